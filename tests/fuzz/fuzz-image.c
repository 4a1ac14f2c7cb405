#include "store/reprise-image.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
fail_cb (const char     *domain,
         GLogLevelFlags  level,
         const char     *message,
         gpointer        data)
{
  g_printerr ("%s: %s\n", domain, message);
  abort ();
}

/* What a decoder complains of, it was not meant to be given. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_handler ("GdkPixbuf", G_LOG_LEVEL_CRITICAL, fail_cb, NULL);
  g_log_set_handler ("GLib-GObject", G_LOG_LEVEL_CRITICAL, fail_cb, NULL);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  RepriseImageHead head = { 0 };

  /* What takes long is for the decoders' own tests; here it is our reading that is on trial. */
  if (!reprise_image_read_head (data, size, &head))
    return 0;
  if ((guint64) head.width * head.height > 1000 * 1000)
    return 0;

  pixbuf = reprise_image_decode (bytes, 64, 64, NULL);
  g_assert (pixbuf == NULL || (gdk_pixbuf_get_width (pixbuf) <= 64 &&
                               gdk_pixbuf_get_height (pixbuf) <= 64));
  return 0;
}
