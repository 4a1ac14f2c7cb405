/* What a generated appraisal has besides its text: a link, a guest's voice, stills, tracks. */

#include "exchange/reprise-generator-parts.h"

#include "exchange/reprise-chance.h"
#include "model/reprise-still.h"
#include "model/reprise-track.h"
#include "model/reprise-voice.h"
#include "store/reprise-still-file.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#define LINKED_PERCENT     10
#define UNRESOLVED_PERCENT 5  /* of those */
#define VOICED_PERCENT     4

#define N_IMAGES     256
#define IMAGE_WIDTH  640
#define IMAGE_HEIGHT 360

#define STILLS_EVERY 100
#define N_STILLS     10

#define N_ARTISTS     3000
#define N_TRACKS      4
#define CUE_PERCENT   30
#define ALBUM_PERCENT 60
#define NOTE_PERCENT  50
#define SCENE_PERCENT 20
#define LINK_PERCENT  5

/* Two colours that run into each other, so that each is another image and none is large. */
static GBytes *
paint_image (guint    i,
             GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf =
    gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, IMAGE_WIDTH, IMAGE_HEIGHT);
  const int stride = gdk_pixbuf_get_rowstride (pixbuf);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  char *png = NULL;
  gsize length = 0;

  for (int y = 0; y < IMAGE_HEIGHT; y++)
    for (int x = 0; x < IMAGE_WIDTH; x++)
      {
        guchar *pixel = pixels + y * stride + 3 * x;

        pixel[0] = (guchar) i;
        pixel[1] = (guchar) (x * 255 / IMAGE_WIDTH);
        pixel[2] = (guchar) (y * 255 / IMAGE_HEIGHT);
      }

  if (!gdk_pixbuf_save_to_buffer (pixbuf, &png, &length, "png", error, NULL))
    return NULL;

  return g_bytes_new_take (png, length);
}

/**
 * reprise_generator_append_link:
 * @vocabulary: the words there are
 * @random: a source of chance
 * @labels: (element-type utf8): how the films are called
 * @n_labels: how many of them are out already
 * @body: a text
 *
 * Ends a text with a link, now and then: to a film, rarely to one that there is not.
 */
void
reprise_generator_append_link (RepriseVocabulary *vocabulary,
                               GRand             *random,
                               GPtrArray         *labels,
                               guint              n_labels,
                               GString           *body)
{
  g_autofree char *unknown = NULL;
  const char *label;

  if (!reprise_chance_percent (random, LINKED_PERCENT))
    return;

  label = g_ptr_array_index (labels, reprise_chance_below (random, n_labels));
  if (reprise_chance_percent (random, UNRESOLVED_PERCENT))
    label = unknown = reprise_vocabulary_dup_name (vocabulary, random, 3);
  g_string_append_printf (body, "\n[[%s]]\n", label);
}

/**
 * reprise_generator_add_voice:
 * @vocabulary: the words there are
 * @random: a source of chance
 * @appraisal: an appraisal
 *
 * Lets a guest speak in an appraisal, now and then.
 */
void
reprise_generator_add_voice (RepriseVocabulary *vocabulary,
                             GRand             *random,
                             RepriseAppraisal  *appraisal)
{
  g_autoptr (GPtrArray) voices = NULL;
  g_autoptr (GString) body = NULL;
  g_autofree char *author = NULL;
  g_autofree char *uuid = NULL;
  RepriseVoice *voice;

  if (!reprise_chance_percent (random, VOICED_PERCENT))
    return;

  body = g_string_new (NULL);
  author = reprise_vocabulary_dup_name (vocabulary, random, 2);
  uuid = reprise_chance_dup_uuid (random);
  reprise_vocabulary_append_prose (vocabulary, random, 60 + reprise_chance_below (random, 90),
                                   body);

  voices = g_ptr_array_new_with_free_func (g_object_unref);
  voice = reprise_voice_new (author, body->str);
  reprise_voice_set_uuid (voice, uuid);
  g_ptr_array_add (voices, voice);
  reprise_appraisal_take_voices (appraisal, g_steal_pointer (&voices));
}

/**
 * reprise_generator_keep_images:
 * @journal: the file of a journal
 * @error: return location for a #RepriseStoreError, or one of GdkPixbuf
 *
 * Paints some images and keeps them beside a journal. What a file of theirs is named depends on who
 * writes a PNG; nothing else does.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseStill): a still of each
 */
GPtrArray *
reprise_generator_keep_images (const char  *journal,
                               GError     **error)
{
  g_autoptr (GPtrArray) images = g_ptr_array_new_full (N_IMAGES, g_object_unref);

  for (guint i = 0; i < N_IMAGES; i++)
    {
      g_autoptr (GBytes) bytes = paint_image (i, error);
      RepriseStill *still =
        bytes != NULL ? reprise_still_file_keep_image (journal, bytes, error) : NULL;

      if (still == NULL)
        return NULL;
      g_ptr_array_add (images, still);
    }

  return g_steal_pointer (&images);
}

/**
 * reprise_generator_add_stills:
 * @images: (element-type RepriseStill): what there is; used again and again
 * @random: a source of chance
 * @i: the number of the appraisal, from 0
 * @appraisal: an appraisal
 *
 * Gives each hundredth appraisal ten stills.
 */
void
reprise_generator_add_stills (GPtrArray        *images,
                              GRand            *random,
                              guint             i,
                              RepriseAppraisal *appraisal)
{
  g_autoptr (GPtrArray) stills = NULL;

  if (i % STILLS_EVERY != STILLS_EVERY - 1)
    return;

  stills = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint k = 0; k < N_STILLS; k++)
    {
      RepriseStill *still =
        reprise_still_copy (g_ptr_array_index (images, reprise_chance_below (random, N_IMAGES)));
      g_autofree char *uuid = reprise_chance_dup_uuid (random);

      reprise_still_set_uuid (still, uuid);
      g_ptr_array_add (stills, still);
    }

  reprise_appraisal_take_stills (appraisal, g_steal_pointer (&stills));
}

/**
 * reprise_generator_make_artists:
 * @vocabulary: the words there are
 * @random: a source of chance
 *
 * Returns: (transfer full) (element-type utf8): who makes the music
 */
GPtrArray *
reprise_generator_make_artists (RepriseVocabulary *vocabulary,
                                GRand             *random)
{
  g_autoptr (GPtrArray) artists = g_ptr_array_new_full (N_ARTISTS, g_free);

  for (guint i = 0; i < N_ARTISTS; i++)
    g_ptr_array_add (artists, reprise_vocabulary_dup_name (vocabulary, random, 2));

  return g_steal_pointer (&artists);
}

/* A plain sentence, as somebody says what a song does. */
static char *
make_remark (RepriseVocabulary *vocabulary,
             GRand             *random,
             guint              least)
{
  const guint n_words = least + reprise_chance_below (random, 8);
  g_autoptr (GString) remark = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      const char *word = reprise_vocabulary_get_word (vocabulary,
                                                      reprise_chance_below (random, 2000));
      const gunichar first = g_utf8_get_char (word);

      g_string_append (remark, i > 0 ? " " : "");
      g_string_append_unichar (remark, i > 0 ? first : g_unichar_toupper (first));
      g_string_append (remark, g_utf8_next_char (word));
    }
  g_string_append_c (remark, '.');

  return g_string_free (g_steal_pointer (&remark), FALSE);
}

static void
describe_track (RepriseTrack      *track,
                RepriseVocabulary *vocabulary,
                GRand             *random)
{
  g_autofree char *album = reprise_vocabulary_dup_name (vocabulary, random, 2);
  g_autofree char *note = make_remark (vocabulary, random, 5);
  g_autofree char *scene = make_remark (vocabulary, random, 2);

  if (reprise_chance_percent (random, CUE_PERCENT))
    reprise_track_set_kind (track, REPRISE_TRACK_KIND_CUE);
  if (reprise_chance_percent (random, ALBUM_PERCENT))
    reprise_track_set_album (track, album);
  if (reprise_chance_percent (random, NOTE_PERCENT))
    reprise_track_set_note (track, note);
  if (reprise_chance_percent (random, SCENE_PERCENT))
    reprise_track_set_scene (track, scene);
}

static RepriseTrack *
make_track (RepriseVocabulary *vocabulary,
            GPtrArray         *artists,
            GRand             *random)
{
  /* Some are heard far more often than others. */
  const guint limit = 1 + reprise_chance_below (random, artists->len);
  const char *artist = g_ptr_array_index (artists, reprise_chance_below (random, limit));
  g_autofree char *title =
    reprise_vocabulary_dup_name (vocabulary, random, 1 + reprise_chance_below (random, 3));
  g_autofree char *uuid = reprise_chance_dup_uuid (random);
  RepriseTrack *track = reprise_track_new (artist, title);

  reprise_track_set_uuid (track, uuid);
  describe_track (track, vocabulary, random);
  if (reprise_chance_percent (random, LINK_PERCENT))
    {
      g_autofree char *address = g_strconcat ("https://example.org/", uuid, NULL);

      reprise_track_set_location (track, address);
    }
  return track;
}

/**
 * reprise_generator_add_tracks:
 * @vocabulary: the words there are
 * @artists: (element-type utf8): who makes the music
 * @random: a source of chance
 * @appraisal: an appraisal
 *
 * Gives an appraisal a jukebox of four tracks.
 */
void
reprise_generator_add_tracks (RepriseVocabulary *vocabulary,
                              GPtrArray         *artists,
                              GRand             *random,
                              RepriseAppraisal  *appraisal)
{
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_TRACKS; i++)
    g_ptr_array_add (tracks, make_track (vocabulary, artists, random));

  reprise_appraisal_take_tracks (appraisal, tracks);
}
