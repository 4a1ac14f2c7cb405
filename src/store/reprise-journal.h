#pragma once

#include "store/reprise-worker.h"

G_BEGIN_DECLS

/**
 * RepriseLane:
 * @REPRISE_LANE_WRITE: what changes the journal, one transaction a deed
 * @REPRISE_LANE_ROWS: rows that scroll into view
 * @REPRISE_LANE_SEARCH: questions; the only lane where cancelling stops a job in the middle
 *
 * Which connection a job runs on.
 */
typedef enum
{
  REPRISE_LANE_WRITE,
  REPRISE_LANE_ROWS,
  REPRISE_LANE_SEARCH,
} RepriseLane;

#define REPRISE_N_LANES (REPRISE_LANE_SEARCH + 1)

#define REPRISE_TYPE_JOURNAL (reprise_journal_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJournal, reprise_journal, REPRISE, JOURNAL, GObject)

char            *reprise_journal_dup_default_path  (void);
void             reprise_journal_open_async        (const char           *path,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
RepriseJournal  *reprise_journal_open_finish       (GAsyncResult         *result,
                                                    GError              **error);
const char      *reprise_journal_get_path          (RepriseJournal       *self);
void             reprise_journal_watch             (RepriseJournal       *self);
void             reprise_journal_run_async         (RepriseJournal       *self,
                                                    RepriseLane           lane,
                                                    RepriseJob            job,
                                                    gpointer              data,
                                                    GDestroyNotify        data_free,
                                                    GDestroyNotify        result_free,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gpointer         reprise_journal_run_finish        (RepriseJournal       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void             reprise_journal_backup_async      (RepriseJournal       *self,
                                                    const char           *destination,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
char            *reprise_journal_dup_backup_folder (RepriseJournal       *self);
void             reprise_journal_maintain_async    (RepriseJournal       *self,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean         reprise_journal_backup_finish     (RepriseJournal       *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);

G_END_DECLS
