/* The pages around a diary: days, people, tags, films; and several entries at a time. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#include <glib/gstdio.h>
#include <string.h>

#define NEWEST "Leaving Las Vegas (1995), *"

static E2eWindow *
open_sample (E2eCli *cli)
{
  E2eWindow *window = NULL;

  g_free (cli->journal);
  cli->journal = e2e_cli_path (cli, "sample.db");
  e2e_answer_free (e2e_cli_do (cli, "demo", cli->journal, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
  return window;
}

static void
choose_from_menu (E2eWindow  *window,
                  const char *item)
{
  e2e_seat_key (window->seat, "F10");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, item);
}

/* The last day that has a film is the day to begin at. */
static void
test_calendar (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  e2e_seat_key (window->seat, "Ctrl+Shift+j");
  e2e_window_press (window, E2E_ROLE_GRID_CELL, "3 November 2026: *");
  e2e_window_find (window, E2E_ROLE_LABEL, "* found");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  e2e_window_picture (window, "day");
  e2e_window_close (window);
}

static void
test_films (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  e2e_seat_key (window->seat, "Ctrl+2");
  e2e_window_reach (window, E2E_ROLE_GRID_CELL, "American Beauty (1999), *");
  e2e_seat_key (window->seat, "Right");
  e2e_window_reach (window, E2E_ROLE_GRID_CELL, "The Apartment (1960), *");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Choose Image…");
  e2e_window_picture (window, "film");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_reach (window, E2E_ROLE_GRID_CELL, "The Apartment (1960), *");
  e2e_window_close (window);
}

static void
test_tags (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  choose_from_menu (window, "Tags");
  e2e_window_reach (window, E2E_ROLE_ENTRY, "Find a Tag");
  e2e_window_press (window, E2E_ROLE_BUTTON, "More for “liked”");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Rename…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "*");
  e2e_seat_key (window->seat, "Ctrl+a");
  e2e_seat_type (window->seat, "loved");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "loved, *");
  e2e_window_picture (window, "tag-renamed");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "liked, *");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
  e2e_window_close (window);
}

/* How many entries have a tag; none has it where it is gone. */
static gint64
count_tag (E2eCli     *cli,
           const char *name)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, "tags", NULL);
  JsonArray *tags = json_object_get_array_member (answer->json, "tags");

  for (guint i = 0; i < json_array_get_length (tags); i++)
    {
      JsonObject *tag = json_array_get_object_element (tags, i);

      if (g_str_equal (json_object_get_string_member (tag, "name"), name))
        return json_object_get_int_member (tag, "count");
    }
  return 0;
}

static gboolean
is_tagged (E2eWindow *window,
           gpointer   cli)
{
  return count_tag (cli, "again") == 3;
}

static gboolean
is_not_tagged (E2eWindow *window,
               gpointer   cli)
{
  return count_tag (cli, "again") == 0;
}

/* Three entries are chosen by keys, given a tag and put into the bin, and come back. */
static void
test_selection (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  choose_from_menu (window, "Select Entries");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 Entry Selected");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
  for (int i = 0; i < 2; i++)
    {
      e2e_seat_key (window->seat, "Down");
      e2e_seat_key (window->seat, "space");
    }
  e2e_window_find (window, E2E_ROLE_LABEL, "3 Entries Selected");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Tags…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Add a Tag");
  e2e_seat_type (window->seat, "again");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Remove tag “again”");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_LABEL, "3 Entries Selected");
  e2e_window_await (window, is_tagged, cli, "three entries to have the tag");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_await (window, is_not_tagged, cli, "the tag to go");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Delete");
  e2e_window_lose (window, E2E_ROLE_LIST_ITEM, "Two robberies, *");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Two robberies, *");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static gboolean
is_exported (E2eWindow *window,
             gpointer   folder)
{
  g_autofree char *path = g_build_filename (folder, "Leaving Las Vegas (1995).txt", NULL);
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) &&
         strstr (text, "\nDirector: Mike Figgis\n") != NULL;
}

static void
test_export (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *folder = g_build_filename (cli->folder, "texts", NULL);
  g_autoptr (E2eWindow) window = open_sample (cli);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  choose_from_menu (window, "Select Entries");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 Entry Selected");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Export as Texts…");
  e2e_window_choose_file (window, folder);
  e2e_window_await (window, is_exported, folder, "the entry to be a text");
  e2e_window_find (window, E2E_ROLE_LABEL, "Exported as texts");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/history/calendar", test_calendar);
  g_test_add_func ("/window/history/films", test_films);
  g_test_add_func ("/window/history/tags", test_tags);
  g_test_add_func ("/window/history/selection", test_selection);
  g_test_add_func ("/window/history/export", test_export);

  return g_test_run ();
}
