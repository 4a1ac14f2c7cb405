#include "bench.h"

#include <locale.h>

static const struct
{
  const char  *name;
  void       (*measure) (Bench *bench);
} parts[] = {
  { "search", bench_search },
  { "show", bench_show },
  { "save", bench_save },
  { "import", bench_import },
  { "copy", bench_copy },
};

/* Names of parts as arguments: those alone. */
int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = NULL;

  setlocale (LC_ALL, "");
  bench = bench_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc < 2 || g_strv_contains ((const char * const *) argv + 1, parts[i].name))
      parts[i].measure (bench);

  bench_print_table (bench);
  return 0;
}
