/* A feed that is the user's own diary: what is posted there is taken in here. */

#include "follow/reprise-diary-private.h"

#include "follow/reprise-diary-letterboxd.h"
#include "intake/reprise-origin.h"
#include "store/reprise-statement.h"

/* What is wanted of a diary. */
typedef struct
{
  GHashTable *kept;   /* (owned): uids of posts to what they are known by to be as they were */
  GHashTable *fresh;  /* (owned) (nullable): names of what is new, or says something else */
  GHashTable *came;   /* (owned) (nullable): what came in before */
} Wish;

/**
 * reprise_diary_dup_source:
 * @feed: a feed that is the user's own
 *
 * Returns: (transfer full): what its origins are kept under
 */
char *
reprise_diary_dup_source (RepriseFeed *feed)
{
  return g_strconcat ("feed/", reprise_feed_get_uuid (feed), NULL);
}

static void
wish_clear (Wish *wish)
{
  g_clear_pointer (&wish->kept, g_hash_table_unref);
  g_clear_pointer (&wish->fresh, g_hash_table_unref);
  g_clear_pointer (&wish->came, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static GHashTable *
list_kept (RepriseDatabase  *database,
           RepriseFeed      *feed,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uid, digest FROM post"
                              " WHERE feed = :feed AND deleted_at IS NULL");
  g_autoptr (GHashTable) kept =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":feed", reprise_feed_get_id (feed));
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_hash_table_insert (kept, g_strdup (reprise_statement_get_text (statement, 0)),
                         g_strdup (reprise_statement_get_text (statement, 1)));
  return step == REPRISE_STEP_DONE ? g_steal_pointer (&kept) : NULL;
}

static GHashTable *
list_names (const char * const *uids)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; uids[i] != NULL; i++)
    g_hash_table_add (names, reprise_diary_letterboxd_dup_name (uids[i]));
  return names;
}

static gboolean
make_wish (RepriseDatabase     *database,
           RepriseFeed         *feed,
           const char          *source,
           const char * const  *fresh,
           Wish                *wish,
           GError             **error)
{
  wish->kept = list_kept (database, feed, error);
  if (wish->kept == NULL || fresh == NULL)
    return wish->kept != NULL;

  wish->fresh = list_names (fresh);
  wish->came = reprise_origin_list (database, source, error);
  return wish->came != NULL;
}

/* A post that was deleted meanwhile, or brought up to date, has been seen to by whoever did that. */
static gboolean
is_wanted (const RepriseDiaryPost *post,
           const char             *name,
           gpointer                data)
{
  const Wish *wish = data;

  if (g_strcmp0 (g_hash_table_lookup (wish->kept, post->uid), post->digest) != 0)
    return FALSE;

  return wish->fresh == NULL || g_hash_table_contains (wish->fresh, name) ||
         !(reprise_origin_knows (wish->came, REPRISE_THING_VIEWING, name) ||
           reprise_origin_knows (wish->came, REPRISE_THING_APPRAISAL, name));
}

/**
 * reprise_diary_take:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @reading: what its posts say
 * @fresh: (nullable): uids of those that are new or say something else, %NULL-terminated; %NULL: all
 * @error: return location for a #RepriseStoreError
 *
 * Takes in what a feed has posted: films, viewings, appraisals and notes. What was taken in before is
 * only brought up to date, and what nothing has happened to is not touched; see reprise_intake_run().
 * What is not fresh comes in with the rest where it had waited. All of it is one batch.
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_take (RepriseDatabase            *database,
                    RepriseFeed                *feed,
                    const RepriseDiaryReading  *reading,
                    const char * const         *fresh,
                    GError                    **error)
{
  g_autofree char *source = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GArray) places = NULL;
  g_auto (Wish) wish = { 0 };
  RepriseIntakeOptions options = { 0 };

  g_return_val_if_fail (REPRISE_IS_FEED (feed), NULL);
  g_return_val_if_fail (reading != NULL, NULL);

  source = reprise_diary_dup_source (feed);
  if (!make_wish (database, feed, source, fresh, &wish, error))
    return NULL;

  places = reprise_diary_reading_choose (reading, is_wanted, &wish);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (records, reading->records->pdata[g_array_index (places, guint, i)]);
  options.source = source;
  options.label = reprise_feed_get_label (feed);
  return reprise_intake_run (database, &options, records, error);
}

static gpointer
uuid_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

static GPtrArray *
list_batches (RepriseDatabase  *database,
              RepriseFeed      *feed,
              GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid FROM batch WHERE source = :source AND taken_at IS NULL"
                              " ORDER BY id DESC");
  g_autofree char *source = reprise_diary_dup_source (feed);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":source", source);
  return reprise_statement_collect (statement, uuid_from_row, g_free, error);
}

/**
 * reprise_diary_has_come:
 * @database: a connection
 * @feed: a feed
 * @come: (out): whether anything has come in from it that was not taken back
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be said
 */
gboolean
reprise_diary_has_come (RepriseDatabase  *database,
                        RepriseFeed      *feed,
                        gboolean         *come,
                        GError          **error)
{
  g_autoptr (GPtrArray) batches = NULL;

  g_return_val_if_fail (REPRISE_IS_FEED (feed), FALSE);

  batches = list_batches (database, feed, error);
  *come = batches != NULL && batches->len > 0;
  return batches != NULL;
}

/**
 * reprise_diary_take_back:
 * @database: a connection that may write, in a transaction
 * @feed: a feed
 * @taken: (out): what was done
 * @error: return location for a #RepriseStoreError
 *
 * Takes all back that ever came in from a feed, the last batch first; see reprise_taking_back_run().
 * From then on it is no diary of the user's own.
 *
 * Returns: whether that went well
 */
gboolean
reprise_diary_take_back (RepriseDatabase   *database,
                         RepriseFeed       *feed,
                         RepriseTakenBack  *taken,
                         GError           **error)
{
  g_autoptr (GPtrArray) batches = NULL;

  g_return_val_if_fail (REPRISE_IS_FEED (feed), FALSE);

  *taken = (RepriseTakenBack) { 0 };
  batches = list_batches (database, feed, error);
  for (guint i = 0; batches != NULL && i < batches->len; i++)
    {
      RepriseTakenBack one;

      if (!reprise_taking_back_run (database, batches->pdata[i], &one, error))
        return FALSE;
      taken->n_binned += one.n_binned;
      taken->n_restored += one.n_restored;
      taken->n_left += one.n_left;
    }

  return batches != NULL &&
         reprise_database_run_with_id (database, "UPDATE feed SET mine = 0 WHERE id = :id",
                                       reprise_feed_get_id (feed), error);
}
