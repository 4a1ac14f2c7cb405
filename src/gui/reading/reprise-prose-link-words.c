#include "gui/reading/reprise-prose-link-words.h"

#include "markup/reprise-label.h"

#include <glib/gi18n.h>

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
    /* Translators: said by a screen reader; %s is the title of a piece of music. */
    return g_strdup_printf (_("Track %s, press Enter to play"),
                            reprise_label_get_track (link->target));
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
  if (link == NULL || link->kind == REPRISE_SPAN_FILM || link->kind == REPRISE_SPAN_TRACK)
    return NULL;
  if (link->kind == REPRISE_SPAN_SPOILER)
    return g_strdup (link->hidden != NULL ? _("Show Spoiler") : _("Hide Spoiler"));

  return g_strdup (link->target);
}
