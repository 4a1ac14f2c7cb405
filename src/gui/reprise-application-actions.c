/* What the program does whichever window is in front, and the keys for it and for the windows. */

#include "gui/reprise-application-actions.h"

#include "exchange/reprise-sample.h"
#include "gui/reprise-window-toasts.h"
#include "gui/reprise-window.h"

#include <glib/gi18n.h>

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.jump", { "<Control>j" } },
  { "win.log-viewing", { "<Control><Shift>n" } },
  { "win.new-appraisal", { "<Control>n" } },
  { "win.next-track", { "<Control>F9", "AudioNext" } },
  { "win.page-only", { "F11" } },
  { "win.pause", { "<Control>F8", "AudioPlay" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.previous-track", { "<Control>F7", "AudioPrev" } },
  { "win.search", { "<Control>f" } },
  { "win.show-year(0)", { "<Control><Shift>j" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  const char *developers[] = { _("The Reprise authors"), NULL };

  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", _("Reprise"),
                         "application-icon", APPLICATION_ID,
                         "version", VERSION,
                         "developer-name", developers[0],
                         "developers", developers,
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _("translator-credits"),
                         "comments", _("Write about the films you watch"),
                         "copyright", _("© The Reprise authors"),
                         /* Which is “or, at your option, any later version”. */
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
tell_no_sample (GtkApplication *application,
                const GError   *error)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  g_autofree char *words = NULL;

  if (!REPRISE_IS_WINDOW (window))
    return;

  /* Translators: %s is the reason, one or more sentences. */
  words = g_strdup_printf (_("The sample journal cannot be made. %s"), error->message);
  reprise_window_tell (REPRISE_WINDOW (window), words);
}

static void
sample_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GtkApplication *application = GTK_APPLICATION (source);
  GSimpleAction *action = data;
  const char *path = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_application_open (G_APPLICATION (application), &file, 1, "");
  else
    tell_no_sample (application, error);

  g_simple_action_set_enabled (action, TRUE);
  g_application_release (G_APPLICATION (application));
}

static void
make_sample (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (reprise_sample_make (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* It lies beside the journal and not among what may be thrown away: whoever tries things out in it
 * may have written something worth keeping. */
static void
open_sample (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GTask) task = g_task_new (data, NULL, sample_made_cb, action);
  char *path = g_build_filename (g_get_user_data_dir (), "reprise", "Sample Journal.db", NULL);

  g_task_set_source_tag (task, open_sample);
  g_task_set_task_data (task, path, g_free);
  g_simple_action_set_enabled (action, FALSE);
  g_application_hold (data);
  g_task_run_in_thread (task, make_sample);
}

static gpointer
copy_ref (gconstpointer object,
          gpointer      data)
{
  return g_object_ref ((gpointer) object);
}

/* Windows are closed and not just left, so that each does what is to be done before. One may take
 * another along. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  g_autolist (GtkWindow) windows =
    g_list_copy_deep (gtk_application_get_windows (data), copy_ref, NULL);

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static const GActionEntry actions[] = {
  { "about", show_about },
  { "open-sample", open_sample },
  { "quit", quit },
};

/**
 * reprise_application_actions_add:
 * @application: the program, as it starts
 *
 * Adds the actions of the program that need nothing it keeps to itself, and the keys of all.
 */
void
reprise_application_actions_add (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].accels);
}
