/* What a window plays, out of its journal, on the jukebox of the program. */

#include "gui/reprise-window-music-actions.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "gui/jukebox/reprise-music-wait.h"
#include "gui/reprise-request.h"
#include "gui/reprise-window-skipped.h"
#include "gui/reprise-window-toasts.h"
#include "jukebox/reprise-jukebox.h"
#include "store/reprise-journal-track-listing.h"
#include "store/reprise-journal-tracks.h"
#include "store/reprise-still-file.h"

#include <glib/gi18n.h>

#define LOADING "reprise-loading-music"

/* Nobody hears more before they choose anew. */
#define MOST_TRACKS 1000

/* What somebody wants to hear. */
typedef struct
{
  RepriseRequest *request;  /* (owned) */
  char           *track;    /* (owned) (nullable): the UUID of the one to begin with */
  gboolean        all;      /* shuffled, out of all jukeboxes */
  gboolean        shuffle;  /* in any order: of some tracks */
} Wish;

static void
wish_free (Wish *wish)
{
  reprise_request_free (wish->request);
  g_free (wish->track);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
loading_free (gpointer data)
{
  GCancellable **loading = data;

  reprise_request_cancel (loading);
  g_free (loading);
}

/* Returns: where a window keeps what is asked for to be played */
static GCancellable **
get_loading (RepriseWindow *self)
{
  GCancellable **loading = g_object_get_data (G_OBJECT (self), LOADING);

  if (loading == NULL)
    {
      loading = g_new0 (GCancellable *, 1);
      g_object_set_data_full (G_OBJECT (self), LOADING, loading, loading_free);
    }
  return loading;
}

static RepriseQueueItem *
make_item (RepriseWindow       *self,
           RepriseJukeboxTrack *track)
{
  RepriseQueueItem *item = reprise_queue_item_new (track->track, reprise_window_get_path (self),
                                                   track->appraisal, track->name);
  g_autofree char *art =
    track->still != NULL ? g_filename_to_uri (track->still, NULL, NULL) : NULL;

  reprise_queue_item_set_art (item, art);
  return item;
}

static guint
find_first (Wish      *wish,
            GPtrArray *tracks)
{
  if (wish->all)
    return REPRISE_QUEUE_NOWHERE;

  for (guint i = 0; i < tracks->len; i++)
    {
      RepriseJukeboxTrack *track = tracks->pdata[i];

      if (g_strcmp0 (reprise_track_get_uuid (track->track), wish->track) == 0)
        return i;
    }

  return 0;
}

static void
searching_cb (gpointer window)
{
  reprise_window_say (window, _("Looking for your music…"));
}

/* In place of all that was to be played; where nothing of it is known yet, as soon as it was
 * found. */
static void
play_items (RepriseWindow *self,
            GPtrArray     *items,
            guint          first)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  if (jukebox == NULL || items->len == 0)
    return;

  reprise_music_folders_begin ();
  reprise_music_wait_play (jukebox, items, first, searching_cb, self);
}

/* An appraisal's jukebox is in an order that somebody gave it. */
static void
play_tracks (RepriseWindow *self,
             Wish          *wish,
             GPtrArray     *tracks)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (items, make_item (self, tracks->pdata[i]));

  reprise_queue_set_shuffle (reprise_jukebox_get_queue (reprise_jukebox_get_default ()),
                             wish->all);
  play_items (self, items, find_first (wish, tracks));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (RepriseWindow) self = reprise_request_dup_asker (wish->request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tracks =
    reprise_journal_load_queue_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (get_loading (self));
  if (tracks == NULL)
    reprise_window_tell (self, error->message);
  else if (tracks->len == 0)
    reprise_window_say (self, wish->all ? _("No appraisal has a jukebox yet")
                                        : _("This jukebox is empty"));
  else
    play_tracks (self, wish, tracks);
}

static void
load (RepriseWindow *self,
      const char    *appraisal,
      const char    *track)
{
  Wish *wish = NULL;

  if (reprise_window_get_journal (self) == NULL || reprise_jukebox_get_default () == NULL)
    return;

  wish = g_new0 (Wish, 1);
  wish->request = reprise_request_begin (self, get_loading (self));
  wish->track = g_strdup (track);
  wish->all = appraisal == NULL;
  reprise_journal_load_queue_async (reprise_window_get_journal (self), appraisal, MOST_TRACKS,
                                    reprise_request_get_cancellable (wish->request), loaded_cb,
                                    wish);
}

static RepriseQueueItem *
make_listed_item (RepriseWindow      *self,
                  RepriseListedTrack *track)
{
  const char *journal = reprise_window_get_path (self);
  const char *sha256 = reprise_listed_track_get_still (track);
  g_autofree char *still = sha256 != NULL ? reprise_still_file_dup_path (journal, sha256) : NULL;
  g_autofree char *art = still != NULL ? g_filename_to_uri (still, NULL, NULL) : NULL;
  RepriseQueueItem *item = reprise_queue_item_new (reprise_listed_track_get_track (track), journal,
                                                   reprise_listed_track_get_appraisal (track),
                                                   reprise_listed_track_get_name (track));

  reprise_queue_item_set_art (item, art);
  return item;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (RepriseWindow) self = reprise_request_dup_asker (wish->request);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tracks =
    reprise_journal_load_listed_tracks_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (get_loading (self));
  if (tracks == NULL)
    {
      reprise_window_tell (self, error->message);
      return;
    }

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (items, make_listed_item (self, tracks->pdata[i]));
  reprise_queue_set_shuffle (reprise_jukebox_get_queue (reprise_jukebox_get_default ()),
                             wish->shuffle);
  play_items (self, items, 0);
}

/* Returns: (transfer full): as many of them as are queued; shuffled, not always the same */
static GArray *
choose_ids (GVariant *list,
            gboolean  shuffle)
{
  gsize n = 0;
  const gint64 *all = g_variant_get_fixed_array (list, &n, sizeof (gint64));
  g_autofree gint64 *ids = g_memdup2 (all, n * sizeof *all);
  const guint most = MIN ((guint) n, MOST_TRACKS);
  GArray *chosen = g_array_sized_new (FALSE, FALSE, sizeof (gint64), most);

  for (guint i = 0; i < most; i++)
    {
      const guint from = shuffle ? (guint) g_random_int_range ((gint32) i, (gint32) n) : i;

      g_array_append_val (chosen, ids[from]);
      ids[from] = ids[i];
    }

  return chosen;
}

static void
play_listed (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GArray) ids = NULL;
  Wish *wish = NULL;

  if (reprise_window_get_journal (self) == NULL || reprise_jukebox_get_default () == NULL)
    return;

  wish = g_new0 (Wish, 1);
  g_variant_get (parameter, "(@axb)", &list, &wish->shuffle);
  ids = choose_ids (list, wish->shuffle);
  wish->request = reprise_request_begin (self, get_loading (self));
  reprise_journal_load_listed_tracks_async (reprise_window_get_journal (self), ids,
                                            reprise_request_get_cancellable (wish->request),
                                            listed_cb, wish);
}

static void
play_appraisal (GtkWidget  *widget,
                const char *action_name,
                GVariant   *appraisal)
{
  load (REPRISE_WINDOW (widget), g_variant_get_string (appraisal, NULL), NULL);
}

static void
play_everything (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  load (REPRISE_WINDOW (widget), NULL, NULL);
}

static void
toggle_pause (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  if (jukebox == NULL)
    return;

  if (reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PLAYING)
    reprise_jukebox_pause (jukebox);
  else
    reprise_jukebox_play (jukebox);
}

/* The one that sounds is not begun again. */
static void
play_track (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  const char *appraisal = NULL;
  const char *track = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &track);
  if (jukebox != NULL && reprise_jukebox_is_current (jukebox, track) &&
      reprise_jukebox_get_state (jukebox) != REPRISE_JUKEBOX_STOPPED)
    toggle_pause (widget, NULL, NULL);
  else
    load (REPRISE_WINDOW (widget), appraisal, track);
}

static void
play_next (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  reprise_jukebox_next (reprise_jukebox_get_default ());
}

static void
play_previous (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reprise_jukebox_previous (reprise_jukebox_get_default ());
}

static RepriseWindow *
find_window (RepriseWindow *self,
             const char    *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  if (g_strcmp0 (reprise_window_get_path (self), path) == 0)
    return self;

  for (GList *link = windows; link != NULL; link = link->next)
    if (REPRISE_IS_WINDOW (link->data) &&
        g_strcmp0 (reprise_window_get_path (link->data), path) == 0)
      return link->data;

  return NULL;
}

static RepriseWindow *
open_window (RepriseWindow *self,
             const char    *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
  return find_window (self, path);
}

/* What plays may be from a journal whose window was closed since. A view shows what it was asked
 * for as soon as it has its journal. */
static void
show_playing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseQueueItem *item = reprise_jukebox_get_current (reprise_jukebox_get_default ());
  RepriseWindow *window = NULL;

  if (item == NULL)
    return;

  window = find_window (self, reprise_queue_item_get_journal (item));
  if (window != NULL && reprise_window_get_journal (window) != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-entry", "s",
                                  reprise_queue_item_get_appraisal (item));
      return;
    }

  window = open_window (self, reprise_queue_item_get_journal (item));
  if (window != NULL)
    reprise_journal_view_choose (reprise_window_get_view (window),
                                 reprise_queue_item_get_appraisal (item));
}

static void
show_queue (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  reprise_player_place_open_queue (reprise_window_get_player (REPRISE_WINDOW (widget)));
}

/* What was to be played, to be had back. */
typedef struct
{
  GPtrArray *items;     /* (owned) of RepriseQueueItem */
  guint      position;
} Cleared;

static void
cleared_free (gpointer  data,
              GClosure *closure)
{
  Cleared *cleared = data;

  g_ptr_array_unref (cleared->items);
  g_free (cleared);
}

static void
restore_cb (AdwToast *toast,
            gpointer  data)
{
  Cleared *cleared = data;
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  if (jukebox == NULL)
    return;

  reprise_queue_replace (reprise_jukebox_get_queue (jukebox), cleared->items);
  reprise_queue_set_position (reprise_jukebox_get_queue (jukebox), cleared->position);
}

static Cleared *
keep_queue (RepriseQueue *queue)
{
  Cleared *cleared = g_new0 (Cleared, 1);

  cleared->items = g_ptr_array_new_with_free_func (g_object_unref);
  cleared->position = reprise_queue_get_position (queue);
  for (guint i = 0; i < reprise_queue_get_length (queue); i++)
    g_ptr_array_add (cleared->items, g_list_model_get_item (G_LIST_MODEL (queue), i));
  return cleared;
}

static void
clear_queue (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseQueue *queue = reprise_jukebox_get_queue (jukebox);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  Cleared *cleared = keep_queue (queue);
  AdwToast *toast = adw_toast_new (_("Queue cleared"));

  reprise_jukebox_stop (jukebox);
  reprise_queue_replace (queue, nothing);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restore_cb), cleared, cleared_free,
                         0);
  reprise_window_add_toast (REPRISE_WINDOW (widget), toast);
}

static void
link_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (RepriseWindow) self = REPRISE_WINDOW (g_object_ref (source));

  if (!gtk_show_uri_full_finish (GTK_WINDOW (self), result, NULL))
    reprise_window_say (self, _("The address cannot be opened"));
}

/* An address may be of anything, and only one of the web is opened. */
static void
open_link (GtkWidget  *widget,
           const char *action_name,
           GVariant   *address)
{
  const char *uri = g_variant_get_string (address, NULL);
  const char *scheme = g_uri_peek_scheme (uri);

  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    reprise_window_say (REPRISE_WINDOW (widget), _("The address cannot be opened"));
  else
    gtk_show_uri_full (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME, NULL, link_opened_cb, NULL);
}

static void
update_actions (RepriseWindow *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseQueue *queue = jukebox != NULL ? reprise_jukebox_get_queue (jukebox) : NULL;
  const gboolean any = queue != NULL && reprise_queue_get_length (queue) > 0;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.pause", any);
  gtk_widget_action_set_enabled (widget, "win.previous-track", any);
  gtk_widget_action_set_enabled (widget, "win.next-track",
                                 any && reprise_queue_peek_next (queue, FALSE) !=
                                          REPRISE_QUEUE_NOWHERE);
  gtk_widget_action_set_enabled (widget, "win.show-queue", any);
  gtk_widget_action_set_enabled (widget, "win.clear-queue", any);
  gtk_widget_action_set_enabled (widget, "win.show-playing",
                                 any && reprise_jukebox_get_current (jukebox) != NULL);
}

/**
 * reprise_window_music_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows what plays music: `win.play-appraisal` (s), `win.play-track` (ss),
 * `win.play-tracks` (axb), the ids of tracks and whether in any order, `win.pause` and so on.
 */
void
reprise_window_music_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.play-appraisal", "s", play_appraisal);
  gtk_widget_class_install_action (widget_class, "win.play-track", "(ss)", play_track);
  gtk_widget_class_install_action (widget_class, "win.play-everything", NULL, play_everything);
  gtk_widget_class_install_action (widget_class, "win.play-tracks", "(axb)", play_listed);
  gtk_widget_class_install_action (widget_class, "win.pause", NULL, toggle_pause);
  gtk_widget_class_install_action (widget_class, "win.next-track", NULL, play_next);
  gtk_widget_class_install_action (widget_class, "win.previous-track", NULL, play_previous);
  gtk_widget_class_install_action (widget_class, "win.open-track-link", "s", open_link);
  gtk_widget_class_install_action (widget_class, "win.show-playing", NULL, show_playing);
  gtk_widget_class_install_action (widget_class, "win.show-queue", NULL, show_queue);
  gtk_widget_class_install_action (widget_class, "win.clear-queue", NULL, clear_queue);
}

/**
 * reprise_window_follow_music:
 * @self: a window that was made just now
 *
 * Lets its actions be those that the jukebox of the program can do, and says what that cannot.
 */
void
reprise_window_follow_music (RepriseWindow *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  g_return_if_fail (REPRISE_IS_WINDOW (self));

  update_actions (self);
  if (jukebox == NULL)
    return;

  reprise_window_follow_skipped (self, jukebox);
  g_signal_connect_object (jukebox, "notify::current", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (reprise_jukebox_get_queue (jukebox), "items-changed",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reprise_jukebox_get_queue (jukebox), "notify",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}
