/* A jukebox: from lines that were copied somewhere, by hand, and put into another order. */

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

#define LINES \
  "Music to read it by ♫\n" \
  "\n" \
  "[2] Otto “Salt”\n" \
  "[1] Nina Vale “Harbour Lights”\n" \
  "[3] The Drowned Pier – Ida Holm (Tidewater)\n"

/* What the journal is to say. */
typedef struct
{
  E2eCli     *cli;
  const char *tracks;
} Kept;

static E2eWindow *
open_journal (E2eCli *cli)
{
  g_autofree char *body = e2e_cli_write (cli, "body.txt", "Two men and a diner.", -1);
  E2eWindow *window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--body", body, NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");
  return window;
}

static void
open_jukebox (E2eWindow *window)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Jukebox…");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Paste Lines…");
}

static gboolean
is_kept (E2eWindow *window,
         gpointer   data)
{
  const Kept *kept = data;
  g_autoptr (E2eAnswer) shown = e2e_cli_do (kept->cli, "show", "1", NULL);
  JsonArray *tracks = json_object_get_array_member (shown->json, "tracks");
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (tracks); i++)
    {
      JsonObject *track = json_array_get_object_element (tracks, i);

      g_string_append_printf (list, "%s=%s;", json_object_get_string_member (track, "artist"),
                              json_object_get_string_member (track, "title"));
    }

  return g_str_equal (list->str, kept->tracks);
}

static void
await_kept (E2eWindow  *window,
            E2eCli     *cli,
            const char *tracks)
{
  Kept kept = { cli, tracks };

  e2e_window_await (window, is_kept, &kept, tracks);
}

static gboolean
has_popup (E2eWindow *window,
           gpointer   data)
{
  return e2e_seat_has_popup (window->seat);
}

/* The button shows what was copied as it would be taken; one line is the wrong way round. */
static void
test_lines (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_offer (window, LINES);
  open_jukebox (window);
  e2e_window_picture (window, "tracks-none");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Paste Lines…");
  e2e_window_find (window, E2E_ROLE_LABEL, "3 tracks · 1 line not understood");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Swap artist and title of “Ida Holm”");
  e2e_window_find (window, E2E_ROLE_LABEL, "by Ida Holm *");
  e2e_window_picture (window, "tracks-lines");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Add 3 Tracks");
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 1: Nina Vale – Harbour Lights");
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 3: Ida Holm – The Drowned Pier");
  e2e_window_picture (window, "tracks-taken");
  e2e_seat_key (window->seat, "Ctrl+s");
  await_kept (window, cli, "Nina Vale=Harbour Lights;Otto=Salt;Ida Holm=The Drowned Pier;");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

/* With the keyboard alone: typed, several lines pasted into an entry, and put in order. */
static void
test_keys (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = open_journal (cli);

  e2e_window_offer (window, LINES);
  e2e_seat_key (window->seat, "Ctrl+m");
  e2e_window_reach (window, E2E_ROLE_BUTTON, "Add a Track");

  /* What was only pasted goes unasked: it is where it was copied from. */
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Lines");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_reach (window, E2E_ROLE_BUTTON, "Add a Track");
  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Artist");
  e2e_seat_type (window->seat, "Otto");
  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Title");
  e2e_seat_type (window->seat, "Brine");
  e2e_seat_key (window->seat, "Return");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Artist");
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Lines");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Add 3 Tracks");
  e2e_seat_key (window->seat, "Ctrl+Return");
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 4: The Drowned Pier – Ida Holm");

  /* The first of those that were pasted has the focus, and goes to the top. */
  e2e_seat_key (window->seat, "Alt+Up");
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 1: Nina Vale – Harbour Lights");
  e2e_seat_key (window->seat, "Ctrl+s");
  await_kept (window, cli,
              "Nina Vale=Harbour Lights;Otto=Brine;Otto=Salt;The Drowned Pier=Ida Holm;");

  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, "Heat (1995), *");

  /* Who was named before is suggested, and what was typed does not go unasked. */
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Ctrl+m");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Artist");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Add a Track");
  e2e_window_find (window, E2E_ROLE_GROUP, "A new track");
  e2e_seat_type (window->seat, "Nin");
  e2e_window_await (window, has_popup, NULL, "artists to be suggested");
  e2e_seat_key (window->seat, "Down");
  e2e_seat_key (window->seat, "Return");
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 5: Nina Vale");
  e2e_seat_key (window->seat, "Escape");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Keep Editing");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Cancel");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Discard");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  await_kept (window, cli,
              "Nina Vale=Harbour Lights;Otto=Brine;Otto=Salt;The Drowned Pier=Ida Holm;");
  e2e_window_close (window);
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/tracks/lines", test_lines);
  g_test_add_func ("/window/tracks/keys", test_keys);

  return g_test_run ();
}
