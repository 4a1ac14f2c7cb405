#include "gui/queue/reprise-list-chooser.h"
#include "gui/queue/reprise-note-popover.h"
#include "gui/queue/reprise-queue-list.h"
#include "gui/queue/reprise-queue-row.h"
#include "gui/queue/reprise-surprise-dialog.h"
#include "gui/queue/reprise-up-next-page.h"
#include "store/reprise-journal-lists.h"

#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

typedef struct
{
  TestJournal       *journal;
  GtkWindow         *window;
  RepriseUpNextPage *page;
  const char        *expected;
} Fixture;

typedef struct
{
  GAsyncResult *result;
} Slot;

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Slot *) data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Slot *) data)->result != NULL;
}

static char *
put_up_next (TestJournal *journal,
             const char  *label,
             const char  *note,
             const char  *source_uuid)
{
  return test_journal_list_film (journal, REPRISE_UP_NEXT_UUID, label, note, source_uuid);
}

static char *
save_list (TestJournal *journal,
           const char  *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) list = reprise_list_new (title);
  g_autoptr (RepriseList) saved = NULL;
  Slot slot = { NULL };

  reprise_journal_save_list_async (journal->journal, list, NULL, NULL, keep_cb, &slot);
  test_wait_until (is_answered, &slot);
  saved = reprise_journal_save_list_finish (journal->journal, slot.result, &error);
  g_object_unref (slot.result);
  g_assert_no_error (error);
  return g_strdup (reprise_list_get_uuid (saved));
}

static void
save_film (TestJournal *journal,
           const char  *label,
           const char  *director)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
  g_autofree char *text = g_strconcat ("director=", director, NULL);
  g_autoptr (RepriseCredit) credit = reprise_credit_parse (text, NULL);
  g_autoptr (RepriseFilm) saved = NULL;

  reprise_film_add_credit (film, credit);
  saved = test_journal_save_film (journal, film, NULL);
  g_assert_nonnull (saved);
}

static RepriseQueueList *
get_list (Fixture *fixture)
{
  return REPRISE_QUEUE_LIST (test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_QUEUE_LIST));
}

static GtkListView *
get_view (Fixture *fixture)
{
  return GTK_LIST_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW));
}

static GListModel *
get_model (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture)));
}

static char *
dup_titles (Fixture *fixture)
{
  GListModel *model = get_model (fixture);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RepriseListItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                              reprise_list_item_get_title (item));
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static gboolean
has_titles (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *titles = dup_titles (fixture);

  return g_strcmp0 (titles, fixture->expected) == 0;
}

static void
expect (Fixture    *fixture,
        const char *titles)
{
  fixture->expected = titles;
  test_wait_until (has_titles, fixture);
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;
  GtkStack *stack = GTK_STACK (test_find_named (GTK_WIDGET (fixture->page), "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "waiting") != 0;
}

static Fixture *
fixture_new (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->journal = test_journal_new ();
  return fixture;
}

static void
present (Fixture *fixture,
         int      width)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();

  fixture->page =
    REPRISE_UP_NEXT_PAGE (reprise_up_next_page_new (fixture->journal->journal, masthead));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, 640);
  gtk_window_present (fixture->window);
  test_wait_until (is_shown, fixture);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
dismiss (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (fixture->window);
  test_wait_until (is_gone, &fixture->page);
}

static void
fixture_free (Fixture *fixture)
{
  dismiss (fixture);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static void
choose (Fixture *fixture,
        guint    position)
{
  GtkSingleSelection *selection =
    GTK_SINGLE_SELECTION (gtk_list_view_get_model (get_view (fixture)));

  gtk_single_selection_set_selected (selection, position);
}

static void
fill_up_next (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) source =
    test_journal_write (journal, "Leaving Las Vegas (1995)", "2026-11-01", 100, "Past saving.");
  const char *from = reprise_appraisal_get_uuid (source);
  g_autofree char *bob = NULL;
  g_autofree char *friday = NULL;
  g_autofree char *games = NULL;
  g_autofree char *bomb = NULL;
  g_autofree char *nobody = NULL;

  save_film (journal, "Bob le Flambeur (1956)", "Jean-Pierre Melville");
  save_film (journal, "His Girl Friday (1940)", "Howard Hawks");
  save_film (journal, "House of Games (1987)", "David Mamet");
  test_journal_watch_film (journal, "House of Games (1987)", "2019-03-02", 85, NULL);
  save_film (journal,
             "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)",
             "Stanley Kubrick");
  bob = put_up_next (journal, "Bob le Flambeur (1956)", NULL, from);
  friday = put_up_next (journal, "His Girl Friday (1940)",
                        "For the speed of it. They talk over each other for ninety minutes, and "
                        "nobody has ever been faster since; see it on a big screen if there is "
                        "one.", NULL);
  games = put_up_next (journal, "House of Games (1987)", "Again, after all these years", from);
  bomb = put_up_next (journal,
                      "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1964)",
                      NULL, NULL);
  nobody = put_up_next (journal, "A film that nobody has catalogued", NULL, NULL);
}

#define ALL                                                                                       \
  "Bob le Flambeur, His Girl Friday, House of Games, "                                            \
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, "                        \
  "A film that nobody has catalogued"

static char *
fill_canon (TestJournal *journal)
{
  static const struct
  {
    const char *film;
    const char *director;
    int         judgement;
  } films[] = {
    { "Vertigo (1958)", "Alfred Hitchcock", 95 },
    { "Tokyo Story (1953)", "Yasujirō Ozu", 90 },
    { "Stalker (1979)", "Andrei Tarkovsky", REPRISE_UNJUDGED },
    { "Close-Up (1990)", "Abbas Kiarostami", -2 },
    { "Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles (1975)", "Chantal Akerman", -2 },
    { "Beau travail (1999)", "Claire Denis", -2 },
    { "Playtime (1967)", "Jacques Tati", 80 },
  };
  char *uuid = save_list (journal, "Sight and Sound, 2022");

  for (gsize i = 0; i < G_N_ELEMENTS (films); i++)
    {
      g_autofree char *item = NULL;

      save_film (journal, films[i].film, films[i].director);
      item = test_journal_list_film (journal, uuid, films[i].film, NULL, NULL);
      if (films[i].judgement != -2)
        test_journal_watch_film (journal, films[i].film, "2020", films[i].judgement, NULL);
    }
  return uuid;
}

static void
picture (Fixture    *fixture,
         const char *name,
         int         width,
         gboolean    dark)
{
  g_autofree char *file =
    g_strdup_printf ("up-next-%s-%d%s", name, width, dark ? "-dark" : "");

  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, width);
  test_gui_picture (GTK_WIDGET (fixture->window), file);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024 };
  AdwStyleManager *style = adw_style_manager_get_default ();
  Fixture *fixture = fixture_new ();
  g_autofree char *canon = NULL;

  fill_up_next (fixture->journal);
  canon = fill_canon (fixture->journal);
  for (int dark = 0; dark < 2; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
        present (fixture, widths[i]);
        expect (fixture, ALL);
        picture (fixture, "films", widths[i], dark);
        gtk_widget_activate_action (GTK_WIDGET (fixture->page), "queue.show-list", "s", canon);
        expect (fixture, "Vertigo, Tokyo Story, Stalker, Close-Up, "
                         "Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles, Beau travail, "
                         "Playtime");
        picture (fixture, "canon", widths[i], dark);
        if (i < G_N_ELEMENTS (widths) - 1 || dark == 0)
          dismiss (fixture);
      }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  fixture_free (fixture);
}

static gboolean
is_empty (gpointer data)
{
  Fixture *fixture = data;
  GtkStack *stack = GTK_STACK (test_find_named (GTK_WIDGET (fixture->page), "stack"));

  return g_strcmp0 (gtk_stack_get_visible_child_name (stack), "empty") == 0;
}

static void
test_empty (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *entry = NULL;

  present (fixture, 360);
  test_wait_until (is_empty, fixture);
  picture (fixture, "empty", 360, FALSE);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "queue.begin-adding", NULL);
  entry = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "(1995)");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Heat (1995)");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  expect (fixture, "Heat");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* The same is not there twice. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "heat (1995)");
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ronin (1998)");
  g_signal_emit_by_name (entry, "activate");
  expect (fixture, "Heat, Ronin");
  fixture_free (fixture);
}

static void
test_keys (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *a = put_up_next (fixture->journal, "A (2001)", NULL, NULL);
  g_autofree char *b = put_up_next (fixture->journal, "B (2002)", NULL, NULL);
  g_autofree char *c = put_up_next (fixture->journal, "C (2003)", NULL, NULL);
  GtkWidget *list = NULL;

  present (fixture, 600);
  expect (fixture, "A, B, C");
  list = GTK_WIDGET (get_list (fixture));

  choose (fixture, 0);
  g_assert_true (gtk_widget_activate_action (list, "chosen.move", "i", 1));
  expect (fixture, "B, A, C");
  g_assert_cmpstr (reprise_list_item_get_uuid (reprise_queue_list_get_chosen (get_list (fixture))),
                   ==, a);
  gtk_widget_activate_action (list, "chosen.move", "i", 1);
  gtk_widget_activate_action (list, "chosen.move", "i", 1);
  expect (fixture, "B, C, A");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "queue.to-top", "s", a);
  expect (fixture, "A, B, C");
  choose (fixture, 1);
  gtk_widget_activate_action (list, "chosen.take-out", NULL);
  expect (fixture, "A, C");

  /* What was kept is the same. */
  dismiss (fixture);
  present (fixture, 600);
  expect (fixture, "A, C");
  g_assert_cmpstr (b, !=, c);
  fixture_free (fixture);
}

static gboolean
is_noted (gpointer data)
{
  g_autoptr (RepriseListItem) item = g_list_model_get_item (get_model (data), 0);

  return g_strcmp0 (reprise_list_item_get_note (item), "For the music") == 0;
}

static gboolean
popover_is_open (gpointer data)
{
  GtkWidget *popover = test_find (GTK_WIDGET (((Fixture *) data)->page), REPRISE_TYPE_NOTE_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static GtkWidget *
write_note (Fixture *fixture)
{
  GtkWidget *popover = NULL;

  present (fixture, 600);
  expect (fixture, "A");
  choose (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "chosen.note", NULL);
  test_wait_until (popover_is_open, fixture);
  popover = test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_NOTE_POPOVER);
  gtk_editable_set_text (GTK_EDITABLE (test_find (popover, GTK_TYPE_ENTRY)), "  For the music ");
  return popover;
}

static void
test_note (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *a = put_up_next (fixture->journal, "A (2001)", NULL, NULL);

  gtk_popover_popdown (GTK_POPOVER (write_note (fixture)));
  test_wait_until (is_noted, fixture);

  dismiss (fixture);
  present (fixture, 600);
  expect (fixture, "A");
  test_wait_until (is_noted, fixture);
  fixture_free (fixture);
}

/* Who closes the window while they write a note has written it all the same. */
static void
test_note_left_open (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *a = put_up_next (fixture->journal, "A (2001)", NULL, NULL);

  write_note (fixture);
  dismiss (fixture);
  present (fixture, 600);
  expect (fixture, "A");
  test_wait_until (is_noted, fixture);
  fixture_free (fixture);
}

static void
test_names (void)
{
  Fixture *fixture = fixture_new ();
  GtkWidget *row = NULL;

  fill_up_next (fixture->journal);
  present (fixture, 600);
  expect (fixture, ALL);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));

  row = test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_QUEUE_ROW);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bob le Flambeur (1956) · Jean-Pierre Melville · "
                                       "from № 1, Leaving Las Vegas");
  gtk_test_accessible_assert_property (get_view (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Films");
  gtk_test_accessible_assert_role (get_view (fixture), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "List: Up Next");
  fixture_free (fixture);
}

static void
test_surprise (void)
{
  Fixture *fixture = fixture_new ();
  RepriseSurpriseDialog *dialog = NULL;
  RepriseListItem *first = NULL;

  fill_up_next (fixture->journal);
  present (fixture, 600);
  expect (fixture, ALL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "queue.surprise", NULL);
  dialog = test_find_window (REPRISE_TYPE_SURPRISE_DIALOG);
  g_assert_nonnull (dialog);

  /* Not one that was seen, and never the same twice running. */
  for (int i = 0; i < 20; i++)
    {
      first = reprise_surprise_dialog_get_item (dialog);
      g_assert_false (reprise_list_item_is_seen (first));
      gtk_widget_activate_action (GTK_WIDGET (dialog), "surprise.another", NULL);
      g_assert_true (reprise_surprise_dialog_get_item (dialog) != first);
    }
  while (g_strcmp0 (reprise_list_item_get_title (reprise_surprise_dialog_get_item (dialog)),
                    "Bob le Flambeur") != 0)
    gtk_widget_activate_action (GTK_WIDGET (dialog), "surprise.another", NULL);
  test_gui_wait_for_frame (GTK_WIDGET (dialog));
  test_gui_picture (GTK_WIDGET (dialog), "up-next-surprise");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_free (fixture);
}

static gboolean
chooser_is_open (gpointer data)
{
  return gtk_widget_get_mapped (test_find (data, GTK_TYPE_LIST_BOX));
}

static gboolean
chooser_has_two (gpointer data)
{
  GtkListBox *list = GTK_LIST_BOX (test_find (data, GTK_TYPE_LIST_BOX));

  return gtk_list_box_get_row_at_index (list, 1) != NULL;
}

static void
test_chooser (void)
{
  Fixture *fixture = fixture_new ();
  g_autofree char *canon = NULL;
  GtkWidget *chooser = NULL;
  GtkWidget *button = NULL;
  GtkListBoxRow *row = NULL;

  fill_up_next (fixture->journal);
  canon = fill_canon (fixture->journal);
  present (fixture, 600);
  expect (fixture, ALL);
  chooser = test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_LIST_CHOOSER);
  button = test_find (chooser, GTK_TYPE_MENU_BUTTON);
  test_wait_until (chooser_has_two, chooser);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_wait_until (chooser_is_open, chooser);
  test_gui_wait_for_frame (chooser);
  test_gui_picture (test_find (chooser, GTK_TYPE_POPOVER), "up-next-chooser");

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (test_find (chooser, GTK_TYPE_LIST_BOX)), 1);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sight and Sound, 2022");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "4 of 7 seen");
  gtk_widget_activate (GTK_WIDGET (row));
  expect (fixture, "Vertigo, Tokyo Story, Stalker, Close-Up, "
                   "Jeanne Dielman, 23 quai du Commerce, 1080 Bruxelles, Beau travail, Playtime");
  fixture_free (fixture);
}

static void
test_finalize (void)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  GtkWidget *page =
    g_object_ref_sink (reprise_up_next_page_new (fixture->journal->journal, masthead));
  GtkWidget *row = g_object_ref_sink (reprise_queue_row_new ());

  g_assert_finalize_object (row);
  g_assert_finalize_object (page);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/up-next/empty", test_empty);
  g_test_add_func ("/up-next/pictures", test_pictures);
  g_test_add_func ("/up-next/keys", test_keys);
  g_test_add_func ("/up-next/note", test_note);
  g_test_add_func ("/up-next/note-left-open", test_note_left_open);
  g_test_add_func ("/up-next/names", test_names);
  g_test_add_func ("/up-next/surprise", test_surprise);
  g_test_add_func ("/up-next/chooser", test_chooser);
  g_test_add_func ("/up-next/finalize", test_finalize);

  return g_test_run ();
}
