/* JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1). */

#include "feed/reprise-feed-json.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-date.h"
#include "feed/reprise-feed-json-scan.h"
#include "feed/reprise-feed-uid.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define TEXT "text/plain"
#define HTML "text/html"
#define FEED "application/feed+json"

/* Of one post; further ones are not kept. */
#define LIST_MAX 1000

/* What the values of one object are read for. */
typedef struct
{
  JsonObject *object;
  const char *base;    /* (nullable): what its addresses are relative to */
} Place;

static const char *
get_text (const Place *place,
          const char  *key)
{
  JsonNode *node = json_object_get_member (place->object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Returns: (transfer full) (nullable): a text without the blanks around it; %NULL where it is empty */
static char *
dup_text (const Place *place,
          const char  *key)
{
  const char *text = get_text (place, key);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

static char *
dup_address (const Place *place,
             const char  *key)
{
  g_autofree char *written = dup_text (place, key);

  return written != NULL ? reprise_feed_address_resolve (written, place->base) : NULL;
}

static RepriseFeedText *
read_text (const Place *place,
           const char  *key,
           const char  *type)
{
  char *value = dup_text (place, key);
  RepriseFeedText *text = value != NULL ? reprise_feed_text_new (value, type) : NULL;

  if (text != NULL)
    text->base = g_strdup (place->base);
  return text;
}

static void
read_instant (const Place        *place,
              const char         *key,
              RepriseFeedInstant *instant)
{
  instant->raw = dup_text (place, key);
  instant->known = reprise_feed_date_parse (instant->raw, &instant->seconds);
}

static void
add_link (GPtrArray  *links,
          const char *rel,
          const char *type,
          const char *href)
{
  if (href != NULL)
    g_ptr_array_add (links, reprise_feed_link_new (rel, type, href));
}

/* The values of a list; or the value alone, for those who think that one is no list. */
static guint
count_values (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return 0;

  return JSON_NODE_HOLDS_ARRAY (node)
           ? MIN (json_array_get_length (json_node_get_array (node)), LIST_MAX)
           : 1;
}

static JsonNode *
get_value (JsonNode *node,
           guint     i)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), i)
                                      : node;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
         *json_node_get_string (node) != '\0';
}

static void
read_persons (const Place *place,
              const char  *key,
              GPtrArray   *persons)
{
  JsonNode *node = json_object_get_member (place->object, key);
  const guint n = count_values (node);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *value = get_value (node, i);
      g_autofree char *name = NULL;
      g_autofree char *href = NULL;

      if (JSON_NODE_HOLDS_OBJECT (value))
        {
          const Place person = { json_node_get_object (value), place->base };

          name = dup_text (&person, "name");
          href = dup_address (&person, "url");
        }
      else if (is_string (value))
        name = g_strdup (json_node_get_string (value));
      if (name != NULL || href != NULL)
        g_ptr_array_add (persons, reprise_feed_person_new (name, NULL, href));
    }
}

/* 1.1 has a list, 1.0 one; some write both. */
static void
read_authors (const Place *place,
              GPtrArray   *authors)
{
  read_persons (place, "authors", authors);
  if (authors->len == 0)
    read_persons (place, "author", authors);
}

static void
read_tags (const Place *place,
           GPtrArray   *categories)
{
  JsonNode *node = json_object_get_member (place->object, "tags");
  const guint n = count_values (node);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *value = get_value (node, i);

      if (is_string (value))
        g_ptr_array_add (categories,
                         reprise_feed_category_new (json_node_get_string (value), NULL, NULL));
    }
}

static RepriseFeedLink *
read_attachment (const Place *place)
{
  g_autofree char *href = dup_address (place, "url");
  g_autofree char *type = dup_text (place, "mime_type");
  RepriseFeedLink *link = NULL;

  if (href == NULL)
    return NULL;

  link = reprise_feed_link_new ("enclosure", type, href);
  link->title = dup_text (place, "title");
  link->length = dup_text (place, "size_in_bytes");
  return link;
}

/* They are links as well. */
static void
read_attachments (const Place      *place,
                  RepriseFeedEntry *entry)
{
  JsonNode *node = json_object_get_member (place->object, "attachments");
  const guint n = count_values (node);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *value = get_value (node, i);
      const Place attachment = {
        JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL, place->base
      };
      RepriseFeedLink *link = attachment.object != NULL ? read_attachment (&attachment) : NULL;

      if (link == NULL)
        continue;
      g_ptr_array_add (entry->enclosures, link);
      g_ptr_array_add (entry->subject.links, read_attachment (&attachment));
    }
}

/* A post whose address is its id may leave the address out. */
static void
read_links (const Place      *place,
            RepriseFeedEntry *entry)
{
  g_autofree char *address = dup_address (place, "url");
  g_autofree char *external = dup_address (place, "external_url");

  entry->subject.id = dup_text (place, "id");
  if (address == NULL && entry->subject.id != NULL &&
      reprise_feed_address_is_safe (entry->subject.id))
    {
      address = g_strdup (entry->subject.id);
      entry->guid_is_permalink = TRUE;
    }

  add_link (entry->subject.links, "alternate", HTML, address);
  add_link (entry->subject.links, "related", NULL, external);
  entry->subject.link = g_strdup (address != NULL ? address : external);
}

/* With and without HTML it is the same text. */
static void
read_content (const Place      *place,
              RepriseFeedEntry *entry)
{
  RepriseFeedText *text = read_text (place, "content_html", HTML);

  if (text == NULL)
    text = read_text (place, "content_text", TEXT);
  if (text != NULL)
    g_ptr_array_add (entry->content, text);
  entry->summary = read_text (place, "summary", TEXT);
}

static RepriseFeedEntry *
read_item (JsonObject *object,
           const char *base)
{
  const Place place = { object, base };
  g_autoptr (RepriseFeedEntry) entry = reprise_feed_entry_new ();

  entry->id_source = REPRISE_FEED_ID_JSON;
  read_links (&place, entry);
  read_content (&place, entry);
  read_attachments (&place, entry);
  entry->subject.title = read_text (&place, "title", TEXT);
  entry->subject.language = dup_text (&place, "language");
  read_instant (&place, "date_published", &entry->subject.published);
  read_instant (&place, "date_modified", &entry->subject.updated);
  read_authors (&place, entry->subject.authors);
  read_tags (&place, entry->subject.categories);
  if (entry->subject.id == NULL && entry->subject.link == NULL && entry->subject.title == NULL &&
      entry->summary == NULL && entry->content->len == 0 && entry->enclosures->len == 0)
    return NULL;

  return g_steal_pointer (&entry);
}

/* What both pictures are for is the other way round in Atom: there the icon is the small one. */
static void
read_images (const Place        *place,
             RepriseFeedChannel *channel)
{
  channel->logo = dup_address (place, "icon");
  channel->icon = dup_address (place, "favicon");
  if (channel->icon == NULL)
    channel->icon = g_strdup (channel->logo);
}

static void
read_channel (const Place        *place,
              RepriseFeedChannel *channel)
{
  g_autofree char *self = dup_address (place, "feed_url");
  g_autofree char *next = dup_address (place, "next_url");

  channel->subject.id = dup_text (place, "feed_url");
  channel->subject.link = dup_address (place, "home_page_url");
  channel->subject.title = read_text (place, "title", TEXT);
  channel->subject.language = dup_text (place, "language");
  channel->subtitle = read_text (place, "description", TEXT);
  read_images (place, channel);
  read_authors (place, channel->subject.authors);
  add_link (channel->subject.links, "alternate", HTML, channel->subject.link);
  add_link (channel->subject.links, "self", FEED, self);
  add_link (channel->subject.links, "next", FEED, next);
}

/* Some leave the version out, but then it must look like a feed by what else it says. */
static gboolean
read_version (const Place         *place,
              RepriseFeedDocument *document,
              GError             **error)
{
  const char *version = get_text (place, "version");
  const char *number = version != NULL ? strstr (version, "jsonfeed.org/version/") : NULL;
  JsonNode *items = json_object_get_member (place->object, "items");
  const gboolean has_items = items != NULL && JSON_NODE_HOLDS_ARRAY (items);

  document->format = REPRISE_FEED_FORMAT_JSON_1;
  if (number != NULL)
    {
      number += strlen ("jsonfeed.org/version/");
      if (!g_str_equal (number, "1") && !g_str_equal (number, "1/") &&
          !g_str_equal (number, "1.0"))
        document->format = REPRISE_FEED_FORMAT_JSON_11;
      document->wellformed = document->wellformed && has_items;
      return TRUE;
    }

  document->wellformed = FALSE;
  if (has_items && (get_text (place, "feed_url") != NULL ||
                    get_text (place, "home_page_url") != NULL))
    return TRUE;

  g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED,
                       _("This is no feed."));
  return FALSE;
}

/* Returns: (transfer none) (nullable): the object that a part is; %NULL where it is none after all */
static JsonObject *
parse_object (JsonParser *parser,
              const char *text,
              gsize       length)
{
  JsonNode *root = NULL;

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;

  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static void
read_items (const RepriseFeedJsonScan *scan,
            JsonParser                *parser,
            const char                *base,
            RepriseFeedDocument       *document)
{
  gsize begin = 0;

  for (guint i = 0; i < scan->ends->len; i++)
    {
      const gsize end = g_array_index (scan->ends, gsize, i);
      JsonObject *object = parse_object (parser, scan->items->str + begin, end - begin);
      RepriseFeedEntry *entry = object != NULL ? read_item (object, base) : NULL;

      document->wellformed = document->wellformed && object != NULL;
      if (entry != NULL)
        g_ptr_array_add (document->entries, entry);
      begin = end;
    }
}

/* Returns: (transfer full) (nullable): the feed, whose bytes are text */
static RepriseFeedDocument *
read_scan (const RepriseFeedJsonScan  *scan,
           const char                 *address,
           GError                    **error)
{
  g_autoptr (RepriseFeedDocument) document = reprise_feed_document_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  Place place = { parse_object (parser, scan->channel->str, scan->channel->len), address };
  g_autofree char *base = NULL;

  if (place.object == NULL)
    {
      g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED,
                           _("This is no feed."));
      return NULL;
    }

  document->wellformed = scan->is_clean;
  if (!read_version (&place, document, error))
    return NULL;

  base = dup_address (&place, "home_page_url");
  if (base != NULL)
    place.base = base;
  read_channel (&place, document->channel);
  read_items (scan, parser, place.base, document);
  reprise_feed_uid_give (document->entries);
  return g_steal_pointer (&document);
}

/**
 * reprise_feed_json_parse:
 * @text: (array length=length): a text; where it is not UTF-8, what is not is replaced
 * @length: its length
 * @address: (nullable): where it came from
 * @error: return location for a #RepriseFeedError
 *
 * Reads a JSON Feed. What programs write in its name is read as well, and said not to be well
 * formed: control characters in strings, halves of surrogates, commas before brackets, numbers for
 * ids, one for a list of one, something behind the end.
 *
 * Returns: (transfer full) (nullable): the feed
 */
RepriseFeedDocument *
reprise_feed_json_parse (const char  *text,
                         gsize        length,
                         const char  *address,
                         GError     **error)
{
  g_autofree char *valid = NULL;
  g_autoptr (RepriseFeedJsonScan) scan = NULL;
  RepriseFeedDocument *document = NULL;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (text == NULL)
    text = "";
  if (!g_utf8_validate_len (text, length, NULL))
    valid = g_utf8_make_valid (text, (gssize) length);
  scan = valid != NULL ? reprise_feed_json_scan (valid, strlen (valid), error)
                       : reprise_feed_json_scan (text, length, error);
  document = scan != NULL ? read_scan (scan, address, error) : NULL;
  if (document != NULL && valid != NULL)
    document->wellformed = FALSE;
  return document;
}
