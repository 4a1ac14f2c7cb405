#include "gui/journal/reprise-diary-answer.h"

#include "gui/journal/reprise-diary-format.h"

static gboolean
has_words (const char *text)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);

  for (guint i = 0; i < query->groups->len; i++)
    {
      const RepriseQueryGroup *group = query->groups->pdata[i];
      const RepriseQueryTerm *first = group->terms->pdata[0];

      if (first->field == REPRISE_QUERY_FIELD_ANYWHERE && !first->negated)
        return TRUE;
    }

  return FALSE;
}

/**
 * reprise_diary_answer_replace:
 * @self: an answer
 * @query: a ref string: what was asked for
 * @hits: (transfer full): what answers it
 *
 * Takes a newer answer.
 *
 * Returns: (transfer full) (nullable): what answered before
 */
RepriseHits *
reprise_diary_answer_replace (RepriseDiaryAnswer *self,
                              char               *query,
                              RepriseHits        *hits)
{
  RepriseHits *older;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (hits != NULL, NULL);

  older = g_steal_pointer (&self->hits);
  self->hits = hits;
  if (self->query == query)
    return older;

  g_clear_pointer (&self->query, g_ref_string_release);
  self->query = g_ref_string_acquire (query);
  self->in_words = has_words (query);
  return older;
}

/**
 * reprise_diary_answer_clear:
 * @self: an answer
 *
 * Frees what it has.
 */
void
reprise_diary_answer_clear (RepriseDiaryAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->hits, reprise_hits_free);
  g_clear_pointer (&self->query, g_ref_string_release);
}

/**
 * reprise_diary_answer_count:
 * @self: an answer
 *
 * Returns: how many entries answer; 0 before the first answer
 */
guint
reprise_diary_answer_count (const RepriseDiaryAnswer *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->hits != NULL ? self->hits->n_ids : 0;
}

/**
 * reprise_diary_answer_place:
 * @self: an answer
 * @item: an entry that answers
 * @position: where it is among them
 *
 * Tells an entry what heads it there, and what it was found by.
 */
void
reprise_diary_answer_place (const RepriseDiaryAnswer *self,
                            RepriseDiaryItem         *item,
                            guint                     position)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (position < reprise_diary_answer_count (self));

  heading = reprise_diary_format_heading (self->hits, self->in_words, position);
  reprise_diary_item_place (item, heading, self->hits->months != NULL);
  if (self->in_words)
    reprise_diary_item_set_found (item, self->query,
                                  position < self->hits->n_names ? REPRISE_ENTRY_WHERE_NAME
                                                                 : REPRISE_ENTRY_WHERE_TEXT);
  else
    reprise_diary_item_set_found (item, NULL, REPRISE_ENTRY_WHERE_NONE);
}
