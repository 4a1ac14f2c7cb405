/* The keyboard alone: Tab and Shift+Tab come to everything and stay nowhere, and whatever they come
 * to has a name; in a wide window and in the narrowest. Each page is walked in a program that showed
 * no other one: GTK does not tell what was shown from what is. */

#include "support/e2e-cli.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"

#include <string.h>

#define NARROW 360
#define LOW 640
#define TITLE "Leaving Las Vegas"

/* What to do in a window, one after the other. */
typedef enum
{
  END,
  KEY,    /* strike */
  PRESS,  /* click on */
  FIND,   /* wait for */
  REACH,  /* wait for the focus there */
} Verb;

typedef struct
{
  Verb        verb;
  E2eRole     role;
  const char *name;  /* of what, or the key */
} Step;

/* A page, and how to come to it from the sample journal's diary. */
typedef struct
{
  const char *path;
  Step        steps[6];
} Page;

static const Page pages[] = {
  { "/window/keyboard/diary", { { FIND, E2E_ROLE_HEADING, TITLE " 1995" } } },
  { "/window/keyboard/search", { { KEY, 0, "Ctrl+f" },
                                 { REACH, E2E_ROLE_ENTRY, "Search the Diary" } } },
  { "/window/keyboard/writing", { { PRESS, E2E_ROLE_BUTTON, "Edit" },
                                  { REACH, E2E_ROLE_TEXT, "Text" } } },
  { "/window/keyboard/new", { { KEY, 0, "Ctrl+n" },
                              { REACH, E2E_ROLE_TEXT, "Film" } } },
  { "/window/keyboard/log", { { KEY, 0, "Ctrl+Shift+n" },
                              { REACH, E2E_ROLE_TEXT, "Film" } } },
  { "/window/keyboard/facts", { { PRESS, E2E_ROLE_BUTTON, "Edit Facts" },
                                { REACH, E2E_ROLE_TEXT, "Title" } } },
  { "/window/keyboard/viewing", { { PRESS, E2E_ROLE_BUTTON, "More" },
                                  { PRESS, E2E_ROLE_MENU_ITEM, "Viewing…" },
                                  { REACH, E2E_ROLE_TEXT, "Watched" } } },
  { "/window/keyboard/revisions", { { PRESS, E2E_ROLE_BUTTON, "More" },
                                    { PRESS, E2E_ROLE_MENU_ITEM, "Earlier Texts…" },
                                    { FIND, E2E_ROLE_BUTTON, "Restore This Text" } } },
  { "/window/keyboard/bin", { { PRESS, E2E_ROLE_BUTTON, "More" },
                              { PRESS, E2E_ROLE_MENU_ITEM, "Delete" },
                              { PRESS, E2E_ROLE_BUTTON, "Main Menu" },
                              { PRESS, E2E_ROLE_MENU_ITEM, "Bin" },
                              { FIND, E2E_ROLE_BUTTON, "Restore*" } } },
  { "/window/keyboard/preferences", { { KEY, 0, "Ctrl+comma" },
                                      { FIND, E2E_ROLE_TEXT, "Pen Name" } } },
};

static void
do_step (E2eWindow  *window,
         const Step *step)
{
  switch (step->verb)
    {
    case KEY:
      e2e_seat_key (window->seat, step->name);
      break;
    case PRESS:
      e2e_window_press (window, step->role, step->name);
      break;
    case FIND:
      e2e_window_find (window, step->role, step->name);
      break;
    case REACH:
      e2e_window_reach (window, step->role, step->name);
      break;
    case END:
    default:
      g_assert_not_reached ();
    }
}

static E2eWindow *
open_sample (E2eCli *cli)
{
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");
  E2eWindow *window = NULL;

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  window = e2e_window_start (cli->folder, journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, TITLE " (1995), *");
  return window;
}

static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);
  g_autofree char *picture = g_strdup_printf ("keyboard-%s", strrchr (page->path, '/') + 1);

  for (const Step *step = page->steps; step->verb != END; step++)
    do_step (window, step);
  e2e_window_picture (window, picture);
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
