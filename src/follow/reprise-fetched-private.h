#pragma once

#include "follow/reprise-fetched.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * RepriseFetchedQuestion:
 *
 * What a server was asked. Nothing in it is owned.
 */
typedef struct
{
  GUri       *at;             /* without what lets the user in */
  const char *etag;           /* (nullable) */
  const char *last_modified;  /* (nullable) */
  gboolean    led;            /* whether other servers, or the same one, led here */
  gboolean    lasting;        /* whether each of these hops was for good */
} RepriseFetchedQuestion;

gboolean         reprise_fetched_is_wanted    (guint                          status);
gboolean         reprise_fetched_is_lasting   (guint                          status);
gboolean         reprise_fetched_is_hop       (guint                          status);
RepriseFetched  *reprise_fetched_new_held     (const RepriseFetchedQuestion  *asked,
                                               gint64                         seconds);
RepriseFetched  *reprise_fetched_new_answer   (const RepriseFetchedQuestion  *asked,
                                               guint                          status,
                                               SoupMessageHeaders            *headers,
                                               GBytes                        *body);
gint64           reprise_fetched_get_hold     (const RepriseFetched          *self);

G_END_DECLS
