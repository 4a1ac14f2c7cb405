#include "gui/journal/reprise-diary-row.h"

#include "gui/journal/reprise-diary-row-layout.h"
#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseDiaryRow:
 *
 * An entry of the diary in three lines, with its day at the end. All rows are of one height, filled
 * or not yet; one that begins a month has its heading above.
 *
 * # CSS nodes
 *
 * `row-entry`: around the entry. The heading is above it, in the margin, so that what is hovered,
 * selected or focused is drawn around the entry alone.
 */
struct _RepriseDiaryRow
{
  RepriseDrawnRow   parent_instance;

  RepriseDiaryItem *item;  /* (owned) (nullable): held */
};

G_DEFINE_FINAL_TYPE (RepriseDiaryRow, reprise_diary_row, REPRISE_TYPE_DRAWN_ROW)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static RepriseRowStyle *
get_style (RepriseDiaryRow *self)
{
  return reprise_drawn_row_get_style (REPRISE_DRAWN_ROW (self));
}

/* Before a row is in a list its font is not known. */
static void
make_room_for_heading (RepriseDiaryRow *self)
{
  const gboolean has_heading =
    self->item != NULL && reprise_diary_item_get_heading (self->item) != NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_top (
      GTK_WIDGET (self),
      has_heading ? reprise_diary_row_layout_get_heading_height (get_style (self)) : 0);
}

/* A month is heard as part of the date; under what else an entry was found only the heading
 * says. */
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

  reprise_drawn_row_name (REPRISE_DRAWN_ROW (self), under);
}

static void
entry_cb (RepriseDiaryRow *self)
{
  RepriseEntry *entry = self->item != NULL ? reprise_diary_item_get_entry (self->item) : NULL;

  if (entry != NULL)
    name_entry (self, entry);
  else if (self->item != NULL && reprise_diary_item_get_error (self->item) != NULL)
    reprise_drawn_row_name (REPRISE_DRAWN_ROW (self), _("This entry cannot be read"));
  else
    reprise_drawn_row_name (REPRISE_DRAWN_ROW (self), "");
  reprise_drawn_row_forget (REPRISE_DRAWN_ROW (self));
}

static void
heading_cb (RepriseDiaryRow *self)
{
  make_room_for_heading (self);
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
reprise_diary_row_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  const int around =
    REPRISE_DIARY_POSTER_WIDTH + 2 * REPRISE_DIARY_GAP + REPRISE_DIARY_DAY_WIDTH;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural =
        reprise_diary_row_layout_get_height (get_style (REPRISE_DIARY_ROW (widget)));
      return;
    }

  *minimum = around + REPRISE_ROW_LEAST_LINE;
  *natural = around + REPRISE_ROW_USUAL_LINE;
}

static void
reprise_diary_row_write (RepriseDrawnRow *row,
                         RepriseRowTexts *texts)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (row);

  if (self->item != NULL)
    reprise_diary_row_layout_write (self->item, texts);
}

static void
reprise_diary_row_draw (RepriseDrawnRow *row,
                        GtkSnapshot     *snapshot)
{
  RepriseDiaryRow *self = REPRISE_DIARY_ROW (row);

  if (self->item != NULL)
    reprise_diary_row_layout_snapshot (self->item, get_style (self), snapshot, GTK_WIDGET (row));
}

static void
reprise_diary_row_follow_font (RepriseDrawnRow *row)
{
  make_room_for_heading (REPRISE_DIARY_ROW (row));
}

static void
reprise_diary_row_class_init (RepriseDiaryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseDrawnRowClass *row_class = REPRISE_DRAWN_ROW_CLASS (klass);

  object_class->dispose = reprise_diary_row_dispose;
  object_class->get_property = reprise_diary_row_get_property;
  object_class->set_property = reprise_diary_row_set_property;
  widget_class->measure = reprise_diary_row_measure;
  row_class->write = reprise_diary_row_write;
  row_class->draw = reprise_diary_row_draw;
  row_class->follow_font = reprise_diary_row_follow_font;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, REPRISE_TYPE_DIARY_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "row-entry");
}

static void
reprise_diary_row_init (RepriseDiaryRow *self)
{
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
