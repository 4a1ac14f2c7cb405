/* What the keys for emphasis, quotes and links do to a text in Markdown. Each is one step to
 * undo. */

#include "gui/writing/reprise-markup-keys.h"

#include <string.h>

/* Blanks at the ends of a selection are no part of what is meant; without one it is the word. */
static void
get_meant (GtkTextBuffer *buffer,
           GtkTextIter   *start,
           GtkTextIter   *end)
{
  if (!gtk_text_buffer_get_selection_bounds (buffer, start, end))
    {
      if (gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
        gtk_text_iter_backward_word_start (start);
      if (gtk_text_iter_inside_word (end))
        gtk_text_iter_forward_word_end (end);
    }

  while (gtk_text_iter_compare (start, end) < 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (start)))
    gtk_text_iter_forward_char (start);
  while (gtk_text_iter_compare (start, end) < 0)
    {
      GtkTextIter last = *end;

      gtk_text_iter_backward_char (&last);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&last)))
        break;
      *end = last;
    }
}

/* Whether @mark stands around a piece, and nothing longer that only begins with it: of “**” a “*”
 * is no part. */
static gboolean
is_marked (const GtkTextIter *start,
           const GtkTextIter *end,
           const char        *mark,
           GtkTextIter       *outer_start,
           GtkTextIter       *outer_end)
{
  const int length = (int) g_utf8_strlen (mark, -1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkTextIter further_start;
  GtkTextIter further_end;

  *outer_start = *start;
  *outer_end = *end;
  gtk_text_iter_backward_chars (outer_start, length);
  gtk_text_iter_forward_chars (outer_end, length);
  before = gtk_text_iter_get_text (outer_start, start);
  after = gtk_text_iter_get_text (end, outer_end);
  if (g_strcmp0 (before, mark) != 0 || g_strcmp0 (after, mark) != 0)
    return FALSE;

  further_start = *outer_start;
  further_end = *outer_end;
  return length != 1 || !gtk_text_iter_backward_char (&further_start) ||
         gtk_text_iter_get_char (&further_start) != g_utf8_get_char (mark) ||
         gtk_text_iter_get_char (&further_end) != g_utf8_get_char (mark);
}

static void
select_offsets (GtkTextBuffer *buffer,
                int            from,
                int            to)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/**
 * reprise_markup_toggle_span:
 * @buffer: a text in Markdown
 * @mark: what stands on both sides of such a span, as “**”
 *
 * Marks what is selected, or the word at the caret, or takes the marks away where they are; where
 * there is no word the caret comes to stand between two marks.
 */
void
reprise_markup_toggle_span (GtkTextBuffer *buffer,
                            const char    *mark)
{
  const int length = (int) g_utf8_strlen (mark, -1);
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter outer_start;
  GtkTextIter outer_end;
  int from;
  int to;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  get_meant (buffer, &start, &end);
  from = gtk_text_iter_get_offset (&start);
  to = gtk_text_iter_get_offset (&end);

  gtk_text_buffer_begin_user_action (buffer);
  if (is_marked (&start, &end, mark, &outer_start, &outer_end))
    {
      gtk_text_buffer_delete (buffer, &end, &outer_end);
      gtk_text_buffer_get_iter_at_offset (buffer, &outer_start, from - length);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_delete (buffer, &outer_start, &start);
      select_offsets (buffer, from - length, to - length);
    }
  else
    {
      gtk_text_buffer_insert (buffer, &end, mark, -1);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_insert (buffer, &start, mark, -1);
      select_offsets (buffer, from + length, to + length);
    }
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
is_quoted (GtkTextBuffer *buffer,
           int            line)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  return gtk_text_iter_get_char (&start) == '>';
}

static void
quote_line (GtkTextBuffer *buffer,
            int            line)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  gtk_text_buffer_insert (buffer, &start, "> ", -1);
}

static void
unquote_line (GtkTextBuffer *buffer,
              int            line)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  gtk_text_iter_forward_char (&end);
  if (gtk_text_iter_get_char (&end) == ' ')
    gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (buffer, &start, &end);
}

/**
 * reprise_markup_toggle_quote:
 * @buffer: a text in Markdown
 *
 * Makes the lines of the selection, or the line of the caret, a quote, or no quote any more where
 * they all are one.
 */
void
reprise_markup_toggle_quote (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;
  gboolean quoted = TRUE;
  int first;
  int last;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  for (int line = first; line <= last; line++)
    quoted = quoted && is_quoted (buffer, line);

  gtk_text_buffer_begin_user_action (buffer);
  for (int line = first; line <= last; line++)
    if (quoted)
      unquote_line (buffer, line);
    else
      quote_line (buffer, line);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * reprise_markup_make_link:
 * @buffer: a text in Markdown
 *
 * Makes what is selected, or the word at the caret, the label of a link whose address is to be
 * typed next; an address that is selected becomes the target of one whose label is.
 */
void
reprise_markup_make_link (GtkTextBuffer *buffer)
{
  g_autofree char *meant = NULL;
  g_autofree char *link = NULL;
  GtkTextIter start;
  GtkTextIter end;
  gboolean is_address;
  int from;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  get_meant (buffer, &start, &end);
  from = gtk_text_iter_get_offset (&start);
  meant = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  is_address = g_str_has_prefix (meant, "https://") || g_str_has_prefix (meant, "http://");
  link = is_address ? g_strdup_printf ("[](%s)", meant) : g_strdup_printf ("[%s]()", meant);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, link, -1);
  gtk_text_buffer_end_user_action (buffer);

  from += is_address ? 1 : (int) g_utf8_strlen (meant, -1) + 3;
  select_offsets (buffer, from, from);
}
