#include "gui/book/reprise-book-page.h"

#include "gui/book/reprise-book-anchors.h"
#include "gui/book/reprise-book-measure.h"
#include "gui/book/reprise-book-scroll.h"

/**
 * RepriseBookPage:
 *
 * A page as a book has it: a head, under it a text, and under that a foot, in one column of a
 * reader's measure, in the middle of what room there is. They scroll as one.
 */
struct _RepriseBookPage
{
  GtkWidget            parent_instance;

  RepriseBookColumn    column;
  RepriseBookScroll    scroll;
  GtkScrollablePolicy  across_policy;
  GtkScrollablePolicy  scroll_policy;
  int                  width;    /* how wide the text is, in pixels */
  int                  height;   /* what was told of last */
  guint                telling;  /* the source that will tell of the column, or 0 */
};

static void scrollable_iface_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseBookPage, reprise_book_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_iface_init))

enum
{
  PROP_HEAD = 1,
  PROP_TEXT,
  PROP_FOOT,
  PROP_MEASURE,
  PROP_COLUMN,
  N_PROPERTIES,

  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
tell_column_cb (gpointer data)
{
  RepriseBookPage *self = data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
  return G_SOURCE_REMOVE;
}

/* Whoever is as wide as the column changes by this, and nobody may while they are given their
 * room. */
static void
note_column (RepriseBookPage *self,
             int              width,
             int              height)
{
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_column_cb, self, NULL);
}

static void
reprise_book_page_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);

  if (self->column.text == NULL)
    return;

  note_column (self, reprise_book_column_get_width (&self->column, width), height);
  reprise_book_scroll_allocate (&self->scroll, width, height);
}

static void
reprise_book_page_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);
  int column;

  *minimum = *natural = 0;
  if (self->column.text == NULL)
    return;

  /* A font that changes makes the text view ask for another size, and it is asked for it here. */
  reprise_book_measure_space_lines (self->column.text);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  column = reprise_book_column_get_width (&self->column, G_MAXINT / 2);
  *minimum = reprise_book_column_get_least_width (&self->column) + 2 * REPRISE_BOOK_MARGIN_NARROW;
  *natural = MAX (*minimum, column + 2 * REPRISE_BOOK_MARGIN_WIDE);
}

static GtkSizeRequestMode
reprise_book_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
reprise_book_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);

  self->scroll.painting = TRUE;
  GTK_WIDGET_CLASS (reprise_book_page_parent_class)->snapshot (widget, snapshot);
  self->scroll.painting = FALSE;
}

static gboolean
is_within (GtkWidget *focus,
           GtkWidget *child)
{
  return child != NULL && gtk_widget_is_ancestor (focus, child);
}

/* What stands in the text has its place only once it was in view: its line tells where it is, and
 * that is held to, as lines above it may be higher than they are taken for. */
static void
show_anchored (RepriseBookPage *self,
               GtkWidget       *focus)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkTextIter iter;
  GtkWidget *anchored = reprise_book_anchors_find (self->column.text, focus, &iter);
  int room;
  int y;

  if (anchored == NULL)
    return;

  room = MAX (height - gtk_widget_get_height (anchored), 0);
  y = reprise_book_scroll_get_line_y (&self->scroll, &iter);
  if (y < 0 || y > room)
    reprise_book_scroll_put_line_at (&self->scroll, &iter, room / 2);
}

static void
show_around (RepriseBookPage *self,
             GtkWidget       *focus)
{
  const double value = reprise_book_scroll_get_value (&self->scroll);
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t place;
  double bottom;

  if (!gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &place))
    return;

  bottom = place.origin.y + place.size.height;
  if (place.origin.y < 0 || bottom > height)
    reprise_book_scroll_set_value (&self->scroll, MAX (value + bottom - height, 0));
}

/* Whoever walks by the keyboard into the head or the foot, or to what stands in the text, sees where
 * they are. */
static void
focus_cb (RepriseBookPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || self->column.text == NULL)
    return;

  if (is_within (focus, self->column.head) || is_within (focus, self->column.foot))
    show_around (self, focus);
  else if (is_within (focus, GTK_WIDGET (self->column.text)))
    show_anchored (self, focus);
}

static void
reprise_book_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_book_page_parent_class)->root (widget);

  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (focus_cb), widget);
}

static void
reprise_book_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_cb, widget);

  GTK_WIDGET_CLASS (reprise_book_page_parent_class)->unroot (widget);
}

static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  return FALSE;
}

static void
scrollable_iface_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

static void
reprise_book_page_dispose (GObject *object)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  reprise_book_scroll_clear (&self->scroll);
  g_clear_pointer (&self->column.head, gtk_widget_unparent);
  if (self->column.text != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->column.text)));
  g_clear_pointer (&self->column.foot, gtk_widget_unparent);

  G_OBJECT_CLASS (reprise_book_page_parent_class)->dispose (object);
}

static void
reprise_book_page_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (object);

  switch (id)
    {
    case PROP_HEAD:
      g_value_set_object (value, self->column.head);
      break;

    case PROP_TEXT:
      g_value_set_object (value, self->column.text);
      break;

    case PROP_FOOT:
      g_value_set_object (value, self->column.foot);
      break;

    case PROP_MEASURE:
      g_value_set_int (value, self->column.measure);
      break;

    case PROP_COLUMN:
      g_value_set_int (value, self->width);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->scroll.across);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->scroll.scrolled);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->across_policy);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->scroll_policy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_book_page_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (object);

  switch (id)
    {
    case PROP_HEAD:
      reprise_book_page_set_head (self, g_value_get_object (value));
      break;

    case PROP_TEXT:
      reprise_book_page_set_text (self, g_value_get_object (value));
      break;

    case PROP_FOOT:
      reprise_book_page_set_foot (self, g_value_get_object (value));
      break;

    case PROP_MEASURE:
      reprise_book_page_set_measure (self, g_value_get_int (value));
      break;

    case PROP_HADJUSTMENT:
      reprise_book_scroll_set_across (&self->scroll, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      reprise_book_scroll_set_scrolled (&self->scroll, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->across_policy = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->scroll_policy = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_book_page_class_init (RepriseBookPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_book_page_dispose;
  object_class->get_property = reprise_book_page_get_property;
  object_class->set_property = reprise_book_page_set_property;
  widget_class->size_allocate = reprise_book_page_size_allocate;
  widget_class->snapshot = reprise_book_page_snapshot;
  widget_class->measure = reprise_book_page_measure;
  widget_class->get_request_mode = reprise_book_page_get_request_mode;
  widget_class->root = reprise_book_page_root;
  widget_class->unroot = reprise_book_page_unroot;

  properties[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TEXT] = g_param_spec_object ("text", NULL, NULL, GTK_TYPE_TEXT_VIEW, flags);
  properties[PROP_FOOT] = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MEASURE] =
    g_param_spec_int ("measure", NULL, NULL, 1, G_MAXINT, REPRISE_BOOK_MEASURE, flags);

  /**
   * RepriseBookPage:column:
   *
   * How wide the text is, in pixels; told of when the height of the page has changed, too.
   */
  properties[PROP_COLUMN] =
    g_param_spec_int ("column", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "bookpage");
}

static void
reprise_book_page_init (RepriseBookPage *self)
{
  self->column.measure = REPRISE_BOOK_MEASURE;
  reprise_book_scroll_init (&self->scroll, GTK_WIDGET (self), &self->column);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * reprise_book_page_new:
 *
 * Returns: (transfer floating): a page with nothing on it
 */
GtkWidget *
reprise_book_page_new (void)
{
  return g_object_new (REPRISE_TYPE_BOOK_PAGE, NULL);
}

/**
 * reprise_book_page_set_head:
 * @self: a page that has no head yet
 * @head: what stands above the text
 */
void
reprise_book_page_set_head (RepriseBookPage *self,
                            GtkWidget       *head)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));
  g_return_if_fail (self->column.head == NULL || head == self->column.head);

  if (head == self->column.head)
    return;

  self->column.head = head;
  gtk_widget_insert_after (head, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEAD]);
}

/**
 * reprise_book_page_set_text:
 * @self: a page that has no text yet
 * @text: what shows the text
 *
 * Shows a text. How its lines are set is the page's: their length and their distance.
 */
void
reprise_book_page_set_text (RepriseBookPage *self,
                            GtkTextView     *text)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));
  g_return_if_fail (self->column.text == NULL || text == self->column.text);

  if (text == self->column.text)
    return;

  self->column.text = text;
  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (text), "prose");
  gtk_widget_insert_before (GTK_WIDGET (text), GTK_WIDGET (self), self->column.foot);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (text), self->scroll.within);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * reprise_book_page_set_foot:
 * @self: a page that has no foot yet
 * @foot: what stands under the text
 */
void
reprise_book_page_set_foot (RepriseBookPage *self,
                            GtkWidget       *foot)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));
  g_return_if_fail (self->column.foot == NULL || foot == self->column.foot);

  if (foot == self->column.foot)
    return;

  self->column.foot = foot;
  gtk_widget_insert_before (foot, GTK_WIDGET (self), NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOOT]);
}

/**
 * reprise_book_page_set_measure:
 * @self: a page
 * @measure: how many characters of usual width a line has
 */
void
reprise_book_page_set_measure (RepriseBookPage *self,
                               int              measure)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));
  g_return_if_fail (measure > 0);

  if (measure == self->column.measure)
    return;

  self->column.measure = measure;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

/**
 * reprise_book_page_get_column:
 * @self: a page
 *
 * Returns: how wide its text is, in pixels; 0 before it has its place
 */
int
reprise_book_page_get_column (RepriseBookPage *self)
{
  g_return_val_if_fail (REPRISE_IS_BOOK_PAGE (self), 0);

  return self->width;
}

/**
 * reprise_book_page_to_top:
 * @self: a page
 *
 * Scrolls to where it begins.
 */
void
reprise_book_page_to_top (RepriseBookPage *self)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));

  reprise_book_scroll_to_top (&self->scroll);
}

/**
 * reprise_book_page_get_line_y:
 * @self: a page
 * @iter: a place in its text
 *
 * Returns: how far under the page's upper edge the line of @iter is, in pixels; below 0 where it is
 *   scrolled away
 */
int
reprise_book_page_get_line_y (RepriseBookPage   *self,
                              const GtkTextIter *iter)
{
  g_return_val_if_fail (REPRISE_IS_BOOK_PAGE (self), 0);

  return reprise_book_scroll_get_line_y (&self->scroll, iter);
}

/**
 * reprise_book_page_put_line_at:
 * @self: a page
 * @iter: a place in its text
 * @y: where its line shall be: how far under the page's upper edge, in pixels
 *
 * Scrolls so that a line comes to stand at a height, as far as there is room to scroll. The line is
 * held there for some frames, as lines above it may not be laid out yet, unless somebody scrolls.
 */
void
reprise_book_page_put_line_at (RepriseBookPage   *self,
                               const GtkTextIter *iter,
                               int                y)
{
  g_return_if_fail (REPRISE_IS_BOOK_PAGE (self));

  reprise_book_scroll_put_line_at (&self->scroll, iter, y);
}
