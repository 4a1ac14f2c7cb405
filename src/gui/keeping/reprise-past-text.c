#include "gui/keeping/reprise-past-text.h"

#include "gui/reprise-format.h"
#include "gui/reprise-when.h"
#include "markup/reprise-markdown.h"
#include "model/reprise-part.h"

#include <glib/gi18n.h>

/**
 * ReprisePastText:
 *
 * A text that an appraisal had, or that was written elsewhere meanwhile, as a list shows it.
 */
struct _ReprisePastText
{
  GObject       parent_instance;

  char         *title;     /* (owned) (not nullable) */
  char         *caption;   /* (owned) (not nullable) */
  char         *body;      /* (owned) (not nullable) Markdown */
  gboolean      conflict;
  char         *voice;     /* (owned) (nullable): the UUID of the guest's voice that it was */
  char         *author;    /* (owned) (nullable): whose voice that was */
  RepriseTrack *track;     /* (owned) (nullable): of which it was the note, as it was */
};

G_DEFINE_FINAL_TYPE (ReprisePastText, reprise_past_text, G_TYPE_OBJECT)

static int
count_words (const char *body)
{
  guint words = 0;

  reprise_markdown_summarise (body, -1, 0, &words, NULL);
  return (int) words;
}

static char *
format_words (int words)
{
  /* Translators: how long a text is. */
  return g_strdup_printf (ngettext ("%d word", "%d words", (gulong) words), words);
}

static char *
format_difference (int words,
                   int words_now)
{
  const int more = words - words_now;

  if (more > 0)
    /* Translators: of the words of an earlier text. */
    return g_strdup_printf (ngettext ("%d more than now", "%d more than now", (gulong) more), more);
  if (more < 0)
    /* Translators: of the words of an earlier text. */
    return g_strdup_printf (ngettext ("%d fewer than now", "%d fewer than now", (gulong) -more),
                            -more);

  return g_strdup ("");
}

static char *
format_track (RepriseTrack *track)
{
  /* Translators: an earlier text; the %s is the title of a song or of a piece of a film's score. */
  return g_strdup_printf (_("Note on “%s”"), reprise_track_get_title (track));
}

/* Returns: (transfer full): what was said of a track: where it sounds, and what it does there */
static char *
dup_said (RepriseTrack *track)
{
  const char *scene = reprise_track_get_scene (track);
  const char *note = reprise_track_get_note (track);

  if (scene != NULL && note != NULL)
    return g_strconcat (scene, "\n\n", note, NULL);
  return g_strdup (scene != NULL ? scene : note);
}

/* Of a voice that is gone nobody knows whose it was. */
static gboolean
find_voice (ReprisePastText  *self,
            const char       *uuid,
            RepriseAppraisal *appraisal)
{
  RepriseVoice *voice = reprise_part_find (reprise_appraisal_get_voices (appraisal), uuid);

  self->voice = g_strdup (uuid);
  self->author = voice != NULL ? g_strdup (reprise_voice_get_author (voice)) : NULL;
  return TRUE;
}

static gboolean
find_track (ReprisePastText  *self,
            const char       *uuid,
            const char       *field,
            const char       *value,
            RepriseAppraisal *appraisal)
{
  RepriseTrack *track = reprise_part_find (reprise_appraisal_get_tracks (appraisal), uuid);

  if (track == NULL)
    return FALSE;

  self->track = reprise_track_copy (track);
  g_object_set (self->track, field, value, NULL);
  return TRUE;
}

/* Finds what a conflict copy is of; says whether it is a text at all. */
static gboolean
find_part (ReprisePastText       *self,
           const RepriseConflict *conflict,
           RepriseAppraisal      *appraisal)
{
  g_auto (GStrv) path = g_strsplit (conflict->field, "/", -1);

  if (g_str_equal (conflict->field, "body"))
    return TRUE;
  if (g_strv_length (path) != 3)
    return FALSE;
  if (g_str_equal (path[0], "voices") && g_str_equal (path[2], "body"))
    return find_voice (self, path[1], appraisal);

  return g_str_equal (path[0], "tracks") &&
         (g_str_equal (path[2], "note") || g_str_equal (path[2], "scene")) &&
         find_track (self, path[1], path[2], conflict->value, appraisal);
}

static void
reprise_past_text_dispose (GObject *object)
{
  g_clear_object (&REPRISE_PAST_TEXT (object)->track);

  G_OBJECT_CLASS (reprise_past_text_parent_class)->dispose (object);
}

static void
reprise_past_text_finalize (GObject *object)
{
  ReprisePastText *self = REPRISE_PAST_TEXT (object);

  g_free (self->title);
  g_free (self->caption);
  g_free (self->body);
  g_free (self->voice);
  g_free (self->author);

  G_OBJECT_CLASS (reprise_past_text_parent_class)->finalize (object);
}

static void
reprise_past_text_class_init (ReprisePastTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_past_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = reprise_past_text_finalize;
}

static void
reprise_past_text_init (ReprisePastText *self)
{
}

/**
 * reprise_past_text_new_revision:
 * @revision: an earlier text
 * @words_now: how many words the appraisal has now
 * @now: the present instant, in the zone to show times in
 *
 * Returns: (transfer full): a text
 */
ReprisePastText *
reprise_past_text_new_revision (const RepriseRevision *revision,
                                int                    words_now,
                                GDateTime             *now)
{
  ReprisePastText *self = g_object_new (REPRISE_TYPE_PAST_TEXT, NULL);
  g_autofree char *words = format_words ((int) revision->words);
  g_autofree char *difference = format_difference ((int) revision->words, words_now);
  const char *author = revision->author != NULL ? revision->author : "";
  g_autofree char *of = NULL;

  self->title = reprise_when_format (revision->made_at, now);
  self->voice = g_strdup (revision->voice);
  self->author = g_strdup (revision->author);
  if (revision->track != NULL)
    {
      of = format_track (revision->track);
      self->track = g_object_ref (revision->track);
      self->body = dup_said (revision->track);
      self->caption = reprise_format_joined (of, words, NULL);
    }
  else
    {
      self->body = g_strdup (revision->body);
      self->caption = revision->voice != NULL ? reprise_format_joined (author, words, NULL)
                                              : reprise_format_joined (words, difference, NULL);
    }

  return self;
}

/**
 * reprise_past_text_new_conflict:
 * @conflict: what was written elsewhere meanwhile
 * @appraisal: the appraisal that it is of, as it is now
 * @now: the present instant, in the zone to show times in
 *
 * Returns: (transfer full) (nullable): a text; %NULL where something else than a text was changed,
 *   or that of which it was is gone
 */
ReprisePastText *
reprise_past_text_new_conflict (const RepriseConflict *conflict,
                                RepriseAppraisal      *appraisal,
                                GDateTime             *now)
{
  g_autoptr (ReprisePastText) self = g_object_new (REPRISE_TYPE_PAST_TEXT, NULL);
  g_autofree char *when = reprise_when_format (conflict->made_at, now);
  g_autofree char *of = NULL;
  g_autofree char *words = NULL;

  if (conflict->value == NULL || !find_part (self, conflict, appraisal))
    return NULL;

  self->conflict = TRUE;
  self->title = g_strdup (_("Written elsewhere meanwhile"));
  self->body = self->track != NULL ? dup_said (self->track) : g_strdup (conflict->value);
  of = self->track != NULL ? format_track (self->track) : g_strdup (self->author);
  words = format_words (count_words (conflict->value));
  self->caption = reprise_format_joined (of != NULL ? of : "", when, words, NULL);
  return g_steal_pointer (&self);
}

/**
 * reprise_past_text_get_title:
 * @self: a text
 *
 * Returns: what it is called
 */
const char *
reprise_past_text_get_title (ReprisePastText *self)
{
  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), NULL);

  return self->title;
}

/**
 * reprise_past_text_get_caption:
 * @self: a text
 *
 * Returns: what else is to be said of it
 */
const char *
reprise_past_text_get_caption (ReprisePastText *self)
{
  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), NULL);

  return self->caption;
}

/**
 * reprise_past_text_get_body:
 * @self: a text
 *
 * Returns: the text, in Markdown
 */
const char *
reprise_past_text_get_body (ReprisePastText *self)
{
  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), NULL);

  return self->body;
}

/**
 * reprise_past_text_is_conflict:
 * @self: a text
 *
 * Returns: whether it was written elsewhere meanwhile
 */
gboolean
reprise_past_text_is_conflict (ReprisePastText *self)
{
  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), FALSE);

  return self->conflict;
}

/**
 * reprise_past_text_dup_part:
 * @self: a text
 *
 * Returns: (transfer full) (nullable): the voice or the track that it is of, as it was; %NULL where
 *   the text is the appraisal's own
 */
gpointer
reprise_past_text_dup_part (ReprisePastText *self)
{
  RepriseVoice *voice = NULL;

  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), NULL);

  if (self->track != NULL)
    return g_object_ref (self->track);
  if (self->voice == NULL)
    return NULL;

  voice = reprise_voice_new (self->author != NULL ? self->author : "", self->body);
  reprise_voice_set_uuid (voice, self->voice);
  return voice;
}
