/* Asks what a tag shall be called, or what it shall be merged into. */

#include "gui/tags/reprise-tag-dialog.h"

#include "gui/tags/reprise-tag-suggestions.h"
#include "gui/widgets/reprise-message-dialog.h"
#include "model/reprise-tag.h"
#include "store/reprise-journal-tags.h"
#include "store/reprise-name-store.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkWidget        *asker;  /* (owned) */
  RepriseTagChange  change;
  char             *name;   /* (owned) */
  GtkEditable      *entry;  /* (owned) */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->asker);
  g_object_unref (question->entry);
  g_free (question->name);
  g_free (question);
}

static void
closure_free (gpointer  data,
              GClosure *closure)
{
  question_free (data);
}

/* Until they are read, whatever is typed may be one of them. */
static gboolean
is_known (GtkEditable *entry,
          const char  *tag)
{
  GPtrArray *names = g_object_get_data (G_OBJECT (entry), "names");

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (reprise_tag_equal (((RepriseName *) names->pdata[i])->text, tag))
      return TRUE;

  return names == NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkEditable) entry = data;
  GPtrArray *names = reprise_journal_list_tags_finish (REPRISE_JOURNAL (source), result, NULL);

  if (names != NULL)
    g_object_set_data_full (G_OBJECT (entry), "names", names, (GDestroyNotify) g_ptr_array_unref);
}

static char *
describe (const Question *question,
          const char     *unknown)
{
  if (question->change == REPRISE_TAG_RENAME)
    return g_strdup (_("If there is a tag of that name, both become one."));
  if (unknown == NULL)
    return g_strdup (_("All that have it get this tag instead:"));

  /* Translators: %s is what somebody typed. */
  return g_strdup_printf (_("There is no tag “%s”. Choose one that is there:"), unknown);
}

/* To spell a tag otherwise is to rename it; to merge it into itself is nothing, nor into one that
 * there is not. */
static void
changed_cb (GtkEditable      *entry,
            AdwMessageDialog *dialog)
{
  const Question *question = g_object_get_data (G_OBJECT (dialog), "question");
  g_autofree char *to = reprise_tag_normalise (gtk_editable_get_text (entry));
  const gboolean rename = question->change == REPRISE_TAG_RENAME;
  const gboolean known = to == NULL || rename || is_known (entry, to);
  const gboolean other = to != NULL && (rename ? strcmp (to, question->name) != 0
                                               : !reprise_tag_equal (to, question->name));
  g_autofree char *words = describe (question, known ? NULL : to);

  adw_message_dialog_set_body (dialog, words);
  adw_message_dialog_set_response_enabled (dialog, "change", other && known);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  g_autofree char *to = reprise_tag_normalise (gtk_editable_get_text (question->entry));

  if (g_str_equal (response, "change") && to != NULL)
    gtk_widget_activate_action (question->asker, "win.change-tag", "(iss)", question->change,
                                question->name, to);
}

/**
 * reprise_tag_dialog_ask:
 * @asker: whose window does it, by “win.change-tag”
 * @journal: a journal
 * @change: %REPRISE_TAG_RENAME or %REPRISE_TAG_MERGE
 * @name: a tag
 *
 * Asks, and does it.
 */
void
reprise_tag_dialog_ask (GtkWidget        *asker,
                        RepriseJournal   *journal,
                        RepriseTagChange  change,
                        const char       *name)
{
  const gboolean rename = change == REPRISE_TAG_RENAME;
  GtkRoot *root = gtk_widget_get_root (asker);
  /* Translators: %s is a tag. */
  g_autofree char *heading =
    g_strdup_printf (rename ? _("Rename “%s”") : _("Merge “%s”"), name);
  GtkWidget *dialog = NULL;
  Question *question = g_new0 (Question, 1);

  dialog = reprise_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                                       NULL);
  question->asker = g_object_ref (asker);
  question->change = change;
  question->name = g_strdup (name);
  question->entry = g_object_ref_sink (GTK_EDITABLE (gtk_entry_new ()));
  g_object_set_data (G_OBJECT (dialog), "question", question);

  gtk_entry_set_activates_default (GTK_ENTRY (question->entry), TRUE);
  gtk_editable_set_width_chars (question->entry, 32);
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rename ? _("New Name") : _("Other Tag"), -1);
  reprise_tag_suggestions_attach (question->entry, journal);
  reprise_journal_list_tags_async (journal, NULL, listed_cb, g_object_ref (question->entry));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (question->entry));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "change", rename ? _("_Rename") : _("_Merge"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "change");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (question->entry, "changed", G_CALLBACK (changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, closure_free, 0);
  if (rename)
    gtk_editable_set_text (question->entry, name);
  changed_cb (question->entry, ADW_MESSAGE_DIALOG (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (question->entry));
}
