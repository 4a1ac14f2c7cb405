/* Posts of one's own blog, in the layout in which people paste appraisals into them. */

#include "follow/reprise-diary-blog.h"
#include "model/reprise-text.h"
#include "support/test-diary.h"

#include <string.h>

#define ITEM(title, more, html) \
  "<item><guid isPermaLink='false'>https://blog.example/?p=7</guid>" \
  "<link>https://blog.example/2026/01/post/</link><title>" title "</title>" \
  "<pubDate>Sun, 11 Jan 2026 20:15:00 +0000</pubDate>" more \
  "<content:encoded><![CDATA[" html "]]></content:encoded></item>"
#define PROSE \
  "It begins with a harbour at night, and with a woman who has been waiting there for so long " \
  "that the lamps know her; nobody else does, and nobody will ask until it is too late."

static RepriseRecord *
read_item (const char *item)
{
  g_autoptr (GPtrArray) posts = test_diary_read (item);

  g_assert_cmpuint (posts->len, ==, 1);
  return reprise_diary_blog_read (posts->pdata[0]);
}

static void
assert_fact (RepriseRecord *record,
             RepriseFact    fact,
             const char    *expected)
{
  g_assert_cmpstr (reprise_film_get_fact (record->film, fact), ==, expected);
}

static char *
describe_credits (RepriseRecord *record)
{
  return test_list_credits (record->film);
}

#define FULL \
  "<!-- wp:paragraph --><p><strong>The Lamplighter’s Appraisal #41</strong></p>" \
  "<p><strong>Number of Views:</strong> Three<br/>Release Date: October 7, 1955<br/>" \
  "Genre: Melodrama, Noir<br/>Country of Origin: Portugal<br/>Budget: $3,600<br/>" \
  "Box Office: $1,200,000<br/>Running Time: 92 minutes<br/>Director: Ana Prado<br/>" \
  "Producers: Rui Leal, Sam Stone, Jr.<br/>Screenplay: Ana Prado<br/>" \
  "Based on a novella by Inês Couto<br/>Cinematography: Otto Berg<br/>Score: Ana Lima<br/>" \
  "Editing: Jo Hall<br/>Studio: Atlantic<br/>Distributor: Cais<br/>" \
  "Stars: Mia Sol as Rosa, Leo Paz<br/>Weather: fair</p>" \
  "<h3>Suggested Audio Jukebox ♫</h3>" \
  "<p>[1] Ana Lima &#8220;Night Harbour&#8221;</p><p>[2] The Gulls &#8220;Wait for Me&#8221;</p>" \
  "<p>" PROSE "</p>" \
  "<figure class='wp-block-image'><img src='https://blog.example/harbour.jpg' alt='The harbour'/>" \
  "</figure>" \
  "<h2>The lamps</h2><p>They are <em>never</em> lit <strong>twice</strong>, says " \
  "<a href='https://a.example/lamps'>a list</a>:</p><ul><li>one,</li><li>two.</li></ul>" \
  "<blockquote><p>Wait.</p></blockquote>" \
  "<p>The Lamplighter’s Judgement: 8.5/10</p>" \
  "<p>I saw another film: one in which nobody waits for anybody, and the harbour is only what is " \
  "behind people while they talk about money, as they do in all films of that year.</p>" \
  "<p>It is a better one.</p><p>Clara Vento</p>" \
  "<p>Read <a href='https://blog.example/tide'>Tide Appraisal</a></p>" \
  "<p>Up Next: The Gull (1956), Salt (1940)</p>" \
  "<h3>Share this:</h3><ul><li><a href='https://t.example'>Twitter</a></li>" \
  "<li><a href='https://f.example'>Facebook</a></li></ul><p>Like Loading&#8230;</p>"

/* Each image can become a still in its place. */
static void
test_images (void)
{
  g_autoptr (RepriseRecord) record = read_item (
    ITEM ("A note", "", "<p><img src='https://blog.example/a.jpg' alt='A'> Words.</p>"
                        "<ul><li><img src='https://blog.example/b.jpg'></li></ul>"));

  g_assert_cmpstr (reprise_appraisal_get_body (record->appraisal), ==,
                   "![A](https://blog.example/a.jpg)\n\nWords.\n\n"
                   "![](https://blog.example/b.jpg)");
}

static void
test_facts_of_full (void)
{
  g_autoptr (RepriseRecord) record = read_item (ITEM ("Night Harbour (1955)", "", FULL));
  g_autofree char *credits = NULL;

  g_assert_cmpstr (reprise_film_get_title (record->film), ==, "Night Harbour");
  g_assert_cmpint (reprise_film_get_year (record->film), ==, 1955);
  assert_fact (record, REPRISE_FACT_EARLIER_VIEWS, "3");
  assert_fact (record, REPRISE_FACT_RELEASE_DATE, "1955-10-07");
  assert_fact (record, REPRISE_FACT_GENRE, "Melodrama, Noir");
  assert_fact (record, REPRISE_FACT_COUNTRY, "Portugal");
  assert_fact (record, REPRISE_FACT_BUDGET, "$3,600");
  assert_fact (record, REPRISE_FACT_BOX_OFFICE, "$1,200,000");
  assert_fact (record, REPRISE_FACT_RUNTIME, "92");
  assert_fact (record, REPRISE_FACT_BASED_ON, "a novella by Inês Couto");
  assert_fact (record, REPRISE_FACT_STUDIO, "Atlantic");
  assert_fact (record, REPRISE_FACT_DISTRIBUTOR, "Cais");
  credits = describe_credits (record);
  g_assert_cmpstr (credits, ==,
                   "director=Ana Prado;producer=Rui Leal;producer=Sam Stone, Jr.;writer=Ana Prado;"
                   "cinematography=Otto Berg;score=Ana Lima;editing=Jo Hall;"
                   "cast=Mia Sol as Rosa;cast=Leo Paz");
}

static void
test_writing_of_full (void)
{
  g_autoptr (RepriseRecord) record =
    read_item (ITEM ("Night Harbour (1955)",
                     "<category>Noir</category><category>Uncategorized</category>", FULL));
  RepriseAppraisal *appraisal = record->appraisal;
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  g_autofree char *day = reprise_date_to_text (reprise_appraisal_get_finished_on (appraisal));

  g_assert_null (record->viewing);
  g_assert_cmpint (reprise_appraisal_get_kind (appraisal), ==, REPRISE_APPRAISAL_KIND_APPRAISAL);
  g_assert_cmpint (reprise_appraisal_get_number (appraisal), ==, 41);
  g_assert_cmpint (reprise_appraisal_get_judgement (appraisal), ==, 85);
  g_assert_cmpstr (reprise_appraisal_get_byline (appraisal), ==, "The Lamplighter");
  g_assert_null (reprise_appraisal_get_title (appraisal));
  g_assert_cmpstr (day, ==, "2026-01-11");
  g_assert_cmpstr (reprise_appraisal_get_tags (appraisal)[0], ==, "Noir");
  g_assert_null (reprise_appraisal_get_tags (appraisal)[1]);

  g_assert_cmpuint (tracks->len, ==, 2);
  g_assert_cmpstr (reprise_track_get_artist (tracks->pdata[0]), ==, "Ana Lima");
  g_assert_cmpstr (reprise_track_get_title (tracks->pdata[0]), ==, "Night Harbour");
  g_assert_cmpstr (reprise_track_get_artist (tracks->pdata[1]), ==, "The Gulls");

  g_assert_cmpuint (voices->len, ==, 1);
  g_assert_cmpstr (reprise_voice_get_author (voices->pdata[0]), ==, "Clara Vento");
  g_assert_true (g_str_has_prefix (reprise_voice_get_body (voices->pdata[0]), "I saw another"));
  g_assert_true (g_str_has_suffix (reprise_voice_get_body (voices->pdata[0]),
                                   "It is a better one."));

  g_assert_cmpstr (reprise_appraisal_get_body (appraisal), ==,
                   "Weather: fair\n\n" PROSE "\n\n"
                   "![The harbour](https://blog.example/harbour.jpg)\n\n## The lamps\n\n"
                   "They are *never* lit **twice**, says [a list](https://a.example/lamps):\n\n"
                   "- one,\n- two.\n\n> Wait.\n\n"
                   "Read [Tide Appraisal](https://blog.example/tide)\n\n"
                   "Up Next: The Gull (1956), Salt (1940)");
  g_assert_cmpstr (record->addresses[0], ==, "https://blog.example/2026/01/post/");
  g_assert_cmpstr (record->addresses[1], ==, "https://blog.example/?p=7");
}

/* What a post says of itself: kind; film; title; number; judgement; byline; text. */
static const struct
{
  const char *what;
  const char *item;
  const char *says;
} cases[] = {
  { "a note", ITEM ("On holiday", "", "<p>No films until May.</p>"),
    "note | - | On holiday | 0 | -1 | - | No films until May." },
  { "a note without a title", ITEM ("", "", "<p>No films until May.</p>"),
    "note | - | - | 0 | -1 | - | No films until May." },
  { "nothing", ITEM ("On holiday", "", ""), NULL },
  { "nothing but furniture", ITEM ("Hello", "", "<h3>Like this:</h3><p>Like Loading...</p>"), NULL },
  { "a film and no sheet", ITEM ("Tide (1987)", "", "<p>Directed by Ana Prado</p><p>High.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High." },
  { "the title once more above the text",
    ITEM ("Tide (1987)", "", "<h1>Tide (1987)</h1><p>High.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High." },
  { "a title that says more", ITEM ("Tide (1987) – the moon’s own film", "", "<p>High.</p>"),
    "appraisal | Tide (1987) | Tide (1987) – the moon’s own film | 0 | -1 | - | High." },
  { "a review by its title", ITEM ("Review: Tide (1987)", "", "<p>High.</p>"),
    "appraisal | Tide (1987) | Review: Tide (1987) | 0 | -1 | - | High." },
  { "the film in the first line",
    ITEM ("What the moon wants", "", "<p>Tide (1987)</p><p>High.</p>"),
    "appraisal | Tide (1987) | What the moon wants | 0 | -1 | - | High." },
  { "a sheet under a bare title",
    ITEM ("Tide", "", "<p>Director: Ana Prado<br/>Release Date: 3 May 1987</p><p>High.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High." },
  { "one fact is no sheet", ITEM ("Tide", "", "<p>Director: me.</p><p>High.</p>"),
    "note | - | Tide | 0 | -1 | - | Director: me./High." },
  { "a fact that cannot be kept whole",
    ITEM ("Tide (1987)", "", "<p>Release Date: some day in May<br/>Running Time: too long</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | "
    "Release Date: some day in May/Running Time: too long" },
  { "a fact told twice",
    ITEM ("Tide (1987)", "", "<p>Genre: Drama</p><p>Genre: Comedy</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | Genre: Comedy" },
  { "a fact in the midst of the essay",
    ITEM ("Tide (1987)", "", "<p>" PROSE "</p><p>Director: somebody with no name.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | " PROSE "/Director: somebody with no name." },
  { "a number alone", ITEM ("Tide (1987)", "", "<p>Appraisal № 12</p><p>High.</p>"),
    "appraisal | Tide (1987) | - | 12 | -1 | - | High." },
  { "a straight apostrophe",
    ITEM ("Tide (1987)", "", "<p>A Gull's Appraisal #12</p><p>A Gull's Judgment: 7/10</p>"),
    "appraisal | Tide (1987) | - | 12 | 70 | A Gull | " },
  { "stars out of five", ITEM ("Tide (1987)", "", "<p>High.</p><p>Rating: 3.5 / 5</p>"),
    "appraisal | Tide (1987) | - | 0 | 70 | - | High." },
  { "out of ten, in words", ITEM ("Tide (1987)", "", "<p>High.</p><p>Verdict – 6 out of 10</p>"),
    "appraisal | Tide (1987) | - | 0 | 60 | - | High." },
  { "nothing out of ten", ITEM ("Tide (1987)", "", "<p>Low.</p><p>Judgement: 0/10</p>"),
    "appraisal | Tide (1987) | - | 0 | 0 | - | Low." },
  { "eleven out of ten", ITEM ("Tide (1987)", "", "<p>High.</p><p>Judgement: 11/10</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High./Judgement: 11/10" },
  { "finer than can be kept", ITEM ("Tide (1987)", "", "<p>High.</p><p>Judgement: 7.25/10</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High./Judgement: 7.25/10" },
  { "two judgements",
    ITEM ("Tide (1987)", "", "<p>Judgement: 7/10</p><p>Clara’s Judgement: 4/10</p>"),
    "appraisal | Tide (1987) | - | 0 | 70 | - | Clara’s Judgement: 4/10" },
  { "a jukebox without music", ITEM ("Tide (1987)", "", "<p>Jukebox ♫</p><p>" PROSE "</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | Jukebox ♫/" PROSE },
  { "a name that nobody’s text stands before",
    ITEM ("Tide (1987)", "", "<p>High.</p><p>Judgement: 7/10</p><p>Clara Vento</p>"),
    "appraisal | Tide (1987) | - | 0 | 70 | - | High./Clara Vento" },
  { "the writer’s own name is no guest’s",
    ITEM ("Tide (1987)", "", "<p>Clara Vento’s Judgement: 7/10</p><p>" PROSE "</p>"
          "<p>Clara Vento</p>"),
    "appraisal | Tide (1987) | - | 0 | 70 | Clara Vento | " PROSE "/Clara Vento" },
  { "an essay on music", ITEM ("The Soundtrack of Tide", "", "<p>Low notes.</p>"),
    "soundtrack | - | The Soundtrack of Tide | 0 | -1 | - | Low notes." },
  { "the title once more, in other letters",
    ITEM ("Tide (1987)", "", "<h1>TIDE (1987)</h1><p>High.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High." },
  { "a number before the film", ITEM ("#11: Tide (1987)", "", "<p>High.</p>"),
    "appraisal | Tide (1987) | - | 11 | -1 | - | High." },
  { "a number before the film, and more",
    ITEM ("#11: Tide (1987) – wet", "", "<p>High.</p>"),
    "appraisal | Tide (1987) | #11: Tide (1987) – wet | 11 | -1 | - | High." },
  { "a title with a sign", ITEM ("#Tide (1987)", "", "<p>High.</p>"),
    "appraisal | #Tide (1987) | - | 0 | -1 | - | High." },
  { "a bare judgement", ITEM ("Tide (1987)", "", "<p>High.</p><p>9/10</p>"),
    "appraisal | Tide (1987) | - | 0 | 90 | - | High." },
  { "a bare judgement of a bare note", ITEM ("On holiday", "", "<p>High.</p><p>9/10</p>"),
    "note | - | On holiday | 0 | -1 | - | High./9/10" },
  { "a bare judgement that is followed",
    ITEM ("Tide (1987)", "", "<p>9/10</p><p>were there.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | 9/10/were there." },
  { "stars", ITEM ("Tide (1987)", "", "<p>High.</p><p>★★★½☆</p>"),
    "appraisal | Tide (1987) | - | 0 | 70 | - | High." },
  { "too many stars", ITEM ("Tide (1987)", "", "<p>High.</p><p>★★★★★★</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High./★★★★★★" },
  { "a footnote",
    ITEM ("Tide (1987)", "", "<p>High.<sup class='fn'><a href='#a' id='b'>1</a></sup></p>"
          "<ol class='wp-block-footnotes'><li id='a'>Twice a day. <a href='#b' "
          "aria-label='Jump to footnote reference 1'>↩︎</a></li></ol>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | High.¹/1. Twice a day." },
  { "a gallery",
    ITEM ("Tide (1987)", "", "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'>"
          "<li><figure><img src='https://b.example/1.jpg' alt='One'/></figure></li>"
          "<li><figure><img src='https://b.example/2.jpg' alt='Two'/></figure></li></ul></figure>"
          "<p>High.</p>"),
    "appraisal | Tide (1987) | - | 0 | -1 | - | ![One](https://b.example/1.jpg)/"
    "![Two](https://b.example/2.jpg)/High." },
  { "its own text, as the journal writes it",
    ITEM ("Tide (1987)", "", "<p>Appraisal #3<br/>Contains spoilers<br/>By: A Gull<br/>"
          "Number of Views: 2<br/>Director: Ana Prado<br/>Tags: sea, moon</p><p>High.</p>"
          "<p>Judgement: 7.5/10</p>"),
    "appraisal | Tide (1987) | - | 3 | 75 | A Gull | High." },
};

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "-";
}

static char *
describe (RepriseRecord *record)
{
  static const char * const kinds[] = { "appraisal", "soundtrack", "note" };
  RepriseAppraisal *appraisal = record->appraisal;
  g_autofree char *film = record->film != NULL ? reprise_film_dup_label (record->film) : NULL;
  g_autoptr (GString) body = g_string_new (reprise_appraisal_get_body (appraisal));

  g_string_replace (body, "\n\n", "/", 0);
  g_string_replace (body, "\n", "/", 0);
  return g_strdup_printf ("%s | %s | %s | %d | %d | %s | %s",
                          kinds[reprise_appraisal_get_kind (appraisal)], or_dash (film),
                          or_dash (reprise_appraisal_get_title (appraisal)),
                          reprise_appraisal_get_number (appraisal),
                          reprise_appraisal_get_judgement (appraisal),
                          or_dash (reprise_appraisal_get_byline (appraisal)), body->str);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseRecord) record = read_item (cases[i].item);
      g_autofree char *says = record != NULL ? describe (record) : NULL;

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (says, ==, cases[i].says);
    }
}

/* A day on which it was watched makes a viewing, with the judgement. */
static void
test_watched (void)
{
  g_autoptr (RepriseRecord) record =
    read_item (ITEM ("Tide (1987)", "", "<p>Watched: 2026-01-03<br/>Place: At the Rio</p>"
                     "<p>High.</p><p>Judgement: 7.5/10</p>"));
  g_autofree char *day = reprise_date_to_text (reprise_viewing_get_watched (record->viewing));

  g_assert_cmpstr (day, ==, "2026-01-03");
  g_assert_cmpstr (reprise_viewing_get_place (record->viewing), ==, "At the Rio");
  g_assert_cmpint (reprise_viewing_get_judgement (record->viewing), ==, 75);
  g_assert_cmpint (reprise_appraisal_get_judgement (record->appraisal), ==, REPRISE_UNJUDGED);
}

/* Through the journal: twice, with the text put right there, and taken back. */
static void
test_through_journal (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFeed) feed = test_diary_follow (store, "https://blog.example/feed");
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  test_diary_post (store, feed, ITEM ("Night Harbour (1955)", "", FULL));
  taken = test_diary_take (store, feed, &batch);
  g_assert_cmpstr (taken, ==, "+1 0 1 ~0 0 0 ?0 !0 ><0");
  test_diary_assert_takes (store, feed, TEST_TOOK_NOTHING);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM track"), ==, 2);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM voice"), ==, 1);

  test_diary_post (store, feed,
                   ITEM ("Night Harbour (1955)", "", FULL "<p>P.S. They are lit.</p>"));
  test_diary_assert_takes (store, feed, "+0 0 0 ~0 0 1 ?0 !0 ><0");
  test_take_back (store, batch);
  test_assert_looks (store, "");
}

static void
add_words (GHashTable *words,
           const char *text)
{
  g_autofree char *key = reprise_text_key (text != NULL ? text : "");
  g_auto (GStrv) list = g_strsplit (key, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, list[i]));

      g_hash_table_insert (words, g_strdup (list[i]), GUINT_TO_POINTER (n + 1));
    }
}

/* All words that a record has anywhere. */
static GHashTable *
list_words (RepriseRecord *record)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RepriseAppraisal *appraisal = record->appraisal;
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  g_autofree char *number = g_strdup_printf ("%d", reprise_appraisal_get_number (appraisal));
  g_autofree char *credits = record->film != NULL ? test_list_credits (record->film) : NULL;
  g_autofree char *label = record->film != NULL ? reprise_film_dup_label (record->film) : NULL;

  add_words (words, reprise_appraisal_get_title (appraisal));
  /* Whose it is stands with the number, and with the judgement once more. */
  add_words (words, reprise_appraisal_get_byline (appraisal));
  add_words (words, reprise_appraisal_get_byline (appraisal));
  add_words (words, reprise_appraisal_get_body (appraisal));
  add_words (words, number);
  add_words (words, credits);
  add_words (words, label);
  for (int fact = 0; record->film != NULL && fact < REPRISE_N_FACTS; fact++)
    add_words (words, reprise_film_get_fact (record->film, (RepriseFact) fact));
  for (guint i = 0; i < voices->len; i++)
    {
      add_words (words, reprise_voice_get_author (voices->pdata[i]));
      add_words (words, reprise_voice_get_body (voices->pdata[i]));
    }
  for (guint i = 0; i < tracks->len; i++)
    {
      add_words (words, reprise_track_get_artist (tracks->pdata[i]));
      add_words (words, reprise_track_get_title (tracks->pdata[i]));
    }
  return words;
}

static char *
make_post (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) html = g_string_new ("<item><guid>https://blog.example/?p=1</guid>");
  g_autofree char *title = g_markup_escape_text (lines[0], -1);

  g_string_append_printf (html, "<title>%s</title><content:encoded><![CDATA[", title);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (g_strstrip (lines[i]), -1);

      if (*escaped != '\0')
        g_string_append_printf (html, "<p>%s</p>\n", escaped);
    }
  g_string_append (html, "]]></content:encoded></item>");
  return g_string_free (g_steal_pointer (&html), FALSE);
}

/* The names of the parts, and what is kept in another form. */
static const char * const names[] = {
  "appraisal", "number", "of", "views", "three", "release", "date", "october", "27", "genre",
  "country", "origin", "budget", "box", "office", "running", "time", "minutes", "director",
  "directed", "by", "producers", "screenplay", "based", "on", "cinematography", "score", "editing",
  "studio", "distributor", "stars", "suggested", "audio", "jukebox", "judgement", "1", "2", "3", "4",
  "10", "573", "s",
};

static gboolean
is_named (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_furniture (const char *line)
{
  static const char * const marks[] = {
    "Akismet", "Leave a Reply", "click an icon to log in", "WordPress.com Logo", "Twitter picture",
    "Facebook photo", "You are commenting using your", "Connecting to %s",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (line, marks[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* What blogs put under a text, and is no part of it. */
static char *
drop_furniture (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!is_furniture (lines[i]))
      g_string_append_printf (rest, "%s\n", lines[i]);
  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static char *
list_lost (const char    *text,
           RepriseRecord *record)
{
  g_autofree char *rest = drop_furniture (text);
  g_autoptr (GHashTable) kept = list_words (record);
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) lost = g_string_new (NULL);
  GHashTableIter iter;
  gpointer word;
  gpointer count;

  add_words (written, rest);
  g_hash_table_iter_init (&iter, written);
  while (g_hash_table_iter_next (&iter, &word, &count))
    if (!is_named (word) &&
        GPOINTER_TO_UINT (g_hash_table_lookup (kept, word)) < GPOINTER_TO_UINT (count))
      g_string_append_printf (lost, "%s ", (const char *) word);
  return g_string_free (g_steal_pointer (&lost), FALSE);
}

/* As a blog writes them: headings, quotes as entities, and a figure for each line that is an image. */
static char *
make_laid_out_post (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", -1);
  g_autoptr (GString) html = g_string_new ("<item><guid>https://blog.example/?p=2</guid>");

  g_string_append_printf (html, "<title>%s</title><content:encoded><![CDATA[",
                          g_strstrip (parts[0]));
  for (guint i = 1; parts[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (g_strstrip (parts[i]), -1);
      g_autoptr (GString) part = g_string_new (escaped);
      const gboolean heads = strlen (escaped) < 80 && strpbrk (escaped, ".:[#@") == NULL &&
                             !is_furniture (parts[i]);

      if (part->len == 0)
        continue;
      g_string_replace (part, "\n", "<br />\n", 0);
      g_string_replace (part, "“", "&#8220;", 0);
      g_string_replace (part, "’", "&#8217;", 0);
      g_string_append_printf (html, heads ? "<h2 class=\"wp-block-heading\">%s</h2>\n"
                                          : "<p style=\"text-align:left\">%s</p>\n", part->str);
    }
  g_string_append (html, "]]></content:encoded></item>");
  return g_string_free (g_steal_pointer (&html), FALSE);
}

/* Laid out by a blog, it says what it says line by line; and its headings are headings. */
static void
assert_laid_out (const char    *text,
                 RepriseRecord *plain)
{
  g_autofree char *item = make_laid_out_post (text);
  g_autoptr (RepriseRecord) record = read_item (item);
  g_autofree char *lost = list_lost (text, record);
  const char *body = reprise_appraisal_get_body (record->appraisal);

  g_assert_cmpstr (lost, ==, "");
  g_assert_cmpint (reprise_appraisal_get_number (record->appraisal), ==,
                   reprise_appraisal_get_number (plain->appraisal));
  g_assert_cmpint (reprise_appraisal_get_judgement (record->appraisal), ==,
                   reprise_appraisal_get_judgement (plain->appraisal));
  g_assert_cmpuint (reprise_appraisal_get_tracks (record->appraisal)->len, ==,
                    reprise_appraisal_get_tracks (plain->appraisal)->len);
  g_assert_null (strstr (body, "&#"));
  g_assert_null (strstr (body, "<br"));
  /* In the others what stands by itself is understood, and not in the text any more. */
  if (reprise_appraisal_get_kind (record->appraisal) == REPRISE_APPRAISAL_KIND_SOUNDTRACK)
    g_assert_nonnull (strstr (body, "\n## "));
}

/* Real texts, which stay outside the project: REPRISE_SEEDS names a folder of *.txt. Each word is
 * there as often as it was written. */
static void
test_seed (const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *item = NULL;
  g_autofree char *lost = NULL;
  g_autoptr (RepriseRecord) record = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  item = make_post (text);
  record = read_item (item);
  lost = list_lost (text, record);
  g_test_message ("%s: kind %d, film %s, number %d, judgement %d, %u tracks, %u voices", path,
                  (int) reprise_appraisal_get_kind (record->appraisal),
                  record->film != NULL ? reprise_film_get_title (record->film) : "none",
                  reprise_appraisal_get_number (record->appraisal),
                  reprise_appraisal_get_judgement (record->appraisal),
                  reprise_appraisal_get_tracks (record->appraisal)->len,
                  reprise_appraisal_get_voices (record->appraisal)->len);
  g_assert_cmpstr (lost, ==, "");
  assert_laid_out (text, record);
}

static void
test_seeds (void)
{
  const char *folder = g_getenv ("REPRISE_SEEDS");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name = NULL;

  if (dir == NULL)
    {
      g_test_skip ("REPRISE_SEEDS names no folder of texts");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        test_seed (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-blog/images", test_images);
  g_test_add_func ("/diary-blog/facts-of-full", test_facts_of_full);
  g_test_add_func ("/diary-blog/writing-of-full", test_writing_of_full);
  g_test_add_func ("/diary-blog/cases", test_cases);
  g_test_add_func ("/diary-blog/watched", test_watched);
  g_test_add_func ("/diary-blog/through-journal", test_through_journal);
  g_test_add_func ("/diary-blog/seeds", test_seeds);

  return g_test_run ();
}
