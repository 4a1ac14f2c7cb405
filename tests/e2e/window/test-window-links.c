/* Films named in a text: written by keys alone, followed, made, and what gives a story away. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#define TEXT "A look at [[Heat (1995)]] and [[Nowhere (2031)]], ||he dies||."

static void
write_about (E2eCli     *cli,
             const char *film,
             const char *text)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", text, -1);

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", film, "--body", body, NULL));
}

static E2eWindow *
open_journal (E2eCli *cli)
{
  E2eWindow *window = NULL;

  write_about (cli, "Heat (1995)", "Two men and a diner.");
  write_about (cli, "Thief (1981)", TEXT);
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Thief (1981), *");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "A look at Heat (1995)");
  return window;
}

static void
test_complete (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_seat_key (window->seat, "Ctrl+e");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Ctrl+End");
  e2e_seat_type (window->seat, " Again: [[Hea");
  e2e_window_find (window, E2E_ROLE_OPTION, "Heat (1995)");
  e2e_seat_key (window->seat, "Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "Again: [[Heat (1995)]]");
  e2e_seat_key (window->seat, "Ctrl+Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "Again: Heat (1995)");
  e2e_window_picture (window, "links");
  e2e_window_close (window);
}

/* Tab goes from link to link, and Enter follows. */
static void
test_follow (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Return");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "Appraisal · *");
  e2e_window_find (window, E2E_ROLE_HEADING, "Heat 1995");
  e2e_window_find (window, E2E_ROLE_LABEL, "Linked From");
  e2e_window_picture (window, "backlink");
  e2e_window_close (window);
}

/* A film that there is none of yet is offered to be made. */
static void
test_unresolved (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Return");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Create Film");
  e2e_window_picture (window, "created-film");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

/* A track of the jukebox is named by keys alone, and one that it does not have is to be added. */
static void
test_tracks (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "First [[♫ Diamond Diary]], then", -1);
  g_autoptr (E2eWindow) window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Thief (1981)", "--track",
                               "Tangerine Dream — Beach Theme", "--body", body, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Thief (1981), *");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "1. Beach Theme, Tangerine Dream*");
  e2e_seat_key (window->seat, "Ctrl+e");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Ctrl+End");
  e2e_seat_type (window->seat, " [[beach");
  e2e_window_find (window, E2E_ROLE_OPTION, "♫ Beach Theme");
  e2e_seat_key (window->seat, "Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "then [[♫ Beach Theme]]");
  e2e_seat_key (window->seat, "Ctrl+Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "then ♫ Beach Theme");
  e2e_window_picture (window, "chips");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Add a Track");
  e2e_window_picture (window, "chip-to-be-added");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_lose (window, E2E_ROLE_BUTTON, "Add a Track");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

/* What is hidden is not on the bus either, until somebody asks for it. */
static void
test_spoiler (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "and Nowhere (2031), •• ••••");
  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  for (int i = 0; i < 3; i++)
    e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "and Nowhere (2031), he dies.");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/links/complete", test_complete);
  g_test_add_func ("/window/links/follow", test_follow);
  g_test_add_func ("/window/links/unresolved", test_unresolved);
  g_test_add_func ("/window/links/tracks", test_tracks);
  g_test_add_func ("/window/links/spoiler", test_spoiler);

  return g_test_run ();
}
