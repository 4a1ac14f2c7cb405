#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseNameKind:
 * @REPRISE_NAME_FILM: the title of a film
 * @REPRISE_NAME_PERSON: a person
 * @REPRISE_NAME_TAG: a tag
 *
 * What a name is the name of.
 */
typedef enum
{
  REPRISE_NAME_FILM,
  REPRISE_NAME_PERSON,
  REPRISE_NAME_TAG,
} RepriseNameKind;

#define REPRISE_N_NAMES (REPRISE_NAME_TAG + 1)

gboolean  reprise_name_refresh      (RepriseDatabase  *database,
                                     RepriseNameKind   kind,
                                     gint64            subject,
                                     GError          **error);
gboolean  reprise_name_refresh_all  (RepriseDatabase  *database,
                                     GError          **error);

G_END_DECLS
