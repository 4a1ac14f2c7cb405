/* The keyboard alone: Tab and Shift+Tab come to everything and stay nowhere, and whatever they come
 * to has a name. Each page is walked in a program that showed no other one: GTK does not tell what
 * was shown from what is. */

#include "support/e2e-cli.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"

/* A page, and how to come to it from the sample journal's diary. */
typedef struct
{
  const char *path;
  const char *keys[3];
  E2eRole     role;      /* what shows that it is there */
  const char *name;
} Page;

static const Page pages[] = {
  { "/window/keyboard/diary", { NULL }, E2E_ROLE_HEADING, "Leaving Las Vegas 1995" },
};

static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  window = e2e_window_start (cli->folder, journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Leaving Las Vegas (1995), *");

  for (gsize i = 0; page->keys[i] != NULL; i++)
    e2e_seat_key (window->seat, page->keys[i]);
  e2e_window_find (window, page->role, page->name);

  e2e_walk (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    g_test_add_data_func (pages[i].path, &pages[i], test_page);

  return g_test_run ();
}
