#include "gui/widgets/reprise-date-entry.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-date-words.h"
#include "gui/widgets/reprise-field.h"
#include "gui/widgets/reprise-focus.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

/* Who is still typing is not told that it makes no sense yet; milliseconds. */
#define PATIENCE 1000

/**
 * RepriseDateEntry:
 *
 * A date of any precision to type as one likes, or to choose from a calendar.
 *
 * The date follows what is typed as soon as it is understood, and what was understood last is kept
 * until then; an empty entry is the unknown date, but not before a moment has passed. Enter, and
 * leaving the entry, write the date out in full. One that is still to come is taken, and remarked
 * on.
 *
 * Follow “text-date”: the date as it is kept, see reprise_date_to_text().
 */
struct _RepriseDateEntry
{
  AdwBin       parent_instance;

  GtkEntry    *entry;
  GtkWidget   *button;
  GtkPopover  *popover;
  GtkCalendar *calendar;
  GtkLabel    *month;
  GtkLabel    *year;
  GtkRevealer *revealer;
  GtkLabel    *hint;

  char        *label;       /* (owned) (nullable) */
  RepriseDate  date;
  RepriseDate  page;        /* the month that the calendar shows */
  gboolean     understood;  /* whether what is typed is the date */
  guint        patience;    /* the source that ends it, or 0 */
};

G_DEFINE_FINAL_TYPE (RepriseDateEntry, reprise_date_entry, ADW_TYPE_BIN)

enum
{
  PROP_TEXT_DATE = 1,
  PROP_LABEL,
  PROP_UNDERSTOOD,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
show_hint (RepriseDateEntry *self,
           const char       *words,
           gboolean          is_error)
{
  static const char *hint_classes[] = { "caption", "dim-label", NULL };
  static const char *error_classes[] = { "caption", "error", NULL };
  GtkWidget *entry = GTK_WIDGET (self->entry);

  reprise_field_set_wrong (entry, is_error);
  gtk_widget_set_css_classes (GTK_WIDGET (self->hint), is_error ? error_classes : hint_classes);
  if (words != NULL)
    gtk_label_set_label (self->hint, words);
  gtk_revealer_set_reveal_child (self->revealer, words != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "",
                                  -1);
}

static void
show_failure (RepriseDateEntry *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  /* Translators: under what was typed for a date. */
  show_hint (self, _("That is no date. Write a day, a month or a year, as “22 November 2026”."),
             TRUE);
}

static void
show_success (RepriseDateEntry *self)
{
  const gboolean to_come = reprise_date_compare (self->date, reprise_date_today ()) > 0;

  g_clear_handle_id (&self->patience, g_source_remove);
  show_hint (self, to_come ? _("That is still to come.") : NULL, FALSE);
}

static void
set_understood (RepriseDateEntry *self,
                gboolean          understood)
{
  if (self->understood == understood)
    return;

  self->understood = understood;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDERSTOOD]);
}

static void
take_date (RepriseDateEntry *self,
           RepriseDate       date)
{
  const gboolean same = reprise_date_compare (self->date, date) == 0;

  self->date = date;
  set_understood (self, TRUE);
  show_success (self);
  if (!same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_DATE]);
}

/* Read as it stands, whatever may still follow. */
static void
settle (RepriseDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  RepriseDate date;

  if (reprise_date_words_read (text, reprise_date_words_find_order (), reprise_date_today (),
                               &date))
    {
      take_date (self, date);
      return;
    }

  set_understood (self, FALSE);
  show_failure (self);
}

static gboolean
patience_cb (gpointer data)
{
  RepriseDateEntry *self = data;

  self->patience = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* An entry that is empty for a moment, as its text is replaced, is no wish for no date. */
static void
changed_cb (RepriseDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  RepriseDate date;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (*text != '\0' &&
      reprise_date_words_read (text, reprise_date_words_find_order (), reprise_date_today (),
                               &date))
    {
      take_date (self, date);
      return;
    }

  set_understood (self, *text == '\0');
  self->patience = g_timeout_add (PATIENCE, patience_cb, self);
}

static void
write_out (RepriseDateEntry *self)
{
  g_autofree char *words = reprise_date_is_known (self->date) ? reprise_format_date (self->date)
                                                              : g_strdup ("");

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), words) == 0)
    return;

  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

static void
commit_cb (RepriseDateEntry *self)
{
  settle (self);
  if (self->understood)
    write_out (self);
}

static RepriseDate
read_calendar (RepriseDateEntry *self)
{
  g_autoptr (GDateTime) instant = gtk_calendar_get_date (self->calendar);
  int year, month, day;

  g_date_time_get_ymd (instant, &year, &month, &day);
  return (RepriseDate) { (guint16) year, (guint8) month, (guint8) day };
}

static void
show_page (RepriseDateEntry *self)
{
  g_autofree char *month = NULL;
  g_autofree char *month_label = NULL;
  g_autofree char *year_label = NULL;

  self->page = read_calendar (self);
  self->page.day = 0;
  month = reprise_format_date (self->page);
  /* Translators: a button that takes a month for the date, as “Only November 2026”. */
  month_label = g_strdup_printf (_("Only %s"), month);
  /* Translators: a button that takes a year for the date, as “Only 2026”. */
  year_label = g_strdup_printf (_("Only %d"), self->page.year);
  gtk_label_set_label (self->month, month_label);
  gtk_label_set_label (self->year, year_label);
}

static void
choose (RepriseDateEntry *self,
        RepriseDate       date)
{
  take_date (self, date);
  write_out (self);
  gtk_popover_popdown (self->popover);
}

/* To turn the page may select another day, as not all months have 31, but nobody chose it. */
static void
day_selected_cb (RepriseDateEntry *self)
{
  const RepriseDate date = read_calendar (self);

  if (date.year != self->page.year || date.month != self->page.month)
    show_page (self);
  else
    choose (self, date);
}

/* The day that is selected already, as it must be one, is not selected again by a click on it. */
static void
released_cb (RepriseDateEntry *self,
             int               n_press,
             double            x,
             double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    choose (self, read_calendar (self));
}

static void
popover_show_cb (RepriseDateEntry *self)
{
  const RepriseDate today = reprise_date_today ();
  const RepriseDate date = reprise_date_is_known (self->date) ? self->date : today;
  g_autoptr (GDateTime) instant =
    g_date_time_new_local (date.year, MAX (date.month, 1), MAX (date.day, 1), 12, 0, 0);

  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, instant);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
  show_page (self);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RepriseDateEntry *self = REPRISE_DATE_ENTRY (widget);
  const char *what = g_variant_get_string (parameter, NULL);
  RepriseDate date = { 0 };

  if (g_str_equal (what, "month"))
    date = self->page;
  else if (g_str_equal (what, "year"))
    date.year = self->page.year;
  else if (!reprise_date_words_read (what, REPRISE_DATE_DAY_FIRST, reprise_date_today (), &date))
    g_return_if_reached ();

  choose (self, date);
}

static gboolean
reprise_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_DATE_ENTRY (widget)->entry));
}

static gboolean
reprise_date_entry_mnemonic_activate (GtkWidget *widget,
                                      gboolean   cycling)
{
  return gtk_widget_grab_focus (widget);
}

static void
reprise_date_entry_dispose (GObject *object)
{
  RepriseDateEntry *self = REPRISE_DATE_ENTRY (object);

  g_clear_handle_id (&self->patience, g_source_remove);

  G_OBJECT_CLASS (reprise_date_entry_parent_class)->dispose (object);
}

static void
reprise_date_entry_finalize (GObject *object)
{
  RepriseDateEntry *self = REPRISE_DATE_ENTRY (object);

  g_free (self->label);

  G_OBJECT_CLASS (reprise_date_entry_parent_class)->finalize (object);
}

static void
reprise_date_entry_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseDateEntry *self = REPRISE_DATE_ENTRY (object);

  switch (id)
    {
    case PROP_TEXT_DATE:
      g_value_take_string (value, reprise_date_to_text (self->date));
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_UNDERSTOOD:
      g_value_set_boolean (value, self->understood);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_date_entry_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseDateEntry *self = REPRISE_DATE_ENTRY (object);

  switch (id)
    {
    case PROP_TEXT_DATE:
      reprise_date_entry_set_date (self, reprise_date_from_text (g_value_get_string (value)));
      break;

    case PROP_LABEL:
      reprise_date_entry_set_label (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_date_entry_class_init (RepriseDateEntryClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_date_entry_dispose;
  object_class->finalize = reprise_date_entry_finalize;
  object_class->get_property = reprise_date_entry_get_property;
  object_class->set_property = reprise_date_entry_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_date_entry_grab_focus;
  widget_class->mnemonic_activate = reprise_date_entry_mnemonic_activate;

  properties[PROP_TEXT_DATE] = g_param_spec_string ("text-date", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_UNDERSTOOD] =
    g_param_spec_boolean ("understood", NULL, NULL, TRUE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "date.choose", "s", choose_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/widgets/reprise-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, calendar);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, month);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, year);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, revealer);
  gtk_widget_class_bind_template_child (widget_class, RepriseDateEntry, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_page);
}

static void
reprise_date_entry_init (RepriseDateEntry *self)
{
  self->understood = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a Date"),
                                  -1);
  show_page (self);
}

/**
 * reprise_date_entry_new:
 *
 * Returns: (transfer floating): an entry with the unknown date
 */
GtkWidget *
reprise_date_entry_new (void)
{
  return g_object_new (REPRISE_TYPE_DATE_ENTRY, NULL);
}

/**
 * reprise_date_entry_get_date:
 * @self: an entry
 *
 * Returns: the date; where what is typed is not understood, what was understood last
 */
RepriseDate
reprise_date_entry_get_date (RepriseDateEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_DATE_ENTRY (self), (RepriseDate) { 0 });

  return self->date;
}

/**
 * reprise_date_entry_set_date:
 * @self: an entry
 * @date: a date of any precision
 *
 * Sets the date and writes it out. Where it is the date already, what is being typed is left alone.
 */
void
reprise_date_entry_set_date (RepriseDateEntry *self,
                             RepriseDate       date)
{
  g_return_if_fail (REPRISE_IS_DATE_ENTRY (self));

  if (reprise_date_compare (self->date, date) == 0)
    return;

  take_date (self, date);
  write_out (self);
}

/**
 * reprise_date_entry_set_label:
 * @self: an entry
 * @label: (nullable): what a screen reader shall call it, as “Watched on”
 */
void
reprise_date_entry_set_label (RepriseDateEntry *self,
                              const char       *label)
{
  g_return_if_fail (REPRISE_IS_DATE_ENTRY (self));

  if (!reprise_text_replace (&self->label, label))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "",
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * reprise_date_entry_is_understood:
 * @self: an entry
 *
 * Returns: whether what is typed is the date; where not, a form should not be closed silently
 */
gboolean
reprise_date_entry_is_understood (RepriseDateEntry *self)
{
  g_return_val_if_fail (REPRISE_IS_DATE_ENTRY (self), FALSE);

  return self->understood;
}
