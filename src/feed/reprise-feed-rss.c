/* RSS 0.91 to 2.0 (https://www.rssboard.org/rss-specification), and what Netscape's and the RDF
 * ones have in common with it. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-person.h"
#include "feed/reprise-feed-reader-values.h"

#include <string.h>

static void
take_link (RepriseFeedReader *reader,
           const char        *value)
{
  char *address = *value != '\0' ? reprise_feed_reader_resolve (reader, value) : NULL;
  RepriseFeedLink *link = NULL;

  if (address == NULL)
    return;

  link = reprise_feed_link_new ("alternate", "text/html", address);
  reprise_feed_reader_add_link (reader, link);

  if (reader->subject->link == NULL)
    reader->subject->link = g_steal_pointer (&address);
  g_free (address);
}

static void
end_link (RepriseFeedReader *reader,
          const char        *value)
{
  take_link (reader, value);
  if (reader->entry == NULL)
    reprise_feed_reader_set_home (reader, reader->subject->link);
}

static void
begin_title (RepriseFeedReader *reader)
{
  g_autofree char *type = reprise_feed_reader_get (reader, "type");
  const gboolean html = g_strcmp0 (type, "html") == 0 || g_strcmp0 (type, "text/html") == 0;

  reprise_feed_reader_begin_typed (reader, html ? "text/html" : "text/plain", FALSE);
}

static void
end_title (RepriseFeedReader *reader,
           const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->subject->title, value);
}

static void
end_rights (RepriseFeedReader *reader,
            const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->subject->rights, value);
}

static void
end_subtitle (RepriseFeedReader *reader,
              const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->channel->subtitle, value);
}

static void
end_info (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_set_text (reader, &reader->channel->info, value);
}

static void
end_language (RepriseFeedReader *reader,
              const char        *value)
{
  reprise_feed_reader_set_string (&reader->subject->language, value);
}

static void
end_author (RepriseFeedReader *reader,
            const char        *value)
{
  reprise_feed_reader_add_person (reader, reader->subject->authors, value);
}

static void
end_web_master (RepriseFeedReader *reader,
                const char        *value)
{
  if (*value == '\0')
    return;

  reprise_feed_reader_set_string (&reader->subject->publisher, value);
  reprise_feed_person_free (reader->subject->publisher_detail);
  reader->subject->publisher_detail = reprise_feed_person_parse (value);
}

static void
end_published (RepriseFeedReader *reader,
               const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->published, value);
}

static void
end_updated (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_set_instant (reader, &reader->subject->updated, value);
}

static void
set_address (RepriseFeedReader  *reader,
             char              **address,
             const char         *value)
{
  g_autofree char *resolved = *value != '\0' ? reprise_feed_reader_resolve (reader, value) : NULL;

  if (resolved != NULL)
    reprise_feed_reader_set_string (address, resolved);
}

static void
end_docs (RepriseFeedReader *reader,
          const char        *value)
{
  set_address (reader, &reader->channel->docs, value);
}

static void
end_comments (RepriseFeedReader *reader,
              const char        *value)
{
  set_address (reader, &reader->subject->comments, value);
}

static void
end_ttl (RepriseFeedReader *reader,
         const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->ttl, value);
}

static void
end_generator (RepriseFeedReader *reader,
               const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->generator, value);
  if (*value == '\0')
    return;

  reprise_feed_generator_free (reader->channel->generator_detail);
  reader->channel->generator_detail = reprise_feed_generator_new ();
  reader->channel->generator_detail->name = g_strdup (value);
}

static void
begin_category (RepriseFeedReader *reader)
{
  reprise_feed_reader_add_category (reader, NULL, reprise_feed_reader_get (reader, "domain"), NULL);
}

static void
end_category (RepriseFeedReader *reader,
              const char        *value)
{
  GPtrArray *categories = reader->subject->categories;
  RepriseFeedCategory *category = categories->pdata[categories->len - 1];

  if (*value != '\0')
    category->term = g_strdup (value);
  else
    g_ptr_array_set_size (categories, (int) categories->len - 1);
}

static void
end_tags (RepriseFeedReader *reader,
          const char        *value)
{
  g_auto (GStrv) tags = g_strsplit (value, ",", -1);

  for (guint i = 0; tags[i] != NULL; i++)
    if (*g_strstrip (tags[i]) != '\0')
      reprise_feed_reader_add_category (reader, tags[i], NULL, NULL);
}

static void
end_description (RepriseFeedReader *reader,
                 const char        *value)
{
  reprise_feed_reader_add_summary (reader, value);
}

static void
end_body (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_add_content (reader, value);
}

static void
begin_guid (RepriseFeedReader *reader)
{
  g_autofree char *permalink = reprise_feed_reader_get (reader, "isPermaLink");

  reader->entry->guid_is_permalink =
    permalink == NULL || g_ascii_strcasecmp (permalink, "false") != 0;
}

static void
end_guid (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_set_string (&reader->subject->id, value);
  reader->entry->id_source = REPRISE_FEED_ID_GUID;
}

static void
begin_enclosure (RepriseFeedReader *reader)
{
  RepriseFeedLink *link = NULL;
  g_autofree char *href = reprise_feed_reader_get_address (reader, "url");

  if (href == NULL)
    return;

  link = reprise_feed_link_new ("enclosure", NULL, href);
  link->type = reprise_feed_reader_get (reader, "type");
  link->length = reprise_feed_reader_get (reader, "length");
  reprise_feed_reader_add_link (reader, link);
}

static void
begin_source (RepriseFeedReader *reader)
{
  RepriseFeedEntry *entry = reader->entry;
  g_autofree char *href = reprise_feed_reader_get_address (reader, "url");

  reprise_feed_reader_begin_source (reader);
  reprise_feed_reader_begin_plain (reader);
  if (href != NULL)
    reprise_feed_reader_set_string (&entry->source->subject.link, href);
}

static void
begin_image (RepriseFeedReader *reader)
{
  if (reader->channel->image == NULL)
    reader->channel->image = reprise_feed_image_new ();
}

static void
end_image_title (RepriseFeedReader *reader,
                 const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->image->title, value);
}

static void
end_image_link (RepriseFeedReader *reader,
                const char        *value)
{
  set_address (reader, &reader->channel->image->link, value);
}

static void
end_image_url (RepriseFeedReader *reader,
               const char        *value)
{
  set_address (reader, &reader->channel->image->href, value);
}

static void
end_image_width (RepriseFeedReader *reader,
                 const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->image->width, value);
}

static void
end_image_height (RepriseFeedReader *reader,
                  const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->image->height, value);
}

static void
end_image_description (RepriseFeedReader *reader,
                       const char        *value)
{
  reprise_feed_reader_set_string (&reader->channel->image->description, value);
}

#define ROOT      REPRISE_FEED_SCOPE_ROOT
#define CHANNEL   REPRISE_FEED_SCOPE_CHANNEL
#define ENTRY     REPRISE_FEED_SCOPE_ENTRY
#define IMAGE     REPRISE_FEED_SCOPE_IMAGE
#define ELEMENTS  REPRISE_FEED_CONTENT_ELEMENTS
#define VALUE     REPRISE_FEED_CONTENT_VALUE
#define TEXT      REPRISE_FEED_CONTENT_TEXT
#define PLAIN     reprise_feed_reader_begin_plain
#define HTML      reprise_feed_reader_begin_html

/* An item within an item is one whose end somebody forgot. Netscape's channels and RDF's have the
 * image beside them. */
const RepriseFeedElement reprise_feed_rss_elements[] = {
  { "item", ROOT | CHANNEL | ENTRY, ELEMENTS, ENTRY, reprise_feed_reader_begin_entry, NULL },
  { "title", CHANNEL | ENTRY, TEXT, 0, begin_title, end_title },
  { "link", CHANNEL | ENTRY, VALUE, 0, NULL, end_link },
  { "description", ENTRY, TEXT, 0, HTML, end_description },
  { "pubDate", CHANNEL | ENTRY, VALUE, 0, NULL, end_published },
  { "guid", ENTRY, VALUE, 0, begin_guid, end_guid },
  { "category", CHANNEL | ENTRY, VALUE, 0, begin_category, end_category },
  { "author", CHANNEL | ENTRY, VALUE, 0, NULL, end_author },
  { "comments", ENTRY, VALUE, 0, NULL, end_comments },
  { "enclosure", ENTRY, VALUE, 0, begin_enclosure, NULL },
  { "source", ENTRY, TEXT, 0, begin_source, end_title },
  { "summary", ENTRY, TEXT, 0, HTML, end_description },
  { "body", ENTRY, TEXT, 0, HTML, end_body },
  { "fullitem", ENTRY, TEXT, 0, HTML, end_body },
  { "tags", CHANNEL | ENTRY, VALUE, 0, NULL, end_tags },
  { "copyright", CHANNEL | ENTRY, TEXT, 0, PLAIN, end_rights },
  { "rights", CHANNEL | ENTRY, TEXT, 0, PLAIN, end_rights },
  { "channel", ROOT, ELEMENTS, CHANNEL, NULL, NULL },
  { "description", CHANNEL, TEXT, 0, HTML, end_subtitle },
  { "subtitle", CHANNEL, TEXT, 0, HTML, end_subtitle },
  { "tagline", CHANNEL, TEXT, 0, HTML, end_subtitle },
  { "info", CHANNEL, TEXT, 0, HTML, end_info },
  { "language", CHANNEL, VALUE, 0, NULL, end_language },
  { "managingEditor", CHANNEL, VALUE, 0, NULL, end_author },
  { "webMaster", CHANNEL, VALUE, 0, NULL, end_web_master },
  { "lastBuildDate", CHANNEL, VALUE, 0, NULL, end_updated },
  { "docs", CHANNEL, VALUE, 0, NULL, end_docs },
  { "ttl", CHANNEL, VALUE, 0, NULL, end_ttl },
  { "generator", CHANNEL, VALUE, 0, NULL, end_generator },
  { "image", ROOT | CHANNEL, ELEMENTS, IMAGE, begin_image, NULL },
  { "title", IMAGE, VALUE, 0, NULL, end_image_title },
  { "link", IMAGE, VALUE, 0, NULL, end_image_link },
  { "url", IMAGE, VALUE, 0, NULL, end_image_url },
  { "width", IMAGE, VALUE, 0, NULL, end_image_width },
  { "height", IMAGE, VALUE, 0, NULL, end_image_height },
  { "description", IMAGE, VALUE, 0, NULL, end_image_description },
  { NULL },
};

static const char * const addresses[] = {
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://backend.userland.com/rss2.1",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://cyber.law.harvard.edu/rss",
  NULL,
};

const RepriseFeedNamespace reprise_feed_rss = {
  NULL, addresses, reprise_feed_rss_elements, NULL, NULL, NULL,
};

static RepriseFeedFormat
get_format (const char *version)
{
  static const struct
  {
    const char       *version;
    RepriseFeedFormat format;
  } formats[] = {
    { "0.90", REPRISE_FEED_FORMAT_RSS_090 },
    { "0.91", REPRISE_FEED_FORMAT_RSS_091_USERLAND },
    { "0.92", REPRISE_FEED_FORMAT_RSS_092 },
    { "0.93", REPRISE_FEED_FORMAT_RSS_093 },
    { "0.94", REPRISE_FEED_FORMAT_RSS_094 },
    { "1.0", REPRISE_FEED_FORMAT_RSS_10 },
  };

  for (guint i = 0; version != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (version, formats[i].version))
      return formats[i].format;
  return version != NULL && *version == '2' ? REPRISE_FEED_FORMAT_RSS_20 : REPRISE_FEED_FORMAT_RSS;
}

/**
 * reprise_feed_rss_begin:
 * @reader: a reader, of the first element
 * @name: its name
 *
 * Returns: whether that is RSS, whatever its namespace is
 */
gboolean
reprise_feed_rss_begin (RepriseFeedReader *reader,
                        const char        *name)
{
  g_autofree char *version = NULL;

  if (g_ascii_strcasecmp (name, "rss") != 0)
    return FALSE;

  version = reprise_feed_reader_get (reader, "version");
  reprise_feed_reader_set_format (reader, get_format (version));
  return TRUE;
}
