/* What lets somebody in is for one server: it is not shown, not said and not given away. */

#include "feed/reprise-opml.h"
#include "follow/reprise-follow-error.h"
#include "model/reprise-address.h"
#include "store/reprise-binned.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-new-post.h"
#include "store/reprise-post-store.h"
#include "support/test-async.h"
#include "support/test-store.h"

#include <string.h>

#define SECRET "https://ida:secret@reels.example/feed"
#define SHOWN "https://reels.example/feed"

static void
test_shown (void)
{
  static const struct
  {
    const char *address;
    const char *shown;
  } cases[] = {
    { "https://reels.example/feed", "https://reels.example/feed" },
    { "https://ida:secret@reels.example/feed", "https://reels.example/feed" },
    { "HTTP://ida:secret@reels.example:8080?a=b#c", "HTTP://reels.example:8080?a=b#c" },
    { "https://ida@reels.example", "https://reels.example" },
    { "https://:secret@reels.example", "https://reels.example" },
    { "https://ida:@reels.example", "https://reels.example" },
    { "https://@reels.example", "https://reels.example" },
    { "https://ida:sec@ret@reels.example/a", "https://reels.example/a" },
    { "https://ida:sec/ret@reels.example/a", "https://reels.example/a" },
    { "https://ida:sec?r#et@reels.example/a", "https://reels.example/a" },
    { "https://ida:se cret@reels.example", "https://reels.example" },
    { "https://ida:s%40@reels.example", "https://reels.example" },
    { "ida:secret@reels.example/feed", "reels.example/feed" },
    { "//ida:secret@reels.example/feed", "//reels.example/feed" },
    { "feed://ida:secret@reels.example", "feed://reels.example" },
    { "feed:https://ida:secret@reels.example", "feed:https://reels.example" },
    { "ftp://ida:secret@reels.example", "ftp://reels.example" },
    { "https://[::1]:80/@ida", "https://[::1]:80/@ida" },
    { "https://ida:secret@[::1]:80/", "https://[::1]:80/" },
    { "https://reels.example/@ida/feed", "https://reels.example/@ida/feed" },
    { "https://reels.example:443/@ida", "https://reels.example:443/@ida" },
    { "reels.example/@ida", "reels.example/@ida" },
    { "https://reels.example?who=ida@reels.example", "https://reels.example?who=ida@reels.example" },
    { "reels.example/?at=https://a@b/", "reels.example/?at=https://a@b/" },
    { "https://ida:secret@", "https://" },
    { "https://", "https://" },
    { "//", "//" },
    { "nonsense", "nonsense" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = reprise_address_dup_shown (cases[i].address);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_errors (void)
{
  for (int code = 0; code <= REPRISE_FOLLOW_ERROR_NO_FEED; code++)
    {
      g_autoptr (GError) error = reprise_follow_error_new ((RepriseFollowError) code, SECRET);

      g_assert_nonnull (strstr (error->message, SHOWN));
      g_assert_null (strstr (error->message, "secret"));
      g_assert_null (strstr (error->message, "ida"));
    }
}

static void
test_opml (void)
{
  g_autoptr (GPtrArray) feeds =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_opml_feed_free);
  g_autofree char *written = NULL;

  g_ptr_array_add (feeds, reprise_opml_feed_new (SECRET, NULL, NULL, NULL));
  g_ptr_array_add (feeds, reprise_opml_feed_new (SECRET, "Reels", NULL, "Blogs"));
  written = reprise_opml_write (feeds, NULL);
  g_assert_nonnull (strstr (written, "text=\"" SHOWN "\""));
  g_assert_nonnull (strstr (written, "xmlUrl=\"" SHOWN "\""));
  g_assert_null (strstr (written, "secret"));
  g_assert_null (strstr (written, "ida"));
}

static void
assert_binned (TestStore  *store,
               const char *title)
{
  g_autoptr (RepriseJournal) journal = test_open_journal (store->path, NULL);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) things = NULL;

  reprise_journal_list_binned_async (journal, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  things = reprise_journal_list_binned_finish (journal, result, NULL);
  g_assert_cmpuint (things->len, ==, 1);
  g_assert_cmpstr (((RepriseBinned *) things->pdata[0])->title, ==, title);
}

/* Whoever asks for the feed has all of its address, and whoever shows it has not. */
static void
test_labels (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (RepriseFeed) feed = reprise_feed_new (SECRET);
  g_autoptr (RepriseFeed) loaded = NULL;
  g_autoptr (GArray) posts = reprise_new_posts_new (1);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const RepriseNewPost post = { .uid = "1", .published_at = REPRISE_POST_UNDATED,
                                .updated_at = REPRISE_POST_UNDATED };
  guint n_added = 0;
  guint n_changed = 0;

  g_assert_cmpstr (reprise_feed_get_label (feed), ==, SHOWN);
  g_assert_true (reprise_feed_save (deed, store->database, feed, NULL, NULL));
  g_array_append_val (posts, post);
  g_assert_true (reprise_new_posts_store (posts, store->database, reprise_feed_get_id (feed),
                                          &n_added, &n_changed, NULL));
  loaded = reprise_feed_load (store->database, reprise_feed_get_id (feed), NULL);
  g_assert_cmpstr (reprise_feed_get_address (loaded), ==, SECRET);
  g_assert_cmpstr (reprise_feed_get_label (loaded), ==, SHOWN);

  ids = reprise_post_list (store->database, &(ReprisePostQuestion) { 0 }, NULL);
  rows = reprise_post_load_all (store->database, ids, NULL);
  g_assert_cmpstr (reprise_post_get_feed_label (rows->pdata[0]), ==, SHOWN);

  test_execute (store, "UPDATE feed SET binned_at = 1, binned_with = uuid");
  assert_binned (store, SHOWN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/address/shown", test_shown);
  g_test_add_func ("/address/errors", test_errors);
  g_test_add_func ("/address/opml", test_opml);
  g_test_add_func ("/address/labels", test_labels);

  return g_test_run ();
}
