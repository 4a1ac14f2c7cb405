#pragma once

#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

/**
 * RepriseProseChipKind:
 * @REPRISE_PROSE_CHIP_NOWHERE: its track is not there yet, or not any more
 * @REPRISE_PROSE_CHIP_SILENT: its track can be played
 * @REPRISE_PROSE_CHIP_SOUNDING: its track sounds, or waits in its middle
 *
 * How the chip of a track looks.
 */
typedef enum
{
  REPRISE_PROSE_CHIP_NOWHERE,
  REPRISE_PROSE_CHIP_SILENT,
  REPRISE_PROSE_CHIP_SOUNDING,
} RepriseProseChipKind;

void  reprise_prose_chip_set_kind  (GtkTextBuffer          *buffer,
                                    const RepriseProseLink *link,
                                    RepriseProseChipKind    kind);
void  reprise_prose_chips_follow   (GtkTextBuffer          *buffer,
                                    GtkWidget              *widget);
int   reprise_prose_chips_draw     (GtkTextView            *view,
                                    GtkSnapshot            *snapshot);

G_END_DECLS
