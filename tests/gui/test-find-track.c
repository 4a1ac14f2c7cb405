/* Where a track is on this device, in each of its states, and the dialog that says so. */

#include "gui/jukebox/reprise-find-track-dialog.h"
#include "gui/jukebox/reprise-find-track-pane.h"
#include "gui/jukebox/reprise-near-file-row.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#define FILE_URI "file:///home/nina/Music/Nina%20Vale/Tidewater/03%20Harbour%20Lights.flac"
#define FILE_PATH "/home/nina/Music/Nina Vale/Tidewater/03 Harbour Lights.flac"
#define LONG_TITLE "All the Lights Are Going Out Along the Harbour Road (and Nobody Minds)"

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static RepriseMusicFile *
make_file (const char *path,
           const char *artist,
           const char *title,
           guint       length,
           guint       score)
{
  RepriseMusicFile *file = reprise_music_file_new (path);

  file->artist = g_strdup (artist);
  file->title = g_strdup (title);
  file->album = g_strdup (title != NULL ? "Tidewater" : NULL);
  file->length = length;
  file->score = score;
  return file;
}

static RepriseWhereabouts *
make_near (void)
{
  RepriseWhereabouts *self = reprise_whereabouts_new (REPRISE_WHEREABOUTS_NOT_FOUND, NULL);

  self->near = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_file_free);
  g_ptr_array_add (self->near, make_file ("/music/Nina Vale/Live/Harbour Lights (Live).ogg",
                                          "Nina Vale", "Harbour Lights (Live in a Very Small Room)",
                                          242, 76));
  g_ptr_array_add (self->near, make_file ("/music/Sampler/track 9 of the sampler that came with "
                                          "the magazine.mp3", NULL, NULL, 3842, 51));
  return self;
}

static RepriseWhereabouts *
make_state (RepriseWhereaboutsState  state,
            const char              *address,
            gboolean                 chosen)
{
  RepriseWhereabouts *self = reprise_whereabouts_new (state, address);

  self->chosen = chosen;
  return self;
}

static RepriseWhereabouts *
make_undecodable (const char *missing,
                  const char *package)
{
  RepriseWhereabouts *self = reprise_whereabouts_new (REPRISE_WHEREABOUTS_UNDECODABLE, FILE_URI);

  self->missing = g_strdup (missing);
  self->package = g_strdup (package);
  return self;
}

/* The pane ----------------------------------------------------------------------------------- */

typedef struct
{
  GtkWindow            *window;
  RepriseFindTrackPane *pane;
  RepriseTrack         *track;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->pane = g_object_new (REPRISE_TYPE_FIND_TRACK_PANE, "margin-top", 18, "margin-bottom", 24,
                                "margin-start", 12, "margin-end", 12, NULL);
  fixture->track = reprise_track_new ("Nina Vale", "Harbour Lights");
  reprise_track_set_album (fixture->track, "Tidewater");
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_set_default_size (fixture->window, 360, 420);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_ref (fixture->pane);
  gtk_window_destroy (fixture->window);
  drain ();
  g_assert_finalize_object (fixture->pane);
  g_object_unref (fixture->track);
}

static GtkWidget *
get_part (Fixture    *fixture,
          const char *id)
{
  return test_find_named (GTK_WIDGET (fixture->pane), id);
}

static const char *
get_label (Fixture    *fixture,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (get_part (fixture, id)));
}

/* Shows a state and says which of the buttons there are, in their order. */
static char *
show (Fixture            *fixture,
      RepriseWhereabouts *whereabouts)
{
  static const char * const buttons[] = { "open", "choose", "search", "copy", "forget" };
  g_autoptr (GString) shown = g_string_new (NULL);

  reprise_find_track_pane_show (fixture->pane, fixture->track, whereabouts);
  reprise_whereabouts_free (whereabouts);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_widget_get_visible (get_part (fixture, buttons[i])))
      g_string_append_printf (shown, "%s ", buttons[i]);

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
assert_shows (Fixture            *fixture,
              RepriseWhereabouts *whereabouts,
              const char         *buttons,
              const char         *head,
              const char         *place)
{
  g_autofree char *shown = show (fixture, whereabouts);

  g_assert_cmpstr (shown, ==, buttons);
  g_assert_cmpstr (get_label (fixture, "head"), ==, head);
  g_assert_cmpstr (get_label (fixture, "place"), ==, place);
  g_assert_cmpstr (get_label (fixture, "title"), ==, "Harbour Lights");
  g_assert_cmpstr (get_label (fixture, "rest"), ==, "Nina Vale · Tidewater");
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  assert_shows (fixture, make_state (REPRISE_WHEREABOUTS_FILE, FILE_URI, FALSE), "choose ",
                "It Plays From a File", FILE_PATH);
  assert_shows (fixture, make_state (REPRISE_WHEREABOUTS_FILE, FILE_URI, TRUE), "choose forget ",
                "It Plays From a File", FILE_PATH);
  assert_shows (fixture, make_state (REPRISE_WHEREABOUTS_LINK, "https://example.org/", FALSE),
                "open choose ", "It Is on the Web", "https://example.org/");
  assert_shows (fixture, make_state (REPRISE_WHEREABOUTS_GONE, FILE_URI, TRUE),
                "choose search forget ", "Its File Is Gone", FILE_PATH);
  assert_shows (fixture, make_state (REPRISE_WHEREABOUTS_NOT_FOUND, NULL, FALSE), "choose search ",
                "Not Found on This Device", "");
  g_assert_nonnull (strstr (get_label (fixture, "words"), "“Harbour Lights” by Nina Vale"));
  assert_shows (fixture, make_undecodable ("MPEG-4 AAC", "gstreamer1.0-libav"),
                "choose search copy ", "It Cannot Be Played Here", FILE_PATH);
  g_assert_nonnull (strstr (get_label (fixture, "words"), "MPEG-4 AAC"));
  g_assert_nonnull (strstr (get_label (fixture, "words"), "“gstreamer1.0-libav”"));
  assert_shows (fixture, make_undecodable ("MPEG-4 AAC", NULL), "choose search ",
                "It Cannot Be Played Here", FILE_PATH);
  assert_shows (fixture, make_undecodable (NULL, NULL), "choose search ",
                "It Cannot Be Played Here", FILE_PATH);
}

static void
test_near (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = NULL;
  GtkWidget *use = NULL;
  const char *path = NULL;

  g_free (show (fixture, make_near ()));
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "near")));
  row = test_find_nth (GTK_WIDGET (fixture->pane), REPRISE_TYPE_NEAR_FILE_ROW, 0);
  use = test_find_named (row, "use");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (row, "rest"))), ==,
                   "Nina Vale · Tidewater · 4:02");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (row, "doubt"))), ==,
                   "Probably");
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (use)), "&s", &path);
  g_assert_cmpstr (path, ==, "/music/Nina Vale/Live/Harbour Lights (Live).ogg");
  gtk_test_accessible_assert_property (use, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Use This File: “Harbour Lights (Live in a Very Small "
                                       "Room)”");

  row = test_find_nth (GTK_WIDGET (fixture->pane), REPRISE_TYPE_NEAR_FILE_ROW, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (row, "rest"))), ==, "1:04:02");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (row, "doubt"))), ==, "Maybe");

  /* The same once more leaves the rows, and who is in them, alone. */
  g_free (show (fixture, make_near ()));
  g_assert_true (test_find_nth (GTK_WIDGET (fixture->pane), REPRISE_TYPE_NEAR_FILE_ROW, 1) == row);
  g_free (show (fixture, make_state (REPRISE_WHEREABOUTS_FILE, FILE_URI, FALSE)));
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "near")));
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  reprise_find_track_pane_show_progress (fixture->pane, TRUE, 0, 0);
  g_assert_cmpstr (get_label (fixture, "progress"), ==, "Your music is being looked through.");
  reprise_find_track_pane_show_progress (fixture->pane, TRUE, 12, 50);
  g_assert_cmpstr (get_label (fixture, "progress"), ==,
                   "Your music is being looked through: 12 of 50 files.");
  reprise_find_track_pane_show_progress (fixture->pane, FALSE, 50, 50);
  g_assert_false (gtk_widget_get_visible (get_part (fixture, "progress")));
  reprise_find_track_pane_tell (fixture->pane, "No.");
  g_assert_true (gtk_widget_get_visible (get_part (fixture, "trouble")));
}

static RepriseWhereabouts *
make_nth (guint n)
{
  switch (n)
    {
    case 0:
      return make_state (REPRISE_WHEREABOUTS_FILE, FILE_URI, TRUE);
    case 1:
      return make_near ();
    case 2:
      return make_state (REPRISE_WHEREABOUTS_GONE, FILE_URI, FALSE);
    case 3:
      return make_undecodable ("MPEG-4 AAC", "gstreamer1.0-libav");
    default:
      return make_state (REPRISE_WHEREABOUTS_LINK, "https://example.org/watch?v=abcdefghijk", FALSE);
    }
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    for (guint dark = 0; dark < 2; dark++)
      {
        g_autofree char *name = g_strdup_printf ("find-track-%u-%s", i, dark ? "dark" : "light");

        set_dark (dark);
        gtk_window_set_default_size (fixture->window, dark ? 560 : 360, 420);
        reprise_track_set_title (fixture->track, i == 1 ? LONG_TITLE : "Harbour Lights");
        reprise_find_track_pane_show_progress (fixture->pane, i == 1, 1203, 50000);
        g_free (show (fixture, make_nth (i)));
        test_gui_picture (GTK_WIDGET (fixture->window), name);
      }
}

/* The dialog --------------------------------------------------------------------------------- */

static gboolean
is_shown (gpointer data)
{
  GtkWidget *pane = test_find_named (data, "pane");

  return pane != NULL && gtk_widget_get_mapped (pane);
}

static gboolean
has_failed (gpointer data)
{
  return gtk_widget_get_mapped (test_find_named (data, "failure"));
}

static RepriseAppraisal *
write_with_tracks (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (first);
  GPtrArray *tracks = reprise_appraisal_get_tracks (edited);

  g_ptr_array_add (tracks, reprise_track_new ("Nina Vale", "Harbour Lights"));
  g_ptr_array_add (tracks, reprise_track_new ("Otto", "Salt"));
  reprise_track_set_location (tracks->pdata[1], "https://example.org/salt");
  return test_journal_save (journal, edited, first);
}

static GtkWidget *
open_dialog (TestJournal         *journal,
             RepriseMusicLibrary *library,
             RepriseAppraisal    *appraisal,
             const char          *track)
{
  GtkWidget *dialog = reprise_find_track_dialog_new (journal->journal, library,
                                                     reprise_appraisal_get_uuid (appraisal), track);

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
close_dialog (GtkWidget *dialog)
{
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  drain ();
  g_assert_finalize_object (dialog);
}

static void
test_dialog (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *cache = g_build_filename (journal->folder, "music.db", NULL);
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new (cache);
  g_autoptr (RepriseAppraisal) appraisal = write_with_tracks (journal);
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  GtkWidget *dialog = NULL;

  dialog = open_dialog (journal, library, appraisal, reprise_track_get_uuid (tracks->pdata[0]));
  test_wait_until (is_shown, dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (dialog, "head"))), ==,
                   "Not Found on This Device");
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (dialog)));
  test_gui_picture (dialog, "find-track-dialog");
  gtk_widget_activate_action (dialog, "find.search", NULL);
  close_dialog (dialog);

  dialog = open_dialog (journal, library, appraisal, reprise_track_get_uuid (tracks->pdata[1]));
  test_wait_until (is_shown, dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (dialog, "head"))), ==,
                   "It Is on the Web");
  close_dialog (dialog);

  dialog = open_dialog (journal, library, appraisal, "no-track");
  test_wait_until (has_failed, dialog);
  close_dialog (dialog);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add ("/find-track/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/find-track/near", Fixture, NULL, set_up, test_near, tear_down);
  g_test_add ("/find-track/progress", Fixture, NULL, set_up, test_progress, tear_down);
  g_test_add ("/find-track/pictures", Fixture, NULL, set_up, test_pictures, tear_down);
  g_test_add_func ("/find-track/dialog", test_dialog);

  return g_test_run ();
}
