/* Journals for tests: made in the test's own home, filled through the same doors as a person's. */

#include "support/test-journal.h"

#include "exchange/reprise-sample.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"
#include "store/reprise-journal-list-items.h"
#include "store/reprise-viewing-store.h"

#include <glib/gstdio.h>

/* A question that runs the main loop itself may have taken the event that is waited for. */
#define ASK_AGAIN_MS 50

typedef struct
{
  gboolean  done;
  gpointer  result;
} Wait;

static void
wait_for (Wait *wait)
{
  while (!wait->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_open_finish (result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_add_to_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

/* The film as the journal knows it, which it does from now on. */
static gpointer
know_film_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  RepriseFilm *film = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  gint64 id = 0;

  if (!reprise_film_find (database, reprise_film_get_title (film), reprise_film_get_year (film),
                          &id, error))
    return NULL;
  if (id != 0)
    return reprise_film_load (database, id, error);

  if (!reprise_film_save (deed, database, film, NULL, error) || !reprise_deed_settle (deed, error))
    return NULL;

  return g_object_ref (film);
}

static RepriseFilm *
know_film (RepriseJournal *journal,
           const char     *text)
{
  RepriseFilm *film = reprise_film_parse (text, NULL);
  Wait wait = { 0 };

  g_assert_nonnull (film);
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, know_film_job, film, g_object_unref,
                             g_object_unref, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

static gpointer
refuse_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  return GINT_TO_POINTER (reprise_database_execute (database, "PRAGMA query_only = ON", error));
}

static gpointer
fill_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return GINT_TO_POINTER (reprise_sample_write (database, data, error));
}

static gpointer
save_viewing_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  RepriseViewing *viewing = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  return GINT_TO_POINTER (reprise_viewing_save (deed, database, viewing, NULL, error) &&
                          reprise_deed_settle (deed, error));
}

/**
 * test_journal_new:
 *
 * Returns: (transfer full): an empty journal, open
 */
TestJournal *
test_journal_new (void)
{
  TestJournal *self = g_new0 (TestJournal, 1);
  g_autoptr (GError) error = NULL;
  Wait wait = { 0 };

  self->folder = g_dir_make_tmp ("reprise-journal-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "journal.db", NULL);

  reprise_journal_open_async (self->path, NULL, opened_cb, &wait);
  wait_for (&wait);
  self->journal = wait.result;
  return self;
}

/**
 * test_journal_free:
 * @self: (transfer full): a journal that nobody else has any more
 *
 * Closes a journal, and removes it.
 */
void
test_journal_free (TestJournal *self)
{
  const char *name = NULL;
  g_autoptr (GDir) folder = NULL;

  /* What was asked of it comes back first, and then lets go of the journal. Somebody else who has
   * it makes this wait for ever, and the test fail. */
  g_object_add_weak_pointer (G_OBJECT (self->journal), (gpointer *) &self->journal);
  g_object_unref (self->journal);
  while (self->journal != NULL)
    g_main_context_iteration (NULL, TRUE);

  folder = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

/**
 * test_journal_save:
 * @self: a journal
 * @edited: an appraisal
 * @made_from: (nullable): what it was made from
 *
 * Returns: (transfer full): the appraisal as it is now
 */
RepriseAppraisal *
test_journal_save (TestJournal      *self,
                   RepriseAppraisal *edited,
                   RepriseAppraisal *made_from)
{
  Wait wait = { 0 };

  reprise_journal_save_appraisal_async (self->journal, edited, made_from, NULL, saved_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_watch_film:
 * @self: a journal
 * @film: a film as `TITLE (YEAR)`
 * @watched: a date of any precision
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @note: (nullable): a note
 *
 * Adds a viewing that nobody writes about.
 */
void
test_journal_watch_film (TestJournal *self,
                         const char  *film,
                         const char  *watched,
                         int          judgement,
                         const char  *note)
{
  g_autoptr (RepriseFilm) known = know_film (self->journal, film);
  RepriseViewing *viewing = reprise_viewing_new (known);
  Wait wait = { 0 };

  reprise_viewing_set_watched (viewing, reprise_date_from_text (watched));
  reprise_viewing_set_judgement (viewing, judgement);
  reprise_viewing_set_place (viewing, "cinema");
  reprise_viewing_set_note (viewing, note);
  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, save_viewing_job, viewing,
                             g_object_unref, NULL, NULL, ran_cb, &wait);
  wait_for (&wait);
}

/**
 * test_journal_write:
 * @self: a journal
 * @film: a film as `TITLE (YEAR)`
 * @watched: a date of any precision
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @body: the text
 *
 * Adds a finished appraisal of a viewing.
 *
 * Returns: (transfer full): the appraisal
 */
RepriseAppraisal *
test_journal_write (TestJournal *self,
                    const char  *film,
                    const char  *watched,
                    int          judgement,
                    const char  *body)
{
  g_autoptr (RepriseFilm) known = know_film (self->journal, film);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (known);
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (films, g_object_ref (known));
  reprise_viewing_set_watched (viewing, reprise_date_from_text (watched));
  reprise_viewing_set_place (viewing, "cinema");
  reprise_viewing_set_judgement (viewing, judgement);
  reprise_appraisal_take_films (appraisal, films);
  reprise_appraisal_set_viewing (appraisal, viewing);
  reprise_appraisal_set_judgement (appraisal, judgement);
  reprise_appraisal_set_body (appraisal, body);
  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  return test_journal_save (self, appraisal, NULL);
}

/**
 * test_journal_fill:
 * @self: an empty journal
 *
 * Writes the sample journal into it.
 */
void
test_journal_fill (TestJournal *self)
{
  Wait wait = { 0 };

  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, fill_job,
                             (gpointer) reprise_journal_get_path (self->journal), NULL, NULL, NULL,
                             ran_cb, &wait);
  wait_for (&wait);
}

/**
 * test_journal_load:
 * @self: a journal
 * @uuid: an appraisal
 *
 * Returns: (transfer full): the appraisal
 */
RepriseAppraisal *
test_journal_load (TestJournal *self,
                   const char  *uuid)
{
  Wait wait = { 0 };

  reprise_journal_load_appraisal_async (self->journal, uuid, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

static gpointer
load_entry_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  const gint64 id = reprise_entry_find (database, data, error);

  return id != 0 ? reprise_entry_load (database, id, error) : NULL;
}

/**
 * test_journal_load_entry:
 * @self: a journal
 * @uuid: an appraisal
 *
 * Returns: (transfer full): it as it is read
 */
RepriseEntry *
test_journal_load_entry (TestJournal *self,
                         const char  *uuid)
{
  Wait wait = { 0 };

  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, load_entry_job, g_strdup (uuid),
                             g_free, g_object_unref, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_save_film:
 * @self: a journal
 * @edited: a film as it shall be
 * @made_from: (nullable): as it was loaded for the edit; %NULL for a new one
 *
 * Returns: (transfer full): the film as it stands
 */
RepriseFilm *
test_journal_save_film (TestJournal *self,
                        RepriseFilm *edited,
                        RepriseFilm *made_from)
{
  Wait wait = { 0 };

  reprise_journal_save_film_async (self->journal, edited, made_from, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_load_film:
 * @self: a journal
 * @uuid: a film
 *
 * Returns: (transfer full): the film
 */
RepriseFilm *
test_journal_load_film (TestJournal *self,
                        const char  *uuid)
{
  Wait wait = { 0 };

  reprise_journal_load_film_async (self->journal, uuid, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_save_viewing:
 * @self: a journal
 * @edited: a viewing as it shall be
 * @made_from: (nullable): as it was loaded for the edit; %NULL for a new one
 *
 * Returns: (transfer full): the viewing as it stands
 */
RepriseViewing *
test_journal_save_viewing (TestJournal    *self,
                           RepriseViewing *edited,
                           RepriseViewing *made_from)
{
  Wait wait = { 0 };

  reprise_journal_save_viewing_async (self->journal, edited, made_from, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_load_viewing:
 * @self: a journal
 * @uuid: a viewing
 *
 * Returns: (transfer full): the viewing
 */
RepriseViewing *
test_journal_load_viewing (TestJournal *self,
                           const char  *uuid)
{
  Wait wait = { 0 };

  reprise_journal_load_viewing_async (self->journal, uuid, NULL, ran_cb, &wait);
  wait_for (&wait);
  return wait.result;
}

/**
 * test_journal_list_film:
 * @self: a journal
 * @list_uuid: a list of it
 * @label: a film, as its title and year, that the list has not
 * @note: (nullable): what is noted of it
 * @source_uuid: (nullable): the appraisal where it was thought of
 *
 * Puts a film at the end of a list.
 *
 * Returns: (transfer full): the UUID of the new item
 */
char *
test_journal_list_film (TestJournal *self,
                        const char  *list_uuid,
                        const char  *label,
                        const char  *note,
                        const char  *source_uuid)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
  g_autoptr (GPtrArray) films = g_ptr_array_new ();
  g_auto (GStrv) uuids = NULL;
  Wait wait = { FALSE, NULL };

  g_ptr_array_add (films, film);
  reprise_journal_add_to_list_async (self->journal, list_uuid, films, note, source_uuid, NULL,
                                     listed_cb, &wait);
  wait_for (&wait);
  uuids = wait.result;
  return g_strdup (uuids[0]);
}

/**
 * test_journal_refuse:
 * @self: a journal
 *
 * From now on it cannot be written to, as on a disk that fails.
 */
void
test_journal_refuse (TestJournal *self)
{
  Wait wait = { 0 };

  reprise_journal_run_async (self->journal, REPRISE_LANE_WRITE, refuse_job, NULL, NULL, NULL, NULL,
                             ran_cb, &wait);
  wait_for (&wait);
}

static gboolean
ask_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * test_wait_until:
 * @done: what is waited for
 * @data: given to @done
 *
 * Lets the main loop run until something is so. It is asked after each event, and where there are
 * none every now and then.
 */
void
test_wait_until (gboolean (*done) (gpointer data),
                 gpointer   data)
{
  guint ask_again = g_timeout_add (ASK_AGAIN_MS, ask_again_cb, NULL);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ask_again);
}
