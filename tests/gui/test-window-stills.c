/* Stills in a window: dropped on what is read and on what is written, removed, and had back. */

#include "gui/book/reprise-book-page.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/stills/reprise-still-progress.h"
#include "gui/stills/reprise-still-row.h"
#include "gui/stills/reprise-stills-dialog.h"
#include "gui/writing/reprise-writing-page.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-journal.h"
#include "support/test-window.h"

#include <glib/gstdio.h>

typedef struct
{
  TestJournal      *journal;
  RepriseAppraisal *appraisal;
  RepriseWindow    *window;
  guint             expected;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  fixture->appraisal = test_journal_write (fixture->journal, "Leaving Las Vegas (1995)",
                                           "2026-11-01", 100, "Coffee, twice.\n\nAnd once more.");
  fixture->window = test_window_open (fixture->journal->journal, 1024, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_close (fixture->window);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *page = test_find (data, REPRISE_TYPE_READING_PAGE);
  GtkWidget *prose = page != NULL ? test_find (page, GTK_TYPE_TEXT_VIEW) : NULL;

  return prose != NULL && gtk_widget_get_mapped (prose) &&
         gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (prose))) > 10;
}

static void
show_entry (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-entry", "s",
                              reprise_appraisal_get_uuid (fixture->appraisal));
  test_wait_until (is_read, fixture->window);
}

static gboolean
takes_files (GtkDropTarget *target)
{
  gsize n_types = 0;
  const GType *types = gtk_drop_target_get_gtypes (target, &n_types);

  for (gsize i = 0; i < n_types; i++)
    if (types[i] == GDK_TYPE_FILE_LIST)
      return TRUE;

  return FALSE;
}

static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller) && takes_files (GTK_DROP_TARGET (controller)))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

/* As another program's files are, dropped in the upper corner. */
static void
drop (GtkWidget *widget,
      GSList    *files)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_assert_nonnull (find_target (widget));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (find_target (widget), "drop", &value, 1.0, 1.0, &taken);
  g_assert_true (taken);
}

static GSList *
write_images (Fixture *fixture,
              guint    from,
              guint    n)
{
  GSList *files = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("still-%u.png", from + i);
      g_autoptr (GBytes) image = test_image_draw (320, 180, from + i, "png");
      g_autofree char *path = test_image_write (fixture->journal->folder, name, image);

      files = g_slist_append (files, g_file_new_for_path (path));
    }

  return files;
}

static void
drop_images (Fixture   *fixture,
             GtkWidget *widget,
             guint      from,
             guint      n)
{
  GSList *files = write_images (fixture, from, n);

  drop (widget, files);
  g_slist_free_full (files, g_object_unref);
}

static guint
count_stills (Fixture *fixture)
{
  g_autoptr (RepriseAppraisal) kept =
    test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));

  return reprise_appraisal_get_stills (kept)->len;
}

static gboolean
has_expected (gpointer data)
{
  return count_stills (data) == ((Fixture *) data)->expected;
}

static void
expect (Fixture *fixture,
        guint    n_stills)
{
  fixture->expected = n_stills;
  test_wait_until (has_expected, fixture);
}

static GtkWidget *
find_page (Fixture *fixture)
{
  GtkWidget *page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_READING_PAGE);

  return test_find (page, REPRISE_TYPE_BOOK_PAGE);
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *dialog = test_find_window (REPRISE_TYPE_STILLS_DIALOG);

  return dialog != NULL && test_find (dialog, REPRISE_TYPE_STILL_ROW) != NULL &&
         gtk_widget_get_mapped (test_find (dialog, REPRISE_TYPE_STILL_ROW));
}

static gboolean
is_closed (gpointer data)
{
  return test_find_window (REPRISE_TYPE_STILLS_DIALOG) == NULL;
}

static gboolean
has_toast (gpointer data)
{
  return test_find (data, g_type_from_name ("AdwToastWidget")) != NULL;
}

/* Presses the button of the toast. */
static void
undo (Fixture *fixture)
{
  GtkWidget *toast = NULL;

  test_wait_until (has_toast, fixture->window);
  toast = test_find (GTK_WIDGET (fixture->window), g_type_from_name ("AdwToastWidget"));
  g_signal_emit_by_name (test_find (toast, GTK_TYPE_BUTTON), "clicked");
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog = NULL;
  g_autoptr (RepriseAppraisal) before = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;

  show_entry (fixture);
  drop_images (fixture, find_page (fixture), 0, 3);
  expect (fixture, 3);
  before = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.stills", "s",
                              reprise_appraisal_get_uuid (fixture->appraisal));
  test_wait_until (is_open, NULL);
  dialog = test_find_window (REPRISE_TYPE_STILLS_DIALOG);
  for (int i = 0; i < 2; i++)
    gtk_widget_activate_action (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, i), "still.remove",
                                NULL);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  test_wait_until (is_closed, NULL);
  expect (fixture, 1);

  undo (fixture);
  expect (fixture, 3);
  after = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  for (guint i = 0; i < 3; i++)
    g_assert_true (reprise_still_equal (reprise_appraisal_get_stills (before)->pdata[i],
                                        reprise_appraisal_get_stills (after)->pdata[i]));
}

static gboolean
is_writing (gpointer data)
{
  GtkWidget *page = test_find (data, REPRISE_TYPE_WRITING_PAGE);

  return page != NULL && gtk_widget_get_mapped (page) &&
         reprise_writing_page_get_session (REPRISE_WRITING_PAGE (page)) != NULL;
}

static gboolean
menu_is_shown (Fixture *fixture)
{
  GtkWidget *button = test_find_named (GTK_WIDGET (fixture->window), "menu_button");

  return button != NULL && gtk_widget_get_mapped (button);
}

static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  RepriseWritingPage *page = NULL;
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_auto (GStrv) texts = NULL;

  show_entry (fixture);
  gtk_widget_activate_action (test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_READING_PAGE),
                              "page.edit", NULL);
  test_wait_until (is_writing, fixture->window);
  page = REPRISE_WRITING_PAGE (test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_WRITING_PAGE));
  drop_images (fixture, GTK_WIDGET (reprise_writing_page_get_view (page)), 0, 2);
  expect (fixture, 2);
  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  texts = g_strsplit (reprise_appraisal_get_body (kept), "\n\n", -1);
  g_assert_cmpuint (g_strv_length (texts), ==, 4);

  for (int dark = 0; dark < 2; dark++)
    {
      g_autofree char *name = g_strdup_printf ("window-stills-writing-360-%s",
                                               dark ? "dark" : "light");

      test_gui_set_dark (dark);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
      for (int i = 0; i < 30; i++)
        test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
      test_gui_picture (GTK_WIDGET (fixture->window), name);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (menu_is_shown (fixture));
}

static gboolean
is_shown (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

/* What takes long says so, and can be stopped: then nothing has come in. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GBytes) image = test_image_draw (2400, 1600, 0, "png");
  g_autofree char *path = test_image_write (fixture->journal->folder, "large.png", image);
  GSList *files = NULL;
  GtkWidget *progress = NULL;

  for (int i = 0; i < 100; i++)
    files = g_slist_prepend (files, g_file_new_for_path (path));
  show_entry (fixture);
  progress = test_find (test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_READING_PAGE),
                        REPRISE_TYPE_STILL_PROGRESS);
  drop (find_page (fixture), files);
  g_assert_false (gtk_widget_get_mapped (progress));
  test_wait_until (is_shown, progress);
  gtk_test_accessible_assert_property (test_find (progress, GTK_TYPE_PROGRESS_BAR),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Adding stills");
  for (int i = 0; i < 20; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), "window-stills-progress-1024-light");

  gtk_widget_activate_action (progress, "progress.cancel", NULL);
  test_wait_until (is_hidden, progress);
  g_usleep (300 * 1000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count_stills (fixture), ==, 0);

  /* What comes in at once says nothing. */
  drop_images (fixture, find_page (fixture), 1, 1);
  expect (fixture, 1);
  g_assert_false (gtk_widget_get_mapped (progress));
  g_slist_free_full (files, g_object_unref);
}

#define ADD(name, func) \
  g_test_add ("/window-stills/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  ADD ("removed", test_removed);
  ADD ("written", test_written);
  ADD ("progress", test_progress);

  return g_test_run ();
}
