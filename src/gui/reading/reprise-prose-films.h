#pragma once

#include "gui/reading/reprise-prose-buffer.h"
#include "store/reprise-link-reader.h"

G_BEGIN_DECLS

const RepriseLink  *reprise_prose_films_find    (GPtrArray        *links,
                                                 const char       *label);
void                reprise_prose_films_mark    (GtkTextBuffer    *buffer,
                                                 RepriseProseMap  *map,
                                                 GPtrArray        *links);
void                reprise_prose_films_follow  (GtkTextBuffer    *buffer,
                                                 GtkWidget        *widget);
void                reprise_prose_films_open    (GtkWidget        *widget,
                                                 const char       *appraisal,
                                                 GPtrArray        *links,
                                                 const char       *label);

G_END_DECLS
