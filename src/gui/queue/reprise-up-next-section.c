#include "gui/queue/reprise-up-next-section.h"

#include "gui/film/reprise-film-suggestions.h"
#include "gui/queue/reprise-thoughts.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/widgets/reprise-film-poster.h"
#include "model/reprise-list.h"
#include "store/reprise-journal-list-items.h"

#include <glib/gi18n.h>

#define POSTER_WIDTH 32

/**
 * RepriseUpNextSection:
 *
 * At the foot of an appraisal the films that were thought of in it, and are up next because of it.
 *
 * Where its last line names films that are not, it offers to put them there, and does nothing
 * unasked.
 */
struct _RepriseUpNextSection
{
  AdwBin              parent_instance;

  RepriseJournal     *journal;      /* (owned) (nullable) */
  char               *appraisal;    /* (owned) (nullable) */
  RepriseThoughts    *thoughts;     /* (owned) (nullable) */
  GCancellable       *loading;      /* (owned) (nullable) */
  GtkListBox         *films;
  GtkButton          *offer;
  GtkEntry           *entry;
};

G_DEFINE_FINAL_TYPE (RepriseUpNextSection, reprise_up_next_section, ADW_TYPE_BIN)

static GtkWidget *
create_poster (RepriseListItem *item)
{
  GtkWidget *poster = reprise_film_poster_new (TRUE);

  gtk_widget_set_size_request (poster, POSTER_WIDTH, -1);
  gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster), reprise_list_item_get_title (item),
                                reprise_list_item_get_year (item),
                                reprise_list_item_get_director (item));
  reprise_film_poster_set_image (REPRISE_FILM_POSTER (poster), reprise_list_item_get_poster (item));
  return poster;
}

static char *
dup_detail (RepriseListItem *item)
{
  const int number = reprise_list_item_get_year (item);
  const char *director = reprise_list_item_get_director (item);
  const char *note = reprise_list_item_get_note (item);
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");

  return reprise_format_joined (year, director != NULL ? director : "", note != NULL ? note : "",
                                NULL);
}

static GtkWidget *
create_take_out (RepriseListItem *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *label = reprise_list_item_dup_label (item);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Take Out"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "section.take-out");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    reprise_list_item_get_uuid (item), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take Out"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);
  return button;
}

static GtkWidget *
create_film (RepriseListItem *item)
{
  g_autofree char *detail = dup_detail (item);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", reprise_list_item_get_title (item),
                                 "subtitle", detail,
                                 "title-lines", 1,
                                 "subtitle-lines", 1,
                                 "activatable", TRUE,
                                 "action-name", "win.show-film",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", reprise_list_item_get_film (item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_poster (item));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_take_out (item));
  return row;
}

static void
show_offer (RepriseUpNextSection *self,
            guint                 n_films)
{
  g_autofree char *words =
    g_strdup_printf (ngettext ("Add %u Film to Up Next", "Add %u Films to Up Next",
                               n_films), n_films);

  gtk_button_set_label (self->offer, words);
  gtk_widget_set_visible (GTK_WIDGET (self->offer), n_films > 0);
}

static void
show_films (RepriseUpNextSection *self,
            GPtrArray            *items)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->films))) != NULL)
    gtk_list_box_remove (self->films, child);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->films, create_film (items->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->films), items->len > 0);
}

/* What cannot be read is not missed at the foot of a text that can. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseUpNextSection) self = reprise_request_dup_asker (request);
  g_autoptr (RepriseThoughts) thoughts =
    reprise_thoughts_load_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_pointer (&self->thoughts, reprise_thoughts_free);
  self->thoughts = g_steal_pointer (&thoughts);
  gtk_widget_set_visible (GTK_WIDGET (self), self->thoughts != NULL);
  if (self->thoughts == NULL)
    return;

  show_films (self, self->thoughts->items);
  show_offer (self, self->thoughts->offered->len);
}

static void
load (RepriseUpNextSection *self)
{
  RepriseRequest *request = NULL;

  if (self->appraisal == NULL)
    return;

  request = reprise_request_begin (self, &self->loading);
  reprise_thoughts_load_async (self->journal, self->appraisal,
                               reprise_request_get_cancellable (request), loaded_cb, request);
}

static void
changed_cb (RepriseUpNextSection *self)
{
  load (self);
}

typedef struct
{
  RepriseUpNextSection *section;  /* (owned) */
  char                 *typed;    /* (owned): what the films were added by, maybe empty */
} Adding;

static void
adding_free (Adding *adding)
{
  g_object_unref (adding->section);
  g_free (adding->typed);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

/* What was typed for films that could not be added stands there again, unless something else does. */
static void
give_back (RepriseUpNextSection *self,
           const char           *typed)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Adding) adding = data;
  GtkWidget *widget = GTK_WIDGET (adding->section);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) uuids =
    reprise_journal_add_to_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *items = uuids != NULL ? g_strjoinv (",", uuids) : NULL;

  if (uuids != NULL)
    {
      gtk_widget_activate_action (widget, "win.say-added", "s", items);
      return;
    }

  give_back (adding->section, adding->typed);
  gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

static void
add (RepriseUpNextSection *self,
     GPtrArray            *films,
     const char           *typed)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->section = g_object_ref (self);
  adding->typed = g_strdup (typed);
  reprise_journal_add_to_list_async (self->journal, REPRISE_UP_NEXT_UUID, films, NULL,
                                     self->appraisal, NULL, added_cb, adding);
}

static void
add_film (RepriseUpNextSection *self,
          RepriseFilm          *film)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new ();

  g_ptr_array_add (films, film);
  add (self, films, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
chosen_cb (RepriseUpNextSection *self,
           RepriseSuggestion    *suggestion)
{
  add_film (self, REPRISE_FILM (reprise_suggestion_get_subject (suggestion)));
}

static void
entry_changed_cb (RepriseUpNextSection *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
entry_activated_cb (RepriseUpNextSection *self)
{
  g_autoptr (RepriseFilm) film =
    reprise_film_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);

  if (film != NULL)
    add_film (self, film);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
}

typedef struct
{
  RepriseUpNextSection *section;  /* (owned) */
  GVariant             *what;     /* (owned): the item, and what its film is called */
} Removal;

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->section);
  g_variant_unref (removal->what);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
taken_out_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Removal) removal = data;
  GtkWidget *widget = GTK_WIDGET (removal->section);
  g_autoptr (GError) error = NULL;

  if (reprise_journal_change_items_finish (REPRISE_JOURNAL (source), result, &error))
    gtk_widget_activate_action_variant (widget, "win.say-taken-out", removal->what);
  else
    gtk_widget_activate_action (widget, "win.tell", "s", error->message);
}

static void
take_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RepriseUpNextSection *self = REPRISE_UP_NEXT_SECTION (widget);
  Removal *removal = g_new0 (Removal, 1);
  const char *item = NULL;

  removal->section = g_object_ref (self);
  removal->what = g_variant_ref (parameter);
  g_variant_get_child (parameter, 0, "&s", &item);
  reprise_journal_take_out_items_async (self->journal, (const char * const []) { item, NULL }, NULL,
                                        taken_out_cb, removal);
}

static void
take_offer (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseUpNextSection *self = REPRISE_UP_NEXT_SECTION (widget);

  if (self->thoughts != NULL && self->thoughts->offered->len > 0)
    add (self, self->thoughts->offered, "");
}

static void
reprise_up_next_section_dispose (GObject *object)
{
  RepriseUpNextSection *self = REPRISE_UP_NEXT_SECTION (object);

  reprise_request_cancel (&self->loading);
  g_clear_pointer (&self->thoughts, reprise_thoughts_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_up_next_section_parent_class)->dispose (object);
}

static void
reprise_up_next_section_finalize (GObject *object)
{
  g_free (REPRISE_UP_NEXT_SECTION (object)->appraisal);

  G_OBJECT_CLASS (reprise_up_next_section_parent_class)->finalize (object);
}

static void
reprise_up_next_section_class_init (RepriseUpNextSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_up_next_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = reprise_up_next_section_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-up-next-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextSection, films);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextSection, offer);
  gtk_widget_class_bind_template_child (widget_class, RepriseUpNextSection, entry);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);

  gtk_widget_class_install_action (widget_class, "section.take-offer", NULL, take_offer);
  gtk_widget_class_install_action (widget_class, "section.take-out", "(ss)", take_out);
}

static void
reprise_up_next_section_init (RepriseUpNextSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_up_next_section_new:
 *
 * Returns: (transfer floating): a section that is not seen until it has something to show
 */
GtkWidget *
reprise_up_next_section_new (void)
{
  return g_object_new (REPRISE_TYPE_UP_NEXT_SECTION, NULL);
}

static void
set_journal (RepriseUpNextSection *self,
             RepriseJournal       *journal)
{
  if (self->journal == journal)
    return;

  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reprise_film_suggestions_attach_films (GTK_EDITABLE (self->entry),
                                                                  journal),
                           "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_up_next_section_show:
 * @self: a section
 * @journal: a journal, always the same one
 * @appraisal_uuid: (nullable): the appraisal that it stands under; %NULL for none
 *
 * Shows what was thought of in an appraisal, and follows it.
 */
void
reprise_up_next_section_show (RepriseUpNextSection *self,
                              RepriseJournal       *journal,
                              const char           *appraisal_uuid)
{
  g_return_if_fail (REPRISE_IS_UP_NEXT_SECTION (self));

  if (g_strcmp0 (self->appraisal, appraisal_uuid) != 0)
    {
      reprise_request_cancel (&self->loading);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      g_free (self->appraisal);
      self->appraisal = g_strdup (appraisal_uuid);
    }

  if (appraisal_uuid == NULL)
    return;

  set_journal (self, journal);
  load (self);
}
