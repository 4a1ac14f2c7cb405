#include "gui/widgets/reprise-wrap-layout.h"

/**
 * RepriseWrapLayout:
 *
 * Children beside each other, each as wide as it wants to be, and on a new line where there is no
 * more room. Unlike a GtkFlowBox it is no list, and the keyboard walks through it as through a box.
 */
struct _RepriseWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;       /* between the children of a line, in pixels */
  int              line_spacing;  /* between lines */
  gboolean         centered;      /* each line is in the middle */
};

G_DEFINE_FINAL_TYPE (RepriseWrapLayout, reprise_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_CENTERED = 1,
  PROP_SPACING,
  PROP_LINE_SPACING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Where a walk through the children, line by line, has come to. */
typedef struct
{
  int width;   /* of the lines */
  int x;       /* where the next child of this line begins */
  int y;       /* where this line begins */
  int height;  /* of this line so far */
} Walk;

static int
measure_width (GtkWidget *child,
               int        room)
{
  int minimum = 0;
  int natural = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, room));
}

/* Finds the place of the next child, on a new line if need be. */
static GtkAllocation
place (RepriseWrapLayout *self,
       Walk              *walk,
       GtkWidget         *child)
{
  GtkAllocation place = { 0 };

  place.width = measure_width (child, walk->width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  if (walk->x > 0 && walk->x + place.width > walk->width)
    {
      walk->x = 0;
      walk->y += walk->height + self->line_spacing;
      walk->height = 0;
    }

  place.x = walk->x;
  place.y = walk->y;
  walk->x += place.width + self->spacing;
  walk->height = MAX (walk->height, place.height);
  return place;
}

/* How far a line begins after the start, @walk having come to behind @first, the first child of it. */
static int
measure_indent (RepriseWrapLayout *self,
                Walk               walk,
                GtkWidget         *first)
{
  int used = walk.x - self->spacing;

  if (!self->centered)
    return 0;

  for (GtkWidget *child = gtk_widget_get_next_sibling (first); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation next;

      if (!gtk_widget_should_layout (child))
        continue;
      next = place (self, &walk, child);
      if (next.x == 0)
        break;
      used = next.x + next.width;
    }

  return MAX (0, walk.width - used) / 2;
}

static int
measure_height (RepriseWrapLayout *self,
                GtkWidget         *widget,
                int                width)
{
  Walk walk = { .width = width };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      place (self, &walk, child);

  return walk.y + walk.height;
}

static void
measure_row (RepriseWrapLayout *self,
             GtkWidget         *widget,
             int               *minimum,
             int               *natural)
{
  int sum = 0;
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;
      int wanted = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      widest = MAX (widest, least);
      sum += wanted + (sum > 0 ? self->spacing : 0);
    }

  *minimum = widest;
  *natural = MAX (widest, sum);
}

static void
reprise_wrap_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  RepriseWrapLayout *self = REPRISE_WRAP_LAYOUT (manager);
  int least = 0;
  int wanted = 0;

  measure_row (self, widget, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
    }
  else
    {
      *minimum = *natural = measure_height (self, widget, for_size < 0 ? wanted : for_size);
    }
}

static void
reprise_wrap_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  RepriseWrapLayout *self = REPRISE_WRAP_LAYOUT (manager);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Walk walk = { .width = width };
  int indent = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;

      if (!gtk_widget_should_layout (child))
        continue;
      allocation = place (self, &walk, child);
      if (allocation.x == 0)
        indent = measure_indent (self, walk, child);
      allocation.x += indent;
      if (mirrored)
        allocation.x = width - allocation.x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static GtkSizeRequestMode
reprise_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_wrap_layout_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RepriseWrapLayout *self = REPRISE_WRAP_LAYOUT (object);

  switch (id)
    {
    case PROP_CENTERED:
      g_value_set_boolean (value, self->centered);
      break;

    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_wrap_layout_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RepriseWrapLayout *self = REPRISE_WRAP_LAYOUT (object);

  switch (id)
    {
    case PROP_CENTERED:
      self->centered = g_value_get_boolean (value);
      break;

    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    case PROP_LINE_SPACING:
      self->line_spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
reprise_wrap_layout_class_init (RepriseWrapLayoutClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = reprise_wrap_layout_get_property;
  object_class->set_property = reprise_wrap_layout_set_property;
  manager_class->measure = reprise_wrap_layout_measure;
  manager_class->allocate = reprise_wrap_layout_allocate;
  manager_class->get_request_mode = reprise_wrap_layout_get_request_mode;

  properties[PROP_CENTERED] = g_param_spec_boolean ("centered", NULL, NULL, FALSE, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_LINE_SPACING] =
    g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_wrap_layout_init (RepriseWrapLayout *self)
{
}

/**
 * reprise_wrap_layout_new:
 *
 * Returns: (transfer full): a layout without spacing
 */
GtkLayoutManager *
reprise_wrap_layout_new (void)
{
  return g_object_new (REPRISE_TYPE_WRAP_LAYOUT, NULL);
}
