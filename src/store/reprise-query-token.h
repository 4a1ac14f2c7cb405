#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseQueryToken:
 *
 * One piece of a query as it was typed: a word, a phrase, or what looks like a filter. Whether it
 * is one, the parser knows.
 */
typedef struct
{
  char     *name;     /* (owned) (nullable): what stands before a filter's colon */
  char     *text;     /* (owned) (not nullable): the rest, without quotes and final asterisks */
  char     *typed;    /* (owned) (not nullable): the whole piece, exactly */
  gboolean  negated;  /* a hyphen stood before it */
  gboolean  quoted;   /* its text stood in quotes */
  gboolean  prefix;   /* an asterisk stood after it */
} RepriseQueryToken;

gboolean  reprise_query_token_read   (const char        **text,
                                      RepriseQueryToken  *token);
void      reprise_query_token_clear  (RepriseQueryToken  *token);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RepriseQueryToken, reprise_query_token_clear)

G_END_DECLS
