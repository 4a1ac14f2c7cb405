#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseTrackKind:
 * @REPRISE_TRACK_KIND_SONG: a song
 * @REPRISE_TRACK_KIND_CUE: a piece of the film's score
 *
 * What kind of music it is.
 */
typedef enum
{
  REPRISE_TRACK_KIND_SONG,
  REPRISE_TRACK_KIND_CUE,
} RepriseTrackKind;

#define REPRISE_TYPE_TRACK_KIND (reprise_track_kind_get_type ())
GType reprise_track_kind_get_type (void);

#define REPRISE_TYPE_TRACK (reprise_track_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrack, reprise_track, REPRISE, TRACK, GObject)

RepriseTrack      *reprise_track_new            (const char        *artist,
                                                 const char        *title);
RepriseTrack      *reprise_track_copy           (RepriseTrack      *self);
gboolean           reprise_track_equal          (RepriseTrack      *a,
                                                 RepriseTrack      *b);
gboolean           reprise_track_is_web         (RepriseTrack      *self);
const char        *reprise_track_get_uuid       (RepriseTrack      *self);
void               reprise_track_set_uuid       (RepriseTrack      *self,
                                                 const char        *uuid);
const char        *reprise_track_get_artist     (RepriseTrack      *self);
void               reprise_track_set_artist     (RepriseTrack      *self,
                                                 const char        *artist);
const char        *reprise_track_get_title      (RepriseTrack      *self);
void               reprise_track_set_title      (RepriseTrack      *self,
                                                 const char        *title);
const char        *reprise_track_get_album      (RepriseTrack      *self);
void               reprise_track_set_album      (RepriseTrack      *self,
                                                 const char        *album);
const char        *reprise_track_get_composer   (RepriseTrack      *self);
void               reprise_track_set_composer   (RepriseTrack      *self,
                                                 const char        *composer);
RepriseTrackKind   reprise_track_get_kind       (RepriseTrack      *self);
void               reprise_track_set_kind       (RepriseTrack      *self,
                                                 RepriseTrackKind   kind);
const char        *reprise_track_get_note       (RepriseTrack      *self);
void               reprise_track_set_note       (RepriseTrack      *self,
                                                 const char        *note);
const char        *reprise_track_get_scene      (RepriseTrack      *self);
void               reprise_track_set_scene      (RepriseTrack      *self,
                                                 const char        *scene);
const char        *reprise_track_get_location   (RepriseTrack      *self);
void               reprise_track_set_location   (RepriseTrack      *self,
                                                 const char        *location);
const char        *reprise_track_get_recording  (RepriseTrack      *self);
void               reprise_track_set_recording  (RepriseTrack      *self,
                                                 const char        *recording);

G_END_DECLS
