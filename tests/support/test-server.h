#pragma once

#include "support/test-writer.h"

G_BEGIN_DECLS

typedef struct _TestServer TestServer;

TestServer  *test_server_new            (void);
TestServer  *test_server_new_secure     (GTlsCertificate   *certificate);
void         test_server_free           (TestServer        *self);
char        *test_server_dup_address    (TestServer        *self,
                                         const char        *host,
                                         const char        *path);
void         test_server_say            (TestServer        *self,
                                         const char        *path,
                                         guint              status,
                                         const char        *headers,
                                         const char        *body);
void         test_server_say_bytes      (TestServer        *self,
                                         const char        *path,
                                         guint              status,
                                         const char        *headers,
                                         GBytes            *body);
void         test_server_say_raw        (TestServer        *self,
                                         const char        *path,
                                         const char        *head,
                                         const char        *rest,
                                         TestWriterManner   manner);
void         test_server_hush           (TestServer        *self,
                                         const char        *path);
void         test_server_set_delay      (TestServer        *self,
                                         guint              milliseconds);
guint        test_server_count          (TestServer        *self,
                                         const char        *path);
char        *test_server_dup_header     (TestServer        *self,
                                         const char        *path,
                                         guint              index,
                                         const char        *name);
guint        test_server_get_most       (TestServer        *self,
                                         const char        *host);
guint        test_server_get_now        (TestServer        *self);
void         test_server_forget         (TestServer        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestServer, test_server_free)

G_END_DECLS
