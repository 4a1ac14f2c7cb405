#pragma once

#include "model/reprise-credit.h"
#include "model/reprise-fact.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM (reprise_film_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilm, reprise_film, REPRISE, FILM, GObject)

RepriseFilm  *reprise_film_new             (const char     *title,
                                            int             year);
RepriseFilm  *reprise_film_parse           (const char     *text,
                                            GError        **error);
RepriseFilm  *reprise_film_copy            (RepriseFilm    *self);
gint64        reprise_film_get_id          (RepriseFilm    *self);
const char   *reprise_film_get_uuid        (RepriseFilm    *self);
void          reprise_film_set_identity    (RepriseFilm    *self,
                                            gint64          id,
                                            const char     *uuid);
const char   *reprise_film_get_title       (RepriseFilm    *self);
void          reprise_film_set_title       (RepriseFilm    *self,
                                            const char     *title);
int           reprise_film_get_year        (RepriseFilm    *self);
void          reprise_film_set_year        (RepriseFilm    *self,
                                            int             year);
const char   *reprise_film_get_fact        (RepriseFilm    *self,
                                            RepriseFact     fact);
void          reprise_film_set_fact        (RepriseFilm    *self,
                                            RepriseFact     fact,
                                            const char     *value);
const char   *reprise_film_get_director    (RepriseFilm    *self);
const char   *reprise_film_get_poster      (RepriseFilm    *self);
void          reprise_film_set_poster      (RepriseFilm    *self,
                                            const char     *sha256);
GPtrArray    *reprise_film_get_credits     (RepriseFilm    *self);
void          reprise_film_add_credit      (RepriseFilm    *self,
                                            RepriseCredit  *credit);
void          reprise_film_take_credits    (RepriseFilm    *self,
                                            GPtrArray      *credits);
char         *reprise_film_dup_label       (RepriseFilm    *self);
char         *reprise_film_dup_sort_key    (RepriseFilm    *self);

G_END_DECLS
