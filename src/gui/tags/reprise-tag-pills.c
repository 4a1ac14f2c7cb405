#include "gui/tags/reprise-tag-pills.h"

#include "gui/widgets/reprise-wrap-layout.h"

#include <glib/gi18n.h>

/**
 * RepriseTagPills:
 *
 * The tags of something, each a way to all that has it. Without tags it is not there.
 */
struct _RepriseTagPills
{
  AdwBin     parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RepriseTagPills, reprise_tag_pills, ADW_TYPE_BIN)

static GtkWidget *
create_pill (const char *tag)
{
  /* Translators: %s is a tag. */
  g_autofree char *words = g_strdup_printf (_("All that is tagged “%s”"), tag);
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *pill = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (pill), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pill), "win.show-tag");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (pill), "s", tag);
  gtk_widget_set_tooltip_text (pill, words);
  gtk_widget_add_css_class (pill, "tag");
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return pill;
}

static void
reprise_tag_pills_class_init (RepriseTagPillsClass *klass)
{
}

static void
reprise_tag_pills_init (RepriseTagPills *self)
{
  GtkLayoutManager *layout = NULL;

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  layout = reprise_wrap_layout_new ();
  g_object_set (layout, "spacing", 6, "line-spacing", 6, NULL);
  gtk_widget_set_layout_manager (self->box, layout);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * reprise_tag_pills_set_tags:
 * @self: pills
 * @tags: tags, %NULL-terminated
 */
void
reprise_tag_pills_set_tags (RepriseTagPills    *self,
                            const char * const *tags)
{
  GtkWidget *pill = NULL;

  g_return_if_fail (REPRISE_IS_TAG_PILLS (self));
  g_return_if_fail (tags != NULL);

  while ((pill = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), pill);
  for (gsize i = 0; tags[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->box), create_pill (tags[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), tags[0] != NULL);
}
