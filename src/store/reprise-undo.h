#pragma once

#include "store/reprise-deed.h"

G_BEGIN_DECLS

/**
 * RepriseUndo:
 *
 * What taking a deed back needs: what it changed, in order.
 */
typedef struct _RepriseUndo RepriseUndo;

RepriseUndo  *reprise_undo_new            (void);
void          reprise_undo_free           (RepriseUndo       *self);
guint         reprise_undo_get_count      (RepriseUndo       *self);
guint         reprise_undo_get_n_binned   (RepriseUndo       *self,
                                           RepriseThingKind   kind);
void          reprise_undo_count_thing    (RepriseUndo       *self);
void          reprise_undo_note_tagged    (RepriseUndo       *self,
                                           gint64             appraisal,
                                           gint64             tag);
void          reprise_undo_note_untagged  (RepriseUndo       *self,
                                           gint64             appraisal,
                                           gint64             tag,
                                           const char        *position);
void          reprise_undo_note_spelt     (RepriseUndo       *self,
                                           gint64             tag,
                                           const char        *before,
                                           const char        *after);
void          reprise_undo_note_judged    (RepriseUndo       *self,
                                           RepriseThingKind   kind,
                                           gint64             id,
                                           int                before,
                                           int                after);
void          reprise_undo_note_binned    (RepriseUndo       *self,
                                           RepriseThingKind   kind,
                                           gint64             id);
void          reprise_undo_note_placed    (RepriseUndo       *self,
                                           gint64             appraisal,
                                           const char        *address,
                                           const char        *target);
void          reprise_undo_note_run       (RepriseUndo       *self,
                                           const char        *sql,
                                           gint64             id);
gboolean      reprise_undo_run            (RepriseUndo       *self,
                                           RepriseDatabase   *database,
                                           guint             *n_left,
                                           GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseUndo, reprise_undo_free)

G_END_DECLS
