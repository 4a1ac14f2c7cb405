#include "gui/journal/reprise-diary-jump.h"

#include "gui/calendar/reprise-calendar-words.h"
#include "gui/journal/reprise-diary-months.h"
#include "gui/widgets/reprise-drop-down.h"

#include <glib/gi18n.h>

#define COLUMNS 4

/**
 * RepriseDiaryJump:
 *
 * Where to jump to in the diary: the months of a year, each with how many entries it has, and the
 * years.
 */
struct _RepriseDiaryJump
{
  GtkPopover   parent_instance;

  GArray      *months;   /* (owned) (nullable) of RepriseDiaryMonth */
  GArray      *years;    /* (owned) (nullable) likewise */
  gboolean     filling;
  GtkButton   *buttons[12];
  GtkLabel    *counts[12];
  guint        firsts[12];  /* where the months of the year begin */

  GtkWidget   *earlier;
  GtkWidget   *later;
  GtkDropDown *choice;
  GtkGrid     *grid;
  GtkButton   *whole_year;
  GtkWidget   *calendar;
};

G_DEFINE_FINAL_TYPE (RepriseDiaryJump, reprise_diary_jump, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
format_entries (guint n)
{
  return g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);
}

static const RepriseDiaryMonth *
get_year (RepriseDiaryJump *self)
{
  const guint position = gtk_drop_down_get_selected (self->choice);

  return self->years != NULL && position < self->years->len
           ? &g_array_index (self->years, RepriseDiaryMonth, position)
           : NULL;
}

static void
choose (RepriseDiaryJump *self,
        guint             position)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, position);
}

static void
show_month (RepriseDiaryJump *self,
            int               nth,
            guint             entries)
{
  g_autofree char *name = reprise_calendar_words_month (nth + 1, FALSE);
  g_autofree char *count = entries > 0 ? g_strdup_printf ("%u", entries) : g_strdup ("–");
  g_autofree char *words = format_entries (entries);
  g_autofree char *label = g_strdup_printf ("%s, %s", name, words);

  gtk_label_set_label (self->counts[nth], count);
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons[nth]), entries > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[nth]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
show_year (RepriseDiaryJump *self)
{
  const RepriseDiaryMonth *year = get_year (self);
  const guint position = gtk_drop_down_get_selected (self->choice);
  guint entries[12] = { 0 };
  g_autofree char *words = NULL;

  if (year == NULL)
    return;

  for (guint i = 0; i < self->months->len; i++)
    {
      const RepriseDiaryMonth *month = &g_array_index (self->months, RepriseDiaryMonth, i);

      if (month->month > 0 && month->month / 12 == year->month)
        {
          entries[month->month % 12] = month->entries;
          self->firsts[month->month % 12] = month->first;
        }
    }

  for (int i = 0; i < 12; i++)
    show_month (self, i, entries[i]);
  words = format_entries (year->entries);
  gtk_button_set_label (self->whole_year, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->whole_year), _("To the Newest of the Year"));
  gtk_widget_set_sensitive (self->calendar, year->month > 0);
  gtk_widget_set_sensitive (self->later, position > 0);
  gtk_widget_set_sensitive (self->earlier, position + 1 < self->years->len);
}

static void
selected_cb (RepriseDiaryJump *self)
{
  if (!self->filling)
    show_year (self);
}

static void
step (RepriseDiaryJump *self,
      int               by)
{
  gtk_drop_down_set_selected (self->choice,
                              (guint) ((int) gtk_drop_down_get_selected (self->choice) + by));
}

static void
earlier_cb (RepriseDiaryJump *self)
{
  step (self, 1);
}

static void
later_cb (RepriseDiaryJump *self)
{
  step (self, -1);
}

static void
whole_year_cb (RepriseDiaryJump *self)
{
  const RepriseDiaryMonth *year = get_year (self);

  if (year != NULL)
    choose (self, year->first);
}

static void
calendar_cb (RepriseDiaryJump *self)
{
  const RepriseDiaryMonth *year = get_year (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (year != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-year", "i", year->month);
}

static void
month_cb (RepriseDiaryJump *self,
          GtkButton        *button)
{
  for (int i = 0; i < 12; i++)
    if (self->buttons[i] == button)
      choose (self, self->firsts[i]);
}

static void
reprise_diary_jump_finalize (GObject *object)
{
  RepriseDiaryJump *self = REPRISE_DIARY_JUMP (object);

  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->years, g_array_unref);

  G_OBJECT_CLASS (reprise_diary_jump_parent_class)->finalize (object);
}

static void
reprise_diary_jump_class_init (RepriseDiaryJumpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = reprise_diary_jump_finalize;

  /**
   * RepriseDiaryJump::chosen:
   * @position: a position in the diary
   *
   * The diary shall be shown from there on.
   */
  signals[CHOSEN] = g_signal_new ("chosen", REPRISE_TYPE_DIARY_JUMP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-diary-jump.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryJump, calendar);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryJump, earlier);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryJump, grid);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryJump, later);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryJump, whole_year);
  gtk_widget_class_bind_template_child_full (widget_class, "years", FALSE,
                                             G_STRUCT_OFFSET (RepriseDiaryJump, choice));
  gtk_widget_class_bind_template_callback (widget_class, calendar_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, whole_year_cb);
}

static void
add_month (RepriseDiaryJump *self,
           int               nth)
{
  g_autofree char *name = reprise_calendar_words_month (nth + 1, TRUE);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_grid_attach (self->grid, button, nth % COLUMNS, nth / COLUMNS, 1, 1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (month_cb), self);
  self->buttons[nth] = GTK_BUTTON (button);
  self->counts[nth] = GTK_LABEL (count);
}

static void
reprise_diary_jump_init (RepriseDiaryJump *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_drop_down_set_name (self->choice, _("Year"));
  for (int i = 0; i < 12; i++)
    add_month (self, i);
}

static void
fill_years (RepriseDiaryJump *self,
            int               year)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      const int one = g_array_index (self->years, RepriseDiaryMonth, i).month;

      if (one == year)
        selected = i;
      /* Translators: entries of which nobody knows when they were, among the years. */
      gtk_string_list_take (list, one > 0 ? g_strdup_printf ("%d", one) : g_strdup (_("No Date")));
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->choice, selected);
  self->filling = FALSE;
}

/**
 * reprise_diary_jump_new:
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
reprise_diary_jump_new (void)
{
  return g_object_new (REPRISE_TYPE_DIARY_JUMP, NULL);
}

/**
 * reprise_diary_jump_open:
 * @self: a popover that has a parent
 * @diary: the whole diary
 * @position: where one is in it
 *
 * Opens at the year that one is in; where the diary is empty nothing happens.
 */
void
reprise_diary_jump_open (RepriseDiaryJump  *self,
                         RepriseDiaryModel *diary,
                         guint              position)
{
  guint n = 0;
  const int *months = reprise_diary_model_get_months (diary, &n);

  g_return_if_fail (REPRISE_IS_DIARY_JUMP (self));

  if (months == NULL || n == 0)
    return;

  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  self->months = reprise_diary_months_list (months, n);
  self->years = reprise_diary_months_sum_years (self->months);
  fill_years (self, reprise_diary_months_get_year (months[MIN (position, n - 1)]));
  show_year (self);
  gtk_popover_popup (GTK_POPOVER (self));
}
