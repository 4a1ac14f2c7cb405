#include "gui/stills/reprise-still-canvas.h"

#include "gui/reprise-request.h"
#include "gui/stills/reprise-still-loader.h"

#define MOST_ZOOM 8.0  /* of its own size */

/**
 * RepriseStillCanvas:
 *
 * One image as large as there is room, or larger, to be scrolled over.
 */
struct _RepriseStillCanvas
{
  GtkWidget      parent_instance;

  char          *path;       /* (owned) (nullable) */
  int            width;      /* pixels that the image has */
  int            height;
  double         zoom;       /* the window's units for a pixel; 0: what fits */
  int            room_width;   /* what there is room for */
  int            room_height;
  GdkTexture    *texture;    /* (owned) (nullable) */
  GCancellable  *loading;    /* (owned) (nullable) */
  int            asked_for;  /* the width asked for last, in points of the screen */
  gboolean       failed;
  GtkLabel      *words;
};

G_DEFINE_FINAL_TYPE (RepriseStillCanvas, reprise_still_canvas, GTK_TYPE_WIDGET)

static double
get_fit (RepriseStillCanvas *self)
{
  return MIN (1, MIN ((double) MAX (self->room_width, 1) / MAX (self->width, 1),
                      (double) MAX (self->room_height, 1) / MAX (self->height, 1)));
}

static double
get_scale (RepriseStillCanvas *self)
{
  return self->zoom > 0 ? self->zoom : get_fit (self);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseStillCanvas) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  self->failed = texture == NULL && self->texture == NULL;
  if (texture != NULL)
    g_set_object (&self->texture, texture);
  if (self->failed)
    gtk_label_set_label (self->words, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->words), self->failed);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
load (RepriseStillCanvas *self,
      int                 width,
      int                 height)
{
  const int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const int wanted_width = MIN (width * factor, self->width);
  const int wanted_height = MIN (height * factor, self->height);
  RepriseRequest *request = NULL;

  if (self->path == NULL || self->failed || wanted_width <= self->asked_for)
    return;

  self->asked_for = wanted_width;
  request = reprise_request_begin (self, &self->loading);
  reprise_still_loader_load_async (self->path, wanted_width, wanted_height,
                                   reprise_request_get_cancellable (request), loaded_cb, request);
}

static void
reprise_still_canvas_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  RepriseStillCanvas *self = REPRISE_STILL_CANVAS (widget);
  const int size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;

  *minimum = *natural = self->zoom > 0 ? (int) (size * self->zoom) : 0;
}

static void
reprise_still_canvas_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  RepriseStillCanvas *self = REPRISE_STILL_CANVAS (widget);
  GtkWidget *room = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  self->room_width = room != NULL ? gtk_widget_get_width (room) : width;
  self->room_height = room != NULL ? gtk_widget_get_height (room) : height;
  if (gtk_widget_get_visible (GTK_WIDGET (self->words)))
    gtk_widget_size_allocate (GTK_WIDGET (self->words), &(GtkAllocation) { 0, 0, width, height },
                              -1);
}

static void
reprise_still_canvas_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  RepriseStillCanvas *self = REPRISE_STILL_CANVAS (widget);
  const double scale = get_scale (self);
  const int width = MAX ((int) (self->width * scale), 1);
  const int height = MAX ((int) (self->height * scale), 1);
  const graphene_rect_t bounds =
    GRAPHENE_RECT_INIT ((float) ((gtk_widget_get_width (widget) - width) / 2),
                        (float) ((gtk_widget_get_height (widget) - height) / 2),
                        (float) width, (float) height);

  load (self, width, height);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);

  GTK_WIDGET_CLASS (reprise_still_canvas_parent_class)->snapshot (widget, snapshot);
}

static void
reprise_still_canvas_dispose (GObject *object)
{
  RepriseStillCanvas *self = REPRISE_STILL_CANVAS (object);

  reprise_request_cancel (&self->loading);
  if (self->words != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->words)));
  g_clear_object (&self->texture);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (reprise_still_canvas_parent_class)->dispose (object);
}

static void
reprise_still_canvas_class_init (RepriseStillCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_still_canvas_dispose;
  widget_class->measure = reprise_still_canvas_measure;
  widget_class->size_allocate = reprise_still_canvas_size_allocate;
  widget_class->snapshot = reprise_still_canvas_snapshot;

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
reprise_still_canvas_init (RepriseStillCanvas *self)
{
  self->words = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->words), GTK_WIDGET (self));
}

/**
 * reprise_still_canvas_show:
 * @self: a canvas
 * @path: (nullable): the file of an image
 * @width: how many pixels it has
 * @height: likewise
 *
 * Shows an image, as large as fits.
 */
void
reprise_still_canvas_show (RepriseStillCanvas *self,
                           const char         *path,
                           int                 width,
                           int                 height)
{
  g_return_if_fail (REPRISE_IS_STILL_CANVAS (self));

  reprise_request_cancel (&self->loading);
  g_clear_object (&self->texture);
  g_free (self->path);
  self->path = g_strdup (path);
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->zoom = 0;
  self->asked_for = 0;
  self->failed = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_still_canvas_zoom:
 * @self: a canvas
 * @factor: how many times as large it shall be; 0 for what fits
 */
void
reprise_still_canvas_zoom (RepriseStillCanvas *self,
                           double              factor)
{
  g_return_if_fail (REPRISE_IS_STILL_CANVAS (self));

  self->zoom = factor > 0 ? MIN (get_scale (self) * factor, MOST_ZOOM) : 0;
  if (self->zoom <= get_fit (self))
    self->zoom = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_still_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how large a pixel of the image is shown, in the window's units; 0 where all of it is in
 *   view
 */
double
reprise_still_canvas_get_zoom (RepriseStillCanvas *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_CANVAS (self), 0);

  return self->zoom;
}

/**
 * reprise_still_canvas_is_loaded:
 * @self: a canvas
 *
 * Returns: whether it shows its image, or says why not
 */
gboolean
reprise_still_canvas_is_loaded (RepriseStillCanvas *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_CANVAS (self), FALSE);

  return self->failed || (self->texture != NULL && self->loading == NULL);
}
