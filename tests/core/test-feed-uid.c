/* What posts are known by, and the addresses and bytes they are made of. */

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-bytes.h"
#include "feed/reprise-feed-document.h"
#include "feed/reprise-feed-uid.h"

#include <string.h>

static RepriseFeedEntry *
add_entry (GPtrArray  *entries,
           const char *id,
           const char *link,
           const char *title)
{
  RepriseFeedEntry *entry = reprise_feed_entry_new ();

  entry->subject.id = g_strdup (id);
  entry->subject.link = g_strdup (link);
  if (title != NULL)
    entry->subject.title = reprise_feed_text_new (g_strdup (title), "text/plain");
  g_ptr_array_add (entries, entry);
  return entry;
}

static GPtrArray *
new_entries (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_entry_free);
}

static void
test_what_is_taken (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  RepriseFeedEntry *guid = add_entry (entries, "  a guid\n", "http://example.org/1", "One");
  RepriseFeedEntry *link = add_entry (entries, " ", "HTTP://Example.org:80/a/../2?utm_source=x", "Two");
  RepriseFeedEntry *hash = add_entry (entries, NULL, NULL, "Three");
  RepriseFeedEntry *other = add_entry (entries, "", "", "Four");

  reprise_feed_uid_give (entries);

  g_assert_cmpstr (guid->uid, ==, "a guid");
  g_assert_cmpint (guid->id_source, ==, REPRISE_FEED_ID_GUID);
  g_assert_cmpstr (link->uid, ==, "https://example.org/2");
  g_assert_cmpint (link->id_source, ==, REPRISE_FEED_ID_LINK);
  g_assert_cmpint (hash->id_source, ==, REPRISE_FEED_ID_HASH);
  g_assert_cmpuint (strlen (hash->uid), ==, 64);
  g_assert_cmpstr (hash->uid, !=, other->uid);
}

/* Ten posts with one guid, of which nine were once lost. */
static void
test_one_guid_for_many (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  add_entry (entries, "same", "http://example.org/1", NULL);
  add_entry (entries, "same", "http://example.org/2", NULL);
  add_entry (entries, "same", "http://example.org/2", NULL);
  add_entry (entries, "same", NULL, NULL);
  add_entry (entries, "same 2", NULL, NULL);
  add_entry (entries, NULL, "http://example.org/3", NULL);
  add_entry (entries, NULL, "https://example.org/3", NULL);
  add_entry (entries, NULL, NULL, NULL);
  add_entry (entries, NULL, NULL, NULL);
  add_entry (entries, "same https://example.org/2", NULL, NULL);

  reprise_feed_uid_give (entries);

  for (guint i = 0; i < entries->len; i++)
    {
      const RepriseFeedEntry *entry = entries->pdata[i];

      g_assert_true (g_hash_table_add (seen, entry->uid));
    }
  g_assert_cmpstr (((RepriseFeedEntry *) entries->pdata[0])->uid, ==, "same");
  g_assert_cmpstr (((RepriseFeedEntry *) entries->pdata[1])->uid, ==,
                   "same https://example.org/2");
  g_assert_cmpstr (((RepriseFeedEntry *) entries->pdata[3])->uid, ==, "same 2");
}

/* A second reading gives the same, whatever came before; and many alike take no time. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) entries = new_entries ();
  g_autofree char *last = NULL;

  for (guint i = 0; i < 20000; i++)
    add_entry (entries, "same", "http://example.org/", NULL);

  reprise_feed_uid_give (entries);
  last = g_strdup (((RepriseFeedEntry *) entries->pdata[19999])->uid);
  reprise_feed_uid_give (entries);
  g_assert_cmpstr (((RepriseFeedEntry *) entries->pdata[19999])->uid, ==, last);
}

static void
test_resolve (void)
{
  static const struct
  {
    const char *address;
    const char *base;
    const char *expected;  /* (nullable) */
  } rows[] = {
    /* RFC 3986, 5.4. */
    { "g:h", "http://a/b/c/d;p?q", NULL },
    { "g", "http://a/b/c/d;p?q", "http://a/b/c/g" },
    { "./g", "http://a/b/c/d;p?q", "http://a/b/c/g" },
    { "g/", "http://a/b/c/d;p?q", "http://a/b/c/g/" },
    { "/g", "http://a/b/c/d;p?q", "http://a/g" },
    { "//g", "http://a/b/c/d;p?q", "http://g" },
    { "?y", "http://a/b/c/d;p?q", "http://a/b/c/d;p?y" },
    { "g?y", "http://a/b/c/d;p?q", "http://a/b/c/g?y" },
    { "#s", "http://a/b/c/d;p?q", "http://a/b/c/d;p?q#s" },
    { "g#s", "http://a/b/c/d;p?q", "http://a/b/c/g#s" },
    { ";x", "http://a/b/c/d;p?q", "http://a/b/c/;x" },
    { "", "http://a/b/c/d;p?q", "http://a/b/c/d;p?q" },
    { ".", "http://a/b/c/d;p?q", "http://a/b/c/" },
    { "..", "http://a/b/c/d;p?q", "http://a/b/" },
    { "../g", "http://a/b/c/d;p?q", "http://a/b/g" },
    { "../..", "http://a/b/c/d;p?q", "http://a/" },
    { "../../../g", "http://a/b/c/d;p?q", "http://a/g" },
    { "/./g", "http://a/b/c/d;p?q", "http://a/g" },
    { "g.", "http://a/b/c/d;p?q", "http://a/b/c/g." },
    { "..g", "http://a/b/c/d;p?q", "http://a/b/c/..g" },
    { "./g/.", "http://a/b/c/d;p?q", "http://a/b/c/g/" },
    { "g;x=1/../y", "http://a/b/c/d;p?q", "http://a/b/c/y" },
    { "g?y/../x", "http://a/b/c/d;p?q", "http://a/b/c/g?y/../x" },
    /* What is and is not followed. */
    { "mailto:me@example.org", "http://a/", "mailto:me@example.org" },
    { "HTTPS://a/", NULL, "HTTPS://a/" },
    { "javascript:alert(1)", "http://a/", NULL },
    { "java\nscript:alert(1)", "http://a/", NULL },
    { "  javascript:alert(1)", "http://a/", NULL },
    { "data:text/html,x", "http://a/", NULL },
    { "file:///etc/passwd", "http://a/", NULL },
    { "x", "file:///etc/", NULL },
    /* What people write. */
    { " http://a/b\n", NULL, "http://a/b" },
    { "http:///a/b", NULL, "http://a/b" },
    { "b", NULL, "b" },
    { "/é", "http://ü.example/", "http://ü.example/é" },
    { "b", "http://a", "http://a/b" },
    { NULL, "http://a", NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *resolved = reprise_feed_address_resolve (rows[i].address, rows[i].base);

      g_assert_cmpstr (resolved, ==, rows[i].expected);
    }
}

static void
test_normalise (void)
{
  static const char * const rows[][2] = {
    { "http://example.org", "https://example.org/" },
    { "HTTPS://EXAMPLE.org:443/A", "https://example.org/A" },
    { "http://example.org:8080/", "https://example.org:8080/" },
    { "http://example.org/%7ea/%c3%bc", "https://example.org/~a/%C3%BC" },
    { "http://example.org/?a=1&utm_medium=feed&b=2#c", "https://example.org/?a=1&b=2#c" },
    { "http://example.org/?utm_source=feed", "https://example.org/" },
    { " relative ", "relative" },
    { "http://example.org/100%", "https://example.org/100%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *once = reprise_feed_address_normalise (rows[i][0]);
      g_autofree char *twice = reprise_feed_address_normalise (once);

      g_assert_cmpstr (once, ==, rows[i][1]);
      g_assert_cmpstr (twice, ==, rows[i][1]);
    }
}

static void
test_bytes (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *content_type;  /* (nullable) */
    const char *text;
    const char *encoding;
    gboolean    as_declared;
  } rows[] = {
#define ROW(bytes, type, text, encoding, declared) \
    { bytes, sizeof bytes - 1, type, text, encoding, declared }
    ROW ("<a>é</a>", NULL, "<a>é</a>", "utf-8", TRUE),
    ROW ("\xEF\xBB\xBF<a/>", NULL, "<a/>", "utf-8", TRUE),
    ROW ("\xFE\xFF\0<\0\xE9", NULL, "<é", "utf-16be", TRUE),
    ROW ("\xFF\xFE<\0\xE9\0", NULL, "<é", "utf-16le", TRUE),
    ROW ("\0<\0?\0x", NULL, "<?x", "utf-16be", TRUE),
    ROW ("<\0\0\0\xE9\0\0\0", NULL, "<é", "utf-32le", TRUE),
    ROW ("\0\0\xFE\xFF\0\0\0<", NULL, "<", "utf-32be", TRUE),
    /* The mark before the server, the server before the declaration. */
    ROW ("\xEF\xBB\xBF\xC3\xA9", "text/xml; charset=iso-8859-1", "é", "utf-8", TRUE),
    ROW ("<?xml version='1.0' encoding='utf-8'?>\xE9", "text/xml;charset=\"ISO-8859-1\"",
         "<?xml version='1.0' encoding='utf-8'?>é", "iso-8859-1", TRUE),
    ROW ("<?xml version='1.0' encoding='windows-1251'?>\xFF", "text/xml",
         "<?xml version='1.0' encoding='windows-1251'?>я", "windows-1251", TRUE),
    ROW ("\n <?xml version=\"1.0\" encoding=\"koi8-r\" ?>\xD1", NULL,
         "\n <?xml version=\"1.0\" encoding=\"koi8-r\" ?>я", "koi8-r", TRUE),
    ROW ("<?xml encoding='shift_jis'?>\x83\x65", NULL, "<?xml encoding='shift_jis'?>テ",
         "shift_jis", TRUE),
    ROW ("<?xml encoding='gb2312'?>\xD6\xD0", NULL, "<?xml encoding='gb2312'?>中", "gb18030", TRUE),
    /* Latin-1 is windows-1252, with all 256 bytes. */
    ROW ("\x93\x81\xFF", "text/xml; charset=latin1", "“\xC2\x81ÿ", "latin1", TRUE),
    /* What is not what it says. */
    ROW ("é", "text/xml; charset=us-ascii", "é", "utf-8", FALSE),
    ROW ("<?xml encoding='utf-16'?>é", NULL, "<?xml encoding='utf-16'?>é", "utf-8", TRUE),
    ROW ("<?xml encoding='no-such'?>é", NULL, "<?xml encoding='no-such'?>é", "utf-8", FALSE),
    ROW ("\x93" "caf\xE9\x94", NULL, "“café”", "utf-8", FALSE),
    ROW ("é, and a cut \xE2\x80", NULL, "é, and a cut â€", "utf-8", FALSE),
    ROW ("\x83\x65\x83", "text/xml; charset=shift_jis", "テ\xEF\xBF\xBD", "shift_jis", FALSE),
    /* What XML forbids. */
    ROW ("a\0b\x01" "c\x1F\xEF\xBF\xBF" "d\t\n", NULL, "abcd\t\n", "utf-8", FALSE),
    ROW ("", NULL, "", "utf-8", TRUE),
#undef ROW
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i].bytes, rows[i].length);
      g_autofree char *encoding = NULL;
      g_autofree char *text = NULL;
      gboolean as_declared = FALSE;
      gsize length = 0;

      text = reprise_feed_bytes_decode (bytes, rows[i].content_type, &length, &encoding,
                                        &as_declared);
      g_test_message ("row %u", i);
      g_assert_true (g_utf8_validate_len (text, length, NULL));
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpuint (length, ==, strlen (rows[i].text));
      g_assert_cmpstr (encoding, ==, rows[i].encoding);
      g_assert_cmpint (as_declared, ==, rows[i].as_declared);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/feed-uid/what-is-taken", test_what_is_taken);
  g_test_add_func ("/feed-uid/one-guid-for-many", test_one_guid_for_many);
  g_test_add_func ("/feed-uid/again", test_again);
  g_test_add_func ("/feed-uid/resolve", test_resolve);
  g_test_add_func ("/feed-uid/normalise", test_normalise);
  g_test_add_func ("/feed-uid/bytes", test_bytes);

  return g_test_run ();
}
