/* Where a track can be heard on this device, in words: what is so, and what can be done. */

#include "gui/jukebox/reprise-whereabouts-words.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-track-location.h"
#include "gui/reprise-format.h"
#include "jukebox/reprise-track-match.h"

#include <glib/gi18n.h>

#define PROBABLE 70  /* the score from which on a file is rather the one than not */

/* Returns: (transfer full): what was looked for */
static char *
dup_wanted (RepriseTrack *track)
{
  const char *artist = reprise_track_get_artist (track);
  const char *title = reprise_track_get_title (track);

  if (*artist == '\0')
    /* Translators: %s is the title of a track. */
    return g_strdup_printf (_("Looked for “%s” in your music."), title);

  /* Translators: the title of a track, and who plays it. */
  return g_strdup_printf (_("Looked for “%s” by %s in your music."), title, artist);
}

static char *
explain_not_found (const RepriseWhereabouts *self,
                   RepriseTrack             *track)
{
  g_autofree char *wanted = dup_wanted (track);
  const guint n = self->near != NULL ? self->near->len : 0;

  return g_strjoin (" ", wanted,
                    n > 0 ? ngettext ("Nothing is surely it, but one file comes close.",
                                      "Nothing is surely it, but some files come close.", n)
                          : _("Nothing there is called that. If it lies elsewhere, choose its "
                              "file."),
                    NULL);
}

static char *
explain_undecodable (const RepriseWhereabouts *self)
{
  if (self->missing == NULL)
    return g_strdup (_("The file is there, but it is damaged, or of a kind that nothing here can "
                       "play. Choose another file."));
  if (self->package == NULL)
    /* Translators: %s is what decodes a kind of music. */
    return g_strdup_printf (_("The file is there, but what plays it is not installed: %s. Install "
                              "it, and search again."), self->missing);

  /* Translators: what decodes a kind of music, and the package that has it. */
  return g_strdup_printf (_("The file is there, but what plays it is not installed: %s. Install "
                            "the package “%s”, and search again."), self->missing, self->package);
}

/**
 * reprise_whereabouts_head:
 * @self: where a track is
 *
 * Returns: (transfer none): it in a few words
 */
const char *
reprise_whereabouts_head (const RepriseWhereabouts *self)
{
  switch (self->state)
    {
    case REPRISE_WHEREABOUTS_FILE:
      return _("It Plays From a File");
    case REPRISE_WHEREABOUTS_LINK:
      return _("It Is on the Web");
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return self->near != NULL && self->near->len > 0 ? _("Maybe Found on This Device")
                                                       : _("Not Found on This Device");
    case REPRISE_WHEREABOUTS_GONE:
      return _("Its File Is Gone");
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return _("It Cannot Be Played Here");
    case REPRISE_WHEREABOUTS_UNKNOWN:
      break;
    }

  return _("Not Looked For Yet");
}

/**
 * reprise_whereabouts_explain:
 * @self: where a track is
 * @track: the track
 *
 * Returns: (transfer full): why it is there or not, and what can be done
 */
char *
reprise_whereabouts_explain (const RepriseWhereabouts *self,
                             RepriseTrack             *track)
{
  switch (self->state)
    {
    case REPRISE_WHEREABOUTS_FILE:
      return g_strdup (self->chosen ? _("You chose this file for it on this device.")
                                    : _("Its artist and title are those of this file."));
    case REPRISE_WHEREABOUTS_LINK:
      return g_strdup (_("It is heard in the browser. Where you have it as a file, choose that."));
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return explain_not_found (self, track);
    case REPRISE_WHEREABOUTS_GONE:
      return g_strdup (_("It is not where it was. Connect the drive that it is on, and search "
                         "again; or choose another file."));
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return explain_undecodable (self);
    case REPRISE_WHEREABOUTS_UNKNOWN:
      break;
    }

  return g_strdup (_("Your music is looked through in a moment."));
}

/**
 * reprise_whereabouts_icon:
 * @self: where a track is
 *
 * Returns: (transfer none): the name of an icon for that
 */
const char *
reprise_whereabouts_icon (const RepriseWhereabouts *self)
{
  switch (self->state)
    {
    case REPRISE_WHEREABOUTS_FILE:
      return "emblem-music-symbolic";
    case REPRISE_WHEREABOUTS_LINK:
      return "web-browser-symbolic";
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return "edit-find-symbolic";
    case REPRISE_WHEREABOUTS_GONE:
      return "drive-harddisk-symbolic";
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return "dialog-warning-symbolic";
    case REPRISE_WHEREABOUTS_UNKNOWN:
      break;
    }

  return "content-loading-symbolic";
}

/**
 * reprise_whereabouts_place:
 * @self: where a track is
 *
 * Returns: (transfer full): the path of its file, or its address; empty where there is none
 */
char *
reprise_whereabouts_place (const RepriseWhereabouts *self)
{
  const gboolean known = self->state == REPRISE_WHEREABOUTS_FILE ||
                         self->state == REPRISE_WHEREABOUTS_LINK ||
                         self->state == REPRISE_WHEREABOUTS_GONE ||
                         self->state == REPRISE_WHEREABOUTS_UNDECODABLE;

  return reprise_track_location_show (known ? self->address : NULL);
}

/**
 * reprise_music_file_doubt:
 * @self: a file that may be what was looked for
 *
 * Returns: (transfer none): how sure that is
 */
const char *
reprise_music_file_doubt (const RepriseMusicFile *self)
{
  if (self->score >= REPRISE_TRACK_MATCH_SURE)
    /* Translators: how sure it is that a file is the track that was looked for. */
    return _("Almost certainly");
  if (self->score >= PROBABLE)
    /* Translators: how sure it is that a file is the track that was looked for. */
    return _("Probably");

  /* Translators: how sure it is that a file is the track that was looked for. */
  return _("Maybe");
}

/**
 * reprise_music_file_line:
 * @self: a file with music
 *
 * Returns: (transfer full): whose it is, on which album, and how long
 */
char *
reprise_music_file_line (const RepriseMusicFile *self)
{
  g_autofree char *length =
    self->length > 0 ? reprise_music_words_time (self->length * G_TIME_SPAN_SECOND) : NULL;

  return reprise_format_joined (self->artist != NULL ? self->artist : "",
                                self->album != NULL ? self->album : "",
                                length != NULL ? length : "", NULL);
}
