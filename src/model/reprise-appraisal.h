#pragma once

#include "model/reprise-still.h"
#include "model/reprise-track.h"
#include "model/reprise-viewing.h"
#include "model/reprise-voice.h"

G_BEGIN_DECLS

/**
 * RepriseAppraisalKind:
 * @REPRISE_APPRAISAL_KIND_APPRAISAL: an appraisal of a film
 * @REPRISE_APPRAISAL_KIND_SOUNDTRACK: an essay on a film's music
 * @REPRISE_APPRAISAL_KIND_NOTE: a note
 *
 * What kind of writing it is.
 */
typedef enum
{
  REPRISE_APPRAISAL_KIND_APPRAISAL,
  REPRISE_APPRAISAL_KIND_SOUNDTRACK,
  REPRISE_APPRAISAL_KIND_NOTE,
} RepriseAppraisalKind;

#define REPRISE_N_APPRAISAL_KINDS (REPRISE_APPRAISAL_KIND_NOTE + 1)

/**
 * RepriseAppraisalState:
 * @REPRISE_APPRAISAL_STATE_DRAFT: still being written
 * @REPRISE_APPRAISAL_STATE_FINISHED: done, with a number and a day
 *
 * How far it has come.
 */
typedef enum
{
  REPRISE_APPRAISAL_STATE_DRAFT,
  REPRISE_APPRAISAL_STATE_FINISHED,
} RepriseAppraisalState;

#define REPRISE_TYPE_APPRAISAL_KIND (reprise_appraisal_kind_get_type ())
GType reprise_appraisal_kind_get_type (void);

#define REPRISE_TYPE_APPRAISAL_STATE (reprise_appraisal_state_get_type ())
GType reprise_appraisal_state_get_type (void);

#define REPRISE_TYPE_APPRAISAL (reprise_appraisal_get_type ())
G_DECLARE_FINAL_TYPE (RepriseAppraisal, reprise_appraisal, REPRISE, APPRAISAL, GObject)

RepriseAppraisal       *reprise_appraisal_new              (void);
RepriseAppraisal       *reprise_appraisal_copy             (RepriseAppraisal       *self);
gint64                  reprise_appraisal_get_id           (RepriseAppraisal       *self);
const char             *reprise_appraisal_get_uuid         (RepriseAppraisal       *self);
void                    reprise_appraisal_set_identity     (RepriseAppraisal       *self,
                                                            gint64                  id,
                                                            const char             *uuid);
int                     reprise_appraisal_get_number       (RepriseAppraisal       *self);
void                    reprise_appraisal_set_number       (RepriseAppraisal       *self,
                                                            int                     number);
const char             *reprise_appraisal_get_title        (RepriseAppraisal       *self);
void                    reprise_appraisal_set_title        (RepriseAppraisal       *self,
                                                            const char             *title);
const char             *reprise_appraisal_get_body         (RepriseAppraisal       *self);
void                    reprise_appraisal_set_body         (RepriseAppraisal       *self,
                                                            const char             *body);
RepriseAppraisalKind    reprise_appraisal_get_kind         (RepriseAppraisal       *self);
void                    reprise_appraisal_set_kind         (RepriseAppraisal       *self,
                                                            RepriseAppraisalKind    kind);
RepriseAppraisalState   reprise_appraisal_get_state        (RepriseAppraisal       *self);
void                    reprise_appraisal_set_state        (RepriseAppraisal       *self,
                                                            RepriseAppraisalState   state);
int                     reprise_appraisal_get_judgement    (RepriseAppraisal       *self);
void                    reprise_appraisal_set_judgement    (RepriseAppraisal       *self,
                                                            int                     judgement);
gboolean                reprise_appraisal_get_spoiler      (RepriseAppraisal       *self);
void                    reprise_appraisal_set_spoiler      (RepriseAppraisal       *self,
                                                            gboolean                spoiler);
const char             *reprise_appraisal_get_byline       (RepriseAppraisal       *self);
void                    reprise_appraisal_set_byline       (RepriseAppraisal       *self,
                                                            const char             *byline);
RepriseDate             reprise_appraisal_get_finished_on  (RepriseAppraisal       *self);
void                    reprise_appraisal_set_finished_on  (RepriseAppraisal       *self,
                                                            RepriseDate             finished_on);
RepriseViewing         *reprise_appraisal_get_viewing      (RepriseAppraisal       *self);
void                    reprise_appraisal_set_viewing      (RepriseAppraisal       *self,
                                                            RepriseViewing         *viewing);
GPtrArray              *reprise_appraisal_get_films        (RepriseAppraisal       *self);
void                    reprise_appraisal_take_films       (RepriseAppraisal       *self,
                                                            GPtrArray              *films);
const char * const     *reprise_appraisal_get_tags         (RepriseAppraisal       *self);
void                    reprise_appraisal_set_tags         (RepriseAppraisal       *self,
                                                            const char * const     *tags);
GPtrArray              *reprise_appraisal_get_voices       (RepriseAppraisal       *self);
void                    reprise_appraisal_take_voices      (RepriseAppraisal       *self,
                                                            GPtrArray              *voices);
GPtrArray              *reprise_appraisal_get_stills       (RepriseAppraisal       *self);
void                    reprise_appraisal_take_stills      (RepriseAppraisal       *self,
                                                            GPtrArray              *stills);
GPtrArray              *reprise_appraisal_get_tracks       (RepriseAppraisal       *self);
void                    reprise_appraisal_take_tracks      (RepriseAppraisal       *self,
                                                            GPtrArray              *tracks);
gint64                  reprise_appraisal_get_created_at   (RepriseAppraisal       *self);
gint64                  reprise_appraisal_get_modified_at  (RepriseAppraisal       *self);
void                    reprise_appraisal_set_instants     (RepriseAppraisal       *self,
                                                            gint64                  created_at,
                                                            gint64                  modified_at);

G_END_DECLS
