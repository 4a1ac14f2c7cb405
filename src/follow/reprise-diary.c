/* A feed that is the user's own diary: what is posted there is taken in here. */

#include "follow/reprise-diary-private.h"

#include "follow/reprise-diary-blog.h"
#include "follow/reprise-diary-letterboxd.h"
#include "store/reprise-statement.h"

static RepriseRecord *
read_post (const RepriseDiaryPost *post)
{
  return reprise_diary_letterboxd_is_post (post) ? reprise_diary_letterboxd_read (post)
                                                 : reprise_diary_blog_read (post);
}

static gboolean
has_words (RepriseRecord *record)
{
  return record->appraisal != NULL && *reprise_appraisal_get_body (record->appraisal) != '\0';
}

/* A viewing may have been posted twice, without its review and with it: what was posted with the
 * review is what is said of it. */
static void
add_record (GPtrArray     *records,
            GHashTable    *by_name,
            RepriseRecord *record)
{
  gpointer place = NULL;
  guint i;

  if (!g_hash_table_lookup_extended (by_name, record->name, NULL, &place))
    {
      g_hash_table_insert (by_name, g_strdup (record->name), GUINT_TO_POINTER (records->len));
      g_ptr_array_add (records, record);
      return;
    }

  i = GPOINTER_TO_UINT (place);
  if (!has_words (record) && has_words (records->pdata[i]))
    {
      reprise_record_free (record);
      return;
    }

  reprise_record_free (records->pdata[i]);
  records->pdata[i] = record;
}

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

/**
 * reprise_diary_read_posts:
 * @database: a connection
 * @feed: a feed that is the user's own
 * @uids: (nullable): which of its posts, %NULL-terminated; %NULL: all that are kept
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseRecord): what they say
 */
GPtrArray *
reprise_diary_read_posts (RepriseDatabase     *database,
                          RepriseFeed         *feed,
                          const char * const  *uids,
                          GError             **error)
{
  g_autoptr (GPtrArray) posts =
    reprise_diary_post_list (database, reprise_feed_get_id (feed), uids, error);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *records = NULL;

  if (posts == NULL)
    return NULL;

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  for (guint i = 0; i < posts->len; i++)
    {
      RepriseRecord *record = read_post (posts->pdata[i]);

      if (record != NULL)
        add_record (records, by_name, record);
    }

  return records;
}

/**
 * reprise_diary_take:
 * @database: a connection that may write, in a transaction
 * @feed: a feed that is the user's own
 * @uids: (nullable): which of its posts, %NULL-terminated; %NULL: all that are kept
 * @dry_run: whether only to say what would be done
 * @error: return location for a #RepriseStoreError
 *
 * Takes in what a feed has posted: films, viewings, appraisals and notes. What was taken in before is
 * only brought up to date, and what nothing has happened to is not touched; see reprise_intake_run().
 * All of it is one batch.
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_take (RepriseDatabase     *database,
                    RepriseFeed         *feed,
                    const char * const  *uids,
                    gboolean             dry_run,
                    GError             **error)
{
  g_autofree char *source = NULL;
  g_autoptr (GPtrArray) records = NULL;
  RepriseIntakeOptions options = { 0 };

  g_return_val_if_fail (REPRISE_IS_FEED (feed), NULL);

  records = reprise_diary_read_posts (database, feed, uids, error);
  if (records == NULL)
    return NULL;

  source = reprise_diary_dup_source (feed);
  options = (RepriseIntakeOptions) { source, reprise_feed_get_label (feed), dry_run, NULL };
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
