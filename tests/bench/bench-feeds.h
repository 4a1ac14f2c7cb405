#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

typedef struct
{
  GArray    *posts;    /* of RepriseNewPost */
  GPtrArray *strings;
} BenchPosts;

BenchPosts  *bench_feeds_make_posts  (guint             begin,
                                      guint             count);
void         bench_feeds_free_posts  (BenchPosts       *self);
void         bench_feeds_add         (RepriseDatabase  *database,
                                      guint             id);
void         bench_feeds_store       (RepriseDatabase  *database,
                                      guint             feed,
                                      const BenchPosts *posts,
                                      guint             n_added);
void         bench_feeds_fill        (RepriseDatabase  *database,
                                      guint             n_feeds,
                                      guint             n_posts);

G_END_DECLS
