/* Links are completed while they are typed. */

#include "gui/writing/reprise-link-completion.h"

#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

typedef struct
{
  TestJournal   *journal;
  GtkWindow     *window;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkWidget     *popover;
  RepriseAppraisal *appraisal;  /* the one that is written: it has a jukebox */
} Fixture;

static RepriseAppraisal *
add_tracks (TestJournal      *journal,
            RepriseAppraisal *made_from)
{
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tracks, reprise_track_new ("Sting", "Angel Eyes"));
  g_ptr_array_add (tracks, reprise_track_new ("Don Henley", "Come Rain or Come Shine"));
  g_ptr_array_add (tracks, reprise_track_new ("Ella Fitzgerald", "Angel Eyes"));
  reprise_appraisal_take_tracks (edited, tracks);
  return test_journal_save (journal, edited, made_from);
}

static void
set_up (Fixture *fixture)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (RepriseAppraisal) heat = NULL;
  g_autoptr (RepriseAppraisal) dead = NULL;
  g_autoptr (RepriseAppraisal) again = NULL;

  fixture->journal = test_journal_new ();
  heat = test_journal_write (fixture->journal, "Heat (1995)", "2024-02-03", 80, "One.");
  again = test_journal_write (fixture->journal, "Heat (1995)", "2025-02-03", 80, "Two.");
  dead = test_journal_write (fixture->journal, "Dead Heat (1988)", "2024-02-03", 80, "Three.");
  fixture->appraisal = add_tracks (fixture->journal, dead);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  fixture->buffer = gtk_text_view_get_buffer (fixture->view);
  gtk_text_buffer_set_enable_undo (fixture->buffer, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 500, 400);
  fixture->popover = reprise_link_completion_new (fixture->view);
  gtk_widget_set_parent (fixture->popover, GTK_WIDGET (fixture->view));
  reprise_link_completion_set_journal (REPRISE_LINK_COMPLETION (fixture->popover),
                                       fixture->journal->journal,
                                       reprise_appraisal_get_uuid (fixture->appraisal));
  gtk_window_present (fixture->window);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

static void
tear_down (Fixture *fixture)
{
  GtkWidget *popover = g_object_ref (fixture->popover);

  gtk_widget_unparent (fixture->popover);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (popover);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
}

static gboolean
is_open (gpointer popover)
{
  return gtk_widget_get_visible (popover);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (fixture->buffer, text, -1, TRUE);
}

static void
erase (Fixture *fixture)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &caret,
                                    gtk_text_buffer_get_insert (fixture->buffer));
  g_assert_true (gtk_text_buffer_backspace (fixture->buffer, &caret, TRUE, TRUE));
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 4; i++)
    {
      g_usleep (20 * 1000);
      test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
    }
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  return test_press_key (GTK_WIDGET (fixture->view), key, 0);
}

static void
assert_text (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_take (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture);
  type (&fixture, "See [");
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));
  type (&fixture, "[hea");
  test_wait_until (is_open, fixture.popover);
  settle (&fixture);
  test_gui_picture (GTK_WIDGET (fixture.popover), "link-completion");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (test_find (fixture.popover, GTK_TYPE_LIST_BOX)),
                                   GTK_ACCESSIBLE_ROLE_LIST_BOX);
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (test_find (fixture.popover, GTK_TYPE_LIST_BOX_ROW)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "Heat (1995)");
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (press (&fixture, GDK_KEY_Up));
  g_assert_true (press (&fixture, GDK_KEY_Return));
  assert_text (&fixture, "See [[Heat (1995)]]");
  g_assert_false (is_open (fixture.popover));
  type (&fixture, " and so on");
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));

  gtk_text_buffer_set_text (fixture.buffer, "", 0);
  type (&fixture, "[[");
  test_wait_until (is_open, fixture.popover);
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (press (&fixture, GDK_KEY_Tab));
  assert_text (&fixture, "[[Dead Heat (1988)]]");
  tear_down (&fixture);
}

/* What is typed is in a text of an appraisal that has a jukebox. */
static void
test_tracks (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture);
  type (&fixture, "Play [[♫");
  test_wait_until (is_open, fixture.popover);
  settle (&fixture);
  test_gui_picture (GTK_WIDGET (fixture.popover), "link-completion-tracks");
  gtk_test_accessible_assert_property (
    GTK_ACCESSIBLE (test_find (fixture.popover, GTK_TYPE_LIST_BOX_ROW)),
    GTK_ACCESSIBLE_PROPERTY_LABEL, "♫ Angel Eyes");
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (press (&fixture, GDK_KEY_Down));
  g_assert_true (press (&fixture, GDK_KEY_Return));
  assert_text (&fixture, "Play [[♫ Ella Fitzgerald – Angel Eyes]]");

  type (&fixture, " and [[rain");
  test_wait_until (is_open, fixture.popover);
  g_assert_true (press (&fixture, GDK_KEY_Tab));
  assert_text (&fixture,
               "Play [[♫ Ella Fitzgerald – Angel Eyes]] and [[♫ Come Rain or Come Shine]]");
  tear_down (&fixture);
}

static void
test_leave_alone (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture);
  type (&fixture, "[[hea");
  test_wait_until (is_open, fixture.popover);
  g_assert_true (press (&fixture, GDK_KEY_Escape));
  g_assert_false (is_open (fixture.popover));
  type (&fixture, "t");
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));
  assert_text (&fixture, "[[heat");

  type (&fixture, "\n[[zzz");
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));
  type (&fixture, "\n[[dead");
  test_wait_until (is_open, fixture.popover);
  type (&fixture, "]]");
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));
  assert_text (&fixture, "[[heat\n[[zzz\n[[dead]]");

  /* Whoever takes the brackets away and begins again wants help again. */
  type (&fixture, "\n[[hea");
  test_wait_until (is_open, fixture.popover);
  g_assert_true (press (&fixture, GDK_KEY_Escape));
  for (int i = 0; i < 5; i++)
    erase (&fixture);
  settle (&fixture);
  g_assert_false (is_open (fixture.popover));
  type (&fixture, "[[hea");
  test_wait_until (is_open, fixture.popover);
  tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/link-completion/take", test_take);
  g_test_add_func ("/link-completion/tracks", test_tracks);
  g_test_add_func ("/link-completion/leave-alone", test_leave_alone);

  return g_test_run ();
}
