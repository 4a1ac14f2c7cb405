/* What helps whoever writes: finding and replacing, and dimming all but what is written. */

#include "gui/writing/reprise-focus-mode.h"

#include "gui/book/reprise-find-bar.h"
#include "gui/writing/reprise-writing-page.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

#define BODY                                                                                      \
  "The rain falls on Los Angeles, and nobody in it looks up at the rain any more.\n\n"            \
  "A Rain that never ends is a curtain: what is behind it may be anything.\n\n"                   \
  "What is left is a room, a piano, and photographs that may be somebody else’s. The train "      \
  "leaves without them.\n"

typedef struct
{
  TestJournal           *journal;
  RepriseAppraisal      *appraisal;
  RepriseWritingSession *session;
  GSettings             *settings;
  GtkWindow             *window;
  RepriseWritingPage    *page;
  RepriseFindBar        *bar;
} Fixture;

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (fixture->session));
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 8; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
set_up (Fixture *fixture,
        int      width)
{
  fixture->journal = test_journal_new ();
  fixture->settings = g_settings_new (APPLICATION_ID);
  fixture->appraisal = test_journal_write (fixture->journal, "Blade Runner (1982)", "2026-11-01",
                                           85, BODY);
  fixture->session = reprise_writing_session_new (fixture->journal->journal, fixture->appraisal);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->page = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  fixture->bar = REPRISE_FIND_BAR (test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_FIND_BAR));
  reprise_writing_page_set_session (fixture->page, fixture->session);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, 640);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  settle (fixture);
}

static gboolean
is_saved (gpointer session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED;
}

static void
tear_down (Fixture *fixture)
{
  RepriseWritingPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  reprise_writing_session_save (fixture->session);
  test_wait_until (is_saved, fixture->session);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
}

static GtkWidget *
get_named (Fixture    *fixture,
           const char *name)
{
  return test_find_named (GTK_WIDGET (fixture->bar), name);
}

static void
assert_text (Fixture    *fixture,
             const char *word,
             int         times)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_object_get (get_buffer (fixture), "text", &text, NULL);
  parts = g_strsplit (text, word, -1);
  g_assert_cmpint (g_strv_length (parts), ==, times + 1);
}

static gboolean
has_hits (gpointer bar)
{
  return gtk_widget_get_sensitive (test_find_named (bar, "next"));
}

static void
look_for (Fixture    *fixture,
          const char *words)
{
  reprise_writing_page_replace (fixture->page);
  gtk_editable_set_text (GTK_EDITABLE (get_named (fixture, "entry")), words);
  g_signal_emit_by_name (get_named (fixture, "entry"), "search-changed");
  test_wait_until (has_hits, fixture->bar);
  settle (fixture);
}

static GtkWidget *
get_replacement (Fixture *fixture)
{
  return test_find_named (get_named (fixture, "replace_row"), "entry");
}

static void
click (Fixture    *fixture,
       const char *button)
{
  g_signal_emit_by_name (test_find_named (get_named (fixture, "replace_row"), button), "clicked");
  settle (fixture);
}

static void
test_replace (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 800);
  g_assert_false (gtk_widget_get_visible (get_named (&fixture, "replace_row")));
  look_for (&fixture, "rain");
  g_assert_true (gtk_widget_get_visible (get_named (&fixture, "replace_row")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_named (&fixture, "count"))), ==, "1 of 4");
  gtk_test_accessible_assert_property (get_replacement (&fixture),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Replace with");

  /* One after the other. */
  gtk_editable_set_text (GTK_EDITABLE (get_replacement (&fixture)), "snow");
  click (&fixture, "one");
  assert_text (&fixture, "The snow falls", 1);
  assert_text (&fixture, "rain", 2);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_named (&fixture, "count"))), ==, "1 of 3");
  click (&fixture, "one");
  assert_text (&fixture, "at the snow", 1);

  /* All, in one step. */
  click (&fixture, "all");
  assert_text (&fixture, "snow", 4);
  assert_text (&fixture, "tsnow", 1);
  gtk_text_buffer_undo (get_buffer (&fixture));
  assert_text (&fixture, "snow", 2);
  tear_down (&fixture);
}

static void
test_options (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 800);
  look_for (&fixture, "rain");
  gtk_widget_activate_action (GTK_WIDGET (fixture.bar), "find.whole-words", NULL);
  settle (&fixture);
  gtk_editable_set_text (GTK_EDITABLE (get_replacement (&fixture)), "snow");
  click (&fixture, "all");
  assert_text (&fixture, "snow", 3);
  assert_text (&fixture, "train", 1);
  gtk_text_buffer_undo (get_buffer (&fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture.bar), "find.match-case", NULL);
  settle (&fixture);
  click (&fixture, "all");
  assert_text (&fixture, "snow", 2);
  assert_text (&fixture, "Rain", 1);

  /* The bar keeps its row until it is asked to put it away. */
  gtk_widget_activate_action (GTK_WIDGET (fixture.bar), "find.replacing", NULL);
  g_assert_false (gtk_widget_get_visible (get_named (&fixture, "replace_row")));
  tear_down (&fixture);
}

static gboolean
is_dim (Fixture *fixture,
        int      line)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (
    gtk_text_buffer_get_tag_table (get_buffer (fixture)), "dim");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (get_buffer (fixture), &iter, line);
  gtk_text_iter_forward_chars (&iter, 2);
  return tag != NULL && gtk_text_iter_has_tag (&iter, tag);
}

static void
assert_bright (Fixture *fixture,
               int      bright)
{
  for (int line = 0; line <= 4; line += 2)
    g_assert_cmpint (is_dim (fixture, line), ==, bright >= 0 && line != bright);
}

static void
go_to (Fixture *fixture,
       int      line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (get_buffer (fixture), &iter, line);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &iter);
}

static void
test_focus_mode (void)
{
  Fixture fixture = { 0 };
  GtkTextIter end;

  set_up (&fixture, 800);
  assert_bright (&fixture, -1);
  g_settings_set_boolean (fixture.settings, "focus-mode", TRUE);
  assert_bright (&fixture, 0);
  go_to (&fixture, 2);
  assert_bright (&fixture, 2);
  test_gui_picture (GTK_WIDGET (fixture.window), "focus-mode-light");
  go_to (&fixture, 4);
  assert_bright (&fixture, 4);

  /* A paragraph that is begun leaves the one before behind. */
  gtk_text_buffer_get_end_iter (get_buffer (&fixture), &end);
  gtk_text_buffer_place_cursor (get_buffer (&fixture), &end);
  gtk_text_buffer_insert_at_cursor (get_buffer (&fixture), "\nAnd then", -1);
  g_assert_true (is_dim (&fixture, 4));
  g_assert_false (is_dim (&fixture, 6));

  g_settings_set_boolean (fixture.settings, "focus-mode", FALSE);
  assert_bright (&fixture, -1);

  /* A text that is put away is put away undimmed. */
  g_settings_set_boolean (fixture.settings, "focus-mode", TRUE);
  reprise_writing_page_set_session (fixture.page, NULL);
  assert_bright (&fixture, -1);
  g_settings_reset (fixture.settings, "focus-mode");
  tear_down (&fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024 };

  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        Fixture fixture = { 0 };
        g_autofree char *name = g_strdup_printf ("find-and-replace-%d-%s", widths[i],
                                                 dark ? "dark" : "light");
        g_autofree char *focus = g_strdup_printf ("focus-mode-%d-%s", widths[i],
                                                  dark ? "dark" : "light");

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        set_up (&fixture, widths[i]);
        look_for (&fixture, "rain");
        gtk_editable_set_text (GTK_EDITABLE (get_replacement (&fixture)), "snow");
        settle (&fixture);
        test_gui_picture (GTK_WIDGET (fixture.window), name);
        reprise_find_bar_close (fixture.bar);
        g_settings_set_boolean (fixture.settings, "focus-mode", TRUE);
        go_to (&fixture, 2);
        settle (&fixture);
        test_gui_picture (GTK_WIDGET (fixture.window), focus);
        g_settings_reset (fixture.settings, "focus-mode");
        tear_down (&fixture);
      }
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/writing-aids/replace", test_replace);
  g_test_add_func ("/writing-aids/options", test_options);
  g_test_add_func ("/writing-aids/focus-mode", test_focus_mode);
  g_test_add_func ("/writing-aids/pictures", test_pictures);

  return g_test_run ();
}
