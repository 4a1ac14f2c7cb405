#include "exchange/reprise-generator.h"
#include "exchange/reprise-sample.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-backup.h"
#include "store/reprise-check.h"
#include "store/reprise-masthead-store.h"
#include "store/reprise-migration.h"
#include "store/reprise-statement.h"
#include "store/reprise-still-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#define HEAT "{\"films\": [{\"title\": \"Heat\"}], "

typedef struct
{
  char            *folder;
  char            *path;
  RepriseDatabase *database;
} Fixture;

static RepriseDatabase *
open_journal (const char *folder,
              const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (RepriseDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  database = reprise_database_open (path, REPRISE_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  reprise_database_execute (database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF",
                            &error);
  g_assert_no_error (error);
  reprise_migrate_to_newest (database, path, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&database);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-sample-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->database = open_journal (fixture->folder, "journal.db");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  reprise_database_close (fixture->database);
  reprise_still_file_remove_all (fixture->path);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
execute (RepriseDatabase *database,
         const char      *sql)
{
  g_autoptr (GError) error = NULL;

  reprise_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static gint64
count (RepriseDatabase *database,
       const char      *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  reprise_database_read_int64 (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
assert_sound (RepriseDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = reprise_check (database, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
write_sample (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  execute (fixture->database, "BEGIN IMMEDIATE");
  reprise_sample_write (fixture->database, fixture->path, &error);
  g_assert_no_error (error);
  execute (fixture->database, "COMMIT");
}

static char *
sample_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "sample", name, NULL);
}

static JsonParser *
load_json (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sample_path ("journal.json");

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&parser);
}

static guint
count_credits (JsonArray *films)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (films); i++)
    n += json_array_get_length (
      json_object_get_array_member (json_array_get_object_element (films, i), "credits"));

  return n;
}

static guint
count_watched (JsonArray *appraisals)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (appraisals); i++)
    n += json_object_has_member (json_array_get_object_element (appraisals, i), "watched") ? 1 : 0;

  return n;
}

static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (JsonParser) parser = load_json ();
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *films = json_object_get_array_member (root, "films");
  JsonArray *viewings = json_object_get_array_member (root, "viewings");
  JsonArray *appraisals = json_object_get_array_member (root, "appraisals");

  write_sample (fixture);

  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM film"), ==,
                   json_array_get_length (films));
  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM credit"), ==,
                   count_credits (films));
  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM appraisal"), ==,
                   json_array_get_length (appraisals));
  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM viewing"), ==,
                   json_array_get_length (viewings) + count_watched (appraisals));
  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM entry WHERE shown = 1"), ==,
                   json_array_get_length (viewings) + json_array_get_length (appraisals));
  assert_sound (fixture->database);
}

/* In the order of the file, which is that of the keys. */
static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (JsonParser) parser = load_json ();
  JsonArray *appraisals =
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                  "appraisals");

  write_sample (fixture);

  for (guint i = 0; i < json_array_get_length (appraisals); i++)
    {
      JsonObject *object = json_array_get_object_element (appraisals, i);
      g_autofree char *path = sample_path (json_object_get_string_member (object, "body"));
      g_autofree char *text = NULL;
      g_autofree char *day = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseAppraisal) appraisal = NULL;

      g_file_get_contents (path, &text, NULL, &error);
      g_assert_no_error (error);
      appraisal = reprise_appraisal_load (fixture->database, i + 1, &error);
      g_assert_no_error (error);

      day = reprise_date_to_text (reprise_appraisal_get_finished_on (appraisal));
      g_assert_cmpstr (reprise_appraisal_get_body (appraisal), ==, text);
      g_assert_cmpstr (day, ==,
                       json_object_get_string_member_with_default (object, "finished", NULL));
      g_assert_cmpint (reprise_appraisal_get_number (appraisal), ==,
                       json_object_get_int_member_with_default (object, "number", 0));
      g_assert_cmpuint (g_strv_length ((GStrv) reprise_appraisal_get_tags (appraisal)), ==,
                        json_array_get_length (json_object_get_array_member (object, "tags")));
    }
}

/* Everything that a journal can do is in it, and everything leads where it should. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *sql;
    gint64      least;
  } rows[] = {
    { "SELECT count(*) FROM voice", 2 },
    { "SELECT count(*) FROM track WHERE note IS NOT NULL", 14 },
    { "SELECT count(DISTINCT kind) FROM track", 2 },
    { "SELECT count(DISTINCT appraisal) FROM track", 9 },
    { "SELECT count(*) FROM track JOIN appraisal ON appraisal.id = track.appraisal"
      " WHERE number = 573", 4 },
    { "SELECT count(*) FROM track WHERE location LIKE 'https:%'", 1 },
    { "SELECT count(*) FROM link JOIN track ON track.uuid = link.target", 2 },
    { "SELECT count(*) FROM still WHERE caption <> '' AND alt <> ''", 4 },
    { "SELECT count(*) FROM appraisal JOIN still ON still.appraisal = appraisal.id"
      " WHERE instr(body, '](still:' || substr(sha256, 1, 12) || ')')", 1 },
    { "SELECT count(*) FROM link JOIN film ON film.uuid = link.target", 6 },
    { "SELECT count(*) FROM link JOIN appraisal ON appraisal.uuid = link.target", 1 },
    { "SELECT count(*) FROM link JOIN track ON track.uuid = link.target"
      "                               AND track.appraisal = link.appraisal", 2 },
    { "SELECT count(*) FROM link WHERE target IS NULL", 1 },
    { "SELECT count(*) FROM appraisal WHERE instr(body, '||')", 1 },
    { "SELECT count(*) FROM appraisal WHERE spoiler = 1", 1 },
    { "SELECT count(*) FROM list_item JOIN list ON list.id = list"
      " WHERE kind = 'up-next' AND list_item.note <> '' AND source IS NOT NULL", 3 },
    { "SELECT count(*) FROM list_item JOIN list ON list.id = list"
      "                               JOIN shelf ON shelf.film = list_item.film"
      " WHERE list.title <> '' AND list.note <> '' AND shelf.entries > 0", 3 },
    { "SELECT count(*) FROM list_item JOIN list ON list.id = list"
      "                               JOIN shelf ON shelf.film = list_item.film"
      " WHERE list.title <> '' AND shelf.entries = 0", 3 },
    { "SELECT count(DISTINCT kind) FROM appraisal", 3 },
    { "SELECT count(*) FROM appraisal WHERE state = 'draft'", 1 },
  };
  g_autoptr (RepriseMasthead) masthead = NULL;
  g_autoptr (GError) error = NULL;

  write_sample (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].sql);
      g_assert_cmpint (count (fixture->database, rows[i].sql), >=, rows[i].least);
    }

  /* What waits for a film that nobody has is there once; the rest has found its own. */
  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM link WHERE target IS NULL"), ==,
                   1);

  masthead = reprise_masthead_load (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reprise_masthead_get_pen_name (masthead));
  g_assert_nonnull (reprise_masthead_get_series_name (masthead));
  g_assert_nonnull (reprise_masthead_get_closing_line (masthead));
}

static void
test_stills (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  RepriseStep step;

  write_sample (fixture);

  statement = reprise_database_prepare (fixture->database, &error, "SELECT sha256 FROM still");
  g_assert_no_error (error);
  while ((step = reprise_statement_step (statement, &error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *path =
        reprise_still_file_dup_path (fixture->path, reprise_statement_get_text (statement, 0));

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
  g_assert_no_error (error);
}

/* A backup is checked before it is kept, and all that a journal may hold is in this one. */
static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "journal.db", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  write_sample (fixture);
  reprise_backup_copy (path, copy, NULL, &error);
  g_assert_no_error (error);
  reprise_still_file_remove_all (copy);
}

static void
test_malformed (Fixture       *fixture,
                gconstpointer  data)
{
  static const char * const rows[] = {
    "",
    "[]",
    "{",
    "{\"films\": {}}",
    "{\"films\": [7]}",
    "{\"films\": [{}]}",
    "{\"films\": [{\"title\": null}]}",
    "{\"films\": [{\"title\": \"Heat\", \"year\": \"1995\"}]}",
    "{\"films\": [{\"title\": \"Heat\", \"year\": 99999}]}",
    "{\"films\": [{\"title\": \"Heat\", \"facts\": []}]}",
    "{\"films\": [{\"title\": \"Heat\", \"facts\": {\"colour\": \"red\"}}]}",
    "{\"films\": [{\"title\": \"Heat\", \"facts\": {\"runtime\": \"long\"}}]}",
    "{\"films\": [{\"title\": \"Heat\", \"credits\": [{\"role\": \"director\"}]}]}",
    "{\"viewings\": [{\"film\": \"Heat (1995)\"}]}",
    HEAT "\"viewings\": [{\"film\": \"Heat\", \"watched\": \"once\"}]}",
    HEAT "\"viewings\": [{\"film\": \"Heat\", \"judgement\": \"11\"}]}",
    HEAT "\"viewings\": [{\"film\": \"Heat\", \"rewatch\": \"no\"}]}",
    "{\"appraisals\": [{}]}",
    "{\"appraisals\": [{\"body\": \"absent.md\"}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"watched\": \"2020\"}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"kind\": \"poem\"}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"tags\": [1]}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"films\": [\"Heat\"]}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"spoiler\": 1}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"voices\": [{\"author\": \"Wanda\"}]}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"stills\": [{\"file\": \"absent.jpg\"}]}]}",
    "{\"appraisals\": [{\"body\": \"heat.md\", \"tracks\": [{\"artist\": \"Moby\"}]}]}",
    "{\"masthead\": []}",
    "{\"masthead\": {\"pen-name\": 7}}",
    "{\"lists\": [{\"title\": 7}]}",
    "{\"lists\": [{\"title\": \"Seen\", \"items\": [{\"film\": \"Heat\"}]}]}",
    HEAT "\"lists\": [{\"items\": [{\"film\": \"Heat\", \"source\": 7}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i]);
      execute (fixture->database, "BEGIN IMMEDIATE");
      g_assert_false (reprise_sample_write_json (fixture->database, fixture->path, rows[i], -1,
                                                 &error));
      g_assert_nonnull (error);
      execute (fixture->database, "ROLLBACK");
    }

  assert_sound (fixture->database);
}

static void
append_rows (GString         *dump,
             RepriseDatabase *database,
             const char      *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, &error, sql);
  RepriseStep step;

  g_assert_no_error (error);
  while ((step = reprise_statement_step (statement, &error)) == REPRISE_STEP_ROW)
    {
      g_string_append (dump, reprise_statement_get_text (statement, 0));
      g_string_append_c (dump, '\n');
    }
  g_assert_no_error (error);
}

/* All but the instants. */
static char *
generate (RepriseDatabase *database,
          guint            n,
          guint64          seed)
{
  static const char * const rows[] = {
    "SELECT json_array(id, uuid, title, year, original_title, form, release_date, runtime, country,"
    "                  genre, studio, imdb, earlier_views, folded, sort_key) FROM film ORDER BY id",
    "SELECT json_array(uuid, film, position, role, person, name, character)"
    "  FROM credit ORDER BY id",
    "SELECT json_array(uuid, film, watched, place, rewatch, unfinished, judgement, note)"
    "  FROM viewing ORDER BY id",
    "SELECT json_array(uuid, viewing, number, title, kind, state, judgement, spoiler, finished_on,"
    "                  body) FROM appraisal ORDER BY id",
    "SELECT json_array(appraisal, film, position) FROM appraisal_film ORDER BY appraisal, film",
    "SELECT json_array(appraisal, tag.name, position) FROM appraisal_tag JOIN tag ON tag.id = tag"
    "  ORDER BY appraisal, tag",
    "SELECT json_array(appraisal, viewing, shown, day, judgement, year, sort_key, words, opening,"
    "                  names) FROM entry ORDER BY id",
    "SELECT json_array(kind, subject, text, weight) FROM name ORDER BY id",
    "SELECT json_array(uuid, appraisal, position, author, body) FROM voice ORDER BY id",
    "SELECT json_array(uuid, appraisal, position, artist, title, kind, note) FROM track ORDER BY id",
    "SELECT json_array(appraisal, label, target) FROM link ORDER BY appraisal, label",
    "SELECT json_array(list, position, film) FROM list_item ORDER BY id",
  };
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  execute (database, "BEGIN IMMEDIATE");
  reprise_generator_write (database, n, seed, NULL, &error);
  g_assert_no_error (error);
  execute (database, "COMMIT");
  assert_sound (database);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    append_rows (dump, database, rows[i]);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
test_make (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new", "sample.db", NULL);
  g_autofree char *unfinished = g_strconcat (path, ".unfinished", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (RepriseDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  /* What an earlier try left is no journal. */
  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (unfinished, "half", -1, NULL));
  g_assert_true (reprise_sample_make (path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));

  database = open_journal (folder, "sample.db");
  g_assert_cmpint (count (database, "SELECT count(*) FROM appraisal"), >, 10);
  assert_sound (database);
  execute (database, "DELETE FROM appraisal");

  g_assert_true (reprise_sample_make (path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (database, "SELECT count(*) FROM appraisal"), ==, 0);

  g_clear_pointer (&database, reprise_database_close);
  reprise_still_file_remove_all (path);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_make_nowhere (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "journal.db", NULL);
  g_autofree char *path = g_build_filename (file, "sample.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (reprise_sample_make (path, &error));
  g_assert_nonnull (error);
}

static void
test_generated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RepriseDatabase) again = open_journal (fixture->folder, "again.db");
  g_autoptr (RepriseDatabase) other = open_journal (fixture->folder, "other.db");
  g_autofree char *first = generate (fixture->database, 200, 7);
  g_autofree char *second = generate (again, 200, 7);
  g_autofree char *third = generate (other, 200, 8);

  g_assert_true (g_str_equal (first, second));
  g_assert_false (g_str_equal (first, third));

  g_assert_cmpint (count (again, "SELECT count(*) FROM appraisal"), ==, 200);
  g_assert_cmpint (count (again, "SELECT count(*) FROM film"), ==, 50);
  g_assert_cmpint (count (again, "SELECT count(*) FROM entry WHERE shown = 1"), ==, 220);
  g_assert_cmpint (count (again, "SELECT count(*) FROM entry WHERE appraisal IS NOT NULL"
                                 "   AND words NOT BETWEEN 600 AND 1500"), ==, 0);
  g_assert_cmpint (count (again, "SELECT count(*) FROM film WHERE uuid NOT LIKE"
                                 " '________-____-4___-____-____________'"), ==, 0);
  g_assert_cmpint (count (again, "SELECT count(*) FROM appraisal WHERE state = 'draft'"), >, 0);
  g_assert_cmpint (count (again, "SELECT count(*) FROM voice"), >, 0);
  g_assert_cmpint (count (again, "SELECT count(*) FROM track"), ==, 800);
  g_assert_cmpint (count (again, "SELECT count(*) FROM link WHERE target IS NOT NULL"), >, 0);
  g_assert_cmpint (count (again, "SELECT count(*) FROM list_item"), ==, 40);
  g_assert_cmpint (count (again, "SELECT count(*) FROM still"), ==, 0);
}

static void
test_generated_stills (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  execute (fixture->database, "BEGIN IMMEDIATE");
  reprise_generator_write (fixture->database, 200, 7, fixture->path, &error);
  g_assert_no_error (error);
  execute (fixture->database, "COMMIT");
  assert_sound (fixture->database);

  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM still"), ==, 20);
  g_assert_cmpint (count (fixture->database, "SELECT count(DISTINCT appraisal) FROM still"), ==, 2);
}

static void
test_generated_few (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (RepriseDatabase) one = open_journal (fixture->folder, "one.db");
  g_autofree char *none = generate (fixture->database, 0, 1);
  g_autofree char *single = generate (one, 1, G_MAXUINT64);

  g_assert_cmpint (count (fixture->database, "SELECT count(*) FROM entry"), ==, 0);
  g_assert_cmpint (count (one, "SELECT count(*) FROM appraisal"), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sample/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/sample/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/sample/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/sample/stills", Fixture, NULL, set_up, test_stills, tear_down);
  g_test_add ("/sample/backup", Fixture, NULL, set_up, test_backup, tear_down);
  g_test_add ("/sample/malformed", Fixture, NULL, set_up, test_malformed, tear_down);
  g_test_add ("/sample/make", Fixture, NULL, set_up, test_make, tear_down);
  g_test_add ("/sample/make-nowhere", Fixture, NULL, set_up, test_make_nowhere, tear_down);
  g_test_add ("/sample/generated", Fixture, NULL, set_up, test_generated, tear_down);
  g_test_add ("/sample/generated-stills", Fixture, NULL, set_up, test_generated_stills, tear_down);
  g_test_add ("/sample/generated-few", Fixture, NULL, set_up, test_generated_few, tear_down);

  return g_test_run ();
}
