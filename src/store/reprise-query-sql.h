#pragma once

#include "store/reprise-query.h"
#include "store/reprise-statement.h"

G_BEGIN_DECLS

/**
 * RepriseQuerySql:
 *
 * A parsed query, as SQLite can answer it.
 */
typedef struct
{
  char      *match;   /* (owned) (nullable): the words wanted, for either full text index */
  char      *where;   /* (owned) (nullable): all else, a condition on a row of `entry` */
  GPtrArray *values;  /* (owned) (element-type utf8): of the parameters :p0, :p1, … of where */
} RepriseQuerySql;

RepriseQuerySql  *reprise_query_sql_new            (const RepriseQuery     *query,
                                                    gboolean                typing);
RepriseQuerySql  *reprise_query_sql_new_for_films  (const RepriseQuery     *query,
                                                    gboolean                typing);
void              reprise_query_sql_free           (RepriseQuerySql        *self);
void              reprise_query_sql_bind           (const RepriseQuerySql  *self,
                                                    RepriseStatement       *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseQuerySql, reprise_query_sql_free)

G_END_DECLS
