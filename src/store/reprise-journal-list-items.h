#pragma once

#include "model/reprise-film.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void      reprise_journal_add_to_list_async      (RepriseJournal      *self,
                                                  const char          *list_uuid,
                                                  GPtrArray           *films,
                                                  const char          *note,
                                                  const char          *source_uuid,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GStrv     reprise_journal_add_to_list_finish     (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void      reprise_journal_move_item_async        (RepriseJournal      *self,
                                                  const char          *item_uuid,
                                                  const char          *before_uuid,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void      reprise_journal_write_item_note_async  (RepriseJournal      *self,
                                                  const char          *item_uuid,
                                                  const char          *note,
                                                  const char          *made_from,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void      reprise_journal_take_out_items_async   (RepriseJournal      *self,
                                                  const char * const  *item_uuids,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
void      reprise_journal_put_back_items_async   (RepriseJournal      *self,
                                                  const char * const  *item_uuids,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
gboolean  reprise_journal_change_items_finish    (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);
void      reprise_journal_find_watched_async     (RepriseJournal      *self,
                                                  const char          *uuid,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
GStrv     reprise_journal_find_watched_finish    (RepriseJournal      *self,
                                                  GAsyncResult        *result,
                                                  GError             **error);

G_END_DECLS
