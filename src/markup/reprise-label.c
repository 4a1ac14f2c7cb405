/* The labels of links: [[American Beauty (1999)]] names a film or an appraisal, [[♫ Angel Eyes]] a
 * track of the appraisal whose text it stands in. */

#include "markup/reprise-label.h"

#include "model/reprise-text.h"

#include <string.h>

/* What a label may not hold; see reprise-marks.c. */
#define UNFIT "[]`\\|"

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* A keyboard may add what chooses between a sign and a picture of it. */
static gboolean
is_variation (gunichar c)
{
  return c == 0xFE0E || c == 0xFE0F;
}

/**
 * reprise_label_skip_note:
 * @label: a label, or what was typed of one
 *
 * Returns: (nullable): what is behind the note in it, maybe nothing; %NULL where it has none
 */
const char *
reprise_label_skip_note (const char *label)
{
  const char *title = NULL;
  gunichar note;

  g_return_val_if_fail (label != NULL, NULL);

  title = skip_blanks (label);
  note = g_utf8_get_char (title);
  if (note != 0x266A && note != 0x266B)
    return NULL;

  title = g_utf8_next_char (title);
  if (is_variation (g_utf8_get_char (title)))
    title = g_utf8_next_char (title);
  return skip_blanks (title);
}

/**
 * reprise_label_get_track:
 * @label: a label, as it was typed
 *
 * Returns: (nullable): where in it the title begins of the track that it names; %NULL where it
 *   names no track
 */
const char *
reprise_label_get_track (const char *label)
{
  const char *title = reprise_label_skip_note (label);

  return title != NULL && *title != '\0' ? title : NULL;
}

/**
 * reprise_label_new_of_track:
 * @title: the title of a track
 *
 * Returns: (transfer full): the label by which a text names it
 */
char *
reprise_label_new_of_track (const char *title)
{
  g_autofree char *fit = NULL;
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  fit = g_strdelimit (g_strdup (title), UNFIT, ' ');
  tidy = reprise_text_tidy (fit);
  return g_strconcat (REPRISE_LABEL_NOTE " ", tidy, NULL);
}

/**
 * reprise_label_dup_key:
 * @label: a label, as it was typed
 *
 * Writes what is the same for all ways to type a label, see reprise_text_key(). That of a track
 * begins with a note, which no other does that has a word in it.
 *
 * Returns: (transfer full): the key
 */
char *
reprise_label_dup_key (const char *label)
{
  const char *title = reprise_label_get_track (label);
  g_autofree char *key = reprise_text_key (title != NULL ? title : label);

  return title != NULL ? g_strconcat (REPRISE_LABEL_NOTE " ", key, NULL) : g_steal_pointer (&key);
}
