#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_EXCHANGE_ERROR (reprise_exchange_error_quark ())

/**
 * RepriseExchangeError:
 * @REPRISE_EXCHANGE_ERROR_MALFORMED: what came in is not written as it should be
 *
 * What may go wrong where a journal is brought in.
 */
typedef enum
{
  REPRISE_EXCHANGE_ERROR_MALFORMED,
} RepriseExchangeError;

GQuark reprise_exchange_error_quark (void);

G_END_DECLS
