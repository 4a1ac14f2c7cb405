/* Which film of the journal a record is of. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-film-said.h"
#include "store/reprise-conflict.h"
#include "store/reprise-film-store.h"
#include "store/reprise-store-error.h"

#include <glib/gi18n-lib.h>

/* Whether it has said before that it is of that film, by that name. */
static gboolean
has_said (RepriseIntakeRun *run,
          RepriseFilm      *film,
          const char       *name)
{
  const RepriseFilmSaid *said = g_hash_table_lookup (run->said, REPRISE_FILM_SAID_NAME);

  return said != NULL && g_str_equal (said->value, name) &&
         g_strcmp0 (said->film, reprise_film_get_uuid (film)) == 0;
}

/* Of which film the record says that it is, by whatever name; and what else it says of it. */
static gboolean
learn (RepriseIntakeRun  *run,
       RepriseFilm       *film,
       RepriseFilm       *written,
       const char        *name,
       gboolean          *learnt,
       GError           **error)
{
  return (has_said (run, film, name) ||
          reprise_intake_keep_said_of_film (run, film, REPRISE_FILM_SAID_NAME, name, run->moves,
                                            error)) &&
         reprise_intake_learn (run, film, written, learnt, error);
}

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
use_matched (RepriseIntakeRun  *run,
             gint64             id,
             const char        *name,
             GError           **error)
{
  g_autoptr (RepriseFilm) film = reprise_film_load (run->database, id, error);
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
    return use_matched (run, id, name, error);

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
      *film = use_matched (run, g_array_index (match->films, gint64, 0), name, error);
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
                const char        *name,
                RepriseFilm      **film,
                GError           **error)
{
  gint64 id = 0;

  if (g_set_object (film, g_hash_table_lookup (run->films, name)))
    return TRUE;

  if (!reprise_intake_find_film (run, name, &id, error))
    return FALSE;
  if (id != 0)
    *film = reprise_film_load (run->database, id, error);
  if (id != 0 ? *film == NULL : !match_film (run, record->film, name, film, error))
    return FALSE;

  if (*film != NULL)
    g_hash_table_insert (run->films, g_strdup (name), g_object_ref (*film));
  return TRUE;
}

/* Of something that was not known yet; counted with the film, unless it was made for it. */
static gboolean
settle_unknown (RepriseIntakeRun  *run,
                RepriseRecord     *record,
                const char        *name,
                RepriseFilm      **film,
                GError           **error)
{
  const guint n_added = run->report->added[REPRISE_THING_FILM];
  gboolean learnt = FALSE;

  if (!settle_by_name (run, record, name, film, error))
    return FALSE;
  if (*film == NULL)
    return TRUE;
  if (!learn (run, *film, record->film, name, &learnt, error))
    return FALSE;

  if (run->report->added[REPRISE_THING_FILM] == n_added)
    reprise_intake_count (run, REPRISE_THING_FILM, learnt);
  return TRUE;
}

static gboolean
is_as_written (RepriseFilm *film,
               RepriseFilm *written)
{
  g_autoptr (RepriseFilmTraits) here = reprise_film_traits_new (film);
  g_autoptr (RepriseFilmTraits) there = reprise_film_traits_new (written);

  return reprise_film_traits_compare (there, here) == REPRISE_LIKENESS_SAME;
}

static gboolean
keep_film_of (RepriseIntakeRun  *run,
              RepriseRecord     *record,
              const char        *name,
              RepriseFilm       *film,
              GError           **error)
{
  gboolean learnt = FALSE;

  if (!learn (run, film, record->film, name, &learnt, error))
    return FALSE;

  reprise_intake_count (run, REPRISE_THING_FILM, learnt);
  return TRUE;
}

/* It stays of the film that it is of here, with the other one beside it. */
static gboolean
keep_both (RepriseIntakeRun          *run,
           const RepriseIntakeKnown  *known,
           RepriseRecord             *record,
           const char                *name,
           GError                   **error)
{
  g_autofree char *label = reprise_film_dup_label (record->film);
  g_autofree char *uuid = NULL;

  return reprise_intake_find_uuid (run, known, &uuid, error) &&
         reprise_conflict_keep (run->database, uuid, REPRISE_FILM_SAID_NAME, label, error) &&
         reprise_intake_keep_said_of_film (run, NULL, REPRISE_FILM_SAID_NAME, name, FALSE, error);
}

/* Whether nobody but the user can say which film it is now. */
static gboolean
is_in_question (RepriseIntakeRun  *run,
                RepriseRecord     *record,
                const char        *name,
                gboolean          *in_question,
                GError           **error)
{
  g_autoptr (RepriseFilmMatch) match = NULL;
  gint64 id = 0;

  *in_question = FALSE;
  if (!reprise_intake_find_film (run, name, &id, error))
    return FALSE;
  if (id != 0 || get_answer (run, name) != NULL)
    return TRUE;

  match = reprise_film_index_match (run->index, record->film, error);
  *in_question = match != NULL && match->likeness == REPRISE_LIKENESS_MAYBE;
  return match != NULL;
}

/* The source says that it is of another film, and nobody has said anything else here. */
static gboolean
move (RepriseIntakeRun  *run,
      RepriseRecord     *record,
      const char        *name,
      RepriseFilm       *here,
      RepriseFilm      **film,
      GError           **error)
{
  if (!settle_by_name (run, record, name, film, error))
    return FALSE;

  g_assert (*film != NULL);
  if (reprise_film_get_id (*film) != reprise_film_get_id (here))
    {
      run->moves = TRUE;
      run->from = reprise_film_get_id (here);
      g_ptr_array_add (run->left, g_object_ref (here));
    }
  return keep_film_of (run, record, name, *film, error);
}

/* The source says something else than it said: of which film it is, or by what name it knows it. */
static gboolean
follow_change (RepriseIntakeRun          *run,
               const RepriseIntakeKnown  *known,
               RepriseRecord             *record,
               const char                *name,
               gboolean                   own,
               RepriseFilm               *here,
               RepriseFilm              **film,
               GError                   **error)
{
  gboolean stays = own || known->is_written_of;

  if (!stays && !is_in_question (run, record, name, &stays, error))
    return FALSE;
  if (!stays)
    return move (run, record, name, here, film, error);

  *film = g_object_ref (here);
  return is_as_written (here, record->film)
           ? keep_film_of (run, record, name, here, error)
           : keep_both (run, known, record, name, error);
}

/* Somebody who put another film in its place here has not to be told what that one is known by. */
static gboolean
follow (RepriseIntakeRun          *run,
        const RepriseIntakeKnown  *known,
        RepriseRecord             *record,
        RepriseFilm               *here,
        RepriseFilm              **film,
        GError                   **error)
{
  const RepriseFilmSaid *said = g_hash_table_lookup (run->said, REPRISE_FILM_SAID_NAME);
  g_autofree char *name = reprise_record_dup_film_name (record);
  gint64 meant = 0;
  gboolean own;

  if (said != NULL && !reprise_intake_find_survivor (run, said->film, &meant, error))
    return FALSE;

  own = meant != reprise_film_get_id (here);
  if (said == NULL || !g_str_equal (said->value, name))
    return follow_change (run, known, record, name, own, here, film, error);

  *film = g_object_ref (here);
  return own || keep_film_of (run, record, name, here, error);
}

/* It is of no film here: nobody knew of one before, or somebody took it away. */
static gboolean
give_film (RepriseIntakeRun          *run,
           const RepriseIntakeKnown  *known,
           RepriseRecord             *record,
           RepriseFilm              **film,
           GError                   **error)
{
  const RepriseFilmSaid *said = g_hash_table_lookup (run->said, REPRISE_FILM_SAID_NAME);
  g_autofree char *name = reprise_record_dup_film_name (record);

  run->moves = known->appraisal != 0 && said == NULL;
  if (known->needs_film || run->moves)
    return settle_unknown (run, record, name, film, error);

  return known->appraisal == 0 || g_str_equal (said->value, name) ||
         keep_both (run, known, record, name, error);
}

/**
 * reprise_intake_settle_film:
 * @run: an intake
 * @record: a record
 * @known: what of it is known
 * @film: (out) (nullable): the film; %NULL where it is of none, or somebody has to be asked
 * @error: return location for a #RepriseStoreError
 *
 * What came in before is of the film that it is of here, unless its source says now that it is of
 * another one, and nobody has put one in its place here. Else a film that came from there before is
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
  g_autoptr (RepriseFilm) here = NULL;

  *film = NULL;
  if (!reprise_intake_load_film_of (run, known, &here, error))
    return FALSE;
  if (record->film == NULL)
    {
      *film = g_steal_pointer (&here);
      return TRUE;
    }
  if (here != NULL)
    return follow (run, known, record, here, film, error);

  return give_film (run, known, record, film, error);
}
