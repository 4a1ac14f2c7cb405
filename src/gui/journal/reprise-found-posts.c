#include "gui/journal/reprise-found-posts.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>

#define IN_FEEDS "in:feeds"  /* in the search language */

/**
 * RepriseFoundPosts:
 *
 * What stands where hits would when somebody searches the posts of feeds from the diary: how many
 * there are, and the way to them. They are read on a page of their own.
 */
struct _RepriseFoundPosts
{
  AdwBin         parent_instance;

  char          *words;   /* (owned) (nullable): what the posts are searched for */
  GCancellable  *asking;  /* (owned) (nullable) */
  guint          n;
  AdwStatusPage *page;
  GtkWidget     *show;
  GtkWidget     *clear;
};

G_DEFINE_FINAL_TYPE (RepriseFoundPosts, reprise_found_posts, ADW_TYPE_BIN)

enum
{
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* That it is about feeds is no part of what they are searched for on their own page. */
static char *
dup_words (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0' && g_ascii_strcasecmp (pieces[i], IN_FEEDS) != 0)
      g_strv_builder_add (kept, pieces[i]);
  words = g_strv_builder_end (kept);
  return g_strjoinv (" ", words);
}

static void
show_count (RepriseFoundPosts *self)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u Post", "%u Posts", self->n), self->n);

  adw_status_page_set_icon_name (self->page, self->n > 0 ? "application-rss+xml-symbolic"
                                                         : "system-search-symbolic");
  adw_status_page_set_title (self->page, self->n > 0 ? title : _("Nothing Found"));
  adw_status_page_set_description (self->page,
                                   self->n > 0
                                     ? _("What others write is read on the page of feeds.")
                                     : _("No post of the feeds you follow has all of this."));
  gtk_widget_set_visible (self->show, self->n > 0);
  gtk_widget_set_visible (self->clear, self->n == 0);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFoundPosts) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    reprise_journal_list_posts_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  self->n = ids != NULL ? ids->len : 0;
  show_count (self);
  if (ids == NULL)
    {
      g_autofree char *words = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->page, _("The Search Failed"));
      adw_status_page_set_description (self->page, words);
    }
  g_signal_emit (self, signals[COUNTED], 0, self->n);
}

static void
reprise_found_posts_dispose (GObject *object)
{
  RepriseFoundPosts *self = REPRISE_FOUND_POSTS (object);

  reprise_request_cancel (&self->asking);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (reprise_found_posts_parent_class)->dispose (object);
}

static void
reprise_found_posts_class_init (RepriseFoundPostsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_found_posts_dispose;

  /**
   * RepriseFoundPosts::counted:
   * @self: what was found
   * @n: how many posts that are
   */
  signals[COUNTED] = g_signal_new ("counted", REPRISE_TYPE_FOUND_POSTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-found-posts.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFoundPosts, page);
  gtk_widget_class_bind_template_child (widget_class, RepriseFoundPosts, show);
  gtk_widget_class_bind_template_child (widget_class, RepriseFoundPosts, clear);
  gtk_widget_class_bind_template_callback (widget_class, reprise_found_posts_open);
}

static void
reprise_found_posts_init (RepriseFoundPosts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_found_posts_ask:
 * @self: what was found
 * @journal: a journal
 * @text: a question about posts, as it is typed
 *
 * Counts the posts that answer a question; see #RepriseFoundPosts::counted.
 */
void
reprise_found_posts_ask (RepriseFoundPosts *self,
                         RepriseJournal    *journal,
                         const char        *text)
{
  ReprisePostQuestion question = { 0 };
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_FOUND_POSTS (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (text != NULL);

  g_free (self->words);
  self->words = dup_words (text);
  question.words = self->words;
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_list_posts_async (journal, &question, reprise_request_get_cancellable (request),
                                    counted_cb, request);
}

/**
 * reprise_found_posts_open:
 * @self: what was found
 *
 * Goes to where the posts can be read, with the same question.
 */
void
reprise_found_posts_open (RepriseFoundPosts *self)
{
  g_return_if_fail (REPRISE_IS_FOUND_POSTS (self));

  if (self->words != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.search-posts", "s", self->words);
}
