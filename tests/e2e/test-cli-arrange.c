/* Tags, and films that are the same: each with the command that takes it back. */

#include "support/e2e-cli.h"

static char *
list_tags (E2eAnswer *answer)
{
  JsonArray *tags = json_object_get_array_member (answer->json, "tags");
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (tags); i++)
    {
      JsonObject *tag = json_array_get_object_element (tags, i);

      g_string_append_printf (list, "%s%s %d", i > 0 ? ", " : "",
                              json_object_get_string_member (tag, "name"),
                              (int) json_object_get_int_member (tag, "count"));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_tags (E2eAnswer  *answer,
             const char *expected)
{
  g_autofree char *tags = list_tags (answer);

  g_assert_cmpstr (tags, ==, expected);
}

static void
test_tags (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) one = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--tag", "Noir",
                                          "--tag", "night", NULL);
  g_autoptr (E2eAnswer) two = e2e_cli_do (cli, "new", "--film", "Thief (1981)", "--tag", "night",
                                          NULL);
  g_autoptr (E2eAnswer) listed = e2e_cli_do (cli, "tags", NULL);
  g_autoptr (E2eAnswer) renamed = e2e_cli_do (cli, "tags", "rename", "noir", "film noir", NULL);
  g_autoptr (E2eAnswer) back = e2e_cli_do (cli, "tags", "rename", "film noir", "Noir", NULL);
  g_autoptr (E2eAnswer) merged = e2e_cli_do (cli, "tags", "merge", "noir", "NIGHT", NULL);
  g_autoptr (E2eAnswer) removed = NULL;

  assert_tags (listed, "night 2, Noir 1");
  assert_tags (renamed, "night 2, film noir 1");
  assert_tags (back, "night 2, Noir 1");
  assert_tags (merged, "night 2");
  removed = e2e_cli_do (cli, "tags", "remove", "night", NULL);
  assert_tags (removed, "");

  e2e_cli_refuse (cli, 1, "tags", "remove", "night", NULL);
  e2e_cli_refuse (cli, 2, "tags", "remove", NULL);
  e2e_cli_refuse (cli, 2, "tags", "rename", "night", NULL);
  e2e_cli_refuse (cli, 2, "tags", "paint", "night", "black", NULL);
  e2e_cli_assert_sound (cli);
}

static const char *
get_film (E2eAnswer *answer)
{
  JsonArray *films = json_object_get_array_member (answer->json, "films");

  return json_object_get_string_member (json_array_get_object_element (films, 0), "uuid");
}

static void
test_merge_films (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) heat = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--watched",
                                           "2026-01-02", NULL);
  g_autoptr (E2eAnswer) fuoco = e2e_cli_do (cli, "new", "--film", "Fuoco (1995)", "--credit",
                                            "director=Michael Mann", NULL);
  g_autoptr (E2eAnswer) before = e2e_cli_do (cli, "list", NULL);
  g_autoptr (E2eAnswer) merged = e2e_cli_do (cli, "merge-films", get_film (fuoco), get_film (heat),
                                             NULL);
  g_autoptr (E2eAnswer) found = e2e_cli_do (cli, "list", "director:mann", NULL);
  g_autoptr (E2eAnswer) films = e2e_cli_do (cli, "list", "--films", NULL);
  g_autoptr (E2eAnswer) named = e2e_cli_do (cli, "watch", "--film", "Fuoco (1995)", NULL);
  g_autoptr (E2eAnswer) unmerged = NULL;
  g_autoptr (E2eAnswer) after = NULL;

  g_assert_cmpstr (e2e_answer_text (merged, "title"), ==, "Heat");
  g_assert_cmpint (json_object_get_int_member (found->json, "total"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (films->json, "total"), ==, 1);
  g_assert_cmpstr (get_film (named), ==, get_film (heat));
  e2e_cli_assert_sound (cli);
  e2e_cli_refuse (cli, 1, "merge-films", get_film (fuoco), get_film (heat), NULL);
  e2e_cli_refuse (cli, 1, "merge-films", e2e_answer_text (heat, "uuid"), get_film (heat), NULL);

  e2e_answer_free (e2e_cli_do (cli, "delete", e2e_answer_text (named, "uuid"), NULL));
  unmerged = e2e_cli_do (cli, "merge-films", get_film (fuoco), get_film (fuoco), NULL);
  g_assert_cmpstr (e2e_answer_text (unmerged, "title"), ==, "Fuoco");
  after = e2e_cli_do (cli, "list", NULL);
  g_assert_true (g_bytes_equal (before->output, after->output));
  e2e_cli_refuse (cli, 1, "merge-films", get_film (fuoco), get_film (fuoco), NULL);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-arrange/tags", test_tags);
  g_test_add_func ("/cli-arrange/merge-films", test_merge_films);

  return g_test_run ();
}
