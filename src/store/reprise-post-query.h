#pragma once

#include "store/reprise-query-sql.h"

G_BEGIN_DECLS

RepriseQuerySql  *reprise_query_sql_new_for_posts  (const RepriseQuery  *query,
                                                    gboolean             typing);

G_END_DECLS
