/* Stills where they are read, and in the viewer. */

#include "gui/reading/reprise-reading-page.h"
#include "gui/stills/reprise-still-canvas.h"
#include "gui/stills/reprise-still-loader.h"
#include "gui/stills/reprise-still-strip.h"
#include "gui/stills/reprise-still-view.h"
#include "gui/stills/reprise-still-viewer.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-journal.h"

#include <glib/gstdio.h>

static const int widths[] = { 360, 900 };

typedef struct
{
  gpointer result;
  gboolean done;
} Wait;

static gboolean
is_done (gpointer data)
{
  return ((Wait *) data)->done;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_keep_image_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static RepriseStill *
keep (TestJournal *journal,
      int          width,
      int          height,
      guint        which,
      const char  *caption)
{
  g_autoptr (GBytes) image = test_image_draw (width, height, which, "jpeg");
  Wait wait = { 0 };

  reprise_journal_keep_image_async (journal->journal, image, NULL, kept_cb, &wait);
  test_wait_until (is_done, &wait);
  reprise_still_set_caption (wait.result, caption);
  return wait.result;
}

static GPtrArray *
keep_four (TestJournal *journal)
{
  GPtrArray *stills = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stills,
                   keep (journal, 1280, 720, 0, "The Strip at night, as Ben first sees it"));
  g_ptr_array_add (stills, keep (journal, 1000, 420, 1, NULL));
  g_ptr_array_add (stills, keep (journal, 600, 800, 2, "The motel"));
  g_ptr_array_add (stills, keep (journal, 400, 300, 3, NULL));
  return stills;
}

static char *
write_text (GPtrArray *stills)
{
  return g_strdup_printf (
    "A man drives into a city that never asks anybody why they came. Nobody is past saving, the "
    "film says, and means that nobody is saved.\n\n"
    "![Two lights, and one of them is the moon](still:%.12s)\n\n"
    "What follows is quiet: a pool, a motel, a telephone that is not picked up. The music knows "
    "before they do.\n", reprise_still_get_sha256 (stills->pdata[1]));
}

static RepriseAppraisal *
write_appraisal (TestJournal *journal)
{
  g_autoptr (GPtrArray) stills = keep_four (journal);
  g_autofree char *text = write_text (stills);
  g_autoptr (RepriseAppraisal) plain =
    test_journal_write (journal, "Leaving Las Vegas (1995)", "2026-11-01", 100, text);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);

  reprise_appraisal_take_stills (edited, g_steal_pointer (&stills));
  return test_journal_save (journal, edited, plain);
}

static void
shown_cb (gboolean *shown)
{
  *shown = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static GtkWindow *
present (GtkWidget *child,
         int        width,
         int        height)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  gtk_window_set_default_size (window, width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (window);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  return window;
}

static void
destroy (GtkWindow *window)
{
  g_object_ref (window);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static gboolean
all_loaded (GtkWidget *widget)
{
  if (REPRISE_IS_STILL_VIEW (widget) && gtk_widget_get_mapped (widget) &&
      !reprise_still_view_is_loaded (REPRISE_STILL_VIEW (widget)))
    return FALSE;
  if (REPRISE_IS_STILL_CANVAS (widget) &&
      !reprise_still_canvas_is_loaded (REPRISE_STILL_CANVAS (widget)))
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!all_loaded (child))
      return FALSE;

  return TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  gtk_widget_queue_draw (data);
  return all_loaded (data);
}

static void
settle (GtkWidget *widget)
{
  for (int i = 0; i < 4; i++)
    test_gui_wait_for_frame (widget);
  test_wait_until (is_loaded, widget);
  test_gui_wait_for_frame (widget);
}

static GtkWindow *
present_page (TestJournal         *journal,
              RepriseAppraisal    *appraisal,
              int                  width,
              RepriseReadingPage **page)
{
  g_autoptr (RepriseEntry) entry =
    test_journal_load_entry (journal, reprise_appraisal_get_uuid (appraisal));
  GtkWindow *window = NULL;
  gboolean shown = FALSE;

  *page = REPRISE_READING_PAGE (reprise_reading_page_new ());
  window = present (GTK_WIDGET (*page), width, 1000);
  g_signal_connect_swapped (*page, "shown", G_CALLBACK (shown_cb), &shown);
  reprise_reading_page_show_entry (*page, journal->journal, entry);
  test_wait_until (is_true, &shown);
  g_signal_handlers_disconnect_by_func (*page, shown_cb, &shown);
  settle (GTK_WIDGET (window));
  return window;
}

static void
picture (GtkWindow  *window,
         const char *what,
         int         width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("stills-%s-%d-%s", what, width, dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (window), name);
}

static void
test_reading (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal);
  RepriseReadingPage *page = NULL;
  GtkWindow *window = present_page (journal, appraisal, 900, &page);
  GtkWidget *widget = GTK_WIDGET (page);
  GtkWidget *hero = test_find_nth (widget, REPRISE_TYPE_STILL_VIEW, 0);
  GtkWidget *placed = test_find_nth (widget, REPRISE_TYPE_STILL_VIEW, 1);
  GtkWidget *strip = test_find (widget, REPRISE_TYPE_STILL_STRIP);

  gtk_test_accessible_assert_role (hero, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (hero, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The Strip at night, as Ben first sees it");
  gtk_test_accessible_assert_property (placed, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Two lights, and one of them is the moon");
  g_assert_nonnull (strip);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL, "Stills");
  g_assert_true (gtk_widget_is_ancestor (
    test_find_nth (widget, REPRISE_TYPE_STILL_VIEW, 3), strip));
  g_assert_null (test_find_nth (widget, REPRISE_TYPE_STILL_VIEW, 4));
  g_assert_true (gtk_widget_get_focusable (hero));

  /* Read anew, they are there once. */
  for (int i = 0; i < 3; i++)
    {
      gboolean shown = FALSE;

      g_signal_connect_swapped (page, "shown", G_CALLBACK (shown_cb), &shown);
      reprise_reading_page_reload (page);
      test_wait_until (is_true, &shown);
      g_signal_handlers_disconnect_by_func (page, shown_cb, &shown);
      settle (GTK_WIDGET (window));
    }
  g_assert_null (test_find_nth (widget, REPRISE_TYPE_STILL_VIEW, 4));
  destroy (window);
}

/* One that only a guest has a place for stands there, and nowhere else, be it the first or
 * another. */
static void
test_voices (void)
{
  const guint places[] = { 0, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (TestJournal) journal = test_journal_new ();
      g_autoptr (RepriseAppraisal) plain = write_appraisal (journal);
      g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);
      GPtrArray *stills = reprise_appraisal_get_stills (plain);
      g_autofree char *mark = reprise_stills_dup_mark (stills->pdata[places[i]]);
      g_autofree char *text = g_strdup_printf ("I saw this.\n\n%s\n\nTwice.", mark);
      g_autoptr (GPtrArray) voices = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (RepriseAppraisal) appraisal = NULL;
      RepriseReadingPage *page = NULL;
      GtkWindow *window = NULL;
      guint seen = 0;

      g_ptr_array_add (voices, reprise_voice_new ("Rosa", text));
      reprise_appraisal_take_voices (edited, g_steal_pointer (&voices));
      appraisal = test_journal_save (journal, edited, plain);
      window = present_page (journal, appraisal, 900, &page);
      for (int n = 0; test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, n) != NULL; n++)
        {
          GtkWidget *view = test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, n);
          RepriseStill *still = reprise_still_view_get_still (REPRISE_STILL_VIEW (view));

          if (g_strcmp0 (reprise_still_get_sha256 (still),
                         reprise_still_get_sha256 (stills->pdata[places[i]])) == 0)
            seen++;
        }
      g_assert_cmpuint (seen, ==, 1);
      destroy (window);
    }
}

static gboolean
press (GtkWidget *view,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
    }
  return taken;
}

/* Hidden with its caption, it comes with it. */
static void
test_spoiler (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) plain = write_appraisal (journal);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);
  g_autofree char *text = g_strdup_printf (
    "It ends as it must.\n\n||![How it ends](still:%.12s)||\n\nNobody is past saving.\n",
    reprise_still_get_sha256 (reprise_appraisal_get_stills (plain)->pdata[1]));
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  RepriseReadingPage *page = NULL;
  GtkWindow *window = NULL;
  GtkWidget *placed = NULL;
  GtkWidget *prose = NULL;

  reprise_appraisal_set_body (edited, text);
  appraisal = test_journal_save (journal, edited, plain);
  window = present_page (journal, appraisal, 900, &page);
  placed = test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, 1);
  prose = gtk_widget_get_ancestor (placed, GTK_TYPE_TEXT_VIEW);
  g_assert_false (gtk_widget_get_visible (placed));
  picture (window, "spoiler-hidden", 900);

  gtk_widget_grab_focus (prose);
  g_assert_true (press (prose, GDK_KEY_Tab));
  g_assert_true (press (prose, GDK_KEY_Return));
  settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (placed));
  g_assert_cmpint (gtk_widget_get_height (placed), >, 100);
  picture (window, "spoiler-shown", 900);

  g_assert_true (press (prose, GDK_KEY_Return));
  settle (GTK_WIDGET (window));
  g_assert_false (gtk_widget_get_visible (placed));
  reprise_reading_page_find (page);
  g_assert_true (gtk_widget_get_visible (placed));
  destroy (window);
}

static void
test_keyboard (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal);
  RepriseReadingPage *page = NULL;
  GtkWindow *window = present_page (journal, appraisal, 900, &page);
  guint seen = 0;

  gtk_widget_grab_focus (test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, 0));
  for (int i = 0; i < 20; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      if (REPRISE_IS_STILL_VIEW (focus))
        seen++;
      if (!gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD))
        break;
    }
  g_assert_cmpuint (seen, >=, 4);
  destroy (window);
}

static void
test_broken (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal);
  GPtrArray *stills = reprise_appraisal_get_stills (appraisal);
  g_autofree char *gone =
    reprise_journal_dup_still_path (journal->journal, reprise_still_get_sha256 (stills->pdata[0]));
  g_autofree char *damaged =
    reprise_journal_dup_still_path (journal->journal, reprise_still_get_sha256 (stills->pdata[1]));
  RepriseReadingPage *page = NULL;
  GtkWindow *window = NULL;

  reprise_still_loader_forget ();
  g_assert_cmpint (g_unlink (gone), ==, 0);
  g_assert_true (g_file_set_contents (damaged, "Not an image", -1, NULL));
  window = present_page (journal, appraisal, 360, &page);
  picture (window, "broken", 360);
  destroy (window);
}

static RepriseStillViewer *
find_viewer (void)
{
  return test_find_window (REPRISE_TYPE_STILL_VIEWER);
}

static void
test_viewer (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal);
  RepriseReadingPage *page = NULL;
  GtkWindow *window = present_page (journal, appraisal, 900, &page);
  GtkWidget *viewer = NULL;
  GtkWidget *canvas = NULL;

  gtk_widget_activate (test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, 1));
  viewer = GTK_WIDGET (find_viewer ());
  g_assert_nonnull (viewer);
  canvas = test_find (viewer, REPRISE_TYPE_STILL_CANVAS);
  settle (viewer);
  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Still, 2 of 4");

  gtk_widget_activate_action (viewer, "viewer.leaf", "b", FALSE);
  settle (viewer);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The Strip at night, as Ben first sees it, 1 of 4");
  gtk_widget_activate_action (viewer, "viewer.previous", NULL);
  gtk_widget_activate_action (viewer, "viewer.end", "b", TRUE);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Still, 4 of 4");
  gtk_widget_activate_action (viewer, "viewer.next", NULL);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, "Still, 4 of 4");
  gtk_widget_activate_action (viewer, "viewer.end", "b", FALSE);
  settle (viewer);

  gtk_widget_activate_action (viewer, "viewer.zoom", "d", 2.0);
  settle (viewer);
  g_assert_cmpfloat (reprise_still_canvas_get_zoom (REPRISE_STILL_CANVAS (canvas)), >, 1.0);
  g_assert_cmpint (gtk_widget_get_width (canvas), >, gtk_widget_get_width (viewer));
  gtk_widget_activate_action (viewer, "viewer.zoom", "d", 0.0);
  settle (viewer);
  g_assert_cmpint (gtk_widget_get_width (canvas), ==, gtk_widget_get_width (viewer));

  gtk_widget_activate_action (viewer, "window.close", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (find_viewer ());
  destroy (window);
}

/* However many are shown, they do not stay in memory. */
static void
test_loader (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (GBytes) image = test_image_draw (1600, 1200, 0, "png");
  g_autofree char *path = test_image_write (journal->folder, "large.png", image);
  GtkWidget *view = reprise_still_view_new ();
  GtkWindow *window = present (view, 600, 600);
  g_autoptr (RepriseStill) still = reprise_still_new ("", "image/png", 1600, 1200);

  reprise_still_loader_forget ();
  reprise_still_view_set_still (REPRISE_STILL_VIEW (view), still, path);
  settle (GTK_WIDGET (window));
  g_assert_cmpuint (reprise_still_loader_get_used (), >, 0);
  g_assert_cmpuint (reprise_still_loader_get_used (), <, 700 * 700 * 4);
  for (int i = 0; i < 30; i++)
    {
      reprise_still_view_set_still (REPRISE_STILL_VIEW (view), still, i % 2 == 0 ? NULL : path);
      test_gui_wait_for_frame (GTK_WIDGET (window));
    }
  settle (GTK_WIDGET (window));
  g_assert_cmpuint (reprise_still_loader_get_used (), <, 64 * 1024 * 1024);
  destroy (window);
  reprise_still_loader_forget ();
  g_assert_cmpuint (reprise_still_loader_get_used (), ==, 0);
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal);

  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        RepriseReadingPage *page = NULL;
        GtkWindow *window = NULL;
        GtkWidget *viewer = NULL;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        window = present_page (journal, appraisal, widths[i], &page);
        picture (window, "reading", widths[i]);
        gtk_widget_grab_focus (test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, 3));
        settle (GTK_WIDGET (window));
        picture (window, "reading-end", widths[i]);

        gtk_widget_activate (test_find_nth (GTK_WIDGET (page), REPRISE_TYPE_STILL_VIEW, 0));
        viewer = GTK_WIDGET (find_viewer ());
        settle (viewer);
        picture (GTK_WINDOW (viewer), "viewer", widths[i]);
        gtk_window_destroy (GTK_WINDOW (viewer));
        destroy (window);
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* In a column it is as high as the column makes it, however much more room there is beside it. */
static void
test_column (void)
{
  RepriseStillView *view = g_object_ref_sink (REPRISE_STILL_VIEW (reprise_still_view_new ()));

  reprise_still_view_set_column (view, 96);
  for (int width = -1; width < 600; width += 97)
    {
      int least = 0;
      int wanted = 0;

      gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &least, &wanted, NULL,
                          NULL);
      g_assert_cmpint (least, ==, 54);
      g_assert_cmpint (wanted, ==, 54);
    }
  g_assert_finalize_object (view);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/stills/column", test_column);
  g_test_add_func ("/stills/reading", test_reading);
  g_test_add_func ("/stills/voices", test_voices);
  g_test_add_func ("/stills/spoiler", test_spoiler);
  g_test_add_func ("/stills/keyboard", test_keyboard);
  g_test_add_func ("/stills/broken", test_broken);
  g_test_add_func ("/stills/viewer", test_viewer);
  g_test_add_func ("/stills/loader", test_loader);
  g_test_add_func ("/stills/pictures", test_pictures);

  return g_test_run ();
}
