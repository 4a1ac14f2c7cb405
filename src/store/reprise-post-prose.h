#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * REPRISE_POST_PROSE_FORGET:
 * REPRISE_POST_PROSE_LEARN:
 *
 * Take a post, `:id`, out of the index, and put it in. The index has no text of its own: what it is
 * told to forget must be what it was told before.
 */
#define REPRISE_POST_PROSE_FORGET                                            \
  "INSERT INTO post_prose (post_prose, rowid, title, author, words)"          \
  " SELECT 'delete', id, title, author, words FROM post_source WHERE id = :id"
#define REPRISE_POST_PROSE_LEARN                                             \
  "INSERT INTO post_prose (rowid, title, author, words)"                      \
  " SELECT id, title, author, words FROM post_source WHERE id = :id"

gboolean  reprise_post_prose_learn_from      (RepriseDatabase  *database,
                                              gint64            first,
                                              GError          **error);
gboolean  reprise_post_prose_merge_a_little  (RepriseDatabase  *database);

G_END_DECLS
