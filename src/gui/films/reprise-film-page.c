#include "gui/films/reprise-film-page.h"

#include "gui/films/reprise-film-image.h"
#include "gui/films/reprise-film-menu.h"
#include "gui/films/reprise-film-rows.h"
#include "gui/films/reprise-shelf-format.h"
#include "gui/reading/reprise-facts-card.h"
#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/reprise-subpage.h"
#include "gui/widgets/reprise-line.h"
#include "gui/widgets/reprise-stars.h"
#include "gui/widgets/reprise-wrap-layout.h"
#include "store/reprise-film-story.h"

#include <glib/gi18n.h>

/* In pixels: how wide the page is where the poster stands beside the rest, and the poster then. */
#define WIDE        620
#define WIDE_POSTER 220
#define POSTER      160

/**
 * RepriseFilmPage:
 *
 * A film: its poster and facts, all viewings of it and all that was written about it. It follows
 * its journal, and goes when the film does.
 */
struct _RepriseFilmPage
{
  AdwBin               parent_instance;

  RepriseJournal      *journal;   /* (owned) */
  RepriseMasthead     *masthead;  /* (owned) */
  char                *asked;     /* (owned): the UUID of the film that was asked for */
  RepriseFilmStory    *story;     /* (owned) (nullable): before it is read */
  GPtrArray           *rows;      /* (owned) of GtkWidget: those of both groups */
  GCancellable        *asking;    /* (owned) (nullable) */
  guint                resized;
  RepriseSubpage      *subpage;
  GtkMenuButton       *menu;
  GtkStack            *stack;
  GtkScrolledWindow   *scrolled;
  AdwStatusPage       *nothing;
  GtkBox              *columns;
  RepriseFilmImage    *image;
  GtkLabel            *title;
  GtkLabel            *original;
  RepriseStars        *stars;
  GtkLabel            *line;
  RepriseFactsCard    *facts;
  AdwPreferencesGroup *viewings;
  AdwPreferencesGroup *appraisals;
  GtkActionable       *log;
  GtkActionable       *write;
  GtkWidget           *elsewhere;
  GtkBox              *links;
};

G_DEFINE_FINAL_TYPE (RepriseFilmPage, reprise_film_page, ADW_TYPE_BIN)

static void
show_title (RepriseFilmPage *self)
{
  RepriseFilm *film = self->story->film;
  g_autofree char *label = reprise_film_dup_label (film);
  g_autofree char *title = g_markup_escape_text (reprise_film_get_title (film), -1);
  g_autofree char *year = reprise_shelf_format_year (self->story->shelf);
  g_autofree char *markup =
    *year != '\0' ? g_strdup_printf ("%s <span weight=\"normal\" alpha=\"70%%\">%s</span>", title,
                                     year)
                  : g_strdup (title);

  gtk_label_set_markup (self->title, markup);
  reprise_subpage_set_title (self->subpage, label);
  reprise_line_show (self->original, reprise_film_get_fact (film, REPRISE_FACT_ORIGINAL_TITLE));
}

/* Returns: (transfer full): the lists that it is on, in a line; empty where it is on none */
static char *
format_lists (RepriseFilmPage *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->story->lists->len; i++)
    {
      const char *title = self->story->lists->pdata[i];

      g_ptr_array_add (titles, (gpointer) (*title != '\0' ? title : _("Up Next")));
    }
  if (titles->len == 0)
    return g_strdup ("");

  g_ptr_array_add (titles, NULL);
  joined = g_strjoinv (", ", (char **) titles->pdata);
  /* Translators: %s are the titles of lists of films. */
  return g_strdup_printf (_("on %s"), joined);
}

static void
show_history (RepriseFilmPage *self)
{
  RepriseShelfFilm *shelf = self->story->shelf;
  const RepriseScale scale = reprise_masthead_get_scale (self->masthead);
  g_autofree char *views = reprise_shelf_film_get_views (shelf) > 0
                             ? reprise_shelf_format_views (shelf)
                             : g_strdup (_("not watched yet"));
  g_autofree char *lists = format_lists (self);
  g_autofree char *line = reprise_format_joined (views, lists, NULL);

  reprise_stars_set_scale (self->stars, scale);
  reprise_stars_set_show_figure (self->stars, TRUE);
  reprise_stars_set_judgement (self->stars, reprise_shelf_film_get_judgement (shelf));
  reprise_line_show (self->line, line);
}

static void
show_facts (RepriseFilmPage *self)
{
  g_autoptr (RepriseFactSheet) sheet =
    reprise_fact_sheet_new (self->story->film, reprise_shelf_film_get_views (self->story->shelf));

  reprise_facts_card_show_sheet (self->facts, sheet, FALSE);
}

static void
add_row (RepriseFilmPage     *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, g_object_ref (row));
}

static void
remove_rows (RepriseFilmPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      adw_preferences_group_remove (
        ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_rows (RepriseFilmPage *self)
{
  const RepriseScale scale = reprise_masthead_get_scale (self->masthead);
  GPtrArray *viewings = self->story->viewings;
  GPtrArray *entries = self->story->entries;

  remove_rows (self);
  for (guint i = 0; i < viewings->len; i++)
    add_row (self, self->viewings, reprise_film_rows_new_viewing (viewings->pdata[i], scale));
  for (guint i = 0; i < entries->len; i++)
    add_row (self, self->appraisals, reprise_film_rows_new_appraisal (entries->pdata[i], scale));

  adw_preferences_group_set_description (
    self->viewings, viewings->len > 0 ? NULL : _("No viewing of it is in the journal."));
  adw_preferences_group_set_description (
    self->appraisals, entries->len > 0 ? NULL : _("Nothing is written about it yet."));
}

static void
show_links (RepriseFilmPage *self)
{
  static const RepriseFact ids[] = {
    REPRISE_FACT_IMDB, REPRISE_FACT_TMDB, REPRISE_FACT_WIKIDATA, REPRISE_FACT_LETTERBOXD,
  };
  GtkWidget *link = NULL;

  while ((link = gtk_widget_get_first_child (GTK_WIDGET (self->links))) != NULL)
    gtk_box_remove (self->links, link);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      link = reprise_film_rows_new_link (self->story->film, ids[i]);
      if (link != NULL)
        gtk_box_append (self->links, link);
    }

  gtk_widget_set_visible (self->elsewhere,
                          gtk_widget_get_first_child (GTK_WIDGET (self->links)) != NULL);
}

/* An action is not asked for without its target. */
static void
lead_to (GtkActionable *button,
         const char    *action,
         const char    *film)
{
  gtk_actionable_set_action_target (button, "s", film);
  gtk_actionable_set_action_name (button, action);
}

static void
show_menu (RepriseFilmPage *self)
{
  const char *uuid = reprise_film_get_uuid (self->story->film);
  g_autoptr (GMenuModel) menu =
    reprise_film_menu_build (uuid, reprise_film_get_title (self->story->film), FALSE);

  gtk_menu_button_set_menu_model (self->menu, menu);
  lead_to (self->log, "win.log-film", uuid);
  lead_to (self->write, "win.appraise-film", uuid);
}

static void
show_story (RepriseFilmPage *self)
{
  if (self->story == NULL)
    return;

  reprise_film_image_show (self->image, self->story->film,
                           reprise_shelf_film_get_director (self->story->shelf),
                           reprise_shelf_film_get_poster (self->story->shelf));
  show_title (self);
  show_history (self);
  show_facts (self);
  show_rows (self);
  show_links (self);
  show_menu (self);
  gtk_stack_set_visible_child_name (self->stack, "film");
}

/* Where the film has gone under the page, there is nothing left to see on it. */
static void
show_nothing (RepriseFilmPage *self,
              const GError    *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->nothing, words);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->menu), FALSE);
  if (self->story != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFilmPage) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilmStory) story =
    reprise_journal_load_story_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (story == NULL)
    {
      show_nothing (self, error);
      return;
    }

  g_clear_pointer (&self->story, reprise_film_story_free);
  self->story = g_steal_pointer (&story);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), TRUE);
  show_story (self);
}

static void
ask (RepriseFilmPage *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_load_story_async (self->journal, self->asked,
                                    reprise_request_get_cancellable (request), loaded_cb, request);
}

static gboolean
resized_cb (gpointer data)
{
  RepriseFilmPage *self = data;
  const gboolean wide = gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE;

  self->resized = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->columns, wide ? 36 : 24);
  reprise_film_image_set_width (self->image, wide ? WIDE_POSTER : POSTER);
  return G_SOURCE_REMOVE;
}

/* While all are given their sizes, nothing may ask for another. */
static void
width_cb (RepriseFilmPage *self)
{
  if (self->resized == 0)
    self->resized = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resized_cb, self, NULL);
}

static void
reprise_film_page_dispose (GObject *object)
{
  RepriseFilmPage *self = REPRISE_FILM_PAGE (object);

  g_clear_handle_id (&self->resized, g_source_remove);
  reprise_request_cancel (&self->asking);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_film_page_parent_class)->dispose (object);
}

static void
reprise_film_page_finalize (GObject *object)
{
  RepriseFilmPage *self = REPRISE_FILM_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->story, reprise_film_story_free);
  g_free (self->asked);

  G_OBJECT_CLASS (reprise_film_page_parent_class)->finalize (object);
}

/* What the card of facts asks the page around it for. */
static void
edit_facts (GtkWidget  *widget,
            const char *action_name,
            GVariant   *film)
{
  gtk_widget_activate_action_variant (widget, "win.facts", film);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, subpage);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, menu);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, columns);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, image);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, original);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, stars);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, line);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, facts);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, viewings);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, appraisals);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, log);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, write);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, RepriseFilmPage, links);
}

static void
reprise_film_page_class_init (RepriseFilmPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_film_page_dispose;
  object_class->finalize = reprise_film_page_finalize;

  g_type_ensure (REPRISE_TYPE_FACTS_CARD);
  g_type_ensure (REPRISE_TYPE_FILM_IMAGE);
  g_type_ensure (REPRISE_TYPE_STARS);
  g_type_ensure (REPRISE_TYPE_SUBPAGE);
  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/films/reprise-film-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "page.facts", "s", edit_facts);
}

static void
reprise_film_page_init (RepriseFilmPage *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_film_page_new:
 * @journal: a journal
 * @masthead: how it presents itself; its scale is followed
 * @film: the UUID of a film
 *
 * Returns: (transfer floating): a page of the film, to be pushed
 */
GtkWidget *
reprise_film_page_new (RepriseJournal  *journal,
                       RepriseMasthead *masthead,
                       const char      *film)
{
  RepriseFilmPage *self = g_object_new (REPRISE_TYPE_FILM_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->masthead = g_object_ref (masthead);
  self->asked = g_strdup (film);
  reprise_film_image_set_journal (self->image, journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (show_story), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  return GTK_WIDGET (self);
}
