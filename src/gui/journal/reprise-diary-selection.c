#include "gui/journal/reprise-diary-selection.h"

/**
 * RepriseDiarySelection:
 *
 * What is chosen in a list, or what is selected of it.
 *
 * One row is chosen, and shown beside the list. With Control or Shift, with Control+A, or when
 * asked to, it begins to select: then any number of rows is selected, a click adds a row or takes
 * it away, and the keys that move the focus leave what is selected alone. A set of positions is all
 * that it keeps.
 */
struct _RepriseDiarySelection
{
  GObject             parent_instance;

  GtkSingleSelection *single;     /* (owned) (nullable): what is chosen */
  GtkBitset          *selected;   /* (owned) (not nullable): while it selects */
  gboolean            selecting;
  gboolean            clicked;    /* what is selected next is so by a click */
};

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseDiarySelection, reprise_diary_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_iface_init))

enum
{
  PROP_SINGLE = 1,
  PROP_SELECTING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static guint
count_items (RepriseDiarySelection *self)
{
  return self->single != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->single)) : 0;
}

static gboolean
tell_changed (RepriseDiarySelection *self)
{
  if (count_items (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, count_items (self));
  return TRUE;
}

/* What is chosen is the first that is selected. */
static void
begin (RepriseDiarySelection *self)
{
  const guint chosen = gtk_single_selection_get_selected (self->single);

  if (self->selecting)
    return;

  self->selecting = TRUE;
  gtk_bitset_remove_all (self->selected);
  if (chosen != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (self->selected, chosen);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
}

static void
items_changed_cb (RepriseDiarySelection *self,
                  guint                  position,
                  guint                  removed,
                  guint                  added)
{
  gtk_bitset_splice (self->selected, position, removed, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);

  /* The list has heard of the items; what was selected of them may be fewer. */
  if (self->selecting && removed > 0)
    tell_changed (self);
}

static void
chosen_cb (RepriseDiarySelection *self,
           guint                  position,
           guint                  n_items)
{
  if (!self->selecting)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return count_items (REPRISE_DIARY_SELECTION (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  return self->single != NULL ? g_list_model_get_item (G_LIST_MODEL (self->single), position)
                              : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  return self->selecting ? gtk_bitset_contains (self->selected, position)
                         : gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->single),
                                                            position);
}

static void
toggle (RepriseDiarySelection *self,
        guint                  position)
{
  if (!gtk_bitset_remove (self->selected, position))
    gtk_bitset_add (self->selected, position);
}

/* A list asks for a row alone when it is clicked, and when the focus moves to it. */
static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);
  const gboolean clicked = self->clicked;

  self->clicked = FALSE;
  if (!self->selecting && unselect_rest)
    return gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->single), position, TRUE);

  begin (self);
  if (!unselect_rest)
    gtk_bitset_add (self->selected, position);
  else if (clicked)
    toggle (self, position);
  return tell_changed (self);
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  if (!self->selecting)
    return FALSE;

  gtk_bitset_remove (self->selected, position);
  return tell_changed (self);
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  begin (self);
  if (unselect_rest)
    gtk_bitset_remove_all (self->selected);
  gtk_bitset_add_range (self->selected, position, n_items);
  return tell_changed (self);
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (model);

  if (!self->selecting)
    return FALSE;

  gtk_bitset_remove_range (self->selected, position, n_items);
  return tell_changed (self);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return count_items (REPRISE_DIARY_SELECTION (model)) > 0 &&
         select_range (model, 0, count_items (REPRISE_DIARY_SELECTION (model)), TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  return unselect_range (model, 0, count_items (REPRISE_DIARY_SELECTION (model)));
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

static void
reprise_diary_selection_dispose (GObject *object)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (object);

  if (self->single != NULL)
    g_signal_handlers_disconnect_by_data (self->single, self);
  g_clear_object (&self->single);

  G_OBJECT_CLASS (reprise_diary_selection_parent_class)->dispose (object);
}

static void
reprise_diary_selection_finalize (GObject *object)
{
  gtk_bitset_unref (REPRISE_DIARY_SELECTION (object)->selected);

  G_OBJECT_CLASS (reprise_diary_selection_parent_class)->finalize (object);
}

static void
reprise_diary_selection_get_property (GObject    *object,
                                      guint       id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (object);

  switch (id)
    {
    case PROP_SINGLE:
      g_value_set_object (value, self->single);
      break;

    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_selection_set_property (GObject      *object,
                                      guint         id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  RepriseDiarySelection *self = REPRISE_DIARY_SELECTION (object);

  switch (id)
    {
    case PROP_SINGLE:
      self->single = g_value_dup_object (value);
      if (self->single == NULL)
        break;
      g_signal_connect_swapped (self->single, "items-changed", G_CALLBACK (items_changed_cb), self);
      g_signal_connect_swapped (self->single, "selection-changed", G_CALLBACK (chosen_cb), self);
      break;

    case PROP_SELECTING:
      reprise_diary_selection_set_selecting (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_selection_class_init (RepriseDiarySelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_diary_selection_dispose;
  object_class->finalize = reprise_diary_selection_finalize;
  object_class->get_property = reprise_diary_selection_get_property;
  object_class->set_property = reprise_diary_selection_set_property;

  properties[PROP_SINGLE] =
    g_param_spec_object ("single", NULL, NULL, GTK_TYPE_SINGLE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTING] =
    g_param_spec_boolean ("selecting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_selection_init (RepriseDiarySelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

/**
 * reprise_diary_selection_get_selecting:
 * @self: a selection
 *
 * Returns: whether any number of rows is selected, rather than one chosen
 */
gboolean
reprise_diary_selection_get_selecting (RepriseDiarySelection *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_SELECTION (self), FALSE);

  return self->selecting;
}

/**
 * reprise_diary_selection_set_selecting:
 * @self: a selection
 * @selecting: whether any number of rows shall be selected
 *
 * Begins with what is chosen; when it ends, that is chosen still.
 */
void
reprise_diary_selection_set_selecting (RepriseDiarySelection *self,
                                       gboolean               selecting)
{
  g_return_if_fail (REPRISE_IS_DIARY_SELECTION (self));

  if (self->selecting == selecting)
    return;

  if (selecting)
    {
      begin (self);
    }
  else
    {
      self->selecting = FALSE;
      gtk_bitset_remove_all (self->selected);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
    }
  tell_changed (self);
}

/**
 * reprise_diary_selection_expect_click:
 * @self: a selection
 * @expect: whether somebody clicks, rather than moving the focus by a key
 */
void
reprise_diary_selection_expect_click (RepriseDiarySelection *self,
                                      gboolean               expect)
{
  g_return_if_fail (REPRISE_IS_DIARY_SELECTION (self));

  self->clicked = expect;
}

/**
 * reprise_diary_selection_get_selected:
 * @self: a selection
 *
 * Returns: (transfer none): the positions that are selected, none while one is chosen
 */
GtkBitset *
reprise_diary_selection_get_selected (RepriseDiarySelection *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_SELECTION (self), NULL);

  return self->selected;
}
