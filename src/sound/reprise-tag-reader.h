#pragma once

#include "jukebox/reprise-sound.h"

G_BEGIN_DECLS

RepriseTagReader  *reprise_tag_reader_new         (void);
void               reprise_tag_reader_free        (RepriseTagReader *self);
void               reprise_tag_reader_read        (RepriseTagReader *self,
                                                   const char       *path,
                                                   RepriseSoundTags *tags);
gboolean           reprise_tag_reader_can_decode  (const char       *type);

G_END_DECLS
