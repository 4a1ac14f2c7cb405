/* How the posts are asked for, and searched. */

#include "gui/feeds/reprise-feeds-page-private.h"

static void
search_text_cb (RepriseFeedsPage *self)
{
  if (self->posts != NULL)
    reprise_feeds_page_ask (self);
}

static void
search_mode_cb (RepriseFeedsPage *self)
{
  search_text_cb (self);
  if (!gtk_search_bar_get_search_mode (self->search))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify (G_OBJECT (self), "searching");
}

static gboolean
search_key_cb (RepriseFeedsPage *self,
               guint             key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->posts)) == 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
search_activated_cb (RepriseFeedsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->posts)) == 0)
    return;

  reprise_feeds_page_open_post (self, 0);
  reprise_feeds_page_turn_to_post (self);
}

/* All posts are searched, whatever was looked at. */
static void
search (GtkWidget  *widget,
        const char *action_name,
        GVariant   *words)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  gtk_single_selection_set_selected (self->chosen_feed, 0);
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_search_bar_set_search_mode (self->search, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_variant_get_string (words, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->wants_focus = FALSE;
}

static void
clear_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_search_bar_set_search_mode (REPRISE_FEEDS_PAGE (widget)->search, FALSE);
}

/* The button that says so goes. */
static void
search_all (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseFeedsPage *self = REPRISE_FEEDS_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_single_selection_set_selected (self->chosen_feed, 0);
}

/**
 * reprise_feeds_page_dup_words:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): what the posts are searched for by
 */
char *
reprise_feeds_page_dup_words (RepriseFeedsPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_strstrip (words);
  return gtk_search_bar_get_search_mode (self->search) && *words != '\0'
           ? g_steal_pointer (&words) : NULL;
}

/**
 * reprise_feeds_page_ask:
 * @self: a page
 *
 * Asks for the posts of what is chosen, with what is searched for.
 */
void
reprise_feeds_page_ask (RepriseFeedsPage *self)
{
  RepriseFeedPlace *place = reprise_feeds_page_get_place (self);
  g_autofree char *words = reprise_feeds_page_dup_words (self);
  ReprisePostQuestion question = { 0 };

  if (place != NULL)
    question = reprise_feed_place_get_question (place);
  question.words = words;
  self->is_anew = TRUE;
  reprise_post_list_model_ask (self->posts, &question);
}

/**
 * reprise_feeds_page_install_search:
 * @widget_class: the class of the page
 *
 * Makes what the template says of the search work.
 */
void
reprise_feeds_page_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_text_cb);
  gtk_widget_class_install_action (widget_class, "feeds.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "feeds.search", "s", search);
  gtk_widget_class_install_action (widget_class, "feeds.search-all", NULL, search_all);
}
