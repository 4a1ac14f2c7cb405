#include "follow/reprise-image-fetcher.h"

#include "follow/reprise-fetcher-address.h"
#include "follow/reprise-image-words.h"
#include "store/reprise-cache-folder.h"
#include "store/reprise-image.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * RepriseImageFetcher:
 *
 * Fetches images that a text only names, when somebody asks for them, and keeps them on this device
 * as files, so that nobody is asked for the same one twice.
 *
 * What is kept is named by its address, and was looked at before: it can be shown. It goes like
 * this; the steps in brackets are taken on a thread, one image at a time:
 *
 *   [look] → fetch → [keep] → end
 */
struct _RepriseImageFetcher
{
  GObject parent_instance;

  RepriseFetcher *fetcher;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (RepriseImageFetcher, reprise_image_fetcher, G_TYPE_OBJECT)

typedef struct
{
  char     *address;    /* (owned) */
  gboolean  kept_only;  /* nobody is to be asked */
} Errand;

/* A step on the thread; its task has what it is about, and ends with an image or an error. */
typedef struct
{
  char   *address;  /* (owned) */
  GBytes *bytes;    /* (owned) (nullable): to be kept; %NULL to look for what is kept */
} Step;

static void
errand_free (Errand *errand)
{
  g_free (errand->address);
  g_free (errand);
}

static void
step_free (Step *step)
{
  g_free (step->address);
  g_clear_pointer (&step->bytes, g_bytes_unref);
  g_free (step);
}

/* Nobody is let in by what a text says. */
static char *
dup_address (const char *address)
{
  g_autoptr (GUri) uri = reprise_fetcher_address_parse (address);
  g_autoptr (GUri) bare = uri != NULL ? reprise_fetcher_address_strip (uri) : NULL;

  return bare != NULL ? g_uri_to_string (bare) : g_strdup (address);
}

static char *
dup_name (const char *address)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, address, -1);
}

/* Returns: (transfer full) (nullable) */
static RepriseFetchedImage *
look_at (GBytes      *bytes,
         const char  *path,
         GError     **error)
{
  RepriseFetchedImage image = { 0 };

  if (!reprise_image_measure (bytes, &image.media_type, &image.width, &image.height, error))
    return NULL;

  image.path = g_strdup (path);
  return g_memdup2 (&image, sizeof image);
}

/* What was damaged since is as good as gone. */
static RepriseFetchedImage *
look (const char  *path,
      GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  RepriseFetchedImage *image = NULL;
  char *contents = NULL;
  gsize length = 0;

  if (g_file_get_contents (path, &contents, &length, NULL))
    {
      bytes = g_bytes_new_take (contents, length);
      image = look_at (bytes, path, NULL);
      if (image != NULL)
        reprise_cache_folder_use (path);
      else
        g_unlink (path);
    }

  if (image == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _("This image was not fetched yet."));
  return image;
}

static RepriseFetchedImage *
keep (const char  *folder,
      const char  *name,
      const char  *path,
      GBytes      *bytes,
      GError     **error)
{
  g_autoptr (RepriseFetchedImage) image = look_at (bytes, path, error);

  if (image == NULL ||
      !reprise_cache_folder_keep (folder, name, bytes, REPRISE_IMAGES_KEPT, error))
    return NULL;

  return g_steal_pointer (&image);
}

static void
take_step (gpointer data,
           gpointer user_data)
{
  g_autoptr (GTask) task = data;
  const Step *step = g_task_get_task_data (task);
  g_autofree char *folder = reprise_cache_folder_dup ("images");
  g_autofree char *name = dup_name (step->address);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  RepriseFetchedImage *image = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  image = step->bytes != NULL ? keep (folder, name, path, step->bytes, &error)
                              : look (path, &error);
  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify) reprise_fetched_image_free);
  else
    g_task_return_error (task, error);
}

/* One at a time: the largest needs hundreds of megabytes while it is looked at. */
static void
begin_step (GTask               *errand_task,
            GBytes              *bytes,
            GAsyncReadyCallback  callback)
{
  static GThreadPool *pool = NULL;
  const Errand *errand = g_task_get_task_data (errand_task);
  GTask *task = g_task_new (NULL, g_task_get_cancellable (errand_task), callback,
                            g_object_ref (errand_task));
  Step *step = g_new0 (Step, 1);

  if (pool == NULL)
    pool = g_thread_pool_new (take_step, NULL, 1, FALSE, NULL);
  step->address = g_strdup (errand->address);
  step->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_task_set_source_tag (task, begin_step);
  g_task_set_task_data (task, step, (GDestroyNotify) step_free);
  g_thread_pool_push (pool, task, NULL);
}

/* @error: (transfer full) */
static void
end (GTask               *task,
     RepriseFetchedImage *image,
     GError              *error)
{
  if (image != NULL)
    g_task_return_pointer (task, image, (GDestroyNotify) reprise_fetched_image_free);
  else
    g_task_return_error (task, error);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  RepriseFetchedImage *image = g_task_propagate_pointer (G_TASK (result), &error);

  end (task, image, error);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFetched) fetched =
    reprise_fetcher_fetch_finish (REPRISE_FETCHER (source), result, &error);

  if (fetched == NULL)
    end (task, NULL, reprise_image_words_new_failed (error));
  else if (fetched->outcome != REPRISE_FETCH_NEW)
    end (task, NULL, reprise_image_words_new_refused (fetched));
  else
    begin_step (task, fetched->body, kept_cb);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  const Errand *errand = g_task_get_task_data (task);
  RepriseImageFetcher *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  RepriseFetchedImage *image = g_task_propagate_pointer (G_TASK (result), &error);

  if (image != NULL || errand->kept_only ||
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    end (task, image, g_steal_pointer (&error));
  else
    reprise_fetcher_fetch_async (self->fetcher, errand->address, NULL, NULL,
                                 REPRISE_FETCH_IMAGE_LIMIT, g_task_get_cancellable (task),
                                 fetched_cb, g_object_ref (task));
}

static void
begin (RepriseImageFetcher *self,
       const char          *address,
       gboolean             kept_only,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Errand *errand = NULL;

  g_return_if_fail (REPRISE_IS_IMAGE_FETCHER (self));
  g_return_if_fail (address != NULL);

  errand = g_new0 (Errand, 1);
  errand->address = dup_address (address);
  errand->kept_only = kept_only;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, errand, (GDestroyNotify) errand_free);
  begin_step (task, NULL, looked_cb);
}

static void
reprise_image_fetcher_finalize (GObject *object)
{
  g_clear_object (&REPRISE_IMAGE_FETCHER (object)->fetcher);

  G_OBJECT_CLASS (reprise_image_fetcher_parent_class)->finalize (object);
}

static void
reprise_image_fetcher_class_init (RepriseImageFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_image_fetcher_finalize;
}

static void
reprise_image_fetcher_init (RepriseImageFetcher *self)
{
}

/**
 * reprise_fetched_image_free:
 * @self: (nullable): an image
 *
 * Frees it; its file stays.
 */
void
reprise_fetched_image_free (RepriseFetchedImage *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self);
}

/**
 * reprise_image_fetcher_new:
 * @fetcher: who asks servers
 *
 * Returns: (transfer full): who fetches images through it
 */
RepriseImageFetcher *
reprise_image_fetcher_new (RepriseFetcher *fetcher)
{
  RepriseImageFetcher *self = NULL;

  g_return_val_if_fail (REPRISE_IS_FETCHER (fetcher), NULL);

  self = g_object_new (REPRISE_TYPE_IMAGE_FETCHER, NULL);
  self->fetcher = g_object_ref (fetcher);
  return self;
}

/**
 * reprise_image_fetcher_find_async:
 * @self: who fetches images
 * @address: where an image is
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_image_fetcher_fetch_finish()
 * @user_data: given to @callback
 *
 * Finds an image if it is kept on this device; nobody is asked for it.
 */
void
reprise_image_fetcher_find_async (RepriseImageFetcher *self,
                                  const char          *address,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  begin (self, address, TRUE, cancellable, callback, user_data);
}

/**
 * reprise_image_fetcher_fetch_async:
 * @self: who fetches images
 * @address: where an image is
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_image_fetcher_fetch_finish()
 * @user_data: given to @callback
 *
 * Likewise, but asks for it where it is not kept. What comes is looked at, whatever its server says
 * it is, and kept if it is an image that can be shown; a drawing in SVG, which may do things, is
 * none.
 */
void
reprise_image_fetcher_fetch_async (RepriseImageFetcher *self,
                                   const char          *address,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  begin (self, address, FALSE, cancellable, callback, user_data);
}

/**
 * reprise_image_fetcher_fetch_finish:
 * @self: who fetches images
 * @result: the result given to the callback
 * @error: return location for why there is none, in words for the user that fit into its place; or
 *   %G_IO_ERROR_CANCELLED; or %G_IO_ERROR_NOT_FOUND where nobody was asked and it is not kept
 *
 * Returns: (transfer full) (nullable): the image
 */
RepriseFetchedImage *
reprise_image_fetcher_fetch_finish (RepriseImageFetcher  *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
