#pragma once

#include "gui/stills/reprise-writing-thumbs.h"

#include <gtksourceview/gtksource.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_WRITING_VIEW (reprise_writing_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseWritingView, reprise_writing_view, REPRISE, WRITING_VIEW,
                      GtkSourceView)

RepriseWritingThumbs  *reprise_writing_view_get_thumbs  (RepriseWritingView  *self);

G_END_DECLS
