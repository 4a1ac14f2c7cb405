/* Up Next, from the command line. */

#include "support/e2e-cli.h"

#include <string.h>

static JsonObject *
get_item (E2eAnswer *answer,
          guint      index)
{
  JsonArray *items = json_object_get_array_member (answer->json, "items");

  g_assert_cmpuint (index, <, json_array_get_length (items));
  return json_array_get_object_element (items, index);
}

static void
assert_titles (E2eAnswer  *answer,
               const char *expected)
{
  JsonArray *items = json_object_get_array_member (answer->json, "items");
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *film = json_object_get_object_member (get_item (answer, i), "film");

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                              json_object_get_string_member (film, "title"));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_queue (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) empty = e2e_cli_do (cli, "queue", NULL);
  g_autoptr (E2eAnswer) heat = e2e_cli_do (cli, "queue", "add", "Heat (1995)", "--note", "Again",
                                           NULL);
  g_autoptr (E2eAnswer) ronin = e2e_cli_do (cli, "queue", "add", "Ronin (1998)", NULL);
  g_autoptr (E2eAnswer) twice = e2e_cli_do (cli, "queue", "add", "heat (1995)", NULL);
  const char *first = json_object_get_string_member (get_item (ronin, 0), "uuid");
  const char *second = json_object_get_string_member (get_item (ronin, 1), "uuid");
  const char *film = json_object_get_string_member (
    json_object_get_object_member (get_item (ronin, 0), "film"), "uuid");
  g_autoptr (E2eAnswer) moved = NULL;
  g_autoptr (E2eAnswer) removed = NULL;

  assert_titles (empty, "");
  assert_titles (heat, "Heat");
  g_assert_cmpstr (json_object_get_string_member (get_item (heat, 0), "note"), ==, "Again");
  g_assert_true (json_object_get_null_member (get_item (heat, 0), "from"));
  assert_titles (twice, "Heat, Ronin");

  moved = e2e_cli_do (cli, "queue", "move", second, first, NULL);
  assert_titles (moved, "Ronin, Heat");
  removed = e2e_cli_do (cli, "queue", "remove", film, NULL);
  assert_titles (removed, "Ronin");
  e2e_cli_assert_sound (cli);
}

static void
test_watching (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) added = e2e_cli_do (cli, "queue", "add", "Heat (1995)", NULL);
  g_autoptr (E2eAnswer) watched = e2e_cli_do (cli, "watch", "--film", "Heat (1995)", NULL);
  g_autoptr (E2eAnswer) after = e2e_cli_do (cli, "queue", NULL);

  assert_titles (added, "Heat");
  assert_titles (after, "");
  e2e_cli_assert_sound (cli);
}

static void
test_refused (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  e2e_answer_free (e2e_cli_do (cli, "queue", "add", "Heat (1995)", NULL));
  e2e_cli_refuse (cli, 2, "queue", "add", NULL);
  e2e_cli_refuse (cli, 2, "queue", "add", "(1995)", NULL);
  e2e_cli_refuse (cli, 2, "queue", "dance", "Heat (1995)", NULL);
  e2e_cli_refuse (cli, 2, "queue", "move", "x", NULL);
  e2e_cli_refuse (cli, 1, "queue", "remove", "ffffffff", NULL);
  e2e_cli_refuse (cli, 1, "queue", "remove", "", NULL);
  e2e_cli_refuse (cli, 1, "delete", "0b9c1d52-7c0e", NULL);
  e2e_cli_refuse (cli, 2, "edit", "0b9c1d52-7c0e", "--title", "Mine", NULL);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/queue", test_queue);
  g_test_add_func ("/cli/queue/watching", test_watching);
  g_test_add_func ("/cli/queue/refused", test_refused);

  return g_test_run ();
}
