/* What is done about a track that cannot be heard here. */

#include "gui/jukebox/reprise-track-remedy.h"

#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/widgets/reprise-icon-button.h"

/* Returns: (transfer none): what pressing a track does, and with what */
static const char *
find_action (const RepriseWhereabouts  *whereabouts,
             const char                *appraisal,
             const char                *track,
             GVariant                 **target)
{
  if (whereabouts != NULL && whereabouts->state == REPRISE_WHEREABOUTS_LINK &&
      whereabouts->address != NULL)
    {
      *target = g_variant_ref_sink (g_variant_new_string (whereabouts->address));
      return "win.open-track-link";
    }

  *target = g_variant_ref_sink (g_variant_new ("(ss)", appraisal, track));
  return reprise_track_remedy_is_needed (whereabouts) ? "win.find-track" : "win.play-track";
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

  g_return_if_fail (GTK_IS_BUTTON (button));

  advice = reprise_whereabouts_words_advice (whereabouts);
  gtk_widget_set_visible (GTK_WIDGET (button), advice != NULL);
  if (advice == NULL || appraisal == NULL || track == NULL)
    return;

  reprise_icon_button_show (button, reprise_whereabouts_words_icon (whereabouts), advice);
  reprise_track_remedy_aim (GTK_ACTIONABLE (button), whereabouts, appraisal, track);
}

/**
 * reprise_track_remedy_is_needed:
 * @whereabouts: (nullable): where a track can be heard, as far as that is known
 *
 * Returns: whether it is known that it cannot be played here
 */
gboolean
reprise_track_remedy_is_needed (const RepriseWhereabouts *whereabouts)
{
  return whereabouts != NULL && whereabouts->state != REPRISE_WHEREABOUTS_UNKNOWN &&
         whereabouts->state != REPRISE_WHEREABOUTS_FILE;
}

/**
 * reprise_track_remedy_aim:
 * @actionable: what is pressed to hear a track, in a window that has the actions for that
 * @whereabouts: (nullable): where it can be heard, as far as that is known
 * @appraisal: the UUID of the appraisal whose it is
 * @track: its UUID
 *
 * Lets it play the track; or open its link, or what helps to find it: whoever wants to hear this
 * one would not like to hear another in its place.
 */
void
reprise_track_remedy_aim (GtkActionable            *actionable,
                          const RepriseWhereabouts *whereabouts,
                          const char               *appraisal,
                          const char               *track)
{
  const char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_return_if_fail (GTK_IS_ACTIONABLE (actionable));
  g_return_if_fail (appraisal != NULL);
  g_return_if_fail (track != NULL);

  action = find_action (whereabouts, appraisal, track, &target);
  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, target);
  gtk_actionable_set_action_name (actionable, action);
}

/**
 * reprise_track_remedy_press:
 * @widget: in a window that has the actions for it
 * @whereabouts: (nullable): where a track can be heard, as far as that is known
 * @appraisal: the UUID of the appraisal whose it is
 * @track: its UUID
 *
 * Does what pressing the track does, as reprise_track_remedy_aim() has it.
 */
void
reprise_track_remedy_press (GtkWidget                *widget,
                            const RepriseWhereabouts *whereabouts,
                            const char               *appraisal,
                            const char               *track)
{
  const char *action = NULL;
  g_autoptr (GVariant) target = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (appraisal != NULL);
  g_return_if_fail (track != NULL);

  action = find_action (whereabouts, appraisal, track, &target);
  gtk_widget_activate_action_variant (widget, action, target);
}
