#include "gui/book/reprise-book-page.h"

#include "gui/book/reprise-book-measure.h"

#define KEEP_FRAMES 12  /* how long a line is held at its height */

/**
 * RepriseBookPage:
 *
 * A page as a book has it: a head, under it a text, and under that a foot, in one column of a reader's
 * measure, in the middle of what room there is. They scroll as one.
 *
 * A text view that does not scroll itself has to know how high its text is, all of it, and a long
 * one takes seconds to tell. Here it is never higher than what is in view: while the head is scrolled
 * away the text view grows, and from then on it is the text view that scrolls.
 *
 *      page's value     0 ───── head's height ─────────────── head + text ─── upper − height
 *      text's value     0       0 ─────────────────────────── its own end
 *
 * Where the foot comes into view the text view shrinks again, and from where it is scrolled away it
 * stays at its end.
 *
 * Whoever scrolls the page is followed by the text view, and the text view, which scrolls by itself
 * to keep its caret in view and to stay where it is while lines above it grow, by the page.
 */
struct _RepriseBookPage
{
  GtkWidget            parent_instance;

  GtkWidget           *head;         /* (nullable) */
  GtkTextView         *text;         /* (nullable) */
  GtkWidget           *foot;         /* (nullable) */
  GtkAdjustment       *scrolled;     /* (owned) (nullable): the page's */
  GtkAdjustment       *across;       /* (owned) (nullable): there is nothing to scroll */
  GtkAdjustment       *within;       /* (owned): the text view's own */
  GtkScrollablePolicy  across_policy;
  GtkScrollablePolicy  scroll_policy;
  int                  measure;      /* characters */
  int                  head_height;
  int                  column;       /* how wide the text is, in pixels */
  int                  height;       /* what was told of last */
  guint                telling;      /* the source that will tell of the column, or 0 */
  int                  text_height;
  int                  foot_height;
  gboolean             arranging;    /* it is the page that scrolls, and nobody else */
  gboolean             painting;
  guint                catching_up;  /* waits to scroll along after a picture */
  GtkTextMark         *kept;         /* (owned) (nullable): the line that is to stay at a height */
  int                  kept_y;
  int                  kept_upper;   /* how high the text was when it was last there, or 0 */
  guint                keeping;      /* frames left for it: lines above may still grow */
  guint                tick;         /* the callback that keeps it there, or 0 */
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
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_get_visible (child);
}

static double
get_value (RepriseBookPage *self)
{
  return self->scrolled != NULL ? gtk_adjustment_get_value (self->scrolled) : 0;
}

/* How far the text is scrolled where the page is scrolled as far as it is. */
static double
get_value_within (RepriseBookPage *self)
{
  const double end =
    gtk_adjustment_get_upper (self->within) - gtk_adjustment_get_page_size (self->within);

  return CLAMP (get_value (self) - self->head_height, 0, MAX (end, 0));
}

static int
measure (GtkWidget *child,
         int        width)
{
  int height = 0;

  if (is_shown (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* How high the text is; what is not laid out yet counts by what it was, or not at all. */
static int
measure_text (RepriseBookPage *self)
{
  const double upper = gtk_adjustment_get_upper (self->within);
  int height = 0;

  if (!is_shown (GTK_WIDGET (self->text)))
    return 0;
  if (upper > gtk_adjustment_get_page_size (self->within))
    return (int) upper;

  gtk_widget_measure (GTK_WIDGET (self->text), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  return height;
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  if (is_shown (child))
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

/* A text view asks for another size while it is given its room, wherever lines turn out higher than
 * they were. It may as long as all that is around it is given its room, too, and forgets that it is
 * to be given one: where the page alone were, what is around it would still wait when it is painted. */
static void
queue_arrange (RepriseBookPage *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
tell_column_cb (gpointer data)
{
  RepriseBookPage *self = data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
  return G_SOURCE_REMOVE;
}

/* Whoever is as wide as the column changes by this, and nobody may while they are given their room. */
static void
note_column (RepriseBookPage *self,
             int              column,
             int              height)
{
  if (self->column == column && self->height == height)
    return;

  self->column = column;
  self->height = height;
  if (self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_column_cb, self, NULL);
}

static void
arrange (RepriseBookPage *self,
         int              width,
         int              height)
{
  const int column = reprise_book_measure_column (self->text, self->measure, width);
  const int x = (width - column) / 2;
  const int value = (int) get_value (self);
  const int top = MAX (self->head_height - value, 0);
  int bottom = height;

  self->text_height = measure_text (self);
  if (is_shown (self->foot))
    bottom = MIN (self->head_height + self->text_height - value, height);

  note_column (self, column, height);
  allocate (self->head, x, -value, column, self->head_height);
  allocate (GTK_WIDGET (self->text), x, MIN (top, bottom - 1), column, MAX (bottom - top, 1));
  allocate (self->foot, x, self->head_height + self->text_height - value, column,
            self->foot_height);
}

/* Scrolls the page, and tells how far there is to scroll. */
static void
scroll_to (RepriseBookPage *self,
           double           value,
           int              height)
{
  const int whole = self->head_height + measure_text (self) + self->foot_height;

  if (self->scrolled != NULL)
    gtk_adjustment_configure (self->scrolled, CLAMP (value, 0, MAX (whole - height, 0)), 0,
                              MAX (whole, height), height * 0.1, height * 0.9, height);
}

/* A text view with something in it that is no text asks for its place again when it scrolls. */
static void
scroll_within (RepriseBookPage *self,
               int              width,
               int              height)
{
  const double value = get_value_within (self);

  if (ABS (gtk_adjustment_get_value (self->within) - value) < 0.01)
    return;

  gtk_adjustment_set_value (self->within, value);
  arrange (self, width, height);
}

/* Whether the page is scrolled further than the text goes: so far that the foot is in view. */
static gboolean
is_at_foot (RepriseBookPage *self)
{
  return is_shown (self->foot) &&
         get_value (self) - self->head_height > get_value_within (self) + 1;
}

/* Whoever is at the foot stays there, be what is above higher than it was. */
static void
allocate_at_foot (RepriseBookPage *self,
                  int              width,
                  int              height,
                  double           value)
{
  const int before = self->head_height + self->text_height;
  const int column = reprise_book_measure_column (self->text, self->measure, width);

  self->head_height = measure (self->head, column);
  self->foot_height = measure (self->foot, column);
  arrange (self, width, height);
  scroll_to (self, value + self->head_height + self->text_height - before, height);
  arrange (self, width, height);
  scroll_to (self, get_value (self), height);
  scroll_within (self, width, height);
}

/* A text view moves along where lines above what it shows grow, and where all of it is in view it does
 * not hear that there was no room to scroll: its first lines would be out of sight. */
static void
hold_to_scrolled (RepriseBookPage *self)
{
  const int value = (int) gtk_adjustment_get_value (self->within);
  GdkRectangle shown;

  if (gtk_adjustment_get_upper (self->within) > gtk_adjustment_get_page_size (self->within))
    return;

  gtk_text_view_get_visible_rect (self->text, &shown);
  if (ABS (shown.y + gtk_text_view_get_top_margin (self->text) - value) > 1)
    g_signal_emit_by_name (self->within, "value-changed");
}

/* Where the text view jumped far while the head was in view, it laid out less than is in view now,
 * and what is above the place it jumped to is still to grow. */
static void
hold_last_line (RepriseBookPage *self,
                double           by)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkTextIter iter;

  /* A text that is not shown has no height to jump by. */
  if (by < 1 || by < gtk_adjustment_get_page_size (self->within))
    return;

  gtk_text_view_get_line_at_y (self->text, &iter,
                               (int) get_value (self) + height - self->head_height - 1 -
                               gtk_text_view_get_top_margin (self->text), NULL);
  reprise_book_page_put_line_at (self, &iter, reprise_book_page_get_line_y (self, &iter));
  self->kept_upper = (int) gtk_adjustment_get_upper (self->within);
}

/* Whoever reads the text stays at their line, be the head higher than it was, or the column
 * narrower: the text view sees to it, and the page goes along. */
static void
reprise_book_page_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);
  const double value = get_value (self);
  gboolean in_text;
  double jump;
  int column;

  if (self->text == NULL)
    return;

  self->arranging = TRUE;
  if (is_at_foot (self))
    {
      allocate_at_foot (self, width, height, value);
      self->arranging = FALSE;
      return;
    }

  in_text = value > 0 && value >= self->head_height;
  column = reprise_book_measure_column (self->text, self->measure, width);
  self->head_height = measure (self->head, column);
  self->foot_height = measure (self->foot, column);
  if (in_text)
    scroll_to (self, self->head_height + gtk_adjustment_get_value (self->within), height);
  arrange (self, width, height);

  /* A text view that was told to scroll may wait for its place to do so. */
  jump = gtk_adjustment_get_value (self->within);
  scroll_to (self, (in_text ? self->head_height : value) + jump, height);
  arrange (self, width, height);
  scroll_within (self, width, height);
  if (self->across != NULL)
    gtk_adjustment_configure (self->across, 0, 0, width, width * 0.1, width * 0.9, width);
  hold_to_scrolled (self);
  self->arranging = FALSE;
  if (!in_text)
    hold_last_line (self, jump);
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
  int head = 0;
  int foot = 0;
  int column = 0;

  *minimum = *natural = 0;
  if (self->text == NULL)
    return;

  /* A font that changes makes the text view ask for another size, and it is asked for it here. */
  reprise_book_measure_space_lines (self->text);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;

  if (is_shown (self->head))
    gtk_widget_measure (self->head, orientation, -1, &head, NULL, NULL, NULL);
  if (is_shown (self->foot))
    gtk_widget_measure (self->foot, orientation, -1, &foot, NULL, NULL, NULL);
  *minimum = MAX (head, foot) + 2 * REPRISE_BOOK_MARGIN_NARROW;
  column = reprise_book_measure_column (self->text, self->measure, G_MAXINT / 2);
  *natural = MAX (*minimum, column + 2 * REPRISE_BOOK_MARGIN_WIDE);
}

static GtkSizeRequestMode
reprise_book_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
let_line_go (RepriseBookPage *self)
{
  GtkTextBuffer *buffer = self->kept != NULL ? gtk_text_mark_get_buffer (self->kept) : NULL;

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (buffer != NULL)
    gtk_text_buffer_delete_mark (buffer, self->kept);
  g_clear_object (&self->kept);
}

static void
follow (RepriseBookPage *self)
{
  self->arranging = TRUE;
  gtk_adjustment_set_value (self->within, get_value_within (self));
  self->arranging = FALSE;
  queue_arrange (self);
}

static void
scrolled_cb (RepriseBookPage *self)
{
  if (self->arranging)
    return;

  let_line_go (self);
  follow (self);
}

static void
scroll_by (RepriseBookPage *self,
           double           by)
{
  self->arranging = TRUE;
  scroll_to (self, get_value (self) + by, gtk_widget_get_height (GTK_WIDGET (self)));
  follow (self);
}

static void
scroll_along (RepriseBookPage *self)
{
  const double by = gtk_adjustment_get_value (self->within) - get_value_within (self);
  const gboolean in_text = get_value (self) >= self->head_height;

  if (self->arranging || self->scrolled == NULL || (by > -1 && by < 1))
    return;

  /* Lines that grow make the text higher; where it is as high as it was, somebody moves in it, and
   * the line that is kept moves along. */
  if (self->kept != NULL && (int) gtk_adjustment_get_upper (self->within) == self->kept_upper)
    self->kept_y -= (int) by;
  scroll_by (self, by);
  if (!in_text)
    hold_last_line (self, by);
}

static gboolean
catch_up_cb (gpointer data)
{
  RepriseBookPage *self = data;

  self->catching_up = 0;
  scroll_along (self);
  queue_arrange (self);
  return G_SOURCE_REMOVE;
}

/* A text view may lay out what is in view, and scroll, as late as it is painted, when nothing may ask
 * for another place any more. */
static void
catch_up_later (RepriseBookPage *self)
{
  if (self->catching_up == 0)
    self->catching_up = g_idle_add_full (G_PRIORITY_HIGH_IDLE, catch_up_cb, self, NULL);
}

static void
scrolled_within_cb (RepriseBookPage *self)
{
  if (self->painting)
    {
      catch_up_later (self);
      return;
    }

  /* With something in it that is no text it has asked for its place already, by itself. */
  if (!self->arranging)
    queue_arrange (self);
  scroll_along (self);
}

static void
grown_within_cb (RepriseBookPage *self)
{
  if (self->painting)
    catch_up_later (self);
  else if (!self->arranging)
    queue_arrange (self);
}

static void
reprise_book_page_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);

  self->painting = TRUE;
  GTK_WIDGET_CLASS (reprise_book_page_parent_class)->snapshot (widget, snapshot);
  self->painting = FALSE;
}

static gboolean
is_within (GtkWidget *focus,
           GtkWidget *child)
{
  return child != NULL && gtk_widget_is_ancestor (focus, child);
}

/* Whoever walks into the head or the foot by the keyboard sees where they are. */
static void
focus_cb (RepriseBookPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = gtk_root_get_focus (root);
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t place;
  double bottom;

  if (focus == NULL || !(is_within (focus, self->head) || is_within (focus, self->foot)) ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &place))
    return;

  bottom = place.origin.y + place.size.height;
  if (place.origin.y < 0 || bottom > height)
    gtk_adjustment_set_value (self->scrolled, MAX (get_value (self) + bottom - height, 0));
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

static int
get_kept_y (RepriseBookPage *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (gtk_text_mark_get_buffer (self->kept), &iter, self->kept);
  return reprise_book_page_get_line_y (self, &iter);
}

/* Lines above are laid out little by little, and each moves what is under it. */
static gboolean
keep_line_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  RepriseBookPage *self = REPRISE_BOOK_PAGE (widget);

  if (self->keeping == 0 ||
      gtk_text_mark_get_buffer (self->kept) != gtk_text_view_get_buffer (self->text))
    {
      self->tick = 0;
      let_line_go (self);
      return G_SOURCE_REMOVE;
    }

  /* As long as lines are laid out there is more to come. */
  if ((int) gtk_adjustment_get_upper (self->within) != self->kept_upper)
    self->keeping = KEEP_FRAMES;
  else
    self->keeping--;
  self->kept_upper = (int) gtk_adjustment_get_upper (self->within);
  if (self->scrolled != NULL)
    scroll_by (self, get_kept_y (self) - self->kept_y);
  return G_SOURCE_CONTINUE;
}

static void
replace_adjustment (RepriseBookPage  *self,
                    GtkAdjustment   **place,
                    GtkAdjustment    *adjustment)
{
  if (adjustment != NULL && *place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_clear_object (place);
  *place = g_object_ref_sink (adjustment != NULL ? adjustment
                                                 : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (scrolled_cb), self);
  queue_arrange (self);
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
  g_clear_handle_id (&self->catching_up, g_source_remove);
  let_line_go (self);
  if (self->within != NULL)
    g_signal_handlers_disconnect_by_data (self->within, self);
  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (self->scrolled, self);
  if (self->across != NULL)
    g_signal_handlers_disconnect_by_data (self->across, self);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  if (self->text != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->text)));
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  g_clear_object (&self->within);
  g_clear_object (&self->scrolled);
  g_clear_object (&self->across);

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
      g_value_set_object (value, self->head);
      break;

    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;

    case PROP_FOOT:
      g_value_set_object (value, self->foot);
      break;

    case PROP_MEASURE:
      g_value_set_int (value, self->measure);
      break;

    case PROP_COLUMN:
      g_value_set_int (value, self->column);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->across);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->scrolled);
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
      replace_adjustment (self, &self->across, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      replace_adjustment (self, &self->scrolled, g_value_get_object (value));
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
  self->measure = REPRISE_BOOK_MEASURE;
  self->within = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (self->within, "value-changed", G_CALLBACK (scrolled_within_cb), self);
  g_signal_connect_swapped (self->within, "changed", G_CALLBACK (grown_within_cb), self);
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
  g_return_if_fail (self->head == NULL || head == self->head);

  if (head == self->head)
    return;

  self->head = head;
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
  g_return_if_fail (self->text == NULL || text == self->text);

  if (text == self->text)
    return;

  self->text = text;
  gtk_text_view_set_wrap_mode (text, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (text), "prose");
  gtk_widget_insert_before (GTK_WIDGET (text), GTK_WIDGET (self), self->foot);
  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (text), self->within);
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
  g_return_if_fail (self->foot == NULL || foot == self->foot);

  if (foot == self->foot)
    return;

  self->foot = foot;
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

  if (measure == self->measure)
    return;

  self->measure = measure;
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

  return self->column;
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

  let_line_go (self);
  if (self->scrolled != NULL)
    gtk_adjustment_set_value (self->scrolled, 0);
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
  int y = 0;

  g_return_val_if_fail (REPRISE_IS_BOOK_PAGE (self), 0);

  gtk_text_view_get_line_yrange (self->text, iter, &y, NULL);
  return y + gtk_text_view_get_top_margin (self->text) + self->head_height -
         (int) get_value (self);
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

  let_line_go (self);
  self->kept = g_object_ref (gtk_text_buffer_create_mark (gtk_text_iter_get_buffer (iter), NULL,
                                                          iter, TRUE));
  self->kept_y = y;
  self->kept_upper = 0;
  self->keeping = KEEP_FRAMES;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_line_cb, NULL, NULL);
}
