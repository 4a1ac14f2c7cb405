#include "store/reprise-schema.h"

/* The migration that leads to schema N is the Nth. */
static const char * const migrations[] = {
  "/org/reprise/schema/001-journal.sql",
  "/org/reprise/schema/002-history.sql",
  "/org/reprise/schema/003-jukebox.sql",
  "/org/reprise/schema/004-feeds.sql",
  NULL,
};

/**
 * reprise_schema_get_migrations:
 *
 * Returns: (transfer none): the paths of the migrations in the resources, %NULL-terminated
 */
const char * const *
reprise_schema_get_migrations (void)
{
  return migrations;
}

/**
 * reprise_schema_get_newest:
 *
 * Returns: the number of the schema that this program keeps journals in
 */
int
reprise_schema_get_newest (void)
{
  return G_N_ELEMENTS (migrations) - 1;
}
