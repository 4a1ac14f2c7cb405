/* The jukeboxes of real texts, which stay outside the project: cut out of them, pasted through the
 * window, found among files that stand in for the songs, and played to the end. */

#include "support/e2e-cli.h"
#include "support/e2e-player.h"
#include "support/e2e-seeds.h"
#include "support/e2e-walk.h"
#include "support/e2e-window.h"

#include <string.h>

#define FILM "Leaving Las Vegas (1995)"
#define ROW "*(1995), *"
#define SECONDS 1.5
#define MOST_LETTERS 80  /* of a heading */

/* In a line of its own, as a writer numbers them. */
#define NUMBERED "^\\[\\d+\\] (.+) “(.+)”$"

/* In running text: the title and then the artist, or the artist and then the title. */
#define SPOKEN_OF "“([^”]+?),?” by (" NAME ")|(" NAME ")’s (?:\\w+ of )?“([^”]+?),?”|" \
                  "(\\p{Lu}\\w*) song, “([^”]+?),?”"
#define NAME "\\p{Lu}\\w*(?: \\p{Lu}\\w*)*"

/* A heading that is about the score. */
#define SCORE "^(" NAME ")’s? ((?:Original )?Score)$"

/* A scene, in a paragraph about a track. */
#define SCENE "\\b(moments of [a-z ]+?)(?:,|\\.| or | and | between )"

/* A piece of music that a text has. */
typedef struct
{
  char       *artist;
  char       *title;
  const char *note;   /* (nullable): what the text says of it */
  char       *scene;  /* (nullable) */
  gboolean    cue;
} Song;

static void
song_free (gpointer data)
{
  Song *song = data;

  g_free (song->artist);
  g_free (song->title);
  g_free (song->scene);
  g_free (song);
}

static GMatchInfo *
match (const char *pattern,
       const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  GMatchInfo *found = NULL;

  g_assert_nonnull (regex);
  g_regex_match (regex, text, 0, &found);
  return found;
}

/* Returns: (nullable): what the first of two groups has, or else the other */
static char *
fetch_either (GMatchInfo *found,
              int         one,
              int         other,
              int         another)
{
  const int groups[] = { one, other, another };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      char *text = g_match_info_fetch (found, groups[i]);

      if (text != NULL && *text != '\0')
        return text;
      g_free (text);
    }
  return NULL;
}

static char *
find_scene (const char *paragraph)
{
  g_autoptr (GMatchInfo) found = match (SCENE, paragraph);

  return g_match_info_matches (found) ? g_match_info_fetch (found, 1) : NULL;
}

static Song *
add_song (GPtrArray *songs,
          char      *artist,
          char      *title)
{
  Song *song = g_new0 (Song, 1);

  song->artist = artist;
  song->title = title;
  g_ptr_array_add (songs, song);
  return song;
}

static gboolean
is_known (GPtrArray  *songs,
          const char *title)
{
  for (guint i = 0; i < songs->len; i++)
    {
      Song *song = g_ptr_array_index (songs, i);

      if (g_str_equal (song->title, title))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
find_numbered (char **lines)
{
  GPtrArray *songs = g_ptr_array_new_with_free_func (song_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) found = match (NUMBERED, lines[i]);

      if (g_match_info_matches (found))
        add_song (songs, g_match_info_fetch (found, 1), g_match_info_fetch (found, 2));
    }
  return songs;
}

/* What is spoken of first comes first. */
static void
find_in_paragraph (GPtrArray  *songs,
                   const char *paragraph)
{
  g_autoptr (GMatchInfo) found = match (SPOKEN_OF, paragraph);

  for (; g_match_info_matches (found); g_match_info_next (found, NULL))
    {
      g_autofree char *title = fetch_either (found, 1, 4, 6);
      Song *song = NULL;

      if (is_known (songs, title))
        continue;

      song = add_song (songs, fetch_either (found, 2, 3, 5), g_steal_pointer (&title));
      song->note = paragraph;
      song->scene = find_scene (paragraph);
    }
}

static gboolean
is_heading (const char *line)
{
  return *line != '\0' && g_utf8_strlen (line, -1) <= MOST_LETTERS &&
         !g_str_has_suffix (line, ".") && !g_str_has_suffix (line, "”");
}

/* What is said of the score stands under its heading. */
static GPtrArray *
find_spoken_of (char **lines)
{
  GPtrArray *songs = g_ptr_array_new_with_free_func (song_free);
  Song *score = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) found = match (SCORE, lines[i]);

      if (g_match_info_matches (found))
        {
          score = add_song (songs, g_match_info_fetch (found, 1), g_match_info_fetch (found, 2));
          score->cue = TRUE;
        }
      else if (*lines[i] != '\0' && !is_heading (lines[i]))
        {
          if (score != NULL && score->note == NULL)
            {
              score->note = lines[i];
              score->scene = find_scene (lines[i]);
            }
          find_in_paragraph (songs, lines[i]);
        }
    }
  return songs;
}

static gboolean
is_about (const char *heading,
          const Song *song)
{
  return g_str_equal (heading, song->title) || (song->cue && g_str_has_suffix (heading, song->title));
}

static gboolean
has_heading (char       **lines,
             const Song  *song)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (is_heading (lines[i]) && is_about (lines[i], song))
      return TRUE;

  return FALSE;
}

/* In Markdown: with headings, and a chip under the paragraph about what has none. The first line is
 * the title. */
static char *
mark_up (char      **lines,
         GPtrArray  *songs)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0')
        continue;

      g_string_append_printf (body, "%s%s%s", body->len > 0 ? "\n\n" : "",
                              is_heading (lines[i]) ? "## " : "", lines[i]);
      for (guint j = 0; j < songs->len; j++)
        {
          const Song *song = g_ptr_array_index (songs, j);

          if (song->note == lines[i] && !has_heading (lines, song))
            g_string_append_printf (body, "\n\n[[♫ %s]]", song->title);
        }
    }
  return g_string_free (g_steal_pointer (&body), FALSE);
}

static void
add_music (E2eCli    *cli,
           GPtrArray *songs)
{
  static const char * const endings[] = { "ogg", "flac" };

  e2e_player_prepare (cli);
  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);
      g_autofree char *name = g_strdup_printf ("%u.%s", i, endings[i % G_N_ELEMENTS (endings)]);

      e2e_player_add (cli, name, SECONDS, song->artist, song->title);
    }
}

static void
paste_tracks (E2eWindow *window,
              GPtrArray *songs)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *add = g_strdup_printf ("Add %u Tracks", songs->len);

  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);

      g_string_append_printf (lines, "[%u] %s “%s”%s\n", i + 1, song->artist, song->title,
                              song->cue ? " (score cue)" : "");
    }
  e2e_window_press (window, E2E_ROLE_BUTTON, "More");
  e2e_window_press (window, E2E_ROLE_MENU_ITEM, "Jukebox…");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Paste Lines…");
  e2e_window_offer (window, lines->str);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Paste Lines…");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Lines");
  e2e_window_press (window, E2E_ROLE_BUTTON, add);
  e2e_window_find (window, E2E_ROLE_GROUP, "Track 1: *");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Artist");
}

/* By keys alone, from one track to the next. */
static void
write_notes (E2eWindow *window,
             GPtrArray *songs)
{
  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);

      e2e_walk_to (window, E2E_ROLE_BUTTON, "Details");
      e2e_seat_key (window->seat, "space");
      e2e_walk_to (window, E2E_ROLE_TEXT, "What it does in the film");
      e2e_window_offer (window, song->note);
      e2e_seat_key (window->seat, "Ctrl+v");
      e2e_window_read (window, E2E_ROLE_TEXT, "What it does in the film", song->note);
      if (song->scene != NULL)
        {
          e2e_walk_to (window, E2E_ROLE_TEXT, "Scene");
          e2e_seat_type (window->seat, song->scene);
        }
    }
}

static void
paste_text (E2eWindow  *window,
            const char *text)
{
  e2e_window_press (window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_window_offer (window, text);
  e2e_seat_key (window->seat, "Ctrl+v");
  e2e_window_read (window, E2E_ROLE_TEXT, "Text", text);
  e2e_window_find (window, E2E_ROLE_LABEL, "Saved");
  e2e_window_press (window, E2E_ROLE_BUTTON, "Done");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Edit");
}

static E2eWindow *
open_draft (E2eCli     *cli,
            const char *kind,
            const char *title)
{
  E2eWindow *window = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", FILM, "--kind", kind, "--title", title,
                               "--draft", NULL));
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, ROW);
  return window;
}

static void
hear_all (E2eCli      *cli,
          E2eWindow   *window,
          E2eListener *listener,
          GPtrArray   *songs)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);

      g_ptr_array_add (titles, song->title);
    }
  g_ptr_array_add (titles, NULL);
  e2e_listener_await (listener, window, (const char * const *) titles->pdata);
  e2e_player_await (window, "Stopped", titles->pdata[0]);
}

static void
assert_kept (E2eCli     *cli,
             GPtrArray  *songs,
             const char *body)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");
  JsonObject *item = json_array_get_object_element (items, 0);
  g_autoptr (E2eAnswer) shown =
    e2e_cli_do (cli, "show", json_object_get_string_member (item, "uuid"), NULL);
  JsonArray *tracks = json_object_get_array_member (shown->json, "tracks");

  g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, body);
  g_assert_cmpuint (json_array_get_length (tracks), ==, songs->len);
  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);
      JsonObject *track = json_array_get_object_element (tracks, i);

      g_assert_cmpstr (json_object_get_string_member (track, "artist"), ==, song->artist);
      g_assert_cmpstr (json_object_get_string_member (track, "title"), ==, song->title);
      g_assert_cmpstr (json_object_get_string_member_with_default (track, "note", NULL), ==,
                       song->note);
      g_assert_cmpstr (json_object_get_string_member_with_default (track, "scene", NULL), ==,
                       song->scene);
      g_assert_cmpstr (json_object_get_string_member (track, "kind"), ==,
                       song->cue ? "cue" : "song");
    }
  e2e_cli_assert_sound (cli);
}

/* Wide from the top of the page, and narrow, where the diary and the page go by turns. */
static void
picture (E2eWindow  *window,
         const char *name)
{
  g_autofree char *wide = g_strconcat (name, "-1600", NULL);
  g_autofree char *narrow = g_strconcat (name, "-360", NULL);

  e2e_seat_resize (window->seat, 1600, 1000);
  e2e_window_press (window, E2E_ROLE_TEXT, "Text");
  e2e_window_reach (window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (window->seat, "Home");
  e2e_window_find (window, E2E_ROLE_HEADING, "Jukebox ♫");
  e2e_window_picture (window, wide);
  e2e_seat_resize (window->seat, 360, 800);
  e2e_window_press (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_window_find (window, E2E_ROLE_BUTTON, "Back to the Diary");
  e2e_window_picture (window, narrow);
}

/* A jukebox that stands in an appraisal. */
static void
play_appraisal (const char *text,
                GPtrArray  *songs)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autoptr (E2eListener) listener = e2e_listener_new (cli);

  add_music (cli, songs);
  window = open_draft (cli, "appraisal", "");
  paste_tracks (window, songs);
  e2e_window_picture (window, "jukebox-seed-pasted");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Play All");
  paste_text (window, text);
  e2e_window_press (window, E2E_ROLE_BUTTON, "Play");
  hear_all (cli, window, listener, songs);
  picture (window, "jukebox-seed");
  e2e_window_close (window);
  assert_kept (cli, songs, text);
}

/* Where the text speaks of a track, it has a card that plays it. */
static void
play_cards (E2eCli    *cli,
            E2eWindow *window,
            GPtrArray *songs)
{
  g_autoptr (E2eListener) listener = e2e_listener_new (cli);

  for (guint i = 0; i < songs->len; i++)
    {
      const Song *song = g_ptr_array_index (songs, i);
      g_autofree char *play = g_strdup_printf ("Play “%s”", song->title);
      g_autofree char *name = g_strdup_printf ("jukebox-essay-card-%u", i + 1);

      e2e_walk_to (window, E2E_ROLE_BUTTON, play);
      e2e_window_picture (window, name);
    }
  for (guint i = songs->len - 1; i > 0; i--)
    e2e_seat_key (window->seat, "Shift+Tab");
  e2e_seat_key (window->seat, "Return");
  hear_all (cli, window, listener, songs);
}

/* An essay about nothing but music: all that it says of a track is the track's as well. */
static void
play_essay (char      **lines,
            GPtrArray  *songs)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eWindow) window = NULL;
  g_autofree char *body = mark_up (lines, songs);

  add_music (cli, songs);
  window = open_draft (cli, "soundtrack", lines[0]);
  paste_tracks (window, songs);
  write_notes (window, songs);
  e2e_window_picture (window, "jukebox-essay-notes");
  e2e_seat_key (window->seat, "Ctrl+s");
  e2e_window_find (window, E2E_ROLE_BUTTON, "Play All");
  paste_text (window, body);
  e2e_window_close (window);
  e2e_window_free (window);

  /* Whoever opens it begins to read at the top. */
  window = e2e_window_start (cli->folder, cli->journal, NULL);
  e2e_window_reach (window, E2E_ROLE_LIST_ITEM, ROW);
  e2e_window_find (window, E2E_ROLE_BUTTON, "Play All");
  play_cards (cli, window, songs);
  picture (window, "jukebox-essay");
  e2e_window_close (window);
  assert_kept (cli, songs, body);
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
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;
      g_autoptr (GPtrArray) numbered = NULL;
      g_autoptr (GPtrArray) spoken_of = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (paths, i), &text, NULL, NULL));
      lines = g_strsplit (text, "\n", -1);
      numbered = find_numbered (lines);
      spoken_of = find_spoken_of (lines);
      g_test_message ("%s: %u tracks in its jukebox, %u in its text",
                      (char *) g_ptr_array_index (paths, i), numbered->len, spoken_of->len);
      if (numbered->len > 0)
        play_appraisal (text, numbered);
      else if (spoken_of->len > 1)
        play_essay (lines, spoken_of);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window/jukebox-seeds", test_seeds);

  return g_test_run ();
}
