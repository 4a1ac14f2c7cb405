#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   reprise_music_folders_begin        (void);
void   reprise_music_folders_begin_later  (void);
GStrv  reprise_music_folders_list         (void);

G_END_DECLS
