/* Something is written, kept, found again, and changed by two at a time. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#include <string.h>

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
  g_assert_cmpint (json_object_get_int_member_with_default (shown->json, "judgement", -1), ==,
                   judgement);
}

static E2eWindow *
begin_to_write (E2eCli *cli)
{
  E2eWindow *window = e2e_window_start (cli->folder, cli->journal, NULL);

  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
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
  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_seat_key (window->seat, "8");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 8 out of 10");
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_picture (window, "write");
  e2e_window_close (window);
  assert_kept (cli, OPENING, 8);

  again = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (again, E2E_ROLE_LIST_ITEM, "Heat (1995), 8 out of 10, *");
  e2e_seat_key (again->seat, "Ctrl+f");
  e2e_window_reach (again, E2E_ROLE_ENTRY, "Search the Diary");
  e2e_seat_type (again->seat, "coffee");
  e2e_window_find (again, E2E_ROLE_LABEL, "1 found");
  e2e_window_read (again, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_picture (again, "search");
  e2e_window_close (again);
}

/* The key that ends the writing leaves nothing in the text. */
static void
test_done (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  make_draft (cli);
  window = begin_to_write (cli);
  e2e_seat_type (window->seat, OPENING);
  e2e_seat_key (window->seat, "Ctrl+Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_close (window);
  assert_kept (cli, OPENING, -1);
}

/* Whoever closes the window while a save is still due loses nothing. */
static void
test_close (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  make_draft (cli);
  window = begin_to_write (cli);
  e2e_seat_type (window->seat, OPENING ENDING);
  e2e_seat_key (window->seat, "Ctrl+w");
  e2e_window_end (window);
  assert_kept (cli, OPENING ENDING, -1);
}

/* A power failure a second after the last key. */
static void
test_kill (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autoptr (E2eWindow) again = NULL;

  make_draft (cli);
  window = begin_to_write (cli);
  e2e_seat_type (window->seat, OPENING);
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_rest (window);
  e2e_window_kill (window);

  again = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_read (again, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_close (again);
  assert_kept (cli, OPENING, -1);
  e2e_cli_assert_sound (cli);
}

static gboolean
type_until_done (E2eWindow *window,
                 gpointer   data)
{
  gboolean *done = data;

  e2e_seat_type (window->seat, ".");
  return *done;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  gboolean *done = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *done = TRUE;
}

/* Somebody writes without a pause, and meanwhile the same text is changed elsewhere. */
static void
test_conflict (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (E2eAnswer) conflicts = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "From elsewhere.", -1);
  const char *arguments[] = { "edit", NULL, "--body", body, NULL };
  gboolean done = FALSE;

  make_draft (cli);
  uuid = get_uuid (cli);
  arguments[1] = uuid;

  window = begin_to_write (cli);
  e2e_seat_type (window->seat, OPENING);
  other = e2e_cli_spawn (cli, arguments);
  g_subprocess_wait_async (other, NULL, done_cb, &done);
  e2e_window_await (window, type_until_done, &done, "reprise-cli to end");

  e2e_window_find (window, E2E_ROLE_LABEL, "This was also changed elsewhere *");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_picture (window, "conflict");

  conflicts = e2e_cli_do (cli, "conflicts", uuid, NULL);
  g_test_message ("%s", (const char *) g_bytes_get_data (conflicts->output, NULL));
  g_assert_nonnull (strstr (g_bytes_get_data (conflicts->output, NULL), "From elsewhere."));
  e2e_window_close (window);
}

static void
test_delete (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Thief (1981)", NULL));
  make_draft (cli);
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_seat_key (window->seat, "Delete");
  e2e_window_lose (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_picture (window, "deleted");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_picture (window, "undone");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/write", test_write);
  g_test_add_func ("/window/done", test_done);
  g_test_add_func ("/window/close-while-unsaved", test_close);
  g_test_add_func ("/window/kill", test_kill);
  g_test_add_func ("/window/conflict", test_conflict);
  g_test_add_func ("/window/delete", test_delete);

  return g_test_run ();
}
