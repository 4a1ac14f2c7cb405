#include "gui/writing/reprise-desk.h"

#include "store/reprise-journal-actions.h"

#define KEPT_OPEN 16  /* sessions that are saved and not looked at; each has its history of undoing */

/**
 * RepriseDesk:
 *
 * What lies open on a writer's desk: the sessions of one journal, those that are not saved and
 * those worked at last.
 */
struct _RepriseDesk
{
  GObject         parent_instance;

  RepriseJournal *journal;   /* (owned) (not nullable) */
  GPtrArray      *sessions;  /* (owned) of RepriseWritingSession, the one used last at the end */
};

G_DEFINE_FINAL_TYPE (RepriseDesk, reprise_desk, G_TYPE_OBJECT)

enum
{
  PROP_SAVED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_saved (RepriseWritingSession *session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED;
}

static void
saving_cb (RepriseDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

/* From the one that was not used for longest. */
static void
tidy (RepriseDesk *self)
{
  for (guint i = 0; i < self->sessions->len && self->sessions->len > KEPT_OPEN;)
    if (is_saved (self->sessions->pdata[i]))
      g_ptr_array_remove_index (self->sessions, i);
    else
      i++;
}

static RepriseWritingSession *
put_on_top (RepriseDesk      *self,
            RepriseAppraisal *appraisal)
{
  RepriseWritingSession *session =
    reprise_desk_find (self, reprise_appraisal_get_uuid (appraisal));

  /* It was asked for twice at once. */
  if (session != NULL)
    return session;

  session = reprise_writing_session_new (self->journal, appraisal);
  g_signal_connect_object (session, "notify::saving", G_CALLBACK (saving_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->sessions, session);
  tidy (self);
  return session;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (appraisal != NULL)
    g_task_return_pointer (task,
                           g_object_ref (put_on_top (g_task_get_source_object (task), appraisal)),
                           g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
reprise_desk_finalize (GObject *object)
{
  RepriseDesk *self = REPRISE_DESK (object);

  g_ptr_array_unref (self->sessions);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_desk_parent_class)->finalize (object);
}

static void
reprise_desk_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RepriseDesk *self = REPRISE_DESK (object);

  switch (id)
    {
    case PROP_SAVED:
      g_value_set_boolean (value, reprise_desk_is_saved (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_desk_class_init (RepriseDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_desk_finalize;
  object_class->get_property = reprise_desk_get_property;

  /**
   * RepriseDesk:saved:
   *
   * Whether all that lies on it is saved; told of whenever that may have changed.
   */
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_desk_init (RepriseDesk *self)
{
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * reprise_desk_new:
 * @journal: a journal
 *
 * Returns: (transfer full): a desk with nothing on it
 */
RepriseDesk *
reprise_desk_new (RepriseJournal *journal)
{
  RepriseDesk *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_DESK, NULL);
  self->journal = g_object_ref (journal);
  return self;
}

/**
 * reprise_desk_find:
 * @self: a desk
 * @uuid: an appraisal
 *
 * Returns: (transfer none) (nullable): the session in which it lies on the desk, if it does
 */
RepriseWritingSession *
reprise_desk_find (RepriseDesk *self,
                   const char  *uuid)
{
  g_return_val_if_fail (REPRISE_IS_DESK (self), NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      RepriseWritingSession *session = self->sessions->pdata[i];

      if (g_strcmp0 (reprise_writing_session_get_uuid (session), uuid) != 0)
        continue;

      g_ptr_array_add (self->sessions, g_ptr_array_steal_index (self->sessions, i));
      return session;
    }

  return NULL;
}

/**
 * reprise_desk_open_async:
 * @self: a desk
 * @uuid: an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it lies on the desk
 * @user_data: given to @callback
 *
 * Lays an appraisal on the desk, to be written.
 */
void
reprise_desk_open_async (RepriseDesk         *self,
                         const char          *uuid,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = NULL;
  RepriseWritingSession *session = NULL;

  g_return_if_fail (REPRISE_IS_DESK (self));

  task = g_task_new (self, cancellable, callback, user_data);
  session = reprise_desk_find (self, uuid);
  if (session == NULL)
    {
      reprise_journal_load_appraisal_async (self->journal, uuid, cancellable, loaded_cb, task);
      return;
    }

  g_task_return_pointer (task, g_object_ref (session), g_object_unref);
  g_object_unref (task);
}

/**
 * reprise_desk_open_finish:
 * @self: a desk
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the session in which it is written
 */
RepriseWritingSession *
reprise_desk_open_finish (RepriseDesk   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * reprise_desk_save:
 * @self: a desk
 *
 * Saves now what is not saved yet; #RepriseDesk:saved tells when that is done.
 */
void
reprise_desk_save (RepriseDesk *self)
{
  g_return_if_fail (REPRISE_IS_DESK (self));

  for (guint i = 0; i < self->sessions->len; i++)
    reprise_writing_session_save (self->sessions->pdata[i]);
}

/**
 * reprise_desk_is_saved:
 * @self: a desk
 *
 * Returns: whether all that lies on it is saved
 */
gboolean
reprise_desk_is_saved (RepriseDesk *self)
{
  g_return_val_if_fail (REPRISE_IS_DESK (self), TRUE);

  for (guint i = 0; i < self->sessions->len; i++)
    if (!is_saved (self->sessions->pdata[i]))
      return FALSE;

  return TRUE;
}

/**
 * reprise_desk_get_error:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): why something on it could not be saved
 */
const GError *
reprise_desk_get_error (RepriseDesk *self)
{
  g_return_val_if_fail (REPRISE_IS_DESK (self), NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    if (reprise_writing_session_get_error (self->sessions->pdata[i]) != NULL)
      return reprise_writing_session_get_error (self->sessions->pdata[i]);

  return NULL;
}
