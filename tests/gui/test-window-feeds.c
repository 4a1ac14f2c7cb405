/* What a window does with feeds and their posts. */

#include "gui/feeds/reprise-add-feed-dialog.h"
#include "gui/feeds/reprise-feed-dialog.h"
#include "gui/feeds/reprise-which-film-dialog.h"
#include "gui/film/reprise-new-dialog.h"
#include "store/reprise-journal-feeds.h"
#include "store/reprise-journal-lists.h"

#include "support/test-feeds.h"
#include "support/test-gui.h"
#include "support/test-window.h"

#include <string.h>

#define OPML \
  "<opml version='2.0'><head><title>Mine</title></head><body>" \
  "<outline text='Far'><outline type='rss' text='Far Away' xmlUrl='http://127.0.0.1:9/far/f'/>" \
  "</outline><outline type='rss' text='Ines' xmlUrl='http://127.0.0.1:9/friend/rss'/>" \
  "</body></opml>"

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
  guint          n_feeds;  /* waited for */
  GPtrArray     *feeds;    /* (owned) (nullable) */
  char          *path;     /* (owned) (nullable): waited for */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  test_feeds_fill (fixture->journal);
  fixture->window = test_window_open (fixture->journal->journal, 900, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_close (fixture->window);
  g_clear_pointer (&fixture->feeds, g_ptr_array_unref);
  g_free (fixture->path);
  test_journal_free (fixture->journal);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->feeds, g_ptr_array_unref);
  fixture->feeds = reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, NULL);
}

static gboolean
has_feeds (gpointer data)
{
  Fixture *fixture = data;

  if (fixture->feeds != NULL && fixture->feeds->len == fixture->n_feeds)
    return TRUE;

  reprise_journal_load_feeds_async (fixture->journal->journal, NULL, loaded_cb, fixture);
  return FALSE;
}

static gboolean
is_written (gpointer data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (((Fixture *) data)->path, &text, NULL, NULL) &&
         strstr (text, "</opml>") != NULL;
}

static void
test_opml (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *from = g_build_filename (fixture->journal->folder, "in.opml", NULL);
  g_autofree char *from_uri = g_filename_to_uri (from, NULL, NULL);
  g_autofree char *to_uri = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (from, OPML, -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import-feeds-from", "s", from_uri);
  fixture->n_feeds = 5;
  test_wait_until (has_feeds, fixture);
  test_gui_drain ();

  fixture->path = g_build_filename (fixture->journal->folder, "out.opml", NULL);
  to_uri = g_filename_to_uri (fixture->path, NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export-feeds-to", "s", to_uri);
  test_wait_until (is_written, fixture);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "http://127.0.0.1:9/far/f"));
  g_assert_nonnull (strstr (text, "Long Reads"));
  test_gui_drain ();
}

static gboolean
is_offered (gpointer data)
{
  return g_object_get_data (G_OBJECT (((Fixture *) data)->window), "reprise-offers") != NULL;
}

/* What a list has brought in can be taken out again, and nothing else goes with it. */
static void
test_opml_undone (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *from = g_build_filename (fixture->journal->folder, "in.opml", NULL);
  g_autofree char *uri = g_filename_to_uri (from, NULL, NULL);

  g_assert_true (g_file_set_contents (from, OPML, -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import-feeds-from", "s", uri);
  fixture->n_feeds = 5;
  test_wait_until (has_feeds, fixture);
  test_wait_until (is_offered, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  fixture->n_feeds = 4;
  test_wait_until (has_feeds, fixture);
  for (guint i = 0; i < fixture->feeds->len; i++)
    g_assert_cmpstr (reprise_feed_get_address (fixture->feeds->pdata[i]), !=,
                     "http://127.0.0.1:9/far/f");
  test_gui_drain ();
}

static gboolean
is_queued (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *toast = test_find (GTK_WIDGET (fixture->window), ADW_TYPE_TOAST_OVERLAY);

  return g_object_get_data (G_OBJECT (fixture->window), "reprise-offers") != NULL && toast != NULL;
}

static void
test_queues (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWindow *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.queue-post", "(sib)", "Ikiru",
                              1952, TRUE);
  test_wait_until (is_queued, fixture);

  /* Who is not sure is asked. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.queue-post", "(sib)",
                              "A week without trains", 0, FALSE);
  dialog = test_find_window (REPRISE_TYPE_WHICH_FILM_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  test_gui_drain ();
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWindow *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.appraise-post", "(si)", "Ikiru",
                              1952);
  dialog = test_find_window (REPRISE_TYPE_NEW_DIALOG);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.add-feed", NULL);
  dialog = test_find_window (REPRISE_TYPE_ADD_FEED_DIALOG);
  g_assert_nonnull (dialog);
  test_gui_wait_for_frame (GTK_WIDGET (dialog));
  test_gui_picture (GTK_WIDGET (dialog), "add-feed");
  gtk_window_close (dialog);
  test_gui_drain ();
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add ("/window-feeds/opml", Fixture, NULL, set_up, test_opml, tear_down);
  g_test_add ("/window-feeds/opml-undone", Fixture, NULL, set_up, test_opml_undone, tear_down);
  g_test_add ("/window-feeds/queues", Fixture, NULL, set_up, test_queues, tear_down);
  g_test_add ("/window-feeds/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);

  return g_test_run ();
}
