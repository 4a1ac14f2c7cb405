/* Why a track cannot be heard here, and a button that does something about it. */

#include "gui/jukebox/reprise-track-remedy.h"

#include <glib/gi18n.h>

static gboolean
is_in_need (const RepriseWhereabouts *whereabouts)
{
  return whereabouts != NULL && whereabouts->state != REPRISE_WHEREABOUTS_UNKNOWN &&
         whereabouts->state != REPRISE_WHEREABOUTS_FILE;
}

static const char *
get_icon (RepriseWhereaboutsState state)
{
  switch (state)
    {
    case REPRISE_WHEREABOUTS_LINK:
      return "reprise-link-symbolic";
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return "edit-find-symbolic";
    case REPRISE_WHEREABOUTS_GONE:
      return "action-unavailable-symbolic";
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return "dialog-warning-symbolic";
    case REPRISE_WHEREABOUTS_UNKNOWN:
    case REPRISE_WHEREABOUTS_FILE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_track_remedy_get_words:
 * @whereabouts: (nullable): where a track can be heard, as far as that is known
 *
 * Returns: (nullable): in a word or two why it cannot be played here; %NULL where it can, or nobody
 *   knows yet
 */
const char *
reprise_track_remedy_get_words (const RepriseWhereabouts *whereabouts)
{
  if (!is_in_need (whereabouts))
    return NULL;

  switch (whereabouts->state)
    {
    case REPRISE_WHEREABOUTS_LINK:
      /* Translators: where a track can be heard. */
      return _("On the web");
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      /* Translators: no file was found for a track; in the second, some that may be it. */
      return whereabouts->near != NULL && whereabouts->near->len > 0 ? _("Maybe found")
                                                                     : _("Not found");
    case REPRISE_WHEREABOUTS_GONE:
      return _("File gone");
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return _("Cannot be decoded");
    case REPRISE_WHEREABOUTS_UNKNOWN:
    case REPRISE_WHEREABOUTS_FILE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

static char *
advise_on_decoding (const RepriseWhereabouts *whereabouts)
{
  const char *missing = whereabouts->missing != NULL ? whereabouts->missing : _("a decoder");

  /* Translators: the first %s is a decoder, as “MPEG-1 Layer 3 (MP3) decoder”, the second the
   * package that has it. */
  return whereabouts->package != NULL
           ? g_strdup_printf (_("Missing here: %s. Install %s, or choose another file"), missing,
                              whereabouts->package)
           : g_strdup_printf (_("Missing here: %s. Choose another file"), missing);
}

/**
 * reprise_track_remedy_dup_advice:
 * @whereabouts: (nullable): where a track can be heard, as far as that is known
 *
 * Returns: (transfer full) (nullable): what can be done to hear it; %NULL where it can be played
 *   here, or nobody knows yet
 */
char *
reprise_track_remedy_dup_advice (const RepriseWhereabouts *whereabouts)
{
  if (!is_in_need (whereabouts))
    return NULL;

  switch (whereabouts->state)
    {
    case REPRISE_WHEREABOUTS_LINK:
      return whereabouts->address != NULL
               ? g_strdup_printf (_("Open %s in the browser"), whereabouts->address)
               : g_strdup (_("Open in the browser"));
    case REPRISE_WHEREABOUTS_NOT_FOUND:
      return g_strdup (whereabouts->near != NULL && whereabouts->near->len > 0
                         ? _("Some files may be it: choose one")
                         : _("Not found in your music: choose its file"));
    case REPRISE_WHEREABOUTS_GONE:
      return g_strdup (_("The file is not there any more: choose another"));
    case REPRISE_WHEREABOUTS_UNDECODABLE:
      return advise_on_decoding (whereabouts);
    case REPRISE_WHEREABOUTS_UNKNOWN:
    case REPRISE_WHEREABOUTS_FILE:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_track_remedy_show:
 * @button: a button in a window that has the actions `win.find-track` and `win.open-track-link`
 * @whereabouts: (nullable): where a track can be heard, as far as that is known
 * @appraisal: (nullable): the UUID of the appraisal whose it is
 * @track: (nullable): its UUID
 *
 * Makes the button one that does something about a track that cannot be played here. It is not to
 * be seen where there is nothing to be done.
 */
void
reprise_track_remedy_show (GtkButton                *button,
                           const RepriseWhereabouts *whereabouts,
                           const char               *appraisal,
                           const char               *track)
{
  g_autofree char *advice = NULL;
  GtkActionable *actionable = NULL;

  g_return_if_fail (GTK_IS_BUTTON (button));

  actionable = GTK_ACTIONABLE (button);
  advice = reprise_track_remedy_dup_advice (whereabouts);
  gtk_widget_set_visible (GTK_WIDGET (button), advice != NULL);
  if (advice == NULL || appraisal == NULL || track == NULL)
    return;

  gtk_button_set_icon_name (button, get_icon (whereabouts->state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, advice,
                                  -1);
  gtk_actionable_set_action_name (actionable, NULL);
  if (whereabouts->state == REPRISE_WHEREABOUTS_LINK && whereabouts->address != NULL)
    {
      gtk_actionable_set_action_target (actionable, "s", whereabouts->address);
      gtk_actionable_set_action_name (actionable, "win.open-track-link");
    }
  else
    {
      gtk_actionable_set_action_target (actionable, "(ss)", appraisal, track);
      gtk_actionable_set_action_name (actionable, "win.find-track");
    }
}
