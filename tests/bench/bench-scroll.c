/* Scrolls the diary, or the films, from its top to its end, and tells what each frame cost the main
 * thread. */

#include "bench-scroll.h"

#include "bench-tell.h"
#include "gui/journal/reprise-diary-row.h"

#define WHEEL_FRAMES 600
#define WHEEL_STEP 120.0
#define LEAP_FRAMES 1000

/**
 * Scroll:
 *
 * Two ways to scroll, a frame each step: as a wheel does, some rows at a time; and as who drags the
 * slider down all of the diary, so that every frame shows rows that were not in view before.
 */
typedef struct
{
  GtkWidget     *list;      /* (unowned) */
  gboolean     (*is_filled) (GtkWidget *list);
  GtkAdjustment *scrolled;  /* (unowned) */
  guint          frame;
  gint64         begun;     /* when the frame was, 0 between two */
  gint64         laid_out;  /* when all was done but painting */
  gint64         watched;   /* spent on looking how it goes, since the last wait */
  gint64         woken;     /* when the loop was done waiting */
  GArray        *work;      /* (owned) of gint64: a frame */
  GArray        *layout;    /* (owned) of gint64: a frame without its painting */
  gint64         iteration; /* the longest */
  guint          waiting;   /* frames with a row in view that is not read yet */
} Scroll;

static Scroll scroll;

static gboolean
is_read (GtkWidget *row)
{
  g_autoptr (RepriseDiaryItem) item = NULL;

  g_object_get (row, "item", &item, NULL);
  return item != NULL && reprise_diary_item_get_entry (item) != NULL;
}

/* A frame is drawn from what is in view when it begins, and what is read later is in the next. */
static void
step (void)
{
  const double end = gtk_adjustment_get_upper (scroll.scrolled) -
                     gtk_adjustment_get_page_size (scroll.scrolled);
  const double now = gtk_adjustment_get_value (scroll.scrolled);

  gtk_adjustment_set_value (scroll.scrolled,
                            scroll.frame < WHEEL_FRAMES
                              ? now + WHEEL_STEP
                              : end * (scroll.frame + 1 - WHEEL_FRAMES) / LEAP_FRAMES);
}

static void
tell_frames (const char *kind,
             guint       begin,
             guint       end)
{
  g_autofree char *work = g_strconcat (kind, "-work", NULL);
  g_autofree char *layout = g_strconcat (kind, "-layout", NULL);

  for (guint i = begin; i < end; i++)
    {
      bench_tell (work, g_array_index (scroll.work, gint64, i));
      bench_tell (layout, g_array_index (scroll.layout, gint64, i));
    }
  g_print ("%s-waiting %u\n", kind, scroll.waiting);
  bench_tell (g_strcmp0 (kind, "wheel") == 0 ? "wheel-iteration" : "leap-iteration",
              scroll.iteration);
  scroll.waiting = 0;
  scroll.iteration = 0;
}

static void
begin_cb (void)
{
  scroll.begun = g_get_monotonic_time ();
  step ();
}

static void
laid_out_cb (void)
{
  scroll.laid_out = g_get_monotonic_time ();
}

static void
painted_cb (GdkFrameClock *clock)
{
  const gint64 end = g_get_monotonic_time ();
  const gint64 work = end - scroll.begun;
  const gint64 layout = scroll.laid_out - scroll.begun;

  g_array_append_val (scroll.work, work);
  g_array_append_val (scroll.layout, layout);
  if (!scroll.is_filled (scroll.list))
    scroll.waiting++;

  scroll.frame++;
  if (scroll.frame == WHEEL_FRAMES)
    tell_frames ("wheel", 0, WHEEL_FRAMES);
  if (scroll.frame == WHEEL_FRAMES + LEAP_FRAMES)
    {
      g_signal_handlers_disconnect_by_func (clock, begin_cb, NULL);
      g_signal_handlers_disconnect_by_func (clock, laid_out_cb, NULL);
      g_signal_handlers_disconnect_by_func (clock, painted_cb, NULL);
      gdk_frame_clock_end_updating (clock);
      tell_frames ("leap", WHEEL_FRAMES, WHEEL_FRAMES + LEAP_FRAMES);
      g_print ("end 0\n");
    }
  scroll.watched += g_get_monotonic_time () - end;
}

/* Between two waits of the main loop lies an iteration. */
static int
poll_and_measure (GPollFD *fds,
                  guint    n_fds,
                  int      timeout)
{
  int result;

  if (scroll.woken != 0)
    scroll.iteration = MAX (scroll.iteration,
                            g_get_monotonic_time () - scroll.woken - scroll.watched);
  result = g_poll (fds, n_fds, timeout);
  scroll.woken = g_get_monotonic_time ();
  scroll.watched = 0;
  return result;
}

/* Returns: (nullable): the first widget of a type, in another or itself. */
GtkWidget *
bench_find (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = bench_find (child, type);

  return found;
}

/* Returns: whether something of a row is to be seen. */
gboolean
bench_is_in_view (GtkWidget *row,
                  GtkWidget *list)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < gtk_widget_get_height (list);
}

/* Returns: (nullable): the list of the diary in a window, if it is there. */
GtkWidget *
bench_find_list (GtkWidget *window)
{
  GtkWidget *list = bench_find (window, GTK_TYPE_LIST_VIEW);

  return list != NULL && gtk_widget_get_mapped (list) ? list : NULL;
}

/* Returns: whether there are rows in view, and all of them show their entries. */
gboolean
bench_is_filled (GtkWidget *list)
{
  guint n_rows = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (list);
       item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row =
        bench_is_in_view (item, list) ? bench_find (item, REPRISE_TYPE_DIARY_ROW) : NULL;

      if (row == NULL)
        continue;
      if (!is_read (row))
        return FALSE;
      n_rows++;
    }

  return n_rows > 0;
}

/* @is_filled says whether what is in view is read. */
void
bench_scroll (GtkWidget  *list,
              gboolean  (*is_filled) (GtkWidget *list))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (list);

  scroll.list = list;
  scroll.is_filled = is_filled;
  scroll.scrolled = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  scroll.work = g_array_new (FALSE, FALSE, sizeof (gint64));
  scroll.layout = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_main_context_set_poll_func (NULL, poll_and_measure);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), NULL);
  g_signal_connect_after (clock, "layout", G_CALLBACK (laid_out_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), NULL);
  gdk_frame_clock_begin_updating (clock);
}
