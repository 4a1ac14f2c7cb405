/* How what sounds is told from what does not. */

#include "gui/jukebox/reprise-sound-marks.h"

#include "gui/widgets/reprise-icon-button.h"

/**
 * reprise_sound_marks_show_play:
 * @button: a button that plays something, or pauses it
 * @sound: what a jukebox does with that
 * @words: what the button does now
 */
void
reprise_sound_marks_show_play (GtkButton           *button,
                               RepriseJukeboxState  sound,
                               const char          *words)
{
  reprise_icon_button_show (button, sound == REPRISE_JUKEBOX_PLAYING
                                      ? "media-playback-pause-symbolic"
                                      : "media-playback-start-symbolic", words);
}

/**
 * reprise_sound_marks_show:
 * @widget: what a track is shown by
 * @sound: what a jukebox does with it
 *
 * Sets the widget apart from the others while its track sounds, or waits in the middle.
 */
void
reprise_sound_marks_show (GtkWidget           *widget,
                          RepriseJukeboxState  sound)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (sound != REPRISE_JUKEBOX_STOPPED)
    gtk_widget_add_css_class (widget, "sounding");
  else
    gtk_widget_remove_css_class (widget, "sounding");
}
