/* A symbolic icon of the theme, for what is drawn without a widget for each of its parts. */

#include "gui/widgets/reprise-symbol.h"

/**
 * reprise_symbol_snapshot:
 * @snapshot: where to draw
 * @name: the name of a symbolic icon
 * @x: where it begins, in pixels
 * @y: likewise
 * @size: how wide and high it is, in pixels
 * @color: its colour
 * @widget: in which it is drawn
 *
 * Draws an icon, mirrored where the theme mirrors it for the direction of the widget.
 */
void
reprise_symbol_snapshot (GtkSnapshot *snapshot,
                         const char  *name,
                         double       x,
                         double       y,
                         int          size,
                         GdkRGBA      color,
                         GtkWidget   *widget)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (theme, name, NULL, size, gtk_widget_get_scale_factor (widget),
                                gtk_widget_get_direction (widget),
                                GTK_ICON_LOOKUP_FORCE_SYMBOLIC);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, size, size,
                                            &color, 1);
  gtk_snapshot_restore (snapshot);
}
