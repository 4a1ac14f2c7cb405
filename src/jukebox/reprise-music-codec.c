/* What is missing where a file cannot be decoded. GStreamer says it in one line, for whatever
 * installs it: gstreamer|1.0|program|words|decoder-audio/x-wma, wmaversion=(int)2
 * https://gstreamer.freedesktop.org/documentation/pbutils/gstpbutilsmissingplugins.html */

#include "jukebox/reprise-music-codec.h"

#include <string.h>

#define BASE "gstreamer1.0-plugins-base"
#define GOOD "gstreamer1.0-plugins-good"
#define BAD "gstreamer1.0-plugins-bad"
#define UGLY "gstreamer1.0-plugins-ugly"
#define LIBAV "gstreamer1.0-libav"

/* Which of Debian's packages decodes what, by how the type begins; the longer beginning first. */
static const struct
{
  const char *type;
  const char *package;
} packages[] = {
  { "application/ogg", BASE },
  { "application/vnd.rn-realmedia", UGLY },
  { "application/x-apetag", GOOD },
  { "application/x-id3", GOOD },
  { "audio/AMR", UGLY },
  { "audio/midi", BAD },
  { "audio/mpeg, mpegversion=(int)1", GOOD },
  { "audio/mpeg, mpegversion=1", GOOD },
  { "audio/x-ac3", UGLY },
  { "audio/x-aiff", BAD },
  { "audio/x-alaw", GOOD },
  { "audio/x-au", GOOD },
  { "audio/x-dts", BAD },
  { "audio/x-flac", GOOD },
  { "audio/x-m4a", GOOD },
  { "audio/x-matroska", GOOD },
  { "audio/x-midi", BAD },
  { "audio/x-mod", BAD },
  { "audio/x-mulaw", GOOD },
  { "audio/x-musepack", BAD },
  { "audio/x-opus", BASE },
  { "audio/x-private1-ac3", UGLY },
  { "audio/x-speex", GOOD },
  { "audio/x-vorbis", BASE },
  { "audio/x-wav", GOOD },
  { "audio/x-wavpack", GOOD },
  { "video/quicktime", GOOD },
  { "video/webm", GOOD },
  { "video/x-flv", GOOD },
  { "video/x-matroska", GOOD },
  { "video/x-ms-asf", UGLY },
};

/* Returns: (transfer full) (nullable): the part of that number, from 0 */
static char *
get_part (const char *missing,
          guint       number)
{
  g_auto (GStrv) parts = g_strsplit (missing, "|", 5);

  return g_strv_length (parts) > number ? g_strdup (parts[number]) : NULL;
}

/* Returns: (transfer full) (nullable): “audio/x-wma, wmaversion=(int)2” */
static char *
get_type (const char *missing)
{
  g_autofree char *wanted = get_part (missing, 4);

  return wanted != NULL && g_str_has_prefix (wanted, "decoder-")
           ? g_strdup (wanted + strlen ("decoder-"))
           : NULL;
}

/**
 * reprise_music_codec_describe:
 * @missing: what is missing, as GStreamer asks for it
 *
 * Returns: (transfer full) (nullable): the same in words
 */
char *
reprise_music_codec_describe (const char *missing)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (missing != NULL, NULL);

  words = get_part (missing, 3);
  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : NULL;
}

/**
 * reprise_music_codec_get_package:
 * @missing: what is missing, as GStreamer asks for it
 *
 * What is not known here is most likely decoded by the package that decodes most.
 *
 * Returns: the name of the package of Debian that has it
 */
const char *
reprise_music_codec_get_package (const char *missing)
{
  g_autofree char *type = NULL;

  g_return_val_if_fail (missing != NULL, NULL);

  type = get_type (missing);
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (packages); i++)
    if (g_str_has_prefix (type, packages[i].type))
      return packages[i].package;

  return LIBAV;
}

/**
 * reprise_music_codec_is_there:
 * @missing: what was missing, as GStreamer asks for it
 * @sound: what knows
 *
 * Returns: whether it has been installed since
 */
gboolean
reprise_music_codec_is_there (const char         *missing,
                              const RepriseSound *sound)
{
  g_autofree char *type = NULL;

  g_return_val_if_fail (missing != NULL, FALSE);
  g_return_val_if_fail (sound != NULL, FALSE);

  type = get_type (missing);
  return type != NULL && sound->can_decode (type);
}
