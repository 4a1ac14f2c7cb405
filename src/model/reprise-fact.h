#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFact:
 *
 * What may be known of a film beside its title, its year and its credits. Each is optional, is kept
 * as one text, and has a key, the same in the command line, the schema's columns (with `_` for `-`)
 * and the properties of #RepriseFilm.
 */
typedef enum
{
  REPRISE_FACT_ORIGINAL_TITLE,
  REPRISE_FACT_SORT_TITLE,
  REPRISE_FACT_FORM,
  REPRISE_FACT_RELEASE_DATE,
  REPRISE_FACT_RUNTIME,
  REPRISE_FACT_COUNTRY,
  REPRISE_FACT_GENRE,
  REPRISE_FACT_BUDGET,
  REPRISE_FACT_BOX_OFFICE,
  REPRISE_FACT_STUDIO,
  REPRISE_FACT_DISTRIBUTOR,
  REPRISE_FACT_BASED_ON,
  REPRISE_FACT_IMDB,
  REPRISE_FACT_TMDB,
  REPRISE_FACT_WIKIDATA,
  REPRISE_FACT_LETTERBOXD,
  REPRISE_FACT_EARLIER_VIEWS,
} RepriseFact;

#define REPRISE_N_FACTS (REPRISE_FACT_EARLIER_VIEWS + 1)

/**
 * RepriseFactKind:
 * @REPRISE_FACT_KIND_TEXT: a line of text
 * @REPRISE_FACT_KIND_LIST: several, separated by `, `
 * @REPRISE_FACT_KIND_DATE: a #RepriseDate
 * @REPRISE_FACT_KIND_MINUTES: a running time
 * @REPRISE_FACT_KIND_COUNT: a number of times
 *
 * What a fact's text says.
 */
typedef enum
{
  REPRISE_FACT_KIND_TEXT,
  REPRISE_FACT_KIND_LIST,
  REPRISE_FACT_KIND_DATE,
  REPRISE_FACT_KIND_MINUTES,
  REPRISE_FACT_KIND_COUNT,
} RepriseFactKind;

const char       *reprise_fact_get_key    (RepriseFact   fact);
const char       *reprise_fact_get_label  (RepriseFact   fact);
RepriseFactKind   reprise_fact_get_kind   (RepriseFact   fact);
gboolean          reprise_fact_from_key   (const char   *key,
                                           RepriseFact  *fact);
char             *reprise_fact_normalise  (RepriseFact   fact,
                                           const char   *text,
                                           GError      **error);

G_END_DECLS
