#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *reprise_message_dialog_new    (GtkWindow  *parent,
                                          const char *heading,
                                          const char *body);
void       reprise_message_dialog_set_up (GtkWidget  *dialog);

G_END_DECLS
