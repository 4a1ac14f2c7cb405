#include "model/reprise-appraisal-private.h"

#include "model/reprise-text.h"

G_DEFINE_FINAL_TYPE (RepriseAppraisal, reprise_appraisal, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseAppraisalKind, reprise_appraisal_kind,
                    G_DEFINE_ENUM_VALUE (REPRISE_APPRAISAL_KIND_APPRAISAL, "appraisal"),
                    G_DEFINE_ENUM_VALUE (REPRISE_APPRAISAL_KIND_SOUNDTRACK, "soundtrack"),
                    G_DEFINE_ENUM_VALUE (REPRISE_APPRAISAL_KIND_NOTE, "note"))

G_DEFINE_ENUM_TYPE (RepriseAppraisalState, reprise_appraisal_state,
                    G_DEFINE_ENUM_VALUE (REPRISE_APPRAISAL_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (REPRISE_APPRAISAL_STATE_FINISHED, "finished"))

enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_BODY,
  PROP_KIND,
  PROP_STATE,
  PROP_JUDGEMENT,
  PROP_SPOILER,
  PROP_BYLINE,
  PROP_FINISHED_ON,
  PROP_TAGS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_appraisal_finalize (GObject *object)
{
  RepriseAppraisal *self = REPRISE_APPRAISAL (object);

  g_free (self->uuid);
  g_free (self->title);
  g_free (self->body);
  g_free (self->byline);
  g_clear_object (&self->viewing);
  g_ptr_array_unref (self->films);
  g_strfreev (self->tags);
  g_ptr_array_unref (self->voices);
  g_ptr_array_unref (self->stills);
  g_ptr_array_unref (self->tracks);

  G_OBJECT_CLASS (reprise_appraisal_parent_class)->finalize (object);
}

static void
reprise_appraisal_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseAppraisal *self = REPRISE_APPRAISAL (object);

  switch (id)
    {
    case PROP_NUMBER:
      g_value_set_int (value, self->number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_JUDGEMENT:
      g_value_set_int (value, reprise_appraisal_get_judgement (self));
      break;
    case PROP_SPOILER:
      g_value_set_boolean (value, self->spoiler);
      break;
    case PROP_BYLINE:
      g_value_set_string (value, self->byline);
      break;
    case PROP_FINISHED_ON:
      g_value_take_string (value, reprise_date_to_text (self->finished_on));
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_appraisal_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseAppraisal *self = REPRISE_APPRAISAL (object);

  switch (id)
    {
    case PROP_NUMBER:
      reprise_appraisal_set_number (self, g_value_get_int (value));
      break;
    case PROP_TITLE:
      reprise_appraisal_set_title (self, g_value_get_string (value));
      break;
    case PROP_BODY:
      reprise_appraisal_set_body (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      reprise_appraisal_set_kind (self, (RepriseAppraisalKind) g_value_get_enum (value));
      break;
    case PROP_STATE:
      reprise_appraisal_set_state (self, (RepriseAppraisalState) g_value_get_enum (value));
      break;
    case PROP_JUDGEMENT:
      reprise_appraisal_set_judgement (self, g_value_get_int (value));
      break;
    case PROP_SPOILER:
      reprise_appraisal_set_spoiler (self, g_value_get_boolean (value));
      break;
    case PROP_BYLINE:
      reprise_appraisal_set_byline (self, g_value_get_string (value));
      break;
    case PROP_FINISHED_ON:
      reprise_appraisal_set_finished_on (self, reprise_date_from_text (g_value_get_string (value)));
      break;
    case PROP_TAGS:
      reprise_appraisal_set_tags (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_appraisal_class_init (RepriseAppraisalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_appraisal_finalize;
  object_class->get_property = reprise_appraisal_get_property;
  object_class->set_property = reprise_appraisal_set_property;

  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, "", flags);
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, REPRISE_TYPE_APPRAISAL_KIND,
                       REPRISE_APPRAISAL_KIND_APPRAISAL, flags);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, REPRISE_TYPE_APPRAISAL_STATE,
                       REPRISE_APPRAISAL_STATE_DRAFT, flags);
  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL, REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX,
                      REPRISE_UNJUDGED, flags);
  properties[PROP_SPOILER] = g_param_spec_boolean ("spoiler", NULL, NULL, FALSE, flags);
  properties[PROP_BYLINE] = g_param_spec_string ("byline", NULL, NULL, NULL, flags);
  /* As a text, ISO 8601, NULL where unknown */
  properties[PROP_FINISHED_ON] = g_param_spec_string ("finished-on", NULL, NULL, NULL, flags);
  properties[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_appraisal_init (RepriseAppraisal *self)
{
  self->body = g_strdup ("");
  self->judgement = REPRISE_UNJUDGED;
  self->films = g_ptr_array_new_with_free_func (g_object_unref);
  self->tags = g_new0 (char *, 1);
  self->voices = g_ptr_array_new_with_free_func (g_object_unref);
  self->stills = g_ptr_array_new_with_free_func (g_object_unref);
  self->tracks = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * reprise_appraisal_new:
 *
 * Returns: (transfer full): an empty draft
 */
RepriseAppraisal *
reprise_appraisal_new (void)
{
  return g_object_new (REPRISE_TYPE_APPRAISAL, NULL);
}

/**
 * reprise_appraisal_get_id:
 * @self: an appraisal
 *
 * Returns: its key in the journal it was loaded from; 0 before it was ever kept
 */
gint64
reprise_appraisal_get_id (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), 0);

  return self->id;
}

/**
 * reprise_appraisal_get_uuid:
 * @self: an appraisal
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_appraisal_get_uuid (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->uuid;
}

/**
 * reprise_appraisal_set_identity:
 * @self: an appraisal
 * @id: its key in the journal
 * @uuid: (nullable): its UUID
 *
 * Says which appraisal of a journal this is. For the store.
 */
void
reprise_appraisal_set_identity (RepriseAppraisal *self,
                                gint64            id,
                                const char       *uuid)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  self->id = id;
  reprise_text_replace (&self->uuid, uuid);
}

/**
 * reprise_appraisal_get_number:
 * @self: an appraisal
 *
 * Returns: its number in the journal; 0 where it has none
 */
int
reprise_appraisal_get_number (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), 0);

  return self->number;
}

/**
 * reprise_appraisal_set_number:
 * @self: an appraisal
 * @number: its number in the journal; 0 where it has none
 */
void
reprise_appraisal_set_number (RepriseAppraisal *self,
                              int               number)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (number >= 0);

  if (self->number == number)
    return;

  self->number = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NUMBER]);
}

/**
 * reprise_appraisal_get_title:
 * @self: an appraisal
 *
 * Returns: (nullable): a title of its own
 */
const char *
reprise_appraisal_get_title (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->title;
}

/**
 * reprise_appraisal_set_title:
 * @self: an appraisal
 * @title: (nullable): a title of its own
 */
void
reprise_appraisal_set_title (RepriseAppraisal *self,
                             const char       *title)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  if (reprise_text_replace (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * reprise_appraisal_get_body:
 * @self: an appraisal
 *
 * Returns: the text, in Markdown
 */
const char *
reprise_appraisal_get_body (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->body;
}

/**
 * reprise_appraisal_set_body:
 * @self: an appraisal
 * @body: the text, in Markdown
 */
void
reprise_appraisal_set_body (RepriseAppraisal *self,
                            const char       *body)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (body != NULL);

  if (reprise_text_replace (&self->body, body))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BODY]);
}

/**
 * reprise_appraisal_get_kind:
 * @self: an appraisal
 *
 * Returns: what kind of writing it is
 */
RepriseAppraisalKind
reprise_appraisal_get_kind (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), REPRISE_APPRAISAL_KIND_APPRAISAL);

  return self->kind;
}

/**
 * reprise_appraisal_set_kind:
 * @self: an appraisal
 * @kind: what kind of writing it is
 */
void
reprise_appraisal_set_kind (RepriseAppraisal    *self,
                            RepriseAppraisalKind kind)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * reprise_appraisal_get_state:
 * @self: an appraisal
 *
 * Returns: how far it has come
 */
RepriseAppraisalState
reprise_appraisal_get_state (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), REPRISE_APPRAISAL_STATE_DRAFT);

  return self->state;
}

/**
 * reprise_appraisal_set_state:
 * @self: an appraisal
 * @state: how far it has come
 */
void
reprise_appraisal_set_state (RepriseAppraisal     *self,
                             RepriseAppraisalState state)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * reprise_appraisal_get_judgement:
 * @self: an appraisal
 *
 * Returns: the judgement of its viewing where it has one, else its own: 0–100, or
 *   %REPRISE_UNJUDGED
 */
int
reprise_appraisal_get_judgement (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), REPRISE_UNJUDGED);

  return self->viewing != NULL ? reprise_viewing_get_judgement (self->viewing) : self->judgement;
}

/**
 * reprise_appraisal_set_judgement:
 * @self: an appraisal
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 *
 * Passes a judgement: on its viewing where it has one, else on itself.
 */
void
reprise_appraisal_set_judgement (RepriseAppraisal *self,
                                 int               judgement)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (reprise_judgement_is_valid (judgement));

  if (reprise_appraisal_get_judgement (self) == judgement)
    return;

  if (self->viewing != NULL)
    reprise_viewing_set_judgement (self->viewing, judgement);
  else
    self->judgement = judgement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGEMENT]);
}

/**
 * reprise_appraisal_get_spoiler:
 * @self: an appraisal
 *
 * Returns: whether it gives the film away
 */
gboolean
reprise_appraisal_get_spoiler (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), FALSE);

  return self->spoiler;
}

/**
 * reprise_appraisal_set_spoiler:
 * @self: an appraisal
 * @spoiler: whether it gives the film away
 */
void
reprise_appraisal_set_spoiler (RepriseAppraisal *self,
                               gboolean          spoiler)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  spoiler = !!spoiler;
  if (self->spoiler == spoiler)
    return;

  self->spoiler = spoiler;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOILER]);
}

/**
 * reprise_appraisal_get_byline:
 * @self: an appraisal
 *
 * Returns: (nullable): whose it is, where that is not the journal's pen name
 */
const char *
reprise_appraisal_get_byline (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->byline;
}

/**
 * reprise_appraisal_set_byline:
 * @self: an appraisal
 * @byline: (nullable): whose it is, where that is not the journal's pen name
 */
void
reprise_appraisal_set_byline (RepriseAppraisal *self,
                              const char       *byline)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  if (reprise_text_replace (&self->byline, byline))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BYLINE]);
}

/**
 * reprise_appraisal_get_finished_on:
 * @self: an appraisal
 *
 * Returns: the local day on which it was finished, or the unknown date
 */
RepriseDate
reprise_appraisal_get_finished_on (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), ((RepriseDate) { 0 }));

  return self->finished_on;
}

/**
 * reprise_appraisal_set_finished_on:
 * @self: an appraisal
 * @finished_on: the local day on which it was finished, or the unknown date
 */
void
reprise_appraisal_set_finished_on (RepriseAppraisal *self,
                                   RepriseDate       finished_on)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  if (reprise_date_compare (self->finished_on, finished_on) == 0)
    return;

  self->finished_on = finished_on;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINISHED_ON]);
}

/**
 * reprise_appraisal_get_created_at:
 * @self: an appraisal
 *
 * Returns: when it was created, in milliseconds since 1970, UTC; 0 before it was ever kept
 */
gint64
reprise_appraisal_get_created_at (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), 0);

  return self->created_at;
}

/**
 * reprise_appraisal_get_modified_at:
 * @self: an appraisal
 *
 * Returns: when it was last changed, in milliseconds since 1970, UTC; 0 before it was ever kept
 */
gint64
reprise_appraisal_get_modified_at (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), 0);

  return self->modified_at;
}

/**
 * reprise_appraisal_set_instants:
 * @self: an appraisal
 * @created_at: when it was created, in milliseconds since 1970, UTC
 * @modified_at: when it was last changed, likewise
 *
 * For the store.
 */
void
reprise_appraisal_set_instants (RepriseAppraisal *self,
                                gint64            created_at,
                                gint64            modified_at)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));

  self->created_at = created_at;
  self->modified_at = modified_at;
}
