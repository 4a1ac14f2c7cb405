#include "poster/reprise-poster-lines.h"

#include <math.h>

/* How good it is to put words into lines of at most @width: the least of the sums of the squares of
 * what the lines leave empty, found for the first words in one line, in two, and so on. INFINITY
 * stands for what cannot be. */
typedef struct
{
  guint   n_words;
  double *costs;   /* (owned) of n_lines + 1 rows, one more than words each */
  guint  *begins;  /* (owned) the same: where the last of the lines begins */
} Table;

static void
table_clear (Table *self)
{
  g_free (self->costs);
  g_free (self->begins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static guint
at (const Table *self,
    guint        n_lines,
    guint        n_words)
{
  return n_lines * (self->n_words + 1) + n_words;
}

/* The best last line of those that may end before word @end. */
static void
find_last_line (Table                   *self,
                const ReprisePosterWord *words,
                guint                    line,
                guint                    end,
                double                   width)
{
  double length = words[end - 1].width;

  for (guint begin = end; begin-- > 0;)
    {
      const double before = self->costs[at (self, line - 1, begin)];
      const double empty = width - length;

      if (empty < 0)
        break;
      if (before + empty * empty < self->costs[at (self, line, end)])
        {
          self->costs[at (self, line, end)] = before + empty * empty;
          self->begins[at (self, line, end)] = begin;
        }
      if (begin > 0)
        length += words[begin - 1].width + words[begin - 1].blank;
    }
}

static void
table_fill (Table                   *self,
            const ReprisePosterWord *words,
            guint                    n_words,
            guint                    n_lines,
            double                   width)
{
  const guint n_cells = (n_lines + 1) * (n_words + 1);

  self->n_words = n_words;
  self->costs = g_new (double, n_cells);
  self->begins = g_new0 (guint, n_cells);
  for (guint i = 0; i < n_cells; i++)
    self->costs[i] = i == 0 ? 0 : INFINITY;

  for (guint line = 1; line <= n_lines; line++)
    for (guint end = line; end <= n_words; end++)
      find_last_line (self, words, line, end, width);
}

/* How many lines of at most @width it takes when each gets what it can. */
static guint
count_lines (const ReprisePosterWord *words,
             guint                    n_words,
             double                   width)
{
  guint n_lines = 1;
  double length = 0;

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0 && length + words[i].width > width)
        {
          n_lines++;
          length = 0;
        }
      length += words[i].width + words[i].blank;
    }

  return n_lines;
}

/**
 * reprise_poster_lines_narrow:
 * @words: (array length=n_words): words
 * @n_words: how many, at least one
 * @n_lines: how many lines there may be, at least one
 *
 * Returns: the least width that lets the words be set in so many lines
 */
double
reprise_poster_lines_narrow (const ReprisePosterWord *words,
                             guint                    n_words,
                             guint                    n_lines)
{
  double too_narrow = 0;
  double enough = 0;

  g_return_val_if_fail (n_words > 0 && n_lines > 0, 0);

  for (guint i = 0; i < n_words; i++)
    {
      too_narrow = MAX (too_narrow, words[i].width);
      enough += words[i].width + words[i].blank;
    }
  if (count_lines (words, n_words, too_narrow) <= n_lines)
    return too_narrow;

  while (enough - too_narrow > enough / 1e6)
    {
      const double middle = (too_narrow + enough) / 2;

      if (count_lines (words, n_words, middle) <= n_lines)
        enough = middle;
      else
        too_narrow = middle;
    }

  return enough;
}

/**
 * reprise_poster_lines_balance:
 * @words: (array length=n_words): words
 * @n_words: how many, at least one
 * @n_lines: into how many lines, none of them empty
 * @width: how wide a line may be
 * @ends: (out caller-allocates) (array length=n_lines): for each line the word that follows it
 *
 * Sets words in lines that are as even as can be.
 *
 * Returns: whether that is possible
 */
gboolean
reprise_poster_lines_balance (const ReprisePosterWord *words,
                              guint                    n_words,
                              guint                    n_lines,
                              double                   width,
                              guint                   *ends)
{
  g_auto (Table) table = { 0 };
  guint end = n_words;

  g_return_val_if_fail (n_words > 0 && n_lines > 0, FALSE);

  table_fill (&table, words, n_words, n_lines, width);
  if (isinf (table.costs[at (&table, n_lines, n_words)]))
    return FALSE;

  for (guint line = n_lines; line > 0; line--)
    {
      ends[line - 1] = end;
      end = table.begins[at (&table, line, end)];
    }

  return TRUE;
}
