#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "gui/feeds/reprise-following.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_ADD_FEED_DIALOG (reprise_add_feed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseAddFeedDialog, reprise_add_feed_dialog, REPRISE, ADD_FEED_DIALOG,
                      RepriseFormDialog)

GtkWidget  *reprise_add_feed_dialog_new          (RepriseJournal        *journal);
void        reprise_add_feed_dialog_set_address  (RepriseAddFeedDialog  *self,
                                                  const char            *address);
void        reprise_add_feed_dialog_take_found   (RepriseAddFeedDialog  *self,
                                                  GPtrArray             *found,
                                                  const GError          *error);

G_END_DECLS
