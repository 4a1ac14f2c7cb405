#include "gui/reprise-message-bar.h"

/**
 * RepriseMessageBar:
 *
 * Where a window says what went wrong, until it is closed, or no longer so.
 */
struct _RepriseMessageBar
{
  AdwBin       parent_instance;

  GtkInfoBar  *bar;
  GtkLabel    *words;
};

G_DEFINE_FINAL_TYPE (RepriseMessageBar, reprise_message_bar, ADW_TYPE_BIN)

static void
close_cb (GtkInfoBar *bar)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
reprise_message_bar_class_init (RepriseMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMessageBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseMessageBar, words);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
reprise_message_bar_init (RepriseMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_message_bar_tell:
 * @self: a bar
 * @words: what went wrong; no markup
 *
 * Says it, in place of what it said before.
 */
void
reprise_message_bar_tell (RepriseMessageBar *self,
                          const char        *words)
{
  g_return_if_fail (REPRISE_IS_MESSAGE_BAR (self));
  g_return_if_fail (words != NULL);

  gtk_label_set_label (self->words, words);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}

/**
 * reprise_message_bar_withdraw:
 * @self: a bar
 * @words: what it was told once
 *
 * Goes, unless it says something else by now.
 */
void
reprise_message_bar_withdraw (RepriseMessageBar *self,
                              const char        *words)
{
  g_return_if_fail (REPRISE_IS_MESSAGE_BAR (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (gtk_label_get_label (self->words), words))
    gtk_info_bar_set_revealed (self->bar, FALSE);
}
