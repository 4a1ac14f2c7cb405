/* The groups that feeds are in, suggested where one is named again. */

#include "gui/feeds/reprise-group-suggestions.h"

#include "store/reprise-journal-feeds.h"

#include <string.h>

typedef struct
{
  char  *text;   /* (owned) */
  guint  limit;
} Question;

static void
question_free (Question *question)
{
  g_free (question->text);
  g_free (question);
}

static gboolean
is_meant (const char *group,
          const char *text)
{
  g_autofree char *folded_group = g_utf8_casefold (group, -1);
  g_autofree char *folded_text = g_utf8_casefold (text, -1);

  return strstr (folded_group, folded_text) != NULL && !g_str_equal (group, text);
}

static GPtrArray *
suggest (GPtrArray      *feeds,
         const Question *question)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < feeds->len && suggestions->len < question->limit; i++)
    {
      const char *group = reprise_feed_get_group (feeds->pdata[i]);

      if (group == NULL || !is_meant (group, question->text) ||
          !g_hash_table_add (seen, (gpointer) group))
        continue;
      g_ptr_array_add (suggestions, reprise_suggestion_new (group, NULL, NULL));
    }

  return suggestions;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);

  if (feeds == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, suggest (feeds, g_task_get_task_data (task)),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
ask_async (gpointer             journal,
           const char          *text,
           guint                limit,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (journal, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->text = g_strdup (text);
  question->limit = limit;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  reprise_journal_load_feeds_async (journal, cancellable, loaded_cb, task);
}

static GPtrArray *
ask_finish (gpointer       journal,
            GAsyncResult  *result,
            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static const RepriseSuggestionSource groups = { ask_async, ask_finish };

/**
 * reprise_group_suggestions_attach:
 * @entry: an entry for a group of feeds
 * @journal: a journal
 *
 * Suggests the groups that feeds of a journal are in.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
RepriseSuggestions *
reprise_group_suggestions_attach (GtkEditable    *entry,
                                  RepriseJournal *journal)
{
  return reprise_suggestions_attach (entry, &groups, journal);
}
