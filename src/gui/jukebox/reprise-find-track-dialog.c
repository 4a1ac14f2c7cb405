#include "gui/jukebox/reprise-find-track-dialog.h"

#include "gui/jukebox/reprise-find-track-pane.h"
#include "gui/jukebox/reprise-track-location.h"
#include "gui/reprise-request.h"
#include "model/reprise-part.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

/**
 * RepriseFindTrackDialog:
 *
 * Where somebody sees which file a track of a jukebox is on this device, and says which it is.
 *
 * That is remembered on this device only; the journal knows nothing of it.
 */
struct _RepriseFindTrackDialog
{
  AdwWindow             parent_instance;

  RepriseMusicLibrary  *library;      /* (owned) */
  char                 *uuid;         /* (owned): of the track */
  RepriseTrack         *track;        /* (owned) (nullable): as it was read */
  RepriseWhereabouts   *whereabouts;  /* (owned) (nullable): where it is */
  GtkFileChooserNative *chooser;      /* (owned) (nullable) */
  GCancellable         *asking;       /* (owned) (nullable): for the track, then where it is */
  GCancellable         *choosing;     /* (owned) (nullable) */
  GtkStack             *stack;
  AdwStatusPage        *failure;
  RepriseFindTrackPane *pane;
};

G_DEFINE_FINAL_TYPE (RepriseFindTrackDialog, reprise_find_track_dialog, ADW_TYPE_WINDOW)

static void
show_failure (RepriseFindTrackDialog *self,
              const char             *words)
{
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->failure, markup);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/* What had the focus may have gone with what it was for. */
static void
keep_focus (RepriseFindTrackDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFindTrackDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (found == NULL)
    {
      show_failure (self, error->message);
      return;
    }

  g_clear_pointer (&self->whereabouts, reprise_whereabouts_free);
  self->whereabouts = g_ptr_array_steal_index (found, 0);
  reprise_find_track_pane_show (self->pane, self->track, self->whereabouts);
  gtk_stack_set_visible_child_name (self->stack, "track");
  keep_focus (self);
}

static void
find (RepriseFindTrackDialog *self)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseRequest *request = NULL;

  if (self->track == NULL)
    return;

  g_ptr_array_add (tracks, g_object_ref (self->track));
  request = reprise_request_begin (self, &self->asking);
  reprise_music_library_find_async (self->library, tracks,
                                    reprise_request_get_cancellable (request), found_cb, request);
}

static void
show_progress (RepriseFindTrackDialog *self)
{
  gboolean scanning = FALSE;
  guint done = 0;
  guint total = 0;

  g_object_get (self->library, "scanning", &scanning, "n-done", &done, "n-total", &total, NULL);
  reprise_find_track_pane_show_progress (self->pane, scanning, done, total);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFindTrackDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (appraisal != NULL)
    g_set_object (&self->track, reprise_part_find (reprise_appraisal_get_tracks (appraisal),
                                                   self->uuid));

  if (self->track != NULL)
    find (self);
  else
    show_failure (self, error != NULL ? error->message
                                      : _("This track is in the jukebox no more."));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFindTrackDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const gboolean chosen =
    reprise_music_library_choose_finish (REPRISE_MUSIC_LIBRARY (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->choosing);
  if (chosen)
    {
      find (self);
      return;
    }

  /* Translators: %s says why, in a sentence or more. */
  words = g_strdup_printf (_("That could not be remembered. %s"), error->message);
  reprise_find_track_pane_tell (self->pane, words);
}

static void
choose (RepriseFindTrackDialog *self,
        const char             *path)
{
  RepriseRequest *request = reprise_request_begin (self, &self->choosing);

  reprise_music_library_choose_async (self->library, self->track, path,
                                      reprise_request_get_cancellable (request), chosen_cb,
                                      request);
}

static void
use_file_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *path)
{
  choose (REPRISE_FIND_TRACK_DIALOG (widget), g_variant_get_bytestring (path));
}

static void
forget_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  choose (REPRISE_FIND_TRACK_DIALOG (widget), NULL);
}

static void
response_cb (RepriseFindTrackDialog *self,
             int                     response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;

  path = g_file_get_path (file);
  if (path != NULL)
    choose (self, path);
  else
    reprise_find_track_pane_tell (self->pane, _("This file is not on this device. Copy it here "
                                                "first."));
}

static void
choose_file_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RepriseFindTrackDialog *self = REPRISE_FIND_TRACK_DIALOG (widget);

  if (self->chooser != NULL)
    return;

  self->chooser = reprise_track_location_new_chooser (widget);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RepriseFindTrackDialog *self = REPRISE_FIND_TRACK_DIALOG (widget);

  reprise_music_library_scan (self->library);
  find (self);
}

static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  RepriseFindTrackDialog *self = REPRISE_FIND_TRACK_DIALOG (widget);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (window != NULL && self->whereabouts != NULL && self->whereabouts->address != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open-track-link", "s",
                                self->whereabouts->address);
}

static void
copy_package_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RepriseFindTrackDialog *self = REPRISE_FIND_TRACK_DIALOG (widget);

  if (self->whereabouts != NULL && self->whereabouts->package != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->whereabouts->package);
}

static void
follow_library (RepriseFindTrackDialog *self)
{
  static const char * const progress[] = { "notify::scanning", "notify::n-done",
                                           "notify::n-total" };

  g_signal_connect_object (self->library, "changed", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  for (gsize i = 0; i < G_N_ELEMENTS (progress); i++)
    g_signal_connect_object (self->library, progress[i], G_CALLBACK (show_progress), self,
                             G_CONNECT_SWAPPED);
  show_progress (self);
}

static void
reprise_find_track_dialog_dispose (GObject *object)
{
  RepriseFindTrackDialog *self = REPRISE_FIND_TRACK_DIALOG (object);

  /* What was chosen is remembered all the same. */
  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->choosing);
  g_clear_object (&self->chooser);
  g_clear_object (&self->track);
  g_clear_object (&self->library);
  g_clear_pointer (&self->whereabouts, reprise_whereabouts_free);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (reprise_find_track_dialog_parent_class)->dispose (object);
}

static void
reprise_find_track_dialog_class_init (RepriseFindTrackDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_find_track_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "find.use-file", "ay", use_file_action);
  gtk_widget_class_install_action (widget_class, "find.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "find.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "find.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "find.open-link", NULL, open_link_action);
  gtk_widget_class_install_action (widget_class, "find.copy-package", NULL, copy_package_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (REPRISE_TYPE_FIND_TRACK_PANE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-find-track-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseFindTrackDialog, pane);
}

static void
reprise_find_track_dialog_init (RepriseFindTrackDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_find_track_dialog_new:
 * @journal: a journal
 * @library: the music on this device
 * @appraisal_uuid: an appraisal
 * @track_uuid: a track of its jukebox
 *
 * Returns: (transfer none): a dialog that says where the track is on this device, and lets its file
 *   be chosen; destroys itself
 */
GtkWidget *
reprise_find_track_dialog_new (RepriseJournal      *journal,
                               RepriseMusicLibrary *library,
                               const char          *appraisal_uuid,
                               const char          *track_uuid)
{
  RepriseFindTrackDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MUSIC_LIBRARY (library), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);
  g_return_val_if_fail (track_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_FIND_TRACK_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->uuid = g_strdup (track_uuid);
  follow_library (self);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_appraisal_async (journal, appraisal_uuid,
                                        reprise_request_get_cancellable (request), loaded_cb,
                                        request);
  return GTK_WIDGET (self);
}
