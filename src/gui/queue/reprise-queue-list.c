#include "gui/queue/reprise-queue-list.h"

#include "gui/film/reprise-dragged-film.h"
#include "gui/queue/reprise-queue-row.h"
#include "gui/widgets/reprise-row-drop.h"
#include "gui/widgets/reprise-tab-group.h"

/**
 * RepriseQueueList:
 *
 * The films of a list under each other, to be put into their order: by dragging one, or by Alt and
 * the arrows.
 */
struct _RepriseQueueList
{
  AdwBin              parent_instance;

  RepriseFilmQueue   *queue;     /* (owned) (nullable) */
  RepriseMasthead    *masthead;  /* (owned) (nullable) */
  GtkListView        *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (RepriseQueueList, reprise_queue_list, ADW_TYPE_BIN)

/* A list has rows for what is in view, in no order that can be relied on. */
static RepriseQueueRow *
find_row (RepriseQueueList *self,
          RepriseListItem  *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
       child != NULL && item != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (REPRISE_IS_QUEUE_ROW (row) &&
          reprise_queue_row_get_item (REPRISE_QUEUE_ROW (row)) == item)
        return REPRISE_QUEUE_ROW (row);
    }

  return NULL;
}

static gboolean
drop_item (RepriseQueueList *self,
           const char       *item_uuid,
           RepriseListItem  *onto,
           gboolean          before)
{
  guint from = 0;
  guint to = 0;

  if (onto == NULL || reprise_film_queue_find (self->queue, item_uuid, &from) == NULL ||
      reprise_film_queue_find (self->queue, reprise_list_item_get_uuid (onto), &to) == NULL)
    return FALSE;

  reprise_film_queue_move (self->queue, item_uuid, reprise_row_drop_find_place (from, to, before));
  return TRUE;
}

static gboolean
drop_on (GtkWidget    *row,
         const GValue *value,
         gboolean      before,
         gpointer      data)
{
  RepriseQueueList *self = data;
  RepriseDraggedFilm *dragged = g_value_get_boxed (value);

  if (dragged == NULL)
    return FALSE;

  if (dragged->item != NULL &&
      drop_item (self, dragged->item, reprise_queue_row_get_item (REPRISE_QUEUE_ROW (row)), before))
    return TRUE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "queue.add", "s", dragged->film);
}

static GdkContentProvider *
prepare_drag_cb (RepriseQueueRow *row)
{
  RepriseListItem *item = reprise_queue_row_get_item (row);

  return item != NULL ? reprise_dragged_film_new_content (reprise_list_item_get_film (item),
                                                          reprise_list_item_get_uuid (item))
                      : NULL;
}

static void
drag_begin_cb (RepriseQueueRow *row,
               GdkDrag         *drag,
               GtkDragSource   *source)
{
  GtkWidget *poster = reprise_queue_row_get_poster (row);
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (poster);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, gtk_widget_get_width (poster) / 2,
                            gtk_widget_get_height (poster) / 2);
}

static void
let_drag (RepriseQueueList *self,
          GtkWidget        *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  reprise_row_drop_install (row, REPRISE_TYPE_DRAGGED_FILM, GDK_ACTION_MOVE | GDK_ACTION_COPY,
                            drop_on, self);
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 RepriseQueueRow *row)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  reprise_queue_row_open_menu (row);
}

static void
let_open_menu (GtkWidget *row)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_pressed_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}

static void
position_cb (GtkListItem *list_item)
{
  reprise_queue_row_set_position (REPRISE_QUEUE_ROW (gtk_list_item_get_child (list_item)),
                                  gtk_list_item_get_position (list_item));
}

static void
setup_cb (RepriseQueueList *self,
          GtkListItem      *list_item)
{
  GtkWidget *row = reprise_queue_row_new ();

  let_drag (self, row);
  let_open_menu (row);
  gtk_list_item_set_child (list_item, row);
  g_signal_connect (list_item, "notify::position", G_CALLBACK (position_cb), NULL);
}

static void
bind_cb (RepriseQueueList *self,
         GtkListItem      *list_item)
{
  RepriseQueueRow *row = REPRISE_QUEUE_ROW (gtk_list_item_get_child (list_item));

  reprise_queue_row_set_scale (row, reprise_masthead_get_scale (self->masthead));
  reprise_queue_row_set_item (row, gtk_list_item_get_item (list_item));
  reprise_queue_row_set_position (row, gtk_list_item_get_position (list_item));
}

static void
unbind_cb (RepriseQueueList *self,
           GtkListItem      *list_item)
{
  reprise_queue_row_set_item (REPRISE_QUEUE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
activated_cb (RepriseQueueList *self,
              guint             position)
{
  g_autoptr (RepriseListItem) item =
    g_list_model_get_item (reprise_film_queue_get_items (self->queue), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-film", "s",
                                reprise_list_item_get_film (item));
}

static void
scale_cb (RepriseQueueList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (REPRISE_IS_QUEUE_ROW (row))
        reprise_queue_row_set_scale (REPRISE_QUEUE_ROW (row),
                                     reprise_masthead_get_scale (self->masthead));
    }
}

static void
move_chosen (GtkWidget  *widget,
             const char *action_name,
             GVariant   *step)
{
  RepriseQueueList *self = REPRISE_QUEUE_LIST (widget);
  RepriseListItem *item = reprise_queue_list_get_chosen (self);
  const int position = (int) gtk_single_selection_get_selected (self->selection) +
                       g_variant_get_int32 (step);

  if (item == NULL || position < 0)
    return;

  reprise_film_queue_move (self->queue, reprise_list_item_get_uuid (item), (guint) position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
}

static void
take_out_chosen (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RepriseListItem *item = reprise_queue_list_get_chosen (REPRISE_QUEUE_LIST (widget));

  if (item != NULL)
    gtk_widget_activate_action (widget, "queue.take-out", "s", reprise_list_item_get_uuid (item));
}

static void
edit_note_of_chosen (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RepriseQueueList *self = REPRISE_QUEUE_LIST (widget);
  RepriseQueueRow *row = find_row (self, reprise_queue_list_get_chosen (self));

  if (row != NULL)
    reprise_queue_row_edit_note (row);
}

static void
open_menu_of_chosen (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RepriseQueueList *self = REPRISE_QUEUE_LIST (widget);
  RepriseQueueRow *row = find_row (self, reprise_queue_list_get_chosen (self));

  if (row != NULL)
    reprise_queue_row_open_menu (row);
}

static void
reprise_queue_list_dispose (GObject *object)
{
  RepriseQueueList *self = REPRISE_QUEUE_LIST (object);

  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->queue);
  g_clear_object (&self->masthead);

  G_OBJECT_CLASS (reprise_queue_list_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chosen.move", "i", move_chosen);
  gtk_widget_class_install_action (widget_class, "chosen.take-out", NULL, take_out_chosen);
  gtk_widget_class_install_action (widget_class, "chosen.note", NULL, edit_note_of_chosen);
  gtk_widget_class_install_action (widget_class, "chosen.open-menu", NULL, open_menu_of_chosen);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "chosen.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "chosen.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "chosen.take-out",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "chosen.note", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK,
                                       "chosen.open-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chosen.open-menu", NULL);
}

static void
reprise_queue_list_class_init (RepriseQueueListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_queue_list_dispose;

  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/queue/reprise-queue-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueList, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueList, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  install_actions (widget_class);
}

static void
reprise_queue_list_init (RepriseQueueList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_queue_list_set_queue:
 * @self: a list that shows nothing yet
 * @queue: what it shall show
 * @masthead: how judgements are shown
 */
void
reprise_queue_list_set_queue (RepriseQueueList *self,
                              RepriseFilmQueue *queue,
                              RepriseMasthead  *masthead)
{
  g_return_if_fail (REPRISE_IS_QUEUE_LIST (self));
  g_return_if_fail (self->queue == NULL);

  self->queue = g_object_ref (queue);
  self->masthead = g_object_ref (masthead);
  gtk_single_selection_set_model (self->selection, reprise_film_queue_get_items (queue));
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (scale_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_queue_list_get_chosen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the film that is chosen
 */
RepriseListItem *
reprise_queue_list_get_chosen (RepriseQueueList *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * reprise_queue_list_focus_chosen:
 * @self: a list
 *
 * Returns: whether a film is chosen and in view, and has the focus now
 */
gboolean
reprise_queue_list_focus_chosen (RepriseQueueList *self)
{
  RepriseQueueRow *row = NULL;

  g_return_val_if_fail (REPRISE_IS_QUEUE_LIST (self), FALSE);

  row = find_row (self, reprise_queue_list_get_chosen (self));
  return row != NULL && gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row)));
}
