#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-thing.h"

G_BEGIN_DECLS

/**
 * RepriseBinned:
 *
 * A film, a list or a feed that was deleted by itself; what went along with it comes back with it.
 */
typedef struct
{
  RepriseThingKind  kind;
  char             *uuid;   /* (owned) */
  char             *title;  /* (owned) */
  int               year;   /* of a film, or 0 */
  guint             n;      /* films on the list; posts of the feed; entries of the diary that went
                               with the film */
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
