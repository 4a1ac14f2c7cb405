/* Real texts, which stay outside the project: REPRISE_SEEDS names a folder of *.txt. */

#include "support/e2e-cli.h"

#include <string.h>

/* Words one after the other, from the middle, of letters alone: a query reads all else its own way. */
static char *
find_phrase (const char *text)
{
  const char *middle = g_utf8_find_next_char (text + strlen (text) / 2, NULL);
  g_autofree char *half = g_utf8_make_valid (middle, -1);
  g_autoptr (GRegex) regex = g_regex_new ("(?<![\\w’'-])[a-zA-Z]+(?: [a-zA-Z]+){5}(?![\\w’'-])", 0, 0,
                                          NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_regex_match (regex, half, 0, &match));
  return g_match_info_fetch (match, 0);
}

static void
test_seed (E2eCli     *cli,
           const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *phrase = NULL;
  g_autofree char *query = NULL;
  g_autoptr (E2eAnswer) made = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  g_autoptr (E2eAnswer) found = NULL;
  const char *body = NULL;
  gboolean listed = FALSE;
  gsize length = 0;
  JsonArray *items = NULL;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  made = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)", "--judgement", "10", "--fact",
                     "earlier-views=2", "--fact", "runtime=112", "--fact", "budget=$3,600,000",
                     "--body", path, NULL);
  shown = e2e_cli_do (cli, "show", e2e_answer_text (made, "uuid"), NULL);
  body = e2e_answer_text (shown, "body");
  g_assert_cmpmem (body, strlen (body), text, length);
  g_assert_cmpint (json_object_get_int_member (shown->json, "judgement"), ==, 10);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (shown->json, "facts"),
                                                  "earlier-views"), ==, "2");

  phrase = find_phrase (text);
  query = g_strdup_printf ("\"%s\"", phrase);
  found = e2e_cli_do (cli, "search", query, NULL);
  items = json_object_get_array_member (found->json, "items");
  for (guint i = 0; i < json_array_get_length (items); i++)
    listed |= g_str_equal (json_object_get_string_member (json_array_get_object_element (items, i),
                                                          "uuid"), e2e_answer_text (made, "uuid"));
  g_test_message ("%s", query);
  g_assert_true (listed);
}

static void
test_seeds (void)
{
  const char *folder = g_getenv ("REPRISE_SEEDS");
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  guint count = 0;

  if (folder == NULL)
    {
      g_test_skip ("REPRISE_SEEDS names no folder of texts");
      return;
    }

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      test_seed (cli, path);
      count++;
    }

  g_assert_cmpuint (count, >, 0);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seeds/round-trip", test_seeds);

  return g_test_run ();
}
