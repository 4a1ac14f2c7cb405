#include "model/reprise-track.h"

#include "model/reprise-text.h"

/**
 * RepriseTrack:
 *
 * A piece of music in an appraisal's jukebox: what it is, what it does in the film, and where it
 * can be heard.
 *
 * Where it lies on this device is not said here: that is found anew on each. A location is what its
 * owner wrote down, a file's URI or a web address.
 */
struct _RepriseTrack
{
  GObject           parent_instance;

  char             *uuid;       /* (owned) (nullable) */
  char             *artist;     /* (owned) (not nullable) */
  char             *title;      /* (owned) (not nullable) */
  char             *album;      /* (owned) (nullable) */
  char             *composer;   /* (owned) (nullable) */
  RepriseTrackKind  kind;
  char             *note;       /* (owned) (nullable): what it does in the film */
  char             *scene;      /* (owned) (nullable) */
  char             *location;   /* (owned) (nullable): a file's URI, or a web address */
  char             *recording;  /* (owned) (nullable): a MusicBrainz id */
};

G_DEFINE_FINAL_TYPE (RepriseTrack, reprise_track, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseTrackKind, reprise_track_kind,
                    G_DEFINE_ENUM_VALUE (REPRISE_TRACK_KIND_SONG, "song"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TRACK_KIND_CUE, "cue"))

enum
{
  PROP_UUID = 1,
  PROP_ARTIST,
  PROP_TITLE,
  PROP_ALBUM,
  PROP_COMPOSER,
  PROP_KIND,
  PROP_NOTE,
  PROP_SCENE,
  PROP_LOCATION,
  PROP_RECORDING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Returns: (nullable): the field of a property that is a text */
static char **
get_text (RepriseTrack *self,
          guint         id)
{
  switch (id)
    {
    case PROP_UUID:
      return &self->uuid;
    case PROP_ARTIST:
      return &self->artist;
    case PROP_TITLE:
      return &self->title;
    case PROP_ALBUM:
      return &self->album;
    case PROP_COMPOSER:
      return &self->composer;
    case PROP_NOTE:
      return &self->note;
    case PROP_SCENE:
      return &self->scene;
    case PROP_LOCATION:
      return &self->location;
    case PROP_RECORDING:
      return &self->recording;
    default:
      return NULL;
    }
}

static void
set_text (RepriseTrack *self,
          guint         id,
          const char   *value)
{
  if (reprise_text_replace (get_text (self, id), value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
reprise_track_finalize (GObject *object)
{
  RepriseTrack *self = REPRISE_TRACK (object);

  for (guint id = PROP_UUID; id < N_PROPERTIES; id++)
    if (get_text (self, id) != NULL)
      g_free (*get_text (self, id));

  G_OBJECT_CLASS (reprise_track_parent_class)->finalize (object);
}

static void
reprise_track_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseTrack *self = REPRISE_TRACK (object);
  char **text = get_text (self, id);

  if (text != NULL)
    g_value_set_string (value, *text);
  else if (id == PROP_KIND)
    g_value_set_enum (value, (int) self->kind);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
reprise_track_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseTrack *self = REPRISE_TRACK (object);

  switch (id)
    {
    case PROP_UUID:
      reprise_track_set_uuid (self, g_value_get_string (value));
      break;
    case PROP_ARTIST:
      reprise_track_set_artist (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      reprise_track_set_title (self, g_value_get_string (value));
      break;
    case PROP_ALBUM:
      reprise_track_set_album (self, g_value_get_string (value));
      break;
    case PROP_COMPOSER:
      reprise_track_set_composer (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      reprise_track_set_kind (self, (RepriseTrackKind) g_value_get_enum (value));
      break;
    case PROP_NOTE:
      reprise_track_set_note (self, g_value_get_string (value));
      break;
    case PROP_SCENE:
      reprise_track_set_scene (self, g_value_get_string (value));
      break;
    case PROP_LOCATION:
      reprise_track_set_location (self, g_value_get_string (value));
      break;
    case PROP_RECORDING:
      reprise_track_set_recording (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_track_class_init (RepriseTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_track_finalize;
  object_class->get_property = reprise_track_get_property;
  object_class->set_property = reprise_track_set_property;

  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  properties[PROP_ARTIST] = g_param_spec_string ("artist", NULL, NULL, "", flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_ALBUM] = g_param_spec_string ("album", NULL, NULL, NULL, flags);
  properties[PROP_COMPOSER] = g_param_spec_string ("composer", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, REPRISE_TYPE_TRACK_KIND,
                                             REPRISE_TRACK_KIND_SONG, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_SCENE] = g_param_spec_string ("scene", NULL, NULL, NULL, flags);
  properties[PROP_LOCATION] = g_param_spec_string ("location", NULL, NULL, NULL, flags);
  properties[PROP_RECORDING] = g_param_spec_string ("recording", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_track_init (RepriseTrack *self)
{
  self->artist = g_strdup ("");
  self->title = g_strdup ("");
}

/**
 * reprise_track_new:
 * @artist: who plays or sings it; may be empty while nobody has said
 * @title: what it is called
 *
 * Returns: (transfer full): a track, a song until it is said to be a cue
 */
RepriseTrack *
reprise_track_new (const char *artist,
                   const char *title)
{
  g_return_val_if_fail (artist != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (REPRISE_TYPE_TRACK, "artist", artist, "title", title, NULL);
}

/**
 * reprise_track_copy:
 * @self: a track
 *
 * Makes a track that says the same and can be changed apart, while @self remains what was loaded.
 *
 * Returns: (transfer full): the copy
 */
RepriseTrack *
reprise_track_copy (RepriseTrack *self)
{
  RepriseTrack *copy = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  copy = reprise_track_new (self->artist, self->title);
  copy->kind = self->kind;
  for (guint id = PROP_UUID; id < N_PROPERTIES; id++)
    if (get_text (self, id) != NULL)
      reprise_text_replace (get_text (copy, id), *get_text (self, id));
  return copy;
}

/**
 * reprise_track_equal:
 * @a: a track
 * @b: another
 *
 * Returns: whether all that is said of both is the same, but for their UUIDs
 */
gboolean
reprise_track_equal (RepriseTrack *a,
                     RepriseTrack *b)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (a), FALSE);
  g_return_val_if_fail (REPRISE_IS_TRACK (b), FALSE);

  for (guint id = PROP_ARTIST; id < N_PROPERTIES; id++)
    if (get_text (a, id) != NULL && g_strcmp0 (*get_text (a, id), *get_text (b, id)) != 0)
      return FALSE;

  return a->kind == b->kind;
}

/**
 * reprise_track_is_web:
 * @self: a track
 *
 * Returns: whether it is to be heard at a web address
 */
gboolean
reprise_track_is_web (RepriseTrack *self)
{
  g_autofree char *scheme = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK (self), FALSE);

  if (self->location == NULL)
    return FALSE;

  scheme = g_uri_parse_scheme (self->location);
  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

/**
 * reprise_track_get_uuid:
 * @self: a track
 *
 * Returns: (nullable): its UUID; %NULL before it was ever kept
 */
const char *
reprise_track_get_uuid (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->uuid;
}

/**
 * reprise_track_set_uuid:
 * @self: a track
 * @uuid: (nullable): its UUID
 *
 * Says which track of a journal this is.
 */
void
reprise_track_set_uuid (RepriseTrack *self,
                        const char   *uuid)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_UUID, uuid);
}

/**
 * reprise_track_get_artist:
 * @self: a track
 *
 * Returns: who plays or sings it; maybe empty
 */
const char *
reprise_track_get_artist (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->artist;
}

/**
 * reprise_track_set_artist:
 * @self: a track
 * @artist: who plays or sings it; may be empty
 */
void
reprise_track_set_artist (RepriseTrack *self,
                          const char   *artist)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));
  g_return_if_fail (artist != NULL);

  set_text (self, PROP_ARTIST, artist);
}

/**
 * reprise_track_get_title:
 * @self: a track
 *
 * Returns: what it is called; maybe empty
 */
const char *
reprise_track_get_title (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->title;
}

/**
 * reprise_track_set_title:
 * @self: a track
 * @title: what it is called; may be empty
 */
void
reprise_track_set_title (RepriseTrack *self,
                         const char   *title)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));
  g_return_if_fail (title != NULL);

  set_text (self, PROP_TITLE, title);
}

/**
 * reprise_track_get_album:
 * @self: a track
 *
 * Returns: (nullable): the album it is on
 */
const char *
reprise_track_get_album (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->album;
}

/**
 * reprise_track_set_album:
 * @self: a track
 * @album: (nullable): the album it is on
 */
void
reprise_track_set_album (RepriseTrack *self,
                         const char   *album)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_ALBUM, album);
}

/**
 * reprise_track_get_composer:
 * @self: a track
 *
 * Returns: (nullable): who wrote it
 */
const char *
reprise_track_get_composer (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->composer;
}

/**
 * reprise_track_set_composer:
 * @self: a track
 * @composer: (nullable): who wrote it
 */
void
reprise_track_set_composer (RepriseTrack *self,
                            const char   *composer)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_COMPOSER, composer);
}

/**
 * reprise_track_get_kind:
 * @self: a track
 *
 * Returns: what kind of music it is
 */
RepriseTrackKind
reprise_track_get_kind (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), REPRISE_TRACK_KIND_SONG);

  return self->kind;
}

/**
 * reprise_track_set_kind:
 * @self: a track
 * @kind: what kind of music it is
 */
void
reprise_track_set_kind (RepriseTrack     *self,
                        RepriseTrackKind  kind)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * reprise_track_get_note:
 * @self: a track
 *
 * Returns: (nullable): what it does in the film
 */
const char *
reprise_track_get_note (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->note;
}

/**
 * reprise_track_set_note:
 * @self: a track
 * @note: (nullable): what it does in the film
 */
void
reprise_track_set_note (RepriseTrack *self,
                        const char   *note)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_NOTE, note);
}

/**
 * reprise_track_get_scene:
 * @self: a track
 *
 * Returns: (nullable): where in the film it sounds
 */
const char *
reprise_track_get_scene (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->scene;
}

/**
 * reprise_track_set_scene:
 * @self: a track
 * @scene: (nullable): where in the film it sounds
 */
void
reprise_track_set_scene (RepriseTrack *self,
                         const char   *scene)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_SCENE, scene);
}

/**
 * reprise_track_get_location:
 * @self: a track
 *
 * Returns: (nullable): where it can be heard: a file’s URI, or a web address
 */
const char *
reprise_track_get_location (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->location;
}

/**
 * reprise_track_set_location:
 * @self: a track
 * @location: (nullable): where it can be heard: a file’s URI, or a web address
 */
void
reprise_track_set_location (RepriseTrack *self,
                            const char   *location)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_LOCATION, location);
}

/**
 * reprise_track_get_recording:
 * @self: a track
 *
 * Returns: (nullable): the MusicBrainz id of the recording
 */
const char *
reprise_track_get_recording (RepriseTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK (self), NULL);

  return self->recording;
}

/**
 * reprise_track_set_recording:
 * @self: a track
 * @recording: (nullable): the MusicBrainz id of the recording
 */
void
reprise_track_set_recording (RepriseTrack *self,
                             const char   *recording)
{
  g_return_if_fail (REPRISE_IS_TRACK (self));

  set_text (self, PROP_RECORDING, recording);
}
