#pragma once

#include "gui/writing/reprise-writing-session.h"

G_BEGIN_DECLS

void  reprise_finishing_begin  (GtkWidget              *page,
                                RepriseWritingSession  *session);

G_END_DECLS
