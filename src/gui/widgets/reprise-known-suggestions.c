/* What a journal knows already, suggested where it is named again. */

#include "gui/widgets/reprise-known-suggestions.h"

#include "store/reprise-journal-suggest.h"
#include "store/reprise-place-store.h"
#include "store/reprise-track-store.h"
#include "store/reprise-voice-store.h"

static void
ask_places_async (gpointer             journal,
                  const char          *text,
                  guint                limit,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  reprise_journal_suggest_async (journal, reprise_place_suggest, text, limit, cancellable, callback,
                                 user_data);
}

static void
ask_guests_async (gpointer             journal,
                  const char          *text,
                  guint                limit,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  reprise_journal_suggest_async (journal, reprise_voice_suggest_authors, text, limit, cancellable,
                                 callback, user_data);
}

static void
ask_artists_async (gpointer             journal,
                   const char          *text,
                   guint                limit,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  reprise_journal_suggest_async (journal, reprise_track_suggest_artists, text, limit, cancellable,
                                 callback, user_data);
}

static GPtrArray *
ask_finish (gpointer       journal,
            GAsyncResult  *result,
            GError       **error)
{
  g_autoptr (GPtrArray) names = reprise_journal_suggest_finish (journal, result, error);

  return names != NULL ? reprise_suggestion_list_names (names) : NULL;
}

static const RepriseSuggestionSource places = { ask_places_async, ask_finish };
static const RepriseSuggestionSource guests = { ask_guests_async, ask_finish };
static const RepriseSuggestionSource artists = { ask_artists_async, ask_finish };

/**
 * reprise_known_suggestions_attach_places:
 * @entry: an entry for a place or a medium
 * @journal: a journal
 *
 * Suggests where films of a journal were watched.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_known_suggestions_attach_places (GtkEditable    *entry,
                                         RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &places, journal);
}

/**
 * reprise_known_suggestions_attach_guests:
 * @entry: an entry for the name of a guest
 * @journal: a journal
 *
 * Suggests the guests that have a voice in a journal.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_known_suggestions_attach_guests (GtkEditable    *entry,
                                         RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &guests, journal);
}

/**
 * reprise_known_suggestions_attach_artists:
 * @entry: an entry for who plays or sings a track
 * @journal: a journal
 *
 * Suggests the artists of the jukeboxes of a journal.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_known_suggestions_attach_artists (GtkEditable    *entry,
                                          RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &artists, journal);
}
