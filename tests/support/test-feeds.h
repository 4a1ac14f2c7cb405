#pragma once

#include "support/test-journal.h"

G_BEGIN_DECLS

#define TEST_FEEDS_N_POSTS  7
#define TEST_FEEDS_N_UNREAD 6
#define TEST_FEEDS_FIRST    "The Lighthouse at the End of the Pier, and What the Fog Leaves Out (1974)"
#define TEST_FEEDS_SECOND   "A week without trains"

void   test_feeds_fill      (TestJournal  *self);
char  *test_feeds_add_post  (TestJournal  *self,
                             const char   *body,
                             gboolean      images);

G_END_DECLS
