/* JSON Feeds: those of the book, those of programs, and those that mean ill. */

#include "feed/reprise-feed-json.h"

#include <string.h>

#define ADDRESS "https://reels.example/feeds/all.json"

#define HEAD "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\",\"items\":"

static RepriseFeedDocument *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RepriseFeedDocument *document = reprise_feed_json_parse (text, strlen (text), ADDRESS, &error);

  g_assert_no_error (error);
  g_assert (document != NULL);
  return document;
}

static void
assert_text (const RepriseFeedText *text,
             const char            *value,
             const char            *type)
{
  g_assert (text != NULL);
  g_assert_cmpstr (text->value, ==, value);
  g_assert_cmpstr (text->type, ==, type);
}

static void
assert_link (GPtrArray  *links,
             guint       i,
             const char *rel,
             const char *href)
{
  const RepriseFeedLink *link = links->pdata[i];

  g_assert_cmpstr (link->rel, ==, rel);
  g_assert_cmpstr (link->href, ==, href);
}

static void
assert_person (GPtrArray  *persons,
               guint       i,
               const char *name,
               const char *href)
{
  const RepriseFeedPerson *person = persons->pdata[i];

  g_assert_cmpstr (person->name, ==, name);
  g_assert_cmpstr (person->href, ==, href);
}

static const char whole[] =
  "{\"version\": \"https://jsonfeed.org/version/1.1\","
  " \"user_comment\": \"For readers of feeds.\","
  " \"title\": \"Reels & Rails\","
  " \"description\": \"Trains in films.\","
  " \"home_page_url\": \"https://reels.example/\","
  " \"feed_url\": \"https://reels.example/feeds/all.json\","
  " \"next_url\": \"all-2.json\","
  " \"icon\": \"/icon.png\", \"favicon\": \"/small.png\","
  " \"language\": \"en-GB\", \"expired\": false,"
  " \"hubs\": [{\"type\": \"rssCloud\", \"url\": \"https://hub.example/\"}],"
  " \"authors\": [{\"name\": \"Ida Quill\", \"url\": \"/ida\", \"avatar\": \"a.png\"},"
  "               {\"url\": \"https://bo.example/\"}, {}],"
  " \"_reels\": {\"about\": [\"ours\"]},"
  " \"items\": [{"
  "   \"id\": \"tag:reels.example,2026:1\","
  "   \"url\": \"2026/the-express\","
  "   \"external_url\": \"https://papers.example/express\","
  "   \"title\": \"  The Express \","
  "   \"content_html\": \"<p>Steam &amp; speed.</p>\","
  "   \"content_text\": \"Steam & speed.\","
  "   \"summary\": \"Steam.\","
  "   \"image\": \"still.jpg\","
  "   \"date_published\": \"2026-11-20T20:15:00+01:00\","
  "   \"date_modified\": \"2026-11-21T08:00:00Z\","
  "   \"tags\": [\"trains\", \"steam\"],"
  "   \"language\": \"en\","
  "   \"authors\": [{\"name\": \"Bo\"}],"
  "   \"attachments\": [{\"url\": \"/talk.ogg\", \"mime_type\": \"audio/ogg\","
  "      \"title\": \"Talk\", \"size_in_bytes\": 120430, \"duration_in_seconds\": 61.5}]"
  " }, {"
  "   \"id\": 17, \"content_text\": \"Second.\""
  " }]}";

static void
test_channel (void)
{
  g_autoptr (RepriseFeedDocument) document = parse (whole);
  const RepriseFeedChannel *channel = document->channel;

  g_assert_cmpint (document->format, ==, REPRISE_FEED_FORMAT_JSON_11);
  g_assert_true (document->wellformed);
  assert_text (channel->subject.title, "Reels & Rails", "text/plain");
  assert_text (channel->subtitle, "Trains in films.", "text/plain");
  g_assert_cmpstr (channel->subject.id, ==, ADDRESS);
  g_assert_cmpstr (channel->subject.link, ==, "https://reels.example/");
  g_assert_cmpstr (channel->subject.language, ==, "en-GB");
  g_assert_cmpstr (channel->icon, ==, "https://reels.example/small.png");
  g_assert_cmpstr (channel->logo, ==, "https://reels.example/icon.png");
  g_assert_cmpuint (channel->subject.links->len, ==, 3);
  assert_link (channel->subject.links, 0, "alternate", "https://reels.example/");
  assert_link (channel->subject.links, 1, "self", ADDRESS);
  assert_link (channel->subject.links, 2, "next", "https://reels.example/all-2.json");
  g_assert_cmpuint (channel->subject.authors->len, ==, 2);
  assert_person (channel->subject.authors, 0, "Ida Quill", "https://reels.example/ida");
  assert_person (channel->subject.authors, 1, NULL, "https://bo.example/");
}

static void
test_item (void)
{
  g_autoptr (RepriseFeedDocument) document = parse (whole);
  const RepriseFeedEntry *entry = document->entries->pdata[0];
  const RepriseFeedEntry *second = document->entries->pdata[1];
  const RepriseFeedLink *enclosure = entry->enclosures->pdata[0];

  g_assert_cmpuint (document->entries->len, ==, 2);
  g_assert_cmpstr (entry->uid, ==, "tag:reels.example,2026:1");
  g_assert_cmpint (entry->id_source, ==, REPRISE_FEED_ID_JSON);
  g_assert_false (entry->guid_is_permalink);
  g_assert_cmpstr (entry->subject.link, ==, "https://reels.example/2026/the-express");
  assert_text (entry->subject.title, "The Express", "text/plain");
  assert_text (entry->summary, "Steam.", "text/plain");
  g_assert_cmpuint (entry->content->len, ==, 1);
  assert_text (entry->content->pdata[0], "<p>Steam &amp; speed.</p>", "text/html");
  g_assert_cmpstr (((RepriseFeedText *) entry->content->pdata[0])->base, ==,
                   "https://reels.example/");
  g_assert_cmpstr (entry->subject.published.raw, ==, "2026-11-20T20:15:00+01:00");
  g_assert_true (entry->subject.published.known);
  g_assert_cmpint (entry->subject.published.seconds, ==, 1795202100);
  g_assert_true (entry->subject.updated.known);
  g_assert_cmpuint (entry->subject.categories->len, ==, 2);
  g_assert_cmpstr (entry->subject.language, ==, "en");
  assert_person (entry->subject.authors, 0, "Bo", NULL);

  g_assert_cmpuint (entry->subject.links->len, ==, 3);
  assert_link (entry->subject.links, 0, "alternate", "https://reels.example/2026/the-express");
  assert_link (entry->subject.links, 1, "related", "https://papers.example/express");
  assert_link (entry->subject.links, 2, "enclosure", "https://reels.example/talk.ogg");
  g_assert_cmpuint (entry->enclosures->len, ==, 1);
  g_assert_cmpstr (enclosure->type, ==, "audio/ogg");
  g_assert_cmpstr (enclosure->title, ==, "Talk");
  g_assert_cmpstr (enclosure->length, ==, "120430");

  g_assert_cmpstr (second->uid, ==, "17");
  assert_text (second->content->pdata[0], "Second.", "text/plain");
}

/* Of a channel and one post: VERSION|TITLE|UID|LINK|CONTENT|AUTHOR|TAGS|DATE|WELLFORMED */
static char *
describe (const RepriseFeedDocument *document)
{
  const RepriseFeedEntry *entry = document->entries->len > 0 ? document->entries->pdata[0] : NULL;
  const RepriseFeedText *content =
    entry != NULL && entry->content->len > 0 ? entry->content->pdata[0] : NULL;
  const RepriseFeedText *title = document->channel->subject.title;
  GPtrArray *authors = entry != NULL && entry->subject.authors->len > 0
                         ? entry->subject.authors : document->channel->subject.authors;

  return g_strdup_printf ("%s|%s|%s|%s|%s|%s|%u|%s|%s",
                          reprise_feed_format_get_name (document->format),
                          title != NULL ? title->value : "",
                          entry != NULL ? entry->uid : "",
                          entry != NULL && entry->subject.link != NULL ? entry->subject.link : "",
                          content != NULL ? content->value : "",
                          authors->len > 0 ? ((RepriseFeedPerson *) authors->pdata[0])->name : "",
                          entry != NULL ? entry->subject.categories->len : 0,
                          entry != NULL && entry->subject.published.known ? "date" : "",
                          document->wellformed ? "well" : "ill");
}

static void
test_dialects (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    /* Versions. */
    { HEAD "[]}", "json11|Reels|||||0||well" },
    { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "json1||||||0||well" },
    { "{\"version\":\"http://jsonfeed.org/version/1.0\",\"items\":[]}", "json1||||||0||well" },
    { "{\"version\":\"https://jsonfeed.org/version/2\",\"items\":[]}", "json11||||||0||well" },
    { "{\"version\":\"https://jsonfeed.org/version/1\"}", "json1||||||0||ill" },
    { "{\"feed_url\":\"https://x.example/\",\"items\":[]}", "json1||||||0||ill" },
    { "{\"items\":[{\"id\":\"a\"}],\"home_page_url\":\"/\"}", "json1||a||||0||ill" },
    /* Who and where. */
    { HEAD "[{\"id\":\"https://x.example/1\"}]}",
      "json11|Reels|https://x.example/1|https://x.example/1|||0||well" },
    { HEAD "[{\"url\":\"https://x.example/1\"}]}",
      "json11|Reels|https://x.example/1|https://x.example/1|||0||well" },
    { HEAD "[{\"id\":\"a\",\"external_url\":\"https://x.example/1\"}]}",
      "json11|Reels|a|https://x.example/1|||0||well" },
    { HEAD "[{\"id\":\"a\",\"url\":\"javascript:alert(1)\"}]}", "json11|Reels|a||||0||well" },
    { HEAD "[{\"id\":\"  a \",\"url\":\" /1 \"}]}",
      "json11|Reels|a|https://reels.example/1|||0||well" },
    { HEAD "[{\"id\":12345678901234567890123}]}",
      "json11|Reels|12345678901234567890123||||0||well" },
    { HEAD "[{\"id\":1.50}]}", "json11|Reels|1.50||||0||well" },
    { HEAD "[{\"id\":-7e2}]}", "json11|Reels|-7e2||||0||well" },
    { HEAD "[{\"id\":\"\",\"url\":\"/1\"}]}",
      "json11|Reels|https://reels.example/1|https://reels.example/1|||0||well" },
    { HEAD "[{\"id\":null,\"url\":\"/1\"}]}",
      "json11|Reels|https://reels.example/1|https://reels.example/1|||0||well" },
    { HEAD "[{\"id\":true,\"url\":\"/1\"}]}",
      "json11|Reels|https://reels.example/1|https://reels.example/1|||0||well" },
    /* People. */
    { HEAD "[{\"id\":\"a\",\"author\":{\"name\":\"Ida\"}}]}", "json11|Reels|a|||Ida|0||well" },
    { HEAD "[{\"id\":\"a\",\"author\":\"Ida\"}]}", "json11|Reels|a|||Ida|0||well" },
    { HEAD "[{\"id\":\"a\",\"authors\":{\"name\":\"Ida\"}}]}", "json11|Reels|a|||Ida|0||well" },
    { HEAD "[{\"id\":\"a\",\"authors\":[\"Ida\"]}]}", "json11|Reels|a|||Ida|0||well" },
    { HEAD "[{\"id\":\"a\",\"authors\":[],\"author\":{\"name\":\"Ida\"}}]}",
      "json11|Reels|a|||Ida|0||well" },
    { HEAD "[{\"id\":\"a\"}],\"author\":{\"name\":\"Bo\"}}", "json11|Reels|a|||Bo|0||well" },
    { HEAD "[{\"id\":\"a\",\"authors\":[7,null,[]]}]}", "json11|Reels|a|||7|0||well" },
    /* Tags and dates. */
    { HEAD "[{\"id\":\"a\",\"tags\":[\"x\",\"\",null,{},\"y\",3]}]}", "json11|Reels|a||||3||well" },
    { HEAD "[{\"id\":\"a\",\"tags\":\"x\"}]}", "json11|Reels|a||||1||well" },
    { HEAD "[{\"id\":\"a\",\"date_published\":\"Fri, 20 Nov 2026 20:15:00 +0100\"}]}",
      "json11|Reels|a||||0|date|well" },
    { HEAD "[{\"id\":\"a\",\"date_published\":\"soon\"}]}", "json11|Reels|a||||0||well" },
    { HEAD "[{\"id\":\"a\",\"date_published\":{}}]}", "json11|Reels|a||||0||well" },
    /* Texts. */
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\\ud83c\\udfac\"}]}", "json11|Reels|a||🎬||0||well" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\\u00e9\\n\\\"\\/\\\\\"}]}",
      "json11|Reels|a||é\n\"/\\||0||well" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"x\\b\\u0007\\u0000y\"}]}",
      "json11|Reels|a||x y||0||well" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\\ud83c\"}]}", "json11|Reels|a||\xef\xbf\xbd||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\\udfac\\ud83c x\"}]}",
      "json11|Reels|a||\xef\xbf\xbd\xef\xbf\xbd x||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\\ud83c\\u0041\"}]}",
      "json11|Reels|a||\xef\xbf\xbd" "A||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"one\ttwo\nthree\"}]}",
      "json11|Reels|a||one\ttwo\nthree||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"C:\\x \\u12 \\uzzzz\"}]}",
      "json11|Reels|a||C:\\x \\u12 \\uzzzz||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"\xff\"}]}", "json11|Reels|a||\xef\xbf\xbd||0||ill" },
    { HEAD "[{\"id\":\"a\",\"content_html\":\"\",\"content_text\":\"x\"}]}",
      "json11|Reels|a||x||0||well" },
    { HEAD "[{\"id\":\"a\",\"content_text\":\"// no /* remark */\"}]}",
      "json11|Reels|a||// no /* remark */||0||well" },
    /* Punctuation. */
    { "\xef\xbb\xbf " HEAD "[{\"id\":\"a\"}]}\n", "json11|Reels|a||||0||well" },
    { HEAD "[{\"id\":\"a\",},],}", "json11|Reels|a||||0||ill" },
    { HEAD "[{\"id\":\"a\",\"tags\":[\"x\",]}]}", "json11|Reels|a||||1||ill" },
    { HEAD "[{\"id\":\"a\"}]} <!-- from a cache -->", "json11|Reels|a||||0||ill" },
    { HEAD "[1,\"x\",null,[{}],{\"id\":\"a\"}]}", "json11|Reels|a||||0||well" },
    { HEAD "[{},{\"title\":\" \"},{\"id\":\"a\"}]}", "json11|Reels|a||||0||well" },
    { HEAD "[{\"id\":\"a\" \"url\":\"x\"},{\"id\":\"b\"}]}", "json11|Reels|b||||0||ill" },
    /* The last of a key is what counts; but a list that comes again is one list. */
    { HEAD "[{\"id\":\"a\",\"id\":\"b\"}]}", "json11|Reels|b||||0||well" },
    { HEAD "[{\"id\":\"a\"}],\"title\":\"T\",\"items\":[{\"id\":\"b\"}]}",
      "json11|T|a||||0||well" },
    /* What is called items elsewhere is none. */
    { "{\"x\":{\"items\":[{\"id\":\"b\"}]},\"version\":\"https://jsonfeed.org/version/1.1\","
      "\"y\":\"items\",\"items\" : [ {\"id\":\"a\",\"items\":[{\"id\":\"c\"}]} ] }",
      "json11||a||||0||well" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFeedDocument) document = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      document = parse (rows[i].text);
      text = describe (document);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_no_feed (void)
{
  static const char * const rows[] = {
    "", " ", "[]", "{", "}", "null", "\"x\"", "{}", "{]", "{\"a\"}", "{\"a\":}", "{\"a\":1",
    "{\"title\":\"T\"}", "{\"title\":\"T\",\"items\":[]}",
    "{\"version\":\"https://example.org/version/1\",\"items\":[]}",
    "{\"version\":1.1,\"items\":[]}",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[}",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"a\"",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"a",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"a\\",
    "{'version':'https://jsonfeed.org/version/1','items':[]}",
    "var feed = {\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}",
    "/* */ {\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[NaN]}",
    "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":undefined}",
    "<html></html>", "<rss/>", "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i]);
      g_assert_null (reprise_feed_json_parse (rows[i], strlen (rows[i]), ADDRESS, &error));
      g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED);
    }
}

/* Wherever it is cut, it is read or refused. */
static void
test_cut (void)
{
  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *cut = g_strndup (whole, length);

      g_assert_null (reprise_feed_json_parse (cut, length, ADDRESS, &error));
      g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED);
    }
}

static void
append_times (GString    *text,
              const char *what,
              guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

static void
assert_beyond (const GString *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (reprise_feed_json_parse (text->str, text->len, ADDRESS, &error));
  g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND);
}

static void
test_beyond (void)
{
  g_autoptr (GString) deep = g_string_new (HEAD "[{\"id\":\"a\",\"x\":");
  g_autoptr (GString) deep_objects = g_string_new ("{\"x\":");
  g_autoptr (GString) many = g_string_new (HEAD "[{\"id\":\"a\",\"x\":[");
  g_autoptr (GString) many_of_channel = g_string_new ("{\"x\":[");
  g_autoptr (GString) members = g_string_new (HEAD "[{");
  g_autoptr (GString) lists = g_string_new ("{");
  g_autoptr (GString) large = g_string_new (HEAD "[{\"id\":\"");

  append_times (deep, "[", 100000);
  assert_beyond (deep);
  append_times (deep_objects, "{\"x\":", 100000);
  assert_beyond (deep_objects);
  append_times (many, "0,", 1000000);
  assert_beyond (many);
  append_times (many_of_channel, "{},", 1000000);
  assert_beyond (many_of_channel);
  append_times (members, "\"k\":1,", 100000);
  assert_beyond (members);
  append_times (lists, "\"items\":[],", 100000);
  assert_beyond (lists);
  append_times (large, "aaaaaaaaaa", 1100000);
  append_times (large, "\"}]}", 1);
  assert_beyond (large);
}

/* As many as a feed may well have, and as many as nobody reads. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "[");
  g_autoptr (RepriseFeedDocument) document = NULL;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "{\"id\":%u,\"title\":\"Post\"},", i);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, "],\"language\":\"en\"}");
  document = parse (text->str);

  g_assert_true (document->wellformed);
  g_assert_cmpuint (document->entries->len, ==, 25000);
  g_assert_cmpstr (document->channel->subject.language, ==, "en");
  for (guint i = 0; i < document->entries->len; i++)
    {
      const RepriseFeedEntry *entry = document->entries->pdata[i];

      g_assert_cmpint (g_ascii_strtoll (entry->uid, NULL, 10), ==, i);
    }
}

/* The same id twice: both posts stay. */
static void
test_twins (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse (HEAD "[{\"id\":\"a\",\"url\":\"/1\"},{\"id\":\"a\",\"url\":\"/2\"},{\"id\":\"a\"}]}");

  g_assert_cmpuint (document->entries->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((RepriseFeedEntry *) document->entries->pdata[i])->uid, !=,
                       ((RepriseFeedEntry *) document->entries->pdata[j])->uid);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feed-json/channel", test_channel);
  g_test_add_func ("/feed-json/item", test_item);
  g_test_add_func ("/feed-json/dialects", test_dialects);
  g_test_add_func ("/feed-json/no-feed", test_no_feed);
  g_test_add_func ("/feed-json/cut", test_cut);
  g_test_add_func ("/feed-json/beyond", test_beyond);
  g_test_add_func ("/feed-json/many", test_many);
  g_test_add_func ("/feed-json/twins", test_twins);

  return g_test_run ();
}
