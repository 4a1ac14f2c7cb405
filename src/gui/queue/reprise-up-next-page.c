#include "gui/queue/reprise-up-next-page.h"

#include "gui/film/reprise-dragged-film.h"
#include "gui/film/reprise-film-suggestions.h"
#include "gui/queue/reprise-list-chooser.h"
#include "gui/queue/reprise-name-dialog.h"
#include "gui/queue/reprise-queue-list.h"
#include "gui/queue/reprise-film-queue.h"
#include "gui/queue/reprise-surprise-dialog.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-focus.h"
#include "store/reprise-journal-lists.h"

#include <glib/gi18n.h>

/**
 * RepriseUpNextPage:
 *
 * What to watch next, and the other lists of films.
 */
struct _RepriseUpNextPage
{
  AdwBin              parent_instance;

  RepriseJournal     *journal;        /* (owned) (nullable) */
  RepriseFilmQueue   *queue;          /* (owned) (nullable) */
  GCancellable       *loading_lists;  /* (owned) (nullable) */
  RepriseListChooser *chooser;
  GtkWidget          *menu;
  GtkWidget          *progress;
  GtkProgressBar     *bar;
  GtkLabel           *progress_words;
  GtkEntry           *entry;
  GtkStack           *stack;
  AdwStatusPage      *empty;
  RepriseQueueList   *list;
};

G_DEFINE_FINAL_TYPE (RepriseUpNextPage, reprise_up_next_page, ADW_TYPE_BIN)

static gboolean
is_up_next (RepriseUpNextPage *self)
{
  return g_strcmp0 (reprise_film_queue_get_uuid (self->queue), REPRISE_UP_NEXT_UUID) == 0;
}

static void
tell (RepriseUpNextPage *self,
      const GError      *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
}

static void
show_progress (RepriseUpNextPage *self,
               RepriseList       *list)
{
  const guint n_films = reprise_list_get_n_films (list);
  g_autofree char *words = reprise_list_chooser_dup_progress (list);

  gtk_widget_set_visible (self->progress, !reprise_list_is_up_next (list) && n_films > 0);
  gtk_label_set_label (self->progress_words, words);
  gtk_progress_bar_set_fraction (self->bar, n_films > 0 ? (double) reprise_list_get_n_seen (list) /
                                                          n_films
                                                        : 0);
}

static void
update_actions (RepriseUpNextPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean own = reprise_film_queue_get_list (self->queue) != NULL && !is_up_next (self);

  gtk_widget_action_set_enabled (widget, "queue.rename", own);
  gtk_widget_action_set_enabled (widget, "queue.delete", own);
  gtk_widget_action_set_enabled (
    widget, "queue.surprise",
    g_list_model_get_n_items (reprise_film_queue_get_items (self->queue)) > 0);
  gtk_widget_set_visible (self->menu, own);
}

static void
show_films_or_none (RepriseUpNextPage *self)
{
  const gboolean any = g_list_model_get_n_items (reprise_film_queue_get_items (self->queue)) > 0;

  update_actions (self);
  if (reprise_film_queue_get_list (self->queue) == NULL)
    return;

  adw_status_page_set_title (self->empty, is_up_next (self) ? _("Nothing Up Next")
                                                            : _("No Films Yet"));
  adw_status_page_set_description (self->empty,
                                   is_up_next (self)
                                     ? _("Films that you want to watch wait here.")
                                     : _("A list of films in an order of your own."));
  gtk_stack_set_visible_child_name (self->stack, any ? "films" : "empty");
}

static void
lists_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseUpNextPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lists =
    reprise_journal_load_lists_finish (REPRISE_JOURNAL (source), result, &error);
  gboolean there = FALSE;

  if (self == NULL || self->queue == NULL)
    return;
  if (lists == NULL)
    {
      tell (self, error);
      return;
    }

  for (guint i = 0; i < lists->len; i++)
    there = there || g_strcmp0 (reprise_list_get_uuid (lists->pdata[i]),
                                reprise_film_queue_get_uuid (self->queue)) == 0;
  if (there)
    reprise_list_chooser_set_lists (self->chooser, lists,
                                    reprise_film_queue_get_uuid (self->queue));
  else
    reprise_up_next_page_show_list (self, REPRISE_UP_NEXT_UUID);
}

static void
load_lists (RepriseUpNextPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->loading_lists);

  reprise_journal_load_lists_async (self->journal, reprise_request_get_cancellable (request),
                                    lists_loaded_cb, request);
}

static void
loaded_cb (RepriseUpNextPage *self)
{
  show_progress (self, reprise_film_queue_get_list (self->queue));
  show_films_or_none (self);
  load_lists (self);
}

static void
added_cb (RepriseUpNextPage *self,
          const char        *item,
          const char        *label)
{
  if (item == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say-on-list", "s", label);
}

static void
taken_out_cb (RepriseUpNextPage *self,
              const char        *item,
              const char        *label)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say-taken-out", "(ss)", item, label);
}

static void
failed_cb (RepriseUpNextPage *self,
           const GError      *error)
{
  tell (self, error);
}

static void
chosen_cb (RepriseUpNextPage *self,
           RepriseSuggestion *suggestion)
{
  reprise_film_queue_add (self->queue, REPRISE_FILM (reprise_suggestion_get_subject (suggestion)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
entry_changed_cb (RepriseUpNextPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
entry_activated_cb (RepriseUpNextPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_film_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &error);

  if (film == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      return;
    }

  reprise_film_queue_add (self->queue, film);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
drop_cb (RepriseUpNextPage *self,
         const GValue      *value)
{
  RepriseDraggedFilm *dragged = g_value_get_boxed (value);

  return dragged != NULL && dragged->item == NULL &&
         gtk_widget_activate_action (GTK_WIDGET (self), "queue.add", "s", dragged->film);
}

static void
show_list (GtkWidget  *widget,
           const char *action_name,
           GVariant   *uuid)
{
  reprise_up_next_page_show_list (REPRISE_UP_NEXT_PAGE (widget), g_variant_get_string (uuid, NULL));
}

static void
add_known (GtkWidget  *widget,
           const char *action_name,
           GVariant   *uuid)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("", 0);

  reprise_film_set_identity (film, 0, g_variant_get_string (uuid, NULL));
  reprise_film_queue_add (REPRISE_UP_NEXT_PAGE (widget)->queue, film);
}

static void
begin_adding (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (REPRISE_UP_NEXT_PAGE (widget)->entry));
}

static void
move_to_top (GtkWidget  *widget,
             const char *action_name,
             GVariant   *item)
{
  reprise_film_queue_move (REPRISE_UP_NEXT_PAGE (widget)->queue,
                           g_variant_get_string (item, NULL), 0);
}

/* A row that goes takes the focus with it: the one that is chosen then has it next. */
static void
save_focus (RepriseUpNextPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || (focus != NULL && gtk_widget_get_mapped (focus)))
    return;

  gtk_root_set_focus (root, NULL);
  if (!reprise_queue_list_focus_chosen (self->list))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
take_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *item)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (widget);

  reprise_film_queue_take_out (self->queue, g_variant_get_string (item, NULL));
  show_films_or_none (self);
  save_focus (self);
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
write_note (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *item = NULL;
  const char *note = NULL;
  const char *made_from = NULL;

  g_variant_get (parameter, "(&s&s&s)", &item, &note, &made_from);
  reprise_film_queue_write_note (REPRISE_UP_NEXT_PAGE (widget)->queue, item, or_null (note),
                                 or_null (made_from));
}

static void
surprise (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (widget);
  GtkWidget *dialog = reprise_surprise_dialog_new (self->queue, widget);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
list_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (RepriseUpNextPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) list =
    reprise_journal_save_list_finish (REPRISE_JOURNAL (source), result, &error);

  if (self->queue == NULL)
    return;
  if (list == NULL)
    tell (self, error);
  else
    reprise_up_next_page_show_list (self, reprise_list_get_uuid (list));
}

static void
named_new_cb (RepriseNameDialog *dialog,
              const char        *response,
              RepriseUpNextPage *self)
{
  g_autofree char *name = reprise_name_dialog_dup_name (dialog);
  g_autoptr (RepriseList) list = reprise_list_new (name);

  if (g_str_equal (response, "save"))
    reprise_journal_save_list_async (self->journal, list, NULL, NULL, list_saved_cb,
                                     g_object_ref (self));
}

static void
renamed_cb (RepriseNameDialog *dialog,
            const char        *response,
            RepriseUpNextPage *self)
{
  RepriseList *made_from = g_object_get_data (G_OBJECT (dialog), "made-from");
  g_autofree char *name = reprise_name_dialog_dup_name (dialog);
  g_autoptr (RepriseList) edited = reprise_list_copy (made_from);

  reprise_list_set_title (edited, name);
  if (g_str_equal (response, "save"))
    reprise_journal_save_list_async (self->journal, edited, made_from, NULL, list_saved_cb,
                                     g_object_ref (self));
}

static void
present (RepriseUpNextPage *self,
         GtkWidget         *dialog,
         GCallback          callback)
{
  g_signal_connect_object (dialog, "response", callback, self, 0);
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
new_list (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  present (REPRISE_UP_NEXT_PAGE (widget),
           reprise_name_dialog_new (_("New List"), _("_Create"), ""), G_CALLBACK (named_new_cb));
}

static void
rename_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (widget);
  RepriseList *list = reprise_film_queue_get_list (self->queue);
  GtkWidget *dialog = reprise_name_dialog_new (_("Rename List"), _("_Rename"),
                                               reprise_list_get_title (list));

  g_object_set_data_full (G_OBJECT (dialog), "made-from", g_object_ref (list), g_object_unref);
  present (self, dialog, G_CALLBACK (renamed_cb));
}

static void
delete_list (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseList *list = reprise_film_queue_get_list (REPRISE_UP_NEXT_PAGE (widget)->queue);

  gtk_widget_activate_action (widget, "win.delete-list", "(ss)", reprise_list_get_uuid (list),
                              reprise_list_get_title (list));
}

static void
reprise_up_next_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_up_next_page_parent_class)->map (widget);

  reprise_film_queue_set_active (REPRISE_UP_NEXT_PAGE (widget)->queue, TRUE);
}

static void
reprise_up_next_page_unmap (GtkWidget *widget)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (widget);

  if (self->queue != NULL)
    reprise_film_queue_set_active (self->queue, FALSE);

  GTK_WIDGET_CLASS (reprise_up_next_page_parent_class)->unmap (widget);
}

static gboolean
reprise_up_next_page_grab_focus (GtkWidget *widget)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (widget);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "films") == 0
           ? gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD)
           : gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
reprise_up_next_page_dispose (GObject *object)
{
  RepriseUpNextPage *self = REPRISE_UP_NEXT_PAGE (object);

  reprise_request_cancel (&self->loading_lists);
  if (self->queue != NULL)
    reprise_film_queue_set_active (self->queue, FALSE);
  g_clear_object (&self->queue);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_up_next_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "queue.show-list", "s", show_list);
  gtk_widget_class_install_action (widget_class, "queue.new-list", NULL, new_list);
  gtk_widget_class_install_action (widget_class, "queue.rename", NULL, rename_list);
  gtk_widget_class_install_action (widget_class, "queue.delete", NULL, delete_list);
  gtk_widget_class_install_action (widget_class, "queue.begin-adding", NULL, begin_adding);
  gtk_widget_class_install_action (widget_class, "queue.add", "s", add_known);
  gtk_widget_class_install_action (widget_class, "queue.to-top", "s", move_to_top);
  gtk_widget_class_install_action (widget_class, "queue.take-out", "s", take_out);
  gtk_widget_class_install_action (widget_class, "queue.note", "(sss)", write_note);
  gtk_widget_class_install_action (widget_class, "queue.surprise", NULL, surprise);
}

static void
reprise_up_next_page_class_init (RepriseUpNextPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_up_next_page_dispose;
  widget_class->map = reprise_up_next_page_map;
  widget_class->unmap = reprise_up_next_page_unmap;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_up_next_page_grab_focus;

  g_type_ensure (REPRISE_TYPE_LIST_CHOOSER);
  g_type_ensure (REPRISE_TYPE_QUEUE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-up-next-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, menu);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, progress);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, progress_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, empty);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextPage, list);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  install_actions (widget_class);
}

static void
reprise_up_next_page_init (RepriseUpNextPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (REPRISE_TYPE_DRAGGED_FILM, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
follow_queue (RepriseUpNextPage *self)
{
  g_signal_connect_object (self->queue, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "taken-out", G_CALLBACK (taken_out_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_up_next_page_new:
 * @journal: a journal
 * @masthead: how it presents itself
 *
 * Returns: (transfer floating): a page that shows Up Next
 */
GtkWidget *
reprise_up_next_page_new (RepriseJournal  *journal,
                          RepriseMasthead *masthead)
{
  RepriseUpNextPage *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_UP_NEXT_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->queue = reprise_film_queue_new (journal);
  follow_queue (self);
  reprise_queue_list_set_queue (self->list, self->queue, masthead);
  g_signal_connect_object (reprise_film_suggestions_attach_films (GTK_EDITABLE (self->entry),
                                                                  journal),
                           "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  reprise_up_next_page_show_list (self, REPRISE_UP_NEXT_UUID);
  return GTK_WIDGET (self);
}

/**
 * reprise_up_next_page_show_list:
 * @self: a page
 * @list_uuid: a list
 */
void
reprise_up_next_page_show_list (RepriseUpNextPage *self,
                                const char        *list_uuid)
{
  g_return_if_fail (REPRISE_IS_UP_NEXT_PAGE (self));
  g_return_if_fail (list_uuid != NULL);

  reprise_film_queue_set_uuid (self->queue, list_uuid);
  gtk_widget_set_visible (self->progress, FALSE);
  update_actions (self);
  load_lists (self);
}
