/* What a window does with a journal, each deed a job on the lane it belongs to. */

#include "store/reprise-journal-actions.h"

#include "model/reprise-template.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-film-finder.h"
#include "store/reprise-masthead-store.h"

typedef struct
{
  RepriseQuery       *query;
  RepriseSearchFlags  flags;
} Question;

typedef struct
{
  RepriseAppraisal *edited;     /* (owned): a copy of the job's own */
  RepriseAppraisal *made_from;  /* (owned) (nullable): never changed, here or elsewhere */
  gboolean          begin;      /* with the template of its kind */
} Save;

static void
question_free (Question *question)
{
  reprise_query_free (question->query);
  g_free (question);
}

static void
save_free (Save *save)
{
  g_object_unref (save->edited);
  g_clear_object (&save->made_from);
  g_free (save);
}

static gpointer
search_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  Question *question = data;

  return reprise_search (database, question->query, question->flags, error);
}

static gpointer
load_appraisal_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_APPRAISAL, error);

  return thing != NULL ? reprise_appraisal_load (database, thing->id, error) : NULL;
}

static gboolean
settle_films (RepriseDeed       *deed,
              RepriseDatabase   *database,
              RepriseAppraisal  *appraisal,
              GError           **error)
{
  GPtrArray *named = reprise_appraisal_get_films (appraisal);
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < named->len; i++)
    {
      RepriseFilm *film = reprise_film_settle (deed, database, named->pdata[i], films, error);

      if (film == NULL)
        return FALSE;
      if (g_ptr_array_find (films, film, NULL))
        g_object_unref (film);
      else
        g_ptr_array_add (films, film);
    }

  reprise_appraisal_take_films (appraisal, g_steal_pointer (&films));
  return TRUE;
}

/* Of a film that the appraisal is not about the viewing will not stay; so none is made for it. */
static gboolean
settle_viewing (RepriseDeed       *deed,
                RepriseDatabase   *database,
                RepriseAppraisal  *appraisal,
                GError           **error)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  RepriseFilm *named = viewing != NULL ? reprise_viewing_get_film (viewing) : NULL;
  g_autoptr (RepriseFilm) film = NULL;

  if (named == NULL || (films->len > 0 && reprise_film_pick_named (films, named) == NULL))
    return TRUE;

  film = reprise_film_settle (deed, database, named, films, error);
  if (film == NULL)
    return FALSE;

  reprise_viewing_set_film (viewing, film);
  return TRUE;
}

/* The template asks for what is known of the film, so the film comes first. */
static gboolean
begin_text (RepriseDatabase   *database,
            RepriseAppraisal  *appraisal,
            GError           **error)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_load (database, error);
  g_autofree char *text = NULL;

  if (masthead == NULL)
    return FALSE;

  text = reprise_template_begin (masthead, appraisal);
  reprise_appraisal_set_body (appraisal, text);
  return TRUE;
}

static gpointer
save_appraisal_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  Save *save = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  RepriseAppraisal *edited = save->edited;

  if (!settle_films (deed, database, edited, error) ||
      !settle_viewing (deed, database, edited, error) ||
      (save->begin && !begin_text (database, edited, error)) ||
      !reprise_appraisal_save (deed, database, edited, save->made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_appraisal_load (database, reprise_appraisal_get_id (edited), error);
}

/**
 * reprise_journal_search_async:
 * @self: a journal
 * @query: a question in the search language; an empty one asks for the whole diary
 * @flags: how to answer
 * @cancellable: (nullable): interrupts the search; whoever asks anew cancels the question before
 * @callback: called when it is answered
 * @user_data: given to @callback
 *
 * Asks which entries of the diary answer a question.
 */
void
reprise_journal_search_async (RepriseJournal      *self,
                              const char          *query,
                              RepriseSearchFlags   flags,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->query = reprise_query_parse (query);
  question->flags = flags;
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, search_job, question,
                             (GDestroyNotify) question_free, (GDestroyNotify) reprise_hits_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_search_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the answer
 */
RepriseHits *
reprise_journal_search_finish (RepriseJournal  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_appraisal_async:
 * @self: a journal
 * @uuid: an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads an appraisal with its films, its viewing and its tags.
 */
void
reprise_journal_load_appraisal_async (RepriseJournal      *self,
                                      const char          *uuid,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_appraisal_job, g_strdup (uuid), g_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_appraisal_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the appraisal: what a later save names as the version that
 *   it was made from
 */
RepriseAppraisal *
reprise_journal_load_appraisal_finish (RepriseJournal  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_appraisal_async:
 * @self: a journal
 * @edited: the appraisal as it shall be, copied
 * @made_from: (nullable): the appraisal as it was loaded for the edit, which nobody changes any
 *   more: it is read on another thread; %NULL for a new one
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Saves an appraisal in one transaction, its viewing with it, and films of it that were only named;
 * see reprise_appraisal_save() and reprise_film_settle().
 */
void
reprise_journal_save_appraisal_async (RepriseJournal      *self,
                                      RepriseAppraisal    *edited,
                                      RepriseAppraisal    *made_from,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  Save *save = g_new0 (Save, 1);

  save->edited = reprise_appraisal_copy (edited);
  g_set_object (&save->made_from, made_from);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_appraisal_job, save,
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_begin_appraisal_async:
 * @self: a journal
 * @appraisal: one that is new, copied
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved; see reprise_journal_save_appraisal_finish()
 * @user_data: given to @callback
 *
 * Saves a new appraisal with the text that the journal begins its kind with; see
 * reprise_template_begin().
 */
void
reprise_journal_begin_appraisal_async (RepriseJournal      *self,
                                       RepriseAppraisal    *appraisal,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  Save *save = g_new0 (Save, 1);

  save->edited = reprise_appraisal_copy (appraisal);
  save->begin = TRUE;
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_appraisal_job, save,
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_save_appraisal_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the appraisal as it is now: what the next save is made from
 */
RepriseAppraisal *
reprise_journal_save_appraisal_finish (RepriseJournal  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_delete_async:
 * @self: a journal
 * @uuid: a film, a viewing or an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is in the bin
 * @user_data: given to @callback
 *
 * Puts a thing into the bin; reprise_journal_restore_async() undoes it.
 */
void
reprise_journal_delete_async (RepriseJournal      *self,
                              const char          *uuid,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, reprise_bin_put_job, g_strdup (uuid),
                             g_free, (GDestroyNotify) reprise_thing_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_restore_async:
 * @self: a journal
 * @uuid: a film, a viewing or an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is back
 * @user_data: given to @callback
 *
 * Takes a thing out of the bin, with all that went into it in the same go.
 */
void
reprise_journal_restore_async (RepriseJournal      *self,
                               const char          *uuid,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, reprise_bin_restore_job, g_strdup (uuid),
                             g_free, (GDestroyNotify) reprise_thing_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_bin_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was deleted, or restored
 */
gboolean
reprise_journal_bin_finish (RepriseJournal  *self,
                            GAsyncResult    *result,
                            GError         **error)
{
  g_autoptr (RepriseThing) thing = reprise_journal_run_finish (self, result, error);

  return thing != NULL;
}
