#include "model/reprise-feed.h"

#include "model/reprise-address.h"
#include "model/reprise-text.h"

/**
 * RepriseFeed:
 *
 * A source somewhere else that is followed: where it is, what the user has said of it, and how it
 * was the last time it was asked.
 */
struct _RepriseFeed
{
  GObject             parent_instance;

  gint64              id;           /* in its journal, or 0 */
  char               *uuid;         /* (owned) (nullable) */
  char               *address;      /* (owned) (not nullable) */
  char               *shown;        /* (owned) (not nullable): the address as it may be shown */
  char               *name;         /* (owned) (nullable) */
  char               *title;        /* (owned) (nullable) */
  char               *site;         /* (owned) (nullable) */
  char               *group;        /* (owned) (nullable) */
  gboolean            mine;
  int                 interval;     /* seconds, or 0 */
  guint               n_posts;
  guint               n_unread;
  gint64              answered_at;  /* milliseconds, or 0 */
  RepriseFeedTrouble  trouble;
  guint               status;       /* of HTTP, or 0 */
};

G_DEFINE_FINAL_TYPE (RepriseFeed, reprise_feed, G_TYPE_OBJECT)

enum
{
  PROP_ADDRESS = 1,
  PROP_NAME,
  PROP_TITLE,
  PROP_SITE,
  PROP_GROUP,
  PROP_MINE,
  PROP_INTERVAL,
  PROP_LABEL,
  PROP_N_UNREAD,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_feed_finalize (GObject *object)
{
  RepriseFeed *self = REPRISE_FEED (object);

  g_free (self->uuid);
  g_free (self->address);
  g_free (self->shown);
  g_free (self->name);
  g_free (self->title);
  g_free (self->site);
  g_free (self->group);

  G_OBJECT_CLASS (reprise_feed_parent_class)->finalize (object);
}

static void
reprise_feed_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RepriseFeed *self = REPRISE_FEED (object);

  switch (id)
    {
    case PROP_ADDRESS:
      g_value_set_string (value, self->address);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SITE:
      g_value_set_string (value, self->site);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_MINE:
      g_value_set_boolean (value, self->mine);
      break;
    case PROP_INTERVAL:
      g_value_set_int (value, self->interval);
      break;
    case PROP_LABEL:
      g_value_set_string (value, reprise_feed_get_label (self));
      break;
    case PROP_N_UNREAD:
      g_value_set_uint (value, self->n_unread);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RepriseFeed *self = REPRISE_FEED (object);

  switch (id)
    {
    case PROP_ADDRESS:
      reprise_feed_set_address (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      reprise_feed_set_name (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      reprise_feed_set_title (self, g_value_get_string (value));
      break;
    case PROP_SITE:
      reprise_feed_set_site (self, g_value_get_string (value));
      break;
    case PROP_GROUP:
      reprise_feed_set_group (self, g_value_get_string (value));
      break;
    case PROP_MINE:
      reprise_feed_set_mine (self, g_value_get_boolean (value));
      break;
    case PROP_INTERVAL:
      reprise_feed_set_interval (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_class_init (RepriseFeedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_feed_finalize;
  object_class->get_property = reprise_feed_get_property;
  object_class->set_property = reprise_feed_set_property;

  properties[PROP_ADDRESS] = g_param_spec_string ("address", NULL, NULL, "", flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SITE] = g_param_spec_string ("site", NULL, NULL, NULL, flags);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  properties[PROP_MINE] = g_param_spec_boolean ("mine", NULL, NULL, FALSE, flags);
  properties[PROP_INTERVAL] = g_param_spec_int ("interval", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", read_flags);
  properties[PROP_N_UNREAD] =
    g_param_spec_uint ("n-unread", NULL, NULL, 0, G_MAXUINT, 0, read_flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_feed_init (RepriseFeed *self)
{
  self->address = g_strdup ("");
  self->shown = g_strdup ("");
}

/**
 * reprise_feed_new:
 * @address: where it is asked for
 *
 * Returns: (transfer full) (not nullable): a feed that was not asked for yet
 */
RepriseFeed *
reprise_feed_new (const char *address)
{
  return g_object_new (REPRISE_TYPE_FEED, "address", address, NULL);
}

/**
 * reprise_feed_copy:
 * @self: a feed
 *
 * Returns: (transfer full) (not nullable): a feed that says the same
 */
RepriseFeed *
reprise_feed_copy (RepriseFeed *self)
{
  RepriseFeed *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  copy = g_object_new (REPRISE_TYPE_FEED,
                       "address", self->address,
                       "name", self->name,
                       "title", self->title,
                       "site", self->site,
                       "group", self->group,
                       "mine", self->mine,
                       "interval", self->interval,
                       NULL);
  reprise_feed_set_identity (copy, self->id, self->uuid);
  reprise_feed_set_counts (copy, self->n_posts, self->n_unread);
  reprise_feed_set_state (copy, self->answered_at, self->trouble, self->status);
  return copy;
}

/**
 * reprise_feed_get_id:
 * @self: a feed
 *
 * Returns: what it is called in its journal, or 0
 */
gint64
reprise_feed_get_id (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->id;
}

/**
 * reprise_feed_get_uuid:
 * @self: a feed
 *
 * Returns: (nullable): its UUID, once it was saved
 */
const char *
reprise_feed_get_uuid (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->uuid;
}

/**
 * reprise_feed_set_identity:
 * @self: a feed
 * @id: what it is called in its journal
 * @uuid: (nullable): what it is called everywhere
 *
 * Says which feed it is.
 */
void
reprise_feed_set_identity (RepriseFeed *self,
                           gint64       id,
                           const char  *uuid)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  self->id = id;
  reprise_text_replace (&self->uuid, uuid);
}

/**
 * reprise_feed_get_address:
 * @self: a feed
 *
 * It may have a name and a password in it: see reprise_address_dup_shown().
 *
 * Returns: (not nullable): where it is asked for
 */
const char *
reprise_feed_get_address (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->address;
}

/**
 * reprise_feed_set_address:
 * @self: a feed
 * @address: where it is asked for
 *
 * Sets it.
 */
void
reprise_feed_set_address (RepriseFeed *self,
                          const char  *address)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (!reprise_text_replace (&self->address, address != NULL ? address : ""))
    return;

  g_free (self->shown);
  self->shown = reprise_address_dup_shown (self->address);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADDRESS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * reprise_feed_get_name:
 * @self: a feed
 *
 * Returns: (nullable): what the user calls it; %NULL: what it calls itself
 */
const char *
reprise_feed_get_name (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->name;
}

/**
 * reprise_feed_set_name:
 * @self: a feed
 * @name: (nullable): what the user calls it; %NULL: what it calls itself
 *
 * Sets it.
 */
void
reprise_feed_set_name (RepriseFeed *self,
                       const char  *name)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (!reprise_text_replace (&self->name, name))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * reprise_feed_get_title:
 * @self: a feed
 *
 * Returns: (nullable): what it calls itself
 */
const char *
reprise_feed_get_title (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->title;
}

/**
 * reprise_feed_set_title:
 * @self: a feed
 * @title: (nullable): what it calls itself
 *
 * Sets it.
 */
void
reprise_feed_set_title (RepriseFeed *self,
                        const char  *title)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (!reprise_text_replace (&self->title, title))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * reprise_feed_get_label:
 * @self: a feed
 *
 * Returns: (not nullable): what it is called where it is shown
 */
const char *
reprise_feed_get_label (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  if (self->name != NULL)
    return self->name;

  return self->title != NULL && *self->title != '\0' ? self->title : self->shown;
}

/**
 * reprise_feed_get_site:
 * @self: a feed
 *
 * Returns: (nullable): the page it is the feed of
 */
const char *
reprise_feed_get_site (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->site;
}

/**
 * reprise_feed_set_site:
 * @self: a feed
 * @site: (nullable): the page it is the feed of
 *
 * Sets it.
 */
void
reprise_feed_set_site (RepriseFeed *self,
                       const char  *site)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (!reprise_text_replace (&self->site, site))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SITE]);
}

/**
 * reprise_feed_get_group:
 * @self: a feed
 *
 * Returns: (nullable): the group it is in: from the outermost, by slashes
 */
const char *
reprise_feed_get_group (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), NULL);

  return self->group;
}

/**
 * reprise_feed_set_group:
 * @self: a feed
 * @group: (nullable): the group it is in: from the outermost, by slashes
 *
 * Sets it.
 */
void
reprise_feed_set_group (RepriseFeed *self,
                        const char  *group)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (!reprise_text_replace (&self->group, group))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

/**
 * reprise_feed_is_mine:
 * @self: a feed
 *
 * Returns: whether it is the user's own diary, whose posts come into the journal
 */
gboolean
reprise_feed_is_mine (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), FALSE);

  return self->mine;
}

/**
 * reprise_feed_set_mine:
 * @self: a feed
 * @mine: whether it is the user's own diary
 *
 * Sets it.
 */
void
reprise_feed_set_mine (RepriseFeed *self,
                       gboolean     mine)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  if (self->mine == !!mine)
    return;

  self->mine = !!mine;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MINE]);
}

/**
 * reprise_feed_get_interval:
 * @self: a feed
 *
 * Returns: the seconds that the user wants between two updates; 0: no wish
 */
int
reprise_feed_get_interval (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->interval;
}

/**
 * reprise_feed_set_interval:
 * @self: a feed
 * @seconds: between two updates; 0: no wish
 *
 * Sets it.
 */
void
reprise_feed_set_interval (RepriseFeed *self,
                           int          seconds)
{
  g_return_if_fail (REPRISE_IS_FEED (self));
  g_return_if_fail (seconds >= 0);

  if (self->interval == seconds)
    return;

  self->interval = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVAL]);
}

/**
 * reprise_feed_get_n_posts:
 * @self: a feed
 *
 * Returns: how many posts of it there are
 */
guint
reprise_feed_get_n_posts (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->n_posts;
}

/**
 * reprise_feed_get_n_unread:
 * @self: a feed
 *
 * Returns: how many of its posts are not read
 */
guint
reprise_feed_get_n_unread (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->n_unread;
}

/**
 * reprise_feed_set_counts:
 * @self: a feed
 * @n_posts: how many posts of it there are
 * @n_unread: how many of them are not read
 *
 * Sets both.
 */
void
reprise_feed_set_counts (RepriseFeed *self,
                         guint        n_posts,
                         guint        n_unread)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  self->n_posts = n_posts;
  if (self->n_unread == n_unread)
    return;

  self->n_unread = n_unread;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNREAD]);
}

/**
 * reprise_feed_get_answered_at:
 * @self: a feed
 *
 * Returns: when it was last read, or had nothing new: milliseconds since 1970, UTC; 0: never
 */
gint64
reprise_feed_get_answered_at (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->answered_at;
}

/**
 * reprise_feed_get_trouble:
 * @self: a feed
 *
 * Returns: why it could not be read the last time
 */
RepriseFeedTrouble
reprise_feed_get_trouble (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), REPRISE_FEED_TROUBLE_NONE);

  return self->trouble;
}

/**
 * reprise_feed_get_status:
 * @self: a feed
 *
 * Returns: the status of HTTP that its server gave the last time; 0: none
 */
guint
reprise_feed_get_status (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->status;
}

/**
 * reprise_feed_set_state:
 * @self: a feed
 * @answered_at: when it was last read: milliseconds since 1970, UTC; 0: never
 * @trouble: why it could not be read the last time
 * @status: the status of HTTP; 0: none
 *
 * Says how it was the last time.
 */
void
reprise_feed_set_state (RepriseFeed        *self,
                        gint64              answered_at,
                        RepriseFeedTrouble  trouble,
                        guint               status)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  self->answered_at = answered_at;
  self->trouble = trouble;
  self->status = status;
}
