/* What comes from a stranger is an image, or gets the words that fit it; nothing else happens. */

#include "store/reprise-image.h"

#include "store/reprise-store-error.h"
#include "support/test-image.h"

#include <string.h>

static GBytes *
make_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
assert_refused (GBytes     *bytes,
                const char *pattern)
{
  g_autoptr (GError) error = NULL;
  const char *media_type = NULL;
  int width = 0;
  int height = 0;

  g_assert_false (reprise_image_measure (bytes, &media_type, &width, &height, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
  g_assert_null (reprise_image_decode (bytes, 10, 10, NULL));
}

static void
assert_measured (GBytes     *bytes,
                 const char *media_type,
                 int         width,
                 int         height)
{
  g_autoptr (GError) error = NULL;
  const char *is = NULL;
  int is_width = 0;
  int is_height = 0;

  g_assert_true (reprise_image_measure (bytes, &is, &is_width, &is_height, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (is, ==, media_type);
  g_assert_cmpint (is_width, ==, width);
  g_assert_cmpint (is_height, ==, height);
}

static const guchar gif[] = {
  'G', 'I', 'F', '8', '9', 'a', 2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
  0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 2, 0, 1, 0, 0, 2, 2, 0x44, 0x0A, 0, 0x3B,
};

static void
test_measure (void)
{
  g_autoptr (GBytes) png = test_image_draw (320, 180, 0, "png");
  g_autoptr (GBytes) jpeg = test_image_draw (321, 181, 1, "jpeg");
  g_autoptr (GBytes) lying = test_image_draw_lying (300, 200);
  g_autoptr (GBytes) moving = g_bytes_new_static (gif, sizeof gif);

  assert_measured (png, "image/png", 320, 180);
  assert_measured (jpeg, "image/jpeg", 321, 181);
  assert_measured (lying, "image/jpeg", 200, 300);
  assert_measured (moving, "image/gif", 2, 1);
}

static void
assert_decoded (GBytes *bytes,
                int     room_width,
                int     room_height,
                int     width,
                int     height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) pixbuf = reprise_image_decode (bytes, room_width, room_height, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, width);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, height);
}

static void
test_decode (void)
{
  g_autoptr (GBytes) png = test_image_draw (320, 180, 0, "png");
  g_autoptr (GBytes) lying = test_image_draw_lying (300, 200);
  g_autoptr (GBytes) narrow = test_image_draw (1000, 1, 0, "png");

  assert_decoded (png, 0, 0, 320, 180);
  assert_decoded (png, 160, 160, 160, 90);
  assert_decoded (png, 1000, 90, 160, 90);
  assert_decoded (png, 1000, 1000, 320, 180);
  assert_decoded (lying, 0, 0, 200, 300);
  assert_decoded (lying, 100, 1000, 100, 150);
  assert_decoded (lying, 1000, 150, 100, 150);
  assert_decoded (narrow, 10, 10, 10, 1);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) text = make_bytes ("Director: Mike Figgis\n");
  g_autoptr (GBytes) drawing = make_bytes ("<svg xmlns='http://www.w3.org/2000/svg'/>");
  g_autoptr (GBytes) riff = make_bytes ("RIFF    WEBPVP8 ");

  assert_refused (empty, "*empty*");
  assert_refused (text, "*not an image*PNG*");
  assert_refused (drawing, "*not an image*PNG*");
  assert_refused (riff, "*damaged*");
}

/* Of a moving image no frame may be empty, nor larger than what can be shown. */
static void
test_frames (void)
{
  const gsize frame = 27;   /* where the first begins */
  const gsize length = sizeof gif - 1 - frame;
  const guchar sizes[][4] = { { 0, 0, 1, 0 }, { 2, 0, 0, 0 }, { 255, 255, 255, 255 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr (GByteArray) data = g_byte_array_new ();
        g_autoptr (GBytes) bytes = NULL;

        g_byte_array_append (data, gif, sizeof gif - 1);
        g_byte_array_append (data, gif + frame, (guint) length + 1);
        memcpy (data->data + frame + j * length + 5, sizes[i], 4);
        bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
        assert_refused (bytes, "*damaged*");
      }
}

static void
test_huge (void)
{
  static const guint sizes[][2] = {
    { 100000, 100000 }, { 0x7FFFFFFF, 0x7FFFFFFF }, { 0xFFFFFFFF, 0xFFFFFFFF }, { 100000001, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) huge = test_image_claim (sizes[i][0], sizes[i][1]);

      assert_refused (huge, "*pixels*smaller*");
    }
}

/* Wherever a file is cut, nothing breaks, and what is not whole is not taken. */
static void
test_cut (void)
{
  const char * const formats[] = { "png", "jpeg" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) image = test_image_draw (64, 48, 2, formats[i]);
      const gsize length = g_bytes_get_size (image);

      for (gsize n = 1; n < length - 1; n += 1 + length / 200)
        {
          g_autoptr (GBytes) cut = test_image_cut (image, n);

          assert_refused (cut, n < 8 ? "*" : "*damaged*");
        }
    }
}

/* Likewise where a byte of it is another. */
static void
test_altered (void)
{
  const char * const formats[] = { "png", "jpeg" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (573);

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GBytes) image = test_image_draw (24, 16, i, formats[i % 2]);
      const gsize length = g_bytes_get_size (image);
      guchar *data = g_memdup2 (g_bytes_get_data (image, NULL), length);
      g_autoptr (GBytes) altered = NULL;
      g_autoptr (GdkPixbuf) pixbuf = NULL;

      for (int n = 0; n < 3; n++)
        data[g_rand_int_range (chance, 8, (int) length)] = (guchar) g_rand_int (chance);
      altered = g_bytes_new_take (data, length);
      pixbuf = reprise_image_decode (altered, 32, 32, NULL);
      g_assert_true (pixbuf == NULL || gdk_pixbuf_get_width (pixbuf) <= 32);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/image/measure", test_measure);
  g_test_add_func ("/image/decode", test_decode);
  g_test_add_func ("/image/refused", test_refused);
  g_test_add_func ("/image/frames", test_frames);
  g_test_add_func ("/image/huge", test_huge);
  g_test_add_func ("/image/cut", test_cut);
  g_test_add_func ("/image/altered", test_altered);

  return g_test_run ();
}
