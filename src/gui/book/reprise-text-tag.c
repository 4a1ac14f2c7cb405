/* Tags of a text by their names, made when they are asked for first. */

#include "gui/book/reprise-text-tag.h"

/**
 * reprise_text_tag_ensure:
 * @buffer: a buffer
 * @name: the name of a tag
 * @...: properties of the tag, each with its value, for where it has to be made; then %NULL
 *
 * Returns: (transfer none): the tag of that name
 */
GtkTextTag *
reprise_text_tag_ensure (GtkTextBuffer *buffer,
                         const char    *name,
                         ...)
{
  GtkTextTagTable *table = NULL;
  GtkTextTag *tag = NULL;
  const char *first = NULL;
  va_list values;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  table = gtk_text_buffer_get_tag_table (buffer);
  tag = gtk_text_tag_table_lookup (table, name);
  if (tag != NULL)
    return tag;

  tag = gtk_text_tag_new (name);
  va_start (values, name);
  first = va_arg (values, const char *);
  if (first != NULL)
    g_object_set_valist (G_OBJECT (tag), first, values);
  va_end (values);
  gtk_text_tag_table_add (table, tag);
  g_object_unref (tag);
  return tag;
}

/**
 * reprise_text_tag_put_first:
 * @buffer: a buffer
 * @tag: a tag of it
 *
 * Lets a tag prevail over every other where both say something.
 */
void
reprise_text_tag_put_first (GtkTextBuffer *buffer,
                            GtkTextTag    *tag)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (GTK_IS_TEXT_TAG (tag));

  gtk_text_tag_set_priority (
    tag, gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer)) - 1);
}
