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
  GPtrArray *suggestions = NULL;

  if (names == NULL)
    return NULL;

  suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (suggestions, reprise_suggestion_new (names->pdata[i], NULL, NULL));
  return suggestions;
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
