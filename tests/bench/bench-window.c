/* The window, from outside. usage: bench-window PROGRAM EMPTY [PART]… */

#include "bench.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define RUNS 20
#define WEIGHINGS 5
#define SETTLED_SECONDS 2
#define FEW 1000

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
  char       *many;     /* (owned) copies, for the program keeps its journals in order */
  char       *few;      /* (owned) */
} Window;

/* Memory in MiB, weighed some times: with a program's share of what several have, which others on the
 * computer make smaller or larger; and what it alone has. */
typedef struct
{
  GArray *all;  /* (owned) of double */
  GArray *own;  /* (owned) of double */
} Weights;

/* A program that runs; what it tells is in times since it was started. */
typedef struct
{
  GSubprocess      *process;  /* (owned) */
  GDataInputStream *told;     /* (owned) */
  gint64            begin;
} Run;

static void
add (GArray *numbers,
     double  number)
{
  g_array_append_val (numbers, number);
}

static void
run_begin (Run        *self,
           const char *program,
           const char *path,
           const char *way)
{
  const char *arguments[] = { program, path, way, NULL };
  g_autoptr (GError) error = NULL;

  self->begin = g_get_monotonic_time ();
  self->process = g_subprocess_newv (arguments,
                                     G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                     &error);
  bench_must (error);
  self->told = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
}

static void
run_end (Run *self)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, &error);
  bench_must (error);
  g_subprocess_wait_check (self->process, NULL, &error);
  bench_must (error);
  g_clear_object (&self->told);
  g_clear_object (&self->process);
}

/* Returns: the number that it told next, and of what. */
static gint64
run_read (Run  *self,
          char **what)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line (self->told, NULL, NULL, &error);
  char *blank = NULL;

  bench_must (error);
  if (line == NULL)
    g_error ("the program ended before it told all");

  blank = strrchr (line, ' ');
  g_assert_nonnull (blank);
  *what = g_strndup (line, blank - line);
  return g_ascii_strtoll (blank + 1, NULL, 10);
}

/* Returns: the milliseconds from the start of a program until something. */
static double
run_wait (Run        *self,
          const char *until)
{
  for (;;)
    {
      g_autofree char *what = NULL;
      const gint64 when = run_read (self, &what);

      if (g_strcmp0 (what, until) == 0)
        return (double) (when - self->begin) / 1000;
    }
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
run_weigh (Run     *self,
           Weights *weights)
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
  Run run = { 0 };

  bench_remove (path);
  bench_run ("cp --reflink=auto '%s' '%s'", journal, path);
  run_begin (&run, self->program, path, NULL);
  run_wait (&run, "shown");
  g_usleep (SETTLED_SECONDS * G_USEC_PER_SEC);
  run_end (&run);
  return path;
}

static void
remove_copy (char *path)
{
  bench_remove (path);
  bench_run ("rm -r -f '%s.backups'", path);
  g_free (path);
}

static void
start (const char *program,
       const char *path,
       GArray     *frame,
       GArray     *shown)
{
  Run run = { 0 };

  run_begin (&run, program, path, NULL);
  add (frame, run_wait (&run, "frame"));
  if (shown != NULL)
    add (shown, run_wait (&run, "shown"));
  run_end (&run);
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
  Run run = { 0 };

  run_begin (&run, program, path, NULL);
  run_wait (&run, until);
  g_usleep (SETTLED_SECONDS * G_USEC_PER_SEC);
  run_weigh (&run, weights);
  run_end (&run);
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
  GArray *numbers = g_hash_table_lookup (told, key);

  for (guint i = 0; i < numbers->len; i++)
    add (times->own, g_array_index (numbers, double, i) / 1000);

  bench_report_times (self->bench, name, times, 50, "");
  bench_report_times (self->bench, name, times, 99, "");
  bench_report_times (self->bench, name, times, 100, "≤ 16 ms");
}

static double
get_number (GHashTable *told,
            const char *what)
{
  return g_array_index ((GArray *) g_hash_table_lookup (told, what), double, 0);
}

static GHashTable *
listen (Run *run)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_array_unref);

  while (!g_hash_table_contains (told, "end"))
    {
      char *what = NULL;
      const double number = (double) run_read (run, &what);
      GArray *numbers = g_hash_table_lookup (told, what);

      if (numbers == NULL)
        {
          numbers = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (told, g_strdup (what), numbers);
        }
      add (numbers, number);
      g_free (what);
    }

  return told;
}

static void
measure_scrolling (Window *self)
{
  g_autoptr (GHashTable) told = NULL;
  Run run = { 0 };

  run_begin (&run, self->program, self->many, "scroll");
  told = listen (&run);
  run_end (&run);

  report_frames (self, told, "wheel", "work", "wheel, a frame");
  report_frames (self, told, "wheel", "layout", "wheel, without painting");
  bench_report (self->bench, "wheel, longest iteration", get_number (told, "wheel-iteration") / 1000,
                "ms", 0, "≤ 16 ms");
  bench_report (self->bench, "wheel, rows not read yet", get_number (told, "wheel-waiting") / 6,
                "% of frames", 0, "");
  report_frames (self, told, "leap", "work", "whole diary, a frame");
  report_frames (self, told, "leap", "layout", "whole diary, without painting");
  bench_report (self->bench, "whole diary, longest iteration",
                get_number (told, "leap-iteration") / 1000, "ms", 0, "≤ 16 ms");
  bench_report (self->bench, "whole diary, rows not read yet",
                get_number (told, "leap-waiting") / 10, "% of frames", 0, "");
}

/* Still to come, each a part and a way of the child: searching as one types, from the key press to
 * the frame with the first hits; and writing for a minute at ten keys a second while the text is
 * saved, against GtkSourceView alone. */
static const struct
{
  const char  *name;
  void       (*measure) (Window *self);
} parts[] = {
  { "start", measure_start },
  { "memory", measure_memory },
  { "scroll", measure_scrolling },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = NULL;
  g_autofree char *few = NULL;
  Window window = { 0 };

  setlocale (LC_ALL, "");
  if (argc < 3)
    g_error ("usage: bench-window PROGRAM EMPTY [PART]…");

  bench = bench_new ();
  few = bench_find_journal (bench, FEW);
  window.bench = bench;
  window.program = argv[1];
  window.empty = argv[2];
  window.few = copy_journal (&window, few, "window-few.db");
  window.many = copy_journal (&window, bench->journal, "window-many.db");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc < 4 || g_strv_contains ((const char * const *) argv + 3, parts[i].name))
      parts[i].measure (&window);

  remove_copy (window.few);
  remove_copy (window.many);
  bench_print_table (bench);
  return 0;
}
