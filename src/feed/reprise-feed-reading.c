#include "feed/reprise-feed-reading.h"

#include "feed/reprise-feed-address.h"
#include "feed/reprise-feed-markup.h"
#include "feed/reprise-feed-uris.h"

#include <string.h>

static void
clear_frame (RepriseFeedFrame *frame)
{
  g_free (frame->name);
  if (frame->own_base)
    g_free (frame->base);
  if (frame->own_language)
    g_free (frame->language);
}

/* xml:base and xml:lang hold for what they stand on and all that is in it. */
static void
inherit (RepriseFeedReading *self,
         RepriseFeedFrame   *frame)
{
  g_autofree char *base =
    reprise_feed_reading_get_attribute (self, REPRISE_FEED_URI_XML, "base");
  g_autofree char *language =
    reprise_feed_reading_get_attribute (self, REPRISE_FEED_URI_XML, "lang");

  if (self->frames->len > 0)
    {
      frame->base = reprise_feed_reading_get_frame (self)->base;
      frame->language = reprise_feed_reading_get_frame (self)->language;
    }

  if (base != NULL && strlen (base) <= REPRISE_FEED_BASE_LENGTH_MAX)
    {
      const char *from = frame->base != NULL ? frame->base : self->address;
      char *resolved = reprise_feed_address_resolve (base, from);

      if (resolved != NULL && strlen (resolved) <= REPRISE_FEED_BASE_LENGTH_MAX)
        {
          frame->base = resolved;
          frame->own_base = TRUE;
          reprise_feed_reading_spend (self, strlen (resolved));
        }
      else
        {
          g_free (resolved);
        }
    }

  if (language != NULL && strlen (language) <= REPRISE_FEED_LANGUAGE_LENGTH_MAX)
    {
      frame->language = *language != '\0' ? g_strdelimit (g_steal_pointer (&language), "_", '-')
                                          : NULL;
      frame->own_language = TRUE;
    }
}

/**
 * reprise_feed_reading_get_frame:
 * @self: a reading
 *
 * Returns: (transfer none) (not nullable): the innermost element that is open, of which there is one
 */
RepriseFeedFrame *
reprise_feed_reading_get_frame (RepriseFeedReading *self)
{
  g_assert (self->frames->len > 0);

  return &g_array_index (self->frames, RepriseFeedFrame, self->frames->len - 1);
}

/**
 * reprise_feed_reading_get_attribute:
 * @self: a reading, of an element that begins
 * @uri: (nullable): a namespace
 * @name: the name of an attribute
 *
 * Returns: (transfer full) (nullable): what the attribute has, trimmed; NULL where there is none
 */
char *
reprise_feed_reading_get_attribute (RepriseFeedReading *self,
                                    const char         *uri,
                                    const char         *name)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const char **attribute = self->attributes + 5 * i;
      char *value = NULL;

      if (!g_str_equal (attribute[0], name) || g_strcmp0 (attribute[2], uri) != 0)
        continue;

      value = g_strstrip (reprise_feed_markup_get_attribute (attribute));
      reprise_feed_reading_spend (self, strlen (value));
      return value;
    }

  return NULL;
}

/**
 * reprise_feed_reading_push:
 * @self: a reading
 *
 * Opens an element.
 *
 * Returns: (transfer none) (not nullable): it, of which nothing is known yet but what it inherits
 */
RepriseFeedFrame *
reprise_feed_reading_push (RepriseFeedReading *self)
{
  RepriseFeedFrame frame = {
    .channel = self->parent.channel,
    .entry = self->parent.entry,
    .subject = self->parent.subject,
  };

  inherit (self, &frame);
  g_array_append_val (self->frames, frame);
  return reprise_feed_reading_get_frame (self);
}

/**
 * reprise_feed_reading_pop:
 * @self: a reading
 *
 * Closes the innermost element: what was being read when it began is again.
 */
void
reprise_feed_reading_pop (RepriseFeedReading *self)
{
  RepriseFeedFrame *frame = reprise_feed_reading_get_frame (self);

  self->parent.channel = frame->channel;
  self->parent.entry = frame->entry;
  self->parent.subject = frame->subject;
  clear_frame (frame);
  g_array_set_size (self->frames, self->frames->len - 1);
}

/**
 * reprise_feed_reading_spend:
 * @self: a reading
 * @cost: how much memory something takes, in bytes
 *
 * Counts what is kept, and ends the reading where that is too much.
 */
void
reprise_feed_reading_spend (RepriseFeedReading *self,
                            gsize               cost)
{
  self->spent += cost;
  if (self->spent > REPRISE_FEED_SPENT_MAX)
    self->beyond = self->done = TRUE;
}
