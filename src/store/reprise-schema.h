#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_APPLICATION_ID:
 *
 * What marks an SQLite file as a journal of ours: `PRAGMA application_id`, "Repr".
 */
#define REPRISE_APPLICATION_ID 0x52657072

const char * const  *reprise_schema_get_migrations  (void);
int                  reprise_schema_get_newest      (void);

G_END_DECLS
