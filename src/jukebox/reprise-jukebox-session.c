/* Where a jukebox was, to begin there again another day. */

#include "jukebox/reprise-jukebox-session.h"

#include "jukebox/reprise-jukebox-private.h"

/* What is remembered of a track: it is played on though the appraisal was changed meanwhile. What
 * was written about it stays in the journal. */
static const struct
{
  const char *name;
  const char *(*get) (RepriseTrack *track);
  void (*set) (RepriseTrack *track, const char *value);
} fields[] = {
  { "uuid", reprise_track_get_uuid, reprise_track_set_uuid },
  { "artist", reprise_track_get_artist, reprise_track_set_artist },
  { "title", reprise_track_get_title, reprise_track_set_title },
  { "album", reprise_track_get_album, reprise_track_set_album },
  { "composer", reprise_track_get_composer, reprise_track_set_composer },
  { "location", reprise_track_get_location, reprise_track_set_location },
  { "recording", reprise_track_get_recording, reprise_track_set_recording },
};

static void
put (GVariantDict *dict,
     const char   *key,
     const char   *text)
{
  if (text != NULL)
    g_variant_dict_insert (dict, key, "s", text);
}

static GVariant *
write_item (RepriseQueueItem *item)
{
  RepriseTrack *track = reprise_queue_item_get_track (item);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  put (&dict, "journal", reprise_queue_item_get_journal (item));
  put (&dict, "appraisal", reprise_queue_item_get_appraisal (item));
  put (&dict, "name", reprise_queue_item_get_name (item));
  put (&dict, "art", reprise_queue_item_get_art (item));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    put (&dict, fields[i].name, fields[i].get (track));
  g_variant_dict_insert (&dict, "kind", "u", (guint32) reprise_track_get_kind (track));

  return g_variant_dict_end (&dict);
}

static RepriseQueueItem *
read_item (GVariant *value)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (value);
  g_autoptr (RepriseTrack) track = reprise_track_new ("", "");
  const char *journal = "";
  const char *appraisal = "";
  const char *name = "";
  const char *art = NULL;
  RepriseQueueItem *item = NULL;
  guint32 kind = REPRISE_TRACK_KIND_SONG;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text;

      if (g_variant_dict_lookup (&dict, fields[i].name, "&s", &text))
        fields[i].set (track, text);
    }
  if (g_variant_dict_lookup (&dict, "kind", "u", &kind) && kind <= REPRISE_TRACK_KIND_CUE)
    reprise_track_set_kind (track, kind);
  g_variant_dict_lookup (&dict, "journal", "&s", &journal);
  g_variant_dict_lookup (&dict, "appraisal", "&s", &appraisal);
  g_variant_dict_lookup (&dict, "name", "&s", &name);
  g_variant_dict_lookup (&dict, "art", "&s", &art);

  item = reprise_queue_item_new (track, journal, appraisal, name);
  reprise_queue_item_set_art (item, art);
  return item;
}

static GPtrArray *
read_items (GVariant *session)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GVariantIter) iter = NULL;
  GVariant *item;

  if (g_variant_lookup (session, "items", "aa{sv}", &iter))
    while ((item = g_variant_iter_next_value (iter)) != NULL)
      {
        g_ptr_array_add (items, read_item (item));
        g_variant_unref (item);
      }

  return items;
}

/* Where a track is nobody knows before it is to sound again; how long it is can be shown. */
static void
keep_length (RepriseQueueItem *item,
             guint32           length)
{
  RepriseWhereabouts *whereabouts = NULL;

  if (length == 0)
    return;

  whereabouts = reprise_whereabouts_new (REPRISE_WHEREABOUTS_UNKNOWN, NULL);
  whereabouts->length = length;
  reprise_queue_item_take_whereabouts (item, whereabouts);
}

/**
 * reprise_jukebox_dup_session:
 * @self: a jukebox
 *
 * Returns: (transfer full): where it is, of type a{sv}, for reprise_jukebox_restore_session()
 */
GVariant *
reprise_jukebox_dup_session (RepriseJukebox *self)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (self);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  GVariantBuilder items;

  g_variant_builder_init (&items, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < reprise_queue_get_length (queue); i++)
    {
      g_autoptr (RepriseQueueItem) item = g_list_model_get_item (G_LIST_MODEL (queue), i);

      g_variant_builder_add_value (&items, write_item (item));
    }

  g_variant_dict_insert_value (&dict, "items", g_variant_builder_end (&items));
  g_variant_dict_insert (&dict, "position", "u", reprise_queue_get_position (queue));
  g_variant_dict_insert (&dict, "time", "x", reprise_jukebox_get_position (self));
  g_variant_dict_insert (&dict, "length", "u",
                         (guint32) (MAX (reprise_jukebox_get_duration (self), 0) / G_USEC_PER_SEC));
  g_variant_dict_insert (&dict, "repeat", "u", (guint32) reprise_queue_get_repeat (queue));
  g_variant_dict_insert (&dict, "shuffle", "b", reprise_queue_get_shuffle (queue));
  g_variant_dict_insert (&dict, "volume", "d", reprise_jukebox_get_volume (self));
  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

/**
 * reprise_jukebox_restore_session:
 * @self: a jukebox
 * @session: what reprise_jukebox_dup_session() once answered; what cannot be understood of it is
 *   left out
 *
 * Stands where it was, paused: nothing sounds before somebody wants it to.
 */
void
reprise_jukebox_restore_session (RepriseJukebox *self,
                                 GVariant       *session)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (self);
  g_autoptr (GPtrArray) items = NULL;
  guint32 position = REPRISE_QUEUE_NOWHERE;
  guint32 repeat;
  gboolean shuffle;
  double volume;
  gint64 time = 0;
  guint32 length = 0;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));
  g_return_if_fail (g_variant_is_of_type (session, G_VARIANT_TYPE_VARDICT));

  if (g_variant_lookup (session, "volume", "d", &volume))
    reprise_jukebox_set_volume (self, volume);
  if (g_variant_lookup (session, "repeat", "u", &repeat) && repeat <= REPRISE_REPEAT_ONE)
    reprise_queue_set_repeat (queue, repeat);
  if (g_variant_lookup (session, "shuffle", "b", &shuffle))
    reprise_queue_set_shuffle (queue, shuffle);

  items = read_items (session);
  reprise_jukebox_stop (self);
  reprise_queue_replace (queue, items);
  g_variant_lookup (session, "position", "u", &position);
  g_variant_lookup (session, "time", "x", &time);
  g_variant_lookup (session, "length", "u", &length);
  if (position >= items->len)
    return;

  keep_length (items->pdata[position], length);
  reprise_jukebox_stand_at (self, position, MAX (time, 0));
}
