#include "gui/film/reprise-film-form.h"

#include "gui/film/reprise-credits-group.h"
#include "gui/film/reprise-field-row.h"
#include "gui/film/reprise-role.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/**
 * RepriseFilmForm:
 *
 * All that can be known of a film, to be written: a row for the title, the year and each fact that
 * is known, a group of people for each role that somebody has. What is missing can be added.
 */
struct _RepriseFilmForm
{
  GtkWidget        parent_instance;

  RepriseJournal  *journal;                  /* (owned) (nullable) */
  RepriseFilm     *film;                     /* (owned) (nullable): what is edited; never changed */
  RepriseFieldRow *title;                    /* (nullable) */
  RepriseFieldRow *year;                     /* (nullable) */
  RepriseFieldRow *facts[REPRISE_N_FACTS];   /* (nullable): %NULL for what has no row */
  GtkListBox      *list;
  GtkBox          *roles;
  GtkMenuButton   *fact_button;
  GtkMenuButton   *role_button;
};

G_DEFINE_FINAL_TYPE (RepriseFilmForm, reprise_film_form, GTK_TYPE_WIDGET)

static void
entered_cb (GtkWidget *row)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (row)), GTK_DIR_TAB_FORWARD);
}

static RepriseFieldRow *
insert_row (RepriseFilmForm *self,
            GtkWidget       *row,
            const char      *text,
            int              position)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect (row, "entry-activated", G_CALLBACK (entered_cb), NULL);
  gtk_list_box_insert (self->list, row, position);
  return REPRISE_FIELD_ROW (row);
}

/* Facts are in their own order, below the title and the year. */
static void
insert_fact (RepriseFilmForm *self,
             RepriseFact      fact,
             const char      *text)
{
  int position = 2;

  for (guint i = 0; i < fact; i++)
    position += self->facts[i] != NULL ? 1 : 0;
  self->facts[fact] = insert_row (self, reprise_field_row_new_fact (fact), text, position);
}

static RepriseCreditsGroup *
find_group (RepriseFilmForm *self,
            const char      *role)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->roles));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (reprise_credits_group_get_role (REPRISE_CREDITS_GROUP (child)), role) == 0)
      return REPRISE_CREDITS_GROUP (child);

  return NULL;
}

/* Groups are in the order of a sheet of facts, roles that it has no word for below. */
static guint
get_rank (const char *role)
{
  const char * const *roles = reprise_credit_get_roles ();
  guint rank = 0;

  while (roles[rank] != NULL && g_strcmp0 (roles[rank], role) != 0)
    rank++;
  return rank;
}

static RepriseCreditsGroup *
insert_group (RepriseFilmForm *self,
              const char      *role)
{
  GtkWidget *group = reprise_credits_group_new (self->journal, role);
  GtkWidget *before = gtk_widget_get_last_child (GTK_WIDGET (self->roles));

  while (before != NULL &&
         get_rank (reprise_credits_group_get_role (REPRISE_CREDITS_GROUP (before))) >
           get_rank (role))
    before = gtk_widget_get_prev_sibling (before);
  gtk_box_insert_child_after (self->roles, group, before);
  gtk_widget_show (GTK_WIDGET (self->roles));
  return REPRISE_CREDITS_GROUP (group);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
offer_facts (RepriseFilmForm *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    if (self->facts[i] == NULL)
      append_item (menu, reprise_fact_get_label ((RepriseFact) i), "film.add-fact",
                   reprise_fact_get_key ((RepriseFact) i));

  gtk_menu_button_set_menu_model (self->fact_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->fact_button),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static void
offer_roles (RepriseFilmForm *self)
{
  const char * const *roles = reprise_credit_get_roles ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) known = g_menu_new ();
  g_autoptr (GMenu) other = g_menu_new ();

  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *label = reprise_role_dup_label (roles[i]);

      if (find_group (self, roles[i]) == NULL)
        append_item (known, label, "film.add-role", roles[i]);
    }
  append_item (other, _("Another Role"), "film.add-role", "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (known));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (other));
  gtk_menu_button_set_menu_model (self->role_button, G_MENU_MODEL (menu));
}

static void
add_fact (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RepriseFilmForm *self = REPRISE_FILM_FORM (widget);
  RepriseFact fact;

  if (!reprise_fact_from_key (g_variant_get_string (parameter, NULL), &fact) ||
      self->facts[fact] != NULL)
    return;

  insert_fact (self, fact, NULL);
  offer_facts (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->facts[fact]));
}

static void
add_role (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  RepriseFilmForm *self = REPRISE_FILM_FORM (widget);
  const char *role = g_variant_get_string (parameter, NULL);
  RepriseCreditsGroup *group = *role != '\0' ? find_group (self, role) : NULL;

  if (group == NULL)
    group = insert_group (self, *role != '\0' ? role : NULL);
  offer_roles (self);
  reprise_credits_group_begin (group);
}

/* Returns: (transfer full): what a row says; what was known before where it says nothing that can
 *   be kept */
static char *
dup_value (RepriseFieldRow *row,
           const char      *before)
{
  char *value = reprise_field_row_dup_value (row);

  return value != NULL ? value : g_strdup (before);
}

/* Who is in a role, from the first to the last; made where nobody is yet. */
static GPtrArray *
get_queue (GHashTable *queues,
           const char *role)
{
  GPtrArray *queue = g_hash_table_lookup (queues, role);

  if (queue == NULL)
    {
      queue = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (queues, g_strdup (role), queue);
    }
  return queue;
}

/* What the groups say, by role. */
static GHashTable *
collect_credits (RepriseFilmForm *self)
{
  GHashTable *queues =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->roles));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      RepriseCreditsGroup *group = REPRISE_CREDITS_GROUP (child);
      GPtrArray *credits = reprise_credits_group_dup_credits (group);
      const char *role = reprise_credits_group_get_role (group);

      g_ptr_array_extend_and_steal (get_queue (queues, role), credits);
    }

  return queues;
}

/* Billing order is kept across roles: each place that a role had is taken by who is next in it now,
 * and who has none comes last. */
static GPtrArray *
arrange_credits (RepriseFilmForm *self)
{
  GPtrArray *before = reprise_film_get_credits (self->film);
  GPtrArray *after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) queues = collect_credits (self);

  for (guint i = 0; i < before->len; i++)
    {
      GPtrArray *queue = get_queue (queues, reprise_credit_get_role (before->pdata[i]));

      if (queue->len > 0)
        g_ptr_array_add (after, g_ptr_array_steal_index (queue, 0));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->roles));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *role = reprise_credits_group_get_role (REPRISE_CREDITS_GROUP (child));
      GPtrArray *queue = get_queue (queues, role);

      while (queue->len > 0)
        g_ptr_array_add (after, g_ptr_array_steal_index (queue, 0));
    }

  return after;
}

static gboolean
is_same (RepriseFilm *a,
         RepriseFilm *b)
{
  GPtrArray *those = reprise_film_get_credits (a);
  GPtrArray *these = reprise_film_get_credits (b);

  if (g_strcmp0 (reprise_film_get_title (a), reprise_film_get_title (b)) != 0 ||
      reprise_film_get_year (a) != reprise_film_get_year (b) || those->len != these->len)
    return FALSE;

  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    if (g_strcmp0 (reprise_film_get_fact (a, (RepriseFact) i),
                   reprise_film_get_fact (b, (RepriseFact) i)) != 0)
      return FALSE;

  for (guint i = 0; i < those->len; i++)
    if (!reprise_credit_equal (those->pdata[i], these->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
show_facts (RepriseFilmForm *self)
{
  const int number = reprise_film_get_year (self->film);
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : NULL;

  self->title = insert_row (self, reprise_field_row_new_title (),
                            reprise_film_get_title (self->film), -1);
  self->year = insert_row (self, reprise_field_row_new_year (), year, -1);
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    {
      const char *text = reprise_film_get_fact (self->film, (RepriseFact) i);

      if (text != NULL)
        insert_fact (self, (RepriseFact) i, text);
    }
}

static void
show_credits (RepriseFilmForm *self)
{
  GPtrArray *credits = reprise_film_get_credits (self->film);

  for (guint i = 0; i < credits->len; i++)
    {
      const char *role = reprise_credit_get_role (credits->pdata[i]);
      RepriseCreditsGroup *group = find_group (self, role);

      if (group == NULL)
        group = insert_group (self, role);
      reprise_credits_group_add (group, credits->pdata[i]);
    }
}

static void
reprise_film_form_dispose (GObject *object)
{
  RepriseFilmForm *self = REPRISE_FILM_FORM (object);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->film);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_film_form_parent_class)->dispose (object);
}

static void
reprise_film_form_class_init (RepriseFilmFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_film_form_dispose;

  gtk_widget_class_install_action (widget_class, "film.add-fact", "s", add_fact);
  gtk_widget_class_install_action (widget_class, "film.add-role", "s", add_role);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/film/reprise-film-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmForm, list);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmForm, roles);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmForm, fact_button);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmForm, role_button);
}

static void
reprise_film_form_init (RepriseFilmForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_film_form_show_film:
 * @self: a form that shows no film yet
 * @journal: whose film it is
 * @film: the film, which nobody changes any more
 */
void
reprise_film_form_show_film (RepriseFilmForm *self,
                             RepriseJournal  *journal,
                             RepriseFilm     *film)
{
  g_return_if_fail (REPRISE_IS_FILM_FORM (self));
  g_return_if_fail (self->film == NULL);
  g_return_if_fail (REPRISE_IS_FILM (film));

  self->journal = g_object_ref (journal);
  self->film = g_object_ref (film);
  show_facts (self);
  show_credits (self);
  offer_facts (self);
  offer_roles (self);
}

/**
 * reprise_film_form_is_changed:
 * @self: a form
 *
 * Returns: whether it says anything else than the film it shows, be it what cannot be kept
 */
gboolean
reprise_film_form_is_changed (RepriseFilmForm *self)
{
  g_autoptr (RepriseFilm) edited = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM_FORM (self), FALSE);

  if (self->film == NULL)
    return FALSE;
  if (reprise_film_form_check (self) != NULL)
    return TRUE;

  edited = reprise_film_form_dup_film (self);
  return !is_same (edited, self->film);
}

/**
 * reprise_film_form_check:
 * @self: a form
 *
 * Shows whether what was typed can be kept.
 *
 * Returns: (transfer none) (nullable): the first row that cannot; %NULL where all can
 */
GtkWidget *
reprise_film_form_check (RepriseFilmForm *self)
{
  GtkWidget *wrong = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM_FORM (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!reprise_field_row_check (REPRISE_FIELD_ROW (row)) && wrong == NULL)
      wrong = row;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->roles));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = reprise_credits_group_check (REPRISE_CREDITS_GROUP (child));

      if (wrong == NULL)
        wrong = row;
    }

  return wrong;
}

/**
 * reprise_film_form_dup_film:
 * @self: a form that shows a film
 *
 * Returns: (transfer full): the film as the form says it is
 */
RepriseFilm *
reprise_film_form_dup_film (RepriseFilmForm *self)
{
  RepriseFilm *film = NULL;
  g_autofree char *title = NULL;
  g_autofree char *year = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM_FORM (self), NULL);
  g_return_val_if_fail (self->film != NULL, NULL);

  film = reprise_film_copy (self->film);
  title = dup_value (self->title, reprise_film_get_title (film));
  year = dup_value (self->year, "");
  reprise_film_set_title (film, title);
  reprise_film_set_year (film, atoi (year));
  for (guint i = 0; i < REPRISE_N_FACTS; i++)
    {
      g_autofree char *fact = NULL;

      if (self->facts[i] == NULL)
        continue;
      fact = dup_value (self->facts[i], reprise_film_get_fact (film, (RepriseFact) i));
      reprise_film_set_fact (film, (RepriseFact) i, fact);
    }
  reprise_film_take_credits (film, arrange_credits (self));
  return film;
}
