#pragma once

#include "gui/writing/reprise-writing-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_THUMBS (reprise_writing_thumbs_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingThumbs, reprise_writing_thumbs, REPRISE, WRITING_THUMBS,
                      GObject)

RepriseWritingThumbs  *reprise_writing_thumbs_new          (GtkTextView            *view);
void                   reprise_writing_thumbs_set_session  (RepriseWritingThumbs   *self,
                                                            RepriseWritingSession  *session);
void                   reprise_writing_thumbs_draw         (RepriseWritingThumbs   *self,
                                                            GtkSnapshot            *snapshot);
guint                  reprise_writing_thumbs_get_drawn    (RepriseWritingThumbs   *self);
char                  *reprise_writing_thumbs_dup_target   (const char             *line);

G_END_DECLS
