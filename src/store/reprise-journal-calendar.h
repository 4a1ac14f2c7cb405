#pragma once

#include "store/reprise-calendar.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void              reprise_journal_load_year_async       (RepriseJournal       *self,
                                                         int                   year,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
RepriseCalendar  *reprise_journal_load_year_finish      (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void              reprise_journal_list_years_async      (RepriseJournal       *self,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GPtrArray        *reprise_journal_list_years_finish     (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
void              reprise_journal_list_same_day_async   (RepriseJournal       *self,
                                                         RepriseDate           today,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GPtrArray        *reprise_journal_list_same_day_finish  (RepriseJournal       *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

G_END_DECLS
