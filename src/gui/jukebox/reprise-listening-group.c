#include "gui/jukebox/reprise-listening-group.h"

/**
 * RepriseListeningGroup:
 *
 * What the jukebox does by itself.
 */
struct _RepriseListeningGroup
{
  AdwPreferencesGroup  parent_instance;

  GSettings           *settings;  /* (owned) */
  GtkSwitch           *autoplay;
  GtkSwitch           *remember;
};

G_DEFINE_FINAL_TYPE (RepriseListeningGroup, reprise_listening_group, ADW_TYPE_PREFERENCES_GROUP)

static void
reprise_listening_group_dispose (GObject *object)
{
  g_clear_object (&REPRISE_LISTENING_GROUP (object)->settings);

  G_OBJECT_CLASS (reprise_listening_group_parent_class)->dispose (object);
}

static void
reprise_listening_group_class_init (RepriseListeningGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_listening_group_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-listening-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseListeningGroup, autoplay);
  gtk_widget_class_bind_template_child (widget_class, RepriseListeningGroup, remember);
}

static void
reprise_listening_group_init (RepriseListeningGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "jukebox-autoplay", self->autoplay, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "jukebox-remember", self->remember, "active",
                   G_SETTINGS_BIND_DEFAULT);
}
