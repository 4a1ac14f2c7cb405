#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_POSTER_LINES 5

/**
 * ReprisePosterWord:
 *
 * What is not to be broken: how wide it is, and how wide the blank after it, which counts only
 * where another word follows in the same line.
 */
typedef struct
{
  double width;
  double blank;
} ReprisePosterWord;

double    reprise_poster_lines_narrow   (const ReprisePosterWord *words,
                                         guint                    n_words,
                                         guint                    n_lines);
gboolean  reprise_poster_lines_balance  (const ReprisePosterWord *words,
                                         guint                    n_words,
                                         guint                    n_lines,
                                         double                   width,
                                         guint                   *ends);

G_END_DECLS
