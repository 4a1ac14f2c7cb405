#include "gui/jukebox/reprise-tracks-dialog.h"

#include "gui/jukebox/reprise-track-editor.h"
#include "gui/jukebox/reprise-tracks-form.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

/**
 * RepriseTracksDialog:
 *
 * Where the jukebox of an appraisal is filled and put in order.
 *
 * A save names the appraisal as it was read; what others, or the writing page, changed meanwhile
 * stays.
 */
struct _RepriseTracksDialog
{
  RepriseFormDialog  parent_instance;

  RepriseJournal    *journal;    /* (owned) */
  RepriseAppraisal  *appraisal;  /* (owned) (nullable): as it was read */
  char              *track;      /* (owned) (nullable): which is to be edited first */
  GPtrArray         *added;      /* (owned) (nullable): what is to be added once that is read */
  GCancellable      *asking;     /* (owned) (nullable) */
  RepriseTracksForm *form;
};

G_DEFINE_FINAL_TYPE (RepriseTracksDialog, reprise_tracks_dialog, REPRISE_TYPE_FORM_DIALOG)

static void
show_appraisal (RepriseTracksDialog *self)
{
  g_autofree char *title = reprise_format_appraisal (self->appraisal);

  reprise_tracks_form_show_tracks (self->form, self->journal,
                                   reprise_appraisal_get_tracks (self->appraisal));
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), title);
  reprise_tracks_form_begin (self->form, self->track);
  if (self->added != NULL)
    reprise_tracks_form_add_tracks (self->form, self->added);
  g_clear_pointer (&self->added, g_ptr_array_unref);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTracksDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_set_object (&self->appraisal, appraisal);
  if (appraisal != NULL)
    show_appraisal (self);
  else
    reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTracksDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (kept != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Where nothing else takes what is pasted. */
static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *parameter,
          gpointer   data)
{
  GtkWidget *form = GTK_WIDGET (REPRISE_TRACKS_DIALOG (widget)->form);

  return gtk_widget_get_mapped (form) && gtk_widget_is_sensitive (form) &&
         gtk_widget_activate_action (form, "tracks.paste", NULL);
}

static gboolean
reprise_tracks_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_tracks_form_is_changed (REPRISE_TRACKS_DIALOG (dialog)->form);
}

static void
reprise_tracks_dialog_save (RepriseFormDialog *dialog)
{
  RepriseTracksDialog *self = REPRISE_TRACKS_DIALOG (dialog);
  GtkWidget *wrong = reprise_tracks_form_check (self->form);
  g_autoptr (RepriseAppraisal) edited = NULL;
  RepriseRequest *request = NULL;

  if (wrong != NULL)
    {
      reprise_form_dialog_refuse (dialog, _("One of the tracks cannot be kept like this."), wrong);
      reprise_track_editor_grab_wrong (REPRISE_TRACK_EDITOR (wrong));
      return;
    }

  if (!reprise_tracks_form_is_changed (self->form))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_appraisal_copy (self->appraisal);
  reprise_appraisal_take_tracks (edited, reprise_tracks_form_dup_tracks (self->form));
  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_appraisal_async (self->journal, edited, self->appraisal,
                                        reprise_request_get_cancellable (request), saved_cb,
                                        request);
}

static void
reprise_tracks_dialog_dispose (GObject *object)
{
  RepriseTracksDialog *self = REPRISE_TRACKS_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->appraisal);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->track, g_free);
  g_clear_pointer (&self->added, g_ptr_array_unref);

  G_OBJECT_CLASS (reprise_tracks_dialog_parent_class)->dispose (object);
}

static void
reprise_tracks_dialog_class_init (RepriseTracksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tracks_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_tracks_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_tracks_dialog_save;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);

  g_type_ensure (REPRISE_TYPE_TRACKS_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-tracks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTracksDialog, form);
}

static void
reprise_tracks_dialog_init (RepriseTracksDialog *self)
{
  GtkWidget *viewport = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* What is open is as high as it would be, however many there are. */
  viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->form), GTK_TYPE_VIEWPORT);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
}

/**
 * reprise_tracks_dialog_new:
 * @journal: a journal
 * @appraisal_uuid: an appraisal
 * @track_uuid: (nullable): the track that is to be edited first
 *
 * Returns: (transfer none): a dialog that reads the appraisal and lets its tracks be edited;
 *   destroys itself
 */
GtkWidget *
reprise_tracks_dialog_new (RepriseJournal *journal,
                           const char     *appraisal_uuid,
                           const char     *track_uuid)
{
  RepriseTracksDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_TRACKS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->track = g_strdup (track_uuid);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_appraisal_async (journal, appraisal_uuid,
                                        reprise_request_get_cancellable (request), loaded_cb,
                                        request);
  return GTK_WIDGET (self);
}

/**
 * reprise_tracks_dialog_add_tracks:
 * @self: a dialog that was just made
 * @tracks: (element-type RepriseTrack): what is to be added; nobody changes it any more
 *
 * Shows more tracks behind those that there are, as if they were typed: they are kept once somebody
 * saves them.
 */
void
reprise_tracks_dialog_add_tracks (RepriseTracksDialog *self,
                                  GPtrArray           *tracks)
{
  g_return_if_fail (REPRISE_IS_TRACKS_DIALOG (self));
  g_return_if_fail (self->appraisal == NULL && self->added == NULL);

  self->added = g_ptr_array_ref (tracks);
}
