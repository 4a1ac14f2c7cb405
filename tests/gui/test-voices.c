/* What guests say in an appraisal: shown on the reading page, written in a dialog. */

#include "gui/reading/reprise-prose-buffer.h"
#include "gui/reading/reprise-prose-voices.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/voices/reprise-voice-row.h"
#include "gui/voices/reprise-voices-dialog.h"
#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <gtksourceview/gtksource.h>

#define OWN_TEXT \
  "Two men sit in a diner and say what they are. Neither will change, and both know it; the film " \
  "is about the two minutes in which they like each other.\n\nThe rest is Los Angeles at night."
#define ANA_TEXT \
  "I saw it for the *women*, who wait. Nobody asks them what they do with the evening, and the " \
  "film does not know either.\n\n> All I am is what I’m going after.\n\nThat is also a way of " \
  "saying nothing."
#define BEN_TEXT "The waltz of the tracking shots. I would give it a nine."

static RepriseAppraisal *
write_with_voices (TestJournal *journal,
                   const char  *body)
{
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, body);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (first);
  GPtrArray *voices = reprise_appraisal_get_voices (edited);

  g_ptr_array_add (voices, reprise_voice_new ("Ana Lima", ANA_TEXT));
  g_ptr_array_add (voices, reprise_voice_new ("Ben", BEN_TEXT));
  return test_journal_save (journal, edited, first);
}

static char *
list_voices (RepriseAppraisal *appraisal)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < voices->len; i++)
    g_string_append_printf (list, "%s=%.10s;", reprise_voice_get_author (voices->pdata[i]),
                            reprise_voice_get_body (voices->pdata[i]));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* The reading page --------------------------------------------------------------------------- */

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
shown_cb (gpointer *shown)
{
  *shown = shown;
}

static RepriseReadingPage *
show_page (TestJournal      *journal,
           RepriseAppraisal *appraisal,
           int               width,
           GtkWindow       **window)
{
  GtkWidget *page = reprise_reading_page_new ();
  g_autoptr (RepriseEntry) entry =
    test_journal_load_entry (journal, reprise_appraisal_get_uuid (appraisal));
  gpointer shown = NULL;

  *window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (*window), page);
  gtk_window_set_default_size (*window, width, 1100);
  gtk_window_present (*window);

  g_signal_connect_swapped (page, "shown", G_CALLBACK (shown_cb), &shown);
  reprise_reading_page_show_entry (REPRISE_READING_PAGE (page), journal->journal, entry);
  test_wait_until (is_set, &shown);
  g_signal_handlers_disconnect_by_func (page, shown_cb, &shown);
  for (int i = 0; i < 6; i++)
    {
      test_gui_wait_for_frame (page);
      test_gui_drain ();
    }
  return REPRISE_READING_PAGE (page);
}

static void
close_page (GtkWindow          *window,
            RepriseReadingPage *page)
{
  g_object_ref (page);
  gtk_window_destroy (window);
  test_gui_drain ();
  g_assert_finalize_object (page);
}

static void
test_read (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_with_voices (journal, OWN_TEXT);
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);
  GtkWindow *window = NULL;
  RepriseReadingPage *page = show_page (journal, appraisal, 700, &window);
  GtkTextView *view = GTK_TEXT_VIEW (test_find_named (GTK_WIDGET (page), "prose"));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end, found;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_true (g_str_has_prefix (text, "Two men sit"));
  g_assert_nonnull (strstr (text,
                            "Los Angeles at night.\nGuest: Ana Lima\nI saw it for the women"));
  g_assert_true (g_str_has_suffix (text, "\nGuest: Ben\n" BEN_TEXT));

  g_assert_null (reprise_prose_voices_get_at (&start));
  g_assert_true (gtk_text_iter_forward_search (&start, "who wait", 0, &found, NULL, NULL));
  g_assert_cmpstr (reprise_prose_voices_get_at (&found), ==,
                   reprise_voice_get_uuid (voices->pdata[0]));
  g_assert_true (gtk_text_iter_forward_search (&start, "Guest: Ben", 0, &found, NULL, NULL));
  g_assert_cmpstr (reprise_prose_voices_get_at (&found), ==,
                   reprise_voice_get_uuid (voices->pdata[1]));
  close_page (window, page);
}

static void
test_read_pictures (void)
{
  static const int widths[] = { 360, 1024 };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_with_voices (journal, OWN_TEXT);
  g_autoptr (RepriseAppraisal) alone = write_with_voices (journal, "");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("voices-read-%d-%s", widths[i / 2],
                                               i % 2 ? "dark" : "light");
      GtkWindow *window = NULL;
      RepriseReadingPage *page = NULL;

      test_gui_set_dark (i % 2);
      page = show_page (journal, appraisal, widths[i / 2], &window);
      test_gui_picture (GTK_WIDGET (window), name);
      close_page (window, page);
    }

  for (int dark = 0; dark < 1; dark++)
    {
      GtkWindow *window = NULL;
      RepriseReadingPage *page = show_page (journal, alone, 360, &window);

      test_gui_picture (GTK_WIDGET (window), "voices-read-alone");
      close_page (window, page);
    }
}

/* The dialog --------------------------------------------------------------------------------- */

typedef struct
{
  TestJournal      *journal;
  RepriseAppraisal *appraisal;
  GtkWindow        *dialog;
} Fixture;

static GtkWidget *
get_row (Fixture *fixture,
         int      nth)
{
  return test_find_nth (GTK_WIDGET (fixture->dialog), REPRISE_TYPE_VOICE_ROW, nth);
}

static GtkEditable *
get_author (Fixture *fixture,
            int      nth)
{
  return GTK_EDITABLE (test_find (get_row (fixture, nth), GTK_TYPE_ENTRY));
}

static GtkTextBuffer *
get_text (Fixture *fixture,
          int      nth)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find (get_row (fixture, nth),
                                                             GTK_SOURCE_TYPE_VIEW)));
}

static Fixture *
fixture_new (int      width,
             gboolean with_voices,
             int      voice)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  const char *uuid = NULL;

  fixture->journal = test_journal_new ();
  fixture->appraisal =
    with_voices ? write_with_voices (fixture->journal, OWN_TEXT)
                : test_journal_write (fixture->journal, "Heat (1995)", "2026-11-01", 85, OWN_TEXT);
  if (voice >= 0)
    uuid = reprise_voice_get_uuid (reprise_appraisal_get_voices (fixture->appraisal)->pdata[voice]);
  test_form_present (&fixture->dialog,
                     reprise_voices_dialog_new (fixture->journal->journal,
                                                reprise_appraisal_get_uuid (fixture->appraisal),
                                                uuid),
                     width, 760);
  test_form_wait_until_shown (fixture->dialog);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  test_form_close (&fixture->dialog);
  g_object_unref (fixture->appraisal);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static void
assert_kept (Fixture    *fixture,
             const char *expected)
{
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autofree char *voices = NULL;

  test_form_wait_until_gone (&fixture->dialog);
  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  voices = list_voices (kept);
  g_assert_cmpstr (voices, ==, expected);
  g_assert_cmpstr (reprise_appraisal_get_body (kept), ==, OWN_TEXT);
}

static void
test_shows (void)
{
  Fixture *fixture = fixture_new (640, TRUE, 1);
  GtkWidget *view = test_find (get_row (fixture, 1), GTK_SOURCE_TYPE_VIEW);

  g_assert_cmpstr (gtk_editable_get_text (get_author (fixture, 0)), ==, "Ana Lima");
  g_assert_true (gtk_window_get_focus (fixture->dialog) == view);
  gtk_test_accessible_assert_role (get_row (fixture, 1), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (get_row (fixture, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Guest: Ben");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Text of the guest");
  gtk_test_accessible_assert_property (get_author (fixture, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Name of the guest");
  gtk_window_close (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  fixture_free (fixture);
}

static void
test_add (void)
{
  Fixture *fixture = fixture_new (640, FALSE, -1);

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->dialog),
                                         GTK_WIDGET (get_author (fixture, 0))));
  gtk_text_buffer_set_text (get_text (fixture, 0), "Nobody’s text", -1);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_author (fixture, 0)), "error"));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "voices-refused");

  gtk_editable_set_text (get_author (fixture, 0), "  Ana   Lima ");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_author (fixture, 0)), "error"));
  test_form_save (fixture->dialog);
  assert_kept (fixture, "Ana Lima=Nobody’s;");
  fixture_free (fixture);
}

static void
test_reorder_and_remove (void)
{
  Fixture *fixture = fixture_new (640, TRUE, -1);
  GtkWidget *first = get_row (fixture, 0);

  gtk_widget_activate_action (first, "voice.move-down", NULL);
  g_assert_true (get_row (fixture, 1) == first);
  gtk_widget_activate_action (GTK_WIDGET (get_author (fixture, 1)), "voice.move-up", NULL);
  g_assert_true (get_row (fixture, 0) == first);
  gtk_widget_activate_action (first, "voice.move-down", NULL);

  gtk_widget_activate_action (first, "voice.remove", NULL);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "voices-removed");
  gtk_widget_activate_action (first, "voice.undo", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->dialog), first));
  test_form_save (fixture->dialog);
  assert_kept (fixture, "Ben=The waltz ;Ana Lima=I saw it f;");
  fixture_free (fixture);

  fixture = fixture_new (640, TRUE, -1);
  gtk_widget_activate_action (get_row (fixture, 0), "voice.remove", NULL);
  test_form_save (fixture->dialog);
  assert_kept (fixture, "Ben=The waltz ;");
  fixture_free (fixture);
}

static void
test_failure (void)
{
  Fixture *fixture = fixture_new (640, TRUE, 0);
  g_autofree char *text = NULL;

  gtk_text_buffer_set_text (get_text (fixture, 0), "Typed.", -1);
  test_journal_refuse (fixture->journal);
  test_form_save (fixture->dialog);
  test_form_wait_until_told (fixture->dialog);
  g_object_get (get_text (fixture, 0), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Typed.");

  /* It asks before it goes. */
  gtk_window_close (fixture->dialog);
  test_gui_drain ();
  g_assert_nonnull (fixture->dialog);
  fixture_free (fixture);
}

static void
test_dialog_pictures (void)
{
  static const int widths[] = { 360, 640 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("voices-dialog-%d-%s", widths[i / 2],
                                               i % 2 ? "dark" : "light");
      Fixture *fixture = NULL;

      test_gui_set_dark (i % 2);
      fixture = fixture_new (widths[i / 2], TRUE, -1);
      test_gui_picture (GTK_WIDGET (fixture->dialog), name);
      fixture_free (fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/voices/read", test_read);
  g_test_add_func ("/voices/shows", test_shows);
  g_test_add_func ("/voices/add", test_add);
  g_test_add_func ("/voices/reorder-and-remove", test_reorder_and_remove);
  g_test_add_func ("/voices/failure", test_failure);
  g_test_add_func ("/voices/read-pictures", test_read_pictures);
  g_test_add_func ("/voices/dialog-pictures", test_dialog_pictures);

  return g_test_run ();
}
