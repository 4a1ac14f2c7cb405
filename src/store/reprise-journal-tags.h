#pragma once

#include "store/reprise-journal.h"
#include "store/reprise-undo.h"

G_BEGIN_DECLS

/**
 * RepriseTagChange:
 * @REPRISE_TAG_RENAME: another name, or another spelling
 * @REPRISE_TAG_MERGE: into another tag
 * @REPRISE_TAG_REMOVE: from all that have it
 *
 * What is done to a tag.
 */
typedef enum
{
  REPRISE_TAG_RENAME,
  REPRISE_TAG_MERGE,
  REPRISE_TAG_REMOVE,
} RepriseTagChange;

void          reprise_journal_list_tags_async    (RepriseJournal       *self,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
GPtrArray    *reprise_journal_list_tags_finish   (RepriseJournal       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void          reprise_journal_change_tag_async   (RepriseJournal       *self,
                                                  RepriseTagChange      change,
                                                  const char           *name,
                                                  const char           *to,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
RepriseUndo  *reprise_journal_change_tag_finish  (RepriseJournal       *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
