#pragma once

#include "support/e2e-node.h"

G_BEGIN_DECLS

/**
 * E2eVisitor:
 * @node: something that shows
 * @area: what shows of it
 * @depth: in how many others it is
 * @data: what the visitor was sent with
 *
 * Returns: whether that is enough
 */
typedef gboolean (*E2eVisitor) (E2eNode       *node,
                                const E2eArea *area,
                                guint          depth,
                                gpointer       data);

void  e2e_visit  (E2eNode    *top,
                  E2eVisitor  visitor,
                  gpointer    data);

G_END_DECLS
