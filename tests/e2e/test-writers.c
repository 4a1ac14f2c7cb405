/* Many write at once: all succeed, and no text is lost. */

#include "support/e2e-cli.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-revision.h"
#include "store/reprise-thing.h"

#include <string.h>

#define N_WRITERS 20

/* Every text that can still be read: the body, then the revisions. */
static GPtrArray *
list_texts (E2eCli     *cli,
            const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (cli->journal, REPRISE_DATABASE_READ, &error);
  g_autoptr (RepriseThing) thing = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  thing = reprise_thing_find (database, id, &error);
  g_assert_no_error (error);
  appraisal = reprise_appraisal_load (database, thing->id, &error);
  g_assert_no_error (error);
  revisions = reprise_revision_list (database, thing->id, &error);
  g_assert_no_error (error);

  g_ptr_array_add (texts, g_strdup (reprise_appraisal_get_body (appraisal)));
  for (guint i = 0; i < revisions->len; i++)
    g_ptr_array_add (texts, g_strdup (((RepriseRevision *) revisions->pdata[i])->body));
  return texts;
}

static void
assert_contains (GPtrArray  *texts,
                 const char *text)
{
  g_test_message ("%s", text);
  g_assert_true (g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL));
}

static void
test_new (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GSubprocess *processes[N_WRITERS];

  /* There is no journal yet: making it is a race as well. */
  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.md", i);
      g_autofree char *body = g_strdup_printf ("Text %u\n", i);
      g_autofree char *path = e2e_cli_write (cli, name, body, -1);
      const char *arguments[] = { "new", "--film", "Heat (1995)", "--tag", "same", "--credit",
                                  "director=Michael Mann", "--body", path, NULL };

      processes[i] = e2e_cli_spawn (cli, arguments);
    }

  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_finish (processes[i], NULL);
      g_autofree char *body = g_strdup_printf ("Text %u\n", i);

      g_test_message ("%s", answer->errors);
      g_assert_cmpint (answer->status, ==, 0);
      g_assert_cmpstr (e2e_answer_text (answer, "body"), ==, body);
      g_assert_true (g_hash_table_add (numbers,
                                       GINT_TO_POINTER (json_object_get_int_member (answer->json,
                                                                                    "number"))));
    }

  {
    g_autoptr (E2eAnswer) films = e2e_cli_do (cli, "list", "--films", NULL);
    g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", "1", NULL);

    g_assert_cmpint (json_object_get_int_member (films->json, "total"), ==, 1);
    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "credits")),
                      ==, 1);
  }
  e2e_cli_assert_sound (cli);
}

static void
test_edit (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *first = e2e_cli_write (cli, "first.md", "The first text", -1);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", first,
                                           NULL);
  g_autoptr (GPtrArray) texts = NULL;
  GSubprocess *processes[N_WRITERS];

  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.md", i);
      g_autofree char *body = g_strdup_printf ("Text %u", i);
      g_autofree char *tag = g_strdup_printf ("tag %u", i);
      g_autofree char *path = e2e_cli_write (cli, name, body, -1);
      const char *arguments[] = { "edit", "1", "--body", path, "--tag", tag, NULL };

      processes[i] = e2e_cli_spawn (cli, arguments);
    }

  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_finish (processes[i], NULL);
      g_autofree char *body = g_strdup_printf ("Text %u", i);

      g_test_message ("%s", answer->errors);
      g_assert_cmpint (answer->status, ==, 0);
      g_assert_cmpstr (e2e_answer_text (answer, "body"), ==, body);
    }

  texts = list_texts (cli, "1");
  assert_contains (texts, "The first text");
  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *body = g_strdup_printf ("Text %u", i);

      assert_contains (texts, body);
    }

  {
    g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", e2e_answer_text (made, "uuid"), NULL);

    g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "tags")),
                      ==, N_WRITERS);
    g_assert_cmpint (json_object_get_int_member (shown->json, "revisions"), ==, N_WRITERS);
  }
  e2e_cli_assert_sound (cli);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/* A window had the text open while somebody wrote another from the command line. */
static void
test_older_version (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *first = e2e_cli_write (cli, "first.md", "The first text", -1);
  g_autofree char *other = e2e_cli_write (cli, "other.md", "From the command line", -1);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", first,
                                           NULL);
  const char *uuid = e2e_answer_text (made, "uuid");
  g_autoptr (RepriseJournal) journal = NULL;
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) saved = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *pending = NULL;

  reprise_journal_open_async (cli->journal, NULL, keep_result_cb, &pending);
  opened = wait_for (&pending);
  journal = reprise_journal_open_finish (opened, &error);
  g_assert_no_error (error);
  reprise_journal_load_appraisal_async (journal, uuid, NULL, keep_result_cb, &pending);
  read = wait_for (&pending);
  loaded = reprise_journal_load_appraisal_finish (journal, read, &error);
  g_assert_no_error (error);

  e2e_answer_free (e2e_cli_do (cli, "edit", "1", "--body", other, "--title", "A title", NULL));

  edited = reprise_appraisal_copy (loaded);
  reprise_appraisal_set_body (edited, "From the window");
  reprise_journal_save_appraisal_async (journal, edited, loaded, NULL, keep_result_cb, &pending);
  written = wait_for (&pending);
  saved = reprise_journal_save_appraisal_finish (journal, written, &error);
  g_assert_no_error (error);
  g_clear_object (&journal);

  {
    g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", "1", NULL);
    g_autoptr (E2eAnswer) conflicts = e2e_cli_do (cli, "conflicts", "1", NULL);
    g_autoptr (GPtrArray) texts = list_texts (cli, "1");
    JsonArray *fields = json_object_get_array_member (conflicts->json, "conflicts");
    JsonObject *field = json_array_get_object_element (fields, 0);
    JsonArray *copies = json_object_get_array_member (field, "copies");

    g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, "From the window");
    g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, "A title");
    g_assert_cmpuint (json_array_get_length (fields), ==, 1);
    g_assert_cmpstr (json_object_get_string_member (field, "uuid"), ==, uuid);
    g_assert_cmpstr (json_object_get_string_member (field, "field"), ==, "body");
    g_assert_cmpuint (json_array_get_length (copies), ==, 1);
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (copies, 0),
                                                    "value"), ==, "From the command line");
    assert_contains (texts, "The first text");
    assert_contains (texts, "From the command line");
  }
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writers/new", test_new);
  g_test_add_func ("/writers/edit", test_edit);
  g_test_add_func ("/writers/older-version", test_older_version);

  return g_test_run ();
}
