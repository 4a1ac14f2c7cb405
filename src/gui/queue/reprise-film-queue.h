#pragma once

#include "model/reprise-film.h"
#include "model/reprise-list.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_QUEUE (reprise_film_queue_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmQueue, reprise_film_queue, REPRISE, FILM_QUEUE, GObject)

RepriseFilmQueue  *reprise_film_queue_new         (RepriseJournal    *journal);
const char        *reprise_film_queue_get_uuid    (RepriseFilmQueue  *self);
void               reprise_film_queue_set_uuid    (RepriseFilmQueue  *self,
                                                   const char        *uuid);
RepriseList       *reprise_film_queue_get_list    (RepriseFilmQueue  *self);
GListModel        *reprise_film_queue_get_items   (RepriseFilmQueue  *self);
RepriseListItem   *reprise_film_queue_find        (RepriseFilmQueue  *self,
                                                   const char        *item_uuid,
                                                   guint             *position);
void               reprise_film_queue_set_active  (RepriseFilmQueue  *self,
                                                   gboolean           active);
void               reprise_film_queue_add         (RepriseFilmQueue  *self,
                                                   RepriseFilm       *film);
void               reprise_film_queue_move        (RepriseFilmQueue  *self,
                                                   const char        *item_uuid,
                                                   guint              position);
void               reprise_film_queue_take_out    (RepriseFilmQueue  *self,
                                                   const char        *item_uuid);
void               reprise_film_queue_write_note  (RepriseFilmQueue  *self,
                                                   const char        *item_uuid,
                                                   const char        *note,
                                                   const char        *made_from);

G_END_DECLS
