/* Keys for tests: GTK gives a test no way to send an event, so the controllers are told. */

#include "support/test-keys.h"

static gboolean
tell_controllers (GtkWidget           *widget,
                  GtkPropagationPhase  phase,
                  guint                key,
                  GdkModifierType      modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;

      g_signal_emit_by_name (controller, "key-pressed", key, 0, modifiers, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static gboolean
capture (GtkWidget       *widget,
         guint            key,
         GdkModifierType  modifiers)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && capture (parent, key, modifiers)) ||
         tell_controllers (widget, GTK_PHASE_CAPTURE, key, modifiers);
}

/**
 * test_press_key:
 * @widget: what has the focus
 * @key: a key
 * @modifiers: what is held
 *
 * Presses a key as far as key controllers of the capture phase hear of it.
 *
 * Returns: whether one of them used it
 */
gboolean
test_press_key (GtkWidget       *widget,
                guint            key,
                GdkModifierType  modifiers)
{
  return capture (widget, key, modifiers);
}

/**
 * test_find_text:
 * @editable: a text, or what has one inside
 *
 * Returns: (transfer none): what has the focus while somebody types there
 */
GtkEditable *
test_find_text (GtkEditable *editable)
{
  GtkEditable *inside = NULL;

  while ((inside = gtk_editable_get_delegate (editable)) != NULL)
    editable = inside;
  return editable;
}

/**
 * test_type:
 * @widget: a text or an entry
 * @text: what to add at its end
 *
 * Types letter by letter into what is given the focus for it.
 */
void
test_type (GtkWidget  *widget,
           const char *text)
{
  GtkEditable *target = test_find_text (GTK_EDITABLE (widget));

  if (!gtk_widget_is_focus (GTK_WIDGET (target)))
    g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (target)));

  gtk_editable_set_position (target, -1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      int position = gtk_editable_get_position (target);

      gtk_editable_insert_text (target, p, (int) (g_utf8_next_char (p) - p), &position);
      gtk_editable_set_position (target, position);
    }
}
