/* A text goes in and comes out byte for byte, or is refused and nothing is changed. */

#include "store/reprise-database.h"
#include "store/reprise-setting.h"
#include "support/e2e-cli.h"

#include <string.h>

static void
assert_body (E2eAnswer  *answer,
             const char *data,
             gsize       length)
{
  const char *body = e2e_answer_text (answer, "body");

  g_assert_cmpmem (body, strlen (body), data, length);
}

static const struct
{
  const char *name;
  const char *text;
} texts[] = {
  { "plain", "A text.\n" },
  { "empty", "" },
  { "blank", " " },
  { "newline", "\n" },
  { "no-final-newline", "The end" },
  { "many-newlines", "\n\n\nThe end\n\n\n\n" },
  { "crlf", "One\r\nTwo\r\n\r\nThree" },
  { "cr", "One\rTwo\r" },
  { "trailing-blanks", "A line  \nAnother \t \n  " },
  { "bom", "\xef\xbb\xbfWith a mark\n" },
  { "emoji", "🎬👩‍👩‍👧‍👦🏳️‍🌈🇫🇷" },
  { "right-to-left", "שלום \xe2\x80\x8fעולם \xe2\x80\xab" "abc\xe2\x80\xac عربى\n" },
  { "combining", "e\xcc\x81 \xc3\xa9 o\xcc\x88\xcc\xa3 ỗ" },
  { "controls", "\x01\x02\x08\x0b\x0c\x1b\x1f\x7f\xc2\x80\xc2\x85" },
  { "separators", "\xe2\x80\xa8\xe2\x80\xa9\xc2\xa0\xe2\x80\x8b" },
  { "noncharacters", "\xef\xbf\xbe\xef\xbf\xbf\xf4\x8f\xbf\xbf\xef\xbf\xbd" },
  { "quotes", "\"judgement\" : 8.3333, \\\"judgement\\\" : 8.3333 \\ / \\u0041 \\n" },
  { "percent", "%s %n %d 100 %" },
  { "sql", "'; DROP TABLE appraisal; --" },
  { "links", "[[Heat (1995)]] [[]] [[ ]] [[[[Ronin]]]] ]]" },
  { "dash", "-" },
  { "front-matter", "---\ntitle: x\n---\n\n# H\n\n> ||spoiler||\n" },
};

static void
test_round_trip (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = e2e_cli_write (cli, "body.md", texts[i].text, -1);
      g_autoptr (GBytes) input = g_bytes_new (texts[i].text, strlen (texts[i].text));
      const char *piped[] = { "edit", NULL, "--body", "-", NULL };
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", path,
                                               NULL);
      g_autoptr (E2eAnswer) other = e2e_cli_do (cli, "new", "--title", texts[i].name, NULL);
      g_autoptr (E2eAnswer) edited = NULL;
      g_autoptr (E2eAnswer) shown = NULL;
      g_autoptr (E2eAnswer) shown_other = NULL;

      g_test_message ("%s", texts[i].name);
      piped[1] = e2e_answer_text (other, "uuid");
      edited = e2e_cli_run_strv (cli, input, piped);
      shown = e2e_cli_do (cli, "show", e2e_answer_text (made, "uuid"), NULL);
      shown_other = e2e_cli_do (cli, "show", e2e_answer_text (other, "uuid"), NULL);

      g_assert_cmpint (edited->status, ==, 0);
      assert_body (made, texts[i].text, strlen (texts[i].text));
      assert_body (shown, texts[i].text, strlen (texts[i].text));
      assert_body (edited, texts[i].text, strlen (texts[i].text));
      assert_body (shown_other, texts[i].text, strlen (texts[i].text));
    }

  e2e_cli_assert_sound (cli);
}

static void
test_long (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *arguments[] = { "new", "--film", "Sátántangó (1994)", "--body", "-", NULL };
  g_autoptr (GBytes) input = NULL;
  g_autoptr (E2eAnswer) made = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  g_autoptr (E2eAnswer) found = NULL;

  for (guint i = 0; text->len < 1024 * 1024; i++)
    g_string_append_printf (text, "Take %u runs on, and on 🎞 “and on”.%s", i,
                            i % 7 == 0 ? "\n\n" : " ");
  g_string_append (text, "zyzzyva");

  input = g_bytes_new (text->str, text->len);
  made = e2e_cli_run_strv (cli, input, arguments);
  g_assert_cmpint (made->status, ==, 0);
  shown = e2e_cli_do (cli, "show", "1", NULL);
  assert_body (shown, text->str, text->len);
  found = e2e_cli_do (cli, "search", "zyzzyva", NULL);
  g_assert_cmpint (json_object_get_int_member (found->json, "total"), ==, 1);
  e2e_cli_assert_sound (cli);
}

static void
test_no_text (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
  } rows[] = {
    { "bad \xff byte", 10 },
    { "cut \xe2\x82", 6 },
    { "overlong \xc0\xaf", 11 },
    { "surrogate \xed\xa0\x80", 13 },
    { "too high \xf5\x80\x80\x80", 13 },
    { "nul \0 inside", 12 },
    { "nul at the end\0", 15 },
    { "\0", 1 },
    { "\xff\xfeU\0T\0F\0", 8 },
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL);
  g_autofree char *before = e2e_digest (cli->journal);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = e2e_cli_write (cli, "body.md", rows[i].bytes,
                                             (gssize) rows[i].length);
      g_autoptr (GBytes) input = g_bytes_new (rows[i].bytes, rows[i].length);
      const char *piped[] = { "edit", "1", "--body", "-", NULL };
      g_autoptr (E2eAnswer) answer = e2e_cli_run_strv (cli, input, piped);
      g_autofree char *after = NULL;

      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, answer->errors);
      g_assert_cmpint (answer->status, ==, 2);
      g_assert_cmpuint (g_bytes_get_size (answer->output), ==, 0);
      e2e_cli_refuse (cli, 2, "edit", "1", "--title", "x", "--body", path, NULL);
      e2e_cli_refuse (cli, 2, "new", "--film", "Ronin", "--body", path, NULL);
      after = e2e_digest (cli->journal);
      g_assert_cmpstr (before, ==, after);
    }
}

/* What people type in a terminal whose locale knows no UTF-8. */
static void
test_locale (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  g_autoptr (E2eAnswer) found = NULL;
  g_autoptr (E2eAnswer) as_text = NULL;
  JsonObject *film = NULL;

  cli->locale = g_strdup ("C");
  made = e2e_cli_do (cli, "new", "--film", "東京物語 (1953)", "--title", "Œuvre 🎬", "--tag", "épique",
                     "--credit", "director=小津安二郎", "--fact", "original-title=東京物語", NULL);
  shown = e2e_cli_do (cli, "show", "1", NULL);
  found = e2e_cli_do (cli, "search", "小津安二郎", NULL);
  as_text = e2e_cli_run (cli, "--text", "show", "1", NULL);
  film = json_array_get_object_element (json_object_get_array_member (shown->json, "films"), 0);

  g_assert_cmpstr (json_object_get_string_member (film, "title"), ==, "東京物語");
  g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, "Œuvre 🎬");
  g_assert_cmpint (json_object_get_int_member (found->json, "total"), ==, 1);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (as_text->output, NULL),
                                  (gssize) g_bytes_get_size (as_text->output), "東京物語"));
  e2e_cli_refuse (cli, 2, "new", "--film", "Heat", "--kind", "čřž", NULL);
  e2e_cli_refuse (cli, 2, "new", "--filmé", "Heat", NULL);
  e2e_cli_refuse (cli, 2, "new", "--film", "not UTF-8: \xff", NULL);
  e2e_cli_refuse (cli, 1, "show", "ünknown", NULL);
}

static void
test_names_are_kept (void)
{
  static const char * const titles[] = {
    "…And Justice for All (1979)", "1941 (1979)", "(500) Days of Summer (2009)", "8½ (1963)",
    "M (1931)", "$ (1971)", "Amélie (2001)", "Ame\xcc\x81lie (2001)", "What's Up, Doc? (1972)",
    "*batteries not included (1987)", "Film - with: colon; \"quotes\" (2001)", "2001 (1968)",
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", titles[i], NULL);
      JsonObject *film =
        json_array_get_object_element (json_object_get_array_member (made->json, "films"), 0);
      g_autofree char *label =
        g_strdup_printf ("%s (%" G_GINT64_FORMAT ")", json_object_get_string_member (film, "title"),
                         json_object_get_int_member (film, "year"));
      g_autofree char *normal = g_utf8_normalize (label, -1, G_NORMALIZE_NFC);
      g_autofree char *expected = g_utf8_normalize (titles[i], -1, G_NORMALIZE_NFC);

      g_assert_cmpstr (normal, ==, expected);
    }
}

/* As the preferences do. */
static void
set_template (E2eCli     *cli,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (cli->journal, REPRISE_DATABASE_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (reprise_setting_write (database, REPRISE_SETTING_SOUNDTRACK_TEMPLATE, text,
                                        &error));
  g_assert_no_error (error);
}

static void
test_template (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "body.md", "Mine.\n", -1);
  g_autoptr (E2eAnswer) first = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--credit",
                                            "director=Michael Mann", NULL);
  g_autoptr (E2eAnswer) draft = NULL;
  g_autoptr (E2eAnswer) other = NULL;
  g_autoptr (E2eAnswer) finished = NULL;
  g_autoptr (E2eAnswer) written = NULL;

  set_template (cli, "## {title} ({year}), {director}\n\n{unknown}\n");
  draft = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--kind", "soundtrack", "--draft", NULL);
  g_assert_cmpstr (e2e_answer_text (draft, "body"), ==,
                   "## Heat (1995), Michael Mann\n\n{unknown}\n");

  /* Of its kind, not of what is finished, and not of what has a text. */
  other = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--draft", NULL);
  g_assert_cmpstr (e2e_answer_text (other, "body"), ==, "");
  finished = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--kind", "soundtrack", NULL);
  g_assert_cmpstr (e2e_answer_text (finished, "body"), ==, "");
  written = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--kind", "soundtrack", "--draft",
                        "--body", path, NULL);
  g_assert_cmpstr (e2e_answer_text (written, "body"), ==, "Mine.\n");
  e2e_cli_assert_sound (cli);
}

/* A note is no part of the series; a number that another has is told of. */
static void
test_numbers (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) first = e2e_cli_do (cli, "new", "--title", "One", NULL);
  g_autoptr (E2eAnswer) note = e2e_cli_do (cli, "new", "--title", "Two", "--kind", "note", NULL);
  g_autoptr (E2eAnswer) next = e2e_cli_do (cli, "new", "--title", "Three", NULL);
  g_autoptr (E2eAnswer) same = e2e_cli_do (cli, "new", "--title", "Four", "--number", "2", NULL);

  g_assert_cmpint (json_object_get_int_member (first->json, "number"), ==, 1);
  g_assert_true (json_object_get_null_member (note->json, "number"));
  g_assert_cmpint (json_object_get_int_member (next->json, "number"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (same->json, "number"), ==, 2);
  g_assert_nonnull (strstr (same->errors, "2"));
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/text/round-trip", test_round_trip);
  g_test_add_func ("/cli/text/long", test_long);
  g_test_add_func ("/cli/text/no-text", test_no_text);
  g_test_add_func ("/cli/text/template", test_template);
  g_test_add_func ("/cli/text/numbers", test_numbers);
  g_test_add_func ("/cli/text/locale", test_locale);
  g_test_add_func ("/cli/text/names-are-kept", test_names_are_kept);

  return g_test_run ();
}
