/* What the command line carries out of a journal. */

#include "support/e2e-cli.h"

#include <string.h>

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
fill (E2eCli *cli)
{
  g_autoptr (E2eAnswer) first = e2e_cli_do (cli, "new", "--film", "Leaving Las Vegas (1995)",
                                            "--watched", "2026-11-21", "--track",
                                            "Sting — Angel Eyes", "--track",
                                            "Don Henley — Come Rain or Come Shine", NULL);
  g_autoptr (E2eAnswer) second = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--watched",
                                             "2026-11-22", "--track", "Moby — God Moving", NULL);
  g_autoptr (E2eAnswer) third = e2e_cli_do (cli, "new", "--film", "Ronin (1998)", NULL);
}

static void
test_playlist (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *all = e2e_cli_path (cli, "all.m3u8");
  g_autofree char *some = e2e_cli_path (cli, "some.m3u8");
  g_autoptr (E2eAnswer) everything = NULL;
  g_autoptr (E2eAnswer) found = NULL;
  g_autofree char *text = NULL;
  g_autofree char *part = NULL;

  fill (cli);
  everything = e2e_cli_do (cli, "export", "--format", "m3u8", all, NULL);
  text = read_file (all);
  g_assert_cmpstr (e2e_answer_text (everything, "format"), ==, "m3u8");
  g_assert_cmpint (json_object_get_int_member (everything->json, "files"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (everything->json, "bytes"), ==, strlen (text));
  g_assert_cmpint (json_object_get_int_member (everything->json, "tracks"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (everything->json, "missing"), ==, 3);
  g_assert_cmpstr (text, ==,
                   "#EXTM3U\n"
                   "#REPRISE-TRACK:-1,Moby - God Moving\n"
                   "#REPRISE-ARTIST:Moby\n"
                   "#REPRISE-TRACK:-1,Sting - Angel Eyes\n"
                   "#REPRISE-ARTIST:Sting\n"
                   "#REPRISE-TRACK:-1,Don Henley - Come Rain or Come Shine\n"
                   "#REPRISE-ARTIST:Don Henley\n");

  found = e2e_cli_do (cli, "export", "--format=m3u8", some, "film:vegas", NULL);
  part = read_file (some);
  g_assert_cmpint (json_object_get_int_member (found->json, "tracks"), ==, 2);
  g_assert_null (strstr (part, "Moby"));
  e2e_cli_assert_sound (cli);
}

static void
test_refuses (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *path = e2e_cli_path (cli, "all.m3u8");

  e2e_cli_refuse (cli, 1, "export", "--format", "m3u8", path, NULL);
  fill (cli);
  e2e_cli_refuse (cli, 2, "export", path, NULL);
  e2e_cli_refuse (cli, 2, "export", "--format", "mp3", path, NULL);
  e2e_cli_refuse (cli, 2, "export", "--format", "m3u8", NULL);
  e2e_cli_refuse (cli, 1, "export", "--format", "m3u8", "/nowhere/at/all.m3u8", NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-export/playlist", test_playlist);
  g_test_add_func ("/cli-export/refuses", test_refuses);
  return g_test_run ();
}
