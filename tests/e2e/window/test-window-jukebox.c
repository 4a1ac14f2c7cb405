/* The music to read an appraisal by: pasted, found among real files, played in real time, and heard
 * of outside, by a client of the desktop. */

#include "support/e2e-cli.h"
#include "support/e2e-player.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"
#include "support/test-audio.h"

#include <string.h>

#define FILM "Heat (1995)"
#define LONG 30  /* seconds: nothing that is looked for is over before it is found */
#define SHORT 2

#define LINES \
  "Music to read it by ♫\n" \
  "\n" \
  "[1] Nina Vale “Harbour Lights”\n" \
  "[2] Zoë Kern “Salt and Brine”\n" \
  "[3] The Tide Pools feat. Otto “Under the Pier”\n" \
  "[4] Ida Holm “Nowhere at All”\n" \
  "[5] Otto Rahn “Broken Bell”\n" \
  "[6] Lea Sand “On the Wire” https://music.example.org/wire\n" \
  "[7] Mara Quist “Torn Sail”\n" \
  "[8] Nina Vale “Last Ferry”\n"

#define BODY \
  "Two men and a diner. It begins with [[♫ Under the Pier]], and whoever has heard that knows where " \
  "it ends."

/* Tags as collections have them: with other letters, and more than was asked for. */
static void
add_music (E2eCli *cli)
{
  const char *third = test_audio_can (".mp3") ? "c/third.mp3" : "c/third.ogg";
  g_autofree char *damaged = e2e_cli_path (cli, "Music/Otto Rahn - Broken Bell.ogg");
  g_autofree char *torn = e2e_cli_path (cli, "Music/torn.flac");
  g_autofree char *data = NULL;
  gsize length = 0;

  e2e_player_prepare (cli);
  e2e_player_add (cli, "first.ogg", LONG, "Nina Vale", "Harbour Lights");
  e2e_player_add (cli, "b/second.flac", LONG, "ZOE KERN", "Salt & brine (Remastered 2009)");
  e2e_player_add (cli, third, LONG, "Tide Pools", "Under The Pier (feat. Otto)");
  e2e_player_add (cli, "last.ogg", SHORT, "nina vale", "LAST FERRY");
  g_assert_true (g_file_set_contents (damaged, "This is no music at all.", -1, NULL));

  /* Its head is whole, so that it is known what it is. */
  e2e_player_add (cli, "torn.flac", LONG, "Mara Quist", "Torn Sail");
  g_assert_true (g_file_get_contents (torn, &data, &length, NULL));
  memset (data + length / 8, 0x5a, length - length / 8);
  g_assert_true (g_file_set_contents (torn, data, (gssize) length, NULL));
}

static void
add_appraisal (E2eCli *cli)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", BODY, -1);

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", FILM, "--body", body, NULL));
}

static void
paste_tracks (E2eWindow  *window,
              const char *lines,
              const char *add)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Jukebox…");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Paste Lines…");
  e2e_window_offer (window, lines);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Paste Lines…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Lines");
  e2e_window_press (window, E2E_ROLE_BUTTON, add);
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 1: *");
}

static E2eWindow *
open_with_music (E2eCli *cli)
{
  E2eWindow *window = NULL;

  add_music (cli);
  add_appraisal (cli);
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, FILM ", *");
  paste_tracks (window, LINES, "Add 8 Tracks");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_press (window, E2E_ROLE_BUTTON, "All Tracks (8)");
  return window;
}

/* As soon as the files were looked through. */
static void
see_states (E2eWindow *window)
{
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "4. Nowhere at All, Ida Holm, Not found");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "1. Harbour Lights, Nina Vale");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "2. Salt and Brine, Zoë Kern");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "3. Under the Pier, The Tide Pools feat. Otto");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "5. Broken Bell, Otto Rahn, Cannot be read");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "6. On the Wire, Lea Sand, On the web");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "7. Torn Sail, Mara Quist");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "8. Last Ferry, Nina Vale");
}

static void
assert_told (const char *key,
             const char *value)
{
  g_autofree char *told = e2e_player_ask ("metadata", key, NULL);

  g_assert_cmpstr (told, ==, value);
}

/* As a desktop's keys do it. */
static void
play_from_outside (E2eWindow *window)
{
  const char *length = NULL;
  g_autofree char *told = NULL;

  e2e_player_tell ("pause", NULL);
  e2e_player_see (window, "Paused", "Harbour Lights");
  assert_told ("xesam:artist", "Nina Vale");
  told = e2e_player_ask ("metadata", "mpris:length", NULL);
  length = told;
  g_assert_cmpint (g_ascii_strtoll (length, NULL, 10) / G_USEC_PER_SEC, >=, LONG - 1);
  g_assert_cmpint (g_ascii_strtoll (length, NULL, 10) / G_USEC_PER_SEC, <=, LONG);

  e2e_player_tell ("position", "28", NULL);
  e2e_player_await_second (window, 28, 28);
  e2e_player_find (window, E2E_ROLE_LABEL, "0:28");
  e2e_player_tell ("play", NULL);

  /* It comes to its end in the time that it takes. */
  e2e_player_see (window, "Playing", "Salt and Brine");
  assert_told ("xesam:artist", "Zoë Kern");
  e2e_player_tell ("position", "5+", NULL);
  e2e_player_await_second (window, 5, LONG);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Next Track");
  e2e_player_see (window, "Playing", "Under the Pier");
}

/* What cannot be played is passed over, and it is said why. */
static void
skip (E2eWindow *window)
{
  e2e_player_tell ("next", NULL);
  e2e_window_find (window, E2E_ROLE_LABEL, "*kipped*");
  e2e_window_picture (window, "jukebox-skipped");

  /* All was played, and it stands at the start again. */
  e2e_player_await (window, "Stopped", "Harbour Lights");
  e2e_player_find (window, E2E_ROLE_BUTTON, "Play");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Queue");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Nowhere at All*was not found in your music*");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Torn Sail*ended too early*");
  e2e_window_picture (window, "jukebox-queue");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_lose (window, E2E_ROLE_LIST_ITEM, "Torn Sail*ended too early*");
}

/* The card tells of each track whether it can be heard, and why not; each sounds in its turn, and
 * whoever asks from outside hears the same as the bar says. */
static void
test_turns (void)
{
  static const char * const titles[] = {
    "Harbour Lights", "Salt and Brine", "Under the Pier", "Torn Sail", "Last Ferry",
    "Harbour Lights", "Under the Pier", NULL
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_with_music (cli);
  g_autoptr (E2eListener) listener = e2e_listener_new (cli);
  g_autofree char *last = e2e_cli_path (cli, "Music/last.ogg");

  see_states (window);
  e2e_window_picture (window, "jukebox-states");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Play All");
  e2e_player_see (window, "Playing", "Harbour Lights");
  play_from_outside (window);
  skip (window);

  /* What the text speaks of is a chip in it. */
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Tab");
  e2e_seat_key (window->seat, "Return");
  e2e_player_see (window, "Playing", "Under the Pier");
  e2e_window_picture (window, "jukebox-chip");
  e2e_listener_await (listener, window, titles);

  e2e_remove (last);
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "8. Last Ferry, Nina Vale, File gone");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

static gboolean
has_popup (E2eWindow *window,
           gpointer   data)
{
  return e2e_seat_has_popup (window->seat);
}

/* All tracks of the journal, wherever they are from. */
static void
walk_through_all (E2eWindow *window)
{
  e2e_seat_key (window->seat, "Ctrl+4");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Harbour Lights, Nina Vale, Heat*");
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier");
  e2e_window_find (window, E2E_ROLE_LABEL, "4 tracks");
  e2e_window_picture (window, "jukebox-page");
  e2e_seat_key (window->seat, "Ctrl+f");
  e2e_window_reach (window, E2E_ROLE_ENTRY, "Search the Music");
  e2e_seat_type (window->seat, "kern");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 track");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Salt and Brine, Zoë Kern, Heat*");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_find (window, E2E_ROLE_LABEL, "4 tracks");
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "*");

  /* The last of the orders. */
  e2e_window_press (window, E2E_ROLE_BUTTON, "Order: By Artist");
  e2e_window_await (window, has_popup, NULL, "the orders");
  e2e_seat_key (window->seat, "End");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Order: Never Found");
  e2e_window_find (window, E2E_ROLE_LABEL, "1 track");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Nowhere at All, Ida Holm, Heat*, Not found");
  e2e_window_picture (window, "jukebox-never-found");
}

/* Whatever is looked at, the bar is below it. */
static void
walk_through_pages (E2eWindow *window)
{
  e2e_seat_key (window->seat, "Ctrl+2");
  e2e_window_reach (window, E2E_ROLE_GRID_CELL, FILM ", *");
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier");
  e2e_window_press (window, E2E_ROLE_GRID_CELL, FILM ", *");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Choose Image…");
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier");
  e2e_seat_key (window->seat, "Ctrl+3");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Add a Film");
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier");
  walk_through_all (window);

  e2e_seat_key (window->seat, "Ctrl+comma");
  e2e_window_find (window, E2E_ROLE_TEXT, "Pen Name");
  e2e_window_lose (window, E2E_ROLE_GROUP, "Player");
  e2e_seat_key (window->seat, "Escape");
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier");
}

/* With the keyboard alone, in the narrowest window. */
static void
play_narrow (E2eWindow *window)
{
  e2e_seat_resize (window->seat, 360, 640);
  e2e_player_find (window, E2E_ROLE_LABEL, "Under the Pier – The Tide Pools");
  e2e_window_picture (window, "jukebox-narrow");
  e2e_walk_to (window, E2E_ROLE_BUTTON, "Previous Track");
  e2e_seat_key (window->seat, "Return");
  e2e_player_await (window, "Paused", "Salt and Brine");
  e2e_walk_to (window, E2E_ROLE_BUTTON, "Play");
  e2e_seat_key (window->seat, "Return");
  e2e_player_await (window, "Playing", "Salt and Brine");
  e2e_player_find (window, E2E_ROLE_LABEL, "Salt and Brine – Zoë Kern");
  e2e_walk_to (window, E2E_ROLE_BUTTON, "Queue");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Nowhere at All*");
  e2e_window_picture (window, "jukebox-narrow-queue");
  e2e_seat_key (window->seat, "Escape");
  e2e_walk_to (window, E2E_ROLE_BUTTON, "Salt and Brine*");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_HEADING, "Heat 1995");
}

/* It goes on where it was, and not by itself. */
static void
play_again (E2eCli *cli)
{
  g_autoptr (E2eWindow) window = e2e_window_start (cli->folder, cli->journal, NULL);

  e2e_window_find (window, E2E_ROLE_LIST_ITEM, FILM ", *");
  e2e_player_find (window, E2E_ROLE_LABEL, "Salt and Brine");
  e2e_player_find (window, E2E_ROLE_BUTTON, "Play");
  e2e_player_find (window, E2E_ROLE_LABEL, "0:12");
  e2e_window_picture (window, "jukebox-again");
  e2e_player_await_second (window, 12, 12);
  e2e_player_tell ("play", NULL);
  e2e_player_await (window, "Playing", "Salt and Brine");
  e2e_player_await_second (window, 12.1, LONG);
  e2e_window_close (window);
}

static void
test_pages (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;

  add_music (cli);
  e2e_answer_free (e2e_cli_do (cli, "new", "--film", FILM, "--track",
                               "Nina Vale — Harbour Lights", "--track", "Zoë Kern — Salt and Brine",
                               "--track", "The Tide Pools — Under the Pier", "--track",
                               "Ida Holm — Nowhere at All", NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, "3. Under the Pier, *");
  e2e_player_see (window, "Playing", "Under the Pier");
  e2e_player_tell ("pause", NULL);
  e2e_player_tell ("position", "0", NULL);
  e2e_player_see (window, "Paused", "Under the Pier");
  walk_through_pages (window);
  play_narrow (window);

  e2e_player_tell ("pause", NULL);
  e2e_player_await (window, "Paused", "Salt and Brine");
  e2e_player_tell ("position", "12", NULL);
  e2e_player_await_second (window, 12, 12);
  e2e_player_call ("Raise");
  e2e_player_call ("Quit");
  e2e_window_end (window);
  play_again (cli);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/jukebox/turns", test_turns);
  g_test_add_func ("/window/jukebox/pages", test_pages);

  return g_test_run ();
}
