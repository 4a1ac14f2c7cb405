#include "gui/jukebox/reprise-player-place.h"

#include "gui/jukebox/reprise-player-bar.h"

/**
 * ReprisePlayerPlace:
 *
 * Where the player bar stands in a window, while something is queued. Before anything ever is,
 * there is no bar: most windows are closed without music.
 */
struct _ReprisePlayerPlace
{
  AdwBin          parent_instance;

  RepriseJukebox *jukebox;  /* (owned) (nullable): that of the program */
  char           *journal;  /* (owned) (nullable): the path of the one that the window shows */
  gboolean        bare;     /* nothing is seen of it, whatever plays */
};

G_DEFINE_FINAL_TYPE (ReprisePlayerPlace, reprise_player_place, ADW_TYPE_BIN)

static void
items_cb (ReprisePlayerPlace *self)
{
  const gboolean any = reprise_queue_get_length (reprise_jukebox_get_queue (self->jukebox)) > 0;

  if (any && adw_bin_get_child (ADW_BIN (self)) == NULL)
    adw_bin_set_child (ADW_BIN (self), reprise_player_bar_new (self->jukebox, self->journal));
  gtk_widget_set_visible (GTK_WIDGET (self), any && !self->bare);
}

static void
reprise_player_place_dispose (GObject *object)
{
  g_clear_object (&REPRISE_PLAYER_PLACE (object)->jukebox);

  G_OBJECT_CLASS (reprise_player_place_parent_class)->dispose (object);
}

static void
reprise_player_place_finalize (GObject *object)
{
  g_free (REPRISE_PLAYER_PLACE (object)->journal);

  G_OBJECT_CLASS (reprise_player_place_parent_class)->finalize (object);
}

static void
reprise_player_place_class_init (ReprisePlayerPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_player_place_dispose;
  object_class->finalize = reprise_player_place_finalize;
}

static void
reprise_player_place_init (ReprisePlayerPlace *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * reprise_player_place_set_journal:
 * @self: a place that is for no journal yet
 * @journal: the path of the journal that the window shows
 *
 * Shows what the jukebox of the program plays, if there is one.
 */
void
reprise_player_place_set_journal (ReprisePlayerPlace *self,
                                  const char         *journal)
{
  g_return_if_fail (REPRISE_IS_PLAYER_PLACE (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_strdup (journal);
  g_set_object (&self->jukebox, reprise_jukebox_get_default ());
  if (self->jukebox == NULL)
    return;

  g_signal_connect_object (reprise_jukebox_get_queue (self->jukebox), "items-changed",
                           G_CALLBACK (items_cb), self, G_CONNECT_SWAPPED);
  items_cb (self);
}

/**
 * reprise_player_place_set_bare:
 * @self: a place
 * @bare: whether to show nothing, whatever plays
 */
void
reprise_player_place_set_bare (ReprisePlayerPlace *self,
                               gboolean            bare)
{
  g_return_if_fail (REPRISE_IS_PLAYER_PLACE (self));

  self->bare = bare;
  if (self->jukebox != NULL)
    items_cb (self);
}

/**
 * reprise_player_place_open_queue:
 * @self: a place
 *
 * Shows what is to be played, if anything is.
 */
void
reprise_player_place_open_queue (ReprisePlayerPlace *self)
{
  GtkWidget *bar = NULL;

  g_return_if_fail (REPRISE_IS_PLAYER_PLACE (self));

  bar = adw_bin_get_child (ADW_BIN (self));
  if (bar != NULL && gtk_widget_get_mapped (bar))
    reprise_player_bar_open_queue (REPRISE_PLAYER_BAR (bar));
}
