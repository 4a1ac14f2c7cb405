#pragma once

#include "model/reprise-still.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_VIEW (reprise_still_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillView, reprise_still_view, REPRISE, STILL_VIEW, GtkWidget)

GtkWidget     *reprise_still_view_new             (void);
void           reprise_still_view_set_still       (RepriseStillView  *self,
                                                   RepriseStill      *still,
                                                   const char        *path);
RepriseStill  *reprise_still_view_get_still       (RepriseStillView  *self);
void           reprise_still_view_set_caption     (RepriseStillView  *self,
                                                   const char        *caption);
void           reprise_still_view_set_column      (RepriseStillView  *self,
                                                   int                column);
void           reprise_still_view_set_max_height  (RepriseStillView  *self,
                                                   int                max_height);
gboolean       reprise_still_view_is_loaded       (RepriseStillView  *self);

G_END_DECLS
