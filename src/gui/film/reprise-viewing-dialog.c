#include "gui/film/reprise-viewing-dialog.h"

#include "gui/film/reprise-viewing-group.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-films.h"

/**
 * RepriseViewingDialog:
 *
 * Where a viewing that is kept is put right.
 *
 * A save names the viewing as it was read; what others changed meanwhile stays.
 */
struct _RepriseViewingDialog
{
  RepriseFormDialog    parent_instance;

  RepriseJournal      *journal;  /* (owned) */
  RepriseViewing      *viewing;  /* (owned) (nullable): as it was read */
  GCancellable        *asking;   /* (owned) (nullable) */
  RepriseViewingGroup *group;
};

G_DEFINE_FINAL_TYPE (RepriseViewingDialog, reprise_viewing_dialog, REPRISE_TYPE_FORM_DIALOG)

static void
show_viewing (RepriseViewingDialog *self)
{
  g_autofree char *film = reprise_film_dup_label (reprise_viewing_get_film (self->viewing));

  reprise_viewing_group_show_viewing (self->group, self->viewing);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), film);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseViewingDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseViewing) viewing =
    reprise_journal_load_viewing_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_set_object (&self->viewing, viewing);
  if (viewing != NULL)
    show_viewing (self);
  else
    reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseViewingDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseViewing) viewing =
    reprise_journal_save_viewing_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (viewing != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
reprise_viewing_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_viewing_group_is_changed (REPRISE_VIEWING_DIALOG (dialog)->group);
}

static void
reprise_viewing_dialog_save (RepriseFormDialog *dialog)
{
  RepriseViewingDialog *self = REPRISE_VIEWING_DIALOG (dialog);
  const char *words = NULL;
  GtkWidget *wrong = reprise_viewing_group_check (self->group, &words);
  g_autoptr (RepriseViewing) edited = NULL;
  RepriseRequest *request = NULL;

  if (wrong != NULL)
    {
      reprise_form_dialog_refuse (dialog, words, wrong);
      return;
    }

  if (!reprise_viewing_group_is_changed (self->group))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_viewing_copy (self->viewing);
  reprise_viewing_group_write (self->group, edited);
  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_viewing_async (self->journal, edited, self->viewing,
                                      reprise_request_get_cancellable (request), saved_cb,
                                      request);
}

static void
reprise_viewing_dialog_dispose (GObject *object)
{
  RepriseViewingDialog *self = REPRISE_VIEWING_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->viewing);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_viewing_dialog_parent_class)->dispose (object);
}

static void
reprise_viewing_dialog_class_init (RepriseViewingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_viewing_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_viewing_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_viewing_dialog_save;

  g_type_ensure (REPRISE_TYPE_VIEWING_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-viewing-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseViewingDialog, group);
}

static void
reprise_viewing_dialog_init (RepriseViewingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_viewing_dialog_new:
 * @journal: a journal
 * @viewing_uuid: a viewing
 *
 * Returns: (transfer none): a dialog that reads the viewing and lets it be edited; destroys itself
 */
GtkWidget *
reprise_viewing_dialog_new (RepriseJournal *journal,
                            const char     *viewing_uuid)
{
  RepriseViewingDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (viewing_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_VIEWING_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  reprise_viewing_group_set_journal (self->group, journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_viewing_async (journal, viewing_uuid,
                                      reprise_request_get_cancellable (request), loaded_cb,
                                      request);
  return GTK_WIDGET (self);
}
