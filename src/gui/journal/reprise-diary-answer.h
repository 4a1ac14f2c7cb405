#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "store/reprise-search.h"

G_BEGIN_DECLS

/**
 * RepriseDiaryAnswer:
 *
 * What of a diary answers a query, and what each entry is found by.
 */
typedef struct
{
  RepriseHits *hits;      /* (owned) (nullable): before the first answer */
  char        *query;     /* (owned) (nullable): a ref string: what they answer */
  gboolean     in_words;  /* whether they were found by words, and not by filters alone */
} RepriseDiaryAnswer;

RepriseHits  *reprise_diary_answer_replace  (RepriseDiaryAnswer        *self,
                                             char                      *query,
                                             RepriseHits               *hits);
void          reprise_diary_answer_clear    (RepriseDiaryAnswer        *self);
guint         reprise_diary_answer_count    (const RepriseDiaryAnswer  *self);
void          reprise_diary_answer_place    (const RepriseDiaryAnswer  *self,
                                             RepriseDiaryItem          *item,
                                             guint                      position);

G_END_DECLS
