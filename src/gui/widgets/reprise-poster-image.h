#pragma once

#include "store/reprise-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void      reprise_poster_image_follow        (RepriseJournal         *journal);
gboolean  reprise_poster_image_draw          (GtkSnapshot            *snapshot,
                                              const graphene_rect_t  *bounds,
                                              float                   radius,
                                              GtkWidget              *widget,
                                              const char             *sha256);
void      reprise_poster_image_draw_texture  (GtkSnapshot            *snapshot,
                                              GdkTexture             *texture,
                                              const graphene_rect_t  *bounds,
                                              float                   radius);

G_END_DECLS
