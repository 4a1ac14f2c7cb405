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
  AdwWindow         parent_instance;

  RepriseJournal   *journal;  /* (owned) (nullable) */
  GArray           *entries;  /* (owned) (nullable) of gint64 */
  GStrv             before;   /* (owned) (nullable): until they are read */
  GCancellable     *asking;   /* (owned) (nullable) */
  AdwWindowTitle   *heading;
  RepriseTagsEntry *tags;
  GtkLabel         *some_words;
  GtkWidget        *some;
};

G_DEFINE_FINAL_TYPE (RepriseTagsDialog, reprise_tags_dialog, ADW_TYPE_WINDOW)

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
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTagsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names =
    reprise_journal_list_entry_tags_finish (REPRISE_JOURNAL (source), result, &error);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (names == NULL)
    {
      adw_window_title_set_subtitle (self->heading, error->message);
      return;
    }

  for (guint i = 0; i < names->len; i++)
    {
      const RepriseName *name = names->pdata[i];

      if (name->weight == self->entries->len)
        g_strv_builder_add (all, name->text);
      else
        add_some (self, name->text);
    }
  self->before = g_strv_builder_end (all);
  reprise_tags_entry_set_tags (self->tags, (const char * const *) self->before);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.apply", TRUE);
}

static void
apply (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  static const char * const none[] = { NULL };
  RepriseTagsDialog *self = REPRISE_TAGS_DIALOG (widget);
  const char * const *before = (const char * const *) self->before;
  const char * const *after = NULL;
  g_auto (GStrv) added = NULL;
  g_auto (GStrv) removed = NULL;

  reprise_tags_entry_commit (self->tags);
  after = reprise_tags_entry_get_tags (self->tags);
  added = reprise_tags_change (after, none, before);
  removed = reprise_tags_change (before, none, after);
  if (added[0] != NULL || removed[0] != NULL)
    g_signal_emit (self, signals[APPLIED], 0, added, removed);
  gtk_window_close (GTK_WINDOW (self));
}

static void
reprise_tags_dialog_dispose (GObject *object)
{
  RepriseTagsDialog *self = REPRISE_TAGS_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->before, g_strfreev);

  G_OBJECT_CLASS (reprise_tags_dialog_parent_class)->dispose (object);
}

static void
reprise_tags_dialog_class_init (RepriseTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tags_dialog_dispose;

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
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, tags);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, some_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsDialog, some);
  gtk_widget_class_install_action (widget_class, "tags.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "tags.apply",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_tags_dialog_init (RepriseTagsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.apply", FALSE);
}

/**
 * reprise_tags_dialog_new:
 * @journal: a journal
 * @entries: (element-type gint64): entries of its diary, copied
 *
 * Returns: (transfer none): a dialog, which belongs to GTK
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
  self->journal = g_object_ref (journal);
  self->entries = g_array_copy (entries);
  reprise_tags_entry_set_journal (self->tags, journal);
  if (entries->len > 1)
    {
      g_autofree char *words =
        g_strdup_printf (ngettext ("%u entry", "%u entries", entries->len), entries->len);

      adw_window_title_set_subtitle (self->heading, words);
    }
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_list_entry_tags_async (journal, entries, reprise_request_get_cancellable (request),
                                         listed_cb, request);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->tags));
  return GTK_WIDGET (self);
}
