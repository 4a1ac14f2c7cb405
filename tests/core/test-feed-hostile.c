/* Feeds that were made to hurt. Each is read in a process of its own, which may take as much memory
 * and time as are said here, and nothing that is not in the document. */

#include "feed/reprise-feed-parser.h"

#include <glib/gstdio.h>
#include <malloc.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Beside what the process had before. A sanitizer has its own idea of both. */
#define MEMORY_MAX (50 * 1024)  /* KiB */
#define TIME_MAX   1.0          /* s */

#define SECRET "the words of the file that nobody may read"

#if defined __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined __has_feature
#if __has_feature (address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

static char *secret_path;

typedef GString * (* Make) (void);

static GString *
new_feed (void)
{
  return g_string_new ("<rss version='2.0'><channel><title>Feed</title>");
}

static GString *
repeat (GString    *text,
        const char *part,
        guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, part);
  return text;
}

static GString *
make_file_entity (void)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file://%s'>]><rss><channel><title>x&a;"
                   "</title><description a='&a;'>&a;</description></channel></rss>", secret_path);
  return text;
}

static GString *
make_file_subset (void)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "<!DOCTYPE rss SYSTEM '%s'><rss><channel><title>x&a;</title></channel>"
                   "</rss>", secret_path);
  return text;
}

static GString *
make_parameter_entity (void)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "<!DOCTYPE rss [<!ENTITY %% p SYSTEM 'file://%s'>%%p;"
                   "<!ENTITY %% q \"<!ENTITY a SYSTEM 'http://127.0.0.1:9/%%p;'>\">%%q;]>"
                   "<rss><channel><title>x&a;</title></channel></rss>", secret_path);
  return text;
}

static GString *
make_xinclude (void)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><title>x"
                   "<xi:include href='file://%s' parse='text'/></title></channel></rss>",
                   secret_path);
  return text;
}

static GString *
make_laughs (void)
{
  GString *text = g_string_new ("<!DOCTYPE rss [<!ENTITY a0 'ha'>");

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (text, "<!ENTITY a%u '", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (text, "&a%u;", i - 1);
      g_string_append (text, "'>");
    }
  return g_string_append (text, "]><rss><channel><title a='&a11;'>x&a11;</title></channel></rss>");
}

/* One large entity, many times. */
static GString *
make_large_entity (void)
{
  GString *text = g_string_new ("<!DOCTYPE rss [<!ENTITY a '");

  repeat (text, "0123456789", 6000);
  g_string_append (text, "'>]><rss><channel><title>x");
  repeat (text, "&a;", 60000);
  return g_string_append (text, "</title></channel></rss>");
}

static GString *
make_default_attributes (void)
{
  GString *text = g_string_new ("<!DOCTYPE rss [");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<!ATTLIST item a%u CDATA '0123456789'>", i);
  g_string_append (text, "]><rss><channel>");
  repeat (text, "<item/>", 100000);
  return g_string_append (text, "</channel></rss>");
}

static GString *
make_deep (void)
{
  GString *text = new_feed ();

  repeat (text, "<a>", 100000);
  return repeat (text, "</a>", 100000);
}

static GString *
make_deep_markup (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><description>");
  repeat (text, "<div>", 1000000);
  return text;
}

static GString *
make_attributes (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item");
  for (guint i = 0; i < 700000; i++)
    g_string_append_printf (text, " a%u=''", i);
  return g_string_append (text, "/></channel></rss>");
}

/* So that who counts them, and libxml2, disagree where the tag begins. */
static GString *
make_hidden_attributes (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<? <!- <a b=\"<c");
  for (guint i = 0; i < 700000; i++)
    g_string_append_printf (text, " a%u=''", i);
  return g_string_append (text, "\"/></channel></rss>");
}

/* Likewise where a declaration ends, and with it whether there is a document type behind it. */
static GString *
make_hidden_declarations (void)
{
  GString *text = g_string_new ("<?xml version='1.0' a=\"<!--'><!DOCTYPE rss [");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "<!ATTLIST item a%u CDATA '0123456789'><!ENTITY e%u ''>", i, i);
  g_string_append (text, "]><rss><channel>");
  return repeat (text, "<item/>", 100000);
}

static GString *
make_hidden_tag (void)
{
  GString *text = g_string_new ("<?xml version='1.0' a=\"><rss");

  for (guint i = 0; i < 700000; i++)
    g_string_append_printf (text, " a%u=''", i);
  return g_string_append (text, "/>");
}

static GString *
make_namespaces (void)
{
  GString *text = new_feed ();

  for (guint i = 0; i < 250; i++)
    {
      g_string_append (text, "<a");
      for (guint j = 0; j < 100; j++)
        g_string_append_printf (text, " xmlns:n%u-%u='http://example.org/%u'", i, j, j);
      g_string_append (text, ">");
    }
  return repeat (text, "<n0-0:b/>", 600000);
}

static GString *
make_long_bases (void)
{
  GString *text = g_string_new ("<rss xml:base='http://example.org/");

  repeat (text, "a", 1900);
  g_string_append (text, "/'><channel><item><description><p>");
  repeat (text, "<a href='x'/>", 700000);
  return text;
}

static GString *
make_long_base_in_text (void)
{
  GString *text = g_string_new ("<rss xml:base='http://example.org/");

  repeat (text, "a", 1900);
  g_string_append (text, "/'><channel><item><description>");
  repeat (text, "&lt;a href=x>", 700000);
  return g_string_append (text, "</description></item></channel></rss>");
}

static GString *
make_long_names (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><description><p xmlns:b='http://example.org/");
  repeat (text, "a", 500000);
  g_string_append (text, "'>");
  return repeat (text, "<b:c b:d=''/>", 600000);
}

/* The root has the long name, so each element is asked whether it is of that. */
static GString *
make_long_format (void)
{
  GString *text = g_string_new ("<rss xmlns='http://example.org/");

  repeat (text, "a", 500000);
  g_string_append (text, "'><channel><item>");
  return repeat (text, "<c/>", 1200000);
}

static GString *
make_wrappers (void)
{
  GString *text = g_string_new ("<feed xmlns='http://www.w3.org/2005/Atom'"
                                " xmlns:h='http://www.w3.org/1999/xhtml'><entry><content>");

  repeat (text, "          ", 300000);
  return repeat (text, "<h:div/>", 700000);
}

static GString *
make_long_tag (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><enclosure url='");
  repeat (text, "0123456789", 1000000);
  return g_string_append (text, "'/></item></channel></rss>");
}

static GString *
make_items (void)
{
  return repeat (new_feed (), "<item/>", 1400000);
}

static GString *
make_categories (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item>");
  return repeat (text, "<category>a</category>", 450000);
}

static GString *
make_contents (void)
{
  GString *text = g_string_new ("<rss xml:base='http://example.org/");

  repeat (text, "a", 1900);
  g_string_append (text, "/'><channel><item>");
  return repeat (text, "<body>a</body>", 700000);
}

static GString *
make_long_language (void)
{
  GString *text = g_string_new ("<rss xml:lang='");

  repeat (text, "a", 1000000);
  g_string_append (text, "'><channel><item>");
  return repeat (text, "<body>a</body>", 500000);
}

static GString *
make_long_text (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><description>");
  repeat (text, "0123456789", 1000000);
  return g_string_append (text, "</description></item></channel></rss>");
}

static GString *
make_angles (void)
{
  return repeat (new_feed (), "<", 10000000);
}

static GString *
make_ampersands (void)
{
  return repeat (new_feed (), "&", 5000000);
}

static GString *
make_references (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><title>");
  return repeat (text, "&lt;", 2400000);
}

static GString *
make_open_quotes (void)
{
  return repeat (new_feed (), "<a b='", 1700000);
}

static GString *
make_open_comments (void)
{
  return repeat (new_feed (), "<!--", 2500000);
}

static GString *
make_doctypes (void)
{
  return repeat (g_string_new (NULL), "<!DOCTYPE a [<!-- '", 500000);
}

static GString *
make_brackets (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<item><title><![CDATA[");
  return repeat (text, "]]", 5000000);
}

static GString *
make_declared_length (void)
{
  GString *text = new_feed ();

  return g_string_append (text, "<item><enclosure url='a' length='1073741824'/>"
                          "<enclosure url='b' length='99999999999999999999999'/></item>"
                          "</channel></rss>");
}

static GString *
make_nuls (void)
{
  GString *text = new_feed ();

  for (guint i = 0; i < 5000000; i++)
    g_string_append_c (text, '\0');
  return g_string_append (text, "<item><title>x</title></item></channel></rss>");
}

static GString *
make_stray_bytes (void)
{
  return repeat (new_feed (), "\xFF\xE2\x80", 3000000);
}

static GString *
make_wrong_encoding (void)
{
  GString *text = g_string_new ("<?xml version='1.0' encoding='shift_jis'?><rss><channel><title>");

  return repeat (text, "\xFF\x83", 4000000);
}

static GString *
make_wide (void)
{
  GString *text = g_string_new_len ("\xFF\xFE<\0", 4);

  for (guint i = 0; i < 2500000; i++)
    g_string_append_len (text, "\x00\xD8\x01\x30", 4);
  return text;
}

static GString *
make_tags_in_text (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<link>http://example.org/</link><item><description>");
  repeat (text, "&lt;a href=", 900000);
  return g_string_append (text, "</description></item></channel></rss>");
}

static GString *
make_same_guids (void)
{
  return repeat (new_feed (), "<item><guid>a</guid></item>", 350000);
}

static GString *
make_slashes (void)
{
  GString *text = new_feed ();

  g_string_append (text, "<link>http://example.org/");
  repeat (text, "a/../", 1000000);
  repeat (text, "/..", 1000000);
  return g_string_append (text, "</link></channel></rss>");
}

static const struct
{
  const char *name;
  Make        make;
} documents[] = {
  { "file-entity", make_file_entity },
  { "file-subset", make_file_subset },
  { "parameter-entity", make_parameter_entity },
  { "xinclude", make_xinclude },
  { "laughs", make_laughs },
  { "large-entity", make_large_entity },
  { "default-attributes", make_default_attributes },
  { "deep", make_deep },
  { "deep-markup", make_deep_markup },
  { "attributes", make_attributes },
  { "hidden-attributes", make_hidden_attributes },
  { "hidden-declarations", make_hidden_declarations },
  { "hidden-tag", make_hidden_tag },
  { "namespaces", make_namespaces },
  { "long-bases", make_long_bases },
  { "long-base-in-text", make_long_base_in_text },
  { "long-names", make_long_names },
  { "long-format", make_long_format },
  { "long-tag", make_long_tag },
  { "wrappers", make_wrappers },
  { "items", make_items },
  { "categories", make_categories },
  { "contents", make_contents },
  { "long-language", make_long_language },
  { "long-text", make_long_text },
  { "angles", make_angles },
  { "ampersands", make_ampersands },
  { "references", make_references },
  { "open-quotes", make_open_quotes },
  { "open-comments", make_open_comments },
  { "doctypes", make_doctypes },
  { "brackets", make_brackets },
  { "declared-length", make_declared_length },
  { "nuls", make_nuls },
  { "stray-bytes", make_stray_bytes },
  { "wrong-encoding", make_wrong_encoding },
  { "wide", make_wide },
  { "tags-in-text", make_tags_in_text },
  { "same-guids", make_same_guids },
  { "slashes", make_slashes },
};

static gboolean
has_secret (const RepriseFeedText *text)
{
  return text != NULL && strstr (text->value, SECRET) != NULL;
}

static long
get_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static gint64
get_time (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC +
         usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
}

/* In the process of its own. The time is the processor's, so that others may be busy. */
static void
read_hostile (GString *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  g_autoptr (RepriseFeedDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  long peak = 0;
  gint64 start = 0;

  /* Memory that is only reserved is none; and tests run with an allocator that fills all of it. */
  mallopt (M_PERTURB, 0);
  malloc_trim (0);
  peak = get_peak ();
  start = get_time ();
  document = reprise_feed_parse (bytes, "https://blog.example/feed", NULL, &error);

  g_printerr ("%ld KiB, %.3f s, %s\n", get_peak () - peak,
              (double) (get_time () - start) / G_USEC_PER_SEC,
              document != NULL ? "read" : error->message);
  g_assert_true (document != NULL || error != NULL);
  if (document != NULL)
    {
      g_assert_false (has_secret (document->channel->subject.title));
      g_assert_false (has_secret (document->channel->subtitle));
    }
  if (!SANITIZED)
    {
      g_assert_cmpint (get_peak () - peak, <, MEMORY_MAX);
      g_assert_cmpfloat ((double) (get_time () - start) / G_USEC_PER_SEC, <, TIME_MAX);
    }
}

static void
test_hostile (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      read_hostile (documents[i].make ());
      return;
    }

  g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* The file was there to be read, and has not been: its time of access would say so on file systems
 * that keep it, so it is a pipe, whose writer would be waited for. */
static void
test_nothing_opened (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-feed-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RepriseFeedDocument) document = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  text = g_strdup_printf ("<?xml version='1.0'?><?xml-stylesheet href='file://%s'?>"
                          "<!DOCTYPE rss PUBLIC 'x' 'file://%s' [<!ENTITY a SYSTEM '%s'>]>"
                          "<rss><channel><title>x&a;</title></channel></rss>", pipe, pipe, pipe);
  bytes = g_bytes_new (text, strlen (text));

  /* Opening the pipe would wait for ever. */
  alarm (20);
  document = reprise_feed_parse (bytes, NULL, NULL, NULL);
  alarm (0);

  g_assert_nonnull (document);
  g_assert_true (g_str_has_prefix (document->channel->subject.title->value, "x"));
  g_unlink (pipe);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  int status = 0;

  g_test_init (&argc, &argv, NULL);

  folder = g_dir_make_tmp ("reprise-feed-XXXXXX", NULL);
  secret_path = g_build_filename (folder, "secret", NULL);
  g_assert_true (g_file_set_contents (secret_path, "<!ENTITY a '" SECRET "'>", -1, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strconcat ("/feed-hostile/", documents[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_hostile);
    }
  g_test_add_func ("/feed-hostile/nothing-opened", test_nothing_opened);

  status = g_test_run ();

  g_unlink (secret_path);
  g_rmdir (folder);
  g_free (secret_path);
  return status;
}
