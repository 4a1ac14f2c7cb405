#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * E2eSeat:
 *
 * Hands and eyes at a display: keys, a mouse, the clipboard, pictures. It stands in for a window
 * manager as well, which is not there: the window on top is the one with the keyboard.
 */
typedef struct _E2eSeat E2eSeat;

E2eSeat *e2e_seat_new       (void);
void     e2e_seat_free      (E2eSeat    *self);
void     e2e_seat_rest      (E2eSeat    *self);
void     e2e_seat_key       (E2eSeat    *self,
                             const char *keys);
void     e2e_seat_type      (E2eSeat    *self,
                             const char *text);
void     e2e_seat_click     (E2eSeat    *self,
                             int         x,
                             int         y);
void     e2e_seat_offer     (E2eSeat    *self,
                             const char *text);
void     e2e_seat_offer_image
                            (E2eSeat    *self,
                             GBytes     *image,
                             const char *type);
void     e2e_seat_resize    (E2eSeat    *self,
                             int         width,
                             int         height);
void     e2e_seat_close     (E2eSeat    *self);
guint    e2e_seat_count     (E2eSeat    *self);
gboolean e2e_seat_has_popup (E2eSeat    *self);
int      e2e_seat_get_width (E2eSeat    *self);
char    *e2e_seat_dup_title (E2eSeat    *self);
void     e2e_seat_picture   (E2eSeat    *self,
                             const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eSeat, e2e_seat_free)

G_END_DECLS
