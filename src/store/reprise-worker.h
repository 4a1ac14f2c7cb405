#pragma once

#include "store/reprise-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RepriseWorker RepriseWorker;

/**
 * RepriseTransaction:
 * @REPRISE_TRANSACTION_READ: one that reads
 * @REPRISE_TRANSACTION_WRITE: one that may write, from its beginning
 * @REPRISE_TRANSACTION_NONE: none, for what SQLite does outside of one alone
 *
 * The transaction that a job runs in.
 */
typedef enum
{
  REPRISE_TRANSACTION_READ,
  REPRISE_TRANSACTION_WRITE,
  REPRISE_TRANSACTION_NONE,
} RepriseTransaction;

/**
 * RepriseJob:
 * @database: the worker's connection, inside a transaction that the worker owns
 * @data: (nullable): what the job was given
 * @error: return location for an error
 *
 * A job for a worker.
 *
 * Returns: (transfer full) (nullable): its result; %NULL where it failed and the transaction is to
 *   be rolled back
 */
typedef gpointer (*RepriseJob) (RepriseDatabase  *database,
                                gpointer          data,
                                GError          **error);

/**
 * RepriseIdleJob:
 * @database: the worker's connection, outside any transaction
 * @data: (nullable): what was given with it
 *
 * What a worker does when it has nothing else to do, in short slices.
 *
 * Returns: whether there is more
 */
typedef gboolean (*RepriseIdleJob) (RepriseDatabase *database,
                                    gpointer         data);

/**
 * RepriseCommitted:
 * @database: the worker's connection, outside any transaction
 * @data: (nullable): what was given with it
 *
 * Called on the worker's thread after each job that succeeded.
 */
typedef void (*RepriseCommitted) (RepriseDatabase *database,
                                  gpointer         data);

RepriseWorker  *reprise_worker_new            (const char           *name,
                                               RepriseDatabase      *database,
                                               gboolean              interruptible);
void            reprise_worker_free           (RepriseWorker        *self);
void            reprise_worker_set_idle       (RepriseWorker        *self,
                                               RepriseIdleJob        idle,
                                               gpointer              data);
void            reprise_worker_set_committed  (RepriseWorker        *self,
                                               RepriseCommitted      committed,
                                               gpointer              data);
void            reprise_worker_run_async      (RepriseWorker        *self,
                                               gpointer              source,
                                               RepriseTransaction    transaction,
                                               RepriseJob            job,
                                               gpointer              data,
                                               GDestroyNotify        data_free,
                                               GDestroyNotify        result_free,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gpointer        reprise_worker_run_finish     (gpointer              source,
                                               GAsyncResult         *result,
                                               GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseWorker, reprise_worker_free)

G_END_DECLS
