/* A button that does something about a track that cannot be heard here. */

#include "gui/jukebox/reprise-track-remedy.h"

#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/widgets/reprise-icon-button.h"

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
  advice = reprise_whereabouts_words_advice (whereabouts);
  gtk_widget_set_visible (GTK_WIDGET (button), advice != NULL);
  if (advice == NULL || appraisal == NULL || track == NULL)
    return;

  reprise_icon_button_show (button, reprise_whereabouts_words_icon (whereabouts), advice);
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
