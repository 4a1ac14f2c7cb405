#pragma once

#include "gui/jukebox/reprise-track-list-item.h"
#include "store/reprise-journal-track-listing.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_LIST_MODEL (reprise_track_list_model_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackListModel, reprise_track_list_model, REPRISE, TRACK_LIST_MODEL,
                      GObject)

RepriseTrackListModel  *reprise_track_list_model_new          (RepriseJournal        *journal,
                                                               RepriseTrackOrder      order,
                                                               gboolean               missing);
void                    reprise_track_list_model_set_seen     (RepriseTrackListModel *self,
                                                               gboolean               seen);
void                    reprise_track_list_model_set_words    (RepriseTrackListModel *self,
                                                               const char            *words);
const char             *reprise_track_list_model_get_words    (RepriseTrackListModel *self);
void                    reprise_track_list_model_set_order    (RepriseTrackListModel *self,
                                                               RepriseTrackOrder      order,
                                                               gboolean               missing);
gboolean                reprise_track_list_model_is_asking    (RepriseTrackListModel *self);
double                  reprise_track_list_model_get_progress (RepriseTrackListModel *self);
const GError           *reprise_track_list_model_get_error    (RepriseTrackListModel *self);
GArray                 *reprise_track_list_model_dup_ids      (RepriseTrackListModel *self);

G_END_DECLS
