/* The whole text of a buffer, out and in. */

#include "gui/writing/reprise-buffer-text.h"

#include <string.h>

static gsize
count_same_before (const char *a,
                   const char *b)
{
  gsize same = 0;

  while (a[same] != '\0' && a[same] == b[same])
    same++;
  while (same > 0 && ((guchar) a[same] & 0xc0) == 0x80)
    same--;

  return same;
}

static gsize
count_same_after (const char *a,
                  gsize       a_length,
                  const char *b,
                  gsize       b_length)
{
  gsize same = 0;

  while (same < a_length && same < b_length &&
         a[a_length - 1 - same] == b[b_length - 1 - same])
    same++;
  while (same > 0 && ((guchar) a[a_length - same] & 0xc0) == 0x80)
    same--;

  return same;
}

/**
 * reprise_buffer_dup_text:
 * @buffer: a buffer
 *
 * Returns: (transfer full): all of its text
 */
char *
reprise_buffer_dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/**
 * reprise_buffer_replace_text:
 * @buffer: a buffer
 * @text: what its text shall be
 *
 * Replaces no more than what differs, so that carets stay where they are and undoing goes on.
 */
void
reprise_buffer_replace_text (GtkTextBuffer *buffer,
                             const char    *text)
{
  g_autofree char *old = reprise_buffer_dup_text (buffer);
  const gsize before = count_same_before (old, text);
  const gsize after = count_same_after (old + before, strlen (old + before),
                                        text + before, strlen (text + before));
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_strlen (old, before));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_iter_backward_chars (&end, (int) g_utf8_strlen (old + strlen (old) - after, after));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + before, (int) (strlen (text + before) - after));
  gtk_text_buffer_end_user_action (buffer);
}
