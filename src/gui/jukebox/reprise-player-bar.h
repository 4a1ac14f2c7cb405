#pragma once

#include "jukebox/reprise-jukebox.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PLAYER_BAR (reprise_player_bar_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePlayerBar, reprise_player_bar, REPRISE, PLAYER_BAR, AdwBin)

GtkWidget  *reprise_player_bar_new         (RepriseJukebox    *jukebox,
                                            const char        *journal);
void        reprise_player_bar_open_queue  (ReprisePlayerBar  *self);

G_END_DECLS
