#include "gui/widgets/reprise-wrap-layout.h"

#define COLUMN_GAP 18
#define ROW_GAP    6

/**
 * RepriseWrapLayout:
 *
 * Widgets side by side, each as wide as it likes, that go on in a further line where one has no more
 * room, as words do.
 */
struct _RepriseWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseWrapLayout, reprise_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return CLAMP (natural, minimum, MAX (minimum, available));
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* How many pixels a line has that begins with @first; *@end is what the next begins with. */
static int
measure_line (GtkWidget  *first,
              int         width,
              GtkWidget **end)
{
  GtkWidget *child = first;
  int height = 0;
  int x = 0;

  do
    {
      const int child_width = get_width (child, width);

      if (x > 0 && x + child_width > width)
        break;
      height = MAX (height, get_height (child, child_width));
      x += child_width + COLUMN_GAP;
    }
  while ((child = get_next (child)) != NULL);

  *end = child;
  return height;
}

static void
measure_across (GtkWidget *widget,
                int       *minimum,
                int       *natural)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));

  for (; child != NULL; child = get_next (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? COLUMN_GAP : 0);
    }
}

static int
measure_down (GtkWidget *widget,
              int        width)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int height = 0;

  while (child != NULL)
    height += measure_line (child, width, &child) + (child != NULL ? ROW_GAP : 0);
  return height;
}

static GtkSizeRequestMode
reprise_wrap_layout_get_request_mode (GtkLayoutManager *layout,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_wrap_layout_measure (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_across (widget, minimum, natural);
  else
    *minimum = *natural = measure_down (widget, for_size >= 0 ? for_size : G_MAXINT);
}

static void
allocate_line (GtkWidget *widget,
               GtkWidget *first,
               GtkWidget *end,
               int        width,
               int        y,
               int        height)
{
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = first; child != end; child = get_next (child))
    {
      const int child_width = get_width (child, width);
      const int left = mirrored ? width - x - child_width : x;

      gtk_widget_size_allocate (child, &(GtkAllocation) { left, y, child_width, height }, -1);
      x += child_width + COLUMN_GAP;
    }
}

static void
reprise_wrap_layout_allocate (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (first != NULL)
    {
      GtkWidget *end = NULL;
      const int line = measure_line (first, width, &end);

      allocate_line (widget, first, end, width, y, line);
      y += line + ROW_GAP;
      first = end;
    }
}

static void
reprise_wrap_layout_class_init (RepriseWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = reprise_wrap_layout_get_request_mode;
  layout_class->measure = reprise_wrap_layout_measure;
  layout_class->allocate = reprise_wrap_layout_allocate;
}

static void
reprise_wrap_layout_init (RepriseWrapLayout *self)
{
}

/**
 * reprise_wrap_layout_new:
 *
 * Returns: (transfer full): a layout for a widget of any kind
 */
GtkLayoutManager *
reprise_wrap_layout_new (void)
{
  return g_object_new (REPRISE_TYPE_WRAP_LAYOUT, NULL);
}
