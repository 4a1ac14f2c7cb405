/* What the keys and the menus of the page of feeds do. */

#include "gui/feeds/reprise-feeds-page-private.h"

#include "gui/feeds/reprise-post-row.h"
#include "gui/feeds/reprise-post-words.h"
#include "gui/reprise-request.h"

/* The next one that is not read, on its way. */
typedef struct
{
  RepriseRequest *request;  /* (owned) */
  gboolean        forward;
} Seek;

static void
seek_free (Seek *seek)
{
  reprise_request_free (seek->request);
  g_free (seek);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seek, seek_free)

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
is_list_alone (RepriseFeedsPage *self)
{
  return adw_leaflet_get_folded (self->leaflet) && !self->bare;
}

/* Returns: whether there is a row for @item, and it has the focus now */
static gboolean
focus_row (RepriseFeedsPage *self,
           ReprisePostItem  *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (REPRISE_IS_POST_ROW (row) &&
          reprise_post_row_get_item (REPRISE_POST_ROW (row)) == item)
        return gtk_widget_grab_focus (child);
    }

  return FALSE;
}

/* Nothing is read that nobody sees. */
static void
open_at (RepriseFeedsPage *self,
         guint             position)
{
  reprise_feeds_page_open_post (self, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  if (is_list_alone (self))
    reprise_feeds_page_turn_to_post (self);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    focus_row (self, self->item);
}

/* From the one that is read on; behind the last comes the first again. */
static void
open_first_of (RepriseFeedsPage *self,
               GHashTable       *unread,
               gboolean          forward)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  const guint selected = gtk_single_selection_get_selected (self->chosen_post);
  guint position = selected < n ? selected : forward ? n - 1 : 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 id;

      position = (position + (forward ? 1 : n - 1)) % n;
      id = reprise_post_list_model_get_id (self->posts, position);
      if (g_hash_table_contains (unread, &id))
        {
          open_at (self, position);
          return;
        }
    }
}

static void
sought_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Seek) seek = data;
  g_autoptr (RepriseFeedsPage) self = reprise_request_dup_asker (seek->request);
  g_autoptr (GArray) ids = reprise_journal_list_posts_finish (REPRISE_JOURNAL (source), result,
                                                              NULL);
  g_autoptr (GHashTable) unread = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (self == NULL || self->posts == NULL)
    return;

  g_clear_object (&self->seeking);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (unread, &g_array_index (ids, gint64, i));
  open_first_of (self, unread, seek->forward);
}

static void
go_on (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  ReprisePostQuestion question = { 0 };
  Seek *seek = NULL;

  if (place == NULL)
    return;

  question = reprise_feed_place_get_question (place);
  question.choice = REPRISE_POSTS_UNREAD;
  seek = g_new0 (Seek, 1);
  seek->request = reprise_request_begin (self, &self->seeking);
  seek->forward = g_str_equal (action_name, "feeds.next");
  reprise_journal_list_posts_async (self->journal, &question,
                                    reprise_request_get_cancellable (seek->request), sought_cb,
                                    seek);
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (widget);
}

static gboolean
leave (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   data)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  if (self->bare || gtk_widget_get_focus_child (GTK_WIDGET (self->page)) != NULL)
    go_back (widget, NULL, NULL);
  else if (gtk_search_bar_get_search_mode (self->search))
    gtk_search_bar_set_search_mode (self->search, FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
update (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.update-feeds", NULL);
}

static RepriseFeed *
get_feed (GtkWidget *widget)
{
  RepriseFeedPlace *place = reprise_feeds_page_get_place (REPRISE_FEEDS_PAGE (widget));

  return place != NULL ? reprise_feed_place_get_feed (place) : NULL;
}

static void
update_feed (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.update-feed", "s",
                              reprise_feed_get_uuid (get_feed (widget)));
}

static void
edit_feed (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.feed", "s", reprise_feed_get_uuid (get_feed (widget)));
}

static void
remove_feed (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseFeed *feed = get_feed (widget);

  gtk_widget_activate_action (widget, "win.remove-feed", "(ss)", reprise_feed_get_uuid (feed),
                              reprise_feed_get_label (feed));
}

static void
read_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  const ReprisePostQuestion question = reprise_feed_place_get_question (place);
  const char *words = gtk_search_bar_get_search_mode (self->search)
                        ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";

  gtk_widget_activate_action (widget, "win.read-posts", "(sssi)", or_empty (question.feed),
                              or_empty (question.group), words, (int) question.choice);
}

/* Returns: (nullable): the one whose row has the focus */
static ReprisePost *
get_focused (RepriseFeedsPage *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->view));
  GtkWidget *row = child != NULL ? gtk_widget_get_first_child (child) : NULL;
  ReprisePostItem *item =
    REPRISE_IS_POST_ROW (row) ? reprise_post_row_get_item (REPRISE_POST_ROW (row)) : NULL;

  return item != NULL ? reprise_post_item_get_post (item) : NULL;
}

/* Nobody means a post that they do not see: it is the one that is read, whatever has the focus, but
 * where none is, or the list has all the room. */
static ReprisePost *
get_post (RepriseFeedsPage *self)
{
  ReprisePost *read = is_list_alone (self) ? NULL : reprise_post_page_get_post (self->page);

  return read != NULL ? read : get_focused (self);
}

static void
mark (RepriseFeedsPage *self,
      ReprisePost      *post,
      ReprisePostMark   kind,
      gboolean          marked)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.mark-post", "(sib)",
                              reprise_post_get_uuid (post), (int) kind, marked);
}

static void
star (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  ReprisePost *post = get_post (self);

  if (post != NULL)
    mark (self, post, REPRISE_POST_STARRED, !reprise_post_is_starred (post));
}

static void
toggle_read (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  ReprisePost *post = get_post (self);

  if (post != NULL)
    mark (self, post, REPRISE_POST_READ, !reprise_post_is_read (post));
}

static void
open_elsewhere (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ReprisePost *post = get_post (REPRISE_FEEDS_PAGE (widget));

  if (post != NULL && reprise_post_get_link (post) != NULL)
    gtk_widget_activate_action (widget, "win.open-post", "s", reprise_post_get_link (post));
}

/* The focus goes on from there. */
static void
mark_gap (RepriseFeedsPage *self,
          ReprisePost      *post)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  guint position = 0;

  self->leaving = reprise_post_get_id (post);
  while (position < n && reprise_post_list_model_get_id (self->posts, position) != self->leaving)
    position++;
  self->gap = position;
}

static void
delete_post (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);
  ReprisePost *post = get_post (self);

  if (post == NULL)
    return;

  mark_gap (self, post);
  gtk_widget_activate_action (widget, "win.delete-post", "(ss)", reprise_post_get_uuid (post),
                              reprise_post_words_get_title (post));
}

static void
show_images (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  if (!is_list_alone (self))
    gtk_widget_activate_action (GTK_WIDGET (self->page), "post.show-images", NULL);
}

/**
 * reprise_feeds_page_close_gap:
 * @self: a page whose list may be without the post that was deleted last
 *
 * Gives the focus to the post that stands in its place, which nobody has opened yet.
 */
void
reprise_feeds_page_close_gap (RepriseFeedsPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));
  const guint position = n > 0 ? MIN (self->gap, n - 1) : 0;
  g_autoptr (ReprisePostItem) item = NULL;

  if (self->leaving == 0 ||
      (self->gap < n &&
       reprise_post_list_model_get_id (self->posts, self->gap) == self->leaving))
    return;

  self->leaving = 0;
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  item = g_list_model_get_item (G_LIST_MODEL (self->posts), position);
  if (item == NULL || !focus_row (self, item))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * reprise_feeds_page_update_actions:
 * @self: a page
 *
 * Lets be done what there is anything to be done with.
 */
void
reprise_feeds_page_update_actions (RepriseFeedsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  const gboolean is_feed = place != NULL && reprise_feed_place_get_feed (place) != NULL;
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->posts));

  gtk_widget_action_set_enabled (widget, "feeds.update-feed", is_feed);
  gtk_widget_action_set_enabled (widget, "feeds.edit-feed", is_feed);
  gtk_widget_action_set_enabled (widget, "feeds.remove-feed", is_feed);
  gtk_widget_action_set_enabled (widget, "feeds.read-all", n > 0);
  gtk_widget_action_set_enabled (widget, "feeds.search-all",
                                 place != NULL &&
                                 reprise_feed_place_get_kind (place) != REPRISE_FEED_PLACE_ALL);
  gtk_widget_action_set_enabled (widget, "feeds.next", n > 0);
  gtk_widget_action_set_enabled (widget, "feeds.previous", n > 0);
}

/**
 * reprise_feeds_page_install_actions:
 * @widget_class: the class of the page
 *
 * Gives the page its actions, with the keys that readers of feeds have.
 */
void
reprise_feeds_page_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] = {
    { GDK_KEY_n, 0, "feeds.next" },
    { GDK_KEY_j, 0, "feeds.next" },
    { GDK_KEY_p, 0, "feeds.previous" },
    { GDK_KEY_k, 0, "feeds.previous" },
    { GDK_KEY_s, 0, "feeds.star" },
    { GDK_KEY_m, 0, "feeds.toggle-read" },
    { GDK_KEY_o, 0, "feeds.open" },
    { GDK_KEY_i, 0, "feeds.show-images" },
    { GDK_KEY_Delete, 0, "feeds.delete" },
    { GDK_KEY_F5, 0, "feeds.update" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "feeds.update" },
    { GDK_KEY_Left, GDK_ALT_MASK, "feeds.back" },
  };

  gtk_widget_class_install_action (widget_class, "feeds.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "feeds.delete", NULL, delete_post);
  gtk_widget_class_install_action (widget_class, "feeds.edit-feed", NULL, edit_feed);
  gtk_widget_class_install_action (widget_class, "feeds.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "feeds.open", NULL, open_elsewhere);
  gtk_widget_class_install_action (widget_class, "feeds.previous", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "feeds.read-all", NULL, read_all);
  gtk_widget_class_install_action (widget_class, "feeds.remove-feed", NULL, remove_feed);
  gtk_widget_class_install_action (widget_class, "feeds.show-images", NULL, show_images);
  gtk_widget_class_install_action (widget_class, "feeds.star", NULL, star);
  gtk_widget_class_install_action (widget_class, "feeds.toggle-read", NULL, toggle_read);
  gtk_widget_class_install_action (widget_class, "feeds.update", NULL, update);
  gtk_widget_class_install_action (widget_class, "feeds.update-feed", NULL, update_feed);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
}
