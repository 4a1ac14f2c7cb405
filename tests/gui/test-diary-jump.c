/* Jumping to a month of the diary. */

#include "gui/journal/reprise-diary-jump.h"
#include "gui/journal/reprise-diary-months.h"
#include "gui/journal/reprise-diary-pane.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal      *journal;
  GtkWindow        *window;
  RepriseDiaryPane *pane;
} Fixture;

static gboolean
has_diary (gpointer data)
{
  guint n = 0;

  return reprise_diary_model_get_months (reprise_diary_pane_get_diary (data), &n) != NULL &&
         !reprise_diary_model_is_asking (reprise_diary_pane_get_diary (data));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  test_journal_fill (fixture->journal);
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *day = g_strdup_printf ("2011-%02d-%02d", 1 + i % 9, 1 + i / 2);

      test_journal_watch_film (fixture->journal, "Heat (1995)", day, 80, NULL);
    }
  test_journal_watch_film (fixture->journal, "Ali (2001)", "", 80, NULL);

  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->pane = REPRISE_DIARY_PANE (reprise_diary_pane_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_set_default_size (fixture->window, 360, 640);
  gtk_window_present (fixture->window);
  reprise_diary_pane_set_journal (fixture->pane, fixture->journal->journal);
  test_wait_until (has_diary, fixture->pane);
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

/* GTK looks for the pointer in a popover that was open when its window went. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *jump = test_find (GTK_WIDGET (fixture->pane), REPRISE_TYPE_DIARY_JUMP);

  if (jump != NULL)
    gtk_popover_popdown (GTK_POPOVER (jump));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->pane);
  test_journal_free (fixture->journal);
}

static void
test_months (void)
{
  static const int months[] = { 24322, 24322, 24321, 24300, -2020, 0, 0 };
  g_autoptr (GArray) list = reprise_diary_months_list (months, G_N_ELEMENTS (months));
  g_autoptr (GArray) years = reprise_diary_months_sum_years (list);
  g_autoptr (GArray) none = reprise_diary_months_list (NULL, 0);
  static const RepriseDiaryMonth expected[] = {
    { 24322, 0, 2 }, { 24321, 2, 1 }, { 24300, 3, 1 }, { -2020, 4, 1 }, { 0, 5, 2 },
  };
  static const RepriseDiaryMonth expected_years[] = {
    { 2026, 0, 3 }, { 2025, 3, 1 }, { 2020, 4, 1 }, { 0, 5, 2 },
  };

  g_assert_cmpmem (list->data, list->len * sizeof (RepriseDiaryMonth), expected, sizeof expected);
  g_assert_cmpmem (years->data, years->len * sizeof (RepriseDiaryMonth), expected_years,
                   sizeof expected_years);
  g_assert_cmpuint (none->len, ==, 0);
}

static GtkWidget *
open_jump (Fixture *fixture)
{
  GtkWidget *jump = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "diary.jump", NULL);
  jump = test_find (GTK_WIDGET (fixture->pane), REPRISE_TYPE_DIARY_JUMP);
  g_assert_nonnull (jump);
  g_assert_true (gtk_widget_get_visible (jump));
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  return jump;
}

static void
select_year (GtkWidget  *jump,
             const char *year)
{
  GtkDropDown *years = GTK_DROP_DOWN (test_find (jump, GTK_TYPE_DROP_DOWN));
  GListModel *model = gtk_drop_down_get_model (years);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), year))
      gtk_drop_down_set_selected (years, i);
}

static void
test_jumps (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *jump = open_jump (fixture);
  GtkWidget *march = NULL;
  RepriseDiaryItem *chosen = reprise_diary_pane_get_chosen (fixture->pane);
  GtkAdjustment *scrolled = NULL;

  test_gui_picture (jump, "jump-light");
  select_year (jump, "2011");
  march = gtk_grid_get_child_at (GTK_GRID (test_find (jump, GTK_TYPE_GRID)), 2, 0);
  gtk_test_accessible_assert_property (march, GTK_ACCESSIBLE_PROPERTY_LABEL, "March, 5 entries");
  test_gui_picture (jump, "jump-2011-light");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  test_gui_picture (jump, "jump-2011-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  g_signal_emit_by_name (march, "clicked");
  for (int i = 0; i < 8; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  scrolled = gtk_scrollable_get_vadjustment (
    GTK_SCROLLABLE (reprise_diary_pane_get_list (fixture->pane)));
  g_assert_cmpfloat (gtk_adjustment_get_value (scrolled), >, 100);
  g_assert_true (reprise_diary_pane_get_chosen (fixture->pane) == chosen);
  g_assert_false (gtk_widget_get_visible (jump));
  test_gui_picture (GTK_WIDGET (fixture->window), "jumped");

  /* Where one is now is where it opens. */
  jump = open_jump (fixture);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (
                     GTK_DROP_DOWN (test_find (jump, GTK_TYPE_DROP_DOWN)))), ==, "2011");
}

static void
test_no_date (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *jump = open_jump (fixture);

  select_year (jump, "No Date");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (test_find_named (jump, "whole_year"))), ==,
                   "2 entries");
  g_signal_emit_by_name (test_find_named (jump, "whole_year"), "clicked");
  for (int i = 0; i < 8; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), "jumped-no-date");
}

static void
press_at (GtkWidget *list,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "pressed", 1, 100.0, y);
    }
}

static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *list = reprise_diary_pane_get_list (fixture->pane);
  GtkWidget *jump = NULL;

  press_at (list, 80);
  g_assert_null (test_find (GTK_WIDGET (fixture->pane), REPRISE_TYPE_DIARY_JUMP));
  press_at (list, 20);
  jump = test_find (GTK_WIDGET (fixture->pane), REPRISE_TYPE_DIARY_JUMP);
  g_assert_nonnull (jump);
  g_assert_true (gtk_widget_get_visible (jump));
}

#define ADD(name, func) g_test_add ("/diary-jump/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/diary-jump/months", test_months);
  ADD ("jumps", test_jumps);
  ADD ("no-date", test_no_date);
  ADD ("heading", test_heading);

  return g_test_run ();
}
