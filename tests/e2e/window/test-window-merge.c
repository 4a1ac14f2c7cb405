/* A film that is there twice becomes one, and two again. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

/* Where they are the bus does not know. */
static gboolean
has_suggestions (E2eWindow *window,
                 gpointer   data)
{
  return e2e_seat_has_popup (window->seat);
}

/* How many films there are, of which the first has how many viewings. */
static gboolean
has_films (E2eCli *cli,
           guint   n_films,
           guint   n_viewings)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "--films", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      g_autoptr (E2eAnswer) film =
        e2e_cli_do (cli, "show", json_object_get_string_member (item, "uuid"), NULL);

      if (g_str_equal (json_object_get_string_member (item, "title"), "Heat"))
        return json_array_get_length (items) == n_films &&
               json_array_get_length (json_object_get_array_member (film->json, "viewings")) ==
                 n_viewings;
    }
  return FALSE;
}

/* What was seen of the one was seen of the other. */
static gboolean
is_merged (E2eWindow *window,
           gpointer   cli)
{
  return has_films (cli, 1, 1);
}

static gboolean
is_apart (E2eWindow *window,
          gpointer   cli)
{
  return has_films (cli, 2, 0);
}

static void
test_merge (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Two men and a diner.", -1);

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", body, NULL));
  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Heet (1995)", "--watched", "2020", NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_seat_key (window->seat, "Ctrl+2");
  e2e_window_press (window, E2E_ROLE_GRID_CELL, "Heet (1995), *");
  e2e_window_find (window, E2E_ROLE_IMAGE, "Heet (1995)");
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Merge With Another Film…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "The film that it is the same as");
  e2e_seat_type (window->seat, "Heat");
  e2e_window_await (window, has_suggestions, NULL, "suggestions");
  e2e_seat_key (window->seat, "Down");
  e2e_seat_key (window->seat, "Return");
  e2e_window_picture (window, "merge");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Merge");
  e2e_window_await (window, is_merged, cli, "one film");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_await (window, is_apart, cli, "two films");
  e2e_window_picture (window, "merge-undone");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/merge", test_merge);

  return g_test_run ();
}
