#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseMoveSight:
 * @REPRISE_MOVE_SIGHT_NONE: it was read where it was asked for, or by way of a hop that is not for
 *   good: it lives where it did
 * @REPRISE_MOVE_SIGHT_ELSEWHERE: it was read elsewhere, and every hop to there was for good
 * @REPRISE_MOVE_SIGHT_UNCLEAR: what came was not read as a feed: an error, a web page, or that
 *   nothing has changed, which a server may say that knows nothing of the feed
 *
 * What one fetch shows of where a feed lives.
 */
typedef enum
{
  REPRISE_MOVE_SIGHT_NONE,
  REPRISE_MOVE_SIGHT_ELSEWHERE,
  REPRISE_MOVE_SIGHT_UNCLEAR,
} RepriseMoveSight;

/**
 * RepriseMoveVerdict:
 * @REPRISE_MOVE_LEAVE: what is remembered stays as it is
 * @REPRISE_MOVE_FORGET: there is nothing to remember
 * @REPRISE_MOVE_REMEMBER: where it was found, and that it was now
 * @REPRISE_MOVE_GO: it is asked for at the new address from now on, and nothing is remembered
 *
 * What to do about it.
 */
typedef enum
{
  REPRISE_MOVE_LEAVE,
  REPRISE_MOVE_FORGET,
  REPRISE_MOVE_REMEMBER,
  REPRISE_MOVE_GO,
} RepriseMoveVerdict;

RepriseMoveVerdict   reprise_move_judge    (RepriseMoveSight   sight,
                                            const char        *found,
                                            const char        *moved_to,
                                            gint64             moved_at,
                                            gint64             now);
char                *reprise_move_address  (const char        *address,
                                            const char        *found);

G_END_DECLS
