#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseSaidPart:
 * @REPRISE_SAID_VOICES: the voices of guests
 * @REPRISE_SAID_TRACKS: the jukebox
 *
 * What a source says of an appraisal as a list.
 */
typedef enum
{
  REPRISE_SAID_VOICES,
  REPRISE_SAID_TRACKS,
} RepriseSaidPart;

#define REPRISE_N_SAID_PARTS (REPRISE_SAID_TRACKS + 1)

char      *reprise_said_part_write  (RepriseSaidPart    part,
                                     RepriseAppraisal  *appraisal);
void       reprise_said_part_read   (RepriseSaidPart    part,
                                     const char        *text,
                                     RepriseAppraisal  *appraisal);
gboolean   reprise_said_part_is_same (RepriseSaidPart   part,
                                      RepriseAppraisal *a,
                                      RepriseAppraisal *b);
void       reprise_said_part_put    (RepriseSaidPart    part,
                                     RepriseAppraisal  *said,
                                     RepriseAppraisal  *here);
gboolean   reprise_said_part_merge  (RepriseSaidPart    part,
                                     RepriseDatabase   *database,
                                     RepriseAppraisal  *was,
                                     RepriseAppraisal  *is,
                                     RepriseAppraisal  *here,
                                     GError           **error);

G_END_DECLS
