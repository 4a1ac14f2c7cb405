/* Images for the screen: read and decoded on threads of their own, no larger than they are shown,
 * and remembered for a while, for all windows. */

#include "gui/stills/reprise-still-loader.h"

#include "store/reprise-image.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n.h>

/* Two at once keep a window quick, and need no more memory than the largest two need. */
#define THREADS    2
#define MOST_BYTES (64 * 1024 * 1024)

/* A window that is drawn wider asks for a larger one only now and then. */
#define STEP 64

typedef struct
{
  char *path;    /* (owned) */
  int   width;   /* in points of the screen: what it has to fit into */
  int   height;
} Order;

typedef struct
{
  char       *key;      /* (owned) */
  GdkTexture *texture;  /* (owned) */
  gsize       size;     /* in bytes */
} Loaded;

static GHashTable *links_by_key;      /* of GList in @by_use by key */
static GQueue by_use = G_QUEUE_INIT;  /* of Loaded, used last first */
static gsize used;

static void
order_free (Order *order)
{
  g_free (order->path);
  g_free (order);
}

static void
loaded_free (Loaded *loaded)
{
  g_free (loaded->key);
  g_object_unref (loaded->texture);
  g_free (loaded);
}

static int
round_up (int size)
{
  return (MAX (size, 1) + STEP - 1) / STEP * STEP;
}

static char *
dup_key (const char *path,
         int         width,
         int         height)
{
  return g_strdup_printf ("%d %d %s", round_up (width), round_up (height), path);
}

static void
forget_oldest (void)
{
  Loaded *oldest = g_queue_pop_tail (&by_use);

  g_hash_table_remove (links_by_key, oldest->key);
  used -= oldest->size;
  loaded_free (oldest);
}

static void
remember (char       *key,
          GdkTexture *texture)
{
  Loaded *loaded = NULL;

  if (links_by_key == NULL)
    links_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_hash_table_contains (links_by_key, key))
    {
      g_free (key);
      return;
    }

  loaded = g_new0 (Loaded, 1);
  loaded->key = key;
  loaded->texture = g_object_ref (texture);
  loaded->size = (gsize) gdk_texture_get_width (texture) * gdk_texture_get_height (texture) * 4;
  g_queue_push_head (&by_use, loaded);
  g_hash_table_insert (links_by_key, loaded->key, by_use.head);
  used += loaded->size;
  while (used > MOST_BYTES && by_use.length > 1)
    forget_oldest ();
}

static GdkTexture *
texture_of (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) bytes = gdk_pixbuf_read_pixel_bytes (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 gdk_pixbuf_get_has_alpha (pixbuf) ? GDK_MEMORY_R8G8B8A8
                                                                   : GDK_MEMORY_R8G8B8,
                                 bytes, (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

static GdkTexture *
load (const Order  *order,
      GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  char *contents = NULL;
  gsize length = 0;

  /* Not mapped: a file that somebody cuts off meanwhile would end the program. */
  if (!g_file_get_contents (order->path, &contents, &length, NULL))
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                           _("This image is missing."));
      return NULL;
    }

  bytes = g_bytes_new_take (contents, length);
  pixbuf = reprise_image_decode (bytes, order->width, order->height, NULL);
  if (pixbuf != NULL)
    return texture_of (pixbuf);

  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT,
                       _("This image is damaged and cannot be shown."));
  return NULL;
}

static void
run_task (gpointer data,
          gpointer user_data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GdkTexture *texture = NULL;

  /* Who scrolls on does not wait for what was in view. */
  if (g_task_return_error_if_cancelled (task))
    return;

  texture = load (g_task_get_task_data (task), &error);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool = NULL;

  if (pool == NULL)
    pool = g_thread_pool_new (run_task, NULL, THREADS, FALSE, NULL);
  return pool;
}

/**
 * reprise_still_loader_peek:
 * @path: the file of an image
 * @width: into how many points of the screen it has to fit
 * @height: likewise
 *
 * Returns: (transfer full) (nullable): the image, if it is at hand
 */
GdkTexture *
reprise_still_loader_peek (const char *path,
                           int         width,
                           int         height)
{
  g_autofree char *key = dup_key (path, width, height);
  GList *link = links_by_key != NULL ? g_hash_table_lookup (links_by_key, key) : NULL;

  if (link == NULL)
    return NULL;

  g_queue_unlink (&by_use, link);
  g_queue_push_head_link (&by_use, link);
  return g_object_ref (((Loaded *) link->data)->texture);
}

/**
 * reprise_still_loader_load_async:
 * @path: the file of an image
 * @width: into how many points of the screen it has to fit: the window's units times its scale
 * @height: likewise
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is loaded, in the main loop
 * @user_data: given to @callback
 *
 * Loads an image, upright, about as large as asked for, and no larger than it is.
 */
void
reprise_still_loader_load_async (const char          *path,
                                 int                  width,
                                 int                  height,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = NULL;
  Order *order = NULL;

  g_return_if_fail (path != NULL);

  order = g_new0 (Order, 1);
  order->path = g_strdup (path);
  order->width = round_up (width);
  order->height = round_up (height);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_still_loader_load_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_thread_pool_push (get_pool (), task, NULL);
}

/**
 * reprise_still_loader_load_finish:
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError in whole sentences, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the image
 */
GdkTexture *
reprise_still_loader_load_finish (GAsyncResult  *result,
                                  GError       **error)
{
  const Order *order = NULL;
  GdkTexture *texture = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  order = g_task_get_task_data (G_TASK (result));
  texture = g_task_propagate_pointer (G_TASK (result), error);
  if (texture != NULL)
    remember (dup_key (order->path, order->width, order->height), texture);
  return texture;
}

/**
 * reprise_still_loader_get_used:
 *
 * Returns: how many bytes the images have that are at hand
 */
gsize
reprise_still_loader_get_used (void)
{
  return used;
}

/**
 * reprise_still_loader_forget:
 *
 * Forgets all that are at hand.
 */
void
reprise_still_loader_forget (void)
{
  while (by_use.length > 0)
    forget_oldest ();
}
