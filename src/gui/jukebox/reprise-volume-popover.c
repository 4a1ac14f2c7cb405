#include "gui/jukebox/reprise-volume-popover.h"

#include <glib/gi18n.h>
#include <math.h>

/* What nobody hears: what plays may keep a volume in other steps. */
#define SAME 0.005

/**
 * RepriseVolumePopover:
 *
 * How loud a jukebox plays.
 */
struct _RepriseVolumePopover
{
  GtkPopover       parent_instance;

  RepriseJukebox  *jukebox;     /* (owned) */
  GtkAdjustment   *adjustment;
  GtkWidget       *scale;
  GtkToggleButton *mute;
  double           before;      /* it was muted */
};

G_DEFINE_FINAL_TYPE (RepriseVolumePopover, reprise_volume_popover, GTK_TYPE_POPOVER)

static void
volume_cb (RepriseVolumePopover *self)
{
  const double volume = reprise_jukebox_get_volume (self->jukebox);
  /* Translators: how loud it is. */
  g_autofree char *words = g_strdup_printf (_("%.0f %%"), volume * 100);

  if (volume > 0)
    self->before = volume;
  gtk_adjustment_set_value (self->adjustment, volume);
  gtk_toggle_button_set_active (self->mute, volume <= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
value_cb (RepriseVolumePopover *self)
{
  const double volume = gtk_adjustment_get_value (self->adjustment);

  if (fabs (volume - reprise_jukebox_get_volume (self->jukebox)) > SAME)
    reprise_jukebox_set_volume (self->jukebox, volume);
}

static void
mute_cb (RepriseVolumePopover *self)
{
  const gboolean muted = gtk_toggle_button_get_active (self->mute);

  if (muted != (reprise_jukebox_get_volume (self->jukebox) <= 0))
    reprise_jukebox_set_volume (self->jukebox, muted ? 0 : self->before);
}

static void
reprise_volume_popover_dispose (GObject *object)
{
  g_clear_object (&REPRISE_VOLUME_POPOVER (object)->jukebox);

  G_OBJECT_CLASS (reprise_volume_popover_parent_class)->dispose (object);
}

static void
reprise_volume_popover_class_init (RepriseVolumePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_volume_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-volume-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseVolumePopover, adjustment);
  gtk_widget_class_bind_template_child (widget_class, RepriseVolumePopover, scale);
  gtk_widget_class_bind_template_child (widget_class, RepriseVolumePopover, mute);
  gtk_widget_class_bind_template_callback (widget_class, value_cb);
  gtk_widget_class_bind_template_callback (widget_class, mute_cb);
}

static void
reprise_volume_popover_init (RepriseVolumePopover *self)
{
  self->before = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_volume_popover_new:
 * @jukebox: what plays
 *
 * Returns: (transfer floating): how loud it does
 */
GtkWidget *
reprise_volume_popover_new (RepriseJukebox *jukebox)
{
  RepriseVolumePopover *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), NULL);

  self = g_object_new (REPRISE_TYPE_VOLUME_POPOVER, NULL);
  self->jukebox = g_object_ref (jukebox);
  g_signal_connect_object (jukebox, "notify::volume", G_CALLBACK (volume_cb), self,
                           G_CONNECT_SWAPPED);
  volume_cb (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_volume_popover_find_icon:
 * @volume: from 0 to 1
 *
 * Returns: the name of an icon for how loud that is
 */
const char *
reprise_volume_popover_find_icon (double volume)
{
  if (volume <= 0)
    return "audio-volume-muted-symbolic";
  if (volume < 1.0 / 3)
    return "audio-volume-low-symbolic";

  return volume < 2.0 / 3 ? "audio-volume-medium-symbolic" : "audio-volume-high-symbolic";
}
