/* What a window does for the writer's craft: kinds, numbers and bylines, finishing, and how large a
 * text is shown. */

#include "gui/reprise-window-craft-actions.h"

#include "gui/journal/reprise-imprint-dialog.h"
#include "gui/reprise-window-task.h"
#include "gui/reprise-window-toasts.h"
#include "gui/writing/reprise-writing-changes.h"
#include "store/reprise-journal-numbers.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 10

static void
begin_task (GtkWidget         *widget,
            GVariant          *appraisal,
            RepriseWindowTask  task)
{
  reprise_window_begin_task (REPRISE_WINDOW (widget), g_variant_get_string (appraisal, NULL), task,
                             NULL);
}

static void
show_imprint (RepriseWindow         *self,
              RepriseWritingSession *session,
              GVariant              *argument)
{
  GtkWidget *dialog = NULL;

  if (reprise_window_get_journal (self) == NULL)
    return;

  dialog = reprise_imprint_dialog_new (reprise_window_get_journal (self), session,
                                       reprise_window_get_masthead (self));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_imprint (GtkWidget  *widget,
              const char *action_name,
              GVariant   *appraisal)
{
  begin_task (widget, appraisal, show_imprint);
}

static void
reopen_now (RepriseWindow         *self,
            RepriseWritingSession *session,
            GVariant              *argument)
{
  reprise_writing_session_set_state (session, REPRISE_APPRAISAL_STATE_DRAFT);
}

/* The number stays with it: nobody else gets it meanwhile. */
static void
reopen (GtkWidget  *widget,
        const char *action_name,
        GVariant   *appraisal)
{
  begin_task (widget, appraisal, reopen_now);
}

static void
next_number_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (RepriseWritingSession) session = data;
  RepriseAppraisal *appraisal = reprise_writing_session_get_appraisal (session);
  g_autoptr (RepriseNumberAnswer) answer =
    reprise_journal_ask_number_finish (REPRISE_JOURNAL (source), result, NULL);

  if (answer != NULL)
    reprise_writing_session_set_imprint (session, reprise_appraisal_get_kind (appraisal),
                                         answer->next, reprise_appraisal_get_byline (appraisal));
}

static void
ask_for_next_number (RepriseWindow         *self,
                     RepriseWritingSession *session,
                     GVariant              *argument)
{
  reprise_journal_ask_number_async (reprise_writing_session_get_journal (session), 0, NULL, NULL,
                                    next_number_cb, g_object_ref (session));
}

static void
give_next_number (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *appraisal)
{
  begin_task (widget, appraisal, ask_for_next_number);
}

static void
tell_finished (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *uuid = NULL;
  int number = 0;
  g_autofree char *words = NULL;

  g_variant_get (parameter, "(&si)", &uuid, &number);
  /* Translators: an appraisal got its number, as “Finished as № 573”. */
  words = number > 0 ? g_strdup_printf (_("Finished as № %d"), number) : g_strdup (_("Finished"));
  reprise_window_offer_action (REPRISE_WINDOW (widget), words, "win.reopen",
                               g_variant_new_string (uuid));
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *steps)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  const int percent = g_settings_get_int (settings, "zoom") +
                      ZOOM_STEP * g_variant_get_int32 (steps);

  g_settings_set_int (settings, "zoom", CLAMP (percent, 50, 300));
}

static void
zoom_normal (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "zoom");
}

static void
bind_zoom (GtkWidgetClass *widget_class)
{
  static const guint larger[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint smaller[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint normal[] = { GDK_KEY_0, GDK_KEY_KP_0 };

  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    gtk_widget_class_add_binding_action (widget_class, larger[i], GDK_CONTROL_MASK, "win.zoom",
                                         "i", 1);
  for (guint i = 0; i < G_N_ELEMENTS (smaller); i++)
    gtk_widget_class_add_binding_action (widget_class, smaller[i], GDK_CONTROL_MASK, "win.zoom",
                                         "i", -1);
  for (guint i = 0; i < G_N_ELEMENTS (normal); i++)
    gtk_widget_class_add_binding_action (widget_class, normal[i], GDK_CONTROL_MASK,
                                         "win.zoom-normal", NULL);
}

/**
 * reprise_window_craft_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows these actions, and the keys for them.
 */
void
reprise_window_craft_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.imprint", "s", edit_imprint);
  gtk_widget_class_install_action (widget_class, "win.reopen", "s", reopen);
  gtk_widget_class_install_action (widget_class, "win.next-number", "s", give_next_number);
  gtk_widget_class_install_action (widget_class, "win.tell-finished", "(si)", tell_finished);
  gtk_widget_class_install_action (widget_class, "win.zoom", "i", zoom);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, zoom_normal);
  bind_zoom (widget_class);
}
