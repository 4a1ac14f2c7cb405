#include "store/reprise-store-error.h"

G_DEFINE_QUARK (reprise-store-error-quark, reprise_store_error)
