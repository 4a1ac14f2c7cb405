#include "gui/reading/reprise-facts-card.h"

#include "gui/widgets/reprise-tab-group.h"

#include <glib/gi18n.h>
#include <string.h>

#define ROWS_BRIEF 6  /* what a card shows until it is asked for all */
#define LABEL_CHARS 14
#define COLUMN_SPACING 12

/**
 * RepriseFactsCard:
 *
 * What is known of a film, as a card on a page: the six facts that matter most, and all of them for
 * whoever asks. Where nothing is known it is no card, only a button to add what is.
 *
 * Its two columns are no GtkGrid: that says it is as high as in its least width whenever nobody
 * asks for one, and a box that has the card beside something else makes room for that.
 *
 * Its buttons activate the action `page.facts` with the film's UUID.
 */
struct _RepriseFactsCard
{
  AdwBin            parent_instance;

  GPtrArray        *rows;      /* (owned) (nullable) of RepriseFactRow */
  gboolean          expanded;
  GtkWidget        *card;
  GtkLabel         *title;
  GtkBox           *facts;
  GtkButton        *more;
  GtkButton        *edit;
  GtkButton        *add;
};

G_DEFINE_FINAL_TYPE (RepriseFactsCard, reprise_facts_card, ADW_TYPE_BIN)

enum
{
  PROP_EXPANDED = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  return label;
}

/* A name leads to whoever has it. */
static gboolean
activate_link_cb (GtkWidget  *label,
                  const char *address)
{
  g_autofree char *name = NULL;

  if (!g_str_has_prefix (address, REPRISE_FACT_SHEET_PERSON))
    return FALSE;

  name = g_uri_unescape_string (address + strlen (REPRISE_FACT_SHEET_PERSON), NULL);
  if (name != NULL)
    gtk_widget_activate_action (label, "win.show-person", "s", name);
  return TRUE;
}

static void
link_names (GtkWidget  *value,
            const char *markup)
{
  if (markup == NULL)
    return;

  gtk_label_set_markup (GTK_LABEL (value), markup);
  gtk_widget_add_css_class (value, "names");
  g_signal_connect (value, "activate-link", G_CALLBACK (activate_link_cb), NULL);
}

static void
append_row (RepriseFactsCard     *self,
            const RepriseFactRow *row)
{
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", COLUMN_SPACING,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *label = new_label (row->label);
  GtkWidget *value = new_label (self->expanded ? row->full : row->brief);

  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  link_names (value, self->expanded ? row->full_markup : row->brief_markup);
  /* A label that is labelled by another has no words of its own for newer GTKs. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (self->facts, line);
}

static void
show_rows (RepriseFactsCard *self)
{
  const guint all = self->rows != NULL ? self->rows->len : 0;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  for (guint i = 0; i < (self->expanded ? all : MIN (all, ROWS_BRIEF)); i++)
    append_row (self, self->rows->pdata[i]);

  gtk_widget_set_visible (self->card, all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add), all == 0);
}

static void
show_more (RepriseFactsCard *self)
{
  const guint all = self->rows != NULL ? self->rows->len : 0;
  /* Translators: a button that shows them; the number of facts that are known of a film. */
  g_autofree char *more = g_strdup_printf (_("All Facts (%u)"), all);

  gtk_button_set_label (self->more, self->expanded ? _("Fewer Facts") : more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), all > ROWS_BRIEF);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more),
                               GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded,
                               -1);
}

static void
more_cb (RepriseFactsCard *self)
{
  reprise_facts_card_set_expanded (self, !self->expanded);
}

static void
reprise_facts_card_dispose (GObject *object)
{
  RepriseFactsCard *self = REPRISE_FACTS_CARD (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (reprise_facts_card_parent_class)->dispose (object);
}

static void
reprise_facts_card_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RepriseFactsCard *self = REPRISE_FACTS_CARD (object);

  switch (id)
    {
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_facts_card_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RepriseFactsCard *self = REPRISE_FACTS_CARD (object);

  switch (id)
    {
    case PROP_EXPANDED:
      reprise_facts_card_set_expanded (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_facts_card_class_init (RepriseFactsCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_facts_card_dispose;
  object_class->get_property = reprise_facts_card_get_property;
  object_class->set_property = reprise_facts_card_set_property;

  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_TAB_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-facts-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, card);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, facts);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, more);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, edit);
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsCard, add);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
reprise_facts_card_init (RepriseFactsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_facts_card_new:
 *
 * Returns: (transfer floating): a card that knows nothing yet
 */
GtkWidget *
reprise_facts_card_new (void)
{
  return g_object_new (REPRISE_TYPE_FACTS_CARD, NULL);
}

/**
 * reprise_facts_card_show_sheet:
 * @self: a card
 * @sheet: what is known of a film
 * @titled: whether the card says which film it is of
 */
void
reprise_facts_card_show_sheet (RepriseFactsCard *self,
                               RepriseFactSheet *sheet,
                               gboolean          titled)
{
  const char *film = NULL;

  g_return_if_fail (REPRISE_IS_FACTS_CARD (self));
  g_return_if_fail (sheet != NULL);

  film = sheet->film != NULL ? sheet->film : "";
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (sheet->rows);
  gtk_label_set_label (self->title, sheet->title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), titled);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", film);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "s", film);
  show_rows (self);
  show_more (self);
}

/**
 * reprise_facts_card_set_expanded:
 * @self: a card
 * @expanded: whether it shows all that is known
 */
void
reprise_facts_card_set_expanded (RepriseFactsCard *self,
                                 gboolean          expanded)
{
  g_return_if_fail (REPRISE_IS_FACTS_CARD (self));

  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  show_rows (self);
  show_more (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}
