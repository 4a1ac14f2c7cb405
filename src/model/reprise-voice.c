#include "model/reprise-voice.h"

#include "model/reprise-text.h"

/**
 * RepriseVoice:
 *
 * A guest's part in an appraisal: whose it is, and what they say.
 */
struct _RepriseVoice
{
  GObject  parent_instance;

  char    *uuid;    /* (owned) (nullable) */
  char    *author;  /* (owned) (not nullable) */
  char    *body;    /* (owned) (not nullable), Markdown */
};

G_DEFINE_FINAL_TYPE (RepriseVoice, reprise_voice, G_TYPE_OBJECT)

enum
{
  PROP_UUID = 1,
  PROP_AUTHOR,
  PROP_BODY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_voice_finalize (GObject *object)
{
  RepriseVoice *self = REPRISE_VOICE (object);

  g_free (self->uuid);
  g_free (self->author);
  g_free (self->body);

  G_OBJECT_CLASS (reprise_voice_parent_class)->finalize (object);
}

static void
reprise_voice_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseVoice *self = REPRISE_VOICE (object);

  switch (id)
    {
    case PROP_UUID:
      g_value_set_string (value, self->uuid);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_voice_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseVoice *self = REPRISE_VOICE (object);

  switch (id)
    {
    case PROP_UUID:
      reprise_voice_set_uuid (self, g_value_get_string (value));
      break;
    case PROP_AUTHOR:
      reprise_voice_set_author (self, g_value_get_string (value));
      break;
    case PROP_BODY:
      reprise_voice_set_body (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_voice_class_init (RepriseVoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_voice_finalize;
  object_class->get_property = reprise_voice_get_property;
  object_class->set_property = reprise_voice_set_property;

  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, "", flags);
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_voice_init (RepriseVoice *self)
{
  self->author = g_strdup ("");
  self->body = g_strdup ("");
}

/**
 * reprise_voice_new:
 * @author: whose voice it is; may be empty while nobody has said
 * @body: what they say, in Markdown
 *
 * Returns: (transfer full): a voice
 */
RepriseVoice *
reprise_voice_new (const char *author,
                   const char *body)
{
  g_return_val_if_fail (author != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);

  return g_object_new (REPRISE_TYPE_VOICE, "author", author, "body", body, NULL);
}

/**
 * reprise_voice_copy:
 * @self: a voice
 *
 * Makes a voice that says the same and can be changed apart, while @self remains what was loaded.
 *
 * Returns: (transfer full): the copy
 */
RepriseVoice *
reprise_voice_copy (RepriseVoice *self)
{
  RepriseVoice *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_VOICE (self), NULL);

  copy = reprise_voice_new (self->author, self->body);
  copy->uuid = g_strdup (self->uuid);
  return copy;
}

/**
 * reprise_voice_equal:
 * @a: a voice
 * @b: another
 *
 * Returns: whether both say the same, and are of the same author
 */
gboolean
reprise_voice_equal (RepriseVoice *a,
                     RepriseVoice *b)
{
  g_return_val_if_fail (REPRISE_IS_VOICE (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_VOICE (b), FALSE);

  return g_str_equal (a->author, b->author) && g_str_equal (a->body, b->body);
}

/**
 * reprise_voice_get_uuid:
 * @self: a voice
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_voice_get_uuid (RepriseVoice *self)
{
  g_return_val_if_fail (REPRISE_IS_VOICE (self), NULL);

  return self->uuid;
}

/**
 * reprise_voice_set_uuid:
 * @self: a voice
 * @uuid: (nullable): its UUID
 *
 * Says which voice of a journal this is.
 */
void
reprise_voice_set_uuid (RepriseVoice *self,
                        const char   *uuid)
{
  g_return_if_fail (REPRISE_IS_VOICE (self));

  if (reprise_text_replace (&self->uuid, uuid))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UUID]);
}

/**
 * reprise_voice_get_author:
 * @self: a voice
 *
 * Returns: whose voice it is; maybe empty
 */
const char *
reprise_voice_get_author (RepriseVoice *self)
{
  g_return_val_if_fail (REPRISE_IS_VOICE (self), NULL);

  return self->author;
}

/**
 * reprise_voice_set_author:
 * @self: a voice
 * @author: whose voice it is; may be empty
 */
void
reprise_voice_set_author (RepriseVoice *self,
                          const char   *author)
{
  g_return_if_fail (REPRISE_IS_VOICE (self));
  g_return_if_fail (author != NULL);

  if (reprise_text_replace (&self->author, author))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR]);
}

/**
 * reprise_voice_get_body:
 * @self: a voice
 *
 * Returns: what they say, in Markdown
 */
const char *
reprise_voice_get_body (RepriseVoice *self)
{
  g_return_val_if_fail (REPRISE_IS_VOICE (self), NULL);

  return self->body;
}

/**
 * reprise_voice_set_body:
 * @self: a voice
 * @body: what they say, in Markdown
 */
void
reprise_voice_set_body (RepriseVoice *self,
                        const char   *body)
{
  g_return_if_fail (REPRISE_IS_VOICE (self));
  g_return_if_fail (body != NULL);

  if (reprise_text_replace (&self->body, body))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BODY]);
}
