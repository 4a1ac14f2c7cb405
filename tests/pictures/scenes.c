/* The scenes of the journal, its dialogs and its window: each begins before a window that waits for
 * its journal, and ends with what is to be pictured. */

#include "scenes.h"

#include "gui/journal/reprise-entry-page.h"
#include "gui/journal/reprise-search-help.h"
#include "gui/reprise-main-menu.h"
#include "gui/reprise-window-toasts.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-suggestions.h"
#include "gui/writing/reprise-writing-page.h"
#include "support/test-keys.h"

#define LONG_TITLE \
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"

static void
play_welcome (Stage *stage)
{
  stage_open (stage);
  stage_wait_to_see (stage, "Welcome");
}

static void
play_failure (Stage *stage)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED,
                         "This journal was written by a newer Reprise. Nothing was changed in it. "
                         "Update Reprise to open it.");

  reprise_window_show_failure (stage->window, error);
  stage_settle (stage);
}

static void
play_reading (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
}

static void
play_long_title (Stage *stage)
{
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  test_journal_fill (stage->journal);
  appraisal =
    test_journal_write (stage->journal, LONG_TITLE " (1964)", "2026-11-22", 83,
                        "Rain, noodles. [[In the Mood for Love (2000)]]\n\n# One\n\n## Two\n\n"
                        "> Quoted, and long enough to go on in a second line, as quotes will "
                        "where a page is narrow.\n\n1. First,\n2. second.\n\n***\n\n"
                        "A line with `code`.\n\n    INT. CASINO\n    Ben bets.\n");

  stage_open (stage);
  stage_choose (stage, LONG_TITLE);
}

static void
play_viewing (Stage *stage)
{
  stage_open_entry (stage, "Heat");
}

static void
play_draft (Stage *stage)
{
  stage_open_entry (stage, "House of Games");
}

static void
play_note (Stage *stage)
{
  stage_open_entry (stage, "Two robberies");
}

static void
play_writing (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, stage_get_entry_page (stage), "page.edit");
  stage_settle (stage);
}

static void
play_page_only (Stage *stage)
{
  play_writing (stage);
  stage_act (stage, NULL, "win.page-only");
}

static void
play_find (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, stage_get_entry_page (stage), "page.find");
  gtk_editable_set_text (stage_find (stage, GTK_TYPE_EDITABLE, 0), "contract");
  stage_wait_to_see (stage, "1 of ");
}

static void
play_search (Stage *stage)
{
  stage_open_sample (stage);
  stage_search (stage, "house");
  stage_wait_to_see (stage, "found");
}

static void
play_search_chosen (Stage *stage)
{
  play_search (stage);
  stage_settle (stage);
  stage_choose (stage, "The Third Man");
}

static void
play_search_nothing (Stage *stage)
{
  stage_open_sample (stage);
  stage_search (stage, "zeppelin");
  stage_wait_to_see (stage, "Clear");
}

static void
play_search_misunderstood (Stage *stage)
{
  stage_open_sample (stage);
  stage_search (stage, "year:ninety judgement:>=9");
  stage_wait_to_see (stage, "ninety");
}

static void
play_search_help (Stage *stage)
{
  stage_open_sample (stage);
  stage_act (stage, NULL, "win.search");
  stage_open_popover (stage_find_hidden (GTK_WIDGET (stage->window), REPRISE_TYPE_SEARCH_HELP));
}

static void
play_menu (Stage *stage)
{
  stage_open_sample (stage);
  stage_open_menu (stage_find_hidden (stage_find (stage, REPRISE_TYPE_MAIN_MENU, 0),
                                      GTK_TYPE_MENU_BUTTON));
}

static void
play_entry_menu (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
  stage_open_menu (stage_find_hidden (stage_get_entry_page (stage), GTK_TYPE_MENU_BUTTON));
}

/* Whoever goes on to the next field sees no suggestions for the one before. */
static void
enter_film (Stage      *stage,
            const char *film)
{
  gtk_editable_set_text (stage_find (stage, REPRISE_TYPE_ENTRY_ROW, 0), film);
  gtk_widget_grab_focus (stage_find (stage, REPRISE_TYPE_ENTRY_ROW, 1));
}

static void
play_new_appraisal (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.new-appraisal");
  enter_film (stage, "Leaving Las Vegas (1995)");
}

static void
play_new_empty (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.new-appraisal");
}

static void
play_new_suggestions (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.new-appraisal");
  test_type (stage_find (stage, REPRISE_TYPE_ENTRY_ROW, 0), "the");
  test_wait_until (stage_is_mapped, stage_find_hidden (GTK_WIDGET (stage_get_dialog (stage)),
                                             REPRISE_TYPE_SUGGESTIONS));
}

static void
play_new_viewing (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.log-viewing");
  enter_film (stage, "Stalker (1979)");
  reprise_judgement_scale_set_judgement (stage_find (stage, REPRISE_TYPE_JUDGEMENT_SCALE, 0), 83);
}

static void
play_facts (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, stage_get_entry_page (stage), "page.first-facts");
  stage_fit_dialog (stage);
}

static void
play_preferences (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.preferences");
}

static void
play_preferences_writing (Stage *stage)
{
  play_preferences (stage);
  adw_preferences_window_set_visible_page_name (
    ADW_PREFERENCES_WINDOW (stage_get_dialog (stage)), "writing");
}

static void
play_bin_empty (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.bin");
}

static void
play_toast (Stage *stage)
{
  stage_open_entry (stage, "House of Games");
  stage_act (stage, stage_get_entry_page (stage), "page.delete");
  stage_wait_to_see (stage, "deleted");
}

static void
play_bin (Stage *stage)
{
  static const char * const titles[] = { "House of Games", "Two robberies", "Bob le Flambeur" };

  stage_open_sample (stage);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      stage_choose (stage, titles[i]);
      stage_act (stage, stage_get_entry_page (stage), "page.delete");
      stage_wait_to_see (stage, "deleted");
      stage_act (stage, stage_get_entry_page (stage), "journal.back");
    }
  stage_show_dialog (stage, "win.bin");
}

static RepriseWritingSession *
get_session (Stage *stage)
{
  return reprise_writing_page_get_session (stage_find (stage, REPRISE_TYPE_WRITING_PAGE, 0));
}

static gboolean
is_saved (gpointer session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED;
}

static gboolean
is_conflicted (gpointer session)
{
  return reprise_writing_session_get_conflicted (session);
}

static void
write_more (Stage      *stage,
            const char *text)
{
  RepriseWritingSession *session = get_session (stage);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, text, -1);
}

static void
play_conflict (Stage *stage)
{
  g_autoptr (RepriseAppraisal) before = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;

  play_writing (stage);
  before = reprise_appraisal_copy (reprise_writing_session_get_appraisal (get_session (stage)));
  edited = reprise_appraisal_copy (before);
  write_more (stage, "Written here. ");
  reprise_appraisal_set_body (edited, "Written elsewhere.");
  after = test_journal_save (stage->journal, edited, before);
  test_wait_until (is_conflicted, get_session (stage));
  test_wait_until (is_saved, get_session (stage));
}

static void
play_revisions (Stage *stage)
{
  play_conflict (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.revisions");
  stage_fit_dialog (stage);
}

static void
play_message (Stage *stage)
{
  stage_open_entry (stage, "Leaving Las Vegas");
  reprise_window_tell (stage->window,
                       "No backup was made today. The disk is full. What was saved before is safe; "
                       "free some space and try again.");
}

static void
play_shortcuts (Stage *stage)
{
  stage_open_sample (stage);
  stage_show_dialog (stage, "win.show-help-overlay");
}

static void
play_about (Stage *stage)
{
  stage_open_sample (stage);
  gtk_window_set_application (GTK_WINDOW (stage->window), stage->application);
  g_action_group_activate_action (G_ACTION_GROUP (stage->application), "about", NULL);
}

static void
play_diary (Stage *stage)
{
  stage_open_sample (stage);
}

const Scene journal_scenes[] = {
  { "welcome", play_welcome, SCENE_ALL },
  { "failure", play_failure, SCENE_ALL },
  { "diary", play_diary, SCENE_ALL },
  { "reading", play_reading, SCENE_ALL },
  { "reading-long", play_long_title, SCENE_ALL },
  { "reading-viewing", play_viewing, SCENE_ALL },
  { "reading-draft", play_draft, SCENE_ALL },
  { "reading-note", play_note, SCENE_ALL },
  { "reading-find", play_find, SCENE_ALL },
  { "reading-menu", play_entry_menu, SCENE_DIALOG },
  { "writing", play_writing, SCENE_ALL },
  { "writing-page-only", play_page_only, SCENE_ALL },
  { "writing-conflict", play_conflict, SCENE_ALL },
  { "search", play_search, SCENE_ALL },
  { "search-chosen", play_search_chosen, SCENE_ALL },
  { "search-nothing", play_search_nothing, SCENE_ALL },
  { "search-misunderstood", play_search_misunderstood, SCENE_ALL },
  { "search-help", play_search_help, SCENE_DIALOG },
  { "menu", play_menu, SCENE_DIALOG },
  { "new-empty", play_new_empty, SCENE_DIALOG },
  { "new-appraisal", play_new_appraisal, SCENE_DIALOG },
  { "new-suggestions", play_new_suggestions, SCENE_DIALOG },
  { "new-viewing", play_new_viewing, SCENE_DIALOG },
  { "facts", play_facts, SCENE_DIALOG },
  { "preferences-journal", play_preferences, SCENE_DIALOG },
  { "preferences-writing", play_preferences_writing, SCENE_DIALOG },
  { "bin", play_bin, SCENE_DIALOG },
  { "bin-empty", play_bin_empty, SCENE_DIALOG },
  { "revisions", play_revisions, SCENE_DIALOG },
  { "shortcuts", play_shortcuts, SCENE_DIALOG },
  { "about", play_about, SCENE_DIALOG },
  { "toast", play_toast, SCENE_ALL },
  { "message", play_message, SCENE_ALL },
};

const gsize n_journal_scenes = G_N_ELEMENTS (journal_scenes);
