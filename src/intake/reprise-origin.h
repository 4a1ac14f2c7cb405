#pragma once

#include "store/reprise-thing.h"

G_BEGIN_DECLS

/**
 * REPRISE_ORIGIN_WEB:
 *
 * The source that has addresses for names: what can be read there is known by whatever way it comes
 * in, and so is what was published from here.
 */
#define REPRISE_ORIGIN_WEB "web"

/**
 * RepriseOrigin:
 *
 * Where one thing of a journal came from.
 */
typedef struct
{
  gint64   id;         /* 0: there is none */
  char    *aggregate;  /* (owned) (nullable): the UUID of the thing */
} RepriseOrigin;

void         reprise_origin_clear         (RepriseOrigin     *self);
gboolean     reprise_origin_find          (RepriseDatabase   *database,
                                           const char        *source,
                                           RepriseThingKind   kind,
                                           const char        *name,
                                           RepriseOrigin     *origin,
                                           GError           **error);
GHashTable  *reprise_origin_list          (RepriseDatabase   *database,
                                           const char        *source,
                                           GError           **error);
gboolean     reprise_origin_knows         (GHashTable        *names,
                                           RepriseThingKind   kind,
                                           const char        *name);
gboolean     reprise_origin_keep          (RepriseDatabase   *database,
                                           const char        *source,
                                           RepriseThingKind   kind,
                                           const char        *name,
                                           const char        *aggregate,
                                           gint64             batch,
                                           gint64            *id,
                                           GError           **error);
gboolean     reprise_origin_forget        (RepriseDatabase   *database,
                                           const char        *source,
                                           RepriseThingKind   kind,
                                           const char        *name,
                                           GError           **error);
gboolean     reprise_origin_forget_thing  (RepriseDatabase   *database,
                                           const char        *source,
                                           const char        *aggregate,
                                           GError           **error);
gboolean     reprise_origin_is_taken      (RepriseDatabase   *database,
                                           const char        *source,
                                           const char        *aggregate,
                                           gboolean          *taken,
                                           GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RepriseOrigin, reprise_origin_clear)

G_END_DECLS
