/* Links and spoilers on the command line. */

#include "support/e2e-cli.h"

static void
assert_only (E2eAnswer  *answer,
             const char *key,
             const char *value)
{
  JsonArray *array = json_object_get_array_member (answer->json, key);

  g_assert_cmpuint (json_array_get_length (array), ==, value != NULL ? 1 : 0);
  if (value != NULL)
    g_assert_cmpstr (json_array_get_string_element (array, 0), ==, value);
}

static char *
dup_film (E2eAnswer *answer)
{
  JsonArray *films = json_object_get_array_member (answer->json, "films");

  return g_strdup (json_object_get_string_member (json_array_get_object_element (films, 0),
                                                  "uuid"));
}

static void
test_both_ends (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path =
    e2e_cli_write (cli, "body.md", "As in [[Heat (1995)]], [[heat (1995)]] and [[Nothing]].", -1);
  g_autoptr (E2eAnswer) from = e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--body", path,
                                           NULL);
  g_autoptr (E2eAnswer) to = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  g_autoptr (E2eAnswer) film = NULL;
  g_autofree char *uuid = NULL;

  assert_only (from, "links", NULL);
  to = e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL);
  uuid = dup_film (to);
  assert_only (to, "backlinks", e2e_answer_text (from, "uuid"));

  film = e2e_cli_do (cli, "show", uuid, NULL);
  assert_only (film, "backlinks", e2e_answer_text (from, "uuid"));
  shown = e2e_cli_do (cli, "show", e2e_answer_text (from, "uuid"), NULL);
  assert_only (shown, "links", uuid);
  assert_only (shown, "backlinks", NULL);
  e2e_cli_assert_sound (cli);
}

static void
test_spoiler (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--title", "T", "--spoiler", NULL);
  g_autoptr (E2eAnswer) edited = NULL;

  g_assert_true (json_object_get_boolean_member (made->json, "spoiler"));
  e2e_cli_refuse (cli, 2, "edit", e2e_answer_text (made, "uuid"), "--spoiler", "--no-spoiler",
                  NULL);
  edited = e2e_cli_do (cli, "edit", e2e_answer_text (made, "uuid"), "--no-spoiler", NULL);
  g_assert_false (json_object_get_boolean_member (edited->json, "spoiler"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/links/both-ends", test_both_ends);
  g_test_add_func ("/cli/links/spoiler", test_spoiler);

  return g_test_run ();
}
