#include "gui/calendar/reprise-year-page.h"

#include "gui/calendar/reprise-calendar-words.h"
#include "gui/calendar/reprise-same-day-row.h"
#include "gui/calendar/reprise-year-legend.h"
#include "gui/calendar/reprise-year-view.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/reprise-subpage.h"
#include "gui/widgets/reprise-drop-down.h"
#include "store/reprise-journal-calendar.h"

#include <glib/gi18n.h>

/**
 * RepriseYearPage:
 *
 * The diary as a calendar: a year of squares, what it came to, its months, and what was watched on
 * this day in years before. It follows its journal.
 */
struct _RepriseYearPage
{
  AdwBin               parent_instance;

  RepriseJournal      *journal;         /* (owned) */
  RepriseMasthead     *masthead;        /* (owned) */
  RepriseDate          today;
  int                  year;            /* that is shown, or asked for */
  GPtrArray           *counts;          /* (owned) of RepriseYearCount: what can be chosen */
  RepriseCalendar     *calendar;        /* (owned) (nullable): before the first answer */
  GPtrArray           *entries;         /* (owned) (nullable) of RepriseEntry: of this day */
  GPtrArray           *month_rows;      /* of GtkWidget, not owned */
  GPtrArray           *same_day_rows;   /* likewise */
  GCancellable        *asking_year;     /* (owned) (nullable) */
  GCancellable        *asking_years;    /* (owned) (nullable) */
  GCancellable        *asking_same_day; /* (owned) (nullable) */
  gboolean             filling;         /* the drop-down, which is not the user's choice */
  gboolean             wants_newest;    /* year that has something, rather than an empty one */

  GtkWidget           *earlier;
  GtkWidget           *later;
  GtkDropDown         *years;
  GtkLabel            *total;
  RepriseYearView     *view;
  RepriseYearLegend   *legend;
  AdwExpanderRow      *months;
  AdwPreferencesGroup *same_day;
};

G_DEFINE_FINAL_TYPE (RepriseYearPage, reprise_year_page, ADW_TYPE_BIN)

static RepriseScale
get_scale (RepriseYearPage *self)
{
  return reprise_masthead_get_scale (self->masthead);
}

static guint
find_year (RepriseYearPage *self,
           int              year)
{
  for (guint i = 0; i < self->counts->len; i++)
    if (((RepriseYearCount *) self->counts->pdata[i])->year == year)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

/* What is shown can be chosen, whether or not there is anything in it. */
static void
insert_year (GPtrArray *counts,
             int        year)
{
  const RepriseYearCount count = { year, 0 };
  guint i = 0;

  while (i < counts->len && ((RepriseYearCount *) counts->pdata[i])->year > year)
    i++;
  if (i == counts->len || ((RepriseYearCount *) counts->pdata[i])->year != year)
    g_ptr_array_insert (counts, (int) i, g_memdup2 (&count, sizeof count));
}

static void
mark_ends (RepriseYearPage *self)
{
  const guint position = find_year (self, self->year);

  gtk_widget_set_sensitive (self->earlier, position + 1 < self->counts->len);
  gtk_widget_set_sensitive (self->later, position > 0);
}

static void
fill_years (RepriseYearPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  insert_year (self->counts, self->year);
  insert_year (self->counts, self->today.year);
  for (guint i = 0; i < self->counts->len; i++)
    gtk_string_list_take (list, g_strdup_printf (
                            "%d", ((RepriseYearCount *) self->counts->pdata[i])->year));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->years, find_year (self, self->year));
  self->filling = FALSE;
  mark_ends (self);
}

static void
clear_rows (GPtrArray *rows,
            void     (*remove) (gpointer  parent,
                                GtkWidget *row),
            gpointer   parent)
{
  for (guint i = 0; i < rows->len; i++)
    remove (parent, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
remove_month (gpointer   parent,
              GtkWidget *row)
{
  adw_expander_row_remove (parent, row);
}

static void
remove_same_day (gpointer   parent,
                 GtkWidget *row)
{
  adw_preferences_group_remove (parent, row);
}

static GtkWidget *
new_month_row (RepriseYearPage *self,
               int              month)
{
  const RepriseTally *tally = &self->calendar->months[month - 1];
  g_autofree char *name = reprise_calendar_words_month (month, FALSE);
  g_autofree char *words = tally->entries > 0
                             ? reprise_calendar_words_tally (tally, get_scale (self))
                             : g_strdup ("–");
  g_autofree char *query = g_strdup_printf ("day:%04d-%02d", self->calendar->year, month);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", name, NULL);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (tally->entries == 0)
    return row;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.search-for");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", query);
  return row;
}

static void
show_months (RepriseYearPage *self)
{
  clear_rows (self->month_rows, remove_month, self->months);
  for (int month = 1; month <= 12; month++)
    {
      GtkWidget *row = new_month_row (self, month);

      adw_expander_row_add_row (self->months, row);
      g_ptr_array_add (self->month_rows, row);
    }
}

static void
show_year (RepriseYearPage *self)
{
  g_autofree char *total = NULL;

  reprise_year_legend_set_scale (self->legend, get_scale (self));
  if (self->calendar == NULL)
    return;

  total = reprise_calendar_words_total (&self->calendar->whole, get_scale (self));
  gtk_label_set_label (self->total, total);
  reprise_year_view_show_year (self->view, self->calendar, get_scale (self), self->today);
  show_months (self);
}

static void
show_same_day (RepriseYearPage *self)
{
  g_autofree char *date = reprise_format_date (self->today);

  clear_rows (self->same_day_rows, remove_same_day, self->same_day);
  if (self->entries == NULL)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkWidget *row =
        reprise_same_day_row_new (self->entries->pdata[i], get_scale (self), self->today);

      adw_preferences_group_add (self->same_day, row);
      g_ptr_array_add (self->same_day_rows, row);
    }

  adw_preferences_group_set_description (self->same_day, self->entries->len > 0
                                                           ? date
                                                           : _("Nothing in earlier years"));
}

static void
year_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseYearPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  RepriseCalendar *calendar =
    reprise_journal_load_year_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    {
      g_clear_pointer (&calendar, reprise_calendar_free);
      return;
    }

  g_clear_object (&self->asking_year);
  if (calendar == NULL)
    {
      gtk_label_set_label (self->total, error->message);
      return;
    }

  g_clear_pointer (&self->calendar, reprise_calendar_free);
  self->calendar = calendar;
  show_year (self);
}

static void
ask_year (RepriseYearPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking_year);

  reprise_journal_load_year_async (self->journal, self->year,
                                   reprise_request_get_cancellable (request), year_loaded_cb,
                                   request);
}

/* Who opens the calendar in January wants to see something. */
static void
turn_to_newest (RepriseYearPage *self)
{
  const RepriseYearCount *newest = self->counts->len > 0 ? self->counts->pdata[0] : NULL;
  const gboolean turns = self->wants_newest && newest != NULL && newest->year < self->year;

  self->wants_newest = FALSE;
  if (!turns)
    return;

  self->year = newest->year;
  ask_year (self);
}

static void
years_counted_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseYearPage) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) counts =
    reprise_journal_list_years_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking_years);
  if (counts == NULL)
    return;

  g_ptr_array_unref (self->counts);
  self->counts = g_steal_pointer (&counts);
  turn_to_newest (self);
  fill_years (self);
}

static void
same_day_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseYearPage) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) entries =
    reprise_journal_list_same_day_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking_same_day);
  if (entries == NULL)
    return;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  show_same_day (self);
}

static void
ask_all (RepriseYearPage *self)
{
  RepriseRequest *years = reprise_request_begin (self, &self->asking_years);
  RepriseRequest *same_day = reprise_request_begin (self, &self->asking_same_day);

  self->today = reprise_date_today ();
  ask_year (self);
  reprise_journal_list_years_async (self->journal, reprise_request_get_cancellable (years),
                                    years_counted_cb, years);
  reprise_journal_list_same_day_async (self->journal, self->today,
                                       reprise_request_get_cancellable (same_day),
                                       same_day_listed_cb, same_day);
}

static void
scale_cb (RepriseYearPage *self)
{
  show_year (self);
  show_same_day (self);
}

static void
selected_cb (RepriseYearPage *self)
{
  const guint position = gtk_drop_down_get_selected (self->years);

  if (!self->filling && position < self->counts->len)
    reprise_year_page_show_year (self,
                                 ((RepriseYearCount *) self->counts->pdata[position])->year);
}

static void
step (RepriseYearPage *self,
      int              by)
{
  gtk_drop_down_set_selected (self->years, (guint) ((int) find_year (self, self->year) + by));
}

static void
earlier_cb (RepriseYearPage *self)
{
  step (self, 1);
}

static void
later_cb (RepriseYearPage *self)
{
  step (self, -1);
}

static void
set_up_year_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *year = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (year, "numeric");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_set_halign (count, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), year);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (item, box);
}

static void
bind_year_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *list = gtk_widget_get_ancestor (box, REPRISE_TYPE_YEAR_PAGE);
  const guint position = gtk_list_item_get_position (item);
  RepriseYearPage *self = list != NULL ? REPRISE_YEAR_PAGE (list) : NULL;
  const RepriseYearCount *count = NULL;
  g_autofree char *words = NULL;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  if (self == NULL || position >= self->counts->len)
    return;

  count = self->counts->pdata[position];
  words = g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) count->entries),
                           count->entries);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), words);
}

static void
reprise_year_page_dispose (GObject *object)
{
  RepriseYearPage *self = REPRISE_YEAR_PAGE (object);

  reprise_request_cancel (&self->asking_year);
  reprise_request_cancel (&self->asking_years);
  reprise_request_cancel (&self->asking_same_day);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_year_page_parent_class)->dispose (object);
}

static void
reprise_year_page_finalize (GObject *object)
{
  RepriseYearPage *self = REPRISE_YEAR_PAGE (object);

  g_ptr_array_unref (self->counts);
  g_clear_pointer (&self->calendar, reprise_calendar_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_ptr_array_unref (self->month_rows);
  g_ptr_array_unref (self->same_day_rows);

  G_OBJECT_CLASS (reprise_year_page_parent_class)->finalize (object);
}

static void
reprise_year_page_class_init (RepriseYearPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_year_page_dispose;
  object_class->finalize = reprise_year_page_finalize;

  g_type_ensure (REPRISE_TYPE_SUBPAGE);
  g_type_ensure (REPRISE_TYPE_YEAR_LEGEND);
  g_type_ensure (REPRISE_TYPE_YEAR_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/calendar/reprise-year-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, later);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, years);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, total);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, view);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, legend);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, months);
  gtk_widget_class_bind_template_child (widget_class, RepriseYearPage, same_day);
  gtk_widget_class_bind_template_callback (widget_class, bind_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_year_cb);
}

static void
reprise_year_page_init (RepriseYearPage *self)
{
  self->counts = g_ptr_array_new_with_free_func (g_free);
  self->month_rows = g_ptr_array_new ();
  self->same_day_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_drop_down_set_name (self->years, _("Year"));
}

/**
 * reprise_year_page_new:
 * @journal: a journal
 * @masthead: how it presents itself; its scale is followed
 * @year: the year to show, 1–9999; 0 for this one, or the newest that has entries
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
reprise_year_page_new (RepriseJournal  *journal,
                       RepriseMasthead *masthead,
                       int              year)
{
  RepriseYearPage *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_YEAR_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->masthead = g_object_ref (masthead);
  self->today = reprise_date_today ();
  self->wants_newest = year < 1 || year > 9999;
  self->year = self->wants_newest ? self->today.year : year;
  g_signal_connect_object (journal, "changed", G_CALLBACK (ask_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (scale_cb), self,
                           G_CONNECT_SWAPPED);
  fill_years (self);
  ask_all (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_year_page_get_year:
 * @self: a page
 *
 * Returns: the year that it shows
 */
int
reprise_year_page_get_year (RepriseYearPage *self)
{
  g_return_val_if_fail (REPRISE_IS_YEAR_PAGE (self), 0);

  return self->year;
}

/**
 * reprise_year_page_show_year:
 * @self: a page
 * @year: the year to show, 1–9999
 */
void
reprise_year_page_show_year (RepriseYearPage *self,
                             int              year)
{
  g_return_if_fail (REPRISE_IS_YEAR_PAGE (self));
  g_return_if_fail (year >= 1 && year <= 9999);

  if (self->year == year)
    return;

  self->year = year;
  if (find_year (self, year) == GTK_INVALID_LIST_POSITION)
    fill_years (self);
  mark_ends (self);
  ask_year (self);
}

/**
 * reprise_year_page_is_ready:
 * @self: a page
 *
 * Returns: whether it shows all that it was asked for
 */
gboolean
reprise_year_page_is_ready (RepriseYearPage *self)
{
  g_return_val_if_fail (REPRISE_IS_YEAR_PAGE (self), FALSE);

  return self->asking_year == NULL && self->asking_years == NULL && self->asking_same_day == NULL;
}
