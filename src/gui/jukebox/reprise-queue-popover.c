#include "gui/jukebox/reprise-queue-popover.h"

#include "gui/jukebox/reprise-queue-track.h"
#include "gui/widgets/reprise-icon-button.h"
#include "gui/widgets/reprise-row-drag.h"
#include "gui/widgets/reprise-row-drop.h"

#include <glib/gi18n.h>

/**
 * RepriseQueuePopover:
 *
 * The tracks that are to be played, to be put into another order: by dragging one, or by Alt and
 * the arrows.
 */
struct _RepriseQueuePopover
{
  GtkPopover          parent_instance;

  RepriseJukebox     *jukebox;    /* (owned) */
  char               *journal;    /* (owned): the path of the one that the window shows */
  GtkToggleButton    *shuffle;
  GtkButton          *repeat;
  GtkListView        *view;
  GtkSingleSelection *selection;
  double              place;      /* how far the list is scrolled, while a row is moved */
};

G_DEFINE_FINAL_TYPE (RepriseQueuePopover, reprise_queue_popover, GTK_TYPE_POPOVER)

static const struct
{
  const char *icon_name;
  const char *words;
} repeats[] = {
  [REPRISE_REPEAT_NONE] = { "media-playlist-consecutive-symbolic", N_("Repeat Nothing") },
  [REPRISE_REPEAT_ALL] = { "media-playlist-repeat-symbolic", N_("Repeat All") },
  [REPRISE_REPEAT_ONE] = { "media-playlist-repeat-song-symbolic", N_("Repeat This Track") },
};

static RepriseQueue *
get_queue (RepriseQueuePopover *self)
{
  return reprise_jukebox_get_queue (self->jukebox);
}

static guint
find_position (RepriseQueuePopover *self,
               RepriseQueueItem    *wanted)
{
  GListModel *queue = G_LIST_MODEL (get_queue (self));

  for (guint i = 0; i < g_list_model_get_n_items (queue); i++)
    {
      g_autoptr (RepriseQueueItem) item = g_list_model_get_item (queue, i);

      if (item == wanted)
        return i;
    }

  return REPRISE_QUEUE_NOWHERE;
}

static void
laid_out_cb (RepriseQueuePopover *self,
             GdkFrameClock       *clock)
{
  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)),
                            self->place);
}

/* A list follows the first row in view where that is moved. The others are to stay where they are,
 * which can be said once all rows have their new places, and is done before they are painted. */
static void
keep_place (RepriseQueuePopover *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));

  self->place =
    gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (clock == NULL)
    return;

  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static gboolean
drop_on (GtkWidget    *row,
         const GValue *value,
         gboolean      before,
         gpointer      data)
{
  RepriseQueuePopover *self = data;
  const guint from = find_position (self, g_value_get_object (value));
  const guint onto = find_position (self, reprise_queue_track_get_item (REPRISE_QUEUE_TRACK (row)));

  if (from == REPRISE_QUEUE_NOWHERE || onto == REPRISE_QUEUE_NOWHERE)
    return FALSE;

  keep_place (self);
  reprise_queue_move (get_queue (self), from, reprise_row_drop_find_place (from, onto, before));
  return TRUE;
}

static GdkContentProvider *
prepare_drag_cb (RepriseQueueTrack *row)
{
  RepriseQueueItem *item = reprise_queue_track_get_item (row);

  return item != NULL ? gdk_content_provider_new_typed (REPRISE_TYPE_QUEUE_ITEM, item) : NULL;
}

static void
drag_begin_cb (GtkWidget *row,
               GdkDrag   *drag)
{
  reprise_row_drag_show (drag, row, 12, gtk_widget_get_height (row) / 2);
}

static void
let_drag (RepriseQueuePopover *self,
          GtkWidget           *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), row,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  reprise_row_drop_install (row, REPRISE_TYPE_QUEUE_ITEM, GDK_ACTION_MOVE, drop_on, self);
}

static void
position_cb (GtkListItem *list_item)
{
  reprise_queue_track_set_position (REPRISE_QUEUE_TRACK (gtk_list_item_get_child (list_item)),
                                    gtk_list_item_get_position (list_item));
}

static void
setup_cb (RepriseQueuePopover *self,
          GtkListItem         *list_item)
{
  GtkWidget *row = reprise_queue_track_new (self->jukebox, self->journal);

  let_drag (self, row);
  gtk_list_item_set_child (list_item, row);
  g_signal_connect (list_item, "notify::position", G_CALLBACK (position_cb), NULL);
}

static void
bind_cb (RepriseQueuePopover *self,
         GtkListItem         *list_item)
{
  RepriseQueueTrack *row = REPRISE_QUEUE_TRACK (gtk_list_item_get_child (list_item));

  reprise_queue_track_set_item (row, gtk_list_item_get_item (list_item));
  position_cb (list_item);
}

static void
unbind_cb (RepriseQueuePopover *self,
           GtkListItem         *list_item)
{
  reprise_queue_track_set_item (REPRISE_QUEUE_TRACK (gtk_list_item_get_child (list_item)), NULL);
}

static void
activated_cb (RepriseQueuePopover *self,
              guint                position)
{
  reprise_jukebox_play_at (self->jukebox, position);
}

static void
repeat_cb (RepriseQueuePopover *self)
{
  const RepriseRepeat repeat = reprise_queue_get_repeat (get_queue (self));

  reprise_icon_button_show (self->repeat, repeats[repeat].icon_name, _(repeats[repeat].words));
}

static void
next_repeat (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseQueue *queue = get_queue (REPRISE_QUEUE_POPOVER (widget));

  reprise_queue_set_repeat (queue, (reprise_queue_get_repeat (queue) + 1) %
                                     G_N_ELEMENTS (repeats));
}

static void
remove_at (GtkWidget  *widget,
           const char *action_name,
           GVariant   *position)
{
  reprise_queue_remove (get_queue (REPRISE_QUEUE_POPOVER (widget)),
                        g_variant_get_uint32 (position));
}

static void
remove_chosen (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RepriseQueuePopover *self = REPRISE_QUEUE_POPOVER (widget);
  const guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    reprise_queue_remove (get_queue (self), position);
}

static void
move_chosen (GtkWidget  *widget,
             const char *action_name,
             GVariant   *step)
{
  RepriseQueuePopover *self = REPRISE_QUEUE_POPOVER (widget);
  RepriseQueue *queue = get_queue (self);
  const guint from = gtk_single_selection_get_selected (self->selection);
  const gint64 to = (gint64) from + g_variant_get_int32 (step);

  if (from == GTK_INVALID_LIST_POSITION || to < 0 ||
      to >= reprise_queue_get_length (queue))
    return;

  reprise_queue_move (queue, from, (guint) to);
  gtk_single_selection_set_selected (self->selection, (guint) to);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", (guint) to);
}

/* What would be empty closes first, so that the focus goes back to where it was. */
static void
clear (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
  gtk_widget_activate_action (widget, "win.clear-queue", NULL);
}

static void
reprise_queue_popover_map (GtkWidget *widget)
{
  RepriseQueuePopover *self = REPRISE_QUEUE_POPOVER (widget);
  const guint position = reprise_queue_get_position (get_queue (self));

  GTK_WIDGET_CLASS (reprise_queue_popover_parent_class)->map (widget);

  if (position != REPRISE_QUEUE_NOWHERE)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
reprise_queue_popover_dispose (GObject *object)
{
  RepriseQueuePopover *self = REPRISE_QUEUE_POPOVER (object);

  if (self->selection != NULL)
    gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->jukebox);

  G_OBJECT_CLASS (reprise_queue_popover_parent_class)->dispose (object);
}

static void
reprise_queue_popover_finalize (GObject *object)
{
  g_free (REPRISE_QUEUE_POPOVER (object)->journal);

  G_OBJECT_CLASS (reprise_queue_popover_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "queue.remove", "u", remove_at);
  gtk_widget_class_install_action (widget_class, "queue.remove-chosen", NULL, remove_chosen);
  gtk_widget_class_install_action (widget_class, "queue.move-chosen", "i", move_chosen);
  gtk_widget_class_install_action (widget_class, "queue.clear", NULL, clear);
  gtk_widget_class_install_action (widget_class, "queue.next-repeat", NULL, next_repeat);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "queue.move-chosen", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "queue.move-chosen", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "queue.remove-chosen",
                                       NULL);
}

static void
reprise_queue_popover_class_init (RepriseQueuePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_queue_popover_dispose;
  object_class->finalize = reprise_queue_popover_finalize;
  widget_class->map = reprise_queue_popover_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/jukebox/reprise-queue-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQueuePopover, shuffle);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueuePopover, repeat);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueuePopover, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueuePopover, selection);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  install_actions (widget_class);
}

static void
reprise_queue_popover_init (RepriseQueuePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_queue_popover_new:
 * @jukebox: what plays
 * @journal: the path of the journal that the window shows
 *
 * Returns: (transfer floating): what it is to play
 */
GtkWidget *
reprise_queue_popover_new (RepriseJukebox *jukebox,
                           const char     *journal)
{
  RepriseQueuePopover *self = NULL;
  RepriseQueue *queue = NULL;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), NULL);

  self = g_object_new (REPRISE_TYPE_QUEUE_POPOVER, NULL);
  self->jukebox = g_object_ref (jukebox);
  self->journal = g_strdup (journal);
  queue = get_queue (self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (queue));
  g_object_bind_property (queue, "shuffle", self->shuffle, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (queue, "notify::repeat", G_CALLBACK (repeat_cb), self,
                           G_CONNECT_SWAPPED);
  repeat_cb (self);
  return GTK_WIDGET (self);
}
