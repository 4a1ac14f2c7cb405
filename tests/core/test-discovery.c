/* The feeds that web pages name. */

#include "feed/reprise-feed-discovery.h"

#include <string.h>

#define ADDRESS "https://cinema.example/blog/"

#define LINK(href) \
  "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"" href "\">"

static GPtrArray *
discover (const char *text,
          gsize       length,
          const char *address,
          const char *content_type)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return reprise_feed_discover (bytes, address, content_type);
}

/* HREF|TYPE|TITLE, feeds parted by blanks. */
static char *
describe (GPtrArray *candidates)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      const RepriseFeedCandidate *candidate = candidates->pdata[i];

      g_string_append_printf (text, "%s%s|%s|%s", i > 0 ? " " : "", candidate->href,
                              candidate->type != NULL ? candidate->type : "",
                              candidate->title != NULL ? candidate->title : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define RSS "application/rss+xml|"
#define FEED "https://cinema.example/feed|" RSS

static void
test_pages (void)
{
  static const struct
  {
    const char *page;
    const char *expected;
  } rows[] = {
    { "", "" },
    { "Nothing.", "" },
    { "<html><head></head><body><a href=\"/feed\">Feed</a></body></html>", "" },
    { LINK ("/feed"), FEED },
    { "<html><head>" LINK ("/feed") "</head></html>", FEED },
    { "<html><body><p>" LINK ("/feed") "</body></html>", FEED },
    /* Types. */
    { "<link rel=alternate type=application/atom+xml href=/feed>",
      "https://cinema.example/feed|application/atom+xml|" },
    { "<link rel=alternate type=application/feed+json href=/feed>",
      "https://cinema.example/feed|application/feed+json|" },
    { "<link rel=alternate type=application/json href=/feed>",
      "https://cinema.example/feed|application/json|" },
    { "<link rel=alternate type=application/rdf+xml href=/feed>",
      "https://cinema.example/feed|application/rdf+xml|" },
    { "<link rel=alternate type=text/xml href=/feed>", "https://cinema.example/feed|text/xml|" },
    { "<link rel=alternate type=\"Application/RSS+XML; charset=utf-8\" href=/feed>", FEED },
    { "<link rel=alternate type=text/html href=/feed>", "" },
    { "<link rel=alternate type=application/json+oembed href=/feed>", "" },
    { "<link rel=alternate type=application/activity+json href=/feed>", "" },
    { "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2>", "" },
    { "<link rel=alternate type=application/json href=\"/?rest_route=/wp/v2/pages/2\">", "" },
    { "<link rel=alternate href=/feed>", "" },
    { "<link rel=alternate hreflang=fr href=/fr/>", "" },
    /* Relations. */
    { "<link rel=\"ALTERNATE home\" type=application/rss+xml href=/feed>", FEED },
    { "<link rel=\"home\n\talternate\" type=application/rss+xml href=/feed>", FEED },
    { "<link rel=feed href=/feed>", "https://cinema.example/feed||" },
    { "<link rel=feed type=application/rss+xml href=/feed>", FEED },
    { "<link rel=feed type=text/html href=/feed>", "" },
    { "<link rel=alternative type=application/rss+xml href=/feed>", "" },
    { "<link rel=stylesheet type=text/css href=/feed>", "" },
    { "<link type=application/rss+xml href=/feed>", "" },
    { "<link rel=alternate type=application/rss+xml>", "" },
    { "<link rel=alternate type=application/rss+xml href=\"\">", "" },
    /* How it is written. */
    { "<LINK REL=Alternate TYPE='application/rss+xml' HREF='/feed' TITLE='New  films\n here'/>",
      FEED "New films here" },
    { "<link\nrel = \"alternate\"\ntype = \"application/rss+xml\"\nhref = \" /feed \"\n>", FEED },
    { "<link rel=\"&#65;lternate\" type=\"application/rss&#43;xml\" href=\"/feed\" "
      "title=\"Reels &amp; rails &eacute;\">", FEED "Reels & rails é" },
    { "<link title=\"a > b\" rel=alternate type=application/rss+xml href=/feed>", FEED "a > b" },
    { "<link title='a \" > b' rel=alternate type=application/rss+xml href=/feed>",
      FEED "a \" > b" },
    { "<link rel=alternate rel=stylesheet type=application/rss+xml href=/feed>", FEED },
    { "<link/rel=alternate/type=application/rss+xml href=/feed>", "" },
    { "<linked rel=alternate type=application/rss+xml href=/feed>", "" },
    /* What is no tag. */
    { "<!-- " LINK ("/old") " -->" LINK ("/feed"), FEED },
    { "<!-- " LINK ("/old"), "" },
    { "<!-- > " LINK ("/old") " -- > -->" LINK ("/feed"), FEED },
    { "<script>document.write ('" LINK ("/old") "')</script>" LINK ("/feed"), FEED },
    { "<SCRIPT>" LINK ("/old") "</ script></scripts></SCRIPT\n>" LINK ("/feed"), FEED },
    { "<script>" LINK ("/feed"), FEED },
    { "<style>" LINK ("/old") "</style>" LINK ("/feed"), FEED },
    { "<title>" LINK ("/old") "</title>" LINK ("/feed"), FEED },
    { "<textarea>" LINK ("/old") "</textarea>" LINK ("/feed"), FEED },
    { "<p title='" LINK ("/old") "'>" LINK ("/feed"), FEED },
    { "<p title=\"<b>\" lang=en>" LINK ("/feed"), FEED },
    { "<p title=\">" LINK ("/old") "\">" LINK ("/feed"), FEED },
    { "a < b " LINK ("/feed"), FEED },
    { "<!DOCTYPE html><?php x ?>" LINK ("/feed"), FEED },
    { "<link rel=alternate type=application/rss+xml href=/feed", "" },
    { "<p title=\"never closed>" LINK ("/feed"), "" },
    { "<p title=it's>" LINK ("/feed"), FEED },
    /* Several. */
    { LINK ("/feed") LINK ("/comments"), FEED " https://cinema.example/comments|" RSS },
    { LINK ("/feed") LINK ("https://cinema.example/feed"), FEED },
    { LINK ("/feed") "<link rel=feed href=/feed title=Again>", FEED },
    /* Addresses. */
    { LINK ("feed"), "https://cinema.example/blog/feed|" RSS },
    { LINK ("?feed=rss&amp;x=1"), "https://cinema.example/blog/?feed=rss&x=1|" RSS },
    { LINK ("?feed=rss&x=1"), "https://cinema.example/blog/?feed=rss&x=1|" RSS },
    { LINK ("//feeds.example/x"), "https://feeds.example/x|" RSS },
    { LINK ("http://feeds.example/x"), "http://feeds.example/x|" RSS },
    { LINK ("feed://feeds.example/x"), "http://feeds.example/x|" RSS },
    { LINK ("feed:https://feeds.example/x"), "https://feeds.example/x|" RSS },
    { LINK ("javascript:alert(1)"), "" },
    { LINK ("data:text/xml,x"), "" },
    { LINK ("file:///etc/passwd"), "" },
    { LINK ("mailto:ana@cinema.example"), "" },
    { LINK ("feed:javascript:alert(1)"), "" },
    { "<base href=\"/other/\">" LINK ("feed"), "https://cinema.example/other/feed|" RSS },
    { LINK ("feed") "<BASE HREF=' https://other.example/a/b '>",
      "https://other.example/a/feed|" RSS },
    { "<base target=_top><base href=/one/><base href=/two/>" LINK ("feed"),
      "https://cinema.example/one/feed|" RSS },
    { "<base href=\"javascript:x\">" LINK ("/feed"), FEED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) candidates = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", rows[i].page);
      candidates = discover (rows[i].page, strlen (rows[i].page), ADDRESS, NULL);
      text = describe (candidates);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

/* A page on disk: what is relative stays so. */
static void
test_no_address (void)
{
  static const char page[] = LINK ("/feed") LINK ("https://x.example/a") LINK ("file:///etc/passwd");
  g_autoptr (GPtrArray) candidates = discover (page, strlen (page), NULL, NULL);
  g_autofree char *text = describe (candidates);

  g_assert_cmpstr (text, ==, "/feed|" RSS " https://x.example/a|" RSS);
}

static void
test_charsets (void)
{
  static const char utf8[] =
    "<link rel=feed href=/feed title=\"Kin\xc3\xb3\">";
  static const char latin[] =
    "<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\">"
    "<link rel=feed href=/feed title=\"\xa1\">";
  static const char declared[] =
    "<meta charset='windows-1251'><link rel=feed href=/feed title=\"\xca\xe8\xed\xee\">";
  static const char undeclared[] = "<link rel=feed href=/feed title=\"Kin\xf3\">";
  g_autofree char *wide = NULL;
  gsize length = 0;
  g_autoptr (GPtrArray) a = discover (utf8, strlen (utf8), ADDRESS, NULL);
  g_autoptr (GPtrArray) b = discover (latin, strlen (latin), ADDRESS, NULL);
  g_autoptr (GPtrArray) c = discover (declared, strlen (declared), ADDRESS, "text/html");
  g_autoptr (GPtrArray) d = discover (undeclared, strlen (undeclared), ADDRESS, NULL);
  g_autoptr (GPtrArray) e = discover (undeclared, strlen (undeclared), ADDRESS,
                                      "text/html; charset=iso-8859-5");
  g_autoptr (GPtrArray) f = NULL;

  g_assert_cmpstr (((RepriseFeedCandidate *) a->pdata[0])->title, ==, "Kinó");
  g_assert_cmpstr (((RepriseFeedCandidate *) b->pdata[0])->title, ==, "Ą");
  g_assert_cmpstr (((RepriseFeedCandidate *) c->pdata[0])->title, ==, "Кино");
  g_assert_cmpstr (((RepriseFeedCandidate *) d->pdata[0])->title, ==, "Kinó");
  g_assert_cmpstr (((RepriseFeedCandidate *) e->pdata[0])->title, ==, "Kinѓ");

  wide = g_convert ("\xef\xbb\xbf<html><link rel=feed href=/feed title=\"Kinó\">", -1, "UTF-16LE",
                    "UTF-8", NULL, &length, NULL);
  f = discover (wide, length, ADDRESS, NULL);
  g_assert_cmpuint (f->len, ==, 1);
  g_assert_cmpstr (((RepriseFeedCandidate *) f->pdata[0])->title, ==, "Kinó");
}

/* What was given is the feed itself. */
static void
test_itself (void)
{
  static const char feed[] =
    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\" Reels\\n here \",\"items\":[]}";
  g_autoptr (GPtrArray) itself = discover (feed, strlen (feed), ADDRESS, NULL);
  g_autoptr (GPtrArray) nowhere = discover (feed, strlen (feed), NULL, NULL);
  g_autofree char *text = describe (itself);

  g_assert_cmpstr (text, ==, ADDRESS "|application/feed+json|Reels here");
  g_assert_cmpuint (nowhere->len, ==, 0);
}

static GPtrArray *
discover_repeated (const char *before,
                   const char *what,
                   guint       times)
{
  g_autoptr (GString) text = g_string_new (before);

  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
  return discover (text->str, text->len, ADDRESS, NULL);
}

/* None of it takes long; a test that does is ended. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *before;
    const char *what;
  } rows[] = {
    { "", "<" },
    { "", "<!--" },
    { "", "<a " },
    { "", "<a b=\"" },
    { "", "<a b='<a b=\"" },
    { "", "<script>" },
    { "", "<title><style>" },
    { "", "</script" },
    { "", "<div>" },
    { "", "<link>" },
    { "", "<link rel=alternate type=application/rss+xml href=x>" },
    { "<link ", "a b c d e f " },
    { "<link ", "a=\">\" b=\"<\" " },
    { "", "&amp;&#x10ffff;&unknown" },
    { "<link rel=\"", "alternate " },
    { "", "<link rel=\"alternate\" href=\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) candidates = discover_repeated (rows[i].before, rows[i].what, 300000);

      g_test_message ("%s", rows[i].what);
      g_assert_cmpuint (candidates->len, <=, 1);
    }
}

/* A page names no more than a thousand. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) candidates = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "<link rel=feed href=%u>", i);
  candidates = discover (text->str, text->len, ADDRESS, NULL);
  g_assert_cmpuint (candidates->len, ==, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/discovery/pages", test_pages);
  g_test_add_func ("/discovery/no-address", test_no_address);
  g_test_add_func ("/discovery/charsets", test_charsets);
  g_test_add_func ("/discovery/itself", test_itself);
  g_test_add_func ("/discovery/hostile", test_hostile);
  g_test_add_func ("/discovery/many", test_many);

  return g_test_run ();
}
