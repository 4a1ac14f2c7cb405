#include "gui/film/reprise-credits-group.h"

#include "gui/film/reprise-credit-row.h"
#include "gui/film/reprise-role.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-row-drag.h"

#include <glib/gi18n.h>

/**
 * RepriseCreditsGroup:
 *
 * The people in one role on a film, in billing order, to be written.
 */
struct _RepriseCreditsGroup
{
  AdwPreferencesGroup  parent_instance;

  RepriseJournal      *journal;   /* (owned) */
  char                *role;      /* (owned) (nullable): NULL where it is still to be named */
  char                *named;     /* (owned) (nullable): what it was named */
  GtkListBox          *list;
  RepriseEntryRow     *role_row;
};

G_DEFINE_FINAL_TYPE (RepriseCreditsGroup, reprise_credits_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
has_characters (RepriseCreditsGroup *self)
{
  return g_strcmp0 (self->role, "cast") == 0;
}

/* Returns: (nullable): the row at a place, the row that names the role not counted */
static RepriseCreditRow *
get_row (RepriseCreditsGroup *self,
         int                  index)
{
  return REPRISE_CREDIT_ROW (gtk_list_box_get_row_at_index (self->list, index + 1));
}

static int
get_index (RepriseCreditRow *row)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) - 1;
}

/* The focus goes with the row, to where in it it was. */
static void
move_row (RepriseCreditsGroup *self,
          RepriseCreditRow    *row,
          int                  index)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (row));
  int position = focused && GTK_IS_EDITABLE (focus)
                   ? gtk_editable_get_position (GTK_EDITABLE (focus))
                   : -1;

  if (index < 0 || get_row (self, index) == NULL || index == get_index (row))
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), index + 1);
  g_object_unref (row);

  if (focused)
    gtk_widget_grab_focus (focus);
  if (position >= 0)
    gtk_editable_set_position (GTK_EDITABLE (focus), position);
}

static void
move_cb (RepriseCreditRow *row,
         int               step,
         gpointer          data)
{
  move_row (data, row, get_index (row) + step);
}

static void
remove_cb (RepriseCreditRow *row,
           gpointer          data)
{
  RepriseCreditsGroup *self = data;
  const int index = get_index (row);
  RepriseCreditRow *next = get_row (self, index + 1);

  if (next == NULL && index > 0)
    next = get_row (self, index - 1);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->list),
                          self->role == NULL || get_row (self, 0) != NULL);
}

static void enter_cb (RepriseCreditRow *row,
                      gpointer          data);

static RepriseCreditRow *
insert_row (RepriseCreditsGroup *self,
            RepriseCredit       *credit,
            int                  index)
{
  const gboolean played = credit != NULL && reprise_credit_get_character (credit) != NULL;
  GtkWidget *row = reprise_credit_row_new (self->journal, credit, played || has_characters (self));

  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, 0);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, 0);
  g_signal_connect_object (row, "enter", G_CALLBACK (enter_cb), self, 0);
  reprise_row_drag_install (row, reprise_credit_row_get_handle (REPRISE_CREDIT_ROW (row)));
  gtk_list_box_insert (self->list, row, index >= 0 ? index + 1 : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  return REPRISE_CREDIT_ROW (row);
}

/* Return after a name asks for the next one. */
static void
enter_cb (RepriseCreditRow *row,
          gpointer          data)
{
  RepriseCreditsGroup *self = data;
  g_autoptr (RepriseCredit) credit = reprise_credit_row_dup_credit (row, "");

  if (credit != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (insert_row (self, NULL, get_index (row) + 1)));
}

static void
add_cb (RepriseCreditsGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (insert_row (self, NULL, -1)));
}

static void
role_activated_cb (RepriseCreditsGroup *self)
{
  RepriseCreditRow *first = get_row (self, 0);

  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
name_group (RepriseCreditsGroup *self)
{
  g_autofree char *label =
    self->role != NULL ? reprise_role_dup_label (self->role) : g_strdup (_("Another Role"));
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), self->role == NULL);
}

static void
reprise_credits_group_dispose (GObject *object)
{
  g_clear_object (&REPRISE_CREDITS_GROUP (object)->journal);

  G_OBJECT_CLASS (reprise_credits_group_parent_class)->dispose (object);
}

static void
reprise_credits_group_finalize (GObject *object)
{
  RepriseCreditsGroup *self = REPRISE_CREDITS_GROUP (object);

  g_free (self->role);
  g_free (self->named);

  G_OBJECT_CLASS (reprise_credits_group_parent_class)->finalize (object);
}

static void
reprise_credits_group_class_init (RepriseCreditsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_credits_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = reprise_credits_group_finalize;

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-credits-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditsGroup, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseCreditsGroup, role_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_activated_cb);
}

static void
reprise_credits_group_init (RepriseCreditsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_credits_group_new:
 * @journal: a journal, for its people
 * @role: (nullable): a role; %NULL for one that is still to be named
 *
 * Returns: (transfer floating): a group without people
 */
GtkWidget *
reprise_credits_group_new (RepriseJournal *journal,
                           const char     *role)
{
  RepriseCreditsGroup *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_CREDITS_GROUP, NULL);
  self->journal = g_object_ref (journal);
  self->role = g_strdup (role);
  name_group (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_credits_group_get_role:
 * @self: a group
 *
 * Returns: (nullable): the role; %NULL or empty where it is not named yet
 */
const char *
reprise_credits_group_get_role (RepriseCreditsGroup *self)
{
  g_return_val_if_fail (REPRISE_IS_CREDITS_GROUP (self), NULL);

  if (self->role != NULL)
    return self->role;

  g_free (self->named);
  self->named = reprise_role_from_text (gtk_editable_get_text (GTK_EDITABLE (self->role_row)));
  return self->named;
}

/**
 * reprise_credits_group_add:
 * @self: a group
 * @credit: a credit in its role, which comes last
 */
void
reprise_credits_group_add (RepriseCreditsGroup *self,
                           RepriseCredit       *credit)
{
  g_return_if_fail (REPRISE_IS_CREDITS_GROUP (self));
  g_return_if_fail (REPRISE_IS_CREDIT (credit));

  insert_row (self, credit, -1);
}

/**
 * reprise_credits_group_begin:
 * @self: a group
 *
 * Gives the focus to what is to be written first: the role that has no name, else one person more.
 */
void
reprise_credits_group_begin (RepriseCreditsGroup *self)
{
  g_return_if_fail (REPRISE_IS_CREDITS_GROUP (self));

  add_cb (self);
  if (self->role == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->role_row));
}

/**
 * reprise_credits_group_dup_credits:
 * @self: a group
 *
 * Returns: (transfer full) (element-type RepriseCredit): what it says; rows that name nobody are
 *   left out
 */
GPtrArray *
reprise_credits_group_dup_credits (RepriseCreditsGroup *self)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseCreditRow *row = NULL;
  const char *role = NULL;

  g_return_val_if_fail (REPRISE_IS_CREDITS_GROUP (self), NULL);

  role = reprise_credits_group_get_role (self);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      RepriseCredit *credit = reprise_credit_row_dup_credit (row, role);

      if (credit != NULL)
        g_ptr_array_add (credits, credit);
    }

  return g_steal_pointer (&credits);
}

static gboolean
check_role (RepriseCreditsGroup *self)
{
  g_autoptr (GPtrArray) credits = reprise_credits_group_dup_credits (self);
  const gboolean wrong = credits->len > 0 && *reprise_credits_group_get_role (self) == '\0';

  reprise_entry_row_set_error (self->role_row, wrong ? _("Which role is this?") : NULL);
  return !wrong;
}

/**
 * reprise_credits_group_check:
 * @self: a group
 *
 * Shows whether what was typed can be kept.
 *
 * Returns: (transfer none) (nullable): the first row that cannot; %NULL where all can
 */
GtkWidget *
reprise_credits_group_check (RepriseCreditsGroup *self)
{
  RepriseCreditRow *row = NULL;
  GtkWidget *wrong = NULL;

  g_return_val_if_fail (REPRISE_IS_CREDITS_GROUP (self), NULL);

  if (!check_role (self))
    wrong = GTK_WIDGET (self->role_row);
  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (!reprise_credit_row_check (row) && wrong == NULL)
      wrong = GTK_WIDGET (row);

  return wrong;
}
