/* The labels of links: [[American Beauty (1999)]] names a film or an appraisal, [[♫ Angel Eyes]] a
 * track of the appraisal whose text it stands in. */

#include "markup/reprise-label.h"

#include <string.h>

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
 * reprise_label_is_valid:
 * @label: a text
 *
 * Returns: whether it can be a label, as reprise-marks.c reads them
 */
gboolean
reprise_label_is_valid (const char *label)
{
  guint depth = 0;

  g_return_val_if_fail (label != NULL, FALSE);

  if (*label == '\0' || strlen (label) > REPRISE_LABEL_LENGTH_MAX)
    return FALSE;

  for (const char *p = label; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p) || strchr ("`\\|", *p) != NULL || (p[0] == '[' && p[1] == '['))
        return FALSE;
      if (*p == '[')
        depth++;
      else if (*p == ']' && depth-- == 0)
        return FALSE;
    }

  return depth == 0;
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
