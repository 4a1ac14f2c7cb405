/* Lists of subscriptions, ours and other programs'. */

#include "feed/reprise-opml.h"

#include "feed/reprise-feed-error.h"

#include <string.h>

#define OPML(body) "<opml version=\"1.0\"><head><title>Feeds</title></head><body>" body "</body></opml>"

static GPtrArray *
parse (const char  *text,
       gsize        length,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return reprise_opml_parse (bytes, error);
}

/* TITLE|ADDRESS|SITE|GROUP, feeds parted by line ends. */
static char *
describe (GPtrArray *feeds)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < feeds->len; i++)
    {
      const RepriseOpmlFeed *feed = feeds->pdata[i];

      g_string_append_printf (text, "%s%s|%s|%s|%s", i > 0 ? "\n" : "",
                              feed->title != NULL ? feed->title : "", feed->address,
                              feed->site != NULL ? feed->site : "",
                              feed->group != NULL ? feed->group : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { OPML (""), "" },
    { "<opml/>", "" },
    { OPML ("<outline text=\"A\" title=\"B\" type=\"rss\" xmlUrl=\"https://a.example/f\" "
            "htmlUrl=\"https://a.example/\"/>"), "A|https://a.example/f|https://a.example/|" },
    { OPML ("<outline title=\"B\" xmlUrl=\"https://a.example/f\"/>"), "B|https://a.example/f||" },
    { OPML ("<outline xmlUrl=\"https://a.example/f\"/>"), "|https://a.example/f||" },
    { OPML ("<outline text='https://a.example/f' xmlUrl='https://a.example/f'/>"),
      "|https://a.example/f||" },
    { OPML ("<outline text=\" \" title=\" two\nlines \" xmlUrl=\" https://a.example/f \"/>"),
      "two lines|https://a.example/f||" },
    /* Names in any case. */
    { "<OPML><BODY><OUTLINE TEXT='A' XMLURL='https://a.example/f'/></BODY></OPML>",
      "A|https://a.example/f||" },
    { OPML ("<outline text='A' xmlurl='https://a.example/f' HtmlUrl='https://a.example/'/>"),
      "A|https://a.example/f|https://a.example/|" },
    /* Groups. */
    { OPML ("<outline text='Films'><outline text='A' xmlUrl='https://a.example/f'/></outline>"
            "<outline text='B' xmlUrl='https://b.example/f'/>"),
      "A|https://a.example/f||Films\nB|https://b.example/f||" },
    { OPML ("<outline text='Films'><outline title='Old'><outline text='A' "
            "xmlUrl='https://a.example/f'/></outline><outline text='B' "
            "xmlUrl='https://b.example/f'/></outline>"),
      "A|https://a.example/f||Films/Old\nB|https://b.example/f||Films" },
    { OPML ("<outline text='On/Off'><outline text='A' xmlUrl='https://a.example/f'/></outline>"),
      "A|https://a.example/f||On∕Off" },
    { OPML ("<outline><outline text='A' xmlUrl='https://a.example/f'/></outline>"),
      "A|https://a.example/f||" },
    { OPML ("<outline text='A' xmlUrl='https://a.example/f'><outline text='B' "
            "xmlUrl='https://b.example/f'/></outline>"),
      "A|https://a.example/f||\nB|https://b.example/f||" },
    { OPML ("<outline text='A' category='/Films/New,/Friends' xmlUrl='https://a.example/f'/>"),
      "A|https://a.example/f||Films/New" },
    { OPML ("<outline text='A' category='Films' xmlUrl='https://a.example/f'/>"),
      "A|https://a.example/f||Films" },
    { OPML ("<outline text='A' category='/' xmlUrl='https://a.example/f'/>"),
      "A|https://a.example/f||" },
    { OPML ("<outline text='G'><outline text='A' category='Films' xmlUrl='https://a.example/f'/>"
            "</outline>"), "A|https://a.example/f||G" },
    /* Each once. */
    { OPML ("<outline text='G'><outline text='A' xmlUrl='https://a.example/f'/></outline>"
            "<outline text='Again' xmlUrl='https://a.example/f'/>"), "A|https://a.example/f||G" },
    /* Other outlines. */
    { OPML ("<outline text='Note'/><outline text='A' type='link' url='https://a.example/f'/>"), "" },
    { OPML ("<outline text='A' type='RSS' url='https://a.example/f'/>"), "A|https://a.example/f||" },
    { OPML ("<outline text='A' type='atom' xmlUrl='' url='https://a.example/f'/>"),
      "A|https://a.example/f||" },
    /* Addresses. */
    { OPML ("<outline text='A' xmlUrl='http://a.example/?a=1&amp;b=2'/>"),
      "A|http://a.example/?a=1&b=2||" },
    { OPML ("<outline text='A' xmlUrl='http://a.example/?a=1&b=2&copy=3'/>"),
      "A|http://a.example/?a=1&b=2&copy=3||" },
    { OPML ("<outline text='A' xmlUrl='feed://a.example/f'/>"), "A|http://a.example/f||" },
    { OPML ("<outline text='A' xmlUrl='feed:https://a.example/f'/>"), "A|https://a.example/f||" },
    { OPML ("<outline text='A' xmlUrl='HTTPS://a.example/f'/>"), "A|HTTPS://a.example/f||" },
    { OPML ("<outline text='A' xmlUrl='/f'/>"), "" },
    { OPML ("<outline text='A' xmlUrl='file:///etc/passwd'/>"), "" },
    { OPML ("<outline text='A' xmlUrl='javascript:alert(1)'/>"), "" },
    { OPML ("<outline text='A' xmlUrl='https://a.example/f' htmlUrl='javascript:alert(1)'/>"),
      "A|https://a.example/f||" },
    /* References. */
    { OPML ("<outline text='Kin&#243; &amp; T&#xe9;l&eacute; &hellip;' "
            "xmlUrl='https://a.example/f'/>"), "Kinó & Télé …|https://a.example/f||" },
    { OPML ("<outline text='A & B &c; &; &#; &#x; &lt;' xmlUrl='https://a.example/f'/>"),
      "A & B &c; &; &#; &#x; <|https://a.example/f||" },
    { OPML ("<outline text='&amp;amp;' xmlUrl='https://a.example/f'/>"),
      "&amp;|https://a.example/f||" },
    /* Not as it should be. */
    { "\n <?xml version='1.0'?>" OPML ("<outline text='A' xmlUrl='https://a.example/f'/>"),
      "A|https://a.example/f||" },
    { "<?xml version='1.0' encoding='utf-16'?>"
      OPML ("<outline text='A' xmlUrl='https://a.example/f'/>"), "A|https://a.example/f||" },
    { "<?xml version='1.0' encoding='iso-8859-2'?>"
      OPML ("<outline text='\xa1' xmlUrl='https://a.example/f'/>"), "Ą|https://a.example/f||" },
    { OPML ("<outline text='Kin\xf3' xmlUrl='https://a.example/f'/>"),
      "Kinó|https://a.example/f||" },
    { OPML ("<outline text='A' text='B' xmlUrl='https://a.example/f'/>"), "A|https://a.example/f||" },
    { "<opml><body><outline text='A' xmlUrl='https://a.example/f'><outline text='B' "
      "xmlUrl='https://b.example/f'>", "A|https://a.example/f||\nB|https://b.example/f||" },
    { OPML ("<outline text='G'><outline text='A' xmlUrl='https://a.example/f'></outline>"
            "</outline></outline><outline text='B' xmlUrl='https://b.example/f'/>"),
      "A|https://a.example/f||G\nB|https://b.example/f||" },
    { "<outline text='A' xmlUrl='https://a.example/f'/>", "A|https://a.example/f||" },
    { "<o:opml xmlns:o='urn:o'><o:outline text='A' xmlUrl='https://a.example/f'/></o:opml>",
      "A|https://a.example/f||" },
    { "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:9/x.dtd'>"
      OPML ("<outline text='A' xmlUrl='https://a.example/f'/>"), "A|https://a.example/f||" },
    { OPML ("<!-- <outline text='A' xmlUrl='https://a.example/f'/> -->"), "" },
    { OPML ("<![CDATA[<outline text='A' xmlUrl='https://a.example/f'/>]]>"), "" },
    /* Entities of its own, and what a document type adds. */
    { "<!DOCTYPE opml [<!ENTITY x 'Mine'>]>"
      OPML ("<outline text='&x;' xmlUrl='https://a.example/f'/>"), "&x;|https://a.example/f||" },
    { "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
      OPML ("<outline text='&x;' xmlUrl='https://a.example/f'/>"), "&x;|https://a.example/f||" },
    { "<!DOCTYPE opml [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>"
      OPML ("<outline text='A' xmlUrl='https://a.example/f'/>"), "A|https://a.example/f||" },
    { "<!DOCTYPE opml [<!ATTLIST outline text CDATA 'Theirs'>]>"
      OPML ("<outline xmlUrl='https://a.example/f'/>"), "|https://a.example/f||" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) feeds = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      feeds = parse (rows[i].text, strlen (rows[i].text), &error);
      g_assert_no_error (error);
      text = describe (feeds);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_no_list (void)
{
  static const char * const rows[] = {
    "", "Nothing.", "{}", "<html><body><p>x</p></body></html>", "<rss version='2.0'/>",
    "https://a.example/f\nhttps://b.example/f\n", "\xff\xfe", "<",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i]);
      g_assert_null (parse (rows[i], strlen (rows[i]), &error));
      g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED);
    }
}

static void
add (GPtrArray  *feeds,
     const char *address,
     const char *title,
     const char *site,
     const char *group)
{
  g_ptr_array_add (feeds, reprise_opml_feed_new (address, title, site, group));
}

static GPtrArray *
new_feeds (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_opml_feed_free);
}

static void
test_write (void)
{
  g_autoptr (GPtrArray) feeds = new_feeds ();
  g_autoptr (GPtrArray) none = new_feeds ();
  g_autofree char *text = NULL;
  g_autofree char *empty = NULL;

  add (feeds, "https://a.example/?a=1&b=2", "A & \"B\" <C>", "https://a.example/", "Films/Old");
  add (feeds, "https://b.example/f", NULL, NULL, NULL);
  add (feeds, "https://c.example/f", "C\x01\n", NULL, "Films");
  text = reprise_opml_write (feeds, "Reprise & friends");
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<opml version=\"2.0\">\n"
                   "  <head>\n"
                   "    <title>Reprise &amp; friends</title>\n"
                   "  </head>\n"
                   "  <body>\n"
                   "    <outline type=\"rss\" text=\"https://b.example/f\""
                   " xmlUrl=\"https://b.example/f\"/>\n"
                   "    <outline text=\"Films\">\n"
                   "      <outline type=\"rss\" text=\"C\" title=\"C\""
                   " xmlUrl=\"https://c.example/f\"/>\n"
                   "      <outline text=\"Old\">\n"
                   "        <outline type=\"rss\" text=\"A &amp; &quot;B&quot; &lt;C&gt;\""
                   " title=\"A &amp; &quot;B&quot; &lt;C&gt;\""
                   " xmlUrl=\"https://a.example/?a=1&amp;b=2\" htmlUrl=\"https://a.example/\"/>\n"
                   "      </outline>\n"
                   "    </outline>\n"
                   "  </body>\n"
                   "</opml>\n");

  empty = reprise_opml_write (none, NULL);
  g_assert_nonnull (strstr (empty, "<body>\n  </body>"));
}

/* Whatever feeds and groups are called, they come back, and in their order from then on. */
static void
test_round_trip (void)
{
  static const char * const groups[] = {
    NULL, "Films", "Films/Old", "A & B", "\"x\"", "Kinó/Ñandú/🎬", "a/b/c/d/e/f/g/h", "on∕off",
    "&amp;", "<outline>",
  };
  g_autoptr (GPtrArray) feeds = new_feeds ();
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) before_lines = NULL;
  g_auto (GStrv) after_lines = NULL;

  for (guint i = 0; i < 100; i++)
    {
      const char *group = groups[i % G_N_ELEMENTS (groups)];
      g_autofree char *address = g_strdup_printf ("https://x.example/?a=%u&b='\"<é>", i);
      g_autofree char *title = g_strdup_printf ("%u %s &lt;", i, group != NULL ? group : "none");

      add (feeds, address, title, i % 2 == 0 ? "https://x.example/" : NULL, group);
    }

  written = reprise_opml_write (feeds, "Mine");
  read = parse (written, strlen (written), NULL);
  rewritten = reprise_opml_write (read, "Mine");
  again = parse (rewritten, strlen (rewritten), NULL);
  g_assert_cmpstr (written, ==, rewritten);

  before = describe (feeds);
  after = describe (again);
  before_lines = g_strsplit (before, "\n", -1);
  after_lines = g_strsplit (after, "\n", -1);
  for (gsize i = 0; after_lines[i] != NULL; i++)
    g_hash_table_add (lines, after_lines[i]);
  g_assert_cmpuint (g_hash_table_size (lines), ==, 100);
  for (gsize i = 0; before_lines[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (lines, before_lines[i]));
}

static void
append_times (GString    *text,
              const char *what,
              guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

/* None of it takes long; a test that does is ended. */
static void
test_hostile (void)
{
  g_autoptr (GString) deep = g_string_new ("<opml><body>");
  g_autoptr (GString) amplified = g_string_new ("<!DOCTYPE opml [<!ATTLIST outline text CDATA '");
  g_autoptr (GString) entities = g_string_new ("<!DOCTYPE opml [<!ENTITY x '");
  g_autoptr (GString) attributes = g_string_new ("<opml><outline ");
  g_autoptr (GString) large = g_string_new ("<opml>");
  g_autoptr (GPtrArray) nested = NULL;
  g_autoptr (GPtrArray) defaults = NULL;
  g_autoptr (GPtrArray) expanded = NULL;
  g_autoptr (GPtrArray) wide = NULL;
  g_autoptr (GError) error = NULL;

  append_times (deep, "<outline text='x'>", 100000);
  nested = parse (deep->str, deep->len, NULL);
  g_assert_cmpuint (nested->len, ==, 0);

  append_times (amplified, "0123456789", 100000);
  g_string_append (amplified, "'>]><opml>");
  append_times (amplified, "<outline xmlUrl='https://a.example/'/>", 100000);
  defaults = parse (amplified->str, amplified->len, NULL);
  g_assert_cmpuint (defaults->len, ==, 1);

  append_times (entities, "0123456789", 6000);
  g_string_append (entities, "'>]><opml><outline xmlUrl='https://a.example/' text='");
  append_times (entities, "&x;", 60000);
  g_string_append (entities, "'/></opml>");
  expanded = parse (entities->str, entities->len, NULL);
  g_assert_cmpuint (expanded->len, ==, 1);

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (attributes, "a%u='' ", i);
  g_string_append (attributes, "xmlUrl='https://a.example/'/></opml>");
  wide = parse (attributes->str, attributes->len, NULL);
  g_assert_cmpuint (wide->len, ==, 1);

  append_times (large, "0123456789", 1100000);
  g_assert_null (parse (large->str, large->len, &error));
  g_assert_error (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND);
}

static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("<opml><body>");
  g_autoptr (GPtrArray) feeds = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "<outline xmlUrl='https://a.example/%u'/>", i);
  g_string_append (text, "</body></opml>");
  feeds = parse (text->str, text->len, NULL);
  g_assert_cmpuint (feeds->len, ==, 10000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/opml/parse", test_parse);
  g_test_add_func ("/opml/no-list", test_no_list);
  g_test_add_func ("/opml/write", test_write);
  g_test_add_func ("/opml/round-trip", test_round_trip);
  g_test_add_func ("/opml/hostile", test_hostile);
  g_test_add_func ("/opml/many", test_many);

  return g_test_run ();
}
