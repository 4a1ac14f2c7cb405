#pragma once

#include "model/reprise-judgement.h"

G_BEGIN_DECLS

/**
 * RepriseJudgementTyping:
 *
 * The keys of one figure. It is a plain value; begin with all 0.
 */
typedef struct
{
  char   typed[8];  /* digits, maybe with a point */
  gint64 last;      /* when the last of them came, by the monotonic clock */
} RepriseJudgementTyping;

gboolean  reprise_judgement_typing_read  (const char               *typed,
                                          RepriseScale              scale,
                                          int                      *judgement);
gboolean  reprise_judgement_typing_take  (RepriseJudgementTyping   *self,
                                          char                      digit,
                                          gint64                    now,
                                          RepriseScale              scale,
                                          int                      *judgement);

G_END_DECLS
