#pragma once

#include "gui/writing/reprise-writing-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_PROGRESS (reprise_writing_progress_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingProgress, reprise_writing_progress, REPRISE, WRITING_PROGRESS,
                      AdwBin)

void        reprise_writing_progress_set_session  (RepriseWritingProgress  *self,
                                                   RepriseWritingSession   *session);
void        reprise_writing_progress_set_brief    (RepriseWritingProgress  *self,
                                                   gboolean                 brief);

G_END_DECLS
