#pragma once

#include "jukebox/reprise-jukebox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_VOLUME_POPOVER (reprise_volume_popover_get_type ())
G_DECLARE_FINAL_TYPE (RepriseVolumePopover, reprise_volume_popover, REPRISE, VOLUME_POPOVER,
                      GtkPopover)

GtkWidget   *reprise_volume_popover_new        (RepriseJukebox *jukebox);
const char  *reprise_volume_popover_find_icon  (double          volume);

G_END_DECLS
