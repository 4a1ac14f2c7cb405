#include "gui/voices/reprise-voices-form.h"

#include "gui/voices/reprise-voice-row.h"
#include "gui/widgets/reprise-row-drag.h"

/**
 * RepriseVoicesForm:
 *
 * The voices of an appraisal, in their order, to be written.
 */
struct _RepriseVoicesForm
{
  GtkBox          parent_instance;

  RepriseJournal *journal;  /* (owned) (nullable) */
  GPtrArray      *were;     /* (owned) of RepriseVoice: what there was at first */
  GtkBox         *list;
  GtkWidget      *add;
};

G_DEFINE_FINAL_TYPE (RepriseVoicesForm, reprise_voices_form, GTK_TYPE_BOX)

static GtkWidget *
get_first (RepriseVoicesForm *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->list));
}

static void
update_moves (RepriseVoicesForm *self)
{
  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    reprise_voice_row_let_move (REPRISE_VOICE_ROW (row),
                                gtk_widget_get_prev_sibling (row) != NULL,
                                gtk_widget_get_next_sibling (row) != NULL);
}

static void
move_cb (RepriseVoiceRow *row,
         int              step,
         gpointer         data)
{
  reprise_row_drag_move_in_box (GTK_WIDGET (row), step);
  update_moves (data);
}

static RepriseVoiceRow *
add_row (RepriseVoicesForm *self,
         RepriseVoice      *voice)
{
  GtkWidget *row = reprise_voice_row_new (self->journal, voice);

  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  reprise_row_drag_install (row, reprise_voice_row_get_handle (REPRISE_VOICE_ROW (row)));
  gtk_box_append (self->list, row);
  update_moves (self);
  return REPRISE_VOICE_ROW (row);
}

static void
add_cb (RepriseVoicesForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (add_row (self, NULL)));
}

static void
reprise_voices_form_dispose (GObject *object)
{
  RepriseVoicesForm *self = REPRISE_VOICES_FORM (object);

  g_clear_pointer (&self->were, g_ptr_array_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_voices_form_parent_class)->dispose (object);
}

static void
reprise_voices_form_class_init (RepriseVoicesFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_voices_form_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/voices/reprise-voices-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseVoicesForm, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoicesForm, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
reprise_voices_form_init (RepriseVoicesForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_voices_form_show_voices:
 * @self: a form that shows none yet
 * @journal: a journal, for the guests that it knows
 * @voices: (element-type RepriseVoice): what there is, in order; nobody changes it any more
 */
void
reprise_voices_form_show_voices (RepriseVoicesForm *self,
                                 RepriseJournal    *journal,
                                 GPtrArray         *voices)
{
  g_return_if_fail (REPRISE_IS_VOICES_FORM (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->were == NULL);

  self->journal = g_object_ref (journal);
  self->were = g_ptr_array_ref (voices);
  for (guint i = 0; i < voices->len; i++)
    add_row (self, voices->pdata[i]);
}

/**
 * reprise_voices_form_begin:
 * @self: a form
 * @uuid: (nullable): a voice
 *
 * Gives the focus to what is to be written first: that voice, or a new one where there is none.
 */
void
reprise_voices_form_begin (RepriseVoicesForm *self,
                           const char        *uuid)
{
  g_return_if_fail (REPRISE_IS_VOICES_FORM (self));

  if (get_first (self) == NULL)
    add_cb (self);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseVoice *voice = reprise_voice_row_get_voice (REPRISE_VOICE_ROW (row));

      if (voice != NULL && uuid != NULL && g_strcmp0 (reprise_voice_get_uuid (voice), uuid) == 0)
        reprise_voice_row_focus_text (REPRISE_VOICE_ROW (row));
    }
}

/**
 * reprise_voices_form_dup_voices:
 * @self: a form
 *
 * Returns: (transfer full) (element-type RepriseVoice): what it says, in order
 */
GPtrArray *
reprise_voices_form_dup_voices (RepriseVoicesForm *self)
{
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseVoice *voice = reprise_voice_row_dup_voice (REPRISE_VOICE_ROW (row));

      if (voice != NULL)
        g_ptr_array_add (voices, voice);
    }

  return voices;
}

/**
 * reprise_voices_form_is_changed:
 * @self: a form
 *
 * Returns: whether it says anything else than it did at first
 */
gboolean
reprise_voices_form_is_changed (RepriseVoicesForm *self)
{
  guint i = 0;

  g_return_val_if_fail (REPRISE_IS_VOICES_FORM (self), FALSE);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      RepriseVoice *voice = reprise_voice_row_get_voice (REPRISE_VOICE_ROW (row));

      if (reprise_voice_row_is_changed (REPRISE_VOICE_ROW (row)))
        return TRUE;
      if (voice != NULL && voice != self->were->pdata[i++])
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_voices_form_check:
 * @self: a form
 *
 * Shows whether what was typed can be kept.
 *
 * Returns: (transfer none) (nullable): the first row that cannot; %NULL where all can
 */
GtkWidget *
reprise_voices_form_check (RepriseVoicesForm *self)
{
  GtkWidget *wrong = NULL;

  g_return_val_if_fail (REPRISE_IS_VOICES_FORM (self), NULL);

  for (GtkWidget *row = get_first (self); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (!reprise_voice_row_check (REPRISE_VOICE_ROW (row)) && wrong == NULL)
      wrong = row;

  return wrong;
}
