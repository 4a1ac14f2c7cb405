#include "gui/keeping/reprise-preferences-window.h"

#include "gui/jukebox/reprise-listening-group.h"
#include "gui/jukebox/reprise-music-group.h"
#include "gui/keeping/reprise-backup-group.h"
#include "gui/keeping/reprise-masthead-group.h"
#include "gui/keeping/reprise-templates-group.h"
#include "gui/keeping/reprise-writing-group.h"
#include "jukebox/reprise-jukebox.h"

/**
 * ReprisePreferencesWindow:
 *
 * What may be otherwise: in a journal, which keeps that itself, and on this computer.
 *
 * Its groups tell of what was done by the action `preferences.tell`, with a few words for people.
 */
struct _ReprisePreferencesWindow
{
  AdwPreferencesWindow   parent_instance;

  RepriseMastheadGroup  *masthead;
  RepriseTemplatesGroup *templates;
  RepriseBackupGroup    *backups;
  RepriseMusicGroup     *music;
};

G_DEFINE_FINAL_TYPE (ReprisePreferencesWindow, reprise_preferences_window,
                     ADW_TYPE_PREFERENCES_WINDOW)

/* A toast reads its title as markup. */
static void
tell (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (widget), adw_toast_new (title));
}

static gboolean
reprise_preferences_window_close_request (GtkWindow *window)
{
  reprise_masthead_group_flush (REPRISE_PREFERENCES_WINDOW (window)->masthead);

  return GTK_WINDOW_CLASS (reprise_preferences_window_parent_class)->close_request (window);
}

/* An AdwPreferencesWindow of libadwaita 1.2 leaves its groups behind when it goes: they shall at
 * least let go of what is not theirs. */
static void
reprise_preferences_window_dispose (GObject *object)
{
  ReprisePreferencesWindow *self = REPRISE_PREFERENCES_WINDOW (object);

  if (self->masthead != NULL)
    {
      reprise_masthead_group_edit (self->masthead, NULL, NULL);
      reprise_templates_group_set_masthead (self->templates, NULL);
      reprise_backup_group_set_journal (self->backups, NULL);
      reprise_music_group_set_library (self->music, NULL);
    }
  self->masthead = NULL;
  self->templates = NULL;
  self->backups = NULL;
  self->music = NULL;

  G_OBJECT_CLASS (reprise_preferences_window_parent_class)->dispose (object);
}

static void
reprise_preferences_window_class_init (ReprisePreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_preferences_window_close_request;

  g_type_ensure (REPRISE_TYPE_BACKUP_GROUP);
  g_type_ensure (REPRISE_TYPE_LISTENING_GROUP);
  g_type_ensure (REPRISE_TYPE_MASTHEAD_GROUP);
  g_type_ensure (REPRISE_TYPE_MUSIC_GROUP);
  g_type_ensure (REPRISE_TYPE_TEMPLATES_GROUP);
  g_type_ensure (REPRISE_TYPE_WRITING_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/keeping/reprise-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ReprisePreferencesWindow, masthead);
  gtk_widget_class_bind_template_child (widget_class, ReprisePreferencesWindow, backups);
  gtk_widget_class_bind_template_child (widget_class, ReprisePreferencesWindow, templates);
  gtk_widget_class_bind_template_child (widget_class, ReprisePreferencesWindow, music);
  gtk_widget_class_install_action (widget_class, "preferences.tell", "s", tell);
}

static void
reprise_preferences_window_init (ReprisePreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_preferences_window_new:
 * @journal: a journal
 * @masthead: how it presents itself; it changes as it is edited, for all who show it
 *
 * Returns: (transfer none): a window that edits it, and the settings of this computer; it is the
 *   caller's to make it transient and to present it
 */
ReprisePreferencesWindow *
reprise_preferences_window_new (RepriseJournal  *journal,
                                RepriseMasthead *masthead)
{
  ReprisePreferencesWindow *self = NULL;
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_PREFERENCES_WINDOW, NULL);
  reprise_masthead_group_edit (self->masthead, journal, masthead);
  reprise_templates_group_set_masthead (self->templates, masthead);
  reprise_backup_group_set_journal (self->backups, journal);
  if (jukebox != NULL)
    reprise_music_group_set_library (self->music, reprise_jukebox_get_library (jukebox));
  return self;
}
