/* feed parse and feed discover: what is printed, to the letter, and what is refused. */

#include "support/e2e-cli.h"

#include <string.h>

static const char feed[] =
  "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\",\"language\":\"en\","
  "\"home_page_url\":\"/\",\"authors\":[{\"name\":\"Ida Quill\",\"url\":\"/ida\"}],"
  "\"items\":[{\"id\":7,\"url\":\"2026/the-lamp\",\"title\":\"The Lamp\","
  "\"content_html\":\"<p>It goes out.</p>\",\"tags\":[\"light\"],"
  "\"date_published\":\"Fri, 20 Nov 2026 20:15 +0100\",\"date_modified\":\"soon\","
  "\"attachments\":[{\"url\":\"lamp.ogg\",\"mime_type\":\"audio/ogg\",\"size_in_bytes\":12}]}]}";

static const char rss[] =
  "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:letterboxd=\"https://letterboxd.com\">"
  "<channel><title>Reels</title><link>https://reels.example/</link><ttl>60</ttl>"
  "<generator>By hand</generator><item><title>The Lamp &amp; the Rain</title>"
  "<guid isPermaLink=\"false\">lamp-1</guid><pubDate>Fri, 20 Nov 2026 20:15:00 GMT</pubDate>"
  "<category domain=\"mood\">light</category><description>It &lt;b&gt;goes&lt;/b&gt; out."
  "</description><letterboxd:filmTitle>Gaslight</letterboxd:filmTitle></item></channel></rss>";

/* What stands at a place like `entries.0.title.value`, as JSON. */
static char *
pick (E2eAnswer  *answer,
      const char *place)
{
  g_auto (GStrv) steps = g_strsplit (place, ".", -1);
  JsonNode *node = answer->node;

  for (gsize i = 0; node != NULL && steps[i] != NULL; i++)
    if (JSON_NODE_HOLDS_ARRAY (node))
      {
        JsonArray *array = json_node_get_array (node);
        const guint at = (guint) g_ascii_strtoull (steps[i], NULL, 10);

        node = at < json_array_get_length (array) ? json_array_get_element (array, at) : NULL;
      }
    else
      node = JSON_NODE_HOLDS_OBJECT (node)
               ? json_object_get_member (json_node_get_object (node), steps[i]) : NULL;

  return node != NULL ? json_to_string (node, FALSE) : NULL;
}

static void
assert_at (E2eAnswer  *answer,
           const char *place,
           const char *expected)
{
  g_autofree char *json = pick (answer, place);

  g_test_message ("%s", place);
  g_assert_cmpstr (json, ==, expected);
}

static void
test_json (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "feed.json", feed, -1);
  g_autoptr (E2eAnswer) answer =
    e2e_cli_do (cli, "feed", "parse", "--url", "https://reels.example/feed.json", "--content-type",
                "application/feed+json", path, NULL);

  assert_at (answer, "format", "\"json11\"");
  assert_at (answer, "encoding", "\"utf-8\"");
  assert_at (answer, "wellformed", "true");
  assert_at (answer, "feed.title.value", "\"Reels\"");
  assert_at (answer, "feed.title.type", "\"text/plain\"");
  assert_at (answer, "feed.link", "\"https://reels.example/\"");
  assert_at (answer, "feed.language", "\"en\"");
  assert_at (answer, "feed.authors",
             "[{\"name\":\"Ida Quill\",\"href\":\"https://reels.example/ida\"}]");
  assert_at (answer, "feed.categories", "[]");
  assert_at (answer, "feed.image", NULL);
  assert_at (answer, "entries.0.id", "\"7\"");
  assert_at (answer, "entries.0.id_source", "\"json:id\"");
  assert_at (answer, "entries.0.guid_is_permalink", "false");
  assert_at (answer, "entries.0.title.value", "\"The Lamp\"");
  assert_at (answer, "entries.0.link", "\"https://reels.example/2026/the-lamp\"");
  assert_at (answer, "entries.0.published", "\"2026-11-20T19:15:00Z\"");
  assert_at (answer, "entries.0.published_raw", "\"Fri, 20 Nov 2026 20:15 +0100\"");
  assert_at (answer, "entries.0.updated", NULL);
  assert_at (answer, "entries.0.updated_raw", "\"soon\"");
  assert_at (answer, "entries.0.content.0.value", "\"<p>It goes out.</p>\"");
  assert_at (answer, "entries.0.content.0.type", "\"text/html\"");
  assert_at (answer, "entries.0.categories", "[{\"term\":\"light\"}]");
  assert_at (answer, "entries.0.enclosures",
             "[{\"rel\":\"enclosure\",\"type\":\"audio/ogg\","
             "\"href\":\"https://reels.example/lamp.ogg\",\"length\":\"12\"}]");
  assert_at (answer, "entries.0.ext", "{}");
  assert_at (answer, "entries.1", NULL);
}

static void
test_rss (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "feed.xml", rss, -1);
  g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, "feed", "parse", path, NULL);

  assert_at (answer, "format", "\"rss20\"");
  assert_at (answer, "wellformed", "true");
  assert_at (answer, "feed.title.value", "\"Reels\"");
  assert_at (answer, "feed.ttl", "\"60\"");
  assert_at (answer, "feed.generator", "\"By hand\"");
  assert_at (answer, "entries.0.id", "\"lamp-1\"");
  assert_at (answer, "entries.0.id_source", "\"guid\"");
  assert_at (answer, "entries.0.title.value", "\"The Lamp & the Rain\"");
  assert_at (answer, "entries.0.published", "\"2026-11-20T20:15:00Z\"");
  assert_at (answer, "entries.0.categories", "[{\"term\":\"light\",\"scheme\":\"mood\"}]");
  assert_at (answer, "entries.0.summary.value", "\"It <b>goes</b> out.\"");
  assert_at (answer, "entries.0.ext.letterboxd.filmTitle", "\"Gaslight\"");
}

/* Without a file, from standard input; nothing of it needs a journal. */
static void
test_input (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GBytes) input = g_bytes_new_static (feed, strlen (feed));
  const char *arguments[] = { "feed", "parse", "-", NULL };
  g_autoptr (E2eAnswer) answer = e2e_cli_run_strv (cli, input, arguments);

  g_assert_cmpint (answer->status, ==, 0);
  assert_at (answer, "entries.0.title.value", "\"The Lamp\"");
  assert_at (answer, "entries.0.link", "\"/2026/the-lamp\"");
  g_assert_false (g_file_test (cli->journal, G_FILE_TEST_EXISTS));
}

static void
test_discover (void)
{
  static const char page[] =
    "<!DOCTYPE html><html><head><base href=\"/blog/\"><link rel=alternate href=feed "
    "type=application/rss+xml title=\"Reels &amp; rails\"><link rel=feed href=\"all.json\"></head>"
    "</html>";
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "page.html", page, -1);
  g_autofree char *plain = e2e_cli_write (cli, "plain.html", "<p>Nothing.</p>", -1);
  g_autofree char *itself = e2e_cli_write (cli, "feed.json", feed, -1);
  g_autoptr (E2eAnswer) answer =
    e2e_cli_do (cli, "feed", "discover", "--url", "https://reels.example/", path, NULL);
  g_autoptr (E2eAnswer) none = e2e_cli_do (cli, "feed", "discover", plain, NULL);
  g_autoptr (E2eAnswer) one =
    e2e_cli_do (cli, "feed", "discover", itself, "--url", "https://reels.example/f", NULL);

  assert_at (answer, "feeds",
             "[{\"href\":\"https://reels.example/blog/feed\",\"type\":\"application/rss+xml\","
             "\"title\":\"Reels & rails\"},{\"href\":\"https://reels.example/blog/all.json\"}]");
  assert_at (none, "feeds", "[]");
  assert_at (one, "feeds", "[{\"href\":\"https://reels.example/f\","
                           "\"type\":\"application/feed+json\",\"title\":\"Reels\"}]");
}

static void
test_refused (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *page = e2e_cli_write (cli, "page.html", "<html><p>Nothing.</p></html>", -1);
  g_autofree char *empty = e2e_cli_write (cli, "empty", "", 0);
  g_autofree char *cut = e2e_cli_write (cli, "cut.json", feed, 100);
  g_autofree char *noise = e2e_cli_write (cli, "noise", "\0\xff\x01<\0", 5);
  g_autofree char *absent = e2e_cli_path (cli, "absent");

  e2e_cli_refuse (cli, 2, "feed", "parse", page, NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", empty, NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", cut, NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", noise, NULL);
  e2e_cli_refuse (cli, 1, "feed", "parse", absent, NULL);
  e2e_cli_refuse (cli, 1, "feed", "discover", absent, NULL);
  e2e_cli_refuse (cli, 2, "feed", NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", page, page, NULL);
  e2e_cli_refuse (cli, 2, "feed", "parse", "--nonsense", page, NULL);
  e2e_cli_refuse (cli, 2, "feed", "discover", NULL);
  e2e_cli_refuse (cli, 2, "feed", "discover", "--content-type", "text/html", page, NULL);
  e2e_cli_refuse (cli, 2, "feed", "dance", page, NULL);
  e2e_cli_refuse (cli, 2, "feed", "--url", "https://reels.example/", "parse", page, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/feed/json", test_json);
  g_test_add_func ("/cli/feed/rss", test_rss);
  g_test_add_func ("/cli/feed/input", test_input);
  g_test_add_func ("/cli/feed/discover", test_discover);
  g_test_add_func ("/cli/feed/refused", test_refused);

  return g_test_run ();
}
