#include "feed/reprise-feed-date.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/* What is a date is written so that it is read as the same. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *written = NULL;
  gint64 seconds = 0;
  gint64 again = 0;

  if (!reprise_feed_date_parse (text, &seconds))
    return 0;

  written = reprise_feed_date_format (seconds);
  g_assert_nonnull (written);
  g_assert_cmpuint (strlen (written), ==, strlen ("2026-11-23T06:00:00Z"));

  /* The first hours of the first year that is read may be told in the one before. */
  if (g_str_has_prefix (written, "0999-12-31"))
    return 0;
  g_assert_true (reprise_feed_date_parse (written, &again));
  g_assert_cmpint (again, ==, seconds);
  return 0;
}
