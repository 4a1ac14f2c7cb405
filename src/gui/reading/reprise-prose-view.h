#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PROSE_VIEW (reprise_prose_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseProseView, reprise_prose_view, REPRISE, PROSE_VIEW, GtkTextView)

G_END_DECLS
