#pragma once

#include "follow/reprise-diary-post.h"
#include "intake/reprise-record.h"
#include "store/reprise-new-post.h"

G_BEGIN_DECLS

/**
 * RepriseDiaryReading:
 *
 * Posts of the user's own diary, and what each of them says.
 */
typedef struct
{
  GPtrArray *posts;    /* (owned) (element-type RepriseDiaryPost): the oldest first */
  GPtrArray *records;  /* (owned) (element-type RepriseRecord): of each; %NULL where it says nothing */
} RepriseDiaryReading;

/**
 * RepriseDiaryWanted:
 * @post: a post
 * @name: what its viewing or appraisal is known by
 * @data: what was given with the function
 *
 * Returns: whether what the post says is wanted
 */
typedef gboolean (*RepriseDiaryWanted) (const RepriseDiaryPost *post,
                                        const char             *name,
                                        gpointer                data);

RepriseDiaryReading  *reprise_diary_reading_new          (GPtrArray                  *posts);
RepriseDiaryReading  *reprise_diary_reading_new_of_feed  (GArray                     *posts);
void                  reprise_diary_reading_free         (RepriseDiaryReading        *self);
GArray               *reprise_diary_reading_choose       (const RepriseDiaryReading  *self,
                                                          RepriseDiaryWanted          wanted,
                                                          gpointer                    data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryReading, reprise_diary_reading_free)

G_END_DECLS
