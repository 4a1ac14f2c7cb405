/* The user's own diary on the web, taken into journals that are small and large: what is made of it
 * beforehand, and how long nobody else can save anything. Against SQLite inserting the same rows into
 * a copy of the journal, without anything that follows from them. */

#include "bench.h"

#include "follow/reprise-follow-answer.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-statement.h"

#define SMALL 1000
#define RUNS 5
#define DIARY_ENTRIES 50
#define BLOG_POSTS 1000
#define BLOG_PARAGRAPHS 12

/* What comes in, and by which of its columns the new rows are told. */
static const struct
{
  const char *table;
  const char *key;
} tables[] = {
  { "post", "id" }, { "entry", "id" }, { "post_text", "post" }, { "film", "id" },
  { "viewing", "id" }, { "appraisal", "id" }, { "appraisal_film", "appraisal" }, { "batch", "id" },
  { "origin", "id" }, { "viewing_said", "origin" }, { "appraisal_said", "origin" },
  { "film_said", "batch" },
};

#define POST 0
#define ENTRY 1
#define N_TABLES G_N_ELEMENTS (tables)

static const char drop_triggers[] =
  "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'";

static const char * const words[] = {
  "rain", "train", "harbour", "mirror", "lamp", "winter", "echo", "stairs", "window", "letter",
};

typedef struct
{
  Bench           *bench;
  RepriseDatabase *own;
  RepriseDatabase *floor;  /* has the other attached, and no triggers */
  GPtrArray       *films;  /* of the journal, as a feed has them */
} Taking;

/* Milliseconds. */
typedef struct
{
  GArray     *made;    /* (owned): before anything is kept */
  BenchTimes *first;   /* (owned): nobody else can save, as all below */
  GArray     *more;    /* (owned): with one post more */
  GArray     *again;   /* (owned): with nothing new */
} Times;

static gpointer
film_from_row (RepriseStatement *statement)
{
  return g_strdup_printf ("%s|%" G_GINT64_FORMAT, reprise_statement_get_text (statement, 0),
                          reprise_statement_get_int64 (statement, 1));
}

static GPtrArray *
list_films (RepriseDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, &error,
                              "SELECT title, year FROM film WHERE year IS NOT NULL LIMIT 1000");
  GPtrArray *films = NULL;

  bench_must (error);
  films = reprise_statement_collect (statement, film_from_row, g_free, &error);
  bench_must (error);
  return films;
}

/* Every other one is of a film that the journal has. */
static void
add_film (GString   *text,
          GPtrArray *films,
          guint      run,
          guint      i)
{
  g_auto (GStrv) known = g_strsplit (films->pdata[(run * 50 + i) % films->len], "|", 2);

  if (i % 2 == 0)
    g_string_append_printf (text, "<letterboxd:filmTitle>%s</letterboxd:filmTitle>"
                            "<letterboxd:filmYear>%s</letterboxd:filmYear>", known[0], known[1]);
  else
    g_string_append_printf (text, "<letterboxd:filmTitle>The %s of No. %u</letterboxd:filmTitle>"
                            "<letterboxd:filmYear>%u</letterboxd:filmYear>",
                            words[i % G_N_ELEMENTS (words)], run * 1000 + i, 1950 + i % 70);
}

/* Half of them with a review, as diaries are. */
static void
add_viewing (GString   *text,
             GPtrArray *films,
             guint      run,
             guint      i)
{
  const gboolean reviewed = i / 2 % 2 == 0;

  g_string_append_printf (text,
                          "<item><guid isPermaLink='false'>letterboxd-%s-%u</guid>"
                          "<pubDate>%02u Jan 2026 09:03:05 +1300</pubDate>"
                          "<letterboxd:watchedDate>2025-%02u-%02u</letterboxd:watchedDate>"
                          "<letterboxd:memberRating>3.5</letterboxd:memberRating>",
                          reviewed ? "review" : "watch", run * 1000 + i, 1 + i % 28, 1 + run % 12,
                          1 + i % 28);
  add_film (text, films, run, i);
  g_string_append (text, "<description><![CDATA[<p><img src='https://a.example/p.jpg'/></p>");
  if (reviewed)
    g_string_append_printf (text, "<p>What the <em>%s</em> of No. %u says is not said twice.</p>",
                            words[i % G_N_ELEMENTS (words)], run * 1000 + i);
  else
    g_string_append (text, "<p>Watched on a Sunday.</p>");
  g_string_append (text, "]]></description></item>");
}

static void
add_essay (GString   *text,
           GPtrArray *films,
           guint      run,
           guint      i)
{
  const char *word = words[i % G_N_ELEMENTS (words)];

  g_string_append_printf (text, "<item><guid>https://reels.example/%u?p=%u</guid>"
                          "<title>The %s of No. %u (%u)</title>"
                          "<pubDate>%02u Jan 2026 09:03:05 +0000</pubDate><content:encoded><![CDATA[",
                          run, i, word, run * 10000 + i, 1950 + i % 70, 1 + i % 28);
  g_string_append_printf (text, "<p>Directed by Ida Quill</p><p>Running Time: %u minutes</p>"
                          "<p>Suggested Audio Jukebox</p><p>[1] Ida Quill “The %s”</p>",
                          80 + i % 90, word);
  for (guint j = 0; j < BLOG_PARAGRAPHS; j++)
    g_string_append_printf (text, "<p>In shot %u the <em>%s</em> of №&nbsp;%u comes back, a little "
                            "later than one thinks, and the camera waits for it, as it waited "
                            "<a href=\"/shots/%u\">before</a> by the %s. Nobody has said so in the "
                            "%u years since, and nobody has to: what is <strong>shown</strong> is "
                            "shown, and stays where it was put, behind the %s and the door that "
                            "was left open.</p>", j, word, i, i + j,
                            words[(i + j) % G_N_ELEMENTS (words)], j + 2, word);
  g_string_append (text, "<p>Ida’s Judgement: 8/10</p>]]></content:encoded></item>");
}

typedef void (*AddItem) (GString   *text,
                         GPtrArray *films,
                         guint      run,
                         guint      i);

static GBytes *
make_document (Taking  *self,
               AddItem  add_item,
               guint    run,
               guint    n_items)
{
  g_autoptr (GString) text =
    g_string_new ("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                  " xmlns:letterboxd='https://letterboxd.com'><channel><title>Mine</title>");

  for (guint i = 0; i < n_items; i++)
    add_item (text, self->films, run, i);
  g_string_append (text, "</channel></rss>");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
answer_init (RepriseFollowAnswer *answer,
             RepriseDatabase     *database,
             const char          *feed,
             GBytes              *body)
{
  g_autoptr (GError) error = NULL;

  answer->feed = reprise_feed_find (database, feed, &error);
  bench_must (error);
  answer->fetched = g_new0 (RepriseFetched, 1);
  answer->fetched->outcome = REPRISE_FETCH_NEW;
  answer->fetched->status = 200;
  answer->fetched->whole = TRUE;
  answer->fetched->body = g_bytes_ref (body);
  answer->fetched->address = g_strdup (reprise_feed_get_address (answer->feed));
  answer->fetched->content_type = g_strdup ("application/rss+xml");
  answer->fetched->fresh_for = answer->fetched->retry_after = -1;
  answer->asked_at = reprise_database_now ();
}

/* @made is what is done before, @locked while nobody else can save. */
static void
update (Taking     *self,
        const char *feed,
        GBytes     *body,
        guint       n_added,
        GArray     *made,
        GArray     *locked)
{
  RepriseFollowAnswer answer = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 begin;

  answer_init (&answer, self->own, feed, body);
  begin = g_get_monotonic_time ();
  reprise_follow_answer_read (&answer);
  g_assert_no_error (answer.unread);
  bench_times_add (made, begin);

  begin = g_get_monotonic_time ();
  bench_execute (self->own, "BEGIN IMMEDIATE");
  reprise_follow_answer_job (self->own, &answer, &error);
  bench_must (error);
  bench_execute (self->own, "COMMIT");
  bench_times_add (locked, begin);
  g_assert_cmpuint (answer.n_added, ==, n_added);
  reprise_follow_answer_clear (&answer);
}

static gint64
read_newest (RepriseDatabase *database,
             guint            table)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT coalesce(max(%s), 0) FROM %s", tables[table].key, tables[table].table);
  g_autoptr (GError) error = NULL;
  gint64 newest = 0;

  reprise_database_read_int64 (database, sql, &newest, &error);
  bench_must (error);
  return newest;
}

/* The same rows, and the two indexes of words. */
static void
insert_plainly (Taking       *self,
                const gint64 *before)
{
  g_autofree char *posts =
    g_strdup_printf ("INSERT INTO post_prose (rowid, title, author, words)"
                     "  SELECT id, title, author, words FROM own.post_source WHERE id > %"
                     G_GINT64_FORMAT, before[POST]);
  g_autofree char *prose =
    g_strdup_printf ("INSERT INTO prose (rowid, names, body, voices, notes)"
                     "  SELECT id, names, body, voices, notes FROM own.prose_source WHERE id > %"
                     G_GINT64_FORMAT, before[ENTRY]);

  bench_execute (self->floor, "BEGIN IMMEDIATE");
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("INSERT INTO %1$s SELECT * FROM own.%1$s WHERE %2$s > %3$" G_GINT64_FORMAT,
                         tables[i].table, tables[i].key, before[i]);

      bench_execute (self->floor, sql);
    }
  bench_execute (self->floor, posts);
  bench_execute (self->floor, prose);
  bench_execute (self->floor, "COMMIT");
}

static void
take_first (Taking     *self,
            const char *feed,
            GBytes     *body,
            guint       n_items,
            Times      *times)
{
  gint64 before[N_TABLES];
  gint64 begin;

  for (guint i = 0; i < N_TABLES; i++)
    before[i] = read_newest (self->own, i);
  update (self, feed, body, n_items, times->made, times->first->own);

  begin = g_get_monotonic_time ();
  insert_plainly (self, before);
  bench_times_add (times->first->floor, begin);
}

static void
add_feed (RepriseDatabase *database,
          const char      *uuid)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO feed (uuid, address, mine, created_at, modified_at, due_at)"
                     " VALUES ('%1$s', 'https://reels.example/%1$s', 1, 0, 0, 0)", uuid);

  bench_execute (database, sql);
}

static void
report (Taking     *self,
        const char *name,
        guint       n_items,
        Times      *times)
{
  g_autofree char *title = g_strdup_printf ("%u %s", n_items, name);
  g_autofree char *made = g_strconcat (title, ", made before", NULL);
  g_autofree char *more = g_strconcat (title, ", one more", NULL);
  g_autofree char *again = g_strconcat (title, ", unchanged", NULL);

  bench_report (self->bench, made, bench_percentile (times->made, 50), "ms", 0, "");
  bench_report_times (self->bench, title, times->first, 50, "");
  bench_report (self->bench, more, bench_percentile (times->more, 50), "ms", 0, "");
  bench_report (self->bench, again, bench_percentile (times->again, 50), "ms", 0, "");
}

static void
measure (Taking     *self,
         const char *name,
         AddItem     add_item,
         guint       n_items)
{
  g_autoptr (GArray) made = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (BenchTimes) first = bench_times_new ();
  Times times = { made, first, more, again };

  for (guint i = 0; i < RUNS; i++)
    {
      g_autofree char *feed = g_strdup_printf ("%s-%u", name, i);
      g_autoptr (GBytes) body = make_document (self, add_item, i, n_items);
      g_autoptr (GBytes) longer = make_document (self, add_item, i, n_items + 1);

      add_feed (self->own, feed);
      add_feed (self->floor, feed);
      take_first (self, feed, body, n_items, &times);
      update (self, feed, body, 0, rest, again);
      update (self, feed, longer, 1, rest, more);
    }

  report (self, name, n_items, &times);
}

static RepriseDatabase *
open_copy (const char *journal,
           const char *path)
{
  bench_remove (path);
  bench_run ("cp '%s' '%s'", journal, path);
  return bench_open (path, REPRISE_DATABASE_WRITE);
}

static void
bench_journal (Bench *bench,
               guint  count)
{
  g_autofree char *journal = bench_find_journal (bench, count);
  g_autofree char *path = bench_path (bench, "intake.db");
  g_autofree char *other = bench_path (bench, "intake-floor.db");
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS own", path);
  g_autofree char *viewings = g_strdup_printf ("viewings into %u", count);
  g_autofree char *essays = g_strdup_printf ("essays into %u", count);
  g_autoptr (RepriseDatabase) own = open_copy (journal, path);
  g_autoptr (RepriseDatabase) floor = open_copy (journal, other);
  g_autoptr (GPtrArray) films = list_films (own);
  Taking taking = { bench, own, floor, films };

  bench_run ("sqlite3 '%s' \"$(sqlite3 '%s' \"%s\")\"", other, other, drop_triggers);
  bench_execute (floor, "PRAGMA foreign_keys = OFF");
  bench_execute (floor, attach);
  measure (&taking, viewings, add_viewing, DIARY_ENTRIES);
  measure (&taking, essays, add_essay, BLOG_POSTS);

  g_clear_pointer (&floor, reprise_database_close);
  g_clear_pointer (&own, reprise_database_close);
  bench_remove (path);
  bench_remove (other);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = bench_new_bare ();

  bench_journal (bench, SMALL);
  bench_journal (bench, bench->count);
  bench_print_table (bench);
  return 0;
}
