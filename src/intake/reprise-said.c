/* What a source said of a thing, time after time: so that what it changed is told from what was
 * changed here. */

#include "intake/reprise-said.h"

#include "store/reprise-merge.h"
#include "store/reprise-statement.h"

static const char * const viewing_fields[] = {
  "watched", "place", "rewatch", "unfinished", "judgement", "note", NULL,
};

#define VIEWING_COLUMNS    "watched, place, rewatch, unfinished, judgement, note"
#define VIEWING_PARAMETERS ":watched, :place, :rewatch, :unfinished, :judgement, :note"

static const char * const appraisal_fields[] = {
  "number", "title", "kind", "state", "judgement", "spoiler", "byline", "finished-on", "body", NULL,
};

#define APPRAISAL_COLUMNS \
  "number, title, kind, state, judgement, spoiler, byline, finished_on, body"
#define APPRAISAL_PARAMETERS \
  ":number, :title, :kind, :state, :judgement, :spoiler, :byline, :finished_on, :body"

static gboolean
find_said (RepriseStatement  *statement,
           gint64             origin,
           gint64             before,
           RepriseStep       *step,
           GError           **error)
{
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":origin", origin);
  reprise_statement_bind_int64 (statement, ":before", before);
  *step = reprise_statement_step (statement, error);
  return *step != REPRISE_STEP_ERROR;
}

/**
 * reprise_said_load_viewing:
 * @database: a connection
 * @origin: the origin of a viewing
 * @before: a batch, or %G_MAXINT64
 * @viewing: (out) (nullable): what its source said of it the last time before that batch, of no film
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_said_load_viewing (RepriseDatabase  *database,
                           gint64            origin,
                           gint64            before,
                           RepriseViewing  **viewing,
                           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT " VIEWING_COLUMNS " FROM viewing_said"
                              " WHERE origin = :origin AND batch < :before"
                              " ORDER BY batch DESC LIMIT 1");
  RepriseStep step;

  *viewing = NULL;
  if (!find_said (statement, origin, before, &step, error))
    return FALSE;

  if (step == REPRISE_STEP_ROW)
    {
      g_autoptr (RepriseFilm) film = reprise_film_new ("", 0);

      *viewing = reprise_viewing_new (film);
      reprise_statement_get_object (statement, 0, *viewing, viewing_fields);
    }
  return TRUE;
}

/**
 * reprise_said_keep_viewing:
 * @database: a connection that may write
 * @origin: the origin of a viewing
 * @batch: the batch in which that was said; 0 for what was here before
 * @viewing: what was said
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_said_keep_viewing (RepriseDatabase  *database,
                           gint64            origin,
                           gint64            batch,
                           RepriseViewing   *viewing,
                           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT OR REPLACE INTO viewing_said"
                              " (origin, batch, " VIEWING_COLUMNS ")"
                              " VALUES (:origin, :batch, " VIEWING_PARAMETERS ")");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":origin", origin);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  reprise_statement_bind_object (statement, viewing, viewing_fields);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_said_merge_viewing:
 * @database: a connection that may write
 * @was: what the source said before
 * @is: what it says now
 * @here: the viewing as it is here; changed to what it shall be
 * @error: return location for a #RepriseStoreError
 *
 * Takes over what has changed there and not here. What has changed in both places stays as it is
 * here, and what it is there is kept as a conflict copy.
 *
 * Returns: whether that went well
 */
gboolean
reprise_said_merge_viewing (RepriseDatabase  *database,
                            RepriseViewing   *was,
                            RepriseViewing   *is,
                            RepriseViewing   *here,
                            GError          **error)
{
  return reprise_merge_fields (database, reprise_viewing_get_uuid (here), was, is, here,
                               viewing_fields, error);
}

/**
 * reprise_said_load_appraisal:
 * @database: a connection
 * @origin: the origin of an appraisal
 * @before: a batch, or %G_MAXINT64
 * @appraisal: (out) (nullable): what its source said of it the last time before that batch
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_said_load_appraisal (RepriseDatabase   *database,
                             gint64             origin,
                             gint64             before,
                             RepriseAppraisal **appraisal,
                             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT tags, " APPRAISAL_COLUMNS " FROM appraisal_said"
                              " WHERE origin = :origin AND batch < :before"
                              " ORDER BY batch DESC LIMIT 1");
  RepriseStep step;

  *appraisal = NULL;
  if (!find_said (statement, origin, before, &step, error))
    return FALSE;

  if (step == REPRISE_STEP_ROW)
    {
      const char *tags = reprise_statement_get_text (statement, 0);
      g_auto (GStrv) list = g_strsplit (tags, "\n", -1);

      *appraisal = reprise_appraisal_new ();
      reprise_appraisal_set_tags (*appraisal, (const char * const *) list);
      reprise_statement_get_object (statement, 1, *appraisal, appraisal_fields);
    }
  return TRUE;
}

/**
 * reprise_said_keep_appraisal:
 * @database: a connection that may write
 * @origin: the origin of an appraisal
 * @batch: the batch in which that was said; 0 for what was here before
 * @appraisal: what was said
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_said_keep_appraisal (RepriseDatabase   *database,
                             gint64             origin,
                             gint64             batch,
                             RepriseAppraisal  *appraisal,
                             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT OR REPLACE INTO appraisal_said"
                              " (origin, batch, tags, " APPRAISAL_COLUMNS ")"
                              " VALUES (:origin, :batch, :tags, " APPRAISAL_PARAMETERS ")");
  g_autofree char *tags = NULL;

  if (statement == NULL)
    return FALSE;

  tags = g_strjoinv ("\n", (char **) reprise_appraisal_get_tags (appraisal));
  reprise_statement_bind_int64 (statement, ":origin", origin);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  reprise_statement_bind_text (statement, ":tags", tags);
  reprise_statement_bind_object (statement, appraisal, appraisal_fields);
  return reprise_statement_run (statement, error);
}

static GPtrArray *
list_tags (RepriseAppraisal *appraisal)
{
  const char * const *tags = reprise_appraisal_get_tags (appraisal);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; tags[i] != NULL; i++)
    g_ptr_array_add (list, (char *) tags[i]);
  return list;
}

static char *
dup_tag (gconstpointer tag)
{
  return g_strdup (tag);
}

/**
 * reprise_said_merge_appraisal:
 * @database: a connection that may write
 * @was: what the source said before
 * @is: what it says now
 * @here: the appraisal as it is here; changed to what it shall be
 * @error: return location for a #RepriseStoreError
 *
 * Does for an appraisal what reprise_said_merge_viewing() does for a viewing. Tags that were added
 * in either place are there, those taken away in either are not.
 *
 * Returns: whether that went well
 */
gboolean
reprise_said_merge_appraisal (RepriseDatabase   *database,
                              RepriseAppraisal  *was,
                              RepriseAppraisal  *is,
                              RepriseAppraisal  *here,
                              GError           **error)
{
  g_autoptr (GPtrArray) tags_were = list_tags (was);
  g_autoptr (GPtrArray) tags_are = list_tags (is);
  g_autoptr (GPtrArray) tags_here = list_tags (here);
  g_autoptr (GPtrArray) tags = reprise_merge_lists (tags_were, tags_here, tags_are, dup_tag);

  g_ptr_array_add (tags, NULL);
  reprise_appraisal_set_tags (here, (const char * const *) tags->pdata);
  return reprise_merge_fields (database, reprise_appraisal_get_uuid (here), was, is, here,
                               appraisal_fields, error);
}

static const char * const *
list_fields (gpointer object)
{
  return REPRISE_IS_VIEWING (object) ? viewing_fields : appraisal_fields;
}

static gboolean
is_same_field (gpointer    a,
               gpointer    b,
               const char *field)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (a), field);
  g_auto (GValue) value_a = G_VALUE_INIT;
  g_auto (GValue) value_b = G_VALUE_INIT;

  g_object_get_property (a, field, &value_a);
  g_object_get_property (b, field, &value_b);
  return g_param_values_cmp (pspec, &value_a, &value_b) == 0;
}

/**
 * reprise_said_revert:
 * @said: what a source said of a viewing or an appraisal
 * @before: what it was before that
 * @here: the thing as it is here; changed to what it shall be
 *
 * Puts back what is here as the source said it, and leaves what was changed since.
 */
void
reprise_said_revert (gpointer said,
                     gpointer before,
                     gpointer here)
{
  const char * const *fields = list_fields (here);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_same_field (here, said, fields[i]) || is_same_field (here, before, fields[i]))
        continue;
      g_object_get_property (before, fields[i], &value);
      g_object_set_property (here, fields[i], &value);
    }

  if (REPRISE_IS_APPRAISAL (here) && g_strv_equal (reprise_appraisal_get_tags (here),
                                                   reprise_appraisal_get_tags (said)))
    reprise_appraisal_set_tags (here, reprise_appraisal_get_tags (before));
}

/**
 * reprise_said_is_same:
 * @a: a viewing, or an appraisal
 * @b: another of the kind
 *
 * Returns: whether a source that said the one and now says the other has changed nothing
 */
gboolean
reprise_said_is_same (gpointer a,
                      gpointer b)
{
  const char * const *fields = list_fields (a);

  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_same_field (a, b, fields[i]))
      return FALSE;

  return REPRISE_IS_VIEWING (a) || g_strv_equal (reprise_appraisal_get_tags (a),
                                                 reprise_appraisal_get_tags (b));
}
