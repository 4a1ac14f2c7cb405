#pragma once

#include "model/reprise-film.h"
#include "model/reprise-list-item.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

GPtrArray  *reprise_list_item_load_all      (RepriseDatabase  *database,
                                             gint64            list,
                                             gint64            source,
                                             GError          **error);
gboolean    reprise_list_item_count         (RepriseDatabase  *database,
                                             gint64            list,
                                             guint            *n_films,
                                             guint            *n_seen,
                                             GError          **error);
char       *reprise_list_item_find          (RepriseDatabase  *database,
                                             gint64            list,
                                             const char       *text,
                                             GError          **error);
gboolean    reprise_list_item_find_film     (RepriseDatabase  *database,
                                             gint64            list,
                                             gint64            film,
                                             char            **uuid,
                                             GError          **error);
char       *reprise_list_item_add           (RepriseDatabase  *database,
                                             gint64            list,
                                             gint64            film,
                                             const char       *note,
                                             gint64            source,
                                             GError          **error);
gboolean    reprise_list_item_write_note    (RepriseDatabase  *database,
                                             const char       *uuid,
                                             const char       *note,
                                             const char       *made_from,
                                             GError          **error);
gboolean    reprise_list_item_take_out      (RepriseDatabase  *database,
                                             const char       *uuid,
                                             GError          **error);
gboolean    reprise_list_item_put_back      (RepriseDatabase  *database,
                                             const char       *uuid,
                                             GError          **error);
gboolean    reprise_list_item_take_watched  (RepriseDatabase  *database,
                                             gint64            viewing,
                                             GError          **error);
GPtrArray  *reprise_list_item_find_watched  (RepriseDatabase  *database,
                                             const char       *uuid,
                                             GError          **error);

G_END_DECLS
