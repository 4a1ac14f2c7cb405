#include "gui/film/reprise-dragged-film.h"

G_DEFINE_BOXED_TYPE (RepriseDraggedFilm, reprise_dragged_film,
                     reprise_dragged_film_copy, reprise_dragged_film_free)

/**
 * reprise_dragged_film_new:
 * @film: the UUID of a film
 * @item: (nullable): that of its item, where it is dragged from a list
 *
 * Returns: (transfer full): the film, to be dragged
 */
RepriseDraggedFilm *
reprise_dragged_film_new (const char *film,
                          const char *item)
{
  RepriseDraggedFilm *self = g_new0 (RepriseDraggedFilm, 1);

  self->film = g_strdup (film);
  self->item = g_strdup (item);
  return self;
}

/**
 * reprise_dragged_film_copy:
 * @self: a film that is dragged
 *
 * Returns: (transfer full): the same
 */
RepriseDraggedFilm *
reprise_dragged_film_copy (RepriseDraggedFilm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return reprise_dragged_film_new (self->film, self->item);
}

/**
 * reprise_dragged_film_free:
 * @self: (transfer full): a film that was dragged
 */
void
reprise_dragged_film_free (RepriseDraggedFilm *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->film);
  g_free (self->item);
  g_free (self);
}

/**
 * reprise_dragged_film_new_content:
 * @film: the UUID of a film
 * @item: (nullable): that of its item, where it is dragged from a list
 *
 * Returns: (transfer full): what a #GtkDragSource::prepare handler returns
 */
GdkContentProvider *
reprise_dragged_film_new_content (const char *film,
                                  const char *item)
{
  g_autoptr (RepriseDraggedFilm) dragged = reprise_dragged_film_new (film, item);

  return gdk_content_provider_new_typed (REPRISE_TYPE_DRAGGED_FILM, dragged);
}
