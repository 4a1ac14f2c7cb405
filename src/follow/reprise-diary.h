#pragma once

#include "intake/reprise-intake.h"
#include "intake/reprise-taking-back.h"
#include "model/reprise-feed.h"

G_BEGIN_DECLS

RepriseIntakeReport  *reprise_diary_take            (RepriseDatabase              *database,
                                                     RepriseFeed                  *feed,
                                                     const char * const           *uids,
                                                     gboolean                      dry_run,
                                                     GError                      **error);
GPtrArray            *reprise_diary_list_questions  (RepriseDatabase              *database,
                                                     RepriseFeed                  *feed,
                                                     GError                      **error);
RepriseIntakeReport  *reprise_diary_answer          (RepriseDatabase              *database,
                                                     RepriseFeed                  *feed,
                                                     const RepriseIntakeQuestion  *question,
                                                     const char                   *film,
                                                     GError                      **error);
gboolean              reprise_diary_take_back       (RepriseDatabase              *database,
                                                     RepriseFeed                  *feed,
                                                     RepriseTakenBack             *taken,
                                                     GError                      **error);

G_END_DECLS
