/* A journal is opened, chosen from and read. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

static void
test_read (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  window = e2e_window_start (cli->folder, journal, NULL);

  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Leaving Las Vegas (1995), 10 out of 10, *");
  e2e_window_find (window, E2E_ROLE_HEADING, "Leaving Las Vegas 1995");
  e2e_window_find (window, E2E_ROLE_IMAGE, "10 out of 10");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "Most films about drinking");

  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "The Apartment (1960), *");
  e2e_window_find (window, E2E_ROLE_HEADING, "The Apartment 1960");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "Every thirty-first of December");

  e2e_window_picture (window, "read");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/read", test_read);

  return g_test_run ();
}
