#include "gui/reading/reprise-prose-links.h"

#include "gui/reading/reprise-prose-buffer.h"
#include "markup/reprise-markdown.h"
#include "support/test-gui.h"

static const char markdown[] =
  "A [first](https://one.example) and [a second](https://two.example), [no](file:///etc/passwd)\n\n"
  "and a [third](mailto:me@three.example).";

typedef struct
{
  GtkWindow         *window;
  GtkTextView       *view;
  RepriseProseLinks *links;
  RepriseProseMap   *map;
  char              *opened;
} Fixture;

static void
open_cb (Fixture    *fixture,
         const char *target)
{
  g_free (fixture->opened);
  fixture->opened = g_strdup (target);
}

static void
set_up (Fixture *fixture)
{
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (markdown, -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GdkRGBA accent = { 0, 0, 1, 1 };

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (fixture->view, FALSE);
  gtk_text_view_set_accepts_tab (fixture->view, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("After"));
  gtk_window_set_child (fixture->window, box);
  fixture->map = reprise_prose_buffer_set_blocks (gtk_text_view_get_buffer (fixture->view),
                                                  blocks);
  reprise_prose_buffer_set_accent (gtk_text_view_get_buffer (fixture->view), &accent);
  fixture->links = reprise_prose_links_new (fixture->view);
  reprise_prose_links_set_links (fixture->links, fixture->map->links);
  g_signal_connect_swapped (fixture->links, "open", G_CALLBACK (open_cb), fixture);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->links);
  reprise_prose_map_free (fixture->map);
  g_free (fixture->opened);
}

static gboolean
press (Fixture         *fixture,
       guint            key,
       GdkModifierType  state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  return taken;
}

/* Tab goes from link to link, and on to what is after the text. */
static void
test_keyboard (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture);
  g_assert_false (press (&fixture, GDK_KEY_Return, 0));
  g_assert_true (press (&fixture, GDK_KEY_Tab, 0));
  g_assert_cmpstr (reprise_prose_links_get_focused (fixture.links), ==, "https://one.example");
  test_gui_picture (GTK_WIDGET (fixture.window), "prose-links");
  g_assert_true (press (&fixture, GDK_KEY_Tab, 0));
  g_assert_cmpstr (reprise_prose_links_get_focused (fixture.links), ==, "https://two.example");
  g_assert_true (press (&fixture, GDK_KEY_Return, 0));
  g_assert_cmpstr (fixture.opened, ==, "https://two.example");
  g_assert_true (press (&fixture, GDK_KEY_Tab, 0));
  g_assert_cmpstr (reprise_prose_links_get_focused (fixture.links), ==, "mailto:me@three.example");
  g_assert_true (press (&fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  g_assert_true (press (&fixture, GDK_KEY_Tab, 0));
  g_assert_false (press (&fixture, GDK_KEY_Tab, 0));
  g_assert_null (reprise_prose_links_get_focused (fixture.links));

  reprise_prose_links_set_links (fixture.links, NULL);
  g_assert_false (press (&fixture, GDK_KEY_Tab, 0));
  tear_down (&fixture);
}

static void
emit_at (Fixture    *fixture,
         GType       type,
         const char *signal,
         int         offset)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (fixture->view), &iter, offset);
  gtk_text_view_get_iter_location (fixture->view, &iter, &place);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const double x = place.x + 1;
      const double y = place.y + place.height / 2.0;

      if (G_OBJECT_TYPE (controller) != type ||
          (type == GTK_TYPE_GESTURE_CLICK &&
           gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) != GDK_BUTTON_PRIMARY))
        continue;
      if (type == GTK_TYPE_GESTURE_CLICK)
        g_signal_emit_by_name (controller, signal, 1, x, y);
      else
        g_signal_emit_by_name (controller, signal, x, y);
    }
}

static void
test_pointer (void)
{
  Fixture fixture = { 0 };
  g_autofree char *cursor = NULL;
  g_autofree char *elsewhere = NULL;

  set_up (&fixture);
  emit_at (&fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, "motion", 3);
  g_object_get (gtk_widget_get_cursor (GTK_WIDGET (fixture.view)), "name", &cursor, NULL);
  g_assert_cmpstr (cursor, ==, "pointer");
  emit_at (&fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION, "motion", 0);
  g_object_get (gtk_widget_get_cursor (GTK_WIDGET (fixture.view)), "name", &elsewhere, NULL);
  g_assert_cmpstr (elsewhere, ==, "text");

  emit_at (&fixture, GTK_TYPE_GESTURE_CLICK, "released", 0);
  g_assert_null (fixture.opened);
  emit_at (&fixture, GTK_TYPE_GESTURE_CLICK, "released", 3);
  g_assert_cmpstr (fixture.opened, ==, "https://one.example");
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/prose-links/keyboard", test_keyboard);
  g_test_add_func ("/prose-links/pointer", test_pointer);

  return g_test_run ();
}
