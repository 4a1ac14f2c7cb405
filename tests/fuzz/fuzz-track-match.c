#include "jukebox/reprise-track-index.h"
#include "jukebox/reprise-track-match.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static const char *
get_field (char  **fields,
           guint   n_fields,
           guint   nth)
{
  return nth < n_fields && *fields[nth] != '\0' ? fields[nth] : NULL;
}

static guint
read_length (const char *text)
{
  return text != NULL ? (guint) (g_ascii_strtoull (text, NULL, 10) % 100000) : 0;
}

/* Each line is a name: of a track as it was written, then of a file's tags. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) fields = g_strsplit (text, "\n", 12);
  const guint n = g_strv_length (fields);
  const RepriseTrackTags wanted = {
    get_field (fields, n, 0), get_field (fields, n, 1), get_field (fields, n, 2),
    get_field (fields, n, 3), NULL, read_length (get_field (fields, n, 4)),
  };
  const RepriseTrackTags file = {
    get_field (fields, n, 5), get_field (fields, n, 6), get_field (fields, n, 7),
    get_field (fields, n, 8), get_field (fields, n, 9), read_length (get_field (fields, n, 10)),
  };
  g_autoptr (RepriseTrackSigns) wanted_signs = reprise_track_signs_new (&wanted);
  g_autoptr (RepriseTrackSigns) file_signs = reprise_track_signs_new (&file);
  const guint score = reprise_track_signs_compare (wanted_signs, file_signs);
  g_autoptr (RepriseTrackIndex) index = reprise_track_index_new ();
  g_autoptr (GArray) matches = NULL;
  guint found = 0;

  g_assert (score <= 100);
  g_assert (wanted.title != NULL || reprise_track_match_level (score) == REPRISE_TRACK_MATCH_NONE);

  /* What an index says of a file is what comparing the two says. */
  reprise_track_index_add (index, &file);
  matches = reprise_track_index_find (index, &wanted);
  g_assert (matches->len <= 1);
  if (matches->len == 1)
    found = g_array_index (matches, RepriseTrackMatch, 0).score;
  g_assert (found == score || matches->len == 0);
  g_assert (matches->len == 1 ||
            reprise_track_match_level (score) != REPRISE_TRACK_MATCH_CERTAIN);

  return 0;
}
