#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * E2eNetwork:
 *
 * What a desktop says of its network: whether there is one. It stands in for NetworkManager, on the
 * session's bus; programs that are started later ask there, whatever network the machine has.
 */
typedef struct _E2eNetwork E2eNetwork;

E2eNetwork *e2e_network_new        (void);
void        e2e_network_free       (E2eNetwork *self);
void        e2e_network_set_online (E2eNetwork *self,
                                    gboolean    online);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eNetwork, e2e_network_free)

G_END_DECLS
