#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseRowDropFunc:
 * @row: the row that something was dropped on
 * @value: what it was
 * @before: whether it is to stand before what the row shows, and not behind it
 * @data: given when the row was prepared
 *
 * Returns: whether it was taken
 */
typedef gboolean (*RepriseRowDropFunc) (GtkWidget    *row,
                                        const GValue *value,
                                        gboolean      before,
                                        gpointer      data);

void   reprise_row_drop_install     (GtkWidget          *row,
                                     GType               type,
                                     GdkDragAction       actions,
                                     RepriseRowDropFunc  func,
                                     gpointer            data);
guint  reprise_row_drop_find_place  (guint               from,
                                     guint               onto,
                                     gboolean            before);

G_END_DECLS
