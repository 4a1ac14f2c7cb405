#include "gui/reprise-message-place.h"

#include "gui/reprise-message-page.h"

#include <glib/gi18n.h>

/* Most journals are there before anybody sees that they are opened. */
#define PATIENCE_MS 100

/**
 * RepriseMessagePlace:
 *
 * Where a window says why it shows no journal: that it is being opened, if that takes long, or why it
 * cannot be opened. What it says is made when it is said.
 */
struct _RepriseMessagePlace
{
  AdwBin  parent_instance;

  guint   waiting;  /* the source that shows that something takes long */
};

G_DEFINE_FINAL_TYPE (RepriseMessagePlace, reprise_message_place, ADW_TYPE_BIN)

static gboolean
waiting_cb (gpointer data)
{
  RepriseMessagePlace *self = data;

  self->waiting = 0;
  adw_bin_set_child (ADW_BIN (self), reprise_message_page_new (TRUE));
  return G_SOURCE_REMOVE;
}

static void
reprise_message_place_dispose (GObject *object)
{
  reprise_message_place_leave (REPRISE_MESSAGE_PLACE (object));

  G_OBJECT_CLASS (reprise_message_place_parent_class)->dispose (object);
}

static void
reprise_message_place_class_init (RepriseMessagePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_message_place_dispose;
}

static void
reprise_message_place_init (RepriseMessagePlace *self)
{
}

/**
 * reprise_message_place_wait:
 * @self: a place
 *
 * Says that the journal is being opened, if that takes long.
 */
void
reprise_message_place_wait (RepriseMessagePlace *self)
{
  g_return_if_fail (REPRISE_IS_MESSAGE_PLACE (self));

  reprise_message_place_leave (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->waiting = g_timeout_add (PATIENCE_MS, waiting_cb, self);
}

/**
 * reprise_message_place_fail:
 * @self: a place
 * @error: why the journal cannot be opened, in words for people
 *
 * Says why, with a button to try again.
 */
void
reprise_message_place_fail (RepriseMessagePlace *self,
                            const GError        *error)
{
  GtkWidget *again = NULL;

  g_return_if_fail (REPRISE_IS_MESSAGE_PLACE (self));
  g_return_if_fail (error != NULL);

  reprise_message_place_leave (self);
  again = gtk_button_new_with_mnemonic (_("_Try Again"));
  gtk_widget_set_halign (again, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (again, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (again), "app.try-again");
  adw_bin_set_child (ADW_BIN (self),
                     reprise_message_page_new_failure (TRUE, _("The Journal Cannot Be Opened"),
                                                       error, again));
}

/**
 * reprise_message_place_leave:
 * @self: a place
 *
 * Waits for nothing any more.
 */
void
reprise_message_place_leave (RepriseMessagePlace *self)
{
  g_return_if_fail (REPRISE_IS_MESSAGE_PLACE (self));

  g_clear_handle_id (&self->waiting, g_source_remove);
}
