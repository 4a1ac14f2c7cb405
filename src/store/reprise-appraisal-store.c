#include "store/reprise-appraisal-store.h"

#include "model/reprise-tag.h"
#include "store/reprise-appraisal-parts.h"
#include "store/reprise-appraisal-past.h"
#include "store/reprise-bin.h"
#include "store/reprise-film-store.h"
#include "store/reprise-merge.h"
#include "store/reprise-number-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-viewing-store.h"

/* All but the judgement, which may be the viewing's. */
static const char * const appraisal_fields[] = {
  "number", "title", "kind", "state", "spoiler", "byline", "finished-on", "body", NULL,
};

/* Whose two values conflict where both sides changed it; a viewing's own are merged with it. */
static const char * const merged_fields[] = {
  "number", "title", "kind", "state", "judgement", "spoiler", "byline", "finished-on", "body", NULL,
};

#define APPRAISAL_COLUMNS \
  "number, title, kind, state, spoiler, byline, finished_on, body"
#define APPRAISAL_PARAMETERS \
  ":number, :title, :kind, :state, :spoiler, :byline, :finished_on, :body"

static gpointer
appraisal_from_row (RepriseStatement *statement)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();

  reprise_appraisal_set_identity (appraisal, reprise_statement_get_int64 (statement, 0),
                                  reprise_statement_get_text (statement, 1));
  reprise_appraisal_set_instants (appraisal, reprise_statement_get_int64 (statement, 2),
                                  reprise_statement_get_int64 (statement, 3));
  if (!reprise_statement_is_null (statement, 4))
    reprise_appraisal_set_judgement (appraisal, (int) reprise_statement_get_int64 (statement, 4));
  reprise_statement_get_object (statement, 6, appraisal, appraisal_fields);
  return appraisal;
}

/* A viewing in the bin is as good as none. */
static gboolean
load_viewing (RepriseDatabase   *database,
              RepriseAppraisal  *appraisal,
              gint64             id,
              GError           **error)
{
  g_autoptr (RepriseViewing) viewing = NULL;
  gboolean binned = FALSE;

  if (id == 0)
    return TRUE;
  if (!reprise_bin_contains (database, REPRISE_THING_VIEWING, id, &binned, error))
    return FALSE;
  if (binned)
    return TRUE;

  viewing = reprise_viewing_load (database, id, error);
  if (viewing == NULL)
    return FALSE;

  reprise_appraisal_set_viewing (appraisal, viewing);
  return TRUE;
}

static void
bind_appraisal (RepriseStatement *statement,
                RepriseAppraisal *appraisal)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  const int judgement = reprise_appraisal_get_judgement (appraisal);

  if (viewing != NULL)
    reprise_statement_bind_int64 (statement, ":viewing", reprise_viewing_get_id (viewing));
  if (viewing == NULL && judgement != REPRISE_UNJUDGED)
    reprise_statement_bind_int64 (statement, ":judgement", judgement);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, appraisal, appraisal_fields);
}

static gboolean
insert_appraisal (RepriseDatabase   *database,
                  RepriseAppraisal  *appraisal,
                  GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO appraisal (uuid, viewing, judgement, created_on,"
                              " created_at, modified_at, " APPRAISAL_COLUMNS ")"
                              " VALUES (:uuid, :viewing, :judgement, :today, :now, :now, "
                              APPRAISAL_PARAMETERS ") RETURNING id");
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());
  const char *known = reprise_appraisal_get_uuid (appraisal);
  const char *uuid = known != NULL ? known : random;
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_text (statement, ":today", today);
  bind_appraisal (statement, appraisal);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  reprise_appraisal_set_identity (appraisal, id, uuid);
  return TRUE;
}

/* A viewing in the bin cannot be seen in the edit, and keeps its appraisal. */
static gboolean
update_appraisal (RepriseDatabase   *database,
                  RepriseAppraisal  *appraisal,
                  GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE appraisal SET viewing = coalesce(:viewing, (SELECT viewing.id"
                              "  FROM viewing WHERE viewing.id = appraisal.viewing"
                              "   AND viewing.binned_at IS NOT NULL)),"
                              " judgement = :judgement, modified_at = :now,"
                              " (" APPRAISAL_COLUMNS ") = (" APPRAISAL_PARAMETERS ")"
                              " WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", reprise_appraisal_get_id (appraisal));
  bind_appraisal (statement, appraisal);
  return reprise_statement_run (statement, error);
}

static gboolean
is_same_viewing (RepriseViewing *a,
                 RepriseViewing *b)
{
  return a != NULL && b != NULL && reprise_viewing_get_id (a) == reprise_viewing_get_id (b);
}

/* An appraisal belongs to a viewing of a film it is about: where its films were put right, so is
 * that of the viewing. */
static void
put_viewing_right (RepriseAppraisal *appraisal)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (appraisal);
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  gint64 film;

  if (viewing == NULL || films->len == 0)
    return;

  film = reprise_film_get_id (reprise_viewing_get_film (viewing));
  for (guint i = 0; i < films->len; i++)
    if (reprise_film_get_id (films->pdata[i]) == film)
      return;

  reprise_viewing_set_film (viewing, films->pdata[0]);
}

/* The viewing is an aggregate of its own, saved along with the appraisal that it was edited in. */
static gboolean
save_viewing (RepriseDeed       *deed,
              RepriseDatabase   *database,
              RepriseAppraisal  *edited,
              RepriseAppraisal  *made_from,
              RepriseAppraisal  *current,
              GError           **error)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (edited);
  RepriseViewing *was = made_from != NULL ? reprise_appraisal_get_viewing (made_from) : NULL;
  RepriseViewing *is = current != NULL ? reprise_appraisal_get_viewing (current) : NULL;

  if (viewing == NULL)
    return TRUE;
  if (reprise_viewing_get_id (viewing) == 0)
    return reprise_viewing_save (deed, database, viewing, NULL, error);
  if (is_same_viewing (viewing, was))
    return reprise_viewing_save (deed, database, viewing, was, error);
  if (is_same_viewing (viewing, is))
    return reprise_viewing_save (deed, database, viewing, is, error);

  return reprise_deed_touch (deed, REPRISE_THING_VIEWING, reprise_viewing_get_id (viewing), error);
}

/* What the edit changed of a viewing is kept, even where the viewing was binned or taken away from
 * the appraisal meanwhile. */
static gboolean
save_edited_viewing (RepriseDeed       *deed,
                     RepriseDatabase   *database,
                     RepriseAppraisal  *edited,
                     RepriseAppraisal  *made_from,
                     GError           **error)
{
  RepriseViewing *viewing = reprise_appraisal_get_viewing (edited);
  RepriseViewing *before = reprise_appraisal_get_viewing (made_from);

  return !is_same_viewing (viewing, before) || reprise_viewing_equal (viewing, before) ||
         reprise_viewing_save (deed, database, viewing, before, error);
}

static char *
film_key (gconstpointer item)
{
  return g_strdup (reprise_film_get_uuid ((RepriseFilm *) item));
}

static void
merge_films (RepriseAppraisal *made_from,
             RepriseAppraisal *current,
             RepriseAppraisal *edited)
{
  GPtrArray *films = reprise_merge_lists (reprise_appraisal_get_films (made_from),
                                          reprise_appraisal_get_films (current),
                                          reprise_appraisal_get_films (edited), film_key);

  g_ptr_array_foreach (films, (GFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (films, g_object_unref);
  reprise_appraisal_take_films (edited, films);
}

static void
merge_tags (RepriseAppraisal *made_from,
            RepriseAppraisal *current,
            RepriseAppraisal *edited)
{
  static const char * const none[] = { NULL };
  const char * const *was = reprise_appraisal_get_tags (made_from);
  g_auto (GStrv) added = reprise_tags_change (reprise_appraisal_get_tags (edited), none, was);
  g_auto (GStrv) removed = reprise_tags_change (was, none, reprise_appraisal_get_tags (edited));
  g_auto (GStrv) merged = reprise_tags_change (reprise_appraisal_get_tags (current),
                                               (const char * const *) added,
                                               (const char * const *) removed);

  reprise_appraisal_set_tags (edited, (const char * const *) merged);
}

/* Who has chosen a viewing says nothing of the viewing itself. */
static void
take_viewing (RepriseAppraisal *edited,
              RepriseAppraisal *current)
{
  g_autoptr (RepriseViewing) viewing =
    reprise_viewing_copy (reprise_appraisal_get_viewing (current));

  reprise_appraisal_set_viewing (edited, viewing);
}

/* Whom the appraisal belongs to is the edit's to say only where the edit changed it. A judgement
 * that one side passed while the other bound or loosened the appraisal goes along. */
static gboolean
merge_binding (RepriseDatabase   *database,
               RepriseAppraisal  *made_from,
               RepriseAppraisal  *current,
               RepriseAppraisal  *edited,
               GError           **error)
{
  static const char * const fields[] = { "judgement", NULL };
  RepriseViewing *was = reprise_appraisal_get_viewing (made_from);
  RepriseViewing *is = reprise_appraisal_get_viewing (current);
  RepriseViewing *will_be = reprise_appraisal_get_viewing (edited);
  g_autoptr (RepriseViewing) viewing = NULL;
  int judgement;

  if (will_be != was && !is_same_viewing (will_be, was))
    {
      if (is_same_viewing (will_be, is))
        take_viewing (edited, current);
      return TRUE;
    }
  if (is == was || is_same_viewing (is, was))
    return TRUE;

  if ((was == NULL || is == NULL) &&
      !reprise_merge_fields (database, reprise_appraisal_get_uuid (current), made_from, current,
                             edited, fields, error))
    return FALSE;

  judgement = reprise_appraisal_get_judgement (was == NULL || is == NULL ? edited : current);
  viewing = is != NULL ? reprise_viewing_copy (is) : NULL;
  reprise_appraisal_set_viewing (edited, viewing);
  reprise_appraisal_set_judgement (edited, judgement);
  return TRUE;
}

static gboolean
merge_with_current (RepriseDatabase   *database,
                    RepriseAppraisal  *current,
                    RepriseAppraisal  *edited,
                    RepriseAppraisal  *made_from,
                    GError           **error)
{
  const gboolean has_viewing = reprise_appraisal_get_viewing (edited) != NULL ||
                               reprise_appraisal_get_viewing (current) != NULL;

  if (!reprise_merge_fields (database, reprise_appraisal_get_uuid (current), made_from, current,
                             edited, has_viewing ? appraisal_fields : merged_fields, error))
    return FALSE;
  if (!merge_binding (database, made_from, current, edited, error) ||
      !reprise_appraisal_merge_parts (database, made_from, current, edited, error))
    return FALSE;

  merge_films (made_from, current, edited);
  merge_tags (made_from, current, edited);
  put_viewing_right (edited);
  return TRUE;
}

static gboolean
save_new (RepriseDeed       *deed,
          RepriseDatabase   *database,
          RepriseAppraisal  *edited,
          GError           **error)
{
  static const char * const none[] = { NULL };

  put_viewing_right (edited);
  return reprise_number_give (database, edited, NULL, error) &&
         save_viewing (deed, database, edited, NULL, NULL, error) &&
         insert_appraisal (database, edited, error) &&
         reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, reprise_appraisal_get_id (edited),
                             error) &&
         reprise_appraisal_write_films (database, edited, error) &&
         reprise_appraisal_write_tags (database, edited, none, error) &&
         reprise_appraisal_write_parts (database, edited, error);
}

/**
 * reprise_appraisal_load:
 * @database: a connection
 * @id: an appraisal, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the appraisal, with all that is saved with it
 */
RepriseAppraisal *
reprise_appraisal_load (RepriseDatabase  *database,
                        gint64            id,
                        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id, uuid, created_at, modified_at, judgement, viewing, "
                              APPRAISAL_COLUMNS " FROM appraisal WHERE id = :id");
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  appraisal = reprise_statement_read_one (statement, appraisal_from_row, error);
  if (appraisal == NULL ||
      !load_viewing (database, appraisal, reprise_statement_get_int64 (statement, 5), error) ||
      !reprise_appraisal_load_films (database, appraisal, error) ||
      !reprise_appraisal_load_tags (database, appraisal, error) ||
      !reprise_appraisal_load_parts (database, appraisal, error))
    return NULL;

  return g_steal_pointer (&appraisal);
}

/**
 * reprise_appraisal_save:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @edited: the appraisal as it shall be, about films that are kept; afterwards as it is. A new one
 *   gets its identity, one that is finished its number and day
 * @made_from: (nullable): the appraisal as it was loaded for the edit; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Keeps an appraisal, its viewing with it. The save replaces @made_from and nothing else: where
 * something was changed meanwhile that this changes too, the other is kept as a conflict copy, a
 * text as a revision as well; see reprise_merge_fields(). An appraisal that was binned meanwhile
 * comes back.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_appraisal_save (RepriseDeed       *deed,
                        RepriseDatabase   *database,
                        RepriseAppraisal  *edited,
                        RepriseAppraisal  *made_from,
                        GError           **error)
{
  g_autoptr (RepriseAppraisal) current = NULL;
  const gint64 id = reprise_appraisal_get_id (edited);

  g_return_val_if_fail (REPRISE_IS_APPRAISAL (edited), FALSE);

  if (made_from == NULL)
    return save_new (deed, database, edited, error);

  if (!save_edited_viewing (deed, database, edited, made_from, error))
    return FALSE;

  current = reprise_appraisal_load (database, id, error);
  return current != NULL &&
         merge_with_current (database, current, edited, made_from, error) &&
         reprise_appraisal_keep_texts (database, made_from, current, edited, error) &&
         reprise_number_give (database, edited, current, error) &&
         reprise_bin_restore (deed, database, REPRISE_THING_APPRAISAL, id, error) &&
         reprise_deed_touch (deed, REPRISE_THING_APPRAISAL, id, error) &&
         save_viewing (deed, database, edited, made_from, current, error) &&
         update_appraisal (database, edited, error) &&
         reprise_appraisal_write_films (database, edited, error) &&
         reprise_appraisal_write_tags (database, edited, reprise_appraisal_get_tags (current),
                                       error) &&
         reprise_appraisal_write_parts (database, edited, error);
}
