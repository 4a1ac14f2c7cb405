/* The music to read an appraisal by: pasted, found among real files, played in real time, and heard
 * of outside, by a client of the desktop. */

#include "support/e2e-cli.h"
#include "support/e2e-player.h"
#include "support/e2e-window.h"
#include "support/test-audio.h"
#include "support/test-music.h"

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

/* What is looked for in a part of the window. */
typedef struct
{
  const char *group;  /* the name of the part */
  E2eRole     role;
  const char *name;
  gboolean    inside;
  guint       depth;  /* of the part */
  gboolean    found;
} Part;

/* What has the focus and is to lose it. */
typedef struct
{
  E2eNode *before;    /* (nullable) */
  E2eNode *now;       /* (owned) (nullable) */
} Step;

static gboolean
part_cb (E2eNode       *node,
         const E2eArea *area,
         guint          depth,
         gpointer       data)
{
  Part *part = data;
  const guint role = e2e_node_get_role (node);
  g_autofree char *name = NULL;

  if (part->inside && depth <= part->depth)
    part->inside = FALSE;
  if (role != part->role && role != E2E_ROLE_GROUP)
    return FALSE;

  name = e2e_node_dup_name (node);
  if (!part->inside && role == E2E_ROLE_GROUP && g_str_equal (name, part->group))
    {
      part->inside = TRUE;
      part->depth = depth;
    }
  else if (part->inside && role == part->role && g_pattern_match_simple (part->name, name) &&
           e2e_node_is_drawn (node, area))
    {
      part->found = TRUE;
    }
  return part->found;
}

static gboolean
is_in_part (E2eWindow *window,
            gpointer   data)
{
  Part *part = data;

  part->inside = FALSE;
  e2e_window_visit (window, part_cb, part);
  return part->found;
}

static void
find_in_bar (E2eWindow  *window,
             E2eRole     role,
             const char *name)
{
  Part part = { "Player", role, name };
  g_autofree char *words = g_strdup_printf ("“%s” in the player bar", name);

  e2e_window_await (window, is_in_part, &part, words);
}

static gboolean
is_elsewhere (E2eWindow *window,
              gpointer   data)
{
  Step *step = data;

  g_clear_pointer (&step->now, e2e_node_free);
  step->now = e2e_window_get_focus (window);
  return step->now != NULL && (step->before == NULL || !e2e_node_equal (step->now, step->before));
}

static gboolean
is_called (E2eNode    *node,
           E2eRole     role,
           const char *pattern)
{
  g_autofree char *name = e2e_node_dup_name (node);

  return e2e_node_get_role (node) == role && g_pattern_match_simple (pattern, name);
}

/* With Tab alone, as somebody who has no mouse. */
static void
walk_to (E2eWindow  *window,
         E2eRole     role,
         const char *name)
{
  g_autoptr (E2eNode) focus = e2e_window_get_focus (window);

  for (int i = 0; i < 60; i++)
    {
      Step step = { focus };

      e2e_seat_key (window->seat, "Tab");
      e2e_window_await (window, is_elsewhere, &step, "the next control to have the focus");
      g_clear_pointer (&focus, e2e_node_free);
      focus = step.now;
      if (is_called (focus, role, name))
        return;
    }

  g_error ("Tab does not come to “%s”", name);
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
offer (E2eWindow  *window,
       const char *text)
{
  gint64 moment = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  e2e_seat_offer (window->seat, text);
  e2e_window_await (window, is_later, &moment, "a second to pass");
}

static void
add_file (E2eCli     *cli,
          const char *name,
          double      seconds,
          const char *artist,
          const char *title)
{
  g_autofree char *folder = e2e_cli_path (cli, "Music");

  g_free (test_music_write (folder, name, seconds, artist, title, "Tidewater"));
}

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
  add_file (cli, "first.ogg", LONG, "Nina Vale", "Harbour Lights");
  add_file (cli, "b/second.flac", LONG, "ZOE KERN", "Salt & brine (Remastered 2009)");
  add_file (cli, third, LONG, "Tide Pools", "Under The Pier (feat. Otto)");
  add_file (cli, "last.ogg", SHORT, "nina vale", "LAST FERRY");
  g_assert_true (g_file_set_contents (damaged, "This is no music at all.", -1, NULL));

  /* Its head is whole, so that it is known what it is. */
  add_file (cli, "torn.flac", LONG, "Mara Quist", "Torn Sail");
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
  offer (window, lines);
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

/* The card tells of each track whether it can be heard, and why not. */
static void
test_states (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_with_music (cli);

  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "4. Nowhere at All, Ida Holm, Not found");
  e2e_window_picture (window, "jukebox-states");
  e2e_window_close (window);
}

/* Each sounds in its turn, and whoever asks from outside hears the same as the bar says; what cannot
 * be played is passed over, and it is said why. */
static void
test_turns (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_with_music (cli);

  e2e_window_press (window, E2E_ROLE_BUTTON, "Play All");
  find_in_bar (window, E2E_ROLE_LABEL, "Harbour Lights");
  find_in_bar (window, E2E_ROLE_LABEL, "Nina Vale");
  find_in_bar (window, E2E_ROLE_BUTTON, "Pause");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "1. Harbour Lights, Nina Vale, playing");
  e2e_window_picture (window, "jukebox-playing");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Next Track");
  find_in_bar (window, E2E_ROLE_LABEL, "Salt and Brine");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Next Track");
  find_in_bar (window, E2E_ROLE_LABEL, "Under the Pier");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Next Track");
  e2e_window_find (window, E2E_ROLE_LABEL, "*kipped*");
  find_in_bar (window, E2E_ROLE_LABEL, "Torn Sail");
  e2e_window_picture (window, "jukebox-skipped");
  find_in_bar (window, E2E_ROLE_LABEL, "Last Ferry");
  find_in_bar (window, E2E_ROLE_LABEL, "Harbour Lights");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Queue");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, "Torn Sail*");
  e2e_window_picture (window, "jukebox-queue");
  walk_to (window, E2E_ROLE_BUTTON, "x");
  e2e_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/jukebox/states", test_states);
  g_test_add_func ("/window/jukebox/turns", test_turns);

  return g_test_run ();
}
