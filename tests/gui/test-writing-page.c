#include "gui/writing/reprise-writing-page.h"

#include "gui/widgets/reprise-date-entry.h"
#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/writing/reprise-markup-keys.h"
#include "store/reprise-journal-actions.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <string.h>

#define BODY                                                                                     \
  "# The rain\n\n"                                                                               \
  "Los Angeles lies under a rain that *never* ends, and nobody in it looks up any more. It is "  \
  "the **lighting** that tells it, not a word: [[Heat (1995)]] did the same with its blue.\n\n"  \
  "> I’ve seen things you people wouldn’t believe.\n\n"                                          \
  "What is left is a room, a piano, and photographs that may be somebody else’s.\n"

/* A page in a window, before a journal with an appraisal. */
typedef struct
{
  TestJournal           *journal;
  RepriseAppraisal      *appraisal;
  RepriseWritingSession *session;
  RepriseMasthead       *masthead;
  GtkWindow             *window;
  RepriseWritingPage    *page;
} Fixture;

static GtkWidget *
get_child (Fixture *fixture,
           GType    type)
{
  return test_find (GTK_WIDGET (fixture->page), type);
}

static GtkEditable *
get_title (Fixture *fixture)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                      REPRISE_TYPE_WRITING_PAGE, "title"));
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (reprise_writing_page_get_view (fixture->page));
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
set_up (Fixture    *fixture,
        int         width,
        const char *body)
{
  fixture->journal = test_journal_new ();
  fixture->appraisal = test_journal_write (fixture->journal, "Blade Runner (1982)", "2026-11-01",
                                           85, body);
  fixture->session = reprise_writing_session_new (fixture->journal->journal, fixture->appraisal);
  fixture->masthead = g_object_new (REPRISE_TYPE_MASTHEAD, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->page = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  reprise_writing_page_set_masthead (fixture->page, fixture->masthead);
  reprise_writing_page_set_session (fixture->page, fixture->session);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, 720);
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
  g_object_unref (fixture->masthead);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
}

static void
type (GtkTextBuffer *buffer,
      const char    *text)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* A text in which “|” is the caret, or one “|” at either end of what is selected. */
static void
set_marked (GtkTextBuffer *buffer,
            const char    *marked)
{
  g_auto (GStrv) parts = g_strsplit (marked, "|", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  const int from = (int) g_utf8_strlen (parts[0], -1);
  const int to = parts[2] != NULL ? from + (int) g_utf8_strlen (parts[1], -1) : from;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static char *
dup_marked (GtkTextBuffer *buffer)
{
  g_autofree char *text = dup_text (buffer);
  g_autoptr (GString) marked = g_string_new (text);
  GtkTextIter start;
  GtkTextIter end;
  const gboolean selected = gtk_text_buffer_get_selection_bounds (buffer, &start, &end);

  if (selected)
    g_string_insert_c (marked,
                       g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&end)) - text,
                       '|');
  g_string_insert_c (marked,
                     g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&start)) - text,
                     '|');
  return g_string_free (g_steal_pointer (&marked), FALSE);
}

static const struct
{
  const char *action;
  const char *mark;    /* (nullable) */
  const char *before;
  const char *after;
} keys[] = {
  { "writing.span", "**", "a |cold| rain", "a **|cold|** rain" },
  { "writing.span", "**", "a **|cold|** rain", "a |cold| rain" },
  { "writing.span", "*", "a |cold| rain", "a *|cold|* rain" },
  { "writing.span", "*", "a *|cold|* rain", "a |cold| rain" },
  { "writing.span", "*", "a **|cold|** rain", "a ***|cold|*** rain" },
  { "writing.span", "**", "a co|ld rain", "a **|cold|** rain" },
  { "writing.span", "**", "a| cold |rain", "a **|cold|** rain" },
  { "writing.span", "*", "|", "*|*" },
  { "writing.span", "*", "*|*", "|" },
  { "writing.span", "**", "|Élan vital|", "**|Élan vital|**" },
  { "writing.quote", NULL, "one\nt|wo\nthree", "one\n> t|wo\nthree" },
  { "writing.quote", NULL, "one\n> t|wo\nthree", "one\nt|wo\nthree" },
  { "writing.quote", NULL, "o|ne\n> two\nth|ree", "> o|ne\n> > two\n> th|ree" },
  { "writing.quote", NULL, "> o|ne\n>two\n> th|ree", "o|ne\ntwo\nth|ree" },
  { "writing.link", NULL, "see |Ebert| there", "see [Ebert](|) there" },
  { "writing.link", NULL, "see Eb|ert there", "see [Ebert](|) there" },
  { "writing.link", NULL, "see |https://example.org/| there",
    "see [|](https://example.org/) there" },
  { "writing.link", NULL, "|", "[](|)" },
};

static void
test_markup_keys (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 700, "");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkTextBuffer *buffer = get_buffer (&fixture);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;

      g_test_message ("%s %s: %s", keys[i].action, keys[i].mark, keys[i].before);
      set_marked (buffer, keys[i].before);
      before = dup_text (buffer);
      gtk_widget_activate_action (GTK_WIDGET (fixture.page), keys[i].action,
                                  keys[i].mark != NULL ? "s" : NULL, keys[i].mark);
      after = dup_marked (buffer);
      g_assert_cmpstr (after, ==, keys[i].after);

      gtk_text_buffer_undo (buffer);
      undone = dup_text (buffer);
      g_assert_cmpstr (undone, ==, before);
    }
  tear_down (&fixture);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      slot)
{
  g_autoptr (GError) error = NULL;

  *(RepriseAppraisal **) slot =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer slot)
{
  return *(gpointer *) slot != NULL;
}

static RepriseAppraisal *
load_kept (Fixture *fixture)
{
  RepriseAppraisal *kept = NULL;

  reprise_writing_session_save (fixture->session);
  test_wait_until (is_saved, fixture->session);
  reprise_journal_load_appraisal_async (fixture->journal->journal,
                                        reprise_appraisal_get_uuid (fixture->appraisal), NULL,
                                        loaded_cb, &kept);
  test_wait_until (is_there, &kept);
  return kept;
}

static void
test_head (void)
{
  Fixture fixture = { 0 };
  RepriseJudgementScale *judgement = NULL;
  RepriseDateEntry *watched = NULL;
  g_autoptr (RepriseAppraisal) kept = NULL;
  RepriseDate date;
  int shown = 0;

  set_up (&fixture, 700, BODY);
  judgement = REPRISE_JUDGEMENT_SCALE (get_child (&fixture, REPRISE_TYPE_JUDGEMENT_SCALE));
  watched = REPRISE_DATE_ENTRY (get_child (&fixture, REPRISE_TYPE_DATE_ENTRY));
  g_assert_cmpstr (gtk_editable_get_text (get_title (&fixture)), ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (get_title (&fixture))), ==,
                   "Blade Runner");
  g_object_get (judgement, "judgement", &shown, NULL);
  g_assert_cmpint (shown, ==, 85);
  g_assert_cmpint (reprise_date_entry_get_date (watched).month, ==, 11);
  g_assert_true (is_saved (fixture.session));

  gtk_editable_set_text (get_title (&fixture), "Tears in Rain");
  g_object_set (judgement, "judgement", 95, NULL);
  reprise_date_entry_set_date (watched, reprise_date_from_text ("2026-10-31"));
  kept = load_kept (&fixture);
  date = reprise_viewing_get_watched (reprise_appraisal_get_viewing (kept));
  g_assert_cmpstr (reprise_appraisal_get_title (kept), ==, "Tears in Rain");
  g_assert_cmpint (reprise_appraisal_get_judgement (kept), ==, 95);
  g_assert_cmpint (date.month, ==, 10);
  g_assert_cmpint (date.day, ==, 31);
  g_assert_cmpstr (reprise_appraisal_get_body (kept), ==, BODY);

  tear_down (&fixture);
}

/* What is shown again goes on where it was left. */
static void
test_undo_survives (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) other = NULL;
  RepriseWritingSession *session = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *undone = NULL;

  set_up (&fixture, 700, "One.");
  other = test_journal_write (fixture.journal, "Heat (1995)", "2026-11-02", 90, "Coffee.");
  session = reprise_writing_session_new (fixture.journal->journal, other);
  type (get_buffer (&fixture), " Two.");

  reprise_writing_page_set_session (fixture.page, session);
  shown = dup_text (get_buffer (&fixture));
  g_assert_cmpstr (shown, ==, "Coffee.");
  g_assert_false (gtk_text_buffer_get_can_undo (get_buffer (&fixture)));

  /* It was saved as it was left. */
  test_wait_until (is_saved, fixture.session);
  reprise_writing_page_set_session (fixture.page, fixture.session);
  typed = dup_text (get_buffer (&fixture));
  g_assert_cmpstr (typed, ==, "One. Two.");
  gtk_text_buffer_undo (get_buffer (&fixture));
  undone = dup_text (get_buffer (&fixture));
  g_assert_cmpstr (undone, ==, "One.");

  g_assert_finalize_object (session);
  tear_down (&fixture);
}

static void
test_accessible (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 700, BODY);
  gtk_test_accessible_assert_role (reprise_writing_page_get_view (fixture.page),
                                   GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (reprise_writing_page_get_view (fixture.page),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Text");
  gtk_test_accessible_assert_property (get_title (&fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Title");
  tear_down (&fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 650, 1024 };
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (int dark = 0; dark <= 1; dark++)
      {
        g_autofree char *name = g_strdup_printf ("writing-page-%d%s", widths[i],
                                                 dark ? "-dark" : "");
        Fixture fixture = { 0 };

        adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                        : ADW_COLOR_SCHEME_FORCE_LIGHT);
        set_up (&fixture, widths[i], BODY);
        test_gui_picture (GTK_WIDGET (fixture.window), name);
        tear_down (&fixture);
      }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/writing-page/markup-keys", test_markup_keys);
  g_test_add_func ("/writing-page/head", test_head);
  g_test_add_func ("/writing-page/undo-survives", test_undo_survives);
  g_test_add_func ("/writing-page/accessible", test_accessible);
  g_test_add_func ("/writing-page/pictures", test_pictures);

  return g_test_run ();
}
