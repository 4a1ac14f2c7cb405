/* Lists of tracks that a window carries out for players, and brings in from them. */

#include "gui/reprise-window-playlist-actions.h"

#include "exchange/reprise-m3u8-track.h"
#include "gui/jukebox/reprise-playlist.h"
#include "gui/jukebox/reprise-tracks-dialog.h"
#include "gui/reprise-window-toasts.h"
#include "jukebox/reprise-jukebox.h"
#include "store/reprise-journal-track-listing.h"

#include <glib/gi18n.h>

#define ENDING ".m3u8"

/* How many tracks are added to a jukebox at once: nobody looks through more of them. */
#define ADD_MOST 500

/* A list on its way out, or into an appraisal. */
typedef struct
{
  RepriseWindow *window;     /* (owned) */
  char          *name;       /* (owned) (nullable): what it is called */
  GPtrArray     *tracks;     /* (owned) (nullable) of RepriseTrack */
  GArray        *ids;        /* (owned) (nullable) of gint64: of tracks that are not read yet */
  char          *path;       /* (owned) (nullable) */
  char          *appraisal;  /* (owned) (nullable): a UUID */
} Travel;

static Travel *
travel_new (RepriseWindow *window)
{
  Travel *self = g_new0 (Travel, 1);

  self->window = g_object_ref (window);
  return self;
}

static void
travel_free (Travel *self)
{
  g_object_unref (self->window);
  g_free (self->name);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->path);
  g_free (self->appraisal);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Travel, travel_free)

static RepriseMusicLibrary *
get_library (void)
{
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  return jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Travel) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n_missing = 0;

  if (!reprise_playlist_save_finish (result, &n_missing, &error))
    {
      words = g_strdup_printf (_("The playlist is not saved: %s"), error->message);
      reprise_window_tell (self->window, words);
      return;
    }

  /* Translators: of the tracks of a playlist that was saved. */
  words = g_strdup_printf (ngettext ("Playlist saved; for %u track there is no file here",
                                     "Playlist saved; for %u tracks there is no file here",
                                     n_missing), n_missing);
  reprise_window_say (self->window, n_missing > 0 ? words : _("Playlist saved"));
}

static void
save (Travel *self)
{
  reprise_playlist_save_async (self->tracks, get_library (), self->name, self->path, NULL,
                               saved_cb, self);
}

/* Returns: whether there is anything to save */
static gboolean
take_listed (Travel       *self,
             GObject      *journal,
             GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) listed =
    reprise_journal_load_listed_tracks_finish (REPRISE_JOURNAL (journal), result, &error);

  if (listed == NULL)
    {
      reprise_window_tell (self->window, error->message);
      return FALSE;
    }

  self->tracks = reprise_listed_tracks_dup_tracks (listed);
  if (self->name == NULL && listed->len > 0)
    self->name = g_strdup (reprise_listed_track_get_name (listed->pdata[0]));
  return listed->len > 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Travel) self = data;

  if (take_listed (self, source, result))
    save (g_steal_pointer (&self));
}

static void
read_and_save (Travel *self)
{
  reprise_journal_load_listed_tracks_async (reprise_window_get_journal (self->window), self->ids,
                                            NULL, read_cb, self);
}

static void
place_chosen_cb (GtkFileChooserNative *chooser,
                 int                   response,
                 gpointer              data)
{
  g_autoptr (Travel) self = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;

  self->path = g_file_get_path (file);
  if (self->path == NULL)
    reprise_window_tell (self->window, _("A playlist can only be saved on this computer. Choose "
                                         "another folder."));
  else if (self->tracks != NULL)
    save (g_steal_pointer (&self));
  else
    read_and_save (g_steal_pointer (&self));
}

static void
choose_place (Travel *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Save as Playlist"), GTK_WINDOW (self->window),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_autofree char *name =
    g_strconcat (self->name != NULL && *self->name != '\0' ? self->name : _("Jukebox"), ENDING,
                 NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/", '-'));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (place_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GArray *
take_ids (GVariant *list)
{
  gsize n = 0;
  const gint64 *ids = g_variant_get_fixed_array (list, &n, sizeof (gint64));
  GArray *taken = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n);

  return n > 0 ? g_array_append_vals (taken, ids, (guint) n) : taken;
}

static void
save_tracks (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  Travel *self = travel_new (REPRISE_WINDOW (widget));
  g_autoptr (GVariant) list = NULL;

  g_variant_get (parameter, "(s@ax)", &self->name, &list);
  self->ids = take_ids (list);
  choose_place (self);
}

static void
jukebox_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Travel) self = data;

  if (take_listed (self, source, result))
    choose_place (g_steal_pointer (&self));
  else if (self->tracks != NULL)
    reprise_window_say (self->window, _("There is no music in this jukebox yet"));
}

static void
save_jukebox (GtkWidget  *widget,
              const char *action_name,
              GVariant   *appraisal)
{
  RepriseWindow *window = REPRISE_WINDOW (widget);

  reprise_journal_load_jukebox_async (reprise_window_get_journal (window),
                                      g_variant_get_string (appraisal, NULL), NULL,
                                      jukebox_read_cb, travel_new (window));
}

/* A file that is there is what the track is on this device; it is remembered by the UUID that the
 * track will have, once it is kept. */
static RepriseTrack *
take_entry (const RepriseM3u8Entry *entry,
            GHashTable             *paths)
{
  RepriseTrack *track = reprise_m3u8_entry_dup_track (entry);
  g_autofree char *uuid = g_uuid_string_random ();

  reprise_track_set_uuid (track, uuid);
  if (entry->path != NULL)
    g_hash_table_insert (paths, g_steal_pointer (&uuid), g_strdup (entry->path));
  return track;
}

/* Who cancels has brought in nothing, and who takes out a track not that. */
static void
imported_cb (GtkWidget        *dialog,
             RepriseAppraisal *before,
             RepriseAppraisal *kept,
             GHashTable       *paths)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (kept);
  RepriseMusicLibrary *library = get_library ();

  for (guint i = 0; library != NULL && i < tracks->len; i++)
    {
      const char *path = g_hash_table_lookup (paths, reprise_track_get_uuid (tracks->pdata[i]));

      if (path != NULL)
        reprise_music_library_choose_async (library, tracks->pdata[i], path, NULL, NULL, NULL);
    }
}

static void
paths_free (gpointer  data,
            GClosure *closure)
{
  g_hash_table_unref (data);
}

static void
show_tracks (Travel            *self,
             const RepriseM3u8 *list)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTable *paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GtkWidget *dialog = reprise_tracks_dialog_new (reprise_window_get_journal (self->window),
                                                 self->appraisal, NULL);

  for (guint i = 0; i < MIN (list->entries->len, ADD_MOST); i++)
    g_ptr_array_add (tracks, take_entry (list->entries->pdata[i], paths));
  g_signal_connect_data (dialog, "saved", G_CALLBACK (imported_cb), paths, paths_free, 0);
  reprise_tracks_dialog_add_tracks (REPRISE_TRACKS_DIALOG (dialog), tracks);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
list_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Travel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseM3u8) list = reprise_playlist_load_finish (result, &error);
  g_autofree char *words = NULL;

  if (list == NULL)
    {
      words = g_strdup_printf (_("The playlist cannot be read: %s"), error->message);
      reprise_window_tell (self->window, words);
    }
  else if (list->entries->len == 0)
    reprise_window_tell (self->window, _("There are no tracks in this playlist"));
  else
    show_tracks (self, list);

  if (list != NULL && list->entries->len > ADD_MOST)
    {
      words = g_strdup_printf (_("A playlist of %u tracks is too long for a jukebox: the first %u "
                                 "are added"), list->entries->len, ADD_MOST);
      reprise_window_tell (self->window, words);
    }
}

static void
list_chosen_cb (GtkFileChooserNative *chooser,
                int                   response,
                gpointer              data)
{
  g_autoptr (Travel) self = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    reprise_playlist_load_async (file, NULL, list_read_cb, g_steal_pointer (&self));
}

static GtkFileFilter *
create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Playlists"));
  gtk_file_filter_add_suffix (filter, "m3u8");
  gtk_file_filter_add_suffix (filter, "m3u");
  return filter;
}

static void
import_tracks (GtkWidget  *widget,
               const char *action_name,
               GVariant   *appraisal)
{
  RepriseWindow *window = REPRISE_WINDOW (widget);
  Travel *self = travel_new (window);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Add from Playlist"), GTK_WINDOW (window),
                                 GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"), NULL);
  g_autoptr (GtkFileFilter) filter = create_filter ();

  self->appraisal = g_variant_dup_string (appraisal, NULL);
  reprise_desk_save (reprise_window_get_desk (window));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (list_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* What was dropped on the window, or is told by a test, needs no choosing. */
static void
import_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  Travel *self = travel_new (REPRISE_WINDOW (widget));
  const char *uri = NULL;
  g_autoptr (GFile) file = NULL;

  g_variant_get (parameter, "(s&s)", &self->appraisal, &uri);
  file = g_file_new_for_uri (uri);
  reprise_playlist_load_async (file, NULL, list_read_cb, self);
}

/**
 * reprise_window_playlist_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows what has to do with lists of tracks: `win.save-tracks` (sax), what the list is
 * called and the ids of its tracks; `win.save-jukebox` (s), of an appraisal; `win.import-tracks`
 * (s), into an appraisal; and `win.import-tracks-from` (ss), into an appraisal from the URI of a
 * file.
 */
void
reprise_window_playlist_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-tracks", "(sax)", save_tracks);
  gtk_widget_class_install_action (widget_class, "win.save-jukebox", "s", save_jukebox);
  gtk_widget_class_install_action (widget_class, "win.import-tracks", "s", import_tracks);
  gtk_widget_class_install_action (widget_class, "win.import-tracks-from", "(ss)", import_file);
}
