/* Real texts, which stay outside the project: REPRISE_SEEDS names a folder of *.txt. */

#include "support/e2e-seeds.h"

#include <string.h>

/**
 * e2e_seeds_list:
 *
 * Returns: (transfer full) (nullable) (element-type filename): their paths, at least one; %NULL
 *     where no folder is named
 */
GPtrArray *
e2e_seeds_list (void)
{
  const char *folder = g_getenv ("REPRISE_SEEDS");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  if (folder == NULL)
    return NULL;

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));

  g_assert_cmpuint (paths->len, >, 0);
  return g_steal_pointer (&paths);
}

/**
 * e2e_seeds_phrase:
 * @text: a text
 *
 * Returns: (transfer full): words one after the other, from its middle, of letters alone: a query
 *     reads all else its own way
 */
char *
e2e_seeds_phrase (const char *text)
{
  const char *middle = g_utf8_find_next_char (text + strlen (text) / 2, NULL);
  g_autofree char *half = g_utf8_make_valid (middle, -1);
  g_autoptr (GRegex) regex = g_regex_new ("(?<![\\w’'-])[a-zA-Z]+(?: [a-zA-Z]+){5}(?![\\w’'-])", 0,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_regex_match (regex, half, 0, &match));
  return g_match_info_fetch (match, 0);
}
