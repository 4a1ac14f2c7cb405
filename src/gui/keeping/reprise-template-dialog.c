#include "gui/keeping/reprise-template-dialog.h"

#include "gui/book/reprise-book-page.h"
#include "gui/writing/reprise-buffer-text.h"
#include "gui/writing/reprise-markdown-style.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

/**
 * RepriseTemplateDialog:
 *
 * Where is written what a new text of a kind begins with. It is kept as it is typed: the masthead
 * is saved by whoever edits it.
 */
struct _RepriseTemplateDialog
{
  AdwWindow             parent_instance;

  RepriseMasthead      *masthead;  /* (owned) */
  RepriseAppraisalKind  kind;
  GtkTextView          *view;
};

G_DEFINE_FINAL_TYPE (RepriseTemplateDialog, reprise_template_dialog, ADW_TYPE_WINDOW)

static GtkTextBuffer *
get_buffer (RepriseTemplateDialog *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static const char *
get_title (RepriseAppraisalKind kind)
{
  switch (kind)
    {
    case REPRISE_APPRAISAL_KIND_APPRAISAL:
      return _("New Appraisals");
    case REPRISE_APPRAISAL_KIND_SOUNDTRACK:
      return _("New Soundtrack Essays");
    case REPRISE_APPRAISAL_KIND_NOTE:
      return _("New Notes");
    }

  g_return_val_if_reached ("");
}

static const char *
get_example (RepriseAppraisalKind kind)
{
  switch (kind)
    {
    case REPRISE_APPRAISAL_KIND_APPRAISAL:
      /* Translators: an example of what an appraisal may begin with: Markdown. What stands in
       * braces is not translated. */
      return _("*{title}* ({year}), seen on {date}.\n\n## What It Is\n\n\n\n## What Stays\n\n");
    case REPRISE_APPRAISAL_KIND_SOUNDTRACK:
      /* Translators: an example of what an essay on a film’s music may begin with: Markdown. What
       * stands in braces is not translated. */
      return _("## The Score\n\n\n\n## The Songs\n\n\n\n## What It Does in {title}\n\n");
    case REPRISE_APPRAISAL_KIND_NOTE:
      /* Translators: an example of what a note may begin with: Markdown. What stands in braces is
       * not translated. */
      return _("{date}\n\n");
    }

  g_return_val_if_reached ("");
}

static void
changed_cb (RepriseTemplateDialog *self)
{
  g_autofree char *text = reprise_buffer_dup_text (get_buffer (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.reset", *text != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "template.example", *text == '\0');
  reprise_masthead_set_template (self->masthead, self->kind, text);
}

static void
style_text (RepriseTemplateDialog *self)
{
  reprise_markdown_style_apply (GTK_SOURCE_BUFFER (get_buffer (self)),
                                adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/* Undoing brings it back. */
static void
reset (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  reprise_buffer_replace_text (get_buffer (REPRISE_TEMPLATE_DIALOG (widget)), "");
}

static void
insert_example (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RepriseTemplateDialog *self = REPRISE_TEMPLATE_DIALOG (widget);

  reprise_buffer_replace_text (get_buffer (self), get_example (self->kind));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
reprise_template_dialog_dispose (GObject *object)
{
  g_clear_object (&REPRISE_TEMPLATE_DIALOG (object)->masthead);

  G_OBJECT_CLASS (reprise_template_dialog_parent_class)->dispose (object);
}

static void
reprise_template_dialog_class_init (RepriseTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_template_dialog_dispose;

  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  g_type_ensure (REPRISE_TYPE_BOOK_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTemplateDialog, view);
  gtk_widget_class_install_action (widget_class, "template.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "template.example", NULL, insert_example);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_template_dialog_init (RepriseTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_source_buffer_set_implicit_trailing_newline (GTK_SOURCE_BUFFER (get_buffer (self)), FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_text), self, G_CONNECT_SWAPPED);
  style_text (self);
}

/**
 * reprise_template_dialog_new:
 * @masthead: how a journal presents itself; it changes as its template is written
 * @kind: of what kind of text
 *
 * Returns: (transfer none): a dialog that edits a template; destroys itself
 */
GtkWidget *
reprise_template_dialog_new (RepriseMasthead      *masthead,
                             RepriseAppraisalKind  kind)
{
  RepriseTemplateDialog *self = NULL;
  const char *text = NULL;

  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_TEMPLATE_DIALOG, "title", get_title (kind), NULL);
  self->masthead = g_object_ref (masthead);
  self->kind = kind;

  text = reprise_masthead_get_template (masthead, kind);
  gtk_text_buffer_begin_irreversible_action (get_buffer (self));
  gtk_text_buffer_set_text (get_buffer (self), text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (get_buffer (self));
  changed_cb (self);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GTK_WIDGET (self);
}
