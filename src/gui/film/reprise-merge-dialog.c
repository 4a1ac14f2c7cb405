#include "gui/film/reprise-merge-dialog.h"

#include "gui/film/reprise-film-suggestions.h"
#include "gui/film/reprise-merge-side.h"
#include "gui/reprise-request.h"

#include <glib/gi18n.h>

/**
 * RepriseMergeDialog:
 *
 * Asks which film another is the same as, and which of the two stays.
 */
struct _RepriseMergeDialog
{
  AdwWindow           parent_instance;

  RepriseJournal     *journal;   /* (owned) (nullable) */
  RepriseFilmAccount *account;   /* (owned) (nullable): what it was opened for */
  RepriseFilmAccount *other;     /* (owned) (nullable): what was found */
  GCancellable       *asking;    /* (owned) (nullable) */
  GCancellable       *finding;   /* (owned) (nullable) */
  GtkEntry           *entry;
  GtkWidget          *sides;
  RepriseMergeSide   *side;
  RepriseMergeSide   *other_side;
  GtkLabel           *words;
};

G_DEFINE_FINAL_TYPE (RepriseMergeDialog, reprise_merge_dialog, ADW_TYPE_WINDOW)

enum
{
  MERGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
keeps_other (RepriseMergeDialog *self)
{
  return gtk_check_button_get_active (reprise_merge_side_get_choice (self->other_side));
}

static gboolean
is_ready (RepriseMergeDialog *self)
{
  return self->account != NULL && self->other != NULL &&
         g_strcmp0 (reprise_film_get_uuid (self->account->film),
                    reprise_film_get_uuid (self->other->film)) != 0;
}

static char *
dup_name (RepriseFilmAccount *account)
{
  const int year = reprise_film_get_year (account->film);

  return year > 0 ? g_strdup_printf ("%s (%d)", reprise_film_get_title (account->film), year)
                  : g_strdup (reprise_film_get_title (account->film));
}

static void
update_cb (RepriseMergeDialog *self)
{
  const gboolean ready = is_ready (self);
  g_autofree char *words = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", ready);
  gtk_widget_set_visible (GTK_WIDGET (self->other_side), ready);
  gtk_widget_set_visible (GTK_WIDGET (reprise_merge_side_get_choice (self->side)), ready);
  if (ready)
    {
      g_autofree char *stays = dup_name (keeps_other (self) ? self->other : self->account);
      g_autofree char *goes = dup_name (keeps_other (self) ? self->account : self->other);

      /* Translators: both are films. */
      words = g_strdup_printf (_("All that was said of “%s” stands with “%s” from now on. Not a "
                                 "word is changed, and it can be undone."), goes, stays);
    }
  else if (self->other != NULL)
    {
      words = g_strdup (_("This is the film itself: look for the other one."));
    }
  gtk_label_set_label (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseMergeDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilmAccount) account =
    reprise_journal_count_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (account == NULL)
    {
      gtk_label_set_label (self->words, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->words), TRUE);
      return;
    }

  self->account = g_steal_pointer (&account);
  reprise_merge_side_show (self->side, self->account);
  gtk_widget_set_visible (self->sides, TRUE);
  update_cb (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseMergeDialog) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseFilmAccount) account =
    reprise_journal_count_film_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->finding);
  if (account == NULL)
    return;

  g_clear_pointer (&self->other, reprise_film_account_free);
  self->other = g_steal_pointer (&account);
  reprise_merge_side_show (self->other_side, self->other);
  update_cb (self);
}

static void
chosen_cb (RepriseMergeDialog *self,
           RepriseSuggestion  *suggestion)
{
  RepriseFilm *film = REPRISE_FILM (reprise_suggestion_get_subject (suggestion));

  reprise_merge_dialog_take (self, reprise_film_get_uuid (film));
}

static void
merge (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  RepriseMergeDialog *self = REPRISE_MERGE_DIALOG (widget);
  const char *film = reprise_film_get_uuid (self->account->film);
  const char *other = reprise_film_get_uuid (self->other->film);

  if (keeps_other (self))
    g_signal_emit (self, signals[MERGE], 0, film, other);
  else
    g_signal_emit (self, signals[MERGE], 0, other, film);
  gtk_window_close (GTK_WINDOW (self));
}

static void
reprise_merge_dialog_dispose (GObject *object)
{
  RepriseMergeDialog *self = REPRISE_MERGE_DIALOG (object);

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->finding);
  g_clear_pointer (&self->account, reprise_film_account_free);
  g_clear_pointer (&self->other, reprise_film_account_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_merge_dialog_parent_class)->dispose (object);
}

static void
reprise_merge_dialog_class_init (RepriseMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_merge_dialog_dispose;

  /**
   * RepriseMergeDialog::merge:
   * @self: the dialog
   * @film: the UUID of a film
   * @into: that of the one that it shall be merged into
   */
  signals[MERGE] = g_signal_new ("merge", REPRISE_TYPE_MERGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (REPRISE_TYPE_MERGE_SIDE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeDialog, side);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeDialog, other_side);
  gtk_widget_class_bind_template_child (widget_class, RepriseMergeDialog, words);
  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_merge_dialog_init (RepriseMergeDialog *self)
{
  GtkCheckButton *other = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  other = reprise_merge_side_get_choice (self->other_side);
  gtk_check_button_set_group (other, reprise_merge_side_get_choice (self->side));
  gtk_check_button_set_active (other, TRUE);
  g_signal_connect_object (other, "toggled", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
}

/**
 * reprise_merge_dialog_new:
 * @journal: a journal
 * @film: the UUID of a film
 *
 * Returns: (transfer none): a dialog, which belongs to GTK
 */
GtkWidget *
reprise_merge_dialog_new (RepriseJournal *journal,
                          const char     *film)
{
  RepriseMergeDialog *self = NULL;
  RepriseSuggestions *suggestions = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (film != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_MERGE_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  suggestions = reprise_film_suggestions_attach_films (GTK_EDITABLE (self->entry), journal);
  g_signal_connect_object (suggestions, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_count_film_async (journal, film, reprise_request_get_cancellable (request),
                                    counted_cb, request);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

/**
 * reprise_merge_dialog_take:
 * @self: a dialog
 * @film: the UUID of the film that may be the same
 *
 * Shows it beside the one that the dialog is for.
 */
void
reprise_merge_dialog_take (RepriseMergeDialog *self,
                           const char         *film)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_MERGE_DIALOG (self));

  request = reprise_request_begin (self, &self->finding);
  reprise_journal_count_film_async (self->journal, film, reprise_request_get_cancellable (request),
                                    found_cb, request);
}
