#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_CONFLICT_BAR (reprise_conflict_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseConflictBar, reprise_conflict_bar, REPRISE, CONFLICT_BAR, AdwBin)

void        reprise_conflict_bar_say           (RepriseConflictBar  *self,
                                                gboolean             texts,
                                                const char          *elsewhere);
void        reprise_conflict_bar_set_revealed  (RepriseConflictBar  *self,
                                                gboolean             revealed);
gboolean    reprise_conflict_bar_get_revealed  (RepriseConflictBar  *self);
void        reprise_conflict_bar_set_narrow    (RepriseConflictBar  *self,
                                                gboolean             narrow);

G_END_DECLS
