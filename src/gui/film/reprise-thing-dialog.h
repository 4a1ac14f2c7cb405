#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "store/reprise-journal.h"
#include "store/reprise-thing.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_THING_DIALOG (reprise_thing_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseThingDialog, reprise_thing_dialog, REPRISE, THING_DIALOG,
                          RepriseFormDialog)

/**
 * RepriseThingDialogClass:
 * @kind: what is edited there: a film, a viewing or an appraisal
 * @show: fills the form in with a thing as it was read, and lets it be used
 * @check: (nullable): shows whether what was typed can be kept; returns what cannot, and says in
 *   @words why, unless that says so itself
 * @collect: a copy of the thing as the form says it is
 *
 * What there is to say of a form that edits things of one kind.
 */
struct _RepriseThingDialogClass
{
  RepriseFormDialogClass parent_class;

  RepriseThingKind kind;

  void       (*show)     (RepriseThingDialog  *self,
                          RepriseJournal      *journal,
                          gpointer             thing);
  GtkWidget *(*check)    (RepriseThingDialog  *self,
                          const char         **words);
  gpointer   (*collect)  (RepriseThingDialog  *self,
                          gpointer             thing);
};

void  reprise_thing_dialog_load  (RepriseThingDialog  *self,
                                  RepriseJournal      *journal,
                                  const char          *uuid);

G_END_DECLS
