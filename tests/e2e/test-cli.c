/* The contract of the command line, by table: what every command prints, and what it refuses. */

#include "support/e2e-cli.h"

#include <string.h>

/* What a key's value may be: one letter each. */
#define TEXT    's'
#define NUMBER  'n'
#define BOOLEAN 'b'
#define ARRAY   'a'
#define OBJECT  'o'

typedef struct
{
  const char *key;
  const char *types;
  gboolean    nullable;
} Key;

static const Key item_keys[] = {
  { "uuid", "s", FALSE }, { "kind", "s", FALSE }, { "number", "n", TRUE }, { "title", "s", TRUE },
  { "films", "a", FALSE }, { "judgement", "n", TRUE }, { "watched", "s", TRUE },
  { "rewatch", "b", FALSE }, { "state", "s", TRUE }, { "tags", "a", FALSE }, { NULL },
};

static const Key show_keys[] = {
  { "body", "s", FALSE }, { "byline", "s", TRUE }, { "facts", "o", FALSE },
  { "credits", "a", FALSE }, { "viewings", "a", FALSE }, { "voices", "a", FALSE },
  { "tracks", "a", FALSE }, { "stills", "a", FALSE }, { "links", "a", FALSE }, { "backlinks", "a", FALSE },
  { "revisions", "n", FALSE },
  { "created", "s", FALSE }, { "modified", "s", FALSE }, { NULL },
};

static const Key list_keys[] = { { "total", "n", FALSE }, { "items", "a", FALSE }, { NULL } };

static const Key search_keys[] = {
  { "total", "n", FALSE }, { "milliseconds", "n", FALSE }, { "items", "a", FALSE }, { NULL },
};

static char
type_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return ARRAY;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return OBJECT;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return TEXT;
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return BOOLEAN;
  return NUMBER;
}

static void
assert_keys (JsonObject *object,
             const Key  *keys)
{
  for (; keys->key != NULL; keys++)
    {
      JsonNode *node = json_object_get_member (object, keys->key);

      g_test_message ("%s", keys->key);
      g_assert_nonnull (node);
      if (JSON_NODE_HOLDS_NULL (node))
        g_assert_true (keys->nullable);
      else
        g_assert_nonnull (strchr (keys->types, type_of (node)));
    }
}

static JsonObject *
item_at (E2eAnswer *answer,
         guint      position)
{
  return json_array_get_object_element (json_object_get_array_member (answer->json, "items"),
                                        position);
}

static void
test_keys (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL);
  g_autoptr (E2eAnswer) bare = e2e_cli_do (cli, "new", "--title", "On lists", "--draft", NULL);
  g_autoptr (E2eAnswer) watched = e2e_cli_do (cli, "watch", "--film", "Heat (1995)", NULL);
  g_autoptr (E2eAnswer) edited = e2e_cli_do (cli, "edit", "1", "--judgement", "8.5", NULL);
  g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", "1", NULL);
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", NULL);
  g_autoptr (E2eAnswer) search = e2e_cli_do (cli, "search", "heat", NULL);
  g_autoptr (E2eAnswer) conflicts = e2e_cli_do (cli, "conflicts", NULL);
  g_autoptr (E2eAnswer) check = e2e_cli_do (cli, "check", NULL);
  g_autoptr (E2eAnswer) deleted = e2e_cli_do (cli, "delete", "1", NULL);
  g_autoptr (E2eAnswer) restored = e2e_cli_do (cli, "restore", "1", NULL);
  E2eAnswer *appraisals[] = { made, bare, edited, shown };
  JsonObject *film = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (appraisals); i++)
    {
      assert_keys (appraisals[i]->json, item_keys);
      assert_keys (appraisals[i]->json, show_keys);
    }
  assert_keys (watched->json, item_keys);
  assert_keys (list->json, list_keys);
  assert_keys (item_at (list, 0), item_keys);
  assert_keys (search->json, search_keys);
  assert_keys (item_at (search, 0), item_keys);
  g_assert_true (json_object_has_member (item_at (search, 0), "where"));
  g_assert_true (json_object_has_member (item_at (search, 0), "snippet"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (conflicts->json,
                                                                         "conflicts")), ==, 0);
  g_assert_true (json_object_get_boolean_member (check->json, "ok"));
  g_assert_cmpstr (e2e_answer_text (deleted, "uuid"), ==, e2e_answer_text (made, "uuid"));
  g_assert_cmpstr (e2e_answer_text (restored, "uuid"), ==, e2e_answer_text (made, "uuid"));

  /* What is absent is null and not 0. */
  g_assert_true (json_object_get_null_member (made->json, "judgement"));
  g_assert_true (json_object_get_null_member (made->json, "watched"));
  g_assert_true (json_object_get_null_member (bare->json, "number"));
  g_assert_cmpstr (e2e_answer_text (bare, "state"), ==, "draft");
  g_assert_cmpstr (e2e_answer_text (watched, "kind"), ==, "viewing");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (edited->json, "judgement"), 8.5,
                                  1e-9);

  film = json_array_get_object_element (json_object_get_array_member (made->json, "films"), 0);
  g_assert_cmpstr (json_object_get_string_member (film, "title"), ==, "Heat");
  g_assert_cmpint (json_object_get_int_member (film, "year"), ==, 1995);
  g_assert_cmpuint (strlen (json_object_get_string_member (film, "uuid")), ==, 36);
}

static void
test_all_options (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *body = e2e_cli_write (cli, "Vegas: a text.md", "He **drinks**.\n", -1);
  g_autoptr (E2eAnswer) made =
    e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)", "--film", "Heat (1995)",
                "--title", "Past saving", "--number", "573", "--byline", "V.",
                "--kind", "appraisal",
                "--judgement", "10", "--watched", "2026-11-21", "--rewatch", "--tag", "liked",
                "--tag", "las vegas", "--credit", "director=Mike Figgis",
                "--credit", "cast=Nicolas Cage as Ben Sanderson", "--credit", "stunts=Someone",
                "--fact", "runtime=1h 52m", "--fact", "budget=$3,600,000",
                "--fact", "earlier-views=2", "--body", body, NULL);
  g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", "573", NULL);
  JsonObject *facts = json_object_get_object_member (shown->json, "facts");
  JsonArray *credits = json_object_get_array_member (shown->json, "credits");
  JsonObject *cast = json_array_get_object_element (credits, 1);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "films")), ==,
                    2);
  g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, "Past saving");
  g_assert_cmpstr (e2e_answer_text (shown, "byline"), ==, "V.");
  g_assert_cmpstr (e2e_answer_text (shown, "kind"), ==, "appraisal");
  g_assert_cmpstr (e2e_answer_text (shown, "state"), ==, "finished");
  g_assert_cmpstr (e2e_answer_text (shown, "watched"), ==, "2026-11-21");
  g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, "He **drinks**.\n");
  g_assert_cmpint (json_object_get_int_member (shown->json, "judgement"), ==, 10);
  g_assert_true (json_object_get_boolean_member (shown->json, "rewatch"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "tags")), ==,
                    2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "viewings")),
                    ==, 1);
  g_assert_cmpstr (json_object_get_string_member (facts, "runtime"), ==, "112");
  g_assert_cmpstr (json_object_get_string_member (facts, "budget"), ==, "$3,600,000");
  g_assert_cmpstr (json_object_get_string_member (facts, "earlier-views"), ==, "2");
  g_assert_cmpuint (json_array_get_length (credits), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (cast, "name"), ==, "Nicolas Cage");
  g_assert_cmpstr (json_object_get_string_member (cast, "character"), ==, "Ben Sanderson");
  g_assert_cmpstr (json_object_get_string_member (cast, "role"), ==, "cast");
  g_assert_cmpstr (e2e_answer_text (made, "uuid"), ==, e2e_answer_text (shown, "uuid"));
}

static void
test_refuses (void)
{
  static const struct
  {
    int         status;
    const char *arguments[8];
  } rows[] = {
    { 2, { NULL } },
    { 2, { "frobnicate" } },
    { 2, { "--frobnicate", "list" } },
    { 2, { "new" } },
    { 2, { "new", "--title", "" } },
    { 2, { "new", "--frobnicate" } },
    { 2, { "new", "a word" } },
    { 2, { "new", "--film" } },
    { 2, { "new", "--film", "" } },
    { 2, { "new", "--film", "  " } },
    { 2, { "new", "--film", "(1995)" } },
    { 2, { "new", "--film", "Heat", "--finished" } },
    { 2, { "new", "--film", "Heat", "--untag", "x" } },
    { 2, { "new", "--film", "Heat", "--judgement", "11" } },
    { 2, { "new", "--film", "Heat", "--judgement", "-1" } },
    { 2, { "new", "--film", "Heat", "--judgement", "8.55" } },
    { 2, { "new", "--film", "Heat", "--judgement", "10.1" } },
    { 2, { "new", "--film", "Heat", "--judgement", "ten" } },
    { 2, { "new", "--film", "Heat", "--judgement", "8e0" } },
    { 2, { "new", "--film", "Heat", "--judgement", "nan" } },
    { 2, { "new", "--film", "Heat", "--judgement", "" } },
    { 2, { "new", "--film", "Heat", "--judgement", "none" } },
    { 2, { "new", "--film", "Heat", "--watched", "2026-13" } },
    { 2, { "new", "--film", "Heat", "--watched", "2026-02-30" } },
    { 2, { "new", "--film", "Heat", "--watched", "2023-02-29" } },
    { 2, { "new", "--film", "Heat", "--watched", "yesterday" } },
    { 2, { "new", "--film", "Heat", "--watched", "2026-1-1" } },
    { 2, { "new", "--film", "Heat", "--watched", "" } },
    { 2, { "new", "--title", "On time", "--watched", "2026" } },
    { 2, { "new", "--film", "Heat", "--kind", "review" } },
    { 2, { "new", "--film", "Heat", "--kind", "viewing" } },
    { 2, { "new", "--film", "Heat", "--number", "0" } },
    { 2, { "new", "--film", "Heat", "--number", "-4" } },
    { 2, { "new", "--film", "Heat", "--number", "four" } },
    { 2, { "new", "--film", "Heat", "--number", "99999999999" } },
    { 2, { "new", "--film", "Heat", "--tag", "" } },
    { 2, { "new", "--film", "Heat", "--tag", "#" } },
    { 2, { "new", "--film", "Heat", "--credit", "Michael Mann" } },
    { 2, { "new", "--film", "Heat", "--credit", "=Michael Mann" } },
    { 2, { "new", "--film", "Heat", "--credit", "director=" } },
    { 2, { "new", "--title", "x", "--credit", "director=Michael Mann" } },
    { 2, { "new", "--film", "Heat", "--fact", "runtime" } },
    { 2, { "new", "--film", "Heat", "--fact", "colour=blue" } },
    { 2, { "new", "--film", "Heat", "--fact", "runtime=long" } },
    { 2, { "new", "--film", "Heat", "--fact", "earlier-views=-1" } },
    { 2, { "new", "--film", "Heat", "--fact", "release-date=1995-31" } },
    { 1, { "new", "--film", "Heat", "--body", "absent.md" } },
    { 2, { "watch" } },
    { 2, { "watch", "--film", "Heat", "--film", "Ronin" } },
    { 2, { "watch", "--film", "Heat", "--judgement", "11" } },
    { 2, { "watch", "--film", "Heat", "--title", "x" } },
    { 2, { "edit", "1", "--rewatch", "--no-rewatch" } },
    { 2, { "edit", "1", "--unfinished", "--no-unfinished" } },
    { 2, { "edit" } },
    { 2, { "edit", "1", "2" } },
    { 2, { "edit", "1", "--judgement", "11" } },
    { 2, { "edit", "1", "--draft", "--finished" } },
    { 1, { "edit", "2", "--title", "x" } },
    { 2, { "delete" } },
    { 1, { "delete", "2" } },
    { 2, { "restore" } },
    { 1, { "restore", "ffffffff" } },
    { 2, { "show" } },
    { 1, { "show", "0" } },
    { 1, { "show", "2" } },
    { 1, { "show", "99999999999999999999" } },
    { 1, { "show", "" } },
    { 1, { "show", "%" } },
    { 2, { "list", "--limit", "-1" } },
    { 2, { "list", "--limit", "ten" } },
    { 2, { "list", "--offset", "-1" } },
    { 2, { "list", "--films", "--viewings" } },
    { 2, { "list", "two", "words" } },
    { 2, { "search" } },
    { 2, { "search", "heat", "--offset", "1" } },
    { 2, { "conflicts", "1", "2" } },
    { 1, { "conflicts", "2" } },
    { 2, { "check", "1" } },
    { 2, { "backup" } },
    { 1, { "backup", "absent/copy.db" } },
    { 2, { "demo" } },
    { 2, { "demo", "x.db", "--count", "-1" } },
    { 1, { "demo", "absent/x.db" } },
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--title", "The only one", NULL);
  g_autofree char *before = e2e_digest (cli->journal);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char * const *a = rows[i].arguments;
      g_autofree char *line = g_strjoinv (" ", (char **) a);

      g_test_message ("%s", line);
      e2e_cli_refuse (cli, rows[i].status, a[0], a[1], a[2], a[3], a[4], a[5], a[6], NULL);
    }

  {
    g_autofree char *after = e2e_digest (cli->journal);
    g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", NULL);

    g_assert_cmpstr (before, ==, after);
    g_assert_cmpint (json_object_get_int_member (list->json, "total"), ==, 1);
  }
}

static void
test_takes (void)
{
  static const struct
  {
    const char *judgement;
    double      value;
  } judgements[] = {
    { "0", 0 }, { "10", 10 }, { "8.5", 8.5 }, { "0.1", 0.1 }, { "9.9", 9.9 }, { "10.0", 10 },
  };
  static const char * const dates[] = { "2024-02-29", "2026-03", "1995", "unknown" };
  static const char * const kinds[] = { "appraisal", "soundtrack", "note" };
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat", "--judgement",
                                               judgements[i].judgement, NULL);

      g_assert_cmpfloat_with_epsilon (json_object_get_double_member (made->json, "judgement"),
                                      judgements[i].value, 1e-9);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "watch", "--film", "Heat", "--watched",
                                               dates[i], NULL);
      const char *watched = e2e_answer_text (made, "watched");

      g_assert_true (g_str_equal (dates[i], "unknown") ? watched == NULL
                                                       : g_str_equal (watched, dates[i]));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--title", "x", "--kind", kinds[i],
                                               NULL);

      g_assert_cmpstr (e2e_answer_text (made, "kind"), ==, kinds[i]);
    }
}

/* Words that look like options, where they are values. */
static void
test_looks_like_an_option (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--title", "--help", "--byline=-h", NULL);
  g_autoptr (E2eAnswer) found = e2e_cli_do (cli, "search", "--", "--help", NULL);

  g_assert_cmpstr (e2e_answer_text (made, "title"), ==, "--help");
  g_assert_cmpstr (e2e_answer_text (made, "byline"), ==, "-h");
  g_assert_cmpint (found->status, ==, 0);
}

static void
test_journal (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *usual = g_build_filename (cli->folder, "reprise", "journal.db", NULL);
  g_autofree char *text = e2e_cli_write (cli, "letter.txt", "Dear all, this is no journal.\n", -1);
  g_autofree char *before = e2e_digest (text);
  g_autofree char *after = NULL;

  /* Wrong arguments, and commands that only read what must be there, make none. */
  g_clear_pointer (&cli->journal, g_free);
  e2e_cli_refuse (cli, 2, "new", "--film", "Heat", "--judgement", "11", NULL);
  e2e_cli_refuse (cli, 1, "show", "1", NULL);
  e2e_cli_refuse (cli, 1, "check", NULL);
  g_assert_false (g_file_test (usual, G_FILE_TEST_EXISTS));

  {
    g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL);

    g_assert_true (g_file_test (usual, G_FILE_TEST_EXISTS));
    g_assert_nonnull (strstr (made->errors, usual));
  }

  cli->journal = g_strdup (text);
  e2e_cli_refuse (cli, 1, "list", NULL);
  e2e_cli_refuse (cli, 1, "new", "--film", "Heat", NULL);
  e2e_cli_refuse (cli, 1, "check", NULL);
  after = e2e_digest (text);
  g_assert_cmpstr (before, ==, after);

  g_free (cli->journal);
  cli->journal = e2e_cli_path (cli, "no such folder/journal.db");
  e2e_cli_refuse (cli, 1, "new", "--film", "Heat", NULL);

  g_free (cli->journal);
  cli->journal = e2e_cli_path (cli, "Журнал & 100%? #1.db");
  g_assert_true (g_str_has_suffix (cli->journal, ".db"));
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat", NULL));
  g_assert_true (g_file_test (cli->journal, G_FILE_TEST_EXISTS));
}

static void
test_ids (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) first = e2e_cli_do (cli, "new", "--title", "One", "--number", "7", NULL);
  g_autoptr (E2eAnswer) second = e2e_cli_do (cli, "new", "--title", "Two", "--number", "7", NULL);
  const char *uuid = e2e_answer_text (first, "uuid");
  g_autofree char *upper = g_ascii_strup (uuid, -1);
  gsize same = 0;

  g_assert_nonnull (strstr (second->errors, "7"));
  e2e_cli_refuse (cli, 1, "show", "7", NULL);

  while (uuid[same] == e2e_answer_text (second, "uuid")[same])
    same++;
  for (gsize length = same + 1; length <= strlen (uuid); length += 7)
    {
      g_autofree char *lower_part = g_strndup (uuid, length);
      g_autofree char *upper_part = g_strndup (upper, length);
      g_autoptr (E2eAnswer) by_lower = NULL;
      g_autoptr (E2eAnswer) by_upper = NULL;

      /* A beginning that is all digits is a number. */
      if (strspn (lower_part, "0123456789") == length)
        continue;
      by_lower = e2e_cli_do (cli, "show", lower_part, NULL);
      by_upper = e2e_cli_do (cli, "show", upper_part, NULL);
      g_assert_cmpstr (e2e_answer_text (by_lower, "title"), ==, "One");
      g_assert_cmpstr (e2e_answer_text (by_upper, "title"), ==, "One");
    }

}

/* Letters alone: a beginning of digits is a number. */
static void
test_ambiguous (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  guint seen[6] = { 0 };

  while (TRUE)
    {
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--title", "One more", NULL);
      const char prefix[] = { e2e_answer_text (made, "uuid")[0], '\0' };

      if (prefix[0] < 'a' || seen[prefix[0] - 'a']++ == 0)
        continue;
      e2e_cli_refuse (cli, 1, "show", prefix, NULL);
      e2e_cli_refuse (cli, 1, "delete", prefix, NULL);
      return;
    }
}

static void
test_numbers (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) first = e2e_cli_do (cli, "new", "--title", "One", NULL);
  g_autoptr (E2eAnswer) draft = e2e_cli_do (cli, "new", "--title", "Two", "--draft", NULL);
  g_autoptr (E2eAnswer) third = e2e_cli_do (cli, "new", "--title", "Three", NULL);
  g_autoptr (E2eAnswer) gone = e2e_cli_do (cli, "delete", "2", NULL);
  g_autoptr (E2eAnswer) fourth = e2e_cli_do (cli, "new", "--title", "Four", NULL);
  g_autoptr (E2eAnswer) finished = e2e_cli_do (cli, "edit", e2e_answer_text (draft, "uuid"),
                                               "--finished", NULL);

  g_assert_cmpint (json_object_get_int_member (first->json, "number"), ==, 1);
  g_assert_true (json_object_get_null_member (draft->json, "number"));
  g_assert_cmpint (json_object_get_int_member (third->json, "number"), ==, 2);
  g_assert_cmpstr (e2e_answer_text (gone, "uuid"), ==, e2e_answer_text (third, "uuid"));
  g_assert_cmpint (json_object_get_int_member (fourth->json, "number"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (finished->json, "number"), ==, 4);
  g_assert_cmpstr (e2e_answer_text (finished, "state"), ==, "finished");
}

static void
test_edit (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--tag", "a",
                                           "--tag", "b", "--fact", "budget=$1", "--judgement", "7",
                                           "--watched", "2026-01-02", NULL);
  g_autoptr (E2eAnswer) tagged = e2e_cli_do (cli, "edit", "1", "--tag", "c", "--untag", "A", NULL);
  g_autoptr (E2eAnswer) cleared = e2e_cli_do (cli, "edit", "1", "--fact", "budget=", "--judgement",
                                              "none", "--note", "Late show", NULL);
  g_autoptr (E2eAnswer) films = e2e_cli_do (cli, "edit", "1", "--film", "Heat (1995)", "--film",
                                            "Ronin (1998)", NULL);
  g_autoptr (E2eAnswer) fewer = e2e_cli_do (cli, "edit", "1", "--film", "Heat (1995)", NULL);
  JsonArray *tags = json_object_get_array_member (tagged->json, "tags");
  JsonObject *viewing =
    json_array_get_object_element (json_object_get_array_member (cleared->json, "viewings"), 0);

  g_assert_true (json_object_has_member (json_object_get_object_member (made->json, "facts"),
                                         "budget"));
  g_assert_cmpuint (json_array_get_length (tags), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (tags, 0), ==, "b");
  g_assert_cmpstr (json_array_get_string_element (tags, 1), ==, "c");
  g_assert_cmpint (json_object_get_int_member (tagged->json, "judgement"), ==, 7);
  g_assert_false (json_object_has_member (json_object_get_object_member (cleared->json, "facts"),
                                          "budget"));
  g_assert_true (json_object_get_null_member (cleared->json, "judgement"));
  g_assert_cmpstr (json_object_get_string_member (viewing, "note"), ==, "Late show");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (films->json, "films")), ==,
                    2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (fewer->json, "films")), ==,
                    1);
  g_assert_cmpstr (e2e_answer_text (fewer, "watched"), ==, "2026-01-02");
  e2e_cli_assert_sound (cli);
}

static void
test_help (void)
{
  static const char * const words[] = {
    "new", "watch", "edit", "delete", "restore", "list", "search", "show", "conflicts", "backup",
    "check", "demo", "director", "producer", "writer", "based-on", "cinematography", "score",
    "editing", "cast", "original-title", "form", "release-date", "runtime", "country", "genre",
    "budget", "box-office", "studio", "distributor", "imdb", "tmdb", "wikidata", "letterboxd",
    "earlier-views",
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) help = e2e_cli_run (cli, "--help", NULL);
  g_autoptr (E2eAnswer) version = e2e_cli_run (cli, "--version", NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (help->output, NULL),
                                     g_bytes_get_size (help->output));

  g_assert_cmpint (help->status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_nonnull (strstr (text, words[i]));
    }
  for (gsize i = 0; i < 12; i++)
    {
      g_autoptr (E2eAnswer) own = e2e_cli_run (cli, words[i], "--help", NULL);

      g_assert_cmpint (own->status, ==, 0);
      g_assert_cmpuint (g_bytes_get_size (own->output), >, 0);
    }
  g_assert_cmpint (version->status, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (version->output, NULL), 12, "reprise-cli ", 12);
  g_assert_false (g_file_test (cli->journal, G_FILE_TEST_EXISTS));
}

static void
test_text (void)
{
  static const char * const rows[][3] = {
    { "list" }, { "search", "heat" }, { "show", "1" }, { "check" }, { "show", "2" },
    { "new", "--film=Ronin" }, { "watch", "--film=Ronin" }, { "edit", "1" },
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--judgement", "8.5", NULL));
  e2e_answer_free (e2e_cli_do (cli, "new", "--title", "Without a film", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_run (cli, "--text", rows[i][0], rows[i][1], NULL);

      g_test_message ("%s: %s", rows[i][0], answer->errors);
      g_assert_cmpint (answer->status, ==, 0);
      g_assert_null (answer->json);
      g_assert_cmpuint (g_bytes_get_size (answer->output), >, 0);
    }
}

static void
test_no_room_for_the_answer (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *line = g_strdup_printf ("'%s' --journal '%s' new --title One > /dev/full",
                                           g_getenv ("REPRISE_CLI"), cli->journal);
  const char *arguments[] = { "sh", "-c", line, NULL };
  g_autoptr (GSubprocess) shell = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  shell = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  g_subprocess_wait (shell, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_exit_status (shell), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/keys", test_keys);
  g_test_add_func ("/cli/all-options", test_all_options);
  g_test_add_func ("/cli/refuses", test_refuses);
  g_test_add_func ("/cli/takes", test_takes);
  g_test_add_func ("/cli/looks-like-an-option", test_looks_like_an_option);
  g_test_add_func ("/cli/journal", test_journal);
  g_test_add_func ("/cli/ids", test_ids);
  g_test_add_func ("/cli/ambiguous", test_ambiguous);
  g_test_add_func ("/cli/numbers", test_numbers);
  g_test_add_func ("/cli/edit", test_edit);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/text", test_text);
  g_test_add_func ("/cli/no-room-for-the-answer", test_no_room_for_the_answer);

  return g_test_run ();
}
