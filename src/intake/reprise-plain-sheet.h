#pragma once

#include "model/reprise-date.h"
#include "model/reprise-film.h"

G_BEGIN_DECLS

/**
 * ReprisePlainSheet:
 *
 * What the sheet of facts before an appraisal says.
 */
typedef struct
{
  RepriseFilm *film;     /* (owned) (not nullable): without a title, if nobody gives it one */
  char        *byline;   /* (owned) (nullable) */
  char        *place;    /* (owned) (nullable) */
  RepriseDate  watched;
  GStrv        tags;     /* (owned) (nullable) */
  gboolean     spoiler;
  guint        n_facts;  /* of the film: lines that were understood */
} ReprisePlainSheet;

void      reprise_plain_sheet_init   (ReprisePlainSheet  *self);
void      reprise_plain_sheet_clear  (ReprisePlainSheet  *self);
gboolean  reprise_plain_sheet_read   (ReprisePlainSheet  *self,
                                      const char         *line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReprisePlainSheet, reprise_plain_sheet_clear)

G_END_DECLS
