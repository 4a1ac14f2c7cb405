#include "gui/keeping/reprise-templates-group.h"

#include "gui/keeping/reprise-template-dialog.h"

#include <glib/gi18n.h>

/**
 * RepriseTemplatesGroup:
 *
 * What new texts of each kind begin with, and the way to where that is written.
 */
struct _RepriseTemplatesGroup
{
  AdwPreferencesGroup  parent_instance;

  RepriseMasthead     *masthead;  /* (owned) (nullable) */
  AdwActionRow        *appraisal;
  AdwActionRow        *soundtrack;
  AdwActionRow        *note;
};

G_DEFINE_FINAL_TYPE (RepriseTemplatesGroup, reprise_templates_group, ADW_TYPE_PREFERENCES_GROUP)

static AdwActionRow *
get_row (RepriseTemplatesGroup *self,
         RepriseAppraisalKind   kind)
{
  switch (kind)
    {
    case REPRISE_APPRAISAL_KIND_APPRAISAL:
      return self->appraisal;
    case REPRISE_APPRAISAL_KIND_SOUNDTRACK:
      return self->soundtrack;
    case REPRISE_APPRAISAL_KIND_NOTE:
      return self->note;
    }

  g_return_val_if_reached (NULL);
}

/* The first line that has words is what a template is known by. */
static char *
summarise (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      return g_markup_escape_text (lines[i], -1);

  return g_strdup (_("An empty page"));
}

static void
show_templates (RepriseTemplatesGroup *self)
{
  for (int kind = 0; kind < REPRISE_N_APPRAISAL_KINDS; kind++)
    {
      g_autofree char *summary =
        summarise (reprise_masthead_get_template (self->masthead, (RepriseAppraisalKind) kind));

      adw_action_row_set_subtitle (get_row (self, (RepriseAppraisalKind) kind), summary);
    }
}

static void
activated_cb (RepriseTemplatesGroup *self,
              AdwActionRow          *row)
{
  RepriseAppraisalKind kind = REPRISE_APPRAISAL_KIND_APPRAISAL;
  GtkWidget *dialog = NULL;

  if (self->masthead == NULL)
    return;

  while (get_row (self, kind) != row)
    kind++;
  dialog = reprise_template_dialog_new (self->masthead, kind);
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reprise_templates_group_dispose (GObject *object)
{
  reprise_templates_group_set_masthead (REPRISE_TEMPLATES_GROUP (object), NULL);

  G_OBJECT_CLASS (reprise_templates_group_parent_class)->dispose (object);
}

static void
reprise_templates_group_class_init (RepriseTemplatesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_templates_group_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-templates-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTemplatesGroup, appraisal);
  gtk_widget_class_bind_template_child (widget_class, RepriseTemplatesGroup, soundtrack);
  gtk_widget_class_bind_template_child (widget_class, RepriseTemplatesGroup, note);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
reprise_templates_group_init (RepriseTemplatesGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_templates_group_set_masthead:
 * @self: a group
 * @masthead: (nullable): how a journal presents itself; it changes as its templates are written
 */
void
reprise_templates_group_set_masthead (RepriseTemplatesGroup *self,
                                      RepriseMasthead       *masthead)
{
  g_return_if_fail (REPRISE_IS_TEMPLATES_GROUP (self));

  if (self->masthead != NULL)
    g_signal_handlers_disconnect_by_func (self->masthead, show_templates, self);
  g_set_object (&self->masthead, masthead);
  if (masthead == NULL)
    return;

  g_signal_connect_object (masthead, "notify", G_CALLBACK (show_templates), self,
                           G_CONNECT_SWAPPED);
  show_templates (self);
}
