/* The text's own menu leads from where a guest speaks to where that is written. */

#include "gui/reading/reprise-voice-menu.h"

#include "gui/reading/reprise-prose-voices.h"

#include <glib/gi18n.h>

#define GROUP  "voice"
#define ACTION "edit"

static void
aim (GtkTextView       *view,
     const GtkTextIter *iter)
{
  GSimpleAction *action = g_object_get_data (G_OBJECT (view), "reprise-voice-edit");
  const char *uuid = reprise_prose_voices_get_at (iter);

  g_object_set_data_full (G_OBJECT (action), "uuid", g_strdup (uuid), g_free);
  g_simple_action_set_enabled (action, uuid != NULL);
}

/* A menu that is asked for by keyboard is about where the caret is. */
static void
cursor_cb (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  aim (view, &iter);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkTextView     *view)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  aim (view, &iter);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         GtkTextView   *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "page.voice", "s",
                              (const char *) g_object_get_data (G_OBJECT (action), "uuid"));
}

/**
 * reprise_voice_menu_attach:
 * @view: a view of an appraisal set for reading, on a page that has the action `page.voice`
 *
 * Puts into the menu of the text what can be done with the voice that it was asked for at.
 */
void
reprise_voice_menu_attach (GtkTextView *view)
{
  GMenuModel *others = gtk_text_view_get_extra_menu (view);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("Edit This _Voice…"), GROUP "." ACTION);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (ACTION, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_signal_connect_object (action, "activate", G_CALLBACK (edit_cb), view, 0);
  g_simple_action_set_enabled (action, FALSE);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (view), GROUP, G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (view), "reprise-voice-edit", g_object_ref (action),
                          g_object_unref);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
  /* The links of the text have theirs. */
  if (G_IS_MENU (others))
    g_menu_append_section (G_MENU (others), NULL, G_MENU_MODEL (section));
  else
    gtk_text_view_set_extra_menu (view, G_MENU_MODEL (section));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), view, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "notify::cursor-position",
                           G_CALLBACK (cursor_cb), view, G_CONNECT_SWAPPED);
}
