/* What is done to many entries of the diary in one go, and can be taken back in one. Entries are
 * named by their ids, as a list of the diary has them; one that is in the bin by now is passed
 * over.
 */

#include "store/reprise-batch.h"

#include "model/reprise-judgement.h"
#include "model/reprise-tag.h"
#include "store/reprise-bin.h"
#include "store/reprise-name-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-tag-store.h"

typedef struct
{
  gint64  appraisal;  /* or 0 */
  gint64  viewing;    /* its own, or the appraisal's that is not in the bin; or 0 */
  char   *uuid;       /* (owned) of the appraisal, else of the viewing */
  int     judgement;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->uuid);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

/* @found is %FALSE where it is not in the diary any more. */
static gboolean
read_entry (RepriseDatabase  *database,
            gint64            id,
            Entry            *entry,
            gboolean         *found,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT entry.appraisal, viewing.id,"
                              "       coalesce(appraisal.uuid, viewing.uuid),"
                              "       coalesce(viewing.judgement, appraisal.judgement)"
                              "  FROM entry"
                              "       LEFT JOIN appraisal ON appraisal.id = entry.appraisal"
                              "       LEFT JOIN viewing"
                              "              ON viewing.id = coalesce(entry.viewing,"
                              "                                       appraisal.viewing)"
                              "             AND viewing.binned_at IS NULL"
                              " WHERE entry.id = :id AND entry.shown = 1");
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  step = reprise_statement_step (statement, error);
  *found = step == REPRISE_STEP_ROW;
  if (!*found)
    return step == REPRISE_STEP_DONE;

  entry->appraisal = reprise_statement_get_int64 (statement, 0);
  entry->viewing = reprise_statement_get_int64 (statement, 1);
  entry->uuid = g_strdup (reprise_statement_get_text (statement, 2));
  entry->judgement = reprise_statement_is_null (statement, 3)
                       ? REPRISE_UNJUDGED
                       : (int) reprise_statement_get_int64 (statement, 3);
  return TRUE;
}

/* 0 is none: a tag to take away that no appraisal has. */
static GArray *
find_tags (RepriseDatabase     *database,
           const char * const  *names,
           GError             **error)
{
  g_autoptr (GArray) tags = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = reprise_tag_normalise (names[i]);
      gint64 tag = 0;

      if (name == NULL)
        continue;
      if (!reprise_tag_ensure (database, name, &tag, error))
        return NULL;
      g_array_append_val (tags, tag);
    }

  return g_steal_pointer (&tags);
}

static gboolean
change_tags (RepriseDatabase  *database,
             RepriseUndo      *undo,
             gint64            appraisal,
             GArray           *added,
             GArray           *removed,
             GError          **error)
{
  gboolean changed = FALSE;
  gboolean one = FALSE;

  for (guint i = 0; i < removed->len; i++, changed |= one)
    if (!reprise_tag_move (database, undo, appraisal, g_array_index (removed, gint64, i), 0, &one,
                           error))
      return FALSE;
  for (guint i = 0; i < added->len; i++, changed |= one)
    if (!reprise_tag_move (database, undo, appraisal, 0, g_array_index (added, gint64, i), &one,
                           error))
      return FALSE;

  if (changed)
    reprise_undo_count_thing (undo);
  return TRUE;
}

static gboolean
judge_entry (RepriseDeed      *deed,
             RepriseDatabase  *database,
             RepriseUndo      *undo,
             const Entry      *entry,
             int               judgement,
             GError          **error)
{
  const RepriseThingKind kind =
    entry->viewing != 0 ? REPRISE_THING_VIEWING : REPRISE_THING_APPRAISAL;
  const gint64 id = entry->viewing != 0 ? entry->viewing : entry->appraisal;
  g_autoptr (RepriseStatement) statement = NULL;

  if (entry->judgement == judgement)
    return TRUE;

  statement = reprise_database_prepare (database, error,
                                        kind == REPRISE_THING_VIEWING
                                          ? "UPDATE viewing SET judgement = :judgement,"
                                            " modified_at = :now WHERE id = :id"
                                          : "UPDATE appraisal SET judgement = :judgement,"
                                            " modified_at = :now WHERE id = :id");
  if (statement == NULL || !reprise_deed_touch (deed, kind, id, error))
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  if (judgement != REPRISE_UNJUDGED)
    reprise_statement_bind_int64 (statement, ":judgement", judgement);
  reprise_undo_note_judged (undo, kind, id, entry->judgement, judgement);
  reprise_undo_count_thing (undo);
  return reprise_statement_run (statement, error);
}

static gboolean
delete_entry (RepriseDeed      *deed,
              RepriseDatabase  *database,
              RepriseUndo      *undo,
              const Entry      *entry,
              GError          **error)
{
  const RepriseThing thing = {
    entry->appraisal != 0 ? REPRISE_THING_APPRAISAL : REPRISE_THING_VIEWING,
    entry->appraisal != 0 ? entry->appraisal : entry->viewing,
    entry->uuid,
  };

  reprise_undo_note_binned (undo, thing.kind, thing.id);
  reprise_undo_count_thing (undo);
  return reprise_bin_put (deed, database, &thing, error);
}

/**
 * reprise_batch_tag:
 * @database: a connection that may write
 * @entries: (element-type gint64): entries of the diary; a viewing that nobody wrote about has no
 *   tags
 * @added: tags that all shall have, %NULL-terminated
 * @removed: tags that none shall have, %NULL-terminated
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_batch_tag (RepriseDatabase     *database,
                   GArray              *entries,
                   const char * const  *added,
                   const char * const  *removed,
                   GError             **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (GArray) add = find_tags (database, added, error);
  g_autoptr (GArray) take = add != NULL ? find_tags (database, removed, error) : NULL;

  if (take == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      g_auto (Entry) entry = { 0 };
      gboolean found = FALSE;

      if (!read_entry (database, g_array_index (entries, gint64, i), &entry, &found, error))
        return NULL;
      if (!found || entry.appraisal == 0)
        continue;
      if (!reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, entry.appraisal, error) ||
          !change_tags (database, undo, entry.appraisal, add, take, error))
        return NULL;
    }

  return reprise_deed_settle (deed, error) ? g_steal_pointer (&undo) : NULL;
}

/**
 * reprise_batch_judge:
 * @database: a connection that may write
 * @entries: (element-type gint64): entries of the diary
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @error: return location for a #RepriseStoreError
 *
 * Passes one judgement on many: on the viewing, where there is one.
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_batch_judge (RepriseDatabase  *database,
                     GArray           *entries,
                     int               judgement,
                     GError          **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  for (guint i = 0; i < entries->len; i++)
    {
      g_auto (Entry) entry = { 0 };
      gboolean found = FALSE;

      if (!read_entry (database, g_array_index (entries, gint64, i), &entry, &found, error) ||
          (found && !judge_entry (deed, database, undo, &entry, judgement, error)))
        return NULL;
    }

  return reprise_deed_settle (deed, error) ? g_steal_pointer (&undo) : NULL;
}

/**
 * reprise_batch_delete:
 * @database: a connection that may write
 * @entries: (element-type gint64): entries of the diary
 * @error: return location for a #RepriseStoreError
 *
 * Puts many into the bin, each to come back by itself or all in one go.
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
RepriseUndo *
reprise_batch_delete (RepriseDatabase  *database,
                      GArray           *entries,
                      GError          **error)
{
  g_autoptr (RepriseUndo) undo = reprise_undo_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  for (guint i = 0; i < entries->len; i++)
    {
      g_auto (Entry) entry = { 0 };
      gboolean found = FALSE;

      if (!read_entry (database, g_array_index (entries, gint64, i), &entry, &found, error) ||
          (found && !delete_entry (deed, database, undo, &entry, error)))
        return NULL;
    }

  return reprise_deed_settle (deed, error) ? g_steal_pointer (&undo) : NULL;
}

static gboolean
count_tags (RepriseDatabase  *database,
            gint64            entry,
            GPtrArray        *names,
            GHashTable       *by_tag,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT tag.id, tag.name"
                              "  FROM entry"
                              "  JOIN appraisal_tag ON appraisal_tag.appraisal = entry.appraisal"
                              "  JOIN tag ON tag.id = appraisal_tag.tag"
                              " WHERE entry.id = :id ORDER BY position, tag.id");
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", entry);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      gint64 tag = reprise_statement_get_int64 (statement, 0);
      RepriseName *name = g_hash_table_lookup (by_tag, &tag);

      if (name == NULL)
        {
          name = g_new0 (RepriseName, 1);
          name->kind = REPRISE_NAME_TAG;
          name->subject = tag;
          name->text = g_strdup (reprise_statement_get_text (statement, 1));
          g_ptr_array_add (names, name);
          g_hash_table_insert (by_tag, &name->subject, name);
        }
      name->weight++;
    }

  return step == REPRISE_STEP_DONE;
}

/**
 * reprise_batch_list_tags:
 * @database: a connection
 * @entries: (element-type gint64): entries of the diary
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the tags that any of them has, in
 *   their order; the weight of each is how many of them have it
 */
GPtrArray *
reprise_batch_list_tags (RepriseDatabase  *database,
                         GArray           *entries,
                         GError          **error)
{
  g_autoptr (GPtrArray) names =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_name_free);
  g_autoptr (GHashTable) by_tag = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < entries->len; i++)
    if (!count_tags (database, g_array_index (entries, gint64, i), names, by_tag, error))
      return NULL;

  return g_steal_pointer (&names);
}
