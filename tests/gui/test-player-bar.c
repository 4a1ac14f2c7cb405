#include "gui/jukebox/reprise-player-bar.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-queue-popover.h"
#include "gui/jukebox/reprise-queue-track.h"
#include "gui/jukebox/reprise-volume-popover.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-journal.h"

#include <glib/gstdio.h>

#define JOURNAL "/nowhere/Journal of a year.db"

static const int widths[] = { 360, 560, 1024, 1600 };

static RepriseQueueItem *
make_item (const char *artist,
           const char *title,
           const char *journal,
           const char *name)
{
  g_autoptr (RepriseTrack) track = reprise_track_new (artist, title);

  return reprise_queue_item_new (track, journal, "0e9e1dcb-39d2-4d6c-9f5e-2f2f1c9f2a11", name);
}

static RepriseJukebox *
make_jukebox (void)
{
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new ("/nowhere/music.db");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseJukebox *jukebox = reprise_jukebox_new (library);

  g_ptr_array_add (items, make_item ("Nina Vale", "Harbour Lights", JOURNAL, "Night Train"));
  g_ptr_array_add (items, make_item ("The Somewhat Long-Winded Orchestra of the Northern Coast",
                                     "A Title That Goes On for Longer Than Any Bar Has Room For, "
                                     "Pt. 2", "/nowhere/Sample Journal.db",
                                     "An Appraisal With a Title of Its Own"));
  g_ptr_array_add (items, make_item ("", "Untitled Cue", JOURNAL, "Night Train"));
  g_ptr_array_add (items, make_item ("Otto Brandt", "Gone", JOURNAL, "Night Train"));
  reprise_queue_item_set_trouble (items->pdata[3], "There is no file for it in the folders of "
                                                   "music. Choose the file that it is.");
  reprise_queue_replace (reprise_jukebox_get_queue (jukebox), items);
  reprise_queue_set_position (reprise_jukebox_get_queue (jukebox), 0);
  return jukebox;
}

static GtkWidget *
present (RepriseJukebox *jukebox,
         int             width)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *space = gtk_label_new (NULL);

  gtk_widget_set_vexpand (space, TRUE);
  gtk_widget_add_css_class (space, "page");
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), reprise_player_bar_new (jukebox, JOURNAL));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 560);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
destroy (GtkWidget *window)
{
  GtkWidget *bar = g_object_ref (test_find (window, REPRISE_TYPE_PLAYER_BAR));

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (bar);
}

static void
set_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
test_words (void)
{
  static const struct
  {
    gint64      seconds;
    const char *figures;
  } times[] = {
    { 0, "0:00" }, { 9, "0:09" }, { 134, "2:14" }, { 3599, "59:59" }, { 3725, "1:02:05" },
  };
  g_autofree char *unknown = reprise_music_words_time (-1);
  g_autofree char *progress = reprise_music_words_progress (134 * G_USEC_PER_SEC,
                                                            242 * G_USEC_PER_SEC);
  g_autofree char *begun = reprise_music_words_progress (9 * G_USEC_PER_SEC, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *figures = reprise_music_words_time (times[i].seconds * G_USEC_PER_SEC);

      g_assert_cmpstr (figures, ==, times[i].figures);
    }
  g_assert_cmpstr (unknown, ==, "–");
  g_assert_cmpstr (progress, ==, "2 minutes 14 seconds of 4 minutes 2 seconds");
  g_assert_cmpstr (begun, ==, "9 seconds");
  g_assert_cmpstr (reprise_volume_popover_find_icon (0), ==, "audio-volume-muted-symbolic");
  g_assert_cmpstr (reprise_volume_popover_find_icon (0.2), ==, "audio-volume-low-symbolic");
  g_assert_cmpstr (reprise_volume_popover_find_icon (0.5), ==, "audio-volume-medium-symbolic");
  g_assert_cmpstr (reprise_volume_popover_find_icon (1), ==, "audio-volume-high-symbolic");
}

static void
test_pictures (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);

  for (int dark = 0; dark <= 1; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        GtkWidget *window = NULL;

        set_dark (dark);
        window = present (jukebox, widths[i]);
        for (guint item = 0; item < 3; item++)
          {
            g_autofree char *name = g_strdup_printf ("player-bar-%u-%d-%s", item, widths[i],
                                                     dark ? "dark" : "light");

            reprise_queue_set_position (queue, item);
            test_gui_picture (window, name);
            g_assert_cmpint (gtk_widget_get_height (test_find (window, REPRISE_TYPE_PLAYER_BAR)),
                             ==, 56);
          }
        destroy (window);
      }
}

static void
test_mirrored (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  GtkWidget *window = NULL;

  set_dark (FALSE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = present (jukebox, 700);
  test_gui_picture (window, "player-bar-mirrored");
  destroy (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A still is wider than it is high, and the bar higher than a cover. */
static void
test_cover (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  g_autoptr (RepriseQueueItem) item =
    g_list_model_get_item (G_LIST_MODEL (reprise_jukebox_get_queue (jukebox)), 0);
  g_autoptr (GBytes) image = test_image_draw (320, 180, 1, "png");
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = test_image_write (folder, "cover.png", image);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *cover = test_find_named (window, "cover");

  reprise_queue_item_set_art (item, uri);
  while (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (cover)), "picture") != 0)
    g_main_context_iteration (NULL, TRUE);
  test_gui_picture (window, "player-bar-cover");
  g_assert_cmpint (gtk_widget_get_width (cover), ==, 40);
  g_assert_cmpint (gtk_widget_get_height (cover), ==, 40);
  g_assert_cmpint (gtk_widget_get_height (test_find (window, REPRISE_TYPE_PLAYER_BAR)), ==, 56);

  destroy (window);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_names (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
  GtkWidget *play = test_find_named (bar, "play");

  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Player");
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play");
  gtk_test_accessible_assert_property (test_find_named (bar, "scale"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Position");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (bar, "title"))), ==,
                   "Harbour Lights");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (bar, "source_words"))), ==,
                   "Night Train");

  /* What is from another journal says so. */
  reprise_queue_set_position (reprise_jukebox_get_queue (jukebox), 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (bar, "source_words"))), ==,
                   "An Appraisal With a Title of Its Own (Sample Journal)");
  destroy (window);
}

static GtkWidget *
find_row (GtkWidget *popover,
          guint      position)
{
  return test_find_nth (popover, REPRISE_TYPE_QUEUE_TRACK, (int) position);
}

static const char *
get_title (RepriseJukebox *jukebox,
           guint           position)
{
  g_autoptr (RepriseQueueItem) item =
    g_list_model_get_item (G_LIST_MODEL (reprise_jukebox_get_queue (jukebox)), position);

  return reprise_track_get_title (reprise_queue_item_get_track (item));
}

static void
test_queue (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
  GtkWidget *popover = NULL;
  GtkWidget *row = NULL;

  reprise_player_bar_open_queue (REPRISE_PLAYER_BAR (bar));
  popover = test_find (bar, REPRISE_TYPE_QUEUE_POPOVER);
  test_gui_wait_for_frame (popover);

  row = gtk_widget_get_parent (find_row (popover, 0));
  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Harbour Lights – Nina Vale · Night Train · paused");

  /* Alt and the arrows move what is chosen, and no further than there is room. */
  gtk_single_selection_set_selected (
    GTK_SINGLE_SELECTION (gtk_list_view_get_model (
      GTK_LIST_VIEW (test_find (popover, GTK_TYPE_LIST_VIEW)))), 0);
  gtk_widget_activate_action (popover, "queue.move-chosen", "i", -1);
  g_assert_cmpstr (get_title (jukebox, 0), ==, "Harbour Lights");
  gtk_widget_activate_action (popover, "queue.move-chosen", "i", 1);
  gtk_widget_activate_action (popover, "queue.move-chosen", "i", 1);
  g_assert_cmpstr (get_title (jukebox, 2), ==, "Harbour Lights");
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 2);

  gtk_widget_activate_action (popover, "queue.remove-chosen", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (queue)), ==, 3);
  gtk_widget_activate_action (popover, "queue.remove", "u", 0);
  g_assert_cmpstr (get_title (jukebox, 0), ==, "Untitled Cue");

  gtk_widget_activate_action (popover, "queue.next-repeat", NULL);
  g_assert_cmpint (reprise_queue_get_repeat (queue), ==, REPRISE_REPEAT_ALL);
  gtk_test_accessible_assert_property (test_find_named (popover, "repeat"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Repeat All");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_named (popover, "shuffle")), TRUE);
  g_assert_true (reprise_queue_get_shuffle (queue));

  gtk_popover_popdown (GTK_POPOVER (popover));
  destroy (window);
  g_assert_finalize_object (g_steal_pointer (&jukebox));
}

static void
drop (RepriseQueueItem *item,
      GtkWidget        *onto)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (onto);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, REPRISE_TYPE_QUEUE_ITEM);
  g_value_set_object (&value, item);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  g_assert_true (taken);
}

/* Returns: (transfer none): the first row that is in view, all of it */
static GtkWidget *
find_first_row (GtkWidget *popover)
{
  GtkWidget *view = test_find (popover, GTK_TYPE_LIST_VIEW);
  GtkWidget *first = NULL;
  double least = G_MAXDOUBLE;
  GtkWidget *row = NULL;

  for (guint i = 0; (row = find_row (popover, i)) != NULL; i++)
    {
      double x = 0;
      double y = -1;

      if (gtk_widget_get_mapped (row))
        gtk_widget_translate_coordinates (row, view, 0, 0, &x, &y);
      if (y >= 0 && y < least)
        {
          least = y;
          first = row;
        }
    }

  return first;
}

/* What is moved is that row alone, be it the first in view, which a list holds on to otherwise. */
static void
test_queue_stays (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
  GtkAdjustment *scrolled = NULL;
  GtkWidget *popover = NULL;
  GtkWidget *row = NULL;
  double value = 0;

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *title = g_strdup_printf ("No. %d", i);

      g_ptr_array_add (items, make_item ("Nina Vale", title, JOURNAL, "Night Train"));
    }
  reprise_queue_replace (queue, items);
  reprise_player_bar_open_queue (REPRISE_PLAYER_BAR (bar));
  popover = test_find (bar, REPRISE_TYPE_QUEUE_POPOVER);
  test_gui_wait_for_frame (popover);
  scrolled = gtk_scrollable_get_vadjustment (
    GTK_SCROLLABLE (test_find (popover, GTK_TYPE_LIST_VIEW)));
  gtk_adjustment_set_value (scrolled, 1400);
  test_gui_wait_for_frame (popover);
  value = gtk_adjustment_get_value (scrolled);
  g_assert_cmpfloat (value, >, 1000);

  row = find_first_row (popover);
  for (int i = 0; i < 3; i++)
    {
      RepriseQueueItem *item = reprise_queue_track_get_item (REPRISE_QUEUE_TRACK (row));
      const char *title = reprise_track_get_title (reprise_queue_item_get_track (item));
      const guint position = (guint) atoi (title + strlen ("No. "));
      GtkWidget *onto = NULL;

      for (guint n = 0; onto == NULL && find_row (popover, n) != NULL; n++)
        {
          GtkWidget *other = find_row (popover, n);
          RepriseQueueItem *shown = reprise_queue_track_get_item (REPRISE_QUEUE_TRACK (other));

          if (shown == items->pdata[position + 3 + (guint) i])
            onto = other;
        }
      g_assert_nonnull (onto);
      drop (item, onto);
      test_gui_wait_for_frame (popover);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scrolled), value, 0.5);
      row = find_first_row (popover);
    }

  gtk_popover_popdown (GTK_POPOVER (popover));
  destroy (window);
  g_assert_finalize_object (g_steal_pointer (&jukebox));
}

/* In a word or two where that is known, and at length where it is pointed at. */
static void
test_queue_trouble (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  g_autoptr (RepriseQueueItem) item =
    g_list_model_get_item (G_LIST_MODEL (reprise_jukebox_get_queue (jukebox)), 3);
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
  GtkWidget *popover = NULL;
  GtkWidget *trouble = NULL;

  reprise_player_bar_open_queue (REPRISE_PLAYER_BAR (bar));
  popover = test_find (bar, REPRISE_TYPE_QUEUE_POPOVER);
  test_gui_wait_for_frame (popover);
  trouble = test_find_named (find_row (popover, 3), "trouble");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (trouble)), "There is no file"));

  reprise_queue_item_take_whereabouts (item,
                                       reprise_whereabouts_new (REPRISE_WHEREABOUTS_GONE, NULL));
  reprise_queue_item_set_trouble (item, "There is no file for it any more. Choose another.");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (trouble)), ==, "File gone");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (trouble), ==,
                   "There is no file for it any more. Choose another.");
  reprise_queue_item_set_trouble (item, NULL);
  g_assert_false (gtk_widget_get_visible (trouble));

  gtk_popover_popdown (GTK_POPOVER (popover));
  destroy (window);
  g_clear_object (&item);
  g_assert_finalize_object (g_steal_pointer (&jukebox));
}

static void
test_queue_pictures (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();

  for (int dark = 0; dark <= 1; dark++)
    for (gsize i = 0; i < 3; i += 2)
      {
        g_autofree char *name = g_strdup_printf ("player-queue-%d-%s", widths[i],
                                                 dark ? "dark" : "light");
        GtkWidget *window = NULL;
        GtkWidget *bar = NULL;

        set_dark (dark);
        window = present (jukebox, widths[i]);
        bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
        test_gui_wait_for_frame (window);
        reprise_player_bar_open_queue (REPRISE_PLAYER_BAR (bar));
        test_gui_picture (test_find (bar, REPRISE_TYPE_QUEUE_POPOVER), name);
        gtk_popover_popdown (GTK_POPOVER (test_find (bar, REPRISE_TYPE_QUEUE_POPOVER)));
        destroy (window);
      }
}

static void
test_volume (void)
{
  g_autoptr (RepriseJukebox) jukebox = make_jukebox ();
  GtkWidget *window = present (jukebox, 1024);
  GtkWidget *bar = test_find (window, REPRISE_TYPE_PLAYER_BAR);
  GtkMenuButton *button = GTK_MENU_BUTTON (test_find_named (bar, "volume"));
  GtkWidget *popover = NULL;

  gtk_menu_button_popup (button);
  popover = test_find (bar, REPRISE_TYPE_VOLUME_POPOVER);
  test_gui_picture (popover, "player-volume");
  gtk_range_set_value (GTK_RANGE (test_find_named (popover, "scale")), 0.2);
  g_assert_cmpfloat_with_epsilon (reprise_jukebox_get_volume (jukebox), 0.2, 0.01);
  g_assert_cmpstr (gtk_menu_button_get_icon_name (button), ==, "audio-volume-low-symbolic");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_named (popover, "mute")), TRUE);
  g_assert_cmpfloat_with_epsilon (reprise_jukebox_get_volume (jukebox), 0, 0.01);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_named (popover, "mute")), FALSE);
  g_assert_cmpfloat_with_epsilon (reprise_jukebox_get_volume (jukebox), 0.2, 0.01);

  gtk_popover_popdown (GTK_POPOVER (popover));
  destroy (window);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/player-bar/words", test_words);
  g_test_add_func ("/player-bar/pictures", test_pictures);
  g_test_add_func ("/player-bar/mirrored", test_mirrored);
  g_test_add_func ("/player-bar/cover", test_cover);
  g_test_add_func ("/player-bar/names", test_names);
  g_test_add_func ("/player-bar/queue", test_queue);
  g_test_add_func ("/player-bar/queue-stays", test_queue_stays);
  g_test_add_func ("/player-bar/queue-trouble", test_queue_trouble);
  g_test_add_func ("/player-bar/queue-pictures", test_queue_pictures);
  g_test_add_func ("/player-bar/volume", test_volume);

  return g_test_run ();
}
