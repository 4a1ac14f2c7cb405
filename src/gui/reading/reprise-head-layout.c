#include "gui/reading/reprise-head-layout.h"

#define NARROW 400  /* pixels: a column no wider than this is narrow */
#define GAP    18   /* between the title and what is beside it */
#define NEAR   6    /* between what belongs together */

/**
 * RepriseHeadLayout:
 *
 * Where the title of a page stands, and its judgement: three children, the title, the figure and
 * the stars. The figure stands at the end of the title's line and the stars under it; where a
 * column is narrow, both stand under the title, side by side.
 */
struct _RepriseHeadLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseHeadLayout, reprise_head_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget      *title;
  GtkWidget      *figure;
  GtkWidget      *stars;
  GtkRequisition  figure_size;
  GtkRequisition  stars_size;
} Parts;

static void
measure_part (GtkWidget      *part,
              GtkRequisition *size)
{
  *size = (GtkRequisition) { 0, 0 };
  if (gtk_widget_should_layout (part))
    gtk_widget_get_preferred_size (part, NULL, size);
}

static Parts
get_parts (GtkWidget *widget)
{
  Parts parts = { 0 };

  parts.title = gtk_widget_get_first_child (widget);
  parts.figure = gtk_widget_get_next_sibling (parts.title);
  parts.stars = gtk_widget_get_next_sibling (parts.figure);
  measure_part (parts.figure, &parts.figure_size);
  measure_part (parts.stars, &parts.stars_size);
  return parts;
}

static int
get_side (const Parts *parts)
{
  const int side = MAX (parts->figure_size.width, parts->stars_size.width);

  return side > 0 ? side + GAP : 0;
}

static int
measure_title (const Parts *parts,
               int          width)
{
  int height = 0;

  gtk_widget_measure (parts->title, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
get_foot (const Parts *parts)
{
  const int foot = MAX (parts->figure_size.height, parts->stars_size.height);

  return foot > 0 ? foot + NEAR : 0;
}

static int
get_height (const Parts *parts,
            int          width)
{
  if (width <= NARROW)
    return measure_title (parts, width) + get_foot (parts);

  return MAX (measure_title (parts, width - get_side (parts)),
              parts->figure_size.height + parts->stars_size.height);
}

static GtkSizeRequestMode
reprise_head_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_head_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  const Parts parts = get_parts (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_height (&parts, for_size < 0 ? NARROW : for_size);
      return;
    }

  gtk_widget_measure (parts.title, orientation, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, parts.figure_size.width + 2 * NEAR + parts.stars_size.width);
  *natural = MAX (*natural, *minimum) + get_side (&parts);
}

/* From where the line begins, which is at the right in some languages. */
static void
place (GtkWidget *widget,
       GtkWidget *part,
       int        x,
       int        y,
       int        width,
       int        height)
{
  if (!gtk_widget_should_layout (part))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;

  gtk_widget_size_allocate (part, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
place_under (GtkWidget   *widget,
             const Parts *parts,
             int          width)
{
  const int title = measure_title (parts, width);
  const int middle = title + get_foot (parts) / 2 + NEAR / 2;
  const int stars_x = parts->figure_size.width > 0 ? parts->figure_size.width + 2 * NEAR : 0;

  place (widget, parts->title, 0, 0, width, title);
  place (widget, parts->figure, 0, middle - parts->figure_size.height / 2,
         parts->figure_size.width, parts->figure_size.height);
  place (widget, parts->stars, stars_x, middle - parts->stars_size.height / 2,
         parts->stars_size.width, parts->stars_size.height);
}

static void
place_beside (GtkWidget   *widget,
              const Parts *parts,
              int          width)
{
  const int title_width = width - get_side (parts);

  place (widget, parts->title, 0, 0, title_width, measure_title (parts, title_width));
  place (widget, parts->figure, width - parts->figure_size.width, 0,
         parts->figure_size.width, parts->figure_size.height);
  place (widget, parts->stars, width - parts->stars_size.width, parts->figure_size.height,
         parts->stars_size.width, parts->stars_size.height);
}

static void
reprise_head_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  const Parts parts = get_parts (widget);

  if (width <= NARROW)
    place_under (widget, &parts, width);
  else
    place_beside (widget, &parts, width);
}

static void
reprise_head_layout_class_init (RepriseHeadLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = reprise_head_layout_get_request_mode;
  layout_class->measure = reprise_head_layout_measure;
  layout_class->allocate = reprise_head_layout_allocate;
}

static void
reprise_head_layout_init (RepriseHeadLayout *self)
{
}
