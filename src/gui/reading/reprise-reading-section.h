#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_SECTION (reprise_reading_section_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingSection, reprise_reading_section, REPRISE, READING_SECTION,
                      GtkBox)

GtkWidget  *reprise_reading_section_new     (const char             *title);
void        reprise_reading_section_append  (RepriseReadingSection  *self,
                                             GtkWidget              *row);
void        reprise_reading_section_clear   (RepriseReadingSection  *self);

G_END_DECLS
