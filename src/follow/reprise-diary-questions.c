/* Which films of the user's own diary somebody has to say which ones they are; and what they say. */

#include "follow/reprise-diary-questions.h"

#include "follow/reprise-diary-letterboxd.h"
#include "follow/reprise-diary-private.h"
#include "intake/reprise-origin.h"
#include "markup/reprise-markdown.h"
#include "store/reprise-film-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n-lib.h>

/* Enough to know one's own text by. */
#define OPENING_CHARACTERS 240

/**
 * reprise_diary_question_free:
 * @self: (nullable): a question
 *
 * Frees a question.
 */
void
reprise_diary_question_free (RepriseDiaryQuestion *self)
{
  if (self == NULL)
    return;

  g_free (self->feed);
  g_free (self->feed_label);
  g_free (self->name);
  g_clear_object (&self->film);
  g_ptr_array_unref (self->maybe);
  g_ptr_array_unref (self->records);
  g_free (self->opening);
  g_free (self);
}

static gpointer
uid_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

static GPtrArray *
list_uids (RepriseDatabase  *database,
           RepriseFeed      *feed,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uid FROM post WHERE feed = :feed AND deleted_at IS NULL");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":feed", reprise_feed_get_id (feed));
  return reprise_statement_collect (statement, uid_from_row, g_free, error);
}

/* Of a diary of years nearly all has come in, and need not be read to know that. */
static GStrv
list_waiting (RepriseDatabase  *database,
              RepriseFeed      *feed,
              const char       *source,
              GError          **error)
{
  g_autoptr (GStrvBuilder) waiting = g_strv_builder_new ();
  g_autoptr (GHashTable) came = reprise_origin_list (database, source, error);
  g_autoptr (GPtrArray) uids = came != NULL ? list_uids (database, feed, error) : NULL;

  if (uids == NULL)
    return NULL;

  for (guint i = 0; i < uids->len; i++)
    {
      g_autofree char *name = reprise_diary_letterboxd_dup_name (uids->pdata[i]);

      if (!reprise_origin_knows (came, REPRISE_THING_VIEWING, name) &&
          !reprise_origin_knows (came, REPRISE_THING_APPRAISAL, name))
        g_strv_builder_add (waiting, uids->pdata[i]);
    }

  return g_strv_builder_end (waiting);
}

static gboolean
is_any (const RepriseDiaryPost *post,
        const char             *name,
        gpointer                data)
{
  return TRUE;
}

static GPtrArray *
read_waiting (RepriseDatabase  *database,
              RepriseFeed      *feed,
              const char       *source,
              GError          **error)
{
  g_auto (GStrv) uids = list_waiting (database, feed, source, error);
  g_autoptr (RepriseDiaryReading) reading = NULL;
  g_autoptr (GArray) places = NULL;
  GPtrArray *posts = NULL;
  GPtrArray *records = NULL;

  if (uids != NULL)
    posts = reprise_diary_post_list (database, reprise_feed_get_id (feed),
                                     (const char * const *) uids, error);
  if (posts == NULL)
    return NULL;

  reading = reprise_diary_reading_new (posts);
  places = reprise_diary_reading_choose (reading, is_any, NULL);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  for (guint i = 0; i < places->len; i++)
    {
      const guint place = g_array_index (places, guint, i);

      g_ptr_array_add (records, g_steal_pointer (&reading->records->pdata[place]));
    }

  return records;
}

static void
find_opening (RepriseDiaryQuestion *self)
{
  for (guint i = 0; i < self->records->len && self->opening == NULL; i++)
    {
      const RepriseRecord *record = self->records->pdata[i];
      guint n_words = 0;

      if (record->appraisal != NULL)
        reprise_markdown_summarise (reprise_appraisal_get_body (record->appraisal), -1,
                                    OPENING_CHARACTERS, &n_words, &self->opening);
    }
}

/* What a film looks like is no part of it that is edited. */
static gboolean
read_poster (RepriseDatabase  *database,
             RepriseFilm      *film,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT poster FROM film WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", reprise_film_get_id (film));
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  reprise_film_set_poster (film, reprise_statement_get_text (statement, 0));
  return TRUE;
}

static gboolean
load_films (RepriseDatabase       *database,
            GArray                *ids,
            RepriseDiaryQuestion  *question,
            GError               **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      RepriseFilm *film = reprise_film_load (database, g_array_index (ids, gint64, i), error);

      if (film == NULL)
        return FALSE;
      g_ptr_array_add (question->maybe, film);
      if (!read_poster (database, film, error))
        return FALSE;
    }

  return TRUE;
}

/* Takes the records out of what was read. */
static RepriseDiaryQuestion *
question_new (RepriseDatabase        *database,
              RepriseFeed            *feed,
              RepriseIntakeQuestion  *asked,
              GPtrArray              *read,
              GError                **error)
{
  g_autoptr (RepriseDiaryQuestion) self = g_new0 (RepriseDiaryQuestion, 1);

  self->feed = g_strdup (reprise_feed_get_uuid (feed));
  self->feed_label = g_strdup (reprise_feed_get_label (feed));
  self->name = g_strdup (asked->film_name);
  self->film = g_object_ref (asked->film);
  self->maybe = g_ptr_array_new_with_free_func (g_object_unref);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  for (guint i = 0; i < asked->records->len; i++)
    {
      const guint place = g_array_index (asked->records, guint, i);

      g_ptr_array_add (self->records, g_steal_pointer (&read->pdata[place]));
    }
  find_opening (self);
  return load_films (database, asked->maybe, self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * reprise_diary_list_questions:
 * @database: a connection
 * @feed: a feed that is the user's own
 * @error: return location for a #RepriseStoreError
 *
 * Lists the films of which nobody but the user can say which ones they are. What is said of them is
 * not in the journal yet. Nothing is written.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseDiaryQuestion): the questions
 */
GPtrArray *
reprise_diary_list_questions (RepriseDatabase  *database,
                              RepriseFeed      *feed,
                              GError          **error)
{
  g_autofree char *source = reprise_diary_dup_source (feed);
  g_autoptr (GPtrArray) records = read_waiting (database, feed, source, error);
  g_autoptr (RepriseIntakeReport) report =
    records != NULL ? reprise_intake_list_questions (database, source, records, error) : NULL;
  g_autoptr (GPtrArray) questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_diary_question_free);

  if (report == NULL)
    return NULL;

  for (guint i = 0; i < report->questions->len; i++)
    {
      RepriseDiaryQuestion *question =
        question_new (database, feed, report->questions->pdata[i], records, error);

      if (question == NULL)
        return NULL;
      g_ptr_array_add (questions, question);
    }

  return g_steal_pointer (&questions);
}

static RepriseDiaryQuestion *
find_question (GPtrArray  *questions,
               const char *name)
{
  for (guint i = 0; i < questions->len; i++)
    {
      RepriseDiaryQuestion *question = questions->pdata[i];

      if (g_str_equal (question->name, name))
        return question;
    }

  return NULL;
}

/**
 * reprise_diary_answer:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @name: what a question calls its film
 * @film: (nullable): the UUID of the film it is; %NULL: none that is there, a new one
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Answers a question for good, and takes in what had waited for the answer, as a batch of its own.
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_answer (RepriseDatabase  *database,
                      RepriseFeed      *feed,
                      const char       *name,
                      const char       *film,
                      GError          **error)
{
  g_autofree char *source = reprise_diary_dup_source (feed);
  g_autoptr (GPtrArray) records = read_waiting (database, feed, source, error);
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  const RepriseIntakeOptions options = { source, reprise_feed_get_label (feed), FALSE, answers };

  g_return_val_if_fail (name != NULL, NULL);

  g_hash_table_insert (answers, (char *) name, (char *) (film != NULL ? film : ""));
  return records != NULL ? reprise_intake_run (database, &options, records, error) : NULL;
}

/**
 * reprise_diary_take_answer_back:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @name: what a question calls its film
 * @batch: (nullable): what came in when it was answered
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Takes an answer back, and what had waited for it: it is asked again.
 *
 * Returns: whether that went well
 */
gboolean
reprise_diary_take_answer_back (RepriseDatabase  *database,
                                RepriseFeed      *feed,
                                const char       *name,
                                const char       *batch,
                                GError          **error)
{
  g_autofree char *source = reprise_diary_dup_source (feed);
  RepriseTakenBack taken;

  return (batch == NULL || reprise_taking_back_answer (database, batch, &taken, error)) &&
         reprise_origin_forget (database, source, REPRISE_THING_FILM, name, error);
}

/**
 * reprise_diary_skip:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @name: what a question calls its film
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Leaves out for good what waits for an answer.
 *
 * Returns: (transfer full) (nullable): what reprise_diary_unskip() takes that back by
 */
char *
reprise_diary_skip (RepriseDatabase  *database,
                    RepriseFeed      *feed,
                    const char       *name,
                    GError          **error)
{
  g_autofree char *source = reprise_diary_dup_source (feed);
  g_autofree char *skipped = g_uuid_string_random ();
  g_autoptr (GPtrArray) questions = reprise_diary_list_questions (database, feed, error);
  const RepriseDiaryQuestion *question =
    questions != NULL ? find_question (questions, name) : NULL;

  if (questions == NULL)
    return NULL;
  if (question == NULL)
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                           _("This was answered in the meantime."));
      return NULL;
    }

  for (guint i = 0; i < question->records->len; i++)
    if (!reprise_intake_skip (database, source, question->records->pdata[i], skipped, error))
      return NULL;

  return g_steal_pointer (&skipped);
}

/**
 * reprise_diary_unskip:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @skipped: what reprise_diary_skip() returned
 * @error: return location for a #RepriseStoreError
 *
 * Asks again for what was left out.
 *
 * Returns: whether that went well
 */
gboolean
reprise_diary_unskip (RepriseDatabase  *database,
                      RepriseFeed      *feed,
                      const char       *skipped,
                      GError          **error)
{
  g_autofree char *source = reprise_diary_dup_source (feed);

  return reprise_origin_forget_thing (database, source, skipped, error);
}
