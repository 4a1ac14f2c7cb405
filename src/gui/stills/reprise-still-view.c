#include "gui/stills/reprise-still-view.h"

#include "gui/reprise-request.h"
#include "gui/stills/reprise-still-loader.h"
#include "model/reprise-stills.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define RADIUS       12
#define SMALL        160  /* below this it is a thumbnail, and its corners are those of one */
#define SMALL_RADIUS 6
#define CAPTION_GAP  6
#define LEAST_FOR_WORDS 90
#define FADE_MS      200
#define USUAL_WIDTH  320

/**
 * RepriseStillView:
 *
 * A still, as wide as there is room and no larger than it is, with its caption under it.
 *
 * How high it is follows from what is known of it before it is loaded: nothing moves when it comes.
 * What cannot be shown leaves a quiet place with a few words.
 */
struct _RepriseStillView
{
  GtkWidget      parent_instance;

  RepriseStill  *still;       /* (owned) (nullable) */
  char          *path;        /* (owned) (nullable): its file */
  GdkTexture    *texture;     /* (owned) (nullable) */
  GCancellable  *loading;     /* (owned) (nullable) */
  int            asked_for;   /* the width that was asked for last, in points of the screen, or 0 */
  gboolean       broken;
  int            column;      /* how wide it is to be, or 0: as wide as there is room */
  int            max_height;  /* of the picture, or 0 */
  double         shown;       /* how far it has faded in, 0–1 */
  AdwAnimation  *fade;        /* (owned) (nullable) */
  GtkLabel      *caption;
  GtkLabel      *words;       /* where it cannot be shown */
};

G_DEFINE_FINAL_TYPE (RepriseStillView, reprise_still_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
get_pixels (RepriseStillView *self,
            int              *width,
            int              *height)
{
  *width = self->still != NULL ? MAX (reprise_still_get_width (self->still), 1) : 16;
  *height = self->still != NULL ? MAX (reprise_still_get_height (self->still), 1) : 9;

  /* Where it is not known there still has to be room for words. */
  if (self->still == NULL)
    {
      *width *= 40;
      *height *= 40;
    }
}

/* The picture in a width. What is given more than its column is no higher for it: a box takes a
 * child to need less height for more width, never more. */
static void
get_picture_size (RepriseStillView *self,
                  int               room,
                  int              *width,
                  int              *height)
{
  int pixels_wide = 0;
  int pixels_high = 0;
  double scale;

  if (self->column > 0)
    room = MIN (room, self->column);
  get_pixels (self, &pixels_wide, &pixels_high);
  scale = MIN ((double) room / pixels_wide, 1);
  if (self->max_height > 0)
    scale = MIN (scale, (double) self->max_height / pixels_high);
  *width = MAX ((int) (pixels_wide * scale + 0.5), 1);
  *height = MAX ((int) (pixels_high * scale + 0.5), 1);
}

static void
say_name (RepriseStillView *self)
{
  const char *name = self->still != NULL ? reprise_stills_get_name (self->still) : NULL;
  const char *caption = gtk_label_get_label (self->caption);

  if (name == NULL && *caption != '\0')
    name = caption;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : _("Still"),
                                  -1);
}

static void
show_words (RepriseStillView *self,
            const char       *words)
{
  self->broken = words != NULL;
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
faded_cb (double   value,
          gpointer data)
{
  RepriseStillView *self = data;

  self->shown = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where animations are off, this is at its end at once. */
static void
fade_in (RepriseStillView *self)
{
  if (self->fade == NULL)
    self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_MS,
                                          adw_callback_animation_target_new (faded_cb, self, NULL));
  adw_animation_play (self->fade);
}

static void
take_texture (RepriseStillView *self,
              GdkTexture       *texture,
              gboolean          at_once)
{
  const gboolean first = self->texture == NULL;

  g_set_object (&self->texture, texture);
  show_words (self, NULL);
  if (first && !at_once)
    fade_in (self);
  else if (first)
    self->shown = 1;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseStillView) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  if (texture != NULL)
    take_texture (self, texture, FALSE);
  else if (self->texture == NULL)
    show_words (self, error->message);
}

/* What was loaded for a smaller place stays until there is more. */
static void
load (RepriseStillView *self,
      int               width,
      int               height)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GdkTexture) texture = NULL;
  RepriseRequest *request = NULL;

  if (self->path == NULL || self->broken || width * scale <= self->asked_for)
    return;

  self->asked_for = width * scale;
  texture = reprise_still_loader_peek (self->path, width * scale, height * scale);
  if (texture != NULL)
    {
      take_texture (self, texture, TRUE);
      return;
    }

  request = reprise_request_begin (self, &self->loading);
  reprise_still_loader_load_async (self->path, width * scale, height * scale,
                                   reprise_request_get_cancellable (request), loaded_cb, request);
}

static void
clicked_cb (RepriseStillView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static GtkSizeRequestMode
reprise_still_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_caption (RepriseStillView *self,
                 int               width)
{
  int least = 0;
  int height = 0;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->caption)))
    return 0;

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, MAX (width, least),
                      &height, NULL, NULL, NULL);
  return height + CAPTION_GAP;
}

static void
reprise_still_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RepriseStillView *self = REPRISE_STILL_VIEW (widget);
  const int usual = self->column > 0 ? self->column : USUAL_WIDTH;
  const int room = for_size > 0 ? for_size : usual;
  int width = 0;
  int height = 0;

  get_picture_size (self, room, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = height + measure_caption (self, room);
  else if (self->column > 0)
    *minimum = *natural = self->column;
  else
    *minimum = 1, *natural = width;
}

static void
get_picture (RepriseStillView *self,
             graphene_rect_t  *bounds)
{
  const int room = gtk_widget_get_width (GTK_WIDGET (self));
  int width = 0;
  int height = 0;

  get_picture_size (self, room, &width, &height);
  graphene_rect_init (bounds, (float) ((room - width) / 2), 0, (float) width, (float) height);
}

static void
reprise_still_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  RepriseStillView *self = REPRISE_STILL_VIEW (widget);
  int picture_width = 0;
  int picture_height = 0;

  get_picture_size (self, width, &picture_width, &picture_height);
  gtk_widget_set_child_visible (GTK_WIDGET (self->words), picture_height >= LEAST_FOR_WORDS);
  if (gtk_widget_get_visible (GTK_WIDGET (self->words)) && picture_height >= LEAST_FOR_WORDS)
    gtk_widget_size_allocate (GTK_WIDGET (self->words),
                              &(GtkAllocation) { (width - picture_width) / 2, 0, picture_width,
                                                 picture_height }, -1);
  if (gtk_widget_get_visible (GTK_WIDGET (self->caption)))
    gtk_widget_size_allocate (GTK_WIDGET (self->caption),
                              &(GtkAllocation) { 0, picture_height + CAPTION_GAP, width,
                                                 MAX (height - picture_height - CAPTION_GAP, 1) },
                              -1);
}

static void
append_picture (RepriseStillView      *self,
                GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds)
{
  GdkRGBA place;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &place);
  place.alpha *= 0.06f;
  if (self->texture == NULL || self->shown < 1)
    gtk_snapshot_append_color (snapshot, &place, bounds);
  if (self->texture == NULL)
    return;

  gtk_snapshot_push_opacity (snapshot, self->shown);
  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
  gtk_snapshot_pop (snapshot);
}

/* Only what is in view is drawn, and only what is drawn is loaded. */
static void
reprise_still_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RepriseStillView *self = REPRISE_STILL_VIEW (widget);
  graphene_rect_t bounds;
  GskRoundedRect outline;

  get_picture (self, &bounds);
  load (self, (int) bounds.size.width, (int) bounds.size.height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds,
                                   bounds.size.height < SMALL ? SMALL_RADIUS : RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_picture (self, snapshot, &bounds);
  gtk_snapshot_pop (snapshot);

  GTK_WIDGET_CLASS (reprise_still_view_parent_class)->snapshot (widget, snapshot);
}

static void
reprise_still_view_dispose (GObject *object)
{
  RepriseStillView *self = REPRISE_STILL_VIEW (object);

  reprise_request_cancel (&self->loading);
  if (self->fade != NULL)
    adw_animation_reset (self->fade);
  g_clear_object (&self->fade);
  if (self->caption != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->caption)));
  if (self->words != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->words)));
  g_clear_object (&self->texture);
  g_clear_object (&self->still);

  G_OBJECT_CLASS (reprise_still_view_parent_class)->dispose (object);
}

static void
reprise_still_view_finalize (GObject *object)
{
  g_free (REPRISE_STILL_VIEW (object)->path);

  G_OBJECT_CLASS (reprise_still_view_parent_class)->finalize (object);
}

static void
reprise_still_view_class_init (RepriseStillViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  object_class->dispose = reprise_still_view_dispose;
  object_class->finalize = reprise_still_view_finalize;
  widget_class->get_request_mode = reprise_still_view_get_request_mode;
  widget_class->measure = reprise_still_view_measure;
  widget_class->size_allocate = reprise_still_view_size_allocate;
  widget_class->snapshot = reprise_still_view_snapshot;

  /**
   * RepriseStillView::activate:
   * @self: the view
   *
   * Somebody clicked on it, or pressed Return.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", REPRISE_TYPE_STILL_VIEW, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "still");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static GtkLabel *
add_label (RepriseStillView *self,
           const char       *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (""));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (label), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (label), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (GTK_WIDGET (label), GTK_WIDGET (self));
  return label;
}

static void
reprise_still_view_init (RepriseStillView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->caption = add_label (self, "caption");
  gtk_label_set_yalign (self->caption, 0);
  self->words = add_label (self, "caption");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  say_name (self);
}

/**
 * reprise_still_view_new:
 *
 * Returns: (transfer floating): a view of no still yet
 */
GtkWidget *
reprise_still_view_new (void)
{
  return g_object_new (REPRISE_TYPE_STILL_VIEW, NULL);
}

/**
 * reprise_still_view_set_still:
 * @self: a view
 * @still: (nullable): what to show; %NULL for one that the journal does not have
 * @path: (nullable): its file
 */
void
reprise_still_view_set_still (RepriseStillView *self,
                              RepriseStill     *still,
                              const char       *path)
{
  g_return_if_fail (REPRISE_IS_STILL_VIEW (self));

  reprise_request_cancel (&self->loading);
  g_clear_object (&self->texture);
  g_set_object (&self->still, still);
  g_free (self->path);
  self->path = g_strdup (path);
  self->asked_for = 0;
  self->shown = 0;
  show_words (self, path == NULL ? _("This image is missing.") : NULL);
  say_name (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_still_view_get_still:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseStill *
reprise_still_view_get_still (RepriseStillView *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_VIEW (self), NULL);

  return self->still;
}

/**
 * reprise_still_view_set_caption:
 * @self: a view
 * @caption: (nullable): what stands under it
 */
void
reprise_still_view_set_caption (RepriseStillView *self,
                                const char       *caption)
{
  g_return_if_fail (REPRISE_IS_STILL_VIEW (self));

  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL && *caption != '\0');
  say_name (self);
}

/**
 * reprise_still_view_set_column:
 * @self: a view
 * @column: how wide it is to be, with what room there is beside the picture; 0 for as wide as it
 *   gets
 */
void
reprise_still_view_set_column (RepriseStillView *self,
                               int               column)
{
  g_return_if_fail (REPRISE_IS_STILL_VIEW (self));

  if (self->column == column)
    return;

  self->column = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_still_view_set_max_height:
 * @self: a view
 * @max_height: how high the picture may be; 0 for as high as it is
 */
void
reprise_still_view_set_max_height (RepriseStillView *self,
                                   int               max_height)
{
  g_return_if_fail (REPRISE_IS_STILL_VIEW (self));

  if (self->max_height == max_height)
    return;

  self->max_height = max_height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_still_view_is_loaded:
 * @self: a view
 *
 * Returns: whether it shows its picture, or says why not
 */
gboolean
reprise_still_view_is_loaded (RepriseStillView *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_VIEW (self), FALSE);

  return self->broken || (self->texture != NULL && self->loading == NULL);
}
