#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseNameKind:
 * @REPRISE_NAME_FILM: the title of a film
 * @REPRISE_NAME_PERSON: a person
 * @REPRISE_NAME_TAG: a tag
 * @REPRISE_NAME_TITLE: an appraisal's own title
 *
 * What a name is the name of.
 */
typedef enum
{
  REPRISE_NAME_FILM,
  REPRISE_NAME_PERSON,
  REPRISE_NAME_TAG,
  REPRISE_NAME_TITLE,
} RepriseNameKind;

#define REPRISE_N_NAMES (REPRISE_NAME_TITLE + 1)

/**
 * RepriseName:
 *
 * A name that leads somewhere.
 */
typedef struct
{
  RepriseNameKind  kind;
  gint64           subject;  /* the id of the film, person, tag or appraisal */
  char            *text;     /* (owned) */
  gint64           weight;   /* how many entries of the diary it leads to */
} RepriseName;

GPtrArray  *reprise_name_suggest          (RepriseDatabase  *database,
                                           const char       *text,
                                           guint             limit,
                                           GError          **error);
GPtrArray  *reprise_name_suggest_of_kind  (RepriseDatabase  *database,
                                           RepriseNameKind   kind,
                                           const char       *text,
                                           guint             limit,
                                           GError          **error);
char       *reprise_name_dup_match        (const char       *text);
void        reprise_name_free             (RepriseName      *self);
gboolean    reprise_name_refresh          (RepriseDatabase  *database,
                                           RepriseNameKind   kind,
                                           gint64            subject,
                                           GError          **error);
gboolean    reprise_name_refresh_all      (RepriseDatabase  *database,
                                           GError          **error);

G_END_DECLS
