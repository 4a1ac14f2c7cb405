/* Looks after the images beside a journal: that those it names are there, and that those nobody
 * names any more go, in time.
 *
 * A file's date says when it was last known to be in use. So one that was left alone by everybody
 * goes only long after that: whoever takes something back finds it. */

#include "store/reprise-still-care.h"

#include "store/reprise-statement.h"
#include "store/reprise-still-file.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <utime.h>

#define DAY_SECONDS     (24 * 60 * 60)
#define FRESHEN_SECONDS (7 * DAY_SECONDS)
#define KEEP_SECONDS    (37 * DAY_SECONDS)  /* 30 at least since it was in use */
#define PREFIX_LENGTH   12                  /* of a SHA-256, in a text */

/* Rows in the bin name their images as all others do. */
#define NAMED                                              \
  "SELECT sha256 FROM still"                               \
  " UNION SELECT poster FROM film WHERE poster IS NOT NULL"

/* What other copies of a text, or of a still, show may be wanted back with them. */
#define MENTIONED                                                         \
  "SELECT body FROM appraisal WHERE body LIKE '%(still:%'"                \
  " UNION ALL SELECT body FROM voice WHERE body LIKE '%(still:%'"         \
  " UNION ALL SELECT body FROM revision WHERE body LIKE '%(still:%'"      \
  " UNION ALL SELECT value FROM conflict WHERE value LIKE '%(still:%'"    \
  " UNION ALL SELECT '(still:' || value FROM conflict"                    \
  "            WHERE value IS NOT NULL AND length(value) = 64"

static GHashTable *
list_named (RepriseDatabase  *database,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, NAMED);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_hash_table_add (named, g_strdup (reprise_statement_get_text (statement, 0)));

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&named) : NULL;
}

static void
add_mentions (GHashTable *prefixes,
              const char *text)
{
  const char *mark = text;

  while ((mark = strstr (mark, "(still:")) != NULL)
    {
      mark += strlen ("(still:");
      g_hash_table_add (prefixes, g_strndup (mark, PREFIX_LENGTH));
    }
}

static GHashTable *
list_mentioned (RepriseDatabase  *database,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, MENTIONED);
  g_autoptr (GHashTable) prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    add_mentions (prefixes, reprise_statement_get_text (statement, 0));

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&prefixes) : NULL;
}

static gint64
get_age (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) time (NULL) - (gint64) status.st_mtime : 0;
}

/* What a write left behind that was killed. */
static gboolean
is_left_over (const char *name)
{
  return strlen (name) > PREFIX_LENGTH && strchr (name, '.') != NULL;
}

static void
look_at_file (const char *path,
              const char *name,
              GHashTable *named,
              GPtrArray  *unnamed)
{
  const gint64 age = get_age (path);

  if (!reprise_still_file_is_name (name))
    {
      if (is_left_over (name) && age > DAY_SECONDS)
        g_unlink (path);
      return;
    }

  if (g_hash_table_contains (named, name))
    {
      if (age > FRESHEN_SECONDS)
        g_utime (path, NULL);
    }
  else if (age > KEEP_SECONDS)
    {
      g_ptr_array_add (unnamed, g_strdup (path));
    }
}

static void
look_at_shelf (const char *shelf,
               GHashTable *named,
               GPtrArray  *unnamed)
{
  g_autoptr (GDir) dir = g_dir_open (shelf, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shelf, name, NULL);

      look_at_file (path, name, named, unnamed);
    }
}

static GPtrArray *
list_unnamed (const char *folder,
              GHashTable *named)
{
  GPtrArray *unnamed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *shelf = g_build_filename (folder, name, NULL);

      if (strlen (name) == 2)
        look_at_shelf (shelf, named, unnamed);
    }

  return unnamed;
}

/* Somebody may have kept the same image again in the meantime. */
static void
remove_unnamed (const char *folder,
                GPtrArray  *unnamed,
                GHashTable *mentioned)
{
  const int lock = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (lock < 0 || flock (lock, LOCK_EX) != 0)
    unnamed = NULL;

  for (guint i = 0; unnamed != NULL && i < unnamed->len; i++)
    {
      g_autofree char *name = g_path_get_basename (unnamed->pdata[i]);

      name[PREFIX_LENGTH] = '\0';
      if (!g_hash_table_contains (mentioned, name) && get_age (unnamed->pdata[i]) > KEEP_SECONDS)
        g_unlink (unnamed->pdata[i]);
    }

  if (lock >= 0)
    close (lock);
}

static char *
digest (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

/**
 * reprise_still_care_tidy:
 * @journal: the file of a journal
 * @error: return location for a #RepriseStoreError
 *
 * Removes images that nothing in the journal names or mentions any more, nor did for 30 days. On a
 * connection of its own; not for the main thread.
 *
 * Returns: whether that went well
 */
gboolean
reprise_still_care_tidy (const char  *journal,
                         GError     **error)
{
  g_autofree char *folder = reprise_still_file_dup_folder (journal);
  g_autoptr (RepriseDatabase) database = NULL;
  g_autoptr (GHashTable) named = NULL;
  g_autoptr (GHashTable) mentioned = NULL;
  g_autoptr (GPtrArray) unnamed = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  database = reprise_database_open (journal, REPRISE_DATABASE_READ, error);
  named = database != NULL ? list_named (database, error) : NULL;
  if (named == NULL)
    return FALSE;

  unnamed = list_unnamed (folder, named);
  if (unnamed->len == 0)
    return TRUE;

  mentioned = list_mentioned (database, error);
  if (mentioned == NULL)
    return FALSE;

  remove_unnamed (folder, unnamed, mentioned);
  return TRUE;
}

/**
 * reprise_still_care_check:
 * @database: a connection
 * @problems: (element-type utf8): where to say what is wrong
 * @error: return location for a #RepriseStoreError
 *
 * Looks whether the images that a journal names are beside it, and what they were. Reads all of
 * them.
 *
 * Returns: whether they could be looked for
 */
gboolean
reprise_still_care_check (RepriseDatabase  *database,
                          GPtrArray        *problems,
                          GError          **error)
{
  const char *journal = sqlite3_db_filename (reprise_database_get_handle (database), "main");
  g_autoptr (GHashTable) named = list_named (database, error);
  GHashTableIter iter;
  gpointer name;

  if (named == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, named);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *path = reprise_still_file_dup_path (journal, name);
      g_autofree char *is = path != NULL ? digest (path) : NULL;

      /* Translators: %s is what the image is named by, many digits. */
      if (is == NULL)
        g_ptr_array_add (problems, g_strdup_printf (_("an image is missing: %s"), (char *) name));
      else if (!g_str_equal (is, name))
        g_ptr_array_add (problems, g_strdup_printf (_("an image is damaged: %s"), (char *) name));
    }

  return TRUE;
}
