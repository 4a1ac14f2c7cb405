#include "gui/queue/reprise-up-next-section.h"
#include "store/reprise-journal-lists.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

static gboolean
offers_two (gpointer section)
{
  GtkWidget *offer = test_find_named (section, "offer");

  return gtk_widget_get_visible (section) && gtk_widget_get_visible (offer) &&
         g_str_equal (gtk_button_get_label (GTK_BUTTON (offer)), "Add 2 Films to Up Next");
}

static gboolean
shows_three (gpointer section)
{
  return test_find_nth (test_find_named (section, "films"), ADW_TYPE_ACTION_ROW, 2) != NULL &&
         !gtk_widget_get_visible (test_find_named (section, "offer"));
}

static gboolean
shows_two (gpointer section)
{
  return !shows_three (section);
}

static void
test_section (void)
{
  TestJournal *journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85,
                        "Coffee.\n\nUp Next: Bob le Flambeur (1956), His Girl Friday (1940)");
  const char *uuid = reprise_appraisal_get_uuid (appraisal);
  g_autofree char *item = NULL;
  GtkWidget *section = reprise_up_next_section_new ();
  GtkWidget *window = gtk_window_new ();

  item = test_journal_list_film (journal, REPRISE_UP_NEXT_UUID, "Thief (1981)", "For the music",
                                 uuid);
  gtk_widget_set_margin_start (section, 18);
  gtk_widget_set_margin_end (section, 18);
  gtk_widget_set_margin_top (section, 18);
  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 340);
  gtk_window_present (GTK_WINDOW (window));
  reprise_up_next_section_show (REPRISE_UP_NEXT_SECTION (section), journal->journal, uuid);
  test_wait_until (offers_two, section);
  test_gui_wait_for_frame (window);
  test_gui_picture (window, "up-next-section");

  gtk_widget_activate_action (section, "section.take-offer", NULL);
  test_wait_until (shows_three, section);
  test_gui_wait_for_frame (window);
  test_gui_picture (window, "up-next-section-added");

  gtk_widget_activate_action (section, "section.take-out", "(ss)", item, "Thief (1981)");
  test_wait_until (shows_two, section);
  reprise_up_next_section_show (REPRISE_UP_NEXT_SECTION (section), journal->journal, NULL);
  g_assert_false (gtk_widget_get_visible (section));
  gtk_window_destroy (GTK_WINDOW (window));
  test_journal_free (journal);
}

static gboolean
stands_again (gpointer entry)
{
  return g_str_equal (gtk_editable_get_text (entry), "Thief (1981)");
}

/* A film that cannot be added is still there to be added again. */
static void
test_refused (void)
{
  TestJournal *journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee.");
  GtkWidget *section = reprise_up_next_section_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *entry = NULL;

  gtk_window_set_child (GTK_WINDOW (window), section);
  gtk_window_present (GTK_WINDOW (window));
  reprise_up_next_section_show (REPRISE_UP_NEXT_SECTION (section), journal->journal,
                                reprise_appraisal_get_uuid (appraisal));
  entry = test_find_named (section, "entry");
  test_journal_refuse (journal);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Thief (1981)");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  test_wait_until (stands_again, entry);

  gtk_window_destroy (GTK_WINDOW (window));
  test_journal_free (journal);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/up-next-section/offers-and-shows", test_section);
  g_test_add_func ("/up-next-section/refused", test_refused);

  return g_test_run ();
}
