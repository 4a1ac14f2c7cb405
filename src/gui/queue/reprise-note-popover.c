#include "gui/queue/reprise-note-popover.h"

#include "model/reprise-text.h"

/**
 * RepriseNotePopover:
 *
 * Where the note of a film on a list is written, over its row. What was written is kept however it
 * is closed.
 */
struct _RepriseNotePopover
{
  GtkPopover  parent_instance;

  char       *item;       /* (owned) (nullable): the UUID of what is written about */
  char       *made_from;  /* (owned) (nullable): the note as it was */
  GtkEntry   *entry;
};

G_DEFINE_FINAL_TYPE (RepriseNotePopover, reprise_note_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_NOTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A window that is closed, or a row that goes, does not close it first. */
static void
reprise_note_popover_unmap (GtkWidget *widget)
{
  RepriseNotePopover *self = REPRISE_NOTE_POPOVER (widget);
  g_autofree char *note = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->item != NULL)
    g_signal_emit (self, signals[SIGNAL_NOTED], 0, self->item, note,
                   self->made_from != NULL ? self->made_from : "");
  reprise_text_replace (&self->made_from, note);

  GTK_WIDGET_CLASS (reprise_note_popover_parent_class)->unmap (widget);
}

static void
reprise_note_popover_finalize (GObject *object)
{
  RepriseNotePopover *self = REPRISE_NOTE_POPOVER (object);

  g_free (self->item);
  g_free (self->made_from);

  G_OBJECT_CLASS (reprise_note_popover_parent_class)->finalize (object);
}

static void
reprise_note_popover_class_init (RepriseNotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_note_popover_finalize;
  widget_class->unmap = reprise_note_popover_unmap;

  /**
   * RepriseNotePopover::noted:
   * @item: the UUID of what was written about
   * @note: what was written; empty for nothing
   * @made_from: what was there before; empty for nothing
   */
  signals[SIGNAL_NOTED] = g_signal_new ("noted", REPRISE_TYPE_NOTE_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING,
                                        G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-note-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNotePopover, entry);
}

static void
reprise_note_popover_init (RepriseNotePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_note_popover_new:
 *
 * Returns: (transfer floating): a popover without a note
 */
GtkWidget *
reprise_note_popover_new (void)
{
  return g_object_new (REPRISE_TYPE_NOTE_POPOVER, NULL);
}

/**
 * reprise_note_popover_edit:
 * @self: a popover
 * @item: a film on a list
 *
 * Opens it for the note of a film.
 */
void
reprise_note_popover_edit (RepriseNotePopover *self,
                           RepriseListItem    *item)
{
  const char *note = NULL;

  g_return_if_fail (REPRISE_IS_NOTE_POPOVER (self));
  g_return_if_fail (REPRISE_IS_LIST_ITEM (item));

  note = reprise_list_item_get_note (item);
  reprise_text_replace (&self->item, reprise_list_item_get_uuid (item));
  reprise_text_replace (&self->made_from, note);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), note != NULL ? note : "");
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
