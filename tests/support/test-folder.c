#include "support/test-folder.h"

#include <glib/gstdio.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GPtrArray) names = list_names (path);

      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *child = g_build_filename (path, names->pdata[i], NULL);

          remove_all (child);
        }
    }

  g_remove (path);
}

/**
 * test_folder_new:
 *
 * Returns: (transfer full): the path of a new, empty folder
 */
TestFolder *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("reprise-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * test_folder_remove:
 * @self: (transfer full): a folder, removed with all that is in it
 */
void
test_folder_remove (TestFolder *self)
{
  remove_all (self);
  g_free (self);
}

/**
 * test_copy_file:
 * @from: a file
 * @to: another, replaced
 */
void
test_copy_file (const char *from,
                const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, content, (gssize) length, &error);
  g_assert_no_error (error);
}

/**
 * test_fingerprint:
 * @folder: a folder
 *
 * Returns: (transfer full): the names, sizes and checksums of its files: the same before and after
 *   where nothing was touched
 */
char *
test_fingerprint (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  g_autoptr (GString) print = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *content = NULL;
      g_autofree char *sum = NULL;
      gsize length = 0;

      if (g_file_get_contents (path, &content, &length, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) content, length);
      g_string_append_printf (print, "%s %" G_GSIZE_FORMAT " %s\n", (char *) names->pdata[i],
                              length, sum != NULL ? sum : "-");
    }

  return g_string_free (g_steal_pointer (&print), FALSE);
}
