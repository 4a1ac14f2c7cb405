#include "gui/film/reprise-thing-dialog.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"

/**
 * RepriseThingDialog:
 *
 * A form for one thing of a journal, which is read when the dialog opens and kept when it is saved.
 *
 * A save names the thing as it was read; what others, or the writing page, changed meanwhile stays.
 */
typedef struct
{
  RepriseJournal *journal;  /* (owned) */
  GObject        *thing;    /* (owned) (nullable): as it was read */
  GCancellable   *asking;   /* (owned) (nullable) */
} RepriseThingDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RepriseThingDialog, reprise_thing_dialog,
                                     REPRISE_TYPE_FORM_DIALOG)

typedef void     (*Load)   (RepriseJournal       *journal,
                            const char           *uuid,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              data);
typedef void     (*Save)   (RepriseJournal       *journal,
                            gpointer              edited,
                            gpointer              made_from,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              data);
typedef gpointer (*Finish) (RepriseJournal       *journal,
                            GAsyncResult         *result,
                            GError              **error);

/* How a thing of each kind is read and kept. */
static const struct
{
  Load   load;
  Finish load_finish;
  Save   save;
  Finish save_finish;
} ways[] = {
  [REPRISE_THING_FILM] = {
    reprise_journal_load_film_async,
    (Finish) reprise_journal_load_film_finish,
    (Save) reprise_journal_save_film_async,
    (Finish) reprise_journal_save_film_finish,
  },
  [REPRISE_THING_VIEWING] = {
    reprise_journal_load_viewing_async,
    (Finish) reprise_journal_load_viewing_finish,
    (Save) reprise_journal_save_viewing_async,
    (Finish) reprise_journal_save_viewing_finish,
  },
  [REPRISE_THING_APPRAISAL] = {
    reprise_journal_load_appraisal_async,
    (Finish) reprise_journal_load_appraisal_finish,
    (Save) reprise_journal_save_appraisal_async,
    (Finish) reprise_journal_save_appraisal_finish,
  },
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RepriseThingDialogPrivate *
get_private (RepriseThingDialog *self)
{
  return reprise_thing_dialog_get_instance_private (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseThingDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GObject) thing = NULL;
  g_autoptr (GError) error = NULL;
  RepriseThingDialogClass *klass = NULL;
  RepriseThingDialogPrivate *priv = NULL;

  if (self == NULL)
    return;

  klass = REPRISE_THING_DIALOG_GET_CLASS (self);
  priv = get_private (self);
  g_clear_object (&priv->asking);
  thing = ways[klass->kind].load_finish (REPRISE_JOURNAL (source), result, &error);
  if (thing == NULL)
    {
      reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
      return;
    }

  g_set_object (&priv->thing, thing);
  klass->show (self, priv->journal, thing);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseThingDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GObject) kept = NULL;
  g_autoptr (GError) error = NULL;
  RepriseThingDialogPrivate *priv = NULL;

  if (self == NULL)
    return;

  priv = get_private (self);
  g_clear_object (&priv->asking);
  kept = ways[REPRISE_THING_DIALOG_GET_CLASS (self)->kind].save_finish (REPRISE_JOURNAL (source),
                                                                        result, &error);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (kept == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, priv->thing, kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save (RepriseThingDialog *self)
{
  RepriseThingDialogClass *klass = REPRISE_THING_DIALOG_GET_CLASS (self);
  RepriseThingDialogPrivate *priv = get_private (self);
  g_autoptr (GObject) edited = klass->collect (self, priv->thing);
  RepriseRequest *request = NULL;

  reprise_form_dialog_begin_saving (REPRISE_FORM_DIALOG (self));
  request = reprise_request_begin (self, &priv->asking);
  ways[klass->kind].save (priv->journal, edited, priv->thing,
                          reprise_request_get_cancellable (request), saved_cb, request);
}

static void
reprise_thing_dialog_save (RepriseFormDialog *dialog)
{
  RepriseThingDialog *self = REPRISE_THING_DIALOG (dialog);
  RepriseThingDialogClass *klass = REPRISE_THING_DIALOG_GET_CLASS (self);
  const char *words = NULL;
  GtkWidget *wrong = klass->check != NULL ? klass->check (self, &words) : NULL;

  if (wrong != NULL)
    reprise_form_dialog_refuse (dialog, words, wrong);
  else if (REPRISE_FORM_DIALOG_CLASS (klass)->is_changed (dialog))
    save (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
reprise_thing_dialog_dispose (GObject *object)
{
  RepriseThingDialogPrivate *priv = get_private (REPRISE_THING_DIALOG (object));

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&priv->asking);
  g_clear_object (&priv->thing);
  g_clear_object (&priv->journal);

  G_OBJECT_CLASS (reprise_thing_dialog_parent_class)->dispose (object);
}

static void
reprise_thing_dialog_class_init (RepriseThingDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_thing_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_thing_dialog_save;

  /**
   * RepriseThingDialog::saved:
   * @self: the dialog, which goes now
   * @before: the thing as it was read
   * @kept: the thing as it stands
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_OBJECT, G_TYPE_OBJECT);
}

static void
reprise_thing_dialog_init (RepriseThingDialog *self)
{
}

/**
 * reprise_thing_dialog_load:
 * @self: a dialog that was just made
 * @journal: a journal
 * @uuid: what is to be edited
 *
 * Reads a thing, and shows it in the form, or why it could not be read.
 */
void
reprise_thing_dialog_load (RepriseThingDialog *self,
                           RepriseJournal     *journal,
                           const char         *uuid)
{
  RepriseThingDialogPrivate *priv = NULL;
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_THING_DIALOG (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (uuid != NULL);

  priv = get_private (self);
  priv->journal = g_object_ref (journal);
  request = reprise_request_begin (self, &priv->asking);
  ways[REPRISE_THING_DIALOG_GET_CLASS (self)->kind].load (
    journal, uuid, reprise_request_get_cancellable (request), loaded_cb, request);
}
