#pragma once

#include <gtk/gtk.h>

#include "model/reprise-credit.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_CREDIT_ROW (reprise_credit_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseCreditRow, reprise_credit_row, REPRISE, CREDIT_ROW, GtkListBoxRow)

GtkWidget      *reprise_credit_row_new         (RepriseJournal    *journal,
                                                RepriseCredit     *credit,
                                                gboolean           with_character);
RepriseCredit  *reprise_credit_row_dup_credit  (RepriseCreditRow  *self,
                                                const char        *role);
gboolean        reprise_credit_row_check       (RepriseCreditRow  *self);
GtkWidget      *reprise_credit_row_get_handle  (RepriseCreditRow  *self);

G_END_DECLS
