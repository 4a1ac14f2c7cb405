#include "gui/journal/reprise-diary-selection.h"
#include "support/test-gui.h"

static GtkSelectionModel *
create (GListStore **store)
{
  g_autoptr (GtkSingleSelection) single = NULL;

  *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  for (int i = 0; i < 6; i++)
    {
      g_autoptr (GtkStringObject) item = gtk_string_object_new ("entry");

      g_list_store_append (*store, item);
    }
  single = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (*store)));
  return g_object_new (REPRISE_TYPE_DIARY_SELECTION, "single", single, NULL);
}

static void
assert_selected (GtkSelectionModel *model,
                 const char        *expected)
{
  g_autoptr (GString) selected = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    g_string_append_c (selected, gtk_selection_model_is_selected (model, i) ? 'x' : '.');
  g_assert_cmpstr (selected->str, ==, expected);
}

static void
test_selection (void)
{
  g_autoptr (GListStore) store = NULL;
  GtkSelectionModel *model = create (&store);
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  assert_selected (model, "x.....");
  gtk_selection_model_select_item (model, 2, TRUE);
  assert_selected (model, "..x...");
  g_assert_false (reprise_diary_selection_get_selecting (self));

  /* Control and a click. */
  gtk_selection_model_select_item (model, 4, FALSE);
  assert_selected (model, "..x.x.");
  g_assert_true (reprise_diary_selection_get_selecting (self));

  /* A key that moves the focus changes nothing, a click adds or takes away. */
  gtk_selection_model_select_item (model, 0, TRUE);
  assert_selected (model, "..x.x.");
  reprise_diary_selection_expect_click (self, TRUE);
  gtk_selection_model_select_item (model, 0, TRUE);
  assert_selected (model, "x.x.x.");
  reprise_diary_selection_expect_click (self, TRUE);
  gtk_selection_model_select_item (model, 2, TRUE);
  assert_selected (model, "x...x.");

  g_list_store_remove (store, 1);
  assert_selected (model, "x..x.");
  gtk_selection_model_select_range (model, 1, 2, TRUE);
  assert_selected (model, ".xx..");
  gtk_selection_model_select_all (model);
  assert_selected (model, "xxxxx");
  gtk_selection_model_unselect_all (model);
  assert_selected (model, ".....");

  reprise_diary_selection_set_selecting (self, FALSE);
  assert_selected (model, ".x...");
  g_assert_finalize_object (model);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/diary-selection/selection", test_selection);

  return g_test_run ();
}
