#include "gui/feeds/reprise-questions-bar.h"

#include "follow/reprise-diary-async.h"
#include "gui/reprise-request.h"

#include <glib/gi18n.h>

/* To count takes long where a journal has many films and much waits. What a page shows comes first,
 * and whoever goes from post to post changes one with each step. In milliseconds. */
#define SETTLE 200
#define REST 1000

/**
 * RepriseQuestionsBar:
 *
 * Says that posts of the user's own diary wait until they say which films these are about, and lets
 * them say so. Where nothing waits it is not there.
 */
struct _RepriseQuestionsBar
{
  AdwBin          parent_instance;

  RepriseJournal *journal;    /* (owned) (nullable): whose questions it counts */
  GPtrArray      *questions;  /* (owned) (nullable) of RepriseDiaryQuestion */
  char           *feed;       /* (owned) (nullable): the one that is looked at */
  GCancellable   *asking;     /* (owned) (nullable) */
  guint           waiting;    /* a source: until it may count; 0: it has not to */
  gboolean        is_stale;   /* has to count then */
  GtkLabel       *words;
  GtkActionable  *button;
};

G_DEFINE_FINAL_TYPE (RepriseQuestionsBar, reprise_questions_bar, ADW_TYPE_BIN)

static guint
count (RepriseQuestionsBar *self)
{
  guint n = 0;

  for (guint i = 0; self->questions != NULL && i < self->questions->len; i++)
    {
      const RepriseDiaryQuestion *question = self->questions->pdata[i];

      if (self->feed == NULL || g_str_equal (self->feed, question->feed))
        n++;
    }

  return n;
}

static void
show_count (RepriseQuestionsBar *self)
{
  const guint n = count (self);
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u film of your diary waits: it may be one of yours, or another "
                               "of that name.",
                               "%u films of your diary wait: they may be among yours, or others "
                               "of those names.", n), n);

  gtk_label_set_label (self->words, words);
  gtk_actionable_set_action_target (self->button, "s", self->feed != NULL ? self->feed : "");
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseQuestionsBar) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) questions =
    reprise_diary_list_questions_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (questions == NULL)
    return;

  g_clear_pointer (&self->questions, g_ptr_array_unref);
  self->questions = g_steal_pointer (&questions);
  show_count (self);
}

static void
ask (RepriseQuestionsBar *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_diary_list_questions_async (self->journal, NULL,
                                      reprise_request_get_cancellable (request), listed_cb,
                                      request);
}

static gboolean
waited_cb (gpointer data)
{
  RepriseQuestionsBar *self = data;

  self->waiting = 0;
  if (self->is_stale)
    {
      self->is_stale = FALSE;
      self->waiting = g_timeout_add (REST, waited_cb, self);
      ask (self);
    }
  return G_SOURCE_REMOVE;
}

static void
reprise_questions_bar_dispose (GObject *object)
{
  RepriseQuestionsBar *self = REPRISE_QUESTIONS_BAR (object);

  reprise_request_cancel (&self->asking);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->feed, g_free);

  G_OBJECT_CLASS (reprise_questions_bar_parent_class)->dispose (object);
}

static void
reprise_questions_bar_class_init (RepriseQuestionsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_questions_bar_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/feeds/reprise-questions-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsBar, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionsBar, button);
}

static void
reprise_questions_bar_init (RepriseQuestionsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_questions_bar_count:
 * @self: a bar
 * @journal: whose questions it counts
 *
 * Counts anew what waits, in a moment: once for all that happens until then.
 */
void
reprise_questions_bar_count (RepriseQuestionsBar *self,
                             RepriseJournal      *journal)
{
  g_return_if_fail (REPRISE_IS_QUESTIONS_BAR (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  g_set_object (&self->journal, journal);
  self->is_stale = TRUE;
  if (self->waiting == 0)
    self->waiting = g_timeout_add (SETTLE, waited_cb, self);
}

/**
 * reprise_questions_bar_set_feed:
 * @self: a bar
 * @feed: (nullable): the UUID of the feed that is looked at; %NULL: all
 *
 * Speaks of what waits of one feed only.
 */
void
reprise_questions_bar_set_feed (RepriseQuestionsBar *self,
                                const char          *feed)
{
  g_return_if_fail (REPRISE_IS_QUESTIONS_BAR (self));

  if (g_strcmp0 (self->feed, feed) == 0)
    return;

  g_free (self->feed);
  self->feed = g_strdup (feed);
  show_count (self);
}
