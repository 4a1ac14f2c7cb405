#pragma once

#include "model/reprise-entry.h"
#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_PAGE (reprise_reading_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingPage, reprise_reading_page, REPRISE, READING_PAGE, AdwBin)

GtkWidget  *reprise_reading_page_new                 (void);
void        reprise_reading_page_set_masthead        (RepriseReadingPage  *self,
                                                      RepriseMasthead     *masthead);
void        reprise_reading_page_show_entry          (RepriseReadingPage  *self,
                                                      RepriseJournal      *journal,
                                                      RepriseEntry        *entry);
void        reprise_reading_page_reload              (RepriseReadingPage  *self);
gboolean    reprise_reading_page_get_conflicted      (RepriseReadingPage  *self,
                                                      const char         **elsewhere);
void        reprise_reading_page_find                (RepriseReadingPage  *self);
const char *reprise_reading_page_get_viewing         (RepriseReadingPage  *self);
int         reprise_reading_page_get_n_tracks        (RepriseReadingPage  *self);
int         reprise_reading_page_get_source_line     (RepriseReadingPage  *self,
                                                      int                 *y);
void        reprise_reading_page_put_source_line_at  (RepriseReadingPage  *self,
                                                      int                  line,
                                                      int                  y);

G_END_DECLS
