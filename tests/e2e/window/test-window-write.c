/* Something is written, kept, found again, and changed by two at a time. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#define OPENING "Two men sit down “for coffee” – and nobody pays…"
#define ENDING "\n\nThe runway lights go out one by one: № 1, é, ½."

static void
make_draft (E2eCli *cli)
{
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--draft", NULL));
}

static char *
get_uuid (E2eCli *cli)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");
  JsonObject *item = json_array_get_object_element (items, 0);

  return g_strdup (json_object_get_string_member (item, "uuid"));
}

static void
assert_kept (E2eCli     *cli,
             const char *body,
             int         judgement)
{
  g_autofree char *uuid = get_uuid (cli);
  g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", uuid, NULL);

  g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, body);
  g_assert_cmpint (json_object_get_int_member (shown->json, "judgement"), ==, judgement);
}

static E2eWindow *
begin_to_write (E2eCli *cli)
{
  E2eWindow *window = e2e_window_start (cli->folder, cli->journal, NULL);

  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  return window;
}

static void
test_write (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autoptr (E2eWindow) again = NULL;

  make_draft (cli);
  window = begin_to_write (cli);
  e2e_seat_type (window->seat, OPENING);
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_picture (window, "write");

  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_window_picture (window, "write-judged");
  e2e_seat_key (window->seat, "8");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 8 out of 10");
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_close (window);
  assert_kept (cli, OPENING, 8);

  again = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (again, E2E_ROLE_LIST_ITEM, "Heat (1995), 8 out of 10, *");
  e2e_seat_key (again->seat, "Ctrl+f");
  e2e_window_reach (again, E2E_ROLE_TEXT, "Search the Diary");
  e2e_seat_type (again->seat, "coffee");
  e2e_window_picture (again, "search");
  e2e_window_read (again, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_close (again);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/write", test_write);

  return g_test_run ();
}
