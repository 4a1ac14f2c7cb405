/* What somebody listens to: the tracks of one jukebox, or some out of all. */

#include "store/reprise-journal-tracks.h"

#include "store/reprise-entry-store.h"
#include "store/reprise-still-file.h"
#include "store/reprise-track-store.h"

#define APPRAISAL_COLUMN 10

#define LOAD                                                                                   \
  "SELECT track.uuid, artist, track.title, album, composer, track.kind, note, scene, location," \
  "       recording, appraisal.uuid,"                                                          \
  "       " REPRISE_ENTRY_NAME ","                                                             \
  "       (SELECT sha256 FROM still WHERE still.appraisal = appraisal.id"                      \
  "         ORDER BY position, id LIMIT 1)"                                                    \
  "  FROM track"                                                                               \
  "       JOIN appraisal ON appraisal.id = track.appraisal"                                    \
  "       JOIN entry ON entry.appraisal = appraisal.id"

#define OF_ONE                                                                                 \
  " WHERE appraisal.uuid = :appraisal AND appraisal.binned_at IS NULL"                         \
  " ORDER BY track.position, track.id"

/* Which they are is chosen before their names are asked for: of most nothing is. */
#define SOME_OF_ALL                                                                            \
  " WHERE track.id IN (SELECT track.id"                                                        \
  "                      FROM track JOIN entry ON entry.appraisal = track.appraisal"           \
  "                     WHERE entry.shown = 1 ORDER BY random() LIMIT :limit)"                 \
  " ORDER BY entry.day DESC, entry.created_at DESC, entry.id, track.position, track.id"

typedef struct
{
  char   *journal;    /* (owned): its file */
  char   *appraisal;  /* (owned) (nullable): its UUID */
  gint64  limit;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->journal);
  g_free (question->appraisal);
  g_free (question);
}

static gpointer
jukebox_track_from_row (RepriseStatement *statement)
{
  RepriseJukeboxTrack *self = g_new0 (RepriseJukeboxTrack, 1);

  self->track = reprise_track_from_row (statement, 1);
  reprise_track_set_uuid (self->track, reprise_statement_get_text (statement, 0));
  self->appraisal = g_strdup (reprise_statement_get_text (statement, APPRAISAL_COLUMN));
  self->name = g_strdup (reprise_statement_get_text (statement, APPRAISAL_COLUMN + 1));
  self->still = g_strdup (reprise_statement_get_text (statement, APPRAISAL_COLUMN + 2));
  return self;
}

/* A row says what a still is, not where. */
static void
find_stills (GPtrArray  *tracks,
             const char *journal)
{
  for (guint i = 0; i < tracks->len; i++)
    {
      RepriseJukeboxTrack *track = tracks->pdata[i];
      g_autofree char *sha256 = g_steal_pointer (&track->still);

      if (sha256 != NULL)
        track->still = reprise_still_file_dup_path (journal, sha256);
    }
}

static gpointer
load_queue_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  Question *question = data;
  g_autoptr (GPtrArray) tracks = NULL;
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              question->appraisal != NULL ? LOAD OF_ONE : LOAD SOME_OF_ALL);

  if (statement == NULL)
    return NULL;

  if (question->appraisal != NULL)
    reprise_statement_bind_text (statement, ":appraisal", question->appraisal);
  else
    reprise_statement_bind_int64 (statement, ":limit", question->limit);
  tracks = reprise_statement_collect (statement, jukebox_track_from_row,
                                      (GDestroyNotify) reprise_jukebox_track_free, error);
  if (tracks != NULL)
    find_stills (tracks, question->journal);
  return g_steal_pointer (&tracks);
}

/**
 * reprise_jukebox_track_free:
 * @self: (transfer full) (nullable): a track of a jukebox
 */
void
reprise_jukebox_track_free (RepriseJukeboxTrack *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->track);
  g_free (self->appraisal);
  g_free (self->name);
  g_free (self->still);
  g_free (self);
}

/**
 * reprise_journal_load_queue_async:
 * @self: a journal
 * @appraisal_uuid: (nullable): the appraisal whose jukebox to load, or %NULL for all
 * @limit: how many at most, where it is all: any of them, in the order of the diary
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are loaded
 * @user_data: given to @callback
 *
 * Loads what is to be played.
 */
void
reprise_journal_load_queue_async (RepriseJournal      *self,
                                  const char          *appraisal_uuid,
                                  guint                limit,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->journal = g_strdup (reprise_journal_get_path (self));
  question->appraisal = g_strdup (appraisal_uuid);
  question->limit = limit;
  /* Choosing among all takes longer than a row that scrolls into view can wait. */
  reprise_journal_run_async (self,
                             appraisal_uuid != NULL ? REPRISE_LANE_ROWS : REPRISE_LANE_SEARCH,
                             load_queue_job, question, question_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_load_queue_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseJukeboxTrack): the tracks; none where
 *   the appraisal is gone or has none
 */
GPtrArray *
reprise_journal_load_queue_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
