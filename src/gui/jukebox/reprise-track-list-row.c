#include "gui/jukebox/reprise-track-list-row.h"

#include "gui/jukebox/reprise-music-words.h"
#include "gui/jukebox/reprise-sound-marks.h"
#include "gui/jukebox/reprise-track-remedy.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

/**
 * RepriseTrackListRow:
 *
 * A track in a list: a button that plays it, its title, whose it is and of which appraisal; how
 * long it is, or why it cannot be heard here and a button that does something about that. One that
 * begins a section has its heading above.
 */
struct _RepriseTrackListRow
{
  RepriseListChild parent_instance;

  GtkLabel             *heading;
  GtkWidget            *body;
  GtkButton            *play;
  GtkLabel             *title;
  GtkLabel             *detail;
  GtkLabel             *length;
  GtkButton            *remedy;
};

G_DEFINE_FINAL_TYPE (RepriseTrackListRow, reprise_track_list_row, REPRISE_TYPE_LIST_CHILD)

static RepriseTrackListItem *
get_item (RepriseTrackListRow *self)
{
  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}

/* Returns: (transfer full) (nullable): what stands above the first track of a section */
static char *
dup_heading (RepriseTrackListRow *self,
             RepriseListedTrack  *listed)
{
  const char *artist = reprise_track_get_artist (reprise_listed_track_get_track (listed));
  const char *film = reprise_listed_track_get_film (listed);
  const int year = reprise_listed_track_get_year (listed);

  switch (reprise_track_list_item_get_heading (get_item (self)))
    {
    case REPRISE_TRACK_HEADING_NONE:
      return NULL;
    case REPRISE_TRACK_HEADING_ARTIST:
      /* Translators: the heading of tracks of which nobody wrote down whose they are. */
      return g_strdup (*artist != '\0' ? artist : _("Unknown Artist"));
    case REPRISE_TRACK_HEADING_FILM:
      if (film == NULL)
        return g_strdup (reprise_listed_track_get_name (listed));
      /* Translators: the title of a film and its year. */
      return year > 0 ? g_strdup_printf (_("%s (%d)"), film, year) : g_strdup (film);
    }

  g_return_val_if_reached (NULL);
}

static char *
dup_uses (RepriseTrackListRow *self)
{
  const guint uses = reprise_track_list_item_get_uses (get_item (self));

  return uses > 1 ? g_strdup_printf (ngettext ("in %u appraisal", "in %u appraisals", uses), uses)
                  : g_strdup ("");
}

/* What the heading says is not said again. */
static char *
dup_detail (RepriseTrackListRow *self,
            RepriseListedTrack  *listed)
{
  const RepriseTrackHeading heading = reprise_track_list_item_get_heading (get_item (self));
  const char *artist = reprise_track_get_artist (reprise_listed_track_get_track (listed));
  const char *name = reprise_listed_track_get_name (listed);
  const char *state =
    reprise_whereabouts_words_brief (reprise_track_list_item_get_whereabouts (get_item (self)));
  g_autofree char *uses = dup_uses (self);
  const gboolean is_named = heading == REPRISE_TRACK_HEADING_FILM &&
                            (reprise_listed_track_get_film (listed) == NULL ||
                             g_strcmp0 (name, reprise_listed_track_get_film (listed)) == 0);

  return reprise_format_joined (heading != REPRISE_TRACK_HEADING_ARTIST ? artist : "",
                                *uses != '\0' ? uses : is_named ? "" : name,
                                state != NULL ? state : "", NULL);
}

static void
name_row (RepriseTrackListRow *self,
          RepriseListedTrack  *listed)
{
  RepriseTrack *track = reprise_listed_track_get_track (listed);
  const char *state =
    reprise_whereabouts_words_brief (reprise_track_list_item_get_whereabouts (get_item (self)));
  g_autofree char *uses = dup_uses (self);
  const char * const parts[] = {
    reprise_track_get_title (track), reprise_track_get_artist (track),
    *uses != '\0' ? uses : reprise_listed_track_get_name (listed),
    reprise_music_words_sound (reprise_track_list_item_get_sound (get_item (self))),
    state != NULL ? state : "",
  };
  g_autoptr (GString) name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", parts[i]);
  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), name->str);
}

static void
show_play (RepriseTrackListRow *self,
           RepriseListedTrack  *listed)
{
  const RepriseJukeboxState sound = reprise_track_list_item_get_sound (get_item (self));
  const RepriseWhereabouts *whereabouts = reprise_track_list_item_get_whereabouts (get_item (self));
  g_autofree char *advice = reprise_whereabouts_words_advice (whereabouts);

  reprise_track_remedy_aim (GTK_ACTIONABLE (self->play), whereabouts,
                            reprise_listed_track_get_appraisal (listed),
                            reprise_track_get_uuid (reprise_listed_track_get_track (listed)));
  reprise_sound_marks_show_play (self->play, sound,
                                 advice != NULL ? advice
                                                : sound == REPRISE_JUKEBOX_PLAYING ? _("Pause")
                                                                                   : _("Play"));
  reprise_sound_marks_show (self->body, sound);
}

static void
show_whereabouts (RepriseTrackListRow *self,
                  RepriseListedTrack  *listed)
{
  const RepriseWhereabouts *whereabouts = reprise_track_list_item_get_whereabouts (get_item (self));
  const guint length = whereabouts != NULL ? whereabouts->length : 0;
  g_autofree char *time =
    length > 0 ? reprise_music_words_time ((gint64) length * G_USEC_PER_SEC) : NULL;

  reprise_line_show (self->length, time);
  reprise_track_remedy_show (self->remedy, whereabouts,
                             reprise_listed_track_get_appraisal (listed),
                             reprise_track_get_uuid (reprise_listed_track_get_track (listed)));
}

static void
show_nothing (RepriseTrackListRow *self)
{
  gtk_label_set_label (self->heading, "");
  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->detail, "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->length), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), FALSE);
  reprise_sound_marks_show (self->body, REPRISE_JUKEBOX_STOPPED);
  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), "");
}

static void
reprise_track_list_row_show (RepriseListChild *child)
{
  RepriseTrackListRow *self = REPRISE_TRACK_LIST_ROW (child);
  RepriseTrackListItem *item = get_item (self);
  RepriseListedTrack *listed = item != NULL ? reprise_track_list_item_get_track (item) : NULL;
  g_autofree char *heading = listed != NULL ? dup_heading (self, listed) : NULL;
  g_autofree char *detail = listed != NULL ? dup_detail (self, listed) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->heading),
                          item != NULL && reprise_track_list_item_is_first (item) &&
                          reprise_track_list_item_get_heading (item) !=
                          REPRISE_TRACK_HEADING_NONE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->play), listed != NULL);
  if (listed == NULL)
    {
      show_nothing (self);
      return;
    }

  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_label_set_label (self->title,
                       reprise_track_get_title (reprise_listed_track_get_track (listed)));
  reprise_line_show (self->detail, detail);
  show_play (self, listed);
  show_whereabouts (self, listed);
  name_row (self, listed);
}

static void
reprise_track_list_row_class_init (RepriseTrackListRowClass *klass)
{
  static const char * const followed[] = { "changed", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  child_class->followed = followed;
  child_class->show = reprise_track_list_row_show;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, body);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, play);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, detail);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, length);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackListRow, remedy);
}

static void
reprise_track_list_row_init (RepriseTrackListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
