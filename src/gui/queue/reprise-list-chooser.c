#include "gui/queue/reprise-list-chooser.h"

#include <glib/gi18n.h>

/**
 * RepriseListChooser:
 *
 * The name of the list that is shown, which leads to the others.
 */
struct _RepriseListChooser
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkListBox    *rows;
  GtkLabel      *title;
};

G_DEFINE_FINAL_TYPE (RepriseListChooser, reprise_list_chooser, ADW_TYPE_BIN)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_bar (RepriseList *list)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 (double) reprise_list_get_n_seen (list) /
                                 reprise_list_get_n_films (list));
  gtk_widget_add_css_class (bar, "seen");
  return bar;
}

static GtkWidget *
create_row (RepriseList *list,
            gboolean     chosen)
{
  g_autofree char *title = reprise_list_chooser_dup_title (list);
  g_autofree char *progress = reprise_list_chooser_dup_progress (list);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *caption = create_label (progress, "caption");

  gtk_box_append (GTK_BOX (first), create_label (title, NULL));
  if (chosen)
    gtk_box_append (GTK_BOX (first), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (caption, "numeric");
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), caption);
  if (!reprise_list_is_up_next (list) && reprise_list_get_n_films (list) > 0)
    gtk_box_append (GTK_BOX (box), create_bar (list));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "list", g_strdup (reprise_list_get_uuid (list)), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, progress,
                                  -1);
  return row;
}

static void
close_cb (RepriseListChooser *self)
{
  gtk_popover_popdown (self->popover);
}

static void
row_activated_cb (RepriseListChooser *self,
                  GtkListBoxRow      *row)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "queue.show-list", "s",
                              g_object_get_data (G_OBJECT (row), "list"));
}

static void
reprise_list_chooser_class_init (RepriseListChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-list-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseListChooser, button);
  gtk_widget_class_bind_template_child (widget_class, RepriseListChooser, popover);
  gtk_widget_class_bind_template_child (widget_class, RepriseListChooser, rows);
  gtk_widget_class_bind_template_child (widget_class, RepriseListChooser, title);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
reprise_list_chooser_init (RepriseListChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_chosen (RepriseListChooser *self,
             const char         *title)
{
  /* Translators: %s is the name of a list. */
  g_autofree char *name = g_strdup_printf (_("List: %s"), title);

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/**
 * reprise_list_chooser_set_lists:
 * @self: a chooser
 * @lists: (element-type RepriseList): the lists that there are
 * @chosen: (nullable): the UUID of the one that is shown
 */
void
reprise_list_chooser_set_lists (RepriseListChooser *self,
                                GPtrArray          *lists,
                                const char         *chosen)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (REPRISE_IS_LIST_CHOOSER (self));

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  for (guint i = 0; i < lists->len; i++)
    {
      const gboolean is_chosen = g_strcmp0 (reprise_list_get_uuid (lists->pdata[i]), chosen) == 0;
      g_autofree char *title = reprise_list_chooser_dup_title (lists->pdata[i]);

      gtk_list_box_append (self->rows, create_row (lists->pdata[i], is_chosen));
      if (is_chosen)
        show_chosen (self, title);
    }
}

/**
 * reprise_list_chooser_dup_title:
 * @list: a list
 *
 * Returns: (transfer full): what it is called
 */
char *
reprise_list_chooser_dup_title (RepriseList *list)
{
  return g_strdup (reprise_list_is_up_next (list) ? _("Up Next") : reprise_list_get_title (list));
}

/**
 * reprise_list_chooser_dup_progress:
 * @list: a list
 *
 * Returns: (transfer full): how many films it has, and for all but Up Next how many of them were
 *   seen
 */
char *
reprise_list_chooser_dup_progress (RepriseList *list)
{
  const guint n_films = reprise_list_get_n_films (list);

  if (n_films == 0)
    return g_strdup (_("No films yet"));
  if (reprise_list_is_up_next (list))
    return g_strdup_printf (ngettext ("%u film", "%u films", n_films), n_films);

  /* Translators: how many films of a list were seen: 12 of 100 seen. */
  return g_strdup_printf (_("%u of %u seen"), reprise_list_get_n_seen (list), n_films);
}
