/* Asks for one judgement on many. */

#include "gui/tags/reprise-judge-dialog.h"

#include "gui/widgets/reprise-judgement-scale.h"
#include "gui/widgets/reprise-message-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GArray           *entries;  /* (owned) */
  GtkWidget        *scale;    /* (owned) */
  RepriseJudgeFunc  judge;
  gpointer          data;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  g_array_unref (question->entries);
  g_object_unref (question->scale);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  int judgement = REPRISE_UNJUDGED;

  g_object_get (question->scale, "judgement", &judgement, NULL);
  if (g_str_equal (response, "judge"))
    question->judge (question->entries, judgement, question->data);
}

/**
 * reprise_judge_dialog_ask:
 * @window: whose dialog it is
 * @entries: (element-type gint64): entries of a diary, copied
 * @scale: what judgements are shown on
 * @judge: called with the answer, unless the dialog is cancelled
 * @data: for @judge: something that lives as long as @window
 *
 * Asks for one judgement. None is an answer, too.
 */
void
reprise_judge_dialog_ask (GtkWindow        *window,
                          GArray           *entries,
                          RepriseScale      scale,
                          RepriseJudgeFunc  judge,
                          gpointer          data)
{
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Judge %u Entry", "Judge %u Entries", entries->len), entries->len);
  GtkWidget *dialog =
    reprise_message_dialog_new (window, heading, _("All of them get this judgement."));
  Question *question = g_new0 (Question, 1);

  question->entries = g_array_copy (entries);
  question->judge = judge;
  question->data = data;
  question->scale = g_object_ref_sink (g_object_new (REPRISE_TYPE_JUDGEMENT_SCALE, "scale", scale,
                                                     "halign", GTK_ALIGN_CENTER, NULL));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), question->scale);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "judge", _("_Judge"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "judge",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "judge");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (question->scale);
}
