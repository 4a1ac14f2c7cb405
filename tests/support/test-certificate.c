/* What a server shows to be the one it says it is. */

#include "support/test-certificate.h"

/* Returns: whether there is one at @path now, with its key, that nobody vouches for */
static gboolean
make_file (const char *path)
{
  const char *arguments[] = {
    "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
    "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    "-keyout", path, "-out", path, NULL,
  };
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autoptr (GSubprocess) process = NULL;

  if (program == NULL || !g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    return FALSE;

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  return process != NULL && g_subprocess_wait_check (process, NULL, NULL);
}

/**
 * test_certificate_new:
 * @folder: where it lies as long as it is used
 * @certificate: (out) (transfer full): a certificate of localhost that nobody vouches for
 * @database: (out) (transfer full): who vouches for it all the same
 *
 * Returns: whether there is what GLib needs for TLS, and openssl to make one
 */
gboolean
test_certificate_new (TestFolder       *folder,
                      GTlsCertificate **certificate,
                      GTlsDatabase    **database)
{
  g_autofree char *path = g_build_filename (folder, "own.pem", NULL);
  g_autoptr (GError) error = NULL;

  if (!make_file (path))
    return FALSE;

  *certificate = g_tls_certificate_new_from_file (path, &error);
  g_assert_no_error (error);
  *database = g_tls_file_database_new (path, &error);
  g_assert_no_error (error);
  return TRUE;
}
