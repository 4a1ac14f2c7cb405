#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_STORE_ERROR (reprise_store_error_quark ())

/**
 * RepriseStoreError:
 * @REPRISE_STORE_ERROR_NOT_JOURNAL: the file is something else
 * @REPRISE_STORE_ERROR_NEWER: a newer Reprise made the journal
 * @REPRISE_STORE_ERROR_CORRUPT: the journal is damaged
 * @REPRISE_STORE_ERROR_READ_ONLY: the journal or its folder cannot be written to
 * @REPRISE_STORE_ERROR_REMOTE: the journal lies on a network filesystem
 * @REPRISE_STORE_ERROR_FULL: the disk is full
 * @REPRISE_STORE_ERROR_BUSY: another program kept the journal locked
 * @REPRISE_STORE_ERROR_NOT_FOUND: there is no such thing
 * @REPRISE_STORE_ERROR_AMBIGUOUS: there is more than one
 * @REPRISE_STORE_ERROR_INVALID: that cannot be kept
 * @REPRISE_STORE_ERROR_FAILED: anything else
 *
 * What may go wrong with a journal.
 */
typedef enum
{
  REPRISE_STORE_ERROR_NOT_JOURNAL,
  REPRISE_STORE_ERROR_NEWER,
  REPRISE_STORE_ERROR_CORRUPT,
  REPRISE_STORE_ERROR_READ_ONLY,
  REPRISE_STORE_ERROR_REMOTE,
  REPRISE_STORE_ERROR_FULL,
  REPRISE_STORE_ERROR_BUSY,
  REPRISE_STORE_ERROR_NOT_FOUND,
  REPRISE_STORE_ERROR_AMBIGUOUS,
  REPRISE_STORE_ERROR_INVALID,
  REPRISE_STORE_ERROR_FAILED,
} RepriseStoreError;

GQuark reprise_store_error_quark (void);

G_END_DECLS
