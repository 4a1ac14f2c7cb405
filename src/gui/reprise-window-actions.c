/* What a window does with its journal as a whole: begin and delete entries, and open the
 * dialogs. */

#include "gui/reprise-window-actions.h"

#include "gui/film/reprise-facts-dialog.h"
#include "gui/film/reprise-viewing-dialog.h"
#include "gui/keeping/reprise-bin-dialog.h"
#include "gui/keeping/reprise-preferences-window.h"
#include "gui/keeping/reprise-revisions-dialog.h"
#include "gui/reprise-window-lists-actions.h"
#include "gui/reprise-window-task.h"
#include "gui/reprise-window-toasts.h"
#include "gui/writing/reprise-writing-changes.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"
#include "store/reprise-journal-past.h"

#include <glib/gi18n.h>

static void
present_dialog (RepriseWindow *self,
                gpointer       dialog)
{
  gtk_window_set_transient_for (dialog, GTK_WINDOW (self));
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_present (dialog);
}

static void
say_logged (RepriseWindow *self,
            const char    *viewing)
{
  AdwToast *toast = adw_toast_new (_("Viewing logged"));

  adw_toast_set_button_label (toast, _("_Show"));
  adw_toast_set_action_name (toast, "win.show-entry");
  adw_toast_set_action_target (toast, "s", viewing);
  reprise_window_add_toast (self, toast);
}

/* Who writes goes where the text is; who logged a viewing on another page than the diary is not
 * done there. */
static void
created_cb (RepriseWindow *self,
            const char    *uuid,
            gboolean       is_appraisal)
{
  RepriseJournalView *view = reprise_window_get_view (self);

  reprise_window_tell_watched (self, uuid);
  if (!is_appraisal && !gtk_widget_get_mapped (GTK_WIDGET (view)))
    {
      say_logged (self, uuid);
      return;
    }

  reprise_window_show_page (self, "journal");
  if (is_appraisal)
    reprise_journal_view_write (view, uuid);
  else
    reprise_journal_view_choose (view, uuid);
}

static void
new_appraisal (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  reprise_window_actions_begin (REPRISE_WINDOW (widget), REPRISE_NEW_APPRAISAL, NULL);
}

static void
log_viewing (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  reprise_window_actions_begin (REPRISE_WINDOW (widget), REPRISE_NEW_VIEWING, NULL);
}

static void
begun_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);
  RepriseJournalView *view = reprise_window_get_view (self);

  if (appraisal == NULL)
    reprise_window_tell (self, error->message);
  else if (view != NULL)
    {
      reprise_window_show_page (self, "journal");
      reprise_journal_view_write (view, reprise_appraisal_get_uuid (appraisal));
    }
}

static void
viewing_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (RepriseViewing) viewing =
    reprise_journal_load_viewing_finish (REPRISE_JOURNAL (source), result, &error);
  GPtrArray *films = NULL;

  if (viewing == NULL)
    {
      reprise_window_tell (self, error->message);
      return;
    }

  appraisal = reprise_appraisal_new ();
  films = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (films, g_object_ref (reprise_viewing_get_film (viewing)));
  reprise_appraisal_take_films (appraisal, films);
  reprise_appraisal_set_viewing (appraisal, viewing);
  reprise_journal_begin_appraisal_async (REPRISE_JOURNAL (source), appraisal, NULL, begun_cb,
                                         g_object_ref (self));
}

static void
write_about (GtkWidget  *widget,
             const char *action_name,
             GVariant   *viewing)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  reprise_journal_load_viewing_async (reprise_window_get_journal (self),
                                      g_variant_get_string (viewing, NULL), NULL,
                                      viewing_loaded_cb, g_object_ref (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

static void
restore (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *uuid = g_variant_get_string (parameter, NULL);

  reprise_journal_restore_async (reprise_window_get_journal (self), uuid, NULL, restored_cb,
                                 g_object_ref (self));
  reprise_journal_view_choose (reprise_window_get_view (self), uuid);
}

typedef struct
{
  RepriseWindow *window;  /* (owned) */
  char          *uuid;    /* (owned) */
  char          *words;   /* (owned): what is said of it */
} Deletion;

static void
deletion_free (Deletion *deletion)
{
  g_object_unref (deletion->window);
  g_free (deletion->uuid);
  g_free (deletion->words);
  g_free (deletion);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deletion, deletion_free)

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deletion) deletion = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (deletion->window, error->message);
  else
    reprise_window_offer_action (deletion->window, deletion->words, "win.restore",
                                 g_variant_new_string (deletion->uuid));
}

/* What was typed into it goes with it, and comes back with it. */
static void
delete_entry (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  Deletion *deletion = g_new0 (Deletion, 1);

  g_variant_get (parameter, "(ss)", &deletion->uuid, &deletion->words);
  deletion->window = g_object_ref (self);
  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_delete_async (reprise_window_get_journal (self), deletion->uuid, NULL,
                                deleted_cb, deletion);
}

static void
edit_facts (GtkWidget  *widget,
            const char *action_name,
            GVariant   *film)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  present_dialog (self, reprise_facts_dialog_new (reprise_window_get_journal (self),
                                                  g_variant_get_string (film, NULL)));
}

/* What was typed of an appraisal's day and judgement is the viewing's. */
static void
edit_viewing (GtkWidget  *widget,
              const char *action_name,
              GVariant   *viewing)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  reprise_desk_save (reprise_window_get_desk (self));
  present_dialog (self, reprise_viewing_dialog_new (reprise_window_get_journal (self),
                                                    g_variant_get_string (viewing, NULL)));
}

static void
restore_text (RepriseWindow         *self,
              RepriseWritingSession *session,
              GVariant              *text)
{
  reprise_writing_session_set_text (session, g_variant_get_string (text, NULL));
  reprise_writing_session_save (session);
}

/* It becomes the text as if it had been typed, so that undoing takes it back. */
static void
restore_text_cb (RepriseRevisionsDialog *dialog,
                 const char             *text,
                 RepriseWindow          *self)
{
  reprise_window_begin_task (self, reprise_revisions_dialog_get_appraisal (dialog), restore_text,
                             g_variant_new_string (text));
}

static void
part_restored_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_restore_part_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

/* What the guest says, or is said of the track, until then becomes an earlier text in its turn. */
static void
restore_part_cb (RepriseRevisionsDialog *dialog,
                 GObject                *part,
                 RepriseWindow          *self)
{
  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_restore_part_async (reprise_window_get_journal (self),
                                      reprise_revisions_dialog_get_appraisal (dialog), part, NULL,
                                      part_restored_cb, g_object_ref (self));
}

static void
see_revisions (GtkWidget  *widget,
               const char *action_name,
               GVariant   *appraisal)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseRevisionsDialog *dialog = NULL;

  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_revisions_dialog_new (reprise_window_get_journal (self),
                                         g_variant_get_string (appraisal, NULL));
  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_text_cb), self, 0);
  g_signal_connect_object (dialog, "restore-part", G_CALLBACK (restore_part_cb), self, 0);
  present_dialog (self, dialog);
}

static void
see_bin (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) != NULL)
    present_dialog (self, reprise_bin_dialog_new (reprise_window_get_journal (self)));
}

static void
see_preferences (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) != NULL)
    present_dialog (self, reprise_preferences_window_new (reprise_window_get_journal (self),
                                                          reprise_window_get_masthead (self)));
}

/* The keys of an application come before those of what has the focus: a text that is read or
 * written is asked first whether it can be looked through. */
static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (focus == NULL || !gtk_widget_get_mapped (focus) ||
      !gtk_widget_activate_action (focus, "page.find", NULL))
    reprise_window_search (REPRISE_WINDOW (widget));
}

static void
toggle_page_only (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const gboolean page_only = !gtk_window_is_fullscreen (GTK_WINDOW (self));

  /* Under another page nobody would see what became of it. */
  if (page_only && !gtk_widget_get_mapped (GTK_WIDGET (reprise_window_get_view (self))))
    return;
  if (!reprise_journal_view_set_page_only (reprise_window_get_view (self), page_only))
    return;

  reprise_player_place_set_bare (reprise_window_get_player (self), page_only);
  if (page_only)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  reprise_window_go_back (REPRISE_WINDOW (widget));
}

static void
tell (GtkWidget  *widget,
      const char *action_name,
      GVariant   *words)
{
  reprise_window_tell (REPRISE_WINDOW (widget), g_variant_get_string (words, NULL));
}

/* The application would make it for each window that opens, and few are asked for it. */
static void
show_help_overlay (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/org/reprise/Reprise/reprise-help-overlay.ui");

      gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/**
 * reprise_window_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows their actions.
 */
void
reprise_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-appraisal", NULL, new_appraisal);
  gtk_widget_class_install_action (widget_class, "win.log-viewing", NULL, log_viewing);
  gtk_widget_class_install_action (widget_class, "win.write-about", "s", write_about);
  gtk_widget_class_install_action (widget_class, "win.delete", "(ss)", delete_entry);
  gtk_widget_class_install_action (widget_class, "win.restore", "s", restore);
  gtk_widget_class_install_action (widget_class, "win.facts", "s", edit_facts);
  gtk_widget_class_install_action (widget_class, "win.viewing", "s", edit_viewing);
  gtk_widget_class_install_action (widget_class, "win.revisions", "s", see_revisions);
  gtk_widget_class_install_action (widget_class, "win.bin", NULL, see_bin);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, see_preferences);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.page-only", NULL, toggle_page_only);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL,
                                   show_help_overlay);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

/**
 * reprise_window_actions_begin:
 * @self: a window
 * @mode: what to begin
 * @film: (nullable): the film that it is about, where that is known
 *
 * Asks for what is needed to begin an appraisal or to log a viewing.
 */
void
reprise_window_actions_begin (RepriseWindow  *self,
                              RepriseNewMode  mode,
                              RepriseFilm    *film)
{
  RepriseJournal *journal = NULL;
  GtkWidget *dialog = NULL;

  g_return_if_fail (REPRISE_IS_WINDOW (self));

  journal = reprise_window_get_journal (self);
  if (journal == NULL)
    return;

  dialog = reprise_new_dialog_new (journal, mode);
  if (film != NULL)
    reprise_new_dialog_set_film (REPRISE_NEW_DIALOG (dialog), film);
  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  present_dialog (self, dialog);
}
