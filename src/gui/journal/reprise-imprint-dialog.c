#include "gui/journal/reprise-imprint-dialog.h"

#include "gui/reprise-request.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/writing/reprise-writing-changes.h"
#include "model/reprise-text.h"
#include "store/reprise-journal-numbers.h"

#include <glib/gi18n.h>

#define NUMBER_MAX 999999999

/**
 * RepriseImprintDialog:
 *
 * Where the kind, the number and the byline of an appraisal are changed.
 *
 * A number that another appraisal has is shown to be taken, with the one that nobody has; it may be
 * given all the same.
 */
struct _RepriseImprintDialog
{
  RepriseFormDialog      parent_instance;

  RepriseJournal        *journal;  /* (owned) */
  RepriseWritingSession *session;  /* (owned) */
  GCancellable          *asking;   /* (owned) (nullable) */
  int                    next;     /* the number that nobody has, or 0 */
  AdwComboRow           *kind;
  RepriseEntryRow       *number;
  RepriseEntryRow       *byline;
  GtkWidget             *taken;
  GtkLabel              *taken_words;
  GtkButton             *take_next;
};

G_DEFINE_FINAL_TYPE (RepriseImprintDialog, reprise_imprint_dialog, REPRISE_TYPE_FORM_DIALOG)

/* Returns: 0 where there is none, -1 where what was typed is no number */
static int
read_number (RepriseImprintDialog *self)
{
  g_autofree char *tidy = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->number)));
  guint64 number = 0;

  if (*tidy == '\0')
    return 0;

  return g_ascii_string_to_unsigned (tidy, 10, 1, NUMBER_MAX, &number, NULL) ? (int) number : -1;
}

static char *
name_entries (GPtrArray *entries)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    /* Translators: a title among others, in a sentence. */
    g_string_append_printf (names, i > 0 ? _(", “%s”") : _("“%s”"),
                            reprise_entry_get_title (entries->pdata[i]));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_answer (RepriseImprintDialog *self,
             RepriseNumberAnswer  *answer)
{
  g_autofree char *names = name_entries (answer->others);
  /* Translators: first a number, then the titles of the appraisals that have it. */
  g_autofree char *words = g_strdup_printf (_("Also № %d: %s."), read_number (self), names);
  /* Translators: a button that gives an appraisal a number that nobody has. */
  g_autofree char *label = g_strdup_printf (_("Use № %d"), answer->next);

  self->next = answer->next;
  gtk_label_set_label (self->taken_words, words);
  gtk_button_set_label (self->take_next, label);
  gtk_widget_set_visible (self->taken, answer->others->len > 0);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseImprintDialog) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseNumberAnswer) answer =
    reprise_journal_ask_number_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (answer != NULL)
    show_answer (self, answer);
}

static void
number_cb (RepriseImprintDialog *self)
{
  const int number = read_number (self);
  RepriseRequest *request = NULL;

  reprise_entry_row_set_error (self->number,
                               number < 0 ? _("A whole number, or nothing for none") : NULL);
  reprise_form_dialog_set_complete (REPRISE_FORM_DIALOG (self), number >= 0);
  if (number <= 0)
    {
      reprise_request_cancel (&self->asking);
      gtk_widget_set_visible (self->taken, FALSE);
      return;
    }

  request = reprise_request_begin (self, &self->asking);
  reprise_journal_ask_number_async (self->journal, number,
                                    reprise_writing_session_get_uuid (self->session),
                                    reprise_request_get_cancellable (request), asked_cb, request);
}

static void
take_next_cb (RepriseImprintDialog *self)
{
  g_autofree char *number = g_strdup_printf ("%d", self->next);

  gtk_editable_set_text (GTK_EDITABLE (self->number), number);
  gtk_widget_grab_focus (GTK_WIDGET (self->number));
}

/* A note is no part of the series; one that has a number may lose it. */
static void
kind_cb (RepriseImprintDialog *self)
{
  const gboolean note = adw_combo_row_get_selected (self->kind) == REPRISE_APPRAISAL_KIND_NOTE;

  gtk_widget_set_visible (GTK_WIDGET (self->number), !note || read_number (self) != 0);
}

static gboolean
reprise_imprint_dialog_is_changed (RepriseFormDialog *dialog)
{
  RepriseImprintDialog *self = REPRISE_IMPRINT_DIALOG (dialog);
  RepriseAppraisal *appraisal = reprise_writing_session_get_appraisal (self->session);
  const char *was = reprise_appraisal_get_byline (appraisal);
  g_autofree char *byline = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->byline)));

  return adw_combo_row_get_selected (self->kind) != reprise_appraisal_get_kind (appraisal) ||
         read_number (self) != reprise_appraisal_get_number (appraisal) ||
         !g_str_equal (byline, was != NULL ? was : "");
}

static void
reprise_imprint_dialog_save (RepriseFormDialog *dialog)
{
  RepriseImprintDialog *self = REPRISE_IMPRINT_DIALOG (dialog);
  g_autofree char *byline = reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->byline)));
  const int number = read_number (self);

  if (number < 0)
    {
      reprise_form_dialog_refuse (dialog, _("The number is not one."), GTK_WIDGET (self->number));
      return;
    }

  reprise_writing_session_set_imprint (
    self->session, (RepriseAppraisalKind) adw_combo_row_get_selected (self->kind), number, byline);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
reprise_imprint_dialog_dispose (GObject *object)
{
  RepriseImprintDialog *self = REPRISE_IMPRINT_DIALOG (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->session);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_imprint_dialog_parent_class)->dispose (object);
}

static void
reprise_imprint_dialog_class_init (RepriseImprintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_imprint_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_imprint_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_imprint_dialog_save;

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-imprint-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, number);
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, byline);
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, taken);
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, taken_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseImprintDialog, take_next);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_next_cb);
}

static void
reprise_imprint_dialog_init (RepriseImprintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_appraisal (RepriseImprintDialog *self,
                RepriseMasthead      *masthead)
{
  RepriseAppraisal *appraisal = reprise_writing_session_get_appraisal (self->session);
  const int number = reprise_appraisal_get_number (appraisal);
  const char *byline = reprise_appraisal_get_byline (appraisal);
  const char *pen_name = reprise_masthead_get_pen_name (masthead);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  adw_combo_row_set_selected (self->kind, reprise_appraisal_get_kind (appraisal));
  gtk_editable_set_text (GTK_EDITABLE (self->number), digits);
  gtk_editable_set_text (GTK_EDITABLE (self->byline), byline != NULL ? byline : "");
  if (pen_name != NULL)
    {
      /* Translators: over an entry for who wrote a text; %s is who keeps the journal. */
      g_autofree char *title = g_strdup_printf (_("Byline, if it is not %s"), pen_name);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->byline), title);
    }
}

/**
 * reprise_imprint_dialog_new:
 * @journal: a journal
 * @session: the session in which an appraisal of it is written
 * @masthead: how it presents itself
 *
 * Returns: (transfer none): a dialog that changes what stands around the text; destroys itself
 */
GtkWidget *
reprise_imprint_dialog_new (RepriseJournal        *journal,
                            RepriseWritingSession *session,
                            RepriseMasthead       *masthead)
{
  RepriseImprintDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_WRITING_SESSION (session), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_IMPRINT_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->session = g_object_ref (session);
  show_appraisal (self, masthead);
  g_signal_connect_object (self->number, "changed", G_CALLBACK (number_cb), self,
                           G_CONNECT_SWAPPED);
  number_cb (self);
  kind_cb (self);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), NULL);
  return GTK_WIDGET (self);
}
