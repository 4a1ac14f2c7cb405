/* What a journal knows already, suggested where a film or a person is named. */

#include "gui/film/reprise-film-suggestions.h"

#include "gui/reprise-format.h"
#include "model/reprise-film.h"
#include "store/reprise-journal-films.h"
#include "store/reprise-name-store.h"

static RepriseSuggestion *
suggest_film (RepriseFilm *film)
{
  const int number = reprise_film_get_year (film);
  const char *director = reprise_film_get_director (film);
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
  g_autofree char *detail = reprise_format_joined (year, director != NULL ? director : "", NULL);

  return reprise_suggestion_new (reprise_film_get_title (film), detail, G_OBJECT (film));
}

static void
ask_films_async (gpointer             journal,
                 const char          *text,
                 guint                limit,
                 GCancellable        *cancellable,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  reprise_journal_find_films_async (journal, text, limit, cancellable, callback, user_data);
}

static GPtrArray *
ask_films_finish (gpointer       journal,
                  GAsyncResult  *result,
                  GError       **error)
{
  g_autoptr (GPtrArray) films = reprise_journal_find_films_finish (journal, result, error);
  GPtrArray *suggestions = NULL;

  if (films == NULL)
    return NULL;

  suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < films->len; i++)
    g_ptr_array_add (suggestions, suggest_film (films->pdata[i]));
  return suggestions;
}

static void
ask_people_async (gpointer             journal,
                  const char          *text,
                  guint                limit,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  reprise_journal_suggest_names_async (journal, REPRISE_NAME_PERSON, text, limit, cancellable,
                                       callback, user_data);
}

static GPtrArray *
ask_people_finish (gpointer       journal,
                   GAsyncResult  *result,
                   GError       **error)
{
  g_autoptr (GPtrArray) names = reprise_journal_suggest_names_finish (journal, result, error);
  GPtrArray *suggestions = NULL;

  if (names == NULL)
    return NULL;

  suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < names->len; i++)
    {
      RepriseName *name = names->pdata[i];

      g_ptr_array_add (suggestions, reprise_suggestion_new (name->text, NULL, NULL));
    }
  return suggestions;
}

static const RepriseSuggestionSource films = { ask_films_async, ask_films_finish };
static const RepriseSuggestionSource people = { ask_people_async, ask_people_finish };

/**
 * reprise_film_suggestions_attach_films:
 * @entry: an entry for the title of a film
 * @journal: a journal
 *
 * Suggests the films that a journal knows. The subject of a suggestion is the #RepriseFilm.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_film_suggestions_attach_films (GtkEditable    *entry,
                                       RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &films, journal);
}

/**
 * reprise_film_suggestions_attach_people:
 * @entry: an entry for somebody's name
 * @journal: a journal
 *
 * Suggests the people that a journal knows.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_film_suggestions_attach_people (GtkEditable    *entry,
                                        RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &people, journal);
}
