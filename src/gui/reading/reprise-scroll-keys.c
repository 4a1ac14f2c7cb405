#include "gui/reading/reprise-scroll-keys.h"

/* The text view would take these keys for a caret that nobody sees. */
static const struct
{
  guint         key;
  GtkScrollType scroll;
} scroll_keys[] = {
  { GDK_KEY_Up, GTK_SCROLL_STEP_UP },
  { GDK_KEY_Down, GTK_SCROLL_STEP_DOWN },
  { GDK_KEY_Page_Up, GTK_SCROLL_PAGE_UP },
  { GDK_KEY_Page_Down, GTK_SCROLL_PAGE_DOWN },
  { GDK_KEY_space, GTK_SCROLL_PAGE_DOWN },
  { GDK_KEY_BackSpace, GTK_SCROLL_PAGE_UP },
  { GDK_KEY_Home, GTK_SCROLL_START },
  { GDK_KEY_End, GTK_SCROLL_END },
};

/**
 * reprise_scroll_key:
 * @scroller: what scrolls a text that is read
 * @key: a key that was pressed
 * @state: what was held with it
 *
 * Scrolls by the keys that a reader knows.
 *
 * Returns: whether it was one of them, pressed alone
 */
gboolean
reprise_scroll_key (GtkScrolledWindow *scroller,
                    guint              key,
                    GdkModifierType    state)
{
  gboolean scrolled = FALSE;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), FALSE);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (scroll_keys); i++)
    if (scroll_keys[i].key == key)
      g_signal_emit_by_name (scroller, "scroll-child", scroll_keys[i].scroll, FALSE, &scrolled);

  return scrolled;
}
