#pragma once

#include "store/reprise-store-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * RepriseDatabaseMode:
 * @REPRISE_DATABASE_READ: reads only
 * @REPRISE_DATABASE_WRITE: reads and writes
 * @REPRISE_DATABASE_CREATE: likewise, and makes the file where it is absent
 * @REPRISE_DATABASE_LOOK: reads only, takes the file as it lies there and leaves no trace beside it
 *
 * How a database file is opened.
 */
typedef enum
{
  REPRISE_DATABASE_READ,
  REPRISE_DATABASE_WRITE,
  REPRISE_DATABASE_CREATE,
  REPRISE_DATABASE_LOOK,
} RepriseDatabaseMode;

typedef struct _RepriseDatabase RepriseDatabase;

RepriseDatabase  *reprise_database_open           (const char           *path,
                                                   RepriseDatabaseMode   mode,
                                                   GError              **error);
void              reprise_database_close          (RepriseDatabase      *self);
sqlite3          *reprise_database_get_handle     (RepriseDatabase      *self);
sqlite3_stmt     *reprise_database_take_statement (RepriseDatabase      *self,
                                                   GError              **error,
                                                   const char           *sql);
void              reprise_database_give_statement (RepriseDatabase      *self,
                                                   sqlite3_stmt         *statement);
gboolean          reprise_database_execute        (RepriseDatabase      *self,
                                                   const char           *sql,
                                                   GError              **error);
gboolean          reprise_database_read_int64     (RepriseDatabase      *self,
                                                   const char           *sql,
                                                   gint64               *value,
                                                   GError              **error);
void              reprise_database_set_error      (RepriseDatabase      *self,
                                                   GError              **error);
gpointer          reprise_database_set_corrupt    (GError              **error);
const char       *reprise_database_get_session    (RepriseDatabase      *self);
gpointer          reprise_database_get_data       (RepriseDatabase      *self,
                                                   const char           *key);
void              reprise_database_set_data       (RepriseDatabase      *self,
                                                   const char           *key,
                                                   gpointer              data,
                                                   GDestroyNotify        destroy);
void              reprise_database_interrupt      (RepriseDatabase      *self);
gint64            reprise_database_now            (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDatabase, reprise_database_close)

G_END_DECLS
