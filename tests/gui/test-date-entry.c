#include "gui/widgets/reprise-date-entry.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

static RepriseDateEntry *
present (int width)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *entry = reprise_date_entry_new ();

  g_object_set (entry, "margin-start", 12, "margin-end", 12, "margin-top", 12,
                "valign", GTK_ALIGN_START, NULL);
  adw_window_set_content (ADW_WINDOW (window), entry);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 480);
  gtk_window_present (GTK_WINDOW (window));
  test_gui_wait_for_frame (window);
  return REPRISE_DATE_ENTRY (entry);
}

static void
destroy (RepriseDateEntry *entry)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (entry)));

  g_object_add_weak_pointer (G_OBJECT (entry), (gpointer *) &entry);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (entry);
}

static GtkWidget *
get_entry (RepriseDateEntry *entry)
{
  return test_find (GTK_WIDGET (entry), GTK_TYPE_ENTRY);
}

static void
type (RepriseDateEntry *entry,
      const char       *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (entry)), text);
}

static const char *
get_text (RepriseDateEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (entry)));
}

static void
commit (RepriseDateEntry *entry)
{
  g_signal_emit_by_name (get_entry (entry), "activate");
}

static void
choose (RepriseDateEntry *entry,
        const char       *what)
{
  gtk_widget_activate_action (GTK_WIDGET (entry), "date.choose", "s", what);
}

static void
assert_date (RepriseDateEntry *entry,
             const char       *expected)
{
  g_autofree char *text = NULL;

  g_object_get (entry, "text-date", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_invalid (RepriseDateEntry          *entry,
                GtkAccessibleInvalidState  state)
{
  gtk_test_accessible_assert_state (get_entry (entry), GTK_ACCESSIBLE_STATE_INVALID, state);
  g_assert_cmpint (gtk_widget_has_css_class (get_entry (entry), "error"), ==,
                   state == GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (gtk_revealer_get_reveal_child (GTK_REVEALER (test_find (GTK_WIDGET (entry),
                                                                           GTK_TYPE_REVEALER))),
                   ==, state == GTK_ACCESSIBLE_INVALID_TRUE);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          int        *count)
{
  (*count)++;
}

static gboolean
is_told_off (gpointer data)
{
  return gtk_widget_has_css_class (get_entry (data), "error");
}

static gboolean
is_undated (gpointer data)
{
  return !reprise_date_is_known (reprise_date_entry_get_date (data));
}

static void
test_typing (void)
{
  RepriseDateEntry *entry = present (360);
  int count = 0;

  g_signal_connect (entry, "notify::text-date", G_CALLBACK (count_cb), &count);
  assert_date (entry, NULL);

  type (entry, "2024-11-22");
  assert_date (entry, "2024-11-22");
  g_assert_cmpstr (get_text (entry), ==, "2024-11-22");
  commit (entry);
  g_assert_cmpstr (get_text (entry), ==, "22 November 2024");
  g_assert_cmpint (count, ==, 1);

  type (entry, "22 Novembre, perhaps");
  g_assert_false (reprise_date_entry_is_understood (entry));
  assert_invalid (entry, GTK_ACCESSIBLE_INVALID_FALSE);
  test_wait_until (is_told_off, entry);
  assert_invalid (entry, GTK_ACCESSIBLE_INVALID_TRUE);
  assert_date (entry, "2024-11-22");
  g_assert_cmpint (count, ==, 1);

  type (entry, "may 2020");
  g_assert_true (reprise_date_entry_is_understood (entry));
  assert_invalid (entry, GTK_ACCESSIBLE_INVALID_FALSE);
  assert_date (entry, "2020-05");

  type (entry, "31 june");
  commit (entry);
  assert_invalid (entry, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (get_text (entry), ==, "31 june");

  type (entry, "");
  assert_date (entry, "2020-05");
  commit (entry);
  assert_invalid (entry, GTK_ACCESSIBLE_INVALID_FALSE);
  assert_date (entry, NULL);

  type (entry, "2020");
  type (entry, "");
  test_wait_until (is_undated, entry);
  destroy (entry);
}

/* To be told one's own date again takes nothing away that is being typed. */
static void
test_set (void)
{
  RepriseDateEntry *entry = present (360);
  int count = 0;

  g_signal_connect (entry, "notify::text-date", G_CALLBACK (count_cb), &count);
  reprise_date_entry_set_date (entry, (RepriseDate) { 2020, 5, 0 });
  g_assert_cmpstr (get_text (entry), ==, "May 2020");
  g_assert_cmpint (count, ==, 1);

  type (entry, "May 2020, or");
  reprise_date_entry_set_date (entry, (RepriseDate) { 2020, 5, 0 });
  g_assert_cmpstr (get_text (entry), ==, "May 2020, or");
  g_assert_cmpint (count, ==, 1);

  g_object_set (entry, "text-date", "1999", NULL);
  g_assert_cmpstr (get_text (entry), ==, "1999");
  g_assert_true (reprise_date_entry_is_understood (entry));
  g_object_set (entry, "text-date", NULL, NULL);
  g_assert_cmpstr (get_text (entry), ==, "");
  g_assert_cmpint (count, ==, 3);
  destroy (entry);
}

static void
test_accessible (void)
{
  RepriseDateEntry *entry = present (360);

  g_object_set (entry, "label", "Watched on", NULL);
  gtk_test_accessible_assert_role (get_entry (entry), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (get_entry (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Watched on");
  gtk_test_accessible_assert_property (test_find (GTK_WIDGET (entry), GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Choose a Date");

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (entry)));
  type (entry, "May 2020");
  gtk_widget_grab_focus (test_find (test_find (GTK_WIDGET (entry), GTK_TYPE_MENU_BUTTON),
                                    GTK_TYPE_TOGGLE_BUTTON));
  g_assert_cmpstr (get_text (entry), ==, "May 2020");
  destroy (entry);
}

static void
select_day (GtkCalendar *calendar,
            int          year,
            int          month,
            int          day)
{
  g_autoptr (GDateTime) instant = g_date_time_new_local (year, month, day, 12, 0, 0);

  gtk_calendar_select_day (calendar, instant);
}

static GtkCalendar *
open_calendar (RepriseDateEntry *entry)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (test_find (GTK_WIDGET (entry), GTK_TYPE_MENU_BUTTON));

  gtk_menu_button_popup (button);
  test_gui_wait_for_frame (GTK_WIDGET (entry));
  return GTK_CALENDAR (test_find (GTK_WIDGET (gtk_menu_button_get_popover (button)),
                                  GTK_TYPE_CALENDAR));
}

static GtkWidget *
find_selected_day (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "day-number") &&
      (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_selected_day (child);

  return found;
}

/* Of a month, the calendar selects the first day: it is no less a day to click on. */
static void
test_selected_day (void)
{
  RepriseDateEntry *entry = present (360);
  g_autoptr (GListModel) controllers = NULL;
  g_autoptr (GtkEventController) click = NULL;
  graphene_rect_t bounds;
  GtkWidget *calendar, *day;

  reprise_date_entry_set_date (entry, (RepriseDate) { 2020, 5, 0 });
  calendar = GTK_WIDGET (open_calendar (entry));
  day = find_selected_day (calendar);
  g_assert_nonnull (day);
  g_assert_true (gtk_widget_compute_bounds (day, calendar, &bounds));

  controllers = gtk_widget_observe_controllers (calendar);
  for (guint i = 0; click == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      g_assert_nonnull (controller);
      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        click = g_steal_pointer (&controller);
    }

  g_signal_emit_by_name (click, "released", 1, 5.0, 5.0);
  assert_date (entry, "2020-05");
  g_signal_emit_by_name (click, "released", 1,
                         bounds.origin.x + 5.0, bounds.origin.y + 5.0);
  assert_date (entry, "2020-05-01");
  g_clear_object (&click);
  g_clear_object (&controllers);
  destroy (entry);
}

static void
test_calendar (void)
{
  RepriseDateEntry *entry = present (360);
  GtkCalendar *calendar = NULL;

  reprise_date_entry_set_date (entry, (RepriseDate) { 2020, 5, 7 });
  calendar = open_calendar (entry);
  assert_date (entry, "2020-05-07");

  select_day (calendar, 2020, 6, 7);
  g_signal_emit_by_name (calendar, "next-month");
  assert_date (entry, "2020-05-07");
  select_day (calendar, 2020, 6, 8);
  assert_date (entry, "2020-06-08");
  g_assert_cmpstr (get_text (entry), ==, "8 June 2020");

  choose (entry, "month");
  assert_date (entry, "2020-06");
  choose (entry, "year");
  assert_date (entry, "2020");
  choose (entry, "unknown");
  assert_date (entry, NULL);
  choose (entry, "today");
  g_assert_cmpint (reprise_date_compare (reprise_date_entry_get_date (entry),
                                         reprise_date_today ()), ==, 0);
  destroy (entry);
}

static void
picture (const char *name)
{
  RepriseDateEntry *entry = present (360);
  GtkWidget *button = test_find (GTK_WIDGET (entry), GTK_TYPE_MENU_BUTTON);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (entry)));
  g_autofree char *empty = g_strconcat ("date-empty-", name, NULL);
  g_autofree char *error = g_strconcat ("date-error-", name, NULL);
  g_autofree char *to_come = g_strconcat ("date-to-come-", name, NULL);
  g_autofree char *popover = g_strconcat ("date-popover-", name, NULL);

  test_gui_picture (window, empty);
  type (entry, "22 Novembre, perhaps");
  commit (entry);
  test_gui_picture (window, error);
  reprise_date_entry_set_date (entry, (RepriseDate) { 9999, 11, 22 });
  test_gui_picture (window, to_come);

  reprise_date_entry_set_date (entry, (RepriseDate) { 2020, 5, 7 });
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_gui_wait_for_frame (window);
  test_gui_picture (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), popover);

  /* GTK asks for the pointer in what goes away while it is open. */
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  test_gui_wait_for_frame (window);
  destroy (entry);
}

static void
test_pictures (void)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  picture ("light");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_FORCE_DARK);
  picture ("dark");
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/date-entry/typing", test_typing);
  g_test_add_func ("/date-entry/set", test_set);
  g_test_add_func ("/date-entry/accessible", test_accessible);
  g_test_add_func ("/date-entry/calendar", test_calendar);
  g_test_add_func ("/date-entry/selected-day", test_selected_day);
  g_test_add_func ("/date-entry/pictures", test_pictures);

  return g_test_run ();
}
