#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LIST_ITEM (reprise_list_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseListItem, reprise_list_item, REPRISE, LIST_ITEM, GObject)

RepriseListItem  *reprise_list_item_new               (const char       *uuid);
void              reprise_list_item_update            (RepriseListItem  *self,
                                                       RepriseListItem  *from);
const char       *reprise_list_item_get_uuid          (RepriseListItem  *self);
const char       *reprise_list_item_get_film          (RepriseListItem  *self);
const char       *reprise_list_item_get_title         (RepriseListItem  *self);
int               reprise_list_item_get_year          (RepriseListItem  *self);
const char       *reprise_list_item_get_director      (RepriseListItem  *self);
const char       *reprise_list_item_get_poster        (RepriseListItem  *self);
const char       *reprise_list_item_get_note          (RepriseListItem  *self);
void              reprise_list_item_set_note          (RepriseListItem  *self,
                                                       const char       *note);
const char       *reprise_list_item_get_source        (RepriseListItem  *self);
const char       *reprise_list_item_get_source_title  (RepriseListItem  *self);
int               reprise_list_item_get_source_number (RepriseListItem  *self);
gboolean          reprise_list_item_is_seen           (RepriseListItem  *self);
int               reprise_list_item_get_judgement     (RepriseListItem  *self);
char             *reprise_list_item_dup_label         (RepriseListItem  *self);

G_END_DECLS
