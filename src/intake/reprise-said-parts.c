/* The lists of an appraisal as a source says them: kept as JSON, an array of arrays, because what
 * is asked of them is only whether they are as they were. */

#include "intake/reprise-said-parts.h"

#include "store/reprise-conflict.h"

#include <json-glib/json-glib.h>

/* Whose music it is, and what is said of it. Where it can be heard is found here. */
static const char * const track_fields[] = {
  "artist", "title", "album", "composer", "note", NULL,
};
static const char * const voice_fields[] = { "author", "body", NULL };

/**
 * Kind:
 *
 * How a list is reached, and what is said of its items: all are texts.
 */
typedef struct
{
  const char          *field;     /* as conflict copies are named */
  const char * const  *fields;
  GPtrArray         *(*get)  (RepriseAppraisal *appraisal);
  void               (*take) (RepriseAppraisal *appraisal,
                              GPtrArray        *parts);
  gpointer           (*make) (const char       *first,
                              const char       *second);
  gpointer           (*copy) (gpointer          part);
} Kind;

static gpointer
make_voice (const char *author,
            const char *body)
{
  return reprise_voice_new (author, body);
}

static gpointer
make_track (const char *artist,
            const char *title)
{
  return reprise_track_new (artist, title);
}

static gpointer
copy_voice (gpointer voice)
{
  return reprise_voice_copy (voice);
}

static gpointer
copy_track (gpointer track)
{
  return reprise_track_copy (track);
}

static const Kind kinds[REPRISE_N_SAID_PARTS] = {
  [REPRISE_SAID_VOICES] = { "voices", voice_fields, reprise_appraisal_get_voices,
                            reprise_appraisal_take_voices, make_voice, copy_voice },
  [REPRISE_SAID_TRACKS] = { "tracks", track_fields, reprise_appraisal_get_tracks,
                            reprise_appraisal_take_tracks, make_track, copy_track },
};

static void
write_item (JsonBuilder *builder,
            const Kind  *kind,
            GObject     *item)
{
  json_builder_begin_array (builder);
  for (guint i = 0; kind->fields[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      g_object_get (item, kind->fields[i], &text, NULL);
      json_builder_add_string_value (builder, text != NULL ? text : "");
    }
  json_builder_end_array (builder);
}

/**
 * reprise_said_part_write:
 * @part: which list
 * @appraisal: an appraisal
 *
 * Returns: (transfer full) (not nullable): the list, as it is kept
 */
char *
reprise_said_part_write (RepriseSaidPart   part,
                         RepriseAppraisal *appraisal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  GPtrArray *items = kinds[part].get (appraisal);

  json_builder_begin_array (builder);
  for (guint i = 0; i < items->len; i++)
    write_item (builder, &kinds[part], items->pdata[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
set_field (gpointer    item,
           const char *field,
           const char *text)
{
  g_object_set (item, field, *text != '\0' ? text : NULL, NULL);
}

static gpointer
read_item (const Kind *kind,
           JsonArray  *texts)
{
  gpointer item = kind->make (json_array_get_string_element (texts, 0),
                              json_array_get_string_element (texts, 1));

  for (guint i = 2; kind->fields[i] != NULL && i < json_array_get_length (texts); i++)
    set_field (item, kind->fields[i], json_array_get_string_element (texts, i));
  return item;
}

/**
 * reprise_said_part_read:
 * @part: which list
 * @text: what reprise_said_part_write() made of it
 * @appraisal: the appraisal that gets the list
 *
 * Reads a list that was kept.
 */
void
reprise_said_part_read (RepriseSaidPart   part,
                        const char       *text,
                        RepriseAppraisal *appraisal)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *list = root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root)
                                                                 : NULL;

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_ptr_array_add (items, read_item (&kinds[part], json_array_get_array_element (list, i)));
  kinds[part].take (appraisal, items);
}

/**
 * reprise_said_part_is_same:
 * @part: which list
 * @a: an appraisal
 * @b: another
 *
 * Returns: whether the lists of the two say the same
 */
gboolean
reprise_said_part_is_same (RepriseSaidPart   part,
                           RepriseAppraisal *a,
                           RepriseAppraisal *b)
{
  g_autofree char *of_a = reprise_said_part_write (part, a);
  g_autofree char *of_b = reprise_said_part_write (part, b);

  return g_str_equal (of_a, of_b);
}

/* Whether two items name the same thing: by what they are called, not by what is said of it. */
static gboolean
is_of_one_name (const Kind *kind,
                gpointer    a,
                gpointer    b)
{
  const guint n = kind->fields == voice_fields ? 1 : 2;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *of_a = NULL;
      g_autofree char *of_b = NULL;

      g_object_get (a, kind->fields[i], &of_a, NULL);
      g_object_get (b, kind->fields[i], &of_b, NULL);
      if (g_strcmp0 (of_a, of_b) != 0)
        return FALSE;
    }

  return TRUE;
}

/* What is here of that name keeps its identity, and all that no source knows of it. */
static gpointer
dup_item (const Kind *kind,
          gpointer    said,
          GPtrArray  *here)
{
  gpointer item = NULL;

  for (guint i = 0; i < here->len && item == NULL; i++)
    if (is_of_one_name (kind, said, here->pdata[i]))
      {
        item = kind->copy (here->pdata[i]);
        g_ptr_array_remove_index (here, i);
      }
  if (item == NULL)
    return kind->copy (said);

  for (guint i = 0; kind->fields[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      g_object_get (said, kind->fields[i], &text, NULL);
      g_object_set (item, kind->fields[i], text, NULL);
    }
  return item;
}

/**
 * reprise_said_part_put:
 * @part: which list
 * @said: what a source said
 * @here: the appraisal as it is here; changed
 *
 * Makes the list here the one that was said.
 */
void
reprise_said_part_put (RepriseSaidPart   part,
                       RepriseAppraisal *said,
                       RepriseAppraisal *here)
{
  const Kind *kind = &kinds[part];
  GPtrArray *wanted = kind->get (said);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  g_ptr_array_extend (left, kind->get (here), NULL, NULL);
  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_add (items, dup_item (kind, wanted->pdata[i], left));
  kind->take (here, items);
}

/* A list as people read it: a conflict copy is looked at, and copied from. */
static char *
dup_readable (const Kind       *kind,
              RepriseAppraisal *appraisal)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *items = kind->get (appraisal);

  for (guint i = 0; i < items->len; i++)
    {
      g_string_append (text, i > 0 ? "\n" : "");
      for (guint field = 0; kind->fields[field] != NULL; field++)
        {
          g_autofree char *value = NULL;

          g_object_get (items->pdata[i], kind->fields[field], &value, NULL);
          if (value == NULL || *value == '\0')
            continue;
          g_string_append (text, field > 0 ? (kind->fields == voice_fields ? "\n" : " – ") : "");
          g_string_append (text, value);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * reprise_said_part_merge:
 * @part: which list
 * @database: a connection that may write
 * @was: what the source said before
 * @is: what it says now
 * @here: the appraisal as it is here; changed to what it shall be
 * @error: return location for a #RepriseStoreError
 *
 * Takes the list over where it has changed there and not here. Where it has changed in both places
 * it stays as it is here, and what it is there is kept as a conflict copy.
 *
 * Returns: whether that went well
 */
gboolean
reprise_said_part_merge (RepriseSaidPart    part,
                         RepriseDatabase   *database,
                         RepriseAppraisal  *was,
                         RepriseAppraisal  *is,
                         RepriseAppraisal  *here,
                         GError           **error)
{
  g_autofree char *copy = NULL;

  if (reprise_said_part_is_same (part, was, is) || reprise_said_part_is_same (part, is, here))
    return TRUE;
  if (reprise_said_part_is_same (part, was, here))
    {
      reprise_said_part_put (part, is, here);
      return TRUE;
    }

  copy = dup_readable (&kinds[part], is);
  return reprise_conflict_keep (database, reprise_appraisal_get_uuid (here), kinds[part].field,
                                copy, error);
}
