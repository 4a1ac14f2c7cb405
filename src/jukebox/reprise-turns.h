#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   reprise_turns_draw     (GArray *turns,
                               guint   n,
                               guint   first);
guint  reprise_turns_get      (GArray *turns,
                               guint   turn);
guint  reprise_turns_put_next (GArray *turns,
                               guint   turn,
                               guint   position);
guint  reprise_turns_forget   (GArray *turns,
                               guint   position);
void   reprise_turns_move     (GArray *turns,
                               guint   from,
                               guint   to);
guint  reprise_turns_follow   (guint   position,
                               guint   from,
                               guint   to);

G_END_DECLS
