#pragma once

#include "follow/reprise-image-fetcher.h"
#include "gui/reading/reprise-prose-map.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * RepriseDistance:
 * @REPRISE_DISTANCE_FAR: nobody has asked for it
 * @REPRISE_DISTANCE_COMING: it was asked for
 * @REPRISE_DISTANCE_FAILED: it did not come
 * @REPRISE_DISTANCE_HERE: it is shown
 *
 * How far an image is that a text shows from elsewhere.
 */
typedef enum
{
  REPRISE_DISTANCE_FAR,
  REPRISE_DISTANCE_COMING,
  REPRISE_DISTANCE_FAILED,
  REPRISE_DISTANCE_HERE,
} RepriseDistance;

#define REPRISE_TYPE_DISTANT_IMAGE (reprise_distant_image_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDistantImage, reprise_distant_image, REPRISE, DISTANT_IMAGE, AdwBin)

GtkWidget        *reprise_distant_image_new           (const RepriseProseStill    *place,
                                                       const char                 *request);
const char       *reprise_distant_image_get_address   (RepriseDistantImage        *self);
const char       *reprise_distant_image_get_title     (RepriseDistantImage        *self);
RepriseDistance   reprise_distant_image_get_distance  (RepriseDistantImage        *self);
void              reprise_distant_image_set_room      (RepriseDistantImage        *self,
                                                       int                         column,
                                                       int                         max_height);
void              reprise_distant_image_set_far       (RepriseDistantImage        *self);
void              reprise_distant_image_set_coming    (RepriseDistantImage        *self);
void              reprise_distant_image_set_failed    (RepriseDistantImage        *self,
                                                       const char                 *words);
void              reprise_distant_image_set_here      (RepriseDistantImage        *self,
                                                       const RepriseFetchedImage  *image);

G_END_DECLS
