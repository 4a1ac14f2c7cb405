#pragma once

#include "gui/writing/reprise-writing-session.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DESK (reprise_desk_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDesk, reprise_desk, REPRISE, DESK, GObject)

RepriseDesk            *reprise_desk_new          (RepriseJournal       *journal);
RepriseWritingSession  *reprise_desk_find         (RepriseDesk          *self,
                                                   const char           *uuid);
void                    reprise_desk_open_async   (RepriseDesk          *self,
                                                   const char           *uuid,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseWritingSession  *reprise_desk_open_finish  (RepriseDesk          *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void                    reprise_desk_save         (RepriseDesk          *self);
gboolean                reprise_desk_is_saved     (RepriseDesk          *self);
const GError           *reprise_desk_get_error    (RepriseDesk          *self);

G_END_DECLS
