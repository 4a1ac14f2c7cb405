#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WINDOW (reprise_window_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWindow, reprise_window, REPRISE, WINDOW, AdwApplicationWindow)

RepriseWindow  *reprise_window_new           (GtkApplication   *application,
                                              const char       *path);
const char     *reprise_window_get_path      (RepriseWindow    *self);
void            reprise_window_show_journal  (RepriseWindow    *self,
                                              RepriseJournal   *journal);
void            reprise_window_show_failure  (RepriseWindow    *self,
                                              const GError     *error);
void            reprise_window_show_waiting  (RepriseWindow    *self);
void            reprise_window_tell          (RepriseWindow    *self,
                                              const char       *words);

G_END_DECLS
