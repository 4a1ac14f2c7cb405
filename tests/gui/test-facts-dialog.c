#include "gui/film/reprise-credit-row.h"
#include "gui/film/reprise-facts-dialog.h"
#include "gui/film/reprise-field-row.h"
#include "gui/widgets/reprise-suggestions.h"
#include "store/reprise-journal-films.h"

#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

typedef struct
{
  TestJournal *journal;
  RepriseFilm *film;    /* as it was before */
  GtkWindow   *dialog;
} Fixture;

static void
add_credit (RepriseFilm *film,
            const char  *text)
{
  g_autoptr (RepriseCredit) credit = reprise_credit_parse (text, NULL);

  g_assert_nonnull (credit);
  reprise_film_add_credit (film, credit);
}

static RepriseFilm *
write_film (TestJournal *journal)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Leaving Las Vegas", 1995);

  reprise_film_set_fact (film, REPRISE_FACT_RELEASE_DATE, "1995-10-27");
  reprise_film_set_fact (film, REPRISE_FACT_RUNTIME, "112");
  reprise_film_set_fact (film, REPRISE_FACT_COUNTRY, "United States, France");
  reprise_film_set_fact (film, REPRISE_FACT_GENRE, "Drama, Romance");
  reprise_film_set_fact (film, REPRISE_FACT_BUDGET, "$4 million");
  add_credit (film, "director=Mike Figgis");
  add_credit (film, "cast=Nicolas Cage as Ben Sanderson");
  add_credit (film, "cast=Elisabeth Shue as Sera");
  add_credit (film, "score=Mike Figgis");
  add_credit (film, "cast=Julian Sands as Yuri Butsov");
  return test_journal_save_film (journal, film, NULL);
}

static GtkWidget *
get_row (Fixture *fixture,
         GType    type,
         int      nth)
{
  return test_find_nth (GTK_WIDGET (fixture->dialog), type, nth);
}

static RepriseFieldRow *
get_field (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row = NULL;

  for (int i = 0; (row = get_row (fixture, REPRISE_TYPE_FIELD_ROW, i)) != NULL; i++)
    if (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return REPRISE_FIELD_ROW (row);

  return NULL;
}

/* The name, or the character, of a row of credits. */
static GtkEditable *
get_person (Fixture *fixture,
            int      nth,
            int      which)
{
  GtkWidget *row = get_row (fixture, REPRISE_TYPE_CREDIT_ROW, nth);

  return GTK_EDITABLE (test_find_nth (row, GTK_TYPE_ENTRY, which));
}

static GtkWidget *
get_text (gpointer editable)
{
  return GTK_WIDGET (test_find_text (GTK_EDITABLE (editable)));
}

/* What a screen reader takes a row for. */
static GtkEditable *
get_entry (gpointer row)
{
  return gtk_editable_get_delegate (GTK_EDITABLE (row));
}

static Fixture *
fixture_new (int width)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->journal = test_journal_new ();
  fixture->film = write_film (fixture->journal);
  test_form_present (&fixture->dialog,
                     reprise_facts_dialog_new (fixture->journal->journal,
                                               reprise_film_get_uuid (fixture->film)),
                     width, 1000);
  test_form_wait_until_shown (fixture->dialog);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  test_form_close (&fixture->dialog);
  g_object_unref (fixture->film);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static char *
dup_credits (RepriseFilm *film)
{
  GPtrArray *credits = reprise_film_get_credits (film);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < credits->len; i++)
    {
      const char *character = reprise_credit_get_character (credits->pdata[i]);

      g_string_append_printf (line, "%s=%s", reprise_credit_get_role (credits->pdata[i]),
                              reprise_person_get_name (
                                reprise_credit_get_person (credits->pdata[i])));
      if (character != NULL)
        g_string_append_printf (line, " as %s", character);
      g_string_append (line, "; ");
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
test_shows (void)
{
  Fixture *fixture = fixture_new (640);
  GtkWidget *text = get_text (get_field (fixture, "Title"));

  g_assert_true (gtk_window_get_focus (fixture->dialog) == text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Leaving Las Vegas");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "Running time"))), ==,
                   "112");
  g_assert_null (get_field (fixture, "Box office"));
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 2, 0)), ==, "Nicolas Cage");
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 2, 1)), ==, "Ben Sanderson");

  gtk_test_accessible_assert_property (get_entry (get_field (fixture, "Title")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Title");
  gtk_test_accessible_assert_property (get_person (fixture, 2, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Character");

  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
test_edit (void)
{
  Fixture *fixture = fixture_new (640);
  g_autoptr (RepriseFilm) film = NULL;
  g_autofree char *credits = NULL;

  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Title")), " Leaving  Reno ");
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Year")), "1996");
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Running time")), "1h 51m");
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Budget")), "");
  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_FIELD_ROW, 0), "film.add-fact", "s",
                              "studio");
  g_assert_true (gtk_window_get_focus (fixture->dialog) ==
                 get_text (get_field (fixture, "Studio")));
  test_type (GTK_WIDGET (get_field (fixture, "Studio")), "Lumière Pictures");

  /* The second of the cast goes first, a third is put right, and one is added. */
  gtk_widget_grab_focus (GTK_WIDGET (get_person (fixture, 3, 1)));
  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_CREDIT_ROW, 3), "credit.move-up",
                              NULL);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == get_text (get_person (fixture, 2, 1)));
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 2, 0)), ==, "Elisabeth Shue");
  gtk_editable_set_text (get_person (fixture, 4, 1), "Yuri");

  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_FIELD_ROW, 0), "film.add-role", "s",
                              "writer");
  test_type (gtk_window_get_focus (fixture->dialog), "Mike Figgis");
  g_signal_emit_by_name (gtk_window_get_focus (fixture->dialog), "activate");
  test_type (gtk_window_get_focus (fixture->dialog), "John O’Brien");

  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  film = test_journal_load_film (fixture->journal,
                                    reprise_film_get_uuid (fixture->film));
  credits = dup_credits (film);
  g_assert_cmpstr (reprise_film_get_title (film), ==, "Leaving Reno");
  g_assert_cmpint (reprise_film_get_year (film), ==, 1996);
  g_assert_cmpstr (reprise_film_get_fact (film, REPRISE_FACT_RUNTIME), ==, "111");
  g_assert_cmpstr (reprise_film_get_fact (film, REPRISE_FACT_STUDIO), ==, "Lumière Pictures");
  g_assert_null (reprise_film_get_fact (film, REPRISE_FACT_BUDGET));
  g_assert_cmpstr (credits, ==,
                   "director=Mike Figgis; cast=Elisabeth Shue as Sera; "
                   "cast=Nicolas Cage as Ben Sanderson; score=Mike Figgis; "
                   "cast=Julian Sands as Yuri; "
                   "writer=Mike Figgis; writer=John O’Brien; ");
  fixture_free (fixture);
}

static void
test_role (void)
{
  Fixture *fixture = fixture_new (640);
  g_autoptr (RepriseFilm) film = NULL;
  g_autofree char *credits = NULL;

  for (int i = 4; i > 0; i--)
    gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_CREDIT_ROW, i), "credit.remove",
                                NULL);
  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_FIELD_ROW, 0), "film.add-role", "s",
                              "");
  test_type (GTK_WIDGET (get_person (fixture, 1, 0)), "Laura Goldsmith");
  test_form_save (fixture->dialog);
  g_assert_nonnull (fixture->dialog);

  test_type (gtk_window_get_focus (fixture->dialog), "Costumes");
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  film = test_journal_load_film (fixture->journal,
                                    reprise_film_get_uuid (fixture->film));
  credits = dup_credits (film);
  g_assert_cmpstr (credits, ==, "director=Mike Figgis; Costumes=Laura Goldsmith; ");
  fixture_free (fixture);
}

static gboolean
is_suggesting (gpointer data)
{
  return gtk_widget_get_mapped (test_find_nth (data, REPRISE_TYPE_SUGGESTIONS, 0));
}

/* People whom the journal knows need not be written twice. */
static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *widget = data;
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t area;

  return gtk_widget_compute_bounds (widget, scroller, &area) && area.size.height > 0 &&
         area.origin.y >= 0 &&
         area.origin.y + area.size.height <= gtk_widget_get_height (scroller);
}

/* However long the list gets, what is typed is seen. */
static void
test_in_sight (void)
{
  Fixture *fixture = fixture_new (640);

  gtk_widget_grab_focus (get_text (get_person (fixture, 3, 0)));
  for (int i = 0; i < 12; i++)
    {
      test_type (gtk_window_get_focus (fixture->dialog), "Somebody");
      g_signal_emit_by_name (gtk_window_get_focus (fixture->dialog), "activate");
      test_wait_until (is_in_sight, gtk_window_get_focus (fixture->dialog));
    }

  fixture_free (fixture);
}

static void
test_people (void)
{
  Fixture *fixture = fixture_new (640);
  GtkWidget *row = NULL;

  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_FIELD_ROW, 0), "film.add-role", "s",
                              "producer");
  row = get_row (fixture, REPRISE_TYPE_CREDIT_ROW, 1);
  test_type (gtk_window_get_focus (fixture->dialog), "elis");
  test_wait_until (is_suggesting, row);
  test_press_key (gtk_window_get_focus (fixture->dialog), GDK_KEY_Down, 0);
  test_press_key (gtk_window_get_focus (fixture->dialog), GDK_KEY_Return, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 1, 0)), ==, "Elisabeth Shue");
  fixture_free (fixture);
}

static GtkEventController *
find_drop_target (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return controller;
    }

  g_assert_not_reached ();
}

/* Upon the upper half of a row it lands before it, upon the lower half behind it. */
static gboolean
drop_onto (Fixture  *fixture,
           int       from,
           int       onto,
           gboolean  behind)
{
  GtkWidget *row = get_row (fixture, REPRISE_TYPE_CREDIT_ROW, onto);
  const double y = behind ? gtk_widget_get_height (row) - 1 : 0;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, REPRISE_TYPE_CREDIT_ROW);
  g_value_set_object (&value, get_row (fixture, REPRISE_TYPE_CREDIT_ROW, from));
  g_signal_emit_by_name (find_drop_target (row), "drop", &value, 0.0, y, &taken);
  return taken;
}

/* People are dragged within their role, and not into another. */
static void
test_drag (void)
{
  Fixture *fixture = fixture_new (640);

  g_assert_true (drop_onto (fixture, 4, 2, FALSE));
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 2, 0)), ==, "Julian Sands");
  g_assert_true (drop_onto (fixture, 2, 3, TRUE));
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 3, 0)), ==, "Julian Sands");
  g_assert_false (drop_onto (fixture, 2, 0, FALSE));
  g_assert_cmpstr (gtk_editable_get_text (get_person (fixture, 0, 0)), ==, "Mike Figgis");
  fixture_free (fixture);
}

static void
test_wrong (void)
{
  Fixture *fixture = fixture_new (640);
  RepriseFieldRow *row = get_field (fixture, "Release date");
  g_autoptr (RepriseFilm) film = NULL;

  test_type (GTK_WIDGET (row), "-99");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_widget_grab_focus (GTK_WIDGET (get_field (fixture, "Genre")));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (get_entry (row), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);

  test_form_save (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == get_text (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "1995-10-27-99");

  gtk_editable_set_text (GTK_EDITABLE (row), "1995-11");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_editable_set_text (get_person (fixture, 2, 0), "");
  test_form_save (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == get_text (get_person (fixture, 2, 0)));
  test_type (get_text (get_person (fixture, 2, 0)), "Nicolas Cage");

  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  film = test_journal_load_film (fixture->journal,
                                    reprise_film_get_uuid (fixture->film));
  g_assert_cmpstr (reprise_film_get_fact (film, REPRISE_FACT_RELEASE_DATE), ==, "1995-11");
  fixture_free (fixture);
}

/* What another changed in between stays. */
static void
test_merge (void)
{
  Fixture *fixture = fixture_new (640);
  g_autoptr (RepriseFilm) theirs = reprise_film_copy (fixture->film);
  g_autoptr (RepriseFilm) saved = NULL;
  g_autoptr (RepriseFilm) film = NULL;

  reprise_film_set_fact (theirs, REPRISE_FACT_STUDIO, "Lumière Pictures");
  saved = test_journal_save_film (fixture->journal, theirs, fixture->film);

  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Genre")), "Drama");
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  film = test_journal_load_film (fixture->journal,
                                    reprise_film_get_uuid (fixture->film));
  g_assert_cmpstr (reprise_film_get_fact (film, REPRISE_FACT_GENRE), ==, "Drama");
  g_assert_cmpstr (reprise_film_get_fact (film, REPRISE_FACT_STUDIO), ==, "Lumière Pictures");
  fixture_free (fixture);
}

static void
test_discard (void)
{
  Fixture *fixture = fixture_new (640);

  test_type (GTK_WIDGET (get_field (fixture, "Title")), " x");
  gtk_window_close (fixture->dialog);
  test_form_answer ("_Keep Editing");
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (fixture, "Title"))), ==,
                   "Leaving Las Vegas x");

  gtk_window_close (fixture->dialog);
  test_form_answer ("_Discard");
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

/* A save that fails leaves everything as it was. */
static void
test_failure (void)
{
  Fixture *fixture = fixture_new (640);
  GtkWidget *title = GTK_WIDGET (get_field (fixture, "Title"));

  test_type (title, " Again");
  test_journal_refuse (fixture->journal);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_assert_true (gtk_window_get_focus (fixture->dialog) == get_text (title));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Leaving Las Vegas Again");
  g_assert_true (gtk_widget_is_sensitive (title));
  fixture_free (fixture);
}

static void
picture (int      width,
         gboolean dark)
{
  g_autofree char *suffix = g_strdup_printf ("%d-%s", width, dark ? "dark" : "light");
  g_autofree char *name = g_strconcat ("facts-", suffix, NULL);
  g_autofree char *wrong = g_strconcat ("facts-wrong-", suffix, NULL);
  Fixture *fixture = fixture_new (width);

  test_gui_picture (GTK_WIDGET (fixture->dialog), name);
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Title")),
                         "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb");
  gtk_editable_set_text (GTK_EDITABLE (get_field (fixture, "Release date")), "some day");
  gtk_editable_set_text (get_person (fixture, 2, 0), "");
  gtk_widget_activate_action (get_row (fixture, REPRISE_TYPE_FIELD_ROW, 0), "film.add-role", "s",
                              "");
  test_form_save (fixture->dialog);
  test_gui_picture (GTK_WIDGET (fixture->dialog), wrong);
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
      picture (640, dark);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/facts-dialog/shows", test_shows);
  g_test_add_func ("/facts-dialog/edit", test_edit);
  g_test_add_func ("/facts-dialog/role", test_role);
  g_test_add_func ("/facts-dialog/people", test_people);
  g_test_add_func ("/facts-dialog/in-sight", test_in_sight);
  g_test_add_func ("/facts-dialog/drag", test_drag);
  g_test_add_func ("/facts-dialog/wrong", test_wrong);
  g_test_add_func ("/facts-dialog/merge", test_merge);
  g_test_add_func ("/facts-dialog/discard", test_discard);
  g_test_add_func ("/facts-dialog/failure", test_failure);
  g_test_add_func ("/facts-dialog/pictures", test_pictures);

  return g_test_run ();
}
