#include "gui/jukebox/reprise-track-card.h"

#include "gui/jukebox/reprise-sound-marks.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

#define USUAL_WIDTH 480

/**
 * RepriseTrackCard:
 *
 * A track where an essay on music speaks of it: a button that plays it, what it is called and
 * whose it is, its scene, what it does there, and why it cannot be played here.
 *
 * It is as wide as it is told: a text view gives what stands in its text the least width that it
 * asks for.
 */
struct _RepriseTrackCard
{
  GtkWidget     parent_instance;

  RepriseTrack *track;   /* (owned) */
  int           column;  /* pixels; 0 for whatever there is */
  GtkWidget    *card;
  GtkButton    *play;
  GtkLabel     *title;
  GtkLabel     *detail;
  GtkLabel     *scene;
  GtkLabel     *note;
  GtkButton    *remedy;
};

G_DEFINE_FINAL_TYPE (RepriseTrackCard, reprise_track_card, GTK_TYPE_WIDGET)

/* On one line, so that the text does not move when more is known. */
static void
show_detail (RepriseTrackCard *self,
             const char       *state)
{
  const char *album = reprise_track_get_album (self->track);
  g_autofree char *detail =
    reprise_format_joined (reprise_track_get_artist (self->track), album != NULL ? album : "",
                           state != NULL ? state : "", NULL);

  reprise_line_show (self->detail, detail);
}

/* Returns: (transfer full): what the button does */
static char *
dup_play_words (RepriseTrackCard         *self,
                RepriseJukeboxState       sound,
                const RepriseWhereabouts *whereabouts)
{
  const char *title = reprise_track_get_title (self->track);

  if (reprise_track_remedy_is_needed (whereabouts))
    return reprise_whereabouts_words_advice (whereabouts);

  /* Translators: %s is the title of a piece of music. */
  return sound == REPRISE_JUKEBOX_PLAYING ? g_strdup_printf (_("Pause “%s”"), title)
                                          : g_strdup_printf (_("Play “%s”"), title);
}

static void
show_play (RepriseTrackCard         *self,
           RepriseJukeboxState       sound,
           const RepriseWhereabouts *whereabouts)
{
  g_autofree char *words = dup_play_words (self, sound, whereabouts);

  reprise_sound_marks_show_play (self->play, sound, words);
  reprise_sound_marks_show (self->card, sound);
}

static void
reprise_track_card_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  RepriseTrackCard *self = REPRISE_TRACK_CARD (widget);
  const int usual = self->column > 0 ? self->column : USUAL_WIDTH;
  int least = 0;

  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (least, self->column);
      *natural = MAX (least, usual);
      return;
    }

  gtk_widget_measure (self->card, orientation, MAX (least, for_size > 0 ? for_size : usual),
                      minimum, natural, NULL, NULL);
  *minimum = *natural;
}

static void
reprise_track_card_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  gtk_widget_allocate (REPRISE_TRACK_CARD (widget)->card, width, height, baseline, NULL);
}

static GtkSizeRequestMode
reprise_track_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_track_card_dispose (GObject *object)
{
  RepriseTrackCard *self = REPRISE_TRACK_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (reprise_track_card_parent_class)->dispose (object);
}

static void
reprise_track_card_class_init (RepriseTrackCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_track_card_dispose;
  widget_class->measure = reprise_track_card_measure;
  widget_class->size_allocate = reprise_track_card_size_allocate;
  widget_class->get_request_mode = reprise_track_card_get_request_mode;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, card);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, play);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, detail);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, scene);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackCard, remedy);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
reprise_track_card_init (RepriseTrackCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "default");
}

/**
 * reprise_track_card_new:
 * @track: a track; nobody changes it any more
 *
 * Returns: (transfer floating): a card for it, which plays nothing yet
 */
GtkWidget *
reprise_track_card_new (RepriseTrack *track)
{
  RepriseTrackCard *self = g_object_new (REPRISE_TYPE_TRACK_CARD, NULL);

  self->track = g_object_ref (track);
  reprise_line_show (self->title, reprise_track_get_title (track));
  show_detail (self, NULL);
  reprise_line_show (self->scene, reprise_track_get_scene (track));
  reprise_line_show (self->note, reprise_track_get_note (track));
  show_play (self, REPRISE_JUKEBOX_STOPPED, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  reprise_track_get_title (track), -1);
  return GTK_WIDGET (self);
}

/**
 * reprise_track_card_follow:
 * @self: a card
 * @watch: what knows of its track
 *
 * Shows what is known of the track now.
 */
void
reprise_track_card_follow (RepriseTrackCard  *self,
                           RepriseTrackWatch *watch)
{
  const RepriseWhereabouts *whereabouts = NULL;
  const char *appraisal = NULL;
  const char *uuid = NULL;

  g_return_if_fail (REPRISE_IS_TRACK_CARD (self));

  uuid = reprise_track_get_uuid (self->track);
  appraisal = reprise_track_watch_get_appraisal (watch);
  whereabouts = reprise_track_watch_get_whereabouts (watch, uuid);
  show_play (self, reprise_track_watch_get_sound (watch, uuid), whereabouts);
  show_detail (self, reprise_whereabouts_words_brief (whereabouts));
  reprise_track_remedy_show (self->remedy, whereabouts, appraisal, uuid);
  if (appraisal != NULL && uuid != NULL)
    reprise_track_remedy_aim (GTK_ACTIONABLE (self->play), whereabouts, appraisal, uuid);
}

/**
 * reprise_track_card_set_column:
 * @self: a card
 * @column: how wide it is to be, in pixels
 */
void
reprise_track_card_set_column (RepriseTrackCard *self,
                               int               column)
{
  g_return_if_fail (REPRISE_IS_TRACK_CARD (self));

  if (self->column == column)
    return;

  self->column = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
