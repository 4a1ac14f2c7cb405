#pragma once

#include "model/reprise-voice.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_VOICE_ROW (reprise_voice_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseVoiceRow, reprise_voice_row, REPRISE, VOICE_ROW, AdwBin)

GtkWidget     *reprise_voice_row_new         (RepriseJournal   *journal,
                                              RepriseVoice     *voice);
RepriseVoice  *reprise_voice_row_get_voice   (RepriseVoiceRow  *self);
RepriseVoice  *reprise_voice_row_dup_voice   (RepriseVoiceRow  *self);
gboolean       reprise_voice_row_is_changed  (RepriseVoiceRow  *self);
gboolean       reprise_voice_row_check       (RepriseVoiceRow  *self);
void           reprise_voice_row_focus_text  (RepriseVoiceRow  *self);
void           reprise_voice_row_let_move    (RepriseVoiceRow  *self,
                                              gboolean          up,
                                              gboolean          down);
GtkWidget     *reprise_voice_row_get_handle  (RepriseVoiceRow  *self);

G_END_DECLS
