#pragma once

#include "gui/reprise-window.h"

G_BEGIN_DECLS

RepriseWindow  *test_window_open   (RepriseJournal  *journal,
                                    int              width,
                                    int              height);
void            test_window_close  (RepriseWindow   *window);

G_END_DECLS
