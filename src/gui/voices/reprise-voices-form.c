#include "gui/voices/reprise-voices-form.h"

#include "gui/voices/reprise-voice-row.h"

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

/* The focus goes with the row, as it is only put elsewhere in its box. */
static void
put_behind (RepriseVoicesForm *self,
            GtkWidget         *row,
            GtkWidget         *sibling)
{
  gtk_box_reorder_child_after (self->list, row, sibling);
  update_moves (self);
}

static void
move_cb (RepriseVoiceRow *row,
         int              step,
         gpointer         data)
{
  GtkWidget *widget = GTK_WIDGET (row);
  GtkWidget *other = step < 0 ? gtk_widget_get_prev_sibling (widget)
                              : gtk_widget_get_next_sibling (widget);

  if (other != NULL)
    put_behind (data, widget, step < 0 ? gtk_widget_get_prev_sibling (other) : other);
}

static gboolean
is_before (GtkWidget *row,
           GtkWidget *other)
{
  while (row != NULL && row != other)
    row = gtk_widget_get_next_sibling (row);

  return row != NULL;
}

static gboolean
drop_cb (RepriseVoicesForm *self,
         const GValue      *value,
         double             x,
         double             y,
         GtkDropTarget     *target)
{
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *row = g_value_get_object (value);

  if (row == NULL || row == onto || gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    return FALSE;

  put_behind (self, row, is_before (row, onto) ? onto : gtk_widget_get_prev_sibling (onto));
  return TRUE;
}

static GdkContentProvider *
prepare_drag_cb (RepriseVoiceRow *row)
{
  return gdk_content_provider_new_typed (REPRISE_TYPE_VOICE_ROW, row);
}

static void
drag_begin_cb (RepriseVoiceRow *row,
               GdkDrag         *drag,
               GtkDragSource   *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
let_drag (RepriseVoicesForm *self,
          RepriseVoiceRow   *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (REPRISE_TYPE_VOICE_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (reprise_voice_row_get_handle (row), GTK_EVENT_CONTROLLER (source));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));
}

static RepriseVoiceRow *
add_row (RepriseVoicesForm *self,
         RepriseVoice      *voice)
{
  GtkWidget *row = reprise_voice_row_new (self->journal, voice);

  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  let_drag (self, REPRISE_VOICE_ROW (row));
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
