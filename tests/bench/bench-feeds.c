/* Feeds with posts that somebody might have written; nobody is ever asked for more of them. */

#include "bench-feeds.h"

#include "bench.h"
#include "follow/reprise-schedule.h"
#include "store/reprise-new-post.h"

static const char * const words[] = {
  "rain", "train", "harbour", "mirror", "lamp", "winter", "echo", "stairs", "window", "letter",
};

static const char *
keep (BenchPosts *self,
      char  *string)
{
  g_ptr_array_add (self->strings, string);
  return string;
}

BenchPosts *
bench_feeds_make_posts (guint begin,
            guint count)
{
  BenchPosts *self = g_new0 (BenchPosts, 1);

  self->posts = reprise_new_posts_new (count);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = begin; i < begin + count; i++)
    {
      const char *word = words[i % G_N_ELEMENTS (words)];
      g_autoptr (GString) body = g_string_new (NULL);
      RepriseNewPost post = {
        .uid = keep (self, g_strdup_printf ("https://reels.example/?p=%u", i)),
        .title = keep (self, g_strdup_printf ("No. %u & the %s", i, word)),
        .link = keep (self, g_strdup_printf ("https://reels.example/%u/the-%s/", i, word)),
        .author = "Ida Quill",
        .published_at = G_GINT64_CONSTANT (1500000000000) + (gint64) i * 60000,
        .updated_at = REPRISE_POST_UNDATED,
        .media_type = "text/html",
        .base = "https://reels.example/",
      };

      for (guint j = 0; j < 5; j++)
        g_string_append_printf (body,
                                "<p>In shot %u the <em>%s</em> of №&nbsp;%u comes back, a little "
                                "later than one thinks, and the camera waits for it, as it waited "
                                "<a href=\"/shots/%u\">before</a> by the %s.</p>", j, word, i * j,
                                i + j, words[(i + j) % G_N_ELEMENTS (words)]);
      post.body = keep (self, g_string_free (g_steal_pointer (&body), FALSE));
      g_array_append_val (self->posts, post);
    }

  return self;
}

void
bench_feeds_free_posts (BenchPosts *self)
{
  g_array_unref (self->posts);
  g_ptr_array_unref (self->strings);
  g_free (self);
}

void
bench_feeds_add (RepriseDatabase *database,
          guint            id)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO feed (id, uuid, address, mine, created_at, modified_at,"
                     " due_at)"
                     " VALUES (%u, 'feed-%u', 'https://reels.example/%u', 0, 0, 0, %" G_GINT64_FORMAT ")",
                     id, id, id, REPRISE_SCHEDULE_NEVER);

  bench_execute (database, sql);
}

void
bench_feeds_store (RepriseDatabase *database,
       guint            feed,
       const BenchPosts     *posts,
       guint            n_added)
{
  g_autoptr (GError) error = NULL;
  guint added = 0;
  guint changed = 0;

  bench_execute (database, "BEGIN IMMEDIATE");
  reprise_new_posts_store (posts->posts, database, feed, &added, &changed, &error);
  bench_must (error);
  bench_execute (database, "COMMIT");
  g_assert_cmpuint (added, ==, n_added);
}

void
bench_feeds_fill (RepriseDatabase *database,
                  guint            n_feeds,
                  guint            n_posts)
{
  const guint n_each = n_posts / n_feeds;

  for (guint i = 0; i < n_feeds; i++)
    {
      BenchPosts *posts = bench_feeds_make_posts (i * n_each, n_each);

      bench_feeds_add (database, i + 1);
      bench_feeds_store (database, i + 1, posts, n_each);
      bench_feeds_free_posts (posts);
    }
}
