#include "gui/widgets/reprise-drawn-row.h"

/**
 * RepriseDrawnRow:
 *
 * A row of a long list, all of whose rows have one height, which follows from the font alone.
 *
 * It is one widget without children. A list makes some two hundred of them and shows ten, so a row
 * knows its height without measuring a text, and sets its texts only once it comes into view. Whose
 * list it is calls reprise_drawn_row_come_up() before the list is drawn.
 */
typedef struct
{
  RepriseRowStyle *style;     /* (owned) (nullable): before it is measured */
  RepriseRowTexts *texts;     /* (owned) (nullable): before it is drawn */
  gboolean         is_blank;  /* it was out of view when it was to be drawn */
} RepriseDrawnRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RepriseDrawnRow, reprise_drawn_row, REPRISE_TYPE_LIST_CHILD)

static RepriseDrawnRowPrivate *
get (RepriseDrawnRow *self)
{
  return reprise_drawn_row_get_instance_private (self);
}

/* Hundreds of rows need no context each: that of their list has the same font. */
static PangoContext *
get_context (RepriseDrawnRow *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  return gtk_widget_get_pango_context (list != NULL ? list : GTK_WIDGET (self));
}

static RepriseRowTexts *
get_texts (RepriseDrawnRow *self)
{
  RepriseDrawnRowPrivate *priv = get (self);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (priv->texts != NULL && reprise_row_texts_get_width (priv->texts) != width)
    g_clear_pointer (&priv->texts, reprise_row_texts_free);
  if (priv->texts == NULL)
    {
      priv->texts = reprise_row_texts_new (reprise_drawn_row_get_style (self), get_context (self),
                                           width);
      REPRISE_DRAWN_ROW_GET_CLASS (self)->write (self, priv->texts);
    }

  return priv->texts;
}

/* What is above a row, in its margin, is a part of it. */
static gboolean
is_in_view (RepriseDrawnRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  graphene_rect_t bounds;

  if (list == NULL || !gtk_widget_compute_bounds (widget, list, &bounds))
    return TRUE;

  return bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y - gtk_widget_get_margin_top (widget) < gtk_widget_get_height (list);
}

static void
follow_font (RepriseDrawnRow *self)
{
  RepriseDrawnRowClass *klass = REPRISE_DRAWN_ROW_GET_CLASS (self);

  g_clear_pointer (&get (self)->style, reprise_row_style_unref);
  reprise_drawn_row_forget (self);
  if (klass->follow_font != NULL)
    klass->follow_font (self);
}

static void
reprise_drawn_row_dispose (GObject *object)
{
  RepriseDrawnRowPrivate *priv = get (REPRISE_DRAWN_ROW (object));

  g_clear_pointer (&priv->texts, reprise_row_texts_free);
  g_clear_pointer (&priv->style, reprise_row_style_unref);

  G_OBJECT_CLASS (reprise_drawn_row_parent_class)->dispose (object);
}

static void
reprise_drawn_row_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseDrawnRow *self = REPRISE_DRAWN_ROW (widget);
  RepriseDrawnRowClass *klass = REPRISE_DRAWN_ROW_GET_CLASS (self);

  get (self)->is_blank = !is_in_view (self);
  if (get (self)->is_blank)
    return;

  if (klass->draw != NULL)
    klass->draw (self, snapshot);
  reprise_row_texts_snapshot (get_texts (self), snapshot, widget);
}

static void
reprise_drawn_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_drawn_row_parent_class)->root (widget);

  follow_font (REPRISE_DRAWN_ROW (widget));
}

static void
reprise_drawn_row_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (reprise_drawn_row_parent_class)->css_changed (widget, change);

  follow_font (REPRISE_DRAWN_ROW (widget));
}

static void
reprise_drawn_row_system_setting_changed (GtkWidget        *widget,
                                          GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (reprise_drawn_row_parent_class)->system_setting_changed (widget, setting);

  follow_font (REPRISE_DRAWN_ROW (widget));
  gtk_widget_queue_resize (widget);
}

static void
reprise_drawn_row_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (reprise_drawn_row_parent_class)->direction_changed (widget, previous);

  reprise_drawn_row_forget (REPRISE_DRAWN_ROW (widget));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            data)
{
  gtk_list_item_set_child (list_item, g_object_new (GPOINTER_TO_SIZE (data), NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  reprise_list_child_set_item (REPRISE_LIST_CHILD (gtk_list_item_get_child (list_item)),
                               gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  reprise_list_child_set_item (REPRISE_LIST_CHILD (gtk_list_item_get_child (list_item)), NULL);
}

static void
reprise_drawn_row_class_init (RepriseDrawnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_drawn_row_dispose;
  widget_class->css_changed = reprise_drawn_row_css_changed;
  widget_class->direction_changed = reprise_drawn_row_direction_changed;
  widget_class->root = reprise_drawn_row_root;
  widget_class->snapshot = reprise_drawn_row_snapshot;
  widget_class->system_setting_changed = reprise_drawn_row_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* It draws itself: there is nothing in it to be laid out. */
static void
reprise_drawn_row_init (RepriseDrawnRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * reprise_drawn_row_get_style:
 * @self: a row
 *
 * Returns: (transfer none): the fonts it is set in; before it is in a list they are not known
 */
RepriseRowStyle *
reprise_drawn_row_get_style (RepriseDrawnRow *self)
{
  RepriseDrawnRowPrivate *priv = NULL;

  g_return_val_if_fail (REPRISE_IS_DRAWN_ROW (self), NULL);

  priv = get (self);
  if (priv->style == NULL)
    priv->style = reprise_row_style_get (get_context (self));

  return priv->style;
}

/**
 * reprise_drawn_row_forget:
 * @self: a row
 *
 * Has it written and drawn anew, as what it shows is not what it was. What is blank is drawn when
 * it comes into view.
 */
void
reprise_drawn_row_forget (RepriseDrawnRow *self)
{
  RepriseDrawnRowPrivate *priv = NULL;

  g_return_if_fail (REPRISE_IS_DRAWN_ROW (self));

  priv = get (self);
  g_clear_pointer (&priv->texts, reprise_row_texts_free);
  if (!priv->is_blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * reprise_drawn_row_come_up:
 * @view: a list of such rows
 *
 * To be called before a list is drawn. A list moves its rows without telling them, and has many more
 * than are in view: those that came into view are drawn with it.
 */
void
reprise_drawn_row_come_up (GtkListView *view)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (view));
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    {
      GtkWidget *row = gtk_widget_get_first_child (cell);

      if (REPRISE_IS_DRAWN_ROW (row) && get (REPRISE_DRAWN_ROW (row))->is_blank &&
          is_in_view (REPRISE_DRAWN_ROW (row)))
        gtk_widget_queue_draw (row);
    }
}

/**
 * reprise_drawn_row_set_factory:
 * @view: a list
 * @type: a type of #RepriseDrawnRow
 *
 * Has the list show its items in such rows. They are many: an expression that follows the item, as a
 * template would have it, would cost each more than the row does.
 */
void
reprise_drawn_row_set_factory (GtkListView *view,
                               GType        type)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (view));
  g_return_if_fail (g_type_is_a (type, REPRISE_TYPE_DRAWN_ROW));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GSIZE_TO_POINTER (type));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (view, factory);
}
