#pragma once

#include "gui/journal/reprise-journal-view.h"
#include "gui/jukebox/reprise-player-place.h"
#include "gui/reprise-message-bar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WINDOW (reprise_window_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWindow, reprise_window, REPRISE, WINDOW, AdwApplicationWindow)

RepriseWindow       *reprise_window_new            (GtkApplication  *application,
                                                    const char      *path);
const char          *reprise_window_get_path       (RepriseWindow   *self);
RepriseJournal      *reprise_window_get_journal    (RepriseWindow   *self);
RepriseMasthead     *reprise_window_get_masthead   (RepriseWindow   *self);
RepriseDesk         *reprise_window_get_desk       (RepriseWindow   *self);
RepriseJournalView  *reprise_window_get_view       (RepriseWindow   *self);
RepriseMessageBar   *reprise_window_get_bar        (RepriseWindow   *self);
ReprisePlayerPlace  *reprise_window_get_player     (RepriseWindow   *self);
void                 reprise_window_show_page      (RepriseWindow   *self,
                                                    const char      *name);
void                 reprise_window_search         (RepriseWindow   *self);
void                 reprise_window_show_journal   (RepriseWindow   *self,
                                                    RepriseJournal  *journal);
void                 reprise_window_show_failure   (RepriseWindow   *self,
                                                    const GError    *error);
void                 reprise_window_show_waiting   (RepriseWindow   *self);
void                 reprise_window_push           (RepriseWindow   *self,
                                                    GtkWidget       *page);
void                 reprise_window_go_back        (RepriseWindow   *self);
void                 reprise_window_add_toast      (RepriseWindow   *self,
                                                    AdwToast        *toast);

G_END_DECLS
