#pragma once

#include "store/reprise-undo.h"

G_BEGIN_DECLS

GPtrArray    *reprise_tag_list       (RepriseDatabase  *database,
                                      GError          **error);
RepriseUndo  *reprise_tag_rename     (RepriseDatabase  *database,
                                      const char       *from,
                                      const char       *to,
                                      GError          **error);
RepriseUndo  *reprise_tag_merge      (RepriseDatabase  *database,
                                      const char       *from,
                                      const char       *into,
                                      GError          **error);
RepriseUndo  *reprise_tag_remove     (RepriseDatabase  *database,
                                      const char       *name,
                                      GError          **error);

gboolean      reprise_tag_ensure     (RepriseDatabase  *database,
                                      const char       *name,
                                      gint64           *id,
                                      GError          **error);
gboolean      reprise_tag_read_name  (RepriseDatabase  *database,
                                      gint64            tag,
                                      char            **name,
                                      GError          **error);
gboolean      reprise_tag_is_at      (RepriseDatabase  *database,
                                      gint64            appraisal,
                                      gint64            tag,
                                      gboolean         *is_at,
                                      GError          **error);
gboolean      reprise_tag_give       (RepriseDatabase  *database,
                                      gint64            appraisal,
                                      gint64            tag,
                                      const char       *position,
                                      GError          **error);
gboolean      reprise_tag_take       (RepriseDatabase  *database,
                                      gint64            appraisal,
                                      gint64            tag,
                                      GError          **error);
gboolean      reprise_tag_move       (RepriseDatabase  *database,
                                      RepriseUndo      *undo,
                                      gint64            appraisal,
                                      gint64            from,
                                      gint64            to,
                                      gboolean         *changed,
                                      GError          **error);
gboolean      reprise_tag_spell      (RepriseDeed      *deed,
                                      RepriseDatabase  *database,
                                      gint64            tag,
                                      const char       *name,
                                      GError          **error);

G_END_DECLS
