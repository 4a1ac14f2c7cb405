#include "gui/stills/reprise-stills-form.h"

#include "gui/stills/reprise-still-progress.h"
#include "gui/stills/reprise-still-row.h"
#include "gui/widgets/reprise-row-drag.h"
#include "model/reprise-stills.h"

#include <glib/gi18n.h>

/**
 * RepriseStillsForm:
 *
 * The stills of an appraisal, in their order, to be described; others are added by file, by drop
 * and by paste.
 */
struct _RepriseStillsForm
{
  GtkBox                parent_instance;

  RepriseJournal       *journal;  /* (owned) (nullable) */
  GPtrArray            *were;     /* (owned) of RepriseStill: what there was at first */
  char                 *text;     /* (owned) (nullable): the appraisal's */
  GtkFileChooserNative *chooser;  /* (owned) (nullable) */
  GtkBox               *list;
  GtkWidget            *add;
  GtkLabel             *words;    /* what went wrong */
  RepriseStillProgress *progress;
};

G_DEFINE_FINAL_TYPE (RepriseStillsForm, reprise_stills_form, GTK_TYPE_BOX)

static GtkWidget *
get_first (RepriseStillsForm *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->list));
}

static void
update_moves (RepriseStillsForm *self)
{
  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    reprise_still_row_let_move (REPRISE_STILL_ROW (row),
                                gtk_widget_get_prev_sibling (row) != NULL,
                                gtk_widget_get_next_sibling (row) != NULL);
}

static void
move_cb (RepriseStillRow *row,
         int              step,
         gpointer         data)
{
  reprise_row_drag_move_in_box (GTK_WIDGET (row), step);
  update_moves (data);
}

static GtkWidget *
add_row (RepriseStillsForm *self,
         RepriseStill      *still)
{
  GtkWidget *row = reprise_still_row_new (self->journal, still,
                                          reprise_stills_is_in_text (still, self->text));

  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  reprise_row_drag_install (row, reprise_still_row_get_handle (REPRISE_STILL_ROW (row)));
  gtk_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  update_moves (self);
  return row;
}

static GtkWidget *
find_row (RepriseStillsForm *self,
          RepriseStill      *still)
{
  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseStill *other = reprise_still_row_get_still (REPRISE_STILL_ROW (row));

      if (g_strcmp0 (reprise_still_get_sha256 (other), reprise_still_get_sha256 (still)) == 0)
        return row;
    }

  return NULL;
}

static void
show_words (RepriseStillsForm *self,
            const char        *words)
{
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseStillsForm) self = data;
  g_autofree char *failure = NULL;
  g_autoptr (GPtrArray) stills =
    reprise_still_intake_run_finish (REPRISE_STILL_INTAKE (source), result, &failure);

  /* The dialog may have been closed. */
  if (self->journal == NULL)
    return;

  show_words (self, failure);
  reprise_stills_form_add_stills (self, stills);
}

static void
run (RepriseStillsForm  *self,
     RepriseStillIntake *intake)
{
  g_autoptr (GCancellable) cancellable = reprise_still_progress_follow (self->progress, intake);

  reprise_still_intake_run_async (intake, cancellable, kept_cb, g_object_ref (self));
}

static gboolean
drop_cb (RepriseStillsForm *self,
         const GValue      *value)
{
  g_autoptr (RepriseStillIntake) intake = NULL;

  if (self->journal == NULL)
    return FALSE;

  intake = reprise_still_intake_new (self->journal);
  if (!reprise_still_intake_add_value (intake, value))
    return FALSE;

  run (self, intake);
  return TRUE;
}

static void
chosen_cb (RepriseStillsForm *self,
           int                response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GListModel) files = NULL;
  g_autoptr (RepriseStillIntake) intake = NULL;

  if (response != GTK_RESPONSE_ACCEPT || self->journal == NULL)
    return;

  files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  intake = reprise_still_intake_new (self->journal);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      reprise_still_intake_add_file (intake, file);
    }
  run (self, intake);
}

static void
add_cb (RepriseStillsForm *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = reprise_still_intake_new_chooser (GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
reprise_stills_form_dispose (GObject *object)
{
  RepriseStillsForm *self = REPRISE_STILLS_FORM (object);

  g_clear_object (&self->chooser);
  g_clear_pointer (&self->were, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_stills_form_parent_class)->dispose (object);
}

static void
reprise_stills_form_class_init (RepriseStillsFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_stills_form_dispose;
  g_type_ensure (REPRISE_TYPE_STILL_PROGRESS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/stills/reprise-stills-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseStillsForm, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillsForm, add);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillsForm, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillsForm, progress);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
reprise_stills_form_init (RepriseStillsForm *self)
{
  GtkDropTarget *target = reprise_still_intake_new_drop_target ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * reprise_stills_form_show_stills:
 * @self: a form that shows none yet
 * @journal: a journal
 * @stills: (element-type RepriseStill): what there is, in order; nobody changes it any more
 * @text: the text of the appraisal
 */
void
reprise_stills_form_show_stills (RepriseStillsForm *self,
                                 RepriseJournal    *journal,
                                 GPtrArray         *stills,
                                 const char        *text)
{
  g_return_if_fail (REPRISE_IS_STILLS_FORM (self));
  g_return_if_fail (self->were == NULL);

  self->journal = g_object_ref (journal);
  self->were = g_ptr_array_ref (stills);
  self->text = g_strdup (text);
  for (guint i = 0; i < stills->len; i++)
    add_row (self, stills->pdata[i]);
  gtk_widget_grab_focus (get_first (self) != NULL ? get_first (self) : self->add);
}

/**
 * reprise_stills_form_add_stills:
 * @self: a form
 * @stills: (element-type RepriseStill): images that are kept, which come last; one that is there
 *   already gets the focus
 */
void
reprise_stills_form_add_stills (RepriseStillsForm *self,
                                GPtrArray         *stills)
{
  g_return_if_fail (REPRISE_IS_STILLS_FORM (self));

  for (guint i = 0; i < stills->len; i++)
    {
      GtkWidget *row = find_row (self, stills->pdata[i]);

      if (row == NULL)
        row = add_row (self, stills->pdata[i]);
      if (i == 0)
        gtk_widget_grab_focus (row);
    }
}

/**
 * reprise_stills_form_is_changed:
 * @self: a form
 *
 * Returns: whether it says anything else than it did at first
 */
gboolean
reprise_stills_form_is_changed (RepriseStillsForm *self)
{
  guint i = 0;

  g_return_val_if_fail (REPRISE_IS_STILLS_FORM (self), FALSE);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row), i++)
    if (i >= self->were->len ||
        reprise_still_row_get_still (REPRISE_STILL_ROW (row)) != self->were->pdata[i] ||
        reprise_still_row_is_changed (REPRISE_STILL_ROW (row)))
      return TRUE;

  return FALSE;
}

/**
 * reprise_stills_form_dup_stills:
 * @self: a form
 *
 * Returns: (transfer full) (element-type RepriseStill): what it says, in order
 */
GPtrArray *
reprise_stills_form_dup_stills (RepriseStillsForm *self)
{
  GPtrArray *stills = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseStill *still = reprise_still_row_dup_still (REPRISE_STILL_ROW (row));

      if (still != NULL)
        g_ptr_array_add (stills, still);
    }

  return stills;
}

/**
 * reprise_stills_form_dup_text:
 * @self: a form
 *
 * Returns: (transfer full): the text of the appraisal, with those that were to be placed in it at
 *   its end
 */
char *
reprise_stills_form_dup_text (RepriseStillsForm *self)
{
  g_autoptr (GString) text = g_string_new (self->text);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *mark =
        reprise_stills_dup_mark (reprise_still_row_get_still (REPRISE_STILL_ROW (row)));

      if (!reprise_still_row_get_placed (REPRISE_STILL_ROW (row)))
        continue;
      while (text->len > 0 && text->str[text->len - 1] == '\n')
        g_string_truncate (text, text->len - 1);
      g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n\n" : "", mark);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
