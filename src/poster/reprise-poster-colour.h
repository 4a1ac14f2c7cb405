#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_POSTER_HUES 12.0  /* degrees from one corner of a poster to the other */

/**
 * ReprisePosterColour:
 *
 * A colour in sRGB, each part from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} ReprisePosterColour;

guint32              reprise_poster_hash             (const char                *title);
double               reprise_poster_hash_to_hue      (guint32                    hash);
ReprisePosterColour  reprise_poster_colour_ground    (double                     hue);
ReprisePosterColour  reprise_poster_colour_shade     (double                     hue);
ReprisePosterColour  reprise_poster_colour_title     (double                     hue);
ReprisePosterColour  reprise_poster_colour_small     (double                     hue);
double               reprise_poster_colour_contrast  (const ReprisePosterColour *one,
                                                      const ReprisePosterColour *other);

G_END_DECLS
