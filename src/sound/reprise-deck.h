#pragma once

#include "jukebox/reprise-sound.h"

G_BEGIN_DECLS

RepriseDeck  *reprise_deck_new           (RepriseDeckFunc  func,
                                          gpointer         data);
void          reprise_deck_free          (RepriseDeck     *self);
void          reprise_deck_load          (RepriseDeck     *self,
                                          const char      *address);
void          reprise_deck_play          (RepriseDeck     *self);
void          reprise_deck_pause         (RepriseDeck     *self);
void          reprise_deck_stop          (RepriseDeck     *self);
void          reprise_deck_seek          (RepriseDeck     *self,
                                          gint64           position);
gint64        reprise_deck_get_position  (RepriseDeck     *self);
gint64        reprise_deck_get_duration  (RepriseDeck     *self);
void          reprise_deck_set_volume    (RepriseDeck     *self,
                                          double           volume);

G_END_DECLS
