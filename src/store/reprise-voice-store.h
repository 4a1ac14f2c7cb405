#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

GPtrArray  *reprise_voice_suggest_authors  (RepriseDatabase  *database,
                                            const char       *text,
                                            guint             limit,
                                            GError          **error);
gboolean    reprise_voice_restore          (RepriseDeed      *deed,
                                            RepriseDatabase  *database,
                                            gint64            appraisal,
                                            RepriseVoice     *voice,
                                            GError          **error);

G_END_DECLS
