#pragma once

#include "follow/reprise-diary-post.h"
#include "follow/reprise-diary.h"
#include "support/test-taking.h"

G_BEGIN_DECLS

RepriseFeed  *test_diary_follow   (TestStore    *store,
                                   const char   *address);
void          test_diary_post     (TestStore    *store,
                                   RepriseFeed  *feed,
                                   const char   *items);
char         *test_diary_take     (TestStore    *store,
                                   RepriseFeed  *feed,
                                   char        **batch);
GPtrArray    *test_diary_read     (const char   *items);

#define test_diary_assert_takes(store, feed, expected)                      \
  G_STMT_START {                                                            \
    g_autofree char *taken_ = test_diary_take (store, feed, NULL);          \
    g_assert_cmpstr (taken_, ==, expected);                                 \
  } G_STMT_END

G_END_DECLS
