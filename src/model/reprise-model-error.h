#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_MODEL_ERROR (reprise_model_error_quark ())

/**
 * RepriseModelError:
 * @REPRISE_MODEL_ERROR_DATE: not a calendar date
 * @REPRISE_MODEL_ERROR_JUDGEMENT: not a judgement
 * @REPRISE_MODEL_ERROR_FACT: not a value of that fact
 * @REPRISE_MODEL_ERROR_CREDIT: not a credit
 * @REPRISE_MODEL_ERROR_TITLE: not the title of a film
 *
 * What may be wrong with a text that is to become a part of a journal.
 */
typedef enum
{
  REPRISE_MODEL_ERROR_DATE,
  REPRISE_MODEL_ERROR_JUDGEMENT,
  REPRISE_MODEL_ERROR_FACT,
  REPRISE_MODEL_ERROR_CREDIT,
  REPRISE_MODEL_ERROR_TITLE,
} RepriseModelError;

GQuark reprise_model_error_quark (void);

G_END_DECLS
