/* Real texts come in through the window, one at a time, among those of the sample journal. */

#include "support/e2e-cli.h"
#include "support/e2e-seeds.h"
#include "support/e2e-window.h"
#include "support/test-image.h"

#include <string.h>

#define FILM "The Long Goodbye (1973)"  /* which the sample journal does not have */
/* What is built anew of each text. */
#define BUILT "Leaving Las Vegas"
#define BUILT_FILM BUILT " (1995)"
#define ROW_BUILT BUILT_FILM ", 9.5 out of 10, 3rd viewing, *"
#define LINKED "[[American Beauty (1999)]]"
#define NEXT "Up Next: Bob le Flambeur (1956), House of Games (1987)"
#define GUEST "Emilia Brandt"

#define ROW FILM ", 8.5 out of 10, *"

static void
paste (E2eCli     *cli,
       const char *text)
{
  g_autoptr (E2eWindow) window = e2e_window_start (cli->folder, cli->journal, NULL);

  e2e_window_press (window, E2E_ROLE_LIST_ITEM, FILM ", *");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_seat_type (window->seat, "85");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 8.5 out of 10");

  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_offer (window->seat, text);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", text);
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_picture (window, "seed-pasted");
  e2e_window_close (window);
}

static void
find_again (E2eCli     *cli,
            const char *text)
{
  g_autoptr (E2eWindow) window = e2e_window_start (cli->folder, cli->journal, NULL);
  g_autofree char *phrase = e2e_seeds_phrase (text);
  g_autofree char *query = g_strdup_printf ("\"%s\"", phrase);

  e2e_window_find (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_seat_key (window->seat, "Ctrl+f");
  e2e_window_reach (window, E2E_ROLE_ENTRY, "Search the Diary");
  e2e_seat_type (window->seat, query);
  e2e_window_find (window, E2E_ROLE_LABEL, "1 found");
  e2e_window_find (window, E2E_ROLE_HEADING, "The Long Goodbye 1973");
  e2e_window_find (window, E2E_ROLE_IMAGE, "8.5 out of 10");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", phrase);
  e2e_window_picture (window, "seed-found");

  e2e_seat_key (window->seat, "Escape");
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_seat_key (window->seat, "Delete");
  e2e_window_lose (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Undo");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_window_close (window);
}

static void
test_seed (const char *path)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *journal = g_steal_pointer (&cli->journal);
  g_autofree char *text = NULL;
  g_autoptr (E2eAnswer) made = NULL;
  g_autoptr (E2eAnswer) shown = NULL;

  g_test_message ("%s", path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  e2e_answer_free (e2e_cli_do (cli, "demo", journal, NULL));
  cli->journal = g_steal_pointer (&journal);
  made = e2e_cli_do (cli, "new", "--film", FILM, "--draft", NULL);

  paste (cli, text);
  find_again (cli, text);

  shown = e2e_cli_do (cli, "show", e2e_answer_text (made, "uuid"), NULL);
  g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, text);
  e2e_cli_assert_sound (cli);
}

static void
test_seeds (void)
{
  g_autoptr (GPtrArray) paths = e2e_seeds_list ();

  if (paths == NULL)
    {
      g_test_skip ("REPRISE_SEEDS names no folder of texts");
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    test_seed (g_ptr_array_index (paths, i));
}

static void
open_menu (E2eWindow  *window,
           const char *item)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, item);
}

static void
offer_still (E2eWindow *window)
{
  g_autoptr (GBytes) still = test_image_draw (640, 320, 3, "png");

  e2e_window_offer_image (window, still, "image/png");
}

static void
write_text (E2eWindow  *window,
            const char *text)
{
  e2e_seat_key (window->seat, "Ctrl+n");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Film");
  e2e_seat_type (window->seat, BUILT);
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_type (window->seat, "1995");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Write");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");

  e2e_window_press (window, E2E_ROLE_SLIDER, "Judgement: *");
  e2e_seat_type (window->seat, "95");
  e2e_window_find (window, E2E_ROLE_SLIDER, "Judgement: 9.5 out of 10");
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_offer (window->seat, text);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", text);
  e2e_seat_type (window->seat, "\n\nSee [[american");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "American Beauty*");
  e2e_seat_key (window->seat, "Return");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", LINKED);

  e2e_seat_type (window->seat, ".\n\n");
  offer_still (window);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "](still:");
  e2e_seat_key (window->seat, "Ctrl+End");
  e2e_seat_type (window->seat, "\n\n" NEXT);
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", NEXT);

  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_picture (window, "seed-written");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Done");
}

/* What a text says after a label at the beginning of a line, or something like it. */
static char *
find_fact (const char *text,
           const char *pattern,
           const char *otherwise)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1)
                                                : g_strdup (otherwise);
}

static void
add_to_form (E2eWindow  *window,
             const char *button,
             const char *item,
             const char *text)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, button);
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, item);
  e2e_window_reach (window, E2E_ROLE_TEXT, NULL);
  e2e_seat_type (window->seat, text);
  e2e_window_read (window, E2E_ROLE_TEXT, NULL, text);
}

static void
write_facts (E2eWindow  *window,
             const char *text)
{
  g_autofree char *minutes = find_fact (text, "^Running Time: (\\d+)", "112");
  g_autofree char *genre = find_fact (text, "^Genre: (.+)$", "Character study");
  g_autofree char *director = find_fact (text, "^Director: (.+)$", "Mike Figgis");

  open_menu (window, "Facts of the Film…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Title");
  add_to_form (window, "Add a Fact", "Running time", minutes);
  add_to_form (window, "Add a Fact", "Genre", genre);
  add_to_form (window, "Add a Role", "Director", director);
  e2e_window_picture (window, "seed-facts");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Save");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Edit");
}

static void
log_viewing (E2eWindow  *window,
             const char *watched)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "Main Menu");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Log a Viewing…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Film");
  e2e_seat_type (window->seat, BUILT_FILM);
  e2e_seat_key (window->seat, "Tab");
  e2e_window_press (window, E2E_ROLE_TEXT, "Watched");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Watched");
  e2e_seat_key (window->seat, "Ctrl+a");
  e2e_seat_type (window->seat, watched);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Log");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, BUILT_FILM ", not judged, *");
}

static void
add_voice (E2eWindow  *window,
           const char *text)
{
  open_menu (window, "Voices of Guests…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Name of the guest");
  e2e_seat_type (window->seat, GUEST);
  e2e_window_press (window, E2E_ROLE_TEXT, "Text of the guest");
  e2e_window_offer (window, text);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text of the guest", text);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Save");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Edit");
}

/* A text may end with a judgement, and a guest's part come after it. */
static char *
cut_guest (char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("Judgement: \\d+/10(\n+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *guest = NULL;
  int start = 0;
  int end = 0;

  if (!g_regex_match (regex, text, 0, &match))
    return g_strdup ("I was there too, and saw *another film*.");

  g_match_info_fetch_pos (match, 1, &start, &end);
  guest = g_strdup (text + end);
  text[start] = '\0';
  return g_steal_pointer (&guest);
}

/* What was built is there when the window opens again: its judgement, its text, its guest. */
static void
see_built (E2eWindow  *window,
           const char *text)
{
  g_autofree char *phrase = e2e_seeds_phrase (text);

  e2e_window_press (window, E2E_ROLE_LIST_ITEM, ROW_BUILT);
  e2e_window_find (window, E2E_ROLE_HEADING, BUILT " 1995");
  e2e_window_find (window, E2E_ROLE_IMAGE, "9.5 out of 10");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", phrase);
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", "American Beauty");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", GUEST);
}

/* The page from its top, and its foot, where a guest has their say and what hangs on the text
 * is. */
static void
picture_page (E2eWindow  *window,
              const char *picture)
{
  g_autofree char *foot = g_strconcat (picture, "-foot", NULL);

  e2e_window_picture (window, picture);
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "End");
  e2e_window_rest (window);
  e2e_window_picture (window, foot);
  e2e_seat_key (window->seat, "Home");
  e2e_window_rest (window);
}

/* A narrow window has the diary and the page by turns. */
static void
picture_narrow (E2eWindow  *window,
                const char *picture)
{
  e2e_seat_resize (window->seat, 360, 800);
  e2e_window_rest (window);
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, ROW_BUILT);
  e2e_window_find (window, E2E_ROLE_BUTTON, "Back to the Diary");
  e2e_window_rest (window);
  e2e_window_find (window, E2E_ROLE_HEADING, BUILT " 1995");
  picture_page (window, picture);
}

static void
picture_all (E2eCli     *cli,
             const char *text,
             const char *name)
{
  static const char * const schemes[] = { "prefer-light", "prefer-dark" };
  static const int widths[] = { 1600, 1024 };

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autoptr (E2eWindow) window = NULL;
      g_autofree char *narrow = g_strdup_printf ("%s-360-%s", name, schemes[i]);

      g_setenv ("ADW_DEBUG_COLOR_SCHEME", schemes[i], TRUE);
      window = e2e_window_start (cli->folder, cli->journal, NULL);
      see_built (window, text);
      for (gsize j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autofree char *picture = g_strdup_printf ("%s-%d-%s", name, widths[j], schemes[i]);

          e2e_seat_resize (window->seat, widths[j], 800);
          e2e_window_rest (window);
          picture_page (window, picture);
        }
      picture_narrow (window, narrow);
      e2e_window_close (window);
    }
  g_unsetenv ("ADW_DEBUG_COLOR_SCHEME");
}

static void
assert_built (E2eCli     *cli,
              const char *text,
              const char *guest)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "judgement:9.5", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");
  JsonObject *item = json_array_get_object_element (items, 0);
  g_autoptr (E2eAnswer) shown =
    e2e_cli_do (cli, "show", json_object_get_string_member (item, "uuid"), NULL);
  JsonArray *voices = json_object_get_array_member (shown->json, "voices");
  JsonObject *voice = json_array_get_object_element (voices, 0);
  const char *body = e2e_answer_text (shown, "body");

  g_assert_cmpstr (e2e_answer_text (shown, "state"), ==, "finished");
  g_assert_true (g_str_has_prefix (body, text));
  g_assert_true (g_str_has_prefix (body + strlen (text), "\n\nSee " LINKED ".\n\n!["));
  g_assert_true (g_str_has_suffix (body, "\n\n" NEXT));
  g_assert_cmpstr (json_object_get_string_member (voice, "author"), ==, GUEST);
  g_assert_cmpstr (json_object_get_string_member (voice, "body"), ==, guest);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (shown->json, "stills")),
                    ==, 1);
  e2e_cli_assert_sound (cli);
}

static void
rebuild (const char *name,
         char       *text)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *guest = cut_guest (text);

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "American Beauty (1999)", NULL));

  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "American Beauty (1999), *");
  write_text (window, text);
  write_facts (window, text);
  add_voice (window, guest);
  open_menu (window, "Finish");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, BUILT_FILM ", 9.5 out of 10, 1st viewing, *");
  log_viewing (window, "2012");
  log_viewing (window, "14 January 2017");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, ROW_BUILT);
  e2e_window_rest (window);
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, ROW_BUILT);
  e2e_window_find (window, E2E_ROLE_IMAGE, "9.5 out of 10");
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "End");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Add 2 Films to Up Next");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Bob le Flambeur*");
  e2e_window_close (window);

  assert_built (cli, text, guest);
  picture_all (cli, text, name);
}

static void
test_rebuild (void)
{
  g_autoptr (GPtrArray) paths = e2e_seeds_list ();

  if (paths == NULL)
    {
      g_test_skip ("REPRISE_SEEDS names no folder of texts");
      return;
    }

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (paths, i), &text, NULL, NULL));
      rebuild (name, text);
    }
}

static char *
write_long_text (void)
{
  g_autoptr (GString) text = g_string_new ("Running Time: 111 minutes\nGenre: Romance\n\n");

  for (int i = 1; i <= 75; i++)
    g_string_append_printf (text,
                            "In the %dth hour of that night nobody asks him where he comes from, "
                            "and the city, which has heard it all, pours him another one. He "
                            "thanks it as one thanks a friend, and means every word.\n\n", i);
  g_string_append (text, "Judgement: 9/10\n\nI came with him, and left before the end.");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A text that is longer than the window, with a still at its end: it is read there as soon as it
 * was written, while the lines above are still to be laid out, and GTK warns of what has no
 * place. */
static void
test_long (void)
{
  g_autofree char *text = write_long_text ();

  rebuild ("long", text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/seeds", test_seeds);
  g_test_add_func ("/window/rebuild", test_rebuild);
  g_test_add_func ("/window/long", test_long);

  return g_test_run ();
}
