#include "gui/feeds/reprise-question-view.h"

#include "gui/film/reprise-film-suggestions.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-entry-row.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

#define POSTER_WIDTH 40

/**
 * RepriseQuestionView:
 *
 * What somebody posted about a film, and the films that it may be about: those of the journal that
 * are like it, a new one, or another one that is named.
 */
struct _RepriseQuestionView
{
  AdwBin            parent_instance;

  RepriseFilm      *written;     /* (owned) (nullable): as it is posted */
  RepriseScale      scale;
  GtkScrolledWindow *scroller;
  GtkLabel         *source;
  GtkLabel         *title;
  GtkLabel         *detail;
  GtkLabel         *opening;
  GtkLabel         *more;
  GtkListBox       *rows;        /* the films that it may be, and the one that it would be */
  RepriseEntryRow  *other;
};

G_DEFINE_FINAL_TYPE (RepriseQuestionView, reprise_question_view, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (RepriseQuestionView *self,
        RepriseFilm         *film)
{
  g_signal_emit (self, signals[CHOSEN], 0, film, film == self->written);
}

static void
row_activated_cb (RepriseQuestionView *self,
                  GtkListBoxRow       *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "film"));
}

static void
suggestion_chosen_cb (RepriseQuestionView *self,
                      RepriseSuggestion   *suggestion)
{
  choose (self, REPRISE_FILM (reprise_suggestion_get_subject (suggestion)));
}

static void
other_changed_cb (RepriseQuestionView *self)
{
  reprise_entry_row_set_error (self->other, NULL);
}

/* What is only typed is no film of the journal, or one of several of that name. */
static void
other_activated_cb (RepriseQuestionView *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->other)) != '\0')
    reprise_entry_row_set_error (self->other,
                                 _("Choose one of the films that are suggested as you type."));
}

static GtkWidget *
create_poster (RepriseFilm *film)
{
  GtkWidget *poster = reprise_film_poster_new (TRUE);

  gtk_widget_set_size_request (poster, POSTER_WIDTH, -1);
  gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (poster, 6);
  gtk_widget_set_margin_bottom (poster, 6);
  reprise_film_poster_set_film (REPRISE_FILM_POSTER (poster), reprise_film_get_title (film),
                                reprise_film_get_year (film), reprise_film_get_director (film));
  reprise_film_poster_set_image (REPRISE_FILM_POSTER (poster), reprise_film_get_poster (film));
  return poster;
}

/* It stands in the column of the posters. */
static GtkWidget *
create_plus (void)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_size_request (icon, POSTER_WIDTH, 48);
  return icon;
}

/* Films of one title are told apart by what is below it. */
static void
name_row (GtkWidget  *row,
          const char *title,
          const char *subtitle)
{
  g_autofree char *name = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle)
                                            : g_strdup (title);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_row (RepriseQuestionView *self,
         RepriseFilm         *film,
         const char          *title,
         const char          *subtitle,
         GtkWidget           *prefix)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "subtitle", subtitle,
                                 "title-lines", 2,
                                 "subtitle-lines", 2,
                                 "activatable", TRUE,
                                 NULL);

  name_row (row, title, subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), prefix);
  g_object_set_data_full (G_OBJECT (row), "film", g_object_ref (film), g_object_unref);
  gtk_list_box_append (self->rows, row);
}

static char *
dup_year (RepriseFilm *film)
{
  const int year = reprise_film_get_year (film);

  return year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
}

static void
add_film (RepriseQuestionView *self,
          RepriseFilm         *film)
{
  const char *director = reprise_film_get_director (film);
  g_autofree char *year = dup_year (film);
  g_autofree char *line = reprise_format_joined (year, director != NULL ? director : "", NULL);

  add_row (self, film, reprise_film_get_title (film), line, create_poster (film));
}

/* Of a long title the year is what tells films apart. */
static void
show_films (RepriseQuestionView        *self,
            const RepriseDiaryQuestion *question)
{
  g_autofree char *year = dup_year (self->written);
  g_autofree char *line = reprise_format_joined (year, reprise_film_get_title (self->written),
                                                 NULL);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < question->maybe->len; i++)
    add_film (self, question->maybe->pdata[i]);
  add_row (self, self->written, _("None of These: a New Film"), line, create_plus ());
}

/* Translators: %s is a date. */
static char *
say_when (const RepriseRecord *record)
{
  const RepriseDate watched = record->viewing != NULL
                                ? reprise_viewing_get_watched (record->viewing)
                                : (RepriseDate) { 0 };
  const RepriseDate written = record->appraisal != NULL
                                ? reprise_appraisal_get_finished_on (record->appraisal)
                                : (RepriseDate) { 0 };
  g_autofree char *date = reprise_format_date (reprise_date_is_known (watched) ? watched : written);

  if (reprise_date_is_known (watched))
    return g_strdup_printf (C_("diary", "Watched on %s"), date);

  return reprise_date_is_known (written) ? g_strdup_printf (C_("diary", "Written on %s"), date)
                                         : g_strdup ("");
}

static int
get_judgement (const RepriseRecord *record)
{
  return record->viewing != NULL ? reprise_viewing_get_judgement (record->viewing)
                                 : reprise_appraisal_get_judgement (record->appraisal);
}

static char *
describe (const RepriseRecord *record,
          RepriseScale         scale)
{
  g_autofree char *year = dup_year (record->film);
  g_autofree char *when = say_when (record);
  g_autofree char *verdict = reprise_format_verdict (get_judgement (record), scale);

  return reprise_format_joined (year, when, verdict != NULL ? verdict : "", NULL);
}

static void
show_post (RepriseQuestionView        *self,
           const RepriseDiaryQuestion *question)
{
  const guint n_more = question->records->len - 1;
  const RepriseRecord *first = question->records->pdata[0];
  g_autofree char *detail = describe (first, self->scale);
  /* Translators: a post is shown, and there are others of the same film. */
  g_autofree char *more =
    g_strdup_printf (ngettext ("and %u more post", "and %u more posts", n_more), n_more);

  reprise_line_show (self->source, question->feed_label);
  gtk_label_set_label (self->title, reprise_film_get_title (question->film));
  reprise_line_show (self->detail, detail);
  reprise_line_show (self->opening, question->opening != NULL ? question->opening : "");
  reprise_line_show (self->more, n_more > 0 ? more : "");
}

static gboolean
reprise_question_view_grab_focus (GtkWidget *widget)
{
  RepriseQuestionView *self = REPRISE_QUESTION_VIEW (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->rows, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
reprise_question_view_dispose (GObject *object)
{
  g_clear_object (&REPRISE_QUESTION_VIEW (object)->written);

  G_OBJECT_CLASS (reprise_question_view_parent_class)->dispose (object);
}

static void
reprise_question_view_class_init (RepriseQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_question_view_dispose;
  widget_class->grab_focus = reprise_question_view_grab_focus;

  /**
   * RepriseQuestionView::chosen:
   * @self: the view
   * @film: which one it is
   * @is_new: whether it is none of the journal yet
   */
  signals[CHOSEN] = g_signal_new ("chosen", REPRISE_TYPE_QUESTION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, REPRISE_TYPE_FILM, G_TYPE_BOOLEAN);

  g_type_ensure (REPRISE_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/feeds/reprise-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, source);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, detail);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, opening);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, more);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, rows);
  gtk_widget_class_bind_template_child (widget_class, RepriseQuestionView, other);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_activated_cb);
}

static void
reprise_question_view_init (RepriseQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_question_view_set_journal:
 * @self: a view that has no journal yet
 * @journal: whose films may be named
 * @scale: what to say judgements in
 */
void
reprise_question_view_set_journal (RepriseQuestionView *self,
                                   RepriseJournal      *journal,
                                   RepriseScale         scale)
{
  g_return_if_fail (REPRISE_IS_QUESTION_VIEW (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));

  self->scale = scale;
  g_signal_connect_object (reprise_film_suggestions_attach_films (GTK_EDITABLE (self->other),
                                                                  journal),
                           "chosen", G_CALLBACK (suggestion_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_question_view_show:
 * @self: a view
 * @question: what is asked; not kept
 *
 * Shows a question from its beginning.
 */
void
reprise_question_view_show (RepriseQuestionView        *self,
                            const RepriseDiaryQuestion *question)
{
  g_return_if_fail (REPRISE_IS_QUESTION_VIEW (self));
  g_return_if_fail (question != NULL);

  g_set_object (&self->written, question->film);
  show_post (self, question);
  show_films (self, question);
  gtk_editable_set_text (GTK_EDITABLE (self->other), "");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
