#pragma once

#include "model/reprise-film.h"
#include "model/reprise-list.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

RepriseList  *reprise_list_load      (RepriseDatabase  *database,
                                      gint64            id,
                                      GError          **error);
RepriseList  *reprise_list_find      (RepriseDatabase  *database,
                                      const char       *uuid,
                                      GError          **error);
GPtrArray    *reprise_list_load_all  (RepriseDatabase  *database,
                                      GError          **error);
gboolean      reprise_list_save      (RepriseDeed      *deed,
                                      RepriseDatabase  *database,
                                      RepriseList      *edited,
                                      RepriseList      *made_from,
                                      GError          **error);
char         *reprise_list_add_film  (RepriseDeed      *deed,
                                      RepriseDatabase  *database,
                                      gint64            list,
                                      RepriseFilm      *film,
                                      const char       *note,
                                      gint64            source,
                                      gboolean         *added,
                                      GError          **error);

G_END_DECLS
