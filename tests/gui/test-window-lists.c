/* What a window does with lists, and how it says so. */

#include "gui/film/reprise-new-dialog.h"
#include "gui/queue/reprise-list-dialog.h"
#include "gui/reprise-window-lists-actions.h"
#include "gui/reprise-window-toasts.h"
#include "gui/widgets/reprise-entry-row.h"
#include "model/reprise-list.h"
#include "store/reprise-journal-lists.h"

#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-window.h"

typedef struct
{
  TestJournal   *journal;
  RepriseFilm   *film;
  RepriseWindow *window;
  const char    *expected;
  GAsyncResult  *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);

  fixture->journal = test_journal_new ();
  fixture->film = test_journal_save_film (fixture->journal, film, NULL);
  fixture->window = test_window_open (fixture->journal->journal, 800, 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_close (fixture->window);
  g_object_unref (fixture->film);
  test_journal_free (fixture->journal);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words) &&
      gtk_widget_get_mapped (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
says (gpointer data)
{
  Fixture *fixture = data;

  return has_label (GTK_WIDGET (fixture->window), fixture->expected);
}

static void
expect (Fixture    *fixture,
        const char *words)
{
  fixture->expected = words;
  test_wait_until (says, fixture);
}

static void
keep_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Fixture *) data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->result != NULL;
}

/* Returns: (transfer full): what is up next, with a comma behind each */
static char *
dup_items (Fixture *fixture)
{
  g_autoptr (RepriseList) list = NULL;
  g_autoptr (GString) items = g_string_new (NULL);

  fixture->result = NULL;
  reprise_journal_load_list_async (fixture->journal->journal, REPRISE_UP_NEXT_UUID, NULL, keep_cb,
                                   fixture);
  test_wait_until (is_answered, fixture);
  list = reprise_journal_load_list_finish (fixture->journal->journal, fixture->result, NULL);
  g_clear_object (&fixture->result);
  for (guint i = 0; i < reprise_list_get_items (list)->len; i++)
    g_string_append_printf (items, "%s%s", i > 0 ? "," : "",
                            reprise_list_item_get_uuid (reprise_list_get_items (list)->pdata[i]));
  return g_string_free (g_steal_pointer (&items), FALSE);
}

static gboolean
is_empty (gpointer data)
{
  g_autofree char *items = dup_items (data);

  return *items == '\0';
}

static gboolean
is_filled (gpointer data)
{
  return !is_empty (data);
}

static void
add_film (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-to-up-next", "(ss)",
                              reprise_film_get_uuid (fixture->film), "");
  expect (fixture, "“Heat (1995)” is up next");
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *items = NULL;

  add_film (fixture);
  items = dup_items (fixture);
  g_assert_cmpstr (items, !=, "");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.take-out", "s", items);
  test_wait_until (is_empty, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.put-back", "s", items);
  test_wait_until (is_filled, fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-to-up-next", "(ss)",
                              reprise_film_get_uuid (fixture->film), "");
  expect (fixture, "“Heat (1995)” is up next already");
}

/* By the key for it, whatever was on offer last goes back, and each but once. */
static void
test_undo_last (Fixture       *fixture,
                gconstpointer  data)
{
  add_film (fixture);
  test_wait_until (is_filled, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  test_wait_until (is_empty, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  g_assert_true (is_empty (fixture));
}

static gboolean
is_dialog (gpointer data)
{
  GtkWidget *dialog = test_find_window (REPRISE_TYPE_LIST_DIALOG);
  GtkWidget *row = dialog != NULL ? test_find (dialog, ADW_TYPE_ACTION_ROW) : NULL;

  *(GtkWidget **) data = row;
  return row != NULL && gtk_widget_get_mapped (row);
}

/* The first list that there is to choose from is Up Next. */
static void
test_choose_list (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *row = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-to-list", "(ss)",
                              reprise_film_get_uuid (fixture->film), "");
  test_wait_until (is_dialog, &row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Up Next");
  test_gui_picture (GTK_WIDGET (gtk_widget_get_root (row)), "add-to-list");
  gtk_widget_activate (row);
  expect (fixture, "“Heat (1995)” is up next");
  test_wait_until (is_filled, fixture);
}

static void
test_watched (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (fixture->film);
  g_autoptr (RepriseViewing) saved = NULL;

  add_film (fixture);
  saved = test_journal_save_viewing (fixture->journal, viewing, NULL);
  g_assert_true (is_empty (fixture));
  reprise_window_tell_watched (fixture->window, reprise_viewing_get_uuid (saved));
  expect (fixture, "Taken out of Up Next");
}

/* The toasts of libadwaita read their words as markup. */
static void
test_markup (Fixture       *fixture,
             gconstpointer  data)
{
  reprise_window_offer_action (fixture->window, "“Fast & Furious <3” is a link now", "win.put-back",
                               g_variant_new_string (""));
  expect (fixture, "“Fast & Furious <3” is a link now");
  g_assert_true (has_label (GTK_WIDGET (fixture->window), "Undo"));
}

static gboolean
dialog_is_there (gpointer data)
{
  *(GtkWidget **) data = test_find_window (REPRISE_TYPE_NEW_DIALOG);
  return *(GtkWidget **) data != NULL;
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *dialog = NULL;
  GtkWidget *row = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.log-film", "s",
                              reprise_film_get_uuid (fixture->film));
  test_wait_until (dialog_is_there, &dialog);
  row = test_find (dialog, REPRISE_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Heat");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add ("/window-lists/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/window-lists/undo-last", Fixture, NULL, set_up, test_undo_last, tear_down);
  g_test_add ("/window-lists/choose-list", Fixture, NULL, set_up, test_choose_list, tear_down);
  g_test_add ("/window-lists/watched", Fixture, NULL, set_up, test_watched, tear_down);
  g_test_add ("/window-lists/markup", Fixture, NULL, set_up, test_markup, tear_down);
  g_test_add ("/window-lists/log", Fixture, NULL, set_up, test_log, tear_down);

  return g_test_run ();
}
