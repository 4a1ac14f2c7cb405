/* Guests that a journal knows already, suggested where one is named. */

#include "gui/voices/reprise-voice-suggestions.h"

#include "store/reprise-journal-voices.h"

static void
ask_async (gpointer             journal,
           const char          *text,
           guint                limit,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  reprise_journal_suggest_authors_async (journal, text, limit, cancellable, callback, user_data);
}

static GPtrArray *
ask_finish (gpointer       journal,
            GAsyncResult  *result,
            GError       **error)
{
  g_autoptr (GPtrArray) names = reprise_journal_suggest_authors_finish (journal, result, error);

  return names != NULL ? reprise_suggestion_list_names (names) : NULL;
}

static const RepriseSuggestionSource guests = { ask_async, ask_finish };

/**
 * reprise_voice_suggestions_attach:
 * @entry: an entry for the name of a guest
 * @journal: a journal
 *
 * Suggests the guests that have a voice in a journal.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_voice_suggestions_attach (GtkEditable    *entry,
                                  RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &guests, journal);
}
