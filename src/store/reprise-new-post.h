#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * REPRISE_POST_UNDATED:
 *
 * The instant of what does not say when it was written.
 */
#define REPRISE_POST_UNDATED G_MININT64

/**
 * RepriseNewPost:
 *
 * A post as its feed has it. Strings belong to whoever fills it in, but for those that are derived
 * from them: these are the array's that it stands in; see reprise_new_posts_new().
 */
typedef struct
{
  const char  *uid;
  const char  *title;         /* plain; (nullable) */
  const char  *link;          /* (nullable) */
  const char  *author;        /* (nullable) */
  gint64       published_at;  /* milliseconds; or REPRISE_POST_UNDATED */
  gint64       updated_at;    /* milliseconds; or REPRISE_POST_UNDATED */
  const char  *body;          /* (nullable) */
  const char  *media_type;    /* of the body */
  const char  *base;          /* (nullable): what the links in it are relative to */
  const char  *film;          /* (nullable): JSON, what it says of film and viewing */
  const char  *film_title;    /* (nullable) */
  int          film_year;     /* 0 where not said */

  char        *words;         /* derived: (owned) (nullable): of the body, plain */
  char        *opening;       /* derived: (owned) (nullable): the first of these */
  char        *digest;        /* derived: (owned) (nullable): of all that it says */
  gboolean     fresh;         /* once it is kept: it is new, or says something else than before */
} RepriseNewPost;

GArray    *reprise_new_posts_new     (guint             reserved);
void       reprise_new_posts_derive  (GArray           *posts);
gboolean   reprise_new_posts_store   (GArray           *posts,
                                      RepriseDatabase  *database,
                                      gint64            feed,
                                      guint            *n_added,
                                      guint            *n_changed,
                                      GError          **error);

G_END_DECLS
