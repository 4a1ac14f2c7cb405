/* Real texts, which stay outside the project: REPRISE_SEEDS names a folder of *.txt. */

#include "support/e2e-cli.h"
#include "support/e2e-seeds.h"

#include <string.h>

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
  made = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)", "--judgement", "10",
                     "--fact",
                     "earlier-views=2", "--fact", "runtime=112", "--fact", "budget=$3,600,000",
                     "--body", path, NULL);
  shown = e2e_cli_do (cli, "show", e2e_answer_text (made, "uuid"), NULL);
  body = e2e_answer_text (shown, "body");
  g_assert_cmpmem (body, strlen (body), text, length);
  g_assert_cmpint (json_object_get_int_member (shown->json, "judgement"), ==, 10);
  g_assert_cmpstr (json_object_get_string_member (
                     json_object_get_object_member (shown->json, "facts"), "earlier-views"),
                   ==, "2");

  phrase = e2e_seeds_phrase (text);
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
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GPtrArray) paths = e2e_seeds_list ();

  if (paths == NULL)
    {
      g_test_skip ("REPRISE_SEEDS names no folder of texts");
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    test_seed (cli, g_ptr_array_index (paths, i));

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
