/* list and search: what comes first, how much of it, and what was not understood. */

#include "support/e2e-cli.h"

#include <string.h>

static char *
describe (E2eAnswer  *answer,
          const char *key)
{
  JsonArray *items = json_object_get_array_member (answer->json, "items");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      const char *value = json_object_get_string_member_with_default (item, key, NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", value != NULL ? value : "-");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_items (E2eCli     *cli,
              const char *command,
              const char *query,
              const char *key,
              const char *expected)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, command, query, NULL);
  g_autofree char *text = describe (answer, key);

  g_test_message ("%s %s", command, query);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (void)
{
  static const char * const dates[] = {
    "2026", "unknown", "2026-03-01", "2025-12-31", "2026-03", "2026-03-02", "2024-02-29",
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Heat (1995)", "--watched", dates[i],
                                 NULL));

  /* On one day the finer comes first: a month or a year counts as its own first day. */
  assert_items (cli, "list", "", "watched",
                "2026-03-02 2026-03-01 2026-03 2026 2025-12-31 2024-02-29 -");

  /* Of one day the newest written comes first. */
  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Ronin (1998)", "--watched", "2026-03-01",
                               NULL));
  {
    g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "watched:2026-03-01", NULL);
    g_autofree char *titles = describe (list, "title");

    g_assert_cmpstr (titles, ==, "Ronin Heat");
  }
}

static void
test_kinds (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) films = NULL;
  g_autoptr (E2eAnswer) viewings = NULL;
  g_autoptr (E2eAnswer) appraisals = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--watched", "2026-01-02",
                               NULL));
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--title", "Ronin", NULL));
  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Heat (1995)", "--watched", "2025", NULL));

  films = e2e_cli_do (cli, "list", "--films", NULL);
  viewings = e2e_cli_do (cli, "list", "--viewings", NULL);
  appraisals = e2e_cli_do (cli, "list", "--appraisals", NULL);
  g_assert_cmpint (json_object_get_int_member (films->json, "total"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (viewings->json, "total"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (appraisals->json, "total"), ==, 2);
  {
    g_autofree char *kinds = describe (viewings, "kind");
    g_autofree char *written = describe (appraisals, "kind");

    g_assert_cmpstr (kinds, ==, "viewing viewing");
    g_assert_cmpstr (written, ==, "appraisal appraisal");
  }
}

static void
test_pages (void)
{
  static const struct
  {
    const char *limit;
    const char *offset;
    guint       count;
  } rows[] = {
    { "3", "0", 3 }, { "3", "5", 2 }, { "0", "0", 0 }, { "100", "0", 7 }, { "3", "7", 0 },
    { "3", "100", 0 }, { "9223372036854775807", "6", 1 },
    { "9223372036854775807", "9223372036854775807", 0 },
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) all = NULL;
  g_autoptr (E2eAnswer) search = NULL;
  g_autoptr (GString) pages = g_string_new (NULL);
  g_autofree char *whole = NULL;

  for (int i = 0; i < 7; i++)
    e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (E2eAnswer) page = e2e_cli_do (cli, "list", "--limit", rows[i].limit, "--offset",
                                               rows[i].offset, NULL);

      g_test_message ("%s %s", rows[i].limit, rows[i].offset);
      g_assert_cmpint (json_object_get_int_member (page->json, "total"), ==, 7);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (page->json, "items")),
                        ==, rows[i].count);
    }

  all = e2e_cli_do (cli, "list", NULL);
  whole = describe (all, "uuid");
  for (int offset = 0; offset < 7; offset += 2)
    {
      g_autofree char *text = g_strdup_printf ("%d", offset);
      g_autoptr (E2eAnswer) page = e2e_cli_do (cli, "list", "--limit", "2", "--offset", text, NULL);
      g_autofree char *uuids = describe (page, "uuid");

      g_string_append_printf (pages, "%s%s", offset > 0 ? " " : "", uuids);
    }
  g_assert_cmpstr (pages->str, ==, whole);

  search = e2e_cli_do (cli, "search", "heat", "--limit", "2", NULL);
  g_assert_cmpint (json_object_get_int_member (search->json, "total"), ==, 7);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (search->json, "items")),
                    ==, 2);
}

static void
add_text (E2eCli     *cli,
          const char *film,
          const char *watched,
          const char *body)
{
  g_autofree char *path = e2e_cli_write (cli, "body.md", body, -1);

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", film, "--watched", watched, "--body", path,
                               NULL));
}

static void
test_search (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) answer = NULL;
  JsonArray *items = NULL;

  add_text (cli, "Ronin (1998)", "2026-03-03", "There is no heat in it, and much grey.");
  add_text (cli, "Heat (1995)", "2020-01-01", "Thirty seconds flat.");
  add_text (cli, "Thief (1981)", "2026-01-01", "The heat comes from the torch.");

  answer = e2e_cli_do (cli, "search", "heat", NULL);
  items = json_object_get_array_member (answer->json, "items");
  {
    g_autofree char *titles = describe (answer, "title");
    g_autofree char *where = describe (answer, "where");

    g_assert_cmpstr (titles, ==, "Heat Ronin Thief");
    g_assert_cmpstr (where, ==, "name text text");
  }
  g_assert_nonnull (strstr (json_object_get_string_member (json_array_get_object_element (items, 1),
                                                           "snippet"), "**heat**"));
  g_assert_cmpfloat (json_object_get_double_member (answer->json, "milliseconds"), >=, 0);

  assert_items (cli, "search", "\"no heat\"", "title", "Ronin");
  assert_items (cli, "search", "heat -grey", "title", "Heat Thief");
  assert_items (cli, "search", "grey OR flat", "title", "Ronin Heat");
  assert_items (cli, "search", "tor*", "title", "Thief");
  assert_items (cli, "search", "HÉAT torch", "title", "Thief");
  assert_items (cli, "search", "year:1990..1999 heat", "title", "Heat Ronin");
  assert_items (cli, "search", "nothing", "title", "");
  assert_items (cli, "list", "heat", "title", "Ronin Thief Heat");
  assert_items (cli, "list", "sort:year", "title", "Ronin Heat Thief");
}

/* A query never fails. */
static void
test_misunderstood (void)
{
  static const struct
  {
    const char *query;
    const char *part;
  } rows[] = {
    { "judgement:good", "judgement:good" },
    { "year:soon heat", "year:soon" },
    { "watched:2026-13", "watched:2026-13" },
    { "sort:colour", "sort:colour" },
  };
  static const char * const odd[] = {
    "", " ", "\"", "\"open", "(", ")", "*", "-", "--", "OR", "OR OR", "AND NOT NEAR", ":", "film:",
    "a:b", "^heat", "heat^2", "{a b}: c", "'", "''", "%", "_", "\\", "東", "🎬", "\xcc\x81", "a",
    "NEAR(a b)",
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  add_text (cli, "Heat (1995)", "2020-01-01", "Thirty seconds flat.");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, "search", rows[i].query, NULL);

      g_test_message ("%s: %s", rows[i].query, answer->errors);
      g_assert_nonnull (strstr (answer->errors, rows[i].part));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (E2eAnswer) list = NULL;
      g_autoptr (E2eAnswer) search = NULL;

      g_test_message ("%s", odd[i]);
      list = e2e_cli_do (cli, "list", "--", odd[i], NULL);
      search = e2e_cli_do (cli, "search", "--", odd[i], NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/read/order", test_order);
  g_test_add_func ("/cli/read/kinds", test_kinds);
  g_test_add_func ("/cli/read/pages", test_pages);
  g_test_add_func ("/cli/read/search", test_search);
  g_test_add_func ("/cli/read/misunderstood", test_misunderstood);

  return g_test_run ();
}
