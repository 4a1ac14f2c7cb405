#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TestFolder:
 *
 * A folder that goes, with all that is in it, when the test is over.
 */
typedef char TestFolder;

TestFolder  *test_folder_new     (void);
void         test_folder_remove  (TestFolder  *self);
void         test_copy_file      (const char  *from,
                                  const char  *to);
char        *test_fingerprint    (const char  *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_remove)

G_END_DECLS
