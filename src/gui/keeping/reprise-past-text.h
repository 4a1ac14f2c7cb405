#pragma once

#include "model/reprise-voice.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_PAST_TEXT (reprise_past_text_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePastText, reprise_past_text, REPRISE, PAST_TEXT, GObject)

ReprisePastText  *reprise_past_text_new          (const char       *title,
                                                  const char       *caption,
                                                  const char       *body,
                                                  gboolean          conflict);
const char       *reprise_past_text_get_title    (ReprisePastText  *self);
const char       *reprise_past_text_get_caption  (ReprisePastText  *self);
const char       *reprise_past_text_get_body     (ReprisePastText  *self);
gboolean          reprise_past_text_is_conflict  (ReprisePastText  *self);
void              reprise_past_text_set_voice    (ReprisePastText  *self,
                                                  const char       *uuid,
                                                  const char       *author);
RepriseVoice     *reprise_past_text_dup_voice    (ReprisePastText  *self);

G_END_DECLS
