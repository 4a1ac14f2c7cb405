#pragma once

#include "gui/writing/reprise-writing-session.h"

G_BEGIN_DECLS

void  reprise_writing_session_set_title      (RepriseWritingSession  *self,
                                              const char             *title);
void  reprise_writing_session_set_judgement  (RepriseWritingSession  *self,
                                              int                     judgement);
void  reprise_writing_session_set_watched    (RepriseWritingSession  *self,
                                              RepriseDate             watched);
void  reprise_writing_session_set_state      (RepriseWritingSession  *self,
                                              RepriseAppraisalState   state);
void  reprise_writing_session_set_spoiler    (RepriseWritingSession  *self,
                                              gboolean                spoiler);
void  reprise_writing_session_set_imprint    (RepriseWritingSession  *self,
                                              RepriseAppraisalKind    kind,
                                              int                     number,
                                              const char             *byline);
void  reprise_writing_session_set_text       (RepriseWritingSession  *self,
                                              const char             *text);

G_END_DECLS
