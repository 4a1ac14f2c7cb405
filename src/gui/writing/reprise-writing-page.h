#pragma once

#include "gui/writing/reprise-writing-session.h"
#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_PAGE (reprise_writing_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingPage, reprise_writing_page, REPRISE, WRITING_PAGE, AdwBin)

GtkWidget              *reprise_writing_page_new              (void);
RepriseWritingSession  *reprise_writing_page_get_session      (RepriseWritingPage     *self);
void                    reprise_writing_page_set_session      (RepriseWritingPage     *self,
                                                               RepriseWritingSession  *session);
void                    reprise_writing_page_set_masthead     (RepriseWritingPage     *self,
                                                               RepriseMasthead        *masthead);
GtkTextView            *reprise_writing_page_get_view         (RepriseWritingPage     *self);
void                    reprise_writing_page_find             (RepriseWritingPage     *self);
void                    reprise_writing_page_replace          (RepriseWritingPage     *self);
int                     reprise_writing_page_get_source_line  (RepriseWritingPage     *self,
                                                               int                    *y);
void                    reprise_writing_page_to_end           (RepriseWritingPage     *self);
void                    reprise_writing_page_put_source_line_at
                                                              (RepriseWritingPage     *self,
                                                               int                     line,
                                                               int                     y);

G_END_DECLS
