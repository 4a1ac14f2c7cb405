#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseDayStep:
 *
 * How a day was judged, in as many steps as can be told apart.
 */
typedef enum
{
  REPRISE_DAY_EMPTY,
  REPRISE_DAY_UNJUDGED,
  REPRISE_DAY_STEP_1,
  REPRISE_DAY_STEP_2,
  REPRISE_DAY_STEP_3,
  REPRISE_DAY_STEP_4,
  REPRISE_DAY_STEP_5,
} RepriseDayStep;

#define REPRISE_N_DAY_STEPS (REPRISE_DAY_STEP_5 + 1)

#define REPRISE_TYPE_DAY_SQUARE (reprise_day_square_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDaySquare, reprise_day_square, REPRISE, DAY_SQUARE, GtkWidget)

GtkWidget           *reprise_day_square_new         (void);
void                 reprise_day_square_set_day     (RepriseDaySquare    *self,
                                                     RepriseDate          date,
                                                     const RepriseTally  *tally,
                                                     RepriseScale         scale,
                                                     RepriseDate          today);
RepriseDate          reprise_day_square_get_date    (RepriseDaySquare    *self);
gboolean             reprise_day_square_has_entries (RepriseDaySquare    *self);
const char          *reprise_day_square_get_words   (RepriseDaySquare    *self);
void                 reprise_day_square_set_step    (RepriseDaySquare    *self,
                                                     RepriseDayStep       step);
RepriseDayStep       reprise_day_step_find          (const RepriseTally  *tally);
int                  reprise_day_step_get_least     (RepriseDayStep       step);

G_END_DECLS
