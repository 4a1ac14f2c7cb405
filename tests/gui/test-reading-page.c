#include "gui/reading/reprise-reading-page.h"

#include "gui/book/reprise-book-page.h"
#include "gui/book/reprise-find-bar.h"
#include "gui/reading/reprise-facts-card.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-listing.h"
#include "store/reprise-masthead-store.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 650, 1024, 1600 };

/* A page in a window, with a journal. */
typedef struct
{
  TestJournal        *journal;
  GtkWindow          *window;
  RepriseReadingPage *page;
  guint               shown;
} Fixture;

static GtkTextView *
get_text (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW));
}

static void
shown_cb (Fixture *fixture)
{
  fixture->shown++;
}

static void
set_up (Fixture *fixture,
        int      width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->journal = test_journal_new ();
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = REPRISE_READING_PAGE (reprise_reading_page_new ());
  g_signal_connect_swapped (fixture->page, "shown", G_CALLBACK (shown_cb), fixture);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  gtk_window_set_default_size (fixture->window, width, 900);
  gtk_window_present (fixture->window);
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 6; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
tear_down (Fixture *fixture)
{
  RepriseReadingPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  test_journal_free (fixture->journal);
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;

  return fixture->shown > 0;
}

typedef struct
{
  gpointer result;
  gboolean done;
} Wait;

static gboolean
is_done (gpointer data)
{
  Wait *wait = data;

  return wait->done;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static gpointer
run (Fixture        *fixture,
     RepriseJob      job,
     gpointer        data,
     GDestroyNotify  free_data)
{
  Wait wait = { 0 };

  reprise_journal_run_async (fixture->journal->journal, REPRISE_LANE_WRITE, job, data, free_data,
                             NULL, NULL, ran_cb, &wait);
  test_wait_until (is_done, &wait);
  return wait.result;
}

static void
show (Fixture    *fixture,
      const char *uuid)
{
  g_autoptr (RepriseEntry) entry = test_journal_load_entry (fixture->journal, uuid);

  fixture->shown = 0;
  reprise_reading_page_show_entry (fixture->page, fixture->journal->journal, entry);
  test_wait_until (is_shown, fixture);
  settle (fixture);
}

static void
expand (Fixture *fixture)
{
  GtkWidget *card = test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_FACTS_CARD);

  reprise_facts_card_set_expanded (REPRISE_FACTS_CARD (card), TRUE);
  settle (fixture);
}

static void
write_and_show (Fixture    *fixture,
                const char *film,
                const char *body)
{
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (fixture->journal, film, "2026-11-01", 85, body);

  show (fixture, reprise_appraisal_get_uuid (appraisal));
}

static gpointer
present_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  return GINT_TO_POINTER (reprise_masthead_save (database, data, error));
}

static void
set_masthead (Fixture *fixture)
{
  RepriseMasthead *masthead = reprise_masthead_new ();

  reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
  reprise_masthead_set_pen_name (masthead, "Night Usher");
  run (fixture, present_job, masthead, g_object_unref);
}

static gpointer
list_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);

  for (gint64 id = 1; id < 80; id++)
    {
      g_autoptr (RepriseEntry) entry = reprise_entry_load (database, id, NULL);

      if (entry != NULL)
        g_ptr_array_add (uuids, g_strdup (reprise_entry_get_uuid (entry)));
    }

  return g_steal_pointer (&uuids);
}

static void
picture (Fixture    *fixture,
         const char *what,
         int         width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("reading-%s-%d-%s", what, width,
                                           dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (fixture->window), name);
}

static const char wild_text[] =
  "花様年華: *corridors*, rain, noodles, and a [waltz](https://example.org/waltz) that comes back "
  "nine times.\n\n# One\n\nA paragraph that is long enough to go on in a second line, and in a "
  "third where the page is narrow, so that one sees how lines stand apart.\n\n## Two\n\n"
  "> Quoted, and long enough to go on in a second line, as quotes will where a page is "
  "narrow.\n>\n> Another paragraph of the same.\n\n1. First, and this one is so long that it goes "
  "on in a second line under its own beginning,\n2. second.\n\n- a bullet\n- another\n\n***\n\n"
  "Director: Wong Kar-wai\nScore: Shigeru Umebayashi\nViews: 3\n\nA line with `code`.\n\n"
  "    INT. CASINO\n    Ben bets.\n\nThe end.\n";

static void
picture_all (Fixture *fixture,
             int      width)
{
  g_autoptr (GPtrArray) uuids = NULL;
  test_journal_fill (fixture->journal);
  set_masthead (fixture);
  uuids = run (fixture, list_job, NULL, NULL);
  for (guint i = 0; i < uuids->len; i += width == 650 ? 4 : 13)
    {
      g_autofree char *name = g_strdup_printf ("sample-%u", i);

      show (fixture, uuids->pdata[i]);
      picture (fixture, name, width);
    }

  write_and_show (fixture, "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb "
                           "(1964)", wild_text);
  picture (fixture, "wild", width);
  show (fixture, uuids->pdata[0]);
  expand (fixture);
  picture (fixture, "expanded", width);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (get_text (fixture));
}

static char *
dup_selection (Fixture *fixture)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_selection_bounds (get_buffer (fixture), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, TRUE);
}

static void
assert_selected (Fixture    *fixture,
                 const char *text,
                 int         line)
{
  g_autofree char *selected = dup_selection (fixture);
  GtkTextIter start;

  gtk_text_buffer_get_selection_bounds (get_buffer (fixture), &start, NULL);
  g_assert_cmpstr (selected, ==, text);
  g_assert_cmpint (gtk_text_iter_get_line (&start), ==, line);
}

static char *
write_paragraphs (int n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "Paragraph %d is about rain\nand Neon.\n\n", i);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_text (void)
{
  Fixture fixture = { 0 };
  GtkTextBuffer *buffer = NULL;

  set_up (&fixture, 650);
  write_and_show (&fixture, "Heat (1995)", "Coffee.");
  buffer = get_buffer (&fixture);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 7);
  gtk_test_accessible_assert_property (get_text (&fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Text");

  fixture.shown = 0;
  reprise_reading_page_reload (fixture.page);
  test_wait_until (is_shown, &fixture);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 7);
  reprise_reading_page_show_entry (fixture.page, NULL, NULL);
  reprise_reading_page_reload (fixture.page);
  tear_down (&fixture);
}

/* A paragraph of three lines each: its own two, and a blank one. */
static void
test_source_line (void)
{
  Fixture fixture = { 0 };
  g_autofree char *text = write_paragraphs (200);
  int y = 0;

  set_up (&fixture, 650);
  write_and_show (&fixture, "Heat (1995)", text);
  g_assert_cmpint (reprise_reading_page_get_source_line (fixture.page, &y), ==, 1);
  g_assert_cmpint (y, >, 50);

  for (int line = 1; line <= 301; line += 100)
    {
      reprise_reading_page_put_source_line_at (fixture.page, line, 77);
      settle (&fixture);
      settle (&fixture);
      g_assert_cmpint (reprise_reading_page_get_source_line (fixture.page, &y), ==,
                       line - (line % 3 == 0 ? 1 : 0));
      g_assert_cmpint (ABS (y - 77), <=, 2);
    }

  /* Read anew, it stays where it is. */
  fixture.shown = 0;
  reprise_reading_page_reload (fixture.page);
  test_wait_until (is_shown, &fixture);
  settle (&fixture);
  settle (&fixture);
  g_assert_cmpint (reprise_reading_page_get_source_line (fixture.page, &y), ==, 301);
  g_assert_cmpint (ABS (y - 77), <=, 2);
  tear_down (&fixture);
}

static void
test_copy (void)
{
  Fixture fixture = { 0 };
  GdkContentProvider *content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  GtkTextIter start;
  GtkTextIter end;

  set_up (&fixture, 650);
  write_and_show (&fixture, "Heat (1995)", "One\nline\n\nTwo");
  gtk_text_buffer_get_bounds (get_buffer (&fixture), &start, &end);
  gtk_text_buffer_select_range (get_buffer (&fixture), &start, &end);
  g_signal_emit_by_name (get_text (&fixture), "copy-clipboard");

  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture.page)));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "One\nline\n\nTwo");
  tear_down (&fixture);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0 ||
       g_strcmp0 (gtk_widget_get_tooltip_text (widget), name) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name);

  return found;
}

static void
facts_cb (GSimpleAction *action,
          GVariant      *film,
          gpointer       data)
{
  char **edited = data;

  *edited = g_variant_dup_string (film, NULL);
}

static void
test_facts (void)
{
  static const GActionEntry entries[] = { { "facts", facts_cb, "s" } };
  Fixture fixture = { 0 };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *edited = NULL;
  GtkWidget *page = NULL;

  set_up (&fixture, 650);
  page = GTK_WIDGET (fixture.page);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, &edited);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture.window), "page", G_ACTION_GROUP (actions));
  write_and_show (&fixture, "Heat (1995)", "Coffee.");
  g_assert_false (gtk_widget_get_mapped (find_button (page, "Edit Facts")));
  g_assert_true (gtk_widget_get_mapped (find_button (page, "Add Facts")));
  g_assert_true (gtk_widget_get_sensitive (find_button (page, "Add Facts")));
  g_signal_emit_by_name (find_button (page, "Add Facts"), "clicked");
  settle (&fixture);
  g_assert_nonnull (edited);
  g_assert_true (g_uuid_string_is_valid (edited));
  tear_down (&fixture);
}

static GtkWidget *
find_entry (Fixture *fixture)
{
  return test_find (test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_FIND_BAR),
                    GTK_TYPE_SEARCH_ENTRY);
}

static void
type (Fixture    *fixture,
      const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture)), words);
  g_signal_emit_by_name (find_entry (fixture), "search-changed");
  settle (fixture);
}

static const char *
get_count (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (find_entry (fixture))));
}

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

/* How the journal presents itself is seen at once, not only once it is kept. */
static void
test_masthead (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();

  set_up (&fixture, 650);
  reprise_reading_page_set_masthead (fixture.page, masthead);
  write_and_show (&fixture, "Heat (1995)", "Two men sit down for coffee.");
  g_assert_true (says (GTK_WIDGET (fixture.page), "8.5"));

  fixture.shown = 0;
  reprise_masthead_set_scale (masthead, REPRISE_SCALE_STARS);
  reprise_masthead_set_pen_name (masthead, "Night Usher");
  test_wait_until (is_shown, &fixture);
  g_assert_true (says (GTK_WIDGET (fixture.page), "4.25"));
  g_assert_true (says (GTK_WIDGET (fixture.page), "by Night Usher"));
  tear_down (&fixture);
}

static void
test_finding (void)
{
  Fixture fixture = { 0 };
  RepriseFindBar *bar = NULL;
  g_autofree char *text = write_paragraphs (100);

  set_up (&fixture, 360);
  bar = REPRISE_FIND_BAR (test_find (GTK_WIDGET (fixture.page), REPRISE_TYPE_FIND_BAR));
  write_and_show (&fixture, "Heat (1995)", text);
  reprise_reading_page_find (fixture.page);
  settle (&fixture);
  g_assert_true (reprise_find_bar_is_open (bar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture.window),
                                         find_entry (&fixture)));

  type (&fixture, "NEON");
  g_assert_cmpstr (get_count (&fixture), ==, "1 of 100");
  assert_selected (&fixture, "Neon", 1);
  g_signal_emit_by_name (find_entry (&fixture), "activate");
  settle (&fixture);
  g_assert_cmpstr (get_count (&fixture), ==, "2 of 100");
  picture (&fixture, "find", 360);
  g_signal_emit_by_name (find_button (GTK_WIDGET (bar), "Previous Place"), "clicked");
  settle (&fixture);
  g_signal_emit_by_name (find_button (GTK_WIDGET (bar), "Previous Place"), "clicked");
  settle (&fixture);
  g_assert_cmpstr (get_count (&fixture), ==, "100 of 100");
  assert_selected (&fixture, "Neon", 199);

  type (&fixture, "Neonx");
  g_assert_cmpstr (get_count (&fixture), ==, "Not found");
  type (&fixture, "Paragraph 57");
  assert_selected (&fixture, "Paragraph 57", 114);
  g_signal_emit_by_name (find_entry (&fixture), "stop-search");
  settle (&fixture);
  g_assert_false (reprise_find_bar_is_open (bar));
  assert_selected (&fixture, "Paragraph 57", 114);
  g_assert_true (gtk_window_get_focus (fixture.window) == GTK_WIDGET (get_text (&fixture)));

  reprise_reading_page_find (fixture.page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (&fixture))), ==,
                   "Paragraph 57");
  tear_down (&fixture);
}

static void
test_pictures (void)
{
  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          Fixture fixture = { 0 };

          set_up (&fixture, widths[i]);
          picture_all (&fixture, widths[i]);
          tear_down (&fixture);
        }
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/reading-page/text", test_text);
  g_test_add_func ("/reading-page/source-line", test_source_line);
  g_test_add_func ("/reading-page/copy", test_copy);
  g_test_add_func ("/reading-page/facts", test_facts);
  g_test_add_func ("/reading-page/masthead", test_masthead);
  g_test_add_func ("/reading-page/find", test_finding);
  g_test_add_func ("/reading-page/pictures", test_pictures);

  return g_test_run ();
}
