#pragma once

#include "feed/reprise-feed-document.h"

G_BEGIN_DECLS

/**
 * REPRISE_FEED_UID_VERSION:
 *
 * Which rule gave entries their uids. It is kept with them: another rule would give others.
 */
#define REPRISE_FEED_UID_VERSION 1

void  reprise_feed_uid_give  (GPtrArray  *entries);

G_END_DECLS
