/* Images through the command line: kept once beside the journal, shown, copied, looked for. */

#include "support/e2e-cli.h"
#include "support/test-image.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
draw (E2eCli     *cli,
      const char *name,
      guint       which)
{
  g_autoptr (GBytes) image = test_image_draw (320, 180, which, "png");

  return e2e_cli_write (cli, name, g_bytes_get_data (image, NULL),
                        (gssize) g_bytes_get_size (image));
}

static const char *
get_name (E2eAnswer *shown,
          guint      n)
{
  JsonArray *stills = json_object_get_array_member (shown->json, "stills");

  return json_object_get_string_member (json_array_get_object_element (stills, n), "sha256");
}

static guint
count_stills (E2eAnswer *shown)
{
  return json_array_get_length (json_object_get_array_member (shown->json, "stills"));
}

static char *
dup_file (E2eCli     *cli,
          const char *stills,
          const char *name)
{
  const char shelf[] = { name[0], name[1], '\0' };
  g_autofree char *folder = e2e_cli_path (cli, stills);

  return g_build_filename (folder, shelf, name, NULL);
}

static void
test_keep (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *first = draw (cli, "first.png", 0);
  g_autofree char *second = draw (cli, "second.png", 1);
  g_autoptr (E2eAnswer) made = e2e_cli_do (cli, "new", "--film", "Heat (1995)", "--still", first,
                                           "--still", second, "--still", first, NULL);
  g_autoptr (E2eAnswer) edited = NULL;
  g_autoptr (E2eAnswer) checked = NULL;
  g_autofree char *file = NULL;
  g_autofree char *copied = NULL;
  g_autofree char *copy = e2e_cli_path (cli, "copy.db");
  g_autofree char *base = g_path_get_basename (cli->journal);
  g_autofree char *stills = NULL;

  g_assert_cmpuint (count_stills (made), ==, 2);
  edited = e2e_cli_do (cli, "edit", "1", "--still", second, NULL);
  g_assert_cmpuint (count_stills (edited), ==, 2);
  g_assert_cmpstr (get_name (made, 1), ==, get_name (edited, 1));

  base[strlen (base) - strlen (".db")] = '\0';
  stills = g_strconcat (base, ".stills", NULL);
  file = dup_file (cli, stills, get_name (made, 0));
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
  e2e_cli_assert_sound (cli);

  e2e_answer_free (e2e_cli_do (cli, "backup", copy, NULL));
  copied = dup_file (cli, "copy.stills", get_name (made, 0));
  g_assert_true (g_file_test (copied, G_FILE_TEST_IS_REGULAR));

  /* What is gone is missed; and kept again, found again. */
  g_assert_cmpint (g_unlink (file), ==, 0);
  checked = e2e_cli_run (cli, "check", NULL);
  g_assert_cmpint (checked->status, ==, 1);
  e2e_answer_free (e2e_cli_do (cli, "edit", "1", "--still", first, NULL));
  e2e_cli_assert_sound (cli);
}

static void
test_refused (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autofree char *good = draw (cli, "good.png", 0);
  g_autofree char *text = e2e_cli_write (cli, "text.png", "Not an image", -1);
  g_autofree char *empty = e2e_cli_write (cli, "empty.png", "", 0);
  g_autoptr (GBytes) huge = test_image_claim (100000, 100000);
  g_autofree char *huge_path =
    e2e_cli_write (cli, "huge.png", g_bytes_get_data (huge, NULL),
                   (gssize) g_bytes_get_size (huge));
  g_autofree char *nowhere = e2e_cli_path (cli, "nowhere.png");
  g_autoptr (E2eAnswer) shown = NULL;

  e2e_answer_free (e2e_cli_do (cli, "new", "--film", "Heat (1995)", NULL));
  e2e_cli_refuse (cli, 1, "edit", "1", "--still", text, NULL);
  e2e_cli_refuse (cli, 1, "edit", "1", "--still", empty, NULL);
  e2e_cli_refuse (cli, 1, "edit", "1", "--still", huge_path, NULL);
  e2e_cli_refuse (cli, 1, "edit", "1", "--still", nowhere, NULL);
  e2e_cli_refuse (cli, 1, "edit", "1", "--title", "Another", "--still", good, "--still", text,
                  NULL);

  shown = e2e_cli_do (cli, "show", "1", NULL);
  g_assert_cmpuint (count_stills (shown), ==, 0);
  g_assert_cmpstr (e2e_answer_text (shown, "title"), ==, "Heat");
  e2e_cli_assert_sound (cli);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/stills/keep", test_keep);
  g_test_add_func ("/cli/stills/refused", test_refused);

  return g_test_run ();
}
