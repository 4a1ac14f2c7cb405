/* What the parser reads, as the document it makes: each element is looked up in the vocabulary of
 * its namespace, and what it is there says where its value goes. There is no tree.
 *
 * A document of ten megabytes may be made so that what it says takes a hundred times as much; so all
 * that is kept is counted, and reading stops where that is too much. */

#include "feed/reprise-feed-reader.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-markup.h"
#include "feed/reprise-feed-namespaces.h"
#include "feed/reprise-feed-reader-values.h"
#include "feed/reprise-feed-reading.h"
#include "feed/reprise-feed-uid.h"
#include "feed/reprise-feed-uris.h"

#include <string.h>

static const RepriseFeedNamespace *
find_space (RepriseFeedReading *self,
            const char         *prefix,
            const char         *uri)
{
  const RepriseFeedNamespace *space = NULL;
  gpointer known = NULL;

  if (uri == NULL)
    return prefix == NULL ? self->format : reprise_feed_namespace_find (NULL, prefix);

  /* The parser has each name of a namespace once. */
  if (uri == self->format_uri)
    return self->format;
  if (g_hash_table_lookup_extended (self->spaces, uri, NULL, &known))
    return known;

  space = reprise_feed_namespace_find (uri, NULL);
  if (space == &reprise_feed_rdf && self->format != &reprise_feed_rdf)
    space = &reprise_feed_rss;
  if (space == &reprise_feed_atom && self->format != &reprise_feed_atom)
    space = &reprise_feed_atom_guest;
  g_hash_table_insert (self->spaces, (gpointer) uri, (gpointer) space);
  return space;
}

static void
begin_value (RepriseFeedReading *self)
{
  self->value_at = self->frames->len;
  self->markup = FALSE;
  self->base64 = FALSE;
  self->begun = FALSE;
  g_clear_pointer (&self->type, g_free);
  g_string_truncate (self->text, 0);
}

/* What a thing is said to be written in, where its own element says so. */
static void
take_language (RepriseFeedReading *self)
{
  const RepriseFeedFrame *frame = reprise_feed_reading_get_frame (self);

  if (!frame->own_language || (frame->scope & (REPRISE_FEED_SCOPE_SUBJECT |
                                               REPRISE_FEED_SCOPE_ROOT)) == 0)
    return;

  g_free (self->parent.subject->language);
  self->parent.subject->language = g_strdup (frame->language);
}

static void
begin_element (RepriseFeedReading         *self,
               const RepriseFeedNamespace *space,
               const RepriseFeedElement   *element)
{
  RepriseFeedFrame *frame = reprise_feed_reading_push (self);

  frame->space = space;
  frame->element = element;
  frame->scope = element->inner;
  reprise_feed_reading_spend (self, REPRISE_FEED_ELEMENT_COST);

  if (element->content != REPRISE_FEED_CONTENT_ELEMENTS)
    begin_value (self);
  if (element->begin != NULL)
    element->begin (&self->parent);
  take_language (self);
}

static void
begin_taken (RepriseFeedReading         *self,
             const RepriseFeedNamespace *space,
             const char                 *name)
{
  RepriseFeedFrame *frame = reprise_feed_reading_push (self);

  frame->space = space;
  frame->name = g_strdup (name);
  reprise_feed_reading_spend (self, REPRISE_FEED_ELEMENT_COST + strlen (name));
  begin_value (self);
}

static void
start_element (RepriseFeedReading *self,
               const char         *name,
               const char         *prefix,
               const char         *uri)
{
  const RepriseFeedNamespace *space = find_space (self, prefix, uri);
  const RepriseFeedElement *element = NULL;
  const RepriseFeedScope scope = reprise_feed_reading_get_frame (self)->scope;

  if (space != NULL)
    element = reprise_feed_element_find (space, name, scope);

  if (element != NULL)
    begin_element (self, space, element);
  else if (space != NULL && space->take != NULL && scope == REPRISE_FEED_SCOPE_ENTRY &&
           space->take (&self->parent, name))
    begin_taken (self, space, name);
  else
    self->skipped = 1;
}

/* The first element says what the document is. */
static void
start_root (RepriseFeedReading *self,
            const char         *name,
            const char         *uri)
{
  RepriseFeedFrame *frame = NULL;
  guint scope = REPRISE_FEED_SCOPE_ROOT;

  if (g_str_equal (name, "RDF") && (self->rss_10 || self->rss_090))
    {
      self->format = &reprise_feed_rdf;
      reprise_feed_reader_set_format (&self->parent, self->rss_10 ? REPRISE_FEED_FORMAT_RSS_10
                                                                  : REPRISE_FEED_FORMAT_RSS_090);
    }
  else if (reprise_feed_rss_begin (&self->parent, name))
    {
      self->format = &reprise_feed_rss;
    }
  else if (reprise_feed_atom_begin (&self->parent, name, uri))
    {
      self->format = &reprise_feed_atom;
      scope = REPRISE_FEED_SCOPE_CHANNEL;
    }
  else
    {
      self->done = TRUE;
      return;
    }

  if (self->format != &reprise_feed_rdf)
    self->format_uri = uri;
  frame = reprise_feed_reading_push (self);
  frame->scope = scope;
  take_language (self);
}

/* What has been read as text turns out to be the beginning of markup. */
static void
turn_into_markup (RepriseFeedReading *self)
{
  g_autofree char *text = NULL;

  if (self->markup)
    return;

  self->markup = TRUE;
  text = g_strndup (self->text->str, self->text->len);
  g_string_truncate (self->text, 0);
  reprise_feed_markup_escape (self->text, text, strlen (text));
  if (g_strcmp0 (self->type, "text/plain") == 0)
    {
      g_free (self->type);
      self->type = g_strdup ("application/xhtml+xml");
    }
}

/* Atom has a div around what is meant (RFC 4287, 3.1.1.3), which is no part of it. */
static gboolean
is_wrapper (RepriseFeedReading *self,
            const char         *name,
            const char         *uri)
{
  const RepriseFeedFormat format = self->parent.document->format;

  return (format == REPRISE_FEED_FORMAT_ATOM_10 || format == REPRISE_FEED_FORMAT_ATOM) &&
         !self->begun && g_str_equal (name, "div") &&
         g_strcmp0 (uri, REPRISE_FEED_URI_XHTML) == 0 &&
         strspn (self->text->str, " \t\r\n") == self->text->len;
}

/* Whether elements in one that has a value are a part of that. */
static gboolean
holds_markup (const RepriseFeedFrame *frame)
{
  if (frame->element != NULL)
    return frame->element->content == REPRISE_FEED_CONTENT_TEXT;
  return frame->space == NULL;
}

static void
start_markup (RepriseFeedReading *self,
              const char         *name,
              const char         *uri)
{
  const RepriseFeedFrame *outer = reprise_feed_reading_get_frame (self);
  const char *outer_uri = self->frames->len > self->value_at ? outer->uri : self->format_uri;
  const gsize length = self->text->len;
  const gboolean wrapper = is_wrapper (self, name, uri);
  RepriseFeedFrame *frame = NULL;

  self->begun = TRUE;
  if (wrapper)
    {
      frame = reprise_feed_reading_push (self);
      frame->uri = uri;
      return;
    }

  turn_into_markup (self);
  frame = reprise_feed_reading_push (self);
  frame->uri = uri;
  frame->name = g_strdup (name);
  reprise_feed_markup_start (self->text, name, uri, outer_uri,
                             reprise_feed_reader_get_base (&self->parent), self->n_attributes,
                             self->attributes);
  reprise_feed_reading_spend (self, self->text->len - length);
}

/* The value that was read, without the blanks around it. */
static const char *
trim_text (RepriseFeedReading *self)
{
  const char *value = self->text->str;
  gsize length = self->text->len;

  while (length > 0 && g_ascii_isspace (self->text->str[length - 1]))
    length--;
  g_string_truncate (self->text, length);

  while (g_ascii_isspace (*value))
    value++;
  return value;
}

/* One long text is no reason to hold on to as much again. */
static void
drop_text (RepriseFeedReading *self)
{
  if (self->text->allocated_len > 64 * 1024)
    {
      g_string_free (self->text, TRUE);
      self->text = g_string_new (NULL);
    }

  g_string_truncate (self->text, 0);
}

static void
end_value (RepriseFeedReading     *self,
           const RepriseFeedFrame *frame)
{
  const char *value = trim_text (self);
  g_autofree char *mended = reprise_feed_markup_mend (value);

  if (mended != NULL)
    value = mended;

  reprise_feed_reading_spend (self, strlen (value));
  if (frame->element == NULL)
    frame->space->end_taken (&self->parent, frame->name, value);
  else if (frame->element->end != NULL)
    frame->element->end (&self->parent, value);

  drop_text (self);
}

static void
end_element (RepriseFeedReading *self)
{
  const RepriseFeedFrame frame = *reprise_feed_reading_get_frame (self);

  if (self->value_at == self->frames->len)
    {
      self->value_at = 0;
      end_value (self, &frame);
    }
  else if (frame.element != NULL && frame.element->end != NULL)
    {
      frame.element->end (&self->parent, "");
    }

  reprise_feed_reading_pop (self);
}

/* A guid is the entry's page where nothing says otherwise (RSS 2.0). */
static void
finish_entry (RepriseFeedEntry *entry)
{
  RepriseFeedSubject *subject = &entry->subject;
  const gboolean follow = entry->guid_is_permalink && subject->id != NULL &&
                          reprise_feed_address_is_safe (subject->id);

  if (follow && subject->link == NULL)
    subject->link = g_strdup (subject->id);
  entry->guid_is_permalink = follow && g_strcmp0 (subject->link, subject->id) == 0;
}

/**
 * reprise_feed_reader_new:
 * @address: (nullable): where the document is from
 *
 * Returns: (transfer full) (not nullable): what makes a document of what it is told
 */
RepriseFeedReader *
reprise_feed_reader_new (const char *address)
{
  RepriseFeedReading *self = g_new0 (RepriseFeedReading, 1);

  self->parent.document = reprise_feed_document_new ();
  self->parent.channel = self->parent.document->channel;
  self->parent.subject = &self->parent.channel->subject;
  self->address = g_strdup (address);
  self->frames = g_array_new (FALSE, TRUE, sizeof (RepriseFeedFrame));
  self->spaces = g_hash_table_new (NULL, NULL);
  self->text = g_string_new (NULL);
  return &self->parent;
}

/**
 * reprise_feed_reader_free:
 * @reader: (nullable): a reader
 *
 * Frees a reader.
 */
void
reprise_feed_reader_free (RepriseFeedReader *reader)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self == NULL)
    return;

  while (self->frames->len > 0)
    reprise_feed_reading_pop (self);
  g_array_unref (self->frames);
  g_hash_table_unref (self->spaces);
  g_string_free (self->text, TRUE);
  g_free (self->address);
  g_free (self->home);
  g_free (self->type);
  reprise_feed_person_free (reader->person);
  reprise_feed_link_free (reader->link);
  reprise_feed_document_free (reader->document);
  g_free (self);
}

/**
 * reprise_feed_reader_start:
 * @reader: a reader
 * @name: an element's name, without its prefix
 * @prefix: (nullable): that
 * @uri: (nullable): its namespace; the same pointer whenever it is the same
 * @n_attributes: how many attributes it has
 * @attributes: these, five pointers each, as libxml2 has them
 *
 * Says that an element begins.
 */
void
reprise_feed_reader_start (RepriseFeedReader  *reader,
                           const char         *name,
                           const char         *prefix,
                           const char         *uri,
                           int                 n_attributes,
                           const char        **attributes)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self->done)
    return;
  if (self->skipped > 0)
    {
      self->skipped++;
      return;
    }

  self->n_attributes = n_attributes;
  self->attributes = attributes;

  if (self->frames->len == 0)
    start_root (self, name, uri);
  else if (self->value_at == 0)
    start_element (self, name, prefix, uri);
  else if (holds_markup (reprise_feed_reading_get_frame (self)))
    start_markup (self, name, uri);
  else
    self->skipped = 1;

  self->n_attributes = 0;
  self->attributes = NULL;
}

/**
 * reprise_feed_reader_end:
 * @reader: a reader
 *
 * Says that the element that began last ends.
 */
void
reprise_feed_reader_end (RepriseFeedReader *reader)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self->done || self->frames->len == 0)
    return;

  if (self->skipped > 0)
    {
      self->skipped--;
    }
  else if (self->value_at != 0 && self->frames->len > self->value_at)
    {
      if (reprise_feed_reading_get_frame (self)->name != NULL)
        reprise_feed_markup_end (self->text, reprise_feed_reading_get_frame (self)->name);
      reprise_feed_reading_pop (self);
    }
  else
    {
      end_element (self);
    }
}

/**
 * reprise_feed_reader_text:
 * @reader: a reader
 * @text: some text
 * @length: how long it is, in bytes
 *
 * Says that there is text.
 */
void
reprise_feed_reader_text (RepriseFeedReader *reader,
                          const char        *text,
                          gsize              length)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self->done || self->skipped > 0 || self->value_at == 0)
    return;

  if (self->markup)
    reprise_feed_markup_escape (self->text, text, length);
  else
    g_string_append_len (self->text, text, (gssize) length);
  if (self->text->len > REPRISE_FEED_VALUE_MAX)
    self->beyond = self->done = TRUE;
}

/**
 * reprise_feed_reader_doctype:
 * @reader: a reader
 * @public_id: (nullable): what kind the document says it is
 *
 * Says that there is a document type declaration.
 */
void
reprise_feed_reader_doctype (RepriseFeedReader *reader,
                             const char        *public_id)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  self->netscape = public_id != NULL && strstr (public_id, "Netscape") != NULL;
}

/**
 * reprise_feed_reader_namespace:
 * @reader: a reader
 * @uri: a namespace that the element that begins next declares
 *
 * Says that a namespace is declared. RDF is a feed where it declares one of the two RSSs.
 */
void
reprise_feed_reader_namespace (RepriseFeedReader *reader,
                               const char        *uri)
{
  RepriseFeedReading *self = (RepriseFeedReading *) reader;

  if (self->frames->len > 0)
    return;

  self->rss_10 |= g_str_equal (uri, REPRISE_FEED_URI_RSS_10);
  self->rss_090 |= g_str_equal (uri, REPRISE_FEED_URI_RSS_090);
}

/**
 * reprise_feed_reader_is_done:
 * @reader: a reader
 *
 * Returns: whether it wants to hear no more: of what is no feed, or more than is read
 */
gboolean
reprise_feed_reader_is_done (RepriseFeedReader *reader)
{
  return ((RepriseFeedReading *) reader)->done;
}

/**
 * reprise_feed_reader_is_beyond:
 * @reader: a reader
 *
 * Returns: whether there was more than is read
 */
gboolean
reprise_feed_reader_is_beyond (RepriseFeedReader *reader)
{
  return ((RepriseFeedReading *) reader)->beyond;
}

/**
 * reprise_feed_reader_has_feed:
 * @reader: a reader
 *
 * Returns: whether the document is a feed
 */
gboolean
reprise_feed_reader_has_feed (RepriseFeedReader *reader)
{
  return ((RepriseFeedReading *) reader)->format != NULL;
}

/**
 * reprise_feed_reader_finish:
 * @reader: a reader that was told all
 *
 * Returns: (transfer full) (not nullable): the document
 */
RepriseFeedDocument *
reprise_feed_reader_finish (RepriseFeedReader *reader)
{
  RepriseFeedDocument *document = g_steal_pointer (&reader->document);

  for (guint i = 0; i < document->entries->len; i++)
    finish_entry (document->entries->pdata[i]);
  reprise_feed_uid_give (document->entries);

  if (reader->every > 1)
    document->channel->period /= reader->every;
  return document;
}
