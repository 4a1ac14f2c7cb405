#include "bench-run.h"

#include "bench.h"

#include <string.h>

/* Returns: the number that it told next, and of what. */
static gint64
run_read (BenchRun  *self,
          char     **what)
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

/* @path and @way may be left out from the end. */
void
bench_run_begin (BenchRun   *self,
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

void
bench_run_end (BenchRun *self)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, &error);
  bench_must (error);
  g_subprocess_wait_check (self->process, NULL, &error);
  bench_must (error);
  g_clear_object (&self->told);
  g_clear_object (&self->process);
}

/* Returns: the milliseconds from the start of a program until something. */
double
bench_run_wait (BenchRun   *self,
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

/* Returns: (transfer full): all that it tells until it tells “end”, as arrays of double. */
GHashTable *
bench_run_listen (BenchRun *self)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_array_unref);

  while (!g_hash_table_contains (told, "end"))
    {
      char *what = NULL;
      const double number = (double) run_read (self, &what);
      GArray *numbers = g_hash_table_lookup (told, what);

      if (numbers == NULL)
        {
          numbers = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (told, g_strdup (what), numbers);
        }
      g_array_append_val (numbers, number);
      g_free (what);
    }

  return told;
}

/* Returns: the first number that was told of something. */
double
bench_told_get (GHashTable *told,
                const char *what)
{
  GArray *numbers = g_hash_table_lookup (told, what);

  if (numbers == NULL)
    g_error ("the program told nothing of %s", what);
  return g_array_index (numbers, double, 0);
}

/* Adds all times that were told of something, in milliseconds. */
void
bench_told_add (GHashTable *told,
                const char *what,
                GArray     *milliseconds)
{
  GArray *numbers = g_hash_table_lookup (told, what);

  if (numbers == NULL)
    g_error ("the program told nothing of %s", what);
  for (guint i = 0; i < numbers->len; i++)
    {
      const double number = g_array_index (numbers, double, i) / 1000;

      g_array_append_val (milliseconds, number);
    }
}
