#include "gui/keeping/reprise-bin-row.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseBinRow:
 *
 * Something that was deleted, with the button that takes it back: that activates `bin.restore` with
 * its UUID and what it is called.
 */
struct _RepriseBinRow
{
  AdwBin            parent_instance;

  RepriseDiaryItem *item;     /* (owned) (nullable): held */
  GtkLabel         *title;
  GtkLabel         *line;
  GtkButton        *restore;
};

G_DEFINE_FINAL_TYPE (RepriseBinRow, reprise_bin_row, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static char *
name_entry (RepriseEntry *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int year = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  const char *title = reprise_entry_get_title (entry);

  return year > 0 ? g_strdup_printf ("%s (%d)", title, year) : g_strdup (title);
}

static char *
count_words (RepriseEntry *entry)
{
  const guint words = (guint) reprise_entry_get_words (entry);

  if (reprise_entry_is_viewing (entry))
    return g_strdup ("");

  /* Translators: how long a text is. */
  return g_strdup_printf (ngettext ("%u word", "%u words", words), words);
}

static char *
describe_entry (RepriseEntry *entry)
{
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *date = reprise_format_date (reprise_entry_get_day (entry));
  g_autofree char *words = count_words (entry);

  return reprise_format_joined (date, line, words, NULL);
}

/* A list row is named on the widget that stands for it in the list, not on its child. */
static void
name_widgets (RepriseBinRow *self,
              const char    *name,
              const char    *line)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *both = g_strdup_printf ("%s, %s", name, line);
  /* Translators: a button that takes something out of the bin; %s is what it is called. */
  g_autofree char *restore = g_strdup_printf (_("Restore “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, restore,
                                  -1);
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, both,
                                    -1);
}

static void
show_entry (RepriseBinRow *self,
            RepriseEntry  *entry)
{
  g_autofree char *name = name_entry (entry);
  g_autofree char *line = describe_entry (entry);

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->line, line);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore), "(ss)",
                                    reprise_entry_get_uuid (entry), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->restore), "bin.restore");
  gtk_widget_set_visible (GTK_WIDGET (self->restore), TRUE);
  name_widgets (self, name, line);
}

static void
show_nothing (RepriseBinRow *self,
              const GError  *error)
{
  gtk_label_set_label (self->title, error != NULL ? _("This entry cannot be read") : "");
  gtk_label_set_label (self->line, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->restore), FALSE);
}

static void
entry_cb (RepriseBinRow *self)
{
  RepriseEntry *entry = self->item != NULL ? reprise_diary_item_get_entry (self->item) : NULL;

  if (entry != NULL)
    show_entry (self, entry);
  else
    show_nothing (self, self->item != NULL ? reprise_diary_item_get_error (self->item) : NULL);
}

static void
let_item_go (RepriseBinRow *self)
{
  if (self->item == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->item, entry_cb, self);
  reprise_diary_item_release (self->item);
  g_clear_object (&self->item);
}

static void
reprise_bin_row_dispose (GObject *object)
{
  let_item_go (REPRISE_BIN_ROW (object));

  G_OBJECT_CLASS (reprise_bin_row_parent_class)->dispose (object);
}

static void
reprise_bin_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RepriseBinRow *self = REPRISE_BIN_ROW (object);

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
reprise_bin_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RepriseBinRow *self = REPRISE_BIN_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      reprise_bin_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_bin_row_class_init (RepriseBinRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_bin_row_dispose;
  object_class->get_property = reprise_bin_row_get_property;
  object_class->set_property = reprise_bin_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, REPRISE_TYPE_DIARY_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/keeping/reprise-bin-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, line);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, restore);
}

static void
reprise_bin_row_init (RepriseBinRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_bin_row_set_item:
 * @self: a row
 * @item: (nullable): what it shall show; held while it does
 */
void
reprise_bin_row_set_item (RepriseBinRow    *self,
                          RepriseDiaryItem *item)
{
  g_return_if_fail (REPRISE_IS_BIN_ROW (self));

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
