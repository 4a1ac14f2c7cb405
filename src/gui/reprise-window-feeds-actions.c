/* What a window does with feeds: it adds and removes them, and has them asked. */

#include "gui/reprise-window-feeds-actions.h"

#include "gui/feeds/reprise-add-feed-dialog.h"
#include "gui/feeds/reprise-feed-dialog.h"
#include "gui/reprise-window-toasts.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

#define FOLLOWING "reprise-following"

/* Nobody waits for what others have written while a window comes up. */
#define PATIENCE_S 8

/* A feed that is being removed. */
typedef struct
{
  RepriseWindow *window;  /* (owned) */
  char          *uuid;    /* (owned) */
  char          *label;   /* (owned) */
} Removal;

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->window);
  g_free (removal->uuid);
  g_free (removal->label);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

/* Returns: (transfer none) (nullable): what the window has as long as it is there */
static RepriseFollowing *
get_following (RepriseWindow *self)
{
  RepriseFollowing *following = g_object_get_data (G_OBJECT (self), FOLLOWING);

  if (following == NULL && reprise_window_get_journal (self) != NULL)
    {
      following = reprise_following_dup_of (reprise_window_get_journal (self));
      g_object_set_data_full (G_OBJECT (self), FOLLOWING, following, g_object_unref);
    }
  return following;
}

static void
present_dialog (RepriseWindow *self,
                GtkWidget     *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
updated_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  RepriseFollowing *following = get_following (self);

  if (!reprise_follower_update_finish (REPRISE_FOLLOWER (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    reprise_window_say (self, error->message);
  if (following != NULL)
    reprise_following_tell (following);
}

static void
update (RepriseWindow *self,
        const char    *feed)
{
  RepriseFollowing *following = get_following (self);

  if (following != NULL)
    reprise_follower_update_async (reprise_following_get_follower (following), feed, NULL,
                                   updated_cb, g_object_ref (self));
}

static void
added_cb (RepriseWindow *self,
          const char    *uuid,
          const char    *label,
          gboolean       plain)
{
  g_autofree char *words =
    /* Translators: %s is what a feed is called; its server has no encrypted connection. */
    g_strdup_printf (plain ? _("You follow “%s” now, unencrypted")
                           /* Translators: %s is what a feed is called. */
                           : _("You follow “%s” now"), label);

  reprise_window_say (self, words);
  update (self, uuid);
}

static void
add_feed (GtkWidget  *widget,
          const char *action_name,
          GVariant   *address)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkWidget *dialog = NULL;

  if (reprise_window_get_journal (self) == NULL)
    return;

  dialog = reprise_add_feed_dialog_new (reprise_window_get_journal (self));
  if (address != NULL)
    reprise_add_feed_dialog_set_address (REPRISE_ADD_FEED_DIALOG (dialog),
                                         g_variant_get_string (address, NULL));
  g_signal_connect_object (dialog, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}

static void
edit_feed (GtkWidget  *widget,
           const char *action_name,
           GVariant   *uuid)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  present_dialog (self, reprise_feed_dialog_new (reprise_window_get_journal (self),
                                                 g_variant_get_string (uuid, NULL)));
}

static void
update_feeds (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  update (REPRISE_WINDOW (widget), NULL);
}

static void
update_feed (GtkWidget  *widget,
             const char *action_name,
             GVariant   *uuid)
{
  update (REPRISE_WINDOW (widget), g_variant_get_string (uuid, NULL));
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Removal) removal = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    {
      reprise_window_tell (removal->window, error->message);
      return;
    }

  /* Translators: %s is what a feed is called. */
  words = g_strdup_printf (_("“%s” removed"), removal->label);
  reprise_window_offer_action (removal->window, words, "win.restore-thing",
                               g_variant_new_string (removal->uuid));
}

static void
remove_feed (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Removal *removal = g_new0 (Removal, 1);

  g_variant_get (parameter, "(ss)", &removal->uuid, &removal->label);
  removal->window = g_object_ref (self);
  reprise_journal_delete_async (reprise_window_get_journal (self), removal->uuid, NULL, removed_cb,
                                removal);
}

static gboolean
start_cb (gpointer data)
{
  RepriseWindow *self = data;
  RepriseFollowing *following = get_following (self);

  if (following != NULL)
    reprise_follower_start (reprise_following_get_follower (following));
  return G_SOURCE_REMOVE;
}

static void
forget_start (gpointer source)
{
  g_source_destroy (source);
  g_source_unref (source);
}

/**
 * reprise_window_follow_feeds:
 * @self: a window whose journal is seen
 *
 * Has the feeds asked in a while, and from then on whenever it is time.
 */
void
reprise_window_follow_feeds (RepriseWindow *self)
{
  GSource *source = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));

  source = g_timeout_source_new_seconds (PATIENCE_S);
  g_source_set_callback (source, start_cb, self, NULL);
  g_source_attach (source, NULL);
  g_object_set_data_full (G_OBJECT (self), FOLLOWING "-start", source, forget_start);
}

/**
 * reprise_window_feeds_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows what they do with feeds.
 */
void
reprise_window_feeds_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-feed", NULL, add_feed);
  gtk_widget_class_install_action (widget_class, "win.add-feed-at", "s", add_feed);
  gtk_widget_class_install_action (widget_class, "win.feed", "s", edit_feed);
  gtk_widget_class_install_action (widget_class, "win.update-feeds", NULL, update_feeds);
  gtk_widget_class_install_action (widget_class, "win.update-feed", "s", update_feed);
  gtk_widget_class_install_action (widget_class, "win.remove-feed", "(ss)", remove_feed);
}
