#pragma once

#include <gst/play/play.h>

G_BEGIN_DECLS

/**
 * RepriseDeck:
 *
 * A GstPlay for files that are heard, and what it sounds from and tells by.
 */
typedef struct
{
  GstPlay    *play;   /* (owned) (nullable): %NULL where it is not in use */
  GstElement *sink;   /* (owned) (nullable): what takes the sound; playbin's own, if %NULL */
  GstBus     *bus;    /* (owned) (nullable): what @play and its pipeline tell */
  guint       watch;
} RepriseDeck;

void  reprise_deck_init   (RepriseDeck  *self,
                           GstBusFunc    func,
                           gpointer      data);
void  reprise_deck_clear  (RepriseDeck  *self);

G_END_DECLS
