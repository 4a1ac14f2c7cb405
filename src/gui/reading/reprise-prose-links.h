#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PROSE_LINKS (reprise_prose_links_get_type ())
G_DECLARE_FINAL_TYPE (RepriseProseLinks, reprise_prose_links, REPRISE, PROSE_LINKS, GObject)

RepriseProseLinks  *reprise_prose_links_new          (GtkTextView        *view);
void                reprise_prose_links_set_links    (RepriseProseLinks  *self,
                                                      GArray             *links);
void                reprise_prose_links_set_films    (RepriseProseLinks  *self,
                                                      GPtrArray          *films,
                                                      const char         *appraisal);
void                reprise_prose_links_say_again    (RepriseProseLinks  *self);
void                reprise_prose_links_set_hidden   (RepriseProseLinks  *self,
                                                      gboolean            hidden);
const char         *reprise_prose_links_get_focused  (RepriseProseLinks  *self);

G_END_DECLS
