#include "gui/jukebox/reprise-jukebox-row.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-sound-marks.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

/**
 * RepriseJukeboxRow:
 *
 * A track in the jukebox of an appraisal: its number, which is a button's mark under the pointer
 * and tells when it sounds; its title and its artist; why it cannot be played here, and a button
 * that does something about that.
 */
struct _RepriseJukeboxRow
{
  GtkListBoxRow        parent_instance;

  RepriseTrack        *track;    /* (owned) */
  guint                place;    /* in the jukebox, from 1 */
  RepriseJukeboxState  sound;
  gboolean             pointed;  /* the pointer is on it */
  gboolean             plays;    /* as far as is known */
  GtkStack            *mark;
  GtkLabel            *number;
  GtkImage            *icon;
  GtkLabel            *title;
  GtkLabel            *artist;
  GtkLabel            *state;
  GtkButton           *remedy;
};

G_DEFINE_FINAL_TYPE (RepriseJukeboxRow, reprise_jukebox_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_icon (RepriseJukeboxRow *self)
{
  if (self->sound == REPRISE_JUKEBOX_PLAYING)
    return self->pointed ? "media-playback-pause-symbolic" : "audio-volume-high-symbolic";
  if (self->sound == REPRISE_JUKEBOX_PAUSED)
    return self->pointed ? "media-playback-start-symbolic" : "media-playback-pause-symbolic";

  return self->pointed && self->plays ? "media-playback-start-symbolic" : NULL;
}

static void
show_mark (RepriseJukeboxRow *self)
{
  const char *icon = get_icon (self);

  if (icon != NULL)
    gtk_image_set_from_icon_name (self->icon, icon);
  gtk_stack_set_visible_child_name (self->mark, icon != NULL ? "icon" : "number");
}

static void
say_name (RepriseJukeboxRow *self,
          const char        *state)
{
  const char *artist = reprise_track_get_artist (self->track);
  const char *sound = reprise_music_words_sound (self->sound);
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "%u. %s", self->place, reprise_track_get_title (self->track));
  if (*artist != '\0')
    g_string_append_printf (name, ", %s", artist);
  if (*sound != '\0')
    g_string_append_printf (name, ", %s", sound);
  if (state != NULL)
    g_string_append_printf (name, ", %s", state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
show_state (RepriseJukeboxRow *self,
            const char        *state)
{
  const gboolean named = *reprise_track_get_artist (self->track) != '\0';
  /* Translators: why a track cannot be played here, behind its artist. */
  g_autofree char *behind = state != NULL && named ? g_strdup_printf (_(" · %s"), state)
                                                   : g_strdup (state);

  gtk_widget_set_visible (GTK_WIDGET (self->artist), named);
  reprise_line_show (self->state, behind);
  say_name (self, state);
}

static void
pointer_cb (RepriseJukeboxRow        *self,
            GParamSpec               *pspec,
            GtkEventControllerMotion *motion)
{
  self->pointed = gtk_event_controller_motion_contains_pointer (motion);
  show_mark (self);
}

static void
reprise_jukebox_row_dispose (GObject *object)
{
  g_clear_object (&REPRISE_JUKEBOX_ROW (object)->track);

  G_OBJECT_CLASS (reprise_jukebox_row_parent_class)->dispose (object);
}

static void
reprise_jukebox_row_class_init (RepriseJukeboxRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_jukebox_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-jukebox-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, number);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, artist);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, state);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxRow, remedy);
  gtk_widget_class_bind_template_callback (widget_class, pointer_cb);
}

static void
reprise_jukebox_row_init (RepriseJukeboxRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_jukebox_row_new:
 * @track: a track; nobody changes it any more
 * @number: its place in the jukebox, from 1
 *
 * Returns: (transfer floating): a row for it, of which nothing else is known yet
 */
GtkWidget *
reprise_jukebox_row_new (RepriseTrack *track,
                         guint         number)
{
  RepriseJukeboxRow *self = g_object_new (REPRISE_TYPE_JUKEBOX_ROW, NULL);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  self->track = g_object_ref (track);
  self->place = number;
  self->plays = TRUE;
  gtk_label_set_label (self->number, digits);
  gtk_label_set_label (self->title, reprise_track_get_title (track));
  gtk_label_set_label (self->artist, reprise_track_get_artist (track));
  show_state (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * reprise_jukebox_row_get_track:
 * @self: a row
 *
 * Returns: (transfer none): its track
 */
RepriseTrack *
reprise_jukebox_row_get_track (RepriseJukeboxRow *self)
{
  g_return_val_if_fail (REPRISE_IS_JUKEBOX_ROW (self), NULL);

  return self->track;
}

/**
 * reprise_jukebox_row_follow:
 * @self: a row
 * @watch: what knows of its track
 *
 * Shows what is known of the track now.
 */
void
reprise_jukebox_row_follow (RepriseJukeboxRow *self,
                            RepriseTrackWatch *watch)
{
  const RepriseWhereabouts *whereabouts = NULL;
  const char *uuid = NULL;

  g_return_if_fail (REPRISE_IS_JUKEBOX_ROW (self));

  uuid = reprise_track_get_uuid (self->track);
  whereabouts = reprise_track_watch_get_whereabouts (watch, uuid);
  self->sound = reprise_track_watch_get_sound (watch, uuid);
  self->plays = !reprise_track_remedy_is_needed (whereabouts);
  reprise_sound_marks_show (GTK_WIDGET (self), self->sound);
  show_mark (self);
  show_state (self, reprise_whereabouts_words_brief (whereabouts));
  reprise_track_remedy_show (self->remedy, whereabouts,
                             reprise_track_watch_get_appraisal (watch), uuid);
}
