#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseTurns:
 *
 * In which order the places of a list have their turns, and whose turn it is.
 */
typedef struct _RepriseTurns RepriseTurns;

RepriseTurns  *reprise_turns_new       (void);
void           reprise_turns_free      (RepriseTurns        *self);
void           reprise_turns_draw      (RepriseTurns        *self,
                                        guint                n,
                                        guint                first);
guint          reprise_turns_get_first (const RepriseTurns  *self);
guint          reprise_turns_peek      (const RepriseTurns  *self,
                                        int                  way,
                                        gboolean             round);
void           reprise_turns_go_to     (RepriseTurns        *self,
                                        guint                position,
                                        gboolean             round);
void           reprise_turns_forget    (RepriseTurns        *self,
                                        guint                position);
void           reprise_turns_move      (RepriseTurns        *self,
                                        guint                from,
                                        guint                to);
guint          reprise_turns_step      (guint                turn,
                                        int                  way,
                                        guint                n,
                                        gboolean             round);
guint          reprise_turns_follow    (guint                position,
                                        guint                from,
                                        guint                to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseTurns, reprise_turns_free)

G_END_DECLS
