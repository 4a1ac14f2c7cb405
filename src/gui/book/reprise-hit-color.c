/* The colour of what was found in a text, in light and in dark. */

#include "gui/book/reprise-hit-color.h"

#include "gui/writing/reprise-markdown-style.h"

#include <adwaita.h>

/* It comes with the scheme of what is written, as what is read has none of its own. */
static void
color_cb (GtkSourceSearchContext *context)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSourceStyleScheme *scheme =
    reprise_markdown_style_get_scheme (adw_style_manager_get_dark (manager));

  if (scheme == NULL)
    return;

  gtk_source_search_context_set_match_style (
    context, gtk_source_style_scheme_get_style (scheme, "search-match"));
  /* The context looks at its style when the buffer's scheme changes, and at no other time. */
  g_object_notify (G_OBJECT (gtk_source_search_context_get_buffer (context)), "style-scheme");
}

/**
 * reprise_hit_color_follow:
 * @context: what is searched for in a text
 *
 * Colours what is found, for as long as @context is there.
 */
void
reprise_hit_color_follow (GtkSourceSearchContext *context)
{
  g_return_if_fail (GTK_SOURCE_IS_SEARCH_CONTEXT (context));

  color_cb (context);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (color_cb),
                           context, G_CONNECT_SWAPPED);
}
