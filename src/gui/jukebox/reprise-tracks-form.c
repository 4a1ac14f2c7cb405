#include "gui/jukebox/reprise-tracks-form.h"

#include "gui/jukebox/reprise-track-editor.h"
#include "gui/jukebox/reprise-track-lines-dialog.h"
#include "gui/widgets/reprise-row-drag.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "model/reprise-track-line.h"

#include <string.h>

#define LONG_LIST (16 * 1024)  /* of bytes: what is longer names more than a jukebox has */

/**
 * RepriseTracksForm:
 *
 * The tracks of a jukebox, in their order, to be typed; others are added one by one, or as lines
 * that are pasted.
 */
struct _RepriseTracksForm
{
  GtkBox          parent_instance;

  RepriseJournal *journal;  /* (owned) (nullable) */
  GPtrArray      *were;     /* (owned) of RepriseTrack: what there was at first */
  GtkWidget      *before;   /* (unowned) (nullable): weak: the row that pasted lines come behind */
  GtkWidget      *empty;
  GtkWidget      *hint;
  GtkBox         *list;
  GtkWidget      *add;
};

G_DEFINE_FINAL_TYPE (RepriseTracksForm, reprise_tracks_form, GTK_TYPE_BOX)

static GtkWidget *
get_first (RepriseTracksForm *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->list));
}

/* What is removed counts no more, but can be had back. */
static void
number_rows (RepriseTracksForm *self)
{
  GtkWidget *first = get_first (self);
  guint number = 0;

  for (GtkWidget *row = first; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseTrackEditor *editor = REPRISE_TRACK_EDITOR (row);

      reprise_track_editor_let_move (editor, gtk_widget_get_prev_sibling (row) != NULL,
                                     gtk_widget_get_next_sibling (row) != NULL);
      if (!reprise_track_editor_is_removed (editor))
        reprise_track_editor_set_number (editor, ++number);
    }

  gtk_widget_set_visible (self->empty, first == NULL);
  gtk_widget_set_visible (self->hint, first != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), first != NULL);
}

static void
move_cb (GtkWidget *row,
         int        step,
         gpointer   data)
{
  reprise_row_drag_move_in_box (row, step);
  number_rows (data);
}

static GtkWidget *
add_row (RepriseTracksForm *self,
         RepriseTrack      *track,
         gboolean           kept,
         GtkWidget         *before);

/* Who has typed a track goes on to the next, which is made where there is none yet. */
static void
next_cb (GtkWidget *row,
         gpointer   data)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);
  g_autoptr (RepriseTrack) track = reprise_track_editor_dup_track (REPRISE_TRACK_EDITOR (row));

  if (next == NULL && track != NULL)
    {
      next = add_row (data, NULL, FALSE, row);
      number_rows (data);
    }
  if (next != NULL)
    gtk_widget_grab_focus (next);
}

/* Returns: (transfer none): a row behind @before, or behind all others where that is %NULL */
static GtkWidget *
add_row (RepriseTracksForm *self,
         RepriseTrack      *track,
         gboolean           kept,
         GtkWidget         *before)
{
  GtkWidget *row = reprise_track_editor_new (self->journal, track, kept);

  if (before == NULL)
    before = gtk_widget_get_last_child (GTK_WIDGET (self->list));
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  g_signal_connect_object (row, "next", G_CALLBACK (next_cb), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (number_rows), self, G_CONNECT_SWAPPED);
  reprise_row_drag_install (row, reprise_track_editor_get_handle (REPRISE_TRACK_EDITOR (row)));
  gtk_box_insert_child_after (self->list, row, before);
  return row;
}

static void
add_cb (RepriseTracksForm *self)
{
  GtkWidget *row = add_row (self, NULL, FALSE, NULL);

  number_rows (self);
  gtk_widget_grab_focus (row);
}

/* A row that nothing was typed in is no track, and the lines take its place. */
static void
drop_if_empty (GtkWidget *row)
{
  RepriseTrackEditor *editor = REPRISE_TRACK_EDITOR (row);
  g_autoptr (RepriseTrack) track = reprise_track_editor_dup_track (editor);

  if (track == NULL && reprise_track_editor_get_kept (editor) == NULL &&
      !reprise_track_editor_is_removed (editor))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (row)), row);
}

static void
lines_taken_cb (RepriseTracksForm *self,
                GPtrArray         *tracks)
{
  GtkWidget *before = self->before;
  GtkWidget *first = NULL;

  for (guint i = 0; i < tracks->len; i++)
    {
      before = add_row (self, tracks->pdata[i], FALSE, before);
      if (first == NULL)
        first = before;
    }

  if (self->before != NULL)
    drop_if_empty (self->before);
  number_rows (self);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

/* Returns: (transfer none) (nullable): the row that has the focus */
static GtkWidget *
get_row_with_focus (RepriseTracksForm *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child == GTK_WIDGET (self->list) ? gtk_widget_get_focus_child (child) : NULL;
}

static void
open_lines (RepriseTracksForm *self,
            const char        *lines)
{
  GtkWidget *dialog = reprise_track_lines_dialog_new (lines);

  g_set_weak_pointer (&self->before, get_row_with_focus (self));
  g_signal_connect_object (dialog, "taken", G_CALLBACK (lines_taken_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseTracksForm) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    open_lines (self, text);
}

static gboolean
names_tracks (const char *text)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (text == NULL || strlen (text) > LONG_LIST)
    return FALSE;

  lines = reprise_track_lines_parse (text);
  for (guint i = 0; i < lines->len; i++)
    if (((RepriseTrackLine *) lines->pdata[i])->kind != REPRISE_TRACK_LINE_UNKNOWN)
      return TRUE;

  return FALSE;
}

/* Whoever wants to add lines has most likely copied them; what else was copied is nobody's affair
 * here. */
static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseTracksForm) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    open_lines (self, names_tracks (text) ? text : NULL);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  const gboolean asked = g_str_equal (name, "tracks.paste");

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL,
                                 asked ? pasted_cb : offered_cb, g_object_ref (widget));
}

static void
paste_lines_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *lines)
{
  open_lines (REPRISE_TRACKS_FORM (widget), g_variant_get_string (lines, NULL));
}

static void
reprise_tracks_form_dispose (GObject *object)
{
  RepriseTracksForm *self = REPRISE_TRACKS_FORM (object);

  g_clear_weak_pointer (&self->before);
  g_clear_pointer (&self->were, g_ptr_array_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_tracks_form_parent_class)->dispose (object);
}

static void
reprise_tracks_form_class_init (RepriseTracksFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tracks_form_dispose;
  gtk_widget_class_install_action (widget_class, "tracks.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "tracks.write-lines", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "tracks.paste-lines", "s", paste_lines_action);

  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-tracks-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTracksForm, empty);
  gtk_widget_class_bind_template_child (widget_class, RepriseTracksForm, hint);
  gtk_widget_class_bind_template_child (widget_class, RepriseTracksForm, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseTracksForm, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
reprise_tracks_form_init (RepriseTracksForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_tracks_form_show_tracks:
 * @self: a form that shows none yet
 * @journal: a journal, for the artists that it knows
 * @tracks: (element-type RepriseTrack): what there is, in order; nobody changes it any more
 */
void
reprise_tracks_form_show_tracks (RepriseTracksForm *self,
                                 RepriseJournal    *journal,
                                 GPtrArray         *tracks)
{
  g_return_if_fail (REPRISE_IS_TRACKS_FORM (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->were == NULL);

  self->journal = g_object_ref (journal);
  self->were = g_ptr_array_ref (tracks);
  for (guint i = 0; i < tracks->len; i++)
    add_row (self, tracks->pdata[i], TRUE, NULL);
  number_rows (self);
}

/**
 * reprise_tracks_form_begin:
 * @self: a form
 * @uuid: (nullable): a track
 *
 * Gives the focus to what is to be typed first: all that is said of that track, else the first of
 * them, else what adds one.
 */
void
reprise_tracks_form_begin (RepriseTracksForm *self,
                           const char        *uuid)
{
  g_return_if_fail (REPRISE_IS_TRACKS_FORM (self));

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseTrack *track = reprise_track_editor_get_kept (REPRISE_TRACK_EDITOR (row));

      if (uuid != NULL && g_strcmp0 (reprise_track_get_uuid (track), uuid) == 0)
        {
          reprise_track_editor_open (REPRISE_TRACK_EDITOR (row));
          gtk_widget_grab_focus (row);
          return;
        }
    }

  gtk_widget_grab_focus (get_first (self) != NULL ? get_first (self) : self->add);
}

/**
 * reprise_tracks_form_add_tracks:
 * @self: a form that shows what there is
 * @tracks: (element-type RepriseTrack): what is to be added behind it; nobody changes it any more
 */
void
reprise_tracks_form_add_tracks (RepriseTracksForm *self,
                                GPtrArray         *tracks)
{
  g_return_if_fail (REPRISE_IS_TRACKS_FORM (self));
  g_return_if_fail (self->were != NULL);

  g_clear_weak_pointer (&self->before);
  lines_taken_cb (self, tracks);
}

/**
 * reprise_tracks_form_dup_tracks:
 * @self: a form
 *
 * Returns: (transfer full) (element-type RepriseTrack): what it says, in order
 */
GPtrArray *
reprise_tracks_form_dup_tracks (RepriseTracksForm *self)
{
  GPtrArray *tracks = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACKS_FORM (self), NULL);

  tracks = g_ptr_array_new_with_free_func (g_object_unref);
  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseTrack *track = reprise_track_editor_dup_track (REPRISE_TRACK_EDITOR (row));

      if (track != NULL)
        g_ptr_array_add (tracks, track);
    }

  return tracks;
}

/**
 * reprise_tracks_form_is_changed:
 * @self: a form
 *
 * Returns: whether it says anything else than it did at first
 */
gboolean
reprise_tracks_form_is_changed (RepriseTracksForm *self)
{
  guint i = 0;

  g_return_val_if_fail (REPRISE_IS_TRACKS_FORM (self), FALSE);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseTrack *kept = reprise_track_editor_get_kept (REPRISE_TRACK_EDITOR (row));

      if (reprise_track_editor_is_changed (REPRISE_TRACK_EDITOR (row)))
        return TRUE;
      if (kept != NULL && kept != self->were->pdata[i++])
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_tracks_form_check:
 * @self: a form
 *
 * Shows whether what was typed can be kept.
 *
 * Returns: (transfer none) (nullable): what is to be put right first; %NULL where all can
 */
GtkWidget *
reprise_tracks_form_check (RepriseTracksForm *self)
{
  GtkWidget *wrong = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACKS_FORM (self), NULL);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *part = reprise_track_editor_check (REPRISE_TRACK_EDITOR (row));

      if (wrong == NULL)
        wrong = part;
    }

  return wrong;
}
