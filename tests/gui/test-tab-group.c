/* One stop for all rows of a list: the one that had the focus. */

#include "gui/widgets/reprise-tab-group.h"

#include "support/test-gui.h"

#define N_ROWS 100
#define ROW 3  /* that has the focus */

typedef struct
{
  GtkWidget *window;
  GtkWidget *before;
  GtkWidget *list;
  GtkWidget *after;
} Fixture;

static void
set_up_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("Row"));
}

static GtkWidget *
make_list (GType type)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkStringList *strings = gtk_string_list_new (NULL);
  g_autoptr (GtkSingleSelection) rows = gtk_single_selection_new (G_LIST_MODEL (strings));

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (strings, "Row");
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  return g_object_new (type, "model", rows, "factory", factory, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const GType type = data != NULL ? GTK_TYPE_GRID_VIEW : GTK_TYPE_LIST_VIEW;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->window = gtk_window_new ();
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->list = make_list (type);
  fixture->after = gtk_button_new_with_label ("After");
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->list);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (REPRISE_TYPE_TAB_GROUP, "child", scroller, NULL));
  gtk_box_append (GTK_BOX (box), fixture->after);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_gui_wait_for_frame (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *list = g_object_ref (fixture->list);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_gui_drain ();
  g_assert_finalize_object (list);
}

static GtkWidget *
go (Fixture          *fixture,
    GtkDirectionType  direction)
{
  g_assert_true (gtk_widget_child_focus (fixture->window, direction));
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = gtk_widget_get_first_child (fixture->list);

  for (int i = 0; i < ROW; i++)
    row = gtk_widget_get_next_sibling (row);
  gtk_widget_grab_focus (row);
  g_assert_true (go (fixture, GTK_DIR_TAB_FORWARD) == fixture->after);
  g_assert_true (go (fixture, GTK_DIR_TAB_BACKWARD) == row);
  g_assert_true (go (fixture, GTK_DIR_TAB_BACKWARD) == fixture->before);
  g_assert_true (go (fixture, GTK_DIR_TAB_FORWARD) == row);
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);
  g_test_add ("/tab-group/place/list", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/tab-group/place/grid", Fixture, "grid", set_up, test_place, tear_down);

  return g_test_run ();
}
