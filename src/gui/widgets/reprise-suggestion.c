#include "gui/widgets/reprise-suggestion.h"

/**
 * RepriseSuggestion:
 *
 * What somebody who is typing may mean. It never changes.
 */
struct _RepriseSuggestion
{
  GObject  parent_instance;

  char    *text;     /* (owned) (not nullable) */
  char    *detail;   /* (owned) (nullable) */
  GObject *subject;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseSuggestion, reprise_suggestion, G_TYPE_OBJECT)

static void
reprise_suggestion_finalize (GObject *object)
{
  RepriseSuggestion *self = REPRISE_SUGGESTION (object);

  g_free (self->text);
  g_free (self->detail);
  g_clear_object (&self->subject);

  G_OBJECT_CLASS (reprise_suggestion_parent_class)->finalize (object);
}

static void
reprise_suggestion_class_init (RepriseSuggestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_suggestion_finalize;
}

static void
reprise_suggestion_init (RepriseSuggestion *self)
{
}

/**
 * reprise_suggestion_new:
 * @text: what would be written
 * @detail: (nullable): what tells it from others that are written alike
 * @subject: (nullable): what it stands for
 *
 * Returns: (transfer full): a suggestion
 */
RepriseSuggestion *
reprise_suggestion_new (const char *text,
                        const char *detail,
                        GObject    *subject)
{
  RepriseSuggestion *self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_SUGGESTION, NULL);
  self->text = g_strdup (text);
  self->detail = detail != NULL && *detail != '\0' ? g_strdup (detail) : NULL;
  g_set_object (&self->subject, subject);
  return self;
}

/**
 * reprise_suggestion_list_names:
 * @names: (element-type utf8): what to write, each
 *
 * Returns: (transfer full) (element-type RepriseSuggestion): suggestions that are nothing but names
 */
GPtrArray *
reprise_suggestion_list_names (GPtrArray *names)
{
  GPtrArray *suggestions = NULL;

  g_return_val_if_fail (names != NULL, NULL);

  suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (suggestions, reprise_suggestion_new (names->pdata[i], NULL, NULL));
  return suggestions;
}

/**
 * reprise_suggestion_get_text:
 * @self: a suggestion
 *
 * Returns: what would be written
 */
const char *
reprise_suggestion_get_text (RepriseSuggestion *self)
{
  g_return_val_if_fail (REPRISE_IS_SUGGESTION (self), NULL);

  return self->text;
}

/**
 * reprise_suggestion_get_detail:
 * @self: a suggestion
 *
 * Returns: (nullable): what tells it from others that are written alike
 */
const char *
reprise_suggestion_get_detail (RepriseSuggestion *self)
{
  g_return_val_if_fail (REPRISE_IS_SUGGESTION (self), NULL);

  return self->detail;
}

/**
 * reprise_suggestion_get_subject:
 * @self: a suggestion
 *
 * Returns: (transfer none) (nullable): what it stands for
 */
GObject *
reprise_suggestion_get_subject (RepriseSuggestion *self)
{
  g_return_val_if_fail (REPRISE_IS_SUGGESTION (self), NULL);

  return self->subject;
}
