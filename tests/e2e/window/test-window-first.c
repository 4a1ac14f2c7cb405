/* The very first start, with nothing there yet. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#define OPENING "A café at night, two coats over one chair."

static void
test_first (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = e2e_window_start (cli->folder, cli->journal, NULL);
  g_autoptr (E2eWindow) again = NULL;

  e2e_window_picture (window, "welcome");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Write the First Appraisal");

  e2e_window_reach (window, E2E_ROLE_TEXT, "Film");
  e2e_seat_type (window->seat, "Brief Encounter");
  e2e_window_read (window, E2E_ROLE_TEXT, "Film", "Brief Encounter");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_type (window->seat, "1945");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Write");

  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_window_picture (window, "new");
  e2e_seat_type (window->seat, OPENING);
  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_seat_key (window->seat, "9");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 9 out of 10");
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_close (window);

  again = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (again, E2E_ROLE_LIST_ITEM, "Brief Encounter (1945), 9 out of 10, *");
  e2e_window_read (again, E2E_ROLE_TEXT, "Text", OPENING);
  e2e_window_close (again);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/first", test_first);

  return g_test_run ();
}
