#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_REPLACE_ROW (reprise_replace_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReplaceRow, reprise_replace_row, REPRISE, REPLACE_ROW, AdwBin)

const char  *reprise_replace_row_get_text    (RepriseReplaceRow  *self);
void         reprise_replace_row_allow       (RepriseReplaceRow  *self,
                                              gboolean            any);

G_END_DECLS
