#include "jukebox/reprise-queue-item.h"

/**
 * RepriseQueueItem:
 *
 * A track that is to be played, and the appraisal whose jukebox it is from.
 */
struct _RepriseQueueItem
{
  GObject             parent_instance;

  RepriseTrack       *track;        /* (owned): not changed any more */
  char               *journal;      /* (owned): the path of the journal */
  char               *appraisal;    /* (owned): the UUID of the appraisal in it */
  char               *name;         /* (owned): what that is called */
  char               *art;          /* (owned) (nullable): the URI of a picture for it */
  RepriseWhereabouts *whereabouts;  /* (owned) (nullable): before anybody looked */
  char               *trouble;      /* (owned) (nullable): why it could not be played */
};

G_DEFINE_FINAL_TYPE (RepriseQueueItem, reprise_queue_item, G_TYPE_OBJECT)

enum
{
  PROP_ART = 1,
  PROP_TROUBLE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
reprise_queue_item_finalize (GObject *object)
{
  RepriseQueueItem *self = REPRISE_QUEUE_ITEM (object);

  g_object_unref (self->track);
  g_free (self->journal);
  g_free (self->appraisal);
  g_free (self->name);
  g_free (self->art);
  reprise_whereabouts_free (self->whereabouts);
  g_free (self->trouble);

  G_OBJECT_CLASS (reprise_queue_item_parent_class)->finalize (object);
}

static void
reprise_queue_item_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseQueueItem *self = REPRISE_QUEUE_ITEM (object);

  switch (id)
    {
    case PROP_ART:
      g_value_set_string (value, self->art);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_queue_item_class_init (RepriseQueueItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_queue_item_finalize;
  object_class->get_property = reprise_queue_item_get_property;

  /**
   * RepriseQueueItem:art:
   *
   * The URI of a picture for it.
   */
  properties[PROP_ART] =
    g_param_spec_string ("art", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RepriseQueueItem:trouble:
   *
   * Why it could not be played, in a sentence.
   */
  properties[PROP_TROUBLE] =
    g_param_spec_string ("trouble", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_queue_item_init (RepriseQueueItem *self)
{
}

/**
 * reprise_queue_item_new:
 * @track: a track; nobody changes it any more
 * @journal: the path of the journal that it is in
 * @appraisal: the UUID of the appraisal whose it is
 * @name: what that is called
 *
 * Returns: (transfer full): it, to be played
 */
RepriseQueueItem *
reprise_queue_item_new (RepriseTrack *track,
                        const char   *journal,
                        const char   *appraisal,
                        const char   *name)
{
  RepriseQueueItem *self = g_object_new (REPRISE_TYPE_QUEUE_ITEM, NULL);

  self->track = g_object_ref (track);
  self->journal = g_strdup (journal);
  self->appraisal = g_strdup (appraisal);
  self->name = g_strdup (name);
  return self;
}

/**
 * reprise_queue_item_get_track:
 * @self: an item
 *
 * Returns: (transfer none): the track
 */
RepriseTrack *
reprise_queue_item_get_track (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->track;
}

/**
 * reprise_queue_item_get_journal:
 * @self: an item
 *
 * Returns: (transfer none): the path of the journal that it is in
 */
const char *
reprise_queue_item_get_journal (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->journal;
}

/**
 * reprise_queue_item_get_appraisal:
 * @self: an item
 *
 * Returns: (transfer none): the UUID of the appraisal whose it is
 */
const char *
reprise_queue_item_get_appraisal (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->appraisal;
}

/**
 * reprise_queue_item_get_name:
 * @self: an item
 *
 * Returns: (transfer none): what the appraisal is called
 */
const char *
reprise_queue_item_get_name (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->name;
}

/**
 * reprise_queue_item_get_art:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the URI of a picture for it
 */
const char *
reprise_queue_item_get_art (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->art;
}

/**
 * reprise_queue_item_set_art:
 * @self: an item
 * @art: (nullable): the URI of a picture for it
 *
 * Sets what is shown beside it.
 */
void
reprise_queue_item_set_art (RepriseQueueItem *self,
                            const char       *art)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ITEM (self));

  if (g_strcmp0 (self->art, art) == 0)
    return;

  g_free (self->art);
  self->art = g_strdup (art);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ART]);
}

/**
 * reprise_queue_item_get_whereabouts:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): where it is; %NULL before anybody looked
 */
const RepriseWhereabouts *
reprise_queue_item_get_whereabouts (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->whereabouts;
}

/**
 * reprise_queue_item_take_whereabouts:
 * @self: an item
 * @whereabouts: (transfer full) (nullable): where it is
 *
 * Says what was found when somebody looked for it.
 */
void
reprise_queue_item_take_whereabouts (RepriseQueueItem   *self,
                                     RepriseWhereabouts *whereabouts)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ITEM (self));

  reprise_whereabouts_free (self->whereabouts);
  self->whereabouts = whereabouts;
}

/**
 * reprise_queue_item_get_trouble:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): why it could not be played
 */
const char *
reprise_queue_item_get_trouble (RepriseQueueItem *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ITEM (self), NULL);

  return self->trouble;
}

/**
 * reprise_queue_item_set_trouble:
 * @self: an item
 * @trouble: (nullable): why it could not be played, in a sentence
 *
 * Says that it could not be played, or that it can.
 */
void
reprise_queue_item_set_trouble (RepriseQueueItem *self,
                                const char       *trouble)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ITEM (self));

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}
