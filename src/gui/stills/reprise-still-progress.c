#include "gui/stills/reprise-still-progress.h"

#define DELAY_MS 1000  /* what takes less long needs no word */

/**
 * RepriseStillProgress:
 *
 * How many of several images have come in, once that takes a while, and a button that stops it. It
 * takes no room until then.
 */
struct _RepriseStillProgress
{
  AdwBin              parent_instance;

  RepriseStillIntake *intake;       /* (owned) (nullable): the one that began last */
  GCancellable       *cancellable;  /* (owned) (nullable): its */
  guint               delay;        /* the source that shows it, or 0 */
  GtkRevealer        *revealer;
  GtkProgressBar     *bar;
};

G_DEFINE_FINAL_TYPE (RepriseStillProgress, reprise_still_progress, ADW_TYPE_BIN)

static void
reveal (RepriseStillProgress *self,
        gboolean              revealed)
{
  if (revealed)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, revealed);
}

/* What is hidden takes no room between its neighbours either. */
static void
revealed_cb (RepriseStillProgress *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_revealer_get_reveal_child (self->revealer) ||
                                             gtk_revealer_get_child_revealed (self->revealer));
}

static void
forget (RepriseStillProgress *self)
{
  if (self->intake != NULL)
    g_signal_handlers_disconnect_by_data (self->intake, self);
  g_clear_handle_id (&self->delay, g_source_remove);
  g_clear_object (&self->intake);
  g_clear_object (&self->cancellable);
}

static void
progress_cb (RepriseStillProgress *self,
             guint                 done,
             guint                 size)
{
  gtk_progress_bar_set_fraction (self->bar, (double) done / MAX (size, 1));
  if (done < size)
    return;

  forget (self);
  reveal (self, FALSE);
}

static gboolean
delay_cb (gpointer data)
{
  RepriseStillProgress *self = data;

  self->delay = 0;
  reveal (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
cancel (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  RepriseStillProgress *self = REPRISE_STILL_PROGRESS (widget);

  g_cancellable_cancel (self->cancellable);
  forget (self);
  reveal (self, FALSE);
}

/* What is on its way comes in, though nobody sees how far it is. */
static void
reprise_still_progress_dispose (GObject *object)
{
  forget (REPRISE_STILL_PROGRESS (object));

  G_OBJECT_CLASS (reprise_still_progress_parent_class)->dispose (object);
}

static void
reprise_still_progress_class_init (RepriseStillProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_still_progress_dispose;

  gtk_widget_class_install_action (widget_class, "progress.cancel", NULL, cancel);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/stills/reprise-still-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseStillProgress, revealer);
  gtk_widget_class_bind_template_child (widget_class, RepriseStillProgress, bar);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
reprise_still_progress_init (RepriseStillProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_still_progress_follow:
 * @self: progress
 * @intake: images that are about to come in
 *
 * Shows how far they are. Those that began before come in as well, but are no longer told of.
 *
 * Returns: (transfer full): what they are to be run with, so that they can be stopped
 */
GCancellable *
reprise_still_progress_follow (RepriseStillProgress *self,
                               RepriseStillIntake   *intake)
{
  g_return_val_if_fail (REPRISE_IS_STILL_PROGRESS (self), NULL);

  forget (self);
  self->intake = g_object_ref (intake);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (intake, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->bar, 0);
  self->delay = g_timeout_add (DELAY_MS, delay_cb, self);
  return g_object_ref (self->cancellable);
}
