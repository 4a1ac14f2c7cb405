/* What to watch next: by typing, from an appraisal and from its last line; in an order of one's
 * own, until it was watched; and a list of one's own besides. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

/* What Up Next shall hold, as a line. */
typedef struct
{
  E2eCli     *cli;
  const char *films;  /* titles, with the note and “from” where there are any */
} Expectation;

static void
append_item (GString    *line,
             JsonObject *item)
{
  JsonObject *film = json_object_get_object_member (item, "film");

  g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "",
                          json_object_get_string_member (film, "title"));
  if (!json_object_get_null_member (item, "note"))
    g_string_append_printf (line, " (%s)", json_object_get_string_member (item, "note"));
  if (!json_object_get_null_member (item, "from"))
    g_string_append (line, " from");
}

static gboolean
is_queue (E2eWindow *window,
          gpointer   data)
{
  Expectation *expectation = data;
  g_autoptr (E2eAnswer) answer = e2e_cli_do (expectation->cli, "queue", NULL);
  JsonArray *items = json_object_get_array_member (answer->json, "items");
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    append_item (line, json_array_get_object_element (items, i));
  return g_str_equal (line->str, expectation->films);
}

static void
await_queue (E2eWindow  *window,
             E2eCli     *cli,
             const char *films)
{
  Expectation expectation = { cli, films };
  g_autofree char *words = g_strdup_printf ("“%s” to be up next", films);

  e2e_window_await (window, is_queue, &expectation, words);
}

/* There is an appraisal, which thinks of two more films at its end. */
static E2eWindow *
open_journal (E2eCli *cli)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Blue light.\n\n"
                                         "Up Next: Collateral (2004), Manhunter (1986)", -1);
  E2eWindow *window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Thief (1981)", "--body", body, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Thief (1981), *");
  return window;
}

static void
queue (E2eCli     *cli,
       const char *film)
{
  e2e_answer_free (e2e_cli_do (cli, "queue", "add", film, NULL));
}

static void
add_film (E2eWindow  *window,
          const char *film)
{
  g_autofree char *name = g_strdup_printf ("%s*", film);

  e2e_seat_type (window->seat, film);
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, name);
}

static void
choose_from_menu (E2eWindow  *window,
                  const char *item)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, item);
}

/* Two films are typed, one gets a note and goes below the other. */
static void
test_add (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Add a Film");
  add_film (window, "Heat (1995)");
  add_film (window, "Ronin (1998)");
  await_queue (window, cli, "Heat, Ronin");

  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (window->seat, "F2");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Note");
  e2e_seat_type (window->seat, "For the diner");
  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995) · For the diner");
  await_queue (window, cli, "Heat (For the diner), Ronin");

  e2e_seat_key (window->seat, "Alt+Down");
  await_queue (window, cli, "Ronin, Heat (For the diner)");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995) · For the diner");
  e2e_window_picture (window, "queue");
  e2e_seat_key (window->seat, "Alt+Up");
  await_queue (window, cli, "Heat (For the diner), Ronin");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static void
test_take_out (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  queue (cli, "Heat (1995)");
  queue (cli, "Ronin (1998)");
  window = open_journal (cli);
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (window->seat, "Delete");
  e2e_window_lose (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Ronin (1998)*");
  await_queue (window, cli, "Ronin");
  e2e_window_picture (window, "taken-out");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  await_queue (window, cli, "Heat, Ronin");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static void
test_surprise (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  queue (cli, "Heat (1995)");
  window = open_journal (cli);
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Surprise Me");
  e2e_window_find (window, E2E_ROLE_LABEL, "Heat");
  e2e_window_reach (window, E2E_ROLE_BUTTON, "*");
  e2e_window_picture (window, "surprise");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_reach (window, E2E_ROLE_BUTTON, "Surprise Me");
  await_queue (window, cli, "Heat");
  e2e_window_close (window);
}

/* To see the film of an appraisal again is no thought that came from it. */
static void
test_menu (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  choose_from_menu (window, "Add to Up Next");
  e2e_window_find (window, E2E_ROLE_LABEL, "“Thief (1981)” is up next");
  await_queue (window, cli, "Thief");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  await_queue (window, cli, "");
  e2e_window_close (window);
}

/* Who thinks of a film at an appraisal finds back to it. */
static void
test_source (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_press (window, E2E_ROLE_TEXT, "Add a Film to Up Next");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Add a Film to Up Next");
  e2e_seat_type (window->seat, "Heat (1995)");
  e2e_seat_key (window->seat, "Return");
  await_queue (window, cli, "Heat from");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat*");
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995) · from № 1, Thief");
  e2e_window_picture (window, "source");
  e2e_window_press (window, E2E_ROLE_BUTTON, "from № 1, Thief");
  e2e_window_find (window, E2E_ROLE_HEADING, "Thief 1981");
  e2e_window_close (window);
}

/* What was watched is not up next any more, unless somebody says so. */
static void
test_watch (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  queue (cli, "Heat (1995)");
  queue (cli, "Ronin (1998)");
  window = open_journal (cli);
  e2e_seat_key (window->seat, "Ctrl+Shift+n");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Film");
  e2e_seat_type (window->seat, "Heat (1995)");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  await_queue (window, cli, "Ronin");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  await_queue (window, cli, "Heat, Ronin");
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995) · seen*");
  e2e_window_picture (window, "watched");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

/* What the last line of a text names is offered, and nothing is done unasked. */
static void
test_offer (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_find (window, E2E_ROLE_BUTTON, "Add 2 Films to Up Next");
  await_queue (window, cli, "");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Add 2 Films to Up Next");
  await_queue (window, cli, "Collateral from, Manhunter from");
  e2e_window_lose (window, E2E_ROLE_BUTTON, "Add 2 Films to Up Next");
  e2e_window_picture (window, "offer");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  await_queue (window, cli, "");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Add 2 Films to Up Next");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static void
create_list (E2eWindow *window)
{
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_press (window, E2E_ROLE_BUTTON, "List: Up Next");
  e2e_window_press (window, E2E_ROLE_BUTTON, "New List…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Name");
  e2e_seat_type (window->seat, "Heists");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "List: Heists");
}

static void
test_list (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Thief (1981)", "--watched", "2020-01-02",
                               NULL));
  window = open_journal (cli);
  create_list (window);
  e2e_seat_key (window->seat, "Ctrl+1");
  choose_from_menu (window, "Add to List…");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Up Next");
  e2e_window_picture (window, "list-dialog");
  e2e_seat_key (window->seat, "Down");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heists");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_LABEL, "“Thief (1981)” is on “Heists”");

  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 of 1 seen");
  e2e_window_press (window, E2E_ROLE_TEXT, "Add a Film");
  add_film (window, "Ronin (1998)");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 of 2 seen");
  e2e_window_picture (window, "list");
  await_queue (window, cli, "");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/queue/add", test_add);
  g_test_add_func ("/window/queue/take-out", test_take_out);
  g_test_add_func ("/window/queue/surprise", test_surprise);
  g_test_add_func ("/window/queue/menu", test_menu);
  g_test_add_func ("/window/queue/source", test_source);
  g_test_add_func ("/window/queue/watch", test_watch);
  g_test_add_func ("/window/queue/offer", test_offer);
  g_test_add_func ("/window/queue/list", test_list);

  return g_test_run ();
}
