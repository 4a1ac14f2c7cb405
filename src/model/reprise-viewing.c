#include "model/reprise-viewing.h"

#include "model/reprise-text.h"

/**
 * RepriseViewing:
 *
 * One watching of a film.
 *
 * A viewing happens on a calendar date, not at an instant: it never moves when the clock's zone
 * does.
 */
struct _RepriseViewing
{
  GObject      parent_instance;

  gint64       id;          /* in its journal, or 0 */
  char        *uuid;        /* (owned) (nullable) */
  RepriseFilm *film;        /* (owned) (not nullable) */
  RepriseDate  watched;     /* any precision, unknown included */
  char        *place;       /* (owned) (nullable) */
  gboolean     rewatch;
  gboolean     unfinished;
  int          judgement;   /* 0–100, or REPRISE_UNJUDGED */
  char        *note;        /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseViewing, reprise_viewing, G_TYPE_OBJECT)

enum
{
  PROP_FILM = 1,
  PROP_WATCHED,
  PROP_PLACE,
  PROP_REWATCH,
  PROP_UNFINISHED,
  PROP_JUDGEMENT,
  PROP_NOTE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_viewing_finalize (GObject *object)
{
  RepriseViewing *self = REPRISE_VIEWING (object);

  g_free (self->uuid);
  g_clear_object (&self->film);
  g_free (self->place);
  g_free (self->note);

  G_OBJECT_CLASS (reprise_viewing_parent_class)->finalize (object);
}

static void
reprise_viewing_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RepriseViewing *self = REPRISE_VIEWING (object);

  switch (id)
    {
    case PROP_FILM:
      g_value_set_object (value, self->film);
      break;
    case PROP_WATCHED:
      g_value_take_string (value, reprise_date_to_text (self->watched));
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_REWATCH:
      g_value_set_boolean (value, self->rewatch);
      break;
    case PROP_UNFINISHED:
      g_value_set_boolean (value, self->unfinished);
      break;
    case PROP_JUDGEMENT:
      g_value_set_int (value, self->judgement);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_viewing_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RepriseViewing *self = REPRISE_VIEWING (object);

  switch (id)
    {
    case PROP_FILM:
      g_set_object (&self->film, g_value_get_object (value));
      break;
    case PROP_WATCHED:
      reprise_viewing_set_watched (self, reprise_date_from_text (g_value_get_string (value)));
      break;
    case PROP_PLACE:
      reprise_viewing_set_place (self, g_value_get_string (value));
      break;
    case PROP_REWATCH:
      reprise_viewing_set_rewatch (self, g_value_get_boolean (value));
      break;
    case PROP_UNFINISHED:
      reprise_viewing_set_unfinished (self, g_value_get_boolean (value));
      break;
    case PROP_JUDGEMENT:
      reprise_viewing_set_judgement (self, g_value_get_int (value));
      break;
    case PROP_NOTE:
      reprise_viewing_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_viewing_class_init (RepriseViewingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_viewing_finalize;
  object_class->get_property = reprise_viewing_get_property;
  object_class->set_property = reprise_viewing_set_property;

  properties[PROP_FILM] =
    g_param_spec_object ("film", NULL, NULL, REPRISE_TYPE_FILM, flags | G_PARAM_CONSTRUCT_ONLY);
  /* As a text, ISO 8601, NULL where unknown */
  properties[PROP_WATCHED] = g_param_spec_string ("watched", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_REWATCH] = g_param_spec_boolean ("rewatch", NULL, NULL, FALSE, flags);
  properties[PROP_UNFINISHED] = g_param_spec_boolean ("unfinished", NULL, NULL, FALSE, flags);
  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL, REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX,
                      REPRISE_UNJUDGED, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_viewing_init (RepriseViewing *self)
{
  self->judgement = REPRISE_UNJUDGED;
}

/**
 * reprise_viewing_new:
 * @film: what was watched
 *
 * Returns: (transfer full): a viewing of an unknown date
 */
RepriseViewing *
reprise_viewing_new (RepriseFilm *film)
{
  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  return g_object_new (REPRISE_TYPE_VIEWING, "film", film, NULL);
}

/**
 * reprise_viewing_copy:
 * @self: a viewing
 *
 * Makes a viewing that says the same and can be changed apart, while @self remains what was loaded.
 *
 * Returns: (transfer full): the copy
 */
RepriseViewing *
reprise_viewing_copy (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);

  return reprise_viewing_copy_with_film (self, self->film);
}

/**
 * reprise_viewing_copy_with_film:
 * @self: a viewing
 * @film: what the copy is a viewing of: a copy of the film of @self
 *
 * Returns: (transfer full): a copy
 */
RepriseViewing *
reprise_viewing_copy_with_film (RepriseViewing *self,
                                RepriseFilm    *film)
{
  RepriseViewing *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);
  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  copy = g_object_new (REPRISE_TYPE_VIEWING,
                       "film", film,
                       "place", self->place,
                       "rewatch", self->rewatch,
                       "unfinished", self->unfinished,
                       "judgement", self->judgement,
                       "note", self->note,
                       NULL);
  copy->watched = self->watched;
  reprise_viewing_set_identity (copy, self->id, self->uuid);
  return copy;
}

/**
 * reprise_viewing_equal:
 * @a: a viewing
 * @b: another
 *
 * Returns: whether both say the same, of whatever film
 */
gboolean
reprise_viewing_equal (RepriseViewing *a,
                       RepriseViewing *b)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_VIEWING (b), FALSE);

  return reprise_date_compare (a->watched, b->watched) == 0 &&
         g_strcmp0 (a->place, b->place) == 0 &&
         a->rewatch == b->rewatch &&
         a->unfinished == b->unfinished &&
         a->judgement == b->judgement &&
         g_strcmp0 (a->note, b->note) == 0;
}

/**
 * reprise_viewing_get_id:
 * @self: a viewing
 *
 * Returns: its key in the journal it was loaded from; 0 before it was ever kept
 */
gint64
reprise_viewing_get_id (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), 0);

  return self->id;
}

/**
 * reprise_viewing_get_uuid:
 * @self: a viewing
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_viewing_get_uuid (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);

  return self->uuid;
}

/**
 * reprise_viewing_set_identity:
 * @self: a viewing
 * @id: its key in the journal
 * @uuid: (nullable): its UUID
 *
 * Says which viewing of a journal this is. For the store.
 */
void
reprise_viewing_set_identity (RepriseViewing *self,
                              gint64          id,
                              const char     *uuid)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  self->id = id;
  reprise_text_replace (&self->uuid, uuid);
}

/**
 * reprise_viewing_get_film:
 * @self: a viewing
 *
 * Returns: (transfer none): what was watched
 */
RepriseFilm *
reprise_viewing_get_film (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);

  return self->film;
}

/**
 * reprise_viewing_set_film:
 * @self: a viewing
 * @film: what was watched
 *
 * Corrects which film it was.
 */
void
reprise_viewing_set_film (RepriseViewing *self,
                          RepriseFilm    *film)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));
  g_return_if_fail (REPRISE_IS_FILM (film));

  if (g_set_object (&self->film, film))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILM]);
}

/**
 * reprise_viewing_get_watched:
 * @self: a viewing
 *
 * Returns: the day, month or year of it, or the unknown date
 */
RepriseDate
reprise_viewing_get_watched (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), ((RepriseDate) { 0 }));

  return self->watched;
}

/**
 * reprise_viewing_set_watched:
 * @self: a viewing
 * @watched: the day, month or year of it, or the unknown date
 */
void
reprise_viewing_set_watched (RepriseViewing *self,
                             RepriseDate     watched)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  if (reprise_date_compare (self->watched, watched) == 0)
    return;

  self->watched = watched;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WATCHED]);
}

/**
 * reprise_viewing_get_place:
 * @self: a viewing
 *
 * Returns: (nullable): where or from what it was watched: a cinema, a disc
 */
const char *
reprise_viewing_get_place (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);

  return self->place;
}

/**
 * reprise_viewing_set_place:
 * @self: a viewing
 * @place: (nullable): where or from what it was watched: a cinema, a disc
 */
void
reprise_viewing_set_place (RepriseViewing *self,
                           const char     *place)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  if (reprise_text_replace (&self->place, place))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/**
 * reprise_viewing_get_rewatch:
 * @self: a viewing
 *
 * Returns: whether the film had been watched before
 */
gboolean
reprise_viewing_get_rewatch (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), FALSE);

  return self->rewatch;
}

/**
 * reprise_viewing_set_rewatch:
 * @self: a viewing
 * @rewatch: whether the film had been watched before
 */
void
reprise_viewing_set_rewatch (RepriseViewing *self,
                             gboolean        rewatch)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  rewatch = !!rewatch;
  if (self->rewatch == rewatch)
    return;

  self->rewatch = rewatch;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REWATCH]);
}

/**
 * reprise_viewing_get_unfinished:
 * @self: a viewing
 *
 * Returns: whether the film was not watched to its end
 */
gboolean
reprise_viewing_get_unfinished (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), FALSE);

  return self->unfinished;
}

/**
 * reprise_viewing_set_unfinished:
 * @self: a viewing
 * @unfinished: whether the film was not watched to its end
 */
void
reprise_viewing_set_unfinished (RepriseViewing *self,
                                gboolean        unfinished)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  unfinished = !!unfinished;
  if (self->unfinished == unfinished)
    return;

  self->unfinished = unfinished;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNFINISHED]);
}

/**
 * reprise_viewing_get_judgement:
 * @self: a viewing
 *
 * Returns: the judgement passed, 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_viewing_get_judgement (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), REPRISE_UNJUDGED);

  return self->judgement;
}

/**
 * reprise_viewing_set_judgement:
 * @self: a viewing
 * @judgement: the judgement passed, 0–100, or %REPRISE_UNJUDGED
 */
void
reprise_viewing_set_judgement (RepriseViewing *self,
                               int             judgement)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));
  g_return_if_fail (reprise_judgement_is_valid (judgement));

  if (self->judgement == judgement)
    return;

  self->judgement = judgement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_JUDGEMENT]);
}

/**
 * reprise_viewing_get_note:
 * @self: a viewing
 *
 * Returns: (nullable): a short note
 */
const char *
reprise_viewing_get_note (RepriseViewing *self)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (self), NULL);

  return self->note;
}

/**
 * reprise_viewing_set_note:
 * @self: a viewing
 * @note: (nullable): a short note
 */
void
reprise_viewing_set_note (RepriseViewing *self,
                          const char     *note)
{
  g_return_if_fail (REPRISE_IS_VIEWING (self));

  if (reprise_text_replace (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}
