#include "gui/feeds/reprise-questions-dialog.h"

#include "follow/reprise-diary-async.h"
#include "gui/feeds/reprise-following.h"
#include "gui/feeds/reprise-question-view.h"
#include "gui/reprise-failure.h"
#include "gui/reprise-request.h"

#include <glib/gi18n.h>

/**
 * RepriseQuestionsDialog:
 *
 * Asks which films the user's own diary elsewhere is about, where nobody else can say: one after the
 * other. An answer is kept at once and can be taken back; what is put off is asked the next time.
 *
 * It goes when there is nothing left to ask, and tells what was done last.
 */
struct _RepriseQuestionsDialog
{
  AdwWindow             parent_instance;

  RepriseJournal       *journal;    /* (owned) */
  RepriseFollowing     *following;  /* (owned) */
  char                 *feed;       /* (owned) (nullable): the feed that is asked about */
  GPtrArray            *questions;  /* (owned) (nullable) of RepriseDiaryQuestion */
  guint                 position;   /* of the one that is shown */
  RepriseDiaryQuestion *shown;      /* (unowned) (nullable): of these */
  char                 *wanted;     /* (owned) (nullable): the name of the one to be shown next */
  GCancellable         *asking;     /* (owned) (nullable) */
  GCancellable         *saving;     /* (owned) (nullable) */
  char                 *said;       /* (owned) (nullable): what was done last */
  char                 *said_of;    /* (owned) (nullable): to which question */
  const char           *undo;       /* (nullable): the action that takes it back */
  GVariant             *undo_of;    /* (owned) (nullable): what that is activated with */
  AdwToast             *toast;      /* (owned) (nullable): that says so */
  AdwWindowTitle       *heading;
  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  AdwStatusPage        *failure;
  RepriseQuestionView  *view;
  GtkButton            *skip;
};

G_DEFINE_FINAL_TYPE (RepriseQuestionsDialog, reprise_questions_dialog, ADW_TYPE_WINDOW)

enum
{
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget_deed (RepriseQuestionsDialog *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->undo_of, g_variant_unref);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.undo", FALSE);
}

/* Whoever goes on elsewhere can still take the last of it back there. */
static void
tell_settled (RepriseQuestionsDialog *self)
{
  if (self->said != NULL)
    g_signal_emit (self, signals[SETTLED], 0, self->said, self->undo, self->undo_of);
  forget_deed (self);
}

static guint
find_question (GPtrArray  *questions,
               const char *name)
{
  for (guint i = 0; name != NULL && i < questions->len; i++)
    if (g_str_equal (((const RepriseDiaryQuestion *) questions->pdata[i])->name, name))
      return i;

  return G_MAXUINT;
}

static void
show_heading (RepriseQuestionsDialog *self)
{
  const guint n = self->questions->len;
  g_autofree char *subtitle = NULL;

  if (n > 1)
    /* Translators: which of how many questions. */
    subtitle = g_strdup_printf (_("%u of %u"), self->position + 1, n);
  adw_window_title_set_subtitle (self->heading, subtitle != NULL ? subtitle : "");
}

static void
show_question (RepriseQuestionsDialog *self)
{
  self->shown = self->questions->pdata[self->position];
  reprise_question_view_show (self->view, self->shown);
  gtk_button_set_label (self->skip, ngettext ("_Skip This Post", "_Skip These Posts",
                                              self->shown->records->len));
  show_heading (self);
  gtk_stack_set_visible_child_name (self->stack, "question");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
show_none (RepriseQuestionsDialog *self)
{
  self->shown = NULL;
  if (self->said != NULL)
    {
      tell_settled (self);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  adw_window_title_set_subtitle (self->heading, "");
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* What is read stays as it is, and so does the focus. */
static gboolean
is_shown_still (RepriseQuestionsDialog *self,
                GPtrArray              *questions)
{
  const guint place = self->shown != NULL ? find_question (questions, self->shown->name)
                                          : G_MAXUINT;
  const RepriseDiaryQuestion *now = place < questions->len ? questions->pdata[place] : NULL;

  return now != NULL && now->records->len == self->shown->records->len &&
         now->maybe->len == self->shown->maybe->len;
}

/* What is wanted may come with a later list only. */
static void
take_questions (RepriseQuestionsDialog *self,
                GPtrArray              *questions)
{
  const guint wanted = find_question (questions, self->wanted);
  const gboolean still = wanted == G_MAXUINT && is_shown_still (self, questions);
  g_autoptr (GPtrArray) before = self->questions;

  self->questions = g_ptr_array_ref (questions);
  if (wanted != G_MAXUINT)
    g_clear_pointer (&self->wanted, g_free);
  if (wanted != G_MAXUINT || still)
    self->position = still ? find_question (questions, self->shown->name) : wanted;
  if (self->position >= questions->len)
    self->position = 0;

  if (questions->len == 0)
    show_none (self);
  else if (!still)
    show_question (self);
  else
    {
      self->shown = questions->pdata[self->position];
      show_heading (self);
    }
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseQuestionsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions =
    reprise_diary_list_questions_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (questions != NULL)
    {
      take_questions (self, questions);
    }
  else
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, words);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
}

static void
list (RepriseQuestionsDialog *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_diary_list_questions_async (self->journal, self->feed,
                                      reprise_request_get_cancellable (request), listed_cb,
                                      request);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseQuestionsDialog *self = REPRISE_QUESTIONS_DIALOG (widget);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->said == NULL || window == NULL)
    return;

  g_free (self->wanted);
  self->wanted = g_strdup (self->said_of);
  gtk_widget_activate_action_variant (GTK_WIDGET (window), self->undo, self->undo_of);
  forget_deed (self);
}

static void
undo_cb (RepriseQuestionsDialog *self)
{
  undo (GTK_WIDGET (self), NULL, NULL);
}

/* Takes @words and @target, where that is floating. What is asked next comes with the next list. */
static void
say (RepriseQuestionsDialog *self,
     char                   *words,
     const char             *action,
     GVariant               *target)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  forget_deed (self);
  self->said = words;
  self->undo = action;
  self->undo_of = g_variant_ref_sink (target);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.undo", TRUE);
  if (self->questions->len > 1)
    {
      self->toast = adw_toast_new (escaped);
      adw_toast_set_button_label (self->toast, _("_Undo"));
      g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (undo_cb), self,
                               G_CONNECT_SWAPPED);
      adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
    }
  reprise_following_tell (self->following);
}

static RepriseRequest *
begin_saving (RepriseQuestionsDialog *self)
{
  g_clear_pointer (&self->wanted, g_free);
  g_free (self->said_of);
  self->said_of = g_strdup (self->shown->name);
  return reprise_request_begin (self, &self->saving);
}

/* An answer, on its way. */
typedef struct
{
  RepriseRequest *request;  /* (owned) */
  char           *feed;     /* (owned) */
  char           *name;     /* (owned): what the question calls its film */
  char           *label;    /* (owned): what the user calls it */
} Deed;

static Deed *
deed_new (RepriseQuestionsDialog *self,
          RepriseFilm            *film)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->request = begin_saving (self);
  deed->feed = g_strdup (self->shown->feed);
  deed->name = g_strdup (self->shown->name);
  deed->label = reprise_film_dup_label (film);
  return deed;
}

static void
deed_free (Deed *deed)
{
  reprise_request_free (deed->request);
  g_free (deed->feed);
  g_free (deed->name);
  g_free (deed->label);
  g_free (deed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (RepriseQuestionsDialog) self = reprise_request_dup_asker (deed->request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseIntakeReport) report =
    reprise_diary_answer_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->saving);
  if (report == NULL)
    reprise_failure_present (GTK_WIDGET (self), _("Not Answered"), error);
  else
    /* Translators: %s is a film; what was posted about it is in the journal now. */
    say (self, g_strdup_printf (_("Taken in for “%s”"), deed->label), "win.take-answer-back",
         g_variant_new ("(sss)", deed->feed, deed->name,
                        report->batch != NULL ? report->batch : ""));
}

static void
chosen_cb (RepriseQuestionsDialog *self,
           RepriseFilm            *film,
           gboolean                is_new)
{
  Deed *deed = NULL;

  if (self->saving != NULL)
    return;

  deed = deed_new (self, film);
  reprise_diary_answer_async (self->journal, deed->feed, deed->name,
                              is_new ? NULL : reprise_film_get_uuid (film),
                              reprise_request_get_cancellable (deed->request), answered_cb, deed);
}

static void
skipped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Deed) deed = data;
  g_autoptr (RepriseQuestionsDialog) self = reprise_request_dup_asker (deed->request);
  g_autoptr (GError) error = NULL;
  g_autofree char *skipped = reprise_diary_skip_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->saving);
  if (skipped == NULL)
    reprise_failure_present (GTK_WIDGET (self), _("Not Skipped"), error);
  else
    /* Translators: %s is a film; what was posted about it is left out. */
    say (self, g_strdup_printf (_("“%s” skipped"), deed->label), "win.unskip-question",
         g_variant_new ("(ss)", deed->feed, skipped));
}

static void
skip (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseQuestionsDialog *self = REPRISE_QUESTIONS_DIALOG (widget);
  Deed *deed = NULL;

  if (self->shown == NULL || self->saving != NULL)
    return;

  deed = deed_new (self, self->shown->film);
  reprise_diary_skip_async (self->journal, deed->feed, deed->name,
                            reprise_request_get_cancellable (deed->request), skipped_cb, deed);
}

/* Behind the last there is nothing left that was not put off. */
static void
put_off (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RepriseQuestionsDialog *self = REPRISE_QUESTIONS_DIALOG (widget);

  if (self->shown == NULL || self->saving != NULL)
    return;

  if (self->position + 1 >= self->questions->len)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  self->position++;
  show_question (self);
}

static gboolean
reprise_questions_dialog_close_request (GtkWindow *window)
{
  tell_settled (REPRISE_QUESTIONS_DIALOG (window));

  return GTK_WINDOW_CLASS (reprise_questions_dialog_parent_class)->close_request (window);
}

static void
reprise_questions_dialog_dispose (GObject *object)
{
  RepriseQuestionsDialog *self = REPRISE_QUESTIONS_DIALOG (object);

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->saving);
  g_clear_object (&self->toast);
  g_clear_object (&self->following);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_questions_dialog_parent_class)->dispose (object);
}

static void
reprise_questions_dialog_finalize (GObject *object)
{
  RepriseQuestionsDialog *self = REPRISE_QUESTIONS_DIALOG (object);

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->undo_of, g_variant_unref);
  g_free (self->feed);
  g_free (self->wanted);
  g_free (self->said);
  g_free (self->said_of);

  G_OBJECT_CLASS (reprise_questions_dialog_parent_class)->finalize (object);
}

static void
reprise_questions_dialog_class_init (RepriseQuestionsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_questions_dialog_dispose;
  object_class->finalize = reprise_questions_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = reprise_questions_dialog_close_request;

  /**
   * RepriseQuestionsDialog::settled:
   * @self: the dialog, which goes now
   * @words: what was done last
   * @action: the action of a window that takes it back
   * @target: what that is activated with
   */
  signals[SETTLED] =
    g_signal_new ("settled", REPRISE_TYPE_QUESTIONS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_VARIANT);

  g_type_ensure (REPRISE_TYPE_QUESTION_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/feeds/reprise-questions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsDialog, skip);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "questions.put-off", NULL, put_off);
  gtk_widget_class_install_action (widget_class, "questions.skip", NULL, skip);
  gtk_widget_class_install_action (widget_class, "questions.undo", NULL, undo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "questions.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_questions_dialog_init (RepriseQuestionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "questions.undo", FALSE);
}

/**
 * reprise_questions_dialog_new:
 * @journal: a journal
 * @feed: (nullable): the UUID of a feed; %NULL: all that are the user's own
 * @scale: what to say judgements in
 *
 * Returns: (transfer none): a dialog, to be made transient for a window of the journal
 */
GtkWidget *
reprise_questions_dialog_new (RepriseJournal *journal,
                              const char     *feed,
                              RepriseScale    scale)
{
  RepriseQuestionsDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_QUESTIONS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->feed = g_strdup (feed);
  self->following = reprise_following_dup_of (journal);
  reprise_question_view_set_journal (self->view, journal, scale);
  g_signal_connect_object (self->following, "changed", G_CALLBACK (list), self,
                           G_CONNECT_SWAPPED);
  list (self);
  return GTK_WIDGET (self);
}
