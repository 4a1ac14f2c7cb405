#include "gui/reading/reprise-prose-link-words.h"

#include "markup/reprise-label.h"

#include <glib/gi18n.h>

static char *
dup_track_words (const RepriseProseLink *link)
{
  const char *track = link->about != NULL ? link->about : reprise_label_get_track (link->target);

  switch (link->use)
    {
    case REPRISE_PROSE_TRACK_PLAY:
      /* Translators: said by a screen reader; %s is a piece of music, and what is wrong with it. */
      return g_strdup_printf (_("Track %s, press Enter to play"), track);
    case REPRISE_PROSE_TRACK_PAUSE:
      /* Translators: said by a screen reader; %s is a piece of music, and that it is playing. */
      return g_strdup_printf (_("Track %s, press Enter to pause"), track);
    case REPRISE_PROSE_TRACK_HELP:
      /* Translators: said by a screen reader; %s is a piece of music, and why it cannot be heard:
       * what is opened may be a page on the web, or what leads to a file for it. */
      return g_strdup_printf (_("Track %s, press Enter to open"), track);
    case REPRISE_PROSE_TRACK_ADD:
      /* Translators: said by a screen reader; %s is a piece of music, and that it is missing. */
      return g_strdup_printf (_("Track %s, press Enter to add it"), track);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_prose_link_dup_words:
 * @link: (nullable): what has the focus
 *
 * Returns: (transfer full) (nullable): what a screen reader says of it
 */
char *
reprise_prose_link_dup_words (const RepriseProseLink *link)
{
  if (link == NULL)
    return NULL;
  if (link->kind == REPRISE_SPAN_TRACK)
    return dup_track_words (link);
  if (link->kind != REPRISE_SPAN_SPOILER)
    /* Translators: said by a screen reader; %s is an address or a film. */
    return g_strdup_printf (_("Link to %s, press Enter to open"), link->target);

  return g_strdup (link->hidden != NULL ? _("Spoiler, hidden, press Enter to show")
                                        : _("Spoiler, shown, press Enter to hide"));
}

/**
 * reprise_prose_link_dup_tooltip:
 * @link: (nullable): what is under the pointer
 *
 * Returns: (transfer full) (nullable): what there is to say of it
 */
char *
reprise_prose_link_dup_tooltip (const RepriseProseLink *link)
{
  if (link == NULL || link->kind == REPRISE_SPAN_FILM)
    return NULL;
  if (link->kind == REPRISE_SPAN_TRACK)
    return g_strdup (link->about);
  if (link->kind == REPRISE_SPAN_SPOILER)
    return g_strdup (link->hidden != NULL ? _("Show Spoiler") : _("Hide Spoiler"));

  return g_strdup (link->target);
}
