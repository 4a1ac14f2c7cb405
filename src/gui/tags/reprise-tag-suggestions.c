/* The tags that a journal knows already, suggested where one is typed. */

#include "gui/tags/reprise-tag-suggestions.h"

#include "store/reprise-journal-films.h"
#include "store/reprise-name-store.h"

#include <glib/gi18n.h>

static void
ask_async (gpointer             journal,
           const char          *text,
           guint                limit,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  reprise_journal_suggest_names_async (journal, REPRISE_NAME_TAG, text, limit, cancellable,
                                       callback, user_data);
}

static GPtrArray *
ask_finish (gpointer       journal,
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
      const RepriseName *name = names->pdata[i];
      g_autofree char *detail =
        g_strdup_printf (ngettext ("%u entry", "%u entries", (gulong) name->weight),
                         (guint) name->weight);

      g_ptr_array_add (suggestions, reprise_suggestion_new (name->text, detail, NULL));
    }
  return suggestions;
}

static const RepriseSuggestionSource tags = { ask_async, ask_finish };

/**
 * reprise_tag_suggestions_attach:
 * @entry: an entry for a tag
 * @journal: a journal
 *
 * Suggests the tags that a journal knows.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_tag_suggestions_attach (GtkEditable    *entry,
                                RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &tags, journal);
}
