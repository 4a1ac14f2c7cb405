#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseNumberAnswer:
 *
 * What a journal says of a number that somebody thinks of giving.
 */
typedef struct
{
  GPtrArray *others;  /* (owned) of RepriseEntry: what has it already */
  int        next;    /* the one that nobody has */
} RepriseNumberAnswer;

void                  reprise_journal_ask_number_async      (RepriseJournal         *self,
                                                             int                     number,
                                                             const char             *uuid,
                                                             GCancellable           *cancellable,
                                                             GAsyncReadyCallback     callback,
                                                             gpointer                user_data);
RepriseNumberAnswer  *reprise_journal_ask_number_finish     (RepriseJournal         *self,
                                                             GAsyncResult           *result,
                                                             GError                **error);
void                  reprise_journal_count_drafts_async    (RepriseJournal         *self,
                                                             GCancellable           *cancellable,
                                                             GAsyncReadyCallback     callback,
                                                             gpointer                user_data);
gint64                reprise_journal_count_drafts_finish   (RepriseJournal         *self,
                                                             GAsyncResult           *result,
                                                             GError                **error);
void                  reprise_number_answer_free            (RepriseNumberAnswer    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseNumberAnswer, reprise_number_answer_free)

G_END_DECLS
