#include "gui/reprise-application.h"

#include "gui/reprise-application-actions.h"
#include "gui/reprise-book-style.h"
#include "gui/reprise-window-toasts.h"
#include "gui/reprise-window.h"
#include "gui/widgets/reprise-menu-names.h"
#include "jukebox/reprise-jukebox-memory.h"
#include "jukebox/reprise-mpris.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>

/* Whoever opens a journal wants to see it first. */
#define SETTLE_SECONDS 1

/**
 * RepriseApplication:
 *
 * The program: it has the journals that are open and a window for each.
 */
struct _RepriseApplication
{
  AdwApplication    parent_instance;

  GHashTable       *journals;    /* (owned) of RepriseJournal by path */
  guint             hour;        /* the source that maintains the journals each hour */
  guint             soon;        /* the one that does what can wait, after one was opened */
  GSettings        *settings;    /* (owned) (nullable): before it starts */
  RepriseBookStyle *book_style;  /* (owned) (nullable): before it starts */
  RepriseJukebox   *jukebox;     /* (owned) (nullable): before it starts */
  RepriseMpris     *mpris;       /* (owned) (nullable): before it starts */
  gboolean          recalled;    /* the jukebox was told what it was about to play */
};

G_DEFINE_FINAL_TYPE (RepriseApplication, reprise_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
  { NULL },
};

static RepriseWindow *
find_window (RepriseApplication *self,
             const char         *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *link = windows; link != NULL; link = link->next)
    if (REPRISE_IS_WINDOW (link->data) &&
        g_strcmp0 (reprise_window_get_path (link->data), path) == 0)
      return link->data;

  return NULL;
}

/* The same file by whatever name; as it was written, where there is none yet. */
static char *
find_real_path (const char *path)
{
  char *real = realpath (path, NULL);

  return real != NULL ? real : g_canonicalize_filename (path, NULL);
}

static void
maintained_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (RepriseApplication) self = data;
  RepriseJournal *journal = REPRISE_JOURNAL (source);
  RepriseWindow *window = find_window (self, reprise_journal_get_path (journal));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_application_release (G_APPLICATION (self));
  if (reprise_journal_backup_finish (journal, result, &error) || window == NULL)
    return;

  /* Translators: %s is the reason, one or more sentences. */
  words = g_strdup_printf (_("No backup was made today. %s"), error->message);
  reprise_window_tell (window, words);
}

/* Whoever quits meanwhile leaves no half of a backup: the program stays, without a window, until it
 * is done. */
static void
maintain (RepriseApplication *self,
          RepriseJournal     *journal)
{
  g_application_hold (G_APPLICATION (self));
  reprise_journal_maintain_async (journal, NULL, maintained_cb, g_object_ref (self));
}

static void
maintain_all (RepriseApplication *self)
{
  GHashTableIter iter;
  gpointer journal;

  g_hash_table_iter_init (&iter, self->journals);
  while (g_hash_table_iter_next (&iter, NULL, &journal))
    maintain (self, journal);
}

/* A jukebox that was used meanwhile has something newer to play. */
static void
recall_music (RepriseApplication *self)
{
  g_autofree char *path = reprise_jukebox_memory_dup_default_path ();

  if (self->recalled || self->jukebox == NULL)
    return;

  self->recalled = TRUE;
  if (g_settings_get_boolean (self->settings, "jukebox-remember") &&
      g_list_model_get_n_items (G_LIST_MODEL (reprise_jukebox_get_queue (self->jukebox))) == 0)
    reprise_jukebox_memory_recall (self->jukebox, path);
}

/* Where it cannot be kept, somebody chooses again what to hear. */
static void
remember_music (RepriseApplication *self)
{
  g_autofree char *path = reprise_jukebox_memory_dup_default_path ();

  if (!g_settings_get_boolean (self->settings, "jukebox-remember"))
    g_unlink (path);
  else if (self->recalled)
    reprise_jukebox_memory_keep (self->jukebox, path, NULL);
}

static gboolean
soon_cb (gpointer data)
{
  RepriseApplication *self = data;

  self->soon = 0;
  /* Under X11 it is drawn for whoever lists windows, by a library that takes its time to load. */
  gtk_window_set_default_icon_name (APPLICATION_ID);
  recall_music (self);
  maintain_all (self);
  return G_SOURCE_REMOVE;
}

/* A window may stay open for days, and each has its backup. */
static gboolean
hour_cb (gpointer data)
{
  maintain_all (data);
  return G_SOURCE_CONTINUE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseWindow) window = data;
  RepriseApplication *self = REPRISE_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseJournal) journal = reprise_journal_open_finish (result, &error);

  /* It was closed in the meantime. */
  if (self == NULL)
    return;

  if (journal == NULL)
    {
      reprise_window_show_failure (window, error);
      return;
    }

  reprise_window_show_journal (window, journal);
  reprise_journal_watch (journal);
  if (self->soon == 0)
    self->soon = g_timeout_add_seconds (SETTLE_SECONDS, soon_cb, self);
  g_hash_table_insert (self->journals, g_strdup (reprise_window_get_path (window)),
                       g_steal_pointer (&journal));
}

static void
open_journal_of (RepriseWindow *window)
{
  reprise_window_show_waiting (window);
  reprise_journal_open_async (reprise_window_get_path (window), NULL, opened_cb,
                              g_object_ref (window));
}

static void
open_path (RepriseApplication *self,
           const char         *path)
{
  g_autofree char *real = find_real_path (path);
  RepriseWindow *window = find_window (self, real);

  if (window == NULL)
    {
      window = reprise_window_new (GTK_APPLICATION (self), real);
      open_journal_of (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
try_again (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (REPRISE_IS_WINDOW (window))
    open_journal_of (REPRISE_WINDOW (window));
}

static const GActionEntry actions[] = {
  { "try-again", try_again },
};

static gboolean
read_appearance (GValue   *value,
                 GVariant *variant,
                 gpointer  data)
{
  const char *appearance = g_variant_get_string (variant, NULL);

  if (g_str_equal (appearance, "light"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (appearance, "dark"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    g_value_set_enum (value, ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

static void
follow_settings (RepriseApplication *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind_with_mapping (self->settings, "appearance",
                                adw_application_get_style_manager (ADW_APPLICATION (self)),
                                "color-scheme", G_SETTINGS_BIND_GET, read_appearance, NULL, NULL,
                                NULL);
  self->book_style = reprise_book_style_new (gdk_display_get_default ());
}

/* Whoever steers the jukebox from outside wants to see it, in the window that was seen last. */
static void
raise_cb (RepriseApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    gtk_window_present (window);
  else
    g_application_activate (G_APPLICATION (self));
}

static void
quit_cb (RepriseApplication *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "quit", NULL);
}

/* It is made for who may want it, and does nothing before somebody does. */
static void
make_jukebox (RepriseApplication *self)
{
  g_autofree char *cache = reprise_music_library_dup_default_cache ();
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new (cache);

  self->jukebox = reprise_jukebox_new (library);
  reprise_jukebox_set_default (self->jukebox);
  self->mpris = reprise_mpris_new (self->jukebox, "reprise", APPLICATION_ID, _("Reprise"));
  g_signal_connect_object (self->mpris, "raise", G_CALLBACK (raise_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mpris, "quit", G_CALLBACK (quit_cb), self, G_CONNECT_SWAPPED);
}

static void
reprise_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (reprise_application_parent_class)->startup (application);

  reprise_menu_names_keep ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  reprise_application_actions_add (GTK_APPLICATION (application));
  follow_settings (REPRISE_APPLICATION (application));
  make_jukebox (REPRISE_APPLICATION (application));
}

static void
reprise_application_shutdown (GApplication *application)
{
  RepriseApplication *self = REPRISE_APPLICATION (application);

  if (self->jukebox != NULL)
    {
      remember_music (self);
      reprise_jukebox_stop (self->jukebox);
    }
  g_clear_object (&self->mpris);
  reprise_jukebox_set_default (NULL);
  g_clear_object (&self->jukebox);

  G_APPLICATION_CLASS (reprise_application_parent_class)->shutdown (application);
}

static void
reprise_application_activate (GApplication *application)
{
  g_autofree char *path = reprise_journal_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  /* Where that fails, opening the journal says why. */
  g_mkdir_with_parents (folder, 0700);
  open_path (REPRISE_APPLICATION (application), path);
}

static void
reprise_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      const char *path = g_file_peek_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      /* What is no file on this computer gets a window too, which says so. */
      open_path (REPRISE_APPLICATION (application), path != NULL ? path : uri);
    }
}

static int
reprise_application_handle_local_options (GApplication *application,
                                          GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;

  g_print ("reprise %s\n", VERSION);
  return EXIT_SUCCESS;
}

static void
reprise_application_window_removed (GtkApplication *application,
                                    GtkWindow      *window)
{
  RepriseApplication *self = REPRISE_APPLICATION (application);

  if (REPRISE_IS_WINDOW (window))
    g_hash_table_remove (self->journals, reprise_window_get_path (REPRISE_WINDOW (window)));

  GTK_APPLICATION_CLASS (reprise_application_parent_class)->window_removed (application, window);
}

static void
reprise_application_finalize (GObject *object)
{
  RepriseApplication *self = REPRISE_APPLICATION (object);

  g_clear_object (&self->book_style);
  g_clear_object (&self->settings);
  g_clear_handle_id (&self->soon, g_source_remove);
  g_source_remove (self->hour);
  g_hash_table_unref (self->journals);

  G_OBJECT_CLASS (reprise_application_parent_class)->finalize (object);
}

static void
reprise_application_class_init (RepriseApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_application_finalize;
  application_class->startup = reprise_application_startup;
  application_class->shutdown = reprise_application_shutdown;
  application_class->activate = reprise_application_activate;
  application_class->open = reprise_application_open;
  application_class->handle_local_options = reprise_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = reprise_application_window_removed;
}

static void
reprise_application_init (RepriseApplication *self)
{
  self->journals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->hour = g_timeout_add_seconds (60 * 60, hour_cb, self);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

/**
 * reprise_application_new:
 *
 * Returns: (transfer full): the program
 */
RepriseApplication *
reprise_application_new (void)
{
  return g_object_new (REPRISE_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/reprise/Reprise",
                       NULL);
}
