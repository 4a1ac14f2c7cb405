#include "gui/widgets/reprise-film-poster.h"

#include "gui/widgets/reprise-poster-cache.h"
#include "gui/widgets/reprise-poster-image.h"
#include "model/reprise-text.h"

#define USUAL_WIDTH 40

/* Below this a poster is a mark in a row, and its corners are those of one. */
#define SMALL_WIDTH 80
#define SMALL_RADIUS 4
#define RADIUS 6

/**
 * RepriseFilmPoster:
 *
 * The poster of a film: an image of its own, once that is loaded, else one that is drawn from its
 * title. It is half as high again as it is wide; the width is what was requested for the
 * widget, or that of a row in the diary. Without a film it is empty, and as large.
 *
 * One that is decorative stands beside the film's name and says nothing of its own.
 */
struct _RepriseFilmPoster
{
  GtkWidget  parent_instance;

  gboolean   decorative;
  char      *title;     /* (owned) (nullable) */
  int        year;
  char      *director;  /* (owned) (nullable) */
  char      *image;     /* (owned) (nullable): the SHA-256 of an image of its own */
};

G_DEFINE_FINAL_TYPE (RepriseFilmPoster, reprise_film_poster, GTK_TYPE_WIDGET)

enum
{
  PROP_DECORATIVE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
name_poster (RepriseFilmPoster *self)
{
  g_autofree char *name = NULL;

  if (self->decorative)
    return;

  name = self->year > 0 && self->title != NULL
           ? g_strdup_printf ("%s (%d)", self->title, self->year)
           : g_strdup (self->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "",
                                  -1);
}

static float
get_radius (int width)
{
  return width < SMALL_WIDTH ? SMALL_RADIUS : RADIUS;
}

/* In a wider place it stays as it is: a box takes a child to need less height for more width, never
 * more. */
static void
reprise_film_poster_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  int requested = 0;
  int width = 0;

  gtk_widget_get_size_request (widget, &requested, NULL);
  width = requested > 0 ? requested : USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural = width * 3 / 2;
}

/* The largest poster that there is room for, in the middle of it. */
static void
reprise_film_poster_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RepriseFilmPoster *self = REPRISE_FILM_POSTER (widget);
  const int room = gtk_widget_get_width (widget);
  const int high = gtk_widget_get_height (widget);
  const int width = MIN (room, high * 2 / 3);
  const int height = width * 3 / 2;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT ((room - width) / 2, (high - height) / 2, width,
                                                     height);

  if (self->title != NULL && width > 0 &&
      !reprise_poster_image_draw (snapshot, &bounds, get_radius (width), widget, self->image))
    reprise_film_poster_draw (snapshot, &bounds, gtk_widget_get_scale_factor (widget), self->title,
                              self->year, self->director);
}

static void
reprise_film_poster_constructed (GObject *object)
{
  RepriseFilmPoster *self = REPRISE_FILM_POSTER (object);

  G_OBJECT_CLASS (reprise_film_poster_parent_class)->constructed (object);

  if (self->decorative)
    g_object_set (self, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
reprise_film_poster_finalize (GObject *object)
{
  RepriseFilmPoster *self = REPRISE_FILM_POSTER (object);

  g_free (self->title);
  g_free (self->director);
  g_free (self->image);

  G_OBJECT_CLASS (reprise_film_poster_parent_class)->finalize (object);
}

static void
reprise_film_poster_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RepriseFilmPoster *self = REPRISE_FILM_POSTER (object);

  switch (id)
    {
    case PROP_DECORATIVE:
      g_value_set_boolean (value, self->decorative);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_film_poster_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RepriseFilmPoster *self = REPRISE_FILM_POSTER (object);

  switch (id)
    {
    case PROP_DECORATIVE:
      self->decorative = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_film_poster_class_init (RepriseFilmPosterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = reprise_film_poster_constructed;
  object_class->finalize = reprise_film_poster_finalize;
  object_class->get_property = reprise_film_poster_get_property;
  object_class->set_property = reprise_film_poster_set_property;
  widget_class->measure = reprise_film_poster_measure;
  widget_class->snapshot = reprise_film_poster_snapshot;

  properties[PROP_DECORATIVE] =
    g_param_spec_boolean ("decorative", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "poster");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
reprise_film_poster_init (RepriseFilmPoster *self)
{
}

/**
 * reprise_film_poster_new:
 * @decorative: whether the film's name stands beside it, so that it need not be told
 *
 * Returns: (transfer floating): a poster of no film yet
 */
GtkWidget *
reprise_film_poster_new (gboolean decorative)
{
  return g_object_new (REPRISE_TYPE_FILM_POSTER, "decorative", decorative, NULL);
}

/**
 * reprise_film_poster_set_film:
 * @self: a poster
 * @title: (nullable): a film's title; %NULL for no film
 * @year: its year, 0 where there is none
 * @director: (nullable): who directed it
 */
void
reprise_film_poster_set_film (RepriseFilmPoster *self,
                              const char        *title,
                              int                year,
                              const char        *director)
{
  gboolean changed = FALSE;

  g_return_if_fail (REPRISE_IS_FILM_POSTER (self));

  changed = reprise_text_replace (&self->title, title);
  changed = reprise_text_replace (&self->director, director) || changed;
  if (!changed && self->year == year)
    return;

  self->year = year;
  name_poster (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * reprise_film_poster_set_image:
 * @self: a poster of a film
 * @sha256: (nullable): the SHA-256 of an image of its own
 */
void
reprise_film_poster_set_image (RepriseFilmPoster *self,
                               const char        *sha256)
{
  g_return_if_fail (REPRISE_IS_FILM_POSTER (self));

  if (reprise_text_replace (&self->image, sha256))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * reprise_film_poster_draw:
 * @snapshot: where to draw
 * @bounds: where in it, and how large: half as high again as wide
 * @scale: how many points of the screen one of the window's units has
 * @title: a film's title
 * @year: its year, 0 where there is none
 * @director: (nullable): who directed it
 *
 * Draws a poster as part of something that is one widget with all that is in it.
 */
void
reprise_film_poster_draw (GtkSnapshot           *snapshot,
                          const graphene_rect_t *bounds,
                          int                    scale,
                          const char            *title,
                          int                    year,
                          const char            *director)
{
  const int width = (int) bounds->size.width;
  g_autoptr (GdkTexture) texture =
    reprise_poster_cache_get (title, year, director, width, scale);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, get_radius (width));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_texture (snapshot, texture, bounds);
  gtk_snapshot_pop (snapshot);
}
