#include "gui/jukebox/reprise-music-group.h"

#include "gui/jukebox/reprise-music-folders.h"

#include <glib/gi18n.h>

/**
 * RepriseMusicGroup:
 *
 * Where music is looked for on this computer, and how far that is.
 */
struct _RepriseMusicGroup
{
  AdwPreferencesGroup   parent_instance;

  RepriseMusicLibrary  *library;  /* (owned) (nullable) */
  GSettings            *settings; /* (owned) */
  GtkFileChooserNative *chooser;  /* (owned) (nullable): while it is open */
  GPtrArray            *rows;     /* (owned) of AdwActionRow: of folders that were added */
  AdwActionRow         *usual;
  GtkSwitch            *usual_switch;
  AdwActionRow         *state;
  GtkProgressBar       *progress;
  GtkWidget            *look;
  GtkWidget            *cancel;
};

G_DEFINE_FINAL_TYPE (RepriseMusicGroup, reprise_music_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_progress (guint n_done,
                   guint n_total)
{
  if (n_total == 0)
    return g_strdup (_("Counting the files"));

  /* Translators: how many files of how many were looked at. */
  return g_strdup_printf (ngettext ("%'u of %'u file", "%'u of %'u files", n_total), n_done,
                          n_total);
}

static const char *
name_state (gboolean    scanning,
            const char *trouble)
{
  if (scanning)
    return _("Looking for Music");

  return trouble != NULL ? _("Music Could Not Be Looked For") : _("Music Found");
}

static char *
describe_known (guint n_total)
{
  return n_total > 0 ? g_strdup_printf (ngettext ("%'u file", "%'u files", n_total), n_total)
                     : g_strdup (_("No file yet"));
}

/* The focus does not fall on something else while a button takes the place of the other. */
static void
show_buttons (RepriseMusicGroup *self,
              gboolean           scanning)
{
  GtkWidget *hidden = scanning ? self->look : self->cancel;
  GtkWidget *shown = scanning ? self->cancel : self->look;
  const gboolean focused = gtk_widget_has_focus (hidden);

  gtk_widget_set_visible (shown, TRUE);
  if (focused)
    gtk_widget_grab_focus (shown);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), scanning);
}

static void
library_cb (RepriseMusicGroup *self)
{
  const gboolean scanning = reprise_music_library_is_scanning (self->library);
  const char *trouble = scanning ? NULL : reprise_music_library_get_trouble (self->library);
  g_autofree char *words = NULL;
  guint n_done = 0;
  guint n_total = 0;

  g_object_get (self->library, "n-done", &n_done, "n-total", &n_total, NULL);
  words = scanning ? describe_progress (n_done, n_total) : describe_known (n_total);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), name_state (scanning, trouble));
  adw_action_row_set_subtitle (self->state, trouble != NULL ? trouble : words);
  gtk_progress_bar_set_fraction (self->progress,
                                 n_total > 0 ? CLAMP ((double) n_done / n_total, 0, 1) : 0);
  show_buttons (self, scanning);
}

static GtkWidget *
make_remover (const char *folder)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_filename_display_basename (folder);
  /* Translators: %s is the name of a folder. */
  g_autofree char *label = g_strdup_printf (_("Do Not Look in “%s”"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "music.remove-folder");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", folder);
  return button;
}

static void
add_row (RepriseMusicGroup *self,
         const char        *folder)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_filename_display_basename (folder);
  g_autofree char *path = g_filename_display_name (folder);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), path);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remover (folder));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

/* A group has its rows in the order in which they are added, and what is found comes last. */
static void
folders_cb (RepriseMusicGroup *self)
{
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "music-folders");
  g_autoptr (GtkWidget) state = g_object_ref (GTK_WIDGET (self->state));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), state);

  for (gsize i = 0; folders[i] != NULL; i++)
    add_row (self, folders[i]);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), state);
}

static void
set_folders (RepriseMusicGroup *self,
             GStrv              folders)
{
  g_settings_set_strv (self->settings, "music-folders", (const char * const *) folders);
}

static void
add_folder (GtkWidget  *widget,
            const char *action_name,
            GVariant   *folder)
{
  RepriseMusicGroup *self = REPRISE_MUSIC_GROUP (widget);
  const char *path = g_variant_get_string (folder, NULL);
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "music-folders");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) more = NULL;

  if (g_strv_contains ((const char * const *) folders, path))
    return;

  g_strv_builder_addv (builder, (const char **) folders);
  g_strv_builder_add (builder, path);
  more = g_strv_builder_end (builder);
  set_folders (self, more);
}

static void
remove_folder (GtkWidget  *widget,
               const char *action_name,
               GVariant   *folder)
{
  RepriseMusicGroup *self = REPRISE_MUSIC_GROUP (widget);
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "music-folders");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) less = NULL;

  for (gsize i = 0; folders[i] != NULL; i++)
    if (!g_str_equal (folders[i], g_variant_get_string (folder, NULL)))
      g_strv_builder_add (builder, folders[i]);

  less = g_strv_builder_end (builder);
  set_folders (self, less);
}

static void
chosen_cb (GtkNativeDialog   *dialog,
           int                response,
           RepriseMusicGroup *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (response != GTK_RESPONSE_ACCEPT)
    return;

  /* Settings are kept as text, and few names of folders are none. */
  if (path != NULL && g_utf8_validate (path, -1, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "music.add-folder", "s", path);
  else if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s",
                                _("The name of this folder is no text. Rename it first."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s",
                                _("Choose a folder on this computer"));
}

static void
choose_folder (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseMusicGroup *self = REPRISE_MUSIC_GROUP (widget);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Choose a Folder With Music"),
                                               GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"),
                                               NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
look_again (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  reprise_music_library_scan (REPRISE_MUSIC_GROUP (widget)->library);
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  reprise_music_library_stop (REPRISE_MUSIC_GROUP (widget)->library);
}

static void
show_usual (RepriseMusicGroup *self)
{
  g_auto (GStrv) usual = reprise_music_library_dup_default_folders ();
  g_autofree char *path = *usual != NULL ? g_filename_display_name (*usual) : NULL;
  g_autofree char *escaped = path != NULL ? g_markup_escape_text (path, -1) : NULL;

  adw_action_row_set_subtitle (self->usual, escaped != NULL ? escaped : "");
  gtk_widget_set_visible (GTK_WIDGET (self->usual), path != NULL);
}

/* The music is looked for when somebody wants to see how that is done. */
static void
reprise_music_group_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_music_group_parent_class)->map (widget);

  if (REPRISE_MUSIC_GROUP (widget)->library != NULL)
    reprise_music_folders_begin ();
}

static void
reprise_music_group_dispose (GObject *object)
{
  RepriseMusicGroup *self = REPRISE_MUSIC_GROUP (object);

  reprise_music_group_set_library (self, NULL);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reprise_music_group_parent_class)->dispose (object);
}

static void
reprise_music_group_finalize (GObject *object)
{
  g_ptr_array_unref (REPRISE_MUSIC_GROUP (object)->rows);

  G_OBJECT_CLASS (reprise_music_group_parent_class)->finalize (object);
}

static void
reprise_music_group_class_init (RepriseMusicGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_music_group_dispose;
  object_class->finalize = reprise_music_group_finalize;
  widget_class->map = reprise_music_group_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-music-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, usual);
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, usual_switch);
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, state);
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, look);
  gtk_widget_class_bind_template_child (widget_class, RepriseMusicGroup, cancel);
  gtk_widget_class_install_action (widget_class, "music.add-folder", "s", add_folder);
  gtk_widget_class_install_action (widget_class, "music.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "music.choose-folder", NULL, choose_folder);
  gtk_widget_class_install_action (widget_class, "music.look", NULL, look_again);
  gtk_widget_class_install_action (widget_class, "music.remove-folder", "s", remove_folder);
}

static void
reprise_music_group_init (RepriseMusicGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));

  show_usual (self);
  g_settings_bind (self->settings, "music-usual-folder", self->usual_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->settings, "changed::music-folders", G_CALLBACK (folders_cb),
                           self, G_CONNECT_SWAPPED);
  folders_cb (self);
  reprise_music_group_set_library (self, NULL);
}

/**
 * reprise_music_group_set_library:
 * @self: a group
 * @library: (nullable): the music of this computer
 *
 * Shows what there is of it, and lets it be looked for.
 */
void
reprise_music_group_set_library (RepriseMusicGroup   *self,
                                 RepriseMusicLibrary *library)
{
  g_return_if_fail (REPRISE_IS_MUSIC_GROUP (self));
  g_return_if_fail (library == NULL || REPRISE_IS_MUSIC_LIBRARY (library));

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_set_object (&self->library, library);
  if (self->state != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->state), library != NULL);
  if (library == NULL)
    return;

  g_signal_connect_swapped (library, "notify", G_CALLBACK (library_cb), self);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (library_cb), self);
  library_cb (self);
}
