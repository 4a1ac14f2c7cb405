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

/* Marks the longest ascending row of keys: those that may stay. */
static gboolean *
find_ascending (const char * const *keys,
                gsize               n)
{
  gboolean *stays = g_new0 (gboolean, n + 1);
  g_autofree gsize *ends = g_new (gsize, n + 1);    /* of the best row of each length */
  g_autofree gsize *before = g_new (gsize, n + 1);  /* each in its row, or n */
  gsize length = 0;

  for (gsize i = 0; i < n; i++)
    {
      gsize low = 0;
      gsize high = length;

      if (keys[i] == NULL)
        continue;
      while (low < high)
        {
          const gsize middle = (low + high) / 2;

          if (strcmp (keys[ends[middle]], keys[i]) < 0)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : n;
      ends[low] = i;
      length = MAX (length, low + 1);
    }

  for (gsize i = length > 0 ? ends[length - 1] : n; i < n; i = before[i])
    stays[i] = TRUE;

  return stays;
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

/**
 * reprise_order_arrange:
 * @keys: (array length=n): the keys that siblings have now, in the order in which they shall stand;
 *   %NULL for one that has none
 * @n: how many they are
 *
 * Gives siblings keys that ascend, with as few of them as can be written again.
 *
 * Returns: (transfer full): the keys, %NULL-terminated
 */
char **
reprise_order_arrange (const char * const *keys,
                       gsize               n)
{
  g_autofree gboolean *stays = find_ascending (keys, n);
  char **arranged = g_new0 (char *, n + 1);
  const char *last = NULL;
  gsize next = 0;

  for (gsize i = 0; i < n; i++)
    {
      /* A stranger's keys may leave no place between two that ascend. */
      if (stays[i] && g_strcmp0 (last, keys[i]) < 0)
        arranged[i] = g_strdup (keys[i]);
      else
        {
          for (next = MAX (next, i + 1); next < n && !stays[next]; next++)
            ;
          arranged[i] = reprise_order_between (last, next < n ? keys[next] : NULL);
        }
      last = arranged[i];
    }

  return arranged;
}
