#pragma once

#include "store/reprise-database.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseStep:
 * @REPRISE_STEP_ERROR: it failed
 * @REPRISE_STEP_DONE: there are no more rows
 * @REPRISE_STEP_ROW: there is a row
 *
 * What one step of a statement came to.
 */
typedef enum
{
  REPRISE_STEP_ERROR = -1,
  REPRISE_STEP_DONE,
  REPRISE_STEP_ROW,
} RepriseStep;

typedef struct _RepriseStatement RepriseStatement;

/**
 * RepriseRowFunc:
 * @statement: a statement that stands at a row
 *
 * Makes an object of a row.
 *
 * Returns: (transfer full): the object
 */
typedef gpointer (*RepriseRowFunc) (RepriseStatement *statement);

RepriseStatement  *reprise_database_prepare          (RepriseDatabase      *database,
                                                      GError              **error,
                                                      const char           *sql);
gboolean           reprise_database_run_with_id      (RepriseDatabase      *database,
                                                      const char           *sql,
                                                      gint64                id,
                                                      GError              **error);
GArray            *reprise_database_collect_with_id  (RepriseDatabase      *database,
                                                      const char           *sql,
                                                      gint64                id,
                                                      GError              **error);
void               reprise_statement_free            (RepriseStatement     *self);
void               reprise_statement_bind_int64      (RepriseStatement     *self,
                                                      const char           *name,
                                                      gint64                value);
void               reprise_statement_bind_text       (RepriseStatement     *self,
                                                      const char           *name,
                                                      const char           *value);
void               reprise_statement_bind_object     (RepriseStatement     *self,
                                                      gpointer              object,
                                                      const char * const   *fields);
RepriseStep        reprise_statement_step            (RepriseStatement     *self,
                                                      GError              **error);
gboolean           reprise_statement_run             (RepriseStatement     *self,
                                                      GError              **error);
gboolean           reprise_statement_read_int64      (RepriseStatement     *self,
                                                      gint64               *value,
                                                      GError              **error);
gboolean           reprise_statement_read_row        (RepriseStatement     *self,
                                                      GError              **error);
gpointer           reprise_statement_read_one        (RepriseStatement     *self,
                                                      RepriseRowFunc        row_func,
                                                      GError              **error);
GPtrArray         *reprise_statement_collect         (RepriseStatement     *self,
                                                      RepriseRowFunc        row_func,
                                                      GDestroyNotify        row_free,
                                                      GError              **error);
GArray            *reprise_statement_collect_int64   (RepriseStatement     *self,
                                                      GError              **error);
gint64             reprise_statement_get_int64       (RepriseStatement     *self,
                                                      int                   column);
const char        *reprise_statement_get_text        (RepriseStatement     *self,
                                                      int                   column);
gboolean           reprise_statement_is_null         (RepriseStatement     *self,
                                                      int                   column);
void               reprise_statement_get_object      (RepriseStatement     *self,
                                                      int                   column,
                                                      gpointer              object,
                                                      const char * const   *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseStatement, reprise_statement_free)

G_END_DECLS
