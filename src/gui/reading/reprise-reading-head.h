#pragma once

#include "gui/reading/reprise-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_HEAD (reprise_reading_head_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingHead, reprise_reading_head, REPRISE, READING_HEAD, AdwBin)

void        reprise_reading_head_show_reading  (RepriseReadingHead  *self,
                                                RepriseReading      *reading);
AdwBin     *reprise_reading_head_get_hero      (RepriseReadingHead  *self);
GtkWidget  *reprise_reading_head_get_jukebox   (RepriseReadingHead  *self);

G_END_DECLS
