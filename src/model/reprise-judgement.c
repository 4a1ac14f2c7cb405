#include "model/reprise-judgement.h"

#include "model/reprise-model-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (RepriseScale, reprise_scale,
                    G_DEFINE_ENUM_VALUE (REPRISE_SCALE_TEN, "ten"),
                    G_DEFINE_ENUM_VALUE (REPRISE_SCALE_STARS, "stars"),
                    G_DEFINE_ENUM_VALUE (REPRISE_SCALE_PERCENT, "percent"))

/**
 * reprise_judgement_is_valid:
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 *
 * A judgement is kept as an integer, tenths of a point: 85 is 8.5 out of 10.
 *
 * Returns: whether @judgement is one, or the absence of one
 */
gboolean
reprise_judgement_is_valid (int judgement)
{
  return judgement == REPRISE_UNJUDGED || (judgement >= 0 && judgement <= REPRISE_JUDGEMENT_MAX);
}

/**
 * reprise_judgement_parse:
 * @text: 0 to 10 with one decimal at most: `8`, `8.5`, `10.0`
 * @judgement: (out): the judgement, 0–100
 * @error: return location for %REPRISE_MODEL_ERROR_JUDGEMENT
 *
 * Reads a judgement as a person writes it. Nothing is rounded: what has more decimals is refused.
 *
 * Returns: whether @text is a judgement; where not, @judgement is left alone
 */
gboolean
reprise_judgement_parse (const char  *text,
                         int         *judgement,
                         GError     **error)
{
  const char *p = text;
  int value = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (judgement != NULL, FALSE);

  while (g_ascii_isdigit (*p) && p - text < 2)
    value = value * 10 + g_ascii_digit_value (*p++);

  value *= 10;
  if (p > text && *p == '.' && g_ascii_isdigit (p[1]))
    {
      value += g_ascii_digit_value (p[1]);
      p += 2;
    }

  if (p == text || *p != '\0' || value > REPRISE_JUDGEMENT_MAX)
    {
      g_set_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_JUDGEMENT,
                   _("“%s” is no judgement: write 0 to 10, with one decimal at most"), text);
      return FALSE;
    }

  *judgement = value;
  return TRUE;
}

/**
 * reprise_judgement_to_text:
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 *
 * Writes a judgement out of ten, exactly.
 *
 * Returns: (transfer full) (nullable): `8`, `8.5`; %NULL where there is none
 */
char *
reprise_judgement_to_text (int judgement)
{
  g_return_val_if_fail (reprise_judgement_is_valid (judgement), NULL);

  if (judgement == REPRISE_UNJUDGED)
    return NULL;
  if (judgement % 10 == 0)
    return g_strdup_printf ("%d", judgement / 10);
  return g_strdup_printf ("%d.%d", judgement / 10, judgement % 10);
}
