#include "gui/jukebox/reprise-player-bar.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-queue-popover.h"
#include "gui/jukebox/reprise-sound-marks.h"
#include "gui/jukebox/reprise-volume-popover.h"
#include "gui/reprise-request.h"
#include "gui/stills/reprise-still-loader.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>
#include <math.h>

#define COVER 40

/* Whoever drags hears where they are now and then, and not at every step. */
#define SCRUB_MILLISECONDS 200

/* From where on a finger that moves means to swipe, and from where it has. */
#define SWIPE_BEGINS 16
#define SWIPE_COUNTS 48

/**
 * ReprisePlayerBar:
 *
 * What sounds, at the bottom of a window: which track, from which appraisal, how far it is, and
 * what can be done about it. In a narrow window it is one line, which is swiped for the next.
 */
struct _ReprisePlayerBar
{
  AdwBin          parent_instance;

  RepriseJukebox *jukebox;     /* (owned) */
  char           *journal;     /* (owned): the path of the one that the window shows */
  GSignalGroup   *signals;     /* (owned): of what is current */
  GCancellable   *loading;     /* (owned) (nullable): the cover */
  guint           scrubbing;   /* waits to seek to where somebody dragged it */
  GtkAdjustment  *time;
  GtkStack       *cover;
  GtkImage       *picture;
  GtkLabel       *title;
  GtkLabel       *artist;
  GtkWidget      *source;
  GtkLabel       *source_words;
  GtkLabel       *position;
  GtkLabel       *duration;
  GtkWidget      *scale;
  GtkButton      *play;
  GtkButton      *narrow_play;
  GtkMenuButton  *volume;
  GtkMenuButton  *queue;
  GtkMenuButton  *narrow_queue;
  GtkWidget      *narrow;
  GtkWidget      *line;
  GtkLabel       *line_words;
  GtkGesture     *swipe;
};

G_DEFINE_FINAL_TYPE (ReprisePlayerBar, reprise_player_bar, ADW_TYPE_BIN)

static void
state_cb (ReprisePlayerBar *self)
{
  const RepriseJukeboxState sound = reprise_jukebox_get_state (self->jukebox);
  const char *words = sound == REPRISE_JUKEBOX_PLAYING ? _("Pause") : _("Play");

  reprise_sound_marks_show_play (self->play, sound, words);
  reprise_sound_marks_show_play (self->narrow_play, sound, words);
}

static void
show_time (ReprisePlayerBar *self,
           gint64            position)
{
  const gint64 duration = reprise_jukebox_get_duration (self->jukebox);
  g_autofree char *words = reprise_music_words_time (position);
  g_autofree char *progress = reprise_music_words_progress (position, duration);

  gtk_label_set_label (self->position, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, progress, -1);
}

/* What somebody drags stays where they dragged it. */
static void
position_cb (ReprisePlayerBar *self)
{
  const gint64 position = reprise_jukebox_get_position (self->jukebox);

  if (self->scrubbing != 0)
    return;

  gtk_adjustment_set_value (self->time, reprise_jukebox_get_duration (self->jukebox) > 0
                                          ? (double) position / G_USEC_PER_SEC : 0);
  show_time (self, position);
}

static void
duration_cb (ReprisePlayerBar *self)
{
  const gint64 duration = reprise_jukebox_get_duration (self->jukebox);
  g_autofree char *words = reprise_music_words_time (duration > 0 ? duration : -1);

  /* A line without a length is not drawn. */
  gtk_adjustment_set_upper (self->time, duration > 0 ? (double) duration / G_USEC_PER_SEC : 1);
  gtk_widget_set_sensitive (self->scale, duration > 0);
  gtk_label_set_label (self->duration, words);
  position_cb (self);
}

static gboolean
seek_cb (gpointer data)
{
  ReprisePlayerBar *self = data;

  self->scrubbing = 0;
  reprise_jukebox_seek (self->jukebox,
                        (gint64) (gtk_adjustment_get_value (self->time) * G_USEC_PER_SEC));
  return G_SOURCE_REMOVE;
}

static gboolean
scrub_cb (ReprisePlayerBar *self,
          GtkScrollType     scroll,
          double            value)
{
  const double upper = gtk_adjustment_get_upper (self->time);

  g_clear_handle_id (&self->scrubbing, g_source_remove);
  self->scrubbing = g_timeout_add (SCRUB_MILLISECONDS, seek_cb, self);
  show_time (self, (gint64) (CLAMP (value, 0, upper) * G_USEC_PER_SEC));
  return GDK_EVENT_PROPAGATE;
}

static void
volume_cb (ReprisePlayerBar *self)
{
  gtk_menu_button_set_icon_name (
    self->volume, reprise_volume_popover_find_icon (reprise_jukebox_get_volume (self->jukebox)));
}

/* Stills are wide: what is shown is the middle of one. */
static GdkPaintable *
crop (GdkTexture *texture)
{
  const graphene_size_t size = GRAPHENE_SIZE_INIT (COVER, COVER);
  const float aspect =
    (float) gdk_texture_get_width (texture) / (float) gdk_texture_get_height (texture);
  const float width = COVER * MAX (aspect, 1);
  const float height = COVER / MIN (aspect, 1);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, COVER, COVER));
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((COVER - width) / 2, (COVER - height) / 2,
                                                    width, height));
  gtk_snapshot_pop (snapshot);
  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static void
cover_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePlayerBar) self = reprise_request_dup_asker (request);
  g_autoptr (GdkTexture) texture = reprise_still_loader_load_finish (result, NULL);
  g_autoptr (GdkPaintable) cover = NULL;

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  cover = texture != NULL ? crop (texture) : NULL;
  gtk_image_set_from_paintable (self->picture, cover);
  gtk_stack_set_visible_child_name (self->cover, texture != NULL ? "picture" : "note");
}

static void
art_cb (ReprisePlayerBar *self)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (self->jukebox);
  const char *art = item != NULL ? reprise_queue_item_get_art (item) : NULL;
  g_autofree char *path = art != NULL ? g_filename_from_uri (art, NULL, NULL) : NULL;
  const int size = COVER * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  RepriseRequest *request = NULL;

  reprise_request_cancel (&self->loading);
  gtk_stack_set_visible_child_name (self->cover, "note");
  if (path == NULL)
    return;

  request = reprise_request_begin (self, &self->loading);
  reprise_still_loader_load_async (path, 4 * size, size, reprise_request_get_cancellable (request),
                                   cover_loaded_cb, request);
}

static void
show_source (ReprisePlayerBar *self,
             RepriseQueueItem *item)
{
  g_autofree char *source = reprise_music_words_source (item, self->journal);
  g_autofree char *tip = g_strdup_printf (
    /* Translators: %s is the title of an appraisal. */
    _("Read “%s”"), source);

  gtk_label_set_label (self->source_words, source);
  gtk_widget_set_visible (self->source, *source != '\0');
  gtk_widget_set_tooltip_text (self->source, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_set_tooltip_text (self->line, tip);
}

static void
current_cb (ReprisePlayerBar *self)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (self->jukebox);
  RepriseTrack *track = item != NULL ? reprise_queue_item_get_track (item) : NULL;
  const char *artist = track != NULL ? reprise_track_get_artist (track) : NULL;
  g_autofree char *line = track != NULL ? reprise_music_words_track (track) : NULL;

  g_signal_group_set_target (self->signals, item);
  g_clear_handle_id (&self->scrubbing, g_source_remove);
  /* Translators: no track is current. */
  gtk_label_set_label (self->title, track != NULL ? reprise_track_get_title (track)
                                                  : _("Nothing Playing"));
  reprise_line_show (self->artist, artist);
  gtk_label_set_label (self->line_words, line != NULL ? line : _("Nothing Playing"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->line_words), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), line);
  if (item != NULL)
    show_source (self, item);
  else
    gtk_widget_set_visible (self->source, FALSE);
  art_cb (self);
  duration_cb (self);
}

static void
swipe_update_cb (ReprisePlayerBar *self,
                 double            x,
                 double            y)
{
  if (fabs (x) > SWIPE_BEGINS && fabs (x) > fabs (y))
    gtk_gesture_set_state (self->swipe, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* As a page is turned: what comes next is pulled in. */
static void
swipe_end_cb (ReprisePlayerBar *self,
              double            x,
              double            y)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (fabs (x) < SWIPE_COUNTS || fabs (x) < fabs (y))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              (x < 0) != mirrored ? "win.next-track" : "win.previous-track", NULL);
}

static void
create_queue_cb (GtkMenuButton *button,
                 gpointer       data)
{
  ReprisePlayerBar *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, reprise_queue_popover_new (self->jukebox, self->journal));
}

static void
create_volume_cb (GtkMenuButton *button,
                  gpointer       data)
{
  ReprisePlayerBar *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, reprise_volume_popover_new (self->jukebox));
}

static void
follow (ReprisePlayerBar *self,
        const char       *signal,
        void            (*callback) (ReprisePlayerBar *self))
{
  g_signal_connect_object (self->jukebox, signal, G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
}

static void
reprise_player_bar_dispose (GObject *object)
{
  ReprisePlayerBar *self = REPRISE_PLAYER_BAR (object);

  g_clear_handle_id (&self->scrubbing, g_source_remove);
  reprise_request_cancel (&self->loading);
  g_clear_object (&self->signals);
  g_clear_object (&self->jukebox);

  G_OBJECT_CLASS (reprise_player_bar_parent_class)->dispose (object);
}

static void
reprise_player_bar_finalize (GObject *object)
{
  g_free (REPRISE_PLAYER_BAR (object)->journal);

  G_OBJECT_CLASS (reprise_player_bar_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, time);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, cover);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, picture);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, title);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, artist);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, source);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, source_words);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, position);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, duration);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, scale);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, play);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, narrow_play);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, volume);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, queue);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, narrow_queue);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, narrow);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, line);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, line_words);
  gtk_widget_class_bind_template_child (widget_class, ReprisePlayerBar, swipe);
}

static void
reprise_player_bar_class_init (ReprisePlayerBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_player_bar_dispose;
  object_class->finalize = reprise_player_bar_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-player-bar.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, scrub_cb);
  gtk_widget_class_bind_template_callback (widget_class, swipe_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, swipe_end_cb);
}

static void
reprise_player_bar_init (ReprisePlayerBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (REPRISE_TYPE_QUEUE_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::art", G_CALLBACK (art_cb), self);
  gtk_menu_button_set_create_popup_func (self->queue, create_queue_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->narrow_queue, create_queue_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->volume, create_volume_cb, self, NULL);
}

/**
 * reprise_player_bar_new:
 * @jukebox: what plays
 * @journal: the path of the journal that is shown above it
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
reprise_player_bar_new (RepriseJukebox *jukebox,
                        const char     *journal)
{
  ReprisePlayerBar *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), NULL);

  self = g_object_new (REPRISE_TYPE_PLAYER_BAR, NULL);
  self->jukebox = g_object_ref (jukebox);
  self->journal = g_strdup (journal);
  follow (self, "notify::current", current_cb);
  follow (self, "notify::state", state_cb);
  follow (self, "notify::position", position_cb);
  follow (self, "notify::duration", duration_cb);
  follow (self, "notify::volume", volume_cb);
  current_cb (self);
  state_cb (self);
  volume_cb (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_player_bar_open_queue:
 * @self: a bar that is seen
 *
 * Shows what is to be played.
 */
void
reprise_player_bar_open_queue (ReprisePlayerBar *self)
{
  g_return_if_fail (REPRISE_IS_PLAYER_BAR (self));

  gtk_menu_button_popup (gtk_widget_get_mapped (self->narrow) ? self->narrow_queue : self->queue);
}
