#pragma once

#include "store/reprise-query.h"
#include "store/reprise-query-token.h"

G_BEGIN_DECLS

/**
 * RepriseQueryChoice:
 *
 * A word that a filter takes, and what it stands for. Lists of them end with an empty one.
 */
typedef struct
{
  const char *name;
  int         choice;
} RepriseQueryChoice;

/**
 * RepriseQueryReader:
 * @token: a filter
 * @choices: (nullable): the words that the filter takes
 * @term: where the value goes
 *
 * Reads the value of a filter.
 *
 * Returns: whether it could be read; where not, @term is left alone
 */
typedef gboolean (*RepriseQueryReader) (const RepriseQueryToken  *token,
                                        const RepriseQueryChoice *choices,
                                        RepriseQueryTerm         *term);

gboolean  reprise_query_has_word        (const char              *text);
gboolean  reprise_query_read_text       (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);
gboolean  reprise_query_read_choice     (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);
gboolean  reprise_query_read_judgement  (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);
gboolean  reprise_query_read_year       (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);
gboolean  reprise_query_read_runtime    (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);
gboolean  reprise_query_read_dates      (const RepriseQueryToken  *token,
                                         const RepriseQueryChoice *choices,
                                         RepriseQueryTerm         *term);

G_END_DECLS
