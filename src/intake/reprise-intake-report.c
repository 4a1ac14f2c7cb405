#include "intake/reprise-intake-report.h"

static void
free_question (gpointer data)
{
  RepriseIntakeQuestion *question = data;

  g_object_unref (question->film);
  g_free (question->film_name);
  g_array_unref (question->maybe);
  g_array_unref (question->records);
  g_free (question);
}

static void
free_refusal (gpointer data)
{
  RepriseIntakeRefusal *refusal = data;

  g_free (refusal->reason);
  g_free (refusal);
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

  self->questions = g_ptr_array_new_with_free_func (free_question);
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
 * @record: the place of a record
 * @film: a film as it is written
 * @film_name: what the answer is kept under
 * @maybe: (element-type gint64): the films it may be
 *
 * Reports that a record waits for an answer. One question is asked once, however many wait for it.
 */
void
reprise_intake_report_ask (RepriseIntakeReport *self,
                           guint                record,
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
          g_array_append_val (question->records, record);
          return;
        }
    }

  question = g_new0 (RepriseIntakeQuestion, 1);
  question->film = g_object_ref (film);
  question->film_name = g_strdup (film_name);
  question->maybe = g_array_ref (maybe);
  question->records = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (question->records, record);
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
