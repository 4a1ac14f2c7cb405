#include "gui/jukebox/reprise-track-list-model.h"

#include "gui/jukebox/reprise-missing-tracks.h"
#include "gui/jukebox/reprise-track-reader.h"
#include "gui/reprise-list-difference.h"
#include "gui/reprise-request.h"

#include <string.h>

/* As many as are looked at before the rest is known. */
#define FIRST_MISSING 500

/* The stack, from the journal to the page:
 *
 *   RepriseJournal         lists the ids of tracks, in the order asked for, with their sections
 *   RepriseMissingTracks   leaves those that there is no file for, where these are asked for
 *   RepriseTrackListModel  holds the places, and makes an item for each that is asked for
 *   GtkSingleSelection     which of them the keyboard is at
 *   GtkListView            asks for the items around what is in view, and binds rows to them
 *   RepriseTrackListItem   wants its track while a row holds it
 *   RepriseTrackReader     reads those that are wanted together, and asks the music where they are
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
  RepriseTrackReader  *reader;    /* (owned) (not nullable) */
  char                *words;     /* (owned) (not nullable) */
  RepriseTrackOrder    order;
  gboolean             missing;   /* only those that there is no file for */
  gboolean             is_seen;   /* somebody looks at it */
  gboolean             is_stale;  /* it is to be asked again, once that is seen or is possible */
  double               progress;  /* of that; below 0 where nobody asks */
  GArray              *places;    /* (owned) of RepriseTrackPlace */
  GError              *error;     /* (owned) (nullable): why there was no newer answer */
  GCancellable        *asking;    /* (owned) (nullable) */
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

static void ask (RepriseTrackListModel *self);

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
    }

  g_return_val_if_reached (REPRISE_TRACK_HEADING_NONE);
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

static void
replace_places (RepriseTrackListModel *self,
                GArray                *newer)
{
  const RepriseListDifference difference =
    reprise_list_difference_find (self->places->data, self->places->len, newer->data, newer->len,
                                  sizeof (RepriseTrackPlace));

  g_array_unref (self->places);
  self->places = g_array_ref (newer);
  for (guint i = 0; i < newer->len && reprise_track_reader_is_used (self->reader); i++)
    {
      RepriseTrackListItem *item =
        reprise_track_reader_find (self->reader, nth_place (newer, i)->id);

      if (item != NULL)
        place_item (self, item, i);
    }
  reprise_list_difference_tell (&difference, G_LIST_MODEL (self));
}

static void
set_progress (RepriseTrackListModel *self,
              double                 progress)
{
  self->progress = progress;
  g_signal_emit (self, signals[PROGRESS], 0);
}

/* Whether a list is the beginning of another: then that can be shown without anything moving. */
static gboolean
begins (GArray *list,
        GArray *longer)
{
  if (list->len >= longer->len)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    if (nth_place (list, i)->id != nth_place (longer, i)->id)
      return FALSE;

  return TRUE;
}

/* The first that are missing can be looked at while the others are looked for. */
static void
progress_cb (double    fraction,
             GArray   *missing,
             gpointer  data)
{
  g_autoptr (RepriseTrackListModel) self = reprise_request_dup_asker (data);

  if (self == NULL)
    return;

  if (self->places->len < FIRST_MISSING && begins (self->places, missing))
    {
      g_autoptr (GArray) first = g_array_copy (missing);

      replace_places (self, first);
      g_signal_emit (self, signals[ANSWERED], 0);
    }
  set_progress (self, fraction);
}

/* Who writes is not to wait for lists that nobody looks at. */
static void
ask_if_seen (RepriseTrackListModel *self)
{
  if (self->is_seen)
    ask (self);
  else
    self->is_stale = TRUE;
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
  if (self->is_stale)
    ask_if_seen (self);
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
  RepriseMusicLibrary *library = NULL;
  RepriseRequest *next = NULL;

  if (self == NULL)
    return;

  library = reprise_track_reader_get_library (self->reader);
  if (places == NULL || !self->missing || library == NULL)
    {
      take_answer (self, places, g_steal_pointer (&error));
      return;
    }

  next = reprise_request_begin (self, &self->asking);
  reprise_missing_tracks_find_async (self->journal, library, places, progress_cb,
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

/* Of much music a change comes after the other: each is not begun with before the last is done. */
static void
music_changed_cb (RepriseTrackListModel *self)
{
  if (self->missing && self->asking != NULL)
    self->is_stale = TRUE;
  else if (self->missing)
    ask_if_seen (self);
}

static void
changed_cb (RepriseTrackListModel *self)
{
  reprise_track_reader_refresh (self->reader);
  ask_if_seen (self);
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

  if (position >= self->places->len)
    return NULL;

  item = reprise_track_reader_get_item (self->reader, nth_place (self->places, position)->id);
  place_item (self, item, position);
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

  reprise_request_cancel (&self->asking);
  g_array_unref (self->places);
  g_clear_error (&self->error);
  g_free (self->words);
  g_clear_object (&self->reader);
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
  RepriseMusicLibrary *library = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_TRACK_LIST_MODEL, NULL);
  self->journal = g_object_ref (journal);
  self->order = order;
  self->missing = missing;
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->reader = reprise_track_reader_new (journal);
  library = reprise_track_reader_get_library (self->reader);
  if (library != NULL)
    g_signal_connect_object (library, "changed", G_CALLBACK (music_changed_cb), self,
                             G_CONNECT_SWAPPED);
  ask (self);
  return self;
}

/**
 * reprise_track_list_model_set_seen:
 * @self: tracks
 * @seen: whether somebody looks at them
 *
 * Lets them follow the journal and the music only as long as somebody looks.
 */
void
reprise_track_list_model_set_seen (RepriseTrackListModel *self,
                                   gboolean               seen)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_MODEL (self));

  self->is_seen = seen;
  if (seen && self->is_stale && self->asking == NULL)
    ask (self);
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
 * Returns: how much of them has been looked for in the music, 0 to 1; below 0 where nobody looks
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
