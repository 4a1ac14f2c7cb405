/* How a window says which tracks could not be played. */

#include "gui/reprise-window-skipped.h"

#include "gui/reprise-window-toasts.h"

#include <glib/gi18n.h>

#define SKIPPED "reprise-skipped"

/* While a toast is seen that says so, it counts what is skipped meanwhile: several files of a
 * folder that is gone are one message. */
typedef struct
{
  AdwToast *toast;  /* (weak) (nullable) */
  guint     n;
  char     *told;   /* (owned) (nullable): why nothing sounds, where the bar was told */
} Skipped;

static void
skipped_free (gpointer data)
{
  Skipped *skipped = data;

  g_clear_weak_pointer (&skipped->toast);
  g_free (skipped->told);
  g_free (skipped);
}

static Skipped *
get_skipped (RepriseWindow *self)
{
  Skipped *skipped = g_object_get_data (G_OBJECT (self), SKIPPED);

  if (skipped == NULL)
    {
      skipped = g_new0 (Skipped, 1);
      g_object_set_data_full (G_OBJECT (self), SKIPPED, skipped, skipped_free);
    }
  return skipped;
}

/* One window is enough: that which somebody looked at last. */
static gboolean
is_in_front (RepriseWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *link = windows; link != NULL; link = link->next)
    if (REPRISE_IS_WINDOW (link->data))
      return link->data == self;

  return TRUE;
}

static gboolean
is_silent (RepriseJukebox *jukebox)
{
  return reprise_jukebox_get_state (jukebox) != REPRISE_JUKEBOX_PLAYING;
}

/* Why they were is said where they stand, as it takes a sentence or two. */
static char *
say_skipped (RepriseQueueItem *item,
             guint             n)
{
  RepriseTrack *track = reprise_queue_item_get_track (item);

  if (n > 1)
    return g_strdup_printf (ngettext ("%u track was skipped", "%u tracks were skipped", n), n);

  /* Translators: %s is the title of a track. */
  return g_strdup_printf (_("“%s” was skipped"), reprise_track_get_title (track));
}

static void
dismissed_cb (AdwToast *toast,
              Skipped  *skipped)
{
  if (skipped->toast == toast)
    g_clear_weak_pointer (&skipped->toast);
}

static void
trouble_cb (RepriseWindow    *self,
            RepriseQueueItem *item,
            const char       *words,
            RepriseJukebox   *jukebox)
{
  Skipped *skipped = get_skipped (self);
  g_autofree char *said = NULL;
  g_autofree char *escaped = NULL;

  if (!is_in_front (self))
    return;

  if (item == NULL)
    {
      if (skipped->toast != NULL)
        adw_toast_dismiss (skipped->toast);
      g_free (skipped->told);
      skipped->told = is_silent (jukebox) ? g_strdup (words) : NULL;
      reprise_window_tell (self, words);
      return;
    }

  skipped->n = skipped->toast != NULL ? skipped->n + 1 : 1;
  said = say_skipped (item, skipped->n);
  escaped = g_markup_escape_text (said, -1);
  if (skipped->toast != NULL)
    {
      adw_toast_set_title (skipped->toast, escaped);
      return;
    }

  g_set_weak_pointer (&skipped->toast, adw_toast_new (escaped));
  adw_toast_set_button_label (skipped->toast, _("_Show"));
  adw_toast_set_action_name (skipped->toast, "win.show-queue");
  g_signal_connect (skipped->toast, "dismissed", G_CALLBACK (dismissed_cb), skipped);
  reprise_window_add_toast (self, skipped->toast);
}

/* Why nothing could be heard is no news any more when something is. */
static void
position_cb (RepriseWindow  *self,
             GParamSpec     *pspec,
             RepriseJukebox *jukebox)
{
  Skipped *skipped = get_skipped (self);

  if (skipped->told == NULL || is_silent (jukebox) || reprise_jukebox_get_position (jukebox) <= 0)
    return;

  reprise_window_withdraw (self, skipped->told);
  g_clear_pointer (&skipped->told, g_free);
}

/**
 * reprise_window_follow_skipped:
 * @self: a window that was made just now
 * @jukebox: what plays
 *
 * Says what could not be played, while the window is in front.
 */
void
reprise_window_follow_skipped (RepriseWindow  *self,
                               RepriseJukebox *jukebox)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (REPRISE_IS_JUKEBOX (jukebox));

  g_signal_connect_object (jukebox, "trouble", G_CALLBACK (trouble_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (jukebox, "notify::position", G_CALLBACK (position_cb), self,
                           G_CONNECT_SWAPPED);
}
