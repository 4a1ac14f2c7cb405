#pragma once

#include "store/reprise-undo.h"

G_BEGIN_DECLS

RepriseUndo  *reprise_batch_tag        (RepriseDatabase     *database,
                                        GArray              *entries,
                                        const char * const  *added,
                                        const char * const  *removed,
                                        GError             **error);
RepriseUndo  *reprise_batch_judge      (RepriseDatabase     *database,
                                        GArray              *entries,
                                        int                  judgement,
                                        GError             **error);
RepriseUndo  *reprise_batch_delete     (RepriseDatabase     *database,
                                        GArray              *entries,
                                        GError             **error);
GPtrArray    *reprise_batch_list_tags  (RepriseDatabase     *database,
                                        GArray              *entries,
                                        GError             **error);

G_END_DECLS
