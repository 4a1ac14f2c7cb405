/* RSS of every age, RDF, and what stands in them. */

#include "feed/reprise-feed-parser.h"

#include <string.h>

static RepriseFeedDocument *
parse_at (const char *text,
          const char *address)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RepriseFeedDocument *document = reprise_feed_parse (bytes, address, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static RepriseFeedDocument *
parse (const char *text)
{
  return parse_at (text, "https://blog.example/feed.xml");
}

static RepriseFeedEntry *
get_entry (const RepriseFeedDocument *document,
           guint                      i)
{
  g_assert_cmpuint (document->entries->len, >, i);

  return document->entries->pdata[i];
}

static void
test_formats (void)
{
  static const struct
  {
    const char       *text;
    RepriseFeedFormat format;
  } rows[] = {
    { "<rss version='0.91'/>", REPRISE_FEED_FORMAT_RSS_091_USERLAND },
    { "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x.dtd'>"
      "<rss version='0.91'/>", REPRISE_FEED_FORMAT_RSS_091_NETSCAPE },
    { "<rss version='0.92'/>", REPRISE_FEED_FORMAT_RSS_092 },
    { "<rss version='0.93'/>", REPRISE_FEED_FORMAT_RSS_093 },
    { "<rss version='0.94'/>", REPRISE_FEED_FORMAT_RSS_094 },
    { "<rss version='2.0'/>", REPRISE_FEED_FORMAT_RSS_20 },
    { "<rss version='2.0.11'/>", REPRISE_FEED_FORMAT_RSS_20 },
    { "<rss/>", REPRISE_FEED_FORMAT_RSS },
    { "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
      " xmlns='http://purl.org/rss/1.0/'/>", REPRISE_FEED_FORMAT_RSS_10 },
    { "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
      " xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", REPRISE_FEED_FORMAT_RSS_090 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFeedDocument) document = parse (rows[i].text);

      g_assert_cmpint (document->format, ==, rows[i].format);
      g_assert_true (document->wellformed);
    }
}

static void
test_no_feed (void)
{
  static const char * const rows[] = {
    "", "   ", "no feed", "<html><body>A page</body></html>", "<opml version='2.0'/>",
    "<RDF xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "<!DOCTYPE rss [", "<",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i], strlen (rows[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (reprise_feed_parse (bytes, NULL, NULL, &error));
      g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED);
    }
}

static void
test_channel (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse ("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
           "<title>Late  &amp; early </title><link>/home</link>"
           "<description>&lt;b&gt;Films&lt;/b&gt;</description><language>en-gb</language>"
           "<managingEditor>ed@example.org (An Editor)</managingEditor>"
           "<webMaster>A Master &lt;wm@example.org&gt;</webMaster><ttl>90</ttl>"
           "<lastBuildDate>Sat, 07 Sep 2002 00:00:01 GMT</lastBuildDate>"
           "<image><url>i.png</url><title>Picture</title><link>x</link><width>80</width></image>"
           "<textInput><title>Search</title><link>http://other.example/</link></textInput>"
           "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
           "</channel></rss>");
  const RepriseFeedChannel *channel = document->channel;
  const RepriseFeedPerson *author = NULL;

  g_assert_cmpstr (channel->subject.title->value, ==, "Late  & early");
  g_assert_cmpstr (channel->subject.link, ==, "https://blog.example/home");
  g_assert_cmpuint (channel->subject.links->len, ==, 1);
  g_assert_cmpstr (channel->subtitle->value, ==, "<b>Films</b>");
  g_assert_cmpstr (channel->subtitle->type, ==, "text/html");
  g_assert_cmpstr (channel->subject.language, ==, "en-gb");
  author = channel->subject.authors->pdata[0];
  g_assert_cmpstr (author->name, ==, "An Editor");
  g_assert_cmpstr (author->email, ==, "ed@example.org");
  g_assert_cmpstr (channel->subject.publisher_detail->email, ==, "wm@example.org");
  g_assert_cmpstr (channel->subject.publisher_detail->name, ==, "A Master");
  g_assert_cmpstr (channel->ttl, ==, "90");
  g_assert_true (channel->subject.updated.known);
  g_assert_cmpint (channel->subject.updated.seconds, ==, 1031356801);
  g_assert_cmpstr (channel->image->href, ==, "https://blog.example/i.png");
  g_assert_cmpstr (channel->image->width, ==, "80");
  g_assert_cmpuint (channel->period, ==, 6 * 3600);
}

static void
test_item (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse ("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
           " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
           " xmlns:x='http://stranger.example/'><channel><link>https://blog.example/</link>"
           "<item><x:thing><title>Not this</title></x:thing><title>A post</title>"
           "<dc:title>Nor this</dc:title><guid>https://blog.example/1</guid>"
           "<pubDate>01 Jan 2004 19:48 GMT</pubDate><dc:creator>Somebody</dc:creator>"
           "<category domain='http://example.org/'>noir</category><category/>"
           "<enclosure url='a.mp3' type='audio/mpeg' length='100'/>"
           "<enclosure url='javascript:alert(1)'/><comments>1#c</comments>"
           "<source url='http://first.example/'>First</source>"
           "<description>Short &lt;a href='2'&gt;two&lt;/a&gt;</description>"
           "<content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>");
  const RepriseFeedEntry *entry = get_entry (document, 0);
  const RepriseFeedCategory *category = NULL;
  const RepriseFeedLink *enclosure = NULL;

  g_assert_cmpstr (entry->subject.title->value, ==, "A post");
  g_assert_cmpstr (entry->uid, ==, "https://blog.example/1");
  g_assert_true (entry->guid_is_permalink);
  g_assert_cmpstr (entry->subject.link, ==, "https://blog.example/1");
  g_assert_true (entry->subject.published.known);
  g_assert_cmpstr (entry->subject.published.raw, ==, "01 Jan 2004 19:48 GMT");
  g_assert_cmpuint (entry->subject.categories->len, ==, 1);
  category = entry->subject.categories->pdata[0];
  g_assert_cmpstr (category->term, ==, "noir");
  g_assert_cmpstr (category->scheme, ==, "http://example.org/");
  g_assert_cmpuint (entry->enclosures->len, ==, 1);
  enclosure = entry->enclosures->pdata[0];
  g_assert_cmpstr (enclosure->href, ==, "https://blog.example/a.mp3");
  g_assert_cmpstr (entry->subject.comments, ==, "https://blog.example/1#c");
  g_assert_cmpstr (entry->source->subject.title->value, ==, "First");
  g_assert_cmpstr (entry->source->subject.link, ==, "http://first.example/");
  g_assert_cmpstr (entry->summary->value, ==, "Short <a href='https://blog.example/2'>two</a>");
  g_assert_cmpuint (entry->content->len, ==, 1);
  g_assert_cmpstr (((RepriseFeedText *) entry->content->pdata[0])->value, ==, "<p>Long</p>");
}

static void
test_guid (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse ("<rss version='2.0'><channel>"
           "<item><guid isPermaLink='false'>http://example.org/1</guid></item>"
           "<item><guid>not an address</guid></item>"
           "<item><guid>http://example.org/2</guid><link>http://example.org/3</link></item>"
           "<item><guid>  </guid><link>http://example.org/4</link></item>"
           "</channel></rss>");

  g_assert_null (get_entry (document, 0)->subject.link);
  g_assert_cmpstr (get_entry (document, 0)->uid, ==, "http://example.org/1");
  g_assert_null (get_entry (document, 1)->subject.link);
  g_assert_false (get_entry (document, 1)->guid_is_permalink);
  g_assert_cmpstr (get_entry (document, 2)->subject.link, ==, "http://example.org/3");
  g_assert_false (get_entry (document, 2)->guid_is_permalink);
  g_assert_cmpint (get_entry (document, 3)->id_source, ==, REPRISE_FEED_ID_LINK);
}

/* A diary of Letterboxd's: names and dates are made up. */
static void
test_letterboxd (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse ("<rss version='2.0' xmlns:letterboxd='https://letterboxd.com'"
           " xmlns:tmdb='https://themoviedb.org'><channel><item>"
           "<title>The Quiet Harbour, 1962 - ★★★★½</title>"
           "<guid isPermaLink='false'>letterboxd-review-1</guid>"
           "<letterboxd:watchedDate>2026-01-11</letterboxd:watchedDate>"
           "<letterboxd:filmTitle>The Quiet Harbour</letterboxd:filmTitle>"
           "<letterboxd:memberRating>4.5</letterboxd:memberRating>"
           "<letterboxd:memberLike/><tmdb:movieId>823219</tmdb:movieId></item>"
           "<item><title>A list</title></item></channel></rss>");
  const RepriseFeedEntry *entry = get_entry (document, 0);

  g_assert_cmpstr (g_hash_table_lookup (entry->letterboxd, "watchedDate"), ==, "2026-01-11");
  g_assert_cmpstr (g_hash_table_lookup (entry->letterboxd, "memberRating"), ==, "4.5");
  g_assert_null (g_hash_table_lookup (entry->letterboxd, "memberLike"));
  g_assert_cmpstr (g_hash_table_lookup (entry->tmdb, "movieId"), ==, "823219");
  g_assert_null (get_entry (document, 1)->letterboxd);
  g_assert_null (get_entry (document, 1)->tmdb);
}

static void
test_rdf (void)
{
  g_autoptr (RepriseFeedDocument) document =
    parse ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
           " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
           "<channel rdf:about='http://example.org/feed'><title>Feed</title>"
           "<items><rdf:Seq><rdf:li rdf:resource='x'/></rdf:Seq></items></channel>"
           "<image><url>http://example.org/i.png</url></image>"
           "<item rdf:about='http://example.org/1'><title>One</title><link>http://example.org/a"
           "</link><dc:date>2004-01-01T00:00:00Z</dc:date><dc:subject>noir</dc:subject></item>"
           "<item><title>Two</title></item></rdf:RDF>");

  g_assert_cmpstr (document->channel->subject.title->value, ==, "Feed");
  g_assert_cmpstr (document->channel->image->href, ==, "http://example.org/i.png");
  g_assert_cmpstr (get_entry (document, 0)->uid, ==, "http://example.org/1");
  g_assert_cmpint (get_entry (document, 0)->id_source, ==, REPRISE_FEED_ID_RDF);
  g_assert_true (get_entry (document, 0)->subject.updated.known);
  g_assert_cmpuint (get_entry (document, 0)->subject.categories->len, ==, 1);
  g_assert_cmpint (get_entry (document, 1)->id_source, ==, REPRISE_FEED_ID_HASH);
}

/* What is wrong with it costs no more than that. */
static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    const char *title;
  } rows[] = {
    { "<rss><channel><item><title>Fish & chips</title></item></channel></rss>", "Fish & chips" },
    { "<rss><channel><item><title>A &amp; B &nbsp;&bogus; C</title></item></channel></rss",
      "A & B \xC2\xA0&bogus; C" },
    { "<rss><channel><item><title>Cut off", "" },
    { "<rss><channel><item><title>One</title><description>Cut of", "One" },
    { "<rss><channel><item><title>One</title><item><title>Two</title></item>", "One" },
    { "<rss><channel><item><title>A &#8; B</title></item></channel></rss>", "A  B" },
    { "<rss><channel><item><a:b>x</a:b><title>One</title></item></channel></rss>", "One" },
    { "<rss><channel><item><title>Caf\xE9</title></item></channel></rss>", "Café" },
    { "<!-- x --><?xml version='1.0'?><rss><item><title>One</title></item></rss>", "One" },
    { "<rss><channel><item><title a='1' a='2'>One</title></item></channel></rss>", "One" },
    { "<rss><channel><item><title>One</title></item></channel></rss>trailing", "One" },
    { "<rss><channel><item><title>&Auml;</title></item></channel></rss>", "Ä" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseFeedDocument) document = parse (rows[i].text);
      const RepriseFeedEntry *entry = get_entry (document, 0);

      g_test_message ("row %u", i);
      g_assert_false (document->wellformed);
      if (entry->subject.title != NULL)
        g_assert_cmpstr (entry->subject.title->value, ==, rows[i].title);
      else
        g_assert_cmpstr ("", ==, rows[i].title);
    }
}

static void
test_mended (void)
{
  static const char * const rows[][2] = {
    { "don&#146;t", "don’t" },
    { "&#226;&#128;&#166;", "…" },
    { "“already fine”", "“already fine”" },
    { "&eacute;", "é" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strdup_printf ("\n<?xml version='1.0'?><!DOCTYPE rss SYSTEM 'x'>"
                                               "<rss><channel><title>%s</title></channel></rss>",
                                               rows[i][0]);
      g_autoptr (RepriseFeedDocument) document = parse (text);

      g_assert_cmpstr (document->channel->subject.title->value, ==, rows[i][1]);
      g_assert_true (document->wellformed);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feed-rss/formats", test_formats);
  g_test_add_func ("/feed-rss/no-feed", test_no_feed);
  g_test_add_func ("/feed-rss/channel", test_channel);
  g_test_add_func ("/feed-rss/item", test_item);
  g_test_add_func ("/feed-rss/guid", test_guid);
  g_test_add_func ("/feed-rss/letterboxd", test_letterboxd);
  g_test_add_func ("/feed-rss/rdf", test_rdf);
  g_test_add_func ("/feed-rss/broken", test_broken);
  g_test_add_func ("/feed-rss/mended", test_mended);

  return g_test_run ();
}
