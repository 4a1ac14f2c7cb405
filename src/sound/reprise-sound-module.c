/* What is behind the door: see jukebox/reprise-sound.h. */

#include "sound/reprise-deck.h"
#include "sound/reprise-tag-reader.h"

#include <gmodule.h>

G_MODULE_EXPORT extern const RepriseSound reprise_sound;

const RepriseSound reprise_sound = {
  .version = VERSION,
  .deck_new = reprise_deck_new,
  .deck_free = reprise_deck_free,
  .deck_load = reprise_deck_load,
  .deck_play = reprise_deck_play,
  .deck_pause = reprise_deck_pause,
  .deck_stop = reprise_deck_stop,
  .deck_seek = reprise_deck_seek,
  .deck_get_position = reprise_deck_get_position,
  .deck_get_duration = reprise_deck_get_duration,
  .deck_set_volume = reprise_deck_set_volume,
  .reader_new = reprise_tag_reader_new,
  .reader_free = reprise_tag_reader_free,
  .reader_read = reprise_tag_reader_read,
  .can_decode = reprise_tag_reader_can_decode,
};
