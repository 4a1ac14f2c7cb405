#include "gui/writing/reprise-selection-popover.h"

/* Who is still selecting is not to be disturbed; milliseconds. */
#define REST 300

#define GAP 6  /* between the selection and the popover, in pixels */

/**
 * RepriseSelectionPopover:
 *
 * What can be done with the words that are selected, shown beside them as soon as the selection has
 * come to rest, and gone as soon as anything else is done.
 *
 * It never takes the focus, and never lies over the selection: it is above it, or under it, or not
 * there. The keys do the same as its buttons, so the keyboard need not reach it.
 */
struct _RepriseSelectionPopover
{
  GtkPopover    parent_instance;

  GtkTextView  *view;      /* (unowned): outlives it */
  GSignalGroup *buffer;    /* (owned): the signals of the view's text */
  guint         resting;   /* the source that shows it, or 0 */
};

G_DEFINE_FINAL_TYPE (RepriseSelectionPopover, reprise_selection_popover, GTK_TYPE_POPOVER)

/* Where a place of the text is, in the widget that the popover belongs to. */
static gboolean
locate (RepriseSelectionPopover *self,
        const GtkTextIter       *iter,
        GdkRectangle            *place)
{
  graphene_point_t point;
  int x = 0;
  int y = 0;

  gtk_text_view_get_iter_location (self->view, iter, place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place->x, place->y,
                                         &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view),
                                 gtk_widget_get_parent (GTK_WIDGET (self)),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  place->x = (int) point.x;
  place->y = (int) point.y;
  return TRUE;
}

/* A selection of several lines is pointed to where it begins, or under where it ends. */
static void
point_to (RepriseSelectionPopover *self,
          GtkPositionType          position,
          const GdkRectangle      *first,
          const GdkRectangle      *last)
{
  const int width = gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (self)));
  const gboolean one_line = first->y == last->y;
  GdkRectangle place = { first->x, first->y, 0, last->y + last->height - first->y };

  if (one_line)
    place.width = MAX (last->x - first->x, 1);
  else if (position == GTK_POS_TOP)
    place.width = MIN (width - first->x, 2 * GAP);
  else
    place = (GdkRectangle) { MAX (last->x - 2 * GAP, 0), place.y, 2 * GAP, place.height };

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  gtk_popover_set_position (GTK_POPOVER (self), position);
  gtk_popover_set_offset (GTK_POPOVER (self), 0, position == GTK_POS_TOP ? -GAP : GAP);
}

/* Returns: whether there is room for it above what is selected, or under it */
static gboolean
place (RepriseSelectionPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkWidget *contents = gtk_widget_get_parent (gtk_popover_get_child (GTK_POPOVER (self)));
  const int room = gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (self)));
  GtkTextIter start;
  GtkTextIter end;
  GdkRectangle first;
  GdkRectangle last;
  int height = 0;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) ||
      !locate (self, &start, &first) || !locate (self, &end, &last))
    return FALSE;

  /* Without the shadow. */
  gtk_widget_measure (contents, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  height += GAP;
  if (first.y >= height && first.y + first.height <= room)
    point_to (self, GTK_POS_TOP, &first, &last);
  else if (last.y >= 0 && last.y + last.height + height <= room)
    point_to (self, GTK_POS_BOTTOM, &first, &last);
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_pressing (RepriseSelectionPopover *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self->view)));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType state = 0;

  if (pointer != NULL)
    gdk_surface_get_device_position (surface, pointer, NULL, NULL, &state);

  return (state & GDK_BUTTON1_MASK) != 0;
}

static gboolean
rested_cb (gpointer data)
{
  RepriseSelectionPopover *self = data;

  if (is_pressing (self))
    return G_SOURCE_CONTINUE;

  self->resting = 0;
  if (gtk_widget_is_focus (GTK_WIDGET (self->view)) && place (self))
    gtk_popover_popup (GTK_POPOVER (self));
  return G_SOURCE_REMOVE;
}

static void
selection_cb (RepriseSelectionPopover *self)
{
  reprise_selection_popover_dismiss (self);
  if (gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->view)))
    self->resting = g_timeout_add (REST, rested_cb, self);
}

static void
mark_set_cb (RepriseSelectionPopover *self,
             const GtkTextIter       *place,
             GtkTextMark             *mark,
             GtkTextBuffer           *buffer)
{
  if (mark == gtk_text_buffer_get_insert (buffer) ||
      mark == gtk_text_buffer_get_selection_bound (buffer))
    selection_cb (self);
}

static void
buffer_cb (RepriseSelectionPopover *self)
{
  reprise_selection_popover_dismiss (self);
  g_signal_group_set_target (self->buffer, gtk_text_view_get_buffer (self->view));
}

static gboolean
key_cb (RepriseSelectionPopover *self,
        guint                    key)
{
  if (key != GDK_KEY_Escape || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  reprise_selection_popover_dismiss (self);
  return GDK_EVENT_STOP;
}

static void
reprise_selection_popover_dispose (GObject *object)
{
  RepriseSelectionPopover *self = REPRISE_SELECTION_POPOVER (object);

  g_clear_handle_id (&self->resting, g_source_remove);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (reprise_selection_popover_parent_class)->dispose (object);
}

static void
reprise_selection_popover_class_init (RepriseSelectionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_selection_popover_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/writing/reprise-selection-popover.ui");
}

static void
reprise_selection_popover_init (RepriseSelectionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = g_signal_group_new (GTK_TYPE_TEXT_BUFFER);
  g_signal_group_connect_swapped (self->buffer, "mark-set", G_CALLBACK (mark_set_cb), self);
  g_signal_group_connect_swapped (self->buffer, "notify::has-selection",
                                  G_CALLBACK (selection_cb), self);
  g_signal_group_connect_swapped (self->buffer, "changed", G_CALLBACK (selection_cb), self);
}

static void
watch_view (RepriseSelectionPopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (reprise_selection_popover_dismiss), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_object (self->view, "notify::buffer", G_CALLBACK (buffer_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * reprise_selection_popover_new:
 * @view: what the words are selected in; it outlives the popover
 *
 * Returns: (transfer floating): a popover, to be given a parent within which @view is scrolled
 */
GtkWidget *
reprise_selection_popover_new (GtkTextView *view)
{
  RepriseSelectionPopover *self = NULL;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (REPRISE_TYPE_SELECTION_POPOVER, NULL);
  self->view = view;
  watch_view (self);
  buffer_cb (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_selection_popover_dismiss:
 * @self: a popover
 *
 * Takes it away until something else is selected.
 */
void
reprise_selection_popover_dismiss (RepriseSelectionPopover *self)
{
  g_return_if_fail (REPRISE_IS_SELECTION_POPOVER (self));

  g_clear_handle_id (&self->resting, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (self));
}
