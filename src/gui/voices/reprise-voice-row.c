#include "gui/voices/reprise-voice-row.h"

#include "gui/widgets/reprise-field.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-known-suggestions.h"
#include "gui/writing/reprise-buffer-text.h"
#include "gui/writing/reprise-markdown-style.h"
#include "gui/writing/reprise-markup-keys.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

/**
 * RepriseVoiceRow:
 *
 * A guest's part in an appraisal, to be written: whose it is, and what they say.
 *
 * One that is removed says so and can be had back for as long as the row is there.
 */
struct _RepriseVoiceRow
{
  AdwBin         parent_instance;

  RepriseVoice  *voice;    /* (owned) (nullable): what it was made from */
  GtkStack      *stack;
  GtkWidget     *handle;
  GtkEntry      *author;
  GtkSourceView *view;
  GtkLabel      *gone;
  GtkWidget     *undo;
};

G_DEFINE_FINAL_TYPE (RepriseVoiceRow, reprise_voice_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_MOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (RepriseVoiceRow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static char *
dup_author (RepriseVoiceRow *self)
{
  return reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->author)));
}

static gboolean
is_removed (RepriseVoiceRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "gone") == 0;
}

static void
follow_theme (RepriseVoiceRow *self)
{
  reprise_markdown_style_apply (GTK_SOURCE_BUFFER (get_buffer (self)),
                                adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

/* What is around the two fields is named by whose it is. */
static void
name_row (RepriseVoiceRow *self)
{
  g_autofree char *author = dup_author (self);
  /* Translators: %s is somebody's name. */
  g_autofree char *words = *author != '\0' ? g_strdup_printf (_("Guest: %s"), author)
                                           : g_strdup (_("A new guest"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
author_changed_cb (RepriseVoiceRow *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->author), "error"))
    reprise_voice_row_check (self);
  name_row (self);
}

static void
author_activated_cb (RepriseVoiceRow *self)
{
  reprise_voice_row_focus_text (self);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, "voice.move-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RepriseVoiceRow *self = REPRISE_VOICE_ROW (widget);
  g_autofree char *author = dup_author (self);
  /* Translators: %s is the name of a guest whose text is taken away. */
  g_autofree char *words = *author != '\0' ? g_strdup_printf (_("%s’s text is removed"), author)
                                           : g_strdup (_("The text is removed"));

  gtk_label_set_label (self->gone, words);
  gtk_stack_set_visible_child_name (self->stack, "gone");
  gtk_widget_grab_focus (self->undo);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseVoiceRow *self = REPRISE_VOICE_ROW (widget);

  gtk_stack_set_visible_child_name (self->stack, "voice");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
span_action (GtkWidget  *widget,
             const char *name,
             GVariant   *mark)
{
  reprise_markup_toggle_span (get_buffer (REPRISE_VOICE_ROW (widget)),
                              g_variant_get_string (mark, NULL));
}

static gboolean
reprise_voice_row_grab_focus (GtkWidget *widget)
{
  RepriseVoiceRow *self = REPRISE_VOICE_ROW (widget);

  return gtk_widget_grab_focus (is_removed (self) ? self->undo : GTK_WIDGET (self->author));
}

static void
reprise_voice_row_dispose (GObject *object)
{
  g_clear_object (&REPRISE_VOICE_ROW (object)->voice);

  G_OBJECT_CLASS (reprise_voice_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "voice.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "voice.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "voice.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "voice.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "voice.span", "s", span_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "voice.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "voice.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "voice.span",
                                       "s", "**");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "voice.span",
                                       "s", "*");
}

static void
reprise_voice_row_class_init (RepriseVoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_voice_row_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_voice_row_grab_focus;

  /**
   * RepriseVoiceRow::move:
   * @self: a row
   * @step: how many places it goes down; up where that is negative
   */
  signals[SIGNAL_MOVE] =
    g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  install_actions (widget_class);
  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/voices/reprise-voice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, author);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, gone);
  gtk_widget_class_bind_template_child (widget_class, RepriseVoiceRow, undo);
  gtk_widget_class_bind_template_callback (widget_class, author_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, author_activated_cb);
}

static void
reprise_voice_row_init (RepriseVoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->author),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the guest"),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Alt+Up Alt+Down",
                                  -1);
  name_row (self);
  follow_theme (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (follow_theme), self, G_CONNECT_SWAPPED);
}

/* What is there at first is nothing to be undone. */
static void
show_voice (RepriseVoiceRow *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;

  gtk_editable_set_text (GTK_EDITABLE (self->author), reprise_voice_get_author (self->voice));
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, reprise_voice_get_body (self->voice), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * reprise_voice_row_new:
 * @journal: a journal, for the guests that it knows
 * @voice: (nullable): what there is; %NULL for a new one
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
reprise_voice_row_new (RepriseJournal *journal,
                       RepriseVoice   *voice)
{
  RepriseVoiceRow *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_VOICE_ROW, NULL);
  g_set_object (&self->voice, voice);
  if (voice != NULL)
    show_voice (self);
  reprise_known_suggestions_attach_guests (GTK_EDITABLE (self->author), journal);
  return GTK_WIDGET (self);
}

/**
 * reprise_voice_row_get_voice:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it was made from
 */
RepriseVoice *
reprise_voice_row_get_voice (RepriseVoiceRow *self)
{
  g_return_val_if_fail (REPRISE_IS_VOICE_ROW (self), NULL);

  return self->voice;
}

/**
 * reprise_voice_row_dup_voice:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it was removed, or says nothing
 */
RepriseVoice *
reprise_voice_row_dup_voice (RepriseVoiceRow *self)
{
  g_autofree char *author = NULL;
  g_autofree char *body = NULL;
  RepriseVoice *voice = NULL;

  g_return_val_if_fail (REPRISE_IS_VOICE_ROW (self), NULL);

  author = dup_author (self);
  body = reprise_buffer_dup_text (get_buffer (self));
  if (is_removed (self) || (*author == '\0' && *body == '\0'))
    return NULL;

  voice = reprise_voice_new (author, body);
  if (self->voice != NULL)
    reprise_voice_set_uuid (voice, reprise_voice_get_uuid (self->voice));
  return voice;
}

/**
 * reprise_voice_row_is_changed:
 * @self: a row
 *
 * Returns: whether it says anything else than what it was made from
 */
gboolean
reprise_voice_row_is_changed (RepriseVoiceRow *self)
{
  g_autoptr (RepriseVoice) voice = reprise_voice_row_dup_voice (self);

  g_return_val_if_fail (REPRISE_IS_VOICE_ROW (self), FALSE);

  if (voice == NULL || self->voice == NULL)
    return (voice == NULL) != (self->voice == NULL);

  return !reprise_voice_equal (voice, self->voice);
}

/**
 * reprise_voice_row_check:
 * @self: a row
 *
 * Shows whether what was typed can be kept: a text that is nobody's cannot.
 *
 * Returns: whether it can
 */
gboolean
reprise_voice_row_check (RepriseVoiceRow *self)
{
  g_autoptr (RepriseVoice) voice = reprise_voice_row_dup_voice (self);
  const gboolean wrong = voice != NULL && *reprise_voice_get_author (voice) == '\0';

  g_return_val_if_fail (REPRISE_IS_VOICE_ROW (self), FALSE);

  reprise_field_ask (self->author, wrong ? _("Whose text is this?") : NULL, _("Name of the guest"));
  return !wrong;
}

/**
 * reprise_voice_row_focus_text:
 * @self: a row
 *
 * Gives the focus to what the guest says.
 */
void
reprise_voice_row_focus_text (RepriseVoiceRow *self)
{
  g_return_if_fail (REPRISE_IS_VOICE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * reprise_voice_row_let_move:
 * @self: a row
 * @up: whether there is one before it
 * @down: whether there is one behind it
 */
void
reprise_voice_row_let_move (RepriseVoiceRow *self,
                            gboolean         up,
                            gboolean         down)
{
  g_return_if_fail (REPRISE_IS_VOICE_ROW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "voice.move-up", up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "voice.move-down", down);
  gtk_widget_set_visible (self->handle, up || down);
}

/**
 * reprise_voice_row_get_handle:
 * @self: a row
 *
 * Returns: (transfer none): what it is dragged by
 */
GtkWidget *
reprise_voice_row_get_handle (RepriseVoiceRow *self)
{
  g_return_val_if_fail (REPRISE_IS_VOICE_ROW (self), NULL);

  return self->handle;
}
