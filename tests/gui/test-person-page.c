/* Somebody's page: what it says, where it leads to, how it looks. */

#include "gui/people/reprise-person-page.h"
#include "gui/people/reprise-person-words.h"

#include "model/reprise-entry.h"
#include "store/reprise-film-store.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal       *journal;
  RepriseMasthead   *masthead;
  GtkWindow         *window;
  ReprisePersonPage *page;
  char              *film;    /* that was shown */
  char              *entry;   /* likewise */
  char              *person;  /* likewise */
} Fixture;

static void
keep_text (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       slot)
{
  g_free (*(char **) slot);
  *(char **) slot = g_variant_dup_string (parameter, NULL);
}

static void
add_action (GSimpleActionGroup *group,
            const char         *name,
            char              **slot)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (keep_text), slot);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static gboolean
is_ready (gpointer data)
{
  return reprise_person_page_is_ready (data);
}

static void
show_page (Fixture    *fixture,
           int         width,
           int         height,
           const char *name)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->page = REPRISE_PERSON_PAGE (
    reprise_person_page_new (fixture->journal->journal, fixture->masthead, name));
  fixture->window = GTK_WINDOW (adw_window_new ());
  add_action (actions, "show-film", &fixture->film);
  add_action (actions, "show-entry", &fixture->entry);
  add_action (actions, "show-person", &fixture->person);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, height);
  gtk_window_present (fixture->window);
  test_wait_until (is_ready, fixture->page);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
close_page (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_clear_pointer (&fixture->film, g_free);
  g_clear_pointer (&fixture->entry, g_free);
  g_clear_pointer (&fixture->person, g_free);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->masthead = reprise_masthead_new ();
  fixture->journal = test_journal_new ();
  test_journal_fill (fixture->journal);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_journal_free (fixture->journal);
  g_object_unref (fixture->masthead);
}

static const char *
get_label (Fixture    *fixture,
           const char *id)
{
  return gtk_label_get_label (GTK_LABEL (test_find_named (GTK_WIDGET (fixture->page), id)));
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *films = NULL;
  GtkWidget *first = NULL;

  show_page (fixture, 800, 700, "mike figgis");
  g_assert_cmpstr (get_label (fixture, "name"), ==, "Mike Figgis");
  g_test_message ("line: %s", get_label (fixture, "line"));
  g_assert_true (g_str_has_prefix (get_label (fixture, "line"), "Director of "));

  films = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_FLOW_BOX);
  first = gtk_widget_get_first_child (films);
  gtk_test_accessible_assert_property (films, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Director · Writer · Score");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (first),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_signal_emit_by_name (first, "activate");
  g_assert_nonnull (fixture->film);
  close_page (fixture);
}

/* Two of one name, and what was written about one of them. */
static gpointer
make_people_job (RepriseDatabase  *database,
                 gpointer          data,
                 GError          **error)
{
  static const struct
  {
    const char *film;
    const char *credits;
  } films[] = {
    { "Thief (1981)", "director=Michael Mann;writer=Michael Mann" },
    { "Manhunter (1986)", "director=Michael Mann;writer=Michael Mann" },
    { "The Last of the Mohicans (1992)", "director=Michael Mann;writer=Michael Mann" },
    { "The Insider (1999)", "director=Michael Mann;writer=Michael Mann" },
    { "Ali (2001)", "director=Michael Mann;producer=Michael Mann" },
    { "Collateral (2004)", "director=Michael Mann" },
    { "Miami Vice (2006)", "director=Michael Mann;writer=Michael Mann" },
    { "Public Enemies (2009)", "director=Michael Mann" },
    { "Blackhat (2015)", "director=Michael Mann" },
    { "Hancock (2008)", "cast=Michael Mann as An Executive" },
    { "The Last Days of Chez Nous (1992)", "editing=Michael Mann (editor)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (films); i++)
    {
      g_autoptr (RepriseFilm) film = reprise_film_parse (films[i].film, NULL);
      g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
      g_auto (GStrv) credits = g_strsplit (films[i].credits, ";", -1);

      for (guint j = 0; credits[j] != NULL; j++)
        {
          g_autoptr (RepriseCredit) credit = reprise_credit_parse (credits[j], NULL);

          reprise_film_add_credit (film, credit);
        }
      if (!reprise_film_save (deed, database, film, NULL, error) ||
          !reprise_deed_settle (deed, error))
        return NULL;
    }

  return GINT_TO_POINTER (TRUE);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(gboolean *) data =
    reprise_journal_run_finish (REPRISE_JOURNAL (source), result, NULL) != NULL;
}

static void
make_people (Fixture *fixture)
{
  gboolean done = FALSE;

  reprise_journal_run_async (fixture->journal->journal, REPRISE_LANE_WRITE, make_people_job, NULL,
                             NULL, NULL, NULL, made_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (test_journal_write (fixture->journal, "Thief (1981)", "2026-05-02", 85,
                                      "Neon on wet streets, and nobody lights a car like Mann. The "
                                      "diamonds are incidental; what is being stolen is time."));
  g_object_unref (test_journal_write (fixture->journal, "Collateral (2004)", "2025-11-10", 80,
                                      "Los Angeles at night through a windscreen. *Michael Mann* "
                                      "films a city the way others film a face, see [[Heat]]."));
  test_journal_watch_film (fixture->journal, "Blackhat (2015)", "2024-02", 62,
                           "Mann again, and colder.");
  test_journal_watch_film (fixture->journal, "The Insider (1999)", "2020", 94, NULL);
  test_journal_watch_film (fixture->journal, "Ali (2001)", "2019", REPRISE_UNJUDGED, NULL);
}

static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *others = NULL;
  GtkWidget *words = NULL;
  GtkWidget *quote = NULL;

  make_people (fixture);
  show_page (fixture, 800, 700, "Michael Mann");
  g_assert_cmpstr (get_label (fixture, "line"), ==,
                   "Director of 10 films, writer of 6 films, producer of 2 films, … · 6 seen · 8.2 "
                   "on average");

  others = test_find_named (GTK_WIDGET (fixture->page), "namesakes");
  g_assert_true (gtk_widget_get_visible (others));
  g_signal_emit_by_name (gtk_widget_get_first_child (others), "clicked");
  g_assert_cmpstr (fixture->person, ==, "Michael Mann (editor)");

  words = test_find_named (GTK_WIDGET (fixture->page), "words");
  test_gui_picture (words, "person-words");
  quote = test_find (words, ADW_TYPE_PREFERENCES_ROW);
  g_assert_nonnull (quote);
  g_signal_emit_by_name (quote, "activate");
  g_assert_nonnull (fixture->entry);
  close_page (fixture);
}

static void
test_nobody (Fixture       *fixture,
             gconstpointer  data)
{
  AdwStatusPage *nobody = NULL;

  show_page (fixture, 500, 500, "Tom & Jerry");
  nobody = ADW_STATUS_PAGE (test_find (GTK_WIDGET (fixture->page), ADW_TYPE_STATUS_PAGE));
  g_assert_nonnull (strstr (adw_status_page_get_description (nobody), "Tom &amp; Jerry"));
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (nobody)));
  test_gui_picture (GTK_WIDGET (fixture->window), "person-nobody");
  close_page (fixture);
}

static void
test_quote (void)
{
  static const char * const table[][2] = {
    { "plain", "“plain”" },
    { "a " REPRISE_HIT_BEGIN "b & c" REPRISE_HIT_END " d", "“a <b>b &amp; c</b> d”" },
    { "", "“”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *quote = reprise_person_words_quote (table[i][0]);

      g_assert_cmpstr (quote, ==, table[i][1]);
    }
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    int width;
    int height;
  } sizes[] = { { 360, 1600 }, { 1024, 1300 }, { 1600, 900 } };
  static const char * const names[] = { "Mike Figgis", "Michael Mann" };

  make_people (fixture);
  for (int turn = 0; turn < 12; turn++)
    {
      const gboolean dark = turn % 2 == 1;
      g_autofree char *name =
        g_strdup_printf ("person-%d-%s-%d", turn / 6, dark ? "dark" : "light",
                         sizes[turn / 2 % 3].width);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      show_page (fixture, sizes[turn / 2 % 3].width, sizes[turn / 2 % 3].height, names[turn / 6]);
      test_gui_picture (GTK_WIDGET (fixture->window), name);
      close_page (fixture);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(name, func) g_test_add ("/person-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/person-page/quote", test_quote);
  ADD ("page", test_page);
  ADD ("namesakes", test_namesakes);
  ADD ("nobody", test_nobody);
  ADD ("pictures", test_pictures);

  return g_test_run ();
}
