#pragma once

#include "gui/reprise-row-item.h"

G_BEGIN_DECLS

/**
 * RepriseItemReaderFunc:
 * @ids: (element-type gint64): what is wanted together
 * @owner: whose reader it is
 *
 * Reads what stands at some places of a list, and calls reprise_item_reader_done() afterwards.
 */
typedef void (*RepriseItemReaderFunc) (GArray   *ids,
                                       gpointer  owner);

#define REPRISE_TYPE_ITEM_READER (reprise_item_reader_get_type ())
G_DECLARE_FINAL_TYPE (RepriseItemReader, reprise_item_reader, REPRISE, ITEM_READER, GObject)

RepriseItemReader  *reprise_item_reader_new    (RepriseItemReaderFunc   read,
                                                gpointer                owner);
void                reprise_item_reader_add    (RepriseItemReader      *self,
                                                RepriseRowItem         *item);
gpointer            reprise_item_reader_find   (RepriseItemReader      *self,
                                                gint64                  id);
guint               reprise_item_reader_count  (RepriseItemReader      *self);
GPtrArray          *reprise_item_reader_list   (RepriseItemReader      *self);
void                reprise_item_reader_want   (RepriseItemReader      *self,
                                                RepriseRowItem         *item);
void                reprise_item_reader_done   (RepriseItemReader      *self);

G_END_DECLS
