#include "gui/films/reprise-film-image.h"

#include "gui/reprise-request.h"
#include "gui/stills/reprise-still-intake.h"
#include "gui/stills/reprise-still-loader.h"
#include "gui/widgets/reprise-film-poster.h"
#include "model/reprise-text.h"
#include "store/reprise-film-story.h"
#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

/**
 * RepriseFilmImage:
 *
 * The poster of a film, large: the one that is drawn, or an image of its own, which can be dropped
 * on it or chosen.
 */
struct _RepriseFilmImage
{
  AdwBin                parent_instance;

  RepriseJournal       *journal;   /* (owned) (nullable) */
  char                 *film;      /* (owned) (nullable): its UUID */
  char                 *sha256;    /* (owned) (nullable): of the image of its own */
  int                   width;
  GCancellable         *loading;   /* (owned) (nullable) */
  GCancellable         *keeping;   /* (owned) (nullable) */
  GtkFileChooserNative *chooser;   /* (owned) (nullable): while it is open */
  AdwClamp             *clamp;
  GtkStack             *stack;
  RepriseFilmPoster    *drawn;
  GtkPicture           *own;
  GtkWidget            *remove;
};

G_DEFINE_FINAL_TYPE (RepriseFilmImage, reprise_film_image, ADW_TYPE_BIN)

/* A poster that was given is kept even if the page is left meanwhile, unless there is a newer. */
typedef struct
{
  RepriseFilmImage *image;        /* (owned) */
  RepriseJournal   *journal;      /* (owned) */
  char             *film;         /* (owned) */
  GCancellable     *cancellable;  /* (owned) */
} Keeping;

static Keeping *
keeping_new (RepriseFilmImage *self)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  g_cancellable_cancel (self->keeping);
  g_clear_object (&self->keeping);
  self->keeping = g_cancellable_new ();

  keeping->image = g_object_ref (self);
  keeping->journal = g_object_ref (self->journal);
  keeping->film = g_strdup (self->film);
  keeping->cancellable = g_object_ref (self->keeping);
  return keeping;
}

static void
keeping_free (Keeping *keeping)
{
  g_object_unref (keeping->image);
  g_object_unref (keeping->journal);
  g_free (keeping->film);
  g_object_unref (keeping->cancellable);
  g_free (keeping);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

static void
tell (RepriseFilmImage *self,
      const char       *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", words);
}

/* A poster that cannot be shown is drawn. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFilmImage) self = reprise_request_dup_asker (request);
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  if (texture == NULL)
    return;

  gtk_picture_set_paintable (self->own, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->own));
}

static void
load (RepriseFilmImage *self)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autofree char *path = reprise_journal_dup_still_path (self->journal, self->sha256);
  RepriseRequest *request = NULL;

  if (path == NULL)
    return;

  request = reprise_request_begin (self, &self->loading);
  reprise_still_loader_load_async (path, self->width * scale, self->width * scale * 3 / 2,
                                   reprise_request_get_cancellable (request), loaded_cb, request);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Keeping) keeping = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_set_poster_finish (REPRISE_JOURNAL (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (keeping->image, error->message);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Keeping) keeping = data;
  g_autofree char *failure = NULL;
  g_autoptr (GPtrArray) stills =
    reprise_still_intake_run_finish (REPRISE_STILL_INTAKE (source), result, &failure);
  const char *sha256 = NULL;

  if (failure != NULL)
    tell (keeping->image, failure);
  if (stills->len == 0)
    return;

  sha256 = reprise_still_get_sha256 (stills->pdata[0]);
  reprise_journal_set_poster_async (keeping->journal, keeping->film, sha256, keeping->cancellable,
                                    saved_cb, keeping);
  keeping = NULL;
}

static void
keep (RepriseFilmImage   *self,
      RepriseStillIntake *intake)
{
  Keeping *keeping = keeping_new (self);

  reprise_still_intake_run_async (intake, keeping->cancellable, kept_cb, keeping);
}

static gboolean
drop_cb (RepriseFilmImage *self,
         const GValue     *value)
{
  g_autoptr (RepriseStillIntake) intake = NULL;

  if (self->film == NULL)
    return FALSE;

  intake = reprise_still_intake_new (self->journal);
  if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    reprise_still_intake_add_file (intake, g_value_get_object (value));
  else if (!reprise_still_intake_add_value (intake, value))
    return FALSE;

  keep (self, intake);
  return TRUE;
}

static void
answered_cb (RepriseFilmImage *self,
             int               response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (RepriseStillIntake) intake = NULL;
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;

  intake = reprise_still_intake_new (self->journal);
  reprise_still_intake_add_file (intake, file);
  keep (self, intake);
}

static void
choose_cb (RepriseFilmImage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *native = NULL;
  g_autoptr (GtkFileFilter) images = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  native = gtk_file_chooser_native_new (_("Choose a Poster"), GTK_WINDOW (root),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));
  gtk_file_filter_set_name (images, _("Images"));
  gtk_file_filter_add_pixbuf_formats (images);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (native), images);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_object (native, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  self->chooser = native;
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

static void
remove_cb (RepriseFilmImage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-poster", "(ss)", self->film,
                              self->sha256);
}

static void
reprise_film_image_dispose (GObject *object)
{
  RepriseFilmImage *self = REPRISE_FILM_IMAGE (object);

  reprise_request_cancel (&self->loading);
  g_clear_object (&self->keeping);
  g_clear_object (&self->chooser);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_film_image_parent_class)->dispose (object);
}

static void
reprise_film_image_finalize (GObject *object)
{
  RepriseFilmImage *self = REPRISE_FILM_IMAGE (object);

  g_free (self->film);
  g_free (self->sha256);

  G_OBJECT_CLASS (reprise_film_image_parent_class)->finalize (object);
}

static void
reprise_film_image_class_init (RepriseFilmImageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_film_image_dispose;
  object_class->finalize = reprise_film_image_finalize;

  g_type_ensure (REPRISE_TYPE_FILM_POSTER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/films/reprise-film-image.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmImage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmImage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmImage, drawn);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmImage, own);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmImage, remove);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
reprise_film_image_init (RepriseFilmImage *self)
{
  GType types[] = { G_TYPE_FILE, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  reprise_film_image_set_width (self, 160);
}

/**
 * reprise_film_image_set_journal:
 * @self: an image that has no journal yet
 * @journal: whose films it is of
 */
void
reprise_film_image_set_journal (RepriseFilmImage *self,
                                RepriseJournal   *journal)
{
  g_return_if_fail (REPRISE_IS_FILM_IMAGE (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
}

/**
 * reprise_film_image_show:
 * @self: an image with a journal
 * @film: a film of the journal
 * @director: (nullable): who directed it
 * @sha256: (nullable): the image it has for a poster; %NULL for the one that is drawn
 */
void
reprise_film_image_show (RepriseFilmImage *self,
                         RepriseFilm      *film,
                         const char       *director,
                         const char       *sha256)
{
  g_return_if_fail (REPRISE_IS_FILM_IMAGE (self));
  g_return_if_fail (self->journal != NULL);

  reprise_text_replace (&self->film, reprise_film_get_uuid (film));
  reprise_film_poster_set_film (self->drawn, reprise_film_get_title (film),
                                reprise_film_get_year (film), director);
  gtk_widget_set_visible (self->remove, sha256 != NULL);
  if (!reprise_text_replace (&self->sha256, sha256))
    return;

  /* The one that is drawn stands until the other is there. */
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->drawn));
  reprise_request_cancel (&self->loading);
  if (sha256 != NULL)
    load (self);
}

/**
 * reprise_film_image_set_width:
 * @self: an image
 * @width: how wide the poster shall be, in pixels
 */
void
reprise_film_image_set_width (RepriseFilmImage *self,
                              int               width)
{
  g_return_if_fail (REPRISE_IS_FILM_IMAGE (self));

  if (self->width == width)
    return;

  self->width = width;
  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  gtk_widget_set_size_request (GTK_WIDGET (self->drawn), width, width * 3 / 2);
  gtk_widget_set_size_request (GTK_WIDGET (self->own), width, width * 3 / 2);
  if (self->sha256 != NULL)
    load (self);
}
