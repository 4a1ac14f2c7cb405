#include "gui/feeds/reprise-post-page-private.h"

#include "gui/feeds/reprise-post-text.h"
#include "gui/feeds/reprise-post-words.h"
#include "gui/reading/reprise-prose-buffer.h"
#include "gui/reading/reprise-prose-copy.h"
#include "gui/reading/reprise-prose-spoiler.h"
#include "gui/reading/reprise-prose-view.h"
#include "gui/reading/reprise-scroll-keys.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-icon-button.h"
#include "gui/widgets/reprise-late-menu.h"
#include "gui/widgets/reprise-line.h"
#include "gui/writing/reprise-markdown-style.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "store/reprise-journal-feeds.h"

#include <glib/gi18n.h>
#include <gtksourceview/gtksource.h>

G_DEFINE_FINAL_TYPE (ReprisePostPage, reprise_post_page, ADW_TYPE_BIN)

enum
{
  PROP_FOLDED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (ReprisePostPage *self)
{
  return gtk_text_view_get_buffer (self->prose);
}

static void
show_tools (ReprisePostPage *self)
{
  const gboolean starred = self->post != NULL && reprise_post_is_starred (self->post);

  if (self->folded)
    gtk_widget_remove_css_class (GTK_WIDGET (self->header), "tools");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->header), "tools");
  gtk_widget_set_visible (self->back, self->folded);
  gtk_widget_set_visible (GTK_WIDGET (self->star), self->post != NULL);
  gtk_widget_set_visible (self->open, self->post != NULL && !self->folded &&
                          reprise_post_get_link (self->post) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), self->post != NULL);
  reprise_icon_button_show (self->star, starred ? "starred-symbolic" : "non-starred-symbolic",
                            starred ? _("Take the Star Off") : _("Star"));
  reprise_post_page_update_actions (self);
}

/* The button is there for as long as there is anything to ask for; of one that failed the place has
 * a button of its own. */
static void
images_changed_cb (ReprisePostPage *self)
{
  const guint n_far = reprise_distant_images_count (self->images, REPRISE_DISTANCE_FAR);
  const guint n_failed = reprise_distant_images_count (self->images, REPRISE_DISTANCE_FAILED);
  const guint n = n_far + n_failed;
  const gboolean shown = n_far > 0 || n_failed > 1;
  g_autofree char *label =
    n > 1 ? g_strdup_printf (ngettext ("Show %u _Image", "Show %u _Images", n), n)
          : g_strdup (_("Show _Image"));

  if (shown)
    gtk_button_set_label (self->show_images, label);
  else if (gtk_widget_has_focus (GTK_WIDGET (self->show_images)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->show_images), shown);
  reprise_post_page_update_actions (self);
}

static void
place_images (ReprisePostPage *self)
{
  for (guint i = 0; i < self->map->stills->len; i++)
    reprise_distant_images_place (self->images,
                                  &g_array_index (self->map->stills, RepriseProseStill, i));
}

/* Nobody is asked for what the reader has not asked for, here or once and for all. */
static void
show_images (ReprisePostPage *self)
{
  if (reprise_post_shows_images (self->post))
    reprise_distant_images_fetch (self->images);
  else
    reprise_distant_images_find (self->images);
  images_changed_cb (self);
}

static void
show_head (ReprisePostPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = reprise_post_words_dup_when (self->post, now);
  const char *author = reprise_post_get_author (self->post);
  g_autofree char *byline = reprise_format_joined (author != NULL ? author : "", when, NULL);

  reprise_line_show (self->series, reprise_post_get_feed_label (self->post));
  reprise_line_show (self->title, reprise_post_get_title (self->post));
  reprise_line_show (self->byline, byline);
}

static void
show_text (ReprisePostPage *self,
           GPtrArray       *blocks)
{
  GtkTextIter start;

  reprise_distant_images_clear (self->images);
  reprise_distant_images_forget (self->images);
  g_clear_pointer (&self->map, reprise_prose_map_free);
  self->map = reprise_prose_buffer_set_blocks (get_buffer (self), blocks);
  place_images (self);
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  reprise_prose_links_set_links (self->links, self->map->links);
  reprise_prose_links_set_hidden (self->links, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), blocks->len > 0);
  gtk_widget_set_visible (self->empty, blocks->len == 0);
  show_images (self);
}

/* Who came here before there was anything to read goes on with it now. */
static void
give_focus (ReprisePostPage *self)
{
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->wants_focus = FALSE;
}

static void
show_failure (ReprisePostPage *self,
              const GError    *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  g_clear_object (&self->post);
  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  show_tools (self);
  give_focus (self);
}

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePostPage) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) blocks = reprise_post_text_set_finish (result, NULL);

  if (self == NULL || blocks == NULL)
    return;

  g_clear_object (&self->reading);
  self->is_set = TRUE;
  show_head (self);
  show_text (self, blocks);
  gtk_stack_set_visible_child_name (self->stack, "page");
  reprise_book_page_to_top (self->page);
  give_focus (self);
  g_signal_emit (self, signals[SHOWN], 0);
}

/* What was read and starred since does not take the reader back to the beginning. */
static gboolean
says_the_same (ReprisePost *one,
               ReprisePost *other)
{
  return one != NULL && reprise_post_get_id (one) == reprise_post_get_id (other) &&
         g_strcmp0 (reprise_post_get_body (one), reprise_post_get_body (other)) == 0 &&
         g_strcmp0 (reprise_post_get_title (one), reprise_post_get_title (other)) == 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePostPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReprisePost) post =
    reprise_journal_load_post_finish (REPRISE_JOURNAL (source), result, &error);
  RepriseRequest *next = NULL;
  gboolean is_same;
  gboolean wants_images;

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  if (post == NULL)
    {
      if (g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
        reprise_post_page_show_post (self, NULL);
      else
        show_failure (self, error);
      return;
    }

  is_same = self->is_set && says_the_same (self->post, post);
  wants_images = is_same && !reprise_post_shows_images (self->post) &&
                 reprise_post_shows_images (post);
  self->is_set = is_same;
  g_set_object (&self->post, post);
  show_tools (self);
  if (wants_images)
    show_images (self);
  if (is_same)
    return;

  next = reprise_request_begin (self, &self->reading);
  reprise_post_text_set_async (post, reprise_request_get_cancellable (next), set_cb, next);
}

/* A text view takes the key that deletes even where there is nothing to be deleted in it. */
static gboolean
key_cb (ReprisePostPage *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key == GDK_KEY_Delete && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "post.delete", NULL);

  return reprise_scroll_key (self->scroller, key, state);
}

static void
follow_colors (ReprisePostPage *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA accent;

  if (gtk_style_context_lookup_color (style, "accent_color", &accent))
    reprise_prose_buffer_set_accent (get_buffer (self), &accent);
  reprise_prose_spoilers_follow (get_buffer (self), GTK_WIDGET (self->prose));
}

static void
reprise_post_page_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_post_page_parent_class)->css_changed (widget, change);

  follow_colors (REPRISE_POST_PAGE (widget));
}

/* What is not shown yet cannot have the focus, and what stands there until then is about to go. */
static gboolean
reprise_post_page_grab_focus (GtkWidget *widget)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (widget);

  self->wants_focus = self->reading != NULL && !self->is_set;
  if (self->wants_focus)
    return TRUE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "page") != 0)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->prose))
                                  ? GTK_WIDGET (self->prose)
                                  : GTK_WIDGET (self->scroller));
}

static void
reprise_post_page_dispose (GObject *object)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (object);

  reprise_request_cancel (&self->reading);
  if (self->images != NULL)
    reprise_distant_images_forget (self->images);
  g_clear_object (&self->images);
  g_clear_pointer (&self->map, reprise_prose_map_free);
  g_clear_object (&self->links);
  g_clear_object (&self->settings);
  g_clear_object (&self->post);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (reprise_post_page_parent_class)->dispose (object);
}

static void
reprise_post_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_post_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      show_tools (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-post-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, header);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, back);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, star);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, open);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, menu);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, failure);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, page);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, series);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, title);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, byline);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, show_images);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, prose);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, reprise_prose_copy);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
reprise_post_page_class_init (ReprisePostPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_post_page_dispose;
  object_class->get_property = reprise_post_page_get_property;
  object_class->set_property = reprise_post_page_set_property;
  widget_class->css_changed = reprise_post_page_css_changed;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_post_page_grab_focus;

  /**
   * ReprisePostPage:folded:
   *
   * Whether it has the window to itself, and a button that leads back.
   */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * ReprisePostPage::shown:
   *
   * A post is on the page.
   */
  signals[SHOWN] = g_signal_new ("shown", REPRISE_TYPE_POST_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  reprise_markdown_style_prepare ();
  g_type_ensure (GTK_SOURCE_TYPE_BUFFER);
  g_type_ensure (REPRISE_TYPE_BOOK_PAGE);
  g_type_ensure (REPRISE_TYPE_FIND_BAR);
  g_type_ensure (REPRISE_TYPE_PROSE_VIEW);
  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
  reprise_post_page_install_actions (widget_class);
}

static void
reprise_post_page_init (ReprisePostPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* For what is found in it: a search cannot do without one, even before it has its own colour. */
  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (get_buffer (self)),
                                      reprise_markdown_style_get_scheme (FALSE));
  reprise_prose_buffer_follow_view (get_buffer (self), self->prose);
  self->links = reprise_prose_links_new (self->prose);
  g_signal_connect_object (self->links, "open", G_CALLBACK (reprise_post_page_open), self,
                           G_CONNECT_SWAPPED);
  self->images = reprise_distant_images_new (self->page, self->prose, FALSE);
  g_signal_connect_object (self->images, "changed", G_CALLBACK (images_changed_cb), self,
                           G_CONNECT_SWAPPED);
  reprise_find_bar_set_view (self->find_bar, self->prose, self->page);
  reprise_late_menu_attach (self->menu_button, self->menu);
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "measure", self->page, "measure", G_SETTINGS_BIND_GET);
  show_tools (self);
}

/**
 * reprise_post_page_set_journal:
 * @self: a page
 * @journal: where its posts are
 */
void
reprise_post_page_set_journal (ReprisePostPage *self,
                               RepriseJournal  *journal)
{
  g_return_if_fail (REPRISE_IS_POST_PAGE (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  g_set_object (&self->journal, journal);
  reprise_distant_images_set_journal (self->images, journal);
}

/**
 * reprise_post_page_show_post:
 * @self: a page
 * @uuid: (nullable): what to show
 *
 * Reads and shows a post; what was shown before stays until it is read, which the signal `shown`
 * tells.
 */
void
reprise_post_page_show_post (ReprisePostPage *self,
                             const char      *uuid)
{
  g_return_if_fail (REPRISE_IS_POST_PAGE (self));

  if (g_strcmp0 (self->uuid, uuid) == 0)
    return;

  reprise_find_bar_close (self->find_bar);
  g_free (self->uuid);
  self->uuid = g_strdup (uuid);
  self->is_set = FALSE;
  self->wants_focus = FALSE;
  if (uuid != NULL)
    {
      reprise_post_page_reload (self);
      return;
    }

  reprise_request_cancel (&self->reading);
  g_clear_object (&self->post);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  show_tools (self);
}

/**
 * reprise_post_page_reload:
 * @self: a page
 *
 * Reads the post anew. Its reader stays where they are, unless it says something else now.
 */
void
reprise_post_page_reload (ReprisePostPage *self)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_POST_PAGE (self));

  if (self->uuid == NULL)
    return;

  request = reprise_request_begin (self, &self->reading);
  reprise_journal_load_post_async (self->journal, self->uuid,
                                   reprise_request_get_cancellable (request), read_cb, request);
}

/**
 * reprise_post_page_get_post:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what it shows, with what it says
 */
ReprisePost *
reprise_post_page_get_post (ReprisePostPage *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_PAGE (self), NULL);

  return self->post;
}
