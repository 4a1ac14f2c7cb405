#pragma once

#include "jukebox/reprise-turntable.h"

G_BEGIN_DECLS

/**
 * RepriseDeckNews:
 * @REPRISE_DECK_LOADED: it has come to a file that was loaded; each is told of once, in their order
 * @REPRISE_DECK_MOVED: it sounds, and has come to @time
 * @REPRISE_DECK_MEASURED: the file is as long as @time
 * @REPRISE_DECK_SOUGHT: it goes on from where it was sent
 * @REPRISE_DECK_PICTURED: there is a @picture in the file, whose media type is in @words
 * @REPRISE_DECK_MISSING: there is no decoder for it; @words say which
 * @REPRISE_DECK_TROUBLED: it is about to fail, for @trouble
 * @REPRISE_DECK_SILENT: nothing can be heard here
 * @REPRISE_DECK_FAILED: it has failed, and can be loaded again
 * @REPRISE_DECK_ENDED: the file has come to its end
 *
 * What happened on a deck.
 */
typedef enum
{
  REPRISE_DECK_LOADED,
  REPRISE_DECK_MOVED,
  REPRISE_DECK_MEASURED,
  REPRISE_DECK_SOUGHT,
  REPRISE_DECK_PICTURED,
  REPRISE_DECK_MISSING,
  REPRISE_DECK_TROUBLED,
  REPRISE_DECK_SILENT,
  REPRISE_DECK_FAILED,
  REPRISE_DECK_ENDED,
} RepriseDeckNews;

/**
 * RepriseDeckMessage:
 *
 * What a deck tells. What is not said of the news is not set.
 */
typedef struct
{
  RepriseDeckNews          news;
  gint64                   time;     /* microseconds, or -1 where unknown */
  RepriseTurntableTrouble  trouble;
  const char              *words;    /* (unowned) (nullable) */
  GBytes                  *picture;  /* (unowned) */
} RepriseDeckMessage;

/**
 * RepriseDeckFunc:
 * @message: what happened
 * @data: what was given with it
 *
 * Called in the main context that was the thread's default when the deck was made. The deck may be
 * freed meanwhile.
 */
typedef void (*RepriseDeckFunc) (const RepriseDeckMessage *message,
                                 gpointer                  data);

/**
 * RepriseMusicState:
 * @REPRISE_MUSIC_FINE: it can be played
 * @REPRISE_MUSIC_UNDECODABLE: a decoder for it is missing
 * @REPRISE_MUSIC_DAMAGED: it is no music, or none that can be read
 * @REPRISE_MUSIC_SLOW: reading it took too long
 *
 * What came of reading a file.
 */
typedef enum
{
  REPRISE_MUSIC_FINE,
  REPRISE_MUSIC_UNDECODABLE,
  REPRISE_MUSIC_DAMAGED,
  REPRISE_MUSIC_SLOW,
} RepriseMusicState;

/**
 * RepriseSoundTags:
 *
 * What a file says of itself.
 */
typedef struct
{
  RepriseMusicState  state;
  char              *artist;        /* (owned) (nullable), as those that follow */
  char              *title;
  char              *album;
  char              *album_artist;
  char              *composer;
  gint64             length;        /* milliseconds; 0 where unknown */
  char              *missing;       /* (owned) (nullable): what is missing, as GStreamer says it */
} RepriseSoundTags;

typedef struct _RepriseDeck RepriseDeck;
typedef struct _RepriseTagReader RepriseTagReader;

/**
 * RepriseSound:
 *
 * What GStreamer does for the jukebox, and the one door to it.
 *
 * GStreamer brings a dozen libraries along, and who only reads and writes needs none of them. So all
 * that calls it is a module, src/sound/, which is loaded when a file is first played or read. Nothing
 * but GLib's types and those above goes through the door, and the module calls nothing of the rest.
 */
typedef struct
{
  const char        *version;  /* of the program that it is a part of */

  /* A deck plays one file after another. It belongs to the thread that made it. Times are in
   * microseconds, -1 where unknown; a volume goes from 0 to 1, as an ear hears it. */
  RepriseDeck       *(*deck_new)          (RepriseDeckFunc   func,
                                           gpointer          data);
  void               (*deck_free)         (RepriseDeck      *deck);
  void               (*deck_load)         (RepriseDeck      *deck,
                                           const char       *address);
  void               (*deck_play)         (RepriseDeck      *deck);
  void               (*deck_pause)        (RepriseDeck      *deck);
  void               (*deck_stop)         (RepriseDeck      *deck);
  void               (*deck_seek)         (RepriseDeck      *deck,
                                           gint64            position);
  gint64             (*deck_get_position) (RepriseDeck      *deck);
  gint64             (*deck_get_duration) (RepriseDeck      *deck);
  void               (*deck_set_volume)   (RepriseDeck      *deck,
                                           double            volume);

  /* A reader reads one file after another, in the thread that made it, which is not the main one.
   * Its tags are empty before. */
  RepriseTagReader  *(*reader_new)        (void);
  void               (*reader_free)       (RepriseTagReader *reader);
  void               (*reader_read)       (RepriseTagReader *reader,
                                           const char       *path,
                                           RepriseSoundTags *tags);

  /* Whether there is a decoder for a type as GStreamer has it: “audio/x-vorbis”. */
  gboolean           (*can_decode)        (const char       *type);
} RepriseSound;

/* The one name that the module gives: a const RepriseSound. */
#define REPRISE_SOUND_SYMBOL "reprise_sound"

const RepriseSound  *reprise_sound_load  (GError **error);

G_END_DECLS
