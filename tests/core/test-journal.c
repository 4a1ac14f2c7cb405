#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-hits.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-check.h"
#include "store/reprise-look.h"
#include "store/reprise-film-store.h"
#include "support/test-store.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TestFolder     *folder;
  char           *path;
  RepriseJournal *journal;
  GPtrArray      *told;     /* of UUIDs, in the order they were told of */
} Fixture;

static RepriseJournal *
open_journal (const char  *path,
              GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_open_async (path, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_open_finish (result, error);
}

static void
changed_cb (RepriseJournal *journal,
            GStrv           uuids,
            Fixture        *fixture)
{
  for (gsize i = 0; uuids[i] != NULL; i++)
    g_ptr_array_add (fixture->told, g_strdup (uuids[i]));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->journal = open_journal (fixture->path, &error);
  g_assert_no_error (error);
  fixture->told = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (fixture->journal, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
let_go (gpointer  data,
        GObject  *object)
{
  g_atomic_int_set ((gboolean *) data, TRUE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (fixture->journal), let_go, &gone);
  g_object_unref (fixture->journal);
  /* A job that is under way holds it, a backup on a thread of its own. */
  while (!g_atomic_int_get (&gone))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_ptr_array_unref (fixture->told);
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
}

static RepriseAppraisal *
save (Fixture           *fixture,
      RepriseAppraisal  *edited,
      RepriseAppraisal  *made_from,
      GError           **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_save_appraisal_async (fixture->journal, edited, made_from, NULL,
                                        test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_save_appraisal_finish (fixture->journal, result, error);
}

static RepriseAppraisal *
save_text (Fixture    *fixture,
           const char *label,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
  RepriseAppraisal *saved = NULL;

  test_set_films (draft, film, NULL);
  reprise_appraisal_set_body (draft, text);
  saved = save (fixture, draft, NULL, &error);
  g_assert_no_error (error);
  return saved;
}

static RepriseHits *
search (Fixture      *fixture,
        const char   *query,
        GCancellable *cancellable,
        GError      **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_search_async (fixture->journal, query, 0, cancellable, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_search_finish (fixture->journal, result, error);
}

static gboolean
bin (Fixture     *fixture,
     const char  *uuid,
     gboolean     restore,
     GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (restore)
    reprise_journal_restore_async (fixture->journal, uuid, NULL, test_keep_result_cb, &slot);
  else
    reprise_journal_delete_async (fixture->journal, uuid, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_bin_finish (fixture->journal, result, error);
}

static gboolean
was_told (Fixture    *fixture,
          const char *uuid)
{
  return g_ptr_array_find_with_equal_func (fixture->told, uuid, g_str_equal, NULL);
}

static RepriseEntry *
load_hit (Fixture           *fixture,
          gint64             id,
          const char        *query,
          RepriseEntryWhere  where)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  RepriseEntry *entry = NULL;

  reprise_journal_load_hit_async (fixture->journal, id, query, REPRISE_SEARCH_TYPING, where, NULL,
                                  test_keep_result_cb, &slot);
  result = test_wait (&slot);
  entry = reprise_journal_load_hit_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return entry;
}

static RepriseEntry *
load_entry (Fixture *fixture,
            gint64   id)
{
  return load_hit (fixture, id, "", REPRISE_ENTRY_WHERE_NONE);
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain in the night.");
  const char *uuid = reprise_appraisal_get_uuid (saved);
  g_autoptr (RepriseHits) hits = search (fixture, "rain", NULL, &error);
  g_autoptr (RepriseHits) none = NULL;
  g_autoptr (RepriseHits) again = NULL;
  g_autoptr (RepriseEntry) entry = NULL;
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_ids, ==, 1);
  g_assert_true (was_told (fixture, uuid));

  entry = load_entry (fixture, hits->ids[0]);
  g_assert_cmpstr (reprise_entry_get_title (entry), ==, "Heat");

  reprise_journal_load_appraisal_async (fixture->journal, uuid, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  loaded = reprise_journal_load_appraisal_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reprise_appraisal_get_body (loaded), ==, "Rain in the night.");

  g_assert_true (bin (fixture, uuid, FALSE, &error));
  none = search (fixture, "rain", NULL, &error);
  g_assert_cmpuint (none->n_ids, ==, 0);
  g_assert_true (bin (fixture, uuid, TRUE, &error));
  again = search (fixture, "rain", NULL, &error);
  g_assert_cmpuint (again->n_ids, ==, 1);
  g_assert_no_error (error);

  g_assert_false (bin (fixture, "no such thing", FALSE, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (bin (fixture, "no such thing", TRUE, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_clear_object (&result);
  reprise_journal_load_appraisal_async (fixture->journal, "404", NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_null (reprise_journal_load_appraisal_finish (fixture->journal, result, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (reprise_journal_get_path (fixture->journal), ==, fixture->path);
}

/* A new film, and a viewing of it, in one save. */
static void
test_new_film_and_viewing (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;

  test_set_films (draft, film, NULL);
  reprise_appraisal_set_viewing (draft, viewing);
  reprise_appraisal_set_body (draft, "A text.");
  saved = save (fixture, draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reprise_appraisal_get_viewing (saved));
  g_assert_cmpint (reprise_film_get_id (reprise_appraisal_get_films (saved)->pdata[0]), ==,
                   reprise_film_get_id (
                     reprise_viewing_get_film (reprise_appraisal_get_viewing (saved))));
}

/* A film that is named again is the one there is; a viewing is no appraisal. */
static void
test_film_named_again (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseFilm) again = reprise_film_parse ("HEAT (1995)", NULL);
  g_autoptr (RepriseAppraisal) first = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) second = reprise_appraisal_new ();
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (again);
  g_autoptr (RepriseAppraisal) saved = NULL;
  g_autoptr (RepriseAppraisal) twin = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  test_set_films (first, film, NULL);
  test_set_films (second, again, NULL);
  reprise_appraisal_set_viewing (second, viewing);
  saved = save (fixture, first, NULL, &error);
  g_assert_no_error (error);
  twin = save (fixture, second, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reprise_film_get_id (reprise_appraisal_get_films (twin)->pdata[0]), ==,
                   reprise_film_get_id (reprise_appraisal_get_films (saved)->pdata[0]));

  reprise_journal_load_appraisal_async (
    fixture->journal, reprise_viewing_get_uuid (reprise_appraisal_get_viewing (twin)), NULL,
    test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_null (reprise_journal_load_appraisal_finish (fixture->journal, result, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

static gint64
find_entry (Fixture     *fixture,
            const char  *uuid,
            GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_find_entry_async (fixture->journal, uuid, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_journal_find_entry_finish (fixture->journal, result, error);
}

static void
test_hits (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) heat = save_text (fixture, "Heat (1995)", "Two men, one coffee.");
  const gint64 id = find_entry (fixture, reprise_appraisal_get_uuid (heat), &error);
  g_autoptr (RepriseEntry) by_text = NULL;
  g_autoptr (RepriseEntry) by_name = NULL;

  g_assert_no_error (error);
  by_text = load_hit (fixture, id, "coff", REPRISE_ENTRY_WHERE_TEXT);
  g_assert_cmpstr (reprise_entry_get_uuid (by_text), ==, reprise_appraisal_get_uuid (heat));
  g_assert_cmpint (reprise_entry_get_where (by_text), ==, REPRISE_ENTRY_WHERE_TEXT);
  g_assert_nonnull (strstr (reprise_entry_get_snippet (by_text),
                            REPRISE_HIT_BEGIN "coffee" REPRISE_HIT_END));
  by_name = load_hit (fixture, id, "heat", REPRISE_ENTRY_WHERE_NAME);
  g_assert_nonnull (strstr (reprise_entry_get_snippet (by_name),
                            REPRISE_HIT_BEGIN "Heat" REPRISE_HIT_END));

  g_assert_cmpint (find_entry (fixture, "nowhere", &error), ==, 0);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

static guint
count_hits (Fixture    *fixture,
            const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseHits) hits = search (fixture, query, NULL, &error);

  g_assert_no_error (error);
  return hits->n_ids;
}

/* The bin is a list like the diary: its rows are read, and what they are of restored. */
static void
test_bin (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) first = save_text (fixture, "Heat (1995)", "Rain in the night.");
  g_autoptr (RepriseAppraisal) second = save_text (fixture, "Ronin (1998)", "Snow.");
  RepriseFilm *ronin = reprise_appraisal_get_films (second)->pdata[0];
  g_autoptr (RepriseHits) hits = NULL;
  g_autoptr (RepriseEntry) newest = NULL;
  g_autoptr (RepriseEntry) oldest = NULL;

  g_assert_true (bin (fixture, reprise_appraisal_get_uuid (first), FALSE, &error));
  g_usleep (2000);
  g_assert_true (bin (fixture, reprise_film_get_uuid (ronin), FALSE, &error));
  hits = search (fixture, "in:bin", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_ids, ==, 2);
  newest = load_entry (fixture, hits->ids[0]);
  oldest = load_entry (fixture, hits->ids[1]);
  g_assert_cmpstr (reprise_entry_get_title (newest), ==, "Ronin");
  g_assert_cmpstr (reprise_entry_get_opening (newest), ==, "Snow.");
  g_assert_cmpstr (reprise_entry_get_title (oldest), ==, "Heat");
  g_assert_cmpstr (reprise_entry_get_uuid (oldest), ==, reprise_appraisal_get_uuid (first));

  g_assert_true (bin (fixture, reprise_entry_get_uuid (oldest), TRUE, &error));
  g_assert_cmpuint (count_hits (fixture, "in:bin"), ==, 1);
  g_assert_cmpuint (count_hits (fixture, "rain"), ==, 1);

  /* What a film took along brings the film back. */
  g_assert_true (bin (fixture, reprise_entry_get_uuid (newest), TRUE, &error));
  g_assert_cmpuint (count_hits (fixture, "in:bin"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "ronin"), ==, 1);
}

static gpointer
forbid_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  return GINT_TO_POINTER (reprise_database_execute (database, data, error));
}

static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  reprise_journal_run_async (fixture->journal, REPRISE_LANE_WRITE, forbid_job, g_strdup (sql), g_free,
                             NULL, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_nonnull (reprise_journal_run_finish (fixture->journal, result, &error));
  g_assert_no_error (error);
}

/* A save that failed can be tried again, new film and all. */
static void
test_save_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;

  run_sql (fixture, "CREATE TRIGGER trouble AFTER INSERT ON appraisal BEGIN"
                    " SELECT raise(ABORT, 'trouble'); END");
  test_set_films (draft, film, NULL);
  reprise_appraisal_set_viewing (draft, viewing);
  reprise_appraisal_set_body (draft, "A text.");
  g_assert_null (save (fixture, draft, NULL, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpint (reprise_film_get_id (film), ==, 0);

  run_sql (fixture, "DROP TRIGGER trouble");
  saved = save (fixture, draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reprise_appraisal_get_body (saved), ==, "A text.");
  g_assert_cmpuint (reprise_appraisal_get_films (saved)->len, ==, 1);
}

static void
test_closing_waits (Fixture       *fixture,
                    gconstpointer  data)
{
  RepriseJournal *journal = open_journal (fixture->path, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
      g_autofree char *text = g_strdup_printf ("pending %d", i);

      reprise_appraisal_set_body (draft, text);
      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, NULL, NULL);
    }
  g_object_unref (journal);
  while (TRUE)
    {
      g_autoptr (RepriseHits) hits = search (fixture, "pending", NULL, &error);

      g_assert_no_error (error);
      if (hits->n_ids == 20)
        break;
    }
}

/* Whoever saves once and leaves, again and again, leaves no more pieces of the index than a few. */
static void
test_merging (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RepriseDatabase) database = NULL;
  gint64 segments = 0;

  for (int i = 0; i < 40; i++)
    {
      RepriseJournal *journal = open_journal (fixture->path, NULL);
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
      g_autoptr (RepriseAppraisal) saved = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      GAsyncResult *slot = NULL;

      reprise_appraisal_set_body (draft, "A text.");
      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, test_keep_result_cb, &slot);
      result = test_wait (&slot);
      saved = reprise_journal_save_appraisal_finish (journal, result, NULL);
      g_assert_nonnull (saved);
      g_clear_object (&result);
      g_object_unref (journal);
    }

  database = reprise_database_open (fixture->path, REPRISE_DATABASE_READ, NULL);
  g_assert_true (reprise_database_read_int64 (database,
                                              "SELECT count(DISTINCT segid) FROM prose_idx",
                                              &segments, NULL));
  g_assert_cmpint (segments, <, 16);
}

static void
unref_journal_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  RepriseJournal **journal = data;
  g_autoptr (RepriseAppraisal) saved =
    reprise_journal_save_appraisal_finish (*journal, result, NULL);

  g_assert_nonnull (saved);
  g_clear_object (journal);
}

/* In the callback of its last save, however the threads meet. */
static void
test_closing_in_callback (Fixture       *fixture,
                          gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    {
      RepriseJournal *journal = open_journal (fixture->path, NULL);
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();

      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, unref_journal_cb, &journal);
      while (journal != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gpointer
endless_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  gint64 count;

  g_atomic_int_set ((int *) data, 1);
  reprise_database_read_int64 (database, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                         " FROM n) SELECT count(*) FROM n", &count, error);
  return NULL;
}

static void
test_interrupted_search (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain.");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RepriseHits) hits = NULL;
  GAsyncResult *slot = NULL;
  int running = 0;

  reprise_journal_run_async (fixture->journal, REPRISE_LANE_SEARCH, endless_job, &running, NULL, NULL,
                             cancellable, test_keep_result_cb, &slot);
  while (!g_atomic_int_get (&running))
    g_usleep (1000);
  g_cancellable_cancel (cancellable);
  result = test_wait (&slot);
  g_assert_null (reprise_journal_run_finish (fixture->journal, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (search (fixture, "rain", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  hits = search (fixture, "rain", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_ids, ==, 1);
  g_assert_nonnull (saved);
}

static void
test_told_of_others (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain.");
  g_autoptr (RepriseDatabase) other = test_open (fixture->path);
  const gint64 give_up = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  const char *uuid = reprise_appraisal_get_uuid (saved);

  reprise_journal_watch (fixture->journal);
  reprise_journal_watch (fixture->journal);
  g_ptr_array_set_size (fixture->told, 0);
  g_assert_true (reprise_database_execute (other, "UPDATE appraisal SET title = 'Elsewhere'", NULL));
  while (!was_told (fixture, uuid) && g_get_monotonic_time () < give_up)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (was_told (fixture, uuid));
}

/* Whoever opens a journal in a context of their own is told there, whatever others do with
 * theirs. */
static void
test_polls_in_its_context (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain.");
  g_autoptr (RepriseDatabase) other = test_open (fixture->path);
  g_autoptr (GMainContext) context = g_main_context_new ();
  const gint64 give_up = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  const char *uuid = reprise_appraisal_get_uuid (saved);
  RepriseJournal *journal = NULL;
  GAsyncResult *slot = NULL;
  gboolean gone = FALSE;

  g_main_context_push_thread_default (context);
  reprise_journal_open_async (fixture->path, NULL, test_keep_result_cb, &slot);
  while (slot == NULL)
    g_main_context_iteration (context, TRUE);
  journal = reprise_journal_open_finish (slot, NULL);
  g_clear_object (&slot);
  g_signal_connect (journal, "changed", G_CALLBACK (changed_cb), fixture);
  g_main_context_pop_thread_default (context);

  reprise_journal_watch (journal);
  g_ptr_array_set_size (fixture->told, 0);
  g_assert_true (reprise_database_execute (other, "UPDATE appraisal SET title = 'Elsewhere'", NULL));
  while (!was_told (fixture, uuid) && g_get_monotonic_time () < give_up)
    g_main_context_iteration (context, TRUE);
  g_assert_true (was_told (fixture, uuid));

  g_object_weak_ref (G_OBJECT (journal), let_go, &gone);
  g_object_unref (journal);
  while (!gone)
    g_main_context_iteration (context, TRUE);
}

static void
test_told_here (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (saved);
  g_autoptr (RepriseAppraisal) again = NULL;

  g_ptr_array_set_size (fixture->told, 0);
  reprise_appraisal_set_body (edited, "More rain.");
  again = save (fixture, edited, saved, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->told->len, ==, 1);
  g_assert_true (was_told (fixture, reprise_appraisal_get_uuid (saved)));
  g_assert_nonnull (again);
}

static void
test_maintain (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) saved = save_text (fixture, "Heat (1995)", "Rain.");
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());
  g_autofree char *daily = g_strdup_printf ("%s.backups/%s.db", fixture->path, today);
  g_autofree char *copy = g_strconcat (fixture->path, ".copy.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) copied = NULL;
  GAsyncResult *slot = NULL;

  reprise_journal_maintain_async (fixture->journal, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_true (reprise_journal_backup_finish (fixture->journal, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (daily, G_FILE_TEST_EXISTS));

  reprise_journal_backup_async (fixture->journal, copy, NULL, test_keep_result_cb, &slot);
  copied = test_wait (&slot);
  g_assert_true (reprise_journal_backup_finish (fixture->journal, copied, &error));
  g_assert_no_error (error);
  g_assert_nonnull (saved);

  g_clear_object (&copied);
  reprise_journal_backup_async (fixture->journal, fixture->path, NULL, test_keep_result_cb, &slot);
  copied = test_wait (&slot);
  g_assert_false (reprise_journal_backup_finish (fixture->journal, copied, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
}

static void
note_thread (gpointer  data,
             GObject  *object)
{
  *(GThread **) data = g_thread_self ();
}

/* Whichever comes first, the end of the thread that copies or what is done with its answer, a
 * journal is let go of where it was opened. Many times, as that is a matter of chance. */
static void
test_backup_lets_go (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *slot = NULL;
      GThread *thread = NULL;
      RepriseJournal *journal = open_journal (path, &error);

      g_assert_no_error (error);
      g_object_weak_ref (G_OBJECT (journal), note_thread, &thread);
      reprise_journal_backup_async (journal, path, NULL, test_keep_result_cb, &slot);
      result = test_wait (&slot);
      g_assert_false (reprise_journal_backup_finish (journal, result, &error));
      g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);

      g_clear_object (&result);
      g_object_unref (journal);
      g_assert_true (thread == g_thread_self ());
    }
}

static void
test_open_errors (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *text = g_build_filename (folder, "text.db", NULL);
  g_autofree char *absent = g_build_filename (folder, "nowhere", "journal.db", NULL);
  g_autofree char *path = reprise_journal_dup_default_path ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_suffix (path, "/reprise/journal.db"));
  g_assert_null (open_journal (absent, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (text, "text", -1, NULL));
  g_assert_null (open_journal (text, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_JOURNAL);
  g_clear_error (&error);
  reprise_look_set_remote_for_tests (TRUE);
  g_assert_null (open_journal (text, &error));
  reprise_look_set_remote_for_tests (FALSE);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_REMOTE);
}

#define ADD(name, func) g_test_add ("/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("actions", test_actions);
  ADD ("new-film-and-viewing", test_new_film_and_viewing);
  ADD ("bin", test_bin);
  ADD ("save-again", test_save_again);
  ADD ("closing-waits", test_closing_waits);
  ADD ("closing-in-callback", test_closing_in_callback);
  ADD ("merging", test_merging);
  ADD ("film-named-again", test_film_named_again);
  ADD ("hits", test_hits);
  ADD ("interrupted-search", test_interrupted_search);
  ADD ("told-of-others", test_told_of_others);
  ADD ("polls-in-its-context", test_polls_in_its_context);
  ADD ("told-here", test_told_here);
  ADD ("maintain", test_maintain);
  g_test_add_func ("/journal/backup-lets-go", test_backup_lets_go);
  g_test_add_func ("/journal/open-errors", test_open_errors);

  return g_test_run ();
}
