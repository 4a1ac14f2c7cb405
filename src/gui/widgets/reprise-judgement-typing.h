#pragma once

#include "model/reprise-judgement.h"

G_BEGIN_DECLS

gboolean  reprise_judgement_typing_read  (const char    *typed,
                                          RepriseScale   scale,
                                          int           *judgement);

G_END_DECLS
