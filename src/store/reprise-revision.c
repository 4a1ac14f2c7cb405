#include "store/reprise-revision.h"

#include "markup/reprise-markdown.h"
#include "store/reprise-statement.h"
#include "store/reprise-track-store.h"

#define INTERVAL_MS (10 * 60 * 1000)

/* What a revision is of: the appraisal itself, or one of its parts. */
typedef struct
{
  gint64        appraisal;
  RepriseVoice *voice;  /* (nullable) */
  RepriseTrack *track;  /* (nullable) */
  const char   *body;
} Text;

static gpointer
revision_from_row (RepriseStatement *statement)
{
  RepriseRevision *self = g_new0 (RepriseRevision, 1);
  const char *track = reprise_statement_get_text (statement, 6);

  self->uuid = g_strdup (reprise_statement_get_text (statement, 0));
  self->made_at = reprise_statement_get_int64 (statement, 1);
  self->words = (guint) reprise_statement_get_int64 (statement, 2);
  self->voice = g_strdup (reprise_statement_get_text (statement, 3));
  self->author = g_strdup (reprise_statement_get_text (statement, 4));
  self->body = g_strdup (reprise_statement_get_text (statement, 5));
  if (track != NULL)
    {
      self->track = reprise_track_from_row (statement, 7);
      reprise_track_set_uuid (self->track, track);
    }
  return self;
}

static void
bind_part (RepriseStatement *statement,
           const Text       *text)
{
  if (text->voice != NULL)
    reprise_statement_bind_text (statement, ":voice", reprise_voice_get_uuid (text->voice));
  if (text->track != NULL)
    reprise_statement_bind_text (statement, ":track", reprise_track_get_uuid (text->track));
}

/* Of a sitting one is kept each ten minutes. A clock that was set back counts as time gone by. */
static gboolean
is_due (RepriseDatabase  *database,
        const Text       *text,
        gint64            now,
        gboolean         *due,
        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT count(*) FROM revision"
                              " WHERE appraisal = :appraisal AND voice IS :voice"
                              "   AND track IS :track AND session = :session"
                              "   AND made_at BETWEEN :now - :interval AND :now");
  gint64 recent = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":appraisal", text->appraisal);
  bind_part (statement, text);
  reprise_statement_bind_text (statement, ":session", reprise_database_get_session (database));
  reprise_statement_bind_int64 (statement, ":now", now);
  reprise_statement_bind_int64 (statement, ":interval", INTERVAL_MS);
  if (!reprise_statement_read_int64 (statement, &recent, error))
    return FALSE;

  *due = recent == 0;
  return TRUE;
}

static guint
count_words (const char *body)
{
  guint words = 0;

  reprise_markdown_summarise (body, -1, 0, &words, NULL);
  return words;
}

static gboolean
insert_revision (RepriseDatabase  *database,
                 const Text       *text,
                 gint64            now,
                 GError          **error)
{
  static const char * const columns[] = {
    "artist", "title", "album", "composer", "kind", "scene", "location", "recording", NULL,
  };
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO revision"
                              " (uuid, appraisal, made_at, session, words, voice, author, body,"
                              "  track, artist, title, album, composer, kind, scene, location,"
                              "  recording)"
                              " VALUES (:uuid, :appraisal, :made_at, :session, :words, :voice,"
                              "         :author, :body, :track, :artist, :title, :album,"
                              "         :composer, :kind, :scene, :location, :recording)");
  g_autofree char *uuid = g_uuid_string_random ();
  const char *scene = text->track != NULL ? reprise_track_get_scene (text->track) : NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":appraisal", text->appraisal);
  reprise_statement_bind_int64 (statement, ":made_at", now);
  reprise_statement_bind_text (statement, ":session", reprise_database_get_session (database));
  reprise_statement_bind_int64 (statement, ":words", count_words (text->body) +
                                                     (scene != NULL ? count_words (scene) : 0));
  bind_part (statement, text);
  if (text->voice != NULL)
    reprise_statement_bind_text (statement, ":author", reprise_voice_get_author (text->voice));
  if (text->track != NULL)
    reprise_statement_bind_object (statement, text->track, columns);
  reprise_statement_bind_text (statement, ":body", text->body);
  return reprise_statement_run (statement, error);
}

static gboolean
keep (RepriseDatabase  *database,
      const Text       *text,
      gboolean          always,
      GError          **error)
{
  const gint64 now = reprise_database_now ();
  const char *scene = text->track != NULL ? reprise_track_get_scene (text->track) : NULL;
  gboolean due = FALSE;

  if (*text->body == '\0' && scene == NULL)
    return TRUE;
  if (!is_due (database, text, now, &due, error))
    return FALSE;

  return !(due || always) || insert_revision (database, text, now, error);
}

/**
 * reprise_revision_keep:
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @body: its text as it stands, about to be replaced
 * @always: whether to keep it even if one was kept a moment ago
 * @error: return location for a #RepriseStoreError
 *
 * Keeps an earlier text, where one is due: the last is older than ten minutes, or of another
 * session. An empty text is not worth keeping.
 *
 * Returns: whether that went well
 */
gboolean
reprise_revision_keep (RepriseDatabase  *database,
                       gint64            appraisal,
                       const char       *body,
                       gboolean          always,
                       GError          **error)
{
  const Text text = { .appraisal = appraisal, .body = body };

  return keep (database, &text, always, error);
}

/**
 * reprise_revision_keep_voice:
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @voice: a voice in it as it stands, about to be replaced or to go
 * @always: whether to keep it even if one was kept a moment ago
 * @error: return location for a #RepriseStoreError
 *
 * Keeps the earlier text of a voice, as reprise_revision_keep() does that of the appraisal.
 *
 * Returns: whether that went well
 */
gboolean
reprise_revision_keep_voice (RepriseDatabase  *database,
                             gint64            appraisal,
                             RepriseVoice     *voice,
                             gboolean          always,
                             GError          **error)
{
  const Text text = {
    .appraisal = appraisal, .voice = voice, .body = reprise_voice_get_body (voice),
  };

  return keep (database, &text, always, error);
}

/**
 * reprise_revision_keep_track:
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @track: a track in it as it stands, about to be changed or to go
 * @always: whether to keep it even if one was kept a moment ago
 * @error: return location for a #RepriseStoreError
 *
 * Keeps what was said of a track, its note and its scene, as reprise_revision_keep() does the text
 * of the appraisal; and with it all else that is known of the track, so that it can come back.
 *
 * Returns: whether that went well
 */
gboolean
reprise_revision_keep_track (RepriseDatabase  *database,
                             gint64            appraisal,
                             RepriseTrack     *track,
                             gboolean          always,
                             GError          **error)
{
  const char *note = reprise_track_get_note (track);
  const Text text = {
    .appraisal = appraisal, .track = track, .body = note != NULL ? note : "",
  };

  return keep (database, &text, always, error);
}

/**
 * reprise_revision_list:
 * @database: a connection
 * @appraisal: an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseRevision): its earlier texts, newest
 *   first
 */
GPtrArray *
reprise_revision_list (RepriseDatabase  *database,
                       gint64            appraisal,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid, made_at, words, voice, author, body, track,"
                              "       " REPRISE_TRACK_COLUMNS
                              "  FROM (SELECT *, nullif(body, '') AS note FROM revision)"
                              " WHERE appraisal = :appraisal ORDER BY id DESC");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
  return reprise_statement_collect (statement, revision_from_row,
                                    (GDestroyNotify) reprise_revision_free, error);
}

/**
 * reprise_revision_free:
 * @self: (transfer full): a revision
 */
void
reprise_revision_free (RepriseRevision *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uuid);
  g_free (self->voice);
  g_free (self->author);
  g_clear_object (&self->track);
  g_free (self->body);
  g_free (self);
}
