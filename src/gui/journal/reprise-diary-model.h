#pragma once

#include "gui/journal/reprise-diary-item.h"
#include "model/reprise-masthead.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DIARY_MODEL (reprise_diary_model_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDiaryModel, reprise_diary_model, REPRISE, DIARY_MODEL, GObject)

RepriseDiaryModel  *reprise_diary_model_new           (RepriseJournal     *journal,
                                                       const char         *query);
void                reprise_diary_model_set_masthead  (RepriseDiaryModel  *self,
                                                       RepriseMasthead    *masthead);
gboolean            reprise_diary_model_is_ready      (RepriseDiaryModel  *self);
gboolean            reprise_diary_model_is_asking     (RepriseDiaryModel  *self);
const GError       *reprise_diary_model_get_error     (RepriseDiaryModel  *self);
const char         *reprise_diary_model_get_query     (RepriseDiaryModel  *self);
void                reprise_diary_model_set_query     (RepriseDiaryModel  *self,
                                                       const char         *query);
guint               reprise_diary_model_count         (RepriseDiaryModel  *self);
GVariant           *reprise_diary_model_dup_ids       (RepriseDiaryModel  *self,
                                                       const GtkBitset    *positions);
guint               reprise_diary_model_find          (RepriseDiaryModel  *self,
                                                       gint64              id);
const int          *reprise_diary_model_get_months    (RepriseDiaryModel  *self,
                                                       guint              *n);

G_END_DECLS
