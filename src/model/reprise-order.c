#include "model/reprise-order.h"

#include <string.h>

/* In the order of their bytes, so that keys compare as plain text. */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#define BASE ((int) sizeof (digits) - 1)

static int
digit_value (char c)
{
  const char *digit = strchr (digits, c);

  return digit != NULL && c != '\0' ? (int) (digit - digits) : 0;
}

/**
 * reprise_order_between:
 * @before: (nullable): the key of the neighbour before, %NULL at the beginning
 * @after: (nullable): the key of the neighbour behind, %NULL at the end
 *
 * Makes a key that sorts between two others as plain text, so that a thing finds a place among its
 * siblings without any of them being written again, on whichever device. A key is a fraction in
 * base 62 without its leading “0.”, and never ends in the digit 0. Where the neighbours leave no
 * place between them (two devices gave the same key), the new one comes right after @before.
 *
 * Returns: (transfer full): the key
 */
char *
reprise_order_between (const char *before,
                       const char *after)
{
  g_autoptr (GString) key = g_string_new (NULL);
  const char *low = before != NULL ? before : "";
  const char *high = after;

  if (high != NULL && strcmp (low, high) >= 0)
    high = NULL;

  while (TRUE)
    {
      int a = *low != '\0' ? digit_value (*low++) : 0;
      int b = BASE;

      if (high != NULL && *high == '\0')
        high = NULL;
      if (high != NULL)
        b = digit_value (*high++);

      /* At the end one step, not half of what is left, keeps the keys of a long list short. */
      if (b - a > 1)
        {
          g_string_append_c (key, digits[before != NULL && b == BASE ? a + 1 : (a + b) / 2]);
          return g_string_free (g_steal_pointer (&key), FALSE);
        }

      g_string_append_c (key, digits[a]);
      if (a != b)
        high = NULL;
    }
}
