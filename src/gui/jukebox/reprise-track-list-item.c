#include "gui/jukebox/reprise-track-list-item.h"

/**
 * RepriseTrackListItem:
 *
 * A place in a list of tracks.
 *
 * It is light: it knows which track stands there, and has its model read it, and find out where it
 * can be heard, only while somebody holds it, which a row does that is bound to it.
 */
struct _RepriseTrackListItem
{
  GObject              parent_instance;

  gint64               id;
  RepriseTrackHeading  heading;
  gboolean             is_first;     /* of its section */
  guint                uses;
  RepriseListedTrack  *track;        /* (owned) (nullable): until it is read */
  RepriseWhereabouts  *whereabouts;  /* (owned) (nullable): until it is found out */
  gboolean             is_known;     /* nothing has changed since that was found out */
  RepriseJukeboxState  sound;
  guint                holders;
};

G_DEFINE_FINAL_TYPE (RepriseTrackListItem, reprise_track_list_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  WANTED,
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

static void
reprise_track_list_item_class_init (RepriseTrackListItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_track_list_item_finalize;

  /**
   * RepriseTrackListItem::changed:
   *
   * There is something else to be shown of it.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_TRACK_LIST_ITEM, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseTrackListItem::wanted:
   *
   * Somebody began to hold it.
   */
  signals[WANTED] = g_signal_new ("wanted", REPRISE_TYPE_TRACK_LIST_ITEM, G_SIGNAL_RUN_LAST, 0,
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
  RepriseTrackListItem *self = g_object_new (REPRISE_TYPE_TRACK_LIST_ITEM, NULL);

  self->id = id;
  return self;
}

/**
 * reprise_track_list_item_get_id:
 * @self: a place in a list
 *
 * Returns: which track stands there
 */
gint64
reprise_track_list_item_get_id (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), 0);

  return self->id;
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
  self->is_known = TRUE;
  tell (self);
}

/**
 * reprise_track_list_item_is_known:
 * @self: a place in a list
 *
 * Returns: whether it is known where the track can be heard, and nothing has changed since
 */
gboolean
reprise_track_list_item_is_known (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), FALSE);

  return self->is_known;
}

/**
 * reprise_track_list_item_doubt:
 * @self: a place in a list
 *
 * Says that the track may be heard elsewhere than before. Until that is found out, what was known
 * goes on being shown.
 */
void
reprise_track_list_item_doubt (RepriseTrackListItem *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  self->is_known = FALSE;
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

/**
 * reprise_track_list_item_hold:
 * @self: a place in a list
 *
 * Wants to know the track and where it can be heard; #RepriseTrackListItem::changed tells.
 */
void
reprise_track_list_item_hold (RepriseTrackListItem *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));

  self->holders++;
  if (self->holders == 1 && (self->track == NULL || !self->is_known))
    g_signal_emit (self, signals[WANTED], 0);
}

/**
 * reprise_track_list_item_release:
 * @self: a place in a list that was held
 *
 * Wants to know nothing of it any more.
 */
void
reprise_track_list_item_release (RepriseTrackListItem *self)
{
  g_return_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self));
  g_return_if_fail (self->holders > 0);

  self->holders--;
}

/**
 * reprise_track_list_item_is_held:
 * @self: a place in a list
 *
 * Returns: whether somebody wants to know of it
 */
gboolean
reprise_track_list_item_is_held (RepriseTrackListItem *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LIST_ITEM (self), FALSE);

  return self->holders > 0;
}
