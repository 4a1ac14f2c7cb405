#include "gui/queue/reprise-list-dialog.h"

#include "gui/queue/reprise-list-chooser.h"
#include "gui/queue/reprise-name-dialog.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-lists.h"

#include <glib/gi18n.h>

/**
 * RepriseListDialog:
 *
 * Asks on which list something shall be put: one that there is, or a new one. It closes itself with
 * the answer.
 */
struct _RepriseListDialog
{
  AdwWindow        parent_instance;

  RepriseJournal  *journal;  /* (owned) */
  GCancellable    *asking;   /* (owned) (nullable) */
  GtkStack        *stack;
  AdwStatusPage   *failure;
  GtkListBox      *rows;
  GtkListBoxRow   *new_list;
};

G_DEFINE_FINAL_TYPE (RepriseListDialog, reprise_list_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (RepriseListDialog *self,
        RepriseList       *list)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, list);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_failure (RepriseListDialog *self,
              const GError      *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static GtkWidget *
create_row (RepriseList *list)
{
  g_autofree char *title = reprise_list_chooser_dup_title (list);
  g_autofree char *progress = reprise_list_chooser_dup_progress (list);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), progress);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "list", g_object_ref (list), g_object_unref);
  return row;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseListDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lists =
    reprise_journal_load_lists_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (lists == NULL)
    {
      show_failure (self, error);
      return;
    }

  for (guint i = 0; i < lists->len; i++)
    gtk_list_box_insert (self->rows, create_row (lists->pdata[i]), (int) i);
  gtk_stack_set_visible_child_name (self->stack, "lists");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, 0)));
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseListDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) list =
    reprise_journal_save_list_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (list != NULL)
    choose (self, list);
  else
    show_failure (self, error);
}

static void
named_cb (RepriseNameDialog *dialog,
          const char        *response,
          RepriseListDialog *self)
{
  g_autofree char *name = reprise_name_dialog_dup_name (dialog);
  g_autoptr (RepriseList) list = reprise_list_new (name);
  RepriseRequest *request = NULL;

  if (!g_str_equal (response, "save"))
    return;

  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_list_async (self->journal, list, NULL,
                                   reprise_request_get_cancellable (request), created_cb, request);
}

static void
ask_for_name (RepriseListDialog *self)
{
  GtkWidget *dialog = reprise_name_dialog_new (_("New List"), _("_Create"), "");

  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb), self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
row_activated_cb (RepriseListDialog *self,
                  GtkListBoxRow     *row)
{
  if (row == self->new_list)
    ask_for_name (self);
  else
    choose (self, g_object_get_data (G_OBJECT (row), "list"));
}

static void
reprise_list_dialog_dispose (GObject *object)
{
  RepriseListDialog *self = REPRISE_LIST_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_list_dialog_parent_class)->dispose (object);
}

static void
reprise_list_dialog_class_init (RepriseListDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_list_dialog_dispose;

  /**
   * RepriseListDialog::chosen:
   * @self: the dialog, which closes then
   * @list: a #RepriseList
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", REPRISE_TYPE_LIST_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, REPRISE_TYPE_LIST);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-list-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseListDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseListDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseListDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, RepriseListDialog, new_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_list_dialog_init (RepriseListDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_list_dialog_new:
 * @journal: whose lists there are to choose from
 *
 * Returns: (transfer none): a dialog that destroys itself
 */
GtkWidget *
reprise_list_dialog_new (RepriseJournal *journal)
{
  RepriseListDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_LIST_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_lists_async (journal, reprise_request_get_cancellable (request), loaded_cb,
                                    request);
  return GTK_WIDGET (self);
}
