#include "gui/journal/reprise-diary-item.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-hits.h"

/**
 * RepriseDiaryItem:
 *
 * A place in the diary, or in what a search found there.
 *
 * It reads the entry that stands there by itself, when it is held and #RepriseDiaryItem:entry is not
 * there. Its model tells it what it begins, and what was searched for.
 */
struct _RepriseDiaryItem
{
  RepriseRowItem     parent_instance;

  RepriseJournal    *journal;      /* (owned) (not nullable) */
  RepriseEntry      *entry;        /* (owned) (nullable) */
  GError            *error;        /* (owned) (nullable): why there is no entry */
  GCancellable      *reading;      /* (owned) (nullable) */
  char              *query;        /* (owned) (nullable): a ref string: what it was found by */
  RepriseEntryWhere  where;        /* it was found */
  char              *heading;      /* (owned) (nullable) */
  gboolean           under_month;  /* whether a heading says of which month it is */
  RepriseScale       scale;
};

G_DEFINE_FINAL_TYPE (RepriseDiaryItem, reprise_diary_item, REPRISE_TYPE_ROW_ITEM)

enum
{
  PROP_ENTRY = 1,
  PROP_HEADING,
  PROP_SCALE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseDiaryItem) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseEntry) entry =
    reprise_journal_load_hit_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  g_clear_error (&self->error);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    self->error = g_steal_pointer (&error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

static void
read_entry (RepriseDiaryItem *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->reading);

  reprise_journal_load_hit_async (self->journal, reprise_row_item_get_id (REPRISE_ROW_ITEM (self)),
                                  self->query != NULL ? self->query : "",
                                  REPRISE_SEARCH_TYPING | REPRISE_SEARCH_NAMES_FIRST, self->where,
                                  reprise_request_get_cancellable (request), read_cb, request);
}

static gboolean
reprise_diary_item_is_read (RepriseRowItem *item)
{
  RepriseDiaryItem *self = REPRISE_DIARY_ITEM (item);

  return self->entry != NULL || self->reading != NULL;
}

static void
reprise_diary_item_wanted (RepriseRowItem *item)
{
  read_entry (REPRISE_DIARY_ITEM (item));
}

/* An entry on its way is not waited for when nobody wants it; what was being read again is out of
 * date. */
static void
reprise_diary_item_let_go (RepriseRowItem *item)
{
  RepriseDiaryItem *self = REPRISE_DIARY_ITEM (item);

  if (self->reading == NULL)
    return;

  reprise_request_cancel (&self->reading);
  g_clear_object (&self->entry);
}

static void
reprise_diary_item_finalize (GObject *object)
{
  RepriseDiaryItem *self = REPRISE_DIARY_ITEM (object);

  reprise_request_cancel (&self->reading);
  g_clear_error (&self->error);
  g_clear_object (&self->entry);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->query, g_ref_string_release);
  g_free (self->heading);

  G_OBJECT_CLASS (reprise_diary_item_parent_class)->finalize (object);
}

static void
reprise_diary_item_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseDiaryItem *self = REPRISE_DIARY_ITEM (object);

  switch (id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;

    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;

    case PROP_SCALE:
      g_value_set_enum (value, (int) self->scale);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_item_class_init (RepriseDiaryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  RepriseRowItemClass *item_class = REPRISE_ROW_ITEM_CLASS (klass);

  object_class->finalize = reprise_diary_item_finalize;
  object_class->get_property = reprise_diary_item_get_property;
  item_class->is_read = reprise_diary_item_is_read;
  item_class->let_go = reprise_diary_item_let_go;
  item_class->wanted = reprise_diary_item_wanted;

  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, REPRISE_TYPE_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryItem:heading:
   *
   * What begins with this entry: a month, or what was found by a name or in the text.
   */
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCALE] =
    g_param_spec_enum ("scale", NULL, NULL, REPRISE_TYPE_SCALE, REPRISE_SCALE_TEN,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_item_init (RepriseDiaryItem *self)
{
}

/**
 * reprise_diary_item_new:
 * @journal: a journal
 * @id: an entry of its diary
 *
 * Returns: (transfer full): the place where it stands
 */
RepriseDiaryItem *
reprise_diary_item_new (RepriseJournal *journal,
                        gint64          id)
{
  RepriseDiaryItem *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_DIARY_ITEM, "id", id, NULL);
  self->journal = g_object_ref (journal);
  return self;
}

/**
 * reprise_diary_item_get_entry:
 * @self: a place in the diary
 *
 * Returns: (transfer none) (nullable): the entry; %NULL while it is not read
 */
RepriseEntry *
reprise_diary_item_get_entry (RepriseDiaryItem *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ITEM (self), NULL);

  return self->entry;
}

/**
 * reprise_diary_item_get_error:
 * @self: a place in the diary
 *
 * Returns: (transfer none) (nullable): why the entry could not be read
 */
const GError *
reprise_diary_item_get_error (RepriseDiaryItem *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ITEM (self), NULL);

  return self->error;
}

/**
 * reprise_diary_item_refresh:
 * @self: a place in the diary
 *
 * Reads the entry anew, now or when it is next wanted.
 */
void
reprise_diary_item_refresh (RepriseDiaryItem *self)
{
  g_return_if_fail (REPRISE_IS_DIARY_ITEM (self));

  if (reprise_row_item_is_held (REPRISE_ROW_ITEM (self)))
    read_entry (self);
  else
    g_clear_object (&self->entry);
}

/**
 * reprise_diary_item_place:
 * @self: a place in the diary
 * @heading: (nullable): what begins with it
 * @under_month: whether it stands under the heading of its month, here or before
 */
void
reprise_diary_item_place (RepriseDiaryItem *self,
                          const char       *heading,
                          gboolean          under_month)
{
  g_return_if_fail (REPRISE_IS_DIARY_ITEM (self));

  if (self->under_month == under_month && g_strcmp0 (self->heading, heading) == 0)
    return;

  self->under_month = under_month;
  g_free (self->heading);
  self->heading = g_strdup (heading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADING]);
}

/**
 * reprise_diary_item_get_heading:
 * @self: a place in the diary
 *
 * Returns: (nullable): what begins with it
 */
const char *
reprise_diary_item_get_heading (RepriseDiaryItem *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ITEM (self), NULL);

  return self->heading;
}

/**
 * reprise_diary_item_is_under_month:
 * @self: a place in the diary
 *
 * Returns: whether a heading says of which month it is
 */
gboolean
reprise_diary_item_is_under_month (RepriseDiaryItem *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ITEM (self), FALSE);

  return self->under_month;
}

/**
 * reprise_diary_item_set_found:
 * @self: a place in what was found
 * @query: (nullable): a ref string: what was searched for
 * @where: where it was found
 *
 * Says what the entry's snippet is to be of. One that is there stays until it is read anew.
 */
void
reprise_diary_item_set_found (RepriseDiaryItem  *self,
                              char              *query,
                              RepriseEntryWhere  where)
{
  g_return_if_fail (REPRISE_IS_DIARY_ITEM (self));

  if (self->query == query && self->where == where)
    return;

  g_clear_pointer (&self->query, g_ref_string_release);
  self->query = query != NULL ? g_ref_string_acquire (query) : NULL;
  self->where = where;
  if (self->entry != NULL || self->reading != NULL)
    reprise_diary_item_refresh (self);
}

/**
 * reprise_diary_item_get_scale:
 * @self: a place in the diary
 *
 * Returns: how its journal shows judgements
 */
RepriseScale
reprise_diary_item_get_scale (RepriseDiaryItem *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ITEM (self), REPRISE_SCALE_TEN);

  return self->scale;
}

/**
 * reprise_diary_item_set_scale:
 * @self: a place in the diary
 * @scale: how its journal shows judgements
 */
void
reprise_diary_item_set_scale (RepriseDiaryItem *self,
                              RepriseScale      scale)
{
  g_return_if_fail (REPRISE_IS_DIARY_ITEM (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}
