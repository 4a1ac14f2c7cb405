#pragma once

#include "follow/reprise-diary-post.h"
#include "follow/reprise-diary.h"
#include "support/test-taking.h"

G_BEGIN_DECLS

/* A viewing of Flow (2024), on a day, with stars and a text. */
#define TEST_DIARY_ITEM(id, day, stars, text) \
  "<item><guid isPermaLink='false'>letterboxd-" id "</guid>" \
  "<link>https://letterboxd.com/somebody/film/flow-2024/</link>" \
  "<pubDate>Mon, 12 Jan 2026 09:03:05 +1300</pubDate>" \
  "<letterboxd:watchedDate>" day "</letterboxd:watchedDate>" \
  "<letterboxd:filmTitle>Flow</letterboxd:filmTitle>" \
  "<letterboxd:filmYear>2024</letterboxd:filmYear>" \
  "<letterboxd:memberRating>" stars "</letterboxd:memberRating>" \
  "<description><![CDATA[<p><img src='https://a.example/p.jpg'/></p><p>" text "</p>]]>" \
  "</description></item>"

/* What stands in place of a text that nobody wrote. */
#define TEST_DIARY_STAND_IN "Watched on Sunday January 11, 2026."

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
