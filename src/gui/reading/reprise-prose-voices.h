#pragma once

#include "gui/reading/reprise-prose-buffer.h"
#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

/**
 * RepriseProseVoice:
 *
 * A guest's part in an appraisal, made ready to be shown.
 */
typedef struct
{
  char      *uuid;    /* (owned) */
  char      *author;  /* (owned) */
  GPtrArray *blocks;  /* (owned) of RepriseBlock: the text */
} RepriseProseVoice;

GPtrArray   *reprise_prose_voices_new        (RepriseAppraisal   *appraisal);
void         reprise_prose_voices_append     (GtkTextBuffer      *buffer,
                                              RepriseProseMap    *map,
                                              GPtrArray          *voices);
GtkTextTag  *reprise_prose_voices_find_name  (GtkTextBuffer      *buffer);
const char  *reprise_prose_voices_get_at     (const GtkTextIter  *iter);

G_END_DECLS
