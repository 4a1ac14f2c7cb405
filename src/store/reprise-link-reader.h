#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseLinkKind:
 * @REPRISE_LINK_NOWHERE: what it names is not in the journal
 * @REPRISE_LINK_FILM: a film
 * @REPRISE_LINK_APPRAISAL: an appraisal
 * @REPRISE_LINK_BINNED: a film or an appraisal that is in the bin
 * @REPRISE_LINK_TRACK: a track of the appraisal whose text has the label
 *
 * What a link leads to.
 */
typedef enum
{
  REPRISE_LINK_NOWHERE,
  REPRISE_LINK_FILM,
  REPRISE_LINK_APPRAISAL,
  REPRISE_LINK_BINNED,
  REPRISE_LINK_TRACK,
} RepriseLinkKind;

/**
 * RepriseLink:
 *
 * A label and what it leads to.
 */
typedef struct
{
  RepriseLinkKind  kind;
  char            *label;   /* (owned): of a link the key, see reprise_link_label_dup_key(); of a
                             * suggestion what is to be typed */
  char            *uuid;    /* (owned) (nullable): what it leads to */
  char            *title;   /* (owned) (nullable): what that is called now; of a suggested track,
                             * whose it is */
  int              year;    /* of a film, or 0 */
  char            *newest;  /* (owned) (nullable): the appraisal, or the newest entry of the film */
} RepriseLink;

/**
 * RepriseRelated:
 *
 * What else there is around an entry of the diary.
 */
typedef struct
{
  GPtrArray *also;       /* (owned) of RepriseEntry: the others on its films, newest first */
  GPtrArray *backlinks;  /* (owned) of RepriseEntry: those that link to it or its films */
} RepriseRelated;

GPtrArray       *reprise_link_list            (RepriseDatabase  *database,
                                               gint64            appraisal,
                                               GError          **error);
GArray          *reprise_link_list_backlinks  (RepriseDatabase  *database,
                                               const char       *uuid,
                                               GError          **error);
RepriseRelated  *reprise_link_read_related    (RepriseDatabase  *database,
                                               const char       *uuid,
                                               guint             limit,
                                               GError          **error);
GPtrArray       *reprise_link_suggest         (RepriseDatabase  *database,
                                               const char       *appraisal,
                                               const char       *text,
                                               guint             limit,
                                               GError          **error);
void             reprise_link_free            (RepriseLink      *self);
void             reprise_related_free         (RepriseRelated   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseLink, reprise_link_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseRelated, reprise_related_free)

G_END_DECLS
