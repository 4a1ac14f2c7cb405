/* The posts of ten thousand blogs, read into blocks, against libxml2's HTML parser alone with the same
 * bytes: telling nobody what it reads, and making its tree. */

#include "bench.h"

#include "markup/reprise-html.h"
#include "markup/reprise-markdown-writer.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define COUNT 10000
#define RUNS  20
#define MIB   (1024.0 * 1024.0)

#define ADDRESS "https://reels.example/"

#define OPTIONS (HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)

typedef void (*Run) (GPtrArray *posts);

/* As an editor of today writes it. */
static const char blocks_post[] =
  "<!-- wp:paragraph -->\n<p>Nobody in it says a word, and <em>it rains</em> all night: see "
  "<a href=\"/films/%u/\">what was written of it before</a>, or <strong>do not</strong>.</p>\n"
  "<!-- /wp:paragraph -->\n<!-- wp:image {\"id\":%u} -->\n<figure class=\"wp-block-image\">"
  "<img src=\"https://pictures.example/%u.jpg\" alt=\"A street\" class=\"wp-image\" "
  "srcset=\"https://pictures.example/s/%u.jpg 300w, https://pictures.example/l/%u.jpg 1200w\"/>"
  "<figcaption>The street, before anybody comes</figcaption></figure>\n<!-- /wp:image -->\n"
  "<h3 class=\"wp-block-heading\">The second act &amp; what it keeps</h3>\n"
  "<ul class=\"wp-block-list\"><li>The mirror</li><li>The stairs, which <em>are</em> the same</li>"
  "<li>A letter &#8211; unread</li></ul>\n<blockquote class=\"wp-block-quote\"><p>&#8220;Then go,"
  "&#8221; she says.</p></blockquote>\n";

/* As one of twenty years ago did. */
static const char old_post[] =
  "<div class=\"post\"><span style=\"font-family: georgia;\">The camera waits for it, as it waited "
  "before, in shot %u.<br /><br />It is the lamp that <b>moves</b>, not the man.</span></div>"
  "<div class=\"separator\"><a href=\"https://pictures.example/%u.jpg\"><img border=\"0\" "
  "src=\"https://pictures.example/%u.jpg\" /></a></div><br />\n"
  "<table><tr><td>Director</td><td>Ida Quill</td></tr><tr><td>Number</td><td>%u</td></tr></table>"
  "<script>count(%u);</script>\n";

static char *
make_post (guint i)
{
  g_autoptr (GString) post = g_string_new (NULL);

  for (guint n = 0; n < 2; n++)
    {
      g_string_append_printf (post, blocks_post, i, i, i, i, i);
      g_string_append_printf (post, old_post, i, i, i, i, i);
    }

  return g_string_free (g_steal_pointer (&post), FALSE);
}

static GPtrArray *
make_posts (double *size)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (g_free);

  *size = 0;
  for (guint i = 0; i < COUNT; i++)
    {
      g_ptr_array_add (posts, make_post (i));
      *size += (double) strlen (posts->pdata[i]) / MIB;
    }

  return posts;
}

static void
parse (GPtrArray *posts)
{
  for (guint i = 0; i < posts->len; i++)
    g_ptr_array_unref (reprise_html_parse (posts->pdata[i], -1, ADDRESS));
}

static void
make_markdown (GPtrArray *posts)
{
  for (guint i = 0; i < posts->len; i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_html_parse (posts->pdata[i], -1, ADDRESS);

      g_free (reprise_markdown_write (blocks));
    }
}

static void
walk (GPtrArray *posts)
{
  for (guint i = 0; i < posts->len; i++)
    {
      htmlParserCtxtPtr context = htmlNewParserCtxt ();

      memset (context->sax, 0, sizeof (htmlSAXHandler));
      context->sax->initialized = 1;
      htmlCtxtReadMemory (context, posts->pdata[i], (int) strlen (posts->pdata[i]), ADDRESS, "UTF-8",
                          OPTIONS);
      htmlFreeParserCtxt (context);
    }
}

static void
make_tree (GPtrArray *posts)
{
  for (guint i = 0; i < posts->len; i++)
    xmlFreeDoc (htmlReadMemory (posts->pdata[i], (int) strlen (posts->pdata[i]), ADDRESS, "UTF-8",
                                OPTIONS));
}

static void
measure (Bench      *bench,
         const char *name,
         GPtrArray  *posts,
         double      size,
         Run         own,
         Run         floor)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autofree char *rate = g_strconcat (name, ", rate", NULL);

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      floor (posts);
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      own (posts);
      bench_times_add (times->own, begin);
    }

  bench_report_times (bench, name, times, 50, "");
  bench_report (bench, rate, size / bench_percentile (times->own, 50) * 1000, "MiB/s",
                size / bench_percentile (times->floor, 50) * 1000, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = bench_new_bare ();
  double size = 0;
  g_autoptr (GPtrArray) posts = make_posts (&size);

  bench_report (bench, "HTML, size", size, "MiB", 0, "");
  measure (bench, "HTML to blocks, walk", posts, size, parse, walk);
  measure (bench, "HTML to blocks, tree", posts, size, parse, make_tree);
  measure (bench, "HTML to Markdown, tree", posts, size, make_markdown, make_tree);
  bench_print_table (bench);
  return 0;
}
