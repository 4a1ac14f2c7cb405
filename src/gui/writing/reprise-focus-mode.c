#include "gui/writing/reprise-focus-mode.h"

#include "gui/book/reprise-text-tag.h"

#define DIM_TAG "dim"
#define DIM     0.32  /* what is left of the text's colour */

/**
 * RepriseFocusMode:
 *
 * Dims all of a text but the paragraph with the caret: the lines around it that have something on
 * them.
 *
 * Only what changes is tagged anew, the paragraph that is left and the one that is come to, so a
 * long text is no slower to write in.
 */
struct _RepriseFocusMode
{
  GObject       parent_instance;

  GtkTextView  *view;     /* (unowned) (nullable): weak */
  GSignalGroup *buffer;   /* (owned): the signals of the view's text */
  GtkTextMark  *start;    /* (owned) (nullable): of what is not dimmed */
  GtkTextMark  *end;
  gboolean      enabled;
};

G_DEFINE_FINAL_TYPE (RepriseFocusMode, reprise_focus_mode, G_TYPE_OBJECT)

enum
{
  PROP_ENABLED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkTextTag *
tag_of_rest (GtkTextBuffer *buffer)
{
  return reprise_text_tag_ensure (buffer, DIM_TAG, NULL);
}

static gboolean
is_blank (const GtkTextIter *iter)
{
  GtkTextIter place = *iter;

  gtk_text_iter_set_line_offset (&place, 0);
  while (!gtk_text_iter_ends_line (&place))
    {
      if (!g_unichar_isspace (gtk_text_iter_get_char (&place)))
        return FALSE;
      gtk_text_iter_forward_char (&place);
    }

  return TRUE;
}

static void
get_paragraph (GtkTextBuffer *buffer,
               GtkTextIter   *start,
               GtkTextIter   *end)
{
  GtkTextIter next;

  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_set_line_offset (start, 0);
  *end = *start;

  if (!is_blank (start))
    {
      for (next = *start; gtk_text_iter_backward_line (&next) && !is_blank (&next);)
        *start = next;
      for (next = *end; gtk_text_iter_forward_line (&next) && !is_blank (&next);)
        *end = next;
    }
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

/* What is marked in front of the colours of Markdown. */
static void
color_tag (RepriseFocusMode *self,
           GtkTextBuffer    *buffer)
{
  GtkTextTag *tag = tag_of_rest (buffer);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self->view)), &color);
  color.alpha *= (float) DIM;
  reprise_text_tag_put_first (buffer, tag);
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

static void
forget_marks (RepriseFocusMode *self)
{
  GtkTextMark *marks[] = { self->start, self->end };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i] != NULL && !gtk_text_mark_get_deleted (marks[i]))
      gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (marks[i]), marks[i]);
  g_clear_object (&self->start);
  g_clear_object (&self->end);
}

/* What is typed at either end of the paragraph belongs to it. */
static void
put_marks (RepriseFocusMode  *self,
           GtkTextBuffer     *buffer,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  forget_marks (self);
  self->start = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, start, TRUE));
  self->end = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, end, FALSE));
}

static void
dim_all (RepriseFocusMode *self,
         GtkTextBuffer    *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  color_tag (self, buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_apply_tag (buffer, tag_of_rest (buffer), &start, &end);
}

static void
dim_last (RepriseFocusMode *self,
          GtkTextBuffer    *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, self->end);
  gtk_text_buffer_apply_tag (buffer, tag_of_rest (buffer), &start, &end);
}

static gboolean
is_at (GtkTextBuffer     *buffer,
       GtkTextMark       *mark,
       const GtkTextIter *iter)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, mark);
  return gtk_text_iter_equal (&place, iter);
}

static void
follow_caret (RepriseFocusMode *self)
{
  GtkTextBuffer *buffer = self->view != NULL ? gtk_text_view_get_buffer (self->view) : NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (!self->enabled || buffer == NULL)
    return;

  get_paragraph (buffer, &start, &end);
  if (self->start == NULL)
    dim_all (self, buffer);
  else if (!is_at (buffer, self->start, &start) || !is_at (buffer, self->end, &end))
    dim_last (self, buffer);

  gtk_text_buffer_remove_tag (buffer, tag_of_rest (buffer), &start, &end);
  put_marks (self, buffer, &start, &end);
}

static void
cursor_cb (RepriseFocusMode *self)
{
  follow_caret (self);
}

static void
undim (RepriseFocusMode *self)
{
  GtkTextBuffer *buffer = self->start != NULL ? gtk_text_mark_get_buffer (self->start) : NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (buffer != NULL)
    {
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_remove_tag (buffer, tag_of_rest (buffer), &start, &end);
    }
  forget_marks (self);
}

/* The text that was shown before may be shown elsewhere, or again. */
static void
buffer_cb (RepriseFocusMode *self)
{
  undim (self);
  g_signal_group_set_target (self->buffer,
                             self->view != NULL ? gtk_text_view_get_buffer (self->view) : NULL);
  follow_caret (self);
}

static void
reprise_focus_mode_dispose (GObject *object)
{
  RepriseFocusMode *self = REPRISE_FOCUS_MODE (object);

  undim (self);
  g_clear_object (&self->buffer);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (reprise_focus_mode_parent_class)->dispose (object);
}

static void
reprise_focus_mode_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_boolean (value, REPRISE_FOCUS_MODE (object)->enabled);
}

static void
reprise_focus_mode_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseFocusMode *self = REPRISE_FOCUS_MODE (object);

  self->enabled = g_value_get_boolean (value);
  if (self->enabled)
    follow_caret (self);
  else
    undim (self);
}

static void
reprise_focus_mode_class_init (RepriseFocusModeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_focus_mode_dispose;
  object_class->get_property = reprise_focus_mode_get_property;
  object_class->set_property = reprise_focus_mode_set_property;

  properties[PROP_ENABLED] =
    g_param_spec_boolean ("enabled", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_focus_mode_init (RepriseFocusMode *self)
{
  self->buffer = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_cb),
                                  self);
  g_signal_group_connect_swapped (self->buffer, "changed", G_CALLBACK (cursor_cb), self);
}

/**
 * reprise_focus_mode_new:
 * @view: what a text is written in
 *
 * Returns: (transfer full): what dims the text there, while its property `enabled` is set
 */
RepriseFocusMode *
reprise_focus_mode_new (GtkTextView *view)
{
  RepriseFocusMode *self = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (REPRISE_TYPE_FOCUS_MODE, NULL);
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                           G_CONNECT_SWAPPED);
  buffer_cb (self);
  return self;
}

/**
 * reprise_focus_mode_follow_style:
 * @self: a focus mode
 *
 * The colours of the view changed.
 */
void
reprise_focus_mode_follow_style (RepriseFocusMode *self)
{
  g_return_if_fail (REPRISE_IS_FOCUS_MODE (self));

  if (self->enabled && self->view != NULL)
    color_tag (self, gtk_text_view_get_buffer (self->view));
}
