#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_SUGGESTION (reprise_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSuggestion, reprise_suggestion, REPRISE, SUGGESTION, GObject)

RepriseSuggestion  *reprise_suggestion_new          (const char         *text,
                                                     const char         *detail,
                                                     GObject            *subject);
GPtrArray          *reprise_suggestion_list_names   (GPtrArray          *names);
const char         *reprise_suggestion_get_text     (RepriseSuggestion  *self);
const char         *reprise_suggestion_get_detail   (RepriseSuggestion  *self);
GObject            *reprise_suggestion_get_subject  (RepriseSuggestion  *self);

G_END_DECLS
