#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRAP_LAYOUT (reprise_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWrapLayout, reprise_wrap_layout, REPRISE, WRAP_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager  *reprise_wrap_layout_new  (void);

G_END_DECLS
