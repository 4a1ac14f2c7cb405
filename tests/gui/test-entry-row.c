#include "gui/widgets/reprise-entry-row.h"

#include "support/test-gui.h"
#include "support/test-keys.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static RepriseEntryRow *
create_row (const char *title)
{
  RepriseEntryRow *row = REPRISE_ENTRY_ROW (reprise_entry_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return g_object_ref_sink (row);
}

static void
test_text (void)
{
  RepriseEntryRow *row = create_row ("Film");
  GtkEditable *entry = gtk_editable_get_delegate (GTK_EDITABLE (row));
  int changes = 0;
  g_autofree char *text = NULL;

  g_signal_connect_swapped (row, "changed", G_CALLBACK (count_cb), &changes);
  gtk_editable_set_text (GTK_EDITABLE (row), "Heat");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Heat");
  g_assert_cmpint (changes, >, 0);

  gtk_editable_set_text (entry, "Ronin");
  g_object_get (row, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Ronin");

  g_object_set (row, "text", "Thief", "max-length", 3, "input-purpose", GTK_INPUT_PURPOSE_DIGITS,
                "activates-default", TRUE, NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Thi");
  g_assert_cmpint (gtk_entry_get_input_purpose (GTK_ENTRY (entry)), ==, GTK_INPUT_PURPOSE_DIGITS);
  g_assert_true (gtk_entry_get_activates_default (GTK_ENTRY (entry)));
  g_assert_finalize_object (row);
}

/* The entry is what a screen reader comes to. */
static void
test_accessible (void)
{
  RepriseEntryRow *row = create_row ("Pen _Name");
  GtkEditable *entry = gtk_editable_get_delegate (GTK_EDITABLE (row));

  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pen _Name");
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pen Name");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Place");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Place");
  g_assert_finalize_object (row);
}

static void
test_error (void)
{
  RepriseEntryRow *row = create_row ("Year");
  GtkEditable *entry = gtk_editable_get_delegate (GTK_EDITABLE (row));
  int count = 0;

  g_assert_null (reprise_entry_row_get_error (row));
  g_signal_connect_swapped (row, "notify::error", G_CALLBACK (count_cb), &count);
  reprise_entry_row_set_error (row, "Four digits");
  reprise_entry_row_set_error (row, "Four digits");
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpstr (reprise_entry_row_get_error (row), ==, "Four digits");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Four digits");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Year");

  reprise_entry_row_set_error (row, NULL);
  g_assert_cmpint (count, ==, 2);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_finalize_object (row);
}

static void
add (GtkWidget  *group,
     const char *title,
     const char *text,
     const char *error)
{
  g_autoptr (RepriseEntryRow) row = create_row (title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  reprise_entry_row_set_error (row, error);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
}

static GtkWidget *
create_window (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *group = adw_preferences_group_new ();

  add (group, "Film", "Leaving Las Vegas", NULL);
  add (group, "Year", "nineteen", "Year: four digits, as 1995");
  add (group, "Place or medium", "", NULL);
  add (group, "Everything that is known of where it was photographed, and of by whom",
       "In Las Vegas, in Laughlin, in Burbank and in Los Angeles, within twenty-eight days", NULL);
  gtk_widget_set_margin_top (group, 12);
  gtk_widget_set_margin_start (group, 12);
  gtk_widget_set_margin_end (group, 12);
  adw_window_set_content (ADW_WINDOW (window), group);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (window);
  return window;
}

static GtkWidget *
find_row (GtkWidget *widget,
          int       *nth)
{
  GtkWidget *found = NULL;

  if (REPRISE_IS_ENTRY_ROW (widget) && (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, nth);
  return found;
}

static GtkWidget *
get_row (GtkWidget *window,
         int        nth)
{
  return find_row (window, &nth);
}

static GtkWidget *
get_text (GtkWidget *row)
{
  return GTK_WIDGET (test_find_text (GTK_EDITABLE (row)));
}

/* Each row is one place to stop at, from either side. */
static void
test_focus (void)
{
  GtkWidget *window = create_window ();

  gtk_widget_grab_focus (get_row (window, 1));
  g_assert_true (gtk_widget_is_focus (get_text (get_row (window, 1))));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (get_text (get_row (window, 2))));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (get_text (get_row (window, 1))));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_is_focus (get_text (get_row (window, 2))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_activate (void)
{
  GtkWidget *window = create_window ();
  GtkWidget *row = get_row (window, 0);
  int count = 0;

  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (get_text (row), "activate");
  g_assert_cmpint (count, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
picture (const char *name,
         int         focused)
{
  GtkWidget *window = create_window ();
  GtkWidget *row = get_row (window, focused);

  gtk_widget_grab_focus (row);
  test_gui_picture (window, name);
  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (row);
}

static void
test_pictures (void)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  picture ("entry-row-light", 0);
  picture ("entry-row-wrong", 1);
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  picture ("entry-row-dark", 1);
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  picture ("entry-row-rtl", 2);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/entry-row/text", test_text);
  g_test_add_func ("/entry-row/accessible", test_accessible);
  g_test_add_func ("/entry-row/error", test_error);
  g_test_add_func ("/entry-row/focus", test_focus);
  g_test_add_func ("/entry-row/activate", test_activate);
  g_test_add_func ("/entry-row/pictures", test_pictures);

  return g_test_run ();
}
