#include "gui/reprise-window.h"

#include "gui/reprise-message-place.h"
#include "gui/reprise-navigation.h"
#include "gui/reprise-shell.h"
#include "gui/reprise-window-actions.h"
#include "gui/reprise-window-craft-actions.h"
#include "gui/reprise-window-diary-actions.h"
#include "gui/reprise-window-export-actions.h"
#include "gui/reprise-window-feeds-actions.h"
#include "gui/reprise-window-films-actions.h"
#include "gui/reprise-window-links-actions.h"
#include "gui/reprise-window-lists-actions.h"
#include "gui/reprise-window-music-actions.h"
#include "gui/reprise-window-opml-actions.h"
#include "gui/reprise-window-playlist-actions.h"
#include "gui/reprise-window-posts-actions.h"
#include "gui/reprise-window-size.h"
#include "gui/reprise-window-stills-actions.h"
#include "gui/reprise-window-tags-actions.h"
#include "gui/reprise-window-toasts.h"
#include "gui/reprise-window-unsaved.h"
#include "gui/reprise-window-tracks-actions.h"
#include "gui/reprise-window-voices-actions.h"
#include "gui/reprise-window-years-actions.h"
#include "gui/widgets/reprise-poster-image.h"
#include "store/reprise-journal-masthead.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * RepriseWindow:
 *
 * The window of one journal: of its file, before it is open and where it cannot be opened as well.
 */
struct _RepriseWindow
{
  AdwApplicationWindow  parent_instance;

  char                 *path;         /* (owned) (not nullable) */
  RepriseJournal       *journal;      /* (owned) (nullable): until it is open */
  RepriseMasthead      *masthead;     /* (owned) */
  RepriseDesk          *desk;         /* (owned) (nullable): until the journal is open */
  RepriseMessageBar    *bar;
  AdwToastOverlay      *toasts;
  RepriseNavigation    *navigation;
  GtkStack             *stack;
  RepriseMessagePlace  *message;      /* instead of the journal */
  RepriseShell         *shell;
  ReprisePlayerPlace   *player;
  char                 *unsaved;      /* (owned) (nullable): what the bar was told of a save */
  gboolean              closing;      /* as soon as all is saved */
};

G_DEFINE_FINAL_TYPE (RepriseWindow, reprise_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_PATH = 1,
  N_PROPERTIES,
};

/* Of a journal's file: a name is read by people, who see what it is. */
#define SUFFIX ".db"

static GParamSpec *properties[N_PROPERTIES];

static void
name_window (RepriseWindow *self)
{
  g_autofree char *usual = reprise_journal_dup_default_path ();
  g_autofree char *name = g_path_get_basename (self->path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  gtk_window_set_title (GTK_WINDOW (self),
                        g_strcmp0 (self->path, usual) == 0 ? _("Reprise") : name);
}

static void
tell_unsaved (RepriseWindow *self)
{
  const GError *error = reprise_desk_get_error (self->desk);

  if (error != NULL && self->unsaved == NULL)
    {
      /* Translators: %s is the reason, one or more sentences. */
      self->unsaved = g_strdup_printf (_("What you wrote last is not saved. %s It stays in this "
                                         "window, and saving is tried again."), error->message);
      reprise_window_tell (self, self->unsaved);
    }
  else if (error == NULL && self->unsaved != NULL)
    {
      reprise_window_withdraw (self, self->unsaved);
      g_clear_pointer (&self->unsaved, g_free);
    }
}

static void
desk_saved_cb (RepriseWindow *self)
{
  /* The window is gone, and what is written last is still being saved. */
  if (self->desk == NULL)
    return;

  tell_unsaved (self);
  if (!self->closing)
    return;

  if (reprise_desk_is_saved (self->desk))
    {
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (reprise_desk_get_error (self->desk) != NULL)
    {
      self->closing = FALSE;
      reprise_window_ask_to_discard (GTK_WINDOW (self), reprise_desk_get_error (self->desk));
    }
}

static gboolean
reprise_window_close_request (GtkWindow *window)
{
  RepriseWindow *self = REPRISE_WINDOW (window);

  if (self->desk != NULL && !reprise_desk_is_saved (self->desk))
    {
      self->closing = TRUE;
      reprise_desk_save (self->desk);
      return GDK_EVENT_STOP;
    }

  reprise_window_size_keep (window);
  return GTK_WINDOW_CLASS (reprise_window_parent_class)->close_request (window);
}

/* Whoever goes to another window finds there what was written here. */
static void
active_cb (RepriseWindow *self)
{
  if (self->desk != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    reprise_desk_save (self->desk);
}

/* Where there is no way back its keys are free for others. */
static void
can_go_back_cb (RepriseWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 reprise_navigation_get_can_go_back (self->navigation));
}

/* It was closed, and somebody still waited for an answer. */
static gboolean
is_gone (RepriseWindow *self)
{
  return self->shell == NULL;
}

static void
show_view (RepriseWindow *self)
{
  reprise_message_place_leave (self->message);
  reprise_poster_image_follow (self->journal);
  reprise_shell_set_journal (self->shell, self->journal, self->desk, self->masthead);
  gtk_stack_set_visible_child_name (self->stack, "journal");
  reprise_window_follow_feeds (self);
}

static void
masthead_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseMasthead) masthead =
    reprise_journal_load_masthead_finish (REPRISE_JOURNAL (source), result, &error);

  if (is_gone (self))
    return;

  /* Without it whoever opens the preferences would save others over those that are kept. */
  if (masthead == NULL)
    {
      g_clear_object (&self->desk);
      g_clear_object (&self->journal);
      reprise_window_show_failure (self, error);
      return;
    }

  g_set_object (&self->masthead, masthead);
  show_view (self);
}

static void
reprise_window_constructed (GObject *object)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  G_OBJECT_CLASS (reprise_window_parent_class)->constructed (object);

  name_window (self);
  reprise_player_place_set_journal (self->player, self->path);
  reprise_window_size_restore (GTK_WINDOW (self));
}

static void
reprise_window_dispose (GObject *object)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  self->shell = NULL;
  self->player = NULL;
  g_clear_object (&self->desk);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_window_parent_class)->dispose (object);
}

static void
reprise_window_finalize (GObject *object)
{
  RepriseWindow *self = REPRISE_WINDOW (object);

  g_free (self->path);
  g_free (self->unsaved);

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
  object_class->dispose = reprise_window_dispose;
  object_class->finalize = reprise_window_finalize;
  object_class->get_property = reprise_window_get_property;
  object_class->set_property = reprise_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_window_close_request;

  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_MESSAGE_BAR);
  g_type_ensure (REPRISE_TYPE_MESSAGE_PLACE);
  g_type_ensure (REPRISE_TYPE_SHELL);
  g_type_ensure (REPRISE_TYPE_NAVIGATION);
  g_type_ensure (REPRISE_TYPE_PLAYER_PLACE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, message);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, RepriseWindow, player);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, can_go_back_cb);

  reprise_window_actions_install (widget_class);
  reprise_window_toasts_install (widget_class);
  reprise_window_export_actions_install (widget_class);
  reprise_window_feeds_actions_install (widget_class);
  reprise_window_posts_actions_install (widget_class);
  reprise_window_opml_actions_install (widget_class);
  reprise_window_films_actions_install (widget_class);
  reprise_window_lists_actions_install (widget_class);
  reprise_window_playlist_actions_install (widget_class);
  reprise_window_craft_actions_install (widget_class);
  reprise_window_stills_actions_install (widget_class);
  reprise_window_tracks_actions_install (widget_class);
  reprise_window_voices_actions_install (widget_class);
  reprise_window_years_actions_install (widget_class);
  reprise_window_links_actions_install (widget_class);
  reprise_window_tags_actions_install (widget_class);
  reprise_window_music_actions_install (widget_class);
  reprise_window_diary_actions_install (widget_class);
}

static void
reprise_window_init (RepriseWindow *self)
{
  self->masthead = reprise_masthead_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  can_go_back_cb (self);
  reprise_window_follow_music (self);
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
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->desk = reprise_desk_new (journal);
  g_signal_connect_object (self->desk, "notify::saved", G_CALLBACK (desk_saved_cb), self,
                           G_CONNECT_SWAPPED);
  reprise_journal_load_masthead_async (journal, NULL, masthead_loaded_cb, g_object_ref (self));
}

/**
 * reprise_window_get_journal:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its journal, once that is open
 */
RepriseJournal *
reprise_window_get_journal (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->journal;
}

/**
 * reprise_window_get_masthead:
 * @self: a window
 *
 * Returns: (transfer none): how its journal presents itself
 */
RepriseMasthead *
reprise_window_get_masthead (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->masthead;
}

/**
 * reprise_window_get_desk:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what is being written in it, once its journal is open
 */
RepriseDesk *
reprise_window_get_desk (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->desk;
}

/**
 * reprise_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its view of the journal
 */
RepriseJournalView *
reprise_window_get_view (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->shell != NULL ? reprise_shell_get_journal_view (self->shell) : NULL;
}

/**
 * reprise_window_get_player:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): where its player bar stands
 */
ReprisePlayerPlace *
reprise_window_get_player (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return self->player;
}

/**
 * reprise_window_get_bar:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): where it says what went wrong; %NULL in one that was closed
 */
RepriseMessageBar *
reprise_window_get_bar (RepriseWindow *self)
{
  g_return_val_if_fail (REPRISE_IS_WINDOW (self), NULL);

  return is_gone (self) ? NULL : self->bar;
}

/**
 * reprise_window_show_page:
 * @self: a window
 * @name: one of its journal's pages: see reprise_shell_show_page()
 *
 * Shows a page, and leaves all that were pushed.
 */
void
reprise_window_show_page (RepriseWindow *self,
                          const char    *name)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  if (is_gone (self))
    return;

  reprise_navigation_go_home (self->navigation);
  reprise_shell_show_page (self->shell, name);
}

/**
 * reprise_window_search:
 * @self: a window
 *
 * Lets the page that is seen be searched.
 */
void
reprise_window_search (RepriseWindow *self)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  if (is_gone (self) || self->journal == NULL)
    return;

  reprise_navigation_go_home (self->navigation);
  reprise_shell_search (self->shell);
}

/**
 * reprise_window_push:
 * @self: a window
 * @page: (transfer floating): a page to put on top of what is seen, with a way back of its own:
 *   see #RepriseSubpage
 *
 * Opens a page, unless the window was closed in the meantime. It is destroyed when it was left.
 */
void
reprise_window_push (RepriseWindow *self,
                     GtkWidget     *page)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  if (is_gone (self))
    g_object_unref (g_object_ref_sink (page));
  else
    reprise_navigation_push (self->navigation, page);
}

/**
 * reprise_window_go_back:
 * @self: a window
 *
 * Leaves the page that was pushed last, if there is one.
 */
void
reprise_window_go_back (RepriseWindow *self)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  if (!is_gone (self))
    reprise_navigation_go_back (self->navigation);
}

/**
 * reprise_window_add_toast:
 * @self: a window
 * @toast: (transfer full): a word on what was done, maybe with a button that undoes it
 *
 * Shows it, unless the window was closed in the meantime.
 */
void
reprise_window_add_toast (RepriseWindow *self,
                          AdwToast      *toast)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  if (is_gone (self))
    g_object_unref (toast);
  else
    adw_toast_overlay_add_toast (self->toasts, toast);
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

  reprise_message_place_fail (self->message, error);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->message));
}

/**
 * reprise_window_show_waiting:
 * @self: a window
 *
 * Shows that its journal is being opened, if that takes long.
 */
void
reprise_window_show_waiting (RepriseWindow *self)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));

  reprise_message_place_wait (self->message);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->message));
}
