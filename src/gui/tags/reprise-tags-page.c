#include "gui/tags/reprise-tags-page.h"

#include "gui/reprise-request.h"
#include "gui/tags/reprise-tag-dialog.h"
#include "gui/tags/reprise-tag-item.h"
#include "gui/tags/reprise-tag-row.h"
#include "gui/widgets/reprise-drop-down.h"
#include "gui/widgets/reprise-focus.h"
#include "gui/widgets/reprise-tab-group.h"
#include "store/reprise-journal-tags.h"
#include "store/reprise-name-store.h"

#include <glib/gi18n.h>

/* The stack, from the journal to the list:
 *
 *   GListStore           all tags, as the journal has them
 *   GtkFilterListModel   those that have what was typed
 *   GtkSortListModel     by how much they lead to, or by name
 *   GtkNoSelection       a row is opened, not chosen */

/**
 * RepriseTagsPage:
 *
 * All tags of a journal. It follows the journal.
 */
struct _RepriseTagsPage
{
  AdwBin              parent_instance;

  RepriseJournal     *journal;  /* (owned) (nullable) */
  GCancellable       *asking;   /* (owned) (nullable) */
  GListStore         *tags;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkStringFilter    *filter;
  GtkSearchEntry     *search;
  GtkDropDown        *order;
  GtkStack           *stack;
  AdwStatusPage      *failure;
  GtkListView        *view;
};

G_DEFINE_FINAL_TYPE (RepriseTagsPage, reprise_tags_page, ADW_TYPE_BIN)

enum
{
  ORDER_COUNT,
  ORDER_NAME,
};

static void
show_stack (RepriseTagsPage *self)
{
  const char *name = "tags";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->tags)) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0)
    name = "nothing";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static gboolean
is_same (RepriseTagItem *item,
         RepriseName    *name,
         guint           most)
{
  return g_str_equal (reprise_tag_item_get_name (item), name->text) &&
         reprise_tag_item_get_count (item) == name->weight &&
         reprise_tag_item_get_most (item) == most;
}

static gboolean
shows (RepriseTagsPage *self,
       GPtrArray       *names,
       guint            most)
{
  gboolean same = g_list_model_get_n_items (G_LIST_MODEL (self->tags)) == names->len;

  for (guint i = 0; same && i < names->len; i++)
    {
      g_autoptr (RepriseTagItem) item = g_list_model_get_item (G_LIST_MODEL (self->tags), i);

      same = is_same (item, names->pdata[i], most);
    }
  return same;
}

/* Of a change that has nothing to do with tags the list hears nothing, and stays where it is. */
static void
show_tags (RepriseTagsPage *self,
           GPtrArray       *names)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const guint most = names->len > 0 ? (guint) ((RepriseName *) names->pdata[0])->weight : 0;

  if (!shows (self, names, most))
    {
      for (guint i = 0; i < names->len; i++)
        {
          const RepriseName *name = names->pdata[i];

          g_ptr_array_add (items, reprise_tag_item_new (name->text, (guint) name->weight, most));
        }
      g_list_store_splice (self->tags, 0, g_list_model_get_n_items (G_LIST_MODEL (self->tags)),
                           items->pdata, items->len);
    }
  show_stack (self);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseTagsPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names =
    reprise_journal_list_tags_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (names != NULL)
    {
      show_tags (self, names);
      return;
    }

  adw_status_page_set_description (self->failure, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
ask_cb (RepriseTagsPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_list_tags_async (self->journal, reprise_request_get_cancellable (request),
                                   listed_cb, request);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return g_utf8_collate (reprise_tag_item_get_name ((RepriseTagItem *) a),
                         reprise_tag_item_get_name ((RepriseTagItem *) b));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const guint count_a = reprise_tag_item_get_count ((RepriseTagItem *) a);
  const guint count_b = reprise_tag_item_get_count ((RepriseTagItem *) b);

  return count_a != count_b ? (count_a < count_b ? 1 : -1) : compare_names (a, b, data);
}

static void
order_cb (RepriseTagsPage *self)
{
  const gboolean by_name = gtk_drop_down_get_selected (self->order) == ORDER_NAME;
  g_autoptr (GtkCustomSorter) sorter =
    gtk_custom_sorter_new (by_name ? compare_names : compare_counts, NULL, NULL);

  gtk_sort_list_model_set_sorter (self->sorted, GTK_SORTER (sorter));
}

static void
search_cb (RepriseTagsPage *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_stack (self);
}

static void
open_cb (RepriseTagsPage *self,
         guint            position)
{
  g_autoptr (RepriseTagItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-tag", "s",
                              reprise_tag_item_get_name (item));
}

/* Who types a name and presses Enter wants what is first. */
static void
search_activated_cb (RepriseTagsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0)
    open_cb (self, 0);
}

/* Escape takes back what was typed, and then leads back. */
static void
search_stopped_cb (RepriseTagsPage *self)
{
  GtkEditable *search = GTK_EDITABLE (self->search);

  if (*gtk_editable_get_text (search) != '\0')
    gtk_editable_set_text (search, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
rename_tag (GtkWidget  *widget,
            const char *action_name,
            GVariant   *name)
{
  RepriseTagsPage *self = REPRISE_TAGS_PAGE (widget);

  reprise_tag_dialog_ask (widget, self->journal, REPRISE_TAG_RENAME,
                          g_variant_get_string (name, NULL));
}

static void
merge_tag (GtkWidget  *widget,
           const char *action_name,
           GVariant   *name)
{
  RepriseTagsPage *self = REPRISE_TAGS_PAGE (widget);

  reprise_tag_dialog_ask (widget, self->journal, REPRISE_TAG_MERGE,
                          g_variant_get_string (name, NULL));
}

static void
remove_tag (GtkWidget  *widget,
            const char *action_name,
            GVariant   *name)
{
  gtk_widget_activate_action (widget, "win.change-tag", "(iss)", REPRISE_TAG_REMOVE,
                              g_variant_get_string (name, NULL), "");
}

static gboolean
reprise_tags_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_TAGS_PAGE (widget)->search));
}

static void
reprise_tags_page_dispose (GObject *object)
{
  RepriseTagsPage *self = REPRISE_TAGS_PAGE (object);

  reprise_request_cancel (&self->asking);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_tags_page_parent_class)->dispose (object);
}

static void
reprise_tags_page_class_init (RepriseTagsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_tags_page_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_tags_page_grab_focus;

  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  g_type_ensure (REPRISE_TYPE_TAG_ITEM);
  g_type_ensure (REPRISE_TYPE_TAG_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/tags/reprise-tags-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, tags);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, filtered);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, order);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, failure);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);

  gtk_widget_class_install_action (widget_class, "tags.rename", "s", rename_tag);
  gtk_widget_class_install_action (widget_class, "tags.merge", "s", merge_tag);
  gtk_widget_class_install_action (widget_class, "tags.remove", "s", remove_tag);
}

static void
reprise_tags_page_init (RepriseTagsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a Tag"), -1);
  reprise_drop_down_set_name (self->order, _("Order"));
  order_cb (self);
}

/**
 * reprise_tags_page_new:
 * @journal: a journal
 *
 * Returns: (transfer floating): a page of its tags
 */
GtkWidget *
reprise_tags_page_new (RepriseJournal *journal)
{
  RepriseTagsPage *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_TAGS_PAGE, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  ask_cb (self);
  return GTK_WIDGET (self);
}
