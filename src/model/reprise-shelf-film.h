#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SHELF_FILM (reprise_shelf_film_get_type ())
G_DECLARE_FINAL_TYPE (RepriseShelfFilm, reprise_shelf_film, REPRISE, SHELF_FILM, GObject)

gint64       reprise_shelf_film_get_id         (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_uuid       (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_title      (RepriseShelfFilm *self);
int          reprise_shelf_film_get_year       (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_director   (RepriseShelfFilm *self);
int          reprise_shelf_film_get_judgement  (RepriseShelfFilm *self);
int          reprise_shelf_film_get_views      (RepriseShelfFilm *self);
int          reprise_shelf_film_get_entries    (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_day        (RepriseShelfFilm *self);
int          reprise_shelf_film_get_runtime    (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_country    (RepriseShelfFilm *self);
const char  *reprise_shelf_film_get_poster     (RepriseShelfFilm *self);

G_END_DECLS
