#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_VOICE (reprise_voice_get_type ())
G_DECLARE_FINAL_TYPE (RepriseVoice, reprise_voice, REPRISE, VOICE, GObject)

RepriseVoice  *reprise_voice_new         (const char    *author,
                                          const char    *body);
RepriseVoice  *reprise_voice_copy        (RepriseVoice  *self);
gboolean       reprise_voice_equal       (RepriseVoice  *a,
                                          RepriseVoice  *b);
const char    *reprise_voice_get_uuid    (RepriseVoice  *self);
void           reprise_voice_set_uuid    (RepriseVoice  *self,
                                          const char    *uuid);
const char    *reprise_voice_get_author  (RepriseVoice  *self);
void           reprise_voice_set_author  (RepriseVoice  *self,
                                          const char    *author);
const char    *reprise_voice_get_body    (RepriseVoice  *self);
void           reprise_voice_set_body    (RepriseVoice  *self,
                                          const char    *body);

G_END_DECLS
