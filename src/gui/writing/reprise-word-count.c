#include "gui/writing/reprise-word-count.h"

#include "gui/reprise-request.h"
#include "markup/reprise-markdown.h"

#define PAUSE_MS 300

/**
 * RepriseWordCount:
 *
 * How many words a text in Markdown has. They are counted on another thread, after a pause in
 * typing: a text may be long, and the marks in it are no words.
 */
struct _RepriseWordCount
{
  GObject        parent_instance;

  GtkTextBuffer *buffer;    /* (owned) */
  guint          words;
  guint          pause;     /* a source */
  GCancellable  *counting;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseWordCount, reprise_word_count, G_TYPE_OBJECT)

enum
{
  PROP_WORDS = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
count_thread (GTask        *task,
              gpointer      source,
              gpointer      text,
              GCancellable *cancellable)
{
  guint words = 0;

  reprise_markdown_summarise (text, -1, 0, &words, NULL);
  g_task_return_int (task, words);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseWordCount) self = reprise_request_dup_asker (request);
  guint words;

  if (self == NULL)
    return;

  g_clear_object (&self->counting);
  words = (guint) g_task_propagate_int (G_TASK (result), NULL);
  if (words == self->words)
    return;

  self->words = words;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
count (RepriseWordCount *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->counting);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, counted_cb, request);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  g_task_set_task_data (task, gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE), g_free);
  g_task_run_in_thread (task, count_thread);
}

static gboolean
pause_cb (gpointer data)
{
  RepriseWordCount *self = data;

  self->pause = 0;
  count (self);
  return G_SOURCE_REMOVE;
}

static void
reprise_word_count_dispose (GObject *object)
{
  RepriseWordCount *self = REPRISE_WORD_COUNT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  reprise_request_cancel (&self->counting);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (reprise_word_count_parent_class)->dispose (object);
}

static void
reprise_word_count_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseWordCount *self = REPRISE_WORD_COUNT (object);

  switch (id)
    {
    case PROP_WORDS:
      g_value_set_uint (value, self->words);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_word_count_class_init (RepriseWordCountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_word_count_dispose;
  object_class->get_property = reprise_word_count_get_property;

  properties[PROP_WORDS] = g_param_spec_uint ("words", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_word_count_init (RepriseWordCount *self)
{
}

/**
 * reprise_word_count_new:
 * @buffer: a text in Markdown
 *
 * Returns: (transfer full): how many words it has; 0 until they are counted
 */
RepriseWordCount *
reprise_word_count_new (GtkTextBuffer *buffer)
{
  RepriseWordCount *self = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);

  self = g_object_new (REPRISE_TYPE_WORD_COUNT, NULL);
  self->buffer = g_object_ref (buffer);
  count (self);
  return self;
}

/**
 * reprise_word_count_get_words:
 * @self: a word count
 *
 * Returns: how many words were counted last
 */
guint
reprise_word_count_get_words (RepriseWordCount *self)
{
  g_return_val_if_fail (REPRISE_IS_WORD_COUNT (self), 0);

  return self->words;
}

/**
 * reprise_word_count_touch:
 * @self: a word count
 *
 * The text changed: counts again when it rests.
 */
void
reprise_word_count_touch (RepriseWordCount *self)
{
  g_return_if_fail (REPRISE_IS_WORD_COUNT (self));

  if (self->pause == 0)
    self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}
