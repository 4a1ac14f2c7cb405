/* Where a track is on this device, in each of its states, and the dialog that says so. */

#include "gui/jukebox/reprise-find-track-dialog.h"
#include "gui/jukebox/reprise-find-track-pane.h"
#include "gui/jukebox/reprise-near-file-row.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-music.h"

#include <glib/gstdio.h>

#define FILE_URI "file:///home/nina/Music/Nina%20Vale/Tidewater/03%20Harbour%20Lights.flac"
#define FILE_PATH "/home/nina/Music/Nina Vale/Tidewater/03 Harbour Lights.flac"
#define LONG_TITLE "All the Lights Are Going Out Along the Harbour Road (and Nobody Minds)"

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
  test_gui_drain ();
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
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (use)), "^&ay", &path);
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
      return make_state (REPRISE_WHEREABOUTS_LINK, "https://example.org/watch?v=abcdefgh", FALSE);
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

        test_gui_set_dark (dark);
        gtk_window_set_default_size (fixture->window, dark ? 560 : 360, 420);
        reprise_track_set_title (fixture->track, i == 1 ? LONG_TITLE : "Harbour Lights");
        reprise_find_track_pane_show_progress (fixture->pane, i == 1, 1203, 50000);
        g_free (show (fixture, make_nth (i)));
        test_gui_picture (GTK_WIDGET (fixture->window), name);
      }
}

/* The dialog --------------------------------------------------------------------------------- */

/* A jukebox of three tracks, and a folder with the music of two of them. */
typedef struct
{
  TestJournal         *journal;
  RepriseAppraisal    *appraisal;
  char                *music;    /* (owned) */
  char                *sure;     /* (owned): the path of the first track */
  char                *near;     /* (owned): of what may be the second */
  RepriseMusicLibrary *library;
  GtkWidget           *dialog;
  const char          *head;     /* that is waited for */
} Home;

static RepriseAppraisal *
write_with_tracks (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (first);
  GPtrArray *tracks = reprise_appraisal_get_tracks (edited);

  g_ptr_array_add (tracks, reprise_track_new ("Nina Vale", "Harbour Lights"));
  g_ptr_array_add (tracks, reprise_track_new ("Otto", "Brine"));
  g_ptr_array_add (tracks, reprise_track_new ("Otto", "Salt"));
  reprise_track_set_location (tracks->pdata[2], "https://example.org/salt");
  return test_journal_save (journal, edited, first);
}

static Home *
home_new (void)
{
  Home *self = g_new0 (Home, 1);
  g_autofree char *cache = NULL;

  self->journal = test_journal_new ();
  self->appraisal = write_with_tracks (self->journal);
  self->music = g_build_filename (self->journal->folder, "music", NULL);
  self->sure = test_music_write (self->music, "a.ogg", 1, "Nina Vale", "Harbour Lights", NULL);
  self->near = test_music_write (self->music, "b.ogg", 1, "Otto", "Brine (Live)", "Tidewater");
  cache = g_build_filename (self->journal->folder, "cache", "music.db", NULL);
  self->library = reprise_music_library_new (cache);
  reprise_music_library_set_folders (self->library, (const char *[]) { self->music, NULL });
  return self;
}

static void
home_free (Home *self)
{
  g_assert_finalize_object (self->library);
  g_object_unref (self->appraisal);
  test_journal_free (self->journal);
  g_free (self->music);
  g_free (self->sure);
  g_free (self->near);
  g_free (self);
}

static void
open_dialog (Home       *self,
             const char *track)
{
  self->dialog = reprise_find_track_dialog_new (self->journal->journal, self->library,
                                                reprise_appraisal_get_uuid (self->appraisal),
                                                track);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

static void
open_nth (Home *self,
          guint nth)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (self->appraisal);

  open_dialog (self, reprise_track_get_uuid (tracks->pdata[nth]));
}

static void
close_dialog (Home *self)
{
  g_object_ref (self->dialog);
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  test_gui_drain ();
  g_assert_finalize_object (g_steal_pointer (&self->dialog));
}

static gboolean
says_head (gpointer data)
{
  Home *self = data;
  GtkWidget *head = test_find_named (self->dialog, "head");

  return gtk_widget_get_mapped (head) &&
         g_str_equal (gtk_label_get_label (GTK_LABEL (head)), self->head);
}

static void
await_head (Home       *self,
            const char *head)
{
  self->head = head;
  test_wait_until (says_head, self);
}

static gboolean
offers_file (gpointer data)
{
  return test_find (((Home *) data)->dialog, REPRISE_TYPE_NEAR_FILE_ROW) != NULL;
}

static gboolean
can_forget (gpointer data)
{
  return gtk_widget_get_visible (test_find_named (((Home *) data)->dialog, "forget"));
}

static gboolean
has_failed (gpointer data)
{
  return gtk_widget_get_mapped (test_find_named (((Home *) data)->dialog, "failure"));
}

static gboolean
has_trouble (gpointer data)
{
  return gtk_widget_get_visible (test_find_named (((Home *) data)->dialog, "trouble"));
}

static void
test_found (void)
{
  Home *home = home_new ();
  GtkWidget *place = NULL;

  open_nth (home, 0);
  await_head (home, "It Plays From a File");
  place = test_find_named (home->dialog, "place");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (place)), ==, home->sure);
  g_assert_false (can_forget (home));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (home->dialog)));
  close_dialog (home);

  open_nth (home, 2);
  await_head (home, "It Is on the Web");
  close_dialog (home);

  open_dialog (home, "no-track");
  test_wait_until (has_failed, home);
  close_dialog (home);
  home_free (home);
}

static void
test_choose (void)
{
  Home *home = home_new ();
  GtkWidget *use = NULL;

  open_nth (home, 1);
  await_head (home, "Maybe Found on This Device");
  test_wait_until (offers_file, home);
  test_gui_picture (home->dialog, "find-track-dialog");
  use = test_find_named (test_find (home->dialog, REPRISE_TYPE_NEAR_FILE_ROW), "use");
  gtk_widget_grab_focus (use);
  g_signal_emit_by_name (use, "clicked");
  await_head (home, "It Plays From a File");
  g_assert_true (can_forget (home));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (home->dialog))));

  gtk_widget_activate_action (home->dialog, "find.forget", NULL);
  await_head (home, "Maybe Found on This Device");
  g_assert_false (can_forget (home));

  gtk_widget_activate_action (home->dialog, "find.use-file", "^ay", "/nowhere/c.ogg");
  test_wait_until (has_trouble, home);
  test_gui_picture (home->dialog, "find-track-trouble");
  close_dialog (home);
  home_free (home);
}

/* What becomes of the music is said while the dialog is there. */
static void
test_gone (void)
{
  Home *home = home_new ();
  GtkWidget *place = NULL;

  open_nth (home, 0);
  await_head (home, "It Plays From a File");
  g_assert_no_errno (g_unlink (home->sure));
  gtk_widget_activate_action (home->dialog, "find.search", NULL);
  await_head (home, "Its File Is Gone");
  place = test_find_named (home->dialog, "place");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (place)), ==, home->sure);
  close_dialog (home);
  home_free (home);
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
  g_test_add_func ("/find-track/found", test_found);
  g_test_add_func ("/find-track/choose", test_choose);
  g_test_add_func ("/find-track/gone", test_gone);

  return g_test_run ();
}
