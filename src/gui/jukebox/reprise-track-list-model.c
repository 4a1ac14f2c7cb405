#include "gui/jukebox/reprise-track-list-model.h"

#include "gui/jukebox/reprise-missing-tracks.h"
#include "gui/reprise-request.h"

#include <string.h>

/* The stack, from the journal to the page:
 *
 *   RepriseJournal         lists the ids of tracks, in the order asked for, with their sections
 *   RepriseMissingTracks   leaves those that there is no file for, where these are asked for
 *   RepriseTrackListModel  holds the places, and makes an item for each that is asked for
 *   GtkSingleSelection     which of them the keyboard is at
 *   GtkListView            asks for the items around what is in view, and binds rows to them
 *   RepriseTrackListItem   wants its track while a row holds it; the model reads those that are
 *                          wanted together, and asks the music where they can be heard
 */

/**
 * RepriseTrackListModel:
 *
 * The tracks of all jukeboxes of a journal, as a list of #RepriseTrackListItem. It follows the
 * journal, the music on this device and what sounds.
 */
struct _RepriseTrackListModel
{
  GObject              parent_instance;

  RepriseJournal      *journal;   /* (owned) (not nullable) */
  RepriseJukebox      *jukebox;   /* (owned) (nullable) */
  RepriseMusicLibrary *library;   /* (owned) (nullable) */
  char                *words;     /* (owned) (not nullable) */
  RepriseTrackOrder    order;
  gboolean             missing;   /* only those that there is no file for */
  gboolean             is_stale;  /* the music changed while it was asked what is missing */
  double               progress;  /* of that; below 0 where nobody asks */
  GArray              *places;    /* (owned) of RepriseTrackPlace */
  GError              *error;     /* (owned) (nullable): why there was no newer answer */
  GHashTable          *items;     /* (owned) of RepriseTrackListItem by id, each held weakly */
  GArray              *wanted;    /* (owned) (element-type gint64) */
  GArray              *sought;    /* (owned) (nullable) (element-type gint64): where they are */
  GCancellable        *asking;    /* (owned) (nullable) */
  GCancellable        *reading;   /* (owned) (nullable) */
  GCancellable        *seeking;   /* (owned) (nullable) */
  guint                idle;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseTrackListModel, reprise_track_list_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  ANSWERED,
  PROGRESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void read_wanted (RepriseTrackListModel *self);
static void seek (RepriseTrackListModel *self);
static void ask (RepriseTrackListModel *self);

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  RepriseTrackListModel *self = data;
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item == where_the_item_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static RepriseTrackListItem *
find_item (RepriseTrackListModel *self,
           gint64                 id)
{
  return g_hash_table_lookup (self->items, &id);
}

static void
for_each_item (RepriseTrackListModel *self,
               void                 (*func) (RepriseTrackListModel *self,
                                             RepriseTrackListItem  *item))
{
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    func (self, item);
}

static void
mark_sound (RepriseTrackListModel *self,
            RepriseTrackListItem  *item)
{
  RepriseListedTrack *track = reprise_track_list_item_get_track (item);
  const char *uuid =
    track != NULL ? reprise_track_get_uuid (reprise_listed_track_get_track (track)) : NULL;
  const gboolean is_current = self->jukebox != NULL && uuid != NULL &&
                              reprise_jukebox_is_current (self->jukebox, uuid);

  reprise_track_list_item_set_sound (item, is_current ? reprise_jukebox_get_state (self->jukebox)
                                                      : REPRISE_JUKEBOX_STOPPED);
}

static void
sound_cb (RepriseTrackListModel *self)
{
  for_each_item (self, mark_sound);
}

static void
sought_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->seeking);
  if (found == NULL)
    return;

  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      RepriseTrackListItem *item =
        i < self->sought->len ? find_item (self, g_array_index (self->sought, gint64, i)) : NULL;

      if (item != NULL)
        reprise_track_list_item_take_whereabouts (item, found->pdata[i]);
      else
        reprise_whereabouts_free (found->pdata[i]);
    }
  seek (self);
}

/* Asks the music for those that are shown. */
static void
seek (RepriseTrackListModel *self)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item = NULL;
  RepriseRequest *request = NULL;

  if (self->seeking != NULL || self->library == NULL)
    return;

  g_clear_pointer (&self->sought, g_array_unref);
  self->sought = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      RepriseListedTrack *track = reprise_track_list_item_get_track (item);
      const gint64 id = reprise_track_list_item_get_id (item);

      if (track == NULL || !reprise_track_list_item_is_held (item) ||
          reprise_track_list_item_is_known (item))
        continue;
      g_array_append_val (self->sought, id);
      g_ptr_array_add (tracks, g_object_ref (reprise_listed_track_get_track (track)));
    }
  if (tracks->len == 0)
    return;

  request = reprise_request_begin (self, &self->seeking);
  reprise_music_library_find_async (self->library, tracks,
                                    reprise_request_get_cancellable (request), sought_cb, request);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) tracks =
    reprise_journal_load_listed_tracks_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    {
      RepriseTrackListItem *item =
        find_item (self, reprise_listed_track_get_id (tracks->pdata[i]));

      if (item == NULL)
        continue;
      reprise_track_list_item_set_track (item, tracks->pdata[i]);
      mark_sound (self, item);
    }
  read_wanted (self);
  seek (self);
}

static void
read_wanted (RepriseTrackListModel *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseRequest *request = NULL;

  if (self->reading != NULL)
    return;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const gint64 id = g_array_index (self->wanted, gint64, i);
      RepriseTrackListItem *item = find_item (self, id);

      if (item != NULL && reprise_track_list_item_is_held (item))
        g_array_append_val (ids, id);
    }
  g_array_set_size (self->wanted, 0);
  if (ids->len == 0)
    return;

  request = reprise_request_begin (self, &self->reading);
  reprise_journal_load_listed_tracks_async (self->journal, ids,
                                            reprise_request_get_cancellable (request), read_cb,
                                            request);
}

static gboolean
idle_cb (gpointer data)
{
  RepriseTrackListModel *self = data;

  self->idle = 0;
  read_wanted (self);
  seek (self);
  return G_SOURCE_REMOVE;
}

static void
want (RepriseTrackListModel *self,
      RepriseTrackListItem  *item)
{
  const gint64 id = reprise_track_list_item_get_id (item);

  g_array_append_val (self->wanted, id);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static void
wanted_cb (RepriseTrackListModel *self,
           RepriseTrackListItem  *item)
{
  want (self, item);
}

static RepriseTrackHeading
get_heading (RepriseTrackListModel *self)
{
  switch (self->order)
    {
    case REPRISE_TRACK_ORDER_ARTIST:
    case REPRISE_TRACK_ORDER_SONGS:
      return REPRISE_TRACK_HEADING_ARTIST;
    case REPRISE_TRACK_ORDER_FILM:
      return REPRISE_TRACK_HEADING_FILM;
    case REPRISE_TRACK_ORDER_USES:
    case REPRISE_TRACK_ORDER_NEWEST:
      return REPRISE_TRACK_HEADING_NONE;
    default:
      g_return_val_if_reached (REPRISE_TRACK_HEADING_NONE);
    }
}

static const RepriseTrackPlace *
nth_place (GArray *places,
           guint   nth)
{
  return &g_array_index (places, RepriseTrackPlace, nth);
}

static void
place_item (RepriseTrackListModel *self,
            RepriseTrackListItem  *item,
            guint                  nth)
{
  const RepriseTrackPlace *place = nth_place (self->places, nth);
  const gboolean is_first =
    nth == 0 || nth_place (self->places, nth - 1)->section != place->section;

  reprise_track_list_item_set_place (item, get_heading (self), is_first, place->uses);
}

/* Tells of no more than what changed, so that the page stays where it is scrolled to. */
static void
replace_places (RepriseTrackListModel *self,
                GArray                *newer)
{
  g_autoptr (GArray) older = g_steal_pointer (&self->places);
  const guint most = MIN (older->len, newer->len);
  guint before = 0;
  guint after = 0;

  while (before < most && nth_place (older, before)->id == nth_place (newer, before)->id)
    before++;
  while (after < most - before &&
         nth_place (older, older->len - 1 - after)->id ==
         nth_place (newer, newer->len - 1 - after)->id)
    after++;

  self->places = g_array_ref (newer);
  for (guint i = 0; i < newer->len && g_hash_table_size (self->items) > 0; i++)
    {
      RepriseTrackListItem *item = find_item (self, nth_place (newer, i)->id);

      if (item != NULL)
        place_item (self, item, i);
    }
  if (older->len > before + after || newer->len > before + after)
    g_list_model_items_changed (G_LIST_MODEL (self), before, older->len - before - after,
                                newer->len - before - after);
}

static void
set_progress (RepriseTrackListModel *self,
              double                 progress)
{
  self->progress = progress;
  g_signal_emit (self, signals[PROGRESS], 0);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (data);

  if (self != NULL)
    set_progress (self, fraction);
}

/* Of what is missing the list has had nothing to show until now, or what was missing before. */
static void
take_answer (RepriseTrackListModel *self,
             GArray                *places,
             GError                *error)
{
  g_clear_object (&self->asking);
  g_clear_error (&self->error);
  if (places != NULL)
    replace_places (self, places);
  else
    self->error = error;

  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
missing_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) missing = reprise_missing_tracks_find_finish (result, &error);

  if (self == NULL)
    return;

  set_progress (self, -1);
  take_answer (self, missing, g_steal_pointer (&error));
  if (self->is_stale)
    ask (self);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places =
    reprise_journal_list_tracks_finish (REPRISE_JOURNAL (source), result, &error);
  RepriseRequest *next = NULL;

  if (self == NULL)
    return;

  if (places == NULL || !self->missing || self->library == NULL)
    {
      take_answer (self, places, g_steal_pointer (&error));
      return;
    }

  next = reprise_request_begin (self, &self->asking);
  reprise_missing_tracks_find_async (self->journal, self->library, places, progress_cb,
                                     reprise_request_get_cancellable (next), missing_cb, next);
}

static void
ask (RepriseTrackListModel *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  self->is_stale = FALSE;
  if (!self->missing && self->progress >= 0)
    set_progress (self, -1);
  reprise_journal_list_tracks_async (self->journal, self->words, self->order,
                                     reprise_request_get_cancellable (request), answered_cb,
                                     request);
}

static void
doubt (RepriseTrackListModel *self,
       RepriseTrackListItem  *item)
{
  reprise_track_list_item_doubt (item);
}

static void
music_changed_cb (RepriseTrackListModel *self)
{
  for_each_item (self, doubt);
  seek (self);

  /* Of much music a change comes after the other: each is not begun with before the last is done. */
  if (self->missing && self->asking != NULL)
    self->is_stale = TRUE;
  else if (self->missing)
    ask (self);
}

static void
refresh_item (RepriseTrackListModel *self,
              RepriseTrackListItem  *item)
{
  if (reprise_track_list_item_is_held (item))
    want (self, item);
  else
    reprise_track_list_item_set_track (item, NULL);
}

static void
changed_cb (RepriseTrackListModel *self)
{
  for_each_item (self, refresh_item);
  ask (self);
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_TRACK_LIST_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REPRISE_TRACK_LIST_MODEL (model)->places->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseTrackListModel *self = REPRISE_TRACK_LIST_MODEL (model);
  RepriseTrackListItem *item = NULL;
  gint64 id;

  if (position >= self->places->len)
    return NULL;

  id = nth_place (self->places, position)->id;
  item = find_item (self, id);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_track_list_item_new (id);
  place_item (self, item, position);
  g_signal_connect_object (item, "wanted", G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (item), forget_cb, self);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), item);
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
reprise_track_list_model_finalize (GObject *object)
{
  RepriseTrackListModel *self = REPRISE_TRACK_LIST_MODEL (object);
  GHashTableIter iter;
  gpointer item = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->reading);
  reprise_request_cancel (&self->seeking);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, forget_cb, self);
  g_hash_table_unref (self->items);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->sought, g_array_unref);
  g_array_unref (self->places);
  g_clear_error (&self->error);
  g_free (self->words);
  g_clear_object (&self->library);
  g_clear_object (&self->jukebox);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_track_list_model_parent_class)->finalize (object);
}

static void
reprise_track_list_model_class_init (RepriseTrackListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_track_list_model_finalize;

  /**
   * RepriseTrackListModel::answered:
   *
   * The tracks are listed, or could not be.
   */
  signals[ANSWERED] = g_signal_new ("answered", REPRISE_TYPE_TRACK_LIST_MODEL, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseTrackListModel::progress:
   *
   * More of the tracks were looked for in the music, or there is nothing to look for any more.
   */
  signals[PROGRESS] = g_signal_new ("progress", REPRISE_TYPE_TRACK_LIST_MODEL, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_track_list_model_init (RepriseTrackListModel *self)
{
  self->words = g_strdup ("");
  self->progress = -1;
  self->places = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
listen (RepriseTrackListModel *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseMusicLibrary *library = jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;

  if (g_set_object (&self->jukebox, jukebox))
    {
      g_signal_connect_object (jukebox, "notify::current", G_CALLBACK (sound_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (jukebox, "notify::state", G_CALLBACK (sound_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (g_set_object (&self->library, library))
    g_signal_connect_object (library, "changed", G_CALLBACK (music_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * reprise_track_list_model_new:
 * @journal: a journal
 * @order: the order
 * @missing: whether only those that there is no file for on this device
 *
 * Returns: (transfer full): its tracks, none until they are listed
 */
RepriseTrackListModel *
reprise_track_list_model_new (RepriseJournal    *journal,
                              RepriseTrackOrder  order,
                              gboolean           missing)
{
  RepriseTrackListModel *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_TRACK_LIST_MODEL, NULL);
  self->journal = g_object_ref (journal);
  self->order = order;
  self->missing = missing;
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  listen (self);
  ask (self);
  return self;
}

/**
 * reprise_track_list_model_set_words:
 * @self: tracks
 * @words: what they are searched for by
 *
 * Asks anew; a question that is not answered yet is taken back.
 */
void
reprise_track_list_model_set_words (RepriseTrackListModel *self,
                                    const char            *words)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self));
  g_return_if_fail (words != NULL);

  if (strcmp (self->words, words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  ask (self);
}

/**
 * reprise_track_list_model_get_words:
 * @self: tracks
 *
 * Returns: what they are searched for by
 */
const char *
reprise_track_list_model_get_words (RepriseTrackListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self), NULL);

  return self->words;
}

/**
 * reprise_track_list_model_set_order:
 * @self: tracks
 * @order: the order
 * @missing: whether only those that there is no file for on this device
 */
void
reprise_track_list_model_set_order (RepriseTrackListModel *self,
                                    RepriseTrackOrder      order,
                                    gboolean               missing)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self));

  if (self->order == order && self->missing == missing)
    return;

  /* What is found is not shown as missing until that is known. */
  if (missing && !self->missing)
    {
      g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (RepriseTrackPlace));

      replace_places (self, nothing);
    }
  self->order = order;
  self->missing = missing;
  ask (self);
}

/**
 * reprise_track_list_model_is_asking:
 * @self: tracks
 *
 * Returns: whether a newer answer is on its way
 */
gboolean
reprise_track_list_model_is_asking (RepriseTrackListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self), FALSE);

  return self->asking != NULL;
}

/**
 * reprise_track_list_model_get_progress:
 * @self: tracks
 *
 * Returns: how much of them has been looked for in the music, 0 to 1; less than 0 where nobody looks
 */
double
reprise_track_list_model_get_progress (RepriseTrackListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self), -1);

  return self->progress;
}

/**
 * reprise_track_list_model_get_error:
 * @self: tracks
 *
 * Returns: (transfer none) (nullable): why they could not be listed the last time
 */
const GError *
reprise_track_list_model_get_error (RepriseTrackListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self), NULL);

  return self->error;
}

/**
 * reprise_track_list_model_dup_ids:
 * @self: tracks
 *
 * Returns: (transfer full) (element-type gint64): which they are, in their order
 */
GArray *
reprise_track_list_model_dup_ids (RepriseTrackListModel *self)
{
  GArray *ids = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self), NULL);

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->places->len);
  for (guint i = 0; i < self->places->len; i++)
    g_array_append_val (ids, nth_place (self->places, i)->id);

  return ids;
}
