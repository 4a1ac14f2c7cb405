#pragma once

#include "jukebox/reprise-jukebox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_QUEUE_POPOVER (reprise_queue_popover_get_type ())
G_DECLARE_FINAL_TYPE (RepriseQueuePopover, reprise_queue_popover, REPRISE, QUEUE_POPOVER,
                      GtkPopover)

GtkWidget  *reprise_queue_popover_new  (RepriseJukebox  *jukebox,
                                        const char      *journal);

G_END_DECLS
