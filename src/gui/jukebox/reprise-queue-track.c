#include "gui/jukebox/reprise-queue-track.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

/**
 * RepriseQueueTrack:
 *
 * A track among those that are to be played: whether it is the one that sounds, and what is wrong
 * with it and can be done about that.
 */
struct _RepriseQueueTrack
{
  AdwBin            parent_instance;

  RepriseJukebox   *jukebox;   /* (owned) */
  char             *journal;   /* (owned): the path of the one that the window shows */
  RepriseQueueItem *item;      /* (owned) (nullable) */
  guint             position;
  GtkStack         *mark;
  GtkLabel         *number;
  GtkImage         *sounds;
  GtkLabel         *title;
  GtkLabel         *artist;
  GtkLabel         *trouble;
  GtkButton        *remedy;
};

G_DEFINE_FINAL_TYPE (RepriseQueueTrack, reprise_queue_track, ADW_TYPE_BIN)

static gboolean
is_current (RepriseQueueTrack *self)
{
  return self->item != NULL && reprise_jukebox_get_current (self->jukebox) == self->item;
}

static gboolean
is_playing (RepriseQueueTrack *self)
{
  return reprise_jukebox_get_state (self->jukebox) == REPRISE_JUKEBOX_PLAYING;
}

/* What is current and stopped would begin again, as what is paused goes on. */
static const char *
get_sound_words (RepriseQueueTrack *self)
{
  return reprise_music_words_sound (is_playing (self) ? REPRISE_JUKEBOX_PLAYING
                                                      : REPRISE_JUKEBOX_PAUSED);
}

/* To who cannot see it. The list makes what is around a row. */
static void
name_row (RepriseQueueTrack *self)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *trouble = reprise_queue_item_get_trouble (self->item);
  g_autofree char *track = reprise_music_words_track (reprise_queue_item_get_track (self->item));
  g_autofree char *name =
    reprise_format_joined (track, reprise_queue_item_get_name (self->item),
                           is_current (self) ? get_sound_words (self) : "",
                           trouble != NULL ? trouble : "", NULL);

  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
mark_cb (RepriseQueueTrack *self)
{
  if (self->item == NULL)
    return;

  gtk_image_set_from_icon_name (self->sounds, is_playing (self) ? "audio-volume-high-symbolic"
                                                                : "media-playback-pause-symbolic");
  gtk_stack_set_visible_child_name (self->mark, is_current (self) ? "sounds" : "number");
  if (is_current (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "bold");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "bold");
  name_row (self);
}

/* A link is known before anybody looks. The file of a track is chosen in the window of its own
 * journal. */
static void
show_remedy (RepriseQueueTrack *self)
{
  RepriseTrack *track = reprise_queue_item_get_track (self->item);
  const gboolean is_here =
    g_strcmp0 (reprise_queue_item_get_journal (self->item), self->journal) == 0;
  g_autoptr (RepriseWhereabouts) link =
    reprise_track_is_web (track) ? reprise_whereabouts_new (REPRISE_WHEREABOUTS_LINK,
                                                            reprise_track_get_location (track))
                                 : NULL;
  const RepriseWhereabouts *whereabouts =
    link == NULL && is_here ? reprise_queue_item_get_whereabouts (self->item) : link;

  reprise_track_remedy_show (self->remedy, whereabouts,
                             reprise_queue_item_get_appraisal (self->item),
                             reprise_track_get_uuid (track));
}

/* Of many that are in no folder each is said so in a word or two, and at length where it is
 * pointed at. */
static void
trouble_cb (RepriseQueueTrack *self)
{
  const char *trouble = reprise_queue_item_get_trouble (self->item);
  const char *brief =
    reprise_whereabouts_words_brief (reprise_queue_item_get_whereabouts (self->item));

  reprise_line_show (self->trouble, trouble != NULL && brief != NULL ? brief : trouble);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->trouble), trouble);
  show_remedy (self);
  name_row (self);
}

static void
show_item (RepriseQueueTrack *self)
{
  RepriseTrack *track = reprise_queue_item_get_track (self->item);
  g_autofree char *source = reprise_music_words_source (self->item, self->journal);
  const char *artist = reprise_track_get_artist (track);
  g_autofree char *words = reprise_format_joined (artist != NULL ? artist : "", source, NULL);
  g_autofree char *line = reprise_music_words_track (track);

  gtk_label_set_label (self->title, reprise_track_get_title (track));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), line);
  reprise_line_show (self->artist, words);
  trouble_cb (self);
  mark_cb (self);
}

static void
remove_track (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "queue.remove", "u",
                              REPRISE_QUEUE_TRACK (widget)->position);
}

static void
reprise_queue_track_dispose (GObject *object)
{
  RepriseQueueTrack *self = REPRISE_QUEUE_TRACK (object);

  reprise_queue_track_set_item (self, NULL);
  g_clear_object (&self->jukebox);

  G_OBJECT_CLASS (reprise_queue_track_parent_class)->dispose (object);
}

static void
reprise_queue_track_finalize (GObject *object)
{
  g_free (REPRISE_QUEUE_TRACK (object)->journal);

  G_OBJECT_CLASS (reprise_queue_track_parent_class)->finalize (object);
}

static void
reprise_queue_track_class_init (RepriseQueueTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_queue_track_dispose;
  object_class->finalize = reprise_queue_track_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-queue-track.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, mark);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, number);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, sounds);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, artist);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, trouble);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueTrack, remedy);
  gtk_widget_class_install_action (widget_class, "track.remove", NULL, remove_track);
}

static void
reprise_queue_track_init (RepriseQueueTrack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_queue_track_new:
 * @jukebox: what plays
 * @journal: the path of the journal that the window shows
 *
 * Returns: (transfer floating): a row without a track
 */
GtkWidget *
reprise_queue_track_new (RepriseJukebox *jukebox,
                         const char     *journal)
{
  RepriseQueueTrack *self = g_object_new (REPRISE_TYPE_QUEUE_TRACK, NULL);

  self->jukebox = g_object_ref (jukebox);
  self->journal = g_strdup (journal);
  g_signal_connect_object (jukebox, "notify::current", G_CALLBACK (mark_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (jukebox, "notify::state", G_CALLBACK (mark_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * reprise_queue_track_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseQueueItem *
reprise_queue_track_get_item (RepriseQueueTrack *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_TRACK (self), NULL);

  return self->item;
}

/**
 * reprise_queue_track_set_item:
 * @self: a row
 * @item: (nullable): what it shall show; followed while it does
 */
void
reprise_queue_track_set_item (RepriseQueueTrack *self,
                              RepriseQueueItem  *item)
{
  g_return_if_fail (REPRISE_IS_QUEUE_TRACK (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "notify::trouble", G_CALLBACK (trouble_cb), self);
  show_item (self);
}

/**
 * reprise_queue_track_set_position:
 * @self: a row
 * @position: where its track is among the others, from 0
 */
void
reprise_queue_track_set_position (RepriseQueueTrack *self,
                                  guint              position)
{
  g_autofree char *number = g_strdup_printf ("%u", position + 1);

  g_return_if_fail (REPRISE_IS_QUEUE_TRACK (self));

  self->position = position;
  gtk_label_set_label (self->number, number);
}
