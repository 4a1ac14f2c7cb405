/* How a diary is searched: from what is typed to what was found, and back to the diary. */

#include "gui/journal/reprise-diary-pane-private.h"

#include "store/reprise-query.h"

#define DRAFTS "state:draft"  /* in the search language */

static gboolean
is_searching (RepriseDiaryPane *self)
{
  return reprise_diary_list_get_model (self->found) != NULL;
}

static gboolean
is_about_posts (RepriseDiaryPane *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->posts);
}

static void
open_first (RepriseDiaryPane *self)
{
  self->opens_first = FALSE;
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->found))
    reprise_diary_list_open (self->found, 0);
}

static void
found_cb (RepriseDiaryPane  *self,
          GParamSpec        *pspec,
          RepriseDiaryModel *found)
{
  const guint n_found = reprise_diary_model_count (found);
  const guint n_entries =
    g_list_model_get_n_items (G_LIST_MODEL (reprise_diary_pane_get_diary (self)));

  if (reprise_diary_model_is_asking (found))
    return;

  reprise_search_bar_show_count (self->search, (int) n_found);
  if (n_found > 0)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->found));
  else
    {
      reprise_nothing_found_tell (self->nothing, found, n_entries);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->nothing));
    }

  g_object_notify (G_OBJECT (self), "chosen");
  if (self->opens_first)
    open_first (self);
}

static void
end_search (RepriseDiaryPane *self)
{
  self->opens_first = FALSE;
  if (is_about_posts (self))
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->diary));
      reprise_search_bar_show_count (self->search, -1);
    }
  if (!is_searching (self))
    return;

  g_signal_handlers_disconnect_by_func (reprise_diary_list_get_model (self->found), found_cb, self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->diary));
  reprise_diary_list_set_model (self->found, NULL);
  reprise_search_bar_show_count (self->search, -1);
  g_object_notify (G_OBJECT (self), "chosen");
}

static void
ask (RepriseDiaryPane *self,
     const char       *text)
{
  RepriseDiaryModel *found = reprise_diary_list_get_model (self->found);
  g_autoptr (RepriseDiaryModel) made = NULL;

  if (found != NULL)
    {
      reprise_diary_model_set_query (found, text);
      return;
    }

  reprise_diary_list_stop_selecting (self->diary);
  made = reprise_diary_model_new (self->journal, text);
  if (self->masthead != NULL)
    reprise_diary_model_set_masthead (made, self->masthead);
  g_signal_connect_object (made, "notify::ready", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  reprise_diary_list_set_model (self->found, made);
}

static void
posts_counted_cb (RepriseDiaryPane *self,
                  guint             n)
{
  if (is_about_posts (self))
    reprise_search_bar_show_count (self->search, (int) n);
}

/* Returns: whether posts are what is searched for */
static gboolean
ask_for_posts (RepriseDiaryPane *self,
               const char       *text)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse (text);

  if (!query->in_feeds)
    return FALSE;

  end_search (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->posts));
  reprise_found_posts_ask (self->posts, self->journal, text);
  return TRUE;
}

/* What the button says is what is searched for, whoever began that. */
static void
show_drafts (RepriseDiaryPane *self,
             const char       *text)
{
  const gboolean drafts = g_strcmp0 (text, DRAFTS) == 0 &&
                          reprise_search_bar_get_active (self->search);

  g_object_set (self->drafts, "active", drafts, NULL);
}

static void
drafts_cb (RepriseDiaryPane *self)
{
  const gboolean searched = g_strcmp0 (reprise_search_bar_get_text (self->search), DRAFTS) == 0;
  gboolean active = FALSE;

  g_object_get (self->drafts, "active", &active, NULL);
  if (active == (searched && reprise_search_bar_get_active (self->search)))
    return;

  reprise_search_bar_set_active (self->search, active);
  if (active)
    reprise_search_bar_set_text (self->search, DRAFTS);
}

static void
search_text_cb (RepriseDiaryPane *self)
{
  g_autofree char *text = g_strstrip (g_strdup (reprise_search_bar_get_text (self->search)));

  if (self->journal == NULL)
    return;

  show_drafts (self, text);
  if (*text == '\0' || !reprise_search_bar_get_active (self->search))
    end_search (self);
  else if (!ask_for_posts (self, text))
    ask (self, text);
}

static void
search_active_cb (RepriseDiaryPane *self)
{
  if (!reprise_search_bar_get_active (self->search))
    {
      show_drafts (self, "");
      end_search (self);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
  g_object_notify (G_OBJECT (self), "searching");
}

/* Who types and presses Enter at once means what they typed, not what was found before. */
static void
search_activated_cb (RepriseDiaryPane *self)
{
  search_text_cb (self);
  if (is_about_posts (self))
    reprise_found_posts_open (self->posts);
  if (!is_searching (self))
    return;

  self->opens_first = TRUE;
  if (!reprise_diary_model_is_asking (reprise_diary_list_get_model (self->found)))
    open_first (self);
}

static void
search_went_down_cb (RepriseDiaryPane *self)
{
  RepriseDiaryList *list = reprise_diary_pane_get_list_in_view (self);
  GListModel *model = G_LIST_MODEL (reprise_diary_list_get_model (list));

  if (is_about_posts (self))
    gtk_widget_child_focus (GTK_WIDGET (self->posts), GTK_DIR_TAB_FORWARD);
  else if (model != NULL && g_list_model_get_n_items (model) > 0)
    reprise_diary_list_enter (list);
}

/**
 * reprise_diary_pane_install_search:
 * @widget_class: the class of panes
 *
 * Makes what the template says of the search bar and of the drafts bar work.
 */
void
reprise_diary_pane_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, drafts_cb);
  gtk_widget_class_bind_template_callback (widget_class, posts_counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_active_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_went_down_cb);
}
