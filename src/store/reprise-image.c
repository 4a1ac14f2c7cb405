/* Images that come from anywhere: what they say of themselves is read here, byte by byte, before
 * any decoder sees them, and only the decoder of the format they are in sees them then. So a size
 * that nobody could show, a file that ends too early and a file of another kind each get their own
 * words.
 *
 * PNG: RFC 2083; JPEG: ITU-T T.81, annex B; GIF: the 89a specification; WebP: RFC 9649. */

#include "store/reprise-image.h"

#include "store/reprise-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (64 * 1024)

/* What is measured is decoded whole, and forgotten: it need not be large. */
#define MEASURED_SIZE 64

/* Where a walk through the bytes of a file has come to. */
typedef struct
{
  const guchar *data;
  gsize         length;
  gsize         at;
} Walk;

static gboolean
has (const Walk *walk,
     gsize       n)
{
  return walk->length - walk->at >= n;
}

static gboolean
skip (Walk  *walk,
      gsize  n)
{
  if (!has (walk, n))
    {
      walk->at = walk->length;
      return FALSE;
    }

  walk->at += n;
  return TRUE;
}

static guint
big_endian (const guchar *data,
            guint         n)
{
  guint value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | data[i];

  return value;
}

static guint
little_endian (const guchar *data,
               guint         n)
{
  guint value = 0;

  for (guint i = n; i > 0; i--)
    value = value << 8 | data[i - 1];

  return value;
}

static gboolean
begins_with (const guchar *data,
             gsize         length,
             const char   *signature,
             gsize         n)
{
  return length >= n && memcmp (data, signature, n) == 0;
}

/* Chunks, each with its length before and a checksum behind, up to the one called IEND. */
static void
read_png (Walk             *walk,
          RepriseImageHead *head)
{
  head->media_type = "image/png";
  head->loader = "png";
  walk->at = 8;
  if (!has (walk, 16) || memcmp (walk->data + 12, "IHDR", 4) != 0)
    return;

  head->width = big_endian (walk->data + 16, 4);
  head->height = big_endian (walk->data + 20, 4);
  while (has (walk, 12))
    {
      const guchar *chunk = walk->data + walk->at;

      if (!skip (walk, 12 + (gsize) big_endian (chunk, 4)))
        return;
      if (memcmp (chunk + 4, "IEND", 4) == 0)
        {
          head->whole = TRUE;
          return;
        }
    }
}

static gboolean
is_frame (guchar marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Within what is compressed no byte FF stands before D9. */
static gboolean
find_end_of_jpeg (const Walk *walk)
{
  for (gsize i = walk->at; i + 1 < walk->length; i++)
    if (walk->data[i] == 0xFF && walk->data[i + 1] == 0xD9)
      return TRUE;

  return FALSE;
}

/* Segments, each with a marker and its length, up to the first of what is compressed. */
static void
read_jpeg (Walk             *walk,
           RepriseImageHead *head)
{
  head->media_type = "image/jpeg";
  head->loader = "jpeg";
  walk->at = 2;
  while (has (walk, 4))
    {
      const guchar *segment = walk->data + walk->at;

      if (segment[0] != 0xFF)
        return;
      if (segment[1] == 0xFF)
        {
          walk->at++;
          continue;
        }
      if (is_frame (segment[1]) && has (walk, 9))
        {
          head->height = big_endian (segment + 5, 2);
          head->width = big_endian (segment + 7, 2);
        }
      if (!skip (walk, 2 + (gsize) big_endian (segment + 2, 2)))
        return;
      if (segment[1] == 0xDA)
        {
          head->whole = find_end_of_jpeg (walk);
          return;
        }
    }
}

static gboolean
skip_sub_blocks (Walk *walk)
{
  while (has (walk, 1))
    {
      const guchar size = walk->data[walk->at];

      if (!skip (walk, 1 + (gsize) size))
        return FALSE;
      if (size == 0)
        return TRUE;
    }

  return FALSE;
}

static gsize
color_table_size (guchar flags)
{
  return (flags & 0x80) != 0 ? (gsize) 3 << ((flags & 0x07) + 1) : 0;
}

/* An image may be of another size than the whole, and takes the room that it says it does. */
static gboolean
has_sane_size (const Walk *walk)
{
  const guchar *image = walk->data + walk->at;
  guint64 size;

  if (!has (walk, 10))
    return TRUE;

  size = (guint64) little_endian (image + 5, 2) * little_endian (image + 7, 2);
  return size > 0 && size <= REPRISE_IMAGE_MOST_PIXELS;
}

static gboolean
skip_gif_image (Walk *walk)
{
  const guchar *image = walk->data + walk->at;

  return has (walk, 10) && skip (walk, 11 + color_table_size (image[9])) && skip_sub_blocks (walk);
}

/* Up to the next image, by way of what a decoder would pass over. */
static gboolean
find_gif_image (Walk *walk)
{
  while (has (walk, 2) && walk->data[walk->at] != 0x2C && walk->data[walk->at] != 0x3B)
    if (walk->data[walk->at] != 0x21)
      walk->at++;
    else if (!skip (walk, 2) || !skip_sub_blocks (walk))
      return FALSE;

  return has (walk, 1) && walk->data[walk->at] == 0x2C;
}

/* The first image is what is shown: where that ends, the file may. But a decoder reads them all. */
static void
read_gif (Walk             *walk,
          RepriseImageHead *head)
{
  gboolean sane = TRUE;
  gboolean whole = TRUE;

  head->media_type = "image/gif";
  head->loader = "gif";
  if (!has (walk, 13))
    return;

  head->width = little_endian (walk->data + 6, 2);
  head->height = little_endian (walk->data + 8, 2);
  if (!skip (walk, 13 + color_table_size (walk->data[10])))
    return;

  while (sane && whole && find_gif_image (walk))
    {
      sane = has_sane_size (walk);
      whole = skip_gif_image (walk);
      head->whole |= whole;
    }

  head->whole &= sane;
}

/* One of three kinds of first chunk says how large it is. */
static void
read_webp (Walk             *walk,
           RepriseImageHead *head)
{
  const guchar *data = walk->data;

  head->media_type = "image/webp";
  head->loader = "webp";
  if (!has (walk, 30))
    return;

  if (memcmp (data + 12, "VP8X", 4) == 0)
    {
      head->width = little_endian (data + 24, 3) + 1;
      head->height = little_endian (data + 27, 3) + 1;
    }
  else if (memcmp (data + 12, "VP8L", 4) == 0)
    {
      const guint sizes = little_endian (data + 21, 4);

      head->width = (sizes & 0x3FFF) + 1;
      head->height = (sizes >> 14 & 0x3FFF) + 1;
    }
  else if (memcmp (data + 12, "VP8 ", 4) == 0)
    {
      head->width = little_endian (data + 26, 2) & 0x3FFF;
      head->height = little_endian (data + 28, 2) & 0x3FFF;
    }
  head->whole = (gsize) little_endian (data + 4, 4) + 8 <= walk->length;
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
is_too_large (guint64 width,
              guint64 height)
{
  return width * height > REPRISE_IMAGE_MOST_PIXELS;
}

static gboolean
check_head (GBytes            *bytes,
            RepriseImageHead  *head,
            GError           **error)
{
  gsize length = 0;
  const guchar *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    return refuse (error, _("It is empty."));
  if (!reprise_image_read_head (data, length, head))
    return refuse (error, _("It is not an image of a kind that can be kept: PNG, JPEG, WebP and GIF "
                            "images can."));
  if (is_too_large (head->width, head->height))
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                   _("It says that it is %u × %u pixels large, more than can be shown. Save it "
                     "smaller, with 100 million pixels at most."), head->width, head->height);
      return FALSE;
    }
  if (!head->whole || head->width == 0 || head->height == 0)
    return refuse (error, _("It is damaged, or only a part of it is there. Get it once more from "
                            "where it came from."));
  if (!reprise_image_is_readable (head->loader))
    return refuse (error, _("Images of its kind cannot be read on this computer. Save it as PNG or "
                            "JPEG."));

  return TRUE;
}

typedef struct
{
  int      width;   /* what it has to fit into; 0: as it is */
  int      height;
  gboolean refused;
} Room;

static double
get_scale (double width,
           double height,
           double room_width,
           double room_height)
{
  return MIN (1, MIN (room_width / width, room_height / height));
}

/* Whether an image lies on its side is known later than this, so there has to be enough for
 * both. */
static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  Room            *room)
{
  double scale = 1;

  if (width < 1 || height < 1 || is_too_large ((guint64) width, (guint64) height))
    {
      room->refused = TRUE;
      gdk_pixbuf_loader_set_size (loader, 0, 0);
      return;
    }
  if (room->width == 0)
    return;

  scale = MAX (get_scale (width, height, room->width, room->height),
               get_scale (width, height, room->height, room->width));
  if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale + 0.5), 1),
                                MAX ((int) (height * scale + 0.5), 1));
}

static gboolean
feed (GdkPixbufLoader *loader,
      GBytes          *bytes,
      Room            *room)
{
  gsize length = 0;
  const guchar *data = g_bytes_get_data (bytes, &length);
  gboolean fed = TRUE;

  for (gsize at = 0; fed && at < length && !room->refused; at += CHUNK)
    fed = gdk_pixbuf_loader_write (loader, data + at, MIN (CHUNK, length - at), NULL);

  /* A loader has to be closed in any case. */
  return gdk_pixbuf_loader_close (loader, NULL) && fed && !room->refused;
}

static GdkPixbuf *
fit (GdkPixbuf  *pixbuf,
     const Room *room)
{
  const int width = gdk_pixbuf_get_width (pixbuf);
  const int height = gdk_pixbuf_get_height (pixbuf);
  double scale = 1;

  if (room->width > 0)
    scale = get_scale (width, height, room->width, room->height);
  if (scale >= 1)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX ((int) (width * scale + 0.5), 1),
                                  MAX ((int) (height * scale + 0.5), 1), GDK_INTERP_BILINEAR);
}

static GdkPixbuf *
load (GBytes                 *bytes,
      const RepriseImageHead *head,
      Room                   *room)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (head->loader, NULL);
  GdkPixbuf *pixbuf = NULL;

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), room);
  if (!feed (loader, bytes, room))
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* A camera that was held upright says so, and stores what it saw lying. */
static gboolean
lies_on_its_side (GdkPixbuf *pixbuf)
{
  const char *orientation = gdk_pixbuf_get_option (pixbuf, "orientation");

  return orientation != NULL && orientation[0] >= '5' && orientation[0] <= '8';
}

/**
 * reprise_image_read_head:
 * @data: (array length=length): what may be an image
 * @length: how many bytes it has
 * @head: (out): what it says of itself; sizes are 0 where it does not say them
 *
 * Reads what an image says of itself, and decodes nothing.
 *
 * Returns: whether it begins as an image does of a kind that can be kept
 */
gboolean
reprise_image_read_head (const guchar     *data,
                         gsize             length,
                         RepriseImageHead *head)
{
  Walk walk = { data, length, 0 };

  g_return_val_if_fail (head != NULL, FALSE);

  *head = (RepriseImageHead) { 0 };
  if (begins_with (data, length, "\x89PNG\r\n\x1A\n", 8))
    read_png (&walk, head);
  else if (begins_with (data, length, "\xFF\xD8\xFF", 3))
    read_jpeg (&walk, head);
  else if (begins_with (data, length, "GIF87a", 6) || begins_with (data, length, "GIF89a", 6))
    read_gif (&walk, head);
  else if (begins_with (data, length, "RIFF", 4) && length >= 12 &&
           memcmp (data + 8, "WEBP", 4) == 0)
    read_webp (&walk, head);

  return head->media_type != NULL;
}

/**
 * reprise_image_is_readable:
 * @loader: what GdkPixbuf calls a format
 *
 * Returns: whether images in it can be decoded here; that of WebP comes separately
 */
gboolean
reprise_image_is_readable (const char *loader)
{
  g_autoptr (GSList) formats = gdk_pixbuf_get_formats ();

  for (GSList *l = formats; l != NULL; l = l->next)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (l->data);

      if (g_strcmp0 (name, loader) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_image_decode:
 * @bytes: an image
 * @width: into how many pixels it has to fit, once it stands upright; 0 for all it has
 * @height: likewise
 * @error: return location for a #RepriseStoreError that is a reason, in whole sentences
 *
 * Decodes an image, upright, no larger than it is, nor than asked for; of one that moves the first
 * frame. Takes time: not for the main thread.
 *
 * Returns: (transfer full) (nullable): its pixels
 */
GdkPixbuf *
reprise_image_decode (GBytes  *bytes,
                      int      width,
                      int      height,
                      GError **error)
{
  RepriseImageHead head = { 0 };
  Room room = { width, height, FALSE };
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GdkPixbuf) upright = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail ((width > 0) == (height > 0), NULL);

  if (!check_head (bytes, &head, error))
    return NULL;

  pixbuf = load (bytes, &head, &room);
  upright = pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
  if (upright == NULL)
    {
      refuse (error, _("It is damaged and cannot be shown. Get it once more from where it came "
                       "from."));
      return NULL;
    }

  return fit (upright, &room);
}

/**
 * reprise_image_measure:
 * @bytes: what may be an image
 * @media_type: (out): what it is
 * @width: (out): how many pixels it has, standing upright
 * @height: (out): likewise
 * @error: return location for a #RepriseStoreError that is a reason, in whole sentences
 *
 * Looks whether an image can be shown, by decoding it. Takes time: not for the main thread.
 *
 * Returns: whether it can
 */
gboolean
reprise_image_measure (GBytes      *bytes,
                       const char **media_type,
                       int         *width,
                       int         *height,
                       GError     **error)
{
  RepriseImageHead head = { 0 };
  Room room = { MEASURED_SIZE, MEASURED_SIZE, FALSE };
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  gboolean turned = FALSE;

  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!check_head (bytes, &head, error))
    return FALSE;

  pixbuf = load (bytes, &head, &room);
  if (pixbuf == NULL)
    return refuse (error, _("It is damaged and cannot be shown. Get it once more from where it came "
                            "from."));

  turned = lies_on_its_side (pixbuf);
  *media_type = head.media_type;
  *width = (int) (turned ? head.height : head.width);
  *height = (int) (turned ? head.width : head.height);
  return TRUE;
}
