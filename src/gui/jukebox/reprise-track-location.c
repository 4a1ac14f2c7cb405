/* Where a track can be heard, as it is shown and typed: a path rather than the URI of a file. */

#include "gui/jukebox/reprise-track-location.h"

#include <glib/gi18n.h>

static char *
path_to_uri (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_get_uri (file);
}

/**
 * reprise_track_location_show:
 * @location: (nullable): where a track can be heard, as it is kept
 *
 * Returns: (transfer full): it for people: the path of a file, or the address; empty for %NULL
 */
char *
reprise_track_location_show (const char *location)
{
  g_autofree char *scheme = location != NULL ? g_uri_parse_scheme (location) : NULL;
  g_autoptr (GFile) file = NULL;

  if (g_strcmp0 (scheme, "file") != 0)
    return g_strdup (location != NULL ? location : "");

  file = g_file_new_for_uri (location);
  return g_file_get_parse_name (file);
}

/**
 * reprise_track_location_read:
 * @text: what was typed
 * @location: (out) (transfer full) (nullable): it as it is to be kept; %NULL where nothing was
 *   typed
 *
 * Returns: whether it is a web address, another address, or the path of a file
 */
gboolean
reprise_track_location_read (const char  *text,
                             char       **location)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  g_autofree char *scheme = g_uri_parse_scheme (tidy);

  *location = NULL;
  if (*tidy == '\0')
    return TRUE;

  if (scheme != NULL)
    *location = g_steal_pointer (&tidy);
  else if (g_path_is_absolute (tidy))
    *location = path_to_uri (tidy);
  else if (g_str_has_prefix (tidy, "~/"))
    {
      g_autofree char *path = g_build_filename (g_get_home_dir (), tidy + 2, NULL);

      *location = path_to_uri (path);
    }
  else if (g_str_has_prefix (tidy, "www."))
    *location = g_strconcat ("https://", tidy, NULL);

  return *location != NULL;
}

/**
 * reprise_track_location_new_chooser:
 * @widget: who asks
 *
 * Returns: (transfer full): a dialog to choose a file with music in
 */
GtkFileChooserNative *
reprise_track_location_new_chooser (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Choose a File of Music"),
                                 GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), NULL);
  g_autoptr (GtkFileFilter) music = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_MUSIC);
  g_autoptr (GFile) begin = folder != NULL ? g_file_new_for_path (folder) : NULL;

  gtk_file_filter_set_name (music, _("Music"));
  gtk_file_filter_add_mime_type (music, "audio/*");
  gtk_file_filter_add_mime_type (music, "application/ogg");
  gtk_file_filter_add_mime_type (music, "video/*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), music);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  if (begin != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), begin, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}
