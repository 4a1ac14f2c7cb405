#pragma once

#include "store/reprise-journal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LINK_COMPLETION (reprise_link_completion_get_type ())
G_DECLARE_FINAL_TYPE (RepriseLinkCompletion, reprise_link_completion, REPRISE, LINK_COMPLETION,
                      GtkPopover)

GtkWidget  *reprise_link_completion_new          (GtkTextView            *view);
void        reprise_link_completion_set_journal  (RepriseLinkCompletion  *self,
                                                  RepriseJournal         *journal,
                                                  const char             *appraisal);
void        reprise_link_completion_close        (RepriseLinkCompletion  *self);

G_END_DECLS
