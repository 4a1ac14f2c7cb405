#include "model/reprise-shelf-film.h"

#include "model/reprise-judgement.h"

/**
 * RepriseShelfFilm:
 *
 * A film as it stands on the shelf, with what its own history comes to. It is never changed: who
 * wants to know what is so now reads it anew.
 */
struct _RepriseShelfFilm
{
  GObject  parent_instance;

  gint64   id;
  char    *uuid;       /* (owned) (nullable) */
  char    *title;      /* (owned) (nullable) */
  int      year;
  char    *director;   /* (owned) (nullable) */
  int      judgement;  /* 0–100, or REPRISE_UNJUDGED */
  int      views;
  int      entries;
  char    *day;        /* (owned) (nullable) */
  int      runtime;    /* minutes */
  char    *country;    /* (owned) (nullable) */
  char    *poster;     /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseShelfFilm, reprise_shelf_film, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_UUID,
  PROP_TITLE,
  PROP_YEAR,
  PROP_DIRECTOR,
  PROP_JUDGEMENT,
  PROP_VIEWS,
  PROP_ENTRIES,
  PROP_DAY,
  PROP_RUNTIME,
  PROP_COUNTRY,
  PROP_POSTER,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_shelf_film_finalize (GObject *object)
{
  RepriseShelfFilm *self = REPRISE_SHELF_FILM (object);

  g_free (self->uuid);
  g_free (self->title);
  g_free (self->director);
  g_free (self->day);
  g_free (self->country);
  g_free (self->poster);

  G_OBJECT_CLASS (reprise_shelf_film_parent_class)->finalize (object);
}

static void
reprise_shelf_film_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseShelfFilm *self = REPRISE_SHELF_FILM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;

    case PROP_UUID:
      g_value_set_string (value, self->uuid);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;

    case PROP_DIRECTOR:
      g_value_set_string (value, self->director);
      break;

    case PROP_JUDGEMENT:
      g_value_set_int (value, self->judgement);
      break;

    case PROP_VIEWS:
      g_value_set_int (value, self->views);
      break;

    case PROP_ENTRIES:
      g_value_set_int (value, self->entries);
      break;

    case PROP_DAY:
      g_value_set_string (value, self->day);
      break;

    case PROP_RUNTIME:
      g_value_set_int (value, self->runtime);
      break;

    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;

    case PROP_POSTER:
      g_value_set_string (value, self->poster);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_shelf_film_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseShelfFilm *self = REPRISE_SHELF_FILM (object);

  switch (id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;

    case PROP_UUID:
      self->uuid = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;

    case PROP_YEAR:
      self->year = g_value_get_int (value);
      break;

    case PROP_DIRECTOR:
      self->director = g_value_dup_string (value);
      break;

    case PROP_JUDGEMENT:
      self->judgement = g_value_get_int (value);
      break;

    case PROP_VIEWS:
      self->views = g_value_get_int (value);
      break;

    case PROP_ENTRIES:
      self->entries = g_value_get_int (value);
      break;

    case PROP_DAY:
      self->day = g_value_dup_string (value);
      break;

    case PROP_RUNTIME:
      self->runtime = g_value_get_int (value);
      break;

    case PROP_COUNTRY:
      self->country = g_value_dup_string (value);
      break;

    case PROP_POSTER:
      self->poster = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_shelf_film_class_init (RepriseShelfFilmClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_shelf_film_finalize;
  object_class->get_property = reprise_shelf_film_get_property;
  object_class->set_property = reprise_shelf_film_set_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_DIRECTOR] = g_param_spec_string ("director", NULL, NULL, NULL, flags);
  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL, REPRISE_UNJUDGED, 100, REPRISE_UNJUDGED, flags);
  properties[PROP_VIEWS] = g_param_spec_int ("views", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_ENTRIES] = g_param_spec_int ("entries", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_RUNTIME] = g_param_spec_int ("runtime", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_POSTER] = g_param_spec_string ("poster", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_shelf_film_init (RepriseShelfFilm *self)
{
}

/**
 * reprise_shelf_film_get_id:
 * @self: a film
 *
 * Returns: its key in the journal
 */
gint64
reprise_shelf_film_get_id (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), 0);

  return self->id;
}

/**
 * reprise_shelf_film_get_uuid:
 * @self: a film
 *
 * Returns: its UUID
 */
const char *
reprise_shelf_film_get_uuid (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->uuid;
}

/**
 * reprise_shelf_film_get_title:
 * @self: a film
 *
 * Returns: its title
 */
const char *
reprise_shelf_film_get_title (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->title;
}

/**
 * reprise_shelf_film_get_year:
 * @self: a film
 *
 * Returns: its year; 0 where none is known
 */
int
reprise_shelf_film_get_year (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), 0);

  return self->year;
}

/**
 * reprise_shelf_film_get_director:
 * @self: a film
 *
 * Returns: (nullable): its directors, with commas between them
 */
const char *
reprise_shelf_film_get_director (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->director;
}

/**
 * reprise_shelf_film_get_judgement:
 * @self: a film
 *
 * Returns: the judgement that counts: 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_shelf_film_get_judgement (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), REPRISE_UNJUDGED);

  return self->judgement;
}

/**
 * reprise_shelf_film_get_views:
 * @self: a film
 *
 * Returns: how many times it was watched, those before the journal included
 */
int
reprise_shelf_film_get_views (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), 0);

  return self->views;
}

/**
 * reprise_shelf_film_get_entries:
 * @self: a film
 *
 * Returns: how many entries of the diary are about it
 */
int
reprise_shelf_film_get_entries (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), 0);

  return self->entries;
}

/**
 * reprise_shelf_film_get_day:
 * @self: a film
 *
 * Returns: the day of its newest entry, of any precision; empty where that is not known, or there
 *   is none
 */
const char *
reprise_shelf_film_get_day (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->day;
}

/**
 * reprise_shelf_film_get_runtime:
 * @self: a film
 *
 * Returns: its running time, in minutes; 0 where it is not known
 */
int
reprise_shelf_film_get_runtime (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), 0);

  return self->runtime;
}

/**
 * reprise_shelf_film_get_country:
 * @self: a film
 *
 * Returns: (nullable): its countries
 */
const char *
reprise_shelf_film_get_country (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->country;
}

/**
 * reprise_shelf_film_get_poster:
 * @self: a film
 *
 * Returns: (nullable): the SHA-256 of an image of its own
 */
const char *
reprise_shelf_film_get_poster (RepriseShelfFilm *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_FILM (self), NULL);

  return self->poster;
}
