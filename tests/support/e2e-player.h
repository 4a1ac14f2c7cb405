#pragma once

#include "support/e2e-cli.h"
#include "support/e2e-window.h"

G_BEGIN_DECLS

/**
 * E2eListener:
 *
 * Somebody outside who hears what plays, and writes down each change.
 */
typedef struct _E2eListener E2eListener;

void          e2e_player_prepare       (E2eCli              *cli);
void          e2e_player_add           (E2eCli              *cli,
                                        const char          *name,
                                        double               seconds,
                                        const char          *artist,
                                        const char          *title);
char         *e2e_player_ask           (const char          *command,
                                        ...) G_GNUC_NULL_TERMINATED;
void          e2e_player_tell          (const char          *command,
                                        ...) G_GNUC_NULL_TERMINATED;
void          e2e_player_call          (const char          *method);
void          e2e_player_await         (E2eWindow           *window,
                                        const char          *status,
                                        const char          *title);
void          e2e_player_await_second  (E2eWindow           *window,
                                        double               from,
                                        double               to);
void          e2e_player_find          (E2eWindow           *window,
                                        E2eRole              role,
                                        const char          *name);
void          e2e_player_see           (E2eWindow           *window,
                                        const char          *status,
                                        const char          *title);
E2eListener  *e2e_listener_new         (E2eCli              *cli);
void          e2e_listener_free        (E2eListener         *self);
void          e2e_listener_await       (E2eListener         *self,
                                        E2eWindow           *window,
                                        const char * const  *titles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eListener, e2e_listener_free)

G_END_DECLS
