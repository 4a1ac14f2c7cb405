#include "gui/journal/reprise-diary-row.h"

#include "gui/journal/reprise-diary-format.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-stars.h"

#include <glib/gi18n.h>

/**
 * RepriseDiaryRow:
 *
 * An entry of the diary in three lines, with its day at the end. All rows are of one height, filled
 * or not yet; one that begins a month has its heading above. What is hovered, selected or focused
 * is drawn around the entry, not around the heading: see style.css.
 */
struct _RepriseDiaryRow
{
  AdwBin             parent_instance;

  RepriseDiaryItem  *item;       /* (owned) (nullable): held */
  GtkLabel          *heading;
  RepriseFilmPoster *poster;
  GtkLabel          *title;
  GtkLabel          *year;
  RepriseStars      *judgement;
  GtkLabel          *dot;
  GtkLabel          *viewing;
  GtkLabel          *opening;
  GtkLabel          *day;
  GtkLabel          *day_caption;
};

G_DEFINE_FINAL_TYPE (RepriseDiaryRow, reprise_diary_row, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A list row is named on the widget that stands for it in the list, not on its child. */
static void
name_list_item (RepriseDiaryRow *self,
                const char      *name)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

static void
show_line (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Under the heading of a month the weekday is worth more than the month; a date that has no day is
 * said by the heading alone. */
static void
show_date (RepriseDiaryRow *self,
           RepriseDate      date)
{
  const gboolean under_month = reprise_diary_item_is_under_month (self->item);
  const gboolean has_day = reprise_date_get_precision (date) == REPRISE_DATE_DAY;
  g_autofree char *figure = reprise_format_day_figure (date);
  g_autofree char *caption = under_month
                               ? reprise_diary_format_weekday (date)
                               : reprise_format_day_caption (date, reprise_date_today ());

  gtk_label_set_label (self->day, under_month && !has_day ? "" : figure);
  gtk_label_set_label (self->day_caption, caption);
}

static void
show_films (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int year = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  g_autofree char *text = year > 0 ? g_strdup_printf ("%d", year) : NULL;

  /* What is about no film has a cover all the same. */
  if (films->len > 0)
    reprise_film_poster_set_film (self->poster, reprise_film_get_title (films->pdata[0]),
                                  reprise_film_get_year (films->pdata[0]), NULL);
  else
    reprise_film_poster_set_film (self->poster, reprise_entry_get_title (entry), 0, NULL);
  gtk_label_set_label (self->title, reprise_entry_get_title (entry));
  show_line (self->year, text);
}

static void
show_text (RepriseDiaryRow *self,
           RepriseEntry    *entry)
{
  const char *snippet = reprise_entry_get_snippet (entry);
  g_autofree char *markup = snippet != NULL ? reprise_diary_format_snippet (snippet)
                                            : g_markup_escape_text (
                                                reprise_entry_get_opening (entry), -1);

  /* Of a snippet only what is around the hits is dim. */
  if (snippet != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->opening), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->opening), "dim-label");
  gtk_label_set_markup (self->opening, markup);
}

/* A month is heard as part of the date; under what else an entry was found only the heading says. */
static void
name_entry (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  const char *heading = reprise_diary_item_get_heading (self->item);
  g_autofree char *name =
    reprise_format_entry_name (entry, reprise_diary_item_get_scale (self->item));
  g_autofree char *under = heading != NULL && !reprise_diary_item_is_under_month (self->item)
                             ? g_strdup_printf ("%s: %s", heading, name)
                             : g_strdup (name);

  name_list_item (self, under);
}

static void
show_entry (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  const int judgement = reprise_entry_get_judgement (entry);
  g_autofree char *line = reprise_diary_format_second_line (entry);

  show_films (self, entry);
  show_date (self, reprise_entry_get_day (entry));
  reprise_stars_set_scale (self->judgement, reprise_diary_item_get_scale (self->item));
  reprise_stars_set_judgement (self->judgement, judgement);
  gtk_widget_set_visible (GTK_WIDGET (self->judgement), judgement != REPRISE_UNJUDGED);
  gtk_label_set_label (self->viewing, line);
  gtk_widget_set_visible (GTK_WIDGET (self->dot), judgement != REPRISE_UNJUDGED && *line != '\0');
  show_text (self, entry);
  name_entry (self, entry);
}

static void
show_nothing (RepriseDiaryRow *self,
              const GError    *error)
{
  const char *title = error != NULL ? _("This entry cannot be read") : "";

  gtk_label_set_label (self->title, title);
  reprise_film_poster_set_film (self->poster, NULL, 0, NULL);
  show_line (self->year, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->judgement), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->dot), FALSE);
  gtk_label_set_label (self->viewing, "");
  gtk_label_set_text (self->opening, error != NULL ? error->message : "");
  gtk_label_set_label (self->day, "");
  gtk_label_set_label (self->day_caption, "");
  name_list_item (self, title);
}

static void
entry_cb (RepriseDiaryRow *self)
{
  RepriseEntry *entry = self->item != NULL ? reprise_diary_item_get_entry (self->item) : NULL;

  if (entry != NULL)
    show_entry (self, entry);
  else
    show_nothing (self, self->item != NULL ? reprise_diary_item_get_error (self->item) : NULL);
}

static void
heading_cb (RepriseDiaryRow *self)
{
  show_line (self->heading,
             self->item != NULL ? reprise_diary_item_get_heading (self->item) : NULL);
  entry_cb (self);
}

static void
let_item_go (RepriseDiaryRow *self)
{
  if (self->item == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->item, entry_cb, self);
  g_signal_handlers_disconnect_by_func (self->item, heading_cb, self);
  reprise_diary_item_release (self->item);
  g_clear_object (&self->item);
}

static void
reprise_diary_row_dispose (GObject *object)
{
  let_item_go (REPRISE_DIARY_ROW (object));

  G_OBJECT_CLASS (reprise_diary_row_parent_class)->dispose (object);
}

static void
reprise_diary_row_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_row_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      reprise_diary_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_row_class_init (RepriseDiaryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_diary_row_dispose;
  object_class->get_property = reprise_diary_row_get_property;
  object_class->set_property = reprise_diary_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, REPRISE_TYPE_DIARY_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_FILM_POSTER);
  g_type_ensure (REPRISE_TYPE_STARS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/journal/reprise-diary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, year);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, judgement);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, dot);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, viewing);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, opening);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, day);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, day_caption);
}

static void
reprise_diary_row_init (RepriseDiaryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_diary_row_new:
 *
 * Returns: (transfer floating): a row without an entry
 */
GtkWidget *
reprise_diary_row_new (void)
{
  return g_object_new (REPRISE_TYPE_DIARY_ROW, NULL);
}

/**
 * reprise_diary_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseDiaryItem *
reprise_diary_row_get_item (RepriseDiaryRow *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_ROW (self), NULL);

  return self->item;
}

/**
 * reprise_diary_row_set_item:
 * @self: a row
 * @item: (nullable): what it shall show; held while it does
 */
void
reprise_diary_row_set_item (RepriseDiaryRow  *self,
                            RepriseDiaryItem *item)
{
  g_return_if_fail (REPRISE_IS_DIARY_ROW (self));

  if (self->item == item)
    return;

  let_item_go (self);
  if (item != NULL)
    {
      self->item = g_object_ref (item);
      g_signal_connect_swapped (item, "notify::entry", G_CALLBACK (entry_cb), self);
      g_signal_connect_swapped (item, "notify::scale", G_CALLBACK (entry_cb), self);
      g_signal_connect_swapped (item, "notify::heading", G_CALLBACK (heading_cb), self);
      reprise_diary_item_hold (item);
    }
  heading_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
