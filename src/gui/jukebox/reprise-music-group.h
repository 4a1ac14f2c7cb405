#pragma once

#include "jukebox/reprise-music-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MUSIC_GROUP (reprise_music_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMusicGroup, reprise_music_group, REPRISE, MUSIC_GROUP,
                      AdwPreferencesGroup)

void  reprise_music_group_set_library  (RepriseMusicGroup    *self,
                                        RepriseMusicLibrary  *library);

G_END_DECLS
