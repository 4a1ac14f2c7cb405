#include "gui/reading/reprise-cards-layout.h"

#define WIDE 480  /* pixels: from here on two cards have room side by side */
#define GAP  12

/**
 * RepriseCardsLayout:
 *
 * Two cards side by side in halves of the column, one as high as the other, and under each other
 * where that is narrow. What is no card but a button, and so asks for no room, stands under a card,
 * and beside another button.
 */
struct _RepriseCardsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseCardsLayout, reprise_cards_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *first;   /* (nullable) */
  GtkWidget *second;  /* (nullable) */
} Pair;

/* Where but one is to be seen it is the first. */
static Pair
get_pair (GtkWidget *widget)
{
  Pair pair = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      if (pair.first == NULL)
        pair.first = child;
      else
        pair.second = child;
    }

  return pair;
}

static gboolean
is_card (GtkWidget *widget)
{
  return gtk_widget_compute_expand (widget, GTK_ORIENTATION_HORIZONTAL);
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_least_width (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static int
get_height (GtkWidget *widget,
            int        width)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* Returns: how wide the first is beside the second, or 0 where they are under each other */
static int
get_first_width (const Pair *pair,
                 int         width)
{
  const int half = (width - GAP) / 2;
  int first;

  if (pair->second == NULL || is_card (pair->first) != is_card (pair->second))
    return 0;
  if (is_card (pair->first))
    return width >= WIDE && get_least_width (pair->first) <= half &&
           get_least_width (pair->second) <= half ? half : 0;

  first = get_natural_width (pair->first);
  return first + GAP + get_natural_width (pair->second) <= width ? first : 0;
}

static int
get_pair_height (const Pair *pair,
                 int         width)
{
  const int first = get_first_width (pair, width);

  if (pair->first == NULL)
    return 0;
  if (pair->second == NULL)
    return get_height (pair->first, width);

  return first > 0 ? MAX (get_height (pair->first, first),
                          get_height (pair->second, width - GAP - first))
                   : get_height (pair->first, width) + GAP + get_height (pair->second, width);
}

static GtkSizeRequestMode
reprise_cards_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_cards_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  const Pair pair = get_pair (widget);
  GtkWidget * const children[] = { pair.first, pair.second };

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_pair_height (&pair, for_size < 0 ? WIDE : for_size);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (children) && children[i] != NULL; i++)
    {
      int least = 0;
      int usual = 0;

      gtk_widget_measure (children[i], orientation, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

/* From where the line begins, which is at the right in some languages. */
static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        x,
       int        y,
       int        width,
       int        height)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
reprise_cards_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  const Pair pair = get_pair (widget);
  const int first = get_first_width (&pair, width);
  int above;

  if (pair.first == NULL)
    return;
  if (pair.second == NULL)
    {
      place (widget, pair.first, 0, 0, width, height);
      return;
    }
  if (first > 0)
    {
      place (widget, pair.first, 0, 0, first, height);
      place (widget, pair.second, first + GAP, 0, width - GAP - first, height);
      return;
    }

  above = get_height (pair.first, width);
  place (widget, pair.first, 0, 0, width, above);
  place (widget, pair.second, 0, above + GAP, width, MAX (height - above - GAP, 0));
}

static void
reprise_cards_layout_class_init (RepriseCardsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = reprise_cards_layout_get_request_mode;
  layout_class->measure = reprise_cards_layout_measure;
  layout_class->allocate = reprise_cards_layout_allocate;
}

static void
reprise_cards_layout_init (RepriseCardsLayout *self)
{
}
