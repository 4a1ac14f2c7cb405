#include "gui/book/reprise-book-scroll.h"

static int
get_upper_within (RepriseBookScroll *self)
{
  return (int) gtk_adjustment_get_upper (self->within);
}

static int
get_top_within (RepriseBookScroll *self,
                const GtkTextIter *iter)
{
  return reprise_book_column_get_line_y (self->column, iter) - self->column->head_height;
}

/* Returns: how far down the text the line is that is kept, or -1 */
static int
get_kept_top (RepriseBookScroll *self)
{
  GtkTextIter iter;

  if (!reprise_kept_line_is_held (&self->kept, gtk_text_view_get_buffer (self->column->text)))
    return -1;

  reprise_kept_line_get_iter (&self->kept, &iter);
  return get_top_within (self, &iter);
}

/* How far the text is scrolled where the page is scrolled as far as it is. */
static double
get_value_within (RepriseBookScroll *self)
{
  const double value = reprise_book_scroll_get_value (self);
  const double end =
    gtk_adjustment_get_upper (self->within) - gtk_adjustment_get_page_size (self->within);

  return CLAMP (value - self->column->head_height, 0, MAX (end, 0));
}

/* A text view asks for another size while it is given its room, wherever lines turn out higher than
 * they were. It may as long as all that is around it is given its room, too, and forgets that it is
 * to be given one: where the page alone were, what is around it would still wait when it is
 * painted. */
static void
queue_arrange (RepriseBookScroll *self)
{
  gtk_widget_queue_resize (self->page);
}

static void
arrange (RepriseBookScroll *self,
         int                width,
         int                height)
{
  reprise_book_column_arrange (self->column, width, height,
                               (int) reprise_book_scroll_get_value (self));
}

/* Scrolls the page, and tells how far there is to scroll. */
static void
scroll_to (RepriseBookScroll *self,
           double             value,
           int                height)
{
  const int whole = reprise_book_column_get_height (self->column);

  if (self->scrolled != NULL)
    gtk_adjustment_configure (self->scrolled, CLAMP (value, 0, MAX (whole - height, 0)), 0,
                              MAX (whole, height), height * 0.1, height * 0.9, height);
}

/* A text view with something in it that is no text asks for its place again when it scrolls. */
static void
scroll_within (RepriseBookScroll *self,
               int                width,
               int                height)
{
  const double value = get_value_within (self);

  if (ABS (gtk_adjustment_get_value (self->within) - value) < 0.01)
    return;

  gtk_adjustment_set_value (self->within, value);
  arrange (self, width, height);
}

/* Whether the page is scrolled further than the text goes: so far that the foot is in view. */
static gboolean
is_at_foot (RepriseBookScroll *self)
{
  const double value = reprise_book_scroll_get_value (self);

  return reprise_book_column_has_foot (self->column) &&
         value - self->column->head_height > get_value_within (self) + 1;
}

/* Whoever is at the foot stays there, be what is above higher than it was. */
static void
allocate_at_foot (RepriseBookScroll *self,
                  int                width,
                  int                height)
{
  const double value = reprise_book_scroll_get_value (self);
  const int before = self->column->head_height + self->column->text_height;

  reprise_book_column_measure (self->column, width);
  arrange (self, width, height);
  scroll_to (self, value + self->column->head_height + self->column->text_height - before, height);
  arrange (self, width, height);
  scroll_to (self, reprise_book_scroll_get_value (self), height);
  scroll_within (self, width, height);
}

/* A text view moves along where lines above what it shows grow, and where all of it is in view it
 * does not hear that there was no room to scroll: its first lines would be out of sight. */
static void
hold_to_scrolled (RepriseBookScroll *self)
{
  GtkTextView *text = self->column->text;
  const int value = (int) gtk_adjustment_get_value (self->within);
  GdkRectangle shown;

  if (gtk_adjustment_get_upper (self->within) > gtk_adjustment_get_page_size (self->within))
    return;

  gtk_text_view_get_visible_rect (text, &shown);
  if (ABS (shown.y + gtk_text_view_get_top_margin (text) - value) > 1)
    g_signal_emit_by_name (self->within, "value-changed");
}

static void
let_line_go (RepriseBookScroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->page, self->tick);
  self->tick = 0;
  reprise_kept_line_let_go (&self->kept);
}

static void
follow (RepriseBookScroll *self)
{
  self->arranging = TRUE;
  gtk_adjustment_set_value (self->within, get_value_within (self));
  self->arranging = FALSE;
  queue_arrange (self);
}

static void
scroll_by (RepriseBookScroll *self,
           double             by)
{
  const double value = reprise_book_scroll_get_value (self);

  self->arranging = TRUE;
  scroll_to (self, value + by, gtk_widget_get_height (self->page));
  follow (self);
}

static gboolean
keep_line_cb (GtkWidget     *page,
              GdkFrameClock *clock,
              gpointer       data)
{
  RepriseBookScroll *self = data;
  GtkTextIter iter;

  if (!reprise_kept_line_is_held (&self->kept, gtk_text_view_get_buffer (self->column->text)))
    {
      self->tick = 0;
      let_line_go (self);
      return G_SOURCE_REMOVE;
    }

  reprise_kept_line_pass (&self->kept, get_kept_top (self), get_upper_within (self));
  reprise_kept_line_get_iter (&self->kept, &iter);
  if (self->scrolled != NULL)
    scroll_by (self, reprise_book_scroll_get_line_y (self, &iter) - self->kept.y);
  return G_SOURCE_CONTINUE;
}

static void
keep_line (RepriseBookScroll *self,
           const GtkTextIter *iter,
           int                y,
           int                top,
           int                upper)
{
  let_line_go (self);
  reprise_kept_line_hold (&self->kept, iter, y, top, upper);
  self->tick = gtk_widget_add_tick_callback (self->page, keep_line_cb, self, NULL);
}

/* Where the text view jumped far while the head was in view, it laid out less than is in view now,
 * and what is above the place it jumped to is still to grow. */
static void
keep_last_line (RepriseBookScroll *self,
                double             by)
{
  const int value = (int) reprise_book_scroll_get_value (self);
  const int height = gtk_widget_get_height (self->page);
  GtkTextIter iter;

  /* A text that is not shown has no height to jump by. */
  if (by < 1 || by < gtk_adjustment_get_page_size (self->within))
    return;

  reprise_book_column_get_iter_at (self->column, value + height - 1, &iter);
  keep_line (self, &iter, reprise_book_scroll_get_line_y (self, &iter),
             get_top_within (self, &iter), get_upper_within (self));
}

/* Where the head takes all the room, the text begins below what is in view: it moves that much less
 * than the page has to. */
static double
get_page_jump (RepriseBookScroll *self,
               double             by,
               int                height)
{
  const double below = self->column->head_height - reprise_book_scroll_get_value (self) - height;

  return by >= 1 && below > 0 ? by + below : by;
}

static void
scroll_along (RepriseBookScroll *self)
{
  const double by = gtk_adjustment_get_value (self->within) - get_value_within (self);
  const gboolean in_text = reprise_book_scroll_get_value (self) >= self->column->head_height;

  if (self->arranging || self->scrolled == NULL || (by > -1 && by < 1))
    return;

  reprise_kept_line_move (&self->kept, (int) by, get_kept_top (self));
  scroll_by (self, get_page_jump (self, by, gtk_widget_get_height (self->page)));
  if (!in_text)
    keep_last_line (self, by);
}

static void
scrolled_cb (RepriseBookScroll *self)
{
  if (self->arranging)
    return;

  let_line_go (self);
  follow (self);
}

static gboolean
catch_up_cb (gpointer data)
{
  RepriseBookScroll *self = data;

  self->catching_up = 0;
  scroll_along (self);
  queue_arrange (self);
  return G_SOURCE_REMOVE;
}

/* A text view may lay out what is in view, and scroll, as late as it is painted, when nothing may
 * ask for another place any more. */
static void
catch_up_later (RepriseBookScroll *self)
{
  if (self->catching_up == 0)
    self->catching_up = g_idle_add_full (G_PRIORITY_HIGH_IDLE, catch_up_cb, self, NULL);
}

static void
scrolled_within_cb (RepriseBookScroll *self)
{
  if (self->painting)
    {
      catch_up_later (self);
      return;
    }

  /* With something in it that is no text it has asked for its place already, by itself. */
  if (!self->arranging)
    queue_arrange (self);
  scroll_along (self);
}

static void
grown_within_cb (RepriseBookScroll *self)
{
  if (self->painting)
    catch_up_later (self);
  else if (!self->arranging)
    queue_arrange (self);
}

static void
clear_adjustment (RepriseBookScroll  *self,
                  GtkAdjustment     **place)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
}

static void
replace_adjustment (RepriseBookScroll  *self,
                    GtkAdjustment     **place,
                    GtkAdjustment      *adjustment)
{
  if (adjustment != NULL && *place == adjustment)
    return;

  clear_adjustment (self, place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment
                                                 : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (scrolled_cb), self);
  queue_arrange (self);
}

/**
 * reprise_book_scroll_init:
 * @self: what is all zero
 * @page: what scrolls
 * @column: what is scrolled; its text view is to scroll by @self's adjustment within
 */
void
reprise_book_scroll_init (RepriseBookScroll *self,
                          GtkWidget         *page,
                          RepriseBookColumn *column)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (page));

  self->page = page;
  self->column = column;
  self->within = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->within, "value-changed", G_CALLBACK (scrolled_within_cb), self);
  g_signal_connect_swapped (self->within, "changed", G_CALLBACK (grown_within_cb), self);
}

/**
 * reprise_book_scroll_clear:
 * @self: how a page scrolls
 *
 * It does not scroll any more. This may be called again.
 */
void
reprise_book_scroll_clear (RepriseBookScroll *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->catching_up, g_source_remove);
  let_line_go (self);
  clear_adjustment (self, &self->within);
  clear_adjustment (self, &self->scrolled);
  clear_adjustment (self, &self->across);
}

/**
 * reprise_book_scroll_set_scrolled:
 * @self: how a page scrolls
 * @scrolled: (nullable): the adjustment it scrolls by, or %NULL for one of its own
 */
void
reprise_book_scroll_set_scrolled (RepriseBookScroll *self,
                                  GtkAdjustment     *scrolled)
{
  g_return_if_fail (self != NULL);

  replace_adjustment (self, &self->scrolled, scrolled);
}

/**
 * reprise_book_scroll_set_across:
 * @self: how a page scrolls
 * @across: (nullable): the adjustment it would scroll by from side to side, or %NULL for one of its
 *   own
 */
void
reprise_book_scroll_set_across (RepriseBookScroll *self,
                                GtkAdjustment     *across)
{
  g_return_if_fail (self != NULL);

  replace_adjustment (self, &self->across, across);
}

/**
 * reprise_book_scroll_get_value:
 * @self: how a page scrolls
 *
 * Returns: how far it is scrolled, in pixels
 */
double
reprise_book_scroll_get_value (RepriseBookScroll *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scrolled != NULL ? gtk_adjustment_get_value (self->scrolled) : 0;
}

/**
 * reprise_book_scroll_set_value:
 * @self: how a page scrolls
 * @value: how far to scroll it, in pixels
 *
 * Scrolls it, as whoever reads it would.
 */
void
reprise_book_scroll_set_value (RepriseBookScroll *self,
                               double             value)
{
  g_return_if_fail (self != NULL);

  if (self->scrolled != NULL)
    gtk_adjustment_set_value (self->scrolled, value);
}

/**
 * reprise_book_scroll_allocate:
 * @self: how a page with a text scrolls
 * @width: how wide the page is, in pixels
 * @height: how high what is in view of it is, in pixels
 *
 * Gives what is on the page its place. Whoever reads the text stays at their line, be the head
 * higher than it was, or the column narrower: the text view sees to it, and the page goes along.
 */
void
reprise_book_scroll_allocate (RepriseBookScroll *self,
                              int                width,
                              int                height)
{
  const double value = reprise_book_scroll_get_value (self);
  gboolean in_text;
  double jump;

  g_return_if_fail (self != NULL);

  self->arranging = TRUE;
  if (is_at_foot (self))
    {
      allocate_at_foot (self, width, height);
      self->arranging = FALSE;
      return;
    }

  in_text = value > 0 && value >= self->column->head_height;
  reprise_book_column_measure (self->column, width);
  if (in_text)
    scroll_to (self, self->column->head_height + gtk_adjustment_get_value (self->within), height);
  arrange (self, width, height);

  /* A text view that was told to scroll may wait for its place to do so. */
  jump = gtk_adjustment_get_value (self->within);
  scroll_to (self,
             in_text ? self->column->head_height + jump
                     : value + get_page_jump (self, jump, height),
             height);
  arrange (self, width, height);
  scroll_within (self, width, height);
  if (self->across != NULL)
    gtk_adjustment_configure (self->across, 0, 0, width, width * 0.1, width * 0.9, width);
  hold_to_scrolled (self);
  self->arranging = FALSE;
  if (!in_text)
    keep_last_line (self, jump);
}

/**
 * reprise_book_scroll_get_line_y:
 * @self: how a page scrolls
 * @iter: a place in its text
 *
 * Returns: how far under the page's upper edge the line of @iter is, in pixels; below 0 where it is
 *   scrolled away
 */
int
reprise_book_scroll_get_line_y (RepriseBookScroll *self,
                                const GtkTextIter *iter)
{
  g_return_val_if_fail (self != NULL, 0);

  return reprise_book_column_get_line_y (self->column, iter) -
         (int) reprise_book_scroll_get_value (self);
}

/**
 * reprise_book_scroll_put_line_at:
 * @self: how a page scrolls
 * @iter: a place in its text
 * @y: where its line shall be: how far under the page's upper edge, in pixels
 *
 * Scrolls so that a line comes to stand at a height, as far as there is room to scroll. The line is
 * held there for some frames, as lines above it may not be laid out yet, unless somebody scrolls.
 */
void
reprise_book_scroll_put_line_at (RepriseBookScroll *self,
                                 const GtkTextIter *iter,
                                 int                y)
{
  g_return_if_fail (self != NULL);

  keep_line (self, iter, y, -1, 0);
}

/**
 * reprise_book_scroll_to_top:
 * @self: how a page scrolls
 *
 * Scrolls to where it begins.
 */
void
reprise_book_scroll_to_top (RepriseBookScroll *self)
{
  g_return_if_fail (self != NULL);

  let_line_go (self);
  reprise_book_scroll_set_value (self, 0);
}
