#include "gui/film/reprise-viewing-dialog.h"

#include "gui/film/reprise-viewing-group.h"

/**
 * RepriseViewingDialog:
 *
 * Where a viewing that is kept is put right.
 */
struct _RepriseViewingDialog
{
  RepriseThingDialog   parent_instance;

  RepriseViewingGroup *group;
};

G_DEFINE_FINAL_TYPE (RepriseViewingDialog, reprise_viewing_dialog, REPRISE_TYPE_THING_DIALOG)

static gboolean
reprise_viewing_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_viewing_group_is_changed (REPRISE_VIEWING_DIALOG (dialog)->group);
}

static void
reprise_viewing_dialog_show (RepriseThingDialog *dialog,
                             RepriseJournal     *journal,
                             gpointer            viewing)
{
  g_autofree char *film = reprise_film_dup_label (reprise_viewing_get_film (viewing));

  reprise_viewing_group_show_viewing (REPRISE_VIEWING_DIALOG (dialog)->group, viewing);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (dialog), film);
}

static GtkWidget *
reprise_viewing_dialog_check (RepriseThingDialog  *dialog,
                              const char         **words)
{
  return reprise_viewing_group_check (REPRISE_VIEWING_DIALOG (dialog)->group, words);
}

static gpointer
reprise_viewing_dialog_collect (RepriseThingDialog *dialog,
                                gpointer            viewing)
{
  RepriseViewing *edited = reprise_viewing_copy (viewing);

  reprise_viewing_group_write (REPRISE_VIEWING_DIALOG (dialog)->group, edited);
  return edited;
}

static void
reprise_viewing_dialog_class_init (RepriseViewingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseThingDialogClass *thing_class = REPRISE_THING_DIALOG_CLASS (klass);

  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_viewing_dialog_is_changed;
  thing_class->kind = REPRISE_THING_VIEWING;
  thing_class->show = reprise_viewing_dialog_show;
  thing_class->check = reprise_viewing_dialog_check;
  thing_class->collect = reprise_viewing_dialog_collect;

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

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (viewing_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_VIEWING_DIALOG, NULL);
  reprise_viewing_group_set_journal (self->group, journal);
  reprise_thing_dialog_load (REPRISE_THING_DIALOG (self), journal, viewing_uuid);
  return GTK_WIDGET (self);
}
