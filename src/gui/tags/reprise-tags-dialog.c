#include "gui/tags/reprise-tags-dialog.h"

#include "gui/reprise-request.h"
#include "gui/tags/reprise-tags-entry.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "model/reprise-tag.h"
#include "store/reprise-journal-batch.h"
#include "store/reprise-name-store.h"

#include <glib/gi18n.h>

/**
 * RepriseTagsDialog:
 *
 * The tags of one appraisal, or those that several have all; what only some have stands beneath, to
 * be given to all.
 */
struct _RepriseTagsDialog
{
  RepriseFormDialog  parent_instance;

  GArray            *entries;  /* (owned) (nullable) of gint64 */
  GStrv              before;   /* (owned) (nullable): until they are read */
  GCancellable      *asking;   /* (owned) (nullable) */
  RepriseTagsEntry  *tags;
  GtkLabel          *some_words;
  GtkWidget         *some;
};

G_DEFINE_FINAL_TYPE (RepriseTagsDialog, reprise_tags_dialog, REPRISE_TYPE_FORM_DIALOG)

enum
{
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
some_cb (RepriseTagsDialog *self,
         GtkButton         *button)
{
  reprise_tags_entry_add (self->tags, gtk_button_get_label (button));
  gtk_widget_grab_focus (GTK_WIDGET (self->tags));
  gtk_box_remove (GTK_BOX (self->some), GTK_WIDGET (button));
  gtk_widget_set_visible (GTK_WIDGET (self->some_words),
                          gtk_widget_get_first_child (self->some) != NULL);
}

static void
add_some (RepriseTagsDialog *self,
          const char        *tag)
{
  /* Translators: %s is a tag. */
  g_autofree char *words = g_strdup_printf (_("Give tag “%s” to all"), tag);
  GtkWidget *button = gtk_button_new_with_label (tag);

  gtk_widget_add_css_class (button, "tag");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (some_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->some), button);
  gtk_widget_set_visible (GTK_WIDGET (self->some_words), TRUE);
}

static void
show_tags (RepriseTagsDialog *self,
           GPtrArray         *names)
{
  const guint n_entries = self->entries->len;
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const RepriseName *name = names->pdata[i];

      if (name->weight == n_entries)
        g_strv_builder_add (all, name->text);
      else
        add_some (self, name->text);
    }
  self->before = g_strv_builder_end (all);
  reprise_tags_entry_set_tags (self->tags, (const char * const *) self->before);

  if (n_entries > 1)
    subtitle = g_strdup_printf (ngettext ("%u entry", "%u entries", n_entries), n_entries);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), subtitle);
  gtk_widget_grab_focus (GTK_WIDGET (self->tags));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTagsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names =
    reprise_journal_list_entry_tags_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (names == NULL)
    {
      reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
      return;
    }

  show_tags (self, names);
}

/* What there would be to do, had it been saved. */
static gboolean
find_changes (RepriseTagsDialog *self,
              GStrv             *added,
              GStrv             *removed)
{
  static const char * const none[] = { NULL };
  const char * const *before = (const char * const *) self->before;
  const char * const *after = reprise_tags_entry_get_tags (self->tags);

  *added = reprise_tags_change (after, none, before);
  *removed = reprise_tags_change (before, none, after);
  return **added != NULL || **removed != NULL;
}

static gboolean
reprise_tags_dialog_is_changed (RepriseFormDialog *dialog)
{
  RepriseTagsDialog *self = REPRISE_TAGS_DIALOG (dialog);
  g_auto (GStrv) added = NULL;
  g_auto (GStrv) removed = NULL;

  return reprise_tags_entry_is_typing (self->tags) || find_changes (self, &added, &removed);
}

static void
reprise_tags_dialog_save (RepriseFormDialog *dialog)
{
  RepriseTagsDialog *self = REPRISE_TAGS_DIALOG (dialog);
  g_auto (GStrv) added = NULL;
  g_auto (GStrv) removed = NULL;

  reprise_tags_entry_commit (self->tags);
  if (find_changes (self, &added, &removed))
    g_signal_emit (self, signals[APPLIED], 0, added, removed);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
reprise_tags_dialog_dispose (GObject *object)
{
  RepriseTagsDialog *self = REPRISE_TAGS_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->before, g_strfreev);

  G_OBJECT_CLASS (reprise_tags_dialog_parent_class)->dispose (object);
}

static void
reprise_tags_dialog_class_init (RepriseTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tags_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_tags_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_tags_dialog_save;

  /**
   * RepriseTagsDialog::applied:
   * @self: the dialog
   * @added: (type GStrv): tags that all shall have
   * @removed: (type GStrv): tags that none shall have
   */
  signals[APPLIED] = g_signal_new ("applied", REPRISE_TYPE_TAGS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);

  g_type_ensure (REPRISE_TYPE_TAGS_ENTRY);
  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/tags/reprise-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, tags);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, some_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, some);
}

static void
reprise_tags_dialog_init (RepriseTagsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_tags_dialog_new:
 * @journal: a journal
 * @entries: (element-type gint64): entries of its diary, copied
 *
 * Returns: (transfer none): a dialog that reads their tags and lets them be edited; destroys itself
 */
GtkWidget *
reprise_tags_dialog_new (RepriseJournal *journal,
                         GArray         *entries)
{
  RepriseTagsDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (entries != NULL && entries->len > 0, NULL);

  self = g_object_new (REPRISE_TYPE_TAGS_DIALOG, NULL);
  self->entries = g_array_copy (entries);
  reprise_tags_entry_set_journal (self->tags, journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_list_entry_tags_async (journal, entries,
                                         reprise_request_get_cancellable (request), listed_cb,
                                         request);
  return GTK_WIDGET (self);
}

/**
 * reprise_tags_dialog_get_entries:
 * @self: a dialog
 *
 * Returns: (transfer none) (element-type gint64): the entries whose tags it shows
 */
GArray *
reprise_tags_dialog_get_entries (RepriseTagsDialog *self)
{
  g_return_val_if_fail (REPRISE_IS_TAGS_DIALOG (self), NULL);

  return self->entries;
}
