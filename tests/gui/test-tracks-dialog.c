/* The jukebox of an appraisal, as it is filled. */

#include "gui/jukebox/reprise-track-editor.h"
#include "gui/jukebox/reprise-track-lines-dialog.h"
#include "gui/jukebox/reprise-track-location.h"
#include "gui/jukebox/reprise-tracks-dialog.h"
#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#define BODY "Two men sit in a diner and say what they are."
#define LONG_ARTIST "The Slow River Orchestra with the Children’s Choir of Saint Elmo’s"
#define LONG_TITLE "All the Lights Are Going Out Along the Harbour Road (and Nobody Minds)"
#define PASTED \
  "Music to read it by ♫\n\n" \
  "[2] Otto “Salt”\n" \
  "[1] Nina Vale “Harbour Lights” – when the boat comes in\n" \
  "[3] Drowned Pier – Ida Holm (Tidewater, 1995)\n"

typedef struct
{
  TestJournal      *journal;
  RepriseAppraisal *appraisal;
  GtkWindow        *dialog;
} Fixture;

static RepriseTrack *
make_track (const char *artist,
            const char *title,
            const char *album,
            const char *note)
{
  RepriseTrack *track = reprise_track_new (artist, title);

  reprise_track_set_album (track, album);
  reprise_track_set_note (track, note);
  return track;
}

static void
add_tracks (Fixture *fixture,
            guint    n)
{
  g_autoptr (RepriseAppraisal) first = fixture->appraisal;
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (first);
  GPtrArray *tracks = reprise_appraisal_get_tracks (edited);

  for (guint i = 0; i < n; i++)
    if (i % 4 == 0)
      g_ptr_array_add (tracks, make_track ("Nina Vale", "Harbour Lights", "Tidewater",
                                           "When the boat comes in, and once more at the end."));
    else if (i % 4 == 1)
      g_ptr_array_add (tracks, make_track ("Otto", "Salt", NULL, NULL));
    else if (i % 4 == 2)
      g_ptr_array_add (tracks, make_track (LONG_ARTIST, LONG_TITLE, NULL, NULL));
    else
      g_ptr_array_add (tracks, make_track ("", "The Drowned Pier", NULL, NULL));
  if (n > 3)
    {
      reprise_track_set_kind (tracks->pdata[3], REPRISE_TRACK_KIND_CUE);
      reprise_track_set_composer (tracks->pdata[3], "Ida Holm");
    }
  fixture->appraisal = test_journal_save (fixture->journal, edited, first);
}

static Fixture *
fixture_new (int   width,
             guint n_tracks,
             int   track)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  const char *uuid = NULL;

  fixture->journal = test_journal_new ();
  fixture->appraisal =
    test_journal_write (fixture->journal, "Heat (1995)", "2026-11-01", 85, BODY);
  if (n_tracks > 0)
    add_tracks (fixture, n_tracks);
  if (track >= 0)
    uuid = reprise_track_get_uuid (reprise_appraisal_get_tracks (fixture->appraisal)->pdata[track]);
  test_form_present (&fixture->dialog,
                     reprise_tracks_dialog_new (fixture->journal->journal,
                                                reprise_appraisal_get_uuid (fixture->appraisal),
                                                uuid),
                     width, 760);
  test_form_wait_until_shown (fixture->dialog);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  test_form_close (&fixture->dialog);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static GtkWidget *
get_row (Fixture *fixture,
         int      nth)
{
  return test_find_nth (GTK_WIDGET (fixture->dialog), REPRISE_TYPE_TRACK_EDITOR, nth);
}

static GtkEditable *
get_entry (Fixture    *fixture,
           int         nth,
           const char *id)
{
  return GTK_EDITABLE (test_find_named (get_row (fixture, nth), id));
}

static const char *
get_text (Fixture    *fixture,
          int         nth,
          const char *id)
{
  return gtk_editable_get_text (get_entry (fixture, nth, id));
}

static void
type (Fixture    *fixture,
      int         nth,
      const char *id,
      const char *text)
{
  gtk_editable_set_text (get_entry (fixture, nth, id), text);
}

static void
open_details (Fixture *fixture,
              int      nth)
{
  reprise_track_editor_open (REPRISE_TRACK_EDITOR (get_row (fixture, nth)));
}

static gboolean
has_focus (Fixture   *fixture,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->dialog);

  return focus == widget || (focus != NULL && gtk_widget_is_ancestor (focus, widget));
}

static void
click (Fixture    *fixture,
       const char *id)
{
  g_signal_emit_by_name (test_find_named (GTK_WIDGET (fixture->dialog), id), "clicked");
}

static char *
list_tracks (RepriseAppraisal *appraisal)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < tracks->len; i++)
    g_string_append_printf (list, "%s=%s;", reprise_track_get_artist (tracks->pdata[i]),
                            reprise_track_get_title (tracks->pdata[i]));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Returns: (transfer full): the appraisal as it is kept */
static RepriseAppraisal *
assert_kept (Fixture    *fixture,
             const char *expected)
{
  RepriseAppraisal *kept = NULL;
  g_autofree char *tracks = NULL;

  test_form_wait_until_gone (&fixture->dialog);
  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  tracks = list_tracks (kept);
  g_assert_cmpstr (tracks, ==, expected);
  g_assert_cmpstr (reprise_appraisal_get_body (kept), ==, BODY);
  return kept;
}

/* Track by track ----------------------------------------------------------------------------- */

static void
test_empty (void)
{
  Fixture *fixture = fixture_new (640, 0, -1);
  GtkWidget *add = test_find_named (GTK_WIDGET (fixture->dialog), "add");

  g_assert_true (has_focus (fixture, add));
  g_assert_true (gtk_widget_get_visible (test_find_named (GTK_WIDGET (fixture->dialog), "empty")));
  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
test_shows (void)
{
  Fixture *fixture = fixture_new (640, 4, 1);

  g_assert_cmpstr (get_text (fixture, 0, "artist"), ==, "Nina Vale");
  g_assert_cmpstr (get_text (fixture, 1, "title"), ==, "Salt");
  g_assert_true (has_focus (fixture, get_row (fixture, 1)));
  g_assert_nonnull (test_find_named (get_row (fixture, 1), "album"));
  g_assert_null (test_find_named (get_row (fixture, 0), "album"));
  gtk_test_accessible_assert_role (get_row (fixture, 1), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (get_row (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Track 1: Nina Vale – Harbour Lights");
  gtk_test_accessible_assert_property (get_row (fixture, 3), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Track 4: The Drowned Pier");
  gtk_test_accessible_assert_property (test_find_named (get_row (fixture, 0), "artist"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Artist");
  gtk_test_accessible_assert_property (test_find_named (get_row (fixture, 1), "view"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "What it does in the film");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (get_row (fixture, 0),
                                                                    "summary"))), ==,
                   "Tidewater · When the boat comes in, and once more at the end.");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (test_find_named (get_row (fixture, 3),
                                                                    "summary"))), ==,
                   "composed by Ida Holm · Score Cue");

  /* Nothing was typed: it just goes. */
  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
test_add (void)
{
  Fixture *fixture = fixture_new (640, 0, -1);

  click (fixture, "add");
  g_assert_true (has_focus (fixture, GTK_WIDGET (get_entry (fixture, 0, "artist"))));
  type (fixture, 0, "artist", "  Nina   Vale ");
  g_signal_emit_by_name (get_entry (fixture, 0, "artist"), "activate");
  g_assert_true (has_focus (fixture, GTK_WIDGET (get_entry (fixture, 0, "title"))));

  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, 0, "title")), "error"));
  g_assert_true (has_focus (fixture, GTK_WIDGET (get_entry (fixture, 0, "title"))));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "tracks-refused");
  type (fixture, 0, "title", "Harbour Lights");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_entry (fixture, 0, "title")), "error"));

  /* Return goes on to a row for the next, which is nothing as long as nothing is typed there. */
  g_signal_emit_by_name (get_entry (fixture, 0, "title"), "activate");
  g_assert_true (has_focus (fixture, GTK_WIDGET (get_entry (fixture, 1, "artist"))));
  g_signal_emit_by_name (get_entry (fixture, 1, "title"), "activate");
  g_assert_null (get_row (fixture, 2));
  test_form_save (fixture->dialog);
  g_object_unref (assert_kept (fixture, "Nina Vale=Harbour Lights;"));
  fixture_free (fixture);
}

static void
test_details (void)
{
  Fixture *fixture = fixture_new (640, 2, -1);
  g_autoptr (RepriseAppraisal) kept = NULL;
  RepriseTrack *track = NULL;

  open_details (fixture, 1);
  type (fixture, 1, "album", "Tidewater");
  type (fixture, 1, "composer", " Ida Holm");
  type (fixture, 1, "scene", "The pier at night");
  type (fixture, 1, "location", "somewhere");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_named (get_row (fixture, 1), "kind")), 1);
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_named (get_row (fixture, 1), "view"))),
    "It begins under the talk.\nThen there is no talk.", -1);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "tracks-nowhere");

  type (fixture, 1, "location", "https://example.org/salt");
  test_form_save (fixture->dialog);
  kept = assert_kept (fixture, "Nina Vale=Harbour Lights;Otto=Salt;");
  track = reprise_appraisal_get_tracks (kept)->pdata[1];
  g_assert_cmpstr (reprise_track_get_album (track), ==, "Tidewater");
  g_assert_cmpstr (reprise_track_get_composer (track), ==, "Ida Holm");
  g_assert_cmpstr (reprise_track_get_scene (track), ==, "The pier at night");
  g_assert_cmpstr (reprise_track_get_location (track), ==, "https://example.org/salt");
  g_assert_cmpint (reprise_track_get_kind (track), ==, REPRISE_TRACK_KIND_CUE);
  g_assert_cmpstr (reprise_track_get_note (track), ==,
                   "It begins under the talk.\nThen there is no talk.");
  fixture_free (fixture);
}

static void
test_arrange (void)
{
  Fixture *fixture = fixture_new (640, 2, -1);
  GtkWidget *first = get_row (fixture, 0);

  gtk_widget_activate_action (GTK_WIDGET (get_entry (fixture, 0, "title")), "track.move-down",
                              NULL);
  g_assert_true (get_row (fixture, 1) == first);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Track 2: Nina Vale – Harbour Lights");
  gtk_widget_activate_action (first, "track.swap", NULL);
  g_assert_cmpstr (get_text (fixture, 1, "artist"), ==, "Harbour Lights");

  gtk_widget_activate_action (get_row (fixture, 0), "track.remove", NULL);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Track 1: Harbour Lights – Nina Vale");
  test_gui_picture (GTK_WIDGET (fixture->dialog), "tracks-removed");
  gtk_widget_activate_action (get_row (fixture, 0), "track.undo", NULL);
  g_assert_true (has_focus (fixture, get_row (fixture, 0)));
  test_form_save (fixture->dialog);
  g_object_unref (assert_kept (fixture, "Otto=Salt;Harbour Lights=Nina Vale;"));
  fixture_free (fixture);

  fixture = fixture_new (640, 2, -1);
  gtk_widget_activate_action (get_row (fixture, 0), "track.remove", NULL);
  test_form_save (fixture->dialog);
  g_object_unref (assert_kept (fixture, "Otto=Salt;"));
  fixture_free (fixture);
}

static void
test_failure (void)
{
  Fixture *fixture = fixture_new (640, 2, -1);

  type (fixture, 0, "title", "Typed");
  test_journal_refuse (fixture->journal);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_assert_cmpstr (get_text (fixture, 0, "title"), ==, "Typed");

  /* It asks before it goes. */
  gtk_window_close (fixture->dialog);
  test_gui_drain ();
  g_assert_nonnull (fixture->dialog);
  fixture_free (fixture);
}

static void
test_location (void)
{
  static const struct
  {
    const char *typed;
    const char *location;  /* NULL where it is none */
    const char *shown;
  } rows[] = {
    { "https://example.org/a", "https://example.org/a", "https://example.org/a" },
    { " www.example.org/a ", "https://www.example.org/a", "https://www.example.org/a" },
    { "/music/A song.ogg", "file:///music/A%20song.ogg", "/music/A song.ogg" },
    { "file:///music/A%20song.ogg", "file:///music/A%20song.ogg", "/music/A song.ogg" },
    { "player:track:12", "player:track:12", "player:track:12" },
    { "somewhere", NULL },
    { "A song.ogg", NULL },
  };
  g_autofree char *nothing = NULL;
  g_autofree char *blank = reprise_track_location_show (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *location = NULL;
      g_autofree char *shown = NULL;
      const gboolean right = reprise_track_location_read (rows[i].typed, &location);

      g_assert_cmpint (right, ==, rows[i].location != NULL);
      g_assert_cmpstr (location, ==, rows[i].location);
      shown = right ? reprise_track_location_show (location) : NULL;
      g_assert_cmpstr (shown, ==, rows[i].shown);
    }

  g_assert_true (reprise_track_location_read ("  ", &nothing));
  g_assert_null (nothing);
  g_assert_cmpstr (blank, ==, "");
}

/* Lines -------------------------------------------------------------------------------------- */

static gboolean
has_lines_dialog (gpointer data)
{
  return test_find_window (REPRISE_TYPE_TRACK_LINES_DIALOG) != NULL;
}

static void
copy (Fixture    *fixture,
      const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->dialog)), text);
}

static void
take (void)
{
  test_form_save (test_find_window (REPRISE_TYPE_TRACK_LINES_DIALOG));
  test_gui_drain ();
}

static void
test_paste (void)
{
  Fixture *fixture = fixture_new (640, 1, -1);
  GtkText *text = NULL;
  g_autoptr (RepriseAppraisal) kept = NULL;

  /* One line goes where it was pasted; several are read, and come behind that track. */
  click (fixture, "add");
  text = GTK_TEXT (gtk_editable_get_delegate (get_entry (fixture, 1, "artist")));
  copy (fixture, "One line\n");
  gtk_widget_activate_action (GTK_WIDGET (text), "clipboard.paste", NULL);
  test_gui_drain ();
  g_assert_cmpstr (get_text (fixture, 1, "artist"), ==, "One line");
  type (fixture, 1, "artist", "");
  g_assert_false (has_lines_dialog (NULL));

  copy (fixture, PASTED);
  gtk_widget_activate_action (GTK_WIDGET (text), "clipboard.paste", NULL);
  test_wait_until (has_lines_dialog, NULL);
  take ();
  g_assert_cmpstr (get_text (fixture, 1, "title"), ==, "Harbour Lights");
  g_assert_cmpstr (get_text (fixture, 3, "title"), ==, "Ida Holm");
  g_assert_null (get_row (fixture, 4));
  g_assert_true (has_focus (fixture, get_row (fixture, 1)));

  /* And anywhere else. */
  copy (fixture, "Otto – Brine");
  gtk_widget_activate_action (test_find_named (GTK_WIDGET (fixture->dialog), "add"),
                              "tracks.paste", NULL);
  test_wait_until (has_lines_dialog, NULL);
  take ();
  test_form_save (fixture->dialog);
  kept = assert_kept (fixture, "Nina Vale=Harbour Lights;Nina Vale=Harbour Lights;Otto=Salt;"
                               "Drowned Pier=Ida Holm;Otto=Brine;");
  g_assert_cmpstr (reprise_track_get_note (reprise_appraisal_get_tracks (kept)->pdata[1]), ==,
                   "when the boat comes in");
  fixture_free (fixture);
}

/* Pictures ----------------------------------------------------------------------------------- */

static void
test_pictures (void)
{
  static const int widths[] = { 360, 640 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *suffix = g_strdup_printf ("%d-%s", widths[i / 2], i % 2 ? "dark" : "light");
      g_autofree char *dialog = g_strconcat ("tracks-dialog-", suffix, NULL);
      g_autofree char *open = g_strconcat ("tracks-open-", suffix, NULL);
      g_autofree char *empty = g_strconcat ("tracks-empty-", suffix, NULL);
      Fixture *fixture = NULL;

      test_gui_set_dark (i % 2);
      fixture = fixture_new (widths[i / 2], 4, -1);
      test_gui_picture (GTK_WIDGET (fixture->dialog), dialog);
      open_details (fixture, 0);
      test_gui_picture (GTK_WIDGET (fixture->dialog), open);
      fixture_free (fixture);

      fixture = fixture_new (widths[i / 2], 0, -1);
      test_gui_picture (GTK_WIDGET (fixture->dialog), empty);
      fixture_free (fixture);
    }
}

static void
test_many (void)
{
  Fixture *fixture = fixture_new (640, 40, 38);

  g_assert_true (has_focus (fixture, get_row (fixture, 38)));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "tracks-many");
  fixture_free (fixture);
}

static GtkAdjustment *
get_scrolled (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (test_find_named (GTK_WIDGET (fixture->dialog), "scroller")));
}

static gboolean
is_in_view (Fixture *fixture,
            int      row)
{
  GtkWidget *scroller = test_find_named (GTK_WIDGET (fixture->dialog), "scroller");
  double x = 0;
  double y = 0;

  return gtk_widget_translate_coordinates (get_row (fixture, row), scroller, 0, 0, &x, &y) &&
         y >= 0 && y + 40 <= gtk_widget_get_height (scroller);
}

/* Those that were pasted last are seen, from wherever they were pasted. */
static void
test_shows_pasted (void)
{
  Fixture *fixture = fixture_new (640, 40, -1);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (int i = 0; i < 30; i++)
    g_string_append_printf (lines, "Otto – Brine %d\n", i);
  gtk_adjustment_set_value (get_scrolled (fixture),
                            gtk_adjustment_get_upper (get_scrolled (fixture)));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  gtk_widget_grab_focus (test_find_named (GTK_WIDGET (fixture->dialog), "add"));
  copy (fixture, lines->str);
  gtk_widget_activate_action (test_find_named (GTK_WIDGET (fixture->dialog), "add"),
                              "tracks.paste", NULL);
  test_wait_until (has_lines_dialog, NULL);
  take ();
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  g_assert_true (has_focus (fixture, get_row (fixture, 40)));
  g_assert_true (is_in_view (fixture, 40));
  fixture_free (fixture);
}

static gboolean
is_scrolled_far (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) > 500;
}

static gboolean
is_scrolled_back (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) < 1;
}

/* A row may be dragged to where nothing of the list is seen yet. */
static void
test_drag_scrolls (void)
{
  Fixture *fixture = fixture_new (640, 40, -1);
  GtkWidget *scroller = test_find_named (GTK_WIDGET (fixture->dialog), "scroller");
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);
  g_autoptr (GtkEventController) motion = NULL;
  const double height = gtk_widget_get_height (scroller);
  double value = 0;

  for (guint i = 0; motion == NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_CONTROLLER_MOTION (controller))
        motion = g_steal_pointer (&controller);
    }
  g_assert_nonnull (motion);

  g_signal_emit_by_name (motion, "enter", 100.0, height - 4);
  test_wait_until (is_scrolled_far, get_scrolled (fixture));
  g_signal_emit_by_name (motion, "motion", 100.0, height / 2);
  value = gtk_adjustment_get_value (get_scrolled (fixture));
  test_gui_wait_for_frame (scroller);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_scrolled (fixture)), value, 0.1);

  g_signal_emit_by_name (motion, "motion", 100.0, 4.0);
  test_wait_until (is_scrolled_back, get_scrolled (fixture));
  g_signal_emit_by_name (motion, "motion", 100.0, height - 4);
  g_signal_emit_by_name (motion, "leave");
  test_gui_wait_for_frame (scroller);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scrolled (fixture)), <, 1);
  g_clear_object (&motion);
  g_clear_object (&controllers);
  fixture_free (fixture);
}

/* Where there is no room for a name it is said at length. */
static void
test_long_names (void)
{
  Fixture *fixture = fixture_new (640, 3, -1);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  for (int i = 0; i < 3; i++)
    {
      GtkEditable *text = gtk_editable_get_delegate (get_entry (fixture, i, "title"));
      gboolean said = FALSE;

      g_signal_emit_by_name (text, "query-tooltip", 0, 0, FALSE, tooltip, &said);
      g_assert_cmpint (said, ==, i == 2);
    }
  fixture_free (fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/tracks-dialog/empty", test_empty);
  g_test_add_func ("/tracks-dialog/shows", test_shows);
  g_test_add_func ("/tracks-dialog/add", test_add);
  g_test_add_func ("/tracks-dialog/details", test_details);
  g_test_add_func ("/tracks-dialog/arrange", test_arrange);
  g_test_add_func ("/tracks-dialog/failure", test_failure);
  g_test_add_func ("/tracks-dialog/location", test_location);
  g_test_add_func ("/tracks-dialog/paste", test_paste);
  g_test_add_func ("/tracks-dialog/pictures", test_pictures);
  g_test_add_func ("/tracks-dialog/many", test_many);
  g_test_add_func ("/tracks-dialog/shows-pasted", test_shows_pasted);
  g_test_add_func ("/tracks-dialog/drag-scrolls", test_drag_scrolls);
  g_test_add_func ("/tracks-dialog/long-names", test_long_names);

  return g_test_run ();
}
