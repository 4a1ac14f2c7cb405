/* Texts that have the parts of an appraisal in any order, torn apart and put together by chance: no
 * word of them is ever lost, nor there twice. Each word is written once: W1, W2, … */

#include "intake/reprise-plain-appraisal.h"
#include "markup/reprise-html.h"
#include "support/test-random.h"

#include <string.h>

#define N_ROUNDS 400
#define N_LINES  30

/* What is written for each %s. */
static const char * const lines[] = {
  "%s",
  "%s %s",
  "%s (1995)",
  "Appraisal #12",
  "%s’s Appraisal #%d",
  "Director: %s",
  "Directed by %s",
  "Stars: %s, %s as %s, Jr.",
  "Genre: %s, %s",
  "Release Date: %s",
  "Release Date: October 3, 1995",
  "Budget: %s",
  "Running Time: 90 minutes",
  "Based on a novel by %s",
  "Number of Views: Three",
  "%s: %s",
  "Tags: %s, %s",
  "By: %s",
  "Watched: %s",
  "Place: %s",
  "Suggested Audio Jukebox ♫",
  "Jukebox",
  "[1] %s “%s”",
  "2. %s – %s (%s)",
  "[3] %s",
  "%s’s Judgement: 7/10",
  "Judgement: 11/10 %s",
  "Verdict: 8 out of 10",
  "Read %s Appraisal",
  "Up Next: %s (1956), %s (1940)",
  "%s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s %s.",
};

static const char * const tags[] = { "p", "h2", "li", "blockquote", "pre", "br", "div" };

typedef struct
{
  GRand *rand;
  guint  n_words;
} Writer;

static guint
throw (Writer *writer,
       guint   sides)
{
  return (guint) g_rand_int_range (writer->rand, 0, (gint32) sides);
}

static void
write_line (Writer  *writer,
            GString *html)
{
  g_auto (GStrv) parts = g_strsplit (lines[throw (writer, G_N_ELEMENTS (lines))], "%s", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_printf (html, throw (writer, 4) == 0 ? "<em>W%u</em>" : "W%u",
                                ++writer->n_words);
      g_string_append (html, parts[i]);
    }
}

static char *
write_text (Writer *writer)
{
  g_autoptr (GString) html = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    {
      const char *tag = tags[throw (writer, G_N_ELEMENTS (tags))];

      if (g_str_equal (tag, "br"))
        {
          write_line (writer, html);
          g_string_append (html, "<br/>");
          continue;
        }
      g_string_append_printf (html, "<%s>", tag);
      write_line (writer, html);
      for (guint more = throw (writer, 3); more > 0; more--)
        {
          g_string_append (html, "<br/>");
          write_line (writer, html);
        }
      g_string_append_printf (html, "</%s>\n", tag);
    }

  g_string_replace (html, "%d", "41", 0);
  return g_string_free (g_steal_pointer (&html), FALSE);
}

static void
add (GString    *all,
     const char *text)
{
  g_string_append_printf (all, " %s ", text != NULL ? text : "");
}

/* All that a record has anywhere. */
static char *
collect (RepriseRecord *record)
{
  g_autoptr (GString) all = g_string_new (NULL);
  RepriseAppraisal *appraisal = record->appraisal;
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  g_autofree char *tagged = g_strjoinv (" ", (GStrv) reprise_appraisal_get_tags (appraisal));
  g_autofree char *credits = record->film != NULL ? test_list_credits (record->film) : NULL;

  add (all, reprise_appraisal_get_title (appraisal));
  add (all, reprise_appraisal_get_byline (appraisal));
  add (all, reprise_appraisal_get_body (appraisal));
  add (all, tagged);
  add (all, credits);
  add (all, record->film != NULL ? reprise_film_get_title (record->film) : NULL);
  add (all, record->viewing != NULL ? reprise_viewing_get_place (record->viewing) : NULL);
  for (int fact = 0; record->film != NULL && fact < REPRISE_N_FACTS; fact++)
    add (all, reprise_film_get_fact (record->film, (RepriseFact) fact));
  for (guint i = 0; i < voices->len; i++)
    {
      add (all, reprise_voice_get_author (voices->pdata[i]));
      add (all, reprise_voice_get_body (voices->pdata[i]));
    }
  for (guint i = 0; i < tracks->len; i++)
    {
      add (all, reprise_track_get_artist (tracks->pdata[i]));
      add (all, reprise_track_get_title (tracks->pdata[i]));
      add (all, reprise_track_get_album (tracks->pdata[i]));
      add (all, reprise_track_get_composer (tracks->pdata[i]));
      add (all, reprise_track_get_note (tracks->pdata[i]));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static guint
count (const char *all,
       guint       word)
{
  g_autofree char *text = g_strdup_printf ("W%u", word);
  const gsize length = strlen (text);
  guint n = 0;

  for (const char *p = all; (p = strstr (p, text)) != NULL; p += length)
    n += !g_ascii_isdigit (p[length]);
  return n;
}

static void
round_of_text (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Writer writer = { rand, 0 };
  g_autofree char *html = write_text (&writer);
  g_autofree char *title = throw (&writer, 2) == 0 ? g_strdup_printf ("W%u (1995)", ++writer.n_words)
                                                   : NULL;
  g_autoptr (RepriseRecord) record =
    reprise_plain_appraisal_read ("1", title, reprise_html_parse (html, -1, NULL));
  g_autofree char *all = collect (record);

  for (guint word = 1; word <= writer.n_words; word++)
    if (count (all, word) != 1)
      g_error ("W%u is there %u times\n%s\n%s", word, count (all, word), html, all);
}

static void
test_no_word_lost (void)
{
  test_random_run (round_of_text, N_ROUNDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain-random/no-word-lost", test_no_word_lost);

  return g_test_run ();
}
