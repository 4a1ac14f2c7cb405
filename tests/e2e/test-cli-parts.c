/* What hangs on an appraisal: the voices of others, its jukebox, and the viewing that it is of. */

#include "store/reprise-database.h"
#include "support/e2e-cli.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_voice (E2eAnswer  *answer,
              guint       n,
              const char *author,
              const char *body)
{
  JsonArray *voices = json_object_get_array_member (answer->json, "voices");
  JsonObject *voice = NULL;

  g_assert_cmpuint (json_array_get_length (voices), >, n);
  voice = json_array_get_object_element (voices, n);
  g_assert_cmpstr (json_object_get_string_member (voice, "author"), ==, author);
  g_assert_cmpstr (json_object_get_string_member (voice, "body"), ==, body);
}

static void
test_voices (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *first = e2e_cli_write (cli, "ana.md", "For the *women*, who wait.\n", -1);
  g_autofree char *second = e2e_cli_write (cli, "ben=b.md", "A zeppelin.", -1);
  g_autofree char *of_ana = g_strconcat (" Ana  Lima =", first, NULL);
  g_autofree char *of_ben = g_strconcat ("Ben=", second, NULL);
  g_autofree char *ana_again = g_strconcat ("ana lima=", second, NULL);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--number", "1",
                                           "--voice", of_ana, "--voice", of_ben, NULL);
  g_autoptr (E2eAnswer) found = e2e_cli_do (cli, "search", "zeppelin has:voice", NULL);
  g_autoptr (E2eAnswer) text = e2e_cli_run (cli, "--text", "show", "1", NULL);
  g_autoptr (E2eAnswer) changed = e2e_cli_do (cli, "edit", "1", "--voice", ana_again, NULL);
  g_autoptr (E2eAnswer) taken = e2e_cli_do (cli, "edit", "1", "--voice", "Ana Lima=", NULL);
  const char *printed = NULL;

  assert_voice (made, 0, "Ana Lima", "For the *women*, who wait.\n");
  assert_voice (made, 1, "Ben", "A zeppelin.");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (made->json, "stills")), ==,
                    0);
  g_assert_cmpint (json_object_get_int_member (found->json, "total"), ==, 1);
  printed = g_bytes_get_data (text->output, NULL);
  g_assert_nonnull (strstr (printed, "— Ana Lima —\n\nFor the *women*"));

  assert_voice (changed, 0, "Ana Lima", "A zeppelin.");
  g_assert_cmpint (json_object_get_int_member (changed->json, "revisions"), ==, 1);
  assert_voice (taken, 0, "Ben", "A zeppelin.");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (taken->json, "voices")),
                    ==, 1);
  g_assert_cmpint (json_object_get_int_member (taken->json, "revisions"), ==, 2);

  e2e_cli_refuse (cli, 2, "edit", "1", "--voice", "Ana", NULL);
  e2e_cli_refuse (cli, 2, "edit", "1", "--voice", "=x", NULL);
  e2e_cli_refuse (cli, 1, "edit", "1", "--voice", "Ana=/nowhere/at/all.md", NULL);
  e2e_cli_assert_sound (cli);
}

static void
assert_track (E2eAnswer  *answer,
              guint       n,
              const char *artist,
              const char *title)
{
  JsonArray *tracks = json_object_get_array_member (answer->json, "tracks");
  JsonObject *track = NULL;

  g_assert_cmpuint (json_array_get_length (tracks), >, n);
  track = json_array_get_object_element (tracks, n);
  g_assert_cmpint (json_object_get_int_member (track, "position"), ==, n + 1);
  g_assert_cmpstr (json_object_get_string_member (track, "artist"), ==, artist);
  g_assert_cmpstr (json_object_get_string_member (track, "title"), ==, title);
  g_assert_cmpstr (json_object_get_string_member (track, "kind"), ==, "song");
}

static void
test_tracks (void)
{
  static const char * const absent[] = {
    "album", "composer", "note", "scene", "location", "state",
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)",
                                           "--number", "1", "--track", "Sting  — Angel Eyes ",
                                           "--track", "Don-Henley - Come Rain – or Shine", NULL);
  g_autoptr (E2eAnswer) edited = e2e_cli_do (cli, "edit", "1", "--track", "sting – angel eyes",
                                             "--track", "Mike Figgis - Ben - and Bill", NULL);
  g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", "1", NULL);
  g_autoptr (E2eAnswer) text = e2e_cli_run (cli, "--text", "show", "1", NULL);
  g_autoptr (E2eAnswer) fewer = NULL;
  JsonArray *tracks = json_object_get_array_member (shown->json, "tracks");

  assert_track (made, 0, "Sting", "Angel Eyes");
  assert_track (made, 1, "Don-Henley", "Come Rain – or Shine");
  g_assert_null (strstr (made->errors, "Sting"));
  g_assert_cmpuint (json_array_get_length (tracks), ==, 3);
  assert_track (shown, 0, "Sting", "Angel Eyes");
  assert_track (shown, 2, "Mike Figgis", "Ben - and Bill");
  for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_true (json_object_get_null_member (json_array_get_object_element (tracks, 0),
                                                absent[i]));
  g_assert_nonnull (strstr (g_bytes_get_data (text->output, NULL), "\n♫ Sting – Angel Eyes\n"));

  /* What is there already is said, and nothing else. */
  g_assert_nonnull (strstr (edited->errors, "sting – angel eyes\n"));
  g_assert_null (strstr (edited->errors, "Figgis"));

  fewer = e2e_cli_do (cli, "edit", "1", "--untrack", "STING - angel eyes", "--untrack",
                      "Nobody — Nothing", "--track", "Sting — Angel Eyes", NULL);
  assert_track (fewer, 0, "Don-Henley", "Come Rain – or Shine");
  assert_track (fewer, 2, "Sting", "Angel Eyes");
  g_assert_nonnull (strstr (fewer->errors, "Nobody – Nothing"));
  g_assert_null (strstr (fewer->errors, "Angel"));
  e2e_cli_refuse (cli, 2, "edit", "1", "--untrack", "Sting", NULL);
  e2e_cli_refuse (cli, 2, "new", "--untrack", "Sting — Angel Eyes", NULL);

  e2e_cli_refuse (cli, 2, "edit", "1", "--track", "Sting", NULL);
  e2e_cli_refuse (cli, 2, "edit", "1", "--track", "Sting-Angel", NULL);
  e2e_cli_refuse (cli, 2, "edit", "1", "--track", " — Angel", NULL);
  e2e_cli_refuse (cli, 2, "new", "--film", "Heat (1995)", "--track", "Angel — ", NULL);
  e2e_cli_assert_sound (cli);
}

static void
assert_total (E2eCli     *cli,
              const char *query,
              int         expected)
{
  g_autoptr (E2eAnswer) found = e2e_cli_do (cli, "search", query, NULL);

  g_test_message ("%s", query);
  g_assert_cmpint (json_object_get_int_member (found->json, "total"), ==, expected);
}

static void
test_track_search (void)
{
  static const struct
  {
    const char *query;
    int         total;
  } cases[] = {
    { "has:jukebox", 2 },
    { "-has:jukebox", 1 },
    { "has:jukebox in:bin", 0 },
    { "track:angel", 2 },
    { "track:\"angel eyes\"", 1 },
    { "track:ang*", 2 },
    { "track:sting", 0 },
    { "track:nothing", 0 },
    { "-track:angel", 1 },
    { "artist:sting", 1 },
    { "artist:STING", 1 },
    { "artist:\"don henley\"", 1 },
    { "artist:don track:angel", 1 },
    { "artist:angel", 0 },
    { "artist:sting OR artist:cave", 2 },
    { "artist:cave film:heat", 1 },
    { "henley", 1 },
  };
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) one = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)",
                                          "--number", "1", "--track", "Sting — Angel Eyes",
                                          "--track", "Don Henley — Come Rain", NULL);
  g_autoptr (E2eAnswer) two = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--number", "2",
                                          "--track", "Nick Cave — Angel", NULL);
  g_autoptr (E2eAnswer) three = e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--number", "3",
                                            NULL);
  g_autoptr (E2eAnswer) binned = NULL;
  g_autoptr (E2eAnswer) restored = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_total (cli, cases[i].query, cases[i].total);

  binned = e2e_cli_do (cli, "delete", "2", NULL);
  assert_total (cli, "has:jukebox", 1);
  assert_total (cli, "track:angel in:bin", 1);
  restored = e2e_cli_do (cli, "restore", json_object_get_string_member (two->json, "uuid"), NULL);
  assert_total (cli, "artist:cave", 1);
  e2e_cli_assert_sound (cli);
}

static void
set_location (E2eCli     *cli,
              const char *location)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database =
    reprise_database_open (cli->journal, REPRISE_DATABASE_WRITE, &error);
  g_autofree char *sql = g_strdup_printf ("UPDATE track SET location = '%s'", location);

  g_assert_no_error (error);
  reprise_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static void
assert_state (E2eCli     *cli,
              const char *location,
              const char *state)
{
  g_autoptr (E2eAnswer) shown = NULL;
  JsonObject *track = NULL;

  set_location (cli, location);
  shown = e2e_cli_do (cli, "show", "1", NULL);
  track = json_array_get_object_element (json_object_get_array_member (shown->json, "tracks"), 0);
  g_assert_cmpstr (json_object_get_string_member (track, "location"), ==, location);
  g_assert_cmpstr (json_object_get_string_member_with_default (track, "state", NULL), ==, state);
}

static void
test_track_states (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_write (cli, "angel eyes.ogg", "", 0);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)",
                                           "--number", "1", "--track", "Sting — Angel Eyes", NULL);

  assert_state (cli, uri, "file");
  g_assert_cmpint (g_remove (path), ==, 0);
  assert_state (cli, uri, "gone");
  assert_state (cli, "https://example.org/angel", "link");
  assert_state (cli, "elsewhere:angel", NULL);
}

/* Where it was watched, and whether to the end: of a viewing alone as of an appraisal's. */
static void
test_viewings (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) watched = e2e_cli_do (cli, "watch", "--film", "Heat (1995)", "--place",
                                              " The  Roxy ", "--unfinished", NULL);
  const char *uuid = json_object_get_string_member (watched->json, "uuid");
  g_autoptr (E2eAnswer) left = e2e_cli_do (cli, "edit", uuid, "--note", "Late", NULL);
  g_autoptr (E2eAnswer) seen = e2e_cli_do (cli, "edit", uuid, "--no-unfinished", "--place", "",
                                           NULL);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Ronin (1998)", "--place", "Disc",
                                           "--number", "7", NULL);
  g_autoptr (E2eAnswer) edited = e2e_cli_do (cli, "edit", "7", "--unfinished", NULL);
  JsonObject *viewing =
    json_array_get_object_element (json_object_get_array_member (edited->json, "viewings"), 0);

  g_assert_cmpstr (json_object_get_string_member (left->json, "place"), ==, "The Roxy");
  g_assert_true (json_object_get_boolean_member (left->json, "unfinished"));
  g_assert_true (json_object_get_null_member (seen->json, "place"));
  g_assert_false (json_object_get_boolean_member (seen->json, "unfinished"));
  g_assert_cmpstr (json_object_get_string_member (seen->json, "note"), ==, "Late");
  g_assert_cmpstr (json_object_get_string_member (viewing, "place"), ==, "Disc");
  g_assert_true (json_object_get_boolean_member (viewing, "unfinished"));
  g_assert_nonnull (made);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli-parts/voices", test_voices);
  g_test_add_func ("/cli-parts/tracks", test_tracks);
  g_test_add_func ("/cli-parts/track-search", test_track_search);
  g_test_add_func ("/cli-parts/track-states", test_track_states);
  g_test_add_func ("/cli-parts/viewings", test_viewings);

  return g_test_run ();
}
