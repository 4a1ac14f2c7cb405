#include "gui/journal/reprise-diary-row.h"

#include "gui/journal/reprise-diary-model.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#define LARGE_TEXT 1.5

/* A row that stands alone in a window, before an entry that nobody has read yet. */
typedef struct
{
  TestJournal      *journal;
  RepriseDiaryItem *item;
  GtkWindow        *window;
  GtkWidget        *row;
} Fixture;

static gboolean
is_ready (gpointer data)
{
  return reprise_diary_model_is_ready (data);
}

static RepriseDiaryItem *
find_first (TestJournal *journal)
{
  g_autoptr (RepriseDiaryModel) model = reprise_diary_model_new (journal->journal, "");
  g_autoptr (RepriseDiaryItem) first = NULL;

  test_wait_until (is_ready, model);
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  return reprise_diary_item_new (journal->journal,
                                 reprise_row_item_get_id (REPRISE_ROW_ITEM (first)));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  g_object_unref (test_journal_write (fixture->journal, "Leaving Las Vegas (1995)", "2026-11-21",
                                      83, "A man dances down the aisle of a supermarket."));
  fixture->item = find_first (fixture->journal);
  fixture->row = g_object_new (REPRISE_TYPE_DIARY_ROW, NULL);
  gtk_widget_set_valign (fixture->row, GTK_ALIGN_START);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->row);
  gtk_window_set_default_size (fixture->window, 360, 180);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->row), (gpointer *) &fixture->row);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->row);
  g_assert_finalize_object (fixture->item);
  test_journal_free (fixture->journal);
}

static int
measure_height (Fixture *fixture)
{
  int height = 0;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

static gboolean
is_read (gpointer data)
{
  return reprise_diary_item_get_entry (data) != NULL;
}

/* What is not read yet takes as much room as what is, so that nothing moves when it comes. */
static void
test_height (Fixture       *fixture,
             gconstpointer  data)
{
  const int height = measure_height (fixture);

  g_assert_cmpint (height, >=, 68);
  reprise_list_child_set_item (REPRISE_LIST_CHILD (fixture->row), fixture->item);
  g_assert_cmpint (measure_height (fixture), ==, height);
  test_wait_until (is_read, fixture->item);
  g_assert_cmpint (measure_height (fixture), ==, height);
  test_gui_picture (GTK_WIDGET (fixture->window), "diary-row");
}

static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  const int height = measure_height (fixture);

  reprise_list_child_set_item (REPRISE_LIST_CHILD (fixture->row), fixture->item);
  test_wait_until (is_read, fixture->item);
  reprise_diary_item_place (fixture->item, "November 2026", TRUE);
  g_assert_cmpint (measure_height (fixture), >, height + 24);
  test_gui_picture (GTK_WIDGET (fixture->window), "diary-row-heading");

  reprise_diary_item_place (fixture->item, NULL, TRUE);
  g_assert_cmpint (measure_height (fixture), ==, height);
}

static void
test_large_text (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  const int height = measure_height (fixture);

  reprise_list_child_set_item (REPRISE_LIST_CHILD (fixture->row), fixture->item);
  test_wait_until (is_read, fixture->item);
  reprise_diary_item_place (fixture->item, "November 2026", TRUE);
  g_object_set (settings, "gtk-xft-dpi", (int) (96 * 1024 * LARGE_TEXT), NULL);
  g_assert_cmpint (measure_height (fixture) - gtk_widget_get_margin_top (fixture->row), >, height);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), "diary-row-large");
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* What is taken away while it is being read leaves nothing behind. */
static void
test_lets_go (Fixture       *fixture,
              gconstpointer  data)
{
  RepriseListChild *row = REPRISE_LIST_CHILD (fixture->row);

  reprise_list_child_set_item (row, fixture->item);
  g_assert_true (reprise_list_child_get_item (row) == fixture->item);
  reprise_list_child_set_item (row, NULL);
  g_assert_null (reprise_list_child_get_item (row));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

#define ADD(name, func) g_test_add ("/diary-row/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  ADD ("height", test_height);
  ADD ("heading", test_heading);
  ADD ("large-text", test_large_text);
  ADD ("lets-go", test_lets_go);

  return g_test_run ();
}
