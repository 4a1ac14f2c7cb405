/* What of a track of a jukebox goes into a list for players, and what comes out of one. */

#include "exchange/reprise-m3u8-track.h"

/**
 * reprise_m3u8_add_track:
 * @self: a list
 * @track: a track
 * @path: (nullable): the file that there is for it on this device
 * @seconds: how long that is; 0 where unknown
 *
 * Puts a track at the end of a list. What it does in its film is not for players.
 */
void
reprise_m3u8_add_track (RepriseM3u8  *self,
                        RepriseTrack *track,
                        const char   *path,
                        guint         seconds)
{
  RepriseM3u8Entry *entry = NULL;
  const char *artist = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (REPRISE_IS_TRACK (track));

  entry = reprise_m3u8_entry_new ();
  artist = reprise_track_get_artist (track);
  entry->artist = *artist != '\0' ? g_strdup (artist) : NULL;
  entry->title = g_strdup (reprise_track_get_title (track));
  entry->album = g_strdup (reprise_track_get_album (track));
  entry->path = g_strdup (path);
  entry->seconds = seconds;
  if (path == NULL && reprise_track_is_web (track))
    entry->address = g_strdup (reprise_track_get_location (track));
  g_ptr_array_add (self->entries, entry);
}

/**
 * reprise_m3u8_entry_dup_track:
 * @self: what a list has
 *
 * Makes a track of it. Where its file is, is a matter of this device, and not in the track.
 *
 * Returns: (transfer full): the track
 */
RepriseTrack *
reprise_m3u8_entry_dup_track (const RepriseM3u8Entry *self)
{
  RepriseTrack *track = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  track = reprise_track_new (self->artist != NULL ? self->artist : "", self->title);
  reprise_track_set_album (track, self->album);
  reprise_track_set_location (track, self->address);
  return track;
}
