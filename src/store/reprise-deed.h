#pragma once

#include "store/reprise-thing.h"

G_BEGIN_DECLS

typedef struct _RepriseDeed RepriseDeed;

RepriseDeed  *reprise_deed_new       (RepriseDatabase   *database);
RepriseDeed  *reprise_deed_new_bulk  (RepriseDatabase   *database);
void          reprise_deed_free      (RepriseDeed       *self);
gboolean      reprise_deed_touch     (RepriseDeed       *self,
                                      RepriseThingKind   kind,
                                      gint64             id,
                                      GError           **error);
gboolean      reprise_deed_settle    (RepriseDeed       *self,
                                      GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDeed, reprise_deed_free)

G_END_DECLS
