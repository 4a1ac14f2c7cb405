#pragma once

#include "feed/reprise-feed-vocabulary.h"

G_BEGIN_DECLS

/* What a document may take in memory, in bytes, and one of its texts; what its parts take beside
 * these. */
#define REPRISE_FEED_SPENT_MAX       (30 * 1024 * 1024)
#define REPRISE_FEED_VALUE_MAX       (4 * 1024 * 1024)
#define REPRISE_FEED_ENTRY_COST      600
#define REPRISE_FEED_ELEMENT_COST    80

/* A longer address than that is no base of any. */
#define REPRISE_FEED_BASE_LENGTH_MAX 2048

/* Nor is a longer word any language: each text has its own copy. */
#define REPRISE_FEED_LANGUAGE_LENGTH_MAX 64

/* An element that is open. */
typedef struct
{
  const RepriseFeedElement   *element;   /* (nullable): NULL in markup, and for one taken unseen */
  const RepriseFeedNamespace *space;     /* (nullable): whose it is */
  char                       *name;      /* (owned) (nullable): of one in markup, or taken unseen */
  const char                 *uri;       /* (nullable): of one in markup */
  char                       *base;      /* (nullable): xml:base, its own or the one it lies in's */
  char                       *language;  /* (nullable): xml:lang, likewise */
  gboolean                    own_base;  /* whether it is its to free */
  gboolean                    own_language;
  guint                       scope;     /* what its elements stand in */

  /* What was being read when it began. */
  RepriseFeedChannel         *channel;
  RepriseFeedEntry           *entry;
  RepriseFeedSubject         *subject;
} RepriseFeedFrame;

/* A reader, and what of it is no vocabulary's business. */
typedef struct
{
  RepriseFeedReader           parent;

  char                       *address;     /* (owned) (nullable) */
  char                       *home;        /* (owned) (nullable): the channel's link */
  GArray                     *frames;      /* (owned) (element-type RepriseFeedFrame) */
  guint                       skipped;     /* how many are open of those passed over */
  GHashTable                 *spaces;      /* (owned): the parser's namespaces to ours */
  const RepriseFeedNamespace *format;      /* (nullable): the root's vocabulary */
  const char                 *format_uri;  /* (nullable): what the root calls it */
  gboolean                    netscape;    /* the document says it is Netscape's RSS */
  gboolean                    rss_10;      /* and declares RSS 1.0's namespace */
  gboolean                    rss_090;

  /* The value that is being read. */
  GString                    *text;        /* (owned) */
  guint                       value_at;    /* the number of its element's frame, from 1; or 0 */
  gboolean                    markup;      /* whether what is in the text is markup */
  gboolean                    base64;
  gboolean                    begun;       /* whether an element has begun in it */
  char                       *type;        /* (owned) (nullable) */

  int                         n_attributes;
  const char                **attributes;  /* (nullable): of what begins */

  gsize                       spent;
  gboolean                    done;
  gboolean                    beyond;
} RepriseFeedReading;

RepriseFeedFrame  *reprise_feed_reading_get_frame      (RepriseFeedReading  *self);
char              *reprise_feed_reading_get_attribute  (RepriseFeedReading  *self,
                                                        const char          *uri,
                                                        const char          *name);
RepriseFeedFrame  *reprise_feed_reading_push           (RepriseFeedReading  *self);
void               reprise_feed_reading_pop            (RepriseFeedReading  *self);
void               reprise_feed_reading_spend          (RepriseFeedReading  *self,
                                                        gsize                cost);

G_END_DECLS
