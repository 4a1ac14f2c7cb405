#pragma once

#include "gui/reprise-row-item.h"
#include "jukebox/reprise-jukebox.h"
#include "model/reprise-listed-track.h"

G_BEGIN_DECLS

/**
 * RepriseTrackHeading:
 * @REPRISE_TRACK_HEADING_NONE: none
 * @REPRISE_TRACK_HEADING_ARTIST: whose music it is
 * @REPRISE_TRACK_HEADING_FILM: the film that it is heard to
 *
 * What the tracks of a section have in common.
 */
typedef enum
{
  REPRISE_TRACK_HEADING_NONE,
  REPRISE_TRACK_HEADING_ARTIST,
  REPRISE_TRACK_HEADING_FILM,
} RepriseTrackHeading;

#define REPRISE_TYPE_TRACK_LIST_ITEM (reprise_track_list_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackListItem, reprise_track_list_item, REPRISE, TRACK_LIST_ITEM,
                      RepriseRowItem)

RepriseTrackListItem      *reprise_track_list_item_new           (gint64                id);
void                       reprise_track_list_item_set_place     (RepriseTrackListItem *self,
                                                                  RepriseTrackHeading   heading,
                                                                  gboolean              is_first,
                                                                  guint                 uses);
RepriseTrackHeading        reprise_track_list_item_get_heading   (RepriseTrackListItem *self);
gboolean                   reprise_track_list_item_is_first      (RepriseTrackListItem *self);
guint                      reprise_track_list_item_get_uses      (RepriseTrackListItem *self);
RepriseListedTrack        *reprise_track_list_item_get_track     (RepriseTrackListItem *self);
void                       reprise_track_list_item_set_track     (RepriseTrackListItem *self,
                                                                  RepriseListedTrack   *track);
const RepriseWhereabouts  *reprise_track_list_item_get_whereabouts
                                                                 (RepriseTrackListItem *self);
void                       reprise_track_list_item_take_whereabouts
                                                                 (RepriseTrackListItem *self,
                                                                  RepriseWhereabouts   *where);
gboolean                   reprise_track_list_item_is_known      (RepriseTrackListItem *self);
void                       reprise_track_list_item_set_known     (RepriseTrackListItem *self,
                                                                  gboolean              known);
RepriseJukeboxState        reprise_track_list_item_get_sound     (RepriseTrackListItem *self);
void                       reprise_track_list_item_set_sound     (RepriseTrackListItem *self,
                                                                  RepriseJukeboxState   sound);

G_END_DECLS
