#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-suggestions.h"

#include "support/test-gui.h"
#include "support/test-keys.h"

static const struct
{
  const char *text;
  const char *detail;
} films[] = {
  { "Heat", "1995 · Michael Mann" },
  { "Heat", "1986 · Dick Richards" },
  { "Heathers", "1989" },
  { "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb", "1964" },
};

/* What was asked and waits for its answer, the newest last. */
static GPtrArray *asked;

typedef struct
{
  GtkWindow          *window;
  GtkWidget          *entry;
  GtkWidget          *next;
  RepriseSuggestions *suggestions;
  char               *chosen;
} Fixture;

static void
ask_async (gpointer              source,
           const char           *text,
           guint                 limit,
           GCancellable         *cancellable,
           GAsyncReadyCallback   callback,
           gpointer              user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (text), g_free);
  g_ptr_array_add (asked, task);
}

static GPtrArray *
ask_finish (gpointer       source,
            GAsyncResult  *result,
            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static const RepriseSuggestionSource source = { ask_async, ask_finish };

/* Answers a question, by its place among those that wait. */
static void
answer (guint index)
{
  g_autoptr (GTask) task = g_ptr_array_steal_index (asked, index);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (films); i++)
    if (g_str_has_prefix (films[i].text, g_task_get_task_data (task)))
      g_ptr_array_add (found, reprise_suggestion_new (films[i].text, films[i].detail, NULL));
  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Answers the newest, and lets go of the others. */
static void
answer_newest (void)
{
  g_assert_cmpuint (asked->len, >, 0);
  while (asked->len > 1)
    answer (0);
  answer (0);
}

static void
chosen_cb (Fixture           *fixture,
           RepriseSuggestion *suggestion)
{
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (reprise_suggestion_get_detail (suggestion));
}

static GtkWidget *
create_group (Fixture *fixture)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->entry), "Title");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->next), "Year");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fixture->entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fixture->next);
  gtk_widget_set_margin_top (group, 12);
  gtk_widget_set_margin_start (group, 12);
  gtk_widget_set_margin_end (group, 12);
  return group;
}

static Fixture *
fixture_new (int width)
{
  g_autoptr (GObject) nobody = g_object_new (G_TYPE_OBJECT, NULL);
  Fixture *fixture = g_new0 (Fixture, 1);

  asked = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->entry = reprise_entry_row_new ();
  fixture->next = reprise_entry_row_new ();
  fixture->suggestions =
    reprise_suggestions_attach (GTK_EDITABLE (fixture->entry), &source, nobody);
  g_signal_connect_swapped (fixture->suggestions, "chosen", G_CALLBACK (chosen_cb), fixture);

  gtk_window_set_child (fixture->window, create_group (fixture));
  gtk_window_set_default_size (fixture->window, width, 360);
  gtk_window_present (fixture->window);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  RepriseSuggestions *suggestions = fixture->suggestions;

  g_object_add_weak_pointer (G_OBJECT (suggestions), (gpointer *) &suggestions);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (fixture->window);
  while (asked->len > 0)
    answer (0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (suggestions);
  g_assert_null (fixture->window);

  g_ptr_array_unref (asked);
  g_free (fixture->chosen);
  g_free (fixture);
}

static gboolean
is_open (Fixture *fixture)
{
  return gtk_widget_get_mapped (GTK_WIDGET (fixture->suggestions));
}

static const char *
get_text (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  return test_press_key (get_focus (fixture), key, 0);
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (gtk_widget_get_ancestor (
    gtk_widget_get_first_child (gtk_popover_get_child (GTK_POPOVER (fixture->suggestions))),
    GTK_TYPE_LIST_BOX));
}

static int
get_selected (Fixture *fixture)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (get_list (fixture));

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

static void
test_choose (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "He");
  g_assert_false (is_open (fixture));
  answer_newest ();
  g_assert_true (is_open (fixture));
  g_assert_true (get_focus (fixture) ==
                 GTK_WIDGET (test_find_text (GTK_EDITABLE (fixture->entry))));
  g_assert_cmpint (get_selected (fixture), ==, -1);

  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpint (get_selected (fixture), ==, 1);
  g_assert_cmpstr (get_text (fixture), ==, "He");

  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_false (is_open (fixture));
  g_assert_cmpstr (get_text (fixture), ==, "Heat");
  g_assert_cmpstr (fixture->chosen, ==, "1986 · Dick Richards");
  g_assert_cmpuint (asked->len, ==, 0);
  fixture_free (fixture);
}

/* Beyond both ends is what was typed, and choosing that is no choice. */
static void
test_keep (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "Heat");
  answer_newest ();
  press (fixture, GDK_KEY_Up);
  g_assert_cmpint (get_selected (fixture), ==, 2);
  press (fixture, GDK_KEY_Down);
  g_assert_cmpint (get_selected (fixture), ==, -1);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Up);
  g_assert_cmpint (get_selected (fixture), ==, -1);

  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_false (is_open (fixture));
  g_assert_cmpstr (get_text (fixture), ==, "Heat");
  g_assert_null (fixture->chosen);
  fixture_free (fixture);
}

static void
test_close (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "Heat");
  answer_newest ();
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_false (is_open (fixture));
  g_assert_false (press (fixture, GDK_KEY_Escape));

  g_assert_true (press (fixture, GDK_KEY_Down));
  answer_newest ();
  g_assert_true (is_open (fixture));

  gtk_widget_grab_focus (fixture->next);
  g_assert_false (is_open (fixture));

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "He");
  g_assert_cmpuint (asked->len, ==, 0);
  fixture_free (fixture);
}

static void
test_tab (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "Heath");
  answer_newest ();
  press (fixture, GDK_KEY_Down);
  g_assert_false (press (fixture, GDK_KEY_Tab));
  g_assert_cmpstr (get_text (fixture), ==, "Heathers");
  fixture_free (fixture);
}

/* The answer to a question that was asked anew comes too late, in whichever order they come. */
static void
test_late (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "Hea");
  g_assert_cmpuint (asked->len, ==, 3);
  test_type (fixture->entry, "th");
  answer (4);
  g_assert_cmpint (get_selected (fixture), ==, -1);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (fixture), 1));
  answer (0);
  answer (0);
  g_assert_null (gtk_list_box_get_row_at_index (get_list (fixture), 1));

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "");
  g_assert_false (is_open (fixture));
  fixture_free (fixture);
}

static void
test_mouse (void)
{
  Fixture *fixture = fixture_new (400);

  test_type (fixture->entry, "He");
  answer_newest ();
  g_signal_emit_by_name (get_list (fixture), "row-activated",
                         gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_cmpstr (fixture->chosen, ==, "1995 · Michael Mann");
  g_assert_false (is_open (fixture));
  fixture_free (fixture);
}

static void
test_accessible (void)
{
  Fixture *fixture = fixture_new (400);
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)));
  GtkAccessible *row = NULL;

  test_type (fixture->entry, "He");
  answer_newest ();
  row = GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  gtk_test_accessible_assert_role (get_list (fixture), GTK_ACCESSIBLE_ROLE_LIST_BOX);
  gtk_test_accessible_assert_property (get_list (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Suggestions");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_OPTION);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Heat, 1995 · Michael Mann");
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  press (fixture, GDK_KEY_Down);
  gtk_test_accessible_assert_relation (text, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  press (fixture, GDK_KEY_Escape);
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  fixture_free (fixture);
}

static void
picture (int      width,
         gboolean dark)
{
  g_autofree char *name =
    g_strdup_printf ("suggestions-%d-%s", width, dark ? "dark" : "light");
  g_autofree char *name_of_long = g_strconcat (name, "-long", NULL);
  Fixture *fixture = fixture_new (width);
  int before;

  test_type (fixture->entry, "He");
  answer_newest ();
  press (fixture, GDK_KEY_Down);
  test_gui_picture (GTK_WIDGET (fixture->suggestions), name);
  before = gtk_widget_get_width (GTK_WIDGET (fixture->suggestions));

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "Dr");
  answer_newest ();
  test_gui_picture (GTK_WIDGET (fixture->suggestions), name_of_long);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->suggestions)), ==, before);
  fixture_free (fixture);
}

static void
test_pictures (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      picture (360, dark);
      picture (640, dark);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/suggestions/choose", test_choose);
  g_test_add_func ("/suggestions/keep", test_keep);
  g_test_add_func ("/suggestions/close", test_close);
  g_test_add_func ("/suggestions/tab", test_tab);
  g_test_add_func ("/suggestions/late", test_late);
  g_test_add_func ("/suggestions/mouse", test_mouse);
  g_test_add_func ("/suggestions/accessible", test_accessible);
  g_test_add_func ("/suggestions/pictures", test_pictures);

  return g_test_run ();
}
