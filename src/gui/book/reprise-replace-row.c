#include "gui/book/reprise-replace-row.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseReplaceRow:
 *
 * What takes the place of words that were found, and the buttons that put it there.
 */
struct _RepriseReplaceRow
{
  AdwBin       parent_instance;

  GtkEditable *entry;
  GtkWidget   *one;
  GtkWidget   *all;
};

G_DEFINE_FINAL_TYPE (RepriseReplaceRow, reprise_replace_row, ADW_TYPE_BIN)

enum
{
  REPLACE,
  REPLACE_ALL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
one_cb (RepriseReplaceRow *self)
{
  g_signal_emit (self, signals[REPLACE], 0);
}

static void
all_cb (RepriseReplaceRow *self)
{
  g_signal_emit (self, signals[REPLACE_ALL], 0);
}

static gboolean
reprise_replace_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_REPLACE_ROW (widget)->entry));
}

static void
reprise_replace_row_class_init (RepriseReplaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_replace_row_grab_focus;

  /**
   * RepriseReplaceRow::replace:
   *
   * What was found last shall be replaced.
   */
  signals[REPLACE] = g_signal_new ("replace", REPRISE_TYPE_REPLACE_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseReplaceRow::replace-all:
   *
   * All that was found shall be replaced.
   */
  signals[REPLACE_ALL] = g_signal_new ("replace-all", REPRISE_TYPE_REPLACE_ROW, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/book/reprise-replace-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReplaceRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseReplaceRow, one);
  gtk_widget_class_bind_template_child (widget_class, RepriseReplaceRow, all);
  gtk_widget_class_bind_template_callback (widget_class, one_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
}

static void
reprise_replace_row_init (RepriseReplaceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_replace_row_get_text:
 * @self: a row
 *
 * Returns: what takes the place of what was found, maybe empty
 */
const char *
reprise_replace_row_get_text (RepriseReplaceRow *self)
{
  g_return_val_if_fail (REPRISE_IS_REPLACE_ROW (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/**
 * reprise_replace_row_allow:
 * @self: a row
 * @any: whether anything was found that can be replaced
 */
void
reprise_replace_row_allow (RepriseReplaceRow *self,
                           gboolean           any)
{
  g_return_if_fail (REPRISE_IS_REPLACE_ROW (self));

  gtk_widget_set_sensitive (self->one, any);
  gtk_widget_set_sensitive (self->all, any);
}
