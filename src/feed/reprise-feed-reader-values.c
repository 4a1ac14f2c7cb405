/* What the vocabularies do with what they are told: ask attributes, keep texts, dates, people. */

#include "feed/reprise-feed-reader-values.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-date.h"
#include "feed/reprise-feed-markup.h"
#include "feed/reprise-feed-person.h"
#include "feed/reprise-feed-reading.h"

#include <string.h>

/**
 * reprise_feed_reader_get_in:
 * @reader: a reader, of an element that begins
 * @uri: (nullable): a namespace
 * @attribute: the name of an attribute
 *
 * Returns: (transfer full) (nullable): what the attribute has, trimmed; NULL where there is none
 */
char *
reprise_feed_reader_get_in (RepriseFeedReader *reader,
                            const char        *uri,
                            const char        *attribute)
{
  return reprise_feed_reading_get_attribute ((RepriseFeedReading *) reader, uri, attribute);
}

/**
 * reprise_feed_reader_get:
 * @reader: a reader, of an element that begins
 * @attribute: the name of an attribute
 *
 * Returns: (transfer full) (nullable): what the attribute of no namespace has, trimmed
 */
char *
reprise_feed_reader_get (RepriseFeedReader *reader,
                         const char        *attribute)
{
  return reprise_feed_reader_get_in (reader, NULL, attribute);
}

/**
 * reprise_feed_reader_get_address:
 * @reader: a reader, of an element that begins
 * @attribute: the name of an attribute
 *
 * Returns: (transfer full) (nullable): the address that the attribute has, resolved
 */
char *
reprise_feed_reader_get_address (RepriseFeedReader *reader,
                                 const char        *attribute)
{
  g_autofree char *value = reprise_feed_reader_get (reader, attribute);

  return value != NULL ? reprise_feed_reader_resolve (reader, value) : NULL;
}

/**
 * reprise_feed_reader_get_base:
 * @reader: a reader
 *
 * Returns: (transfer none) (nullable): what addresses are relative to where the reader is: what
 *   xml:base says, else the channel's link, else the document's address
 */
const char *
reprise_feed_reader_get_base (RepriseFeedReader *reader)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self->frames->len > 0 && reprise_feed_reading_get_frame (self)->base != NULL)
    return reprise_feed_reading_get_frame (self)->base;
  return self->home != NULL ? self->home : self->address;
}

/**
 * reprise_feed_reader_resolve:
 * @reader: a reader
 * @address: an address
 *
 * Returns: (transfer full) (nullable): it, resolved; NULL where it may not be followed
 */
char *
reprise_feed_reader_resolve (RepriseFeedReader *reader,
                             const char        *address)
{
  char *resolved = reprise_feed_address_resolve (address, reprise_feed_reader_get_base (reader));

  if (resolved != NULL)
    reprise_feed_reading_spend ((RepriseFeedReading *) reader, strlen (resolved));
  return resolved;
}

/**
 * reprise_feed_reader_set_home:
 * @reader: a reader
 * @address: (nullable): the channel's link
 *
 * Says what addresses are relative to from here on, where no xml:base does.
 */
void
reprise_feed_reader_set_home (RepriseFeedReader *reader,
                              const char        *address)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (address == NULL || self->home != NULL || strlen (address) > REPRISE_FEED_BASE_LENGTH_MAX ||
      !reprise_feed_address_is_safe (address))
    return;

  self->home = g_strdup (address);
}

/**
 * reprise_feed_reader_set_format:
 * @reader: a reader
 * @format: a format
 *
 * Says what the document is. RSS 0.91 is Netscape's where that was said before.
 */
void
reprise_feed_reader_set_format (RepriseFeedReader *reader,
                                RepriseFeedFormat  format)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (format == REPRISE_FEED_FORMAT_RSS_091_USERLAND && self->netscape)
    format = REPRISE_FEED_FORMAT_RSS_091_NETSCAPE;
  reader->document->format = format;
}

/**
 * reprise_feed_reader_begin_typed:
 * @reader: a reader, of an element that begins and has a text
 * @type: the media type of that
 * @base64: whether it is encoded so
 *
 * Says what the text is that follows.
 */
void
reprise_feed_reader_begin_typed (RepriseFeedReader *reader,
                                 const char        *type,
                                 gboolean           base64)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  g_free (self->type);
  self->type = g_strdup (type);
  self->base64 = base64;
  self->markup = !base64 && (g_str_has_suffix (type, "+xml") || g_str_has_suffix (type, "/xml"));
}

/**
 * reprise_feed_reader_begin_plain:
 * @reader: a reader, of an element that begins and has a text
 *
 * Says that the text is not HTML.
 */
void
reprise_feed_reader_begin_plain (RepriseFeedReader *reader)
{
  reprise_feed_reader_begin_typed (reader, "text/plain", FALSE);
}

/**
 * reprise_feed_reader_begin_html:
 * @reader: a reader, of an element that begins and has a text
 *
 * Says that the text is HTML.
 */
void
reprise_feed_reader_begin_html (RepriseFeedReader *reader)
{
  reprise_feed_reader_begin_typed (reader, "text/html", FALSE);
}

/* Returns: (transfer full) (nullable): the text that is encoded so; NULL where the bytes are none */
static char *
decode_base64 (const char *value)
{
  gsize length = 0;
  g_autofree char *decoded = (char *) g_base64_decode (value, &length);

  if (decoded == NULL || !g_utf8_validate_len (decoded, length, NULL))
    return NULL;

  return g_strstrip (g_strndup (decoded, length));
}

/* Returns: (transfer full): a value whose addresses are absolute */
static char *
dup_resolved (RepriseFeedReading *self,
              const char         *value,
              const char         *base)
{
  char *resolved = reprise_feed_markup_resolve (value, base, REPRISE_FEED_VALUE_MAX);

  if (resolved == NULL)
    return g_strdup (value);

  /* It is kept in place of the value. */
  if (strlen (resolved) > strlen (value))
    reprise_feed_reading_spend (self, strlen (resolved) - strlen (value));
  return resolved;
}

/* Returns: (transfer full) (nullable): what is in an element that ends, as a text in its language, the
 * addresses in it absolute; NULL where it is none */
static RepriseFeedText *
take_text (RepriseFeedReader *reader,
           const char        *value)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;
  const char *base = reprise_feed_reader_get_base (reader);
  const char *type = self->type != NULL ? self->type : "text/plain";
  g_autofree char *decoded = self->base64 ? decode_base64 (value) : NULL;
  RepriseFeedText *text = NULL;

  if (self->base64 && decoded == NULL)
    return NULL;
  if (decoded != NULL)
    {
      value = decoded;
      type = g_str_has_prefix (type, "text/") ? type : "text/html";
    }

  if (base != NULL && !self->markup && g_str_equal (type, "text/html"))
    text = reprise_feed_text_new (dup_resolved (self, value, base), type);
  else
    text = reprise_feed_text_new (g_strdup (value), type);
  text->language = g_strdup (reprise_feed_reading_get_frame (self)->language);
  text->base = g_strdup (base);
  reprise_feed_reading_spend (self, REPRISE_FEED_ELEMENT_COST + (base != NULL ? strlen (base) : 0));
  return text;
}

/**
 * reprise_feed_reader_set_text:
 * @reader: a reader, of an element that ends
 * @text: (inout): where its text goes
 * @value: what is in it
 *
 * Keeps an element's text; the last of several. An empty one is kept where there is no other.
 */
void
reprise_feed_reader_set_text (RepriseFeedReader  *reader,
                              RepriseFeedText   **text,
                              const char         *value)
{
  RepriseFeedText *taken = NULL;

  if (*value == '\0' && *text != NULL)
    return;

  taken = take_text (reader, value);
  if (taken == NULL)
    return;

  reprise_feed_text_free (*text);
  *text = taken;
}

/**
 * reprise_feed_reader_add_content:
 * @reader: a reader, of an element that ends
 * @value: what is in it
 *
 * Adds an element's text to the entry's.
 */
void
reprise_feed_reader_add_content (RepriseFeedReader *reader,
                                 const char        *value)
{
  RepriseFeedText *text = NULL;

  if (reader->entry == NULL || *value == '\0')
    return;

  text = take_text (reader, value);
  if (text != NULL)
    g_ptr_array_add (reader->entry->content, text);
}

/**
 * reprise_feed_reader_add_summary:
 * @reader: a reader, of an element that ends
 * @value: what is in it
 *
 * Makes an element's text the entry's summary, or, where it has one, a part of its content: who
 * writes two means the second to be the longer.
 */
void
reprise_feed_reader_add_summary (RepriseFeedReader *reader,
                                 const char        *value)
{
  RepriseFeedEntry *entry = reader->entry;

  if (entry == NULL)
    return;

  if (entry->summary == NULL || *entry->summary->value == '\0')
    reprise_feed_reader_set_text (reader, &entry->summary, value);
  else
    reprise_feed_reader_add_content (reader, value);
}

/**
 * reprise_feed_reader_add_category:
 * @reader: a reader
 * @term: (nullable): what it is
 * @scheme: (nullable) (transfer full): whose word that is
 * @label: (nullable) (transfer full): what people call it
 *
 * Adds a category.
 */
void
reprise_feed_reader_add_category (RepriseFeedReader *reader,
                                  const char        *term,
                                  char              *scheme,
                                  char              *label)
{
  RepriseFeedCategory *category = reprise_feed_category_new (term, NULL, NULL);

  category->scheme = scheme;
  category->label = label;
  reprise_feed_reading_spend ((RepriseFeedReading *) reader, REPRISE_FEED_ELEMENT_COST);
  g_ptr_array_add (reader->subject->categories, category);
}

/**
 * reprise_feed_reader_add_person:
 * @reader: a reader
 * @people: (element-type RepriseFeedPerson): whom they join
 * @value: who they are, in one line
 *
 * Adds somebody.
 */
void
reprise_feed_reader_add_person (RepriseFeedReader *reader,
                                GPtrArray         *people,
                                const char        *value)
{
  if (*value != '\0')
    g_ptr_array_add (people, reprise_feed_person_parse (value));
}

/**
 * reprise_feed_reader_add_link:
 * @reader: a reader
 * @link: (transfer full): a link
 *
 * Adds a link, and an enclosure to the entry's.
 */
void
reprise_feed_reader_add_link (RepriseFeedReader *reader,
                              RepriseFeedLink   *link)
{
  RepriseFeedLink *copy = NULL;

  g_ptr_array_add (reader->subject->links, link);
  if (reader->entry == NULL || g_strcmp0 (link->rel, "enclosure") != 0 || link->href == NULL)
    return;

  copy = reprise_feed_link_new (link->rel, link->type, link->href);
  copy->hreflang = g_strdup (link->hreflang);
  copy->title = g_strdup (link->title);
  copy->length = g_strdup (link->length);
  reprise_feed_reading_spend ((RepriseFeedReading *) reader,
                              REPRISE_FEED_ELEMENT_COST + strlen (link->href));
  g_ptr_array_add (reader->entry->enclosures, copy);
}

/**
 * reprise_feed_reader_begin_entry:
 * @reader: a reader
 *
 * Begins an entry, which what follows is said of until its element ends.
 */
void
reprise_feed_reader_begin_entry (RepriseFeedReader *reader)
{
  reader->entry = reprise_feed_entry_new ();
  reader->subject = &reader->entry->subject;
  g_ptr_array_add (reader->document->entries, reader->entry);
  reprise_feed_reading_spend ((RepriseFeedReading *) reader, REPRISE_FEED_ENTRY_COST);
}

/**
 * reprise_feed_reader_begin_source:
 * @reader: a reader
 *
 * Begins what an entry says of the feed it was taken from.
 */
void
reprise_feed_reader_begin_source (RepriseFeedReader *reader)
{
  if (reader->entry->source == NULL)
    reader->entry->source = reprise_feed_channel_new ();
  reader->channel = reader->entry->source;
  reader->subject = &reader->channel->subject;
  reprise_feed_reading_spend ((RepriseFeedReading *) reader, REPRISE_FEED_ENTRY_COST);
}

/**
 * reprise_feed_reader_set_instant:
 * @reader: a reader
 * @instant: (inout): where a date goes
 * @value: how it is written
 *
 * Keeps a date; the last of several that can be read.
 */
void
reprise_feed_reader_set_instant (RepriseFeedReader  *reader,
                                 RepriseFeedInstant *instant,
                                 const char         *value)
{
  gint64 seconds = 0;
  const gboolean known = reprise_feed_date_parse (value, &seconds);

  if (*value == '\0' || (instant->known && !known))
    return;

  g_free (instant->raw);
  instant->raw = g_strdup (value);
  instant->seconds = seconds;
  instant->known = known;
}

/**
 * reprise_feed_reader_set_string:
 * @string: (inout) (nullable): where a value goes
 * @value: it
 *
 * Keeps a value that is not empty; the last of several.
 */
void
reprise_feed_reader_set_string (char       **string,
                                const char  *value)
{
  if (*value == '\0')
    return;

  g_free (*string);
  *string = g_strdup (value);
}

/**
 * reprise_feed_reader_keep:
 * @table: (inout) (nullable): element names to texts
 * @name: the name of an element
 * @value: what is in it
 *
 * Keeps a value that is not empty by the name it has.
 */
void
reprise_feed_reader_keep (GHashTable **table,
                          const char  *name,
                          const char  *value)
{
  if (*value == '\0')
    return;

  if (*table == NULL)
    *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (*table, g_strdup (name), g_strdup (value));
}

/**
 * reprise_feed_reader_take_any:
 * @reader: a reader
 * @name: the name of an element
 *
 * For a vocabulary that has a use for each of its elements.
 *
 * Returns: %TRUE
 */
gboolean
reprise_feed_reader_take_any (RepriseFeedReader *reader,
                              const char        *name)
{
  return TRUE;
}
