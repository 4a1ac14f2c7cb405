/* The jukebox of an appraisal: its tracks, and what can be done about those that are not heard. */

#include "gui/jukebox/reprise-jukebox-card.h"

#include "support/test-actions.h"
#include "support/test-gui.h"

#define APPRAISAL "b7c6a1f0-2f0e-4d53-9a39-0f7a1c2d3e4f"

/* A card in a window that notes what it is asked for. */
typedef struct
{
  GtkWindow          *window;
  RepriseJukeboxCard *card;
  RepriseTrackWatch  *watch;  /* (owned) */
  GPtrArray          *asked;  /* (owned) of char: what the window was asked for */
} Fixture;

static GPtrArray *
create_tracks (guint count)
{
  static const char * const known[][2] = {
    { "Sting", "Angel Eyes" }, { "Don Henley", "Come Rain or Come Shine" },
    { "Michael McDonald", "Lonely Teardrops" }, { "", "Ben & Bill" },
  };
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    {
      const gboolean is_known = i < G_N_ELEMENTS (known);
      g_autofree char *uuid = g_strdup_printf ("track-%u", i);

      g_ptr_array_add (tracks, reprise_track_new (
        is_known ? known[i][0] : "A Quartet with a Very Long Name from Las Vegas",
        is_known ? known[i][1] : "A Piece Whose Title Goes on for Longer than the Piece"));
      reprise_track_set_uuid (tracks->pdata[i], uuid);
    }

  return tracks;
}

static void
settle (Fixture *fixture)
{
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture *fixture,
        guint    count)
{
  static const char * const actions[] = {
    "find-track (ss)", "open-track-link s", "play-appraisal s", "play-track (ss)", "tracks (ss)",
    NULL,
  };
  g_autoptr (GPtrArray) tracks = create_tracks (count);

  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->asked = test_actions_add (fixture->window, actions);
  fixture->card = g_object_new (REPRISE_TYPE_JUKEBOX_CARD, "valign", GTK_ALIGN_START, NULL);
  fixture->watch = reprise_track_watch_new ();
  reprise_jukebox_card_set_watch (fixture->card, fixture->watch);
  reprise_track_watch_set_tracks (fixture->watch, APPRAISAL, tracks);
  reprise_jukebox_card_show_tracks (fixture->card);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->card));
  gtk_window_set_default_size (fixture->window, 360, 420);
  gtk_window_present (fixture->window);
  settle (fixture);
}

static void
tear_down (Fixture *fixture)
{
  RepriseJukeboxCard *card = g_object_ref (fixture->card);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (card);
  g_assert_finalize_object (fixture->watch);
  g_ptr_array_unref (fixture->asked);
}

static void
assert_asked (Fixture    *fixture,
              const char *expected)
{
  g_assert_cmpstr (fixture->asked->pdata[fixture->asked->len - 1], ==, expected);
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *name)
{
  return test_find_named (GTK_WIDGET (fixture->card), name);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      position)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_child (fixture, "rows")), position);
}

static int
count_rows (Fixture *fixture)
{
  int count = 0;

  while (get_row (fixture, count) != NULL)
    count++;
  return count;
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
test_card (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 9);
  g_assert_cmpint (count_rows (&fixture), ==, 6);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (&fixture, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2. Come Rain or Come Shine, Don Henley");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_child (&fixture, "play")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Play All");
  g_signal_emit_by_name (get_child (&fixture, "rows"), "row-activated", get_row (&fixture, 1));
  assert_asked (&fixture, "play-track ('" APPRAISAL "', 'track-1')");
  click (get_child (&fixture, "play"));
  assert_asked (&fixture, "play-appraisal '" APPRAISAL "'");
  click (get_child (&fixture, "edit"));
  assert_asked (&fixture, "tracks ('" APPRAISAL "', '')");
  click (get_child (&fixture, "more"));
  g_assert_cmpint (count_rows (&fixture), ==, 9);
  click (get_child (&fixture, "more"));
  g_assert_cmpint (count_rows (&fixture), ==, 6);
  tear_down (&fixture);
}

static RepriseWhereabouts *
create_whereabouts (guint which)
{
  static const RepriseWhereaboutsState states[] = {
    REPRISE_WHEREABOUTS_FILE, REPRISE_WHEREABOUTS_LINK, REPRISE_WHEREABOUTS_NOT_FOUND,
    REPRISE_WHEREABOUTS_GONE, REPRISE_WHEREABOUTS_UNDECODABLE, REPRISE_WHEREABOUTS_NOT_FOUND,
  };
  RepriseWhereabouts *whereabouts =
    reprise_whereabouts_new (states[which], which == 1 ? "https://music.example/2"
                                                        : "file:///music/it.mp3");

  if (which == 4)
    {
      whereabouts->missing = g_strdup ("MP3 decoder");
      whereabouts->package = g_strdup ("gstreamer1.0-plugins-ugly");
    }
  if (which == 5)
    {
      whereabouts->near =
        g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_file_free);
      g_ptr_array_add (whereabouts->near, reprise_music_file_new ("/music/near.ogg"));
    }
  return whereabouts;
}

static void
assert_remedy (Fixture    *fixture,
               int         position,
               const char *words,
               const char *advice,
               const char *asked)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, position));
  GtkWidget *remedy = test_find_named (row, "remedy");
  GtkLabel *state = GTK_LABEL (test_find_named (row, "state"));

  g_assert_true (gtk_widget_get_visible (remedy));
  g_assert_true (g_str_has_suffix (gtk_label_get_label (state), words));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (remedy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       advice);
  click (remedy);
  assert_asked (fixture, asked);

  /* Who presses the track itself does not want to hear another. */
  g_ptr_array_set_size (fixture->asked, 0);
  g_signal_emit_by_name (get_child (fixture, "rows"), "row-activated", row);
  assert_asked (fixture, asked);
}

/* Whatever keeps a track from being heard is said, and something can be done about it. */
static void
test_states (void)
{
  Fixture fixture = { 0 };
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_whereabouts_free);

  set_up (&fixture, 6);
  for (guint i = 0; i < 6; i++)
    g_ptr_array_add (found, create_whereabouts (i));
  reprise_track_watch_take_whereabouts (fixture.watch, found);
  settle (&fixture);
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-states");

  g_assert_false (gtk_widget_get_visible (test_find_named (GTK_WIDGET (get_row (&fixture, 0)),
                                                           "remedy")));
  g_signal_emit_by_name (get_child (&fixture, "rows"), "row-activated", get_row (&fixture, 0));
  assert_asked (&fixture, "play-track ('" APPRAISAL "', 'track-0')");
  assert_remedy (&fixture, 1, "On the web", "Open https://music.example/2 in the browser",
                 "open-track-link 'https://music.example/2'");
  assert_remedy (&fixture, 2, "Not found", "Not found in your music: choose its file",
                 "find-track ('" APPRAISAL "', 'track-2')");
  assert_remedy (&fixture, 3, "File gone", "The file is not there any more: choose another",
                 "find-track ('" APPRAISAL "', 'track-3')");
  assert_remedy (&fixture, 4, "Cannot be decoded",
                 "Missing here: MP3 decoder. Install gstreamer1.0-plugins-ugly, or choose another "
                 "file", "find-track ('" APPRAISAL "', 'track-4')");
  assert_remedy (&fixture, 5, "Maybe found", "Some files may be it: choose one",
                 "find-track ('" APPRAISAL "', 'track-5')");
  tear_down (&fixture);
}

/* Where there is no music there is but a quiet button. */
static void
test_none (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 0);
  g_assert_false (gtk_widget_get_mapped (get_child (&fixture, "card")));
  g_assert_true (gtk_widget_get_mapped (get_child (&fixture, "add")));
  test_gui_picture (GTK_WIDGET (fixture.window), "jukebox-card-none");
  click (get_child (&fixture, "add"));
  assert_asked (&fixture, "tracks ('" APPRAISAL "', '')");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/jukebox-card/card", test_card);
  g_test_add_func ("/jukebox-card/states", test_states);
  g_test_add_func ("/jukebox-card/none", test_none);

  return g_test_run ();
}
