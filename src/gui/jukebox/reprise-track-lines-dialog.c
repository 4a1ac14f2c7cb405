#include "gui/jukebox/reprise-track-lines-dialog.h"

#include "gui/jukebox/reprise-track-line-row.h"
#include "gui/reprise-format.h"
#include "gui/writing/reprise-buffer-text.h"
#include "model/reprise-track-lines.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONG_TEXT 8192  /* characters, which take longer to read than a frame lasts */
#define PAUSE 200       /* after the last keystroke in such a text, in milliseconds */
#define MOST_LINES 500  /* nobody looks through more */
#define MOST_BYTES 65536
#define LONGEST_LINE 2048  /* of bytes: what is longer without a break takes long to set */

/**
 * RepriseTrackLinesDialog:
 *
 * Lines that name tracks, as people write them, pasted or typed; and under them what they are taken
 * for, before it is taken.
 *
 * It keeps nothing: whoever asked for tracks gets them by #RepriseTrackLinesDialog::taken.
 */
struct _RepriseTrackLinesDialog
{
  RepriseFormDialog  parent_instance;

  char              *pasted;   /* (owned) (not nullable): what nobody typed here */
  guint              pause;    /* the source that reads a long text, or 0 */
  GtkTextBuffer     *buffer;
  GtkTextView       *view;
  GtkLabel          *surplus;
  GtkWidget         *preview;
  GtkLabel          *summary;
  GtkWidget         *swap;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (RepriseTrackLinesDialog, reprise_track_lines_dialog,
                     REPRISE_TYPE_FORM_DIALOG)

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RepriseTrackLineRow *
get_row (RepriseTrackLinesDialog *self,
         int                      position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, position);

  return row != NULL ? REPRISE_TRACK_LINE_ROW (row) : NULL;
}

static char *
format_summary (guint tracks,
                guint doubtful)
{
  g_autofree char *some = NULL;
  g_autofree char *others = NULL;

  /* Translators: what pasted lines were taken for. */
  some = g_strdup_printf (ngettext ("%u track", "%u tracks", tracks), tracks);
  if (doubtful > 0)
    others = g_strdup_printf (ngettext ("%u line not understood", "%u lines not understood",
                                        doubtful), doubtful);
  return reprise_format_joined (tracks > 0 ? some : "", others != NULL ? others : "", NULL);
}

static void
show_button (RepriseTrackLinesDialog *self,
             guint                    taken)
{
  g_autofree char *label =
    taken > 0 ? g_strdup_printf (ngettext ("_Add %u Track", "_Add %u Tracks", taken), taken)
              : g_strdup (_("_Add"));

  reprise_form_dialog_set_save_label (REPRISE_FORM_DIALOG (self), label);
  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), taken > 0);
}

/* Says how many there are, and how many of them are to be taken. */
static void
count_rows (RepriseTrackLinesDialog *self)
{
  RepriseTrackLineRow *row = NULL;
  g_autofree char *summary = NULL;
  guint understood = 0;
  guint taken = 0;
  guint swappable = 0;
  int n = 0;

  while ((row = get_row (self, n)) != NULL)
    {
      RepriseTrack *track = reprise_track_line_row_get_track (row);

      if (reprise_track_line_row_get_taken (row))
        taken++;
      if (reprise_track_line_row_is_understood (row))
        understood++;
      if (*reprise_track_get_artist (track) != '\0')
        swappable++;
      reprise_track_line_row_set_number (row, reprise_track_line_row_get_taken (row) ? taken : 0);
      n++;
    }

  summary = format_summary (understood, (guint) n - understood);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->preview, n > 0);
  gtk_widget_set_visible (self->swap, swappable > 1);
  show_button (self, taken);
}

/* Takes all rows out, so that those whose lines are there still can come back as they are. */
static GPtrArray *
steal_rows (RepriseTrackLinesDialog *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseTrackLineRow *row = NULL;

  while ((row = get_row (self, 0)) != NULL)
    {
      g_ptr_array_add (rows, g_object_ref (row));
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }

  return rows;
}

/* Returns: (transfer full) (nullable): the first of the rows that shows that line, taken out */
static GtkWidget *
steal_row (GPtrArray  *rows,
           const char *typed)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (reprise_track_line_row_get_typed (rows->pdata[i]), typed))
      return g_ptr_array_steal_index (rows, i);

  return NULL;
}

static void
show_lines (RepriseTrackLinesDialog *self)
{
  g_autofree char *text = reprise_buffer_dup_text (self->buffer);
  g_autoptr (GPtrArray) lines = reprise_track_lines_parse (text);
  g_autoptr (GPtrArray) before = steal_rows (self);

  reprise_track_lines_sort (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      RepriseTrackLine *line = lines->pdata[i];
      g_autoptr (GtkWidget) row = steal_row (before, line->typed);

      if (row == NULL)
        {
          row = g_object_ref_sink (reprise_track_line_row_new (line));
          g_signal_connect_object (row, "changed", G_CALLBACK (count_rows), self,
                                   G_CONNECT_SWAPPED);
        }
      gtk_list_box_append (self->list, row);
    }
  count_rows (self);
}

static gboolean
paused_cb (gpointer data)
{
  RepriseTrackLinesDialog *self = data;

  self->pause = 0;
  show_lines (self);
  return G_SOURCE_REMOVE;
}

/* Returns: where a text is to be cut, at the latest at @at, so that no letter is halved */
static gsize
find_letter (const char *text,
             gsize       at)
{
  while (at > 0 && (text[at] & 0xc0) == 0x80)
    at--;

  return at;
}

/* Returns: how many bytes of it there is room for beside what is there */
static gsize
find_room (GtkTextBuffer *buffer,
           const char    *text,
           gsize          length)
{
  int lines = gtk_text_buffer_get_line_count (buffer);
  gsize line = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\n' && ++lines > MOST_LINES)
        return i;
      if (i >= MOST_BYTES)
        return line > 0 ? line - 1 : find_letter (text, i);
      if (text[i] == '\n')
        line = i + 1;
      else if (i - line >= LONGEST_LINE)
        return find_letter (text, i);
    }

  return length;
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

/* A whole book would stop the window for a while, and be no jukebox. What is left out is still where
 * it was copied, and that is said. */
static void
insert_cb (RepriseTrackLinesDialog *self,
           GtkTextIter             *place,
           const char              *text,
           int                      length,
           GtkTextBuffer           *buffer)
{
  const gsize all = length < 0 ? strlen (text) : (gsize) length;
  const gsize room = find_room (buffer, text, all);

  if (room == all)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, text, (int) room);
  if (!is_blank (text + room, all - room))
    gtk_widget_set_visible (GTK_WIDGET (self->surplus), TRUE);
}

static void
changed_cb (RepriseTrackLinesDialog *self)
{
  if (gtk_text_buffer_get_char_count (self->buffer) == 0)
    gtk_widget_set_visible (GTK_WIDGET (self->surplus), FALSE);

  g_clear_handle_id (&self->pause, g_source_remove);
  if (gtk_text_buffer_get_char_count (self->buffer) > LONG_TEXT)
    self->pause = g_timeout_add (PAUSE, paused_cb, self);
  else
    show_lines (self);
}

static void
show_limit (RepriseTrackLinesDialog *self)
{
  g_autofree char *words =
    /* Translators: %u is 500. */
    g_strdup_printf (_("That is too long: no more than %u lines are read at once. Only its "
                       "beginning is here; the rest is still where you copied it."), MOST_LINES);

  gtk_label_set_label (self->surplus, words);
}

static void
swap_cb (RepriseTrackLinesDialog *self)
{
  RepriseTrackLineRow *row = NULL;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    reprise_track_line_row_swap (row);
}

static gboolean
reprise_track_lines_dialog_is_changed (RepriseFormDialog *dialog)
{
  RepriseTrackLinesDialog *self = REPRISE_TRACK_LINES_DIALOG (dialog);
  g_autofree char *text = g_strstrip (reprise_buffer_dup_text (self->buffer));

  return *text != '\0' && !g_str_equal (text, self->pasted);
}

static void
reprise_track_lines_dialog_save (RepriseFormDialog *dialog)
{
  RepriseTrackLinesDialog *self = REPRISE_TRACK_LINES_DIALOG (dialog);
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseTrackLineRow *row = NULL;

  if (self->pause != 0)
    show_lines (self);
  g_clear_handle_id (&self->pause, g_source_remove);

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (reprise_track_line_row_get_taken (row))
      g_ptr_array_add (tracks, g_object_ref (reprise_track_line_row_get_track (row)));

  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, tracks);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
reprise_track_lines_dialog_dispose (GObject *object)
{
  g_clear_handle_id (&REPRISE_TRACK_LINES_DIALOG (object)->pause, g_source_remove);

  G_OBJECT_CLASS (reprise_track_lines_dialog_parent_class)->dispose (object);
}

static void
reprise_track_lines_dialog_finalize (GObject *object)
{
  g_free (REPRISE_TRACK_LINES_DIALOG (object)->pasted);

  G_OBJECT_CLASS (reprise_track_lines_dialog_parent_class)->finalize (object);
}

static void
reprise_track_lines_dialog_class_init (RepriseTrackLinesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_track_lines_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = reprise_track_lines_dialog_finalize;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_track_lines_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_track_lines_dialog_save;

  /**
   * RepriseTrackLinesDialog::taken:
   * @self: a dialog, which is about to close
   * @tracks: (element-type RepriseTrack): what is to be added, in order
   */
  signals[SIGNAL_TAKEN] =
    g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-lines-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, buffer);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, surplus);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, swap);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackLinesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
}

static void
reprise_track_lines_dialog_init (RepriseTrackLinesDialog *self)
{
  GtkWidget *viewport = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  show_limit (self);

  /* What wraps is as high as it would be, however many lines there are. */
  viewport = gtk_widget_get_ancestor (self->preview, GTK_TYPE_VIEWPORT);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  count_rows (self);
}

/**
 * reprise_track_lines_dialog_new:
 * @lines: (nullable): what was pasted already, which another paste replaces
 *
 * Returns: (transfer none): a dialog that lets lines be pasted, and says what they are taken for;
 *   destroys itself
 */
GtkWidget *
reprise_track_lines_dialog_new (const char *lines)
{
  RepriseTrackLinesDialog *self = g_object_new (REPRISE_TYPE_TRACK_LINES_DIALOG, NULL);
  g_autofree char *valid = g_utf8_make_valid (lines != NULL ? lines : "", -1);
  GtkTextIter start, end;

  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, valid, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_select_range (self->buffer, &end, &start);
  self->pasted = g_strstrip (reprise_buffer_dup_text (self->buffer));

  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GTK_WIDGET (self);
}
