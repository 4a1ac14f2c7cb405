#pragma once

#include "follow/reprise-diary-reading.h"
#include "intake/reprise-intake.h"
#include "intake/reprise-taking-back.h"
#include "model/reprise-feed.h"

G_BEGIN_DECLS

RepriseIntakeReport  *reprise_diary_take       (RepriseDatabase            *database,
                                                RepriseFeed                *feed,
                                                const RepriseDiaryReading  *reading,
                                                const char * const         *fresh,
                                                GError                    **error);
gboolean              reprise_diary_has_come   (RepriseDatabase            *database,
                                                RepriseFeed                *feed,
                                                gboolean                   *come,
                                                GError                    **error);
gboolean              reprise_diary_take_back  (RepriseDatabase            *database,
                                                RepriseFeed                *feed,
                                                RepriseTakenBack           *taken,
                                                GError                    **error);

G_END_DECLS
