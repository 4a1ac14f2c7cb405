/* Where a track can be heard on this device, in words: what is so, and what can be done. */

#include "gui/jukebox/reprise-whereabouts-words.h"

#include "gui/jukebox/reprise-track-location.h"

#include <glib/gi18n.h>

/* By RepriseWhereaboutsState. */
static const struct
{
  const char *icon;
  const char *brief;  /* (nullable) */
  const char *head;
} states[] = {
  { "content-loading-symbolic", NULL, N_("Not Looked For Yet") },
  { "emblem-music-symbolic", NULL, N_("It Plays From a File") },
  /* Translators: where a track can be heard. */
  { "reprise-link-symbolic", N_("On the web"), N_("It Is on the Web") },
  { "edit-find-symbolic", N_("Not found"), N_("Not Found on This Device") },
  { "action-unavailable-symbolic", N_("File gone"), N_("Its File Is Gone") },
  { "dialog-warning-symbolic", N_("Cannot be decoded"), N_("It Cannot Be Played Here") },
};

static gboolean
is_near (const RepriseWhereabouts *self)
{
  return self->state == REPRISE_WHEREABOUTS_NOT_FOUND && self->near != NULL && self->near->len > 0;
}

static char *
advise_on_decoding (const RepriseWhereabouts *self)
{
  const char *missing = self->missing;

  if (missing == NULL)
    return g_strdup (_("Its file cannot be read: choose another"));

  /* Translators: the first %s is a decoder, as “MPEG-1 Layer 3 (MP3) decoder”, the second the
   * package that has it. */
  return self->package != NULL
           ? g_strdup_printf (_("Missing here: %s. Install %s, or choose another file"), missing,
                              self->package)
           : g_strdup_printf (_("Missing here: %s. Choose another file"), missing);
}

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
 * reprise_whereabouts_words_icon:
 * @self: where a track is
 *
 * Returns: (transfer none): the name of an icon for that
 */
const char *
reprise_whereabouts_words_icon (const RepriseWhereabouts *self)
{
  return states[self->state].icon;
}

/**
 * reprise_whereabouts_words_brief:
 * @self: (nullable): where a track is, as far as that is known
 *
 * Returns: (transfer none) (nullable): in a word or two why it cannot be played here; %NULL where
 *   it can, or nobody knows yet
 */
const char *
reprise_whereabouts_words_brief (const RepriseWhereabouts *self)
{
  if (self == NULL || states[self->state].brief == NULL)
    return NULL;

  if (self->state == REPRISE_WHEREABOUTS_UNDECODABLE && self->missing == NULL)
    /* Translators: there is a file for a track, but it is damaged, or no music. */
    return _("Cannot be read");

  /* Translators: no file was found for a track, but some that may be it. */
  return is_near (self) ? _("Maybe found") : _(states[self->state].brief);
}

/**
 * reprise_whereabouts_words_head:
 * @self: where a track is
 *
 * Returns: (transfer none): it as a heading
 */
const char *
reprise_whereabouts_words_head (const RepriseWhereabouts *self)
{
  return is_near (self) ? _("Maybe Found on This Device") : _(states[self->state].head);
}

/**
 * reprise_whereabouts_words_explanation:
 * @self: where a track is
 * @track: the track
 *
 * Returns: (transfer full): why it is there or not, and what can be done
 */
char *
reprise_whereabouts_words_explanation (const RepriseWhereabouts *self,
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
 * reprise_whereabouts_words_advice:
 * @self: (nullable): where a track is, as far as that is known
 *
 * Returns: (transfer full) (nullable): in a line what can be done to hear it; %NULL where it can be
 *   played here, or nobody knows yet
 */
char *
reprise_whereabouts_words_advice (const RepriseWhereabouts *self)
{
  if (self == NULL)
    return NULL;

  switch (self->state)
    {
    case REPRISE_WHEREABOUTS_LINK:
      return self->address != NULL ? g_strdup_printf (_("Open %s in the browser"), self->address)
                                   : g_strdup (_("Open in the browser"));
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return g_strdup (is_near (self) ? _("Some files may be it: choose one")
                                      : _("Not found in your music: choose its file"));
    case REPRISE_WHEREABOUTS_GONE:
      return g_strdup (_("The file is not there any more: choose another"));
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return advise_on_decoding (self);
    case REPRISE_WHEREABOUTS_UNKNOWN:
    case REPRISE_WHEREABOUTS_FILE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_whereabouts_words_place:
 * @self: where a track is
 *
 * Returns: (transfer full): the path of its file, or its address; empty where there is none
 */
char *
reprise_whereabouts_words_place (const RepriseWhereabouts *self)
{
  const gboolean known = self->state == REPRISE_WHEREABOUTS_FILE ||
                         self->state == REPRISE_WHEREABOUTS_LINK ||
                         self->state == REPRISE_WHEREABOUTS_GONE ||
                         self->state == REPRISE_WHEREABOUTS_UNDECODABLE;

  return reprise_track_location_show (known ? self->address : NULL);
}
