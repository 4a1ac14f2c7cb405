#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseTurntableTrouble:
 * @REPRISE_TURNTABLE_GONE: there is no such file
 * @REPRISE_TURNTABLE_FORBIDDEN: it may not be read
 * @REPRISE_TURNTABLE_UNDECODABLE: there is no decoder for it here
 * @REPRISE_TURNTABLE_DAMAGED: what is in it cannot be understood
 * @REPRISE_TURNTABLE_SHORT: it ended before it should have
 * @REPRISE_TURNTABLE_DEVICE: nothing can be heard, whatever is played
 *
 * Why something did not sound to its end.
 */
typedef enum
{
  REPRISE_TURNTABLE_GONE,
  REPRISE_TURNTABLE_FORBIDDEN,
  REPRISE_TURNTABLE_UNDECODABLE,
  REPRISE_TURNTABLE_DAMAGED,
  REPRISE_TURNTABLE_SHORT,
  REPRISE_TURNTABLE_DEVICE,
} RepriseTurntableTrouble;

#define REPRISE_TYPE_TURNTABLE_TROUBLE (reprise_turntable_trouble_get_type ())
GType reprise_turntable_trouble_get_type (void);

#define REPRISE_TYPE_TURNTABLE (reprise_turntable_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTurntable, reprise_turntable, REPRISE, TURNTABLE, GObject)

RepriseTurntable  *reprise_turntable_new          (void);
gboolean           reprise_turntable_put_on       (RepriseTurntable  *self,
                                                   const char        *address,
                                                   gint64             position,
                                                   GError           **error);
void               reprise_turntable_play         (RepriseTurntable  *self);
void               reprise_turntable_pause        (RepriseTurntable  *self);
void               reprise_turntable_take_off     (RepriseTurntable  *self);
void               reprise_turntable_seek         (RepriseTurntable  *self,
                                                   gint64             position);
gint64             reprise_turntable_get_position (RepriseTurntable  *self);
gint64             reprise_turntable_get_duration (RepriseTurntable  *self);
void               reprise_turntable_set_volume   (RepriseTurntable  *self,
                                                   double             volume);

G_END_DECLS
