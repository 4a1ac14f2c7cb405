#include "gui/people/reprise-person-page.h"

#include "gui/film/reprise-role.h"
#include "gui/people/reprise-credited-films.h"
#include "gui/people/reprise-person-words.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/reprise-subpage.h"
#include "store/reprise-journal-people.h"

#include <glib/gi18n.h>

/**
 * ReprisePersonPage:
 *
 * Somebody: their films by what they did in them, what one thinks of these on average, and what one
 * wrote about them. It follows its journal.
 */
struct _ReprisePersonPage
{
  AdwBin               parent_instance;

  RepriseJournal      *journal;          /* (owned) */
  RepriseMasthead     *masthead;         /* (owned) */
  char                *asked;            /* (owned): the name, as it was asked for */
  RepriseProfile      *profile;          /* (owned) (nullable): before the first answer */
  GPtrArray           *passages;         /* (owned) (nullable) of RepriseEntry */
  GPtrArray           *rows;             /* of GtkWidget, not owned: one’s own words */
  GCancellable        *asking;           /* (owned) (nullable) */
  GCancellable        *asking_passages;  /* (owned) (nullable) */

  RepriseSubpage      *subpage;
  GtkStack            *stack;
  AdwStatusPage       *nobody;
  AdwAvatar           *avatar;
  GtkLabel            *name;
  GtkLabel            *line;
  GtkBox              *namesakes;
  GtkBox              *roles;
  AdwPreferencesGroup *words;
};

G_DEFINE_FINAL_TYPE (ReprisePersonPage, reprise_person_page, ADW_TYPE_BIN)

static RepriseScale
get_scale (ReprisePersonPage *self)
{
  return reprise_masthead_get_scale (self->masthead);
}

static void
remove_children (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_namesake (ReprisePersonPage *self,
              ReprisePerson     *person)
{
  g_autofree char *label = reprise_person_dup_label (person);
  /* Translators: a button to another person of the same name, as “See also Steve McQueen
   * (actor)”. */
  g_autofree char *words = g_strdup_printf (_("See also %s"), label);
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "flush");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-person");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", label);
  gtk_box_append (self->namesakes, button);
}

/* Who wrote all that they directed is told so once. */
static void
add_role (ReprisePersonPage *self,
          guint              nth)
{
  GPtrArray *roles = self->profile->roles;
  g_autofree char *label = NULL;

  for (guint i = 0; i < nth; i++)
    if (reprise_credited_films_same (roles->pdata[i], roles->pdata[nth]))
      return;

  for (guint i = nth; i < roles->len; i++)
    {
      const RepriseCreditedRole *role = roles->pdata[i];
      g_autofree char *name = NULL;
      g_autofree char *before = g_steal_pointer (&label);

      if (reprise_credited_films_same (roles->pdata[nth], role))
        name = reprise_role_dup_label (role->role);
      label = reprise_format_joined (before != NULL ? before : "", name != NULL ? name : "", NULL);
    }

  gtk_box_append (self->roles,
                  reprise_credited_films_new (label, roles->pdata[nth], get_scale (self)));
}

static void
show_profile (ReprisePersonPage *self)
{
  RepriseProfile *profile = self->profile;
  g_autofree char *label = NULL;
  g_autofree char *line = NULL;

  if (profile == NULL)
    return;

  label = reprise_person_dup_label (profile->person);
  line = reprise_person_words_line (profile, get_scale (self));
  adw_avatar_set_text (self->avatar, reprise_person_get_name (profile->person));
  gtk_label_set_label (self->name, label);
  reprise_subpage_set_title (self->subpage, label);
  gtk_label_set_label (self->line, line);

  remove_children (self->namesakes);
  for (guint i = 0; i < profile->namesakes->len; i++)
    add_namesake (self, profile->namesakes->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->namesakes), profile->namesakes->len > 0);

  remove_children (self->roles);
  for (guint i = 0; i < profile->roles->len; i++)
    add_role (self, i);
  gtk_stack_set_visible_child_name (self->stack, "person");
}

/* What it is from: the film, or the title, and the day. */
static char *
format_source (RepriseEntry *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const RepriseDate day = reprise_entry_get_day (entry);
  g_autofree char *film = films->len > 0 ? reprise_film_dup_label (films->pdata[0]) : g_strdup ("");
  g_autofree char *date = reprise_date_is_known (day) ? reprise_format_date (day) : g_strdup ("");
  const char *title = reprise_entry_get_title (entry);

  if (films->len > 0 && g_strcmp0 (title, reprise_film_get_title (films->pdata[0])) == 0)
    title = "";
  return reprise_format_joined (title, film, date, NULL);
}

static GtkWidget *
new_quote (RepriseEntry *entry)
{
  g_autofree char *markup = reprise_person_words_quote (reprise_entry_get_snippet (entry));
  g_autofree char *source = format_source (entry);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *quote = gtk_label_new (NULL);
  GtkWidget *from = gtk_label_new (source);

  gtk_label_set_markup (GTK_LABEL (quote), markup);
  gtk_label_set_wrap (GTK_LABEL (quote), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (quote), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (quote), 0);
  gtk_label_set_ellipsize (GTK_LABEL (from), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (from), 0);
  gtk_widget_add_css_class (from, "dim-label");
  gtk_widget_add_css_class (from, "caption");
  gtk_widget_add_css_class (from, "numeric");
  gtk_widget_add_css_class (box, "quote");
  gtk_box_append (GTK_BOX (box), quote);
  gtk_box_append (GTK_BOX (box), from);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", reprise_entry_get_uuid (entry));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, quote, from, NULL,
                                  -1);
  return row;
}

static void
show_passages (ReprisePersonPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->words, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < self->passages->len; i++)
    {
      GtkWidget *row = new_quote (self->passages->pdata[i]);

      adw_preferences_group_add (self->words, row);
      g_ptr_array_add (self->rows, row);
    }

  adw_preferences_group_set_description (
    self->words, self->passages->len > 0 ? NULL : _("Nothing you have written names them yet."));
}

static void
passages_listed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePersonPage) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) passages =
    reprise_journal_list_passages_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->asking_passages);
  if (passages == NULL)
    return;

  g_clear_pointer (&self->passages, g_ptr_array_unref);
  self->passages = g_steal_pointer (&passages);
  show_passages (self);
}

static void
ask_passages (ReprisePersonPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking_passages);

  reprise_journal_list_passages_async (self->journal, self->profile->id,
                                       reprise_request_get_cancellable (request),
                                       passages_listed_cb, request);
}

static void
show_nobody (ReprisePersonPage *self,
             const GError      *error)
{
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  if (g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
    /* Translators: %s is a name. */
    words = g_strdup_printf (_("No film in this journal names %s. People come from the facts of "
                               "films."), self->asked);

  escaped = g_markup_escape_text (words != NULL ? words : error->message, -1);
  adw_status_page_set_description (self->nobody, escaped);
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
profile_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePersonPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseProfile) profile =
    reprise_journal_load_profile_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (profile == NULL)
    {
      show_nobody (self, error);
      return;
    }

  g_clear_pointer (&self->profile, reprise_profile_free);
  self->profile = g_steal_pointer (&profile);
  show_profile (self);
  ask_passages (self);
}

static void
ask (ReprisePersonPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_load_profile_async (self->journal, self->asked,
                                      reprise_request_get_cancellable (request), profile_loaded_cb,
                                      request);
}

static void
reprise_person_page_dispose (GObject *object)
{
  ReprisePersonPage *self = REPRISE_PERSON_PAGE (object);

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->asking_passages);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_person_page_parent_class)->dispose (object);
}

static void
reprise_person_page_finalize (GObject *object)
{
  ReprisePersonPage *self = REPRISE_PERSON_PAGE (object);

  g_free (self->asked);
  g_clear_pointer (&self->profile, reprise_profile_free);
  g_clear_pointer (&self->passages, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (reprise_person_page_parent_class)->finalize (object);
}

static void
reprise_person_page_class_init (ReprisePersonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_person_page_dispose;
  object_class->finalize = reprise_person_page_finalize;

  g_type_ensure (REPRISE_TYPE_SUBPAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/people/reprise-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, subpage);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, name);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, line);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, namesakes);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, roles);
  gtk_widget_class_bind_template_child (widget_class, ReprisePersonPage, words);
}

static void
reprise_person_page_init (ReprisePersonPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_person_page_new:
 * @journal: a journal
 * @masthead: how it presents itself; its scale is followed
 * @name: whom to show, as `NAME` or `NAME (QUALIFIER)`
 *
 * Returns: (transfer floating): a page to push
 */
GtkWidget *
reprise_person_page_new (RepriseJournal  *journal,
                         RepriseMasthead *masthead,
                         const char      *name)
{
  ReprisePersonPage *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_PERSON_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->masthead = g_object_ref (masthead);
  self->asked = g_strdup (name);
  g_signal_connect_object (journal, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (show_profile), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}

/**
 * reprise_person_page_is_ready:
 * @self: a page
 *
 * Returns: whether it shows all that it was asked for
 */
gboolean
reprise_person_page_is_ready (ReprisePersonPage *self)
{
  g_return_val_if_fail (REPRISE_IS_PERSON_PAGE (self), FALSE);

  return self->asking == NULL && self->asking_passages == NULL;
}
