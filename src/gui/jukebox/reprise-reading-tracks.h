#pragma once

#include "gui/book/reprise-book-page.h"
#include "gui/jukebox/reprise-jukebox-card.h"
#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_READING_TRACKS (reprise_reading_tracks_get_type ())
G_DECLARE_FINAL_TYPE (RepriseReadingTracks, reprise_reading_tracks, REPRISE, READING_TRACKS,
                      GObject)

RepriseReadingTracks  *reprise_reading_tracks_new    (RepriseBookPage       *page,
                                                      GtkTextView           *prose,
                                                      RepriseJukeboxCard    *card);
void                   reprise_reading_tracks_clear  (RepriseReadingTracks  *self);
void                   reprise_reading_tracks_show   (RepriseReadingTracks  *self,
                                                      const char            *appraisal,
                                                      GPtrArray             *tracks,
                                                      GPtrArray             *links,
                                                      RepriseProseMap       *map);
void                   reprise_reading_tracks_mark   (RepriseReadingTracks  *self);
void                   reprise_reading_tracks_open   (RepriseReadingTracks  *self,
                                                      const char            *label);

G_END_DECLS
