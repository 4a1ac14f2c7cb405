#pragma once

#include <gtk/gtk.h>

#include "gui/widgets/reprise-suggestion.h"

G_BEGIN_DECLS

/**
 * RepriseSuggestionSource:
 * @ask_async: asks what somebody who has typed @text may mean, at most @limit suggestions
 * @ask_finish: returns them, best first: (transfer full) (nullable): of #RepriseSuggestion
 *
 * Where suggestions come from.
 */
typedef struct
{
  void        (* ask_async)   (gpointer              asked,
                               const char           *text,
                               guint                 limit,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data);
  GPtrArray  *(* ask_finish)  (gpointer              asked,
                               GAsyncResult         *result,
                               GError              **error);
} RepriseSuggestionSource;

#define REPRISE_TYPE_SUGGESTIONS (reprise_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSuggestions, reprise_suggestions, REPRISE, SUGGESTIONS, GtkPopover)

RepriseSuggestions  *reprise_suggestions_attach  (GtkEditable                   *entry,
                                                  const RepriseSuggestionSource *source,
                                                  gpointer                       asked);
void                 reprise_suggestions_close   (RepriseSuggestions            *self);

G_END_DECLS
