#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * E2eNginx:
 *
 * A real nginx at a port of the loopback: with a folder, documents and a log of its own. It gives
 * whoever asks a cookie, and compresses what it sends, so that its tags are weak ones.
 */
typedef struct
{
  char        *folder;   /* (owned) */
  guint        port;
  gint64       written;  /* seconds: the time of the newest document */
  GSubprocess *process;  /* (owned) (nullable): while it runs */
} E2eNginx;

gboolean  e2e_nginx_is_there     (void);
E2eNginx *e2e_nginx_new          (void);
void      e2e_nginx_free         (E2eNginx   *self);
void      e2e_nginx_start        (E2eNginx   *self);
void      e2e_nginx_stop         (E2eNginx   *self);
char     *e2e_nginx_dup_address  (E2eNginx   *self,
                                  const char *path);
void      e2e_nginx_write        (E2eNginx   *self,
                                  const char *path,
                                  const char *text);
void      e2e_nginx_write_bytes  (E2eNginx   *self,
                                  const char *path,
                                  GBytes     *document);
guint     e2e_nginx_count        (E2eNginx   *self,
                                  const char *path);
char     *e2e_nginx_dup_heard    (E2eNginx   *self,
                                  const char *path,
                                  guint       index,
                                  const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eNginx, e2e_nginx_free)

G_END_DECLS
