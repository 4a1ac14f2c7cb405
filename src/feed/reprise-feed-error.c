#include "feed/reprise-feed-error.h"

G_DEFINE_QUARK (reprise-feed-error-quark, reprise_feed_error)
