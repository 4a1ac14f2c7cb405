/* Posters that were drawn, for all windows: who scrolls up and down sees the same ones again. */

#include "gui/widgets/reprise-poster-cache.h"

#include "poster/reprise-poster.h"

/* Enough for some thousand rows of the diary, or for a wall of posters. */
#define MOST_BYTES (24 * 1024 * 1024)

typedef struct
{
  char       *key;      /* (owned) */
  GdkTexture *texture;  /* (owned) */
  gsize       size;     /* in bytes */
} Drawn;

static GHashTable *links_by_key;  /* of GList in @by_use by key */
static GQueue by_use = G_QUEUE_INIT;  /* of Drawn, used last first */
static gsize used;

static void
drawn_free (Drawn *self)
{
  g_free (self->key);
  g_object_unref (self->texture);
  g_free (self);
}

static void
forget_oldest (void)
{
  Drawn *oldest = g_queue_pop_tail (&by_use);

  g_hash_table_remove (links_by_key, oldest->key);
  used -= oldest->size;
  drawn_free (oldest);
}

static GdkTexture *
draw (const char *title,
      int         year,
      const char *director,
      int         width,
      int         scale)
{
  const int height = width * 3 / 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale,
                                                         height * scale);
  const int stride = cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, scale, scale);
  reprise_poster_draw (cr, width, height, title, year, director);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height * scale,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width * scale, height * scale, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
remember (char       *key,
          GdkTexture *texture)
{
  Drawn *drawn = g_new0 (Drawn, 1);

  drawn->key = key;
  drawn->texture = texture;
  drawn->size = (gsize) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) * 4;

  g_queue_push_head (&by_use, drawn);
  g_hash_table_insert (links_by_key, drawn->key, by_use.head);
  used += drawn->size;
  while (used > MOST_BYTES && by_use.length > 1)
    forget_oldest ();

  return texture;
}

/**
 * reprise_poster_cache_get:
 * @title: a film's title
 * @year: its year, 0 where there is none
 * @director: (nullable): who directed it
 * @width: how wide its poster shall be, in the window's units
 * @scale: how many points of the screen one of those has
 *
 * Main thread only: one in a row of the diary takes less than a millisecond to draw.
 *
 * Returns: (transfer full): the poster, half as high again as it is wide
 */
GdkTexture *
reprise_poster_cache_get (const char *title,
                          int         year,
                          const char *director,
                          int         width,
                          int         scale)
{
  g_autofree char *key = NULL;
  GList *link = NULL;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (width > 0 && scale > 0, NULL);

  if (links_by_key == NULL)
    links_by_key = g_hash_table_new (g_str_hash, g_str_equal);

  key = g_strdup_printf ("%d %d %d %s\n%s", width, scale, year, title,
                         director != NULL ? director : "");
  link = g_hash_table_lookup (links_by_key, key);
  if (link == NULL)
    return g_object_ref (remember (g_steal_pointer (&key),
                                   draw (title, year, director, width, scale)));

  g_queue_unlink (&by_use, link);
  g_queue_push_head_link (&by_use, link);
  return g_object_ref (((Drawn *) link->data)->texture);
}

/**
 * reprise_poster_cache_count:
 *
 * Returns: how many posters are kept
 */
guint
reprise_poster_cache_count (void)
{
  return by_use.length;
}
