#pragma once

#include "gui/stills/reprise-still-progress.h"
#include "gui/writing/reprise-writing-session.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_STILLS (reprise_writing_stills_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingStills, reprise_writing_stills, REPRISE, WRITING_STILLS,
                      GObject)

RepriseWritingStills  *reprise_writing_stills_new          (GtkTextView            *view,
                                                            RepriseStillProgress   *progress);
void                   reprise_writing_stills_set_session  (RepriseWritingStills   *self,
                                                            RepriseWritingSession  *session);
void                   reprise_writing_stills_choose       (RepriseWritingStills   *self);
void                   reprise_writing_stills_insert       (GtkTextBuffer          *buffer,
                                                            GtkTextIter            *at,
                                                            GPtrArray              *stills);

G_END_DECLS
