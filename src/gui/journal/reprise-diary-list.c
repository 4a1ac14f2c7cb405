#include "gui/journal/reprise-diary-list.h"

#include "gui/journal/reprise-diary-list-actions.h"
#include "gui/journal/reprise-diary-row.h"
#include "gui/journal/reprise-diary-rows.h"
#include "gui/journal/reprise-diary-scroll.h"
#include "gui/journal/reprise-diary-selection.h"
#include "gui/journal/reprise-selection-bar.h"
#include "gui/widgets/reprise-tab-group.h"

/**
 * RepriseDiaryList:
 *
 * Entries of a diary under each other, of which one is chosen, or several are selected.
 */
struct _RepriseDiaryList
{
  AdwBin                 parent_instance;

  RepriseDiaryModel     *model;      /* (owned) (nullable) */
  GtkListView           *view;
  GtkSingleSelection    *selection;  /* what is chosen */
  RepriseDiarySelection *selected;
  RepriseSelectionBar   *bar;
  RepriseDiaryScroll     scroll;
  gboolean               focused;    /* a row has the focus, and may be about to go */
};

G_DEFINE_FINAL_TYPE (RepriseDiaryList, reprise_diary_list, ADW_TYPE_BIN)

enum
{
  PROP_MODEL = 1,
  PROP_CHOSEN,
  PROP_AUTOSELECT,
  PROP_SINGLE_CLICK_ACTIVATE,
  PROP_N_SELECTED,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  HEADING_CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static guint
find_row (RepriseDiaryList *self,
          RepriseDiaryRow  *row)
{
  RepriseRowItem *item = reprise_list_child_get_item (REPRISE_LIST_CHILD (row));

  return reprise_diary_model_find (self->model, reprise_row_item_get_id (item));
}

static void
chosen_cb (RepriseDiaryList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
activated_cb (RepriseDiaryList *self,
              guint             position)
{
  if (!reprise_diary_selection_get_selecting (self->selected))
    reprise_diary_list_open (self, position);
}

static void
selected_cb (RepriseDiaryList *self)
{
  const int n = reprise_diary_list_get_n_selected (self);

  reprise_diary_rows_mark_selecting (self->view,
                                     reprise_diary_selection_get_selecting (self->selected));
  reprise_selection_bar_show_count (self->bar, (guint) MAX (n, 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.tag", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.judge", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.delete", n != 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
expect_click_cb (RepriseDiaryList *self)
{
  reprise_diary_selection_expect_click (self->selected, TRUE);
}

/* What a click adds or takes away, keys only walk over. */
static gboolean
key_cb (RepriseDiaryList *self)
{
  reprise_diary_selection_expect_click (self->selected, FALSE);
  return GDK_EVENT_PROPAGATE;
}

/* Without a keyboard this is how selecting begins. */
static void
long_pressed_cb (RepriseDiaryList *self,
                 double            x,
                 double            y,
                 GtkGesture       *gesture)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, REPRISE_TYPE_DIARY_ROW) : NULL;
  guint position;

  if (row == NULL || reprise_diary_selection_get_selecting (self->selected))
    return;

  position = find_row (self, REPRISE_DIARY_ROW (row));
  if (position == G_MAXUINT)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (self->selected), position, 1, TRUE);
}

/* Before the list hears of it: with a row goes the focus that it has. */
static void
note_focus_cb (RepriseDiaryList *self)
{
  self->focused = gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL;
}

/* Who deletes one entry after the other does not want to look for the diary in between. */
static void
keep_focus_cb (RepriseDiaryList *self)
{
  if (self->focused && gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == NULL &&
      g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    reprise_diary_list_enter (self);
  self->focused = FALSE;
}

/* A list keeps the row that it shows first where it is; but who is at the top of the diary wants to
 * see what is new there. */
static void
stay_on_top_cb (RepriseDiaryList *self,
                guint             position,
                guint             removed,
                guint             added)
{
  if (position == 0 && added > 0 && reprise_diary_scroll_is_on_top (&self->scroll))
    reprise_diary_scroll_to (&self->scroll, 0);
}

static void
pressed_cb (RepriseDiaryList *self,
            int               n_press,
            double            x,
            double            y,
            GtkGesture       *gesture)
{
  RepriseDiaryRow *row = reprise_diary_rows_find_heading_at (self->view, y);

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[HEADING_CLICKED], 0, (int) x, (int) y, find_row (self, row));
}

static void
motion_cb (RepriseDiaryList *self,
           double            x,
           double            y)
{
  const gboolean is_heading = reprise_diary_rows_find_heading_at (self->view, y) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), is_heading ? "pointer" : NULL);
}

static void
reprise_diary_list_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  reprise_drawn_row_come_up (REPRISE_DIARY_LIST (widget)->view);

  GTK_WIDGET_CLASS (reprise_diary_list_parent_class)->snapshot (widget, snapshot);
}

static void
reprise_diary_list_dispose (GObject *object)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (object);

  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->selection, chosen_cb, self);
      g_signal_handlers_disconnect_by_func (self->selected, selected_cb, self);
      gtk_single_selection_set_model (self->selection, NULL);
      reprise_diary_scroll_stop (&self->scroll);
    }
  g_clear_object (&self->model);

  G_OBJECT_CLASS (reprise_diary_list_parent_class)->dispose (object);
}

static void
reprise_diary_list_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (object);

  switch (id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;

    case PROP_CHOSEN:
      g_value_set_object (value, reprise_diary_list_get_chosen (self));
      break;

    case PROP_AUTOSELECT:
      g_value_set_boolean (value, gtk_single_selection_get_autoselect (self->selection));
      break;

    case PROP_SINGLE_CLICK_ACTIVATE:
      g_value_set_boolean (value, gtk_list_view_get_single_click_activate (self->view));
      break;

    case PROP_N_SELECTED:
      g_value_set_int (value, reprise_diary_list_get_n_selected (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_list_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (object);

  switch (id)
    {
    case PROP_MODEL:
      reprise_diary_list_set_model (self, g_value_get_object (value));
      break;

    case PROP_AUTOSELECT:
      gtk_single_selection_set_autoselect (self->selection, g_value_get_boolean (value));
      break;

    case PROP_SINGLE_CLICK_ACTIVATE:
      gtk_list_view_set_single_click_activate (self->view, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, REPRISE_TYPE_DIARY_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] =
    g_param_spec_object ("chosen", NULL, NULL, REPRISE_TYPE_DIARY_ITEM,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryList:autoselect:
   *
   * Whether something is chosen wherever there is something to choose.
   */
  properties[PROP_AUTOSELECT] =
    g_param_spec_boolean ("autoselect", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINGLE_CLICK_ACTIVATE] =
    g_param_spec_boolean ("single-click-activate", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryList:n-selected:
   *
   * How many entries are selected; -1 while one is chosen.
   */
  properties[PROP_N_SELECTED] =
    g_param_spec_int ("n-selected", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_list_class_init (RepriseDiaryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_diary_list_dispose;
  object_class->get_property = reprise_diary_list_get_property;
  object_class->set_property = reprise_diary_list_set_property;
  widget_class->snapshot = reprise_diary_list_snapshot;
  install_properties (object_class);

  /**
   * RepriseDiaryList::activated:
   *
   * The chosen entry shall be opened.
   */
  signals[ACTIVATED] = g_signal_new ("activated", REPRISE_TYPE_DIARY_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseDiaryList::heading-clicked:
   * @x: where
   * @y: where, in the widget that has the rows
   * @position: of the entry beneath
   *
   * The heading of a month was clicked.
   */
  signals[HEADING_CLICKED] =
    g_signal_new ("heading-clicked", REPRISE_TYPE_DIARY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_INT, G_TYPE_UINT);

  g_type_ensure (REPRISE_TYPE_DIARY_SELECTION);
  g_type_ensure (REPRISE_TYPE_SELECTION_BAR);
  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-diary-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryList, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryList, selection);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryList, selected);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryList, bar);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, expect_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);

  reprise_diary_list_actions_install (widget_class);
}

static void
reprise_diary_list_init (RepriseDiaryList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_drawn_row_set_factory (self->view, REPRISE_TYPE_DIARY_ROW);
  self->scroll.view = self->view;
}

/**
 * reprise_diary_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseDiaryModel *
reprise_diary_list_get_model (RepriseDiaryList *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), NULL);

  return self->model;
}

/**
 * reprise_diary_list_set_model:
 * @self: a list
 * @model: (nullable): what it shall show
 */
void
reprise_diary_list_set_model (RepriseDiaryList  *self,
                              RepriseDiaryModel *model)
{
  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  reprise_diary_list_stop_selecting (self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (note_focus_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));

  /* After the list itself has heard of it. */
  if (model != NULL)
    {
      g_signal_connect_object (model, "items-changed", G_CALLBACK (stay_on_top_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "items-changed", G_CALLBACK (keep_focus_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * reprise_diary_list_get_chosen:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the entry that is chosen
 */
RepriseDiaryItem *
reprise_diary_list_get_chosen (RepriseDiaryList *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * reprise_diary_list_choose:
 * @self: a list
 * @position: a position in it, or %GTK_INVALID_LIST_POSITION for none
 *
 * Chooses an entry and scrolls to it.
 */
void
reprise_diary_list_choose (RepriseDiaryList *self,
                           guint             position)
{
  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    reprise_diary_scroll_to (&self->scroll, position);
}

/**
 * reprise_diary_list_open:
 * @self: a list
 * @position: a position in it
 *
 * Chooses an entry and asks for it to be opened.
 */
void
reprise_diary_list_open (RepriseDiaryList *self,
                         guint             position)
{
  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * reprise_diary_list_show:
 * @self: a list
 * @position: a position in it
 *
 * Scrolls so that an entry is the first in view, and gives it the focus; what is chosen stays so.
 */
void
reprise_diary_list_show (RepriseDiaryList *self,
                         guint             position)
{
  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  reprise_diary_scroll_show (&self->scroll, position);
}

/**
 * reprise_diary_list_get_first:
 * @self: a list
 *
 * Returns: the position of the entry that is first in view; 0 where there is none
 */
guint
reprise_diary_list_get_first (RepriseDiaryList *self)
{
  RepriseDiaryRow *row = NULL;
  guint position = G_MAXUINT;

  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), 0);

  row = reprise_diary_rows_find_at (self->view, 1);
  if (row != NULL && self->model != NULL)
    position = find_row (self, row);
  return position != G_MAXUINT ? position : 0;
}

/**
 * reprise_diary_list_enter:
 * @self: a list with entries
 *
 * Gives the focus to the entry that is chosen; where none is, to the first, which is chosen then.
 */
void
reprise_diary_list_enter (RepriseDiaryList *self)
{
  guint position = 0;

  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  position = gtk_single_selection_get_selected (self->selection);
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;

  reprise_diary_list_choose (self, position);
  if (!reprise_diary_rows_focus (self->view, reprise_diary_list_get_chosen (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * reprise_diary_list_get_view:
 * @self: a list
 *
 * Returns: (transfer none): the widget that has its rows, to name it or to give it the focus
 */
GtkWidget *
reprise_diary_list_get_view (RepriseDiaryList *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * reprise_diary_list_get_n_selected:
 * @self: a list
 *
 * Returns: how many entries are selected; -1 while one is chosen
 */
int
reprise_diary_list_get_n_selected (RepriseDiaryList *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), -1);

  if (!reprise_diary_selection_get_selecting (self->selected))
    return -1;

  return (int) gtk_bitset_get_size (reprise_diary_selection_get_selected (self->selected));
}

/**
 * reprise_diary_list_stop_selecting:
 * @self: a list
 *
 * Selects nothing any more: one entry is chosen, the same as before.
 */
void
reprise_diary_list_stop_selecting (RepriseDiaryList *self)
{
  gboolean from_bar;

  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  from_bar = gtk_widget_get_focus_child (GTK_WIDGET (self->bar)) != NULL;
  reprise_diary_selection_set_selecting (self->selected, FALSE);

  /* With the bar goes the button that had the focus. */
  if (from_bar && !reprise_diary_rows_focus (self->view, reprise_diary_list_get_chosen (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * reprise_diary_list_start_selecting:
 * @self: a list
 *
 * Lets entries be selected; none is yet.
 */
void
reprise_diary_list_start_selecting (RepriseDiaryList *self)
{
  g_return_if_fail (REPRISE_IS_DIARY_LIST (self));

  reprise_diary_selection_set_selecting (self->selected, TRUE);
}

/**
 * reprise_diary_list_dup_selected:
 * @self: a list
 *
 * Returns: (transfer floating): the entries that are selected, as an array of gint64
 */
GVariant *
reprise_diary_list_dup_selected (RepriseDiaryList *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_LIST (self), NULL);

  return reprise_diary_model_dup_ids (self->model,
                                      reprise_diary_selection_get_selected (self->selected));
}
