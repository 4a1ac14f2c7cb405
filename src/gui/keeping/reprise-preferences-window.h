#pragma once

#include "store/reprise-journal-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PREFERENCES_WINDOW (reprise_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePreferencesWindow, reprise_preferences_window, REPRISE,
                      PREFERENCES_WINDOW, AdwPreferencesWindow)

ReprisePreferencesWindow  *reprise_preferences_window_new  (RepriseJournal  *journal,
                                                            RepriseMasthead *masthead);

G_END_DECLS
