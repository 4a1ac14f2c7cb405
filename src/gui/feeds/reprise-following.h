#pragma once

#include "follow/reprise-follower.h"
#include "follow/reprise-image-fetcher.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FOLLOWING (reprise_following_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFollowing, reprise_following, REPRISE, FOLLOWING, GObject)

RepriseFollowing  *reprise_following_dup_of        (RepriseJournal    *journal);
RepriseFollower   *reprise_following_get_follower  (RepriseFollowing  *self);
RepriseImageFetcher
                  *reprise_following_get_image_fetcher
                                                   (RepriseFollowing  *self);
void               reprise_following_tell          (RepriseFollowing  *self);

G_END_DECLS
