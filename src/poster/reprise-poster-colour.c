#include "poster/reprise-poster-colour.h"

#include <math.h>

#define GROUND_LIGHTNESS 0.42
#define GROUND_CHROMA 0.09

/* A step darker than the ground and never lighter, so that what is legible on the one is on
 * both. */
#define SHADE_LIGHTNESS 0.375

/* In linear light, parts below 0 or above 1 where sRGB has no such colour. Björn Ottosson, “A
 * perceptual color space for image processing”, 2020, https://bottosson.github.io/posts/oklab/. */
static ReprisePosterColour
linear_from_oklch (double lightness,
                   double chroma,
                   double hue)
{
  const double a = chroma * cos (hue * G_PI / 180);
  const double b = chroma * sin (hue * G_PI / 180);
  const double l = pow (lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  const double m = pow (lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  const double s = pow (lightness - 0.0894841775 * a - 1.2914855480 * b, 3);

  return (ReprisePosterColour) {
    .red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    .green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    .blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
  };
}

static gboolean
is_possible (const ReprisePosterColour *colour)
{
  return colour->red >= 0 && colour->red <= 1 &&
         colour->green >= 0 && colour->green <= 1 &&
         colour->blue >= 0 && colour->blue <= 1;
}

/* The transfer functions of IEC 61966-2-1. */
static double
encode (double linear)
{
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow (linear, 1 / 2.4) - 0.055;
}

static double
decode (double encoded)
{
  return encoded <= 0.04045 ? encoded / 12.92 : pow ((encoded + 0.055) / 1.055, 2.4);
}

/* Where sRGB is too narrow, the colour gets paler, but neither its lightness nor its hue
 * changes. */
static ReprisePosterColour
colour_from_oklch (double lightness,
                   double chroma,
                   double hue)
{
  ReprisePosterColour linear = linear_from_oklch (lightness, chroma, hue);

  if (!is_possible (&linear))
    {
      double possible = 0;
      double impossible = chroma;

      for (int i = 0; i < 12; i++)
        {
          const double middle = (possible + impossible) / 2;

          linear = linear_from_oklch (lightness, middle, hue);
          if (is_possible (&linear))
            possible = middle;
          else
            impossible = middle;
        }
      linear = linear_from_oklch (lightness, possible, hue);
    }

  return (ReprisePosterColour) {
    .red = encode (linear.red),
    .green = encode (linear.green),
    .blue = encode (linear.blue),
  };
}

/* Relative luminance, WCAG 2.1. */
static double
get_luminance (const ReprisePosterColour *colour)
{
  return 0.2126 * decode (colour->red) +
         0.7152 * decode (colour->green) +
         0.0722 * decode (colour->blue);
}

/**
 * reprise_poster_hash:
 * @title: a film's title, UTF-8
 *
 * Finds what a poster is made from: its letters and digits, whatever their case, marks and
 * punctuation. It must never change, or every shelf would; so the hash (FNV-1a of 32 bits,
 * http://www.isthe.com/chongo/tech/comp/fnv/) is spelled out here and takes whole characters.
 *
 * Returns: a number that is the same for the same title always and everywhere
 */
guint32
reprise_poster_hash (const char *title)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  guint32 hash = 2166136261u;

  g_return_val_if_fail (title != NULL, 0);

  decomposed = g_utf8_normalize (title, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        for (int shift = 0; shift < 24; shift += 8)
          hash = (hash ^ ((c >> shift) & 0xff)) * 16777619u;
    }

  return hash;
}

/**
 * reprise_poster_hash_to_hue:
 * @hash: what a poster is made from
 *
 * Returns: a hue in degrees, from 0 up to but not including 360
 */
double
reprise_poster_hash_to_hue (guint32 hash)
{
  return hash / 4294967296.0 * 360;
}

/**
 * reprise_poster_colour_ground:
 * @hue: a hue in degrees
 *
 * Returns: the colour that a poster is filled with
 */
ReprisePosterColour
reprise_poster_colour_ground (double hue)
{
  return colour_from_oklch (GROUND_LIGHTNESS, GROUND_CHROMA, hue);
}

/**
 * reprise_poster_colour_shade:
 * @hue: a hue in degrees
 *
 * Returns: the colour of what is on the ground and under the letters
 */
ReprisePosterColour
reprise_poster_colour_shade (double hue)
{
  return colour_from_oklch (SHADE_LIGHTNESS, GROUND_CHROMA, hue);
}

/**
 * reprise_poster_colour_title:
 * @hue: a hue in degrees
 *
 * Returns: the colour of a title
 */
ReprisePosterColour
reprise_poster_colour_title (double hue)
{
  return colour_from_oklch (0.97, 0.015, hue);
}

/**
 * reprise_poster_colour_small:
 * @hue: a hue in degrees
 *
 * Returns: the colour of the year and of the director
 */
ReprisePosterColour
reprise_poster_colour_small (double hue)
{
  return colour_from_oklch (0.87, 0.05, hue);
}

/**
 * reprise_poster_colour_contrast:
 * @one: a colour
 * @other: another
 *
 * Returns: their contrast as WCAG 2.1 defines it, from 1 to 21
 */
double
reprise_poster_colour_contrast (const ReprisePosterColour *one,
                                const ReprisePosterColour *other)
{
  const double a = get_luminance (one) + 0.05;
  const double b = get_luminance (other) + 0.05;

  return MAX (a, b) / MIN (a, b);
}
