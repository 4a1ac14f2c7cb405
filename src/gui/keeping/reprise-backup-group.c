#include "gui/keeping/reprise-backup-group.h"

#include "gui/reprise-failure.h"
#include "gui/reprise-request.h"
#include "gui/reprise-when.h"
#include "store/reprise-backup.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * RepriseBackupGroup:
 *
 * Where a journal lies and where its backups are, and the making of one more.
 */
struct _RepriseBackupGroup
{
  AdwPreferencesGroup   parent_instance;

  RepriseJournal       *journal;  /* (owned) (nullable) */
  GtkFileChooserNative *chooser;  /* (owned) (nullable): while it is open */
  GCancellable         *looking;  /* (owned) (nullable) */
  AdwActionRow         *file;
  AdwActionRow         *newest;
  GtkSpinner           *spinner;
};

G_DEFINE_FINAL_TYPE (RepriseBackupGroup, reprise_backup_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tell (RepriseBackupGroup *self,
      const char         *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s", words);
}

static void
show_newest (RepriseBackupGroup *self,
             gint64              instant)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = instant != 0 ? reprise_when_format (instant, now) : NULL;

  /* Translators: there is no backup yet. */
  adw_action_row_set_subtitle (self->newest, when != NULL ? when : _("None yet"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.open-folder", instant != 0);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseBackupGroup) self = reprise_request_dup_asker (request);
  g_autofree gint64 *newest = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self != NULL && newest != NULL)
    show_newest (self, *newest);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const gint64 newest = reprise_backup_find_newest (data);

  g_task_return_pointer (task, g_memdup2 (&newest, sizeof newest), g_free);
}

/* A folder may lie where it is slow to be read. */
static void
look_for_newest (RepriseBackupGroup *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->looking);
  g_autoptr (GTask) task =
    g_task_new (NULL, reprise_request_get_cancellable (request), looked_cb, request);

  g_task_set_source_tag (task, look_for_newest);
  g_task_set_task_data (task, reprise_journal_dup_backup_folder (self->journal), g_free);
  g_task_run_in_thread (task, look_thread);
}

static void
set_busy (RepriseBackupGroup *self,
          gboolean            busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.choose", !busy);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseBackupGroup) self = data;
  g_autoptr (GError) error = NULL;

  /* The window it stands in may be closed by now. */
  if (self->journal != NULL)
    set_busy (self, FALSE);
  if (reprise_journal_backup_finish (REPRISE_JOURNAL (source), result, &error))
    tell (self, _("Backup made and checked"));
  else
    reprise_failure_present (GTK_WIDGET (self), _("No Backup Was Made"), error);

  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
}

/* Whoever quits meanwhile leaves no half of a backup. */
static void
copy_to (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (widget);

  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  set_busy (self, TRUE);
  reprise_journal_backup_async (self->journal, g_variant_get_string (parameter, NULL), NULL,
                                copied_cb, g_object_ref (self));
}

static void
chosen_cb (GtkNativeDialog    *dialog,
           int                 response,
           RepriseBackupGroup *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT)
    return;

  if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "backup.copy-to", "s", path);
  else
    tell (self, _("Choose a folder on this computer"));
}

/* As “journal 2026-11-22.db”, which sorts by its day. */
static char *
name_backup (RepriseBackupGroup *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_path_get_basename (reprise_journal_get_path (self->journal));

  if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';
  return g_strdup_printf ("%s %s.db", name, day);
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (widget);
  g_autofree char *name = name_backup (self);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Back Up the Journal"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _("_Back Up"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseBackupGroup) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    tell (self, _("The folder cannot be shown"));
}

static void
show_folder (RepriseBackupGroup *self,
             const char         *folder)
{
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), uri, GDK_CURRENT_TIME,
                     NULL, shown_cb, g_object_ref (self));
}

static void
open_place (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (widget);
  g_autofree char *folder = g_path_get_dirname (reprise_journal_get_path (self->journal));

  show_folder (self, folder);
}

static void
open_backups (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (widget);
  g_autofree char *folder = reprise_journal_dup_backup_folder (self->journal);

  show_folder (self, folder);
}

static void
copy_path (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          adw_action_row_get_subtitle (self->file));
  tell (self, _("Copied"));
}

static void
reprise_backup_group_dispose (GObject *object)
{
  RepriseBackupGroup *self = REPRISE_BACKUP_GROUP (object);

  reprise_backup_group_set_journal (self, NULL);

  G_OBJECT_CLASS (reprise_backup_group_parent_class)->dispose (object);
}

static void
reprise_backup_group_class_init (RepriseBackupGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_backup_group_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-backup-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseBackupGroup, file);
  gtk_widget_class_bind_template_child (widget_class, RepriseBackupGroup, newest);
  gtk_widget_class_bind_template_child (widget_class, RepriseBackupGroup, spinner);
  gtk_widget_class_install_action (widget_class, "backup.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "backup.copy-path", NULL, copy_path);
  gtk_widget_class_install_action (widget_class, "backup.copy-to", "s", copy_to);
  gtk_widget_class_install_action (widget_class, "backup.open-folder", NULL, open_backups);
  gtk_widget_class_install_action (widget_class, "backup.open-place", NULL, open_place);
}

static void
reprise_backup_group_init (RepriseBackupGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.open-folder", FALSE);
}

/**
 * reprise_backup_group_set_journal:
 * @self: a group
 * @journal: (nullable): the journal it shall be of
 */
void
reprise_backup_group_set_journal (RepriseBackupGroup *self,
                                  RepriseJournal     *journal)
{
  g_autofree char *path = NULL;

  g_return_if_fail (REPRISE_IS_BACKUP_GROUP (self));
  g_return_if_fail (journal == NULL || REPRISE_IS_JOURNAL (journal));

  reprise_request_cancel (&self->looking);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);

  g_set_object (&self->journal, journal);
  if (journal == NULL)
    return;

  path = g_filename_display_name (reprise_journal_get_path (journal));
  adw_action_row_set_subtitle (self->file, path);
  look_for_newest (self);
}
