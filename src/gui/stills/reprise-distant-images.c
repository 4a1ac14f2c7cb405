#include "gui/stills/reprise-distant-images.h"

#include "gui/feeds/reprise-following.h"
#include "gui/reading/reprise-prose-place.h"

#include <glib/gi18n.h>

#define HEIGHT_SHARE 0.8  /* of the page's height */
#define LEAST_HEIGHT 180

/**
 * RepriseDistantImages:
 *
 * The images that a text on a page shows from elsewhere. Nobody is asked for one before the reader
 * asks for it. Either they are shown in their places then, or, where the text is the reader's own,
 * they are handed on for keeps, all that were asked for at once.
 */
struct _RepriseDistantImages
{
  GObject              parent_instance;

  RepriseBookPage     *page;         /* (not owned): it holds whoever holds this one */
  GtkTextView         *prose;        /* (not owned) likewise */
  gboolean             for_keeps;
  RepriseFollowing    *following;    /* (owned) (nullable): whose fetcher is asked */
  GPtrArray           *placed;       /* (owned) (element-type RepriseDistantImage) */
  GPtrArray           *anchors;      /* (owned) (element-type GtkTextChildAnchor): one by one */
  GHashTable          *coming;       /* (owned): addresses that were asked for */
  GHashTable          *failures;     /* (owned): words by address */
  GHashTable          *arrivals;     /* (owned): paths by address, for keeps */
  GCancellable        *cancellable;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (RepriseDistantImages, reprise_distant_images, G_TYPE_OBJECT)

enum
{
  CHANGED,
  ARRIVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* An image on its way. */
typedef struct
{
  RepriseDistantImages *images;   /* (owned) */
  char                 *address;  /* (owned) */
} Errand;

static void
errand_free (Errand *errand)
{
  g_object_unref (errand->images);
  g_free (errand->address);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
fit_one (RepriseDistantImages *self,
         guint                 index)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self->page));

  reprise_distant_image_set_room (self->placed->pdata[index],
                                  reprise_book_page_get_column (self->page),
                                  MAX ((int) (height * HEIGHT_SHARE), LEAST_HEIGHT));
  reprise_prose_place_touch (gtk_text_view_get_buffer (self->prose), self->anchors->pdata[index]);
}

static void
column_cb (RepriseDistantImages *self)
{
  for (guint i = 0; i < self->placed->len; i++)
    fit_one (self, i);
}

/* @image: (nullable): what came; in the reader's own text it is not shown before it is a still */
static void
update_one (RepriseDistantImages      *self,
            guint                      index,
            const RepriseFetchedImage *image)
{
  RepriseDistantImage *one = self->placed->pdata[index];
  const char *address = reprise_distant_image_get_address (one);
  const char *failure = g_hash_table_lookup (self->failures, address);

  if (image != NULL && !self->for_keeps)
    reprise_distant_image_set_here (one, image);
  else if (g_hash_table_contains (self->coming, address) ||
           g_hash_table_contains (self->arrivals, address))
    reprise_distant_image_set_coming (one);
  else if (failure != NULL)
    reprise_distant_image_set_failed (one, failure);
  else
    reprise_distant_image_set_far (one);
  fit_one (self, index);
}

static void
update (RepriseDistantImages      *self,
        const char                *address,
        const RepriseFetchedImage *image)
{
  for (guint i = 0; i < self->placed->len; i++)
    {
      RepriseDistantImage *one = self->placed->pdata[i];

      if (g_str_equal (reprise_distant_image_get_address (one), address) &&
          reprise_distant_image_get_distance (one) != REPRISE_DISTANCE_HERE)
        update_one (self, i, image);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
find_title (RepriseDistantImages *self,
            const char           *address)
{
  for (guint i = 0; i < self->placed->len; i++)
    if (g_str_equal (reprise_distant_image_get_address (self->placed->pdata[i]), address) &&
        reprise_distant_image_get_title (self->placed->pdata[i]) != NULL)
      return reprise_distant_image_get_title (self->placed->pdata[i]);

  return "";
}

/* All at once, so that all at once can be taken back. */
static void
hand_on (RepriseDistantImages *self)
{
  g_autoptr (GVariant) list = NULL;
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer address;
  gpointer path;

  if (g_hash_table_size (self->coming) > 0 || g_hash_table_size (self->arrivals) == 0)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sss)"));
  g_hash_table_iter_init (&iter, self->arrivals);
  while (g_hash_table_iter_next (&iter, &address, &path))
    g_variant_builder_add (&builder, "(sss)", address, path, find_title (self, address));
  list = g_variant_ref_sink (g_variant_builder_end (&builder));

  g_hash_table_remove_all (self->arrivals);
  for (guint i = 0; i < self->placed->len; i++)
    update_one (self, i, NULL);
  g_signal_emit (self, signals[ARRIVED], 0, list);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Errand) errand = data;
  RepriseDistantImages *self = errand->images;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFetchedImage) image =
    reprise_image_fetcher_fetch_finish (REPRISE_IMAGE_FETCHER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_hash_table_remove (self->coming, errand->address);
  if (image == NULL)
    g_hash_table_replace (self->failures, g_strdup (errand->address), g_strdup (error->message));
  else if (self->for_keeps)
    g_hash_table_replace (self->arrivals, g_strdup (errand->address), g_strdup (image->path));
  update (self, errand->address, image);
  hand_on (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (RepriseFetchedImage) image =
    reprise_image_fetcher_fetch_finish (REPRISE_IMAGE_FETCHER (source), result, NULL);

  if (image != NULL)
    update (errand->images, errand->address, image);
}

static Errand *
errand_new (RepriseDistantImages *self,
            const char           *address)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->images = g_object_ref (self);
  errand->address = g_strdup (address);
  return errand;
}

static void
fetch_one (RepriseDistantImages *self,
           const char           *address)
{
  if (self->following == NULL || !g_hash_table_add (self->coming, g_strdup (address)))
    return;

  g_hash_table_remove (self->failures, address);
  update (self, address, NULL);
  reprise_image_fetcher_fetch_async (reprise_following_get_image_fetcher (self->following),
                                     address, self->cancellable, fetched_cb,
                                     errand_new (self, address));
}

static void
asked_cb (RepriseDistantImage  *image,
          RepriseDistantImages *self)
{
  fetch_one (self, reprise_distant_image_get_address (image));
}

static void
reprise_distant_images_finalize (GObject *object)
{
  RepriseDistantImages *self = REPRISE_DISTANT_IMAGES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->following);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->anchors);
  g_hash_table_unref (self->coming);
  g_hash_table_unref (self->failures);
  g_hash_table_unref (self->arrivals);

  G_OBJECT_CLASS (reprise_distant_images_parent_class)->finalize (object);
}

static void
reprise_distant_images_class_init (RepriseDistantImagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_distant_images_finalize;

  /**
   * RepriseDistantImages::changed:
   *
   * Others are here, or on their way, than were before.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_DISTANT_IMAGES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseDistantImages::arrived:
   * @images: a(sss): the address of each, its file, and what it is called, or nothing
   *
   * Those that were asked for are here, for keeps, but for those that failed.
   */
  signals[ARRIVED] = g_signal_new ("arrived", REPRISE_TYPE_DISTANT_IMAGES, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_VARIANT);
}

static void
reprise_distant_images_init (RepriseDistantImages *self)
{
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->anchors = g_ptr_array_new_with_free_func (g_object_unref);
  self->coming = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->failures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->arrivals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cancellable = g_cancellable_new ();
}

/**
 * reprise_distant_images_new:
 * @page: the page, which is to hold whoever holds what this returns
 * @prose: the text on it
 * @for_keeps: whether the text is the reader's own: each image can be asked for alone, and is not
 *   shown but handed on
 *
 * Returns: (transfer full): what shows such images there
 */
RepriseDistantImages *
reprise_distant_images_new (RepriseBookPage *page,
                            GtkTextView     *prose,
                            gboolean         for_keeps)
{
  RepriseDistantImages *self = g_object_new (REPRISE_TYPE_DISTANT_IMAGES, NULL);

  self->page = page;
  self->prose = prose;
  self->for_keeps = for_keeps;
  g_signal_connect_object (page, "notify::column", G_CALLBACK (column_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_distant_images_set_journal:
 * @self: the images of a text
 * @journal: whose text it is
 */
void
reprise_distant_images_set_journal (RepriseDistantImages *self,
                                    RepriseJournal       *journal)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGES (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  g_clear_object (&self->following);
  self->following = reprise_following_dup_of (journal);
}

/**
 * reprise_distant_images_clear:
 * @self: the images of a text
 *
 * Takes them away, before the text is. What was asked for still comes.
 */
void
reprise_distant_images_clear (RepriseDistantImages *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGES (self));

  for (guint i = 0; i < self->placed->len; i++)
    gtk_text_view_remove (self->prose, self->placed->pdata[i]);
  g_ptr_array_set_size (self->placed, 0);
  g_ptr_array_set_size (self->anchors, 0);
}

/**
 * reprise_distant_images_forget:
 * @self: the images of a text
 *
 * Gives up what was asked for, and forgets what failed: the next text is another one.
 */
void
reprise_distant_images_forget (RepriseDistantImages *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGES (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->coming);
  g_hash_table_remove_all (self->failures);
  g_hash_table_remove_all (self->arrivals);
}

/**
 * reprise_distant_images_place:
 * @self: the images of a text
 * @place: where in it is one
 *
 * Returns: (transfer none): what stands there
 */
GtkWidget *
reprise_distant_images_place (RepriseDistantImages    *self,
                              const RepriseProseStill *place)
{
  GtkWidget *image = NULL;

  g_return_val_if_fail (REPRISE_IS_DISTANT_IMAGES (self), NULL);

  image = reprise_distant_image_new (place, self->for_keeps ? N_("Fetch Image") : NULL);
  g_signal_connect_object (image, "asked", G_CALLBACK (asked_cb), self, 0);
  g_ptr_array_add (self->placed, g_object_ref_sink (image));
  g_ptr_array_add (self->anchors, g_object_ref (place->anchor));
  update_one (self, self->placed->len - 1, NULL);
  gtk_text_view_add_child_at_anchor (self->prose, image, place->anchor);
  return image;
}

/**
 * reprise_distant_images_find:
 * @self: the images of a text
 *
 * Shows those that are kept on this device: nobody is asked for them.
 */
void
reprise_distant_images_find (RepriseDistantImages *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGES (self));

  for (guint i = 0; self->following != NULL && i < self->placed->len; i++)
    {
      const char *address = reprise_distant_image_get_address (self->placed->pdata[i]);

      reprise_image_fetcher_find_async (reprise_following_get_image_fetcher (self->following),
                                        address, self->cancellable, found_cb,
                                        errand_new (self, address));
    }
}

/**
 * reprise_distant_images_fetch:
 * @self: the images of a text
 *
 * Asks for all that are not here, as the reader wants it.
 */
void
reprise_distant_images_fetch (RepriseDistantImages *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGES (self));

  for (guint i = 0; i < self->placed->len; i++)
    if (reprise_distant_image_get_distance (self->placed->pdata[i]) != REPRISE_DISTANCE_HERE)
      fetch_one (self, reprise_distant_image_get_address (self->placed->pdata[i]));
}

/**
 * reprise_distant_images_count:
 * @self: the images of a text
 * @distance: a distance
 *
 * Returns: how many of them are that far
 */
guint
reprise_distant_images_count (RepriseDistantImages *self,
                              RepriseDistance       distance)
{
  guint n = 0;

  g_return_val_if_fail (REPRISE_IS_DISTANT_IMAGES (self), 0);

  for (guint i = 0; i < self->placed->len; i++)
    if (reprise_distant_image_get_distance (self->placed->pdata[i]) == distance)
      n++;

  return n;
}

/**
 * reprise_distant_images_can_fetch:
 * @self: the images of a text
 *
 * Returns: whether there are any that are neither here nor on their way
 */
gboolean
reprise_distant_images_can_fetch (RepriseDistantImages *self)
{
  return reprise_distant_images_count (self, REPRISE_DISTANCE_FAR) > 0 ||
         reprise_distant_images_count (self, REPRISE_DISTANCE_FAILED) > 0;
}
