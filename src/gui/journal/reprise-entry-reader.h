#pragma once

#include "store/reprise-journal.h"

G_BEGIN_DECLS

typedef struct _RepriseEntryReader RepriseEntryReader;

/**
 * RepriseEntryReaderFunc:
 * @asker: who wants to read
 *
 * Called when it is @asker's turn. It begins to read, and tells reprise_entry_reader_done() once
 * that has come to an end, whatever end.
 */
typedef void (*RepriseEntryReaderFunc) (gpointer asker);

RepriseEntryReader  *reprise_entry_reader_new    (void);
void                 reprise_entry_reader_free   (RepriseEntryReader      *self);
RepriseEntryReader  *reprise_entry_reader_get    (RepriseJournal          *journal);
void                 reprise_entry_reader_want   (RepriseEntryReader      *self,
                                                  gpointer                 asker,
                                                  RepriseEntryReaderFunc   begin);
void                 reprise_entry_reader_hurry  (RepriseEntryReader      *self,
                                                  gpointer                 asker);
void                 reprise_entry_reader_drop   (RepriseEntryReader      *self,
                                                  gpointer                 asker);
void                 reprise_entry_reader_done   (RepriseEntryReader      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseEntryReader, reprise_entry_reader_free)

G_END_DECLS
