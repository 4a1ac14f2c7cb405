#include "gui/calendar/reprise-year-view.h"

#include "gui/calendar/reprise-calendar-words.h"
#include "gui/calendar/reprise-day-square.h"
#include "gui/calendar/reprise-year-layout.h"

#define MOST_DAYS 366

/**
 * RepriseYearView:
 *
 * A year of the diary, with a square for each day; see #RepriseYearLayout for how they stand.
 *
 * It is one stop of the Tab key. From there the arrows go to the days and weeks around, Home and
 * End to the first and the last day, Page Up and Page Down to the months before and after. A day
 * with entries is opened by Return, Space or a click: `win.search-for` asks for them.
 *
 * # CSS nodes
 *
 * `year`, with `label`s for months and weekdays, and `day`s
 */
struct _RepriseYearView
{
  GtkWidget          parent_instance;

  RepriseYearLayout  layout;
  int                first_weekday;
  int                year;             /* 0 before there is one */
  int                current;          /* day of the year, from 0: where the focus comes to */
  GtkWidget         *months[12];
  GtkWidget         *weekdays[7];
  GtkWidget         *days[MOST_DAYS];
};

G_DEFINE_FINAL_TYPE (RepriseYearView, reprise_year_view, GTK_TYPE_WIDGET)

static int
count_days (RepriseYearView *self)
{
  return self->year > 0 ? reprise_year_layout_count_days (self->year) : 0;
}

static RepriseDate
get_date (RepriseYearView *self,
          int              nth)
{
  return reprise_day_square_get_date (REPRISE_DAY_SQUARE (self->days[nth]));
}

static int
find_nth (RepriseYearView *self,
          GtkWidget       *square)
{
  for (int i = 0; i < count_days (self); i++)
    if (self->days[i] == square)
      return i;

  return -1;
}

static void
go_to (RepriseYearView *self,
       int              nth)
{
  self->current = CLAMP (nth, 0, count_days (self) - 1);
  gtk_widget_grab_focus (self->days[self->current]);
}

/* Left and right, up and down are days or weeks, as these stand. */
static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RepriseYearView *self = REPRISE_YEAR_VIEW (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int right, down;

  g_variant_get (parameter, "(ii)", &right, &down);
  if (mirrored)
    right = -right;

  go_to (self, self->current + (self->layout.by_month ? right + 7 * down : 7 * right + down));
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  go_to (REPRISE_YEAR_VIEW (widget), g_variant_get_int32 (parameter) < 0 ? 0 : MOST_DAYS);
}

/* To the same day of another month, or the last one that it has. */
static void
month_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RepriseYearView *self = REPRISE_YEAR_VIEW (widget);
  RepriseDate date = reprise_year_view_get_day (self);
  const int month = CLAMP (date.month + g_variant_get_int32 (parameter), 1, 12);
  const guint8 days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) self->year);

  date.month = (guint8) month;
  date.day = MIN (date.day, days);
  reprise_year_view_set_day (self, date);
  go_to (self, self->current);
}

static void
open_day (RepriseYearView *self,
          int              nth)
{
  RepriseDaySquare *square = REPRISE_DAY_SQUARE (self->days[nth]);
  g_autofree char *day = reprise_date_to_text (get_date (self, nth));
  g_autofree char *query = g_strconcat ("day:", day, NULL);

  if (reprise_day_square_has_entries (square))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.search-for", "s", query);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  open_day (REPRISE_YEAR_VIEW (widget), REPRISE_YEAR_VIEW (widget)->current);
}

static void
released_cb (RepriseYearView *self,
             int              n_press,
             double           x,
             double           y)
{
  const int nth =
    find_nth (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));

  if (nth < 0)
    return;

  go_to (self, nth);
  open_day (self, nth);
}

static gboolean
query_tooltip_cb (RepriseYearView *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  const int nth = by_keyboard
                    ? self->current
                    : find_nth (self, gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));
  graphene_rect_t bounds;

  if (nth < 0 || count_days (self) == 0 ||
      !gtk_widget_compute_bounds (self->days[nth], GTK_WIDGET (self), &bounds))
    return FALSE;

  gtk_tooltip_set_text (tooltip,
                        reprise_day_square_get_words (REPRISE_DAY_SQUARE (self->days[nth])));
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                       (int) bounds.size.width,
                                                       (int) bounds.size.height });
  return TRUE;
}

/* Whatever moved the focus here, the arrows go on from there. */
static void
focus_child_cb (RepriseYearView *self)
{
  const int nth = find_nth (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));

  if (nth >= 0)
    self->current = nth;
}

static gboolean
reprise_year_view_grab_focus (GtkWidget *widget)
{
  RepriseYearView *self = REPRISE_YEAR_VIEW (widget);

  return count_days (self) > 0 && gtk_widget_grab_focus (self->days[self->current]);
}

static gboolean
reprise_year_view_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && reprise_year_view_grab_focus (widget);
}

static int
measure_widest (GtkWidget * const *labels,
                int                n,
                GtkOrientation     orientation)
{
  int widest = 0;

  for (int i = 0; i < n; i++)
    {
      int natural = 0;

      gtk_widget_measure (labels[i], orientation, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural);
    }

  return widest;
}

static void
arrange (RepriseYearView   *self,
         RepriseYearLayout *layout,
         int                width)
{
  reprise_year_layout_init (layout, self->year > 0 ? self->year : 1, self->first_weekday, width,
                            measure_widest (self->weekdays, 7, GTK_ORIENTATION_HORIZONTAL),
                            measure_widest (self->months, 12, GTK_ORIENTATION_VERTICAL));
}

static GtkSizeRequestMode
reprise_year_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
reprise_year_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  RepriseYearView *self = REPRISE_YEAR_VIEW (widget);
  RepriseYearLayout layout;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = reprise_year_layout_get_minimum ();
      *natural = reprise_year_layout_get_natural (
        measure_widest (self->weekdays, 7, GTK_ORIENTATION_HORIZONTAL));
      return;
    }

  arrange (self, &layout, for_size > 0 ? for_size : reprise_year_layout_get_minimum ());
  *minimum = *natural = layout.height;
}

static void
place (RepriseYearView    *self,
       GtkWidget          *child,
       const GdkRectangle *where,
       int                 width)
{
  GdkRectangle there = *where;
  int least = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  there.width = MAX (there.width, least);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    there.x = width - there.x - there.width;
  gtk_widget_size_allocate (child, &there, -1);
}

static void
reprise_year_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RepriseYearView *self = REPRISE_YEAR_VIEW (widget);
  GdkRectangle where;

  arrange (self, &self->layout, width);
  for (int i = 0; i < 12; i++)
    {
      reprise_year_layout_place_month (&self->layout, i + 1, &where);
      place (self, self->months[i], &where, width);
    }
  for (int i = 0; i < 7; i++)
    {
      /* Every other one is enough, and there is no room for more. */
      gtk_widget_set_child_visible (self->weekdays[i], !self->layout.by_month && i % 2 == 0);
      reprise_year_layout_place_weekday (&self->layout, i, &where);
      place (self, self->weekdays[i], &where, width);
    }
  for (int i = 0; i < count_days (self); i++)
    {
      const RepriseDate date = get_date (self, i);

      reprise_year_layout_place_day (&self->layout, date.month, date.day, &where);
      place (self, self->days[i], &where, width);
    }
}

static void
reprise_year_view_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (reprise_year_view_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int   right;
    int   down;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, arrows[i].key, 0, "year.move", "(ii)",
                                           arrows[i].right, arrows[i].down);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].keypad, 0, "year.move", "(ii)",
                                           arrows[i].right, arrows[i].down);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, 0, "year.end", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, 0, "year.end", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "year.month", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "year.month", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "year.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "year.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "year.open", NULL);
}

static void
reprise_year_view_class_init (RepriseYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_year_view_dispose;
  widget_class->focus = reprise_year_view_focus;
  widget_class->get_request_mode = reprise_year_view_get_request_mode;
  widget_class->grab_focus = reprise_year_view_grab_focus;
  widget_class->measure = reprise_year_view_measure;
  widget_class->size_allocate = reprise_year_view_size_allocate;

  gtk_widget_class_install_action (widget_class, "year.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "year.end", "i", end_action);
  gtk_widget_class_install_action (widget_class, "year.month", "i", month_action);
  gtk_widget_class_install_action (widget_class, "year.open", NULL, open_action);
  bind_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "year");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static GtkWidget *
add_label (RepriseYearView *self,
           char            *text,
           float            xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_free (text);
  return label;
}

static void
add_controllers (RepriseYearView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_child_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
reprise_year_view_init (RepriseYearView *self)
{
  self->first_weekday = reprise_year_layout_find_first_weekday ();
  for (int i = 0; i < 12; i++)
    self->months[i] = add_label (self, reprise_calendar_words_month (i + 1, TRUE), 0);
  for (int i = 0; i < 7; i++)
    self->weekdays[i] =
      add_label (self, reprise_calendar_words_weekday ((self->first_weekday + i) % 7), 1);
  for (int i = 0; i < MOST_DAYS; i++)
    {
      self->days[i] = reprise_day_square_new ();
      gtk_widget_set_focusable (self->days[i], TRUE);
      gtk_widget_set_visible (self->days[i], FALSE);
      gtk_widget_set_parent (self->days[i], GTK_WIDGET (self));
    }

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  add_controllers (self);
}

/* Where it is this year, today; else the newest day that has something, or the first. */
static void
choose_day (RepriseYearView *self,
            RepriseDate      today)
{
  self->current = 0;
  for (int i = 0; i < count_days (self); i++)
    if (reprise_date_compare (get_date (self, i), today) == 0 ||
        (today.year != self->year &&
         reprise_day_square_has_entries (REPRISE_DAY_SQUARE (self->days[i]))))
      self->current = i;
}

static void
name_year (RepriseYearView *self)
{
  g_autofree char *name = g_strdup_printf ("%d", self->year);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * reprise_year_view_show_year:
 * @self: a view
 * @calendar: a year of the diary
 * @scale: what to say judgements in
 * @today: what day it is
 *
 * Shows a year. Where it is the one that was shown before, the focus stays at its day.
 */
void
reprise_year_view_show_year (RepriseYearView       *self,
                             const RepriseCalendar *calendar,
                             RepriseScale           scale,
                             RepriseDate            today)
{
  const gboolean is_new = calendar->year != self->year;
  RepriseDate date = { (guint16) calendar->year, 1, 0 };
  guint next = 0;

  g_return_if_fail (REPRISE_IS_YEAR_VIEW (self));

  self->year = calendar->year;
  for (int i = 0; i < MOST_DAYS; i++)
    {
      const RepriseCalendarDay *day =
        next < calendar->days->len ? &g_array_index (calendar->days, RepriseCalendarDay, next)
                                   : NULL;

      gtk_widget_set_visible (self->days[i], i < count_days (self));
      if (i >= count_days (self))
        break;

      if (++date.day > g_date_get_days_in_month (date.month, date.year))
        date = (RepriseDate) { date.year, date.month + 1, 1 };
      if (day != NULL && reprise_date_compare (day->date, date) == 0)
        next++;
      else
        day = NULL;
      reprise_day_square_set_day (REPRISE_DAY_SQUARE (self->days[i]), date,
                                  day != NULL ? &day->tally : NULL, scale, today);
    }

  name_year (self);
  if (is_new)
    choose_day (self, today);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * reprise_year_view_get_day:
 * @self: a view of a year
 *
 * Returns: the day that has the focus, or gets it
 */
RepriseDate
reprise_year_view_get_day (RepriseYearView *self)
{
  g_return_val_if_fail (REPRISE_IS_YEAR_VIEW (self), ((RepriseDate) { 0 }));
  g_return_val_if_fail (self->year > 0, ((RepriseDate) { 0 }));

  return get_date (self, self->current);
}

/**
 * reprise_year_view_set_day:
 * @self: a view of a year
 * @day: the day that shall get the focus when it comes; one of another year changes nothing
 */
void
reprise_year_view_set_day (RepriseYearView *self,
                           RepriseDate      day)
{
  g_return_if_fail (REPRISE_IS_YEAR_VIEW (self));

  for (int i = 0; i < count_days (self); i++)
    if (reprise_date_compare (get_date (self, i), day) == 0)
      self->current = i;
}
