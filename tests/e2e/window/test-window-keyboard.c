/* The keyboard alone: Tab and Shift+Tab come to everything and stay nowhere, and whatever they come
 * to has a name. Each page is walked in a program that showed no other one: GTK does not tell what
 * was shown from what is. What the window does not pass yet is run where REPRISE_WISHES is set. */

#include "support/e2e-cli.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"

#include <string.h>

/* A page, and how to come to it from the sample journal's diary. */
typedef struct
{
  const char *path;
  const char *key;     /* (nullable) */
  const char *button;  /* (nullable) */
  E2eRole     role;    /* what shows that it is there */
  const char *name;
  gboolean    silent;  /* whether some of it does not say that it has the focus */
  gboolean    wish;    /* whether the window does not pass yet */
} Page;

static const Page pages[] = {
  { "/window/keyboard/diary", NULL, NULL, E2E_ROLE_HEADING, "Leaving Las Vegas 1995", FALSE, TRUE },
  { "/window/keyboard/writing", NULL, "Edit", E2E_ROLE_BUTTON, "Done", FALSE, TRUE },
  { "/window/keyboard/new", "Ctrl+n", NULL, E2E_ROLE_BUTTON, "Write", TRUE, FALSE },
  { "/window/keyboard/preferences", "Ctrl+comma", NULL, E2E_ROLE_LABEL, "Writing", TRUE, TRUE },
};

static gboolean
is_put_off (gboolean wish)
{
  if (!wish || g_getenv ("REPRISE_WISHES") != NULL)
    return FALSE;

  g_test_skip ("the window does not pass yet; REPRISE_WISHES=1 runs it");
  return TRUE;
}

static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");

  if (is_put_off (page->wish))
    return;

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  window = e2e_window_start (cli->folder, journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Leaving Las Vegas (1995), *");

  if (page->key != NULL)
    e2e_seat_key (window->seat, page->key);
  if (page->button != NULL)
    e2e_window_press (window, E2E_ROLE_BUTTON, page->button);
  e2e_window_find (window, page->role, page->name);
  e2e_window_picture (window, strrchr (page->path, '/') + 1);

  if (page->silent)
    e2e_walk_names (window);
  else
    e2e_walk (window);
}

/* Who has just come in goes through the diary by the arrows. */
static void
test_start (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");

  if (is_put_off (TRUE))
    return;

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  window = e2e_window_start (cli->folder, journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Leaving Las Vegas (1995), *");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "The Apartment (1960), *");
  e2e_window_find (window, E2E_ROLE_HEADING, "The Apartment 1960");
  e2e_seat_key (window->seat, "Up");
  e2e_window_find (window, E2E_ROLE_HEADING, "His Girl Friday 1940");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "His Girl Friday (1940), *");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    g_test_add_data_func (pages[i].path, &pages[i], test_page);
  g_test_add_func ("/window/keyboard/start", test_start);

  return g_test_run ();
}
