/* What is said of music, in words and figures. */

#include "gui/jukebox/reprise-music-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".db"

static char *
spell_time (gint64 microseconds)
{
  const guint seconds = (guint) (MAX (microseconds, 0) / G_USEC_PER_SEC);
  g_autofree char *minute_words =
    g_strdup_printf (ngettext ("%u minute", "%u minutes", seconds / 60), seconds / 60);
  g_autofree char *second_words =
    g_strdup_printf (ngettext ("%u second", "%u seconds", seconds % 60), seconds % 60);

  if (seconds < 60)
    return g_steal_pointer (&second_words);

  /* Translators: a time, as in “2 minutes 14 seconds”. */
  return g_strdup_printf (_("%s %s"), minute_words, second_words);
}

/**
 * reprise_music_words_time:
 * @microseconds: a time; nothing is known of it where it is negative
 *
 * Returns: (transfer full): it in figures, as in “2:14”
 */
char *
reprise_music_words_time (gint64 microseconds)
{
  const int seconds = (int) (MAX (microseconds, 0) / G_USEC_PER_SEC);

  if (microseconds < 0)
    return g_strdup ("–");
  if (seconds >= 3600)
    return g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
}

/**
 * reprise_music_words_progress:
 * @position: where in a track it is, in microseconds
 * @duration: how long that is, in microseconds; 0 or less where nobody knows
 *
 * Returns: (transfer full): it in words, for who cannot see figures
 */
char *
reprise_music_words_progress (gint64 position,
                              gint64 duration)
{
  g_autofree char *now = spell_time (position);
  g_autofree char *all = spell_time (duration);

  if (duration <= 0)
    return g_steal_pointer (&now);

  /* Translators: both are times: where in a track it is, and how long that is. */
  return g_strdup_printf (_("%s of %s"), now, all);
}

/**
 * reprise_music_words_track:
 * @track: a track
 *
 * Returns: (transfer full): its title and whose it is, in one line
 */
char *
reprise_music_words_track (RepriseTrack *track)
{
  const char *artist = reprise_track_get_artist (track);

  if (artist == NULL || *artist == '\0')
    return g_strdup (reprise_track_get_title (track));

  /* Translators: the title of a track, and whose it is. */
  return g_strdup_printf (C_("title and artist", "%s – %s"), reprise_track_get_title (track), artist);
}

/**
 * reprise_music_words_source:
 * @item: something that is played
 * @journal: the path of the journal that somebody looks at
 *
 * Returns: (transfer full): the appraisal whose jukebox it is from, and the journal where that is
 *   in another
 */
char *
reprise_music_words_source (RepriseQueueItem *item,
                            const char       *journal)
{
  const char *name = reprise_queue_item_get_name (item);
  g_autofree char *other = NULL;

  if (g_strcmp0 (reprise_queue_item_get_journal (item), journal) == 0)
    return g_strdup (name);

  other = g_path_get_basename (reprise_queue_item_get_journal (item));
  if (g_str_has_suffix (other, SUFFIX))
    other[strlen (other) - strlen (SUFFIX)] = '\0';

  /* Translators: the title of an appraisal, and the name of the journal that it is in. */
  return g_strdup_printf (_("%s (%s)"), name, other);
}

/**
 * reprise_music_words_sound:
 * @sound: what a jukebox does with a track
 *
 * Returns: (transfer none): it in a word; empty where it does nothing
 */
const char *
reprise_music_words_sound (RepriseJukeboxState sound)
{
  switch (sound)
    {
    case REPRISE_JUKEBOX_PLAYING:
      /* Translators: behind the name of a track that sounds. */
      return _("playing");
    case REPRISE_JUKEBOX_PAUSED:
      /* Translators: behind the name of a track that sounded, and can go on. */
      return _("paused");
    case REPRISE_JUKEBOX_STOPPED:
      return "";
    }

  g_return_val_if_reached ("");
}
