/* Real texts come in through the window, one at a time, among those of the sample journal. */

#include "support/e2e-cli.h"
#include "support/e2e-seeds.h"
#include "support/e2e-window.h"
#include "support/test-image.h"

#include <string.h>

#define FILM "The Long Goodbye (1973)"  /* which the sample journal does not have */
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

/* A whole appraisal */

#define BUILT       "Leaving Las Vegas"
#define BUILT_FILM  BUILT " (1995)"
#define LINKED      "[[American Beauty (1999)]]"
#define NEXT        "Up Next: Bob le Flambeur (1956), House of Games (1987)"

static void
open_menu (E2eWindow  *window,
           const char *item)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, item);
}

static gboolean
is_later (E2eWindow *window,
          gpointer   data)
{
  gint64 *moment = data;

  return g_get_monotonic_time () >= *moment;
}

/* A program asks what is new in the clipboard, and until it knows, pastes what was there. */
static void
offer_still (E2eWindow *window)
{
  g_autoptr (GBytes) still = test_image_draw (640, 320, 3, "png");
  gint64 moment = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  e2e_seat_offer_image (window->seat, still, "image/png");
  e2e_window_await (window, is_later, &moment, "a second to pass");
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

static void
rebuild (const char *path)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "American Beauty (1999)", NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "American Beauty (1999), *");
  write_text (window, text);
  open_menu (window, "Facts of the Film…");
  e2e_window_find (window, E2E_ROLE_TEXT, "Nothing");
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
    rebuild (g_ptr_array_index (paths, i));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/seeds", test_seeds);
  g_test_add_func ("/window/rebuild", test_rebuild);

  return g_test_run ();
}
