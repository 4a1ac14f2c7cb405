#include "gui/calendar/reprise-day-square.h"

#include "gui/calendar/reprise-calendar-words.h"

#include <string.h>

/**
 * RepriseDaySquare:
 *
 * A day of a year: a square in a colour that says how it was judged.
 *
 * It is a widget of its own so that a screen reader, which knows no colours, hears the date, the
 * count and the judgement of whichever day has the focus. The theme draws it.
 *
 * # CSS nodes
 *
 * `day`, with the class `empty`, `unjudged` or `step-1` to `step-5`, and `today` or `to-come`
 */
struct _RepriseDaySquare
{
  GtkWidget       parent_instance;

  RepriseDate     date;
  RepriseDayStep  step;
  char           *words;  /* (owned) (nullable): what is said of it */
};

G_DEFINE_FINAL_TYPE (RepriseDaySquare, reprise_day_square, GTK_TYPE_WIDGET)

static const char * const classes[REPRISE_N_DAY_STEPS] = {
  "empty", "unjudged", "step-1", "step-2", "step-3", "step-4", "step-5",
};

/* From which judgement on a step is. People judge what they have chosen to watch, so there is more
 * to tell apart above the middle. */
static const int least[REPRISE_N_DAY_STEPS] = {
  [REPRISE_DAY_EMPTY] = REPRISE_UNJUDGED,
  [REPRISE_DAY_UNJUDGED] = REPRISE_UNJUDGED,
  [REPRISE_DAY_STEP_1] = 0,
  [REPRISE_DAY_STEP_2] = 50,
  [REPRISE_DAY_STEP_3] = 65,
  [REPRISE_DAY_STEP_4] = 75,
  [REPRISE_DAY_STEP_5] = 90,
};

static void
set_class (RepriseDaySquare *self,
           const char       *name,
           gboolean          has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
reprise_day_square_finalize (GObject *object)
{
  g_free (REPRISE_DAY_SQUARE (object)->words);

  G_OBJECT_CLASS (reprise_day_square_parent_class)->finalize (object);
}

static void
reprise_day_square_class_init (RepriseDaySquareClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_day_square_finalize;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "day");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
reprise_day_square_init (RepriseDaySquare *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[REPRISE_DAY_EMPTY]);
}

/**
 * reprise_day_square_new:
 *
 * Returns: (transfer floating): a square of no day yet
 */
GtkWidget *
reprise_day_square_new (void)
{
  return g_object_new (REPRISE_TYPE_DAY_SQUARE, NULL);
}

/**
 * reprise_day_square_set_day:
 * @self: a square
 * @date: the day
 * @tally: (nullable): what is in it
 * @scale: what to say judgements in
 * @today: what day it is
 */
void
reprise_day_square_set_day (RepriseDaySquare   *self,
                            RepriseDate         date,
                            const RepriseTally *tally,
                            RepriseScale        scale,
                            RepriseDate         today)
{
  g_return_if_fail (REPRISE_IS_DAY_SQUARE (self));

  self->date = date;
  g_free (self->words);
  self->words = reprise_calendar_words_day (date, tally, scale);
  reprise_day_square_set_step (self, reprise_day_step_find (tally));
  set_class (self, "today", reprise_date_compare (date, today) == 0);
  set_class (self, "to-come", reprise_date_compare (date, today) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->words,
                                  -1);
}

/**
 * reprise_day_square_get_date:
 * @self: a square
 *
 * Returns: its day
 */
RepriseDate
reprise_day_square_get_date (RepriseDaySquare *self)
{
  g_return_val_if_fail (REPRISE_IS_DAY_SQUARE (self), ((RepriseDate) { 0 }));

  return self->date;
}

/**
 * reprise_day_square_has_entries:
 * @self: a square
 *
 * Returns: whether there is something in its day
 */
gboolean
reprise_day_square_has_entries (RepriseDaySquare *self)
{
  g_return_val_if_fail (REPRISE_IS_DAY_SQUARE (self), FALSE);

  return self->step != REPRISE_DAY_EMPTY;
}

/**
 * reprise_day_square_get_words:
 * @self: a square
 *
 * Returns: (nullable): what is said of its day
 */
const char *
reprise_day_square_get_words (RepriseDaySquare *self)
{
  g_return_val_if_fail (REPRISE_IS_DAY_SQUARE (self), NULL);

  return self->words;
}

/**
 * reprise_day_square_set_step:
 * @self: a square
 * @step: how it is coloured
 */
void
reprise_day_square_set_step (RepriseDaySquare *self,
                             RepriseDayStep    step)
{
  g_return_if_fail (REPRISE_IS_DAY_SQUARE (self));

  if (self->step == step)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->step]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[step]);
  self->step = step;
}

/**
 * reprise_day_step_find:
 * @tally: (nullable): what is in a day
 *
 * Returns: how that is coloured, by the average
 */
RepriseDayStep
reprise_day_step_find (const RepriseTally *tally)
{
  int step = REPRISE_DAY_STEP_5;

  if (tally == NULL || tally->entries == 0)
    return REPRISE_DAY_EMPTY;
  if (tally->judged == 0)
    return REPRISE_DAY_UNJUDGED;

  while (tally->sum < least[step] * tally->judged)
    step--;
  return (RepriseDayStep) step;
}

/**
 * reprise_day_step_get_least:
 * @step: a step
 *
 * Returns: the judgement that it begins with, or %REPRISE_UNJUDGED
 */
int
reprise_day_step_get_least (RepriseDayStep step)
{
  return least[step];
}
