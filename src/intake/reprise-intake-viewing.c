/* Which viewing of the journal a record is of. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-said.h"
#include "store/reprise-viewing-store.h"

/* Without a day it is told from no other, so it is nobody's but its own. */
static gboolean
find_of_that_day (RepriseIntakeRun  *run,
                  RepriseFilm       *film,
                  RepriseViewing    *said,
                  RepriseViewing   **found,
                  GError           **error)
{
  const RepriseDate watched = reprise_viewing_get_watched (said);
  g_autoptr (GPtrArray) viewings = NULL;

  if (reprise_date_get_precision (watched) != REPRISE_DATE_DAY)
    return TRUE;

  viewings = reprise_viewing_list (run->database, reprise_film_get_id (film), error);
  for (guint i = 0; viewings != NULL && i < viewings->len && *found == NULL; i++)
    {
      gboolean taken = FALSE;

      if (reprise_date_compare (reprise_viewing_get_watched (viewings->pdata[i]), watched) != 0)
        continue;
      if (!reprise_origin_is_taken (run->database, run->options->source,
                                    reprise_viewing_get_uuid (viewings->pdata[i]), &taken, error))
        return FALSE;
      if (!taken)
        *found = g_object_ref (viewings->pdata[i]);
    }

  return viewings != NULL;
}

static RepriseViewing *
add_viewing (RepriseIntakeRun  *run,
             const char        *name,
             RepriseFilm       *film,
             RepriseViewing    *said,
             GError           **error)
{
  g_autoptr (RepriseViewing) viewing = reprise_viewing_copy_with_film (said, film);
  gint64 origin = 0;

  if (!reprise_viewing_save (run->deed, run->database, viewing, NULL, error) ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_VIEWING, name,
                            reprise_viewing_get_uuid (viewing), run->batch, &origin, error) ||
      !reprise_said_keep_viewing (run->database, origin, run->batch, said, "", error))
    return NULL;

  run->report->added[REPRISE_THING_VIEWING]++;
  return g_steal_pointer (&viewing);
}

/* Of the film that its source says now. */
static gboolean
move_viewing (RepriseIntakeRun *run,
              RepriseFilm      *film,
              RepriseViewing   *merged)
{
  if (!run->moves || reprise_film_get_id (reprise_viewing_get_film (merged)) != run->from)
    return FALSE;

  reprise_viewing_set_film (merged, film);
  return TRUE;
}

static RepriseViewing *
update_viewing (RepriseIntakeRun  *run,
                gint64             origin,
                RepriseFilm       *film,
                RepriseViewing    *was,
                RepriseViewing    *said,
                RepriseViewing    *here,
                GError           **error)
{
  g_autoptr (RepriseViewing) merged = reprise_viewing_copy (here);
  g_autofree char *taken = NULL;
  gboolean changed;

  if (!reprise_said_merge_viewing (run->database, was, said, merged, error))
    return NULL;

  taken = reprise_said_list_changes (here, merged);
  if (!reprise_said_is_same (was, said) &&
      !reprise_said_keep_viewing (run->database, origin, run->batch, said, taken, error))
    return NULL;

  changed = *taken != '\0';
  changed |= move_viewing (run, film, merged);
  reprise_intake_count (run, REPRISE_THING_VIEWING, changed);
  if (changed && !reprise_viewing_save (run->deed, run->database, merged, here, error))
    return NULL;

  return g_steal_pointer (&merged);
}

/* One that was here is given what it leaves open. */
static RepriseViewing *
adopt_viewing (RepriseIntakeRun  *run,
               const char        *name,
               RepriseViewing    *said,
               RepriseViewing    *here,
               GError           **error)
{
  g_autoptr (RepriseViewing) nothing = reprise_viewing_new (reprise_viewing_get_film (here));
  gint64 origin = 0;

  if (!reprise_origin_keep (run->database, run->options->source, REPRISE_THING_VIEWING, name,
                            reprise_viewing_get_uuid (here), 0, &origin, error) ||
      !reprise_said_keep_viewing (run->database, origin, REPRISE_SAID_HERE, here, "", error))
    return NULL;

  return update_viewing (run, origin, reprise_viewing_get_film (here), nothing, said, here, error);
}

/* None where it was deleted here: it does not come back. */
static gboolean
update_known (RepriseIntakeRun     *run,
              const RepriseOrigin  *origin,
              RepriseFilm          *film,
              RepriseViewing       *said,
              RepriseViewing      **viewing,
              GError              **error)
{
  g_autoptr (RepriseViewing) here = NULL;
  g_autoptr (RepriseViewing) was = NULL;
  gint64 id = 0;

  if (!reprise_intake_find_live (run->database, REPRISE_THING_VIEWING, origin->aggregate, &id,
                                 error))
    return FALSE;

  if (id != 0)
    {
      here = reprise_viewing_load (run->database, id, error);
      if (here == NULL ||
          !reprise_said_load_viewing (run->database, origin->id, REPRISE_SAID_LAST, &was, NULL, error))
        return FALSE;
    }

  if (here == NULL || (!run->moves && was != NULL && reprise_said_is_same (was, said)))
    {
      reprise_intake_count (run, REPRISE_THING_VIEWING, FALSE);
      *viewing = g_steal_pointer (&here);
      return TRUE;
    }
  if (was == NULL)
    was = reprise_viewing_new (reprise_viewing_get_film (here));

  *viewing = update_viewing (run, origin->id, film, was, said, here, error);
  return *viewing != NULL;
}

/**
 * reprise_intake_settle_viewing:
 * @run: an intake
 * @record: a record of a viewing
 * @film: the film it is of
 * @viewing: (out) (nullable): the viewing; %NULL where it was deleted here
 * @error: return location for a #RepriseStoreError
 *
 * A viewing is the one that came from there before, else one of that film on that day that was kept
 * here, else a new one.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_settle_viewing (RepriseIntakeRun  *run,
                               RepriseRecord     *record,
                               RepriseFilm       *film,
                               RepriseViewing   **viewing,
                               GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };
  g_autoptr (RepriseViewing) here = NULL;

  *viewing = NULL;
  if (!reprise_origin_find (run->database, run->options->source, REPRISE_THING_VIEWING,
                            record->name, &origin, error))
    return FALSE;
  if (origin.id != 0)
    return update_known (run, &origin, film, record->viewing, viewing, error);
  if (!find_of_that_day (run, film, record->viewing, &here, error))
    return FALSE;

  run->joins = TRUE;
  *viewing = here != NULL ? adopt_viewing (run, record->name, record->viewing, here, error)
                          : add_viewing (run, record->name, film, record->viewing, error);
  return *viewing != NULL;
}
