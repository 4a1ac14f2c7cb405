/* The labels of links, as they are kept and offered. */

#include "store/reprise-link-label.h"

#include "markup/reprise-label.h"
#include "model/reprise-text.h"

/* What a label may not hold; see markup/reprise-marks.c. */
#define UNFIT "[]`\\|"

/**
 * reprise_link_label_new:
 * @title: the title of a track
 *
 * Returns: (transfer full): the label by which a text names it
 */
char *
reprise_link_label_new (const char *title)
{
  g_autofree char *fit = NULL;
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  fit = g_strdelimit (g_strdup (title), UNFIT, ' ');
  tidy = reprise_text_tidy (fit);
  return g_strconcat (REPRISE_LABEL_NOTE " ", tidy, NULL);
}

/**
 * reprise_link_label_dup_key:
 * @label: a label, as it was typed
 *
 * Writes what is the same for all ways to type a label, see reprise_text_key(). That of a track
 * begins with a note, which no other does that has a word in it.
 *
 * Returns: (transfer full): the key
 */
char *
reprise_link_label_dup_key (const char *label)
{
  const char *title = reprise_label_get_track (label);
  g_autofree char *key = reprise_text_key (title != NULL ? title : label);

  return title != NULL ? g_strconcat (REPRISE_LABEL_NOTE " ", key, NULL) : g_steal_pointer (&key);
}
