/* The window, from outside. usage: bench-window PROGRAM EMPTY SOURCE-VIEW [PART]… */

#include "bench-feeds.h"
#include "bench-run.h"
#include "bench-songs.h"
#include "bench.h"
#include "store/reprise-still-file.h"

#include <locale.h>
#include <string.h>

#define RUNS 20
#define WEIGHINGS 5
#define OPENINGS 10
#define SETTLED_SECONDS 2
#define FEW 1000

#define FEEDS 20
#define POSTS 100000

/* As many as are not read before all else is measured. */
#define SONGS 100000

/**
 * Window:
 *
 * What is started: the program with a large journal and with a small one, and an empty window.
 */
typedef struct
{
  Bench      *bench;    /* (unowned) */
  const char *program;  /* (unowned) */
  const char *empty;    /* (unowned) */
  const char *bare;     /* (unowned): a text view without a journal */
  char       *many;     /* (owned) copies, for the program keeps its journals in order */
  char       *few;      /* (owned) */
} Window;

/* Memory in MiB, weighed some times: with a program's share of what several have, which others on
 * the computer make smaller or larger; and what it alone has. */
typedef struct
{
  GArray *all;  /* (owned) of double */
  GArray *own;  /* (owned) of double */
} Weights;

static void
add (GArray *numbers,
     double  number)
{
  g_array_append_val (numbers, number);
}

/* Returns: a number of what the kernel knows of a program's memory, in MiB. */
static double
read_weight (const char *text,
             const char *name)
{
  g_autofree char *key = g_strdup_printf ("\n%s:", name);
  const char *line = strstr (text, key);

  g_assert_nonnull (line);
  return (double) g_ascii_strtoll (line + strlen (key), NULL, 10) / 1024;
}

static void
run_weigh (BenchRun *self,
           Weights  *weights)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/smaps_rollup",
                                           g_subprocess_get_identifier (self->process));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  bench_must (error);
  add (weights->all, read_weight (text, "Pss"));
  add (weights->own, read_weight (text, "Pss_Anon"));
}

/* The first start with a journal of today makes its backup: nothing is measured until that is
 * done. */
static char *
copy_journal (Window     *self,
              const char *journal,
              const char *name)
{
  char *path = bench_path (self->bench, name);
  g_autofree char *from = reprise_still_file_dup_folder (journal);
  g_autofree char *to = reprise_still_file_dup_folder (path);
  BenchRun run = { 0 };

  bench_remove (path);
  bench_run ("rm -r -f '%s'", to);
  bench_run ("cp --reflink=auto '%s' '%s'", journal, path);
  bench_run ("cp -r -l '%s' '%s'", from, to);
  bench_run_begin (&run, self->program, path, NULL);
  bench_run_wait (&run, "shown");
  g_usleep (SETTLED_SECONDS * G_USEC_PER_SEC);
  bench_run_end (&run);
  return path;
}

static void
remove_copy (char *path)
{
  g_autofree char *stills = reprise_still_file_dup_folder (path);

  bench_remove (path);
  bench_run ("rm -r -f '%s.backups' '%s'", path, stills);
  g_free (path);
}

static void
start (const char *program,
       const char *path,
       GArray     *frame,
       GArray     *shown)
{
  BenchRun run = { 0 };

  bench_run_begin (&run, program, path, NULL);
  add (frame, bench_run_wait (&run, "frame"));
  if (shown != NULL)
    add (shown, bench_run_wait (&run, "shown"));
  bench_run_end (&run);
}

static void
measure_start (Window *self)
{
  g_autoptr (BenchTimes) frame = bench_times_new ();
  g_autoptr (BenchTimes) shown = bench_times_new ();
  g_autoptr (BenchTimes) many = bench_times_new ();
  g_autoptr (GArray) few_frames = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      start (self->empty, NULL, frame->floor, NULL);
      start (self->program, self->many, frame->own, shown->own);
      start (self->program, self->few, few_frames, many->floor);
    }
  g_array_append_vals (shown->floor, frame->floor->data, frame->floor->len);
  g_array_append_vals (many->own, shown->own->data, shown->own->len);

  bench_report_times (self->bench, "start to first frame", frame, 50, "≤ 1.3 ×");
  bench_report_times (self->bench, "start to first frame", frame, 95, "");
  bench_report_times (self->bench, "start to the diary shown", shown, 50, "≤ 1.5 ×");
  bench_report_times (self->bench, "start to the diary shown", shown, 95, "");
  bench_report_times (self->bench, "the same, against 1,000", many, 50, "≤ 1.1 ×");
}

static void
weights_init (Weights *self)
{
  self->all = g_array_new (FALSE, FALSE, sizeof (double));
  self->own = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
weights_clear (Weights *self)
{
  g_array_unref (self->all);
  g_array_unref (self->own);
}

/* What a program weighs that has nothing to do any more. */
static void
weigh (const char *program,
       const char *path,
       const char *until,
       Weights    *weights)
{
  BenchRun run = { 0 };

  bench_run_begin (&run, program, path, NULL);
  bench_run_wait (&run, until);
  g_usleep (SETTLED_SECONDS * G_USEC_PER_SEC);
  run_weigh (&run, weights);
  bench_run_end (&run);
}

static void
report_weight (Window     *self,
               const char *name,
               GArray     *own,
               GArray     *floor,
               const char *goal)
{
  bench_report (self->bench, name, bench_percentile (own, 50), "MiB", bench_percentile (floor, 50),
                goal);
}

static void
measure_memory (Window *self)
{
  Weights empty;
  Weights few;
  Weights many;

  weights_init (&empty);
  weights_init (&few);
  weights_init (&many);
  for (guint i = 0; i < WEIGHINGS; i++)
    {
      weigh (self->empty, NULL, "frame", &empty);
      weigh (self->program, self->few, "shown", &few);
      weigh (self->program, self->many, "shown", &many);
    }

  report_weight (self, "memory after start, 1,000", few.all, empty.all, "");
  report_weight (self, "memory after start", many.all, empty.all, "floor + 30 MiB");
  report_weight (self, "its own alone, 1,000", few.own, empty.own, "");
  report_weight (self, "its own alone", many.own, empty.own, "");
  weights_clear (&empty);
  weights_clear (&few);
  weights_clear (&many);
}

static void
report_frames (Window     *self,
               GHashTable *told,
               const char *way,
               const char *what,
               const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s-%s", way, what);
  g_autoptr (BenchTimes) times = bench_times_new ();

  bench_told_add (told, key, times->own);
  bench_report_times (self->bench, name, times, 50, "");
  bench_report_times (self->bench, name, times, 99, "");
  bench_report_times (self->bench, name, times, 100, "≤ 16 ms");
}

/* A program in one of its ways: the program itself with the large journal, or the floor. */
static GHashTable *
run_way (const char *program,
         const char *path,
         const char *way)
{
  BenchRun run = { 0 };
  GHashTable *told = NULL;

  bench_run_begin (&run, program, path, way);
  told = bench_run_listen (&run);
  bench_run_end (&run);
  return told;
}

static void
measure_scrolling (Window     *self,
                   const char *way,
                   const char *wheel,
                   const char *leap)
{
  g_autoptr (GHashTable) told = run_way (self->program, self->many, way);
  g_autofree char *wheel_layout = g_strconcat (wheel, ", without painting", NULL);
  g_autofree char *wheel_longest = g_strconcat (wheel, ", longest iteration", NULL);
  g_autofree char *wheel_waiting = g_strconcat (wheel, ", not read yet", NULL);
  g_autofree char *leap_layout = g_strconcat (leap, ", without painting", NULL);
  g_autofree char *leap_longest = g_strconcat (leap, ", longest iteration", NULL);
  g_autofree char *leap_waiting = g_strconcat (leap, ", not read yet", NULL);

  report_frames (self, told, "wheel", "work", wheel);
  report_frames (self, told, "wheel", "layout", wheel_layout);
  bench_report (self->bench, wheel_longest, bench_told_get (told, "wheel-iteration") / 1000, "ms",
                0, "≤ 16 ms");
  bench_report (self->bench, wheel_waiting, bench_told_get (told, "wheel-waiting") / 6,
                "% of frames", 0, "");
  report_frames (self, told, "leap", "work", leap);
  report_frames (self, told, "leap", "layout", leap_layout);
  bench_report (self->bench, leap_longest, bench_told_get (told, "leap-iteration") / 1000, "ms", 0,
                "≤ 16 ms");
  bench_report (self->bench, leap_waiting, bench_told_get (told, "leap-waiting") / 10,
                "% of frames", 0, "");
}

static void
measure_diary (Window *self)
{
  measure_scrolling (self, "scroll", "wheel, a frame", "whole diary, a frame");
}

static void
measure_posters (Window *self)
{
  measure_scrolling (self, "films-scroll", "films, wheel, a frame", "all films, a frame");
}

/* Each time in a program of its own, where the page is new. */
static void
measure_opening (Window     *self,
                 const char *way,
                 const char *name,
                 guint       times)
{
  g_autofree char *key = g_strconcat (way, "-key", NULL);
  g_autofree char *longest = g_strconcat (way, "-longest", NULL);
  g_autofree char *stall = g_strconcat (name, ", longest iteration", NULL);
  g_autoptr (BenchTimes) opened = bench_times_new ();
  g_autoptr (BenchTimes) stalled = bench_times_new ();

  for (guint i = 0; i < times; i++)
    {
      g_autoptr (GHashTable) told = run_way (self->program, self->many, way);

      bench_told_add (told, key, opened->own);
      bench_told_add (told, longest, stalled->own);
    }

  bench_report_times (self->bench, name, opened, 50, "");
  bench_report_times (self->bench, name, opened, 95, "");
  bench_report_times (self->bench, stall, stalled, 50, "≤ 16 ms");
}

static void
measure_pages (Window *self)
{
  measure_opening (self, "films", "films shown", OPENINGS);
  measure_opening (self, "year", "a year shown", OPENINGS);
  measure_opening (self, "stills", "appraisal with ten stills", 1);
}

static void
fill_feeds (const char *journal)
{
  g_autoptr (RepriseDatabase) database = bench_open (journal, REPRISE_DATABASE_WRITE);

  bench_feeds_fill (database, FEEDS, POSTS);
}

/* Beside the large journal, as all else would be slower for them. */
static void
measure_feeds (Window *self)
{
  char *many = g_steal_pointer (&self->many);

  self->many = copy_journal (self, self->bench->journal, "window-feeds.db");
  fill_feeds (self->many);
  measure_opening (self, "feeds", "feeds shown", OPENINGS);
  measure_scrolling (self, "feeds-scroll", "posts, wheel, a frame", "all posts, a frame");
  remove_copy (self->many);
  self->many = many;
}

static void
report_both (Window     *self,
             GHashTable *own,
             GHashTable *floor,
             const char *what,
             const char *name,
             const char *goal)
{
  bench_report (self->bench, name, bench_told_get (own, what) / 1000, "ms",
                bench_told_get (floor, what) / 1000, goal);
}

static void
report_keys (Window     *self,
             GHashTable *own,
             GHashTable *floor,
             const char *what,
             const char *name,
             const char *goal)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  bench_told_add (own, what, times->own);
  bench_told_add (floor, what, times->floor);
  bench_report_times (self->bench, name, times, 50, goal);
  bench_report_times (self->bench, name, times, 95, goal);
  bench_report_times (self->bench, name, times, 99, goal);
}

static void
measure_minute (Window *self)
{
  g_autoptr (GHashTable) floor = run_way (self->bare, "type", NULL);
  g_autoptr (GHashTable) own = run_way (self->program, self->many, "type");

  report_keys (self, own, floor, "middle-key", "key to painted, in the middle", "≤ 1.1 ×");
  report_keys (self, own, floor, "end-key", "key to painted, at the end", "≤ 1.1 ×");
  report_keys (self, own, floor, "minute-key", "key to painted, a minute", "≤ 1.1 ×");
  report_keys (self, own, floor, "minute-frame", "a frame of that minute", "≤ 16 ms");
  report_both (self, own, floor, "minute-longest", "longest iteration in it", "≤ 16 ms");
  bench_report (self->bench, "saves in it", bench_told_get (own, "minute-saves"), "", 0, "");
  bench_report (self->bench, "column", bench_told_get (own, "column"), "px",
                bench_told_get (floor, "column"), "");
}

static void
measure_pasting (Window     *self,
                 const char *way,
                 const char *name)
{
  static const struct
  {
    const char *what;
    const char *name;
  } reported[] = {
    { "paste-key", "to painted" },
    { "paste-answers", "until it answers" },
    { "paste-longest", "longest iteration" },
    { "next-key", "next key to painted" },
    { "next-longest", "then, longest iteration" },
  };
  g_autoptr (GHashTable) floor = run_way (self->bare, way, NULL);
  g_autoptr (GHashTable) own = run_way (self->program, self->many, way);

  for (guint i = 0; i < G_N_ELEMENTS (reported); i++)
    {
      g_autofree char *full = g_strdup_printf ("%s, %s", name, reported[i].name);

      report_both (self, own, floor, reported[i].what, full, "≤ 1.1 ×");
    }
}

static void
measure_typing (Window *self)
{
  measure_minute (self);
  measure_pasting (self, "paste", "a pasted megabyte");
  measure_pasting (self, "paste-line", "the same in a line");
}

static void
measure_searching (Window *self)
{
  static const char *kinds[] = { "rare", "usual", "common", "phrase", "prefix", "two" };
  g_autoptr (GHashTable) told = run_way (self->program, self->many, "search");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *what = g_strconcat (kinds[i], "-key", NULL);
      g_autofree char *longest = g_strconcat (kinds[i], "-longest", NULL);
      g_autofree char *name = g_strdup_printf ("search as you type, %s", kinds[i]);
      g_autofree char *stall = g_strdup_printf ("the same, longest iteration");
      g_autoptr (BenchTimes) times = bench_times_new ();

      bench_told_add (told, what, times->own);
      bench_report_times (self->bench, name, times, 50, "");
      bench_report_times (self->bench, name, times, 95, "≤ 33 ms");
      bench_report (self->bench, stall, bench_told_get (told, longest) / 1000, "ms", 0,
                    "≤ 16 ms");
    }
}

/* Returns: how many files were read; what was read before is counted from the start */
static double
count_read (GArray *scanned)
{
  guint first = 0;

  while (first < scanned->len - 1 && g_array_index (scanned, double, first) < 1)
    first++;

  return g_array_index (scanned, double, scanned->len - 1) -
         g_array_index (scanned, double, first);
}

/* Without and with music that is being read beside it. */
static void
run_beside (Window      *self,
            const char  *way,
            GHashTable **alone,
            GHashTable **beside)
{
  g_autofree char *folder = bench_songs_find (self->bench, "window-music", SONGS, TRUE);
  g_autofree char *name = g_strdup_printf ("music read beside it, %s", way);
  GArray *read = NULL;

  *alone = run_way (self->program, self->many, way);
  g_setenv ("REPRISE_BENCH_MUSIC", folder, TRUE);
  *beside = run_way (self->program, self->many, way);
  g_unsetenv ("REPRISE_BENCH_MUSIC");

  read = g_hash_table_lookup (*beside, "scanned");
  if (read == NULL || g_hash_table_contains (*beside, "scan-ended"))
    g_error ("all music was read too soon");
  bench_report (self->bench, name, count_read (read), "files", 0, "");
}

static void
report_beside (Window     *self,
               GHashTable *alone,
               GHashTable *beside,
               const char *what,
               const char *name)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  bench_told_add (beside, what, times->own);
  bench_told_add (alone, what, times->floor);
  bench_report_times (self->bench, name, times, 50, "≤ 1.1 ×");
  bench_report_times (self->bench, name, times, 95, "≤ 1.1 ×");
}

static void
measure_typing_beside (Window *self)
{
  g_autoptr (GHashTable) alone = NULL;
  g_autoptr (GHashTable) beside = NULL;

  run_beside (self, "type", &alone, &beside);
  report_beside (self, alone, beside, "minute-key", "key to painted, a minute");
  report_beside (self, alone, beside, "minute-frame", "a frame of that minute");
}

static void
measure_scrolling_beside (Window *self)
{
  g_autoptr (GHashTable) alone = NULL;
  g_autoptr (GHashTable) beside = NULL;

  run_beside (self, "scroll", &alone, &beside);
  report_beside (self, alone, beside, "wheel-work", "wheel, a frame");
  report_beside (self, alone, beside, "leap-work", "whole diary, a frame");
}

static void
measure_searching_beside (Window *self)
{
  g_autoptr (GHashTable) alone = NULL;
  g_autoptr (GHashTable) beside = NULL;

  run_beside (self, "search", &alone, &beside);
  report_beside (self, alone, beside, "rare-key", "search as you type, rare");
  report_beside (self, alone, beside, "common-key", "search as you type, common");
  report_beside (self, alone, beside, "prefix-key", "search as you type, prefix");
}

static const struct
{
  const char  *name;
  void       (*measure) (Window *self);
} parts[] = {
  { "start", measure_start },
  { "memory", measure_memory },
  { "scroll", measure_diary },
  { "pages", measure_pages },
  { "posters", measure_posters },
  { "feeds", measure_feeds },
  { "typing", measure_typing },
  { "search", measure_searching },
  { "typing-beside", measure_typing_beside },
  { "scroll-beside", measure_scrolling_beside },
  { "search-beside", measure_searching_beside },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = NULL;
  g_autofree char *few = NULL;
  Window window = { 0 };

  setlocale (LC_ALL, "");
  if (argc < 4)
    g_error ("usage: bench-window PROGRAM EMPTY SOURCE-VIEW [PART]…");

  bench = bench_new ();
  few = bench_find_journal (bench, FEW);
  window.bench = bench;
  window.program = argv[1];
  window.empty = argv[2];
  window.bare = argv[3];
  window.few = copy_journal (&window, few, "window-few.db");
  window.many = copy_journal (&window, bench->journal, "window-many.db");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc < 5 || g_strv_contains ((const char * const *) argv + 4, parts[i].name))
      parts[i].measure (&window);

  remove_copy (window.few);
  remove_copy (window.many);
  bench_print_table (bench);
  return 0;
}
