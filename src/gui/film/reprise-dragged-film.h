#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseDraggedFilm:
 *
 * What is dragged when somebody drags a film from wherever it is shown.
 */
typedef struct
{
  char *film;  /* (owned): the UUID of the film */
  char *item;  /* (owned) (nullable): that of its item, where it is dragged from a list */
} RepriseDraggedFilm;

#define REPRISE_TYPE_DRAGGED_FILM (reprise_dragged_film_get_type ())

GType                reprise_dragged_film_get_type     (void);
RepriseDraggedFilm  *reprise_dragged_film_new          (const char         *film,
                                                        const char         *item);
RepriseDraggedFilm  *reprise_dragged_film_copy         (RepriseDraggedFilm *self);
void                 reprise_dragged_film_free         (RepriseDraggedFilm *self);
GdkContentProvider  *reprise_dragged_film_new_content  (const char         *film,
                                                        const char         *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDraggedFilm, reprise_dragged_film_free)

G_END_DECLS
