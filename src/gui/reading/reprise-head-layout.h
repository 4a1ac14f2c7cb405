#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_HEAD_LAYOUT (reprise_head_layout_get_type ())
G_DECLARE_FINAL_TYPE (RepriseHeadLayout, reprise_head_layout, REPRISE, HEAD_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
