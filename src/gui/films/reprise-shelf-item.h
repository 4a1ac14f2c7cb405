#pragma once

#include "gui/reprise-row-item.h"
#include "model/reprise-judgement.h"
#include "model/reprise-shelf-film.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_SHELF_ITEM (reprise_shelf_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseShelfItem, reprise_shelf_item, REPRISE, SHELF_ITEM, RepriseRowItem)

RepriseShelfItem  *reprise_shelf_item_new        (gint64             id);
RepriseShelfFilm  *reprise_shelf_item_get_film   (RepriseShelfItem  *self);
void               reprise_shelf_item_set_film   (RepriseShelfItem  *self,
                                                  RepriseShelfFilm  *film);
const char        *reprise_shelf_item_get_image  (RepriseShelfItem  *self);
void               reprise_shelf_item_set_image  (RepriseShelfItem  *self,
                                                  const char        *path);
RepriseScale       reprise_shelf_item_get_scale  (RepriseShelfItem  *self);
void               reprise_shelf_item_set_scale  (RepriseShelfItem  *self,
                                                  RepriseScale       scale);

G_END_DECLS
