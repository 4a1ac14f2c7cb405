#include "model/reprise-track-line.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_field (const char *field)
{
  g_assert (field == NULL || (*field != '\0' && g_utf8_validate (field, -1, NULL)));
}

static void
check_line (const RepriseTrackLine *line)
{
  g_assert ((line->title != NULL) == (line->kind != REPRISE_TRACK_LINE_UNKNOWN));
  g_assert (line->title != NULL || (line->artist == NULL && line->album == NULL &&
                                    line->composer == NULL && line->note == NULL &&
                                    line->link == NULL && line->number == NULL));
  g_assert (line->link == NULL || strstr (line->link, "://") != NULL);

  check_field (line->number);
  check_field (line->artist);
  check_field (line->title);
  check_field (line->album);
  check_field (line->composer);
  check_field (line->note);
  check_field (line->link);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GPtrArray) lines = reprise_track_lines_parse (text);
  const char *at = text;

  /* What was typed is there, line by line. */
  for (guint i = 0; i < lines->len; i++)
    {
      const RepriseTrackLine *line = g_ptr_array_index (lines, i);

      check_line (line);
      at = strstr (at, line->typed);
      g_assert (at != NULL);
      at += strlen (line->typed);
    }

  return 0;
}
