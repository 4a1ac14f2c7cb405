/* No room, no permission: what was saved stays, what was not is said. */

#define _GNU_SOURCE

#include "support/e2e-cli.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define DISK_SIZE "size=3m"

static char *
mount_disk (E2eCli *cli)
{
  char *disk = e2e_cli_path (cli, "disk");

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  g_assert_cmpint (mount ("reprise-e2e", disk, "tmpfs", 0, DISK_SIZE), ==, 0);
  g_free (cli->journal);
  cli->journal = g_build_filename (disk, "journal.db", NULL);
  return disk;
}

static void
unmount_disk (char *disk)
{
  umount2 (disk, MNT_DETACH);
  g_free (disk);
}

/* In a namespace of its own what is mounted goes with the test, however that ends. */
static gboolean
may_mount (void)
{
  static int code = -1;

  if (code < 0)
    code = unshare (CLONE_NEWNS) == 0 &&
           mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 ? 0 : errno;
  if (code != 0)
    {
      g_autofree char *reason = g_strdup_printf ("nothing can be mounted here: %s",
                                                 g_strerror (code));

      g_test_skip (reason);
    }
  return code == 0;
}

static char *
make_text (guint number)
{
  GString *text = g_string_new (NULL);

  while (text->len < 48 * 1024)
    g_string_append_printf (text, "Line %" G_GSIZE_FORMAT " of text %u.\n", text->len, number);
  return g_string_free (text, FALSE);
}

static E2eAnswer *
add_text (E2eCli *cli,
          guint   number)
{
  g_autofree char *text = make_text (number);
  g_autofree char *path = e2e_cli_write (cli, "body.md", text, -1);

  return e2e_cli_run (cli, "new", "--film", "Heat (1995)", "--body", path, NULL);
}

static void
assert_texts (E2eCli *cli,
              guint   count)
{
  for (guint i = 1; i <= count; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *text = make_text (i);
      g_autoptr (E2eAnswer) shown = e2e_cli_do (cli, "show", id, NULL);

      g_assert_cmpstr (e2e_answer_text (shown, "body"), ==, text);
    }
}

static guint
fill (E2eCli *cli)
{
  for (guint i = 1; i < 500; i++)
    {
      g_autoptr (E2eAnswer) answer = add_text (cli, i);

      if (answer->status == 0)
        continue;
      g_test_message ("%s", answer->errors);
      g_assert_cmpint (answer->status, ==, 1);
      g_assert_cmpuint (g_bytes_get_size (answer->output), ==, 0);
      g_assert_nonnull (strstr (answer->errors, "disk is full"));
      return i - 1;
    }

  g_assert_not_reached ();
}

static char *
put_ballast (const char *disk)
{
  g_autofree char *data = g_malloc0 (512 * 1024);
  char *path = g_build_filename (disk, "ballast", NULL);

  g_assert_true (g_file_set_contents (path, data, 512 * 1024, NULL));
  return path;
}

static void
test_full (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eAnswer) list = NULL;
  g_autofree char *ballast = NULL;
  char *disk = NULL;
  guint count;

  if (!may_mount ())
    return;

  disk = mount_disk (cli);
  ballast = put_ballast (disk);
  count = fill (cli);
  g_assert_cmpuint (count, >, 0);
  assert_texts (cli, count);

  g_assert_cmpint (g_remove (ballast), ==, 0);
  e2e_cli_assert_sound (cli);
  assert_texts (cli, count);
  list = e2e_cli_do (cli, "list", NULL);
  g_assert_cmpint (json_object_get_int_member (list->json, "total"), ==, count);
  {
    g_autoptr (E2eAnswer) next = add_text (cli, count + 1);

    g_assert_cmpint (next->status, ==, 0);
  }
  assert_texts (cli, count + 1);
  e2e_cli_assert_sound (cli);
  unmount_disk (disk);
}

static void
test_backup (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  g_autoptr (E2eCli) copy = e2e_cli_new ();
  g_autofree char *journal = g_strdup (cli->journal);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (E2eAnswer) answer = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  char *disk = NULL;

  if (!may_mount ())
    return;

  disk = mount_disk (copy);
  for (guint i = 1; i <= 12; i++)
    e2e_answer_free (add_text (cli, i));
  e2e_answer_free (e2e_cli_do (cli, "backup", copy->journal, NULL));
  before = e2e_digest (copy->journal);
  for (guint i = 13; i <= 30; i++)
    e2e_answer_free (add_text (cli, i));

  answer = e2e_cli_run (cli, "backup", copy->journal, NULL);
  g_test_message ("%s", answer->errors);
  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->errors, "disk is full"));
  after = e2e_digest (copy->journal);
  g_assert_cmpstr (before, ==, after);

  dir = g_dir_open (disk, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_null (strstr (name, ".part"));
  e2e_cli_assert_sound (copy);
  assert_texts (copy, 12);
  unmount_disk (disk);
}

static void
assert_only_reading (E2eCli *cli)
{
  static const char * const rows[][4] = {
    { "new", "--film", "Ronin" },
    { "edit", "1", "--title=x" },
    { "delete", "1" },
    { "watch", "--film", "Heat" },
  };
  g_autofree char *before = e2e_digest (cli->journal);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_run (cli, rows[i][0], rows[i][1], rows[i][2], NULL);
      g_autofree char *after = e2e_digest (cli->journal);
      g_autofree char *log = g_strconcat (cli->journal, "-wal", NULL);

      g_test_message ("%s", answer->errors);
      g_assert_cmpint (answer->status, ==, 1);
      g_assert_nonnull (strstr (answer->errors, "read-only"));
      g_assert_cmpstr (before, ==, after);
      g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
    }
}

static void
test_read_only_file (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();

  e2e_answer_free (add_text (cli, 1));
  g_assert_cmpint (g_chmod (cli->journal, 0444), ==, 0);
  assert_only_reading (cli);
  g_assert_cmpint (g_chmod (cli->journal, 0644), ==, 0);
  assert_texts (cli, 1);
  e2e_cli_assert_sound (cli);
}

static void
test_read_only_disk (void)
{
  g_autoptr (E2eCli) cli = e2e_cli_new ();
  char *disk = NULL;

  if (!may_mount ())
    return;

  disk = mount_disk (cli);
  e2e_answer_free (add_text (cli, 1));
  g_assert_cmpint (mount (NULL, disk, NULL, MS_REMOUNT | MS_RDONLY, DISK_SIZE), ==, 0);
  assert_only_reading (cli);
  g_assert_cmpint (mount (NULL, disk, NULL, MS_REMOUNT, DISK_SIZE), ==, 0);
  assert_texts (cli, 1);
  e2e_cli_assert_sound (cli);
  unmount_disk (disk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/full-disk/journal", test_full);
  g_test_add_func ("/full-disk/backup", test_backup);
  g_test_add_func ("/full-disk/read-only-file", test_read_only_file);
  g_test_add_func ("/full-disk/read-only-disk", test_read_only_disk);

  return g_test_run ();
}
