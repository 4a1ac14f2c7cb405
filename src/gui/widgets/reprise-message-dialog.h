#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *reprise_message_dialog_new (GtkWindow  *parent,
                                       const char *heading,
                                       const char *body);

G_END_DECLS
