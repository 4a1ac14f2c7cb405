#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * REPRISE_UNJUDGED:
 *
 * The absence of a judgement, which is not the same as 0.
 */
#define REPRISE_UNJUDGED      (-1)
#define REPRISE_JUDGEMENT_MAX 100

/**
 * RepriseScale:
 * @REPRISE_SCALE_TEN: out of ten: “8.5”
 * @REPRISE_SCALE_STARS: five stars with halves
 * @REPRISE_SCALE_PERCENT: a percent: “85 %”
 *
 * How a journal shows judgements. What is kept is the same in all of them.
 */
typedef enum
{
  REPRISE_SCALE_TEN,
  REPRISE_SCALE_STARS,
  REPRISE_SCALE_PERCENT,
} RepriseScale;

#define REPRISE_TYPE_SCALE (reprise_scale_get_type ())
GType reprise_scale_get_type (void);

gboolean  reprise_judgement_is_valid  (int           judgement);
gboolean  reprise_judgement_parse     (const char   *text,
                                       int          *judgement,
                                       GError      **error);
char     *reprise_judgement_to_text   (int           judgement);

G_END_DECLS
