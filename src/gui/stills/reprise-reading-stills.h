#pragma once

#include "gui/book/reprise-book-page.h"
#include "gui/reading/reprise-prose-buffer.h"
#include "gui/stills/reprise-still-progress.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_STILLS (reprise_reading_stills_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingStills, reprise_reading_stills, REPRISE, READING_STILLS,
                      GObject)

RepriseReadingStills  *reprise_reading_stills_new    (RepriseBookPage       *page,
                                                      GtkTextView           *prose,
                                                      AdwBin                *hero,
                                                      RepriseStillProgress  *progress);
void                   reprise_reading_stills_set_appraisal
                                                     (RepriseReadingStills  *self,
                                                      const char            *uuid);
void                   reprise_reading_stills_clear  (RepriseReadingStills  *self);
void                   reprise_reading_stills_show   (RepriseReadingStills  *self,
                                                      RepriseJournal        *journal,
                                                      GPtrArray             *stills,
                                                      GPtrArray             *blocks,
                                                      GPtrArray             *voices,
                                                      RepriseProseMap       *map);
void                   reprise_reading_stills_show_more
                                                     (RepriseReadingStills  *self,
                                                      RepriseProseMap       *map);
void                   reprise_reading_stills_follow_spoilers
                                                     (RepriseReadingStills  *self,
                                                      RepriseProseMap       *map);
gboolean               reprise_reading_stills_can_fetch
                                                     (RepriseReadingStills  *self);
void                   reprise_reading_stills_fetch  (RepriseReadingStills  *self);

G_END_DECLS
