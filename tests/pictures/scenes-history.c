/* The scenes of what stands around a diary: films, lists, people, tags, years, and all that an
 * appraisal is made of. */

#include "scenes.h"

#include "gui/journal/reprise-diary-jump.h"
#include "gui/journal/reprise-diary-list.h"
#include "gui/keeping/reprise-template-dialog.h"
#include "gui/queue/reprise-list-chooser.h"
#include "gui/reading/reprise-reading-foot.h"
#include "gui/stills/reprise-still-view.h"
#include "gui/stills/reprise-still-viewer.h"
#include "gui/writing/reprise-link-completion.h"
#include "gui/writing/reprise-writing-page.h"
#include "props.h"
#include "support/test-gui.h"

#define FURNISHED        "Leaving Las Vegas"
#define FURNISHED_NUMBER 573

static gboolean
are_stills_loaded (gpointer data)
{
  GtkWidget *view = NULL;

  gtk_widget_queue_draw (data);
  for (int i = 0; (view = test_find_nth (data, REPRISE_TYPE_STILL_VIEW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (view) && !reprise_still_view_is_loaded (REPRISE_STILL_VIEW (view)))
      return FALSE;

  return TRUE;
}

static void
wait_for_stills (Stage *stage)
{
  test_wait_until (are_stills_loaded, stage->window);
  stage_settle (stage);
  test_wait_until (are_stills_loaded, stage->window);
}

static void
open_furnished (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_furnish (stage, FURNISHED_NUMBER);
  stage_open (stage);
  stage_choose (stage, FURNISHED);
  wait_for_stills (stage);
}

/* How far down a page is read, from 0 to 1. */
static void
scroll (Stage  *stage,
        double  share)
{
  GtkWidget *page = stage_get_entry_page (stage);
  GtkWidget *window = gtk_widget_get_ancestor (stage_find_hidden (page, REPRISE_TYPE_READING_FOOT),
                                               GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));

  gtk_adjustment_set_value (adjustment, share * (gtk_adjustment_get_upper (adjustment) -
                                                 gtk_adjustment_get_page_size (adjustment)));
  stage_settle (stage);
  wait_for_stills (stage);
}

static void
play_hero (Stage *stage)
{
  open_furnished (stage);
}

static void
play_text (Stage *stage)
{
  open_furnished (stage);
  scroll (stage, 0.62);
}

static void
play_foot (Stage *stage)
{
  open_furnished (stage);
  scroll (stage, 0.85);
}

static void
play_end (Stage *stage)
{
  open_furnished (stage);
  scroll (stage, 1);
  scroll (stage, 1);
}

static void
play_hidden (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_furnish (stage, FURNISHED_NUMBER);
  stage_open (stage);
  stage_act_on (stage, "win.mark-spoiler",
                g_variant_new ("(sb)", stage_get_uuid (stage, FURNISHED), TRUE));
  stage_choose (stage, FURNISHED);
}

static void
play_films (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_add_list (stage, NULL);
  stage_open (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("films"));
}

static void
set (const char *key)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_set_boolean (settings, key, TRUE);
}

static void
play_films_table (Stage *stage)
{
  set ("films-as-table");
  play_films (stage);
}

static void
show_film (Stage      *stage,
           const char *title)
{
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_load (stage->journal, stage_get_uuid (stage, title));
  RepriseFilm *film = g_ptr_array_index (reprise_appraisal_get_films (appraisal), 0);

  stage_act_on (stage, "win.show-film", g_variant_new_string (reprise_film_get_uuid (film)));
}

static void
play_film (Stage *stage)
{
  stage_open_sample (stage);
  show_film (stage, FURNISHED);
}

static void
play_merge (Stage *stage)
{
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  stage_open_sample (stage);
  appraisal = test_journal_load (stage->journal, stage_get_uuid (stage, FURNISHED));
  stage_act_on (stage, "win.merge-film",
                g_variant_new_string (reprise_film_get_uuid (
                  g_ptr_array_index (reprise_appraisal_get_films (appraisal), 0))));
  stage_fit_dialog (stage);
}

static void
play_up_next (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_add_list (stage, NULL);
  stage_open (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("up-next"));
}

static void
play_up_next_empty (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("up-next"));
}

static void
play_jukebox (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("jukebox"));
}

static void
play_list (Stage *stage)
{
  test_journal_fill (stage->journal);
  props_add_list (stage, "Films of the seventies that Emilia keeps telling me about");
  stage_open (stage);
  stage_act_on (stage, "win.show-page", g_variant_new_string ("up-next"));
  stage_open_popover (stage_find_hidden (stage_find (stage, REPRISE_TYPE_LIST_CHOOSER, 0),
                                         GTK_TYPE_POPOVER));
}

static void
play_person (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-person", g_variant_new_string ("Nicolas Cage"));
}

static void
play_calendar (Stage *stage)
{
  stage_open_sample (stage);
  stage_act_on (stage, "win.show-year", g_variant_new_int32 (0));
}

static void
play_tags (Stage *stage)
{
  stage_open_sample (stage);
  stage_act (stage, NULL, "win.show-tags");
}

static void
play_tags_dialog (Stage *stage)
{
  open_furnished (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.tags");
  stage_fit_dialog (stage);
}

static void
play_stills_dialog (Stage *stage)
{
  open_furnished (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.stills");
  stage_fit_dialog (stage);
}

static void
play_viewer (Stage *stage)
{
  g_autofree char *uuid = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  open_furnished (stage);
  uuid = props_find (stage, FURNISHED_NUMBER);
  appraisal = test_journal_load (stage->journal, uuid);
  reprise_still_viewer_present (GTK_WIDGET (stage->window), stage->journal->journal,
                                reprise_appraisal_get_stills (appraisal), 0);
  stage_fit_dialog (stage);
  for (int i = 0; i < 20; i++)
    {
      g_usleep (20 * 1000);
      stage_settle (stage);
    }
}

static void
play_voices (Stage *stage)
{
  open_furnished (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.voices");
  stage_fit_dialog (stage);
}

static void
play_imprint (Stage *stage)
{
  stage_open_entry (stage, FURNISHED);
  stage_act (stage, stage_get_entry_page (stage), "page.imprint");
  stage_fit_dialog (stage);
}

static void
play_template (Stage *stage)
{
  GtkWidget *dialog = NULL;

  stage_open_sample (stage);
  dialog = reprise_template_dialog_new (reprise_window_get_masthead (stage->window),
                                        REPRISE_APPRAISAL_KIND_APPRAISAL);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (stage->window));
  gtk_window_present (GTK_WINDOW (dialog));
  stage_fit_dialog (stage);
}

static void
play_jump (Stage *stage)
{
  GtkWidget *popover = NULL;

  stage_open_sample (stage);
  stage_act (stage, NULL, "win.jump");
  popover = stage_find_hidden (stage->window, REPRISE_TYPE_DIARY_JUMP);
  test_wait_until (stage_is_mapped, popover);
}

static void
play_selection (Stage *stage)
{
  GtkWidget *list = NULL;
  GtkListView *view = NULL;

  stage_open_sample (stage);
  stage_act (stage, NULL, "win.select-entries");
  list = stage_find_hidden (stage->window, REPRISE_TYPE_DIARY_LIST);
  view = stage_find_hidden (list, GTK_TYPE_LIST_VIEW);
  gtk_selection_model_select_item (gtk_list_view_get_model (view), 1, FALSE);
  gtk_selection_model_select_item (gtk_list_view_get_model (view), 3, FALSE);
  stage_settle (stage);
}

static void
open_writing (Stage *stage)
{
  open_furnished (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.edit");
  stage_settle (stage);
}

static void
write_here (Stage      *stage,
            const char *text)
{
  GtkWidget *page = stage_find (stage, REPRISE_TYPE_WRITING_PAGE, 0);
  RepriseWritingSession *session = reprise_writing_page_get_session (REPRISE_WRITING_PAGE (page));
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
}

static void
play_link (Stage *stage)
{
  open_writing (stage);
  write_here (stage, "See [[the");
  test_wait_until (stage_is_mapped,
                   stage_find_hidden (stage->window, REPRISE_TYPE_LINK_COMPLETION));
}

static void
play_focus (Stage *stage)
{
  set ("focus-mode");
  open_writing (stage);
}

static void
play_replace (Stage *stage)
{
  open_writing (stage);
  stage_act (stage, stage_get_entry_page (stage), "page.replace");
  gtk_editable_set_text (stage_find (stage, GTK_TYPE_EDITABLE, 0), "the");
  stage_wait_to_see (stage, " of ");
}

const Scene history_scenes[] = {
  { "page-hero", play_hero, SCENE_ALL },
  { "page-text", play_text, SCENE_ALL },
  { "page-foot", play_foot, SCENE_ALL },
  { "page-end", play_end, SCENE_ALL },
  { "page-spoiler", play_hidden, SCENE_ALL },
  { "films", play_films, SCENE_ALL },
  { "films-table", play_films_table, SCENE_ALL },
  { "film", play_film, SCENE_ALL },
  { "film-merge", play_merge, SCENE_DIALOG },
  { "jukebox", play_jukebox, SCENE_ALL },
  { "up-next", play_up_next, SCENE_ALL },
  { "up-next-empty", play_up_next_empty, SCENE_ALL },
  { "list", play_list, SCENE_ALL },
  { "person", play_person, SCENE_ALL },
  { "calendar", play_calendar, SCENE_ALL },
  { "tags", play_tags, SCENE_ALL },
  { "tags-dialog", play_tags_dialog, SCENE_DIALOG },
  { "stills", play_stills_dialog, SCENE_DIALOG },
  { "viewer", play_viewer, SCENE_DIALOG },
  { "voices", play_voices, SCENE_DIALOG },
  { "imprint", play_imprint, SCENE_DIALOG },
  { "template", play_template, SCENE_DIALOG },
  { "jump", play_jump, SCENE_DIALOG },
  { "selection", play_selection, SCENE_ALL },
  { "writing-link", play_link, SCENE_ALL },
  { "writing-focus", play_focus, SCENE_ALL },
  { "writing-replace", play_replace, SCENE_ALL },
};

const gsize n_history_scenes = G_N_ELEMENTS (history_scenes);
