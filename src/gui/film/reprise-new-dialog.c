#include "gui/film/reprise-new-dialog.h"

#include "gui/film/reprise-field-row.h"
#include "gui/film/reprise-film-suggestions.h"
#include "gui/film/reprise-known-film.h"
#include "gui/film/reprise-viewing-group.h"
#include "gui/reprise-request.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/**
 * RepriseNewDialog:
 *
 * Where an appraisal is begun, or a viewing logged: which film, when, whether it was seen before.
 *
 * A film that was chosen from the suggestions is that one, as long as the dialog says what it said
 * then; else it is the one that is named, which the journal finds or makes.
 */
struct _RepriseNewDialog
{
  RepriseFormDialog    parent_instance;

  RepriseJournal      *journal;  /* (owned) */
  RepriseFilm         *chosen;   /* (owned) (nullable) */
  GCancellable        *finding;  /* (owned) (nullable) */
  GCancellable        *saving;   /* (owned) (nullable) */
  glong                length;   /* of the title before it changed, in characters */
  GtkToggleButton     *appraisal;
  GtkToggleButton     *viewing;
  AdwPreferencesGroup *film;
  AdwComboRow         *kind;
  GtkEditable         *title;
  RepriseFieldRow     *year;
  RepriseViewingGroup *group;
};

G_DEFINE_FINAL_TYPE (RepriseNewDialog, reprise_new_dialog, REPRISE_TYPE_FORM_DIALOG)

enum
{
  SIGNAL_CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_viewing (RepriseNewDialog *self)
{
  return gtk_toggle_button_get_active (self->viewing);
}

static int
get_year (RepriseNewDialog *self)
{
  g_autofree char *year = reprise_field_row_dup_value (self->year);

  return year != NULL ? atoi (year) : 0;
}

/* Returns: (transfer full) (nullable): the film that the dialog names */
static RepriseFilm *
dup_film (RepriseNewDialog *self)
{
  g_autofree char *title = reprise_text_tidy (gtk_editable_get_text (self->title));
  const int year = get_year (self);

  if (*title == '\0')
    return NULL;

  if (self->chosen != NULL && g_str_equal (title, reprise_film_get_title (self->chosen)) &&
      year == reprise_film_get_year (self->chosen))
    return g_object_ref (self->chosen);

  return reprise_film_new (title, year);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseNewDialog) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseKnownFilm) known =
    reprise_known_film_find_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->finding);
  reprise_viewing_group_show_views (self->group, known != NULL ? known->views : 0,
                                   known != NULL ? known->earliest : (RepriseDate) { 0 });
}

static void
find_views (RepriseNewDialog *self)
{
  g_autoptr (RepriseFilm) film = dup_film (self);
  RepriseRequest *request = NULL;

  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), film != NULL);
  if (film == NULL)
    {
      reprise_request_cancel (&self->finding);
      reprise_viewing_group_show_views (self->group, 0, (RepriseDate) { 0 });
      return;
    }

  request = reprise_request_begin (self, &self->finding);
  reprise_known_film_find_async (self->journal, film, reprise_request_get_cancellable (request),
                                 found_cb, request);
}

static void
show_year (RepriseNewDialog *self,
           int               number)
{
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->year), year);
}

/* “Heat (1995)” is a title and a year, unless there is a year already. */
static void
split_title (RepriseNewDialog *self)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (gtk_editable_get_text (self->title), NULL);

  if (film == NULL || reprise_film_get_year (film) == 0 ||
      *gtk_editable_get_text (GTK_EDITABLE (self->year)) != '\0')
    return;

  show_year (self, reprise_film_get_year (film));
  gtk_editable_set_text (self->title, reprise_film_get_title (film));
  gtk_editable_set_position (self->title, -1);
}

/* Who types a title is not to find it changed under the cursor; who pastes one may. */
static void
title_cb (RepriseNewDialog *self)
{
  const glong before = self->length;

  self->length = g_utf8_strlen (gtk_editable_get_text (self->title), -1);
  if (self->length > before + 1)
    split_title (self);
  find_views (self);
}

static void
choose_film (RepriseNewDialog *self,
             RepriseFilm      *film)
{
  g_set_object (&self->chosen, film);
  show_year (self, reprise_film_get_year (film));
  find_views (self);
}

static void
chosen_cb (RepriseNewDialog  *self,
           RepriseSuggestion *suggestion)
{
  choose_film (self, REPRISE_FILM (reprise_suggestion_get_subject (suggestion)));
}

static void
mode_cb (RepriseNewDialog *self)
{
  const gboolean viewing = is_viewing (self);

  gtk_window_set_title (GTK_WINDOW (self), viewing ? _("Log a Viewing") : _("New Appraisal"));
  /* Translators: keeps a viewing in the journal; writes an appraisal. */
  reprise_form_dialog_set_save_label (REPRISE_FORM_DIALOG (self),
                                      viewing ? _("_Log") : _("_Write"));
  /* As high as what it shows now, and as wide as it was made; it has no width before it is
   * shown. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (self)), -1);
}

/* What was saved is @uuid; nothing was where that is %NULL. */
static void
end (RepriseNewDialog *self,
     const char       *uuid,
     gboolean          appraisal,
     const GError     *error)
{
  g_clear_object (&self->saving);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (uuid == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_CREATED], 0, uuid, appraisal);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
saved_appraisal_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseNewDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) saved =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self != NULL)
    end (self, saved != NULL ? reprise_appraisal_get_uuid (saved) : NULL, TRUE, error);
}

static void
saved_viewing_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseNewDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseViewing) saved =
    reprise_journal_save_viewing_finish (REPRISE_JOURNAL (source), result, &error);

  if (self != NULL)
    end (self, saved != NULL ? reprise_viewing_get_uuid (saved) : NULL, FALSE, error);
}

static RepriseViewing *
create_viewing (RepriseNewDialog *self,
                RepriseFilm      *film)
{
  RepriseViewing *viewing = reprise_viewing_new (film);

  reprise_viewing_group_write (self->group, viewing);
  return viewing;
}

/* Whether anything is known of the viewing that an appraisal would belong to. */
static gboolean
says_anything (RepriseViewing *viewing)
{
  return reprise_date_is_known (reprise_viewing_get_watched (viewing)) ||
         reprise_viewing_get_judgement (viewing) != REPRISE_UNJUDGED ||
         reprise_viewing_get_place (viewing) != NULL || reprise_viewing_get_note (viewing) != NULL;
}

static RepriseAppraisal *
create_appraisal (RepriseNewDialog *self,
                  RepriseFilm      *film)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RepriseViewing) viewing = create_viewing (self, film);

  g_ptr_array_add (films, g_object_ref (film));
  reprise_appraisal_take_films (appraisal, films);
  reprise_appraisal_set_kind (appraisal,
                              (RepriseAppraisalKind) adw_combo_row_get_selected (self->kind));
  if (says_anything (viewing))
    {
      reprise_appraisal_set_viewing (appraisal, viewing);
      reprise_appraisal_set_judgement (appraisal, reprise_viewing_get_judgement (viewing));
    }
  return appraisal;
}

/* Shows what cannot be kept, and gives it the focus. */
static gboolean
check (RepriseNewDialog *self)
{
  const char *words = NULL;
  GtkWidget *wrong = GTK_WIDGET (self->year);

  if (reprise_field_row_check (self->year))
    wrong = reprise_viewing_group_check (self->group, &words);
  if (wrong != NULL)
    reprise_form_dialog_refuse (REPRISE_FORM_DIALOG (self), words, wrong);

  return wrong == NULL;
}

/* A title is soon typed again, a note is not. */
static gboolean
reprise_new_dialog_is_changed (RepriseFormDialog *dialog)
{
  g_autoptr (RepriseFilm) nothing = reprise_film_new ("", 0);
  g_autoptr (RepriseViewing) viewing = create_viewing (REPRISE_NEW_DIALOG (dialog), nothing);

  return reprise_viewing_get_note (viewing) != NULL;
}

static void
reprise_new_dialog_save (RepriseFormDialog *dialog)
{
  RepriseNewDialog *self = REPRISE_NEW_DIALOG (dialog);
  g_autoptr (RepriseFilm) film = NULL;
  RepriseRequest *request = NULL;

  split_title (self);
  film = dup_film (self);
  if (film == NULL || !check (self))
    return;

  request = reprise_request_begin (self, &self->saving);
  reprise_form_dialog_begin_saving (dialog);
  if (is_viewing (self))
    {
      g_autoptr (RepriseViewing) viewing = create_viewing (self, film);

      reprise_journal_save_viewing_async (self->journal, viewing, NULL,
                                          reprise_request_get_cancellable (request),
                                          saved_viewing_cb, request);
    }
  else
    {
      g_autoptr (RepriseAppraisal) appraisal = create_appraisal (self, film);

      reprise_journal_begin_appraisal_async (self->journal, appraisal,
                                             reprise_request_get_cancellable (request),
                                             saved_appraisal_cb, request);
    }
}

static void
reprise_new_dialog_dispose (GObject *object)
{
  RepriseNewDialog *self = REPRISE_NEW_DIALOG (object);

  reprise_request_cancel (&self->finding);
  reprise_request_cancel (&self->saving);
  g_clear_object (&self->chosen);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_new_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  g_type_ensure (REPRISE_TYPE_VIEWING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, appraisal);
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, viewing);
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, film);
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseNewDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
}

static void
reprise_new_dialog_class_init (RepriseNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_new_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_new_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_new_dialog_save;

  /**
   * RepriseNewDialog::created:
   * @self: the dialog, which goes now
   * @uuid: what was begun
   * @is_appraisal: whether it is an appraisal, to be written next; else it is a viewing
   */
  signals[SIGNAL_CREATED] =
    g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  bind_template (widget_class);
}

static void
reprise_new_dialog_init (RepriseNewDialog *self)
{
  GtkWidget *year = reprise_field_row_new_year ();

  gtk_widget_init_template (GTK_WIDGET (self));

  adw_preferences_group_add (self->film, year);
  self->year = REPRISE_FIELD_ROW (year);
  g_object_set (year, "activates-default", TRUE, NULL);
  g_signal_connect_object (year, "changed", G_CALLBACK (find_views), self, G_CONNECT_SWAPPED);
  mode_cb (self);
  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), FALSE);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

/**
 * reprise_new_dialog_new:
 * @journal: a journal
 * @mode: what to begin; whoever uses the dialog may change that
 *
 * Returns: (transfer none): a dialog that begins an appraisal or logs a viewing; destroys itself
 */
GtkWidget *
reprise_new_dialog_new (RepriseJournal *journal,
                        RepriseNewMode  mode)
{
  RepriseNewDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_NEW_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  if (mode == REPRISE_NEW_VIEWING)
    gtk_toggle_button_set_active (self->viewing, TRUE);
  g_signal_connect_object (reprise_film_suggestions_attach_films (self->title, journal), "chosen",
                           G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  reprise_viewing_group_set_journal (self->group, journal);
  return GTK_WIDGET (self);
}

/**
 * reprise_new_dialog_set_film:
 * @self: a dialog that was just made
 * @film: a film of the journal, which stands there to begin with; what is asked for is the rest
 */
void
reprise_new_dialog_set_film (RepriseNewDialog *self,
                             RepriseFilm      *film)
{
  g_return_if_fail (REPRISE_IS_NEW_DIALOG (self));
  g_return_if_fail (REPRISE_IS_FILM (film));

  /* Where nobody types nothing is suggested. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_editable_set_text (self->title, reprise_film_get_title (film));
  choose_film (self, film);
  gtk_widget_grab_focus (GTK_WIDGET (self->group));
}
