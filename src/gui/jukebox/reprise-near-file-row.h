#pragma once

#include "jukebox/reprise-whereabouts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NEAR_FILE_ROW (reprise_near_file_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNearFileRow, reprise_near_file_row, REPRISE, NEAR_FILE_ROW,
                      GtkListBoxRow)

GtkWidget  *reprise_near_file_row_new  (const RepriseMusicFile *file);

G_END_DECLS
