#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_UNJUDGED:
 *
 * The absence of a judgement, which is not the same as 0.
 */
#define REPRISE_UNJUDGED      (-1)
#define REPRISE_JUDGEMENT_MAX 100

gboolean  reprise_judgement_is_valid  (int           judgement);
gboolean  reprise_judgement_parse     (const char   *text,
                                       int          *judgement,
                                       GError      **error);
char     *reprise_judgement_to_text   (int           judgement);

G_END_DECLS
