/* Posts of a Letterboxd diary, with every oddity that was seen in one. */

#include "follow/reprise-diary-letterboxd.h"
#include "support/test-diary.h"

#define ITEM(id, more) \
  "<item><guid isPermaLink='false'>letterboxd-" id "</guid>" \
  "<link>https://letterboxd.com/somebody/film/flow-2024/1/</link>" \
  "<pubDate>Mon, 12 Jan 2026 09:03:05 +1300</pubDate>" more "</item>"
#define FLOW "<letterboxd:filmTitle>Flow</letterboxd:filmTitle>" \
             "<letterboxd:filmYear>2024</letterboxd:filmYear>"
#define DAY "<letterboxd:watchedDate>2026-01-11</letterboxd:watchedDate>"
#define STARS(n) "<letterboxd:memberRating>" n "</letterboxd:memberRating>"
#define TEXT(html) "<description><![CDATA[ " html " ]]></description>"
#define POSTER "<p><img src=\"https://a.example/flow.jpg?v=1\"/></p>"
#define STAND_IN TEXT (POSTER " <p>Watched on Sunday January 11, 2026.</p>")

/* What a post says: name; film with its ids; day, again or not, judgement of the viewing; of what is
 * written judgement, tags, day, spoiler and text. */
static const struct
{
  const char *what;
  const char *item;
  const char *says;
} cases[] = {
  { "a viewing",
    ITEM ("watch-1", DAY FLOW STARS ("4.5") "<tmdb:movieId>823219</tmdb:movieId>" STAND_IN),
    "1 | Flow (2024) 823219 flow-2024 - | 2026-01-11 first 90 | -" },
  { "a review of one",
    ITEM ("review-1", DAY FLOW STARS ("4.5") TEXT (POSTER " <p>A cat, <em>wet</em>.</p>")),
    "1 | Flow (2024) - flow-2024 - | 2026-01-11 first 90 | -1 [] 2026-01-11 plain A cat, *wet*." },
  { "seen again",
    ITEM ("watch-2", DAY FLOW "<letterboxd:rewatch>Yes</letterboxd:rewatch>" STAND_IN),
    "2 | Flow (2024) - flow-2024 - | 2026-01-11 again -1 | -" },
  { "seen for the first time, and said so",
    ITEM ("watch-2", DAY FLOW "<letterboxd:rewatch>No</letterboxd:rewatch>" STAND_IN),
    "2 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "half a star", ITEM ("watch-3", DAY FLOW STARS ("0.5") STAND_IN),
    "3 | Flow (2024) - flow-2024 - | 2026-01-11 first 10 | -" },
  { "five stars", ITEM ("watch-3", DAY FLOW STARS ("5.0") STAND_IN),
    "3 | Flow (2024) - flow-2024 - | 2026-01-11 first 100 | -" },
  { "no stars are no judgement", ITEM ("watch-3", DAY FLOW STARS ("0") STAND_IN),
    "3 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "stars that are none", ITEM ("watch-3", DAY FLOW STARS ("many") STAND_IN),
    "3 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "liked",
    ITEM ("review-4", DAY FLOW "<letterboxd:memberLike>Yes</letterboxd:memberLike>"
          TEXT ("<p>Wet.</p>")),
    "4 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [liked] 2026-01-11 plain Wet." },
  { "liked, and no word of it",
    ITEM ("watch-4", DAY FLOW STARS ("4") "<letterboxd:memberLike>Yes</letterboxd:memberLike>"
          STAND_IN),
    "4 | Flow (2024) - flow-2024 - | 2026-01-11 first 80 | -1 [liked] 2026-01-11 plain " },
  { "not liked",
    ITEM ("review-4", DAY FLOW "<letterboxd:memberLike>No</letterboxd:memberLike>"
          TEXT ("<p>Wet.</p>")),
    "4 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 plain Wet." },
  { "it gives the story away",
    ITEM ("review-5", DAY FLOW TEXT (POSTER "<p><em>This review may contain spoilers.</em></p>"
          "<p>They float.</p>")),
    "5 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 spoils They float." },
  { "it says itself that it might",
    ITEM ("review-5", DAY FLOW TEXT (POSTER "<p>They float.</p>"
          "<p>This review may contain spoilers.</p>")),
    "5 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 plain "
    "They float./This review may contain spoilers." },
  { "a review without a day",
    ITEM ("review-6", FLOW STARS ("3.5") TEXT (POSTER "<p>Some time ago.</p>")),
    "6 | Flow (2024) - flow-2024 - | - | 70 [] 2026-01-11 plain Some time ago." },
  { "a viewing without a day", ITEM ("watch-6", FLOW STARS ("3.5")),
    "6 | Flow (2024) - flow-2024 - | unknown first 70 | -" },
  { "a day that is none",
    ITEM ("review-6", FLOW "<letterboxd:watchedDate>yesterday</letterboxd:watchedDate>"
          TEXT ("<p>Wet.</p>")),
    "6 | Flow (2024) - flow-2024 - | - | -1 [] 2026-01-11 plain Wet." },
  { "a series",
    ITEM ("watch-7", DAY FLOW "<tmdb:tvId>4711</tmdb:tvId>" STAND_IN),
    "7 | Flow (2024) tv/4711 flow-2024 series | 2026-01-11 first -1 | -" },
  { "no year",
    ITEM ("watch-8", DAY "<letterboxd:filmTitle>Flow</letterboxd:filmTitle>" STAND_IN),
    "8 | Flow - flow-2024 - | 2026-01-11 first -1 | -" },
  { "a title that is a year, and has signs in it",
    ITEM ("watch-8", DAY "<letterboxd:filmTitle>1984 &amp; After</letterboxd:filmTitle>"
          "<letterboxd:filmYear>1956</letterboxd:filmYear>" STAND_IN),
    "8 | 1984 & After (1956) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "no elements of its own, but a heading",
    ITEM ("watch-9", "<title>Good Night, and Good Luck., 2005 - ★★★½</title>" STAND_IN),
    "9 | Good Night, and Good Luck. (2005) - flow-2024 - | unknown first -1 | -" },
  { "a heading with half a star",
    ITEM ("watch-9", "<title>Flow, 2024 - ½</title>" STAND_IN),
    "9 | Flow (2024) - flow-2024 - | unknown first -1 | -" },
  { "a list", ITEM ("list-10", "<title>Cats, 2024</title>" TEXT ("<ul><li>Flow</li></ul>")), NULL },
  { "nothing of a film", ITEM ("watch-10", "<title>Hello</title>" STAND_IN), NULL },
  { "no poster, and a stand-in alone",
    ITEM ("watch-11", DAY FLOW TEXT ("<p>Watched on Sunday January 11, 2026.</p>")),
    "11 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "words that begin like a stand-in",
    ITEM ("review-11", DAY FLOW TEXT (POSTER "<p>Watched on a plane, between two storms.</p>")),
    "11 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 plain "
    "Watched on a plane, between two storms." },
  { "an image of the writer's own behind the poster",
    ITEM ("review-12", DAY FLOW TEXT (POSTER "<p>Wet.</p><p><img src='https://b.example/cat.jpg'"
          " alt='The cat'></p>")),
    "12 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 plain "
    "Wet./![The cat](https://b.example/cat.jpg)" },
  { "quotes and lines",
    ITEM ("review-13", DAY FLOW TEXT (POSTER "<blockquote><p>Miaow.</p></blockquote>"
          "<p>One<br/>two</p>")),
    "13 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -1 [] 2026-01-11 plain "
    "> Miaow./One/two" },
  { "a review of nothing but a poster",
    ITEM ("review-14", DAY FLOW TEXT (POSTER)),
    "14 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
  { "no text at all", ITEM ("review-14", DAY FLOW),
    "14 | Flow (2024) - flow-2024 - | 2026-01-11 first -1 | -" },
};

static char *
describe_viewing (RepriseViewing *viewing)
{
  g_autofree char *day = NULL;

  if (viewing == NULL)
    return g_strdup ("-");

  day = reprise_date_to_text (reprise_viewing_get_watched (viewing));
  return g_strdup_printf ("%s %s %d", day != NULL ? day : "unknown",
                          reprise_viewing_get_rewatch (viewing) ? "again" : "first",
                          reprise_viewing_get_judgement (viewing));
}

static char *
describe_appraisal (RepriseAppraisal *appraisal)
{
  g_autofree char *tags = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GString) body = NULL;

  if (appraisal == NULL)
    return g_strdup ("-");

  body = g_string_new (reprise_appraisal_get_body (appraisal));
  g_string_replace (body, "\n\n", "/", 0);
  g_string_replace (body, "\n", "/", 0);
  tags = g_strjoinv (",", (GStrv) reprise_appraisal_get_tags (appraisal));
  day = reprise_date_to_text (reprise_appraisal_get_finished_on (appraisal));
  return g_strdup_printf ("%d [%s] %s %s %s", reprise_appraisal_get_judgement (appraisal), tags, day,
                          reprise_appraisal_get_spoiler (appraisal) ? "spoils" : "plain",
                          body->str);
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "-";
}

static char *
describe (RepriseRecord *record)
{
  g_autofree char *film = reprise_film_dup_label (record->film);
  g_autofree char *viewing = describe_viewing (record->viewing);
  g_autofree char *appraisal = describe_appraisal (record->appraisal);

  return g_strdup_printf ("%s | %s %s %s %s | %s | %s", record->name, film,
                          or_dash (reprise_film_get_fact (record->film, REPRISE_FACT_TMDB)),
                          or_dash (reprise_film_get_fact (record->film, REPRISE_FACT_LETTERBOXD)),
                          or_dash (reprise_film_get_fact (record->film, REPRISE_FACT_FORM)),
                          viewing, appraisal);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) posts = test_diary_read (cases[i].item);
      g_autoptr (RepriseRecord) record = NULL;
      g_autofree char *says = NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (posts->len, ==, 1);
      g_assert_true (reprise_diary_letterboxd_is_post (posts->pdata[0]));
      record = reprise_diary_letterboxd_read (posts->pdata[0]);
      says = record != NULL ? describe (record) : NULL;
      g_assert_cmpstr (says, ==, cases[i].says);
    }
}

/* What is written can be read where the post says; a bare viewing is nothing to read. */
static void
test_addresses (void)
{
  g_autoptr (GPtrArray) posts =
    test_diary_read (ITEM ("watch-1", DAY FLOW STAND_IN)
                     ITEM ("review-2", DAY FLOW TEXT ("<p>Wet.</p>")));

  for (guint i = 0; i < posts->len; i++)
    {
      g_autoptr (RepriseRecord) record = reprise_diary_letterboxd_read (posts->pdata[i]);

      if (record->appraisal == NULL)
        g_assert_null (record->addresses);
      else
        g_assert_cmpstr (record->addresses[0], ==,
                         "https://letterboxd.com/somebody/film/flow-2024/1/");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-letterboxd/cases", test_cases);
  g_test_add_func ("/diary-letterboxd/addresses", test_addresses);

  return g_test_run ();
}
