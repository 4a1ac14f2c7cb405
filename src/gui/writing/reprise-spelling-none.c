/* A program that was built without libspelling checks no spelling. */

#include "gui/writing/reprise-spelling.h"

/**
 * reprise_spelling_is_available:
 *
 * Returns: whether spelling can be checked
 */
gboolean
reprise_spelling_is_available (void)
{
  return FALSE;
}

/**
 * reprise_spelling_attach:
 * @view: what a text is written in
 * @settings: the settings of the program
 *
 * Checks spelling in a view, as far as the settings ask for it.
 *
 * Returns: (transfer full) (nullable): what checks it, as long as it lives; %NULL where nothing can
 */
GObject *
reprise_spelling_attach (GtkSourceView *view,
                         GSettings     *settings)
{
  return NULL;
}
