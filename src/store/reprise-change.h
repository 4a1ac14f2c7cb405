#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseNews:
 *
 * How much of what happened to a journal somebody knows of. It belongs to one connection.
 */
typedef struct
{
  gint64  newest;        /* where the change record ended */
  gint64  data_version;  /* as other connections raised it */
} RepriseNews;

void   reprise_news_init  (RepriseDatabase  *database,
                           RepriseNews      *self);
GStrv  reprise_news_read  (RepriseDatabase  *database,
                           RepriseNews      *self);

G_END_DECLS
