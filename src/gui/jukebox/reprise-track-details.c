#include "gui/jukebox/reprise-track-details.h"

#include "gui/film/reprise-note-row.h"
#include "gui/jukebox/reprise-track-location.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-focus.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

/**
 * RepriseTrackDetails:
 *
 * What is said of a track besides who plays it and what it is called, to be typed.
 */
struct _RepriseTrackDetails
{
  AdwBin                parent_instance;

  RepriseTrack         *track;     /* (owned): what it was made from */
  GtkFileChooserNative *chooser;   /* (owned) (nullable) */
  RepriseEntryRow      *album;
  RepriseEntryRow      *composer;
  AdwComboRow          *kind;
  RepriseNoteRow       *note;
  RepriseEntryRow      *scene;
  RepriseEntryRow      *location;
};

G_DEFINE_FINAL_TYPE (RepriseTrackDetails, reprise_track_details, ADW_TYPE_BIN)

static void
show_text (RepriseEntryRow *row,
           const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static char *
dup_text (RepriseEntryRow *row)
{
  g_autofree char *tidy = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (row)));

  return *tidy != '\0' ? g_steal_pointer (&tidy) : NULL;
}

/* What is as it was shown stays as it was kept, whatever it is. */
static gboolean
read_location (RepriseTrackDetails  *self,
               char                **location)
{
  const char *kept = reprise_track_get_location (self->track);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->location));
  g_autofree char *shown = reprise_track_location_show (kept);

  if (!g_str_equal (text, shown))
    return reprise_track_location_read (text, location);

  *location = g_strdup (kept);
  return TRUE;
}

static void
location_changed_cb (RepriseTrackDetails *self)
{
  if (reprise_entry_row_get_error (self->location) != NULL)
    reprise_track_details_check (self);
}

static void
chosen_cb (RepriseTrackDetails *self,
           int                  response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *shown = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file == NULL)
    return;

  uri = g_file_get_uri (file);
  shown = reprise_track_location_show (uri);
  show_text (self->location, shown);
}

static void
choose_cb (RepriseTrackDetails *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = reprise_track_location_new_chooser (GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* What is wrong can only be that; what is not wrong begins at the top. */
static gboolean
reprise_track_details_grab_focus (GtkWidget *widget)
{
  RepriseTrackDetails *self = REPRISE_TRACK_DETAILS (widget);
  const gboolean wrong = reprise_entry_row_get_error (self->location) != NULL;

  return gtk_widget_grab_focus (GTK_WIDGET (wrong ? self->location : self->album));
}

static void
reprise_track_details_dispose (GObject *object)
{
  RepriseTrackDetails *self = REPRISE_TRACK_DETAILS (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (reprise_track_details_parent_class)->dispose (object);
}

static void
reprise_track_details_class_init (RepriseTrackDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_track_details_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_track_details_grab_focus;
  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  g_type_ensure (REPRISE_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-track-details.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, album);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, composer);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, kind);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, scene);
  gtk_widget_class_bind_template_child (widget_class, RepriseTrackDetails, location);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, location_changed_cb);
}

static void
reprise_track_details_init (RepriseTrackDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_track_details_new:
 * @track: a track, which nobody changes any more
 *
 * Returns: (transfer floating): what is said of it
 */
GtkWidget *
reprise_track_details_new (RepriseTrack *track)
{
  RepriseTrackDetails *self = NULL;
  g_autofree char *location = NULL;

  g_return_val_if_fail (REPRISE_IS_TRACK (track), NULL);

  self = g_object_new (REPRISE_TYPE_TRACK_DETAILS, NULL);
  self->track = g_object_ref (track);
  location = reprise_track_location_show (reprise_track_get_location (track));
  show_text (self->album, reprise_track_get_album (track));
  show_text (self->composer, reprise_track_get_composer (track));
  adw_combo_row_set_selected (self->kind, reprise_track_get_kind (track));
  reprise_note_row_set_note (self->note, reprise_track_get_note (track));
  show_text (self->scene, reprise_track_get_scene (track));
  show_text (self->location, location);
  return GTK_WIDGET (self);
}

/**
 * reprise_track_details_apply:
 * @self: what is said of a track
 * @track: a track, which is told it
 */
void
reprise_track_details_apply (RepriseTrackDetails *self,
                             RepriseTrack        *track)
{
  g_autofree char *album = NULL;
  g_autofree char *composer = NULL;
  g_autofree char *note = NULL;
  g_autofree char *scene = NULL;
  g_autofree char *location = NULL;

  g_return_if_fail (REPRISE_IS_TRACK_DETAILS (self));
  g_return_if_fail (REPRISE_IS_TRACK (track));

  album = dup_text (self->album);
  composer = dup_text (self->composer);
  note = reprise_note_row_dup_note (self->note);
  scene = dup_text (self->scene);
  if (!read_location (self, &location))
    location = dup_text (self->location);
  reprise_track_set_album (track, album);
  reprise_track_set_composer (track, composer);
  reprise_track_set_kind (track, (RepriseTrackKind) adw_combo_row_get_selected (self->kind));
  reprise_track_set_note (track, note);
  reprise_track_set_scene (track, scene);
  reprise_track_set_location (track, location);
}

/**
 * reprise_track_details_check:
 * @self: what is said of a track
 *
 * Shows whether what was typed can be kept.
 *
 * Returns: whether it can
 */
gboolean
reprise_track_details_check (RepriseTrackDetails *self)
{
  g_autofree char *location = NULL;
  gboolean right = FALSE;

  g_return_val_if_fail (REPRISE_IS_TRACK_DETAILS (self), FALSE);

  right = read_location (self, &location);
  reprise_entry_row_set_error (self->location,
                               right ? NULL : _("Neither a web address nor a file"));
  return right;
}
