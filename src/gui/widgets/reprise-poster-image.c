/* Posters that are images of their own, for whatever draws the poster of a film.
 *
 * An image is named by what is in it, so it is the same in all journals that are open: nobody who
 * draws one needs to know in which it is kept. */

#include "gui/widgets/reprise-poster-image.h"

#include "gui/stills/reprise-still-loader.h"
#include "store/reprise-journal-stills.h"

/* An image on its way, and the widgets that wait for it. */
typedef struct
{
  char      *path;     /* (owned) */
  GPtrArray *waiting;  /* (owned) of GtkWidget */
} Load;

static GPtrArray *journals;   /* of GWeakRef: those that are open */
static GHashTable *loading;   /* of Load by path */
static GHashTable *unusable;  /* of paths: they cannot be read */

static void
load_free (gpointer data)
{
  Load *load = data;

  g_ptr_array_unref (load->waiting);
  g_free (load->path);
  g_free (load);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
ensure_tables (void)
{
  if (journals != NULL)
    return;

  journals = g_ptr_array_new_with_free_func (weak_ref_free);
  loading = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, load_free);
  unusable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Returns: (transfer full) (nullable): the file of an image; where only one journal is open that is
 * not looked for, as the one who loads it will see */
static char *
find_path (const char *sha256)
{
  for (guint i = 0; i < journals->len; i++)
    {
      g_autoptr (RepriseJournal) journal = g_weak_ref_get (journals->pdata[i]);
      g_autofree char *path =
        journal != NULL ? reprise_journal_dup_still_path (journal, sha256) : NULL;

      if (path != NULL && (journals->len == 1 || g_file_test (path, G_FILE_TEST_EXISTS)))
        return g_steal_pointer (&path);
    }

  return NULL;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Load *load = data;
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, NULL);

  if (texture == NULL)
    g_hash_table_add (unusable, g_strdup (load->path));
  for (guint i = 0; i < load->waiting->len; i++)
    gtk_widget_queue_draw (load->waiting->pdata[i]);
  g_hash_table_remove (loading, load->path);
}

static void
load_for (GtkWidget  *widget,
          const char *path,
          int         width,
          int         height)
{
  Load *load = g_hash_table_lookup (loading, path);

  if (load == NULL)
    {
      load = g_new0 (Load, 1);
      load->path = g_strdup (path);
      load->waiting = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (loading, load->path, load);
      reprise_still_loader_load_async (path, width, height, NULL, loaded_cb, load);
    }
  if (!g_ptr_array_find (load->waiting, widget, NULL))
    g_ptr_array_add (load->waiting, g_object_ref (widget));
}

/**
 * reprise_poster_image_follow:
 * @journal: a journal that is shown
 *
 * Lets the posters of its films be found, as long as it is open.
 */
void
reprise_poster_image_follow (RepriseJournal *journal)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  ensure_tables ();
  g_hash_table_remove_all (unusable);
  for (guint i = journals->len; i > 0; i--)
    {
      g_autoptr (RepriseJournal) other = g_weak_ref_get (journals->pdata[i - 1]);

      if (other == NULL || other == journal)
        g_ptr_array_remove_index (journals, i - 1);
    }
  g_weak_ref_init (ref, journal);
  g_ptr_array_add (journals, ref);
}

/**
 * reprise_poster_image_draw:
 * @snapshot: where to draw
 * @bounds: where in it, and how large
 * @radius: of its corners
 * @widget: what is being drawn; it is drawn again when the image is there
 * @sha256: (nullable): the SHA-256 of an image
 *
 * Draws an image as a poster, if it is at hand; it is loaded if it is not.
 *
 * Returns: whether it is drawn: where not, something else shall stand there
 */
gboolean
reprise_poster_image_draw (GtkSnapshot           *snapshot,
                           const graphene_rect_t *bounds,
                           float                  radius,
                           GtkWidget             *widget,
                           const char            *sha256)
{
  const int scale = gtk_widget_get_scale_factor (widget);
  const int width = (int) bounds->size.width * scale;
  const int height = (int) bounds->size.height * scale;
  g_autofree char *path = sha256 != NULL && journals != NULL ? find_path (sha256) : NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (path == NULL || g_hash_table_contains (unusable, path))
    return FALSE;

  texture = reprise_still_loader_peek (path, width, height);
  if (texture == NULL)
    {
      load_for (widget, path, width, height);
      return FALSE;
    }

  reprise_poster_image_draw_texture (snapshot, texture, bounds, radius);
  return TRUE;
}

/**
 * reprise_poster_image_draw_texture:
 * @snapshot: where to draw
 * @texture: an image
 * @bounds: where in it, and how large
 * @radius: of its corners
 *
 * Draws as much of an image as fills the place of a poster.
 */
void
reprise_poster_image_draw_texture (GtkSnapshot           *snapshot,
                                   GdkTexture            *texture,
                                   const graphene_rect_t *bounds,
                                   float                  radius)
{
  const float width = (float) gdk_texture_get_width (texture);
  const float height = (float) gdk_texture_get_height (texture);
  const float scale = MAX (bounds->size.width / width, bounds->size.height / height);
  const graphene_rect_t whole =
    GRAPHENE_RECT_INIT (bounds->origin.x + (bounds->size.width - width * scale) / 2,
                        bounds->origin.y + (bounds->size.height - height * scale) / 2,
                        width * scale, height * scale);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_texture (snapshot, texture, &whole);
  gtk_snapshot_pop (snapshot);
}
