#pragma once

#include "follow/reprise-fetcher.h"

G_BEGIN_DECLS

/**
 * RepriseFetchedImage:
 *
 * An image from somewhere else, kept on this device for a while.
 */
typedef struct
{
  char        *path;        /* (owned) (not nullable): its file */
  const char  *media_type;  /* (not nullable), static */
  int          width;       /* pixels, standing upright */
  int          height;
} RepriseFetchedImage;

void                  reprise_fetched_image_free           (RepriseFetchedImage  *self);

/**
 * REPRISE_IMAGES_KEPT:
 *
 * How many bytes of images are kept in all; those that were not seen for longest go first.
 */
#define REPRISE_IMAGES_KEPT (256 * 1024 * 1024)

#define REPRISE_TYPE_IMAGE_FETCHER (reprise_image_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RepriseImageFetcher, reprise_image_fetcher, REPRISE, IMAGE_FETCHER, GObject)

RepriseImageFetcher  *reprise_image_fetcher_new            (RepriseFetcher       *fetcher);
void                  reprise_image_fetcher_find_async     (RepriseImageFetcher  *self,
                                                            const char           *address,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
void                  reprise_image_fetcher_fetch_async    (RepriseImageFetcher  *self,
                                                            const char           *address,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
RepriseFetchedImage  *reprise_image_fetcher_fetch_finish   (RepriseImageFetcher  *self,
                                                            GAsyncResult         *result,
                                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFetchedImage, reprise_fetched_image_free)

G_END_DECLS
