#include "gui/stills/reprise-reading-stills.h"

#include "gui/reading/reprise-prose-place.h"
#include "gui/reading/reprise-prose-voices.h"
#include "gui/stills/reprise-distant-images.h"
#include "gui/stills/reprise-still-intake.h"
#include "gui/stills/reprise-still-strip.h"
#include "gui/stills/reprise-still-view.h"
#include "gui/stills/reprise-still-viewer.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"

#define HERO_SHARE   0.6  /* of the page's height */
#define LEAST_HEIGHT 180

/**
 * RepriseReadingStills:
 *
 * The stills of an appraisal on the page where it is read: the first above the text, unless the
 * text has its own place for it; those that it, or a guest, has a place for there; the others in a
 * strip under it. Images elsewhere have their places, too, and become stills when they are fetched.
 */
struct _RepriseReadingStills
{
  GObject          parent_instance;

  RepriseBookPage *page;     /* (not owned): it holds this one */
  GtkTextView     *prose;    /* (not owned) likewise */
  AdwBin          *hero;     /* (not owned) likewise */
  RepriseStillProgress *progress;  /* (not owned) likewise */
  RepriseJournal  *journal;  /* (owned) (nullable) */
  char            *uuid;     /* (owned) (nullable): the appraisal that takes what is dropped */
  RepriseDistantImages *distant;  /* (owned): what the text shows from elsewhere */
  GPtrArray       *stills;   /* (owned) (nullable) (element-type RepriseStill) */
  GPtrArray       *placed;   /* (owned) (element-type GtkWidget): what is in the text */
  guint            n_set;    /* of the places in the text, how many have their still */
  GPtrArray       *places;   /* (owned) (element-type GtkTextChildAnchor): where, one by one */
};

G_DEFINE_FINAL_TYPE (RepriseReadingStills, reprise_reading_stills, G_TYPE_OBJECT)

static int
get_most_height (RepriseReadingStills *self)
{
  return MAX ((int) (gtk_widget_get_height (GTK_WIDGET (self->page)) * HERO_SHARE), LEAST_HEIGHT);
}

static void
fit_widget (RepriseReadingStills *self,
            GtkWidget            *widget)
{
  const int column = reprise_book_page_get_column (self->page);

  if (REPRISE_IS_STILL_STRIP (widget))
    {
      reprise_still_strip_set_column (REPRISE_STILL_STRIP (widget), column);
      return;
    }

  reprise_still_view_set_column (REPRISE_STILL_VIEW (widget), column);
  reprise_still_view_set_max_height (REPRISE_STILL_VIEW (widget), get_most_height (self));
}

static void
column_cb (RepriseReadingStills *self)
{
  GtkWidget *hero = adw_bin_get_child (self->hero);

  if (hero != NULL)
    reprise_still_view_set_max_height (REPRISE_STILL_VIEW (hero), get_most_height (self));
  for (guint i = 0; i < self->placed->len; i++)
    {
      fit_widget (self, self->placed->pdata[i]);
      reprise_prose_place_touch (gtk_text_view_get_buffer (self->prose), self->places->pdata[i]);
    }
}

static void
open_still (RepriseReadingStills *self,
            RepriseStill         *still)
{
  guint index = 0;

  if (g_ptr_array_find (self->stills, still, &index))
    reprise_still_viewer_present (GTK_WIDGET (self->page), self->journal, self->stills, index);
}

static void
activated_cb (RepriseStillView     *view,
              RepriseReadingStills *self)
{
  open_still (self, reprise_still_view_get_still (view));
}

static void
strip_open_cb (RepriseStillStrip    *strip,
               RepriseStill         *still,
               RepriseReadingStills *self)
{
  open_still (self, still);
}

static GtkWidget *
make_view (RepriseReadingStills *self,
           RepriseStill         *still,
           const char           *caption)
{
  g_autofree char *path =
    still != NULL ? reprise_journal_dup_still_path (self->journal, reprise_still_get_sha256 (still))
                  : NULL;
  GtkWidget *view = reprise_still_view_new ();

  reprise_still_view_set_still (REPRISE_STILL_VIEW (view), still, path);
  if (still != NULL && (caption == NULL || *caption == '\0'))
    caption = reprise_still_get_caption (still);
  reprise_still_view_set_caption (REPRISE_STILL_VIEW (view), caption);
  g_signal_connect_object (view, "activate", G_CALLBACK (activated_cb), self, 0);
  return view;
}

static void
place (RepriseReadingStills *self,
       GtkWidget            *widget,
       GtkTextChildAnchor   *anchor)
{
  fit_widget (self, widget);
  g_ptr_array_add (self->placed, g_object_ref (widget));
  g_ptr_array_add (self->places, g_object_ref (anchor));
  gtk_text_view_add_child_at_anchor (self->prose, widget, anchor);
}

/* Its caption stands in the text that the spoiler hides. */
static void
hide_spoiled (GtkWidget *view)
{
  reprise_still_view_set_caption (REPRISE_STILL_VIEW (view), NULL);
  gtk_widget_set_visible (view, FALSE);
}

/* Notes which of the stills have a place in the text. */
static void
place_in_text (RepriseReadingStills *self,
               RepriseProseMap      *map,
               GHashTable           *found)
{
  for (guint i = self->n_set; i < map->stills->len; i++)
    {
      const RepriseProseStill *place_of = &g_array_index (map->stills, RepriseProseStill, i);
      const int index = reprise_stills_find (self->stills, place_of->target);
      RepriseStill *still = index >= 0 ? self->stills->pdata[index] : NULL;
      GtkWidget *view = NULL;

      if (reprise_stills_is_elsewhere (place_of->target))
        {
          reprise_distant_images_place (self->distant, place_of);
          continue;
        }
      if (still != NULL)
        g_hash_table_add (found, still);
      view = make_view (self, still, place_of->caption);
      if (place_of->spoiler >= 0)
        hide_spoiled (view);
      place (self, view, place_of->anchor);
    }
  self->n_set = map->stills->len;
}

static void
find_in_spoilers (RepriseReadingStills *self,
                  const RepriseBlock   *leaf,
                  GHashTable           *found)
{
  guint hidden_to = 0;

  for (guint i = 0; leaf->spans != NULL && i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);
      int index = -1;

      if (span->kind == REPRISE_SPAN_SPOILER)
        hidden_to = MAX (hidden_to, span->end);
      else if (span->kind == REPRISE_SPAN_IMAGE && span->end <= hidden_to)
        index = reprise_stills_find (self->stills, span->target);
      if (index >= 0)
        g_hash_table_add (found, self->stills->pdata[index]);
    }
}

/* What a spoiler hides in the text is not to be seen over it, or under it. */
static void
find_hidden (RepriseReadingStills *self,
             GPtrArray            *blocks,
             GHashTable           *found)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      find_in_spoilers (self, block, found);
      if (block->children != NULL)
        find_hidden (self, block->children, found);
    }
}

/* What guests have a place for is behind the strip, which shall not show it, too. */
static void
find_in_voices (RepriseReadingStills *self,
                GPtrArray            *voices,
                GHashTable           *found)
{
  for (guint i = 0; i < voices->len; i++)
    {
      const RepriseProseVoice *voice = voices->pdata[i];

      find_hidden (self, voice->blocks, found);
      for (guint j = 0; j < voice->blocks->len; j++)
        {
          const int index =
            reprise_stills_find (self->stills,
                                 reprise_prose_buffer_get_still (voice->blocks->pdata[j]));

          if (index >= 0)
            g_hash_table_add (found, self->stills->pdata[index]);
        }
    }
}

static void
show_hero (RepriseReadingStills *self,
           GHashTable           *found)
{
  RepriseStill *first = self->stills->len > 0 ? self->stills->pdata[0] : NULL;
  GtkWidget *view = NULL;

  if (first == NULL || g_hash_table_contains (found, first))
    return;

  g_hash_table_add (found, first);
  view = make_view (self, first, NULL);
  reprise_still_view_set_max_height (REPRISE_STILL_VIEW (view), get_most_height (self));
  adw_bin_set_child (self->hero, view);
}

static void
show_others (RepriseReadingStills *self,
             GHashTable           *found,
             RepriseProseMap      *map)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GtkWidget *strip = NULL;

  for (guint i = 0; i < self->stills->len; i++)
    if (!g_hash_table_contains (found, self->stills->pdata[i]))
      g_ptr_array_add (others, self->stills->pdata[i]);
  if (others->len == 0)
    return;

  strip = reprise_still_strip_new (self->journal, others);
  g_signal_connect_object (strip, "open", G_CALLBACK (strip_open_cb), self, 0);
  place (self, strip,
         reprise_prose_place_append (gtk_text_view_get_buffer (self->prose), map));
}

/* What was dropped, and what it was dropped on. */
typedef struct
{
  GtkWidget      *page;       /* (owned) */
  RepriseJournal *journal;    /* (owned) */
  char           *appraisal;  /* (owned) */
} Drop;

static void
drop_free (Drop *drop)
{
  g_object_unref (drop->page);
  g_object_unref (drop->journal);
  g_free (drop->appraisal);
  g_free (drop);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drop, drop_free)

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Drop) drop = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_add_stills_finish (REPRISE_JOURNAL (source), result, &error))
    gtk_widget_activate_action (drop->page, "win.tell", "s", error->message);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Drop *drop = data;
  g_autofree char *failure = NULL;
  g_autoptr (GPtrArray) stills =
    reprise_still_intake_run_finish (REPRISE_STILL_INTAKE (source), result, &failure);

  if (failure != NULL)
    gtk_widget_activate_action (drop->page, "win.tell", "s", failure);
  if (stills->len > 0)
    reprise_journal_add_stills_async (drop->journal, drop->appraisal, stills, NULL, added_cb, drop);
  else
    drop_free (drop);
}

static gboolean
drop_cb (RepriseReadingStills *self,
         const GValue         *value)
{
  g_autoptr (RepriseStillIntake) intake = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  Drop *drop = NULL;

  if (self->uuid == NULL || self->journal == NULL)
    return FALSE;

  intake = reprise_still_intake_new (self->journal);
  if (!reprise_still_intake_add_value (intake, value))
    return FALSE;

  drop = g_new0 (Drop, 1);
  drop->page = g_object_ref (GTK_WIDGET (self->page));
  drop->journal = g_object_ref (self->journal);
  drop->appraisal = g_strdup (self->uuid);
  cancellable = reprise_still_progress_follow (self->progress, intake);
  reprise_still_intake_run_async (intake, cancellable, kept_cb, drop);
  return TRUE;
}

static void
arrived_cb (RepriseReadingStills *self,
            GVariant             *images)
{
  if (self->uuid != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->page), "win.place-stills", "(s@a(sss))",
                                self->uuid, images);
}

static void
reprise_reading_stills_finalize (GObject *object)
{
  RepriseReadingStills *self = REPRISE_READING_STILLS (object);

  reprise_distant_images_forget (self->distant);
  g_object_unref (self->distant);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->places);
  g_clear_pointer (&self->stills, g_ptr_array_unref);
  g_clear_object (&self->journal);
  g_free (self->uuid);

  G_OBJECT_CLASS (reprise_reading_stills_parent_class)->finalize (object);
}

static void
reprise_reading_stills_class_init (RepriseReadingStillsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_reading_stills_finalize;
}

static void
reprise_reading_stills_init (RepriseReadingStills *self)
{
  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * reprise_reading_stills_new:
 * @page: the page, which is to hold what this returns
 * @prose: the text on it
 * @hero: a place above the text
 * @progress: a place that shows how far those are that are dropped
 *
 * Returns: (transfer full): what shows stills there
 */
RepriseReadingStills *
reprise_reading_stills_new (RepriseBookPage      *page,
                            GtkTextView          *prose,
                            AdwBin               *hero,
                            RepriseStillProgress *progress)
{
  RepriseReadingStills *self = g_object_new (REPRISE_TYPE_READING_STILLS, NULL);
  GtkDropTarget *target = reprise_still_intake_new_drop_target ();

  self->page = page;
  self->prose = prose;
  self->hero = hero;
  self->progress = progress;
  self->distant = reprise_distant_images_new (page, prose, TRUE);
  g_signal_connect_object (self->distant, "arrived", G_CALLBACK (arrived_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::column", G_CALLBACK (column_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (page), GTK_EVENT_CONTROLLER (target));
  return self;
}

/**
 * reprise_reading_stills_set_appraisal:
 * @self: the stills on a page
 * @uuid: (nullable): the appraisal that is read; %NULL where it is none, and has no stills
 *
 * Images that are dropped on the page are added to it.
 */
void
reprise_reading_stills_set_appraisal (RepriseReadingStills *self,
                                      const char           *uuid)
{
  g_autofree char *before = NULL;

  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  if (g_strcmp0 (self->uuid, uuid) != 0)
    reprise_distant_images_forget (self->distant);
  before = g_steal_pointer (&self->uuid);
  self->uuid = g_strdup (uuid);
}

/**
 * reprise_reading_stills_clear:
 * @self: the stills on a page
 *
 * Takes them away, before the text is.
 */
void
reprise_reading_stills_clear (RepriseReadingStills *self)
{
  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  for (guint i = 0; i < self->placed->len; i++)
    gtk_text_view_remove (self->prose, self->placed->pdata[i]);
  g_ptr_array_set_size (self->placed, 0);
  g_ptr_array_set_size (self->places, 0);
  reprise_distant_images_clear (self->distant);
  self->n_set = 0;
  adw_bin_set_child (self->hero, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hero), FALSE);
}

/**
 * reprise_reading_stills_show:
 * @self: the stills on a page, cleared
 * @journal: a journal
 * @stills: (element-type RepriseStill): those of the appraisal whose text was just set
 * @blocks: (element-type RepriseBlock): that text
 * @voices: (element-type RepriseProseVoice): what guests say in it, not set yet
 * @map: where in that text is what
 *
 * Shows them, but for those that only guests have a place for, or that a spoiler hides.
 */
void
reprise_reading_stills_show (RepriseReadingStills *self,
                             RepriseJournal       *journal,
                             GPtrArray            *stills,
                             GPtrArray            *blocks,
                             GPtrArray            *voices,
                             RepriseProseMap      *map)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  g_set_object (&self->journal, journal);
  reprise_distant_images_set_journal (self->distant, journal);
  g_clear_pointer (&self->stills, g_ptr_array_unref);
  self->stills = g_ptr_array_ref (stills);

  place_in_text (self, map, found);
  find_hidden (self, blocks, found);
  find_in_voices (self, voices, found);
  show_hero (self, found);
  gtk_widget_set_visible (GTK_WIDGET (self->hero), adw_bin_get_child (self->hero) != NULL);
  show_others (self, found, map);
}

/**
 * reprise_reading_stills_show_more:
 * @self: the stills on a page, shown
 * @map: where in the text is what, now that there is more of it
 *
 * Shows those that the rest of the text has a place for.
 */
void
reprise_reading_stills_show_more (RepriseReadingStills *self,
                                  RepriseProseMap      *map)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  place_in_text (self, map, found);
}

/**
 * reprise_reading_stills_follow_spoilers:
 * @self: the stills on a page, shown
 * @map: where in the text is what, and what of it is hidden
 *
 * Shows those that spoilers hid until the reader asked for it, and hides those that they hide.
 */
void
reprise_reading_stills_follow_spoilers (RepriseReadingStills *self,
                                        RepriseProseMap      *map)
{
  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  for (guint i = 0; i < map->stills->len; i++)
    {
      const RepriseProseStill *still = &g_array_index (map->stills, RepriseProseStill, i);
      guint index = 0;

      if (still->spoiler < 0 || !g_ptr_array_find (self->places, still->anchor, &index))
        continue;

      gtk_widget_set_visible (
        self->placed->pdata[index],
        g_array_index (map->links, RepriseProseLink, still->spoiler).hidden == NULL);
      reprise_prose_place_touch (gtk_text_view_get_buffer (self->prose), still->anchor);
    }
}

/**
 * reprise_reading_stills_can_fetch:
 * @self: the stills on a page, shown
 *
 * Returns: whether the text shows images from elsewhere that are not on their way
 */
gboolean
reprise_reading_stills_can_fetch (RepriseReadingStills *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_STILLS (self), FALSE);

  return reprise_distant_images_can_fetch (self->distant);
}

/**
 * reprise_reading_stills_fetch:
 * @self: the stills on a page, shown
 *
 * Asks for the images that the text shows from elsewhere, which become stills.
 */
void
reprise_reading_stills_fetch (RepriseReadingStills *self)
{
  g_return_if_fail (REPRISE_IS_READING_STILLS (self));

  reprise_distant_images_fetch (self->distant);
}
