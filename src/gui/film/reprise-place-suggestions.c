/* Where films were watched before, suggested where a place or a medium is named. */

#include "gui/film/reprise-place-suggestions.h"

#include "store/reprise-journal-places.h"

static void
ask_async (gpointer             journal,
           const char          *text,
           guint                limit,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  reprise_journal_suggest_places_async (journal, text, limit, cancellable, callback, user_data);
}

static GPtrArray *
ask_finish (gpointer       journal,
            GAsyncResult  *result,
            GError       **error)
{
  g_autoptr (GPtrArray) places = reprise_journal_suggest_places_finish (journal, result, error);
  GPtrArray *suggestions = NULL;

  if (places == NULL)
    return NULL;

  suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (suggestions, reprise_suggestion_new (places->pdata[i], NULL, NULL));
  return suggestions;
}

static const RepriseSuggestionSource used = { ask_async, ask_finish };

/**
 * reprise_place_suggestions_attach:
 * @entry: an entry for a place or a medium
 * @journal: a journal
 *
 * Suggests where films of a journal were watched.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_place_suggestions_attach (GtkEditable    *entry,
                                  RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &used, journal);
}
