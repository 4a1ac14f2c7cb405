/* The scenes: each begins before a window that waits for its journal, and ends with what is to be
 * pictured. */

#include "scenes.h"

#include "gui/journal/reprise-entry-page.h"
#include "gui/journal/reprise-search-help.h"
#include "gui/reprise-main-menu.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-suggestions.h"
#include "gui/writing/reprise-writing-page.h"
#include "support/test-keys.h"

#define ALL_WIDTHS (SCENE_NARROW | SCENE_MIDDLE | SCENE_WIDE)
#define DIALOG     (SCENE_NARROW | SCENE_MIDDLE)

#define LONG_TITLE \
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gpointer
find_unmapped (GtkWidget *widget,
               GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_unmapped (child, type);

  return found;
}

/* What an entry is read and written on, in view or not. */
static GtkWidget *
get_page (Stage *stage)
{
  return find_unmapped (GTK_WIDGET (stage->window), REPRISE_TYPE_ENTRY_PAGE);
}

static void
open_entry (Stage      *stage,
            const char *title)
{
  stage_open_sample (stage);
  stage_choose (stage, title);
}

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
  open_entry (stage, "Leaving Las Vegas");
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
  open_entry (stage, "Heat");
}

static void
play_draft (Stage *stage)
{
  open_entry (stage, "House of Games");
}

static void
play_note (Stage *stage)
{
  open_entry (stage, "Two robberies");
}

static void
play_writing (Stage *stage)
{
  open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, get_page (stage), "page.edit");
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
  open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, get_page (stage), "page.find");
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
open_popover (Stage     *stage,
              GtkWidget *popover)
{
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_popup (GTK_POPOVER (popover));
  test_wait_until (is_mapped, popover);
}

static void
play_search_help (Stage *stage)
{
  stage_open_sample (stage);
  stage_act (stage, NULL, "win.search");
  open_popover (stage, find_unmapped (GTK_WIDGET (stage->window), REPRISE_TYPE_SEARCH_HELP));
}

static void
play_menu (Stage *stage)
{
  stage_open_sample (stage);
  open_popover (stage, find_unmapped (stage_find (stage, REPRISE_TYPE_MAIN_MENU, 0),
                                      GTK_TYPE_POPOVER));
}

static void
play_entry_menu (Stage *stage)
{
  open_entry (stage, "Leaving Las Vegas");
  open_popover (stage, find_unmapped (find_unmapped (get_page (stage), GTK_TYPE_MENU_BUTTON),
                                      GTK_TYPE_POPOVER));
}

/* A dialog on a telephone has the whole width. */
static void
fit_dialog (Stage *stage)
{
  GtkWindow *dialog = stage_get_dialog (stage);

  g_assert_nonnull (dialog);
  if (gtk_widget_get_width (GTK_WIDGET (stage->window)) > 360)
    return;

  gtk_window_set_default_size (dialog, 360, 720);
  stage_settle (stage);
}

static void
show_dialog (Stage      *stage,
             const char *action)
{
  stage_act (stage, NULL, action);
  fit_dialog (stage);
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
  show_dialog (stage, "win.new-appraisal");
  enter_film (stage, "Leaving Las Vegas (1995)");
}

static void
play_new_empty (Stage *stage)
{
  stage_open_sample (stage);
  show_dialog (stage, "win.new-appraisal");
}

static void
play_new_suggestions (Stage *stage)
{
  stage_open_sample (stage);
  show_dialog (stage, "win.new-appraisal");
  test_type (stage_find (stage, REPRISE_TYPE_ENTRY_ROW, 0), "the");
  test_wait_until (is_mapped, find_unmapped (GTK_WIDGET (stage_get_dialog (stage)),
                                             REPRISE_TYPE_SUGGESTIONS));
}

static void
play_new_viewing (Stage *stage)
{
  stage_open_sample (stage);
  show_dialog (stage, "win.log-viewing");
  enter_film (stage, "Stalker (1979)");
  reprise_judgement_scale_set_judgement (stage_find (stage, REPRISE_TYPE_JUDGEMENT_SCALE, 0), 83);
}

static void
play_facts (Stage *stage)
{
  open_entry (stage, "Leaving Las Vegas");
  stage_act (stage, get_page (stage), "page.first-facts");
  fit_dialog (stage);
}

static void
play_preferences (Stage *stage)
{
  stage_open_sample (stage);
  show_dialog (stage, "win.preferences");
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
  show_dialog (stage, "win.bin");
}

static void
play_toast (Stage *stage)
{
  open_entry (stage, "House of Games");
  stage_act (stage, get_page (stage), "page.delete");
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
      stage_act (stage, get_page (stage), "page.delete");
      stage_wait_to_see (stage, "deleted");
      stage_act (stage, get_page (stage), "journal.back");
    }
  show_dialog (stage, "win.bin");
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
  stage_act (stage, get_page (stage), "page.revisions");
  fit_dialog (stage);
}

static void
play_message (Stage *stage)
{
  open_entry (stage, "Leaving Las Vegas");
  reprise_window_tell (stage->window,
                       "No backup was made today. The disk is full. What was saved before is safe; "
                       "free some space and try again.");
}

static void
play_shortcuts (Stage *stage)
{
  stage_open_sample (stage);
  show_dialog (stage, "win.show-help-overlay");
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

const Scene scenes[] = {
  { "welcome", play_welcome, ALL_WIDTHS },
  { "failure", play_failure, ALL_WIDTHS },
  { "diary", play_diary, ALL_WIDTHS },
  { "reading", play_reading, ALL_WIDTHS },
  { "reading-long", play_long_title, ALL_WIDTHS },
  { "reading-viewing", play_viewing, ALL_WIDTHS },
  { "reading-draft", play_draft, ALL_WIDTHS },
  { "reading-note", play_note, ALL_WIDTHS },
  { "reading-find", play_find, ALL_WIDTHS },
  { "reading-menu", play_entry_menu, DIALOG },
  { "writing", play_writing, ALL_WIDTHS },
  { "writing-page-only", play_page_only, ALL_WIDTHS },
  { "writing-conflict", play_conflict, ALL_WIDTHS },
  { "search", play_search, ALL_WIDTHS },
  { "search-chosen", play_search_chosen, ALL_WIDTHS },
  { "search-nothing", play_search_nothing, ALL_WIDTHS },
  { "search-misunderstood", play_search_misunderstood, ALL_WIDTHS },
  { "search-help", play_search_help, DIALOG },
  { "menu", play_menu, DIALOG },
  { "new-empty", play_new_empty, DIALOG },
  { "new-appraisal", play_new_appraisal, DIALOG },
  { "new-suggestions", play_new_suggestions, DIALOG },
  { "new-viewing", play_new_viewing, DIALOG },
  { "facts", play_facts, DIALOG },
  { "preferences-journal", play_preferences, DIALOG },
  { "preferences-writing", play_preferences_writing, DIALOG },
  { "bin", play_bin, DIALOG },
  { "bin-empty", play_bin_empty, DIALOG },
  { "revisions", play_revisions, DIALOG },
  { "shortcuts", play_shortcuts, DIALOG },
  { "about", play_about, DIALOG },
  { "toast", play_toast, ALL_WIDTHS },
  { "message", play_message, ALL_WIDTHS },
};

const gsize n_scenes = G_N_ELEMENTS (scenes);
