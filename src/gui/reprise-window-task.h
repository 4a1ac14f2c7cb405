#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

/**
 * RepriseWindowTask:
 * @window: a window, which may have been closed meanwhile
 * @session: where an appraisal is written
 * @argument: (nullable): what the task was given
 *
 * Something to be done with an appraisal that lies on the desk.
 */
typedef void (*RepriseWindowTask) (RepriseWindow         *window,
                                   RepriseWritingSession *session,
                                   GVariant              *argument);

void  reprise_window_begin_task  (RepriseWindow      *self,
                                  const char         *appraisal,
                                  RepriseWindowTask   task,
                                  GVariant           *argument);

G_END_DECLS
