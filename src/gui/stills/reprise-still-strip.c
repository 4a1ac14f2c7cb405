#include "gui/stills/reprise-still-strip.h"

#include "gui/stills/reprise-still-view.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

#define GAP       12
#define HEIGHT    120  /* of a row of pictures */
#define NARROWEST 60
#define TOP       12

/**
 * RepriseStillStrip:
 *
 * Small pictures beside one another, all of one height, in as many rows as it takes.
 */
struct _RepriseStillStrip
{
  GtkWidget  parent_instance;

  int        column;
};

G_DEFINE_FINAL_TYPE (RepriseStillStrip, reprise_still_strip, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_width (GtkWidget *child,
           int        column)
{
  RepriseStill *still = reprise_still_view_get_still (REPRISE_STILL_VIEW (child));
  const double ratio = (double) reprise_still_get_width (still) /
                       MAX (reprise_still_get_height (still), 1);

  return CLAMP ((int) (HEIGHT * ratio), MIN (NARROWEST, column), column);
}

/* Walks along the rows; returns how high they are. */
static int
walk (RepriseStillStrip *self,
      int                column,
      gboolean           allocate)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = TOP;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const int width = get_width (child, column);

      if (x > 0 && x + width > column)
        {
          x = 0;
          y += HEIGHT + GAP;
        }
      if (allocate)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { mirrored ? column - x - width : x, y, width,
                                                     HEIGHT }, -1);
      x += width + GAP;
    }

  return y + HEIGHT;
}

static void
activated_cb (RepriseStillView  *view,
              RepriseStillStrip *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, reprise_still_view_get_still (view));
}

static void
reprise_still_strip_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  RepriseStillStrip *self = REPRISE_STILL_STRIP (widget);
  const int column = MAX (for_size > 0 ? for_size : self->column, NARROWEST);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (self->column, NARROWEST);
  else
    *minimum = *natural = walk (self, column, FALSE);
}

static void
reprise_still_strip_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  walk (REPRISE_STILL_STRIP (widget), width, TRUE);
}

static GtkSizeRequestMode
reprise_still_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_still_strip_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (reprise_still_strip_parent_class)->dispose (object);
}

static void
reprise_still_strip_class_init (RepriseStillStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_still_strip_dispose;
  widget_class->get_request_mode = reprise_still_strip_get_request_mode;
  widget_class->measure = reprise_still_strip_measure;
  widget_class->size_allocate = reprise_still_strip_size_allocate;

  /**
   * RepriseStillStrip::open:
   * @self: the strip
   * @still: the still that somebody clicked on
   */
  signals[SIGNAL_OPEN] =
    g_signal_new ("open", REPRISE_TYPE_STILL_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REPRISE_TYPE_STILL);

  gtk_widget_class_set_css_name (widget_class, "stills");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
reprise_still_strip_init (RepriseStillStrip *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stills"),
                                  -1);
}

static void
add_still (RepriseStillStrip *self,
           RepriseJournal    *journal,
           RepriseStill      *still)
{
  g_autofree char *path = reprise_journal_dup_still_path (journal,
                                                          reprise_still_get_sha256 (still));
  GtkWidget *view = reprise_still_view_new ();

  reprise_still_view_set_still (REPRISE_STILL_VIEW (view), still, path);
  reprise_still_view_set_max_height (REPRISE_STILL_VIEW (view), HEIGHT);
  gtk_widget_set_tooltip_text (view, reprise_still_get_caption (still));
  g_signal_connect_object (view, "activate", G_CALLBACK (activated_cb), self, 0);
  gtk_widget_set_parent (view, GTK_WIDGET (self));
}

/**
 * reprise_still_strip_new:
 * @journal: a journal
 * @stills: (element-type RepriseStill): what to show
 *
 * Returns: (transfer floating): a strip
 */
GtkWidget *
reprise_still_strip_new (RepriseJournal *journal,
                         GPtrArray      *stills)
{
  RepriseStillStrip *self = g_object_new (REPRISE_TYPE_STILL_STRIP, NULL);

  for (guint i = 0; i < stills->len; i++)
    add_still (self, journal, stills->pdata[i]);

  return GTK_WIDGET (self);
}

/**
 * reprise_still_strip_set_column:
 * @self: a strip
 * @column: how wide it is to be
 */
void
reprise_still_strip_set_column (RepriseStillStrip *self,
                                int                column)
{
  g_return_if_fail (REPRISE_IS_STILL_STRIP (self));

  if (self->column == column)
    return;

  self->column = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
