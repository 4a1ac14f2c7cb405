/* Images in a text: by file, with words for those who do not see them; and what is no image. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"
#include "support/test-image.h"

static char *
draw (E2eCli     *cli,
      const char *name)
{
  g_autoptr (GBytes) image = test_image_draw (320, 180, 0, "png");

  return e2e_cli_write (cli, name, g_bytes_get_data (image, NULL),
                        (gssize) g_bytes_get_size (image));
}

/* GTK's file chooser leaves behind what it was about to learn of folders, clouds and recent files
 * when it is closed. Nothing in that says whose it is, so here leaks are not looked for; elsewhere
 * they are. */
static E2eWindow *
start_forgiving (E2eCli *cli)
{
  g_autofree char *options = g_strdup (g_getenv ("ASAN_OPTIONS"));
  g_autofree char *forgiving =
    g_strconcat (options != NULL ? options : "", ":detect_leaks=0", NULL);
  E2eWindow *window = NULL;

  if (options == NULL)
    return e2e_window_start (cli->folder, cli->journal, NULL);

  g_setenv ("ASAN_OPTIONS", forgiving, TRUE);
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  g_setenv ("ASAN_OPTIONS", options, TRUE);
  return window;
}

static E2eWindow *
open_journal (E2eCli *cli)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Two men and a diner.", -1);
  E2eWindow *window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", body, NULL));
  window = start_forgiving (cli);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Stills…");
  e2e_window_reach (window, E2E_ROLE_BUTTON, "Add Stills…");
  e2e_seat_key (window->seat, "Return");
  return window;
}

static void
test_add (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = draw (cli, "still.png");
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_choose_file (window, path);
  e2e_window_press (window, E2E_ROLE_TEXT, "Alternative Text*");
  e2e_seat_type (window->seat, "Two cups on a table");
  e2e_window_picture (window, "stills-dialog");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_IMAGE, "Two cups on a table");
  e2e_window_picture (window, "still");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static void
test_hostile (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "still.png", "This is no image.", -1);
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_choose_file (window, path);
  e2e_window_find (window, E2E_ROLE_LABEL, "*still.png*not an image*");
  e2e_window_picture (window, "no-still");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "Two men and a diner.");
  e2e_window_close (window);
}

static void
offer_image (E2eWindow *window)
{
  g_autoptr (GBytes) image = test_image_draw (320, 180, 1, "png");

  e2e_window_offer_image (window, image, "image/png");
}

static gboolean
has_still (E2eWindow *window,
           gpointer   cli)
{
  g_autoptr (E2eAnswer) appraisal = e2e_cli_do (cli, "show", "1", NULL);

  return json_array_get_length (json_object_get_array_member (appraisal->json, "stills")) == 1;
}

static void
test_paste (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Two men and a diner.", -1);
  g_autoptr (E2eWindow) window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", body, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_seat_key (window->seat, "Ctrl+e");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Ctrl+End");
  offer_image (window);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "](still:");
  e2e_window_await (window, has_still, cli, "a still to be kept");
  e2e_window_picture (window, "still-pasted");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

/* The arrows leaf from one to the next, and Escape leaves. */
static void
test_leaf (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Two men and a diner.", -1);
  g_autofree char *path = draw (cli, "still.png");
  g_autoptr (GBytes) image = test_image_draw (320, 180, 1, "png");
  g_autofree char *other = e2e_cli_write (cli, "other.png", g_bytes_get_data (image, NULL),
                                          (gssize) g_bytes_get_size (image));
  g_autoptr (E2eWindow) window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", body,
                               "--still", path, "--still", other, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_press (window, E2E_ROLE_IMAGE, "Still*");
  e2e_window_find (window, E2E_ROLE_IMAGE, "Still, 1 of 2");
  e2e_seat_key (window->seat, "Right");
  e2e_window_find (window, E2E_ROLE_IMAGE, "Still, 2 of 2");
  e2e_window_picture (window, "viewer");
  e2e_seat_key (window->seat, "Right");
  e2e_seat_key (window->seat, "Left");
  e2e_window_find (window, E2E_ROLE_IMAGE, "Still, 1 of 2");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_find (window, E2E_ROLE_HEADING, "Heat 1995");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/images/add", test_add);
  g_test_add_func ("/window/images/hostile", test_hostile);
  g_test_add_func ("/window/images/paste", test_paste);
  g_test_add_func ("/window/images/leaf", test_leaf);

  return g_test_run ();
}
