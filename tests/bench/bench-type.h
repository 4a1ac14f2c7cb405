#pragma once

#include "gui/writing/reprise-writing-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

char  *bench_type_dup_essay  (void);
void   bench_type            (GtkTextView            *view,
                              RepriseWritingSession  *session,
                              const char             *way);

G_END_DECLS
