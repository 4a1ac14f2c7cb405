#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _RepriseKnownItems RepriseKnownItems;

RepriseKnownItems  *reprise_known_items_new    (void);
void                reprise_known_items_free   (RepriseKnownItems  *self);
guint               reprise_known_items_count  (RepriseKnownItems  *self);
gpointer            reprise_known_items_get    (RepriseKnownItems  *self,
                                                gint64              id);
void                reprise_known_items_add    (RepriseKnownItems  *self,
                                                gint64              id,
                                                gpointer            item);
GPtrArray          *reprise_known_items_list   (RepriseKnownItems  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseKnownItems, reprise_known_items_free)

G_END_DECLS
