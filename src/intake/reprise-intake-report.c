#include "intake/reprise-intake-report.h"

static void
free_refusal (gpointer data)
{
  RepriseIntakeRefusal *refusal = data;

  g_free (refusal->reason);
  g_free (refusal);
}

/**
 * reprise_intake_question_copy:
 * @self: a question
 *
 * Returns: (transfer full) (not nullable): the same question
 */
RepriseIntakeQuestion *
reprise_intake_question_copy (const RepriseIntakeQuestion *self)
{
  RepriseIntakeQuestion *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (RepriseIntakeQuestion, 1);
  copy->film = g_object_ref (self->film);
  copy->film_name = g_strdup (self->film_name);
  copy->maybe = g_array_ref (self->maybe);
  copy->n_records = self->n_records;
  return copy;
}

/**
 * reprise_intake_question_free:
 * @self: (nullable): a question
 *
 * Frees a question.
 */
void
reprise_intake_question_free (RepriseIntakeQuestion *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->film);
  g_free (self->film_name);
  g_array_unref (self->maybe);
  g_free (self);
}

/**
 * reprise_intake_report_new:
 *
 * Returns: (transfer full) (not nullable): a report of nothing
 */
RepriseIntakeReport *
reprise_intake_report_new (void)
{
  RepriseIntakeReport *self = g_new0 (RepriseIntakeReport, 1);

  self->questions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_intake_question_free);
  self->refusals = g_ptr_array_new_with_free_func (free_refusal);
  return self;
}

/**
 * reprise_intake_report_free:
 * @self: (nullable): a report
 *
 * Frees a report.
 */
void
reprise_intake_report_free (RepriseIntakeReport *self)
{
  if (self == NULL)
    return;

  g_free (self->batch);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

/**
 * reprise_intake_report_ask:
 * @self: a report
 * @film: a film as it is written
 * @film_name: what the answer is kept under
 * @maybe: (element-type gint64): the films it may be
 *
 * Reports that a record waits for an answer. One question is asked once, whoever many wait for it.
 */
void
reprise_intake_report_ask (RepriseIntakeReport *self,
                           RepriseFilm         *film,
                           const char          *film_name,
                           GArray              *maybe)
{
  RepriseIntakeQuestion *question = NULL;

  for (guint i = 0; i < self->questions->len; i++)
    {
      question = self->questions->pdata[i];
      if (g_str_equal (question->film_name, film_name))
        {
          question->n_records++;
          return;
        }
    }

  question = g_new0 (RepriseIntakeQuestion, 1);
  question->film = g_object_ref (film);
  question->film_name = g_strdup (film_name);
  question->maybe = g_array_ref (maybe);
  question->n_records = 1;
  g_ptr_array_add (self->questions, question);
}

/**
 * reprise_intake_report_refuse:
 * @self: a report
 * @record: the place of a record
 * @reason: why it cannot be used, for people
 *
 * Reports a record that cannot be used.
 */
void
reprise_intake_report_refuse (RepriseIntakeReport *self,
                              guint                record,
                              const char          *reason)
{
  RepriseIntakeRefusal *refusal = g_new0 (RepriseIntakeRefusal, 1);

  refusal->record = record;
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (self->refusals, refusal);
}
