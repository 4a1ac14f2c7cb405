/* Voices stand for all rows that can be put into another order. */

#include "gui/voices/reprise-voice-row.h"
#include "gui/widgets/reprise-row-drag.h"
#include "gui/widgets/reprise-row-drop.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal *journal;
  GtkWidget   *box;
  GtkWidget   *rows[3];
} Fixture;

static void
move_cb (GtkWidget *row,
         int        step)
{
  reprise_row_drag_move_in_box (row, step);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  fixture->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  for (int i = 0; i < 3; i++)
    {
      GtkWidget *row = reprise_voice_row_new (fixture->journal->journal, NULL);

      fixture->rows[i] = row;
      g_signal_connect (row, "move", G_CALLBACK (move_cb), NULL);
      reprise_row_drag_install (row, reprise_voice_row_get_handle (REPRISE_VOICE_ROW (row)));
      gtk_box_append (GTK_BOX (fixture->box), row);
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->box);
  test_journal_free (fixture->journal);
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (fixture->box);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    for (int i = 0; i < 3; i++)
      if (row == fixture->rows[i])
        g_string_append_c (order, (char) ('a' + i));

  g_assert_cmpstr (order->str, ==, expected);
}

static gboolean
drop_at (GtkWidget *row,
         GtkWidget *onto,
         double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (onto);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_OBJECT_TYPE (row));
  g_value_set_object (&value, row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, y, &taken);
    }

  return taken;
}

static gboolean
drop_before (GtkWidget *row,
             GtkWidget *onto)
{
  return drop_at (row, onto, 0);
}

static gboolean
drop_behind (GtkWidget *row,
             GtkWidget *onto)
{
  return drop_at (row, onto, gtk_widget_get_height (onto) - 1);
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GtkWidget) stranger =
    g_object_ref_sink (reprise_voice_row_new (fixture->journal->journal, NULL));

  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, 600, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (fixture->box, 600, 900, -1, NULL);
  g_assert_true (drop_behind (fixture->rows[0], fixture->rows[2]));
  assert_order (fixture, "bca");
  g_assert_true (drop_before (fixture->rows[0], fixture->rows[1]));
  assert_order (fixture, "abc");
  g_assert_true (drop_before (fixture->rows[0], fixture->rows[2]));
  assert_order (fixture, "bac");
  g_assert_true (drop_behind (fixture->rows[2], fixture->rows[1]));
  assert_order (fixture, "bca");

  /* Where it stands it may be dropped as well, and stays. */
  g_assert_true (drop_behind (fixture->rows[0], fixture->rows[2]));
  g_assert_true (drop_before (fixture->rows[1], fixture->rows[2]));
  g_assert_false (drop_before (fixture->rows[0], fixture->rows[0]));
  g_assert_false (drop_before (stranger, fixture->rows[0]));
  assert_order (fixture, "bca");
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  reprise_row_drag_move_in_box (fixture->rows[0], 0);
  reprise_row_drag_move_in_box (fixture->rows[0], -1);
  reprise_row_drag_move_in_box (fixture->rows[0], 3);
  reprise_row_drag_move_in_box (fixture->rows[2], 1);
  assert_order (fixture, "abc");
  reprise_row_drag_move_in_box (fixture->rows[0], 2);
  assert_order (fixture, "bca");
  reprise_row_drag_move_in_box (fixture->rows[2], -1);
  assert_order (fixture, "cba");
}

static void
test_place (void)
{
  static const struct
  {
    guint    from;
    guint    onto;
    gboolean before;
    guint    place;
  } rows[] = {
    { 0, 0, TRUE, 0 }, { 0, 0, FALSE, 0 }, { 0, 1, TRUE, 0 }, { 0, 1, FALSE, 1 },
    { 0, 3, TRUE, 2 }, { 0, 3, FALSE, 3 }, { 3, 0, TRUE, 0 }, { 3, 0, FALSE, 1 },
    { 3, 2, TRUE, 2 }, { 3, 2, FALSE, 3 }, { 3, 3, TRUE, 3 }, { 3, 3, FALSE, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (reprise_row_drop_find_place (rows[i].from, rows[i].onto, rows[i].before), ==,
                      rows[i].place);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add ("/row-drag/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/row-drag/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add_func ("/row-drag/place", test_place);

  return g_test_run ();
}
