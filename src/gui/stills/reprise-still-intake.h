#pragma once

#include "store/reprise-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_STILL_INTAKE (reprise_still_intake_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillIntake, reprise_still_intake, REPRISE, STILL_INTAKE, GObject)

RepriseStillIntake  *reprise_still_intake_new             (RepriseJournal       *journal);
void                 reprise_still_intake_add_file        (RepriseStillIntake   *self,
                                                           GFile                *file);
void                 reprise_still_intake_add_bytes       (RepriseStillIntake   *self,
                                                           GBytes               *bytes);
gboolean             reprise_still_intake_add_value       (RepriseStillIntake   *self,
                                                           const GValue         *value);
guint                reprise_still_intake_get_size        (RepriseStillIntake   *self);
void                 reprise_still_intake_run_async       (RepriseStillIntake   *self,
                                                           GCancellable         *cancellable,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
GPtrArray           *reprise_still_intake_run_finish      (RepriseStillIntake   *self,
                                                           GAsyncResult         *result,
                                                           char                **failure);
gboolean             reprise_still_intake_can_paste       (GdkClipboard         *clipboard);
void                 reprise_still_intake_paste_async     (RepriseStillIntake   *self,
                                                           GdkClipboard         *clipboard,
                                                           GAsyncReadyCallback   callback,
                                                           gpointer              user_data);
gboolean             reprise_still_intake_paste_finish    (RepriseStillIntake   *self,
                                                           GAsyncResult         *result,
                                                           GError              **error);
GtkDropTarget       *reprise_still_intake_new_drop_target (void);
GtkFileChooserNative *
                     reprise_still_intake_new_chooser     (GtkWidget            *widget);

G_END_DECLS
