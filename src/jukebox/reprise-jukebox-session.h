#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

GVariant  *reprise_jukebox_dup_session     (RepriseJukebox  *self);
void       reprise_jukebox_restore_session (RepriseJukebox  *self,
                                            GVariant        *session);

G_END_DECLS
