#include "gui/film/reprise-note-row.h"

#include "gui/widgets/reprise-focus.h"

/**
 * RepriseNoteRow:
 *
 * A short note, to be written in a row: some sentences, on lines of their own if need be. A longer
 * one scrolls.
 */
struct _RepriseNoteRow
{
  AdwPreferencesRow  parent_instance;

  GtkTextView       *view;
};

G_DEFINE_FINAL_TYPE (RepriseNoteRow, reprise_note_row, ADW_TYPE_PREFERENCES_ROW)

/* The text is called what the row is. */
static void
title_cb (RepriseNoteRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
                                  -1);
}

/* The whole row is the text's, as of rows with an entry. */
static void
pressed_cb (RepriseNoteRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
reprise_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_NOTE_ROW (widget)->view));
}

static void
reprise_note_row_class_init (RepriseNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_note_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNoteRow, view);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
}

static void
reprise_note_row_init (RepriseNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_note_row_dup_note:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the note as it was typed, without blanks around it
 */
char *
reprise_note_row_dup_note (RepriseNoteRow *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (REPRISE_IS_NOTE_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, TRUE));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * reprise_note_row_set_note:
 * @self: a row
 * @note: (nullable): a note, which is not there to be undone
 */
void
reprise_note_row_set_note (RepriseNoteRow *self,
                           const char     *note)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start;

  g_return_if_fail (REPRISE_IS_NOTE_ROW (self));

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, note != NULL ? note : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
