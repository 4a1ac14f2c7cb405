#include "gui/jukebox/reprise-tracks-dialog.h"

#include "gui/jukebox/reprise-tracks-form.h"
#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseTracksDialog:
 *
 * Where the jukebox of an appraisal is filled and put in order.
 */
struct _RepriseTracksDialog
{
  RepriseThingDialog  parent_instance;

  char               *track;  /* (owned) (nullable): which is to be edited first */
  GPtrArray          *added;  /* (owned) (nullable): what is to be added once the rest is read */
  RepriseTracksForm  *form;
};

G_DEFINE_FINAL_TYPE (RepriseTracksDialog, reprise_tracks_dialog, REPRISE_TYPE_THING_DIALOG)

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
reprise_tracks_dialog_show (RepriseThingDialog *dialog,
                            RepriseJournal     *journal,
                            gpointer            appraisal)
{
  RepriseTracksDialog *self = REPRISE_TRACKS_DIALOG (dialog);
  g_autofree char *title = reprise_format_appraisal (appraisal);

  reprise_tracks_form_show_tracks (self->form, journal, reprise_appraisal_get_tracks (appraisal));
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), title);
  reprise_tracks_form_begin (self->form, self->track);
  if (self->added != NULL)
    reprise_tracks_form_add_tracks (self->form, self->added);
  g_clear_pointer (&self->added, g_ptr_array_unref);
}

static GtkWidget *
reprise_tracks_dialog_check (RepriseThingDialog  *dialog,
                             const char         **words)
{
  *words = _("One of the tracks cannot be kept like this.");
  return reprise_tracks_form_check (REPRISE_TRACKS_DIALOG (dialog)->form);
}

static gpointer
reprise_tracks_dialog_collect (RepriseThingDialog *dialog,
                               gpointer            appraisal)
{
  RepriseTracksDialog *self = REPRISE_TRACKS_DIALOG (dialog);
  RepriseAppraisal *edited = reprise_appraisal_copy (appraisal);

  reprise_appraisal_take_tracks (edited, reprise_tracks_form_dup_tracks (self->form));
  return edited;
}

static void
reprise_tracks_dialog_dispose (GObject *object)
{
  RepriseTracksDialog *self = REPRISE_TRACKS_DIALOG (object);

  g_clear_pointer (&self->track, g_free);
  g_clear_pointer (&self->added, g_ptr_array_unref);

  G_OBJECT_CLASS (reprise_tracks_dialog_parent_class)->dispose (object);
}

static void
reprise_tracks_dialog_class_init (RepriseTracksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseThingDialogClass *thing_class = REPRISE_THING_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tracks_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_tracks_dialog_is_changed;
  thing_class->kind = REPRISE_THING_APPRAISAL;
  thing_class->show = reprise_tracks_dialog_show;
  thing_class->check = reprise_tracks_dialog_check;
  thing_class->collect = reprise_tracks_dialog_collect;

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

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_TRACKS_DIALOG, NULL);
  self->track = g_strdup (track_uuid);
  reprise_thing_dialog_load (REPRISE_THING_DIALOG (self), journal, appraisal_uuid);
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
  g_return_if_fail (self->added == NULL);

  self->added = g_ptr_array_ref (tracks);
}
