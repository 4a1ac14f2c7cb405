#pragma once

#include "model/reprise-feed.h"

G_BEGIN_DECLS

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
  gboolean            images;       /* of its posts are shown always */
  int                 interval;     /* seconds, or 0 */
  guint               n_posts;
  guint               n_unread;
  gint64              answered_at;  /* milliseconds, or 0 */
  RepriseFeedTrouble  trouble;
  guint               status;       /* of HTTP, or 0 */
};

G_END_DECLS
