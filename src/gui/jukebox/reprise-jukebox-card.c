#include "gui/jukebox/reprise-jukebox-card.h"

#include "gui/jukebox/reprise-jukebox-row.h"
#include "gui/jukebox/reprise-sound-marks.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/widgets/reprise-tab-group.h"

#include <glib/gi18n.h>

#define ROWS_BRIEF 6  /* what a card shows until it is asked for all */

/**
 * RepriseJukeboxCard:
 *
 * The jukebox of an appraisal, as a card on the page where that is read: the music to read it by.
 * Where there is none it is no card, only a button to add one.
 *
 * It activates the actions `win.play-appraisal`, `win.play-track`, `win.pause` and `win.tracks`.
 */
struct _RepriseJukeboxCard
{
  AdwBin             parent_instance;

  RepriseTrackWatch *watch;     /* (owned) (nullable) */
  GPtrArray         *tracks;    /* (owned) (nullable) of RepriseTrack: those that are shown */
  gboolean           expanded;
  GtkWidget         *card;
  GtkButton         *play;
  GtkListBox        *rows;
  GtkButton         *more;
  GtkButton         *edit;
  GtkButton         *add;
};

G_DEFINE_FINAL_TYPE (RepriseJukeboxCard, reprise_jukebox_card, ADW_TYPE_BIN)

enum
{
  PROP_EXPANDED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static guint
count_tracks (RepriseJukeboxCard *self)
{
  return self->tracks != NULL ? self->tracks->len : 0;
}

/* The button plays all, and is that of a jukebox that plays already: it pauses, and goes on. */
static void
show_play (RepriseJukeboxCard *self)
{
  const RepriseJukeboxState sound = reprise_track_watch_get_any_sound (self->watch);
  const char *appraisal = reprise_track_watch_get_appraisal (self->watch);
  const char *words = sound == REPRISE_JUKEBOX_PLAYING ? _("Pause")
                      : sound == REPRISE_JUKEBOX_PAUSED ? _("Go On Playing") : _("Play All");

  reprise_sound_marks_show_play (self->play, sound, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play), NULL);
  if (sound != REPRISE_JUKEBOX_STOPPED)
    {
      gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->play), NULL);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play), "win.pause");
    }
  else if (appraisal != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->play), "s", appraisal);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play), "win.play-appraisal");
    }
}

static void
follow (RepriseJukeboxCard *self)
{
  GtkListBoxRow *row = NULL;

  if (count_tracks (self) == 0)
    return;

  show_play (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    reprise_jukebox_row_follow (REPRISE_JUKEBOX_ROW (row), self->watch);
}

static void
show_rows (RepriseJukeboxCard *self)
{
  const guint all = count_tracks (self);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < (self->expanded ? all : MIN (all, ROWS_BRIEF)); i++)
    gtk_list_box_append (self->rows, reprise_jukebox_row_new (self->tracks->pdata[i], i + 1));

  follow (self);
}

static void
show_more (RepriseJukeboxCard *self)
{
  const guint all = count_tracks (self);
  /* Translators: a button that shows them; the number of tracks in a jukebox. */
  g_autofree char *more = g_strdup_printf (_("All Tracks (%u)"), all);

  gtk_button_set_label (self->more, self->expanded ? _("Fewer Tracks") : more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), all > ROWS_BRIEF);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more),
                               GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded,
                               -1);
}

static void
ask_if_shown (RepriseJukeboxCard *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && count_tracks (self) > 0)
    reprise_track_watch_ask (self->watch);
}

static void
set_expanded (RepriseJukeboxCard *self,
              gboolean            expanded)
{
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  show_rows (self);
  show_more (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
more_cb (RepriseJukeboxCard *self)
{
  set_expanded (self, !self->expanded);
}

static void
row_cb (RepriseJukeboxCard *self,
        RepriseJukeboxRow  *row)
{
  const char *appraisal = reprise_track_watch_get_appraisal (self->watch);
  const char *track = reprise_track_get_uuid (reprise_jukebox_row_get_track (row));

  if (appraisal != NULL && track != NULL)
    reprise_track_remedy_press (GTK_WIDGET (self),
                                reprise_track_watch_get_whereabouts (self->watch, track),
                                appraisal, track);
}

static void
reprise_jukebox_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_jukebox_card_parent_class)->map (widget);

  ask_if_shown (REPRISE_JUKEBOX_CARD (widget));
}

static void
reprise_jukebox_card_dispose (GObject *object)
{
  RepriseJukeboxCard *self = REPRISE_JUKEBOX_CARD (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);

  G_OBJECT_CLASS (reprise_jukebox_card_parent_class)->dispose (object);
}

static void
reprise_jukebox_card_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RepriseJukeboxCard *self = REPRISE_JUKEBOX_CARD (object);

  switch (id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_jukebox_card_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RepriseJukeboxCard *self = REPRISE_JUKEBOX_CARD (object);

  switch (id)
    {
    case PROP_EXPANDED:
      set_expanded (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_jukebox_card_class_init (RepriseJukeboxCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_jukebox_card_dispose;
  object_class->get_property = reprise_jukebox_card_get_property;
  object_class->set_property = reprise_jukebox_card_set_property;
  widget_class->map = reprise_jukebox_card_map;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-jukebox-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, card);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, play);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, rows);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, more);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, edit);
  gtk_widget_class_bind_template_child (widget_class, RepriseJukeboxCard, add);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
reprise_jukebox_card_init (RepriseJukeboxCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_jukebox_card_set_watch:
 * @self: a card that has none yet
 * @watch: what knows of the tracks that it is to show
 */
void
reprise_jukebox_card_set_watch (RepriseJukeboxCard *self,
                                RepriseTrackWatch  *watch)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX_CARD (self));
  g_return_if_fail (REPRISE_IS_TRACK_WATCH (watch));
  g_return_if_fail (self->watch == NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_jukebox_card_show_tracks:
 * @self: a card with a watch
 *
 * Shows the tracks that are watched now. Without an appraisal there is nothing, not even a button.
 */
void
reprise_jukebox_card_show_tracks (RepriseJukeboxCard *self)
{
  GPtrArray *tracks = NULL;
  const char *appraisal = NULL;

  g_return_if_fail (REPRISE_IS_JUKEBOX_CARD (self));
  g_return_if_fail (self->watch != NULL);

  tracks = reprise_track_watch_get_tracks (self->watch);
  appraisal = reprise_track_watch_get_appraisal (self->watch);
  gtk_widget_set_visible (GTK_WIDGET (self), appraisal != NULL);
  if (appraisal == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "(ss)", appraisal, "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(ss)", appraisal, "");
  if (tracks == NULL || tracks != self->tracks)
    {
      g_clear_pointer (&self->tracks, g_ptr_array_unref);
      self->tracks = tracks != NULL ? g_ptr_array_ref (tracks) : NULL;
      show_rows (self);
      show_more (self);
    }

  gtk_widget_set_visible (self->card, count_tracks (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add), count_tracks (self) == 0);
  follow (self);
  ask_if_shown (self);
}
