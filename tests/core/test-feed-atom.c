/* Atom, old and new, and markup that lies in it as elements. */

#include "feed/reprise-feed-parser.h"

#include <string.h>

#define ATOM "<feed xmlns='http://www.w3.org/2005/Atom'"
#define OLD  "<feed version='0.3' xmlns='http://purl.org/atom/ns#'"

static RepriseFeedDocument *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RepriseFeedDocument *document =
    reprise_feed_parse (bytes, "https://blog.example/atom", "application/atom+xml", &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_true (document->wellformed);
  return document;
}

static void
test_formats (void)
{
  static const struct
  {
    const char       *text;
    RepriseFeedFormat format;
  } rows[] = {
    { ATOM "/>", REPRISE_FEED_FORMAT_ATOM_10 },
    { OLD "/>", REPRISE_FEED_FORMAT_ATOM_03 },
    { "<feed version='0.3' xmlns='http://example.org/newer#'/>", REPRISE_FEED_FORMAT_ATOM_03 },
    { "<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", REPRISE_FEED_FORMAT_ATOM_10 },
    { "<feed/>", REPRISE_FEED_FORMAT_ATOM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFeedDocument) document = parse (rows[i].text);

      g_assert_cmpint (document->format, ==, rows[i].format);
    }
}

/* Each text as it is written, and what comes of it. */
static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    const char *value;
    const char *type;
  } rows[] = {
    { ATOM "><title> AT&amp;T </title></feed>", "AT&T", "text/plain" },
    { ATOM "><title type='text'>1 &lt; 2</title></feed>", "1 < 2", "text/plain" },
    { ATOM "><title type=''>x</title></feed>", "x", "text/plain" },
    { ATOM "><title type='html'>&lt;b&gt;x&lt;/b&gt;</title></feed>", "<b>x</b>", "text/html" },
    { ATOM "><title type='html'>&lt;img src=a&gt;&lt;A HREF='?b&amp;amp;c'&gt;</title></feed>",
      "<img src=\"https://blog.example/a\"><A HREF='https://blog.example/atom?b&amp;c'>",
      "text/html" },
    { ATOM "><title type='html'>&lt;!-- &lt;a href='b'&gt; --&gt; 1 &lt; 2</title></feed>",
      "<!-- <a href='b'> --> 1 < 2", "text/html" },
    { ATOM " xml:base='/b/'><title type='html'>&lt;a href='http://x/'&gt;&lt;a href='c'&gt;</title>"
      "</feed>", "<a href='http://x/'><a href='https://blog.example/b/c'>", "text/html" },
    { ATOM "><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; <b>2</b><br/>"
      "</div></title></feed>", "1 &lt; <b>2</b><br />", "application/xhtml+xml" },
    { ATOM " xmlns:h='http://www.w3.org/1999/xhtml'><title type='xhtml'><h:div><h:a href='b'"
      " title='&quot;&lt;&amp;é&quot;'>x</h:a></h:div></title></feed>",
      "<a href=\"https://blog.example/b\" title=\"&quot;&lt;&amp;é&quot;\">x</a>",
      "application/xhtml+xml" },
    { ATOM "><title type='xhtml' xml:base='/c/'><div xmlns='http://www.w3.org/1999/xhtml'>"
      "<p xml:base='d/'><img src='e'/></p><img src='e'/></div></title></feed>",
      "<p><img src=\"https://blog.example/c/d/e\" /></p><img src=\"https://blog.example/c/e\" />",
      "application/xhtml+xml" },
    { ATOM "><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><svg"
      " xmlns='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink'><a l:href='x'/>"
      "</svg></div></title></feed>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><a l:href=\"x\""
      " xmlns:l=\"http://www.w3.org/1999/xlink\"></a></svg>", "application/xhtml+xml" },
    { ATOM "><title type='application/octet-stream'>PGI+eDwvYj4=</title></feed>", "<b>x</b>",
      "text/html" },
    { ATOM "><title>a &lt; <b>x</b></title></feed>", "a &lt; <b>x</b>", "application/xhtml+xml" },
    { OLD "><title>AT&amp;T</title></feed>", "AT&T", "text/plain" },
    { OLD "><title type='text/html' mode='escaped'>&lt;b&gt;x&lt;/b&gt;</title></feed>",
      "<b>x</b>", "text/html" },
    { OLD "><title mode='base64'>\nPGI+eDwvYj4=\n</title></feed>", "<b>x</b>", "text/plain" },
    { OLD "><title type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>x</div>"
      "</title></feed>", "<div>x</div>", "application/xhtml+xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFeedDocument) document = parse (rows[i].text);
      const RepriseFeedText *title = document->channel->subject.title;

      g_test_message ("row %u", i);
      g_assert_cmpstr (title->value, ==, rows[i].value);
      g_assert_cmpstr (title->type, ==, rows[i].type);
    }
}

static void
test_bases_and_languages (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse (ATOM " xml:base='http://other.example/a/' xml:lang='en_GB'><subtitle>x</subtitle>"
           "<entry xml:base='b/' xml:lang='de'><title xml:lang=''>x</title>"
           "<summary xml:base='javascript:x'>x</summary><link href='c'/></entry>"
           "<entry><title>x</title></entry></feed>");
  const RepriseFeedEntry *first = document->entries->pdata[0];
  const RepriseFeedEntry *second = document->entries->pdata[1];

  g_assert_cmpstr (document->channel->subject.language, ==, "en-GB");
  g_assert_cmpstr (document->channel->subtitle->language, ==, "en-GB");
  g_assert_cmpstr (document->channel->subtitle->base, ==, "http://other.example/a/");
  g_assert_null (first->subject.title->language);
  g_assert_cmpstr (first->summary->language, ==, "de");
  g_assert_cmpstr (first->summary->base, ==, "http://other.example/a/b/");
  g_assert_cmpstr (first->subject.link, ==, "http://other.example/a/b/c");
  g_assert_cmpstr (second->subject.title->language, ==, "en-GB");
  g_assert_cmpstr (second->subject.title->base, ==, "http://other.example/a/");
}

static void
test_entry (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse (ATOM " xmlns:thr='http://purl.org/syndication/thread/1.0'><title>Feed</title><entry>"
           "<id> tag:blog.example,2026:1 </id><image><id>No</id></image>"
           "<link rel='self' href='/s'/><link type='application/json' href='/j'/>"
           "<link href='/page'/><link rel='enclosure' href='/a.mp3' length='9'/>"
           "<link rel='replies' type='text/html' href='/r'/><link href='javascript:x'/>"
           "<link rel='license' href='http://example.org/l'/>"
           "<author><name>One</name><uri>/one</uri></author><author/>"
           "<author><name>Two</name><email>two@example.org</email></author>"
           "<category term='noir' scheme='http://example.org/' label='Noir'/>"
           "<published>2026-01-01T00:00:00Z</published><updated>2026-01-02T00:00:00Z</updated>"
           "<summary>Short</summary><content type='html'>Long</content>"
           "<thr:in-reply-to ref='x' href='http://example.org/asked'/>"
           "<source><title>First</title><id>first</id><author><name>Three</name></author></source>"
           "<rights>None</rights></entry></feed>");
  const RepriseFeedEntry *entry = document->entries->pdata[0];
  const RepriseFeedPerson *second = entry->subject.authors->pdata[1];
  const RepriseFeedLink *enclosure = entry->enclosures->pdata[0];

  g_assert_cmpstr (entry->uid, ==, "tag:blog.example,2026:1");
  g_assert_cmpint (entry->id_source, ==, REPRISE_FEED_ID_ATOM);
  g_assert_cmpstr (entry->subject.link, ==, "https://blog.example/page");
  g_assert_cmpuint (entry->subject.links->len, ==, 7);
  g_assert_cmpstr (enclosure->href, ==, "https://blog.example/a.mp3");
  g_assert_cmpstr (entry->subject.comments, ==, "https://blog.example/r");
  g_assert_cmpstr (entry->subject.license, ==, "http://example.org/l");
  g_assert_cmpuint (entry->subject.authors->len, ==, 2);
  g_assert_cmpstr (second->email, ==, "two@example.org");
  g_assert_cmpint (entry->subject.published.seconds, ==, 1767225600);
  g_assert_cmpint (entry->subject.updated.seconds, ==, 1767312000);
  g_assert_cmpstr (entry->summary->value, ==, "Short");
  g_assert_cmpuint (entry->content->len, ==, 1);
  g_assert_cmpstr (entry->source->subject.title->value, ==, "First");
  g_assert_cmpuint (entry->source->subject.authors->len, ==, 1);
  g_assert_cmpstr (entry->subject.rights->value, ==, "None");
  g_assert_cmpstr (document->channel->subject.title->value, ==, "Feed");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feed-atom/formats", test_formats);
  g_test_add_func ("/feed-atom/texts", test_texts);
  g_test_add_func ("/feed-atom/bases-and-languages", test_bases_and_languages);
  g_test_add_func ("/feed-atom/entry", test_entry);

  return g_test_run ();
}
