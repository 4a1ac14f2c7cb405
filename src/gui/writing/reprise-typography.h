#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseQuotes:
 *
 * The quotation marks of a language.
 */
typedef struct
{
  const char *open;
  const char *close;
  const char *inner_open;
  const char *inner_close;
} RepriseQuotes;

const RepriseQuotes  *reprise_typography_find_quotes  (const char           *language);
const char           *reprise_typography_choose       (const RepriseQuotes  *quotes,
                                                       const char           *before,
                                                       gunichar              typed,
                                                       int                  *n_replaced);
gboolean              reprise_typography_is_literal   (const char           *before);

G_END_DECLS
