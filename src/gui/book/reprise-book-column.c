#include "gui/book/reprise-book-column.h"

#include "gui/book/reprise-book-measure.h"

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static int
measure_width (GtkWidget *child)
{
  int width = 0;

  if (is_shown (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int height = 0;

  if (is_shown (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* To where its last line ends. What a text view wants besides, for the highest of all that stands in
 * the text, is room that stays empty. */
static int
measure_lines (GtkTextView *text)
{
  GtkTextIter end;
  int y = 0;
  int height = 0;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (text), &end);
  gtk_text_view_get_line_yrange (text, &end, &y, &height);
  return gtk_text_view_get_top_margin (text) + y + height + gtk_text_view_get_bottom_margin (text);
}

/* How high the text is; what is not laid out yet counts by what it was, or not at all. */
static int
measure_text (const RepriseBookColumn *self)
{
  GtkAdjustment *within;

  if (!is_shown (GTK_WIDGET (self->text)))
    return 0;

  within = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text));
  if (gtk_adjustment_get_upper (within) > gtk_adjustment_get_page_size (within))
    return (int) gtk_adjustment_get_upper (within);

  return MIN (measure_height (GTK_WIDGET (self->text), -1), measure_lines (self->text));
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  if (is_shown (child))
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

/**
 * reprise_book_column_get_width:
 * @self: a column with a text
 * @width: how wide the page is, in pixels
 *
 * Returns: how wide the column is, in pixels
 */
int
reprise_book_column_get_width (const RepriseBookColumn *self,
                               int                      width)
{
  g_return_val_if_fail (self != NULL, 1);

  return reprise_book_measure_column (self->text, self->measure, width);
}

/**
 * reprise_book_column_get_least_width:
 * @self: a column
 *
 * Returns: how wide the column has to be for its head and its foot, in pixels
 */
int
reprise_book_column_get_least_width (const RepriseBookColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (measure_width (self->head), measure_width (self->foot));
}

/**
 * reprise_book_column_get_height:
 * @self: a column that was measured
 *
 * Returns: how high all of it is, in pixels
 */
int
reprise_book_column_get_height (const RepriseBookColumn *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->head_height + measure_text (self) + self->foot_height;
}

/**
 * reprise_book_column_get_line_y:
 * @self: a column that was measured
 * @iter: a place in its text
 *
 * Returns: how far under the upper end of the column the line of @iter is, in pixels
 */
int
reprise_book_column_get_line_y (const RepriseBookColumn *self,
                                const GtkTextIter       *iter)
{
  int y = 0;

  g_return_val_if_fail (self != NULL, 0);

  gtk_text_view_get_line_yrange (self->text, iter, &y, NULL);
  return y + gtk_text_view_get_top_margin (self->text) + self->head_height;
}

/**
 * reprise_book_column_get_iter_at:
 * @self: a column that was measured
 * @y: how far under its upper end, in pixels
 * @iter: (out): the beginning of the line of its text that is there, or is the nearest to it
 */
void
reprise_book_column_get_iter_at (const RepriseBookColumn *self,
                                 int                      y,
                                 GtkTextIter             *iter)
{
  g_return_if_fail (self != NULL);

  gtk_text_view_get_line_at_y (self->text, iter,
                               y - self->head_height - gtk_text_view_get_top_margin (self->text),
                               NULL);
}

/**
 * reprise_book_column_has_foot:
 * @self: a column
 *
 * Returns: whether anything stands under its text
 */
gboolean
reprise_book_column_has_foot (const RepriseBookColumn *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_shown (self->foot);
}

/**
 * reprise_book_column_measure:
 * @self: a column with a text
 * @width: how wide the page is, in pixels
 *
 * Finds out how high its head and its foot are.
 */
void
reprise_book_column_measure (RepriseBookColumn *self,
                             int                width)
{
  int column;

  g_return_if_fail (self != NULL);

  column = reprise_book_column_get_width (self, width);
  self->head_height = measure_height (self->head, column);
  self->foot_height = measure_height (self->foot, column);
}

/**
 * reprise_book_column_arrange:
 * @self: a column that was measured
 * @width: how wide the page is, in pixels
 * @height: how high what is in view of it is, in pixels
 * @value: how far the page is scrolled, in pixels
 *
 * Gives everything its place, in the middle of the page: the text view what is left of the view
 * between the head and the foot.
 */
void
reprise_book_column_arrange (RepriseBookColumn *self,
                             int                width,
                             int                height,
                             int                value)
{
  int column, x, top, bottom;

  g_return_if_fail (self != NULL);

  column = reprise_book_column_get_width (self, width);
  x = (width - column) / 2;
  self->text_height = measure_text (self);
  top = MAX (self->head_height - value, 0);
  bottom = height;
  if (is_shown (self->foot))
    bottom = MIN (self->head_height + self->text_height - value, height);

  allocate (self->head, x, -value, column, self->head_height);
  allocate (GTK_WIDGET (self->text), x, MIN (top, bottom - 1), column, MAX (bottom - top, 1));
  allocate (self->foot, x, self->head_height + self->text_height - value, column,
            self->foot_height);
}
