#pragma once

#include "follow/reprise-fetcher.h"
#include "support/test-server.h"

G_BEGIN_DECLS

/**
 * TestFetch:
 *
 * A fetcher that has no patience, a server, and another server at another port.
 */
typedef struct
{
  RepriseFetcher *fetcher;
  TestServer     *server;
  TestServer     *other;
} TestFetch;

void             test_fetch_set_up     (TestFetch       *self,
                                        gconstpointer    unused);
void             test_fetch_tear_down  (TestFetch       *self,
                                        gconstpointer    unused);
RepriseFetched  *test_fetch_address    (TestFetch       *self,
                                        const char      *address,
                                        const char      *etag,
                                        const char      *last_modified,
                                        gsize            limit,
                                        GError         **error);
RepriseFetched  *test_fetch            (TestFetch       *self,
                                        const char      *path);
RepriseFetched  *test_fetch_known      (TestFetch       *self,
                                        const char      *path,
                                        const char      *etag,
                                        const char      *last_modified);
void             test_fetch_fails      (TestFetch       *self,
                                        const char      *path,
                                        gsize            limit,
                                        int              code);
char            *test_name_other       (TestFetch       *self,
                                        const char      *headers);
void             test_assert_body      (RepriseFetched  *fetched,
                                        const char      *expected);
void             test_assert_header    (TestServer      *server,
                                        const char      *path,
                                        guint            index,
                                        const char      *name,
                                        const char      *expected);
void             test_assert_left_alone
                                       (TestServer      *server);

G_END_DECLS
