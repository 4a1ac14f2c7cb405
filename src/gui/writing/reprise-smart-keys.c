#include "gui/writing/reprise-smart-keys.h"

#include "gui/writing/reprise-typography.h"

/**
 * RepriseSmartKeys:
 *
 * Puts quotation marks, apostrophes, ellipses and dashes in the place of what keys there are for
 * them, as they are typed. Backspace right after gives back what was typed.
 *
 * It hears of keys and not of changes to the text, so what is pasted, undone or loaded stays as it
 * is.
 */
struct _RepriseSmartKeys
{
  GObject              parent_instance;

  GtkTextView         *view;      /* (unowned) (nullable): weak */
  GtkEventController  *keys;      /* (owned) (nullable) */
  const RepriseQuotes *quotes;
  gboolean             enabled;
  char                *typed;     /* (owned) (nullable): what stands for the last substitution */
  int                  from;      /* where that is, in characters */
  int                  to;
};

G_DEFINE_FINAL_TYPE (RepriseSmartKeys, reprise_smart_keys, G_TYPE_OBJECT)

enum
{
  PROP_ENABLED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkTextBuffer *
get_buffer (RepriseSmartKeys *self)
{
  return gtk_text_view_get_buffer (self->view);
}

static void
get_caret (RepriseSmartKeys *self,
           GtkTextIter      *caret)
{
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), caret,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
}

static char *
dup_before (const GtkTextIter *caret)
{
  GtkTextIter start = *caret;

  gtk_text_iter_set_line_offset (&start, 0);
  return gtk_text_iter_get_text (&start, caret);
}

/* Between lines of three backticks everything is code. */
static gboolean
is_in_fence (const GtkTextIter *caret)
{
  GtkTextIter line;
  gboolean fenced = FALSE;

  gtk_text_buffer_get_start_iter (gtk_text_iter_get_buffer (caret), &line);
  while (gtk_text_iter_get_line (&line) < gtk_text_iter_get_line (caret))
    {
      GtkTextIter end = line;
      g_autofree char *mark = NULL;

      gtk_text_iter_forward_chars (&end, 3);
      mark = gtk_text_iter_get_text (&line, &end);
      if (g_str_equal (mark, "```") || g_str_equal (mark, "~~~"))
        fenced = !fenced;
      if (!gtk_text_iter_forward_line (&line))
        break;
    }

  return fenced;
}

/* What was typed is there first, so that undoing gives it back as Backspace does. */
static void
substitute (RepriseSmartKeys *self,
            const char       *typed,
            int               n_replaced,
            const char       *meant)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, typed, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);

  get_caret (self, &end);
  start = end;
  gtk_text_iter_backward_chars (&start, n_replaced + 1);
  g_free (self->typed);
  self->typed = gtk_text_iter_get_text (&start, &end);
  self->from = gtk_text_iter_get_offset (&start);
  self->to = self->from + (int) g_utf8_strlen (meant, -1);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, meant, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
type (RepriseSmartKeys *self,
      gunichar          c)
{
  GtkTextIter caret;
  g_autofree char *before = NULL;
  char typed[7] = "";
  const char *meant = NULL;
  int n_replaced = 0;

  /* What is selected is replaced by what is typed, in one step. */
  if (gtk_text_buffer_get_has_selection (get_buffer (self)))
    return FALSE;

  get_caret (self, &caret);
  before = dup_before (&caret);
  meant = reprise_typography_choose (self->quotes, before, c, &n_replaced);
  if (meant == NULL || reprise_typography_is_literal (before) || is_in_fence (&caret))
    return FALSE;

  g_unichar_to_utf8 (c, typed);
  substitute (self, typed, n_replaced, meant);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (get_buffer (self)));
  return TRUE;
}

static gboolean
give_back (RepriseSmartKeys *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *typed = g_steal_pointer (&self->typed);
  GtkTextIter start;
  GtkTextIter end;

  get_caret (self, &end);
  if (typed == NULL || gtk_text_buffer_get_has_selection (buffer) ||
      gtk_text_iter_get_offset (&end) != self->to)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, self->from);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, typed, -1);
  gtk_text_buffer_end_user_action (buffer);
  return TRUE;
}

static gboolean
is_modifier (guint key)
{
  return key >= GDK_KEY_Shift_L && key <= GDK_KEY_Hyper_R;
}

static gboolean
key_cb (RepriseSmartKeys *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  const gunichar c = gdk_keyval_to_unicode (key);
  gboolean used = FALSE;

  if (!self->enabled || self->view == NULL || is_modifier (key) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return FALSE;

  if (key == GDK_KEY_BackSpace)
    return give_back (self);

  g_clear_pointer (&self->typed, g_free);
  used = (c == '"' || c == '\'' || c == '.' || c == '-') && type (self, c);
  return used;
}

static void
reprise_smart_keys_dispose (GObject *object)
{
  RepriseSmartKeys *self = REPRISE_SMART_KEYS (object);

  if (self->view != NULL && self->keys != NULL)
    gtk_widget_remove_controller (GTK_WIDGET (self->view), self->keys);
  g_clear_object (&self->keys);
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (reprise_smart_keys_parent_class)->dispose (object);
}

static void
reprise_smart_keys_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_boolean (value, REPRISE_SMART_KEYS (object)->enabled);
}

static void
reprise_smart_keys_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  REPRISE_SMART_KEYS (object)->enabled = g_value_get_boolean (value);
}

static void
reprise_smart_keys_class_init (RepriseSmartKeysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_smart_keys_dispose;
  object_class->get_property = reprise_smart_keys_get_property;
  object_class->set_property = reprise_smart_keys_set_property;

  properties[PROP_ENABLED] =
    g_param_spec_boolean ("enabled", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_smart_keys_init (RepriseSmartKeys *self)
{
  self->quotes = reprise_typography_find_quotes (g_get_language_names ()[0]);
}

/**
 * reprise_smart_keys_new:
 * @view: what a text is written in
 *
 * Returns: (transfer full): what helps there, once its property `enabled` is set
 */
RepriseSmartKeys *
reprise_smart_keys_new (GtkTextView *view)
{
  RepriseSmartKeys *self = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (REPRISE_TYPE_SMART_KEYS, NULL);
  g_set_weak_pointer (&self->view, view);
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), self->keys);
  return self;
}
