/* A film is watched twice: by the dialog, with what was thought of it, and unfinished. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

static void
watch (E2eCli     *cli,
       const char *day,
       const char *judgement)
{
  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Heat (1995)", "--watched", day,
                               "--judgement", judgement, NULL));
}

static void
open_film (E2eWindow *window)
{
  e2e_seat_key (window->seat, "Ctrl+2");
  e2e_window_press (window, E2E_ROLE_GRID_CELL, "Heat (1995), *");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Log a Viewing");
}

static void
test_log (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  watch (cli, "2020-01-02", "6");
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), 6 out of 10, *");
  e2e_seat_key (window->seat, "Ctrl+Shift+n");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Film");
  e2e_seat_type (window->seat, "Heat (1995)");
  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_seat_key (window->seat, "9");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 9 out of 10");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), 9 out of 10, 2nd viewing, *");

  /* The newest that was said is what is thought of it. */
  open_film (window);
  e2e_window_find (window, E2E_ROLE_IMAGE, "9 out of 10");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "2 January 2020");
  e2e_window_picture (window, "viewings");
  e2e_window_close (window);
}

static gboolean
is_kept (E2eWindow *window,
         gpointer   cli)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "--viewings", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");
  JsonObject *newest = json_array_get_object_element (items, 0);
  g_autoptr (E2eAnswer) viewing =
    e2e_cli_do (cli, "show", json_object_get_string_member (newest, "uuid"), NULL);

  g_assert_cmpuint (json_array_get_length (items), ==, 2);
  return json_object_get_boolean_member (viewing->json, "unfinished") &&
         json_object_get_int_member (viewing->json, "judgement") == 7 &&
         g_str_equal (json_object_get_string_member (viewing->json, "watched"), "2024-05-06");
}

static void
test_edit (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  watch (cli, "2020-01-02", "6");
  watch (cli, "2024-05-06", "9");
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), 9 out of 10, *");
  open_film (window);
  e2e_window_find (window, E2E_ROLE_IMAGE, "9 out of 10");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "6 May 2024");
  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: 9 out of 10");
  e2e_seat_key (window->seat, "7");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 7 out of 10");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "Did not finish");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_IMAGE, "7 out of 10");
  e2e_window_await (window, is_kept, cli, "the viewing to be kept as unfinished");
  e2e_window_picture (window, "viewing-edited");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/viewings/log", test_log);
  g_test_add_func ("/window/viewings/edit", test_edit);

  return g_test_run ();
}
