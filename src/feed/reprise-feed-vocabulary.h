#pragma once

#include "feed/reprise-feed-document.h"

G_BEGIN_DECLS

typedef struct _RepriseFeedReader RepriseFeedReader;

/**
 * RepriseFeedScope:
 *
 * What an element stands in; a set of these says where it means something.
 */
typedef enum
{
  REPRISE_FEED_SCOPE_ROOT = 1 << 0,
  REPRISE_FEED_SCOPE_CHANNEL = 1 << 1,
  REPRISE_FEED_SCOPE_ENTRY = 1 << 2,
  REPRISE_FEED_SCOPE_SOURCE = 1 << 3,
  REPRISE_FEED_SCOPE_PERSON = 1 << 4,
  REPRISE_FEED_SCOPE_IMAGE = 1 << 5,
  REPRISE_FEED_SCOPE_SUBJECT =
    REPRISE_FEED_SCOPE_CHANNEL | REPRISE_FEED_SCOPE_ENTRY | REPRISE_FEED_SCOPE_SOURCE,
} RepriseFeedScope;

/**
 * RepriseFeedContent:
 * @REPRISE_FEED_CONTENT_ELEMENTS: other elements; what text lies between them is nothing
 * @REPRISE_FEED_CONTENT_VALUE: text; elements in it are passed over, and what is in them
 * @REPRISE_FEED_CONTENT_TEXT: text, or markup, which is kept as markup
 *
 * What is in an element.
 */
typedef enum
{
  REPRISE_FEED_CONTENT_ELEMENTS,
  REPRISE_FEED_CONTENT_VALUE,
  REPRISE_FEED_CONTENT_TEXT,
} RepriseFeedContent;

/**
 * RepriseFeedElement:
 *
 * What an element means: a row of a namespace's table. An element that stands in no table is passed
 * over with all that is in it, so that a title deep in a stranger's extension is never taken for
 * the entry's.
 */
typedef struct
{
  const char         *name;
  guint               scopes;   /* where it means this: RepriseFeedScope */
  RepriseFeedContent  content;
  guint               inner;    /* what its elements stand in: one of them, or 0 */

  /* (nullable): at its start, while its attributes can be asked for */
  void              (*begin) (RepriseFeedReader *reader);

  /* (nullable): at its end; what is in it, trimmed, and "" where that is elements */
  void              (*end)   (RepriseFeedReader *reader,
                              const char        *value);
} RepriseFeedElement;

/**
 * RepriseFeedNamespace:
 *
 * A vocabulary.
 */
typedef struct
{
  const char               *prefix;     /* (nullable): the usual one, where none is declared */
  const char * const       *addresses;  /* (nullable): its names, to NULL */
  const RepriseFeedElement *elements;   /* to one without a name */
  const RepriseFeedElement *others;     /* (nullable): asked where those have none of the name */

  /* (nullable): takes an element that has no row; returns whether it is one that has a value */
  gboolean                (*take)     (RepriseFeedReader *reader,
                                       const char        *name);
  void                    (*end_taken) (RepriseFeedReader *reader,
                                        const char        *name,
                                        const char        *value);
} RepriseFeedNamespace;

/**
 * RepriseFeedReader:
 *
 * A document while it is read. Those of its fields that name something are where the next element
 * puts what it says.
 */
struct _RepriseFeedReader
{
  RepriseFeedDocument  *document;  /* (owned) (not nullable) */
  RepriseFeedChannel   *channel;   /* (unowned) (not nullable): the feed's, or an entry's source */
  RepriseFeedEntry     *entry;     /* (unowned) (nullable) */
  RepriseFeedSubject   *subject;   /* (unowned) (not nullable): the entry's or the channel's */
  RepriseFeedPerson    *person;    /* (owned) (nullable) */
  RepriseFeedLink      *link;      /* (owned) (nullable): the one that is being read */
  guint                 every;     /* sy:updateFrequency: updates in a period; 0: one */
};

G_END_DECLS
