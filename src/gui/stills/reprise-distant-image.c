#include "gui/stills/reprise-distant-image.h"

#include "gui/stills/reprise-still-view.h"

#include <glib/gi18n.h>

/* Of a place whose image does not say how large it is. */
#define USUAL_HEIGHT 132

/**
 * RepriseDistantImage:
 *
 * The place of an image that a text shows from elsewhere: about as large as the image will be, with
 * what it is called; and the image, once somebody asked for it and it came.
 */
struct _RepriseDistantImage
{
  AdwBin           parent_instance;

  char            *address;     /* (owned) */
  char            *caption;     /* (owned) */
  char            *title;       /* (owned) (nullable) */
  const char      *request;     /* (nullable), static: what the button says that asks for it */
  guint            width;       /* pixels, as the text says; or 0 */
  guint            height;
  int              column;
  int              max_height;
  RepriseDistance  distance;
  RepriseStillView *view;       /* (nullable): once the image is here */
  GtkWidget       *place;
  GtkLabel        *name;
  GtkLabel        *words;
  GtkButton       *ask;
};

G_DEFINE_FINAL_TYPE (RepriseDistantImage, reprise_distant_image, ADW_TYPE_BIN)

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is said of it to whoever does not see it comes before what stands under it. */
static const char *
get_name (RepriseDistantImage *self)
{
  if (self->title != NULL)
    return self->title;

  return *self->caption != '\0' ? self->caption : _("Image");
}

/* As high as the image will be, where that is known. */
static void
fit_place (RepriseDistantImage *self)
{
  int height = USUAL_HEIGHT;

  if (self->width > 0)
    {
      const double scale = MIN ((double) self->column / self->width, 1);

      height = (int) (self->height * scale + 0.5);
    }
  if (self->max_height > 0)
    height = MIN (height, self->max_height);
  gtk_widget_set_size_request (self->place, self->column, height);
}

static void
fit (RepriseDistantImage *self)
{
  if (self->view == NULL)
    {
      fit_place (self);
      return;
    }

  reprise_still_view_set_column (self->view, self->column);
  reprise_still_view_set_max_height (self->view, self->max_height);
}

static void
show_line (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* @request: (nullable): what the button says; without it there is none */
static void
show_place (RepriseDistantImage *self,
            RepriseDistance      distance,
            const char          *words,
            const char          *request)
{
  const gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self->ask));

  self->distance = distance;
  show_line (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), request != NULL);
  gtk_button_set_label (self->ask, request != NULL ? request : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "image.ask", request != NULL);
  if (focused && request == NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
ask (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0);
}

static void
reprise_distant_image_dispose (GObject *object)
{
  RepriseDistantImage *self = REPRISE_DISTANT_IMAGE (object);

  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->caption, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (reprise_distant_image_parent_class)->dispose (object);
}

static void
reprise_distant_image_class_init (RepriseDistantImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_distant_image_dispose;

  /**
   * RepriseDistantImage::asked:
   * @self: a place
   *
   * Somebody asked for the image.
   */
  signals[ASKED] = g_signal_new ("asked", REPRISE_TYPE_DISTANT_IMAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "image.ask", NULL, ask);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/stills/reprise-distant-image.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDistantImage, place);
  gtk_widget_class_bind_template_child (widget_class, RepriseDistantImage, name);
  gtk_widget_class_bind_template_child (widget_class, RepriseDistantImage, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseDistantImage, ask);
}

static void
reprise_distant_image_init (RepriseDistantImage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_distant_image_new:
 * @place: where in a text it is, and what the text says of it
 * @request: (nullable): what a button says that asks for it alone, a literal; %NULL for no such
 *   button
 *
 * Returns: (transfer floating): a place for the image
 */
GtkWidget *
reprise_distant_image_new (const RepriseProseStill *place,
                           const char              *request)
{
  RepriseDistantImage *self = g_object_new (REPRISE_TYPE_DISTANT_IMAGE, NULL);

  self->address = g_strdup (place->target);
  self->caption = g_strdup (place->caption);
  self->title = g_strdup (place->title);
  self->request = request;
  self->width = place->width;
  self->height = place->height;
  gtk_label_set_label (self->name, get_name (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_name (self), -1);
  reprise_distant_image_set_far (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_distant_image_get_address:
 * @self: a place
 *
 * Returns: (not nullable): where its image is
 */
const char *
reprise_distant_image_get_address (RepriseDistantImage *self)
{
  g_return_val_if_fail (REPRISE_IS_DISTANT_IMAGE (self), NULL);

  return self->address;
}

/**
 * reprise_distant_image_get_title:
 * @self: a place
 *
 * Returns: (nullable): what its image is called besides what stands under it
 */
const char *
reprise_distant_image_get_title (RepriseDistantImage *self)
{
  g_return_val_if_fail (REPRISE_IS_DISTANT_IMAGE (self), NULL);

  return self->title;
}

/**
 * reprise_distant_image_get_distance:
 * @self: a place
 *
 * Returns: how far its image is
 */
RepriseDistance
reprise_distant_image_get_distance (RepriseDistantImage *self)
{
  g_return_val_if_fail (REPRISE_IS_DISTANT_IMAGE (self), REPRISE_DISTANCE_FAR);

  return self->distance;
}

/**
 * reprise_distant_image_set_room:
 * @self: a place
 * @column: how wide it is to be
 * @max_height: how high it may be; 0 for as high as it is
 */
void
reprise_distant_image_set_room (RepriseDistantImage *self,
                                int                  column,
                                int                  max_height)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGE (self));

  self->column = column;
  self->max_height = max_height;
  fit (self);
}

/**
 * reprise_distant_image_set_far:
 * @self: a place
 *
 * Says that nobody has asked for its image.
 */
void
reprise_distant_image_set_far (RepriseDistantImage *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGE (self));

  show_place (self, REPRISE_DISTANCE_FAR,
              self->title != NULL && *self->caption != '\0' ? self->caption : NULL,
              self->request != NULL ? _(self->request) : NULL);
}

/**
 * reprise_distant_image_set_coming:
 * @self: a place
 *
 * Says that its image was asked for.
 */
void
reprise_distant_image_set_coming (RepriseDistantImage *self)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGE (self));

  show_place (self, REPRISE_DISTANCE_COMING, _("Being fetched…"), NULL);
}

/**
 * reprise_distant_image_set_failed:
 * @self: a place
 * @words: why its image did not come
 *
 * Says why, with a button that asks once more.
 */
void
reprise_distant_image_set_failed (RepriseDistantImage *self,
                                  const char          *words)
{
  g_return_if_fail (REPRISE_IS_DISTANT_IMAGE (self));
  g_return_if_fail (words != NULL);

  show_place (self, REPRISE_DISTANCE_FAILED, words, _("Try Again"));
}

/**
 * reprise_distant_image_set_here:
 * @self: a place
 * @image: its image
 *
 * Shows it.
 */
void
reprise_distant_image_set_here (RepriseDistantImage       *self,
                                const RepriseFetchedImage *image)
{
  g_autoptr (RepriseStill) still = NULL;
  GtkWidget *view = NULL;

  g_return_if_fail (REPRISE_IS_DISTANT_IMAGE (self));
  g_return_if_fail (image != NULL);

  view = reprise_still_view_new ();
  still = reprise_still_new ("", image->media_type, image->width, image->height);
  reprise_still_set_alt (still, self->title);
  reprise_still_view_set_still (REPRISE_STILL_VIEW (view), still, image->path);
  reprise_still_view_set_caption (REPRISE_STILL_VIEW (view), self->caption);
  gtk_widget_set_can_target (view, FALSE);
  gtk_widget_set_focusable (view, FALSE);

  show_place (self, REPRISE_DISTANCE_HERE, NULL, NULL);
  self->view = REPRISE_STILL_VIEW (view);
  adw_bin_set_child (ADW_BIN (self), view);
  fit (self);
}
