#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_CARDS_LAYOUT (reprise_cards_layout_get_type ())
G_DECLARE_FINAL_TYPE (RepriseCardsLayout, reprise_cards_layout, REPRISE, CARDS_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
