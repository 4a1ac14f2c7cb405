#include "gui/keeping/reprise-past-text.h"

/**
 * ReprisePastText:
 *
 * A text that an appraisal had, or that was written elsewhere meanwhile, as a list shows it.
 */
struct _ReprisePastText
{
  GObject   parent_instance;

  char     *title;     /* (owned) (not nullable) */
  char     *caption;   /* (owned) (not nullable) */
  char     *body;      /* (owned) (not nullable) Markdown */
  gboolean  conflict;
  char     *voice;     /* (owned) (nullable): the UUID of the guest's voice that it was */
  char     *author;    /* (owned) (nullable): whose voice that was */
};

G_DEFINE_FINAL_TYPE (ReprisePastText, reprise_past_text, G_TYPE_OBJECT)

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
  G_OBJECT_CLASS (klass)->finalize = reprise_past_text_finalize;
}

static void
reprise_past_text_init (ReprisePastText *self)
{
}

/**
 * reprise_past_text_new:
 * @title: what it is called
 * @caption: what else is to be said of it
 * @body: the text, in Markdown
 * @conflict: whether it was written elsewhere meanwhile
 *
 * Returns: (transfer full): a text
 */
ReprisePastText *
reprise_past_text_new (const char *title,
                       const char *caption,
                       const char *body,
                       gboolean    conflict)
{
  ReprisePastText *self = g_object_new (REPRISE_TYPE_PAST_TEXT, NULL);

  self->title = g_strdup (title);
  self->caption = g_strdup (caption);
  self->body = g_strdup (body);
  self->conflict = conflict;
  return self;
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
 * reprise_past_text_set_voice:
 * @self: a text
 * @uuid: the voice of a guest that it was
 * @author: (nullable): whose voice that was, where it is known
 */
void
reprise_past_text_set_voice (ReprisePastText *self,
                             const char      *uuid,
                             const char      *author)
{
  g_return_if_fail (REPRISE_IS_PAST_TEXT (self));
  g_return_if_fail (self->voice == NULL);

  self->voice = g_strdup (uuid);
  self->author = g_strdup (author);
}

/**
 * reprise_past_text_dup_voice:
 * @self: a text
 *
 * Returns: (transfer full) (nullable): the voice as it was; %NULL where the text is the appraisal's
 *   own
 */
RepriseVoice *
reprise_past_text_dup_voice (ReprisePastText *self)
{
  RepriseVoice *voice = NULL;

  g_return_val_if_fail (REPRISE_IS_PAST_TEXT (self), NULL);

  if (self->voice == NULL)
    return NULL;

  voice = reprise_voice_new (self->author != NULL ? self->author : "", self->body);
  reprise_voice_set_uuid (voice, self->voice);
  return voice;
}
