#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char  *reprise_field_dup_tidy   (GtkEntry    *entry);
void   reprise_field_set_wrong  (GtkWidget   *field,
                                 gboolean     wrong);
void   reprise_field_ask        (GtkEntry    *entry,
                                 const char  *question,
                                 const char  *name);
void   reprise_field_tell_all   (GtkEntry    *entry);

G_END_DECLS
