#pragma once

#include "gui/journal/reprise-diary-item.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_MODEL (reprise_diary_model_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryModel, reprise_diary_model, REPRISE, DIARY_MODEL, GObject)

RepriseDiaryModel  *reprise_diary_model_new        (RepriseJournal     *journal);
gboolean            reprise_diary_model_is_ready   (RepriseDiaryModel  *self);
const GError       *reprise_diary_model_get_error  (RepriseDiaryModel  *self);

G_END_DECLS
