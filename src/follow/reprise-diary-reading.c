/* What posts of the user's own diary say. To read it takes longer than to keep it, and needs no
 * journal. */

#include "follow/reprise-diary-reading.h"

#include "follow/reprise-diary-blog.h"
#include "follow/reprise-diary-letterboxd.h"

static RepriseRecord *
read_post (const RepriseDiaryPost *post)
{
  return reprise_diary_letterboxd_is_post (post) ? reprise_diary_letterboxd_read (post)
                                                 : reprise_diary_blog_read (post);
}

static gboolean
has_words (const RepriseRecord *record)
{
  return record->appraisal != NULL && *reprise_appraisal_get_body (record->appraisal) != '\0';
}

/* What does not say when it was published is new. */
static int
compare_instants (gconstpointer a,
                  gconstpointer b)
{
  const gint64 at_a = (*(RepriseDiaryPost * const *) a)->published_at;
  const gint64 at_b = (*(RepriseDiaryPost * const *) b)->published_at;

  if (at_a == REPRISE_POST_UNDATED || at_b == REPRISE_POST_UNDATED)
    return (at_a == REPRISE_POST_UNDATED) - (at_b == REPRISE_POST_UNDATED);

  return (at_a > at_b) - (at_a < at_b);
}

/**
 * reprise_diary_reading_new:
 * @posts: (transfer full) (element-type RepriseDiaryPost): posts, the oldest first
 *
 * Returns: (transfer full) (not nullable): what they say
 */
RepriseDiaryReading *
reprise_diary_reading_new (GPtrArray *posts)
{
  RepriseDiaryReading *self = NULL;

  g_return_val_if_fail (posts != NULL, NULL);

  self = g_new0 (RepriseDiaryReading, 1);
  self->posts = posts;
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  for (guint i = 0; i < posts->len; i++)
    g_ptr_array_add (self->records, read_post (posts->pdata[i]));
  return self;
}

/**
 * reprise_diary_reading_new_of_feed:
 * @posts: (element-type RepriseNewPost): what a feed has, with what is derived from it
 *
 * Returns: (transfer full) (not nullable): what they say
 */
RepriseDiaryReading *
reprise_diary_reading_new_of_feed (GArray *posts)
{
  GPtrArray *own = NULL;

  g_return_val_if_fail (posts != NULL, NULL);

  own = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_diary_post_free);
  for (guint i = 0; i < posts->len; i++)
    g_ptr_array_add (own, reprise_diary_post_new (&g_array_index (posts, RepriseNewPost, i)));
  g_ptr_array_sort (own, compare_instants);
  return reprise_diary_reading_new (own);
}

/**
 * reprise_diary_reading_free:
 * @self: (nullable): what posts say
 *
 * Frees it.
 */
void
reprise_diary_reading_free (RepriseDiaryReading *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->posts);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * reprise_diary_reading_choose:
 * @self: what posts say
 * @wanted: which of them are wanted
 * @data: given to @wanted
 *
 * A viewing may have been posted twice, without its review and with it: what was posted with the
 * review is what is said of it.
 *
 * Returns: (transfer full) (element-type guint): the places of the records that are wanted
 */
GArray *
reprise_diary_reading_choose (const RepriseDiaryReading *self,
                              RepriseDiaryWanted         wanted,
                              gpointer                   data)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->records->len; i++)
    {
      const RepriseRecord *record = self->records->pdata[i];
      gpointer known = NULL;
      guint *place = NULL;

      if (record == NULL || !wanted (self->posts->pdata[i], record->name, data))
        continue;
      if (!g_hash_table_lookup_extended (by_name, record->name, NULL, &known))
        {
          g_hash_table_insert (by_name, record->name, GUINT_TO_POINTER (places->len));
          g_array_append_val (places, i);
          continue;
        }

      place = &g_array_index (places, guint, GPOINTER_TO_UINT (known));
      if (has_words (record) || !has_words (self->records->pdata[*place]))
        *place = i;
    }

  return places;
}
