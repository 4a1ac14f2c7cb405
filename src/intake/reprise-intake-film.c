/* Which film of the journal a record is of. */

#include "intake/reprise-intake-private.h"

#include "store/reprise-film-store.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n-lib.h>

static RepriseFilm *
add_film (RepriseIntakeRun  *run,
          RepriseFilm       *written,
          const char        *name,
          GError           **error)
{
  g_autoptr (RepriseFilm) film = reprise_film_copy (written);
  gint64 origin = 0;

  if (!reprise_film_save (run->deed, run->database, film, NULL, error) ||
      !reprise_film_index_add (run->index, film, error) ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_FILM, name,
                            reprise_film_get_uuid (film), run->batch, &origin, error))
    return NULL;

  run->report->added[REPRISE_THING_FILM]++;
  return g_steal_pointer (&film);
}

static RepriseFilm *
use_film (RepriseIntakeRun  *run,
          gint64             id,
          RepriseFilm       *written,
          GError           **error)
{
  g_autoptr (RepriseFilm) film = reprise_film_load (run->database, id, error);

  return film != NULL && reprise_intake_learn (run, film, written, error) ? g_steal_pointer (&film) : NULL;
}

static RepriseFilm *
use_matched (RepriseIntakeRun  *run,
             gint64             id,
             RepriseFilm       *written,
             const char        *name,
             GError           **error)
{
  g_autoptr (RepriseFilm) film = use_film (run, id, written, error);
  gint64 origin = 0;

  if (film == NULL ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_FILM, name,
                            reprise_film_get_uuid (film), 0, &origin, error))
    return NULL;

  return g_steal_pointer (&film);
}

/* Returns: (nullable): what somebody who was asked has said: a UUID, or that it is a new one */
static const char *
get_answer (RepriseIntakeRun *run,
            const char       *name)
{
  return run->options->answers != NULL ? g_hash_table_lookup (run->options->answers, name) : NULL;
}

static RepriseFilm *
use_answer (RepriseIntakeRun  *run,
            const char        *answer,
            RepriseFilm       *written,
            const char        *name,
            GError           **error)
{
  gint64 id = 0;

  if (*answer == '\0')
    return add_film (run, written, name, error);

  if (!reprise_intake_find_live (run->database, REPRISE_THING_FILM, answer, &id, error))
    return NULL;
  if (id != 0)
    return use_matched (run, id, written, name, error);

  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                       _("The film is not in this journal any more."));
  return NULL;
}

static gboolean
match_film (RepriseIntakeRun  *run,
            RepriseFilm       *written,
            const char        *name,
            RepriseFilm      **film,
            GError           **error)
{
  g_autoptr (RepriseFilmMatch) match = NULL;
  const char *answer = get_answer (run, name);

  if (answer != NULL)
    {
      *film = use_answer (run, answer, written, name, error);
      return *film != NULL;
    }

  match = reprise_film_index_match (run->index, written, error);
  if (match == NULL)
    return FALSE;

  switch (match->likeness)
    {
    case REPRISE_LIKENESS_MAYBE:
      reprise_intake_report_ask (run->report, run->record, written, name, match->films);
      return TRUE;
    case REPRISE_LIKENESS_SAME:
      *film = use_matched (run, g_array_index (match->films, gint64, 0), written, name, error);
      break;
    case REPRISE_LIKENESS_OTHER:
      *film = add_film (run, written, name, error);
      break;
    }

  return *film != NULL;
}

/* As its source names it: as it was settled before, or as it is found now. */
static gboolean
settle_by_name (RepriseIntakeRun  *run,
                RepriseRecord     *record,
                RepriseFilm      **film,
                GError           **error)
{
  g_autofree char *name = reprise_record_dup_film_name (record);
  RepriseFilm *settled = g_hash_table_lookup (run->films, name);
  gint64 id = 0;

  g_set_object (film, settled);
  if (settled != NULL)
    return TRUE;

  if (!reprise_intake_find_film (run, name, &id, error))
    return FALSE;
  if (id != 0)
    *film = use_film (run, id, record->film, error);
  if (id != 0 ? *film == NULL : !match_film (run, record->film, name, film, error))
    return FALSE;

  if (*film != NULL)
    g_hash_table_insert (run->films, g_steal_pointer (&name), g_object_ref (*film));
  return TRUE;
}

/* Whoever put another film in its place here has not to be told what the one that was is known by. */
static gboolean
is_as_written (RepriseFilm *film,
               RepriseFilm *written)
{
  g_autoptr (RepriseFilmTraits) here = reprise_film_traits_new (film);
  g_autoptr (RepriseFilmTraits) there = reprise_film_traits_new (written);

  return reprise_film_traits_compare (there, here) == REPRISE_LIKENESS_SAME;
}

static gboolean
settle_by_thing (RepriseIntakeRun  *run,
                 RepriseRecord     *record,
                 RepriseFilm       *found,
                 RepriseFilm      **film,
                 GError           **error)
{
  if (record->film != NULL && is_as_written (found, record->film))
    *film = use_film (run, reprise_film_get_id (found), record->film, error);
  else
    *film = g_object_ref (found);

  return *film != NULL;
}

/**
 * reprise_intake_settle_film:
 * @run: an intake
 * @record: a record
 * @known: what of it is known
 * @film: (out) (nullable): the film; %NULL where it is of none, or somebody has to be asked
 * @error: return location for a #RepriseStoreError
 *
 * What came in before is of the film that it is of here. Else a film that came from there before is
 * the one it was then, whatever it is called here now; else it is looked for, and made where there is
 * none.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_settle_film (RepriseIntakeRun          *run,
                            RepriseRecord             *record,
                            const RepriseIntakeKnown  *known,
                            RepriseFilm              **film,
                            GError                   **error)
{
  g_autoptr (RepriseFilm) found = NULL;

  *film = NULL;
  if (!reprise_intake_load_film_of (run, known, &found, error))
    return FALSE;
  if (found != NULL)
    return settle_by_thing (run, record, found, film, error);

  return !known->needs_film || settle_by_name (run, record, film, error);
}
