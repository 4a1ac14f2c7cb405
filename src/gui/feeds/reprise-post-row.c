#include "gui/feeds/reprise-post-row.h"

#include "gui/feeds/reprise-post-words.h"

#include <glib/gi18n.h>

/**
 * ReprisePostRow:
 *
 * A post in a list: its title, heavy until it is read, its feed, when it was written, and its
 * opening words.
 */
struct _ReprisePostRow
{
  RepriseListChild parent_instance;

  GtkWidget       *dot;      /* it is not read */
  GtkLabel        *title;
  GtkWidget       *star;
  GtkLabel        *feed;
  GtkLabel        *when;
  GtkLabel        *opening;
};

G_DEFINE_FINAL_TYPE (ReprisePostRow, reprise_post_row, REPRISE_TYPE_LIST_CHILD)

static void
name_row (ReprisePostRow *self,
          ReprisePost    *post,
          const char     *when)
{
  const char * const parts[] = {
    reprise_post_is_read (post) ? "" : C_("post", "unread"),
    reprise_post_is_starred (post) ? C_("post", "starred") : "",
    reprise_post_get_feed_label (post), when,
  };
  g_autoptr (GString) name = g_string_new (reprise_post_words_get_title (post));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (name, ", %s", parts[i]);
  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), name->str);
}

static void
show_post (ReprisePostRow *self,
           ReprisePost    *post)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = reprise_post_words_dup_day (post, now);

  gtk_label_set_label (self->title, reprise_post_words_get_title (post));
  gtk_label_set_label (self->feed, reprise_post_get_feed_label (post));
  gtk_label_set_label (self->when, when);
  /* What stands for a title is not said twice. */
  gtk_label_set_label (self->opening,
                       reprise_post_words_is_titled (post) ? reprise_post_get_opening (post) : "");
  gtk_widget_set_opacity (self->dot, reprise_post_is_read (post) ? 0 : 1);
  gtk_widget_set_visible (self->star, reprise_post_is_starred (post));
  if (reprise_post_is_read (post))
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "unread");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "unread");
  name_row (self, post, when);
}

static void
reprise_post_row_show (RepriseListChild *child)
{
  ReprisePostRow *self = REPRISE_POST_ROW (child);
  ReprisePostItem *item = reprise_post_row_get_item (self);
  ReprisePost *post = item != NULL ? reprise_post_item_get_post (item) : NULL;

  if (post != NULL)
    {
      show_post (self, post);
      return;
    }

  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->feed, "");
  gtk_label_set_label (self->when, "");
  gtk_label_set_label (self->opening, "");
  gtk_widget_set_opacity (self->dot, 0);
  gtk_widget_set_visible (self->star, FALSE);
  reprise_list_child_set_name (child, "");
}

static void
reprise_post_row_class_init (ReprisePostRowClass *klass)
{
  static const char * const followed[] = { "changed", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  child_class->followed = followed;
  child_class->show = reprise_post_row_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, dot);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, star);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, feed);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, when);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, opening);
}

static void
reprise_post_row_init (ReprisePostRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_post_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ReprisePostItem *
reprise_post_row_get_item (ReprisePostRow *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_ROW (self), NULL);

  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}
