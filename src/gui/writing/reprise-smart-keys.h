#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SMART_KEYS (reprise_smart_keys_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSmartKeys, reprise_smart_keys, REPRISE, SMART_KEYS, GObject)

RepriseSmartKeys  *reprise_smart_keys_new  (GtkTextView *view);

G_END_DECLS
