#include "gui/film/reprise-viewing-dialog.h"
#include "gui/widgets/reprise-date-entry.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "store/reprise-journal-films.h"

#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

#define NOTE "Sadder than last time, and shorter: Ben has hardly gone to sleep when he is dead.\n" \
             "\nThe trumpet, again."

typedef struct
{
  TestJournal    *journal;
  RepriseViewing *viewing;  /* as it was before */
  GtkWindow      *dialog;
} Fixture;

static RepriseViewing *
write_viewing (TestJournal *journal)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Leaving Las Vegas", 1995);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);

  reprise_viewing_set_watched (viewing, (RepriseDate) { 2026, 11, 20 });
  reprise_viewing_set_place (viewing, "cinema");
  reprise_viewing_set_rewatch (viewing, TRUE);
  reprise_viewing_set_judgement (viewing, 83);
  reprise_viewing_set_note (viewing, NOTE);
  return test_journal_save_viewing (journal, viewing, NULL);
}

static gpointer
find (Fixture *fixture,
      GType    type,
      int      nth)
{
  return test_find_nth (GTK_WIDGET (fixture->dialog), type, nth);
}

static GtkTextBuffer *
get_note (Fixture *fixture)
{
  return gtk_text_view_get_buffer (find (fixture, GTK_TYPE_TEXT_VIEW, 0));
}

static gboolean
has_failed (gpointer data)
{
  return gtk_widget_get_mapped (find (data, ADW_TYPE_STATUS_PAGE, 0));
}

static void
present (Fixture    *fixture,
         const char *uuid,
         int         width)
{
  test_form_present (&fixture->dialog,
                     reprise_viewing_dialog_new (fixture->journal->journal, uuid), width, -1);
}

static Fixture *
fixture_new (int width)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->journal = test_journal_new ();
  fixture->viewing = write_viewing (fixture->journal);
  present (fixture, reprise_viewing_get_uuid (fixture->viewing), width);
  test_form_wait_until_shown (fixture->dialog);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  test_form_close (&fixture->dialog);
  g_object_unref (fixture->viewing);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static void
test_shows (void)
{
  Fixture *fixture = fixture_new (460);
  GtkEditable *place = find (fixture, REPRISE_TYPE_ENTRY_ROW, 0);
  g_autofree char *note = NULL;

  g_assert_cmpstr (gtk_editable_get_text (place), ==, "cinema");
  g_assert_true (gtk_switch_get_active (find (fixture, GTK_TYPE_SWITCH, 0)));
  g_assert_false (gtk_switch_get_active (find (fixture, GTK_TYPE_SWITCH, 1)));
  g_assert_cmpint (reprise_judgement_scale_get_judgement (
                     find (fixture, REPRISE_TYPE_JUDGEMENT_SCALE, 0)), ==, 83);
  g_object_get (get_note (fixture), "text", &note, NULL);
  g_assert_cmpstr (note, ==, NOTE);
  g_assert_false (gtk_text_buffer_get_can_undo (get_note (fixture)));

  g_assert_true (gtk_test_accessible_has_relation (
    GTK_ACCESSIBLE (find (fixture, GTK_TYPE_SWITCH, 1)), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_test_accessible_assert_property (find (fixture, GTK_TYPE_TEXT_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  gtk_test_accessible_assert_property (gtk_editable_get_delegate (place),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Place or medium");

  /* Whoever changed nothing is not asked. */
  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
test_edit (void)
{
  Fixture *fixture = fixture_new (460);
  g_autoptr (RepriseViewing) viewing = NULL;

  reprise_date_entry_set_date (find (fixture, REPRISE_TYPE_DATE_ENTRY, 0),
                               (RepriseDate) { 2026, 10, 0 });
  gtk_switch_set_active (find (fixture, GTK_TYPE_SWITCH, 0), FALSE);
  gtk_switch_set_active (find (fixture, GTK_TYPE_SWITCH, 1), TRUE);
  reprise_judgement_scale_set_judgement (find (fixture, REPRISE_TYPE_JUDGEMENT_SCALE, 0),
                                         REPRISE_UNJUDGED);
  gtk_editable_set_text (find (fixture, REPRISE_TYPE_ENTRY_ROW, 0), "  at   home ");
  gtk_text_buffer_set_text (get_note (fixture), "One.\n  Two.\n", -1);
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);

  viewing = test_journal_load_viewing (fixture->journal,
                                    reprise_viewing_get_uuid (fixture->viewing));
  g_assert_cmpint (reprise_viewing_get_watched (viewing).month, ==, 10);
  g_assert_cmpint (reprise_viewing_get_watched (viewing).day, ==, 0);
  g_assert_false (reprise_viewing_get_rewatch (viewing));
  g_assert_true (reprise_viewing_get_unfinished (viewing));
  g_assert_cmpint (reprise_viewing_get_judgement (viewing), ==, REPRISE_UNJUDGED);
  g_assert_cmpstr (reprise_viewing_get_place (viewing), ==, "at home");
  g_assert_cmpstr (reprise_viewing_get_note (viewing), ==, "One.\n  Two.");
  g_assert_cmpstr (reprise_film_get_title (reprise_viewing_get_film (viewing)), ==,
                   "Leaving Las Vegas");
  fixture_free (fixture);
}

/* What another changed in between stays. */
static void
test_merge (void)
{
  Fixture *fixture = fixture_new (460);
  g_autoptr (RepriseViewing) theirs = reprise_viewing_copy (fixture->viewing);
  g_autoptr (RepriseViewing) saved = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;

  reprise_viewing_set_place (theirs, "train");
  saved = test_journal_save_viewing (fixture->journal, theirs, fixture->viewing);
  reprise_judgement_scale_set_judgement (find (fixture, REPRISE_TYPE_JUDGEMENT_SCALE, 0), 90);
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);

  viewing = test_journal_load_viewing (fixture->journal,
                                    reprise_viewing_get_uuid (fixture->viewing));
  g_assert_cmpstr (reprise_viewing_get_place (viewing), ==, "train");
  g_assert_cmpint (reprise_viewing_get_judgement (viewing), ==, 90);
  fixture_free (fixture);
}

static void
test_discard (void)
{
  Fixture *fixture = fixture_new (460);
  g_autoptr (RepriseViewing) viewing = NULL;

  gtk_text_buffer_set_text (get_note (fixture), "Coffee.", -1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  test_form_answer ("_Keep Editing");
  g_assert_nonnull (fixture->dialog);

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "window.close", NULL);
  test_form_answer ("_Discard");
  test_form_wait_until_gone (&fixture->dialog);
  viewing = test_journal_load_viewing (fixture->journal,
                                    reprise_viewing_get_uuid (fixture->viewing));
  g_assert_cmpstr (reprise_viewing_get_note (viewing), ==, NOTE);
  fixture_free (fixture);
}

static void
test_wrong (void)
{
  Fixture *fixture = fixture_new (360);
  GtkEditable *date = find (fixture, GTK_TYPE_ENTRY, 0);

  gtk_editable_set_text (date, "some day");
  test_form_save (fixture->dialog);
  g_assert_true (test_form_is_told (fixture->dialog));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->dialog),
                                         GTK_WIDGET (date)));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "viewing-wrong-360-light");
  fixture_free (fixture);
}

/* A save that fails leaves everything as it was. */
static void
test_failure (void)
{
  Fixture *fixture = fixture_new (460);
  GtkWidget *note = find (fixture, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (get_note (fixture), "Coffee.", -1);
  gtk_widget_grab_focus (note);
  test_journal_refuse (fixture->journal);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == note);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_note (fixture)), ==, 7);
  g_assert_true (gtk_widget_is_sensitive (note));
  fixture_free (fixture);
}

static void
test_unknown (void)
{
  Fixture *fixture = fixture_new (360);

  gtk_window_destroy (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  present (fixture, "00000000-0000-4000-8000-000000000000", 360);
  test_wait_until (has_failed, fixture);
  test_form_save (fixture->dialog);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "viewing-unknown-360-light");
  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
picture (int      width,
         gboolean dark)
{
  g_autofree char *name = g_strdup_printf ("viewing-%d-%s", width, dark ? "dark" : "light");
  g_autofree char *written = g_strdup_printf ("viewing-note-%d-%s", width, dark ? "dark" : "light");
  Fixture *fixture = fixture_new (width);

  test_gui_picture (GTK_WIDGET (fixture->dialog), name);
  gtk_widget_grab_focus (find (fixture, GTK_TYPE_TEXT_VIEW, 0));
  gtk_text_buffer_set_text (get_note (fixture), "Coffee.", -1);
  test_gui_picture (GTK_WIDGET (fixture->dialog), written);
  fixture_free (fixture);
}

static void
test_pictures (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      picture (360, dark);
      picture (460, dark);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/viewing-dialog/shows", test_shows);
  g_test_add_func ("/viewing-dialog/edit", test_edit);
  g_test_add_func ("/viewing-dialog/merge", test_merge);
  g_test_add_func ("/viewing-dialog/discard", test_discard);
  g_test_add_func ("/viewing-dialog/wrong", test_wrong);
  g_test_add_func ("/viewing-dialog/failure", test_failure);
  g_test_add_func ("/viewing-dialog/unknown", test_unknown);
  g_test_add_func ("/viewing-dialog/pictures", test_pictures);

  return g_test_run ();
}
