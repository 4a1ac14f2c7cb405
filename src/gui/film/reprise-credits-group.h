#pragma once

#include <adwaita.h>

#include "model/reprise-credit.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_CREDITS_GROUP (reprise_credits_group_get_type ())
G_DECLARE_FINAL_TYPE (RepriseCreditsGroup, reprise_credits_group, REPRISE, CREDITS_GROUP,
                      AdwPreferencesGroup)

GtkWidget  *reprise_credits_group_new          (RepriseJournal       *journal,
                                                const char           *role);
const char *reprise_credits_group_get_role     (RepriseCreditsGroup  *self);
void        reprise_credits_group_add          (RepriseCreditsGroup  *self,
                                                RepriseCredit        *credit);
void        reprise_credits_group_begin        (RepriseCreditsGroup  *self);
GPtrArray  *reprise_credits_group_dup_credits  (RepriseCreditsGroup  *self);
GtkWidget  *reprise_credits_group_check        (RepriseCreditsGroup  *self);

G_END_DECLS
