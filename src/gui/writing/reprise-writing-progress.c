#include "gui/writing/reprise-writing-progress.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseWritingProgress:
 *
 * How many words of an appraisal are written, and whether they are kept.
 */
struct _RepriseWritingProgress
{
  AdwBin                 parent_instance;

  RepriseWritingSession *session;  /* (owned) (nullable) */
  GSignalGroup          *signals;  /* (owned): of the session */
  GtkLabel              *words;
  GtkLabel              *saving;
};

G_DEFINE_FINAL_TYPE (RepriseWritingProgress, reprise_writing_progress, ADW_TYPE_BIN)

static const char *
name_saving (RepriseSaving saving)
{
  switch (saving)
    {
    case REPRISE_SAVING_SAVED:
      return _("Saved");
    case REPRISE_SAVING_DUE:
    case REPRISE_SAVING_RUNNING:
      return _("Saving…");
    case REPRISE_SAVING_FAILED:
      return _("Not saved");
    }

  g_return_val_if_reached ("");
}

static void
words_cb (RepriseWritingProgress *self)
{
  const guint words = reprise_writing_session_get_words (self->session);
  /* Translators: how long the text is that is being written. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u word", "%u words", words), words);
  g_autofree char *time = reprise_format_reading_time ((int) words);
  g_autofree char *text = reprise_format_joined (count, time, NULL);

  gtk_label_set_label (self->words, text);
}

static void
saving_cb (RepriseWritingProgress *self)
{
  const RepriseSaving saving = reprise_writing_session_get_saving (self->session);

  gtk_label_set_label (self->saving, name_saving (saving));
  if (saving == REPRISE_SAVING_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->saving), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->saving), "error");
}

static void
reprise_writing_progress_dispose (GObject *object)
{
  RepriseWritingProgress *self = REPRISE_WRITING_PROGRESS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (reprise_writing_progress_parent_class)->dispose (object);
}

static void
reprise_writing_progress_class_init (RepriseWritingProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_writing_progress_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/writing/reprise-writing-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingProgress, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseWritingProgress, saving);
}

static void
reprise_writing_progress_init (RepriseWritingProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (REPRISE_TYPE_WRITING_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::words", G_CALLBACK (words_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::saving", G_CALLBACK (saving_cb), self);
}

/**
 * reprise_writing_progress_set_session:
 * @self: progress
 * @session: (nullable): of what; without it shows nothing
 */
void
reprise_writing_progress_set_session (RepriseWritingProgress *self,
                                      RepriseWritingSession  *session)
{
  g_return_if_fail (REPRISE_IS_WRITING_PROGRESS (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);
  if (session == NULL)
    return;

  words_cb (self);
  saving_cb (self);
}

/**
 * reprise_writing_progress_set_brief:
 * @self: progress
 * @brief: whether there is no room for the number of words
 */
void
reprise_writing_progress_set_brief (RepriseWritingProgress *self,
                                    gboolean                brief)
{
  g_return_if_fail (REPRISE_IS_WRITING_PROGRESS (self));

  gtk_widget_set_visible (GTK_WIDGET (self->words), !brief);
}
