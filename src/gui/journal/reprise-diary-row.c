#include "gui/journal/reprise-diary-row.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseDiaryRow:
 *
 * An entry of the diary in three lines, with its day at the end. All rows are of one height, filled
 * or not yet.
 */
struct _RepriseDiaryRow
{
  AdwBin            parent_instance;

  RepriseDiaryItem *item;       /* (owned) (nullable): held */
  GtkLabel         *title;
  GtkLabel         *year;
  GtkLabel         *judgement;
  GtkLabel         *viewing;
  GtkLabel         *opening;
  GtkLabel         *day;
  GtkLabel         *day_caption;
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

static void
show_date (RepriseDiaryRow *self,
           RepriseDate      date)
{
  g_autofree char *figure = reprise_format_day_figure (date);
  g_autofree char *caption = reprise_format_day_caption (date, reprise_date_today ());

  gtk_label_set_label (self->day, figure);
  gtk_label_set_label (self->day_caption, caption);
}

static void
show_films (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int year = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  g_autofree char *text = year > 0 ? g_strdup_printf ("%d", year) : NULL;

  gtk_label_set_label (self->title, reprise_entry_get_title (entry));
  show_line (self->year, text);
}

static void
show_entry (RepriseDiaryRow *self,
            RepriseEntry    *entry)
{
  g_autofree char *judgement =
    reprise_format_judgement (reprise_entry_get_judgement (entry), REPRISE_SCALE_TEN);
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *viewing = g_strdup_printf (judgement != NULL && *line != '\0' ? "· %s" : "%s",
                                              line);
  g_autofree char *name = reprise_format_entry_name (entry, REPRISE_SCALE_TEN);

  show_films (self, entry);
  show_date (self, reprise_entry_get_day (entry));
  show_line (self->judgement, judgement);
  gtk_label_set_label (self->viewing, viewing);
  gtk_label_set_label (self->opening, reprise_entry_get_opening (entry));
  name_list_item (self, name);
}

static void
show_nothing (RepriseDiaryRow *self,
              const GError    *error)
{
  const char *title = error != NULL ? _("This entry cannot be read") : "";

  gtk_label_set_label (self->title, title);
  show_line (self->year, NULL);
  show_line (self->judgement, NULL);
  gtk_label_set_label (self->viewing, "");
  gtk_label_set_label (self->opening, error != NULL ? error->message : "");
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
let_item_go (RepriseDiaryRow *self)
{
  if (self->item == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->item, entry_cb, self);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/journal/reprise-diary-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, year);
  gtk_widget_class_bind_template_child (widget_class, RepriseDiaryRow, judgement);
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
      reprise_diary_item_hold (item);
    }
  entry_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
