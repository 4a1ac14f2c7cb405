/* Reading and writing in the same place. */

#include "gui/journal/reprise-entry-page.h"

#include "gui/book/reprise-book-page.h"
#include "gui/journal/reprise-conflict-bar.h"
#include "gui/journal/reprise-diary-model.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/writing/reprise-writing-page.h"
#include "store/reprise-conflict.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <string.h>

#define PARAGRAPHS 40

/* A page in a window, which shows the only entry of a diary and follows it as the diary does; and
 * what it asked of the window. */
typedef struct
{
  TestJournal        *journal;
  RepriseAppraisal   *appraisal;
  RepriseMasthead    *masthead;
  RepriseDesk        *desk;
  RepriseDiaryModel  *model;
  RepriseDiaryItem   *item;
  GtkWindow          *window;
  RepriseEntryPage   *page;
  GSimpleActionGroup *actions;
  char               *asked;   /* (owned) (nullable): the last action, with what it was told */
  guint               frames;  /* that showed the text to be read */
  guint               late;    /* of those, with an older text */
} Fixture;

static GObject *
get_child (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), REPRISE_TYPE_ENTRY_PAGE, name);
}

static gboolean
is_on (gpointer    data,
       const char *name)
{
  Fixture *fixture = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (get_child (fixture, "stack"))),
                    name) == 0;
}

static gboolean
is_writing (gpointer fixture)
{
  return is_on (fixture, "writing");
}

static gboolean
is_reading (gpointer fixture)
{
  return is_on (fixture, "reading");
}

static RepriseWritingPage *
get_writing (Fixture *fixture)
{
  GtkStack *stack = GTK_STACK (get_child (fixture, "stack"));

  /* It is there as soon as something was written on it. */
  return (RepriseWritingPage *) gtk_stack_get_child_by_name (stack, "writing");
}

static RepriseWritingSession *
get_session (Fixture *fixture)
{
  RepriseWritingPage *writing = get_writing (fixture);

  return writing != NULL ? reprise_writing_page_get_session (writing) : NULL;
}

/* It is there as soon as something was read on it. */
static RepriseReadingPage *
get_reading (Fixture *fixture)
{
  GtkStack *stack = GTK_STACK (get_child (fixture, "stack"));

  return (RepriseReadingPage *) gtk_stack_get_child_by_name (stack, "reading");
}

/* The text of the page that is read. */
static GtkTextView *
get_prose (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find_named (GTK_WIDGET (get_reading (fixture)), "prose"));
}

static gboolean
says (GtkTextView *view,
      const char  *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return strstr (text, words) != NULL;
}

static void
entry_cb (Fixture *fixture)
{
  if (reprise_diary_item_get_entry (fixture->item) != NULL)
    reprise_entry_page_show_entry (fixture->page, reprise_diary_item_get_entry (fixture->item));
}

static gboolean
has_items (gpointer model)
{
  return g_list_model_get_n_items (model) > 0;
}

static gboolean
is_shown (gpointer data)
{
  return get_reading (data) != NULL &&
         gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (get_prose (data))) > 0;
}

static void
asked_cb (GSimpleAction *action,
          GVariant      *parameter,
          Fixture       *fixture)
{
  g_autofree char *words = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), words);
}

static void
add_actions (Fixture *fixture)
{
  static const struct
  {
    const char *name;
    const char *type;
  } actions[] = { { "delete", "(ss)" }, { "revisions", "s" }, { "tell", "s" }, { "facts", "s" } };

  fixture->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (actions[i].name, G_VARIANT_TYPE (actions[i].type));

      g_signal_connect (action, "activate", G_CALLBACK (asked_cb), fixture);
      g_action_map_add_action (G_ACTION_MAP (fixture->actions), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win",
                                  G_ACTION_GROUP (fixture->actions));
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 16; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
show_first (Fixture *fixture)
{
  fixture->model = reprise_diary_model_new (fixture->journal->journal, "");
  test_wait_until (has_items, fixture->model);
  fixture->item = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  g_signal_connect_swapped (fixture->item, "notify::entry", G_CALLBACK (entry_cb), fixture);
  reprise_row_item_hold (REPRISE_ROW_ITEM (fixture->item));
  test_wait_until (is_shown, fixture);
  settle (fixture);
}

static void
set_up (Fixture    *fixture,
        int         width,
        const char *body)
{
  fixture->journal = test_journal_new ();
  fixture->appraisal = test_journal_write (fixture->journal, "Blade Runner (1982)", "2026-11-01",
                                           85, body);
  fixture->masthead = g_object_new (REPRISE_TYPE_MASTHEAD, NULL);
  fixture->desk = reprise_desk_new (fixture->journal->journal);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = REPRISE_ENTRY_PAGE (reprise_entry_page_new ());
  reprise_entry_page_set_journal (fixture->page, fixture->journal->journal, fixture->desk,
                                  fixture->masthead);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, 720);
  gtk_window_present (fixture->window);
  add_actions (fixture);
  show_first (fixture);
}

static gboolean
is_desk_saved (gpointer desk)
{
  return reprise_desk_is_saved (desk);
}

static void
tear_down (Fixture *fixture)
{
  RepriseEntryPage *page = g_object_ref (fixture->page);

  reprise_desk_save (fixture->desk);
  test_wait_until (is_desk_saved, fixture->desk);
  g_signal_handlers_disconnect_by_data (fixture->item, fixture);
  reprise_row_item_release (REPRISE_ROW_ITEM (fixture->item));
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  g_object_unref (fixture->actions);
  g_object_unref (fixture->item);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->masthead);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
  g_free (fixture->asked);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL);
}

static void
edit (Fixture *fixture)
{
  act (fixture, "page.edit");
  test_wait_until (is_writing, fixture);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  GtkTextBuffer *buffer =
    GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (get_session (fixture)));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
painted_cb (GdkFrameClock *clock,
            Fixture       *fixture)
{
  if (!is_reading (fixture))
    return;

  fixture->frames++;
  if (!says (get_prose (fixture), "Time to die."))
    fixture->late++;
}

static gboolean
was_read (gpointer data)
{
  Fixture *fixture = data;

  return fixture->frames > 2;
}

static void
test_reads_what_was_written (void)
{
  Fixture fixture = { 0 };
  GdkFrameClock *clock = NULL;

  set_up (&fixture, 800, "All those moments.");
  g_assert_true (says (get_prose (&fixture), "All those moments."));
  edit (&fixture);
  type (&fixture, " Time to die.");
  settle (&fixture);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &fixture);
  act (&fixture, "page.done");
  g_assert_true (is_writing (&fixture));
  gdk_frame_clock_begin_updating (clock);
  test_wait_until (was_read, &fixture);
  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, &fixture);
  g_assert_cmpuint (fixture.late, ==, 0);

  tear_down (&fixture);
}

static gboolean
is_saved (gpointer session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED;
}

/* Nobody reads while they write. */
static void
test_sets_nothing_unseen (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 800, "All those moments.");
  edit (&fixture);
  type (&fixture, " Time to die.");
  test_wait_until (is_saved, get_session (&fixture));
  settle (&fixture);
  g_assert_false (says (get_prose (&fixture), "Time to die."));

  act (&fixture, "page.done");
  test_wait_until (is_reading, &fixture);
  g_assert_true (says (get_prose (&fixture), "Time to die."));
  tear_down (&fixture);
}

static char *
write_paragraphs (void)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (int i = 0; i < PARAGRAPHS; i++)
    g_string_append_printf (body,
                            "%sParagraph %d of a text about rain, neon and noodles, and about "
                            "who looks at whom in it, which is long enough for two lines.",
                            i > 0 ? "\n\n" : "", i + 1);

  return g_string_free (g_steal_pointer (&body), FALSE);
}

/* Lines above are laid out while frames go by, more of them where the computer is busy. */
static gboolean
comes_to_stand_at (Fixture *fixture,
                   int      line,
                   int      y)
{
  for (int i = 0; i < 20; i++)
    {
      RepriseReadingPage *reading = get_reading (fixture);
      int now = 0;
      const int at = is_reading (fixture)
                       ? reprise_reading_page_get_source_line (reading, &now)
                       : reprise_writing_page_get_source_line (get_writing (fixture), &now);

      if (at == line && ABS (now - y) <= 2)
        return TRUE;
      settle (fixture);
    }

  return FALSE;
}

static void
test_keeps_height (void)
{
  static const int widths[] = { 360, 800 };
  g_autofree char *body = write_paragraphs ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture = { 0 };
      RepriseReadingPage *reading = NULL;
      int read_y = 0;
      int line;

      set_up (&fixture, widths[i], body);
      reading = get_reading (&fixture);
      reprise_reading_page_put_source_line_at (reading, 41, 200);
      settle (&fixture);
      line = reprise_reading_page_get_source_line (reading, &read_y);
      g_assert_cmpint (line, ==, 41);

      edit (&fixture);
      settle (&fixture);
      g_assert_true (comes_to_stand_at (&fixture, line, read_y));

      act (&fixture, "page.done");
      test_wait_until (is_reading, &fixture);
      settle (&fixture);
      g_assert_true (comes_to_stand_at (&fixture, line, read_y));
      tear_down (&fixture);
    }
}

static gboolean
tells_conflict (gpointer data)
{
  GObject *bar = get_child (data, "conflict_bar");

  return reprise_conflict_bar_get_revealed (REPRISE_CONFLICT_BAR (bar));
}

static gboolean
tells_no_conflict (gpointer data)
{
  return !tells_conflict (data);
}

static void
test_conflict (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) saved = NULL;

  set_up (&fixture, 800, "One.");
  edit (&fixture);
  g_assert_true (tells_no_conflict (&fixture));
  type (&fixture, " Mine.");
  edited = reprise_appraisal_copy (fixture.appraisal);
  reprise_appraisal_set_body (edited, "One. Theirs.");
  saved = test_journal_save (fixture.journal, edited, fixture.appraisal);
  test_wait_until (tells_conflict, &fixture);
  settle (&fixture);
  test_gui_picture (GTK_WIDGET (fixture.window), "entry-page-conflict");

  gtk_widget_activate_action (GTK_WIDGET (fixture.page), "page.revisions", NULL);
  g_assert_true (g_str_has_prefix (fixture.asked, "revisions "));
  g_assert_true (tells_conflict (&fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture.page), "page.keep-mine", NULL);
  test_wait_until (tells_no_conflict, &fixture);
  g_assert_true (says (reprise_writing_page_get_view (get_writing (&fixture)), "One. Mine."));

  tear_down (&fixture);
}

static gpointer
conflict_job (RepriseDatabase  *database,
              gpointer          data,
              GError          **error)
{
  return GINT_TO_POINTER (reprise_conflict_keep (database, data, "body", "Theirs.", error));
}

/* Nobody was writing when it was changed in two places, as a diary elsewhere does it. */
static void
test_conflict_read (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) saved = NULL;

  set_up (&fixture, 800, "One.");
  g_assert_true (tells_no_conflict (&fixture));
  reprise_journal_run_async (fixture.journal->journal, REPRISE_LANE_WRITE, conflict_job,
                             (gpointer) reprise_appraisal_get_uuid (fixture.appraisal), NULL, NULL,
                             NULL, NULL, NULL);
  edited = reprise_appraisal_copy (fixture.appraisal);
  reprise_appraisal_set_judgement (edited, 90);
  saved = test_journal_save (fixture.journal, edited, fixture.appraisal);
  test_wait_until (tells_conflict, &fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture.page), "page.keep-mine", NULL);
  test_wait_until (tells_no_conflict, &fixture);
  tear_down (&fixture);
}

static gboolean
is_finished (gpointer data)
{
  Fixture *fixture = data;

  return g_strcmp0 (reprise_entry_get_state (reprise_entry_page_get_entry (fixture->page)),
                    "finished") == 0;
}

static gboolean
is_draft (gpointer data)
{
  return !is_finished (data);
}

static void
test_finish_and_reopen (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 800, "One.");
  if (is_finished (&fixture))
    {
      act (&fixture, "page.reopen");
      test_wait_until (is_draft, &fixture);
    }

  act (&fixture, "page.finish");
  test_wait_until (is_finished, &fixture);
  act (&fixture, "page.reopen");
  test_wait_until (is_draft, &fixture);

  /* While it is written as well. */
  edit (&fixture);
  type (&fixture, " Two.");
  act (&fixture, "page.finish");
  test_wait_until (is_finished, &fixture);
  act (&fixture, "page.done");
  test_wait_until (is_reading, &fixture);
  g_assert_true (says (get_prose (&fixture), "One. Two."));
  tear_down (&fixture);
}

static void
test_delete (void)
{
  Fixture fixture = { 0 };
  g_autofree char *expected = NULL;

  set_up (&fixture, 800, "One.");
  expected = g_strdup_printf ("delete ('%s', 'Appraisal “Blade Runner” deleted')",
                              reprise_appraisal_get_uuid (fixture.appraisal));
  act (&fixture, "page.delete");
  g_assert_cmpstr (fixture.asked, ==, expected);
  tear_down (&fixture);
}

static void
test_page_only (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 800, "One.");
  reprise_entry_page_set_page_only (fixture.page, TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_child (&fixture, "header"))));
  edit (&fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_child (&fixture, "header"))));
  reprise_entry_page_set_page_only (fixture.page, FALSE);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_child (&fixture, "header"))));
  tear_down (&fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 800 };
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *body = write_paragraphs ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int dark = 0; dark <= 1; dark++)
      {
        const char *suffix = dark ? "-dark" : "";
        g_autofree char *read = g_strdup_printf ("entry-page-%d%s", widths[i], suffix);
        g_autofree char *written = g_strdup_printf ("entry-page-writing-%d%s", widths[i], suffix);
        Fixture fixture = { 0 };

        adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
        set_up (&fixture, widths[i], body);
        g_object_set (fixture.page, "folded", widths[i] == 360, NULL);
        test_gui_picture (GTK_WIDGET (fixture.window), read);
        edit (&fixture);
        settle (&fixture);
        test_gui_picture (GTK_WIDGET (fixture.window), written);
        tear_down (&fixture);
      }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/entry-page/reads-what-was-written", test_reads_what_was_written);
  g_test_add_func ("/entry-page/sets-nothing-unseen", test_sets_nothing_unseen);
  g_test_add_func ("/entry-page/keeps-height", test_keeps_height);
  g_test_add_func ("/entry-page/conflict", test_conflict);
  g_test_add_func ("/entry-page/conflict-read", test_conflict_read);
  g_test_add_func ("/entry-page/finish-and-reopen", test_finish_and_reopen);
  g_test_add_func ("/entry-page/delete", test_delete);
  g_test_add_func ("/entry-page/page-only", test_page_only);
  g_test_add_func ("/entry-page/pictures", test_pictures);

  return g_test_run ();
}
