#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-conflict.h"
#include "store/reprise-revision.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_PAST_TEXT (reprise_past_text_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePastText, reprise_past_text, REPRISE, PAST_TEXT, GObject)

ReprisePastText  *reprise_past_text_new_revision  (const RepriseRevision *revision,
                                                   int                    words_now,
                                                   GDateTime             *now);
ReprisePastText  *reprise_past_text_new_conflict  (const RepriseConflict *conflict,
                                                   RepriseAppraisal      *appraisal,
                                                   GDateTime             *now);
const char       *reprise_past_text_get_title     (ReprisePastText       *self);
const char       *reprise_past_text_get_caption   (ReprisePastText       *self);
const char       *reprise_past_text_get_body      (ReprisePastText       *self);
gboolean          reprise_past_text_is_conflict   (ReprisePastText       *self);
gpointer          reprise_past_text_dup_part      (ReprisePastText       *self);

G_END_DECLS
