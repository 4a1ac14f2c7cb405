#include "model/reprise-model-error.h"

G_DEFINE_QUARK (reprise-model-error-quark, reprise_model_error)
