#include "gui/jukebox/reprise-track-list-item.h"

/**
 * RepriseTrackListItem:
 *
 * A place in a list of tracks.
 *
 * The track is read, and it is found out where that can be heard, while a row holds the place.
 */
struct _RepriseTrackListItem
{
  RepriseRowItem       parent_instance;

  RepriseTrackHeading  heading;
  gboolean             is_first;     /* of its section */
  guint                uses;
  RepriseListedTrack  *track;        /* (owned) (nullable): until it is read */
  RepriseWhereabouts  *whereabouts;  /* (owned) (nullable): until it is found out */
  gboolean             is_known;     /* nothing has changed since that was asked for */
  RepriseJukeboxState  sound;
};

G_DEFINE_FINAL_TYPE (RepriseTrackListItem, reprise_track_list_item, REPRISE_TYPE_ROW_ITEM)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (RepriseTrackListItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reprise_track_list_item_finalize (GObject *object)
{
  RepriseTrackListItem *self = REPRISE_TRACK_LIST_ITEM (object);

  g_clear_object (&self->track);
  g_clear_pointer (&self->whereabouts, reprise_whereabouts_free);

  G_OBJECT_CLASS (reprise_track_list_item_parent_class)->finalize (object);
}

static gboolean
reprise_track_list_item_is_read (RepriseRowItem *item)
{
  RepriseTrackListItem *self = REPRISE_TRACK_LIST_ITEM (item);

  return self->track != NULL && self->is_known;
}

static void
reprise_track_list_item_class_init (RepriseTrackListItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_track_list_item_finalize;
  REPRISE_ROW_ITEM_CLASS (klass)->is_read = reprise_track_list_item_is_read;

  /**
   * RepriseTrackListItem::changed:
   *
   * There is something else to be shown of it.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_TRACK_LIST_ITEM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_track_list_item_init (RepriseTrackListItem *self)
{
  self->uses = 1;
}

/**
 * reprise_track_list_item_new:
 * @id: a track
 *
 * Returns: (transfer full): the place where it stands
 */
RepriseTrackListItem *
reprise_track_list_item_new (gint64 id)
{
  return g_object_new (REPRISE_TYPE_TRACK_LIST_ITEM, "id", id, NULL);
}

/**
 * reprise_track_list_item_set_place:
 * @self: a place in a list
 * @heading: what the tracks of its section have in common
 * @is_first: whether it begins a section
 * @uses: in how many appraisals the song is
 */
void
reprise_track_list_item_set_place (RepriseTrackListItem *self,
                                   RepriseTrackHeading   heading,
                                   gboolean              is_first,
                                   guint                 uses)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  if (self->heading == heading && self->is_first == is_first && self->uses == uses)
    return;

  self->heading = heading;
  self->is_first = is_first;
  self->uses = uses;
  tell (self);
}

/**
 * reprise_track_list_item_get_heading:
 * @self: a place in a list
 *
 * Returns: what the tracks of its section have in common
 */
RepriseTrackHeading
reprise_track_list_item_get_heading (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), REPRISE_TRACK_HEADING_NONE);

  return self->heading;
}

/**
 * reprise_track_list_item_is_first:
 * @self: a place in a list
 *
 * Returns: whether it begins a section
 */
gboolean
reprise_track_list_item_is_first (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), FALSE);

  return self->is_first;
}

/**
 * reprise_track_list_item_get_uses:
 * @self: a place in a list
 *
 * Returns: in how many appraisals the song is; 1 where each track stands for itself
 */
guint
reprise_track_list_item_get_uses (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), 0);

  return self->uses;
}

/**
 * reprise_track_list_item_get_track:
 * @self: a place in a list
 *
 * Returns: (transfer none) (nullable): the track; %NULL while it is not read
 */
RepriseListedTrack *
reprise_track_list_item_get_track (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), NULL);

  return self->track;
}

/**
 * reprise_track_list_item_set_track:
 * @self: a place in a list
 * @track: (nullable): the track as it is now; %NULL where that is not known any more
 */
void
reprise_track_list_item_set_track (RepriseTrackListItem *self,
                                   RepriseListedTrack   *track)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  if (g_set_object (&self->track, track))
    {
      self->is_known = FALSE;
      tell (self);
    }
}

/**
 * reprise_track_list_item_get_whereabouts:
 * @self: a place in a list
 *
 * Returns: (nullable): where the track can be heard, as far as anybody knows
 */
const RepriseWhereabouts *
reprise_track_list_item_get_whereabouts (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), NULL);

  return self->whereabouts;
}

/**
 * reprise_track_list_item_take_whereabouts:
 * @self: a place in a list
 * @where: (transfer full): where the track can be heard
 */
void
reprise_track_list_item_take_whereabouts (RepriseTrackListItem *self,
                                          RepriseWhereabouts   *where)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  g_clear_pointer (&self->whereabouts, reprise_whereabouts_free);
  self->whereabouts = where;
  tell (self);
}

/**
 * reprise_track_list_item_is_known:
 * @self: a place in a list
 *
 * Returns: whether it was asked where the track can be heard, and nothing has changed since
 */
gboolean
reprise_track_list_item_is_known (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), FALSE);

  return self->is_known;
}

/**
 * reprise_track_list_item_set_known:
 * @self: a place in a list
 * @known: %TRUE when it is asked where the track can be heard; %FALSE where that may be elsewhere
 *   than before
 *
 * Until there is an answer, what was known before goes on being shown.
 */
void
reprise_track_list_item_set_known (RepriseTrackListItem *self,
                                   gboolean              known)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  self->is_known = known;
}

/**
 * reprise_track_list_item_get_sound:
 * @self: a place in a list
 *
 * Returns: whether the track sounds, or waits in the middle
 */
RepriseJukeboxState
reprise_track_list_item_get_sound (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), REPRISE_JUKEBOX_STOPPED);

  return self->sound;
}

/**
 * reprise_track_list_item_set_sound:
 * @self: a place in a list
 * @sound: whether the track sounds, or waits in the middle
 */
void
reprise_track_list_item_set_sound (RepriseTrackListItem *self,
                                   RepriseJukeboxState   sound)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  if (self->sound == sound)
    return;

  self->sound = sound;
  tell (self);
}
