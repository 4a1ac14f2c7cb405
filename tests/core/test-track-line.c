#include "jukebox/reprise-track-line.h"

#include "model/reprise-text.h"

#include <string.h>

#define SONG REPRISE_TRACK_LINE_SONG
#define SCORE REPRISE_TRACK_LINE_SCORE
#define UNKNOWN REPRISE_TRACK_LINE_UNKNOWN

static const struct
{
  const char           *typed;
  const char           *artist;
  const char           *title;
  const char           *album;
  RepriseTrackLineKind  kind;
  const char           *composer;
  const char           *note;
  const char           *link;
  guint                 year;
  guint                 length;
} rows[] = {
  { "[1] Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[12] Nina Vale \"Harbour Lights\"", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "(3) Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale, “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale: “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale – “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale’s “Harbour Lights”", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale „Harbour Lights“", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale «Harbour Lights»", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale ‘Harbour Lights’", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale 'Harbour Lights'", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale - 'Harbour Lights'", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale 'Don't Go'", "Nina Vale", "Don't Go", NULL, SONG },
  { "1. Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1) Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1: Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1.) Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "01 Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "01 - Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "1 – Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "#4 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "№ 4 Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "No. 4: Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Track 4: Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "A1. Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "iv. Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "① Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "• Nina Vale – Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- Nina Vale - Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "* Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "♫ Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "- 2. Nina Vale — Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "  Nina Vale   –  Harbour Lights  ", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale -- Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale | Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale / Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale\tHarbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale—Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale –Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale- Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Nina Vale – Harbour Lights\r", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "3. Nina Vale: Harbour Lights", "Nina Vale", "Harbour Lights", NULL, SONG },
  /* Hyphens and numbers that belong to names. */
  { "Jean-Luc Or - Half-Light", "Jean-Luc Or", "Half-Light", NULL, SONG },
  { "Jay-Q “Half-Light”", "Jay-Q", "Half-Light", NULL, SONG },
  { "311 - Amber", "311", "Amber", NULL, SONG },
  { "50 Cent – Heat", "50 Cent", "Heat", NULL, SONG },
  { "Nena – 99 Luftballons", "Nena", "99 Luftballons", NULL, SONG },
  { "2. Nena – 99 Luftballons", "Nena", "99 Luftballons", NULL, SONG },
  { "The Who – 5:15", "The Who", "5:15", NULL, SONG },
  { "Prince – 1999", "Prince", "1999", NULL, SONG },
  { "Guns N' Roses – Don't Cry", "Guns N' Roses", "Don't Cry", NULL, SONG },
  { "“Weird Al” Yankovic – Eat It", "“Weird Al” Yankovic", "Eat It", NULL, SONG },
  { "“Weird Al” Yankovic “Eat It”", "“Weird Al” Yankovic", "Eat It", NULL, SONG },
  { "The B-52’s “Roam”", "The B-52’s", "Roam", NULL, SONG },
  /* The title first. */
  { "“Harbour Lights” by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights,” by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights”, Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” – Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” (Nina Vale)", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "“Harbour Lights” performed by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "'Harbour Lights' by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "Harbour Lights by Nina Vale", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "4. Stand by Me by Nina Vale", "Nina Vale", "Stand by Me", NULL, SONG },
  { "4. Stand by Me", NULL, "Stand by Me", NULL, SONG },
  { "4. Harbour Lights", NULL, "Harbour Lights", NULL, SONG },
  { "• Harbour Lights", NULL, "Harbour Lights", NULL, SONG },
  { "“Harbour Lights”", NULL, "Harbour Lights", NULL, SONG },
  /* Albums. */
  { "Nina Vale – Harbour Lights (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale – Harbour Lights [Tidewater]", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale “Harbour Lights” (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale “Harbour Lights” from “Tidewater”", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "“Harbour Lights” by Nina Vale (Tidewater)", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "“Harbour Lights” by Nina Vale from Tidewater", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "Nina Vale – Harbour Lights – Tidewater", "Nina Vale", "Harbour Lights", "Tidewater", SONG },
  { "Nina Vale – Harbour Lights (from “Tidewater”)", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  { "Nina Vale – Harbour Lights (Tidewater, 1995)", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG, NULL, NULL, NULL, 1995 },
  /* What belongs to the title. */
  { "Nina Vale – Harbour Lights (Live)", "Nina Vale", "Harbour Lights (Live)", NULL, SONG },
  { "Nina Vale – Harbour Lights - Live", "Nina Vale", "Harbour Lights - Live", NULL, SONG },
  { "Nina Vale – Harbour Lights (Remastered 2009)", "Nina Vale",
    "Harbour Lights (Remastered 2009)", NULL, SONG },
  { "Nina Vale – Harbour Lights (feat. Otto)", "Nina Vale", "Harbour Lights (feat. Otto)", NULL,
    SONG },
  { "Nina Vale feat. Otto – Harbour Lights", "Nina Vale feat. Otto", "Harbour Lights", NULL, SONG },
  { "Nina Vale ft. Otto “Harbour Lights”", "Nina Vale ft. Otto", "Harbour Lights", NULL, SONG },
  { "Nina Vale “Grey (La La Lay)”", "Nina Vale", "Grey (La La Lay)", NULL, SONG },
  { "1. Grey (La La Lay)", NULL, "Grey (La La Lay)", NULL, SONG },
  /* Years, lengths, addresses. */
  { "Nina Vale – Harbour Lights (1995)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 1995 },
  { "Nina Vale “Harbour Lights”, 1995", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 1995 },
  { "Nina Vale – Harbour Lights (4:02)", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 242 },
  { "Nina Vale – Harbour Lights 4:02", "Nina Vale", "Harbour Lights", NULL, SONG, NULL, NULL,
    NULL, 0, 242 },
  { "1. Nina Vale – Harbour Lights – 1:04:02", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    NULL, NULL, 0, 3842 },
  { "Nina Vale – Harbour Lights (1995) [4:02]", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    NULL, NULL, 1995, 242 },
  { "Nina Vale – Harbour Lights (Tidewater) 4:02", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG, NULL, NULL, NULL, 0, 242 },
  { "Nina Vale – Harbour Lights https://example.org/a?b=1", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a?b=1" },
  { "Nina Vale – Harbour Lights (https://example.org/a)", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, NULL, "https://example.org/a" },
  /* Score and composers. */
  { "Ida Holm – The Drowned Pier (score)", "Ida Holm", "The Drowned Pier", NULL, SCORE },
  { "Nina Vale – Harbour Lights (composed by Ida Holm)", "Nina Vale", "Harbour Lights", NULL, SONG,
    "Ida Holm" },
  { "“The Drowned Pier” composed by Ida Holm", NULL, "The Drowned Pier", NULL, SCORE, "Ida Holm" },
  { "“The Drowned Pier” (music by Ida Holm)", NULL, "The Drowned Pier", NULL, SCORE, "Ida Holm" },
  /* Notes. */
  { "Nina Vale – Harbour Lights – when the boat comes in", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, "when the boat comes in" },
  { "Nina Vale “Harbour Lights” – when the boat comes in", "Nina Vale", "Harbour Lights", NULL,
    SONG, NULL, "when the boat comes in" },
  { "“Harbour Lights” by Nina Vale – over the end", "Nina Vale", "Harbour Lights", NULL, SONG,
    NULL, "over the end" },
  { "Nina Vale — “Harbour Lights” — Tidewater — over the end", "Nina Vale", "Harbour Lights",
    "Tidewater", SONG, NULL, "over the end" },
  { "**Nina Vale** – *Harbour Lights*", "Nina Vale", "Harbour Lights", NULL, SONG },
  { "[1] Nina Vale “Harbour Lights” plays twice", "Nina Vale", "Harbour Lights", NULL, SONG, NULL,
    "plays twice" },
  { "Nina Vale - Tidewater - 03 - Harbour Lights", "Nina Vale", "Harbour Lights", "Tidewater",
    SONG },
  /* What is not understood. */
  { "Directed by Ida Holm", NULL, NULL, NULL, UNKNOWN },
  { "Based on a story by Ida Holm", NULL, NULL, NULL, UNKNOWN },
  { "The “Tidewater” record was well received.", NULL, NULL, NULL, UNKNOWN },
  { "Suggested listening ♫", NULL, NULL, NULL, UNKNOWN },
  { "Harbour Lights", NULL, NULL, NULL, UNKNOWN },
  { "***", NULL, NULL, NULL, UNKNOWN },
  { "–", NULL, NULL, NULL, UNKNOWN },
  { "1.", NULL, NULL, NULL, UNKNOWN },
  { "“”", NULL, NULL, NULL, UNKNOWN },
  { "I have listened to all of them again this winter.", NULL, NULL, NULL, UNKNOWN },
  { "What stays with me after all these years is the song “Harbour Lights” at the end.", NULL, NULL,
    NULL, UNKNOWN },
  { "I went to see it once more on a wet evening in March – and wept again.", NULL, NULL, NULL,
    UNKNOWN },
};

/* Words that may go: they only say how what stands around them belongs together. */
static const char * const joints[] = {
  "by", "from", "performed", "composed", "music", "score", "the", "s", NULL,
};

static void
assert_nothing_lost (const RepriseTrackLine *line)
{
  g_autofree char *year = g_strdup_printf ("%u", line->year);
  g_autofree char *kept = NULL;
  g_autofree char *all = NULL;
  g_autofree char *typed = reprise_text_key (line->typed);
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  kept = g_strjoin (" ", line->number != NULL ? line->number : "",
                    line->artist != NULL ? line->artist : "",
                    line->title != NULL ? line->title : "", line->album != NULL ? line->album : "",
                    line->composer != NULL ? line->composer : "",
                    line->note != NULL ? line->note : "", line->link != NULL ? line->link : "",
                    year, NULL);
  all = reprise_text_key (kept);
  for (guint i = 0; words[i] != NULL; i++)
    {
      const gboolean time = line->length > 0 && g_ascii_isdigit (*words[i]);

      if (!time && !g_strv_contains (joints, words[i]) && strstr (all, words[i]) == NULL)
        g_error ("“%s” of “%s” is lost", words[i], line->typed);
    }
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RepriseTrackLine) line = reprise_track_line_parse (rows[i].typed);

      g_test_message ("“%s”: “%s” – “%s” (%s) %s", rows[i].typed, line->artist, line->title,
                      line->album, line->note);
      g_assert_cmpstr (line->typed, ==, rows[i].typed);
      g_assert_cmpint (line->kind, ==, rows[i].kind);
      g_assert_cmpstr (line->artist, ==, rows[i].artist);
      g_assert_cmpstr (line->title, ==, rows[i].title);
      g_assert_cmpstr (line->album, ==, rows[i].album);
      g_assert_cmpstr (line->composer, ==, rows[i].composer);
      g_assert_cmpstr (line->note, ==, rows[i].note);
      g_assert_cmpstr (line->link, ==, rows[i].link);
      g_assert_cmpuint (line->year, ==, rows[i].year);
      g_assert_cmpuint (line->length, ==, rows[i].length);
      if (line->kind != UNKNOWN)
        assert_nothing_lost (line);
    }
}

static void
test_lines (void)
{
  g_autoptr (GPtrArray) lines = reprise_track_lines_parse ("[1] Nina Vale “Harbour Lights”\r\n"
                                                           "\n \n"
                                                           "  something else\n"
                                                           "2. Otto – Salt");

  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[0])->title, ==, "Harbour Lights");
  g_assert_cmpint (((RepriseTrackLine *) lines->pdata[1])->kind, ==, UNKNOWN);
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[1])->typed, ==, "  something else");
  g_assert_cmpstr (((RepriseTrackLine *) lines->pdata[2])->number, ==, "2.");
}

/* Whatever is typed comes back, and what is made of it is text. */
static void
test_anything (void)
{
  static const char * const pieces[] = {
    "Nina", "Vale", " ", " ", " – ", " - ", "“", "”", "\"", "'", "’", "(", ")", "[1]", "1. ", "by ",
    "from ", "(1995)", " 4:02", "https://example.org/", "—", "\t", "*", "\xff", "feat. ", "é", "/",
  };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      g_autoptr (RepriseTrackLine) line = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      line = reprise_track_line_parse (typed->str);
      g_test_message ("“%s”", typed->str);
      g_assert_cmpstr (line->typed, ==, typed->str);
      g_assert_true ((line->title != NULL) == (line->kind != UNKNOWN));
      g_assert_true (line->title == NULL || g_utf8_validate (line->title, -1, NULL));
      g_assert_true (line->artist == NULL || g_utf8_validate (line->artist, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/track-line/table", test_table);
  g_test_add_func ("/track-line/lines", test_lines);
  g_test_add_func ("/track-line/anything", test_anything);

  return g_test_run ();
}
