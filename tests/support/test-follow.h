#pragma once

#include "follow/reprise-follower.h"
#include "store/reprise-feed-store.h"
#include "support/test-server.h"
#include "support/test-store.h"

G_BEGIN_DECLS

/* How long a follower waits before it sees to what is due. */
#define TEST_PAUSE_MS 20

/* A feed of such items. */
#define TEST_ITEM(id, title, words) \
  "{\"id\":\"" id "\",\"title\":\"" title "\",\"content_html\":\"<p>" words "</p>\"}"
#define TEST_FEED(items) \
  "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\"," \
  "\"home_page_url\":\"https://reels.example/\",\"items\":[" items "]}"

/**
 * TestFollow:
 *
 * A journal, a follower and two servers; and a network that can be pulled out.
 */
typedef struct
{
  TestStore       *store;
  RepriseJournal  *journal;
  RepriseFollower *follower;
  TestServer      *server;
  TestServer      *other;
  GNetworkMonitor *monitor;
  guint            n_updated;  /* feeds */
  guint            n_added;    /* posts */
} TestFollow;

void               test_follow_set_network       (TestFollow  *test,
                                                  gboolean     available);
void               test_follow_set_network_late  (TestFollow  *test,
                                                  gboolean     available);
void               test_follow_make_follower     (TestFollow  *test);
void               test_follow_set_up            (TestFollow    *test,
                                                  gconstpointer  unused);
void               test_follow_tear_down         (TestFollow    *test,
                                                  gconstpointer  unused);
void               test_follow_say               (TestFollow  *test,
                                                  const char  *path,
                                                  guint        status,
                                                  const char  *headers,
                                                  const char  *body);
void               test_follow_run_for           (guint  milliseconds);
char              *test_follow_address           (TestFollow  *test,
                                                  const char  *address);
char              *test_follow_path              (TestFollow  *test,
                                                  const char  *path);
void               test_follow_update            (TestFollow  *test,
                                                  const char  *feed);
RepriseFeed       *test_follow_load              (TestFollow  *test,
                                                  const char  *uuid);
RepriseFeedState  *test_follow_load_state        (TestFollow  *test,
                                                  const char  *uuid);
void               test_follow_assert_trouble    (TestFollow         *test,
                                                  const char         *uuid,
                                                  RepriseFeedTrouble  trouble,
                                                  guint               status,
                                                  guint               failures);
void               test_follow_assert_validators (TestFollow  *test,
                                                  const char  *uuid,
                                                  const char  *etag,
                                                  const char  *last_modified);
void               test_follow_assert_posts      (TestFollow  *test,
                                                  const char  *expected);
void               test_follow_restart           (TestFollow  *test);

G_END_DECLS
