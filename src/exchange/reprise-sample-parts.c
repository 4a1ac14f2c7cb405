/* What an appraisal of the sample journal has besides its text, and how the journal presents
 * itself. */

#include "exchange/reprise-sample-parts.h"

#include "model/reprise-still.h"
#include "model/reprise-track.h"
#include "model/reprise-voice.h"
#include "reprise-core-resources.h"
#include "store/reprise-still-file.h"

#include <gio/gio.h>

#define FOLDER "/org/reprise/sample/"
#define STILLS FOLDER "stills/"

/* What the objects of a list are read into, and for whom. */
typedef struct
{
  GPtrArray  *parts;    /* (unowned) */
  const char *journal;  /* (unowned) (nullable): its file */
} Parts;

static GBytes *
load (const char  *folder,
      const char  *name,
      GError     **error)
{
  g_autofree char *path = g_strconcat (folder, name, NULL);

  return g_resource_lookup_data (reprise_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

static gboolean
read_voice (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  Parts *self = data;
  g_autofree char *body = NULL;
  const char *author = NULL;
  const char *name = NULL;

  if (!reprise_json_require_text (object, "author", &author, error) ||
      !reprise_json_require_text (object, "body", &name, error))
    return FALSE;

  body = reprise_sample_dup_text (name, error);
  if (body == NULL)
    return FALSE;

  g_ptr_array_add (self->parts, reprise_voice_new (author, body));
  return TRUE;
}

static gboolean
read_still (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  Parts *self = data;
  g_autoptr (GBytes) bytes = NULL;
  RepriseStill *still = NULL;
  const char *name = NULL;
  const char *caption = NULL;
  const char *alt = NULL;

  if (!reprise_json_require_text (object, "file", &name, error) ||
      !reprise_json_read_text (object, "caption", &caption, error) ||
      !reprise_json_read_text (object, "alt", &alt, error))
    return FALSE;

  bytes = load (STILLS, name, error);
  still = bytes != NULL ? reprise_still_file_keep_image (self->journal, bytes, error) : NULL;
  if (still == NULL)
    return FALSE;

  reprise_still_set_caption (still, caption);
  reprise_still_set_alt (still, alt);
  g_ptr_array_add (self->parts, still);
  return TRUE;
}

static gboolean
read_track (JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  static const char * const keys[] = { "album", "composer", "note", "scene", "location" };
  Parts *self = data;
  g_autoptr (RepriseTrack) track = NULL;
  const char *artist = NULL;
  const char *title = NULL;
  int kind = REPRISE_TRACK_KIND_SONG;

  if (!reprise_json_require_text (object, "artist", &artist, error) ||
      !reprise_json_require_text (object, "title", &title, error) ||
      !reprise_json_read_choice (object, "kind", REPRISE_TYPE_TRACK_KIND, &kind, error))
    return FALSE;

  track = reprise_track_new (artist, title);
  reprise_track_set_kind (track, (RepriseTrackKind) kind);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = NULL;

      if (!reprise_json_read_text (object, keys[i], &text, error))
        return FALSE;
      g_object_set (track, keys[i], text, NULL);
    }

  g_ptr_array_add (self->parts, g_steal_pointer (&track));
  return TRUE;
}

/**
 * reprise_sample_dup_text:
 * @name: a text of the sample
 * @error: return location for any error
 *
 * Returns: (transfer full) (nullable): what it says
 */
char *
reprise_sample_dup_text (const char  *name,
                         GError     **error)
{
  g_autoptr (GBytes) bytes = load (FOLDER, name, error);
  const char *text;
  gsize length;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  if (!g_utf8_validate (text, (gssize) length, NULL))
    {
      reprise_json_fail (error, name, "is not UTF-8");
      return NULL;
    }

  return g_strndup (text, length);
}

/**
 * reprise_sample_read_voices:
 * @object: an appraisal
 * @appraisal: what is read into
 * @error: return location for any error
 *
 * Reads what guests say in an appraisal.
 *
 * Returns: whether it could be read, or there is none
 */
gboolean
reprise_sample_read_voices (JsonObject        *object,
                            RepriseAppraisal  *appraisal,
                            GError           **error)
{
  g_autoptr (GPtrArray) voices = g_ptr_array_new_with_free_func (g_object_unref);
  Parts parts = { voices, NULL };

  if (!reprise_json_read_objects (object, "voices", read_voice, &parts, error))
    return FALSE;

  reprise_appraisal_take_voices (appraisal, g_steal_pointer (&voices));
  return TRUE;
}

/**
 * reprise_sample_read_stills:
 * @object: an appraisal
 * @journal: the file of the journal, beside which their images are kept
 * @appraisal: what is read into
 * @error: return location for any error
 *
 * Reads the stills of an appraisal.
 *
 * Returns: whether they could be read and are kept, or there are none
 */
gboolean
reprise_sample_read_stills (JsonObject        *object,
                            const char        *journal,
                            RepriseAppraisal  *appraisal,
                            GError           **error)
{
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);
  Parts parts = { stills, journal };

  if (!reprise_json_read_objects (object, "stills", read_still, &parts, error))
    return FALSE;

  reprise_appraisal_take_stills (appraisal, g_steal_pointer (&stills));
  return TRUE;
}

/**
 * reprise_sample_read_tracks:
 * @object: an appraisal
 * @appraisal: what is read into
 * @error: return location for any error
 *
 * Reads the jukebox of an appraisal.
 *
 * Returns: whether it could be read, or there is none
 */
gboolean
reprise_sample_read_tracks (JsonObject        *object,
                            RepriseAppraisal  *appraisal,
                            GError           **error)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  Parts parts = { tracks, NULL };

  if (!reprise_json_read_objects (object, "tracks", read_track, &parts, error))
    return FALSE;

  reprise_appraisal_take_tracks (appraisal, g_steal_pointer (&tracks));
  return TRUE;
}

/**
 * reprise_sample_read_masthead:
 * @object: a journal
 * @error: return location for any error
 *
 * Returns: (transfer full) (nullable): how it presents itself
 */
RepriseMasthead *
reprise_sample_read_masthead (JsonObject  *object,
                              GError     **error)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  JsonNode *node = json_object_get_member (object, "masthead");
  const char *pen_name = NULL;
  const char *series_name = NULL;
  const char *closing_line = NULL;

  if (node == NULL)
    return g_steal_pointer (&masthead);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      reprise_json_fail (error, "masthead", "is not an object");
      return NULL;
    }

  object = json_node_get_object (node);
  if (!reprise_json_read_text (object, "pen-name", &pen_name, error) ||
      !reprise_json_read_text (object, "series-name", &series_name, error) ||
      !reprise_json_read_text (object, "closing-line", &closing_line, error))
    return NULL;

  reprise_masthead_set_pen_name (masthead, pen_name);
  reprise_masthead_set_series_name (masthead, series_name);
  reprise_masthead_set_closing_line (masthead, closing_line);
  return g_steal_pointer (&masthead);
}
