#pragma once

#include "support/test-folder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  test_certificate_new  (TestFolder        *folder,
                                 GTlsCertificate  **certificate,
                                 GTlsDatabase     **database);

G_END_DECLS
