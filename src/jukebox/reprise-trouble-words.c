/* Why a track cannot be heard, and what to do about it, in a sentence or two. */

#include "jukebox/reprise-trouble-words.h"

#include <glib/gi18n-lib.h>

static const char *
name_track (RepriseTrack *track)
{
  const char *title = reprise_track_get_title (track);
  const char *artist = reprise_track_get_artist (track);

  if (title != NULL && *title != '\0')
    return title;

  return artist != NULL && *artist != '\0' ? artist : _("Untitled");
}

static char *
dup_path (const RepriseWhereabouts *whereabouts)
{
  g_autofree char *path = NULL;

  if (whereabouts == NULL || whereabouts->address == NULL)
    return g_strdup ("");

  path = g_filename_from_uri (whereabouts->address, NULL, NULL);
  return path != NULL ? g_filename_display_name (path) : g_strdup (whereabouts->address);
}

static char *
say_gone (RepriseTrack             *track,
          const RepriseWhereabouts *whereabouts)
{
  g_autofree char *path = dup_path (whereabouts);

  /* Translators: the title of a track, and the path that its file had. */
  return g_strdup_printf (_("The file of “%s” is not there any more: %s. Put it back, or choose "
                            "another one."), name_track (track), path);
}

static char *
say_undecodable (RepriseTrack             *track,
                 const RepriseWhereabouts *whereabouts,
                 const char               *missing)
{
  if (whereabouts != NULL && whereabouts->package != NULL)
    /* Translators: the title of a track, and the name of a package of software. */
    return g_strdup_printf (_("“%s” cannot be decoded here. Install %s and play it again."),
                            name_track (track), whereabouts->package);
  if (missing == NULL && whereabouts != NULL)
    missing = whereabouts->missing;
  if (missing != NULL)
    /* Translators: the title of a track, and what decodes such files: “MPEG-4 AAC decoder”. */
    return g_strdup_printf (_("“%s” cannot be decoded here. Install this and play it again: %s."),
                            name_track (track), missing);

  return g_strdup_printf (_("“%s” cannot be decoded here. Choose a file in another format."),
                          name_track (track));
}

/**
 * reprise_trouble_words_for_whereabouts:
 * @track: a track
 * @whereabouts: where it is
 *
 * Returns: (transfer full) (nullable): why it cannot be heard, and what to do; %NULL when it is a
 *   file that can
 */
char *
reprise_trouble_words_for_whereabouts (RepriseTrack             *track,
                                       const RepriseWhereabouts *whereabouts)
{
  switch (whereabouts->state)
    {
    case REPRISE_WHEREABOUTS_FILE:
      return NULL;
    case REPRISE_WHEREABOUTS_LINK:
      return g_strdup_printf (_("“%s” is to be heard on the web. Open its link in the browser."),
                              name_track (track));
    case REPRISE_WHEREABOUTS_GONE:
      return say_gone (track, whereabouts);
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return say_undecodable (track, whereabouts, NULL);
    case REPRISE_WHEREABOUTS_UNKNOWN:
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return g_strdup_printf (_("“%s” was not found in your music. Choose its file, or add the "
                                "folder that it is in."), name_track (track));
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_trouble_words_for_file:
 * @track: a track
 * @whereabouts: (nullable): where it is
 * @trouble: why it did not sound to its end
 * @missing: (nullable): the decoder that is missing
 *
 * Returns: (transfer full): that in words, and what to do
 */
char *
reprise_trouble_words_for_file (RepriseTrack             *track,
                                const RepriseWhereabouts *whereabouts,
                                RepriseTurntableTrouble   trouble,
                                const char               *missing)
{
  g_autofree char *path = dup_path (whereabouts);

  switch (trouble)
    {
    case REPRISE_TURNTABLE_GONE:
      return say_gone (track, whereabouts);
    case REPRISE_TURNTABLE_FORBIDDEN:
      /* Translators: the title of a track, and the path of its file. */
      return g_strdup_printf (_("The file of “%s” may not be read: %s. Allow it, or choose another "
                                "one."), name_track (track), path);
    case REPRISE_TURNTABLE_UNDECODABLE:
      return say_undecodable (track, whereabouts, missing);
    case REPRISE_TURNTABLE_DAMAGED:
      /* Translators: the title of a track, and the path of its file. */
      return g_strdup_printf (_("The file of “%s” is damaged: %s. Replace it, or choose another "
                                "one."), name_track (track), path);
    case REPRISE_TURNTABLE_SHORT:
      /* Translators: the title of a track, and the path of its file. */
      return g_strdup_printf (_("“%s” ended too early, its file is not whole: %s. Replace it, or "
                                "choose another one."), name_track (track), path);
    case REPRISE_TURNTABLE_DEVICE:
      return g_strdup (_("There is nothing that sound could come from. Connect a sound device and "
                         "play again."));
    }

  g_return_val_if_reached (NULL);
}
