/* An entry has room for one line: where several are pasted into it, somebody else takes them. */

#include "gui/jukebox/reprise-several-lines.h"

#include <string.h>

#define LONG_LINE 4096  /* of bytes: no title, and an entry takes long to set it */

static gboolean
are_several (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      n++;

  return n > 1;
}

static void
insert (GtkEditable *editable,
        const char  *line)
{
  int position = 0;

  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, line, -1, &position);
  gtk_editable_set_position (editable, position);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) entry = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || gtk_widget_get_root (entry) == NULL)
    return;

  if (strlen (text) > LONG_LINE || are_several (text))
    gtk_widget_activate_action (entry, "tracks.paste-lines", "s", text);
  else
    insert (GTK_EDITABLE (entry), g_strstrip (text));
}

static void
paste_cb (GtkWidget *entry)
{
  g_signal_stop_emission_by_name (entry, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (entry), NULL, read_cb,
                                 g_object_ref (entry));
}

/**
 * reprise_several_lines_watch:
 * @entry: an entry
 *
 * Gives several lines that are pasted into an entry to the action `tracks.paste-lines` (s) of what
 * the entry is in.
 */
void
reprise_several_lines_watch (GtkEditable *entry)
{
  g_return_if_fail (GTK_IS_TEXT (gtk_editable_get_delegate (entry)));

  g_signal_connect (gtk_editable_get_delegate (entry), "paste-clipboard", G_CALLBACK (paste_cb),
                    NULL);
}
