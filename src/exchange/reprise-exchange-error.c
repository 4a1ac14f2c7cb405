#include "exchange/reprise-exchange-error.h"

G_DEFINE_QUARK (reprise-exchange-error-quark, reprise_exchange_error)
