#include "model/reprise-entry.h"

#include "model/reprise-film.h"
#include "model/reprise-judgement.h"

enum
{
  PROP_UUID = 1,
  PROP_KIND,
  PROP_NUMBER,
  PROP_TITLE,
  PROP_DAY,
  PROP_WATCHED,
  PROP_REWATCH,
  PROP_SPOILER,
  PROP_PLACE,
  PROP_JUDGEMENT,
  PROP_STATE,
  PROP_OPENING,
  PROP_WORDS,
  PROP_VIEW,
  PROP_SNIPPET,
  N_PROPERTIES,
};

/**
 * RepriseEntry:
 *
 * A row of the diary, or of what a search found: an appraisal, or a viewing that nobody wrote
 * about.
 *
 * It is read, never edited: a picture of what its appraisal, viewing and films said when it was
 * loaded.
 */
struct _RepriseEntry
{
  GObject            parent_instance;

  gint64             id;                    /* in its journal's diary */
  GPtrArray         *films;                 /* (owned) of RepriseFilm, without facts and credits */
  GStrv              tags;                  /* (owned) (not nullable) */
  RepriseEntryWhere  where;
  GValue             values[N_PROPERTIES];  /* (owned) what the properties say */
};

G_DEFINE_FINAL_TYPE (RepriseEntry, reprise_entry, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_entry_finalize (GObject *object)
{
  RepriseEntry *self = REPRISE_ENTRY (object);

  g_ptr_array_unref (self->films);
  g_strfreev (self->tags);
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_value_unset (&self->values[i]);

  G_OBJECT_CLASS (reprise_entry_parent_class)->finalize (object);
}

static void
reprise_entry_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_copy (&REPRISE_ENTRY (object)->values[id], value);
}

static void
reprise_entry_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  g_value_copy (value, &REPRISE_ENTRY (object)->values[id]);
}

static void
reprise_entry_class_init (RepriseEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = reprise_entry_finalize;
  object_class->get_property = reprise_entry_get_property;
  object_class->set_property = reprise_entry_set_property;

  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* As texts, ISO 8601, NULL where unknown */
  properties[PROP_DAY] = g_param_spec_string ("day", NULL, NULL, NULL, flags);
  properties[PROP_WATCHED] = g_param_spec_string ("watched", NULL, NULL, NULL, flags);
  properties[PROP_SPOILER] = g_param_spec_boolean ("spoiler", NULL, NULL, FALSE, flags);
  properties[PROP_REWATCH] = g_param_spec_boolean ("rewatch", NULL, NULL, FALSE, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_JUDGEMENT] =
    g_param_spec_int ("judgement", NULL, NULL, REPRISE_UNJUDGED, REPRISE_JUDGEMENT_MAX,
                      REPRISE_UNJUDGED, flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  properties[PROP_OPENING] = g_param_spec_string ("opening", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_int ("words", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_VIEW] = g_param_spec_int ("view", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_entry_init (RepriseEntry *self)
{
  self->films = g_ptr_array_new_with_free_func (g_object_unref);
  self->tags = g_new0 (char *, 1);
  for (guint i = 1; i < N_PROPERTIES; i++)
    {
      g_value_init (&self->values[i], properties[i]->value_type);
      g_param_value_set_default (properties[i], &self->values[i]);
    }
}

/**
 * reprise_entry_get_id:
 * @self: an entry
 *
 * Returns: its key in the journal's diary
 */
gint64
reprise_entry_get_id (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), 0);

  return self->id;
}

/**
 * reprise_entry_set_id:
 * @self: an entry
 * @id: its key in the journal's diary
 *
 * For the store.
 */
void
reprise_entry_set_id (RepriseEntry *self,
                      gint64        id)
{
  g_return_if_fail (REPRISE_IS_ENTRY (self));

  self->id = id;
}

/**
 * reprise_entry_get_uuid:
 * @self: an entry
 *
 * Returns: its UUID, of the appraisal or the viewing
 */
const char *
reprise_entry_get_uuid (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_UUID]);
}

/**
 * reprise_entry_get_kind:
 * @self: an entry
 *
 * Returns: `appraisal`, `soundtrack`, `note`, or `viewing` for a viewing that nobody wrote about
 */
const char *
reprise_entry_get_kind (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_KIND]);
}

/**
 * reprise_entry_is_viewing:
 * @self: an entry
 *
 * Returns: whether it is a viewing that nobody wrote about
 */
gboolean
reprise_entry_is_viewing (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), FALSE);

  return g_strcmp0 (reprise_entry_get_kind (self), "viewing") == 0;
}

/**
 * reprise_entry_get_number:
 * @self: an entry
 *
 * Returns: the number of the appraisal, or 0
 */
int
reprise_entry_get_number (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), 0);

  return g_value_get_int (&self->values[PROP_NUMBER]);
}

/**
 * reprise_entry_get_title:
 * @self: an entry
 *
 * Returns: what stands above it: a title of its own, else that of its film; maybe empty
 */
const char *
reprise_entry_get_title (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_TITLE]);
}

/**
 * reprise_entry_get_day:
 * @self: an entry
 *
 * Returns: where it stands in the diary
 */
RepriseDate
reprise_entry_get_day (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), ((RepriseDate) { 0 }));

  return reprise_date_from_text (g_value_get_string (&self->values[PROP_DAY]));
}

/**
 * reprise_entry_get_watched:
 * @self: an entry
 *
 * Returns: when the film was watched, or the unknown date
 */
RepriseDate
reprise_entry_get_watched (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), ((RepriseDate) { 0 }));

  return reprise_date_from_text (g_value_get_string (&self->values[PROP_WATCHED]));
}

/**
 * reprise_entry_get_spoiler:
 * @self: an entry
 *
 * Returns: whether its text gives the story away
 */
gboolean
reprise_entry_get_spoiler (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), FALSE);

  return g_value_get_boolean (&self->values[PROP_SPOILER]);
}

/**
 * reprise_entry_get_rewatch:
 * @self: an entry
 *
 * Returns: whether the film had been watched before
 */
gboolean
reprise_entry_get_rewatch (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), FALSE);

  return g_value_get_boolean (&self->values[PROP_REWATCH]);
}

/**
 * reprise_entry_get_place:
 * @self: an entry
 *
 * Returns: (nullable): where or from what the film was watched
 */
const char *
reprise_entry_get_place (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_PLACE]);
}

/**
 * reprise_entry_get_judgement:
 * @self: an entry
 *
 * Returns: the judgement, 0–100, or %REPRISE_UNJUDGED
 */
int
reprise_entry_get_judgement (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), REPRISE_UNJUDGED);

  return g_value_get_int (&self->values[PROP_JUDGEMENT]);
}

/**
 * reprise_entry_get_state:
 * @self: an entry
 *
 * Returns: (nullable): `draft` or `finished`; %NULL for a viewing
 */
const char *
reprise_entry_get_state (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_STATE]);
}

/**
 * reprise_entry_get_opening:
 * @self: an entry
 *
 * Returns: its opening words; of a viewing, its note
 */
const char *
reprise_entry_get_opening (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_OPENING]);
}

/**
 * reprise_entry_get_words:
 * @self: an entry
 *
 * Returns: how many words it has
 */
int
reprise_entry_get_words (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), 0);

  return g_value_get_int (&self->values[PROP_WORDS]);
}

/**
 * reprise_entry_get_view:
 * @self: an entry
 *
 * Returns: the how-manieth viewing of its film it is; 0 where there was none
 */
int
reprise_entry_get_view (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), 0);

  return g_value_get_int (&self->values[PROP_VIEW]);
}

/**
 * reprise_entry_get_films:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type RepriseFilm): its films, without their facts and credits
 */
GPtrArray *
reprise_entry_get_films (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return self->films;
}

/**
 * reprise_entry_take_films:
 * @self: an entry
 * @films: (transfer full) (element-type RepriseFilm): its films
 *
 * For the store.
 */
void
reprise_entry_take_films (RepriseEntry *self,
                          GPtrArray    *films)
{
  g_return_if_fail (REPRISE_IS_ENTRY (self));

  g_ptr_array_unref (self->films);
  self->films = films;
}

/**
 * reprise_entry_get_tags:
 * @self: an entry
 *
 * Returns: (transfer none): its tags, %NULL-terminated
 */
const char * const *
reprise_entry_get_tags (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return (const char * const *) self->tags;
}

/**
 * reprise_entry_take_tags:
 * @self: an entry
 * @tags: (transfer full): its tags, %NULL-terminated
 *
 * For the store.
 */
void
reprise_entry_take_tags (RepriseEntry *self,
                         GStrv         tags)
{
  g_return_if_fail (REPRISE_IS_ENTRY (self));

  g_strfreev (self->tags);
  self->tags = tags;
}

/**
 * reprise_entry_get_where:
 * @self: an entry
 *
 * Returns: where a search found it
 */
RepriseEntryWhere
reprise_entry_get_where (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), REPRISE_ENTRY_WHERE_NONE);

  return self->where;
}

/**
 * reprise_entry_set_where:
 * @self: an entry
 * @where: where a search found it
 *
 * For the store.
 */
void
reprise_entry_set_where (RepriseEntry      *self,
                         RepriseEntryWhere  where)
{
  g_return_if_fail (REPRISE_IS_ENTRY (self));

  self->where = where;
}

/**
 * reprise_entry_get_snippet:
 * @self: an entry
 *
 * Returns: (nullable): where it was found: a piece of text, each hit between %REPRISE_HIT_BEGIN and
 *   %REPRISE_HIT_END
 */
const char *
reprise_entry_get_snippet (RepriseEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_ENTRY (self), NULL);

  return g_value_get_string (&self->values[PROP_SNIPPET]);
}

/**
 * reprise_entry_set_snippet:
 * @self: an entry
 * @snippet: (nullable): where it was found
 *
 * For the store.
 */
void
reprise_entry_set_snippet (RepriseEntry *self,
                           const char   *snippet)
{
  g_return_if_fail (REPRISE_IS_ENTRY (self));

  g_value_set_string (&self->values[PROP_SNIPPET], snippet);
}
