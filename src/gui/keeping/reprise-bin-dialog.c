#include "gui/keeping/reprise-bin-dialog.h"

#include "gui/journal/reprise-diary-model.h"
#include "gui/keeping/reprise-bin-row.h"
#include "gui/reprise-failure.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-tab-group.h"
#include "store/reprise-binned.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

/**
 * RepriseBinDialog:
 *
 * What was deleted and is still kept, the newest deletion first, to be taken back.
 *
 * Nothing is deleted for good from here: that happens by itself, and late.
 */
struct _RepriseBinDialog
{
  AdwWindow          parent_instance;

  RepriseJournal    *journal;    /* (owned) (not nullable) */
  RepriseDiaryModel *bin;        /* (owned) (not nullable) */
  GCancellable      *asking;     /* (owned) (nullable) */
  GtkWidget         *others_scrolled;
  GtkListBox        *others;     /* films and lists */
  AdwToastOverlay   *toasts;
  GtkStack          *stack;
  AdwStatusPage     *failure;
  GtkListView       *list;
};

G_DEFINE_FINAL_TYPE (RepriseBinDialog, reprise_bin_dialog, ADW_TYPE_WINDOW)

/* What a restoration was asked for with, to tell how it went. */
typedef struct
{
  GWeakRef  dialog;
  char     *name;  /* (owned) */
} Restoration;

static Restoration *
restoration_new (RepriseBinDialog *dialog,
                 const char       *name)
{
  Restoration *self = g_new0 (Restoration, 1);

  g_weak_ref_init (&self->dialog, dialog);
  self->name = g_strdup (name);
  return self;
}

static void
restoration_free (Restoration *self)
{
  g_weak_ref_clear (&self->dialog);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restoration, restoration_free)

static void
show_failure (RepriseBinDialog *self,
              const GError     *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
show_bin (RepriseBinDialog *self)
{
  const GError *error = reprise_diary_model_get_error (self->bin);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->bin)) > 0 ||
      gtk_widget_get_visible (self->others_scrolled))
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (error != NULL)
    show_failure (self, error);
  else if (reprise_diary_model_is_ready (self->bin))
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

static char *
describe (const RepriseBinned *binned)
{
  g_autofree char *count = NULL;

  if (binned->kind == REPRISE_THING_FEED)
    {
      count = g_strdup_printf (g_dngettext (NULL, "%u post", "%u posts", binned->n), binned->n);
      return reprise_format_joined (_("Feed"), count, NULL);
    }

  if (binned->kind == REPRISE_THING_LIST)
    {
      count = g_strdup_printf (g_dngettext (NULL, "%u film", "%u films", binned->n), binned->n);
      return reprise_format_joined (_("List"), count, NULL);
    }

  count = binned->n > 0
            ? g_strdup_printf (g_dngettext (NULL, "with %u entry", "with %u entries", binned->n),
                               binned->n)
            : g_strdup ("");
  return reprise_format_joined (_("Film"), count, NULL);
}

static GtkWidget *
create_restore (const RepriseBinned *binned,
                const char          *name)
{
  GtkWidget *button = gtk_button_new_with_label (_("Restore"));
  /* Translators: a button that takes something out of the bin; %s is what it is called. */
  g_autofree char *words = g_strdup_printf (_("Restore “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", binned->uuid, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "bin.restore");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return button;
}

static GtkWidget *
create_row (const RepriseBinned *binned)
{
  g_autofree char *name = binned->year > 0
                            ? g_strdup_printf ("%s (%d)", binned->title, binned->year)
                            : g_strdup (binned->title);
  g_autofree char *line = describe (binned);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", name,
                                 "subtitle", line,
                                 "activatable", FALSE,
                                 NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_restore (binned, name));
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseBinDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) binned =
    reprise_journal_list_binned_finish (REPRISE_JOURNAL (source), result, NULL);
  GtkListBoxRow *row = NULL;

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (binned == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->others, 0)) != NULL)
    gtk_list_box_remove (self->others, GTK_WIDGET (row));
  for (guint i = 0; i < binned->len; i++)
    gtk_list_box_append (self->others, create_row (binned->pdata[i]));
  gtk_widget_set_visible (self->others_scrolled, binned->len > 0);
  show_bin (self);
}

static void
list_others (RepriseBinDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_list_binned_async (self->journal, reprise_request_get_cancellable (request),
                                     listed_cb, request);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Restoration) restoration = data;
  g_autoptr (RepriseBinDialog) self = g_weak_ref_get (&restoration->dialog);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    {
      if (self != NULL)
        reprise_failure_present (GTK_WIDGET (self), _("Still in the Bin"), error);
      return;
    }

  /* Translators: %s is what a film or a text is called. */
  words = g_markup_printf_escaped (_("“%s” restored"), restoration->name);
  if (self != NULL && self->toasts != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (words));
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  RepriseBinDialog *self = REPRISE_BIN_DIALOG (widget);
  const char *uuid = NULL;
  const char *name = NULL;

  g_variant_get (parameter, "(&s&s)", &uuid, &name);
  reprise_journal_restore_async (self->journal, uuid, NULL, restored_cb,
                                 restoration_new (self, name));
}

static void
reprise_bin_dialog_dispose (GObject *object)
{
  RepriseBinDialog *self = REPRISE_BIN_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->bin);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_bin_dialog_parent_class)->dispose (object);
}

static void
reprise_bin_dialog_class_init (RepriseBinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_bin_dialog_dispose;

  g_type_ensure (REPRISE_TYPE_BIN_ROW);
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-bin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, others_scrolled);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, others);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinDialog, list);
  gtk_widget_class_install_action (widget_class, "bin.restore", "(ss)", restore);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_bin_dialog_init (RepriseBinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_bin_dialog_new:
 * @journal: a journal
 *
 * Returns: (transfer none): a window that shows its bin; it is the caller's to make it transient
 *   and to present it
 */
RepriseBinDialog *
reprise_bin_dialog_new (RepriseJournal *journal)
{
  RepriseBinDialog *self = NULL;
  g_autoptr (GtkNoSelection) unselected = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_BIN_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->bin = reprise_diary_model_new (journal, "in:bin");
  g_signal_connect_object (self->bin, "notify::ready", G_CALLBACK (show_bin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (list_others), self, G_CONNECT_SWAPPED);
  list_others (self);
  unselected = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->bin)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (unselected));
  return self;
}
