#include "gui/stills/reprise-still-row.h"

#include "gui/stills/reprise-still-view.h"
#include "gui/stills/reprise-still-viewer.h"
#include "gui/widgets/reprise-focus.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-stills.h"

#include <glib/gi18n.h>

#define THUMBNAIL_WIDTH  112
#define THUMBNAIL_HEIGHT 96

/**
 * RepriseStillRow:
 *
 * A still of an appraisal: its caption, and what is said of it to whoever does not see it.
 *
 * One that is removed says so and can be had back for as long as the row is there.
 */
struct _RepriseStillRow
{
  AdwBin            parent_instance;

  RepriseJournal   *journal;  /* (owned) */
  RepriseStill     *still;    /* (owned): what it was made from */
  GtkStack         *stack;
  GtkWidget        *handle;
  RepriseStillView *view;
  GtkEntry         *caption;
  GtkEntry         *alt;
  GtkToggleButton  *place;
  GtkWidget        *undo;
};

G_DEFINE_FINAL_TYPE (RepriseStillRow, reprise_still_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_tidy (GtkEntry *entry)
{
  g_autofree char *tidy = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (entry)));

  return *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

static gboolean
is_removed (RepriseStillRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "gone") == 0;
}

/* What is around the fields is named by what it shows. */
static void
name_row (RepriseStillRow *self)
{
  g_autofree char *caption = dup_tidy (self->caption);
  /* Translators: %s is what stands under a picture. */
  g_autofree char *words = caption != NULL ? g_strdup_printf (_("Still: %s"), caption)
                                           : g_strdup (_("Still without a caption"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
changed_cb (RepriseStillRow *self)
{
  name_row (self);
}

static void
view_activated_cb (RepriseStillRow *self)
{
  g_autoptr (GPtrArray) stills = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (stills, reprise_still_row_dup_still (self));
  reprise_still_viewer_present (GTK_WIDGET (self), self->journal, stills, 0);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, "still.move-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RepriseStillRow *self = REPRISE_STILL_ROW (widget);

  gtk_stack_set_visible_child_name (self->stack, "gone");
  gtk_widget_grab_focus (self->undo);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseStillRow *self = REPRISE_STILL_ROW (widget);

  gtk_stack_set_visible_child_name (self->stack, "still");
  gtk_widget_grab_focus (widget);
}

static gboolean
reprise_still_row_grab_focus (GtkWidget *widget)
{
  RepriseStillRow *self = REPRISE_STILL_ROW (widget);

  return gtk_widget_grab_focus (is_removed (self) ? self->undo : GTK_WIDGET (self->caption));
}

static void
reprise_still_row_dispose (GObject *object)
{
  RepriseStillRow *self = REPRISE_STILL_ROW (object);

  g_clear_object (&self->still);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_still_row_parent_class)->dispose (object);
}

static void
reprise_still_row_class_init (RepriseStillRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_still_row_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_still_row_grab_focus;

  /**
   * RepriseStillRow::move:
   * @self: a row
   * @step: how many places it goes down; up where that is negative
   */
  signals[SIGNAL_MOVE] =
    g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "still.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "still.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "still.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "still.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "still.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "still.move-down", NULL);

  g_type_ensure (REPRISE_TYPE_STILL_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/stills/reprise-still-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, caption);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, alt);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, place);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillRow, undo);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_activated_cb);
}

static void
reprise_still_row_init (RepriseStillRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_still_view_set_column (self->view, THUMBNAIL_WIDTH);
  reprise_still_view_set_max_height (self->view, THUMBNAIL_HEIGHT);
}

static void
show_text (GtkEntry   *entry,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/**
 * reprise_still_row_new:
 * @journal: a journal
 * @still: a still that is kept in it; nobody changes it any more
 * @in_text: whether the text shows it
 *
 * Returns: (transfer floating): a row in which it is described
 */
GtkWidget *
reprise_still_row_new (RepriseJournal *journal,
                       RepriseStill   *still,
                       gboolean        in_text)
{
  RepriseStillRow *self = g_object_new (REPRISE_TYPE_STILL_ROW, NULL);
  g_autofree char *path = reprise_journal_dup_still_path (journal,
                                                          reprise_still_get_sha256 (still));

  self->journal = g_object_ref (journal);
  self->still = g_object_ref (still);
  reprise_still_view_set_still (self->view, still, path);
  show_text (self->caption, reprise_still_get_caption (still));
  show_text (self->alt, reprise_still_get_alt (still));
  if (in_text)
    gtk_button_set_label (GTK_BUTTON (self->place), _("In the Text"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->place), !in_text);
  name_row (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_still_row_get_still:
 * @self: a row
 *
 * Returns: (transfer none): what it was made from
 */
RepriseStill *
reprise_still_row_get_still (RepriseStillRow *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_ROW (self), NULL);

  return self->still;
}

/**
 * reprise_still_row_dup_still:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): the still as it is described; %NULL where it is removed
 */
RepriseStill *
reprise_still_row_dup_still (RepriseStillRow *self)
{
  g_autofree char *caption = NULL;
  g_autofree char *alt = NULL;
  RepriseStill *still = NULL;

  g_return_val_if_fail (REPRISE_IS_STILL_ROW (self), NULL);

  if (is_removed (self))
    return NULL;

  caption = dup_tidy (self->caption);
  alt = dup_tidy (self->alt);
  still = reprise_still_copy (self->still);
  reprise_still_set_caption (still, caption);
  reprise_still_set_alt (still, alt);
  return still;
}

/**
 * reprise_still_row_is_changed:
 * @self: a row
 *
 * Returns: whether it says anything else than it did at first
 */
gboolean
reprise_still_row_is_changed (RepriseStillRow *self)
{
  g_autoptr (RepriseStill) still = reprise_still_row_dup_still (self);

  return still == NULL || !reprise_still_equal (still, self->still) ||
         reprise_still_row_get_placed (self);
}

/**
 * reprise_still_row_get_placed:
 * @self: a row
 *
 * Returns: whether it is to be placed in the text
 */
gboolean
reprise_still_row_get_placed (RepriseStillRow *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_ROW (self), FALSE);

  return !is_removed (self) && gtk_toggle_button_get_active (self->place);
}

/**
 * reprise_still_row_let_move:
 * @self: a row
 * @up: whether there is one before it
 * @down: whether there is one behind it
 */
void
reprise_still_row_let_move (RepriseStillRow *self,
                            gboolean         up,
                            gboolean         down)
{
  g_return_if_fail (REPRISE_IS_STILL_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "still.move-up", up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "still.move-down", down);
  gtk_widget_set_visible (self->handle, up || down);
}

/**
 * reprise_still_row_get_handle:
 * @self: a row
 *
 * Returns: (transfer none): what it is dragged by
 */
GtkWidget *
reprise_still_row_get_handle (RepriseStillRow *self)
{
  g_return_val_if_fail (REPRISE_IS_STILL_ROW (self), NULL);

  return self->handle;
}
