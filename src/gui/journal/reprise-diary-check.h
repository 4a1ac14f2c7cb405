#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_diary_check_snapshot  (GtkSnapshot           *snapshot,
                                     const graphene_rect_t *poster,
                                     GtkWidget             *row);

G_END_DECLS
