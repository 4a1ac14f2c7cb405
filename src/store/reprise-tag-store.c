#include "store/reprise-tag-store.h"

#include "model/reprise-tag.h"
#include "model/reprise-text.h"
#include "store/reprise-name-store.h"
#include "store/reprise-statement.h"

#include <glib/gi18n-lib.h>

#define LIST_APPRAISALS "SELECT appraisal FROM appraisal_tag WHERE tag = :id"

/* @id is 0 where no appraisal has such a tag. */
static gboolean
find_used (RepriseDatabase  *database,
           const char       *name,
           gint64           *id,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id FROM tag WHERE folded = :folded"
                              "   AND EXISTS (SELECT 1 FROM appraisal_tag WHERE tag = tag.id)");
  g_autofree char *folded = reprise_text_key (name);

  *id = 0;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":folded", folded);
  return reprise_statement_read_int64 (statement, id, error);
}

static gboolean
require_used (RepriseDatabase  *database,
              const char       *name,
              gint64           *id,
              GError          **error)
{
  if (!find_used (database, name, id, error))
    return FALSE;
  if (*id == 0)
    g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                 _("There is no tag “%s” in this journal"), name);

  return *id != 0;
}

static char *
normalise (const char  *text,
           GError     **error)
{
  char *name = reprise_tag_normalise (text);

  if (name == NULL)
    g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                         _("A tag needs a name"));
  return name;
}

/* Read before anything changes: @position is %NULL where it is not there. */
static gboolean
read_position (RepriseDatabase  *database,
               gint64            appraisal,
               gint64            tag,
               char            **position,
               GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT position FROM appraisal_tag"
                              " WHERE appraisal = :appraisal AND tag = :tag");
  RepriseStep step;

  *position = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
  reprise_statement_bind_int64 (statement, ":tag", tag);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    *position = g_strdup (reprise_statement_get_text (statement, 0));
  return step != REPRISE_STEP_ERROR;
}

static gboolean
run_for_tag (RepriseDatabase  *database,
             const char       *sql,
             gint64            appraisal,
             gint64            tag,
             const char       *position,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":appraisal", appraisal);
  reprise_statement_bind_int64 (statement, ":tag", tag);
  if (position != NULL)
    reprise_statement_bind_text (statement, ":position", position);
  return reprise_statement_run (statement, error);
}

/* Gives all that have the one tag the other, in its place; or none, where @to is 0. */
static RepriseUndo *
replace (RepriseDatabase  *database,
         gint64            from,
         gint64            to,
         GError          **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (GArray) appraisals =
    reprise_database_collect_with_id (database, LIST_APPRAISALS, from, error);

  if (appraisals == NULL)
    return NULL;

  for (guint i = 0; i < appraisals->len; i++)
    {
      const gint64 appraisal = g_array_index (appraisals, gint64, i);
      gboolean changed = FALSE;

      if (!reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, appraisal, error) ||
          !reprise_tag_move (database, undo, appraisal, from, to, &changed, error))
        return NULL;
      if (changed)
        reprise_undo_count_thing (undo);
    }

  return reprise_deed_settle (deed, error) ? g_steal_pointer (&undo) : NULL;
}

static RepriseUndo *
respell (RepriseDatabase  *database,
         gint64            tag,
         const char       *name,
         GError          **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (GArray) appraisals =
    reprise_database_collect_with_id (database, LIST_APPRAISALS, tag, error);
  g_autofree char *before = NULL;

  if (appraisals == NULL || !reprise_tag_read_name (database, tag, &before, error))
    return NULL;
  if (g_strcmp0 (before, name) == 0)
    return g_steal_pointer (&undo);

  reprise_undo_note_spelt (undo, tag, before, name);
  for (guint i = 0; i < appraisals->len; i++)
    reprise_undo_count_thing (undo);
  return reprise_tag_spell (deed, database, tag, name, error) && reprise_deed_settle (deed, error)
           ? g_steal_pointer (&undo)
           : NULL;
}

/**
 * reprise_tag_list:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): all tags that are not in the bin
 *   alone, with how many entries of the diary each leads to; those that lead to most first
 */
GPtrArray *
reprise_tag_list (RepriseDatabase  *database,
                  GError          **error)
{
  return reprise_name_suggest_of_kind (database, REPRISE_NAME_TAG, "", G_MAXINT, error);
}

/**
 * reprise_tag_rename:
 * @database: a connection that may write
 * @from: a tag, however spelt
 * @to: what it shall be called. Where there is such a tag already, both are one then
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, %REPRISE_STORE_ERROR_INVALID or
 *   another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_tag_rename (RepriseDatabase  *database,
                    const char       *from,
                    const char       *to,
                    GError          **error)
{
  g_autofree char *name = normalise (to, error);
  gint64 tag = 0;
  gint64 target = 0;

  if (name == NULL || !require_used (database, from, &tag, error))
    return NULL;
  if (reprise_tag_equal (from, name))
    return respell (database, tag, name, error);
  if (!reprise_tag_ensure (database, name, &target, error))
    return NULL;

  return replace (database, tag, target, error);
}

/**
 * reprise_tag_merge:
 * @database: a connection that may write
 * @from: a tag, however spelt
 * @into: another, which is there
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, %REPRISE_STORE_ERROR_INVALID or
 *   another #RepriseStoreError
 *
 * Gives @into to all that have @from, which is a tag no more.
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_tag_merge (RepriseDatabase  *database,
                   const char       *from,
                   const char       *into,
                   GError          **error)
{
  gint64 tag = 0;
  gint64 target = 0;

  if (!require_used (database, from, &tag, error) || !require_used (database, into, &target, error))
    return NULL;

  if (tag == target)
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                           _("A tag cannot be merged with itself"));
      return NULL;
    }

  return replace (database, tag, target, error);
}

/**
 * reprise_tag_remove:
 * @database: a connection that may write
 * @name: a tag, however spelt
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Takes a tag from all that have it.
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_tag_remove (RepriseDatabase  *database,
                    const char       *name,
                    GError          **error)
{
  gint64 tag = 0;

  return require_used (database, name, &tag, error) ? replace (database, tag, 0, error) : NULL;
}

/**
 * reprise_tag_ensure:
 * @database: a connection that may write
 * @name: a tag
 * @id: (out): its id
 * @error: return location for a #RepriseStoreError
 *
 * Finds a tag, or makes it. The spelling that came first is kept while an appraisal has it.
 *
 * Returns: whether that went well
 */
gboolean
reprise_tag_ensure (RepriseDatabase  *database,
                    const char       *name,
                    gint64           *id,
                    GError          **error)
{
  g_autoptr (RepriseStatement) add = NULL;
  g_autofree char *folded = reprise_text_key (name);

  if (!find_used (database, name, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  add = reprise_database_prepare (database, error,
                                  "INSERT INTO tag (name, folded) VALUES (:name, :folded)"
                                  " ON CONFLICT (folded) DO UPDATE SET name = excluded.name"
                                  " RETURNING id");
  if (add == NULL)
    return FALSE;

  reprise_statement_bind_text (add, ":name", name);
  reprise_statement_bind_text (add, ":folded", folded);
  return reprise_statement_read_int64 (add, id, error);
}

/**
 * reprise_tag_read_name:
 * @database: a connection
 * @tag: a tag
 * @name: (out) (transfer full) (nullable): how it is spelt
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_tag_read_name (RepriseDatabase  *database,
                       gint64            tag,
                       char            **name,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT name FROM tag WHERE id = :id");
  RepriseStep step;

  *name = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", tag);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    *name = g_strdup (reprise_statement_get_text (statement, 0));
  return step != REPRISE_STEP_ERROR;
}

/**
 * reprise_tag_is_at:
 * @database: a connection
 * @appraisal: an appraisal
 * @tag: a tag
 * @is_at: (out): whether the appraisal has it
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_tag_is_at (RepriseDatabase  *database,
                   gint64            appraisal,
                   gint64            tag,
                   gboolean         *is_at,
                   GError          **error)
{
  g_autofree char *position = NULL;

  if (!read_position (database, appraisal, tag, &position, error))
    return FALSE;

  *is_at = position != NULL;
  return TRUE;
}

/**
 * reprise_tag_give:
 * @database: a connection that may write
 * @appraisal: an appraisal that was touched
 * @tag: a tag that it has not
 * @position: (nullable): where among its tags; %NULL for behind them
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it has it
 */
gboolean
reprise_tag_give (RepriseDatabase  *database,
                  gint64            appraisal,
                  gint64            tag,
                  const char       *position,
                  GError          **error)
{
  return run_for_tag (database,
                      "INSERT OR IGNORE INTO appraisal_tag (appraisal, tag, position)"
                      "  SELECT :appraisal, :tag,"
                      "         coalesce(:position, printf('%04d', coalesce(max(position) + 1, 0)))"
                      "    FROM appraisal_tag WHERE appraisal = :appraisal",
                      appraisal, tag, position, error);
}

/**
 * reprise_tag_take:
 * @database: a connection that may write
 * @appraisal: an appraisal that was touched
 * @tag: a tag
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it has it no more
 */
gboolean
reprise_tag_take (RepriseDatabase  *database,
                  gint64            appraisal,
                  gint64            tag,
                  GError          **error)
{
  return run_for_tag (database,
                      "DELETE FROM appraisal_tag WHERE appraisal = :appraisal AND tag = :tag",
                      appraisal, tag, NULL, error);
}

/**
 * reprise_tag_move:
 * @database: a connection that may write
 * @undo: what takes it back
 * @appraisal: an appraisal that was touched
 * @from: a tag that it shall have no more; 0 for none
 * @to: a tag that it shall have: in the place of @from, if it has that, else behind; 0 for none
 * @changed: (out): whether that was not so already
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that went well
 */
gboolean
reprise_tag_move (RepriseDatabase  *database,
                  RepriseUndo      *undo,
                  gint64            appraisal,
                  gint64            from,
                  gint64            to,
                  gboolean         *changed,
                  GError          **error)
{
  g_autofree char *position = NULL;
  gboolean has = TRUE;

  if (!read_position (database, appraisal, from, &position, error) ||
      (to != 0 && !reprise_tag_is_at (database, appraisal, to, &has, error)))
    return FALSE;

  if (position != NULL)
    {
      reprise_undo_note_untagged (undo, appraisal, from, position);
      if (!reprise_tag_take (database, appraisal, from, error))
        return FALSE;
    }
  if (!has)
    {
      reprise_undo_note_tagged (undo, appraisal, to);
      if (!reprise_tag_give (database, appraisal, to, position, error))
        return FALSE;
    }

  *changed = position != NULL || !has;
  return TRUE;
}

/**
 * reprise_tag_spell:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @tag: a tag
 * @name: another spelling of it
 * @error: return location for a #RepriseStoreError
 *
 * Spells a tag otherwise, wherever it stands.
 *
 * Returns: whether that went well
 */
gboolean
reprise_tag_spell (RepriseDeed      *deed,
                   RepriseDatabase  *database,
                   gint64            tag,
                   const char       *name,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "UPDATE tag SET name = :name WHERE id = :id");
  g_autoptr (GArray) appraisals =
    reprise_database_collect_with_id (database, LIST_APPRAISALS, tag, error);

  if (statement == NULL || appraisals == NULL)
    return FALSE;

  for (guint i = 0; i < appraisals->len; i++)
    if (!reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, g_array_index (appraisals, gint64, i),
                             error))
      return FALSE;

  reprise_statement_bind_text (statement, ":name", name);
  reprise_statement_bind_int64 (statement, ":id", tag);
  return reprise_statement_run (statement, error) &&
         /* No row of an appraisal changes, and yet what it says does. */
         reprise_database_run_with_id (database,
                                       "INSERT INTO change_made"
                                       " SELECT appraisal.uuid, 'tags/' || tag.folded"
                                       "   FROM appraisal_tag"
                                       "   JOIN appraisal ON appraisal.id = appraisal_tag.appraisal"
                                       "   JOIN tag ON tag.id = appraisal_tag.tag"
                                       "  WHERE tag.id = :id", tag, error);
}
