#include "gui/film/reprise-new-dialog.h"
#include "gui/widgets/reprise-date-entry.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-suggestions.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"

#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

typedef struct
{
  TestJournal *journal;
  GtkWindow   *dialog;
  char        *uuid;          /* what was created */
  gboolean     is_appraisal;
} Fixture;

static RepriseAppraisal *
load_appraisal (Fixture *fixture)
{
  g_assert_true (fixture->is_appraisal);

  return test_journal_load (fixture->journal, fixture->uuid);
}

static RepriseViewing *
load_viewing (Fixture *fixture)
{
  g_assert_false (fixture->is_appraisal);

  return test_journal_load_viewing (fixture->journal, fixture->uuid);
}

static gpointer
find_first (Fixture *fixture,
            GType    type)
{
  return test_find_nth (GTK_WIDGET (fixture->dialog), type, 0);
}

/* Film, year and place. */
static GtkEditable *
get_entry (Fixture *fixture,
           int      nth)
{
  return GTK_EDITABLE (test_find_nth (GTK_WIDGET (fixture->dialog), REPRISE_TYPE_ENTRY_ROW,
                                      nth));
}

static GtkTextBuffer *
get_note (Fixture *fixture)
{
  return gtk_text_view_get_buffer (find_first (fixture, GTK_TYPE_TEXT_VIEW));
}

static char *
dup_note (Fixture *fixture)
{
  char *note = NULL;

  g_object_get (get_note (fixture), "text", &note, NULL);
  return note;
}

static void
created_cb (Fixture    *fixture,
            const char *uuid,
            gboolean    is_appraisal)
{
  fixture->uuid = g_strdup (uuid);
  fixture->is_appraisal = is_appraisal;
}

static gboolean
is_seen (gpointer data)
{
  return gtk_switch_get_active (find_first (data, GTK_TYPE_SWITCH));
}

static gboolean
is_suggesting (gpointer data)
{
  return gtk_widget_get_mapped (find_first (data, REPRISE_TYPE_SUGGESTIONS));
}

static Fixture *
fixture_new (RepriseNewMode mode,
             int            width)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (RepriseAppraisal) first = NULL;

  fixture->journal = test_journal_new ();
  first = test_journal_write (fixture->journal, "Leaving Las Vegas (1995)", "2020-11-01", 100,
                              "Ben.");
  test_journal_watch_film (fixture->journal, "Leaving Las Vegas (1995)", "2014", 90, NULL);
  test_form_present (&fixture->dialog, reprise_new_dialog_new (fixture->journal->journal, mode),
                     width, -1);
  g_signal_connect_swapped (fixture->dialog, "created", G_CALLBACK (created_cb), fixture);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  test_form_close (&fixture->dialog);
  test_journal_free (fixture->journal);
  g_free (fixture->uuid);
  g_free (fixture);
}

static void
enter (Fixture *fixture)
{
  g_signal_emit_by_name (gtk_window_get_focus (fixture->dialog), "activate");
}

static void
press (Fixture *fixture,
       guint    key)
{
  test_press_key (gtk_window_get_focus (fixture->dialog), key, 0);
}

static void
test_appraisal (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_APPRAISAL, 460);
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  RepriseViewing *viewing = NULL;
  GPtrArray *films = NULL;

  g_assert_cmpstr (gtk_window_get_title (fixture->dialog), ==, "New Appraisal");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->dialog),
                                         GTK_WIDGET (get_entry (fixture, 0))));
  enter (fixture);
  test_type (GTK_WIDGET (get_entry (fixture, 0)), "Heat");
  test_type (GTK_WIDGET (get_entry (fixture, 1)), "1995");
  enter (fixture);
  test_form_wait_until_gone (&fixture->dialog);

  appraisal = load_appraisal (fixture);
  films = reprise_appraisal_get_films (appraisal);
  viewing = reprise_appraisal_get_viewing (appraisal);
  g_assert_cmpuint (films->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_title (films->pdata[0]), ==, "Heat");
  g_assert_cmpint (reprise_film_get_year (films->pdata[0]), ==, 1995);
  g_assert_cmpint (reprise_appraisal_get_state (appraisal), ==, REPRISE_APPRAISAL_STATE_DRAFT);
  g_assert_cmpint (reprise_date_compare (reprise_viewing_get_watched (viewing),
                                         reprise_date_today ()), ==, 0);
  g_assert_false (reprise_viewing_get_rewatch (viewing));
  g_assert_cmpint (reprise_film_get_id (reprise_viewing_get_film (viewing)), ==,
                   reprise_film_get_id (films->pdata[0]));
  fixture_free (fixture);
}

static void
test_known (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_APPRAISAL, 460);
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  GPtrArray *films = NULL;

  test_type (GTK_WIDGET (get_entry (fixture, 0)), "leav");
  test_wait_until (is_suggesting, fixture);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Return);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 0)), ==, "Leaving Las Vegas");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 1)), ==, "1995");
  test_wait_until (is_seen, fixture);

  reprise_date_entry_set_date (find_first (fixture, REPRISE_TYPE_DATE_ENTRY), (RepriseDate) { 0 });
  enter (fixture);
  test_form_wait_until_gone (&fixture->dialog);
  appraisal = load_appraisal (fixture);
  films = reprise_appraisal_get_films (appraisal);
  g_assert_cmpuint (films->len, ==, 1);
  g_assert_cmpstr (reprise_film_get_title (films->pdata[0]), ==, "Leaving Las Vegas");
  g_assert_null (reprise_appraisal_get_viewing (appraisal));
  fixture_free (fixture);
}

static void
test_viewing (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_VIEWING, 460);
  g_autoptr (RepriseViewing) viewing = NULL;
  RepriseFilm *film = NULL;

  g_assert_cmpstr (gtk_window_get_title (fixture->dialog), ==, "Log a Viewing");
  gtk_editable_set_text (get_entry (fixture, 0), "Leaving Las Vegas (1995)");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 0)), ==, "Leaving Las Vegas");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, 1)), ==, "1995");
  test_wait_until (is_seen, fixture);

  reprise_date_entry_set_date (find_first (fixture, REPRISE_TYPE_DATE_ENTRY),
                               (RepriseDate) { 2026, 11, 0 });
  reprise_judgement_scale_set_judgement (find_first (fixture, REPRISE_TYPE_JUDGEMENT_SCALE), 85);
  test_type (GTK_WIDGET (get_entry (fixture, 2)), "cinema");
  gtk_text_buffer_set_text (get_note (fixture), "Sadder than last time.\n\nAnd shorter.\n", -1);
  enter (fixture);
  test_form_wait_until_gone (&fixture->dialog);

  viewing = load_viewing (fixture);
  film = reprise_viewing_get_film (viewing);
  g_assert_cmpstr (reprise_film_get_title (film), ==, "Leaving Las Vegas");
  g_assert_cmpint (reprise_viewing_get_judgement (viewing), ==, 85);
  g_assert_cmpstr (reprise_viewing_get_place (viewing), ==, "cinema");
  g_assert_cmpstr (reprise_viewing_get_note (viewing), ==,
                   "Sadder than last time.\n\nAnd shorter.");
  g_assert_true (reprise_viewing_get_rewatch (viewing));
  g_assert_cmpint (reprise_viewing_get_watched (viewing).month, ==, 11);
  g_assert_cmpint (reprise_viewing_get_watched (viewing).day, ==, 0);
  fixture_free (fixture);
}

/* What was set by hand stays, whatever the journal says of the film. */
static void
test_rewatch (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_VIEWING, 460);
  g_autoptr (RepriseViewing) viewing = NULL;

  gtk_editable_set_text (get_entry (fixture, 0), "Leaving Las Vegas (1995)");
  test_wait_until (is_seen, fixture);
  gtk_switch_set_active (find_first (fixture, GTK_TYPE_SWITCH), FALSE);
  gtk_editable_set_text (get_entry (fixture, 1), "");
  gtk_editable_set_text (get_entry (fixture, 1), "1995");
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "form.save", NULL);
  test_form_wait_until_gone (&fixture->dialog);
  viewing = load_viewing (fixture);
  g_assert_false (reprise_viewing_get_rewatch (viewing));
  fixture_free (fixture);
}

static gboolean
is_unseen (gpointer data)
{
  return !is_seen (data);
}

/* Of a film that was seen since, a viewing before all the others was the first. */
static void
test_first (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_VIEWING, 460);
  GtkWidget *watched = find_first (fixture, REPRISE_TYPE_DATE_ENTRY);

  gtk_editable_set_text (get_entry (fixture, 0), "Leaving Las Vegas (1995)");
  test_wait_until (is_seen, fixture);
  reprise_date_entry_set_date (REPRISE_DATE_ENTRY (watched), reprise_date_from_text ("2001-05"));
  test_wait_until (is_unseen, fixture);
  reprise_date_entry_set_date (REPRISE_DATE_ENTRY (watched), reprise_date_from_text ("2020"));
  test_wait_until (is_seen, fixture);
  fixture_free (fixture);
}

static void
test_wrong (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_APPRAISAL, 460);
  GtkEditable *year = get_entry (fixture, 1);

  test_type (GTK_WIDGET (get_entry (fixture, 0)), "Heat");
  gtk_editable_set_text (year, "95");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "form.save", NULL);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (year), "error"));
  g_assert_true (gtk_window_get_focus (fixture->dialog) ==
                 GTK_WIDGET (test_find_text (year)));
  gtk_test_accessible_assert_property (gtk_editable_get_delegate (get_entry (fixture, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Film");
  g_assert_true (gtk_test_accessible_has_relation (
    GTK_ACCESSIBLE (find_first (fixture, GTK_TYPE_SWITCH)), GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  g_assert_null (fixture->uuid);
  fixture_free (fixture);
}

/* A title is let go without a word, a note is asked about. */
static void
test_discard (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_VIEWING, 460);

  gtk_text_buffer_set_text (get_note (fixture), "Coffee.", -1);
  gtk_window_close (fixture->dialog);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  g_assert_nonnull (fixture->dialog);
  fixture_free (fixture);
}

/* A save that fails leaves everything as it was. */
static void
test_failure (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_VIEWING, 360);
  g_autofree char *note = NULL;
  GtkWidget *focus = NULL;

  test_type (GTK_WIDGET (get_entry (fixture, 0)), "Heat");
  gtk_text_buffer_set_text (get_note (fixture), "Coffee.", -1);
  focus = gtk_window_get_focus (fixture->dialog);
  test_journal_refuse (fixture->journal);
  enter (fixture);
  test_form_wait_until_told (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == focus);
  note = dup_note (fixture);
  g_assert_cmpstr (note, ==, "Coffee.");
  test_gui_picture (GTK_WIDGET (fixture->dialog), "new-failure-360-light");
  fixture_free (fixture);
}

/* The dialog is as high as what it shows. */
static void
test_mode (void)
{
  Fixture *fixture = fixture_new (REPRISE_NEW_APPRAISAL, 460);
  const int low = gtk_widget_get_height (GTK_WIDGET (fixture->dialog));
  GtkToggleButton *appraisal = find_first (fixture, GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *viewing = gtk_widget_get_next_sibling (GTK_WIDGET (appraisal));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (viewing), TRUE);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "new-mode");
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->dialog)), >, low + 100);
  gtk_toggle_button_set_active (appraisal, TRUE);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "new-mode");
  g_assert_cmpint (ABS (gtk_widget_get_height (GTK_WIDGET (fixture->dialog)) - low), <=, 1);
  fixture_free (fixture);
}

static void
picture (RepriseNewMode mode,
         int            width,
         gboolean       dark)
{
  g_autofree char *name =
    g_strdup_printf ("new-%s-%d-%s", mode == REPRISE_NEW_VIEWING ? "viewing" : "appraisal", width,
                     dark ? "dark" : "light");
  Fixture *fixture = fixture_new (mode, width);

  gtk_editable_set_text (get_entry (fixture, 0), "Leaving Las Vegas (1995)");
  test_wait_until (is_seen, fixture);
  if (mode == REPRISE_NEW_VIEWING)
    reprise_judgement_scale_set_judgement (find_first (fixture, REPRISE_TYPE_JUDGEMENT_SCALE), 83);
  test_gui_picture (GTK_WIDGET (fixture->dialog), name);
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
      for (int mode = 0; mode <= REPRISE_NEW_VIEWING; mode++)
        {
          picture ((RepriseNewMode) mode, 360, dark);
          picture ((RepriseNewMode) mode, 460, dark);
        }
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/new-dialog/appraisal", test_appraisal);
  g_test_add_func ("/new-dialog/known", test_known);
  g_test_add_func ("/new-dialog/viewing", test_viewing);
  g_test_add_func ("/new-dialog/rewatch", test_rewatch);
  g_test_add_func ("/new-dialog/first", test_first);
  g_test_add_func ("/new-dialog/wrong", test_wrong);
  g_test_add_func ("/new-dialog/discard", test_discard);
  g_test_add_func ("/new-dialog/failure", test_failure);
  g_test_add_func ("/new-dialog/mode", test_mode);
  g_test_add_func ("/new-dialog/pictures", test_pictures);

  return g_test_run ();
}
