#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "gui/reprise-known-items.h"

G_BEGIN_DECLS

void  reprise_diary_items_refresh    (RepriseKnownItems   *self,
                                      const char * const  *changed);
void  reprise_diary_items_set_scale  (RepriseKnownItems   *self,
                                      RepriseScale         scale);

G_END_DECLS
