#include "gui/book/reprise-kept-line.h"

#define FRAMES 12  /* how long a line is held at its height */

/**
 * reprise_kept_line_hold:
 * @self: a line that is not kept
 * @iter: a place in it
 * @y: where it is to be, in pixels
 * @top: how far down the text it is, in pixels, where it is at @y already; -1 where it is not
 * @upper: how high the text is, in pixels, where the line is there already; 0 where it is not
 *
 * Keeps a line for some frames.
 */
void
reprise_kept_line_hold (RepriseKeptLine   *self,
                        const GtkTextIter *iter,
                        int                y,
                        int                top,
                        int                upper)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->mark == NULL);

  self->mark = g_object_ref (gtk_text_buffer_create_mark (gtk_text_iter_get_buffer (iter), NULL,
                                                          iter, TRUE));
  self->y = y;
  self->top = top;
  self->upper = upper;
  self->frames = FRAMES;
}

/**
 * reprise_kept_line_let_go:
 * @self: a line
 *
 * Keeps it no longer, if it is kept.
 */
void
reprise_kept_line_let_go (RepriseKeptLine *self)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (self != NULL);

  buffer = self->mark != NULL ? gtk_text_mark_get_buffer (self->mark) : NULL;
  if (buffer != NULL)
    gtk_text_buffer_delete_mark (buffer, self->mark);
  g_clear_object (&self->mark);
}

/**
 * reprise_kept_line_is_held:
 * @self: a line
 * @buffer: the text that is shown
 *
 * Returns: whether it is a line of @buffer, and there are frames left for it
 */
gboolean
reprise_kept_line_is_held (const RepriseKeptLine *self,
                           GtkTextBuffer         *buffer)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->mark != NULL && self->frames > 0 && gtk_text_mark_get_buffer (self->mark) == buffer;
}

/**
 * reprise_kept_line_get_iter:
 * @self: a line that is kept
 * @iter: (out): a place in it
 */
void
reprise_kept_line_get_iter (const RepriseKeptLine *self,
                            GtkTextIter           *iter)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->mark != NULL);

  gtk_text_buffer_get_iter_at_mark (gtk_text_mark_get_buffer (self->mark), iter, self->mark);
}

/**
 * reprise_kept_line_pass:
 * @self: a line that is kept
 * @top: how far down the text it is, in pixels
 * @upper: how high the text is, in pixels
 *
 * A frame has passed. As long as lines are laid out, and the text grows, there is more to come.
 */
void
reprise_kept_line_pass (RepriseKeptLine *self,
                        int              top,
                        int              upper)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->frames > 0);

  self->frames = upper != self->upper ? FRAMES : self->frames - 1;
  self->top = top;
  self->upper = upper;
}

/**
 * reprise_kept_line_move:
 * @self: a line
 * @by: how far the text was scrolled, in pixels
 * @top: how far down the text the line is, in pixels
 *
 * Lines above that turn out higher or lower than they were thought to be move the line; where it is
 * as far down as it was, somebody moves in the text, and a line that is kept moves along.
 */
void
reprise_kept_line_move (RepriseKeptLine *self,
                        int              by,
                        int              top)
{
  g_return_if_fail (self != NULL);

  if (self->mark != NULL && top == self->top)
    self->y -= by;
}
