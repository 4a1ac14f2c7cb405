#pragma once

#include "gui/reading/reprise-prose-buffer.h"

G_BEGIN_DECLS

void  reprise_prose_spoiler_set_hidden  (GtkTextBuffer     *buffer,
                                         RepriseProseLink  *spoiler,
                                         gboolean           hidden);
void  reprise_prose_spoilers_follow     (GtkTextBuffer     *buffer,
                                         GtkWidget         *widget);

G_END_DECLS
