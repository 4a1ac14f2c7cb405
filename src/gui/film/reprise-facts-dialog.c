#include "gui/film/reprise-facts-dialog.h"

#include "gui/film/reprise-film-form.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-films.h"

#include <glib/gi18n.h>

/**
 * RepriseFactsDialog:
 *
 * Where what is known of a film is written: its title and year, its facts and its credits.
 *
 * A save names the film as it was read; what others changed meanwhile stays. It closes only once
 * all is saved, or when whoever typed something there said that it may go.
 */
struct _RepriseFactsDialog
{
  AdwWindow        parent_instance;

  RepriseJournal  *journal;    /* (owned) */
  RepriseFilm     *film;       /* (owned) (nullable): as it was read */
  GCancellable    *asking;     /* (owned) (nullable) */
  GtkWidget       *focus;      /* (unowned) (nullable): what had it before the save */
  gboolean         saving;
  AdwWindowTitle  *heading;
  GtkInfoBar      *bar;
  GtkLabel        *bar_words;
  GtkStack        *stack;
  AdwStatusPage   *failure;
  RepriseFilmForm *form;
};

G_DEFINE_FINAL_TYPE (RepriseFactsDialog, reprise_facts_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (RepriseFactsDialog *self,
      const char         *words)
{
  gtk_label_set_label (self->bar_words, words != NULL ? words : "");
  gtk_info_bar_set_revealed (self->bar, words != NULL);
}

/* Nothing can be typed that the save would not know of. An entry that has the focus while it gets
 * insensitive would go on blinking. */
static void
set_saving (RepriseFactsDialog *self,
            gboolean            saving)
{
  self->saving = saving;
  if (saving)
    {
      self->focus = gtk_window_get_focus (GTK_WINDOW (self));
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !saving);
  if (!saving && self->focus != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), g_steal_pointer (&self->focus));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "facts.save", self->film != NULL && !saving);
}

static void
show_film (RepriseFactsDialog *self)
{
  g_autofree char *label = reprise_film_dup_label (self->film);

  adw_window_title_set_subtitle (self->heading, label);
  reprise_film_form_show_film (self->form, self->journal, self->film);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
  set_saving (self, FALSE);
}

static void
show_failure (RepriseFactsDialog *self,
              const GError       *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFactsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_load_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_set_object (&self->film, film);
  if (film != NULL)
    show_film (self);
  else
    show_failure (self, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFactsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_save_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  set_saving (self, FALSE);
  if (film == NULL)
    {
      g_autofree char *words =
        /* Translators: %s says why, in a sentence or more. */
        g_strdup_printf (_("Not saved; what you typed is still here. %s"), error->message);

      tell (self, words);
      return;
    }

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, film);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  RepriseFactsDialog *self = REPRISE_FACTS_DIALOG (widget);
  GtkWidget *wrong = reprise_film_form_check (self->form);
  g_autoptr (RepriseFilm) edited = NULL;
  RepriseRequest *request = NULL;

  if (wrong != NULL)
    {
      tell (self, _("One of the fields cannot be saved as it is. It says what it takes."));
      gtk_widget_grab_focus (wrong);
      return;
    }

  tell (self, NULL);
  if (!reprise_film_form_is_changed (self->form))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_film_form_dup_film (self->form);
  set_saving (self, TRUE);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_film_async (self->journal, edited, self->film,
                                   reprise_request_get_cancellable (request), saved_cb, request);
}

static void
answered_cb (RepriseFactsDialog *self,
             const char         *response,
             GtkWindow          *question)
{
  if (!g_str_equal (response, "discard"))
    return;

  /* The question closes itself after this, and must not look for its parent then. */
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_whether_to_discard (RepriseFactsDialog *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("Discard Changes?"),
                            _("What you changed in this film’s facts is not saved."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep", _("_Keep Editing"),
                                    "discard", _("_Discard"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: whether it stays open */
static gboolean
reprise_facts_dialog_close_request (GtkWindow *window)
{
  RepriseFactsDialog *self = REPRISE_FACTS_DIALOG (window);

  if (self->saving)
    return TRUE;

  if (reprise_film_form_is_changed (self->form))
    {
      ask_whether_to_discard (self);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (reprise_facts_dialog_parent_class)->close_request (window);
}

static void
reprise_facts_dialog_dispose (GObject *object)
{
  RepriseFactsDialog *self = REPRISE_FACTS_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->film);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_facts_dialog_parent_class)->dispose (object);
}

static void
reprise_facts_dialog_class_init (RepriseFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_facts_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_facts_dialog_close_request;

  /**
   * RepriseFactsDialog::saved:
   * @self: the dialog, which goes now
   * @film: the film as it stands
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REPRISE_TYPE_FILM);

  gtk_widget_class_install_action (widget_class, "facts.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "facts.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "facts.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "facts.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (REPRISE_TYPE_FILM_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-facts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, bar_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, form);
}

static void
reprise_facts_dialog_init (RepriseFactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_saving (self, FALSE);
}

/**
 * reprise_facts_dialog_new:
 * @journal: a journal
 * @film_uuid: a film
 *
 * Returns: (transfer none): a dialog that reads the film and lets it be edited; destroys itself
 */
GtkWidget *
reprise_facts_dialog_new (RepriseJournal *journal,
                          const char     *film_uuid)
{
  RepriseFactsDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (film_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_FACTS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_film_async (journal, film_uuid, reprise_request_get_cancellable (request),
                                   loaded_cb, request);
  return GTK_WIDGET (self);
}
