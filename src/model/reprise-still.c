#include "model/reprise-still.h"

#include "model/reprise-text.h"

/**
 * RepriseStill:
 *
 * An image in an appraisal: which file it is, and what is said of it.
 *
 * The file is named by its content, so that it is kept once however often it is shown. What it is
 * never changes; another image is another still.
 */
struct _RepriseStill
{
  GObject  parent_instance;

  char    *uuid;        /* (owned) (nullable) */
  char    *sha256;      /* (owned) (nullable): 64 hexadecimal digits */
  char    *media_type;  /* (owned) (nullable): “image/jpeg” */
  int      width;       /* pixels, or 0 */
  int      height;      /* pixels, or 0 */
  char    *caption;     /* (owned) (nullable) */
  char    *alt;         /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseStill, reprise_still, G_TYPE_OBJECT)

enum
{
  PROP_UUID = 1,
  PROP_SHA256,
  PROP_MEDIA_TYPE,
  PROP_WIDTH,
  PROP_HEIGHT,
  PROP_CAPTION,
  PROP_ALT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_still_finalize (GObject *object)
{
  RepriseStill *self = REPRISE_STILL (object);

  g_free (self->uuid);
  g_free (self->sha256);
  g_free (self->media_type);
  g_free (self->caption);
  g_free (self->alt);

  G_OBJECT_CLASS (reprise_still_parent_class)->finalize (object);
}

static void
reprise_still_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseStill *self = REPRISE_STILL (object);

  switch (id)
    {
    case PROP_UUID:
      g_value_set_string (value, self->uuid);
      break;
    case PROP_SHA256:
      g_value_set_string (value, self->sha256);
      break;
    case PROP_MEDIA_TYPE:
      g_value_set_string (value, self->media_type);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_HEIGHT:
      g_value_set_int (value, self->height);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_ALT:
      g_value_set_string (value, self->alt);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_text (RepriseStill  *self,
          char         **text,
          const char    *value,
          GParamSpec    *pspec)
{
  if (reprise_text_replace (text, value))
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_number (RepriseStill *self,
            int          *number,
            int           value,
            GParamSpec   *pspec)
{
  if (*number == value)
    return;

  *number = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
reprise_still_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseStill *self = REPRISE_STILL (object);

  switch (id)
    {
    case PROP_UUID:
      set_text (self, &self->uuid, g_value_get_string (value), pspec);
      break;
    case PROP_SHA256:
      set_text (self, &self->sha256, g_value_get_string (value), pspec);
      break;
    case PROP_MEDIA_TYPE:
      set_text (self, &self->media_type, g_value_get_string (value), pspec);
      break;
    case PROP_WIDTH:
      set_number (self, &self->width, g_value_get_int (value), pspec);
      break;
    case PROP_HEIGHT:
      set_number (self, &self->height, g_value_get_int (value), pspec);
      break;
    case PROP_CAPTION:
      set_text (self, &self->caption, g_value_get_string (value), pspec);
      break;
    case PROP_ALT:
      set_text (self, &self->alt, g_value_get_string (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_still_class_init (RepriseStillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_still_finalize;
  object_class->get_property = reprise_still_get_property;
  object_class->set_property = reprise_still_set_property;

  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  properties[PROP_SHA256] = g_param_spec_string ("sha256", NULL, NULL, NULL, flags);
  properties[PROP_MEDIA_TYPE] = g_param_spec_string ("media-type", NULL, NULL, NULL, flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_HEIGHT] = g_param_spec_int ("height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_ALT] = g_param_spec_string ("alt", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_still_init (RepriseStill *self)
{
}

/**
 * reprise_still_new:
 * @sha256: the SHA-256 of the image's file, in 64 lower-case hexadecimal digits
 * @media_type: what kind of image it is, “image/jpeg”
 * @width: in pixels, at least 1
 * @height: in pixels, at least 1
 *
 * Returns: (transfer full): a still without a word to it
 */
RepriseStill *
reprise_still_new (const char *sha256,
                   const char *media_type,
                   int         width,
                   int         height)
{
  g_return_val_if_fail (sha256 != NULL, NULL);
  g_return_val_if_fail (media_type != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  return g_object_new (REPRISE_TYPE_STILL,
                       "sha256", sha256,
                       "media-type", media_type,
                       "width", width,
                       "height", height,
                       NULL);
}

/**
 * reprise_still_copy:
 * @self: a still
 *
 * Makes a still that says the same and can be changed apart, while @self remains what was loaded.
 *
 * Returns: (transfer full): the copy
 */
RepriseStill *
reprise_still_copy (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return g_object_new (REPRISE_TYPE_STILL,
                       "uuid", self->uuid,
                       "sha256", self->sha256,
                       "media-type", self->media_type,
                       "width", self->width,
                       "height", self->height,
                       "caption", self->caption,
                       "alt", self->alt,
                       NULL);
}

/**
 * reprise_still_equal:
 * @a: a still
 * @b: another
 *
 * Returns: whether both are of the same image, and say the same of it
 */
gboolean
reprise_still_equal (RepriseStill *a,
                     RepriseStill *b)
{
  g_return_val_if_fail (REPRISE_IS_STILL (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_STILL (b), FALSE);

  return g_strcmp0 (a->sha256, b->sha256) == 0 &&
         g_strcmp0 (a->caption, b->caption) == 0 &&
         g_strcmp0 (a->alt, b->alt) == 0;
}

/**
 * reprise_still_get_uuid:
 * @self: a still
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_still_get_uuid (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return self->uuid;
}

/**
 * reprise_still_set_uuid:
 * @self: a still
 * @uuid: (nullable): its UUID
 *
 * Says which still of a journal this is.
 */
void
reprise_still_set_uuid (RepriseStill *self,
                        const char   *uuid)
{
  g_return_if_fail (REPRISE_IS_STILL (self));

  set_text (self, &self->uuid, uuid, properties[PROP_UUID]);
}

/**
 * reprise_still_get_sha256:
 * @self: a still
 *
 * Returns: (nullable): the SHA-256 of its file
 */
const char *
reprise_still_get_sha256 (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return self->sha256;
}

/**
 * reprise_still_get_media_type:
 * @self: a still
 *
 * Returns: (nullable): what kind of image it is
 */
const char *
reprise_still_get_media_type (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return self->media_type;
}

/**
 * reprise_still_get_width:
 * @self: a still
 *
 * Returns: how wide the image is, in pixels
 */
int
reprise_still_get_width (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), 0);

  return self->width;
}

/**
 * reprise_still_get_height:
 * @self: a still
 *
 * Returns: how high the image is, in pixels
 */
int
reprise_still_get_height (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), 0);

  return self->height;
}

/**
 * reprise_still_get_caption:
 * @self: a still
 *
 * Returns: (nullable): what stands under it
 */
const char *
reprise_still_get_caption (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return self->caption;
}

/**
 * reprise_still_set_caption:
 * @self: a still
 * @caption: (nullable): what stands under it
 */
void
reprise_still_set_caption (RepriseStill *self,
                           const char   *caption)
{
  g_return_if_fail (REPRISE_IS_STILL (self));

  set_text (self, &self->caption, caption, properties[PROP_CAPTION]);
}

/**
 * reprise_still_get_alt:
 * @self: a still
 *
 * Returns: (nullable): what it shows, for those who cannot see it
 */
const char *
reprise_still_get_alt (RepriseStill *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL (self), NULL);

  return self->alt;
}

/**
 * reprise_still_set_alt:
 * @self: a still
 * @alt: (nullable): what it shows, for those who cannot see it
 */
void
reprise_still_set_alt (RepriseStill *self,
                       const char   *alt)
{
  g_return_if_fail (REPRISE_IS_STILL (self));

  set_text (self, &self->alt, alt, properties[PROP_ALT]);
}
