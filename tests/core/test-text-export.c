#include "exchange/reprise-sample.h"
#include "exchange/reprise-text-export.h"
#include "store/reprise-statement.h"

#include "support/test-folder.h"

#include <string.h>

/* The sample journal, and where its entries go. */
typedef struct
{
  TestFolder      *folder;
  char            *out;
  RepriseDatabase *database;
  GArray          *entries;
} Fixture;

static void
read_entries (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (fixture->database, &error, "SELECT id FROM entry WHERE shown = 1");

  g_assert_no_error (error);
  fixture->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (reprise_statement_step (statement, &error) == REPRISE_STEP_ROW)
    {
      const gint64 id = reprise_statement_get_int64 (statement, 0);

      g_array_append_val (fixture->entries, id);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->entries->len, >, 10);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->out = g_build_filename (fixture->folder, "out", NULL);
  path = g_build_filename (fixture->folder, "journal.db", NULL);
  g_mkdir_with_parents (fixture->out, 0700);
  reprise_sample_make (path, &error);
  g_assert_no_error (error);
  fixture->database = reprise_database_open (path, REPRISE_DATABASE_READ, &error);
  g_assert_no_error (error);
  read_entries (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  reprise_database_close (fixture->database);
  g_array_unref (fixture->entries);
  g_free (fixture->out);
  test_folder_remove (fixture->folder);
}

static void
export (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (reprise_text_export_entries (fixture->database, fixture->entries, fixture->out,
                                              &error));
  g_assert_no_error (error);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->out, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static char *
read_file (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->out, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static void
test_layout (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *text = NULL;

  export (fixture);
  g_assert_cmpuint (count_files (fixture), ==, fixture->entries->len);
  text = read_file (fixture, "Bob le Flambeur (1956).txt");
  g_assert_true (g_str_has_prefix (text, "Bob le Flambeur (1956)\nThe Last Row #"));
  assert_says (text, "\nBy: Ida Marl\n");
  assert_says (text, "\nWatched: 2026-10-24\nPlace: film club\n");
  assert_says (text, "\nDirector: Jean-Pierre Melville\n");
  assert_says (text, "\n\nThere is an hour between the night");
  assert_says (text, "8.4/10");
}

/* Nobody learns from a file what the journal hides from them. */
static void
test_spoilers (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = NULL;

  export (fixture);
  text = read_file (fixture, "Two robberies.txt");
  assert_says (text, "\nContains spoilers\n");
  assert_says (text, "\nFilms: Heat (1995), Bob le Flambeur (1956)\n");
}

static void
test_written_over (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  export (fixture);
  before = read_file (fixture, "Two robberies.txt");
  export (fixture);
  after = read_file (fixture, "Two robberies (2).txt");
  g_assert_cmpuint (count_files (fixture), ==, 2 * fixture->entries->len);
  g_assert_cmpstr (before, ==, after);
}

static void
test_no_folder (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);

  g_assert_false (reprise_text_export_entries (fixture->database, fixture->entries, nowhere,
                                               &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_viewing (void)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("../Face/Off: *?", 1997);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autofree char *text = reprise_text_export_viewing (viewing);

  g_assert_true (g_str_has_prefix (text, "../Face/Off: *? (1997)\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/text-export/layout", Fixture, NULL, set_up, test_layout, tear_down);
  g_test_add ("/text-export/spoilers", Fixture, NULL, set_up, test_spoilers, tear_down);
  g_test_add ("/text-export/written-over", Fixture, NULL, set_up, test_written_over, tear_down);
  g_test_add ("/text-export/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add_func ("/text-export/viewing", test_viewing);

  return g_test_run ();
}
