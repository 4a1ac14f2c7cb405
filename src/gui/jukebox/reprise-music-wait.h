#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

/**
 * RepriseMusicWaitFunc:
 * @asker: who wants to hear something
 *
 * Says that it takes a while.
 */
typedef void (*RepriseMusicWaitFunc) (gpointer asker);

void  reprise_music_wait_play  (RepriseJukebox        *jukebox,
                                GPtrArray             *items,
                                guint                  first,
                                RepriseMusicWaitFunc   words,
                                gpointer               asker);

G_END_DECLS
