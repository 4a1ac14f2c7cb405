/* Images that a text shows from elsewhere: their places, and how they come when somebody asks. */

#include "gui/feeds/reprise-post-page.h"
#include "gui/reading/reprise-reading-page.h"
#include "gui/stills/reprise-distant-images.h"
#include "gui/stills/reprise-still-loader.h"
#include "gui/stills/reprise-still-view.h"
#include "model/reprise-stills.h"

#include "support/test-feeds.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-server.h"
#include "support/test-window.h"

#include <string.h>

#define BODY                                                                                       \
  "<p>The keeper's log has three entries for that night, and a drawing.</p>"                       \
  "<figure><img src='%s/pier.png' alt='Planks, ropes, fog' width='640' height='360'>"              \
  "<figcaption>The pier at dawn, before the crew came</figcaption></figure>"                       \
  "<p><img src='%s/lamp.png' alt='The lamp'>It burned until nine, says the first.</p>"             \
  "<p>Nobody has seen the second.</p><p><img src='%s/gone.png' alt='The log'></p>"                 \
  "<p>Of the third only the drawing is left.</p>"

typedef struct
{
  TestJournal *journal;
  TestServer  *server;
  GtkWidget   *window;
  GtkWidget   *page;
  guint        n;         /* waited for */
  RepriseDistance distance;  /* likewise */
} Fixture;

static void
say_image (Fixture    *fixture,
           const char *path,
           guint       which)
{
  g_autoptr (GBytes) image = test_image_draw (640, 360, which, "png");

  test_server_say_bytes (fixture->server, path, 200, "Content-Type: image/png", image);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  fixture->server = test_server_new ();
  say_image (fixture, "/pier.png", 0);
  say_image (fixture, "/lamp.png", 1);

  /* The second time it is there. */
  test_server_say (fixture->server, "/gone.png", 404, NULL, "gone");
  say_image (fixture, "/gone.png", 2);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_server_free (fixture->server);
  test_journal_free (fixture->journal);
  reprise_still_loader_forget ();
}

static guint
count (Fixture         *fixture,
       RepriseDistance  distance)
{
  GtkWidget *image = NULL;
  guint n = 0;

  for (int i = 0; (image = test_find_nth (fixture->page, REPRISE_TYPE_DISTANT_IMAGE, i)) != NULL;
       i++)
    if (reprise_distant_image_get_distance (REPRISE_DISTANT_IMAGE (image)) == distance)
      n++;

  return n;
}

static gboolean
has_come (gpointer data)
{
  Fixture *fixture = data;

  return count (fixture, fixture->distance) == fixture->n;
}

static void
wait_for (Fixture         *fixture,
          guint            n,
          RepriseDistance  distance)
{
  fixture->n = n;
  fixture->distance = distance;
  test_wait_until (has_come, fixture);
}

static gboolean
are_drawn (gpointer data)
{
  GtkWidget *view = NULL;

  for (int i = 0; (view = test_find_nth (((Fixture *) data)->page, REPRISE_TYPE_STILL_VIEW, i)) !=
       NULL; i++)
    if (gtk_widget_get_mapped (view) && !reprise_still_view_is_loaded (REPRISE_STILL_VIEW (view)))
      return FALSE;

  return TRUE;
}

static void
picture (Fixture    *fixture,
         const char *name)
{
  test_gui_wait_for_frame (fixture->window);
  test_wait_until (are_drawn, fixture);
  test_gui_drain ();
  test_gui_picture (fixture->window, name);
}

static char *
dup_text (Fixture    *fixture,
          const char *format)
{
  g_autofree char *address = test_server_dup_address (fixture->server, NULL, "");
  g_auto (GStrv) parts = g_strsplit (format, "%s", -1);

  return g_strjoinv (address, parts);
}

static void
open_post (Fixture *fixture,
           gboolean always,
           int      width)
{
  g_autofree char *body = dup_text (fixture, BODY);
  g_autofree char *uuid = test_feeds_add_post (fixture->journal, body, always);

  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (REPRISE_TYPE_POST_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 1300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  reprise_post_page_set_journal (REPRISE_POST_PAGE (fixture->page), fixture->journal->journal);
  reprise_post_page_show_post (REPRISE_POST_PAGE (fixture->page), uuid);
}

static void
close_post (Fixture *fixture)
{
  GtkWidget *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_gui_drain ();
  g_assert_finalize_object (page);
}

static GtkWidget *
get_button (Fixture *fixture)
{
  return test_find_named (fixture->page, "show_images");
}

/* Under the last of the text comes what is under it, however high the images in it are. */
static gboolean
is_closed_up (gpointer data)
{
  GtkTextView *prose = data;
  GtkTextIter end;
  int y = 0;
  int height = 0;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (prose), &end);
  gtk_text_view_get_line_yrange (prose, &end, &y, &height);
  return y > 0 && gtk_widget_get_height (GTK_WIDGET (prose)) ==
                    y + height + gtk_text_view_get_bottom_margin (prose);
}

static void
test_post (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *failed = NULL;

  open_post (fixture, FALSE, GPOINTER_TO_INT (data));
  wait_for (fixture, 3, REPRISE_DISTANCE_FAR);
  test_gui_drain ();
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 0);
  g_assert_true (gtk_widget_get_visible (get_button (fixture)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_button (fixture))), ==, "Show 3 _Images");
  gtk_test_accessible_assert_property (
    test_find (fixture->page, REPRISE_TYPE_DISTANT_IMAGE), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Planks, ropes, fog");
  test_wait_until (is_closed_up, test_find_named (fixture->page, "prose"));
  picture (fixture, GPOINTER_TO_INT (data) < 500 ? "post-images-far-360" : "post-images-far");

  gtk_widget_activate_action (fixture->page, "post.show-images", NULL);
  wait_for (fixture, 2, REPRISE_DISTANCE_HERE);
  wait_for (fixture, 1, REPRISE_DISTANCE_FAILED);
  g_assert_false (gtk_widget_get_visible (get_button (fixture)));
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 3);
  test_wait_until (is_closed_up, test_find_named (fixture->page, "prose"));
  picture (fixture, GPOINTER_TO_INT (data) < 500 ? "post-images-here-360" : "post-images-here");

  /* Asked for once more, alone. */
  for (int i = 0; i < 3; i++)
    {
      GtkWidget *image = test_find_nth (fixture->page, REPRISE_TYPE_DISTANT_IMAGE, i);

      if (reprise_distant_image_get_distance (REPRISE_DISTANT_IMAGE (image)) ==
          REPRISE_DISTANCE_FAILED)
        failed = image;
    }
  g_assert_nonnull (failed);
  g_assert_true (gtk_widget_activate_action (failed, "image.ask", NULL));
  wait_for (fixture, 3, REPRISE_DISTANCE_HERE);
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 4);
  close_post (fixture);
}

/* What was seen is seen again without a network. */
static void
test_post_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *uuid = NULL;
  guint n_asked;

  open_post (fixture, FALSE, 800);
  wait_for (fixture, 3, REPRISE_DISTANCE_FAR);
  gtk_widget_activate_action (fixture->page, "post.show-images", NULL);
  wait_for (fixture, 2, REPRISE_DISTANCE_HERE);
  wait_for (fixture, 1, REPRISE_DISTANCE_FAILED);
  n_asked = test_server_count (fixture->server, NULL);

  uuid = g_strdup (reprise_post_get_uuid (
    reprise_post_page_get_post (REPRISE_POST_PAGE (fixture->page))));
  reprise_post_page_show_post (REPRISE_POST_PAGE (fixture->page), NULL);
  test_server_say (fixture->server, "/pier.png", 500, NULL, "no");
  test_server_say (fixture->server, "/lamp.png", 500, NULL, "no");
  reprise_post_page_show_post (REPRISE_POST_PAGE (fixture->page), uuid);
  wait_for (fixture, 2, REPRISE_DISTANCE_HERE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_button (fixture))), ==, "Show _Image");
  close_post (fixture);
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, n_asked);
}

static void
test_post_always (Fixture       *fixture,
                  gconstpointer  data)
{
  open_post (fixture, TRUE, 800);
  wait_for (fixture, 2, REPRISE_DISTANCE_HERE);
  wait_for (fixture, 1, REPRISE_DISTANCE_FAILED);
  g_assert_false (gtk_widget_get_visible (get_button (fixture)));
  close_post (fixture);
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;

  fixture->page = test_find (fixture->window, REPRISE_TYPE_READING_PAGE);
  return fixture->page != NULL && test_find (fixture->page, REPRISE_TYPE_DISTANT_IMAGE) != NULL;
}

static gboolean
has_stills (gpointer data)
{
  Fixture *fixture = data;

  return count (fixture, REPRISE_DISTANCE_FAR) + count (fixture, REPRISE_DISTANCE_COMING) +
         count (fixture, REPRISE_DISTANCE_FAILED) == fixture->n;
}

static void
assert_kept (Fixture    *fixture,
             const char *uuid,
             guint       n_stills,
             const char *format)
{
  g_autoptr (RepriseAppraisal) kept = test_journal_load (fixture->journal, uuid);
  g_autofree char *text = dup_text (fixture, format);

  g_assert_cmpuint (reprise_appraisal_get_stills (kept)->len, ==, n_stills);
  if (format != NULL && strstr (format, "still:") == NULL)
    g_assert_cmpstr (reprise_appraisal_get_body (kept), ==, text);
}

#define TEXT                                                                                  \
  "Coffee, twice.\n\n![The pier at dawn](%s/pier.png \"Planks, ropes, fog\")\n\n"              \
  "And once more.\n\n![](%s/lamp.png)\n\n![The log](%s/gone.png)\n\nThe end."

static void
test_appraisal (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = dup_text (fixture, TEXT);
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (fixture->journal, "Leaving Las Vegas (1995)", "2026-11-01", 100, text);
  const char *uuid = reprise_appraisal_get_uuid (appraisal);
  g_autoptr (RepriseAppraisal) kept = NULL;

  fixture->window = GTK_WIDGET (test_window_open (fixture->journal->journal, 1024, 1300));
  gtk_widget_activate_action (fixture->window, "win.show-entry", "s", uuid);
  test_wait_until (is_read, fixture);
  wait_for (fixture, 3, REPRISE_DISTANCE_FAR);
  test_gui_drain ();
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 0);
  picture (fixture, "appraisal-images-far");

  /* One alone. */
  gtk_widget_activate_action (test_find (fixture->page, REPRISE_TYPE_DISTANT_IMAGE), "image.ask",
                              NULL);
  fixture->n = 2;
  test_wait_until (has_stills, fixture);
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 1);
  kept = test_journal_load (fixture->journal, uuid);
  g_assert_cmpuint (reprise_appraisal_get_stills (kept)->len, ==, 1);
  g_assert_cmpstr (reprise_still_get_alt (reprise_appraisal_get_stills (kept)->pdata[0]), ==,
                   "Planks, ropes, fog");
  g_assert_nonnull (strstr (reprise_appraisal_get_body (kept), "![The pier at dawn](still:"));

  /* All others; one fails, and says so. */
  gtk_widget_activate_action (gtk_widget_get_parent (fixture->page), "page.fetch-images", NULL);
  fixture->n = 1;
  test_wait_until (has_stills, fixture);
  wait_for (fixture, 1, REPRISE_DISTANCE_FAILED);
  assert_kept (fixture, uuid, 2, "still:");
  picture (fixture, "appraisal-images-here");

  /* Each deed has its undo. */
  gtk_widget_activate_action (fixture->window, "win.undo-last", NULL);
  fixture->n = 2;
  test_wait_until (has_stills, fixture);
  gtk_widget_activate_action (fixture->window, "win.undo-last", NULL);
  fixture->n = 3;
  test_wait_until (has_stills, fixture);
  assert_kept (fixture, uuid, 0, TEXT);
  g_assert_cmpuint (test_server_count (fixture->server, NULL), ==, 3);
  test_window_close (REPRISE_WINDOW (fixture->window));
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add ("/distant-images/post", Fixture, GINT_TO_POINTER (800), set_up, test_post, tear_down);
  g_test_add ("/distant-images/post-narrow", Fixture, GINT_TO_POINTER (360), set_up, test_post,
              tear_down);
  g_test_add ("/distant-images/post-again", Fixture, NULL, set_up, test_post_again, tear_down);
  g_test_add ("/distant-images/post-always", Fixture, NULL, set_up, test_post_always, tear_down);
  g_test_add ("/distant-images/appraisal", Fixture, NULL, set_up, test_appraisal, tear_down);

  return g_test_run ();
}
