#include "gui/jukebox/reprise-find-track-pane.h"

#include "gui/jukebox/reprise-near-file-row.h"
#include "gui/jukebox/reprise-whereabouts-words.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-line.h"
#include "gui/widgets/reprise-wrap-layout.h"

#include <glib/gi18n.h>

/**
 * RepriseFindTrackPane:
 *
 * Where a track can be heard on this device or why it cannot, and what can be done about it.
 *
 * It does nothing of that itself: its buttons activate actions `find.…` of what it is in.
 */
struct _RepriseFindTrackPane
{
  AdwBin      parent_instance;

  GtkLabel   *title;
  GtkLabel   *rest;
  GtkImage   *icon;
  GtkLabel   *head;
  GtkLabel   *words;
  GtkLabel   *place;
  GtkWidget  *open;
  GtkButton  *choose;
  GtkWidget  *search;
  GtkWidget  *copy;
  GtkWidget  *forget;
  GtkLabel   *progress;
  GtkLabel   *trouble;
  GtkWidget  *near;
  GtkListBox *list;
  char       *shown;     /* (owned) (nullable): which files the list has */
};

G_DEFINE_FINAL_TYPE (RepriseFindTrackPane, reprise_find_track_pane, ADW_TYPE_BIN)

static void
show_track (RepriseFindTrackPane *self,
            RepriseTrack         *track)
{
  const char *artist = reprise_track_get_artist (track);
  const char *album = reprise_track_get_album (track);
  g_autofree char *rest = reprise_format_joined (artist, album != NULL ? album : "", NULL);

  reprise_line_show (self->title, reprise_track_get_title (track));
  reprise_line_show (self->rest, rest);
}

static void
show_state (RepriseFindTrackPane     *self,
            RepriseTrack             *track,
            const RepriseWhereabouts *whereabouts)
{
  g_autofree char *words = reprise_whereabouts_words_explanation (whereabouts, track);
  g_autofree char *place = reprise_whereabouts_words_place (whereabouts);

  gtk_image_set_from_icon_name (self->icon, reprise_whereabouts_words_icon (whereabouts));
  reprise_line_show (self->head, reprise_whereabouts_words_head (whereabouts));
  reprise_line_show (self->words, words);
  reprise_line_show (self->place, place);
}

static void
show_buttons (RepriseFindTrackPane     *self,
              const RepriseWhereabouts *whereabouts)
{
  const RepriseWhereaboutsState state = whereabouts->state;
  const gboolean has_file = state == REPRISE_WHEREABOUTS_FILE ||
                            state == REPRISE_WHEREABOUTS_GONE ||
                            state == REPRISE_WHEREABOUTS_UNDECODABLE;

  gtk_button_set_label (self->choose, has_file ? _("Choose _Another File…")
                                               : _("_Choose Its File…"));
  gtk_widget_set_visible (self->open, state == REPRISE_WHEREABOUTS_LINK);
  gtk_widget_set_visible (self->search, state != REPRISE_WHEREABOUTS_FILE &&
                                        state != REPRISE_WHEREABOUTS_LINK);
  gtk_widget_set_visible (self->copy, whereabouts->package != NULL);
  gtk_widget_set_visible (self->forget, whereabouts->chosen);
}

static char *
join_near (GPtrArray *near)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; near != NULL && i < near->len; i++)
    {
      const RepriseMusicFile *file = near->pdata[i];

      g_string_append_printf (joined, "%u %s\n", file->score, file->path);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* A list that is as it was stays, and so does the focus in it, while the music is looked
 * through. */
static void
show_near (RepriseFindTrackPane     *self,
           const RepriseWhereabouts *whereabouts)
{
  GtkListBoxRow *row = NULL;
  const guint n = whereabouts->near != NULL ? whereabouts->near->len : 0;
  g_autofree char *joined = join_near (whereabouts->near);

  if (g_strcmp0 (joined, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&joined);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, reprise_near_file_row_new (whereabouts->near->pdata[i]));
  gtk_widget_set_visible (self->near, n > 0);
}

static gboolean
reprise_find_track_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_FIND_TRACK_PANE (widget)->choose));
}

static void
reprise_find_track_pane_finalize (GObject *object)
{
  g_free (REPRISE_FIND_TRACK_PANE (object)->shown);

  G_OBJECT_CLASS (reprise_find_track_pane_parent_class)->finalize (object);
}

static void
reprise_find_track_pane_class_init (RepriseFindTrackPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_find_track_pane_finalize;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_find_track_pane_grab_focus;

  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-find-track-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, rest);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, icon);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, head);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, place);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, open);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, choose);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, copy);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, forget);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, trouble);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, near);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackPane, list);
}

static void
reprise_find_track_pane_init (RepriseFindTrackPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_find_track_pane_show:
 * @self: a pane
 * @track: a track
 * @whereabouts: where it is on this device
 */
void
reprise_find_track_pane_show (RepriseFindTrackPane     *self,
                              RepriseTrack             *track,
                              const RepriseWhereabouts *whereabouts)
{
  g_return_if_fail (REPRISE_IS_FIND_TRACK_PANE (self));
  g_return_if_fail (REPRISE_IS_TRACK (track));
  g_return_if_fail (whereabouts != NULL);

  show_track (self, track);
  show_state (self, track, whereabouts);
  show_buttons (self, whereabouts);
  show_near (self, whereabouts);
  reprise_find_track_pane_tell (self, NULL);
}

/**
 * reprise_find_track_pane_show_progress:
 * @self: a pane
 * @scanning: whether the music is being looked through
 * @done: how many files were looked at
 * @total: how many there are; 0 while they are being counted
 */
void
reprise_find_track_pane_show_progress (RepriseFindTrackPane *self,
                                       gboolean              scanning,
                                       guint                 done,
                                       guint                 total)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REPRISE_IS_FIND_TRACK_PANE (self));

  if (scanning && total > 0)
    /* Translators: how many files were looked at, and how many there are. */
    words = g_strdup_printf (_("Your music is being looked through: %'u of %'u files."), done,
                             total);
  else if (scanning)
    words = g_strdup (_("Your music is being looked through."));

  reprise_line_show (self->progress, words);
}

/**
 * reprise_find_track_pane_tell:
 * @self: a pane
 * @words: (nullable): what went wrong, if anything did
 */
void
reprise_find_track_pane_tell (RepriseFindTrackPane *self,
                              const char           *words)
{
  g_return_if_fail (REPRISE_IS_FIND_TRACK_PANE (self));

  reprise_line_show (self->trouble, words);
}
