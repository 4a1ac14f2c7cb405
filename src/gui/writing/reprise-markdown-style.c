/* How Markdown looks while it is written: which parts of it are what, and how each is shown, in
 * light and in dark. */

#include "gui/writing/reprise-markdown-style.h"

#define RESOURCES "/org/reprise/Reprise/writing/"
#define SUFFIX    ".style-scheme.xml"

/* Languages are read from a program's resources, style schemes, by GtkSourceView 5.6, from files
 * alone: so each is laid into the cache. */
static gboolean
unpack_scheme (const char *folder,
               const char *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *resource = g_strconcat (RESOURCES, name, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, NULL);
  g_autofree char *present = NULL;
  gsize length = 0;

  if (g_file_get_contents (path, &present, &length, NULL) &&
      length == g_bytes_get_size (bytes) &&
      memcmp (present, g_bytes_get_data (bytes, NULL), length) == 0)
    return TRUE;

  return g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), NULL);
}

/* The default manager, which every buffer asks for a scheme when it is made: without this it reads a
 * dozen of files that nobody chooses from. */
static GtkSourceStyleSchemeManager *
get_schemes (void)
{
  static GtkSourceStyleSchemeManager *manager = NULL;
  g_autofree char *folder = NULL;

  if (manager != NULL)
    return manager;

  folder = g_build_filename (g_get_user_cache_dir (), "reprise", "styles", NULL);
  g_mkdir_with_parents (folder, 0700);
  manager = gtk_source_style_scheme_manager_get_default ();

  /* Where that fails the text is written without looks. */
  if (unpack_scheme (folder, "reprise-light") && unpack_scheme (folder, "reprise-dark"))
    gtk_source_style_scheme_manager_set_search_path (manager, (const char *[]) { folder, NULL });
  return manager;
}

/* The default manager, as it knows where the grammar of languages lies. */
static GtkSourceLanguageManager *
get_languages (void)
{
  static GtkSourceLanguageManager *manager = NULL;

  if (manager == NULL)
    {
      manager = gtk_source_language_manager_get_default ();
      gtk_source_language_manager_append_search_path (manager, "resource://" RESOURCES);
    }

  return manager;
}

/**
 * reprise_markdown_style_prepare:
 *
 * To be called before a buffer is made, which is quicker then.
 */
void
reprise_markdown_style_prepare (void)
{
  get_schemes ();
}

/**
 * reprise_markdown_style_get_scheme:
 * @dark: whether texts are shown light on dark
 *
 * Returns: (transfer none) (nullable): the colours of texts; %NULL where they cannot be unpacked
 */
GtkSourceStyleScheme *
reprise_markdown_style_get_scheme (gboolean dark)
{
  return gtk_source_style_scheme_manager_get_scheme (get_schemes (),
                                                     dark ? "reprise-dark" : "reprise-light");
}

/**
 * reprise_markdown_style_apply:
 * @buffer: a text in Markdown
 * @dark: whether it is shown light on dark
 *
 * Lets a text be styled lightly while it is written.
 */
void
reprise_markdown_style_apply (GtkSourceBuffer *buffer,
                              gboolean         dark)
{
  g_return_if_fail (GTK_SOURCE_IS_BUFFER (buffer));

  gtk_source_buffer_set_language (
    buffer, gtk_source_language_manager_get_language (get_languages (), "reprise-markdown"));
  gtk_source_buffer_set_style_scheme (buffer, reprise_markdown_style_get_scheme (dark));
}
