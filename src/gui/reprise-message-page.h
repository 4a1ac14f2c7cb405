#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MESSAGE_PAGE (reprise_message_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMessagePage, reprise_message_page, REPRISE, MESSAGE_PAGE, AdwBin)

GtkWidget  *reprise_message_page_new          (gboolean      has_header);
GtkWidget  *reprise_message_page_new_failure  (gboolean      has_header,
                                               const char   *title,
                                               const GError *error,
                                               GtkWidget    *content);

G_END_DECLS
