#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFeedFormat:
 *
 * What a feed was written in. The JSON Feeds are 1.0 and 1.1.
 */
typedef enum
{
  REPRISE_FEED_FORMAT_RSS_090,
  REPRISE_FEED_FORMAT_RSS_091_NETSCAPE,
  REPRISE_FEED_FORMAT_RSS_091_USERLAND,
  REPRISE_FEED_FORMAT_RSS_092,
  REPRISE_FEED_FORMAT_RSS_093,
  REPRISE_FEED_FORMAT_RSS_094,
  REPRISE_FEED_FORMAT_RSS_20,
  REPRISE_FEED_FORMAT_RSS_10,
  REPRISE_FEED_FORMAT_RSS,
  REPRISE_FEED_FORMAT_ATOM_03,
  REPRISE_FEED_FORMAT_ATOM_10,
  REPRISE_FEED_FORMAT_ATOM,
  REPRISE_FEED_FORMAT_JSON_1,
  REPRISE_FEED_FORMAT_JSON_11,
} RepriseFeedFormat;

/**
 * RepriseFeedIdSource:
 *
 * What an entry is known by: what the format has for it, else its link, else a hash of its title
 * and content.
 */
typedef enum
{
  REPRISE_FEED_ID_GUID,
  REPRISE_FEED_ID_ATOM,
  REPRISE_FEED_ID_RDF,
  REPRISE_FEED_ID_JSON,
  REPRISE_FEED_ID_LINK,
  REPRISE_FEED_ID_HASH,
} RepriseFeedIdSource;

/**
 * RepriseFeedText:
 *
 * A text of a feed, which may be HTML. Nothing has been taken out of it: it is as safe as a
 * stranger's text is.
 */
typedef struct
{
  char  *value;     /* (owned) (not nullable) */
  char  *type;      /* (owned) (not nullable): a media type; text/plain, text/html or other */
  char  *language;  /* (owned) (nullable) */
  char  *base;      /* (owned) (nullable): the address that links in it are relative to */
} RepriseFeedText;

/**
 * RepriseFeedPerson:
 *
 * Somebody a feed names, by at least one of the three.
 */
typedef struct
{
  char  *name;   /* (owned) (nullable) */
  char  *email;  /* (owned) (nullable) */
  char  *href;   /* (owned) (nullable) */
} RepriseFeedPerson;

/**
 * RepriseFeedLink:
 *
 * A link, or an enclosure. The address is absolute where that could be said, and its scheme one
 * that may be followed.
 */
typedef struct
{
  char  *rel;       /* (owned) (nullable) */
  char  *type;      /* (owned) (nullable) */
  char  *href;      /* (owned) (nullable) */
  char  *hreflang;  /* (owned) (nullable) */
  char  *title;     /* (owned) (nullable) */
  char  *length;    /* (owned) (nullable): as it is written */
} RepriseFeedLink;

/**
 * RepriseFeedCategory:
 *
 * What an entry or a feed is filed under.
 */
typedef struct
{
  char  *term;    /* (owned) (nullable) */
  char  *scheme;  /* (owned) (nullable) */
  char  *label;   /* (owned) (nullable) */
} RepriseFeedCategory;

/**
 * RepriseFeedGenerator:
 *
 * The program that wrote a feed.
 */
typedef struct
{
  char  *name;     /* (owned) (nullable) */
  char  *href;     /* (owned) (nullable) */
  char  *version;  /* (owned) (nullable) */
} RepriseFeedGenerator;

/**
 * RepriseFeedImage:
 *
 * The picture of a feed.
 */
typedef struct
{
  char  *href;         /* (owned) (nullable) */
  char  *title;        /* (owned) (nullable) */
  char  *link;         /* (owned) (nullable) */
  char  *width;        /* (owned) (nullable): as it is written */
  char  *height;       /* (owned) (nullable): as it is written */
  char  *description;  /* (owned) (nullable) */
} RepriseFeedImage;

/**
 * RepriseFeedInstant:
 *
 * A date as it was written, and what it says.
 */
typedef struct
{
  char    *raw;     /* (owned) (nullable): as it is written */
  gint64   seconds; /* since 1970, UTC; meaningless where not known */
  gboolean known;   /* whether it could be read */
} RepriseFeedInstant;

/**
 * RepriseFeedSubject:
 *
 * What a feed says of itself, or an entry: both are written with the same elements.
 */
typedef struct
{
  char                  *id;             /* (owned) (nullable) */
  RepriseFeedText       *title;          /* (owned) (nullable) */
  RepriseFeedText       *rights;         /* (owned) (nullable) */
  char                  *link;           /* (owned) (nullable) */
  char                  *language;       /* (owned) (nullable) */
  char                  *comments;       /* (owned) (nullable) */
  char                  *license;        /* (owned) (nullable) */
  char                  *publisher;      /* (owned) (nullable) */
  RepriseFeedPerson     *publisher_detail; /* (owned) (nullable) */
  RepriseFeedInstant     published;
  RepriseFeedInstant     updated;
  RepriseFeedInstant     created;
  GPtrArray             *authors;        /* (owned) (element-type RepriseFeedPerson) */
  GPtrArray             *contributors;   /* (owned) (element-type RepriseFeedPerson) */
  GPtrArray             *links;          /* (owned) (element-type RepriseFeedLink) */
  GPtrArray             *categories;     /* (owned) (element-type RepriseFeedCategory) */
} RepriseFeedSubject;

/**
 * RepriseFeedChannel:
 *
 * A feed's own part of its document: also what an entry that was taken from another feed says of
 * that one.
 */
typedef struct
{
  RepriseFeedSubject     subject;
  RepriseFeedText       *subtitle;         /* (owned) (nullable) */
  RepriseFeedText       *info;             /* (owned) (nullable) */
  char                  *generator;        /* (owned) (nullable) */
  RepriseFeedGenerator  *generator_detail; /* (owned) (nullable) */
  char                  *docs;             /* (owned) (nullable) */
  char                  *icon;             /* (owned) (nullable) */
  char                  *logo;             /* (owned) (nullable) */
  RepriseFeedImage      *image;            /* (owned) (nullable) */
  char                  *ttl;              /* (owned) (nullable): minutes, as it is written */
  guint                  period;           /* seconds between updates, as it asks; 0: no word */
} RepriseFeedChannel;

/**
 * RepriseFeedEntry:
 *
 * One item of a feed.
 */
typedef struct
{
  RepriseFeedSubject    subject;
  char                 *uid;           /* (owned) (not nullable): no other of the feed has it */
  RepriseFeedIdSource   id_source;
  gboolean              guid_is_permalink;
  RepriseFeedText      *summary;       /* (owned) (nullable) */
  GPtrArray            *content;       /* (owned) (element-type RepriseFeedText) */
  GPtrArray            *enclosures;    /* (owned) (element-type RepriseFeedLink) */
  RepriseFeedChannel   *source;        /* (owned) (nullable) */
  GHashTable           *letterboxd;    /* (owned) (nullable): element names to texts */
  GHashTable           *tmdb;          /* (owned) (nullable): element names to texts */
} RepriseFeedEntry;

/**
 * RepriseFeedDocument:
 *
 * A feed as it was read: a pure function of its bytes, the address it came from and what the server
 * said of it.
 */
typedef struct
{
  RepriseFeedFormat   format;
  char               *encoding;    /* (owned) (not nullable): lower case */
  gboolean            wellformed;  /* or read in spite of errors */
  RepriseFeedChannel *channel;     /* (owned) (not nullable) */
  GPtrArray          *entries;     /* (owned) (element-type RepriseFeedEntry): as in the document */
} RepriseFeedDocument;

RepriseFeedDocument   *reprise_feed_document_new    (void);
void                   reprise_feed_document_free   (RepriseFeedDocument   *self);
RepriseFeedChannel    *reprise_feed_channel_new     (void);
void                   reprise_feed_channel_free    (RepriseFeedChannel    *self);
RepriseFeedEntry      *reprise_feed_entry_new       (void);
void                   reprise_feed_entry_free      (RepriseFeedEntry      *self);
RepriseFeedText       *reprise_feed_text_new        (char                  *value,
                                                     const char            *type);
void                   reprise_feed_text_free       (RepriseFeedText       *self);
RepriseFeedPerson     *reprise_feed_person_new      (const char            *name,
                                                     const char            *email,
                                                     const char            *href);
void                   reprise_feed_person_free     (RepriseFeedPerson     *self);
RepriseFeedLink       *reprise_feed_link_new        (const char            *rel,
                                                     const char            *type,
                                                     const char            *href);
void                   reprise_feed_link_free       (RepriseFeedLink       *self);
RepriseFeedCategory   *reprise_feed_category_new    (const char            *term,
                                                     const char            *scheme,
                                                     const char            *label);
void                   reprise_feed_category_free   (RepriseFeedCategory   *self);
RepriseFeedGenerator  *reprise_feed_generator_new   (void);
void                   reprise_feed_generator_free  (RepriseFeedGenerator  *self);
RepriseFeedImage      *reprise_feed_image_new       (void);
void                   reprise_feed_image_free      (RepriseFeedImage      *self);
const char            *reprise_feed_format_get_name (RepriseFeedFormat      format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedDocument, reprise_feed_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedChannel, reprise_feed_channel_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedEntry, reprise_feed_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedText, reprise_feed_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedPerson, reprise_feed_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedLink, reprise_feed_link_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedCategory, reprise_feed_category_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedGenerator, reprise_feed_generator_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedImage, reprise_feed_image_free)

G_END_DECLS
