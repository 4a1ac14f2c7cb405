/* What may be done with the post that is read. */

#include "gui/feeds/reprise-post-page-private.h"

#include "gui/feeds/reprise-post-words.h"
#include "store/reprise-journal-feeds.h"

static void
mark (ReprisePostPage *self,
      ReprisePostMark  kind,
      gboolean         marked)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.mark-post", "(sib)",
                              reprise_post_get_uuid (self->post), (int) kind, marked);
}

static void
star (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (widget);

  mark (self, REPRISE_POST_STARRED, !reprise_post_is_starred (self->post));
}

static void
mark_read (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  mark (REPRISE_POST_PAGE (widget), REPRISE_POST_READ,
        g_str_equal (action_name, "post.mark-read"));
}

static void
open_post (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (widget);

  reprise_post_page_open (self, reprise_post_get_link (self->post));
}

static void
copy_link (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          reprise_post_get_link (REPRISE_POST_PAGE (widget)->post));
}

/* A film that the post names itself is not asked for; what may be none is not written about. */
static void
use_film (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ReprisePost *post = REPRISE_POST_PAGE (widget)->post;
  int year = 0;
  g_autofree char *film = reprise_post_words_dup_film (post, &year);
  const gboolean is_film = reprise_post_get_film_title (post) != NULL || year > 0;

  if (g_str_equal (action_name, "post.appraise"))
    gtk_widget_activate_action (widget, "win.appraise-post", "(si)", is_film ? film : "", year);
  else
    gtk_widget_activate_action (widget, "win.queue-post", "(sib)", film, year,
                                reprise_post_get_film_title (post) != NULL);
}

/* The list that it stands in goes on from there. */
static void
delete_post (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "feeds.delete", NULL);
}

static void
find_words (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ReprisePostPage *self = REPRISE_POST_PAGE (widget);

  reprise_prose_links_set_hidden (self->links, FALSE);
  reprise_find_bar_open (self->find_bar);
}

static void
show_images (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  reprise_distant_images_fetch (REPRISE_POST_PAGE (widget)->images);
}

/**
 * reprise_post_page_open:
 * @self: a page
 * @address: where a link leads
 *
 * Opens it elsewhere.
 */
void
reprise_post_page_open (ReprisePostPage *self,
                        const char      *address)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-post", "s", address);
}

/**
 * reprise_post_page_update_actions:
 * @self: a page
 *
 * Lets be done what there is anything to be done with.
 */
void
reprise_post_page_update_actions (ReprisePostPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean is_read = self->post != NULL && reprise_post_is_read (self->post);

  gtk_widget_action_set_enabled (widget, "post.star", self->post != NULL);
  gtk_widget_action_set_enabled (widget, "post.mark-read", self->post != NULL && !is_read);
  gtk_widget_action_set_enabled (widget, "post.mark-unread", is_read);
  gtk_widget_action_set_enabled (widget, "post.open", self->post != NULL &&
                                 reprise_post_get_link (self->post) != NULL);
  gtk_widget_action_set_enabled (widget, "post.copy-link", self->post != NULL &&
                                 reprise_post_get_link (self->post) != NULL);
  gtk_widget_action_set_enabled (widget, "post.up-next", self->post != NULL);
  gtk_widget_action_set_enabled (widget, "post.appraise", self->post != NULL);
  gtk_widget_action_set_enabled (widget, "post.delete", self->post != NULL);
  gtk_widget_action_set_enabled (widget, "page.find", self->post != NULL);
  gtk_widget_action_set_enabled (widget, "post.show-images",
                                 reprise_distant_images_can_fetch (self->images));
}

/**
 * reprise_post_page_install_actions:
 * @widget_class: the class of the page
 *
 * Gives the page its actions.
 */
void
reprise_post_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "post.star", NULL, star);
  gtk_widget_class_install_action (widget_class, "post.mark-read", NULL, mark_read);
  gtk_widget_class_install_action (widget_class, "post.mark-unread", NULL, mark_read);
  gtk_widget_class_install_action (widget_class, "post.open", NULL, open_post);
  gtk_widget_class_install_action (widget_class, "post.copy-link", NULL, copy_link);
  gtk_widget_class_install_action (widget_class, "post.up-next", NULL, use_film);
  gtk_widget_class_install_action (widget_class, "post.appraise", NULL, use_film);
  gtk_widget_class_install_action (widget_class, "post.delete", NULL, delete_post);
  gtk_widget_class_install_action (widget_class, "post.show-images", NULL, show_images);
  gtk_widget_class_install_action (widget_class, "page.find", NULL, find_words);
}
