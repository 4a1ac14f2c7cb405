/* The mark in the corner of a poster, while rows are being selected. */

#include "gui/journal/reprise-diary-check.h"

#include "gui/widgets/reprise-symbol.h"

/* In pixels: across, from the edges of the poster, and around its mark. */
#define SIZE  18
#define INSET 3
#define AROUND 3

static GdkRGBA
look_up (GtkWidget  *row,
         const char *name,
         GdkRGBA     otherwise)
{
  GdkRGBA color = otherwise;

  gtk_style_context_lookup_color (gtk_widget_get_style_context (row), name, &color);
  return color;
}

/**
 * reprise_diary_check_snapshot:
 * @snapshot: where to draw
 * @poster: where the poster of a row is
 * @row: the row, in a list that selects
 *
 * Draws whether the row is selected: a ring, which is filled and has a check mark where it is. It
 * stands out from any poster by its own rim.
 */
void
reprise_diary_check_snapshot (GtkSnapshot           *snapshot,
                              const graphene_rect_t *poster,
                              GtkWidget             *row)
{
  const gboolean selected =
    (gtk_widget_get_state_flags (gtk_widget_get_parent (row)) & GTK_STATE_FLAG_SELECTED) != 0;
  const GdkRGBA dark = { 0, 0, 0, 0.45f };
  const GdkRGBA rim = { 1, 1, 1, 1 };
  const GdkRGBA fill = selected ? look_up (row, "accent_bg_color", dark) : dark;
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (poster->origin.x + poster->size.width - SIZE - INSET,
                        poster->origin.y + poster->size.height - SIZE - INSET, SIZE, SIZE);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (GdkRGBA[4]) { rim, rim, rim, rim });
  if (selected)
    reprise_symbol_snapshot (snapshot, "object-select-symbolic", bounds.origin.x + AROUND,
                             bounds.origin.y + AROUND, SIZE - 2 * AROUND,
                             look_up (row, "accent_fg_color", (GdkRGBA) { 1, 1, 1, 1 }), row);
}
