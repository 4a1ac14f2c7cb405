/* What stands around a text, in the window: its kind, its number and byline, its closing line; and
 * how it is finished. */

#include "gui/journal/reprise-drafts-bar.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/journal/reprise-imprint-dialog.h"
#include "gui/keeping/reprise-template-dialog.h"
#include "gui/reading/reprise-number-mark.h"
#include "gui/reading/reprise-reading-head.h"
#include "gui/reprise-window.h"
#include "gui/widgets/reprise-entry-row.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <string.h>

#define BODY                                                                                      \
  "Robbers and those who hunt them keep to themselves in a city that is all blue light. Nobody "  \
  "is at home, and everybody has a view.\n\n"                                                     \
  "What stays is the sound: shots that come back from the fronts of offices, and under them a "   \
  "guitar that will not come to rest."

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
} Fixture;

static const char *
get_label (Fixture    *fixture,
           const char *name)
{
  GtkWidget *head = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_READING_HEAD);

  return gtk_label_get_text (GTK_LABEL (test_find_named (head, name)));
}

/* Empty as long as nothing was read. */
static char *
dup_prose (Fixture *fixture)
{
  GtkWidget *prose = test_find_named (GTK_WIDGET (fixture->window), "prose");
  char *text = NULL;

  if (prose == NULL)
    return g_strdup ("");

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (prose)), "text", &text, NULL);
  return text;
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 12; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static RepriseAppraisal *
write_kind (TestJournal          *journal,
            const char           *film,
            RepriseAppraisalKind  kind,
            int                   number,
            gboolean              finished)
{
  g_autoptr (RepriseAppraisal) made =
    test_journal_write (journal, film, "2026-11-01", 85, BODY);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made);

  reprise_appraisal_set_kind (edited, kind);
  reprise_appraisal_set_number (edited, number);
  reprise_appraisal_set_state (edited, finished ? REPRISE_APPRAISAL_STATE_FINISHED
                                                : REPRISE_APPRAISAL_STATE_DRAFT);
  return test_journal_save (journal, edited, made);
}

static void
set_up (Fixture *fixture,
        int      width)
{
  fixture->journal = test_journal_new ();
  fixture->window = reprise_window_new (NULL, "/nowhere/Journal.db");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 760);
}

typedef struct
{
  Fixture    *fixture;
  const char *uuid;
} Choice;

static gboolean
is_chosen (gpointer data)
{
  Choice *choice = data;
  GtkWidget *page = test_find (GTK_WIDGET (choice->fixture->window), REPRISE_TYPE_ENTRY_PAGE);
  RepriseEntry *entry = reprise_entry_page_get_entry (REPRISE_ENTRY_PAGE (page));
  g_autofree char *prose = dup_prose (choice->fixture);

  return entry != NULL && g_strcmp0 (reprise_entry_get_uuid (entry), choice->uuid) == 0 &&
         *prose != '\0';
}

static gboolean
has_journal (gpointer data)
{
  return gtk_widget_get_mapped (test_find (data, REPRISE_TYPE_ENTRY_PAGE)) ||
         gtk_widget_get_mapped (test_find (data, GTK_TYPE_LIST_VIEW));
}

static void
show (Fixture          *fixture,
      RepriseAppraisal *appraisal)
{
  Choice choice = { fixture, reprise_appraisal_get_uuid (appraisal) };

  if (!gtk_widget_get_visible (GTK_WIDGET (fixture->window)))
    {
      gtk_window_present (GTK_WINDOW (fixture->window));
      reprise_window_show_journal (fixture->window, fixture->journal->journal);
      test_wait_until (has_journal, fixture->window);
    }
  reprise_journal_view_choose (reprise_window_get_view (fixture->window), choice.uuid);
  test_wait_until (is_chosen, &choice);
  settle (fixture);
}

static void
sign (Fixture *fixture)
{
  RepriseMasthead *masthead = reprise_window_get_masthead (fixture->window);

  reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
  reprise_masthead_set_pen_name (masthead, "Night Usher");
  reprise_masthead_set_closing_line (masthead, "{pen-name} gives it {judgement}.");
  settle (fixture);
}

static void
tear_down (Fixture *fixture)
{
  RepriseWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  test_journal_free (fixture->journal);
}

static void
test_kinds (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (RepriseAppraisal) essay = NULL;
  g_autoptr (RepriseAppraisal) note = NULL;
  g_autofree char *text = NULL;

  set_up (&fixture, 1024);
  appraisal = write_kind (fixture.journal, "Heat (1995)", REPRISE_APPRAISAL_KIND_APPRAISAL, 12,
                          TRUE);
  essay = write_kind (fixture.journal, "Ronin (1998)", REPRISE_APPRAISAL_KIND_SOUNDTRACK, 13, TRUE);
  note = write_kind (fixture.journal, "Thief (1981)", REPRISE_APPRAISAL_KIND_NOTE, 0, TRUE);

  show (&fixture, appraisal);
  sign (&fixture);
  g_assert_cmpstr (get_label (&fixture, "series"), ==, "Night Usher’s Appraisal № 12");
  g_assert_cmpstr (get_label (&fixture, "figure"), ==, "8.5");
  text = dup_prose (&fixture);
  g_assert_true (g_str_has_suffix (text, "\nNight Usher gives it 8.5/10."));

  show (&fixture, essay);
  g_assert_cmpstr (get_label (&fixture, "series"), ==,
                   "Night Usher’s Appraisal № 13 · Soundtrack essay");

  show (&fixture, note);
  g_assert_cmpstr (get_label (&fixture, "series"), ==, "Note");
  g_assert_cmpstr (get_label (&fixture, "figure"), ==, "");
  g_free (text);
  text = dup_prose (&fixture);
  g_assert_false (strstr (text, "gives it") != NULL);
  tear_down (&fixture);
}

static gboolean
is_imprint_open (gpointer data)
{
  return test_find_window (REPRISE_TYPE_IMPRINT_DIALOG) != NULL;
}

static gboolean
is_taken (gpointer dialog)
{
  return gtk_widget_get_visible (test_find_named (dialog, "taken"));
}

static gboolean
is_free (gpointer dialog)
{
  return !is_taken (dialog);
}

static gboolean
is_marked (gpointer data)
{
  return gtk_widget_get_visible (test_find (data, REPRISE_TYPE_NUMBER_MARK));
}

static gboolean
is_unmarked (gpointer data)
{
  return !is_marked (data);
}

static GtkWindow *
open_imprint (Fixture *fixture)
{
  GtkWidget *page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_ENTRY_PAGE);

  gtk_widget_activate_action (page, "page.imprint", NULL);
  test_wait_until (is_imprint_open, NULL);
  settle (fixture);
  return test_find_window (REPRISE_TYPE_IMPRINT_DIALOG);
}

static void
save_imprint (Fixture   *fixture,
              GtkWindow *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  while (test_find_window (REPRISE_TYPE_IMPRINT_DIALOG) != NULL)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

static gboolean
has_byline (gpointer data)
{
  return strstr (get_label (data, "byline"), "by Day Usher") != NULL;
}

static gboolean
is_essay (gpointer data)
{
  return strstr (get_label (data, "series"), "Soundtrack essay") != NULL;
}

static void
test_imprint (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) first = NULL;
  g_autoptr (RepriseAppraisal) second = NULL;
  GtkWindow *dialog = NULL;
  GtkWidget *number = NULL;

  set_up (&fixture, 1024);
  first = write_kind (fixture.journal, "Heat (1995)", REPRISE_APPRAISAL_KIND_APPRAISAL, 12, TRUE);
  second = write_kind (fixture.journal, "Ronin (1998)", REPRISE_APPRAISAL_KIND_APPRAISAL, 13, TRUE);
  show (&fixture, second);
  sign (&fixture);

  /* A number that is taken is shown to be, and one that is free is offered. */
  dialog = open_imprint (&fixture);
  number = test_find_named (GTK_WIDGET (dialog), "number");
  gtk_editable_set_text (GTK_EDITABLE (number), "twelve");
  g_assert_nonnull (reprise_entry_row_get_error (REPRISE_ENTRY_ROW (number)));
  gtk_editable_set_text (GTK_EDITABLE (number), "12");
  test_wait_until (is_taken, dialog);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_find_named (GTK_WIDGET (dialog),
                                                                   "taken_words"))),
                   ==, "Also № 12: “Heat”.");
  test_gui_picture (GTK_WIDGET (dialog), "imprint-taken");
  g_signal_emit_by_name (test_find_named (GTK_WIDGET (dialog), "take_next"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "14");
  test_wait_until (is_free, dialog);

  /* It may be given all the same; then both say so. */
  gtk_editable_set_text (GTK_EDITABLE (number), "12");
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (GTK_WIDGET (dialog), "byline")),
                         "Day Usher");
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_named (GTK_WIDGET (dialog), "kind")),
                              REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  gtk_window_close (dialog);
  g_assert_true (dialog == test_find_window (REPRISE_TYPE_IMPRINT_DIALOG));
  save_imprint (&fixture, dialog);
  test_wait_until (is_marked, fixture.window);
  test_wait_until (has_byline, &fixture);
  test_wait_until (is_essay, &fixture);
  show (&fixture, first);
  g_assert_true (is_marked (fixture.window));
  gtk_widget_activate_action (test_find (GTK_WIDGET (fixture.window), REPRISE_TYPE_NUMBER_MARK),
                              "page.next-number", NULL);
  test_wait_until (is_unmarked, fixture.window);
  settle (&fixture);
  g_assert_cmpstr (get_label (&fixture, "series"), ==, "Night Usher’s Appraisal № 13");
  tear_down (&fixture);
}

static gboolean
has_toast (gpointer data)
{
  Fixture *fixture = data;

  for (int nth = 0;; nth++)
    {
      GtkWidget *label = test_find_nth (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, nth);

      if (label == NULL)
        return FALSE;
      if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), "Finished as №"))
        return TRUE;
    }
}

static gboolean
is_draft (gpointer data)
{
  return strstr (get_label (data, "series"), "Draft") != NULL;
}

static gboolean
bar_is_there (gpointer window)
{
  return gtk_widget_get_visible (test_find (window, REPRISE_TYPE_DRAFTS_BAR));
}

static gboolean
bar_is_gone (gpointer window)
{
  return !bar_is_there (window);
}

static void
test_finish (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) first = NULL;
  g_autoptr (RepriseAppraisal) draft = NULL;
  GtkWidget *page = NULL;

  set_up (&fixture, 1024);
  first = write_kind (fixture.journal, "Heat (1995)", REPRISE_APPRAISAL_KIND_APPRAISAL, 573, TRUE);
  draft = write_kind (fixture.journal, "Ronin (1998)", REPRISE_APPRAISAL_KIND_APPRAISAL, 0, FALSE);
  show (&fixture, draft);
  page = test_find (GTK_WIDGET (fixture.window), REPRISE_TYPE_ENTRY_PAGE);
  test_wait_until (bar_is_there, fixture.window);

  gtk_widget_activate_action (page, "page.finish", NULL);
  test_wait_until (has_toast, &fixture);
  settle (&fixture);
  g_assert_cmpstr (get_label (&fixture, "series"), ==, "Appraisal № 574");
  test_wait_until (bar_is_gone, fixture.window);
  test_gui_picture (GTK_WIDGET (fixture.window), "craft-finished");

  /* Undone, it keeps its number, and nobody else gets it. */
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.reopen", "s",
                              reprise_appraisal_get_uuid (draft));
  test_wait_until (is_draft, &fixture);
  g_assert_cmpstr (get_label (&fixture, "series"), ==, "Appraisal № 574 · Draft");
  test_wait_until (bar_is_there, fixture.window);
  tear_down (&fixture);
}

static gboolean
finds_one (gpointer window)
{
  GtkWidget *found = test_find_named (window, "found");
  GtkWidget *list = test_find (found, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  return gtk_widget_get_mapped (found) && model != NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (model)) == 1;
}

static gboolean
finds_nothing (gpointer window)
{
  return !gtk_widget_get_mapped (test_find_named (window, "found"));
}

static void
test_drafts (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) first = NULL;
  g_autoptr (RepriseAppraisal) draft = NULL;
  GtkWidget *bar = NULL;
  GtkWidget *button = NULL;

  set_up (&fixture, 1024);
  first = write_kind (fixture.journal, "Heat (1995)", REPRISE_APPRAISAL_KIND_APPRAISAL, 573, TRUE);
  draft = write_kind (fixture.journal, "Ronin (1998)", REPRISE_APPRAISAL_KIND_APPRAISAL, 0, FALSE);
  show (&fixture, first);
  bar = test_find (GTK_WIDGET (fixture.window), REPRISE_TYPE_DRAFTS_BAR);
  test_wait_until (bar_is_there, fixture.window);
  button = test_find_named (bar, "button");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "1 Draft");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  test_wait_until (finds_one, fixture.window);
  settle (&fixture);
  test_gui_picture (GTK_WIDGET (fixture.window), "craft-drafts");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  test_wait_until (finds_nothing, fixture.window);
  tear_down (&fixture);
}

static void
test_zoom (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  set_up (&fixture, 1024);
  for (int i = 0; i < 30; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.zoom", "i", 1);
  g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 300);
  for (int i = 0; i < 30; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.zoom", "i", -1);
  g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 50);
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.zoom-normal", NULL);
  g_assert_cmpint (g_settings_get_int (settings, "zoom"), ==, 100);
  tear_down (&fixture);
}

static void
test_template (void)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  GtkWidget *dialog = reprise_template_dialog_new (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (test_find_named (dialog, "view")));
  g_autofree char *text = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_null (reprise_masthead_get_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK));
  gtk_widget_activate_action (dialog, "template.example", NULL);
  g_assert_true (g_str_has_prefix (
    reprise_masthead_get_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK), "## "));
  test_gui_picture (dialog, "template");
  gtk_test_accessible_assert_property (test_find_named (dialog, "view"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Template");

  gtk_widget_activate_action (dialog, "template.reset", NULL);
  g_assert_null (reprise_masthead_get_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK));
  gtk_text_buffer_undo (buffer);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (reprise_masthead_get_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK), ==,
                   text);

  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024 };
  static const char * const names[] = { "appraisal", "soundtrack", "note" };

  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        Fixture fixture = { 0 };
        g_autoptr (RepriseAppraisal) other = NULL;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        set_up (&fixture, widths[i]);
        other = write_kind (fixture.journal, "The Thomas Crown Affair (1968)",
                            REPRISE_APPRAISAL_KIND_APPRAISAL, 12, TRUE);
        for (int kind = 0; kind < REPRISE_N_APPRAISAL_KINDS; kind++)
          {
            g_autofree char *name = g_strdup_printf ("craft-%s-%d-%s", names[kind], widths[i],
                                                     dark ? "dark" : "light");
            g_autoptr (RepriseAppraisal) appraisal =
              write_kind (fixture.journal, "Heat (1995)", (RepriseAppraisalKind) kind,
                          kind == REPRISE_APPRAISAL_KIND_NOTE ? 0 : 12 + kind, TRUE);

            show (&fixture, appraisal);
            sign (&fixture);
            test_gui_picture (GTK_WIDGET (fixture.window), name);
          }
        tear_down (&fixture);
      }
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/craft/kinds", test_kinds);
  g_test_add_func ("/craft/imprint", test_imprint);
  g_test_add_func ("/craft/finish", test_finish);
  g_test_add_func ("/craft/drafts", test_drafts);
  g_test_add_func ("/craft/zoom", test_zoom);
  g_test_add_func ("/craft/template", test_template);
  g_test_add_func ("/craft/pictures", test_pictures);

  return g_test_run ();
}
