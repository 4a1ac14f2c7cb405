/* The jukebox of the appraisal that a page shows: how it is played, by hand and by itself. */

#include "gui/journal/reprise-entry-page-private.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "jukebox/reprise-jukebox.h"

#include <glib/gi18n.h>

static gboolean
has_music (RepriseEntryPage *self)
{
  return reprise_entry_page_is_appraisal (self) && self->reading != NULL &&
         reprise_reading_page_get_n_tracks (self->reading) > 0;
}

/* Whether what plays is from the jukebox of what is shown. */
static gboolean
is_heard (RepriseEntryPage *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseQueueItem *item = jukebox != NULL ? reprise_jukebox_get_current (jukebox) : NULL;

  return item != NULL && self->entry != NULL &&
         reprise_jukebox_get_state (jukebox) != REPRISE_JUKEBOX_STOPPED &&
         g_strcmp0 (reprise_queue_item_get_appraisal (item),
                    reprise_entry_get_uuid (self->entry)) == 0 &&
         g_strcmp0 (reprise_queue_item_get_journal (item),
                    reprise_journal_get_path (self->journal)) == 0;
}

static void
play (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseEntryPage *self = REPRISE_ENTRY_PAGE (widget);

  if (is_heard (self))
    gtk_widget_activate_action (widget, "win.pause", NULL);
  else
    gtk_widget_activate_action (widget, "win.play-appraisal", "s",
                                reprise_entry_get_uuid (self->entry));
}

static void
add_playlist (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.import-tracks", "s",
                              reprise_entry_get_uuid (REPRISE_ENTRY_PAGE (widget)->entry));
}

static void
save_playlist (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.save-jukebox", "s",
                              reprise_entry_get_uuid (REPRISE_ENTRY_PAGE (widget)->entry));
}

static void
state_cb (RepriseEntryPage *self)
{
  const gboolean playing =
    is_heard (self) &&
    reprise_jukebox_get_state (reprise_jukebox_get_default ()) == REPRISE_JUKEBOX_PLAYING;

  adw_button_content_set_icon_name (self->play_content,
                                    playing ? "media-playback-pause-symbolic"
                                            : "audio-x-generic-symbolic");
  adw_button_content_set_label (self->play_content, playing ? _("_Pause") : _("_Play"));
}

/* Somebody who paused a track wants to hear nothing for now; what waits since another day, and was
 * not looked for since, was paused by nobody. */
static gboolean
is_free (RepriseJukebox *jukebox)
{
  const RepriseJukeboxState state = reprise_jukebox_get_state (jukebox);
  RepriseQueueItem *item = reprise_jukebox_get_current (jukebox);
  const RepriseWhereabouts *whereabouts =
    item != NULL ? reprise_queue_item_get_whereabouts (item) : NULL;

  return state == REPRISE_JUKEBOX_STOPPED ||
         (state == REPRISE_JUKEBOX_PAUSED &&
          (whereabouts == NULL || whereabouts->state == REPRISE_WHEREABOUTS_UNKNOWN));
}

static gboolean
may_start (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  return jukebox != NULL && is_free (jukebox) &&
         g_settings_get_boolean (settings, "jukebox-autoplay");
}

/**
 * reprise_entry_page_install_music:
 * @widget_class: the class of such pages
 *
 * Gives the pages the actions that play what they show, carry it out and bring more of it in.
 */
void
reprise_entry_page_install_music (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.play", NULL, play);
  gtk_widget_class_install_action (widget_class, "page.add-playlist", NULL, add_playlist);
  gtk_widget_class_install_action (widget_class, "page.save-playlist", NULL, save_playlist);
}

/**
 * reprise_entry_page_follow_music:
 * @self: a page that was made just now
 *
 * Lets its button say what pressing it will do.
 */
void
reprise_entry_page_follow_music (RepriseEntryPage *self)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  reprise_entry_page_update_music (self);
  g_signal_connect (self, "map", G_CALLBACK (reprise_entry_page_hear), NULL);
  if (jukebox == NULL)
    return;

  g_signal_connect_object (jukebox, "notify::state", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (jukebox, "notify::current", G_CALLBACK (state_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_entry_page_update_music:
 * @self: a page
 *
 * Shows whether there is anything to be played. A page that has the window to itself has its menu
 * for that, as its header has room for two buttons.
 */
void
reprise_entry_page_update_music (RepriseEntryPage *self)
{
  const gboolean any = has_music (self) && reprise_jukebox_get_default () != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.play", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-playlist",
                                 reprise_entry_page_is_appraisal (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save-playlist", has_music (self));
  gtk_widget_set_visible (self->play, any && !self->folded &&
                                        reprise_entry_page_get_session (self) == NULL);
  if (any)
    state_cb (self);
}

/**
 * reprise_entry_page_hear:
 * @self: a page that shows something, or came into view
 *
 * Looks for the music of what was opened, and plays it where that is wanted. What the diary begins
 * with was opened by nobody.
 */
void
reprise_entry_page_hear (RepriseEntryPage *self)
{
  const gboolean first = self->heard == 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->entry == NULL ||
      self->reading == NULL || reprise_reading_page_get_n_tracks (self->reading) < 0)
    return;

  /* What was opened before may have got its first track just now. */
  if (has_music (self))
    reprise_music_folders_begin_later ();
  if (self->heard == reprise_entry_get_id (self->entry))
    return;

  self->heard = reprise_entry_get_id (self->entry);
  if (has_music (self) && (!first || self->folded) && may_start ())
    play (GTK_WIDGET (self), NULL, NULL);
}
