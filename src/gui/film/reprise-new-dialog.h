#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "model/reprise-film.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseNewMode:
 * @REPRISE_NEW_APPRAISAL: an appraisal, to be written next
 * @REPRISE_NEW_VIEWING: a viewing that nobody writes about
 *
 * What is begun.
 */
typedef enum
{
  REPRISE_NEW_APPRAISAL,
  REPRISE_NEW_VIEWING,
} RepriseNewMode;

#define REPRISE_TYPE_NEW_DIALOG (reprise_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNewDialog, reprise_new_dialog,
                      REPRISE, NEW_DIALOG, RepriseFormDialog)

GtkWidget  *reprise_new_dialog_new       (RepriseJournal    *journal,
                                          RepriseNewMode     mode);
void        reprise_new_dialog_set_film  (RepriseNewDialog  *self,
                                          RepriseFilm       *film);

G_END_DECLS
