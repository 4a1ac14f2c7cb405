/* A feed of ten thousand posts, read into a document: RSS against libxml2's reader walking the same
 * bytes, JSON Feed against json-glib making its tree of them. */

#include "bench.h"

#include "feed/reprise-feed-parser.h"

#include <json-glib/json-glib.h>
#include <libxml/xmlreader.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT 10000
#define RUNS 20
#define KIB_PER_MIB 1024.0
#define MIB (1024.0 * 1024.0)

#define ADDRESS "https://reels.example/feed/"

typedef void (*Run) (GBytes *bytes);

/* As much as many write, again and again with a word of its own, so that no two posts are alike. */
static void
append_post (GString *text,
             guint    i)
{
  static const char * const words[] = {
    "rain", "train", "harbour", "mirror", "lamp", "winter", "echo", "stairs", "window", "letter",
  };
  const char *word = words[i % G_N_ELEMENTS (words)];

  g_string_append_printf (text,
                          "<item><title>No. %u &amp; the %s</title>"
                          "<link>https://reels.example/%u/the-%s/?from=feed&amp;n=%u</link>"
                          "<guid isPermaLink=\"false\">https://reels.example/?p=%u</guid>"
                          "<pubDate>Mon, %02u Nov 2026 %02u:%02u:00 +0100</pubDate>"
                          "<dc:creator>Ida Quill</dc:creator>"
                          "<category>films</category><category>%s</category>"
                          "<description>What the %s says when nobody looks, and why the %s of the "
                          "second act is not the one of the first.</description><content:encoded>"
                          "<![CDATA[", i, word, i, word, i, i, 1 + i % 28, i % 24, i % 60, word,
                          word, word);
  for (guint j = 0; j < 2; j++)
    g_string_append_printf (text,
                            "<p>In shot %u the <em>%s</em> comes back, a little later than one "
                            "thinks, and the camera waits for it &mdash; as it waited <a "
                            "href=\"/shots/%u\">before</a>.</p>", j, word, i + j);
  g_string_append (text, "]]></content:encoded></item>\n");
}

static GBytes *
make_feed (void)
{
  g_autoptr (GString) text =
    g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                  "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Reels</title>"
                  "<link>https://reels.example/</link><description>All of it</description>\n");

  for (guint i = 0; i < COUNT; i++)
    append_post (text, i);
  g_string_append (text, "</channel></rss>\n");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static GBytes *
make_json_feed (void)
{
  g_autoptr (GString) text =
    g_string_new ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\","
                  "\"home_page_url\":\"https://reels.example/\",\"items\":[");

  for (guint i = 0; i < COUNT; i++)
    {
      g_string_append_printf (text,
                              "%s\n{\"id\":\"https://reels.example/?p=%u\",\"title\":\"No. %u\","
                              "\"date_published\":\"2026-11-%02uT20:15:00+01:00\","
                              "\"authors\":[{\"name\":\"Ida Quill\"}],\"tags\":[\"films\"],"
                              "\"content_html\":\"", i > 0 ? "," : "", i, i, 1 + i % 28);
      for (guint j = 0; j < 3; j++)
        g_string_append_printf (text,
                                "<p>In shot %u it comes back, a little later than one thinks, and "
                                "the camera waits for it &mdash; as it waited <a href=\\\"/shots/"
                                "%u\\\">before<\\/a>.<\\/p>\\n", j, i + j);
      g_string_append (text, "\"}");
    }
  g_string_append (text, "]}\n");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static RepriseFeedDocument *
make_document (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  RepriseFeedDocument *document = reprise_feed_parse (bytes, ADDRESS, NULL, &error);

  bench_must (error);
  g_assert_cmpuint (document->entries->len, ==, COUNT);
  return document;
}

static void
parse (GBytes *bytes)
{
  reprise_feed_document_free (make_document (bytes));
}

static void
walk (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  xmlTextReader *reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET);
  int result;

  while ((result = xmlTextReaderRead (reader)) == 1)
    ;
  g_assert_cmpint (result, ==, 0);
  xmlFreeTextReader (reader);
}

static void
load (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  json_parser_load_from_data (parser, text, (gssize) length, &error);
  bench_must (error);
}

/* Returns: the most memory, in MiB, that a process had that did nothing else */
static double
measure_memory (GBytes *bytes,
                Run     run)
{
  struct rusage usage = { 0 };
  int status = 0;
  const pid_t child = fork ();

  if (child == 0)
    {
      run (bytes);
      _exit (0);
    }

  g_assert_cmpint (wait4 (child, &status, 0, &usage), ==, child);
  g_assert_cmpint (status, ==, 0);
  return (double) usage.ru_maxrss / KIB_PER_MIB;
}

/* Until the document is there; and until it is gone again, for that takes its time, too. */
static void
measure_time (Bench      *bench,
              const char *name,
              GBytes     *bytes,
              Run         floor,
              const char *goal)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (BenchTimes) whole = bench_times_new ();
  g_autofree char *freed = g_strconcat (name, " and freed", NULL);
  g_autofree char *rate = g_strconcat (name, ", posts a second", NULL);

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      RepriseFeedDocument *document = NULL;

      floor (bytes);
      bench_times_add (times->floor, begin);
      bench_times_add (whole->floor, begin);
      begin = g_get_monotonic_time ();
      document = make_document (bytes);
      bench_times_add (times->own, begin);
      reprise_feed_document_free (document);
      bench_times_add (whole->own, begin);
    }

  bench_report_times (bench, name, times, 50, goal);
  bench_report_times (bench, name, times, 95, "");
  bench_report_times (bench, freed, whole, 50, "");
  bench_report (bench, rate, COUNT / bench_percentile (times->own, 50) * 1000, "posts/s", 0, "");
}

/* Memory before time: a process that has had more begins with more. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = bench_new_bare ();
  g_autoptr (GBytes) rss = make_feed ();
  g_autoptr (GBytes) json = make_json_feed ();
  const double rss_floor = measure_memory (rss, walk);
  const double rss_own = measure_memory (rss, parse);
  const double json_floor = measure_memory (json, load);
  const double json_own = measure_memory (json, parse);

  bench_report (bench, "RSS, size", (double) g_bytes_get_size (rss) / MIB, "MiB", 0, "");
  bench_report (bench, "RSS, memory", rss_own, "MiB", rss_floor, "+ 50 MiB");
  measure_time (bench, "RSS", rss, walk, "≤ 3 ×");
  bench_report (bench, "JSON Feed, size", (double) g_bytes_get_size (json) / MIB, "MiB", 0, "");
  bench_report (bench, "JSON Feed, memory", json_own, "MiB", json_floor, "");
  measure_time (bench, "JSON Feed", json, load, "");
  bench_print_table (bench);
  return 0;
}
