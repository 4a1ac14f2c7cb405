#include "gui/films/reprise-shelf-item.h"

#include "model/reprise-text.h"

/**
 * RepriseShelfItem:
 *
 * A place on the shelf of films.
 *
 * The film is read while a cell holds the place, which comes as a notification of
 * #RepriseShelfItem:film.
 */
struct _RepriseShelfItem
{
  RepriseRowItem    parent_instance;

  RepriseShelfFilm *film;     /* (owned) (nullable): until it is read */
  char             *image;    /* (owned) (nullable): the file of its own poster */
  RepriseScale      scale;
};

G_DEFINE_FINAL_TYPE (RepriseShelfItem, reprise_shelf_item, REPRISE_TYPE_ROW_ITEM)

enum
{
  PROP_FILM = 1,
  PROP_SCALE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_shelf_item_finalize (GObject *object)
{
  RepriseShelfItem *self = REPRISE_SHELF_ITEM (object);

  g_clear_object (&self->film);
  g_free (self->image);

  G_OBJECT_CLASS (reprise_shelf_item_parent_class)->finalize (object);
}

static void
reprise_shelf_item_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseShelfItem *self = REPRISE_SHELF_ITEM (object);

  switch (id)
    {
    case PROP_FILM:
      g_value_set_object (value, self->film);
      break;

    case PROP_SCALE:
      g_value_set_enum (value, (int) self->scale);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
reprise_shelf_item_is_read (RepriseRowItem *item)
{
  return REPRISE_SHELF_ITEM (item)->film != NULL;
}

static void
reprise_shelf_item_class_init (RepriseShelfItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_shelf_item_finalize;
  object_class->get_property = reprise_shelf_item_get_property;
  REPRISE_ROW_ITEM_CLASS (klass)->is_read = reprise_shelf_item_is_read;

  properties[PROP_FILM] =
    g_param_spec_object ("film", NULL, NULL, REPRISE_TYPE_SHELF_FILM,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCALE] =
    g_param_spec_enum ("scale", NULL, NULL, REPRISE_TYPE_SCALE, REPRISE_SCALE_TEN,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_shelf_item_init (RepriseShelfItem *self)
{
}

/**
 * reprise_shelf_item_new:
 * @id: a film on the shelf
 *
 * Returns: (transfer full): the place where it stands
 */
RepriseShelfItem *
reprise_shelf_item_new (gint64 id)
{
  return g_object_new (REPRISE_TYPE_SHELF_ITEM, "id", id, NULL);
}

/**
 * reprise_shelf_item_get_film:
 * @self: a place on the shelf
 *
 * Returns: (transfer none) (nullable): the film; %NULL while it is not read
 */
RepriseShelfFilm *
reprise_shelf_item_get_film (RepriseShelfItem *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_ITEM (self), NULL);

  return self->film;
}

/**
 * reprise_shelf_item_set_film:
 * @self: a place on the shelf
 * @film: (nullable): the film as it is now; %NULL where that is not known any more
 */
void
reprise_shelf_item_set_film (RepriseShelfItem *self,
                             RepriseShelfFilm *film)
{
  g_return_if_fail (REPRISE_IS_SHELF_ITEM (self));

  if (g_set_object (&self->film, film))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILM]);
}

/**
 * reprise_shelf_item_get_image:
 * @self: a place on the shelf
 *
 * Returns: (nullable): the file of the film's own poster; %NULL where that is drawn
 */
const char *
reprise_shelf_item_get_image (RepriseShelfItem *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_ITEM (self), NULL);

  return self->image;
}

/**
 * reprise_shelf_item_set_image:
 * @self: a place on the shelf
 * @path: (nullable): the file of the film's own poster, to be set before the film
 */
void
reprise_shelf_item_set_image (RepriseShelfItem *self,
                              const char       *path)
{
  g_return_if_fail (REPRISE_IS_SHELF_ITEM (self));

  reprise_text_replace (&self->image, path);
}

/**
 * reprise_shelf_item_get_scale:
 * @self: a place on the shelf
 *
 * Returns: how its journal shows judgements
 */
RepriseScale
reprise_shelf_item_get_scale (RepriseShelfItem *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_ITEM (self), REPRISE_SCALE_TEN);

  return self->scale;
}

/**
 * reprise_shelf_item_set_scale:
 * @self: a place on the shelf
 * @scale: how its journal shows judgements
 */
void
reprise_shelf_item_set_scale (RepriseShelfItem *self,
                              RepriseScale      scale)
{
  g_return_if_fail (REPRISE_IS_SHELF_ITEM (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}
