/* What a window carries out of its journal, as files that other programs read. */

#include "gui/reprise-window-export-actions.h"

#include "exchange/reprise-text-export.h"
#include "gui/reprise-window-toasts.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseWindow *window;   /* (owned) */
  GArray        *entries;  /* (owned) of gint64 */
  char          *folder;   /* (owned) (nullable) */
} Export;

static Export *
export_new (RepriseWindow *window,
            GVariant      *ids)
{
  Export *self = g_new0 (Export, 1);
  gsize n = 0;
  const gint64 *entries = g_variant_get_fixed_array (ids, &n, sizeof (gint64));

  self->window = g_object_ref (window);
  self->entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (n > 0)
    g_array_append_vals (self->entries, entries, (guint) n);
  return self;
}

static void
export_free (Export *self)
{
  g_object_unref (self->window);
  g_array_unref (self->entries);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static gpointer
export_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  Export *self = data;

  return GINT_TO_POINTER (reprise_text_export_entries (database, self->entries, self->folder,
                                                       error));
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error) == NULL)
    reprise_window_tell (window, error->message);
  else
    reprise_window_say (window, _("Exported as texts"));
}

static void
begin_export (Export *self)
{
  reprise_journal_run_async (reprise_window_get_journal (self->window), REPRISE_LANE_ROWS,
                             export_job, self, (GDestroyNotify) export_free, NULL, NULL,
                             exported_cb, g_object_ref (self->window));
}

static void
chosen_cb (GtkFileChooserNative *chooser,
           int                   response,
           gpointer              data)
{
  g_autoptr (Export) self = data;
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || folder == NULL)
    return;

  self->folder = g_file_get_path (folder);
  if (self->folder != NULL)
    begin_export (g_steal_pointer (&self));
  else
    reprise_window_tell (self->window, _("Texts can only be exported into a folder of this "
                                         "computer. Choose another."));
}

/* What is being written is exported as far as it is saved, which it is by then. */
static void
export_entries (GtkWidget  *widget,
                const char *action_name,
                GVariant   *ids)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Export as Texts"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Export"), NULL);

  reprise_desk_save (reprise_window_get_desk (self));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), export_new (self, ids));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * reprise_window_export_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the action `win.export-entries`.
 */
void
reprise_window_export_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-entries", "ax", export_entries);
}
