/* What is done with the voices of a journal beside saving them with their appraisal. */

#include "store/reprise-voice-store.h"

#include "store/reprise-known-text.h"

/**
 * reprise_voice_suggest_authors:
 * @database: a connection
 * @text: what was typed of a name
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds whose voices there are, those that there are most of first.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their names
 */
GPtrArray *
reprise_voice_suggest_authors (RepriseDatabase  *database,
                               const char       *text,
                               guint             limit,
                               GError          **error)
{
  return reprise_known_text_suggest (database,
                                     "SELECT author FROM voice WHERE author <> ''"
                                     " GROUP BY author ORDER BY count(*) DESC, author",
                                     text, limit, error);
}
