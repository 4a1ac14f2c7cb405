#include "model/reprise-post.h"

#include "model/reprise-text.h"

enum
{
  PROP_FEED = 1,
  PROP_FEED_LABEL,
  PROP_TITLE,
  PROP_AUTHOR,
  PROP_LINK,
  PROP_OPENING,
  PROP_FILM_TITLE,
  PROP_BODY,
  PROP_MEDIA_TYPE,
  PROP_BASE,
  N_TEXTS,
  PROP_FILM_YEAR = N_TEXTS,
  PROP_READ,
  PROP_STARRED,
  PROP_IMAGES,
  N_PROPERTIES,
};

/**
 * ReprisePost:
 *
 * One item of a feed, as somebody else wrote it: nothing in it is to be trusted.
 */
struct _ReprisePost
{
  GObject   parent_instance;

  gint64    id;              /* in its journal, or 0 */
  char     *uuid;            /* (owned) (not nullable) */
  char     *texts[N_TEXTS];  /* (owned) (nullable): by their properties */
  int       film_year;       /* 0 where not said */
  gint64    sorted_at;       /* milliseconds: published, else first read */
  gboolean  dated;           /* whether that is when it was published */
  gboolean  read;
  gboolean  starred;
  gboolean  images;
};

G_DEFINE_FINAL_TYPE (ReprisePost, reprise_post, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_post_finalize (GObject *object)
{
  ReprisePost *self = REPRISE_POST (object);

  g_free (self->uuid);
  for (int i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (reprise_post_parent_class)->finalize (object);
}

static void
reprise_post_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  ReprisePost *self = REPRISE_POST (object);

  switch (id)
    {
    case PROP_FILM_YEAR:
      g_value_set_int (value, self->film_year);
      break;
    case PROP_READ:
      g_value_set_boolean (value, self->read);
      break;
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;
    case PROP_IMAGES:
      g_value_set_boolean (value, self->images);
      break;
    default:
      g_value_set_string (value, self->texts[id]);
    }
}

static void
set_flag (ReprisePost  *self,
          guint         id,
          gboolean     *flag,
          const GValue *value)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
reprise_post_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  ReprisePost *self = REPRISE_POST (object);

  switch (id)
    {
    case PROP_FILM_YEAR:
      self->film_year = g_value_get_int (value);
      break;
    case PROP_READ:
      set_flag (self, id, &self->read, value);
      break;
    case PROP_STARRED:
      set_flag (self, id, &self->starred, value);
      break;
    case PROP_IMAGES:
      set_flag (self, id, &self->images, value);
      break;
    default:
      if (reprise_text_replace (&self->texts[id], g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
    }
}

static void
reprise_post_class_init (ReprisePostClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_post_finalize;
  object_class->get_property = reprise_post_get_property;
  object_class->set_property = reprise_post_set_property;

  properties[PROP_FEED] = g_param_spec_string ("feed", NULL, NULL, NULL, flags);
  properties[PROP_FEED_LABEL] = g_param_spec_string ("feed-label", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags);
  properties[PROP_OPENING] = g_param_spec_string ("opening", NULL, NULL, NULL, flags);
  properties[PROP_FILM_TITLE] = g_param_spec_string ("film-title", NULL, NULL, NULL, flags);
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, NULL, flags);
  properties[PROP_MEDIA_TYPE] = g_param_spec_string ("media-type", NULL, NULL, NULL, flags);
  properties[PROP_BASE] = g_param_spec_string ("base", NULL, NULL, NULL, flags);
  properties[PROP_FILM_YEAR] = g_param_spec_int ("film-year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_READ] = g_param_spec_boolean ("read", NULL, NULL, FALSE, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  properties[PROP_IMAGES] = g_param_spec_boolean ("images", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_post_init (ReprisePost *self)
{
}

/**
 * reprise_post_new:
 * @id: what it is called in its journal
 * @uuid: its UUID
 * @sorted_at: when it was published, or first read: milliseconds since 1970, UTC
 * @dated: whether that is when it was published
 *
 * Returns: (transfer full) (not nullable): a post; what it says are its properties
 */
ReprisePost *
reprise_post_new (gint64      id,
                  const char *uuid,
                  gint64      sorted_at,
                  gboolean    dated)
{
  ReprisePost *self = g_object_new (REPRISE_TYPE_POST, NULL);

  self->id = id;
  self->uuid = g_strdup (uuid);
  self->sorted_at = sorted_at;
  self->dated = dated;
  return self;
}

/**
 * reprise_post_get_id:
 * @self: a post
 *
 * Returns: what it is called in its journal
 */
gint64
reprise_post_get_id (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), 0);

  return self->id;
}

/**
 * reprise_post_get_uuid:
 * @self: a post
 *
 * Returns: (not nullable): its UUID
 */
const char *
reprise_post_get_uuid (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->uuid;
}

/**
 * reprise_post_get_feed:
 * @self: a post
 *
 * Returns: (not nullable): the UUID of the feed it came with
 */
const char *
reprise_post_get_feed (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_FEED];
}

/**
 * reprise_post_get_feed_label:
 * @self: a post
 *
 * Returns: (not nullable): what that feed is called
 */
const char *
reprise_post_get_feed_label (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_FEED_LABEL] != NULL ? self->texts[PROP_FEED_LABEL] : "";
}

/**
 * reprise_post_get_title:
 * @self: a post
 *
 * Returns: (not nullable): what it is called, maybe empty: plain text
 */
const char *
reprise_post_get_title (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_TITLE] != NULL ? self->texts[PROP_TITLE] : "";
}

/**
 * reprise_post_get_author:
 * @self: a post
 *
 * Returns: (nullable): who wrote it
 */
const char *
reprise_post_get_author (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_AUTHOR];
}

/**
 * reprise_post_get_link:
 * @self: a post
 *
 * Returns: (nullable): the page it is on
 */
const char *
reprise_post_get_link (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_LINK];
}

/**
 * reprise_post_get_opening:
 * @self: a post
 *
 * Returns: (not nullable): its first words, maybe empty: plain text
 */
const char *
reprise_post_get_opening (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_OPENING] != NULL ? self->texts[PROP_OPENING] : "";
}

/**
 * reprise_post_get_film_title:
 * @self: a post
 *
 * Returns: (nullable): the film that it says it is about
 */
const char *
reprise_post_get_film_title (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_FILM_TITLE];
}

/**
 * reprise_post_get_body:
 * @self: a post
 *
 * Returns: (nullable): what it says, as its feed has it; %NULL where only its row was read
 */
const char *
reprise_post_get_body (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_BODY];
}

/**
 * reprise_post_get_media_type:
 * @self: a post
 *
 * Returns: (nullable): the media type of the body
 */
const char *
reprise_post_get_media_type (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_MEDIA_TYPE];
}

/**
 * reprise_post_get_base:
 * @self: a post
 *
 * Returns: (nullable): the address that links in the body are relative to
 */
const char *
reprise_post_get_base (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), NULL);

  return self->texts[PROP_BASE];
}

/**
 * reprise_post_get_film_year:
 * @self: a post
 *
 * Returns: the year of the film that it says it is about; 0 where it does not say
 */
int
reprise_post_get_film_year (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), 0);

  return self->film_year;
}

/**
 * reprise_post_get_sorted_at:
 * @self: a post
 *
 * Returns: when it was published, or first read where that is not known: milliseconds since 1970
 */
gint64
reprise_post_get_sorted_at (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), 0);

  return self->sorted_at;
}

/**
 * reprise_post_is_dated:
 * @self: a post
 *
 * Returns: whether it says when it was published
 */
gboolean
reprise_post_is_dated (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), FALSE);

  return self->dated;
}

/**
 * reprise_post_is_read:
 * @self: a post
 *
 * Returns: whether it was read
 */
gboolean
reprise_post_is_read (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), FALSE);

  return self->read;
}

/**
 * reprise_post_is_starred:
 * @self: a post
 *
 * Returns: whether it has a star
 */
gboolean
reprise_post_is_starred (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), FALSE);

  return self->starred;
}

/**
 * reprise_post_shows_images:
 * @self: a post
 *
 * Returns: whether its images are shown without being asked for, as those of all posts of its feed
 */
gboolean
reprise_post_shows_images (ReprisePost *self)
{
  g_return_val_if_fail (REPRISE_IS_POST (self), FALSE);

  return self->images;
}
