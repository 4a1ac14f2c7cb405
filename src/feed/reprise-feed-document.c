#include "feed/reprise-feed-document.h"

static void
init_subject (RepriseFeedSubject *subject)
{
  subject->authors = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_person_free);
  subject->contributors =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_person_free);
  subject->links = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_link_free);
  subject->categories =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_category_free);
}

static void
clear_subject (RepriseFeedSubject *subject)
{
  g_clear_pointer (&subject->id, g_free);
  g_clear_pointer (&subject->title, reprise_feed_text_free);
  g_clear_pointer (&subject->rights, reprise_feed_text_free);
  g_clear_pointer (&subject->link, g_free);
  g_clear_pointer (&subject->language, g_free);
  g_clear_pointer (&subject->comments, g_free);
  g_clear_pointer (&subject->license, g_free);
  g_clear_pointer (&subject->publisher, g_free);
  g_clear_pointer (&subject->publisher_detail, reprise_feed_person_free);
  g_clear_pointer (&subject->published.raw, g_free);
  g_clear_pointer (&subject->updated.raw, g_free);
  g_clear_pointer (&subject->created.raw, g_free);
  g_clear_pointer (&subject->authors, g_ptr_array_unref);
  g_clear_pointer (&subject->contributors, g_ptr_array_unref);
  g_clear_pointer (&subject->links, g_ptr_array_unref);
  g_clear_pointer (&subject->categories, g_ptr_array_unref);
}

/**
 * reprise_feed_document_new:
 *
 * Makes a document without entries.
 *
 * Returns: (transfer full) (not nullable): a document
 */
RepriseFeedDocument *
reprise_feed_document_new (void)
{
  RepriseFeedDocument *self = g_new0 (RepriseFeedDocument, 1);

  self->encoding = g_strdup ("utf-8");
  self->wellformed = TRUE;
  self->channel = reprise_feed_channel_new ();
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_entry_free);
  return self;
}

/**
 * reprise_feed_document_free:
 * @self: (nullable): a document
 *
 * Frees a document with all that is in it.
 */
void
reprise_feed_document_free (RepriseFeedDocument *self)
{
  if (self == NULL)
    return;

  g_free (self->encoding);
  reprise_feed_channel_free (self->channel);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * reprise_feed_channel_new:
 *
 * Makes a channel that says nothing.
 *
 * Returns: (transfer full) (not nullable): a channel
 */
RepriseFeedChannel *
reprise_feed_channel_new (void)
{
  RepriseFeedChannel *self = g_new0 (RepriseFeedChannel, 1);

  init_subject (&self->subject);
  return self;
}

/**
 * reprise_feed_channel_free:
 * @self: (nullable): a channel
 *
 * Frees a channel.
 */
void
reprise_feed_channel_free (RepriseFeedChannel *self)
{
  if (self == NULL)
    return;

  clear_subject (&self->subject);
  reprise_feed_text_free (self->subtitle);
  reprise_feed_text_free (self->info);
  g_free (self->generator);
  reprise_feed_generator_free (self->generator_detail);
  g_free (self->docs);
  g_free (self->icon);
  g_free (self->logo);
  reprise_feed_image_free (self->image);
  g_free (self->ttl);
  g_free (self);
}

/**
 * reprise_feed_entry_new:
 *
 * Makes an entry that says nothing. Whoever makes it gives it its `uid`.
 *
 * Returns: (transfer full) (not nullable): an entry
 */
RepriseFeedEntry *
reprise_feed_entry_new (void)
{
  RepriseFeedEntry *self = g_new0 (RepriseFeedEntry, 1);

  init_subject (&self->subject);
  self->content = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_text_free);
  self->enclosures = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_link_free);
  return self;
}

/**
 * reprise_feed_entry_free:
 * @self: (nullable): an entry
 *
 * Frees an entry.
 */
void
reprise_feed_entry_free (RepriseFeedEntry *self)
{
  if (self == NULL)
    return;

  clear_subject (&self->subject);
  g_free (self->uid);
  reprise_feed_text_free (self->summary);
  g_ptr_array_unref (self->content);
  g_ptr_array_unref (self->enclosures);
  reprise_feed_channel_free (self->source);
  g_clear_pointer (&self->letterboxd, g_hash_table_unref);
  g_clear_pointer (&self->tmdb, g_hash_table_unref);
  g_free (self);
}

/**
 * reprise_feed_text_new:
 * @value: (transfer full): what it says
 * @type: its media type
 *
 * Makes a text in no language that is said.
 *
 * Returns: (transfer full) (not nullable): a text
 */
RepriseFeedText *
reprise_feed_text_new (char       *value,
                       const char *type)
{
  RepriseFeedText *self = g_new0 (RepriseFeedText, 1);

  self->value = value;
  self->type = g_strdup (type);
  return self;
}

/**
 * reprise_feed_text_free:
 * @self: (nullable): a text
 *
 * Frees a text.
 */
void
reprise_feed_text_free (RepriseFeedText *self)
{
  if (self == NULL)
    return;

  g_free (self->value);
  g_free (self->type);
  g_free (self->language);
  g_free (self->base);
  g_free (self);
}

/**
 * reprise_feed_person_new:
 * @name: (nullable): their name
 * @email: (nullable): their mail address
 * @href: (nullable): their web address
 *
 * Makes a person.
 *
 * Returns: (transfer full) (not nullable): a person
 */
RepriseFeedPerson *
reprise_feed_person_new (const char *name,
                         const char *email,
                         const char *href)
{
  RepriseFeedPerson *self = g_new0 (RepriseFeedPerson, 1);

  self->name = g_strdup (name);
  self->email = g_strdup (email);
  self->href = g_strdup (href);
  return self;
}

/**
 * reprise_feed_person_free:
 * @self: (nullable): a person
 *
 * Frees a person.
 */
void
reprise_feed_person_free (RepriseFeedPerson *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->email);
  g_free (self->href);
  g_free (self);
}

/**
 * reprise_feed_link_new:
 * @rel: (nullable): what it is to what it stands in
 * @type: (nullable): the media type of what it leads to
 * @href: (nullable): its address
 *
 * Makes a link.
 *
 * Returns: (transfer full) (not nullable): a link
 */
RepriseFeedLink *
reprise_feed_link_new (const char *rel,
                       const char *type,
                       const char *href)
{
  RepriseFeedLink *self = g_new0 (RepriseFeedLink, 1);

  self->rel = g_strdup (rel);
  self->type = g_strdup (type);
  self->href = g_strdup (href);
  return self;
}

/**
 * reprise_feed_link_free:
 * @self: (nullable): a link
 *
 * Frees a link.
 */
void
reprise_feed_link_free (RepriseFeedLink *self)
{
  if (self == NULL)
    return;

  g_free (self->rel);
  g_free (self->type);
  g_free (self->href);
  g_free (self->hreflang);
  g_free (self->title);
  g_free (self->length);
  g_free (self);
}

/**
 * reprise_feed_category_new:
 * @term: (nullable): what it is
 * @scheme: (nullable): whose word that is
 * @label: (nullable): what people call it
 *
 * Makes a category.
 *
 * Returns: (transfer full) (not nullable): a category
 */
RepriseFeedCategory *
reprise_feed_category_new (const char *term,
                           const char *scheme,
                           const char *label)
{
  RepriseFeedCategory *self = g_new0 (RepriseFeedCategory, 1);

  self->term = g_strdup (term);
  self->scheme = g_strdup (scheme);
  self->label = g_strdup (label);
  return self;
}

/**
 * reprise_feed_category_free:
 * @self: (nullable): a category
 *
 * Frees a category.
 */
void
reprise_feed_category_free (RepriseFeedCategory *self)
{
  if (self == NULL)
    return;

  g_free (self->term);
  g_free (self->scheme);
  g_free (self->label);
  g_free (self);
}

/**
 * reprise_feed_generator_new:
 *
 * Makes a generator that says nothing.
 *
 * Returns: (transfer full) (not nullable): a generator
 */
RepriseFeedGenerator *
reprise_feed_generator_new (void)
{
  return g_new0 (RepriseFeedGenerator, 1);
}

/**
 * reprise_feed_generator_free:
 * @self: (nullable): a generator
 *
 * Frees a generator.
 */
void
reprise_feed_generator_free (RepriseFeedGenerator *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->href);
  g_free (self->version);
  g_free (self);
}

/**
 * reprise_feed_image_new:
 *
 * Makes an image that says nothing.
 *
 * Returns: (transfer full) (not nullable): an image
 */
RepriseFeedImage *
reprise_feed_image_new (void)
{
  return g_new0 (RepriseFeedImage, 1);
}

/**
 * reprise_feed_image_free:
 * @self: (nullable): an image
 *
 * Frees an image.
 */
void
reprise_feed_image_free (RepriseFeedImage *self)
{
  if (self == NULL)
    return;

  g_free (self->href);
  g_free (self->title);
  g_free (self->link);
  g_free (self->width);
  g_free (self->height);
  g_free (self->description);
  g_free (self);
}

/**
 * reprise_feed_format_get_name:
 * @format: a format
 *
 * Returns: (transfer none) (not nullable): its name, as the command line prints it
 */
const char *
reprise_feed_format_get_name (RepriseFeedFormat format)
{
  static const char * const names[] = {
    [REPRISE_FEED_FORMAT_RSS_090] = "rss090",
    [REPRISE_FEED_FORMAT_RSS_091_NETSCAPE] = "rss091n",
    [REPRISE_FEED_FORMAT_RSS_091_USERLAND] = "rss091u",
    [REPRISE_FEED_FORMAT_RSS_092] = "rss092",
    [REPRISE_FEED_FORMAT_RSS_093] = "rss093",
    [REPRISE_FEED_FORMAT_RSS_094] = "rss094",
    [REPRISE_FEED_FORMAT_RSS_20] = "rss20",
    [REPRISE_FEED_FORMAT_RSS_10] = "rss10",
    [REPRISE_FEED_FORMAT_RSS] = "rss",
    [REPRISE_FEED_FORMAT_ATOM_03] = "atom03",
    [REPRISE_FEED_FORMAT_ATOM_10] = "atom10",
    [REPRISE_FEED_FORMAT_ATOM] = "atom",
    [REPRISE_FEED_FORMAT_JSON_1] = "json1",
    [REPRISE_FEED_FORMAT_JSON_11] = "json11",
  };

  g_return_val_if_fail (format < G_N_ELEMENTS (names), NULL);

  return names[format];
}
