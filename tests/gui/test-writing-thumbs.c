/* The small pictures in a text that is written. */

#include "gui/stills/reprise-still-loader.h"
#include "gui/writing/reprise-buffer-text.h"
#include "gui/writing/reprise-writing-changes.h"
#include "gui/writing/reprise-writing-page.h"
#include "gui/writing/reprise-writing-view.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-journal.h"

#include <glib/gstdio.h>

typedef struct
{
  TestJournal           *journal;
  GPtrArray             *stills;
  RepriseAppraisal      *appraisal;
  RepriseWritingSession *session;
  GtkWindow             *window;
  RepriseWritingPage    *page;
  GtkTextBuffer         *buffer;
  RepriseWritingThumbs  *thumbs;
} Fixture;

static const struct
{
  const char *line;
  const char *target;
} lines[] = {
  { "![](still:0123456789ab)", "still:0123456789ab" },
  { "![A motel](still:0123456789abcdef)", "still:0123456789abcdef" },
  { "   ![A [small] motel](still:0123456789ab) \t", "still:0123456789ab" },
  { "![A \\] motel](still:0123456789ab)", "still:0123456789ab" },
  { "    ![](still:0123456789ab)", NULL },
  { "See ![](still:0123456789ab)", NULL },
  { "![](still:0123456789ab) there", NULL },
  { "![](still:0123456789a)", NULL },
  { "![](still:0123456789AB)", NULL },
  { "![](https://example.org/0123456789ab)", NULL },
  { "[](still:0123456789ab)", NULL },
  { "![", NULL },
  { "!", NULL },
  { "", NULL },
};

static void
test_lines (void)
{
  g_autofree char *open = g_strnfill (100000, '[');
  g_autofree char *long_line = g_strconcat ("!", open, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *target = reprise_writing_thumbs_dup_target (lines[i].line);

      g_assert_cmpstr (target, ==, lines[i].target);
    }
  g_assert_null (reprise_writing_thumbs_dup_target (long_line));
}

typedef struct
{
  gpointer result;
  gboolean done;
} Wait;

static gboolean
is_done (gpointer data)
{
  return ((Wait *) data)->done;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  wait->result = reprise_journal_keep_image_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  wait->done = TRUE;
}

static RepriseStill *
keep (TestJournal *journal,
      int          width,
      int          height,
      guint        which)
{
  g_autoptr (GBytes) image = test_image_draw (width, height, which, "jpeg");
  Wait wait = { 0 };

  reprise_journal_keep_image_async (journal->journal, image, NULL, kept_cb, &wait);
  test_wait_until (is_done, &wait);
  return wait.result;
}

static RepriseAppraisal *
write_appraisal (Fixture *fixture)
{
  GPtrArray *stills = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RepriseAppraisal) plain = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (stills, keep (fixture->journal, 1280, 720, 0));
  g_ptr_array_add (stills, keep (fixture->journal, 300, 500, 1));
  g_ptr_array_add (stills, keep (fixture->journal, 2000, 300, 2));
  text = g_strdup_printf (
    "A man drives into a city that never asks anybody why they came. Nobody is past saving.\n\n"
    "![Two lights, and one of them is the moon](still:%.12s)\n\n"
    "What follows is quiet: a pool, a *motel*, a telephone that is not picked up.\n\n"
    "![](still:%.12s)\n![The road](still:%.12s)\n\nThe music knows before they do.\n\n"
    "![Gone](still:000000000000)\n",
    reprise_still_get_sha256 (stills->pdata[0]), reprise_still_get_sha256 (stills->pdata[1]),
    reprise_still_get_sha256 (stills->pdata[2]));
  plain = test_journal_write (fixture->journal, "Leaving Las Vegas (1995)", "2026-11-01", 100, text);
  edited = reprise_appraisal_copy (plain);
  fixture->stills = g_ptr_array_ref (stills);
  reprise_appraisal_take_stills (edited, stills);
  return test_journal_save (fixture->journal, edited, plain);
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 20; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (reprise_writing_page_get_view (fixture->page)));
      test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
      g_usleep (10 * 1000);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkTextView *view = NULL;

  fixture->journal = test_journal_new ();
  fixture->appraisal = write_appraisal (fixture);
  fixture->session = reprise_writing_session_new (fixture->journal->journal, fixture->appraisal);
  fixture->buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (fixture->session));
  fixture->page = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  fixture->window = GTK_WINDOW (adw_window_new ());
  view = reprise_writing_page_get_view (fixture->page);
  fixture->thumbs = reprise_writing_view_get_thumbs (REPRISE_WRITING_VIEW (view));
  gtk_window_set_default_size (fixture->window, 1024, 1200);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  reprise_writing_page_set_session (fixture->page, fixture->session);
  gtk_window_present (fixture->window);
  settle (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  reprise_writing_page_set_session (fixture->page, NULL);
  g_object_ref (fixture->window);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->session);
  g_object_unref (fixture->appraisal);
  g_ptr_array_unref (fixture->stills);
  test_journal_free (fixture->journal);
}

static void
assert_drawn (Fixture *fixture,
              guint    drawn)
{
  settle (fixture);
  g_assert_cmpuint (reprise_writing_thumbs_get_drawn (fixture->thumbs), ==, drawn);
}

static void
put_caret (Fixture *fixture,
           int      line,
           int      offset)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (fixture->buffer, &iter, line, offset);
  gtk_text_buffer_place_cursor (fixture->buffer, &iter);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE));
}

/* Whatever is done to the lines, a picture is where there is a line for it, and the text is as
 * typed. */
static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  const char *before = reprise_appraisal_get_body (fixture->appraisal);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  assert_drawn (fixture, 4);
  text = reprise_buffer_dup_text (fixture->buffer);
  g_assert_cmpstr (text, ==, before);

  put_caret (fixture, 2, 0);
  type (fixture, "See ");
  assert_drawn (fixture, 3);
  gtk_text_buffer_undo (fixture->buffer);
  assert_drawn (fixture, 4);

  put_caret (fixture, 2, 5);
  type (fixture, "\n");
  assert_drawn (fixture, 3);
  gtk_text_buffer_undo (fixture->buffer);
  assert_drawn (fixture, 4);

  /* The end of one line taken away makes one of two. */
  gtk_text_buffer_get_iter_at_line (fixture->buffer, &start, 6);
  gtk_text_iter_forward_to_line_end (&start);
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete_interactive (fixture->buffer, &start, &end, TRUE);
  assert_drawn (fixture, 2);
  gtk_text_buffer_undo (fixture->buffer);
  assert_drawn (fixture, 4);

  put_caret (fixture, 0, 0);
  type (fixture, "![](still:0123456789ab)\n");
  assert_drawn (fixture, 5);
  gtk_text_buffer_undo (fixture->buffer);
  assert_drawn (fixture, 4);
  g_free (text);
  text = reprise_buffer_dup_text (fixture->buffer);
  g_assert_cmpstr (text, ==, before);
}

/* A view that has shown it once makes no more room in it than there was. */
static void
test_shown_again (Fixture       *fixture,
                  gconstpointer  data)
{
  reprise_writing_page_set_session (fixture->page, NULL);
  assert_drawn (fixture, 0);
  reprise_writing_session_set_text (fixture->session, "Nothing to see.");
  reprise_writing_page_set_session (fixture->page, fixture->session);
  assert_drawn (fixture, 0);
  gtk_text_buffer_undo (fixture->buffer);
  assert_drawn (fixture, 4);
}

/* A file that goes while the program runs leaves a place, once its picture is no longer at hand. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path =
    reprise_journal_dup_still_path (fixture->journal->journal,
                                    reprise_still_get_sha256 (fixture->stills->pdata[0]));

  g_assert_cmpint (g_remove (path), ==, 0);
  reprise_still_loader_forget ();
  assert_drawn (fixture, 4);
  g_assert_null (reprise_still_loader_peek (path, 171, 96));
  g_assert_cmpuint (reprise_still_loader_get_used (), >, 0);
}

static gboolean
is_saved (gpointer data)
{
  return reprise_writing_session_get_saving (data) == REPRISE_SAVING_SAVED;
}

static guint
count_kept (Fixture *fixture)
{
  g_autoptr (RepriseAppraisal) kept = NULL;

  reprise_writing_session_save (fixture->session);
  test_wait_until (is_saved, fixture->session);
  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  return reprise_appraisal_get_stills (kept)->len;
}

/* Whoever undoes a paste has not pasted; whoever does it again, has. */
static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RepriseStill) still = keep (fixture->journal, 640, 480, 3);
  g_autoptr (GPtrArray) pasted = g_ptr_array_new ();
  g_autofree char *mark = reprise_stills_dup_mark (still);
  g_autofree char *line = g_strconcat (mark, "\n", NULL);
  g_autofree char *target = reprise_writing_thumbs_dup_target (mark);

  g_ptr_array_add (pasted, still);
  g_assert_cmpuint (count_kept (fixture), ==, 3);
  reprise_writing_session_paste_stills (fixture->session, pasted);
  put_caret (fixture, 0, 0);
  type (fixture, line);
  g_assert_cmpuint (count_kept (fixture), ==, 4);
  assert_drawn (fixture, 5);

  gtk_text_buffer_undo (fixture->buffer);
  g_assert_cmpuint (count_kept (fixture), ==, 3);
  gtk_text_buffer_redo (fixture->buffer);
  g_assert_nonnull (reprise_writing_session_find_still (fixture->session, target));
  g_assert_cmpuint (count_kept (fixture), ==, 4);
}

static void
picture (Fixture    *fixture,
         const char *what)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("writing-thumbs-%s-%s", what, dark ? "dark" : "light");

  settle (fixture);
  test_gui_picture (GTK_WIDGET (fixture->window), name);
}

static void
test_pictures (Fixture       *fixture,
               gconstpointer  data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (int dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      gtk_window_set_default_size (fixture->window, 1024, 1000);
      picture (fixture, "1024");
      gtk_window_set_default_size (fixture->window, 360, 1000);
      picture (fixture, "360");
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(name, func) \
  g_test_add ("/writing-thumbs/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/writing-thumbs/lines", test_lines);
  ADD ("typing", test_typing);
  ADD ("shown-again", test_shown_again);
  ADD ("gone", test_gone);
  ADD ("undone", test_undone);
  ADD ("pictures", test_pictures);

  return g_test_run ();
}
