#pragma once

#include <gtk/gtk.h>

#include "model/reprise-film.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_FORM (reprise_film_form_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmForm, reprise_film_form, REPRISE, FILM_FORM, GtkWidget)

void          reprise_film_form_show_film   (RepriseFilmForm  *self,
                                             RepriseJournal   *journal,
                                             RepriseFilm      *film);
gboolean      reprise_film_form_is_changed  (RepriseFilmForm  *self);
GtkWidget    *reprise_film_form_check       (RepriseFilmForm  *self);
RepriseFilm  *reprise_film_form_dup_film    (RepriseFilmForm  *self);

G_END_DECLS
