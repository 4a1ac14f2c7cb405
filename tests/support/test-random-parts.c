/* What people do to the parts of an appraisal: the voices, the stills, the tracks. */

#include "support/test-random-parts.h"

#include "store/reprise-still-file.h"
#include "support/test-image.h"

/* So few that a title is another track's, too. */
#define N_TITLES 6

static void
shuffle (TestRandom *random,
         GPtrArray  *parts)
{
  for (guint i = parts->len; i > 1; i--)
    {
      const guint other = test_random_throw (random, i);
      gpointer part = parts->pdata[i - 1];

      parts->pdata[i - 1] = parts->pdata[other];
      parts->pdata[other] = part;
    }
}

static GPtrArray *
copy_voices (RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < voices->len; i++)
    g_ptr_array_add (copies, reprise_voice_copy (voices->pdata[i]));

  return copies;
}

static void
write_voice (TestRandom *random,
             GPtrArray  *voices,
             guint       nth)
{
  g_autofree char *word = test_random_type_word (random, nth);

  if (voices->len > 0 && test_random_throw (random, 2) == 0)
    reprise_voice_set_body (test_random_pick (random, voices), word);
  else
    g_ptr_array_add (voices, reprise_voice_new ("A guest", word));
}

static RepriseStill *
make_still (TestRandom *random)
{
  g_autoptr (GBytes) image = test_image_draw (8, 8, test_random_throw (random, 4), "png");
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  g_autoptr (GError) error = NULL;

  reprise_still_file_keep (random->store->path, digest, image, &error);
  g_assert_no_error (error);
  return reprise_still_new (digest, "image/png", 8, 8);
}

static GPtrArray *
copy_tracks (RepriseAppraisal *appraisal)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (copies, reprise_track_copy (tracks->pdata[i]));

  return copies;
}

static void
rename_track (TestRandom   *random,
              RepriseTrack *track)
{
  g_autofree char *title = g_strdup_printf ("Song %u", test_random_throw (random, N_TITLES));

  reprise_track_set_title (track, title);
}

static RepriseTrack *
make_track (TestRandom *random,
            guint       nth)
{
  RepriseTrack *track = reprise_track_new ("Somebody", "");

  rename_track (random, track);
  if (test_random_throw (random, 2) == 0)
    {
      g_autofree char *note = test_random_type (random, TEST_WORD_TEXT, nth);

      reprise_track_set_note (track, note);
    }
  return track;
}

/* What is said of a track may be more than it was, or something else. */
static void
describe_track (TestRandom   *random,
                RepriseTrack *track,
                guint         nth)
{
  const gboolean anew = test_random_throw (random, 3) == 0;
  g_autofree char *note =
    test_random_append (random, anew ? NULL : reprise_track_get_note (track), TEST_WORD_TEXT, nth);
  g_autofree char *scene = NULL;

  if (test_random_throw (random, 3) > 0)
    {
      reprise_track_set_note (track, note);
      return;
    }

  scene = test_random_append (random, NULL, TEST_WORD_TEXT, nth);
  reprise_track_set_note (track, note);
  reprise_track_set_scene (track, scene);
}

/**
 * test_random_type_word:
 * @random: a journal
 * @text: into which appraisal
 *
 * Returns: (transfer full): a word, with a link and a spoiler by it now and then
 */
char *
test_random_type_word (TestRandom *random,
                       guint       text)
{
  g_autofree char *word = test_random_type (random, TEST_WORD_TEXT, text);
  RepriseFilm *film = test_random_pick (random, random->films);
  g_autofree char *label = NULL;

  switch (test_random_throw (random, 6))
    {
    case 0:
      return g_strdup_printf ("%s [[%s]]", word, reprise_film_get_title (film));
    case 1:
      label = reprise_film_dup_label (film);
      return g_strdup_printf ("%s [[%s]]", word, label);
    case 2:
      return g_strdup_printf ("%s [[A film that nobody knows (1901)]]", word);
    case 3:
      return g_strdup_printf ("%s ||It was the butler.||", word);
    case 4:
      return g_strdup_printf ("%s [[♫ Song %u]]", word, test_random_throw (random, N_TITLES));
    default:
      return g_steal_pointer (&word);
    }
}

/**
 * test_random_edit_voices:
 * @random: a journal
 * @edited: an appraisal
 * @nth: which
 *
 * Lets a guest say something, or changes a voice.
 */
void
test_random_edit_voices (TestRandom       *random,
                         RepriseAppraisal *edited,
                         guint             nth)
{
  GPtrArray *voices = copy_voices (edited);
  const guint side = voices->len > 0 ? test_random_throw (random, 6) : 0;

  if (side == 1)
    g_ptr_array_remove_index (voices, test_random_throw (random, voices->len));
  else if (side == 2)
    shuffle (random, voices);
  else if (side == 3)
    reprise_voice_set_author (test_random_pick (random, voices), "Somebody else");
  else
    write_voice (random, voices, nth);
  reprise_appraisal_take_voices (edited, voices);
}

/**
 * test_random_edit_stills:
 * @random: a journal
 * @edited: an appraisal
 *
 * Adds a still, or changes one.
 */
void
test_random_edit_stills (TestRandom       *random,
                         RepriseAppraisal *edited)
{
  GPtrArray *stills = reprise_appraisal_get_stills (edited);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  guint side = 0;

  for (guint i = 0; i < stills->len; i++)
    g_ptr_array_add (copies, reprise_still_copy (stills->pdata[i]));

  side = copies->len > 0 ? test_random_throw (random, 6) : 0;
  if (side == 1)
    g_ptr_array_remove_index (copies, test_random_throw (random, copies->len));
  else if (side == 2)
    shuffle (random, copies);
  else if (side == 3)
    reprise_still_set_caption (test_random_pick (random, copies), "In the rain");
  else
    g_ptr_array_insert (copies, (int) test_random_throw (random, copies->len + 1),
                        make_still (random));
  reprise_appraisal_take_stills (edited, copies);
}

/**
 * test_random_edit_tracks:
 * @random: a journal
 * @edited: an appraisal
 * @nth: which
 *
 * Adds a track, or changes what is in the jukebox.
 */
void
test_random_edit_tracks (TestRandom       *random,
                         RepriseAppraisal *edited,
                         guint             nth)
{
  GPtrArray *tracks = copy_tracks (edited);
  const guint side = tracks->len > 0 ? test_random_throw (random, 8) : 0;

  if (side == 1)
    g_ptr_array_remove_index (tracks, test_random_throw (random, tracks->len));
  else if (side == 2)
    shuffle (random, tracks);
  else if (side == 3)
    rename_track (random, test_random_pick (random, tracks));
  else if (side == 4)
    reprise_track_set_location (test_random_pick (random, tracks), "https://example.org/song");
  else if (side == 5 || side == 6)
    describe_track (random, test_random_pick (random, tracks), nth);
  else
    g_ptr_array_insert (tracks, (int) test_random_throw (random, tracks->len + 1),
                        make_track (random, nth));
  reprise_appraisal_take_tracks (edited, tracks);
}

/**
 * test_random_restore_track:
 * @edited: an appraisal
 * @track: a track of it as it was once
 *
 * Brings it back, or what was said of it.
 */
void
test_random_restore_track (RepriseAppraisal *edited,
                           RepriseTrack     *track)
{
  GPtrArray *tracks = copy_tracks (edited);
  RepriseTrack *found = NULL;

  for (guint i = 0; i < tracks->len && found == NULL; i++)
    if (g_strcmp0 (reprise_track_get_uuid (tracks->pdata[i]), reprise_track_get_uuid (track)) == 0)
      found = tracks->pdata[i];

  if (found == NULL)
    g_ptr_array_add (tracks, reprise_track_copy (track));
  else
    g_object_set (found,
                  "note", reprise_track_get_note (track),
                  "scene", reprise_track_get_scene (track),
                  NULL);
  reprise_appraisal_take_tracks (edited, tracks);
}
