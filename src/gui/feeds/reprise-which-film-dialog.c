#include "gui/feeds/reprise-which-film-dialog.h"

#include "gui/film/reprise-film-suggestions.h"
#include "gui/widgets/reprise-message-dialog.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

/**
 * RepriseWhichFilmDialog:
 *
 * Asks which film a post is about. Its response is "add" where there is an answer.
 *
 * A film that was chosen from the suggestions is that one, as long as its title stands there.
 */
struct _RepriseWhichFilmDialog
{
  AdwMessageDialog  parent_instance;

  RepriseFilm      *chosen;  /* (owned) (nullable) */
  GtkEntry         *entry;
};

G_DEFINE_FINAL_TYPE (RepriseWhichFilmDialog, reprise_which_film_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
changed_cb (RepriseWhichFilmDialog *self)
{
  g_autofree char *title = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "add", *title != '\0');
}

static void
chosen_cb (RepriseWhichFilmDialog *self,
           RepriseSuggestion      *suggestion)
{
  g_set_object (&self->chosen, REPRISE_FILM (reprise_suggestion_get_subject (suggestion)));
}

static void
reprise_which_film_dialog_dispose (GObject *object)
{
  g_clear_object (&REPRISE_WHICH_FILM_DIALOG (object)->chosen);

  G_OBJECT_CLASS (reprise_which_film_dialog_parent_class)->dispose (object);
}

static void
reprise_which_film_dialog_class_init (RepriseWhichFilmDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_which_film_dialog_dispose;
}

static void
reprise_which_film_dialog_init (RepriseWhichFilmDialog *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_entry_set_placeholder_text (self->entry, _("Title (Year)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Film"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->entry));
  reprise_message_dialog_set_up (GTK_WIDGET (self));
}

/**
 * reprise_which_film_dialog_new:
 * @journal: a journal
 * @title: what stands there at first
 *
 * Returns: (transfer none): a dialog that destroys itself
 */
GtkWidget *
reprise_which_film_dialog_new (RepriseJournal *journal,
                               const char     *title)
{
  RepriseWhichFilmDialog *self =
    g_object_new (REPRISE_TYPE_WHICH_FILM_DIALOG, "heading", _("Which Film?"),
                  "body", _("The post does not say which film it is about."), "modal", TRUE, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "add", _("_Add to Up Next"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "add");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title);
  changed_cb (self);
  g_signal_connect_object (reprise_film_suggestions_attach_films (GTK_EDITABLE (self->entry),
                                                                  journal),
                           "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

/**
 * reprise_which_film_dialog_dup_film:
 * @self: a dialog
 *
 * Returns: (transfer full) (nullable): the film that was named
 */
RepriseFilm *
reprise_which_film_dialog_dup_film (RepriseWhichFilmDialog *self)
{
  const char *text = NULL;
  RepriseFilm *film = NULL;

  g_return_val_if_fail (REPRISE_IS_WHICH_FILM_DIALOG (self), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (self->chosen != NULL && g_str_equal (text, reprise_film_get_title (self->chosen)))
    return g_object_ref (self->chosen);

  film = reprise_film_parse (text, NULL);
  if (film == NULL)
    {
      g_autofree char *title = reprise_text_tidy (text);

      film = *title != '\0' ? reprise_film_new (title, 0) : NULL;
    }
  return film;
}
