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
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
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
