/* What links of a text ask of their window: the film that one waits for, and a link where a film is
 * only named. */

#include "gui/reprise-window-links-actions.h"

#include "gui/reprise-window-task.h"
#include "gui/reprise-window-toasts.h"
#include "gui/widgets/reprise-message-dialog.h"
#include "gui/writing/reprise-writing-changes.h"
#include "store/reprise-journal-links.h"

#include <glib/gi18n.h>

typedef struct
{
  RepriseWindow *window;     /* (owned) */
  char          *appraisal;  /* (owned) */
  char          *label;      /* (owned) */
} Deed;

static Deed *
deed_new (RepriseWindow *window,
          const char    *appraisal,
          const char    *label)
{
  Deed *self = g_new0 (Deed, 1);

  self->window = g_object_ref (window);
  self->appraisal = g_strdup (appraisal);
  self->label = g_strdup (label);
  return self;
}

static void
deed_free (Deed *self)
{
  g_object_unref (self->window);
  g_free (self->appraisal);
  g_free (self->label);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_create_linked_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *label = NULL;
  g_autofree char *words = NULL;

  if (film == NULL)
    {
      reprise_window_tell (deed->window, error->message);
      return;
    }

  label = reprise_film_dup_label (film);
  /* Translators: %s is a film, as “Heat (1995)”. */
  words = g_strdup_printf (_("“%s” is in this journal now"), label);
  reprise_window_say (deed->window, words);
}

static void
answered_cb (Deed       *deed,
             const char *response)
{
  RepriseJournal *journal = reprise_window_get_journal (deed->window);

  if (g_str_equal (response, "create") && journal != NULL)
    reprise_journal_create_linked_async (journal, deed->appraisal, deed->label, NULL, created_cb,
                                         deed_new (deed->window, deed->appraisal, deed->label));
}

static void
deed_closure_free (gpointer  data,
                   GClosure *closure)
{
  deed_free (data);
}

static void
offer_film (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_autofree char *heading = NULL;
  GtkWidget *dialog = NULL;
  const char *appraisal = NULL;
  const char *label = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &label);
  /* Translators: %s is what a link names, as “Heat (1995)”. */
  heading = g_strdup_printf (_("“%s” Is Not in This Journal Yet"), label);
  dialog = reprise_message_dialog_new (GTK_WINDOW (widget), heading,
                                       _("A film that is created can be linked to, queued and "
                                         "written about."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "create", _("Create _Film"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "create",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "create");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb),
                         deed_new (REPRISE_WINDOW (widget), appraisal, label), deed_closure_free,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
unlinked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_link_mention_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
}

static void
linked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!reprise_journal_link_mention_finish (REPRISE_JOURNAL (source), result, &error))
    {
      reprise_window_tell (deed->window, error->message);
      return;
    }

  /* Translators: %s is a film, as “Heat (1995)”. */
  words = g_strdup_printf (_("“%s” is a link now"), deed->label);
  reprise_window_offer_action (deed->window, words, "win.unlink-film",
                               g_variant_new ("(ss)", deed->appraisal, deed->label));
}

static void
link_film (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *appraisal = NULL;
  const char *label = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &label);
  reprise_journal_link_mention_async (reprise_window_get_journal (self), appraisal, label, TRUE,
                                      NULL, linked_cb, deed_new (self, appraisal, label));
}

static void
unlink_film (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *appraisal = NULL;
  const char *label = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &label);
  reprise_journal_link_mention_async (reprise_window_get_journal (self), appraisal, label, FALSE,
                                      NULL, unlinked_cb, g_object_ref (self));
}

static void
mark_session (RepriseWindow         *self,
              RepriseWritingSession *session,
              GVariant              *spoiler)
{
  reprise_writing_session_set_spoiler (session, g_variant_get_boolean (spoiler));
}

static void
mark_spoiler (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *appraisal = NULL;
  gboolean spoiler = FALSE;

  g_variant_get (parameter, "(&sb)", &appraisal, &spoiler);
  reprise_window_begin_task (REPRISE_WINDOW (widget), appraisal, mark_session,
                             g_variant_new_boolean (spoiler));
}

/* To create it anew would make two of it. */
static void
say_binned (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *uuid = NULL;
  const char *label = NULL;
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;
  AdwToast *toast = NULL;

  g_variant_get (parameter, "(&s&s)", &uuid, &label);
  /* Translators: %s is a film, or the title of an appraisal. */
  words = g_strdup_printf (_("“%s” is in the bin"), label);
  escaped = g_markup_escape_text (words, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("_Restore"));
  adw_toast_set_action_name (toast, "win.restore-thing");
  adw_toast_set_action_target (toast, "s", uuid);
  reprise_window_add_toast (REPRISE_WINDOW (widget), toast);
}

/**
 * reprise_window_links_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows the actions that make films of links, and links of films that are named, and
 * that say which texts give the story away.
 */
void
reprise_window_links_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.offer-film", "(ss)", offer_film);
  gtk_widget_class_install_action (widget_class, "win.link-film", "(ss)", link_film);
  gtk_widget_class_install_action (widget_class, "win.unlink-film", "(ss)", unlink_film);
  gtk_widget_class_install_action (widget_class, "win.say-binned", "(ss)", say_binned);
  gtk_widget_class_install_action (widget_class, "win.mark-spoiler", "(sb)", mark_spoiler);
}
