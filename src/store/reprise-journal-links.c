/* What a window asks of links, and does with them, each a job on the lane it belongs to. */

#include "store/reprise-journal-links.h"

#include "markup/reprise-markdown-link.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-finder.h"
#include "store/reprise-film-store.h"
#include "store/reprise-link-store.h"
#include "store/reprise-mention.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char     *uuid;    /* (owned) (nullable) */
  char     *text;    /* (owned) (nullable): what was typed, or a label */
  guint     limit;
  gboolean  linked;  /* it shall be a link */
} Question;

static Question *
question_new (const char *uuid,
              const char *text,
              guint       limit)
{
  Question *self = g_new0 (Question, 1);

  self->uuid = g_strdup (uuid);
  self->text = g_strdup (text);
  self->limit = limit;
  return self;
}

static void
question_free (Question *self)
{
  g_free (self->uuid);
  g_free (self->text);
  g_free (self);
}

static gpointer
read_related_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  Question *question = data;

  return reprise_link_read_related (database, question->uuid, question->limit, error);
}

static gpointer
suggest_links_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Question *question = data;

  return reprise_link_suggest (database, question->uuid, question->text, question->limit, error);
}

static gpointer
list_mentions_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Question *question = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, question->uuid, REPRISE_THING_APPRAISAL, error);

  return thing != NULL ? reprise_mention_list (database, thing->id, question->limit, error) : NULL;
}

static gpointer
link_mention_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  Question *question = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, question->uuid, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseAppraisal) made_from =
    thing != NULL ? reprise_appraisal_load (database, thing->id, error) : NULL;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *body = NULL;

  if (made_from == NULL)
    return NULL;

  body = question->linked
           ? reprise_markdown_link (reprise_appraisal_get_body (made_from), question->text)
           : reprise_markdown_unlink (reprise_appraisal_get_body (made_from), question->text);
  if (body == NULL)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                   _("The text does not name “%s” any more"), question->text);
      return NULL;
    }

  edited = reprise_appraisal_copy (made_from);
  reprise_appraisal_set_body (edited, body);
  return GINT_TO_POINTER (reprise_appraisal_save (deed, database, edited, made_from, error) &&
                          reprise_deed_settle (deed, error));
}

/* The link that it was made from leads to it, even where it led to one in the bin. */
static gpointer
create_linked_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Question *question = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, question->uuid, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseFilm) named =
    thing != NULL ? reprise_film_parse (question->text, error) : NULL;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseFilm) film = NULL;

  if (named == NULL)
    return NULL;

  film = reprise_film_settle (deed, database, named, NULL, error);
  if (film == NULL || !reprise_deed_settle (deed, error) ||
      !reprise_link_set_target (database, thing->id, question->text,
                                reprise_film_get_uuid (film), error))
    return NULL;

  return g_steal_pointer (&film);
}

/**
 * reprise_journal_read_related_async:
 * @self: a journal
 * @uuid: an appraisal or a viewing
 * @limit: how many of each at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: given to @callback
 *
 * Asks what else there is around an entry of the diary.
 */
void
reprise_journal_read_related_async (RepriseJournal      *self,
                                    const char          *uuid,
                                    guint                limit,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, read_related_job,
                             question_new (uuid, NULL, limit), (GDestroyNotify) question_free,
                             (GDestroyNotify) reprise_related_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_read_related_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what there is
 */
RepriseRelated *
reprise_journal_read_related_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_suggest_links_async:
 * @self: a journal
 * @appraisal_uuid: (nullable): the appraisal whose text it is
 * @text: what somebody has typed of a label, maybe nothing
 * @limit: how many at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: given to @callback
 *
 * Asks what a link may lead to; see reprise_link_suggest().
 */
void
reprise_journal_suggest_links_async (RepriseJournal      *self,
                                     const char          *appraisal_uuid,
                                     const char          *text,
                                     guint                limit,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, suggest_links_job,
                             question_new (appraisal_uuid, text, limit), (GDestroyNotify) question_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_suggest_links_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseLink): the suggestions, best first
 */
GPtrArray *
reprise_journal_suggest_links_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_mentions_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @limit: how many at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: given to @callback
 *
 * Asks which films a text names without linking to them; see reprise_mention_list().
 */
void
reprise_journal_list_mentions_async (RepriseJournal      *self,
                                     const char          *appraisal_uuid,
                                     guint                limit,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_mentions_job,
                             question_new (appraisal_uuid, NULL, limit),
                             (GDestroyNotify) question_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_list_mentions_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFilm): the films
 */
GPtrArray *
reprise_journal_list_mentions_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_link_mention_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @label: a title with its year
 * @linked: whether it shall be a link; else it shall be none
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: given to @callback
 *
 * Makes a link of what a text names in plain words, or takes that back.
 */
void
reprise_journal_link_mention_async (RepriseJournal      *self,
                                    const char          *appraisal_uuid,
                                    const char          *label,
                                    gboolean             linked,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Question *question = question_new (appraisal_uuid, label, 0);

  question->linked = linked;
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, link_mention_job, question,
                             (GDestroyNotify) question_free, NULL,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_link_mention_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the text was changed
 */
gboolean
reprise_journal_link_mention_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}

/**
 * reprise_journal_create_linked_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @label: a label in its text that leads nowhere
 * @cancellable: (nullable): a cancellable
 * @callback: called when that is done
 * @user_data: given to @callback
 *
 * Creates the film that a link is waiting for.
 */
void
reprise_journal_create_linked_async (RepriseJournal      *self,
                                     const char          *appraisal_uuid,
                                     const char          *label,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, create_linked_job,
                             question_new (appraisal_uuid, label, 0),
                             (GDestroyNotify) question_free, g_object_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_create_linked_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the film
 */
RepriseFilm *
reprise_journal_create_linked_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
