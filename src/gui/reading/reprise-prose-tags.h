#pragma once

#include "markup/reprise-block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkTextTag  *reprise_prose_tags_of_span       (GtkTextBuffer    *buffer,
                                               RepriseSpanKind   kind);
GtkTextTag  *reprise_prose_tags_of_room       (GtkTextBuffer    *buffer,
                                               int               pixels);
GtkTextTag  *reprise_prose_tags_of_unbroken   (GtkTextBuffer    *buffer);
GtkTextTag  *reprise_prose_tags_of_unseen     (GtkTextBuffer    *buffer);
GtkTextTag  *reprise_prose_tags_of_closeness  (GtkTextBuffer    *buffer);
GtkTextTag  *reprise_prose_tags_of_heading    (GtkTextBuffer    *buffer,
                                               guint             level);
GtkTextTag  *reprise_prose_tags_of_closing    (GtkTextBuffer    *buffer);
GtkTextTag  *reprise_prose_tags_of_rule       (GtkTextBuffer    *buffer);
GtkTextTag  *reprise_prose_tags_of_depth      (GtkTextBuffer    *buffer,
                                               guint             quotes,
                                               guint             lists,
                                               gboolean          hangs);

G_END_DECLS
