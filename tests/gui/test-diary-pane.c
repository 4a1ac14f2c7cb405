#include "gui/journal/reprise-diary-pane.h"

#include "gui/journal/reprise-diary-row.h"
#include "store/reprise-journal-actions.h"
#include "support/test-feeds.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <string.h>

/* A pane in a window of its own, before a journal of films that speak of each other. */
typedef struct
{
  TestJournal      *journal;
  GtkWindow        *window;
  RepriseDiaryPane *pane;
  GtkEditable      *entry;
  guint             activated;
} Fixture;

static gboolean
has_text (const char *whole,
          const char *text)
{
  return whole != NULL && strstr (whole, text) != NULL;
}

/* A row has no labels: it draws what its item has. */
static gboolean
item_has_text (RepriseDiaryItem *item,
               const char       *text)
{
  RepriseEntry *entry = item != NULL ? reprise_diary_item_get_entry (item) : NULL;

  return entry != NULL && (has_text (reprise_diary_item_get_heading (item), text) ||
                           has_text (reprise_entry_get_title (entry), text) ||
                           has_text (reprise_entry_get_opening (entry), text));
}

static gboolean
widget_has_text (GtkWidget  *widget,
                 const char *text)
{
  if (REPRISE_IS_DIARY_ROW (widget))
    return item_has_text (reprise_list_child_get_item (REPRISE_LIST_CHILD (widget)), text);

  return GTK_IS_LABEL (widget) && has_text (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_mapped (widget) && widget_has_text (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

/* What a test waits to see. */
typedef struct
{
  Fixture    *fixture;
  const char *text;
} Sight;

static gboolean
is_seen (gpointer data)
{
  Sight *sight = data;

  return find_text (GTK_WIDGET (sight->fixture->pane), sight->text) != NULL;
}

static gboolean
is_unseen (gpointer data)
{
  return !is_seen (data);
}

static void
wait_to_see (Fixture    *fixture,
             const char *text)
{
  Sight sight = { fixture, text };

  test_wait_until (is_seen, &sight);
}

static void
wait_to_lose (Fixture    *fixture,
              const char *text)
{
  Sight sight = { fixture, text };

  test_wait_until (is_unseen, &sight);
}

static void
activated_cb (Fixture *fixture)
{
  fixture->activated++;
}

static void
show_pane (Fixture *fixture,
           int      width)
{
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->pane = REPRISE_DIARY_PANE (reprise_diary_pane_new ());
  fixture->entry = GTK_EDITABLE (test_find (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY));
  g_signal_connect_swapped (fixture->pane, "activated", G_CALLBACK (activated_cb), fixture);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_set_default_size (fixture->window, width, 720);
  gtk_window_present (fixture->window);
  reprise_diary_pane_set_journal (fixture->pane, fixture->journal->journal);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  test_journal_fill (fixture->journal);
  show_pane (fixture, 360);
  wait_to_see (fixture, "Leaving Las Vegas");
}

static void
close_pane (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->pane);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_pane (fixture);
  test_journal_free (fixture->journal);
}

static GtkWidget *
get_row (Fixture *fixture,
         guint    position)
{
  GtkWidget *row = gtk_widget_get_first_child (reprise_diary_pane_get_list (fixture->pane));

  while (position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static const char *
get_chosen_title (Fixture *fixture)
{
  RepriseDiaryItem *item = reprise_diary_pane_get_chosen (fixture->pane);
  RepriseEntry *entry = item != NULL ? reprise_diary_item_get_entry (item) : NULL;

  return entry != NULL ? reprise_entry_get_title (entry) : NULL;
}

/* As the keyboard does where a search entry has the focus. */
static void
press_in_entry (Fixture *fixture,
                guint    key)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->entry));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }

  g_assert_true (handled);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "diary.search", NULL);
  gtk_editable_set_text (fixture->entry, text);
}

static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  wait_to_see (fixture, "November 2026");
  wait_to_see (fixture, "October 2026");
  gtk_test_accessible_assert_property (get_row (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Leaving Las Vegas (1995), 10 out of 10, 3rd viewing · at "
                                       "home, DVD, 21 November 2026");
}

static void
test_names_then_text (Fixture       *fixture,
                      gconstpointer  data)
{
  type (fixture, "love");
  wait_to_see (fixture, "In the Text");
  wait_to_see (fixture, "By Name");
  wait_to_see (fixture, " found");
  wait_to_lose (fixture, "November 2026");
  test_gui_picture (GTK_WIDGET (fixture->window), "search-love");
  g_assert_true (reprise_diary_pane_get_searching (fixture->pane));

  /* What the page shows stays until something that was found is chosen. */
  g_assert_cmpstr (get_chosen_title (fixture), ==, "Leaving Las Vegas");
}

static void
test_into_the_list (Fixture       *fixture,
                    gconstpointer  data)
{
  type (fixture, "bob");
  wait_to_see (fixture, "By Name");
  press_in_entry (fixture, GDK_KEY_Down);
  g_assert_true (gtk_window_get_focus (fixture->window) == get_row (fixture, 0));
  wait_to_see (fixture, "Flambeur");
  g_assert_cmpuint (fixture->activated, ==, 0);
}

/* Others speak of it as well, and their rows may have been read before its own. */
static gboolean
has_chosen_apartment (gpointer data)
{
  return g_strcmp0 (get_chosen_title (data), "The Apartment") == 0;
}

static void
test_opens_the_first (Fixture       *fixture,
                      gconstpointer  data)
{
  type (fixture, "apartment");
  g_signal_emit_by_name (fixture->entry, "activate");
  while (fixture->activated == 0)
    g_main_context_iteration (NULL, TRUE);
  test_wait_until (has_chosen_apartment, fixture);
}

static void
test_nothing_found (Fixture       *fixture,
                    gconstpointer  data)
{
  type (fixture, "xyzzy & co");
  wait_to_see (fixture, "Nothing Found");
  wait_to_see (fixture, "“xyzzy & co”");
  gtk_test_accessible_assert_property (fixture->entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "0 found");
  test_gui_picture (GTK_WIDGET (fixture->window), "search-nothing");

  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "diary.clear-search", NULL);
  wait_to_see (fixture, "November 2026");
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "");
}

static void
test_not_understood (Fixture       *fixture,
                     gconstpointer  data)
{
  type (fixture, "heat year:abc");
  wait_to_see (fixture, "Not understood: year:abc – searched for as words.");
  test_gui_picture (GTK_WIDGET (fixture->window), "search-not-understood");
  type (fixture, "heat year:1995");
  wait_to_lose (fixture, "Not understood");
}

/* The diary is where it was: the same entry is chosen, at the same height. */
static void
test_leaves (Fixture       *fixture,
             gconstpointer  data)
{
  GtkScrollable *list = GTK_SCROLLABLE (reprise_diary_pane_get_list (fixture->pane));
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  double before = 0;

  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_selection_model_select_item (selection, 6, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", 25);
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  before = gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (list));
  g_assert_cmpfloat (before, >, 0);

  type (fixture, "love");
  wait_to_see (fixture, "By Name");
  press_in_entry (fixture, GDK_KEY_Down);
  g_signal_emit_by_name (fixture->entry, "stop-search");
  wait_to_lose (fixture, "By Name");
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));

  g_assert_false (reprise_diary_pane_get_searching (fixture->pane));
  g_assert_true (reprise_diary_pane_get_list (fixture->pane) == GTK_WIDGET (list));
  g_assert_true (gtk_selection_model_is_selected (selection, 6));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (list)),
                                  before, 0.5);
}

static gboolean
newest_is_chosen (gpointer data)
{
  return g_strcmp0 (get_chosen_title (data), "Ali") == 0;
}

/* What is chosen before the diary has it is chosen as soon as it has. */
static void
test_chooses (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (fixture->journal, "Ali (2001)", "2019-02-03", 70, "A text of 2019.");

  type (fixture, "love");
  wait_to_see (fixture, "By Name");
  reprise_diary_pane_choose (fixture->pane, reprise_appraisal_get_uuid (appraisal));
  test_wait_until (newest_is_chosen, fixture);
  g_assert_false (reprise_diary_pane_get_searching (fixture->pane));
  wait_to_see (fixture, "A text of 2019.");
}

static void
test_help (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *menu = NULL;

  type (fixture, "love");
  menu = gtk_widget_get_next_sibling (GTK_WIDGET (fixture->entry));
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What Can Be Searched For");
  test_gui_picture (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu))),
                    "search-help");

  g_signal_emit_by_name (test_find (GTK_WIDGET (gtk_menu_button_get_popover (
                          GTK_MENU_BUTTON (menu))), GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "love judgement:>=8");
}

static void
picture (Fixture    *fixture,
         const char *what,
         int         width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("pane-%s-%d-%s", what, width, dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (fixture->window), name);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 420 };
  Fixture fixture = { NULL };

  fixture.journal = test_journal_new ();
  test_journal_fill (fixture.journal);
  g_object_unref (test_journal_write (fixture.journal,
                                      "Dr. Strangelove or: How I Learned to Stop Worrying and Love "
                                      "the Bomb (1964)", "2026-11-22", 83, "No fighting here."));
  test_journal_watch_film (fixture.journal, "Ali (2001)", "2020", 55, NULL);
  test_journal_watch_film (fixture.journal, "Thief (1981)", "2020-04", 85, "Neon on wet streets.");
  test_journal_watch_film (fixture.journal, "Ronin (1998)", "", REPRISE_UNJUDGED, NULL);
  for (int turn = 0; turn < 6; turn++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          turn % 2 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);
      gtk_widget_set_default_direction (turn < 4 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      show_pane (&fixture, widths[turn / 2 % 2]);
      wait_to_see (&fixture, "Dr. Strangelove");
      picture (&fixture, turn < 4 ? "diary" : "rtl", widths[turn / 2 % 2]);
      type (&fixture, "love");
      wait_to_see (&fixture, "By Name");
      picture (&fixture, turn < 4 ? "search" : "rtl-search", widths[turn / 2 % 2]);
      close_pane (&fixture);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  test_journal_free (fixture.journal);
}

/* What others write is told apart from what is one's own. */
static void
test_posts (Fixture       *fixture,
            gconstpointer  data)
{
  test_feeds_fill (fixture->journal);
  type (fixture, "in:feeds lighthouse");
  wait_to_see (fixture, "1 Post");
  wait_to_see (fixture, "1 found");
  g_assert_null (find_text (GTK_WIDGET (fixture->pane), "Leaving Las Vegas"));
  test_gui_picture (GTK_WIDGET (fixture->window), "diary-pane-posts");
  type (fixture, "lighthouse in:feeds nowhere");
  wait_to_see (fixture, "Nothing Found");
  type (fixture, "in:feeds");
  wait_to_see (fixture, "7 Posts");

  /* From there to one's own, and back to the diary. */
  type (fixture, "vegas");
  wait_to_lose (fixture, "7 Posts");
  wait_to_see (fixture, "Leaving Las Vegas");
  type (fixture, "in:feeds");
  wait_to_see (fixture, "7 Posts");
  reprise_diary_pane_set_searching (fixture->pane, FALSE);
  wait_to_see (fixture, "Leaving Las Vegas");
  wait_to_lose (fixture, "7 Posts");
}

#define ADD(name, func) g_test_add ("/diary-pane/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  ADD ("months", test_months);
  ADD ("names-then-text", test_names_then_text);
  ADD ("into-the-list", test_into_the_list);
  ADD ("opens-the-first", test_opens_the_first);
  ADD ("nothing-found", test_nothing_found);
  ADD ("not-understood", test_not_understood);
  ADD ("leaves", test_leaves);
  ADD ("chooses", test_chooses);
  ADD ("help", test_help);
  ADD ("posts", test_posts);
  g_test_add_func ("/diary-pane/pictures", test_pictures);

  return g_test_run ();
}
