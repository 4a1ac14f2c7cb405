#pragma once

#include "gui/films/reprise-shelf-item.h"
#include "model/reprise-masthead.h"
#include "store/reprise-journal-shelf.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_SHELF_MODEL (reprise_shelf_model_get_type ())
G_DECLARE_FINAL_TYPE (RepriseShelfModel, reprise_shelf_model, REPRISE, SHELF_MODEL, GObject)

RepriseShelfModel  *reprise_shelf_model_new        (RepriseJournal     *journal,
                                                    RepriseMasthead    *masthead);
void                reprise_shelf_model_set_query  (RepriseShelfModel  *self,
                                                    const char         *query);
const char         *reprise_shelf_model_get_query  (RepriseShelfModel  *self);
void                reprise_shelf_model_sort       (RepriseShelfModel  *self,
                                                    RepriseShelfSort    sort,
                                                    gboolean            reversed);
gboolean            reprise_shelf_model_is_asking  (RepriseShelfModel  *self);
const GError       *reprise_shelf_model_get_error  (RepriseShelfModel  *self);

G_END_DECLS
