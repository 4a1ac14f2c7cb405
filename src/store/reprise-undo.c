/* Taking back what was done to many things in one go. Each step says what it made of what; where
 * somebody made something else of it since, it is left alone. */

#include "store/reprise-undo.h"

#include "model/reprise-judgement.h"
#include "store/reprise-bin.h"
#include "store/reprise-statement.h"
#include "store/reprise-still-place.h"
#include "store/reprise-tag-store.h"

typedef enum
{
  STEP_TAGGED,
  STEP_UNTAGGED,
  STEP_SPELT,
  STEP_JUDGED,
  STEP_BINNED,
  STEP_PLACED,
  STEP_RUN,
} StepKind;

typedef struct
{
  StepKind          kind;
  RepriseThingKind  thing;
  gint64            id;        /* of the thing; for a spelling, of the tag */
  gint64            tag;
  char             *position;  /* (owned) (nullable) */
  char             *before;    /* (owned) (nullable): a spelling, or where an image was */
  char             *after;     /* (owned) (nullable): a spelling, or what took its place */
  int               was;       /* a judgement */
  int               is;        /* a judgement */
  const char       *sql;       /* a statement about :id */
} Step;

struct _RepriseUndo
{
  GArray *steps;     /* (owned) of Step */
  guint   n_things;
};

static void
step_clear (Step *step)
{
  g_free (step->position);
  g_free (step->before);
  g_free (step->after);
}

/* A tag that was given and is gone, or was taken and is there again, is as somebody wants it. */
static gboolean
undo_tag (RepriseDeed      *deed,
          RepriseDatabase  *database,
          const Step       *step,
          gboolean         *left,
          GError          **error)
{
  gboolean has = FALSE;

  if (!reprise_tag_is_at (database, step->id, step->tag, &has, error))
    return FALSE;

  *left = has != (step->kind == STEP_TAGGED);
  if (*left)
    return TRUE;

  return reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, step->id, error) &&
         (step->kind == STEP_TAGGED
            ? reprise_tag_take (database, step->id, step->tag, error)
            : reprise_tag_give (database, step->id, step->tag, step->position, error));
}

static gboolean
undo_spelling (RepriseDeed      *deed,
               RepriseDatabase  *database,
               const Step       *step,
               gboolean         *left,
               GError          **error)
{
  g_autofree char *name = NULL;

  if (!reprise_tag_read_name (database, step->id, &name, error))
    return FALSE;

  *left = g_strcmp0 (name, step->after) != 0;
  return *left || reprise_tag_spell (deed, database, step->id, step->before, error);
}

static gboolean
undo_judgement (RepriseDeed      *deed,
                RepriseDatabase  *database,
                const Step       *step,
                gboolean         *left,
                GError          **error)
{
  const char *sql = step->thing == REPRISE_THING_VIEWING
                      ? "UPDATE viewing SET judgement = :was, modified_at = :now"
                        " WHERE id = :id AND judgement IS :is AND binned_at IS NULL RETURNING id"
                      : "UPDATE appraisal SET judgement = :was, modified_at = :now"
                        " WHERE id = :id AND judgement IS :is"
                        "   AND NOT EXISTS (SELECT 1 FROM viewing"
                        "                    WHERE viewing.id = appraisal.viewing"
                        "                      AND viewing.binned_at IS NULL) RETURNING id";
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);
  gint64 changed = 0;

  if (statement == NULL || !reprise_deed_touch (deed, step->thing, step->id, error))
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", step->id);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  if (step->was != REPRISE_UNJUDGED)
    reprise_statement_bind_int64 (statement, ":was", step->was);
  if (step->is != REPRISE_UNJUDGED)
    reprise_statement_bind_int64 (statement, ":is", step->is);
  if (!reprise_statement_read_int64 (statement, &changed, error))
    return FALSE;

  *left = changed == 0;
  return TRUE;
}

static gboolean
undo_step (RepriseDeed      *deed,
           RepriseDatabase  *database,
           const Step       *step,
           gboolean         *left,
           GError          **error)
{
  switch (step->kind)
    {
    case STEP_TAGGED:
    case STEP_UNTAGGED:
      return undo_tag (deed, database, step, left, error);
    case STEP_SPELT:
      return undo_spelling (deed, database, step, left, error);
    case STEP_JUDGED:
      return undo_judgement (deed, database, step, left, error);
    case STEP_BINNED:
      *left = FALSE;
      return reprise_bin_restore (deed, database, step->thing, step->id, error);
    case STEP_PLACED:
      return reprise_still_place_undo (deed, database, step->id, step->before, step->after, left,
                                       error);
    case STEP_RUN:
      *left = FALSE;
      return reprise_database_run_with_id (database, step->sql, step->id, error);
    }

  g_assert_not_reached ();
}

static Step *
add_step (RepriseUndo *self,
          StepKind     kind,
          gint64       id)
{
  Step step = { .kind = kind, .thing = REPRISE_THING_APPRAISAL, .id = id };

  g_array_append_val (self->steps, step);
  return &g_array_index (self->steps, Step, self->steps->len - 1);
}

/**
 * reprise_undo_new:
 *
 * Returns: (transfer full): nothing to take back yet
 */
RepriseUndo *
reprise_undo_new (void)
{
  RepriseUndo *self = g_new0 (RepriseUndo, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, (GDestroyNotify) step_clear);
  return self;
}

/**
 * reprise_undo_free:
 * @self: (transfer full): an undo
 */
void
reprise_undo_free (RepriseUndo *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->steps);
  g_free (self);
}

/**
 * reprise_undo_get_count:
 * @self: an undo
 *
 * Returns: how many appraisals and viewings the deed has changed
 */
guint
reprise_undo_get_count (RepriseUndo *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_things;
}

/**
 * reprise_undo_get_n_binned:
 * @self: an undo
 * @kind: a kind of thing
 *
 * Returns: how many of that kind the deed has put into the bin
 */
guint
reprise_undo_get_n_binned (RepriseUndo      *self,
                           RepriseThingKind  kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (step->kind == STEP_BINNED && step->thing == kind)
        n++;
    }

  return n;
}

/**
 * reprise_undo_count_thing:
 * @self: an undo
 *
 * Says that the deed has changed one more.
 */
void
reprise_undo_count_thing (RepriseUndo *self)
{
  g_return_if_fail (self != NULL);

  self->n_things++;
}

/**
 * reprise_undo_note_tagged:
 * @self: an undo
 * @appraisal: an appraisal
 * @tag: a tag that it got
 */
void
reprise_undo_note_tagged (RepriseUndo *self,
                          gint64       appraisal,
                          gint64       tag)
{
  g_return_if_fail (self != NULL);

  add_step (self, STEP_TAGGED, appraisal)->tag = tag;
}

/**
 * reprise_undo_note_untagged:
 * @self: an undo
 * @appraisal: an appraisal
 * @tag: a tag that was taken from it
 * @position: where among its tags it was
 */
void
reprise_undo_note_untagged (RepriseUndo *self,
                            gint64       appraisal,
                            gint64       tag,
                            const char  *position)
{
  Step *step = NULL;

  g_return_if_fail (self != NULL);

  step = add_step (self, STEP_UNTAGGED, appraisal);
  step->tag = tag;
  step->position = g_strdup (position);
}

/**
 * reprise_undo_note_spelt:
 * @self: an undo
 * @tag: a tag
 * @before: how it was spelt
 * @after: how it is spelt
 */
void
reprise_undo_note_spelt (RepriseUndo *self,
                         gint64       tag,
                         const char  *before,
                         const char  *after)
{
  Step *step = NULL;

  g_return_if_fail (self != NULL);

  step = add_step (self, STEP_SPELT, tag);
  step->before = g_strdup (before);
  step->after = g_strdup (after);
}

/**
 * reprise_undo_note_judged:
 * @self: an undo
 * @kind: a viewing or an appraisal
 * @id: which one
 * @before: its judgement, or %REPRISE_UNJUDGED
 * @after: likewise
 */
void
reprise_undo_note_judged (RepriseUndo      *self,
                          RepriseThingKind  kind,
                          gint64            id,
                          int               before,
                          int               after)
{
  Step *step = NULL;

  g_return_if_fail (self != NULL);

  step = add_step (self, STEP_JUDGED, id);
  step->thing = kind;
  step->was = before;
  step->is = after;
}

/**
 * reprise_undo_note_binned:
 * @self: an undo
 * @kind: a viewing or an appraisal
 * @id: one that was put into the bin
 */
void
reprise_undo_note_binned (RepriseUndo      *self,
                          RepriseThingKind  kind,
                          gint64            id)
{
  g_return_if_fail (self != NULL);

  add_step (self, STEP_BINNED, id)->thing = kind;
}

/**
 * reprise_undo_note_placed:
 * @self: an undo
 * @appraisal: an appraisal
 * @address: where an image in its texts was
 * @target: how they call the still that took its place
 */
void
reprise_undo_note_placed (RepriseUndo *self,
                          gint64       appraisal,
                          const char  *address,
                          const char  *target)
{
  Step *step = NULL;

  g_return_if_fail (self != NULL);

  step = add_step (self, STEP_PLACED, appraisal);
  step->before = g_strdup (address);
  step->after = g_strdup (target);
}

/**
 * reprise_undo_note_run:
 * @self: an undo
 * @sql: (transfer none): a statement whose only parameter is `:id`; a literal
 * @id: its value
 *
 * Notes what takes back something of which nothing is derived.
 */
void
reprise_undo_note_run (RepriseUndo *self,
                       const char  *sql,
                       gint64       id)
{
  g_return_if_fail (self != NULL);

  add_step (self, STEP_RUN, id)->sql = sql;
}

/**
 * reprise_undo_run:
 * @self: an undo
 * @database: a connection that may write
 * @n_left: (out): how many changes were left alone, because somebody else changed the same since
 * @error: return location for a #RepriseStoreError
 *
 * Takes a deed back, as a deed of its own.
 *
 * Returns: whether that went well
 */
gboolean
reprise_undo_run (RepriseUndo      *self,
                  RepriseDatabase  *database,
                  guint            *n_left,
                  GError          **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  g_return_val_if_fail (self != NULL, FALSE);

  *n_left = 0;
  for (guint i = self->steps->len; i > 0; i--)
    {
      gboolean left = FALSE;

      if (!undo_step (deed, database, &g_array_index (self->steps, Step, i - 1), &left, error))
        return FALSE;
      *n_left += left;
    }

  return reprise_deed_settle (deed, error);
}
