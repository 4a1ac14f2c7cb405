#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseBinned:
 *
 * A film or a list that was deleted by itself; what went along with it comes back with it.
 */
typedef struct
{
  char     *uuid;     /* (owned) */
  char     *title;    /* (owned) */
  int       year;     /* of a film, or 0 */
  gboolean  is_list;
  guint     n;        /* films on the list; entries of the diary that went with the film */
} RepriseBinned;

void        reprise_binned_free                 (RepriseBinned        *self);
void        reprise_journal_list_binned_async   (RepriseJournal       *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
GPtrArray  *reprise_journal_list_binned_finish  (RepriseJournal       *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseBinned, reprise_binned_free)

G_END_DECLS
