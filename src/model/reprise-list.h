#pragma once

#include "model/reprise-list-item.h"

G_BEGIN_DECLS

/**
 * REPRISE_UP_NEXT_UUID:
 *
 * The list of what to watch next. It is there in all journals, and the same in all, so that those
 * of two devices are one.
 */
#define REPRISE_UP_NEXT_UUID "0b9c1d52-7c0e-4f6b-9a53-2f1c8e5d7a10"

#define REPRISE_TYPE_LIST (reprise_list_get_type ())
G_DECLARE_FINAL_TYPE (RepriseList, reprise_list, REPRISE, LIST, GObject)

RepriseList  *reprise_list_new           (const char   *title);
RepriseList  *reprise_list_copy          (RepriseList  *self);
gint64        reprise_list_get_id        (RepriseList  *self);
const char   *reprise_list_get_uuid      (RepriseList  *self);
void          reprise_list_set_identity  (RepriseList  *self,
                                          gint64        id,
                                          const char   *uuid);
gboolean      reprise_list_is_up_next    (RepriseList  *self);
const char   *reprise_list_get_title     (RepriseList  *self);
void          reprise_list_set_title     (RepriseList  *self,
                                          const char   *title);
const char   *reprise_list_get_note      (RepriseList  *self);
void          reprise_list_set_note      (RepriseList  *self,
                                          const char   *note);
guint         reprise_list_get_n_films   (RepriseList  *self);
guint         reprise_list_get_n_seen    (RepriseList  *self);
void          reprise_list_set_counts    (RepriseList  *self,
                                          guint         n_films,
                                          guint         n_seen);
GPtrArray    *reprise_list_get_items     (RepriseList  *self);
void          reprise_list_take_items    (RepriseList  *self,
                                          GPtrArray    *items);

G_END_DECLS
