#include "gui/journal/reprise-diary-scroll.h"

#include "gui/journal/reprise-diary-rows.h"

#define LEAST_ROW_HEIGHT 56  /* in pixels: no row is lower */
#define FRAMES           4   /* until a row that was gone past is laid out, and comes back */

static GListModel *
get_items (RepriseDiaryScroll *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (self->view));
}

/* A list scrolls no farther than it must, so a row below comes to its lower end. It goes past the
 * row first, and back once that is laid out. */
static gboolean
show_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  RepriseDiaryScroll *self = data;
  g_autoptr (RepriseDiaryItem) item = NULL;

  if (--self->frames == 1)
    reprise_diary_scroll_to (self, self->wanted);
  if (self->frames > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  item = g_list_model_get_item (get_items (self), self->wanted);
  if (item != NULL)
    reprise_diary_rows_focus (self->view, item);
  return G_SOURCE_REMOVE;
}

/**
 * reprise_diary_scroll_to:
 * @self: the way of a list
 * @position: a position in it
 *
 * Scrolls as far as it must for an entry to be in view.
 */
void
reprise_diary_scroll_to (RepriseDiaryScroll *self,
                         guint               position)
{
  g_return_if_fail (self != NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * reprise_diary_scroll_show:
 * @self: the way of a list
 * @position: a position in it
 *
 * Scrolls so that an entry is the first in view, and gives it the focus then.
 */
void
reprise_diary_scroll_show (RepriseDiaryScroll *self,
                           guint               position)
{
  guint n, past;

  g_return_if_fail (self != NULL);

  n = g_list_model_get_n_items (get_items (self));
  if (position >= n)
    return;

  past = position + (guint) gtk_widget_get_height (GTK_WIDGET (self->view)) / LEAST_ROW_HEIGHT;
  reprise_diary_scroll_to (self, MIN (past, n - 1));
  self->wanted = position;
  self->frames = FRAMES;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), show_cb, self, NULL);
}

/**
 * reprise_diary_scroll_stop:
 * @self: the way of a list
 *
 * Goes no farther.
 */
void
reprise_diary_scroll_stop (RepriseDiaryScroll *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}
