#include "gui/film/reprise-credit-row.h"

#include "gui/film/reprise-film-suggestions.h"
#include "gui/widgets/reprise-field.h"
#include "gui/widgets/reprise-focus.h"

#include <glib/gi18n.h>

/**
 * RepriseCreditRow:
 *
 * A person in a role, to be written; in a cast, with the part played.
 */
struct _RepriseCreditRow
{
  GtkListBoxRow  parent_instance;

  RepriseCredit *credit;  /* (owned) (nullable): what it was made from */
  GtkWidget     *handle;
  GtkEntry      *name;
  GtkWidget     *character_child;
  GtkEntry      *character;
};

G_DEFINE_FINAL_TYPE (RepriseCreditRow, reprise_credit_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_MOVE,
  SIGNAL_REMOVE,
  SIGNAL_ENTER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_person_text (ReprisePerson *person)
{
  const char *name = reprise_person_get_name (person);
  const char *qualifier = reprise_person_get_qualifier (person);

  return qualifier != NULL ? g_strdup_printf ("%s (%s)", name, qualifier) : g_strdup (name);
}

static void
show_credit (RepriseCreditRow *self,
             RepriseCredit    *credit)
{
  const char *character = reprise_credit_get_character (credit);
  g_autofree char *name = dup_person_text (reprise_credit_get_person (credit));

  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  gtk_editable_set_text (GTK_EDITABLE (self->character), character != NULL ? character : "");
}

static void
name_entry (GtkEntry   *entry,
            const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "Alt+Up Alt+Down",
                                  -1);
}

static void
changed_cb (RepriseCreditRow *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->name), "error"))
    reprise_credit_row_check (self);
}

static void
activate_cb (RepriseCreditRow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTER], 0);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_MOVE], 0, g_str_equal (name, "credit.move-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVE], 0);
}

/* To the name; and where the focus was here already, it stays as it is. */
static gboolean
reprise_credit_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REPRISE_CREDIT_ROW (widget)->name));
}

static void
reprise_credit_row_dispose (GObject *object)
{
  g_clear_object (&REPRISE_CREDIT_ROW (object)->credit);

  G_OBJECT_CLASS (reprise_credit_row_parent_class)->dispose (object);
}

static void
reprise_credit_row_class_init (RepriseCreditRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_credit_row_dispose;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_credit_row_grab_focus;

  /**
   * RepriseCreditRow::move:
   * @self: a row
   * @step: how many places it goes down; up where that is negative
   */
  signals[SIGNAL_MOVE] =
    g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * RepriseCreditRow::remove:
   * @self: a row
   */
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * RepriseCreditRow::enter:
   * @self: a row in which Return was pressed
   */
  signals[SIGNAL_ENTER] =
    g_signal_new ("enter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "credit.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "credit.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "credit.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "credit.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "credit.move-down", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-credit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditRow, name);
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditRow, character_child);
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditRow, character);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
reprise_credit_row_init (RepriseCreditRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_entry (self->name, _("Name"));
  name_entry (self->character, _("Character"));
}

/**
 * reprise_credit_row_new:
 * @journal: a journal, for its people
 * @credit: (nullable): what is known
 * @with_character: whether there is a part to be played
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
reprise_credit_row_new (RepriseJournal *journal,
                        RepriseCredit  *credit,
                        gboolean        with_character)
{
  RepriseCreditRow *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_CREDIT_ROW, NULL);
  g_set_object (&self->credit, credit);
  if (credit != NULL)
    show_credit (self, credit);
  gtk_widget_set_visible (self->character_child, with_character);
  reprise_film_suggestions_attach_people (GTK_EDITABLE (self->name), journal);
  return GTK_WIDGET (self);
}

/**
 * reprise_credit_row_dup_credit:
 * @self: a row
 * @role: the role
 *
 * Returns: (transfer full) (nullable): what it says: the credit it was made from where that says
 *   the same; %NULL where it names nobody
 */
RepriseCredit *
reprise_credit_row_dup_credit (RepriseCreditRow *self,
                               const char       *role)
{
  g_autoptr (ReprisePerson) person = NULL;
  g_autoptr (RepriseCredit) credit = NULL;
  g_autofree char *character = NULL;

  g_return_val_if_fail (REPRISE_IS_CREDIT_ROW (self), NULL);

  person = reprise_person_from_text (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  if (person == NULL)
    return NULL;

  character = reprise_field_dup_tidy (self->character);
  credit = reprise_credit_new (role, person, character);
  if (self->credit != NULL && reprise_credit_equal (credit, self->credit))
    return g_object_ref (self->credit);

  return g_steal_pointer (&credit);
}

/**
 * reprise_credit_row_check:
 * @self: a row
 *
 * Shows whether what was typed can be kept: a part without somebody who plays it cannot.
 *
 * Returns: whether it can
 */
gboolean
reprise_credit_row_check (RepriseCreditRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *character = NULL;
  gboolean wrong;

  g_return_val_if_fail (REPRISE_IS_CREDIT_ROW (self), FALSE);

  name = reprise_field_dup_tidy (self->name);
  character = reprise_field_dup_tidy (self->character);
  wrong = *name == '\0' && *character != '\0';
  reprise_field_ask (self->name, wrong ? _("Who plays this part?") : NULL, _("Name"));
  return !wrong;
}

/**
 * reprise_credit_row_get_handle:
 * @self: a row
 *
 * Returns: (transfer none): what it is dragged by
 */
GtkWidget *
reprise_credit_row_get_handle (RepriseCreditRow *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDIT_ROW (self), NULL);

  return self->handle;
}
