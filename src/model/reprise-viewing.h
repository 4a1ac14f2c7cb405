#pragma once

#include "model/reprise-date.h"
#include "model/reprise-film.h"
#include "model/reprise-judgement.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_VIEWING (reprise_viewing_get_type ())
G_DECLARE_FINAL_TYPE (RepriseViewing, reprise_viewing, REPRISE, VIEWING, GObject)

RepriseViewing  *reprise_viewing_new             (RepriseFilm     *film);
RepriseViewing  *reprise_viewing_copy            (RepriseViewing  *self);
RepriseViewing  *reprise_viewing_copy_with_film  (RepriseViewing  *self,
                                                  RepriseFilm     *film);
gboolean         reprise_viewing_equal           (RepriseViewing  *a,
                                                  RepriseViewing  *b);
gint64           reprise_viewing_get_id          (RepriseViewing  *self);
const char      *reprise_viewing_get_uuid        (RepriseViewing  *self);
void             reprise_viewing_set_identity    (RepriseViewing  *self,
                                                  gint64           id,
                                                  const char      *uuid);
RepriseFilm     *reprise_viewing_get_film        (RepriseViewing  *self);
void             reprise_viewing_set_film        (RepriseViewing  *self,
                                                  RepriseFilm     *film);
RepriseDate      reprise_viewing_get_watched     (RepriseViewing  *self);
void             reprise_viewing_set_watched     (RepriseViewing  *self,
                                                  RepriseDate      watched);
const char      *reprise_viewing_get_place       (RepriseViewing  *self);
void             reprise_viewing_set_place       (RepriseViewing  *self,
                                                  const char      *place);
gboolean         reprise_viewing_get_rewatch     (RepriseViewing  *self);
void             reprise_viewing_set_rewatch     (RepriseViewing  *self,
                                                  gboolean         rewatch);
gboolean         reprise_viewing_get_unfinished  (RepriseViewing  *self);
void             reprise_viewing_set_unfinished  (RepriseViewing  *self,
                                                  gboolean         unfinished);
int              reprise_viewing_get_judgement   (RepriseViewing  *self);
void             reprise_viewing_set_judgement   (RepriseViewing  *self,
                                                  int              judgement);
const char      *reprise_viewing_get_note        (RepriseViewing  *self);
void             reprise_viewing_set_note        (RepriseViewing  *self,
                                                  const char      *note);

G_END_DECLS
