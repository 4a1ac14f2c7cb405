#pragma once

#include "jukebox/reprise-jukebox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_sound_marks_show_play (GtkButton           *button,
                                     RepriseJukeboxState  sound,
                                     const char          *words);
void  reprise_sound_marks_show      (GtkWidget           *widget,
                                     RepriseJukeboxState  sound);

G_END_DECLS
