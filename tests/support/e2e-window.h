#pragma once

#include "support/e2e-seat.h"
#include "support/e2e-visit.h"

G_BEGIN_DECLS

/**
 * E2eWindow:
 *
 * The real reprise in a real window, before somebody who finds their way by what the accessibility
 * bus says. Whatever looks for something waits until it is there; where it does not come, the test
 * fails with a picture and a list of what is there instead.
 */
typedef struct
{
  char        *folder;      /* (owned): home of the program */
  char        *complaints;  /* (owned): the file of its standard error */
  E2eSeat     *seat;        /* (owned) */
  GSubprocess *program;     /* (owned) */
  gboolean     ended;
} E2eWindow;

/**
 * E2eCondition:
 * @self: a window
 * @data: what e2e_window_await() was given
 *
 * Returns: whether it is so
 */
typedef gboolean (*E2eCondition) (E2eWindow *self,
                                  gpointer   data);

E2eWindow *e2e_window_start     (const char   *folder,
                                 ...) G_GNUC_NULL_TERMINATED;
void       e2e_window_end       (E2eWindow    *self);
void       e2e_window_close     (E2eWindow    *self);
void       e2e_window_kill      (E2eWindow    *self);
void       e2e_window_free      (E2eWindow    *self);
void       e2e_window_await     (E2eWindow    *self,
                                 E2eCondition  condition,
                                 gpointer      data,
                                 const char   *words);
void       e2e_window_visit     (E2eWindow    *self,
                                 E2eVisitor    visitor,
                                 gpointer      data);
void       e2e_window_find      (E2eWindow    *self,
                                 E2eRole       role,
                                 const char   *name);
void       e2e_window_lose      (E2eWindow    *self,
                                 E2eRole       role,
                                 const char   *name);
void       e2e_window_press     (E2eWindow    *self,
                                 E2eRole       role,
                                 const char   *name);
void       e2e_window_reach     (E2eWindow    *self,
                                 E2eRole       role,
                                 const char   *name);
void       e2e_window_read      (E2eWindow    *self,
                                 E2eRole       role,
                                 const char   *name,
                                 const char   *words);
void       e2e_window_choose_file
                                (E2eWindow    *self,
                                 const char   *path);
void       e2e_window_rest      (E2eWindow    *self);
void       e2e_window_offer     (E2eWindow    *self,
                                 const char   *text);
void       e2e_window_offer_image
                                (E2eWindow    *self,
                                 GBytes       *image,
                                 const char   *type);
E2eNode   *e2e_window_get_top   (E2eWindow    *self);
E2eNode   *e2e_window_get_focus (E2eWindow    *self);
void       e2e_window_picture   (E2eWindow    *self,
                                 const char   *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eWindow, e2e_window_free)

G_END_DECLS
