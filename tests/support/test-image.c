/* Images for tests: drawn, so that they are nobody's, and good enough to look at; and such as mean
 * no good. */

#include "support/test-image.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>

#define N_SKIES 4

static const double skies[N_SKIES][6] = {
  { 0.05, 0.06, 0.16, 0.55, 0.24, 0.36 },
  { 0.10, 0.16, 0.28, 0.93, 0.62, 0.33 },
  { 0.02, 0.12, 0.15, 0.20, 0.50, 0.47 },
  { 0.16, 0.05, 0.18, 0.85, 0.30, 0.30 },
};

static void
draw_sky (cairo_t *cr,
          int      width,
          int      height,
          guint    which)
{
  const double *sky = skies[which % N_SKIES];
  cairo_pattern_t *gradient = cairo_pattern_create_linear (0, 0, 0, height);

  cairo_pattern_add_color_stop_rgb (gradient, 0, sky[0], sky[1], sky[2]);
  cairo_pattern_add_color_stop_rgb (gradient, 0.85, sky[3], sky[4], sky[5]);
  cairo_set_source (cr, gradient);
  cairo_paint (cr);
  cairo_pattern_destroy (gradient);

  cairo_set_source_rgba (cr, 1, 0.95, 0.8, 0.9);
  cairo_arc (cr, width * (0.2 + 0.17 * (which % N_SKIES)), height * 0.3, height * 0.08, 0,
             2 * M_PI);
  cairo_fill (cr);
}

static void
draw_windows (cairo_t *cr,
              GRand   *chance,
              double   x,
              double   top,
              double   wide,
              double   height)
{
  const double step = height / 45;

  cairo_set_source_rgba (cr, 1, 0.82, 0.45, 0.85);
  for (double at = top + step; at < height - step; at += step)
    for (double across = x + step / 2; across < x + wide - step; across += step)
      if (g_rand_double (chance) < 0.22)
        {
          cairo_rectangle (cr, across, at, step * 0.5, step * 0.55);
          cairo_fill (cr);
        }
}

static void
draw_city (cairo_t *cr,
           int      width,
           int      height,
           guint    which)
{
  GRand *chance = g_rand_new_with_seed (7 + which);

  for (double x = 0; x < width;)
    {
      const double wide = height * g_rand_double_range (chance, 0.07, 0.16);
      const double top = height * g_rand_double_range (chance, 0.42, 0.8);

      cairo_set_source_rgb (cr, 0.03, 0.03, 0.07);
      cairo_rectangle (cr, x, top, wide + 1, height - top);
      cairo_fill (cr);
      draw_windows (cr, chance, x, top, wide, height);
      x += wide;
    }
  g_rand_free (chance);
}

static GdkPixbuf *
draw (int   width,
      int   height,
      guint which)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guchar *to = gdk_pixbuf_get_pixels (pixbuf);

  draw_sky (cr, width, height, which);
  draw_city (cr, width, height, which);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guchar *from = cairo_image_surface_get_data (surface) +
                             (gsize) y * cairo_image_surface_get_stride (surface) + 4 * (gsize) x;
        guchar *pixel = to + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) + 3 * (gsize) x;
        guint32 value = 0;

        memcpy (&value, from, sizeof value);
        pixel[0] = value >> 16 & 0xFF;
        pixel[1] = value >> 8 & 0xFF;
        pixel[2] = value & 0xFF;
      }

  cairo_surface_destroy (surface);
  return pixbuf;
}

/**
 * test_image_draw:
 * @width: pixels
 * @height: pixels
 * @which: of some skylines at night, which
 * @format: `png` or `jpeg`
 *
 * Returns: (transfer full): a city at night
 */
GBytes *
test_image_draw (int         width,
                 int         height,
                 guint       which,
                 const char *format)
{
  g_autoptr (GdkPixbuf) pixbuf = draw (width, height, which);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

/**
 * test_image_draw_lying:
 * @width: pixels, as they are stored
 * @height: pixels
 *
 * Returns: (transfer full): what a camera wrote that was turned by a quarter, and says so (Exif,
 *   orientation 6)
 */
GBytes *
test_image_draw_lying (int width,
                       int height)
{
  static const guchar exif[] = {
    0xFF, 0xE1, 0x00, 0x22, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 0x2A, 0, 0, 0, 8,
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
  };
  g_autoptr (GBytes) image = test_image_draw (width, height, 0, "jpeg");
  GByteArray *turned = g_byte_array_new ();
  gsize length = 0;
  const guchar *data = g_bytes_get_data (image, &length);

  g_byte_array_append (turned, data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, data + 2, (guint) (length - 2));
  return g_byte_array_free_to_bytes (turned);
}

/**
 * test_image_claim:
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full): a PNG file that says it is so large, and is not
 */
GBytes *
test_image_claim (guint width,
                  guint height)
{
  g_autoptr (GBytes) image = test_image_draw (8, 8, 0, "png");
  guchar *data = g_memdup2 (g_bytes_get_data (image, NULL), g_bytes_get_size (image));
  const guint32 sizes[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (data + 16, sizes, sizeof sizes);
  return g_bytes_new_take (data, g_bytes_get_size (image));
}

/**
 * test_image_cut:
 * @image: a file
 * @length: how many bytes shall be left of it
 *
 * Returns: (transfer full): its beginning
 */
GBytes *
test_image_cut (GBytes *image,
                gsize   length)
{
  return g_bytes_new_from_bytes (image, 0, length);
}

/**
 * test_image_write:
 * @folder: a folder
 * @name: what the file shall be called
 * @image: what shall be in it
 *
 * Returns: (transfer full): the file's path
 */
char *
test_image_write (const char *folder,
                  const char *name,
                  GBytes     *image)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (image, NULL), (gssize) g_bytes_get_size (image),
                       &error);
  g_assert_no_error (error);
  return path;
}
