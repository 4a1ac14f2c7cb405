#include "exchange/reprise-m3u8.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_entry (const RepriseM3u8Entry *entry)
{
  g_assert_nonnull (entry->title);
  g_assert_cmpuint (strlen (entry->title), >, 0);
  g_assert_true (g_utf8_validate (entry->title, -1, NULL));
  g_assert_true (entry->artist == NULL || g_utf8_validate (entry->artist, -1, NULL));
  g_assert_true (entry->album == NULL || g_utf8_validate (entry->album, -1, NULL));
  g_assert_true (entry->path == NULL || g_path_is_absolute (entry->path));
  g_assert_true (entry->path == NULL || entry->address == NULL);
}

/* What was read is written as something that is read as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (RepriseM3u8) list = reprise_m3u8_read ((const char *) data, size, "/lists");
  g_autofree char *written = reprise_m3u8_write (list, "/lists");
  g_autoptr (RepriseM3u8) again = reprise_m3u8_read (written, strlen (written), "/lists");

  g_assert_cmpuint (again->entries->len, ==, list->entries->len);
  for (guint i = 0; i < list->entries->len; i++)
    {
      const RepriseM3u8Entry *a = list->entries->pdata[i];
      const RepriseM3u8Entry *b = again->entries->pdata[i];

      check_entry (a);
      g_assert_cmpstr (a->path, ==, b->path);
      g_assert_cmpstr (a->title, ==, b->title);
      g_assert_cmpuint (a->seconds, ==, b->seconds);
    }

  return 0;
}
