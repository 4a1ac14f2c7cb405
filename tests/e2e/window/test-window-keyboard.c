/* The keyboard alone: Tab and Shift+Tab come to everything and stay nowhere, and whatever they come
 * to has a name; in a wide window and in the narrowest. The window of the shortcuts is left out: it
 * is GTK's own, and so is the button in it that has no name. */

#include "support/e2e-cli.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"

#define NARROW 360
#define LOW 640
#define TITLE "Leaving Las Vegas"
#define NEWEST TITLE " (1995), *"
#define STILL "A drawing of a city at night*"

/* What to do in a window, one after the other. */
typedef enum
{
  END,
  KEY,    /* strike */
  TYPE,
  PRESS,  /* click on */
  FIND,   /* wait for */
  REACH,  /* wait for the focus there */
  OFFER,  /* wait for what is suggested */
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
  const char *name;
  Step        steps[12];
  gboolean    beyond;   /* whether a narrow window has it behind the diary */
  const char *popover;  /* (nullable): that it is */
} Page;

static const Page pages[] = {
  { "diary", { { FIND, E2E_ROLE_LIST_ITEM, NEWEST } } },
  { "search", { { KEY, 0, "Ctrl+f" }, { REACH, E2E_ROLE_ENTRY, "Search the Diary" } } },
  { "search-help", { { KEY, 0, "Ctrl+f" },
                     { PRESS, E2E_ROLE_BUTTON, "What Can Be Searched For" },
                     { REACH, E2E_ROLE_BUTTON, "judgement:*" } }, FALSE,
    "What Can Be Searched For" },
  { "nothing-found", { { KEY, 0, "Ctrl+f" },
                       { REACH, E2E_ROLE_ENTRY, "Search the Diary" },
                       { TYPE, 0, "zzzz" },
                       { FIND, E2E_ROLE_BUTTON, "Clear Search" } } },
  { "reading", { { FIND, E2E_ROLE_HEADING, TITLE " 1995" } }, TRUE },
  { "writing", { { PRESS, E2E_ROLE_BUTTON, "Edit" }, { REACH, E2E_ROLE_TEXT, "Text" } }, TRUE },
  { "find", { { PRESS, E2E_ROLE_TEXT, "Text" },
              { REACH, E2E_ROLE_TEXT, "Text" },
              { KEY, 0, "Ctrl+f" },
              { REACH, E2E_ROLE_ENTRY, "Find in this text" } }, TRUE },
  { "replace", { { PRESS, E2E_ROLE_BUTTON, "Edit" },
                 { REACH, E2E_ROLE_TEXT, "Text" },
                 { KEY, 0, "Ctrl+h" },
                 { FIND, E2E_ROLE_TEXT, "Replace with" } }, TRUE },
  { "new", { { KEY, 0, "Ctrl+n" }, { REACH, E2E_ROLE_TEXT, "Film" } } },
  { "log", { { KEY, 0, "Ctrl+Shift+n" }, { REACH, E2E_ROLE_TEXT, "Film" } } },
  { "facts", { { PRESS, E2E_ROLE_BUTTON, "More" },
               { PRESS, E2E_ROLE_MENU_ITEM, "Facts of the Film…" },
               { REACH, E2E_ROLE_TEXT, "Title" } }, TRUE },
  { "viewing", { { PRESS, E2E_ROLE_BUTTON, "More" },
                 { PRESS, E2E_ROLE_MENU_ITEM, "Viewing…" },
                 { REACH, E2E_ROLE_TEXT, "Watched" } }, TRUE },
  { "revisions", { { PRESS, E2E_ROLE_BUTTON, "More" },
                   { PRESS, E2E_ROLE_MENU_ITEM, "Earlier Texts…" },
                   { FIND, E2E_ROLE_LIST, "Earlier Texts" } }, TRUE },
  { "bin", { { KEY, 0, "Delete" },
             { FIND, E2E_ROLE_BUTTON, "Undo" },
             { KEY, 0, "F10" },
             { PRESS, E2E_ROLE_MENU_ITEM, "Bin" },
             { FIND, E2E_ROLE_BUTTON, "Restore*" } } },
  { "preferences", { { KEY, 0, "Ctrl+comma" }, { FIND, E2E_ROLE_TEXT, "Pen Name" } } },
  { "preferences-writing", { { KEY, 0, "Ctrl+comma" },
                             { PRESS, E2E_ROLE_TAB, "Writing" },
                             { FIND, E2E_ROLE_SPIN_BUTTON, "Line Length" } } },
  { "template", { { KEY, 0, "Ctrl+comma" },
                  { PRESS, E2E_ROLE_TEXT, "Pen Name" },
                  { KEY, 0, "Tab" },
                  { KEY, 0, "Tab" },
                  { KEY, 0, "Tab" },
                  { KEY, 0, "Tab" },
                  { KEY, 0, "Tab" },
                  { KEY, 0, "Tab" },
                  { REACH, E2E_ROLE_LIST_ITEM, "Appraisals" },
                  { KEY, 0, "Return" },
                  { FIND, E2E_ROLE_TEXT, "Template" } } },
  { "jump", { { KEY, 0, "Ctrl+j" }, { REACH, E2E_ROLE_BUTTON, "Earlier Year" } }, FALSE,
    "Jump to a Month" },
  { "drafts", { { PRESS, E2E_ROLE_BUTTON, "1 Draft" },
                { REACH, E2E_ROLE_ENTRY, "Search the Diary" },
                { FIND, E2E_ROLE_LABEL, "1 found" } } },
  { "selection", { { KEY, 0, "F10" },
                   { PRESS, E2E_ROLE_MENU_ITEM, "Select Entries" },
                   { FIND, E2E_ROLE_BUTTON, "Delete*" } } },
  { "selected", { { KEY, 0, "F10" },
                  { PRESS, E2E_ROLE_MENU_ITEM, "Select Entries" },
                  { FIND, E2E_ROLE_BUTTON, "Delete*" },
                  { KEY, 0, "Ctrl+a" },
                  { FIND, E2E_ROLE_LABEL, "?? selected" } } },
  { "selected-tags", { { KEY, 0, "F10" },
                       { PRESS, E2E_ROLE_MENU_ITEM, "Select Entries" },
                       { FIND, E2E_ROLE_BUTTON, "Delete*" },
                       { KEY, 0, "Ctrl+a" },
                       { PRESS, E2E_ROLE_BUTTON, "Tags…" },
                       { REACH, E2E_ROLE_TEXT, "Add a Tag" } } },
  { "selected-judge", { { KEY, 0, "F10" },
                        { PRESS, E2E_ROLE_MENU_ITEM, "Select Entries" },
                        { FIND, E2E_ROLE_BUTTON, "Delete*" },
                        { KEY, 0, "Ctrl+a" },
                        { PRESS, E2E_ROLE_BUTTON, "Judge…" },
                        { FIND, E2E_ROLE_SLIDER, "Judgement: *" } } },
  { "stills", { { PRESS, E2E_ROLE_BUTTON, "More" },
                { PRESS, E2E_ROLE_MENU_ITEM, "Stills…" },
                { FIND, E2E_ROLE_BUTTON, "Cancel" } }, TRUE },
  { "voices", { { PRESS, E2E_ROLE_BUTTON, "More" },
                { PRESS, E2E_ROLE_MENU_ITEM, "Voices of Guests…" },
                { FIND, E2E_ROLE_BUTTON, "Cancel" } }, TRUE },
  { "voice", { { PRESS, E2E_ROLE_BUTTON, "More" },
               { PRESS, E2E_ROLE_MENU_ITEM, "Voices of Guests…" },
               { PRESS, E2E_ROLE_BUTTON, "Add a Guest" },
               { REACH, E2E_ROLE_TEXT, "Name of the guest" } }, TRUE },
  { "tracks", { { PRESS, E2E_ROLE_BUTTON, "More" },
                { PRESS, E2E_ROLE_MENU_ITEM, "Jukebox…" },
                { FIND, E2E_ROLE_BUTTON, "Paste Lines…" } }, TRUE },
  { "track", { { PRESS, E2E_ROLE_BUTTON, "More" },
               { PRESS, E2E_ROLE_MENU_ITEM, "Jukebox…" },
               { PRESS, E2E_ROLE_BUTTON, "Add a Track" },
               { REACH, E2E_ROLE_TEXT, "Artist" },
               { TYPE, 0, "Nina Vale" },
               { KEY, 0, "Return" },
               { REACH, E2E_ROLE_TEXT, "Title" },
               { PRESS, E2E_ROLE_BUTTON, "Details" },
               { FIND, E2E_ROLE_TEXT, "What it does in the film" } }, TRUE },
  { "track-lines", { { PRESS, E2E_ROLE_BUTTON, "More" },
                     { PRESS, E2E_ROLE_MENU_ITEM, "Jukebox…" },
                     { PRESS, E2E_ROLE_BUTTON, "Paste Lines…" },
                     { REACH, E2E_ROLE_TEXT, "Lines" },
                     { TYPE, 0, "Nina Vale - Harbour Lights" },
                     { KEY, 0, "Return" },
                     { TYPE, 0, "Otto - Salt" },
                     { FIND, E2E_ROLE_BUTTON, "Swap artist and title of “Salt”" } }, TRUE },
  { "find-track", { { PRESS, E2E_ROLE_TEXT, "Text" },
                    { REACH, E2E_ROLE_TEXT, "Text" },
                    { KEY, 0, "Shift+Tab" },
                    { REACH, E2E_ROLE_BUTTON, "Edit Jukebox" },
                    { KEY, 0, "Shift+Tab" },
                    { REACH, E2E_ROLE_BUTTON, "Not found in your music: choose its file" },
                    { KEY, 0, "Return" },
                    { FIND, E2E_ROLE_BUTTON, "Search Again" } }, TRUE },
  { "imprint", { { PRESS, E2E_ROLE_BUTTON, "More" },
                 { PRESS, E2E_ROLE_MENU_ITEM, "Kind, Number and Byline…" },
                 { FIND, E2E_ROLE_COMBO_BOX, "Kind" } }, TRUE },
  { "tags-dialog", { { PRESS, E2E_ROLE_BUTTON, "More" },
                     { PRESS, E2E_ROLE_MENU_ITEM, "Tags…" },
                     { REACH, E2E_ROLE_TEXT, "Add a Tag" } }, TRUE },
  { "tags", { { KEY, 0, "F10" },
              { PRESS, E2E_ROLE_MENU_ITEM, "Tags" },
              { REACH, E2E_ROLE_ENTRY, "Find a Tag" },
              { FIND, E2E_ROLE_LIST_ITEM, "liked, *" } } },
  { "calendar", { { KEY, 0, "Ctrl+Shift+j" }, { FIND, E2E_ROLE_BUTTON, "Earlier Year" } } },
  { "films", { { KEY, 0, "Ctrl+2" }, { REACH, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" } } },
  { "films-table", { { KEY, 0, "Ctrl+2" },
                     { FIND, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" },
                     { PRESS, E2E_ROLE_BUTTON, "Table" },
                     { FIND, E2E_ROLE_ROW, "American Beauty (1999), *" } } },
  { "films-search", { { KEY, 0, "Ctrl+2" },
                      { REACH, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" },
                      { KEY, 0, "Ctrl+f" },
                      { REACH, E2E_ROLE_ENTRY, "Search the Films" },
                      { TYPE, 0, "zzzz" },
                      { FIND, E2E_ROLE_BUTTON, "Clear Search" } } },
  { "film", { { KEY, 0, "Ctrl+2" },
              { PRESS, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" },
              { FIND, E2E_ROLE_BUTTON, "Choose Image…" } } },
  { "merge", { { KEY, 0, "Ctrl+2" },
               { PRESS, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" },
               { FIND, E2E_ROLE_BUTTON, "Choose Image…" },
               { PRESS, E2E_ROLE_BUTTON, "More" },
               { PRESS, E2E_ROLE_MENU_ITEM, "Merge With Another Film…" },
               { REACH, E2E_ROLE_TEXT, "The film that it is the same as" } } },
  { "merge-chosen", { { KEY, 0, "Ctrl+2" },
                      { PRESS, E2E_ROLE_GRID_CELL, "American Beauty (1999), *" },
                      { FIND, E2E_ROLE_BUTTON, "Choose Image…" },
                      { PRESS, E2E_ROLE_BUTTON, "More" },
                      { PRESS, E2E_ROLE_MENU_ITEM, "Merge With Another Film…" },
                      { REACH, E2E_ROLE_TEXT, "The film that it is the same as" },
                      { TYPE, 0, "Heat" },
                      { OFFER },
                      { KEY, 0, "Down" },
                      { KEY, 0, "Return" },
                      { FIND, E2E_ROLE_LABEL, "1995 *" } } },
  { "up-next", { { KEY, 0, "Ctrl+3" }, { REACH, E2E_ROLE_TEXT, "Add a Film" } } },
  { "queue", { { KEY, 0, "Ctrl+3" },
               { REACH, E2E_ROLE_TEXT, "Add a Film" },
               { TYPE, 0, "Heat" },
               { KEY, 0, "Return" },
               { FIND, E2E_ROLE_LIST_ITEM, "Heat*" } } },
  { "surprise", { { KEY, 0, "Ctrl+3" },
                  { REACH, E2E_ROLE_TEXT, "Add a Film" },
                  { TYPE, 0, "Heat" },
                  { KEY, 0, "Return" },
                  { PRESS, E2E_ROLE_BUTTON, "Surprise Me" },
                  { FIND, E2E_ROLE_BUTTON, "Another" } } },
  { "jukebox", { { KEY, 0, "Ctrl+4" },
                 { REACH, E2E_ROLE_LIST_ITEM, "The Café Mozart Waltz, *" },
                 { FIND, E2E_ROLE_LIST_ITEM, "*, Not found" } } },
  { "jukebox-search", { { KEY, 0, "Ctrl+4" },
                        { REACH, E2E_ROLE_LIST_ITEM, "The Café Mozart Waltz, *" },
                        { KEY, 0, "Ctrl+f" },
                        { REACH, E2E_ROLE_ENTRY, "Search the Music" },
                        { TYPE, 0, "zzzz" },
                        { FIND, E2E_ROLE_BUTTON, "Clear Search" } } },
  { "lists", { { KEY, 0, "Ctrl+3" },
               { PRESS, E2E_ROLE_BUTTON, "List: Up Next" },
               { REACH, E2E_ROLE_LIST_ITEM, "Up Next" } }, FALSE, "Choose a List" },
  { "new-list", { { KEY, 0, "Ctrl+3" },
                  { PRESS, E2E_ROLE_BUTTON, "List: Up Next" },
                  { PRESS, E2E_ROLE_BUTTON, "New List…" },
                  { REACH, E2E_ROLE_TEXT, "Name" } } },
  { "own-list", { { KEY, 0, "Ctrl+3" },
                  { PRESS, E2E_ROLE_BUTTON, "List: Up Next" },
                  { PRESS, E2E_ROLE_BUTTON, "New List…" },
                  { REACH, E2E_ROLE_TEXT, "Name" },
                  { TYPE, 0, "Noir" },
                  { KEY, 0, "Return" },
                  { FIND, E2E_ROLE_BUTTON, "List Menu" } } },
  { "add-to-list", { { PRESS, E2E_ROLE_BUTTON, "More" },
                     { PRESS, E2E_ROLE_MENU_ITEM, "Add to List…" },
                     { REACH, E2E_ROLE_LIST_ITEM, "Up Next" } }, TRUE },
  { "still", { { PRESS, E2E_ROLE_IMAGE, STILL },
               { FIND, E2E_ROLE_IMAGE, STILL ", 1 of 1" } }, TRUE },
  { "person", { { PRESS, E2E_ROLE_LABEL, "*Mike Figgis*" },
                { KEY, 0, "Home" },
                { KEY, 0, "Return" },
                { FIND, E2E_ROLE_LABEL, "Mike Figgis" } }, TRUE },
};

static gboolean
has_popup (E2eWindow *window,
           gpointer   data)
{
  return e2e_seat_has_popup (window->seat);
}

static void
do_step (E2eWindow  *window,
         const Step *step)
{
  switch (step->verb)
    {
    case KEY:
      e2e_seat_key (window->seat, step->name);
      break;
    case TYPE:
      e2e_seat_type (window->seat, step->name);
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
    case OFFER:
      e2e_window_await (window, has_popup, NULL, "suggestions");
      break;
    case END:
    default:
      g_assert_not_reached ();
    }
}

/* So that there is an earlier text. */
static void
change_newest (E2eCli     *cli,
               const char *journal)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Written anew.", -1);
  g_autoptr (E2eAnswer) list = NULL;
  JsonObject *newest = NULL;

  cli->journal = g_strdup (journal);
  list = e2e_cli_do (cli, "list", NULL);
  newest = json_array_get_object_element (json_object_get_array_member (list->json, "items"), 0);
  e2e_answer_free (e2e_cli_do (cli, "edit", json_object_get_string_member (newest, "uuid"),
                               "--body", body, NULL));
}

static E2eWindow *
open_sample (E2eCli *cli)
{
  g_autofree char *journal = e2e_cli_path (cli, "sample.db");
  E2eWindow *window = NULL;

  g_clear_pointer (&cli->journal, g_free);
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  change_newest (cli, journal);
  window = e2e_window_start (cli->folder, journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
  return window;
}

static gboolean
is_narrow (E2eWindow *window,
           gpointer   data)
{
  /* A window is no narrower than what it holds and its frame. */
  return e2e_seat_get_width (window->seat) < NARROW + 20;
}

static void
make_narrow (E2eWindow *window)
{
  e2e_seat_resize (window->seat, NARROW, LOW);
  e2e_window_await (window, is_narrow, NULL, "a narrow window");
}

static void
open_page (const Page *page,
           E2eWindow  *window)
{
  for (const Step *step = page->steps; step->verb != END; step++)
    do_step (window, step);
}

static void
walk (const Page *page,
      E2eWindow  *window,
      const char *width)
{
  g_autofree char *picture = g_strdup_printf ("keyboard-%s-%s", page->name, width);

  e2e_walk (window, page->popover);
  e2e_window_picture (window, picture);
}

static void
test_wide (gconstpointer data)
{
  g_autoptr (E2eCli) cli = NULL;
  g_autoptr (E2eWindow) window = NULL;

  cli = e2e_cli_new ();
  window = open_sample (cli);
  open_page (data, window);
  walk (data, window, "wide");
}

static void
test_narrow (gconstpointer data)
{
  const Page *page = data;
  g_autoptr (E2eCli) cli = NULL;
  g_autoptr (E2eWindow) window = NULL;

  cli = e2e_cli_new ();
  window = open_sample (cli);
  make_narrow (window);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
  if (page->beyond)
    {
      e2e_seat_key (window->seat, "Return");
      e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
    }
  open_page (page, window);
  make_narrow (window);
  walk (page, window, "narrow");
}

/* Who has just come in goes through the diary by the arrows. */
static void
test_start (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "The Apartment (1960), *");
  e2e_window_find (window, E2E_ROLE_HEADING, "The Apartment 1960");
  e2e_seat_key (window->seat, "Up");
  e2e_window_find (window, E2E_ROLE_HEADING, "His Girl Friday 1940");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "His Girl Friday (1940), *");
}

/* From the page back to the list, where there is room for one of them. */
static void
test_back (void)
{
  static const char * const keys[] = { "Escape", "Alt+Left" };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  make_narrow (window);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
      e2e_seat_key (window->seat, "Return");
      e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
      e2e_seat_key (window->seat, keys[i]);
    }
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
}

static gboolean
is_elsewhere (E2eWindow *window,
              gpointer   data)
{
  g_autoptr (E2eNode) focus = e2e_window_get_focus (window);

  return focus != NULL && e2e_node_get_role (focus) != E2E_ROLE_LIST_ITEM;
}

/* Escape leaves what Return or a key has opened, and the focus is where it was. */
static void
test_leave (void)
{
  static const char * const keys[] = { "Ctrl+n", "Ctrl+Shift+n", "Ctrl+comma" };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_sample (cli);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%s", keys[i]);
      e2e_seat_key (window->seat, keys[i]);
      e2e_window_await (window, is_elsewhere, NULL, "something else to have the focus");
      e2e_seat_key (window->seat, "Escape");
      e2e_window_reach (window, E2E_ROLE_LIST_ITEM, NEWEST);
    }
  e2e_window_close (window);
}

/* Who has no journal yet. */
static void
test_welcome (void)
{
  static const int widths[] = { 1024, NARROW };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = e2e_window_start (cli->folder, cli->journal, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *picture = g_strdup_printf ("keyboard-welcome-%d", widths[i]);

      e2e_seat_resize (window->seat, widths[i], LOW);
      e2e_window_find (window, E2E_ROLE_BUTTON, "Write the First Appraisal");
      e2e_walk (window, NULL);
      e2e_window_picture (window, picture);
    }
  e2e_window_close (window);
}

/* Which of two films is kept the arrows choose. */
static void
test_choose (void)
{
  const Page *page = pages;
  g_autoptr (E2eCli) cli = NULL;
  g_autoptr (E2eWindow) window = NULL;

  while (!g_str_equal (page->name, "merge-chosen"))
    page++;

  cli = e2e_cli_new ();
  window = open_sample (cli);
  open_page (page, window);
  e2e_seat_key (window->seat, "Tab");
  e2e_window_reach (window, E2E_ROLE_CHECK_BOX, "Keep “Heat” (1995)");
  e2e_seat_key (window->seat, "Left");
  e2e_window_reach (window, E2E_ROLE_CHECK_BOX, "Keep “American Beauty” (1999)");
  e2e_window_find (window, E2E_ROLE_LABEL, "All that was said of “Heat (1995)” *");
  e2e_seat_key (window->seat, "Right");
  e2e_window_reach (window, E2E_ROLE_CHECK_BOX, "Keep “Heat” (1995)");
  e2e_window_find (window, E2E_ROLE_LABEL, "All that was said of “American Beauty (1999)” *");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Choose Image…");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *wide = g_strdup_printf ("/window/keyboard/wide/%s", pages[i].name);
      g_autofree char *narrow = g_strdup_printf ("/window/keyboard/narrow/%s", pages[i].name);

      g_test_add_data_func (wide, &pages[i], test_wide);
      g_test_add_data_func (narrow, &pages[i], test_narrow);
    }
  g_test_add_func ("/window/keyboard/keys/start", test_start);
  g_test_add_func ("/window/keyboard/keys/back", test_back);
  g_test_add_func ("/window/keyboard/keys/leave", test_leave);
  g_test_add_func ("/window/keyboard/keys/welcome", test_welcome);
  g_test_add_func ("/window/keyboard/keys/choose", test_choose);

  return g_test_run ();
}
