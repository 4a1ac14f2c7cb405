/* What a source said of a thing, time after time: so that what it changed is told from what was
 * changed here. */

#include "intake/reprise-said.h"

#include "intake/reprise-said-parts.h"
#include "model/reprise-tag.h"
#include "model/reprise-text.h"
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

/* The day on which something was finished is as it first came in: what a source has for it may move
 * with the clock it is read by. */
static const char * const followed_fields[] = {
  "number", "title", "kind", "state", "judgement", "spoiler", "byline", "body", NULL,
};

#define APPRAISAL_COLUMNS \
  "number, title, kind, state, judgement, spoiler, byline, finished_on, body"
#define APPRAISAL_PARAMETERS \
  ":number, :title, :kind, :state, :judgement, :spoiler, :byline, :finished_on, :body"

/* What was here before is what a batch is taken back to, and nothing that anybody said. */
#define SAID "(batch >= 0 OR :before < 9223372036854775807)"

/* One batch may say something twice. */
#define TAKEN_ALL(table)                                                                     \
  "coalesce ((SELECT taken || ' ' FROM " table                                               \
  "            WHERE origin = :origin AND batch = :batch), '') || :taken"

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

static void
take_column (RepriseStatement  *statement,
             int                column,
             char             **taken)
{
  if (taken != NULL)
    *taken = g_strdup (reprise_statement_get_text (statement, column));
}

/**
 * reprise_said_load_viewing:
 * @database: a connection
 * @origin: the origin of a viewing
 * @before: a batch, or %REPRISE_SAID_LAST for what it said last
 * @viewing: (out) (nullable): what its source said of it the last time before that batch, or what
 *   was here before it said anything; of no film
 * @taken: (out) (optional): which fields of it are here since, and because of that; by blanks
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_said_load_viewing (RepriseDatabase  *database,
                           gint64            origin,
                           gint64            before,
                           RepriseViewing  **viewing,
                           char            **taken,
                           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT taken, " VIEWING_COLUMNS " FROM viewing_said"
                              " WHERE origin = :origin AND batch < :before AND " SAID
                              " ORDER BY batch DESC LIMIT 1");
  RepriseStep step;

  *viewing = NULL;
  if (!find_said (statement, origin, before, &step, error))
    return FALSE;

  if (step == REPRISE_STEP_ROW)
    {
      g_autoptr (RepriseFilm) film = reprise_film_new ("", 0);

      *viewing = reprise_viewing_new (film);
      reprise_statement_get_object (statement, 1, *viewing, viewing_fields);
      take_column (statement, 0, taken);
    }
  return TRUE;
}

/**
 * reprise_said_keep_viewing:
 * @database: a connection that may write
 * @origin: the origin of a viewing
 * @batch: the batch in which that was said, %REPRISE_SAID_NOTHING or %REPRISE_SAID_HERE
 * @viewing: what was said
 * @taken: which fields of it were taken over, by blanks
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_said_keep_viewing (RepriseDatabase  *database,
                           gint64            origin,
                           gint64            batch,
                           RepriseViewing   *viewing,
                           const char       *taken,
                           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT OR REPLACE INTO viewing_said"
                              " (origin, batch, taken, " VIEWING_COLUMNS ")"
                              " VALUES (:origin, :batch, " TAKEN_ALL ("viewing_said") ", "
                              VIEWING_PARAMETERS ")");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":origin", origin);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  reprise_statement_bind_text (statement, ":taken", taken);
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

static RepriseAppraisal *
appraisal_from_row (RepriseStatement *statement)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();
  g_auto (GStrv) tags = g_strsplit (reprise_statement_get_text (statement, 1), "\n", -1);

  reprise_appraisal_set_tags (appraisal, (const char * const *) tags);
  reprise_said_part_read (REPRISE_SAID_VOICES, reprise_statement_get_text (statement, 2),
                          appraisal);
  reprise_said_part_read (REPRISE_SAID_TRACKS, reprise_statement_get_text (statement, 3),
                          appraisal);
  reprise_statement_get_object (statement, 4, appraisal, appraisal_fields);
  return appraisal;
}

/**
 * reprise_said_load_appraisal:
 * @database: a connection
 * @origin: the origin of an appraisal
 * @before: a batch, or %REPRISE_SAID_LAST for what it said last
 * @appraisal: (out) (nullable): what its source said of it the last time before that batch
 * @taken: (out) (optional): which fields of it are here since, and because of that; by blanks
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_said_load_appraisal (RepriseDatabase   *database,
                             gint64             origin,
                             gint64             before,
                             RepriseAppraisal **appraisal,
                             char             **taken,
                             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT taken, tags, voices, tracks, " APPRAISAL_COLUMNS
                              "  FROM appraisal_said"
                              " WHERE origin = :origin AND batch < :before AND " SAID
                              " ORDER BY batch DESC LIMIT 1");
  RepriseStep step;

  *appraisal = NULL;
  if (!find_said (statement, origin, before, &step, error))
    return FALSE;

  if (step == REPRISE_STEP_ROW)
    {
      *appraisal = appraisal_from_row (statement);
      take_column (statement, 0, taken);
    }
  return TRUE;
}

/**
 * reprise_said_keep_appraisal:
 * @database: a connection that may write
 * @origin: the origin of an appraisal
 * @batch: the batch in which that was said, %REPRISE_SAID_NOTHING or %REPRISE_SAID_HERE
 * @appraisal: what was said
 * @taken: which fields of it were taken over, by blanks
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_said_keep_appraisal (RepriseDatabase   *database,
                             gint64             origin,
                             gint64             batch,
                             RepriseAppraisal  *appraisal,
                             const char        *taken,
                             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT OR REPLACE INTO appraisal_said"
                              " (origin, batch, taken, tags, voices, tracks, " APPRAISAL_COLUMNS ")"
                              " VALUES (:origin, :batch, " TAKEN_ALL ("appraisal_said")
                              ", :tags, :voices, :tracks, " APPRAISAL_PARAMETERS ")");
  g_autofree char *tags = NULL;
  g_autofree char *voices = NULL;
  g_autofree char *tracks = NULL;

  if (statement == NULL)
    return FALSE;

  tags = g_strjoinv ("\n", (char **) reprise_appraisal_get_tags (appraisal));
  voices = reprise_said_part_write (REPRISE_SAID_VOICES, appraisal);
  tracks = reprise_said_part_write (REPRISE_SAID_TRACKS, appraisal);
  reprise_statement_bind_int64 (statement, ":origin", origin);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  reprise_statement_bind_text (statement, ":tags", tags);
  reprise_statement_bind_text (statement, ":voices", voices);
  reprise_statement_bind_text (statement, ":tracks", tracks);
  reprise_statement_bind_text (statement, ":taken", taken);
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
dup_tag_key (gconstpointer tag)
{
  return reprise_text_key (tag);
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
 * in either place are there, those taken away in either are not. Its voices are one thing to be
 * changed, and so is its jukebox.
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
  g_autoptr (GPtrArray) tags = reprise_merge_lists (tags_were, tags_here, tags_are, dup_tag_key);

  g_ptr_array_add (tags, NULL);
  reprise_appraisal_set_tags (here, (const char * const *) tags->pdata);
  return reprise_said_part_merge (REPRISE_SAID_VOICES, database, was, is, here, error) &&
         reprise_said_part_merge (REPRISE_SAID_TRACKS, database, was, is, here, error) &&
         reprise_merge_fields (database, reprise_appraisal_get_uuid (here), was, is, here,
                               followed_fields, error);
}

/* Tags have no order, and are spelt as they were first spelt here. */
static gboolean
has_same_tags (RepriseAppraisal *a,
               RepriseAppraisal *b)
{
  const char * const *of_a = reprise_appraisal_get_tags (a);
  const char * const *of_b = reprise_appraisal_get_tags (b);

  for (guint i = 0; of_a[i] != NULL; i++)
    if (!reprise_tags_contain (of_b, of_a[i]))
      return FALSE;

  return g_strv_length ((GStrv) of_a) == g_strv_length ((GStrv) of_b);
}

static const char * const *
list_fields (gpointer object)
{
  return REPRISE_IS_VIEWING (object) ? viewing_fields : followed_fields;
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

/* What the lists of an appraisal are called among its fields. */
static const char * const part_names[REPRISE_N_SAID_PARTS] = {
  [REPRISE_SAID_VOICES] = "voices",
  [REPRISE_SAID_TRACKS] = "tracks",
};

static void
list_changed_lists (GStrvBuilder     *names,
                    RepriseAppraisal *here,
                    RepriseAppraisal *merged)
{
  if (!has_same_tags (here, merged))
    g_strv_builder_add (names, "tags");

  for (int part = 0; part < REPRISE_N_SAID_PARTS; part++)
    if (!reprise_said_part_is_same ((RepriseSaidPart) part, here, merged))
      g_strv_builder_add (names, part_names[part]);
}

/**
 * reprise_said_list_changes:
 * @here: a viewing or an appraisal as it was here
 * @merged: as it is after what was said was merged with it
 *
 * Returns: (transfer full) (not nullable): which fields have changed, by blanks
 */
char *
reprise_said_list_changes (gpointer here,
                           gpointer merged)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  const char * const *fields = list_fields (here);

  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_same_field (here, merged, fields[i]))
      g_strv_builder_add (names, fields[i]);
  if (REPRISE_IS_APPRAISAL (here))
    list_changed_lists (names, here, merged);

  list = g_strv_builder_end (names);
  return g_strjoinv (" ", list);
}

static void
revert_lists (RepriseAppraisal    *said,
              RepriseAppraisal    *before,
              const char * const  *taken,
              RepriseAppraisal    *here)
{
  if (g_strv_contains (taken, "tags") && has_same_tags (here, said))
    reprise_appraisal_set_tags (here, reprise_appraisal_get_tags (before));

  for (int part = 0; part < REPRISE_N_SAID_PARTS; part++)
    if (g_strv_contains (taken, part_names[part]) &&
        reprise_said_part_is_same ((RepriseSaidPart) part, here, said))
      reprise_said_part_put ((RepriseSaidPart) part, before, here);
}

/**
 * reprise_said_revert:
 * @said: what a source said of a viewing or an appraisal
 * @before: what it was before that
 * @taken: which fields were taken over then, by blanks
 * @here: the thing as it is here; changed to what it shall be
 *
 * Puts back what is here because the source said it, and leaves what was changed since.
 */
void
reprise_said_revert (gpointer    said,
                     gpointer    before,
                     const char *taken,
                     gpointer    here)
{
  g_auto (GStrv) fields = g_strsplit (taken, " ", -1);
  const char * const *all = list_fields (here);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!g_strv_contains ((const char * const *) fields, all[i]) ||
          !is_same_field (here, said, all[i]))
        continue;
      g_object_get_property (before, all[i], &value);
      g_object_set_property (here, all[i], &value);
    }

  if (REPRISE_IS_APPRAISAL (here))
    revert_lists (said, before, (const char * const *) fields, here);
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

  return REPRISE_IS_VIEWING (a) ||
         (has_same_tags (a, b) &&
          reprise_said_part_is_same (REPRISE_SAID_VOICES, a, b) &&
          reprise_said_part_is_same (REPRISE_SAID_TRACKS, a, b));
}

/* Whether a field is kept with another thing. */
static gboolean
is_elsewhere (gpointer    here,
              const char *field)
{
  return REPRISE_IS_APPRAISAL (here) && g_str_equal (field, "judgement") &&
         reprise_appraisal_get_viewing (here) != NULL;
}

/**
 * reprise_said_is_untouched:
 * @said: what a source said of a viewing or an appraisal the last time
 * @here: the thing as it is here
 *
 * Returns: whether nobody has changed it here, nor added to it
 */
gboolean
reprise_said_is_untouched (gpointer said,
                           gpointer here)
{
  const char * const *fields = list_fields (here);

  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_elsewhere (here, fields[i]) && !is_same_field (said, here, fields[i]))
      return FALSE;

  return REPRISE_IS_VIEWING (here) ||
         (has_same_tags (said, here) &&
          reprise_said_part_is_same (REPRISE_SAID_VOICES, said, here) &&
          reprise_said_part_is_same (REPRISE_SAID_TRACKS, said, here) &&
          reprise_appraisal_get_stills (here)->len == 0);
}
