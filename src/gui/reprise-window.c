#include "gui/reprise-window.h"

#include "gui/journal/reprise-journal-view.h"
#include "gui/reprise-message-page.h"

#include <glib/gi18n.h>

/**
 * RepriseWindow:
 *
 * The window of one journal: of its file, before it is open and where it cannot be opened as well.
 */
struct _RepriseWindow
{
  AdwApplicationWindow  parent_instance;

  char                 *path;      /* (owned) (not nullable) */
  GSettings            *settings;  /* (owned) */
  GtkInfoBar           *bar;
  GtkLabel             *bar_words;
  GtkStack             *stack;
  RepriseMessagePage   *failure;
  RepriseJournalView   *view;
};

G_DEFINE_FINAL_TYPE (RepriseWindow, reprise_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_PATH = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
restore_size (RepriseWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* Kept when a window closes and not while it is sized: of two windows neither moves the other. */
static void
keep_size (RepriseWindow *self)
{
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
name_window (RepriseWindow *self)
{
  g_autofree char *usual = reprise_journal_dup_default_path ();
  g_autofree char *name = g_path_get_basename (self->path);

  gtk_window_set_title (GTK_WINDOW (self),
                        g_strcmp0 (self->path, usual) == 0 ? _("Reprise") : name);
}

static void
close_bar_cb (GtkInfoBar *bar)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static gboolean
reprise_window_close_request (GtkWindow *window)
{
  keep_size (REPRISE_WINDOW (window));

  return GTK_WINDOW_CLASS (reprise_window_parent_class)->close_request (window);
}

static void
reprise_window_constructed (GObject *object)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  G_OBJECT_CLASS (reprise_window_parent_class)->constructed (object);

  name_window (self);
  restore_size (self);
}

static void
reprise_window_finalize (GObject *object)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  g_clear_object (&self->settings);
  g_free (self->path);

  G_OBJECT_CLASS (reprise_window_parent_class)->finalize (object);
}

static void
reprise_window_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_window_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  switch (id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_window_class_init (RepriseWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = reprise_window_constructed;
  object_class->finalize = reprise_window_finalize;
  object_class->get_property = reprise_window_get_property;
  object_class->set_property = reprise_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_window_close_request;

  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_JOURNAL_VIEW);
  g_type_ensure (REPRISE_TYPE_MESSAGE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, bar_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, close_bar_cb);
}

static void
reprise_window_init (RepriseWindow *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  if (g_strcmp0 (PROFILE, "development") == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * reprise_window_new:
 * @application: (nullable): the application
 * @path: the file of the journal it is for, absolute
 *
 * Returns: (transfer none): a window that waits for its journal
 */
RepriseWindow *
reprise_window_new (GtkApplication *application,
                    const char     *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_object_new (REPRISE_TYPE_WINDOW, "application", application, "path", path, NULL);
}

/**
 * reprise_window_get_path:
 * @self: a window
 *
 * Returns: the file of its journal
 */
const char *
reprise_window_get_path (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->path;
}

/**
 * reprise_window_show_journal:
 * @self: a window
 * @journal: its journal, open
 */
void
reprise_window_show_journal (RepriseWindow  *self,
                             RepriseJournal *journal)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  reprise_journal_view_set_journal (self->view, journal);
  gtk_stack_set_visible_child_name (self->stack, "journal");
}

/**
 * reprise_window_show_failure:
 * @self: a window
 * @error: why its journal cannot be opened, in words for people
 */
void
reprise_window_show_failure (RepriseWindow *self,
                             const GError  *error)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  reprise_message_page_set_words (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

/**
 * reprise_window_show_waiting:
 * @self: a window
 *
 * Shows that its journal is being opened.
 */
void
reprise_window_show_waiting (RepriseWindow *self)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

/**
 * reprise_window_tell:
 * @self: a window
 * @words: what went wrong, without getting in the way; no markup
 *
 * Says something in a bar that stays until it is closed: a sentence is too long for a toast.
 */
void
reprise_window_tell (RepriseWindow *self,
                     const char    *words)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  gtk_label_set_label (self->bar_words, words);
  gtk_info_bar_set_revealed (self->bar, TRUE);
}
