/* What blogs put around a text, and what writers write that looks like it: a sentence of theirs that
 * is lost is worse than a line too many. */

#include "follow/reprise-diary-furniture.h"
#include "markup/reprise-markdown-writer.h"

/* 2026-01-11T20:15:00Z */
#define PUBLISHED G_GINT64_CONSTANT (1768162500000)

static const struct
{
  const char *what;
  const char *title;
  const char *categories;  /* by commas */
  const char *html;
  const char *left;        /* Markdown, with / between blocks */
} rows[] = {
  { "what looks like furniture, and is not",
    "On holiday", "",
    "<h3>Share this:</h3><p>A boat, a book.</p>",
    "### Share this:/A boat, a book." },
  { "furniture that says whose it is",
    "Tide (1987)", "",
    "<p>High.</p><div class='sharedaddy'><p>Tell your friends</p></div><div id='jp-post-flair' "
    "class='sharedaddy sd-like-enabled'><h3>Share this:</h3></div><div id='jp-relatedposts' "
    "class='jp-relatedposts'><h3><em>Related</em></h3><p>Tide and Time</p></div>",
    "High." },
  { "where it first appeared",
    "Tide (1987)", "",
    "<p>High.</p><p>The post <a href='https://blog.example/p'>Tide (1987)</a> appeared first on "
    "<a href='https://blog.example'>My Blog</a>.</p>",
    "High." },
  { "where it first appeared, in German",
    "Tide (1987)", "",
    "<p>High.</p><p>Der Beitrag <a href='https://blog.example/p'>Tide (1987)</a> erschien zuerst "
    "auf <a href='https://blog.example'>Mein Blog</a>.</p>",
    "High." },
  { "what appeared first, and is no post",
    "Tide (1987)", "",
    "<p>High.</p><p>The post office appeared first on a stage.</p>",
    "High./The post office appeared first on a stage." },
  { "its title, and a sentence about it",
    "Tide", "",
    "<p>High.</p><p>The post Tide appeared first on Sunday.</p>",
    "High./The post Tide appeared first on Sunday." },
  { "its title, and a sentence about it that leads elsewhere",
    "Tide", "",
    "<p>High.</p><p>The post Tide appeared first on Sunday, and was read by all who had waited "
    "for <a href='https://a.example/so'>so long</a> to hear what anybody had to say about it.</p>",
    "High./The post Tide appeared first on Sunday, and was read by all who had waited for "
    "[so long](https://a.example/so) to hear what anybody had to say about it." },
  { "when it was posted, and by whom",
    "Tide (1987)", "",
    "<p>Posted on <a href='/p'>January 11, 2026</a> by <a href='/a'>Clara "
    "Vento</a></p><p>High.</p>",
    "High." },
  { "when it was posted, by a clock elsewhere, and under it",
    "Tide (1987)", "",
    "<p>High.</p><p>Posted by Clara Vento on 12 January 2026</p>",
    "High." },
  { "when it was published",
    "Tide (1987)", "",
    "<p>Published 2026-01-11</p><p>High.</p>",
    "High." },
  { "when something else was posted",
    "Tide (1987)", "",
    "<p>Posted on January 11, 1987 by the harbour master</p><p>High.</p>",
    "Posted on January 11, 1987 by the harbour master/High." },
  { "when it was posted, and more",
    "Tide (1987)", "",
    "<p>Posted on January 11, 2026 by the window, where I wrote it.</p><p>High.</p>",
    "Posted on January 11, 2026 by the window, where I wrote it./High." },
  { "when it was posted, in the midst of it",
    "Tide (1987)", "",
    "<p>Low.</p><p>Posted on January 11, 2026</p><p>High.</p>",
    "Low./Posted on January 11, 2026/High." },
  { "what it is filed under, said so",
    "Tide (1987)", "Sea, Noir",
    "<p>High.</p><p>Posted in <a href='/t/sea'>Sea</a></p><p>Tagged <a "
    "href='/t/noir'>noir</a></p>",
    "High." },
  { "what it is not filed under",
    "Tide (1987)", "Sea",
    "<p>High.</p><p>Filed under things one sees once.</p>",
    "High./Filed under things one sees once." },
  { "films that are called as places are",
    "To see", "",
    "<p>In May:</p><ul><li>Threads</li><li>X</li></ul>",
    "In May:/- Threads/- X" },
  { "where to share it, said by each",
    "Tide (1987)", "",
    "<p>High.</p><ul><li>Click to share on X (Opens in new window)</li><li>Click to email a link "
    "to a friend (Opens in new window)</li></ul>",
    "High." },
  { "what it is filed under, once more",
    "Tide (1987)", "Sea, Noir",
    "<p>High.</p><p><a href='/t/sea'>sea</a>, <a href='/t/noir'>Noir</a></p>",
    "High." },
  { "words that are not only that",
    "Tide (1987)", "Sea",
    "<p>High.</p><p>sea, night</p>",
    "High./sea, night" },
  { "a form for replies",
    "Tide (1987)", "",
    "<p>High.</p><h3>Leave a Reply</h3><p>Fill in your details below or click an icon to log "
    "in:</p><p>WordPress.com Logo</p><p>You are commenting using your WordPress.com account. Log "
    "Out / Change )</p><p>Connecting to %s</p>",
    "High." },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) categories = g_strsplit (rows[i].categories, ", ", -1);
      const RepriseDiaryPost post = {
        .title = (char *) rows[i].title, .published_at = PUBLISHED, .body = (char *) rows[i].html,
        .media_type = (char *) "text/html", .categories = categories,
      };
      g_autoptr (GPtrArray) blocks = reprise_diary_post_parse (&post);
      g_autofree char *left = NULL;
      g_autoptr (GString) in_one_line = NULL;

      g_test_message ("%s", rows[i].what);
      reprise_diary_furniture_remove (blocks, &post);
      left = reprise_markdown_write (blocks);
      in_one_line = g_string_new (g_strchomp (left));
      g_string_replace (in_one_line, "\n\n", "/", 0);
      g_string_replace (in_one_line, "\n", "/", 0);
      g_assert_cmpstr (in_one_line->str, ==, rows[i].left);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-furniture/rows", test_rows);

  return g_test_run ();
}
