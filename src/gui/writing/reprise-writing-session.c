#include "gui/writing/reprise-writing-session.h"

#include "gui/reprise-request.h"
#include "gui/writing/reprise-buffer-text.h"
#include "gui/writing/reprise-edit.h"
#include "gui/writing/reprise-save-timers.h"
#include "gui/writing/reprise-word-count.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-past.h"

/**
 * RepriseWritingSession:
 *
 * An appraisal that is being written: its text in a buffer, and how much of it is kept.
 *
 * It lives longer than the page that shows it, and its history of undoing with it. It saves by
 * itself. A save names the version it was made from; what was changed elsewhere in the meantime
 * comes into the buffer where nothing was changed here, and is kept as a copy where something was.
 */
struct _RepriseWritingSession
{
  GObject           parent_instance;

  RepriseJournal   *journal;     /* (owned) (not nullable) */
  RepriseAppraisal *made_from;   /* (owned): as it is kept, never changed */
  RepriseAppraisal *edited;      /* (owned): as it shall be, but for its text */
  RepriseAppraisal *sent;        /* (owned) (nullable): what is being saved, its text with it */
  GtkSourceBuffer  *buffer;      /* (owned) */
  RepriseWordCount *word_count;  /* (owned) */
  GPtrArray        *pasted;      /* (owned) (element-type RepriseStill): into the text, here */
  RepriseSaving     saving;
  GError           *error;       /* (owned) (nullable): why the last save failed */
  gboolean          conflicted;
  RepriseSaveTimers timers;
  gboolean          replacing;   /* the buffer changes, and nobody typed */
  gboolean          changed;     /* since the last save was begun */
  GCancellable     *reading;     /* (owned) (nullable) */
  GCancellable     *asking;      /* (owned) (nullable): for conflicts */
};

G_DEFINE_FINAL_TYPE (RepriseWritingSession, reprise_writing_session, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseSaving, reprise_saving,
                    G_DEFINE_ENUM_VALUE (REPRISE_SAVING_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (REPRISE_SAVING_DUE, "due"),
                    G_DEFINE_ENUM_VALUE (REPRISE_SAVING_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (REPRISE_SAVING_FAILED, "failed"))

enum
{
  PROP_APPRAISAL = 1,
  PROP_SAVING,
  PROP_WORDS,
  PROP_CONFLICTED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_saving (RepriseWritingSession *self,
            RepriseSaving          saving)
{
  if (self->saving == saving)
    return;

  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/* What a save or a reading brought, but for what was changed here since. */
static void
take (RepriseWritingSession *self,
      RepriseAppraisal      *kept,
      RepriseAppraisal      *sent)
{
  g_autoptr (RepriseAppraisal) edited = reprise_edit_rebase (self->edited, sent, kept);
  const gboolean rewritten = g_strcmp0 (reprise_appraisal_get_body (kept),
                                        reprise_appraisal_get_body (sent)) != 0;

  /* What was sent may be what this was made from, and is gone then. */
  g_set_object (&self->made_from, kept);
  g_set_object (&self->edited, edited);

  if (!self->changed && rewritten)
    {
      self->replacing = TRUE;
      reprise_buffer_replace_text (GTK_TEXT_BUFFER (self->buffer),
                                   reprise_appraisal_get_body (kept));
      self->replacing = FALSE;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APPRAISAL]);
}

static void
conflicts_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseWritingSession) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) conflicts =
    reprise_journal_list_conflicts_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL || conflicts == NULL || self->conflicted == (conflicts->len > 0))
    return;

  self->conflicted = conflicts->len > 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONFLICTED]);
}

static void
ask_for_conflicts (RepriseWritingSession *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_list_conflicts_async (self->journal, reprise_writing_session_get_uuid (self),
                                        reprise_request_get_cancellable (request), conflicts_cb,
                                        request);
}

static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseWritingSession) self = data;

  reprise_journal_settle_conflicts_finish (REPRISE_JOURNAL (source), result, NULL);
  ask_for_conflicts (self);
}

static gboolean
due_cb (gpointer data)
{
  RepriseWritingSession *self = data;

  reprise_writing_session_save (self);
  return G_SOURCE_CONTINUE;
}

static void
touch (RepriseWritingSession *self)
{
  self->changed = TRUE;
  reprise_save_timers_touch (&self->timers);
  if (self->saving == REPRISE_SAVING_SAVED)
    set_saving (self, REPRISE_SAVING_DUE);
}

static void
text_changed_cb (RepriseWritingSession *self)
{
  reprise_word_count_touch (self->word_count);
  if (!self->replacing)
    touch (self);
}

static void
counted_cb (RepriseWritingSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseWritingSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);
  g_autoptr (RepriseAppraisal) sent = g_steal_pointer (&self->sent);

  g_clear_error (&self->error);
  if (kept == NULL)
    {
      self->error = g_steal_pointer (&error);
      self->changed = TRUE;
      reprise_save_timers_retry (&self->timers);

      /* Whoever waits for this save learns of it, though it ended as the one before. */
      self->saving = REPRISE_SAVING_FAILED;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
      return;
    }

  take (self, kept, sent);
  ask_for_conflicts (self);
  set_saving (self, self->changed ? REPRISE_SAVING_DUE : REPRISE_SAVING_SAVED);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseWritingSession) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, NULL);

  /* What was typed or sent since then meets it when it is saved. */
  if (self == NULL || kept == NULL || self->saving != REPRISE_SAVING_SAVED)
    return;

  g_clear_object (&self->reading);
  if (reprise_appraisal_get_modified_at (kept) !=
      reprise_appraisal_get_modified_at (self->made_from))
    take (self, kept, self->made_from);
  ask_for_conflicts (self);
}

static void
read_again (RepriseWritingSession *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->reading);

  reprise_journal_load_appraisal_async (self->journal, reprise_writing_session_get_uuid (self),
                                        reprise_request_get_cancellable (request), read_cb,
                                        request);
}

static void
journal_changed_cb (RepriseJournal        *journal,
                    const char * const    *uuids,
                    RepriseWritingSession *self)
{
  /* What is not saved yet meets what changed when it is, and a save tells of itself before it
   * ends. */
  if (self->saving == REPRISE_SAVING_SAVED && reprise_edit_is_told_of (self->made_from, uuids))
    read_again (self);
}

static void
reprise_writing_session_dispose (GObject *object)
{
  RepriseWritingSession *self = REPRISE_WRITING_SESSION (object);

  reprise_save_timers_cancel (&self->timers);
  reprise_request_cancel (&self->reading);
  reprise_request_cancel (&self->asking);

  G_OBJECT_CLASS (reprise_writing_session_parent_class)->dispose (object);
}

static void
reprise_writing_session_finalize (GObject *object)
{
  RepriseWritingSession *self = REPRISE_WRITING_SESSION (object);

  g_clear_error (&self->error);
  g_ptr_array_unref (self->pasted);
  g_clear_object (&self->word_count);
  g_clear_object (&self->buffer);
  g_clear_object (&self->sent);
  g_clear_object (&self->edited);
  g_clear_object (&self->made_from);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_writing_session_parent_class)->finalize (object);
}

static void
reprise_writing_session_get_property (GObject    *object,
                                      guint       id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  RepriseWritingSession *self = REPRISE_WRITING_SESSION (object);

  switch (id)
    {
    case PROP_APPRAISAL:
      g_value_set_object (value, self->edited);
      break;

    case PROP_SAVING:
      g_value_set_enum (value, self->saving);
      break;

    case PROP_WORDS:
      g_value_set_uint (value, reprise_writing_session_get_words (self));
      break;

    case PROP_CONFLICTED:
      g_value_set_boolean (value, self->conflicted);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_writing_session_class_init (RepriseWritingSessionClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_writing_session_dispose;
  object_class->finalize = reprise_writing_session_finalize;
  object_class->get_property = reprise_writing_session_get_property;

  /**
   * RepriseWritingSession:appraisal:
   *
   * What is being written, but for its text; told of whenever anything of it changed.
   */
  properties[PROP_APPRAISAL] =
    g_param_spec_object ("appraisal", NULL, NULL, REPRISE_TYPE_APPRAISAL, flags);
  properties[PROP_SAVING] =
    g_param_spec_enum ("saving", NULL, NULL, REPRISE_TYPE_SAVING, REPRISE_SAVING_SAVED, flags);
  properties[PROP_WORDS] = g_param_spec_uint ("words", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * RepriseWritingSession:conflicted:
   *
   * Whether something of it was changed here and elsewhere at once, and both are kept.
   */
  properties[PROP_CONFLICTED] =
    g_param_spec_boolean ("conflicted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_writing_session_init (RepriseWritingSession *self)
{
  self->timers = (RepriseSaveTimers) { .due = due_cb, .data = self };
  self->pasted = g_ptr_array_new_with_free_func (g_object_unref);
  self->buffer = gtk_source_buffer_new (NULL);
  gtk_source_buffer_set_highlight_matching_brackets (self->buffer, FALSE);
  gtk_source_buffer_set_implicit_trailing_newline (self->buffer, FALSE);
}

/**
 * reprise_writing_session_new:
 * @journal: a journal
 * @appraisal: an appraisal of it, as it was just loaded; nobody changes it any more
 *
 * Returns: (transfer full): a session in which it is written
 */
RepriseWritingSession *
reprise_writing_session_new (RepriseJournal   *journal,
                             RepriseAppraisal *appraisal)
{
  RepriseWritingSession *self = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_APPRAISAL (appraisal), NULL);

  self = g_object_new (REPRISE_TYPE_WRITING_SESSION, NULL);
  self->journal = g_object_ref (journal);
  self->made_from = g_object_ref (appraisal);
  self->edited = reprise_appraisal_copy (appraisal);

  buffer = GTK_TEXT_BUFFER (self->buffer);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, reprise_appraisal_get_body (appraisal), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);

  self->word_count = reprise_word_count_new (buffer);
  g_signal_connect_object (self->word_count, "notify::words", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (journal_changed_cb), self, 0);
  ask_for_conflicts (self);
  return self;
}

/**
 * reprise_writing_session_get_uuid:
 * @self: a session
 *
 * Returns: the UUID of the appraisal
 */
const char *
reprise_writing_session_get_uuid (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return reprise_appraisal_get_uuid (self->made_from);
}

/**
 * reprise_writing_session_get_journal:
 * @self: a session
 *
 * Returns: (transfer none): the journal of the appraisal
 */
RepriseJournal *
reprise_writing_session_get_journal (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return self->journal;
}

/**
 * reprise_writing_session_get_appraisal:
 * @self: a session
 *
 * Returns: (transfer none): what is being written as it is now, but for its text, which is in the
 *   buffer
 */
RepriseAppraisal *
reprise_writing_session_get_appraisal (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return self->edited;
}

/**
 * reprise_writing_session_get_buffer:
 * @self: a session
 *
 * Returns: (transfer none): the text
 */
GtkSourceBuffer *
reprise_writing_session_get_buffer (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return self->buffer;
}

/**
 * reprise_writing_session_get_saving:
 * @self: a session
 *
 * Returns: how much of it is kept
 */
RepriseSaving
reprise_writing_session_get_saving (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), REPRISE_SAVING_SAVED);

  return self->saving;
}

/**
 * reprise_writing_session_get_error:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why it could not be saved the last time
 */
const GError *
reprise_writing_session_get_error (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return self->error;
}

/**
 * reprise_writing_session_get_words:
 * @self: a session
 *
 * Returns: how many words the text has, as counted last
 */
guint
reprise_writing_session_get_words (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), 0);

  return reprise_word_count_get_words (self->word_count);
}

/**
 * reprise_writing_session_get_conflicted:
 * @self: a session
 *
 * Returns: whether something was changed here and elsewhere at once, and both are kept
 */
gboolean
reprise_writing_session_get_conflicted (RepriseWritingSession *self)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), FALSE);

  return self->conflicted;
}

/**
 * reprise_writing_session_settle_conflicts:
 * @self: a session
 *
 * What is here is what shall be; the copies of what was written elsewhere are no longer told of.
 */
void
reprise_writing_session_settle_conflicts (RepriseWritingSession *self)
{
  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  reprise_journal_settle_conflicts_async (self->journal, reprise_writing_session_get_uuid (self),
                                          NULL, settled_cb, g_object_ref (self));
}

/**
 * reprise_writing_session_touch:
 * @self: a session whose appraisal was just changed by somebody
 *
 * Tells of the change, and sees to it that it is saved.
 */
void
reprise_writing_session_touch (RepriseWritingSession *self)
{
  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  touch (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APPRAISAL]);
}

/**
 * reprise_writing_session_paste_stills:
 * @self: a session
 * @stills: (element-type RepriseStill): images that are kept, which come after those there are
 *
 * Gives the appraisal stills that the text is about to have a place for. Where it has none any more
 * when it is saved, they are none of its any more.
 */
void
reprise_writing_session_paste_stills (RepriseWritingSession *self,
                                      GPtrArray             *stills)
{
  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  reprise_edit_paste_stills (self->edited, self->pasted, stills);
  reprise_writing_session_touch (self);
}

/**
 * reprise_writing_session_find_still:
 * @self: a session
 * @target: how the text calls a still
 *
 * Returns: (transfer none) (nullable): that still
 */
RepriseStill *
reprise_writing_session_find_still (RepriseWritingSession *self,
                                    const char            *target)
{
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (self), NULL);

  return reprise_edit_find_still (self->edited, self->pasted, target);
}

/**
 * reprise_writing_session_save:
 * @self: a session
 *
 * Saves now what is not saved yet; #RepriseWritingSession:saving tells how that goes. What is typed
 * while a save is on its way is saved after it.
 */
void
reprise_writing_session_save (RepriseWritingSession *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (REPRISE_IS_WRITING_SESSION (self));

  if (!self->changed || self->sent != NULL)
    return;

  reprise_save_timers_cancel (&self->timers);
  text = reprise_buffer_dup_text (GTK_TEXT_BUFFER (self->buffer));
  reprise_edit_settle_stills (self->edited, self->pasted, text);
  self->sent = reprise_appraisal_copy (self->edited);
  reprise_appraisal_set_body (self->sent, text);
  self->changed = FALSE;
  if (self->saving != REPRISE_SAVING_FAILED)
    set_saving (self, REPRISE_SAVING_RUNNING);
  reprise_journal_save_appraisal_async (self->journal, self->sent, self->made_from, NULL, saved_cb,
                                        g_object_ref (self));
}
