/* What an appraisal is made of beside its own words. */

#include "model/reprise-appraisal-private.h"

#include "model/reprise-tag.h"

/* What was watched is one of the films it is about, or should be: in the copy as well. */
static RepriseFilm *
film_of_copy (RepriseAppraisal *self,
              RepriseAppraisal *copy)
{
  RepriseFilm *film = reprise_viewing_get_film (self->viewing);
  guint i;

  return g_ptr_array_find (self->films, film, &i) ? g_ptr_array_index (copy->films, i) : film;
}

/**
 * reprise_appraisal_copy:
 * @self: an appraisal
 *
 * Makes an appraisal that says the same and can be changed apart, with all that it is made of,
 * while @self remains what was loaded: the version that a save names as the one it was made from.
 *
 * Returns: (transfer full): the copy
 */
RepriseAppraisal *
reprise_appraisal_copy (RepriseAppraisal *self)
{
  RepriseAppraisal *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  copy = g_object_new (REPRISE_TYPE_APPRAISAL,
                       "number", self->number,
                       "title", self->title,
                       "body", self->body,
                       "kind", self->kind,
                       "state", self->state,
                       "spoiler", self->spoiler,
                       "byline", self->byline,
                       "tags", self->tags,
                       NULL);
  copy->judgement = self->judgement;
  copy->finished_on = self->finished_on;
  g_ptr_array_extend (copy->films, self->films,
                      (GCopyFunc) (void (*) (void)) reprise_film_copy, NULL);
  g_ptr_array_extend (copy->voices, self->voices,
                      (GCopyFunc) (void (*) (void)) reprise_voice_copy, NULL);
  g_ptr_array_extend (copy->stills, self->stills,
                      (GCopyFunc) (void (*) (void)) reprise_still_copy, NULL);
  g_ptr_array_extend (copy->tracks, self->tracks,
                      (GCopyFunc) (void (*) (void)) reprise_track_copy, NULL);
  if (self->viewing != NULL)
    copy->viewing = reprise_viewing_copy_with_film (self->viewing, film_of_copy (self, copy));
  reprise_appraisal_set_identity (copy, self->id, self->uuid);
  reprise_appraisal_set_instants (copy, self->created_at, self->modified_at);
  return copy;
}

/**
 * reprise_appraisal_get_viewing:
 * @self: an appraisal
 *
 * Returns: (transfer none) (nullable): the viewing it belongs to
 */
RepriseViewing *
reprise_appraisal_get_viewing (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->viewing;
}

/**
 * reprise_appraisal_set_viewing:
 * @self: an appraisal
 * @viewing: (nullable): the viewing it belongs to
 *
 * Binds the appraisal to a viewing, or loosens it. A judgement goes along, so that it is kept once:
 * the appraisal's own moves to a viewing that has none, and back when the two part.
 */
void
reprise_appraisal_set_viewing (RepriseAppraisal *self,
                               RepriseViewing   *viewing)
{
  int judgement;

  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (viewing == NULL || REPRISE_IS_VIEWING (viewing));

  judgement = reprise_appraisal_get_judgement (self);
  if (!g_set_object (&self->viewing, viewing))
    return;

  self->judgement = viewing == NULL ? judgement : REPRISE_UNJUDGED;
  if (viewing != NULL && reprise_viewing_get_judgement (viewing) == REPRISE_UNJUDGED)
    reprise_viewing_set_judgement (viewing, judgement);
  if (reprise_appraisal_get_judgement (self) != judgement)
    g_object_notify (G_OBJECT (self), "judgement");
}

/**
 * reprise_appraisal_get_films:
 * @self: an appraisal
 *
 * Returns: (transfer none) (element-type RepriseFilm): the films it is about, in order
 */
GPtrArray *
reprise_appraisal_get_films (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->films;
}

/**
 * reprise_appraisal_take_films:
 * @self: an appraisal
 * @films: (transfer full) (element-type RepriseFilm): the films it is about, in order
 */
void
reprise_appraisal_take_films (RepriseAppraisal *self,
                              GPtrArray        *films)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (films != NULL);

  g_ptr_array_unref (self->films);
  self->films = films;
}

/**
 * reprise_appraisal_get_tags:
 * @self: an appraisal
 *
 * Returns: (transfer none): its tags, %NULL-terminated, in the order they were given
 */
const char * const *
reprise_appraisal_get_tags (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * reprise_appraisal_set_tags:
 * @self: an appraisal
 * @tags: its tags, %NULL-terminated, each as reprise_tag_normalise() returned it; of two that are
 *   the same tag the first stays
 */
void
reprise_appraisal_set_tags (RepriseAppraisal   *self,
                            const char * const *tags)
{
  g_auto (GStrv) unique = NULL;

  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (tags != NULL);

  unique = reprise_tags_unique (tags);
  if (g_strv_equal ((const char * const *) self->tags, (const char * const *) unique))
    return;

  g_strfreev (self->tags);
  self->tags = g_steal_pointer (&unique);
  g_object_notify (G_OBJECT (self), "tags");
}

/**
 * reprise_appraisal_get_voices:
 * @self: an appraisal
 *
 * Returns: (transfer none) (element-type RepriseVoice): the parts that guests have in it, in order
 */
GPtrArray *
reprise_appraisal_get_voices (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->voices;
}

/**
 * reprise_appraisal_take_voices:
 * @self: an appraisal
 * @voices: (transfer full) (element-type RepriseVoice): the parts that guests have in it, in order
 */
void
reprise_appraisal_take_voices (RepriseAppraisal *self,
                               GPtrArray        *voices)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (voices != NULL);

  g_ptr_array_unref (self->voices);
  self->voices = voices;
}

/**
 * reprise_appraisal_get_stills:
 * @self: an appraisal
 *
 * Returns: (transfer none) (element-type RepriseStill): the images in it, in order
 */
GPtrArray *
reprise_appraisal_get_stills (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->stills;
}

/**
 * reprise_appraisal_take_stills:
 * @self: an appraisal
 * @stills: (transfer full) (element-type RepriseStill): the images in it, in order
 */
void
reprise_appraisal_take_stills (RepriseAppraisal *self,
                               GPtrArray        *stills)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (stills != NULL);

  g_ptr_array_unref (self->stills);
  self->stills = stills;
}

/**
 * reprise_appraisal_get_tracks:
 * @self: an appraisal
 *
 * Returns: (transfer none) (element-type RepriseTrack): its jukebox, in order
 */
GPtrArray *
reprise_appraisal_get_tracks (RepriseAppraisal *self)
{
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (self), NULL);

  return self->tracks;
}

/**
 * reprise_appraisal_take_tracks:
 * @self: an appraisal
 * @tracks: (transfer full) (element-type RepriseTrack): its jukebox, in order
 */
void
reprise_appraisal_take_tracks (RepriseAppraisal *self,
                               GPtrArray        *tracks)
{
  g_return_if_fail (REPRISE_IS_APPRAISAL (self));
  g_return_if_fail (tracks != NULL);

  g_ptr_array_unref (self->tracks);
  self->tracks = tracks;
}
