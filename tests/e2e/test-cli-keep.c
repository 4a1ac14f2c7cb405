/* The bin, backups, check and the sample: nothing that was written is lost by them. */

#include "support/e2e-cli.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static gint64
total (E2eCli     *cli,
       const char *query)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, "list", query, NULL);

  return json_object_get_int_member (answer->json, "total");
}

static void
test_bin (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--watched",
                                           "2026-01-02", "--title", "Flat", NULL);
  g_autoptr (E2eAnswer) shown = NULL;

  e2e_answer_free (e2e_cli_do (cli, "delete", "1", NULL));
  g_assert_cmpint (total (cli, "in:bin"), ==, 1);
  g_assert_cmpint (total (cli, "kind:appraisal"), ==, 0);
  g_assert_cmpint (total (cli, "kind:viewing"), ==, 1);
  e2e_cli_refuse (cli, 1, "edit", "1", "--title", "x", NULL);

  /* Again is no harm. */
  e2e_answer_free (e2e_cli_do (cli, "delete", "1", NULL));
  e2e_answer_free (e2e_cli_do (cli, "restore", "1", NULL));
  e2e_answer_free (e2e_cli_do (cli, "restore", "1", NULL));
  g_assert_cmpint (total (cli, "in:bin"), ==, 0);
  g_assert_cmpint (total (cli, ""), ==, 1);
  shown = e2e_cli_do (cli, "show", "1", NULL);
  g_assert_cmpstr (e2e_answer_text (shown, "watched"), ==, "2026-01-02");
  g_assert_cmpstr (e2e_answer_text (shown, "uuid"), ==, e2e_answer_text (made, "uuid"));
  e2e_cli_assert_sound (cli);
}

static void
test_bin_of_film (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--watched",
                                           "2026-01-02", NULL);
  g_autoptr (E2eAnswer) both = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--film",
                                           "Ronin (1998)", NULL);
  JsonObject *film =
    json_array_get_object_element (json_object_get_array_member (made->json, "films"), 0);
  const char *uuid = json_object_get_string_member (film, "uuid");
  g_autoptr (E2eAnswer) before = NULL;
  g_autoptr (E2eAnswer) after = NULL;
  g_autoptr (E2eAnswer) gone = e2e_cli_do (cli, "delete", e2e_answer_text (both, "uuid"), NULL);

  e2e_answer_free (e2e_cli_do (cli, "restore", e2e_answer_text (gone, "uuid"), NULL));
  e2e_answer_free (e2e_cli_do (cli, "watch", "--film", "Heat (1995)", "--note", "Again", NULL));
  before = e2e_cli_do (cli, "list", NULL);

  /* What is about another film too stays. */
  e2e_answer_free (e2e_cli_do (cli, "delete", uuid, NULL));
  g_assert_cmpint (total (cli, ""), ==, 1);
  g_assert_cmpint (total (cli, "in:bin kind:appraisal"), ==, 1);
  e2e_cli_assert_sound (cli);

  e2e_answer_free (e2e_cli_do (cli, "restore", uuid, NULL));
  after = e2e_cli_do (cli, "list", NULL);
  g_assert_true (g_bytes_equal (before->output, after->output));
  e2e_cli_assert_sound (cli);
}

static void
test_backup (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *copy = e2e_cli_path (cli, "copy.db");
  g_autofree char *folder = e2e_cli_path (cli, "a folder");
  g_autofree char *inside = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *letter = e2e_cli_write (cli, "letter.txt", "Dear all", -1);
  g_autofree char *link = e2e_cli_path (cli, "link.db");
  g_autofree char *before = e2e_digest (letter);
  g_autofree char *after = NULL;
  g_autofree char *own = NULL;
  g_autofree char *own_after = NULL;
  g_autoptr (E2eAnswer) first = NULL;
  g_autoptr (E2eAnswer) second = NULL;
  g_autoptr (E2eAnswer) third = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  GStatBuf status;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--title", "One", NULL));
  first = e2e_cli_do (cli, "backup", "copy.db", NULL);
  g_assert_cmpstr (e2e_answer_text (first, "path"), ==, copy);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (json_object_get_int_member (first->json, "bytes"), ==, status.st_size);

  g_mkdir (folder, 0700);
  second = e2e_cli_do (cli, "backup", folder, NULL);
  g_assert_cmpstr (e2e_answer_text (second, "path"), ==, inside);
  g_assert_true (g_file_test (inside, G_FILE_TEST_IS_REGULAR));

  /* A backup of its own is replaced; nothing else is, the journal least of all. */
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--title", "Two", NULL));
  third = e2e_cli_do (cli, "backup", copy, NULL);
  own = e2e_digest (cli->journal);
  g_assert_cmpint (symlink (cli->journal, link), ==, 0);
  e2e_cli_refuse (cli, 1, "backup", letter, NULL);
  e2e_cli_refuse (cli, 1, "backup", cli->journal, NULL);
  e2e_cli_refuse (cli, 1, "backup", cli->folder, NULL);
  e2e_cli_refuse (cli, 1, "backup", link, NULL);
  after = e2e_digest (letter);
  own_after = e2e_digest (cli->journal);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (own, ==, own_after);

  g_free (cli->journal);
  cli->journal = g_strdup (copy);
  e2e_cli_assert_sound (cli);
  shown = e2e_cli_do (cli, "show", "2", NULL);
  g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, "Two");
}

/* Leaves a log beside a journal, as a program that had it open leaves it when the power goes. */
static void
leave_log (const char *journal)
{
  g_autofree char *log = g_strconcat (journal, "-wal", NULL);
  g_autofree char *data = NULL;
  sqlite3 *handle = NULL;
  gsize length = 0;

  g_assert_cmpint (sqlite3_open (journal, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA journal_mode = WAL;"
                                 "INSERT INTO day_of_use VALUES ('2001-01-01')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (g_file_get_contents (log, &data, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  sqlite3_close (handle);
  g_assert_true (g_file_set_contents (log, data, (gssize) length, NULL));
}

/* The log is of the copy that is there, and would be taken for the new one's. */
static void
test_backup_beside_a_log (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eCli) copy = e2e_cli_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--title", "One", NULL));
  e2e_answer_free (e2e_cli_do (cli, "backup", copy->journal, NULL));
  leave_log (copy->journal);
  before = e2e_digest (copy->journal);
  e2e_cli_refuse (cli, 1, "backup", copy->journal, NULL);
  after = e2e_digest (copy->journal);
  g_assert_cmpstr (before, ==, after);

  /* Opened and closed it is one file again, and may be replaced. */
  e2e_cli_assert_sound (copy);
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--title", "Two", NULL));
  e2e_answer_free (e2e_cli_do (cli, "backup", copy->journal, NULL));
  e2e_cli_assert_sound (copy);
  e2e_answer_free (e2e_cli_do (copy, "show", "2", NULL));
}

static void
test_damaged (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *data = NULL;
  g_autofree char *path = e2e_cli_path (cli, "damaged.db");
  gsize length = 0;
  guint found = 0;

  e2e_answer_free (e2e_cli_do (cli, "demo", "sample.db", NULL));
  g_free (cli->journal);
  cli->journal = e2e_cli_path (cli, "sample.db");
  e2e_cli_assert_sound (cli);
  g_assert_true (g_file_get_contents (cli->journal, &data, &length, NULL));

  g_free (cli->journal);
  cli->journal = g_strdup (path);
  for (gsize page = 1; page < length / 4096; page += 9)
    {
      g_autofree char *copy = g_memdup2 (data, length);
      g_autoptr (E2eAnswer) answer = NULL;

      memset (copy + page * 4096, 0xa5, 512);
      g_assert_true (g_file_set_contents (path, copy, (gssize) length, NULL));
      answer = e2e_cli_run (cli, "check", NULL);
      g_assert_cmpint (answer->status, !=, -1);
      g_assert_cmpint (answer->status, !=, 2);
      if (answer->status == 1)
        {
          found++;
          g_assert_true (answer->json != NULL || *answer->errors != '\0');
          g_assert_true (answer->json == NULL ||
                         !json_object_get_boolean_member (answer->json, "ok"));
        }
    }

  /* A page that is free may hold anything. */
  g_assert_cmpuint (found, >, length / 4096 / 9 / 2);
}

static void
test_sample (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_path (cli, "sample.db");
  g_autofree char *letter = e2e_cli_write (cli, "letter.txt", "Dear all", -1);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "demo", "sample.db", NULL);
  g_autoptr (E2eAnswer) shown = NULL;
  JsonObject *film = NULL;
  JsonObject *facts = NULL;

  g_assert_cmpstr (e2e_answer_text (made, "path"), ==, path);
  g_assert_cmpint (json_object_get_int_member (made->json, "bytes"), >, 0);
  g_assert_false (g_file_test (cli->journal, G_FILE_TEST_EXISTS));
  e2e_cli_refuse (cli, 1, "demo", "sample.db", NULL);
  e2e_cli_refuse (cli, 1, "demo", letter, NULL);

  g_free (cli->journal);
  cli->journal = g_strdup (path);
  e2e_cli_assert_sound (cli);
  shown = e2e_cli_do (cli, "show", "573", NULL);
  film = json_array_get_object_element (json_object_get_array_member (shown->json, "films"), 0);
  facts = json_object_get_object_member (shown->json, "facts");
  g_assert_cmpstr (json_object_get_string_member (film, "title"), ==, "Leaving Las Vegas");
  g_assert_cmpint (json_object_get_int_member (film, "year"), ==, 1995);
  g_assert_cmpstr (json_object_get_string_member (facts, "runtime"), ==, "112");
  g_assert_cmpstr (json_object_get_string_member (facts, "budget"), ==, "$3,600,000");
  g_assert_cmpstr (json_object_get_string_member (facts, "release-date"), ==, "1995-10-27");
  g_assert_cmpstr (json_object_get_string_member (facts, "imdb"), ==, "tt0113627");
  g_assert_cmpint (json_object_get_int_member (shown->json, "judgement"), ==, 10);
  g_assert_cmpuint (strlen (e2e_answer_text (shown, "body")), >, 1000);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "voices")),
                    ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "stills")),
                    ==, 1);
}

static void
test_generated (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "demo", "a.db", "--count", "30", "--seed", "7",
                                           NULL);
  g_autoptr (E2eAnswer) again = e2e_cli_do (cli, "demo", "b.db", "--count", "30", "--seed", "7",
                                            NULL);
  g_autoptr (E2eCli) other = e2e_cli_new ();
  g_autoptr (E2eAnswer) a = NULL;
  g_autoptr (E2eAnswer) b = NULL;

  g_free (cli->journal);
  g_free (other->journal);
  cli->journal = e2e_cli_path (cli, "a.db");
  other->journal = e2e_cli_path (cli, "b.db");
  e2e_cli_assert_sound (cli);
  g_assert_cmpint (total (cli, "kind:appraisal OR kind:soundtrack OR kind:note"), ==, 30);

  a = e2e_cli_do (cli, "show", "1", NULL);
  b = e2e_cli_do (other, "show", "1", NULL);
  g_assert_cmpstr (e2e_answer_text (a, "body"), ==, e2e_answer_text (b, "body"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/keep/bin", test_bin);
  g_test_add_func ("/cli/keep/bin-of-film", test_bin_of_film);
  g_test_add_func ("/cli/keep/backup", test_backup);
  g_test_add_func ("/cli/keep/backup-beside-a-log", test_backup_beside_a_log);
  g_test_add_func ("/cli/keep/damaged", test_damaged);
  g_test_add_func ("/cli/keep/sample", test_sample);
  g_test_add_func ("/cli/keep/generated", test_generated);

  return g_test_run ();
}
