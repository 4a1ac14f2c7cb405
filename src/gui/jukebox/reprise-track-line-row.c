#include "gui/jukebox/reprise-track-line-row.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-line.h"
#include "model/reprise-track-lines.h"

#include <glib/gi18n.h>

/**
 * RepriseTrackLineRow:
 *
 * What a line that was pasted is taken for, before it is taken. One that was not understood says
 * so, and is left out unless somebody wants it as it was typed.
 */
struct _RepriseTrackLineRow
{
  GtkListBoxRow   parent_instance;

  char           *typed;       /* (owned): the line */
  gboolean        understood;
  RepriseTrack   *track;       /* (owned) */
  GtkCheckButton *taken;
  GtkLabel       *number;
  GtkLabel       *title;
  GtkLabel       *rest;
  GtkLabel       *note;
  GtkWidget      *doubt;
  GtkWidget      *swap;
};

G_DEFINE_FINAL_TYPE (RepriseTrackLineRow, reprise_track_line_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_rest (RepriseTrack *track)
{
  const char *artist = reprise_track_get_artist (track);
  const char *album = reprise_track_get_album (track);
  const char *location = reprise_track_get_location (track);
  const gboolean cue = reprise_track_get_kind (track) == REPRISE_TRACK_KIND_CUE;
  g_autofree char *by = NULL;
  g_autofree char *from = NULL;
  g_autofree char *composer = NULL;

  if (*artist != '\0')
    /* Translators: %s is who plays or sings a track. */
    by = g_strdup_printf (_("by %s"), artist);
  if (album != NULL)
    /* Translators: %s is the title of an album. */
    from = g_strdup_printf (_("from “%s”"), album);
  if (reprise_track_get_composer (track) != NULL)
    /* Translators: %s is somebody’s name. */
    composer = g_strdup_printf (_("composed by %s"), reprise_track_get_composer (track));

  return reprise_format_joined (by != NULL ? by : _("no artist"),
                                from != NULL ? from : "", composer != NULL ? composer : "",
                                cue ? _("Score Cue") : "", location != NULL ? location : "", NULL);
}

static void
show_track (RepriseTrackLineRow *self)
{
  const char *title = reprise_track_get_title (self->track);
  g_autofree char *rest = dup_rest (self->track);
  /* Translators: %s is the title of a track that can be added to a jukebox. */
  g_autofree char *add = g_strdup_printf (_("Add “%s”"), title);
  /* Translators: %s is the title of a track. */
  g_autofree char *swap = g_strdup_printf (_("Swap artist and title of “%s”"), title);

  reprise_line_show (self->title, title);
  reprise_line_show (self->rest, self->understood ? rest : NULL);
  reprise_line_show (self->note, reprise_track_get_note (self->track));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->taken), GTK_ACCESSIBLE_PROPERTY_LABEL, add,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->swap), GTK_ACCESSIBLE_PROPERTY_LABEL, swap,
                                  -1);
}

static void
taken_cb (RepriseTrackLineRow *self)
{
  const gboolean taken = gtk_check_button_get_active (self->taken);

  gtk_widget_set_opacity (GTK_WIDGET (self->title), taken ? 1.0 : 0.7);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
reprise_track_line_row_finalize (GObject *object)
{
  RepriseTrackLineRow *self = REPRISE_TRACK_LINE_ROW (object);

  g_clear_object (&self->track);
  g_free (self->typed);

  G_OBJECT_CLASS (reprise_track_line_row_parent_class)->finalize (object);
}

static void
reprise_track_line_row_class_init (RepriseTrackLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_track_line_row_finalize;

  /**
   * RepriseTrackLineRow::changed:
   * @self: a row that is to be taken now, or not any more
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, taken);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, number);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, rest);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, doubt);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLineRow, swap);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
  gtk_widget_class_bind_template_callback (widget_class, reprise_track_line_row_swap);
}

static void
reprise_track_line_row_init (RepriseTrackLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_track_line_row_new:
 * @line: a line
 *
 * Returns: (transfer floating): a row that shows what it is taken for; it is to be taken where it
 *   was understood
 */
GtkWidget *
reprise_track_line_row_new (const RepriseTrackLine *line)
{
  RepriseTrackLineRow *self = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_TRACK_LINE_ROW, NULL);
  self->typed = g_strdup (line->typed);
  self->understood = line->kind != REPRISE_TRACK_LINE_UNKNOWN;
  self->track = reprise_track_line_dup_track (line);
  gtk_widget_set_visible (self->doubt, !self->understood);
  gtk_widget_set_visible (self->swap,
                          self->understood && *reprise_track_get_artist (self->track) != '\0');
  show_track (self);
  if (!self->understood)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->taken),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Not understood"), -1);
  gtk_check_button_set_active (self->taken, self->understood);
  taken_cb (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_track_line_row_get_typed:
 * @self: a row
 *
 * Returns: the line as it was typed
 */
const char *
reprise_track_line_row_get_typed (RepriseTrackLineRow *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LINE_ROW (self), NULL);

  return self->typed;
}

/**
 * reprise_track_line_row_is_understood:
 * @self: a row
 *
 * Returns: whether the line was understood
 */
gboolean
reprise_track_line_row_is_understood (RepriseTrackLineRow *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LINE_ROW (self), FALSE);

  return self->understood;
}

/**
 * reprise_track_line_row_get_taken:
 * @self: a row
 *
 * Returns: whether it is to be taken
 */
gboolean
reprise_track_line_row_get_taken (RepriseTrackLineRow *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LINE_ROW (self), FALSE);

  return gtk_check_button_get_active (self->taken);
}

/**
 * reprise_track_line_row_set_number:
 * @self: a row
 * @number: which of those that are to be taken it is, from 1; 0 where it is not
 */
void
reprise_track_line_row_set_number (RepriseTrackLineRow *self,
                                   guint                number)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_TRACK_LINE_ROW (self));

  words = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  gtk_label_set_label (self->number, words != NULL ? words : "");
}

/**
 * reprise_track_line_row_swap:
 * @self: a row
 *
 * Takes the artist for the title and the title for the artist, where there are both.
 */
void
reprise_track_line_row_swap (RepriseTrackLineRow *self)
{
  g_autofree char *artist = NULL;

  g_return_if_fail (REPRISE_IS_TRACK_LINE_ROW (self));

  artist = g_strdup (reprise_track_get_artist (self->track));
  if (*artist == '\0')
    return;

  reprise_track_set_artist (self->track, reprise_track_get_title (self->track));
  reprise_track_set_title (self->track, artist);
  show_track (self);
}

/**
 * reprise_track_line_row_get_track:
 * @self: a row
 *
 * Returns: (transfer none): the track that it is taken for
 */
RepriseTrack *
reprise_track_line_row_get_track (RepriseTrackLineRow *self)
{
  g_return_val_if_fail (REPRISE_IS_TRACK_LINE_ROW (self), NULL);

  return self->track;
}
