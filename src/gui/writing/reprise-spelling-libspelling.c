/* Checks spelling by libspelling; see
 * https://gnome.pages.gitlab.gnome.org/libspelling/libspelling-1/ */

#include "gui/writing/reprise-spelling.h"

#include <libspelling.h>

#define REPRISE_TYPE_SPELLING (reprise_spelling_get_type ())
G_DECLARE_FINAL_TYPE (RepriseSpelling, reprise_spelling, REPRISE, SPELLING, GObject)

/**
 * RepriseSpelling:
 *
 * Checks the spelling of whatever text a view shows. The checker is of one text, so each that comes
 * gets its own.
 */
struct _RepriseSpelling
{
  GObject                    parent_instance;

  GtkTextView               *view;      /* (unowned) (nullable): weak */
  SpellingTextBufferAdapter *adapter;   /* (owned) (nullable) */
  GSettings                 *settings;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (RepriseSpelling, reprise_spelling, G_TYPE_OBJECT)

static void
forget_text (RepriseSpelling *self)
{
  if (self->adapter == NULL)
    return;

  g_settings_unbind (self->adapter, "enabled");
  spelling_text_buffer_adapter_set_enabled (self->adapter, FALSE);
  if (self->view != NULL)
    {
      gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
      gtk_text_view_set_extra_menu (self->view, NULL);
    }
  g_clear_object (&self->adapter);
}

static void
buffer_cb (RepriseSpelling *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  forget_text (self);
  if (!GTK_SOURCE_IS_BUFFER (buffer))
    return;

  self->adapter = spelling_text_buffer_adapter_new (GTK_SOURCE_BUFFER (buffer),
                                                    spelling_checker_get_default ());
  gtk_text_view_set_extra_menu (self->view,
                                spelling_text_buffer_adapter_get_menu_model (self->adapter));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling",
                                  G_ACTION_GROUP (self->adapter));
  g_settings_bind (self->settings, "spelling", self->adapter, "enabled", G_SETTINGS_BIND_DEFAULT);
}

static void
reprise_spelling_dispose (GObject *object)
{
  RepriseSpelling *self = REPRISE_SPELLING (object);

  forget_text (self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reprise_spelling_parent_class)->dispose (object);
}

static void
reprise_spelling_class_init (RepriseSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_spelling_dispose;
}

static void
reprise_spelling_init (RepriseSpelling *self)
{
}

/**
 * reprise_spelling_is_available:
 *
 * Returns: whether spelling can be checked
 */
gboolean
reprise_spelling_is_available (void)
{
  return TRUE;
}

/**
 * reprise_spelling_attach:
 * @view: what a text is written in
 * @settings: the settings of the program
 *
 * Checks spelling in a view, as far as the settings ask for it.
 *
 * Returns: (transfer full) (nullable): what checks it, as long as it lives; %NULL where nothing can
 */
GObject *
reprise_spelling_attach (GtkSourceView *view,
                         GSettings     *settings)
{
  RepriseSpelling *self = NULL;

  g_return_val_if_fail (GTK_SOURCE_IS_VIEW (view), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  spelling_init ();
  self = g_object_new (REPRISE_TYPE_SPELLING, NULL);
  g_set_weak_pointer (&self->view, GTK_TEXT_VIEW (view));
  self->settings = g_object_ref (settings);
  g_signal_connect_object (view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                           G_CONNECT_SWAPPED);
  buffer_cb (self);
  return G_OBJECT (self);
}
