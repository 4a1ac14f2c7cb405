/* Entries of a form: what was typed there, and whether it can be kept. */

#include "gui/widgets/reprise-field.h"

#include "model/reprise-text.h"

static gboolean
query_tooltip_cb (GtkWidget  *text,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (text));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (text, typed);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (text))
    return FALSE;

  gtk_tooltip_set_text (tooltip, typed);
  return TRUE;
}

/**
 * reprise_field_dup_tidy:
 * @entry: an entry
 *
 * Returns: (transfer full): what was typed there, without blanks that say nothing; maybe empty
 */
char *
reprise_field_dup_tidy (GtkEntry *entry)
{
  g_return_val_if_fail (GTK_IS_ENTRY (entry), NULL);

  return reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/**
 * reprise_field_set_wrong:
 * @field: where something is typed
 * @wrong: whether it shows, to eyes and ears, that this cannot be kept
 */
void
reprise_field_set_wrong (GtkWidget *field,
                         gboolean   wrong)
{
  g_return_if_fail (GTK_IS_WIDGET (field));

  if (wrong)
    gtk_widget_add_css_class (field, "error");
  else
    gtk_widget_remove_css_class (field, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (field),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * reprise_field_ask:
 * @entry: an entry
 * @question: (nullable): what is asked where it must not stay empty; %NULL where it is in order
 * @name: what stands in it otherwise, as long as nothing is typed
 */
void
reprise_field_ask (GtkEntry   *entry,
                   const char *question,
                   const char *name)
{
  g_return_if_fail (GTK_IS_ENTRY (entry));

  /* The tooltip is for where there is no room for all of it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (entry), question);
  gtk_entry_set_placeholder_text (entry, question != NULL ? question : name);
  reprise_field_set_wrong (GTK_WIDGET (entry), question != NULL);
}

/**
 * reprise_field_tell_all:
 * @entry: an entry
 *
 * Lets it say all that was typed where it is pointed at, as long as it has no room for that.
 */
void
reprise_field_tell_all (GtkEntry *entry)
{
  GtkEditable *text = NULL;

  g_return_if_fail (GTK_IS_ENTRY (entry));

  text = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  gtk_widget_set_has_tooltip (GTK_WIDGET (text), TRUE);
  g_signal_connect (text, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
