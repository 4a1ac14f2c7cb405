#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char                  *reprise_track_location_show         (const char  *location);
gboolean               reprise_track_location_read         (const char  *text,
                                                            char       **location);
GtkFileChooserNative  *reprise_track_location_new_chooser  (GtkWidget   *widget);

G_END_DECLS
