#include "gui/reading/reprise-reading-head.h"

#include "gui/jukebox/reprise-jukebox-card.h"
#include "gui/reading/reprise-cards-layout.h"
#include "gui/reading/reprise-fact-sheet.h"
#include "gui/reading/reprise-facts-card.h"
#include "gui/reading/reprise-head-layout.h"
#include "gui/reading/reprise-number-mark.h"
#include "gui/reprise-format.h"
#include "gui/tags/reprise-tag-pills.h"
#include "gui/widgets/reprise-line.h"
#include "gui/widgets/reprise-stars.h"

/**
 * RepriseReadingHead:
 *
 * What stands above a text: whose it is and what of, its judgement, when the film was watched, the
 * facts, and the jukebox.
 */
struct _RepriseReadingHead
{
  AdwBin             parent_instance;

  GtkLabel          *series;
  RepriseNumberMark *number_mark;
  GtkLabel          *title;
  GtkLabel          *films;
  GtkLabel          *figure;
  RepriseStars      *stars;
  GtkLabel          *viewing;
  GtkLabel          *note;
  GtkLabel          *byline;
  RepriseTagPills   *tags;
  GtkWidget         *write;
  AdwBin            *hero;
  GtkBox            *cards;    /* of facts */
  GtkWidget         *jukebox;
};

G_DEFINE_FINAL_TYPE (RepriseReadingHead, reprise_reading_head, ADW_TYPE_BIN)

static void
show_title (RepriseReadingHead *self,
            RepriseReading     *reading)
{
  g_autofree char *title = g_markup_escape_text (reading->title, -1);
  g_autofree char *year = NULL;
  g_autofree char *both = NULL;

  year = reading->year > 0
           ? g_strdup_printf (" <span weight=\"normal\" alpha=\"70%%\">%d</span>",
                              reading->year)
           : g_strdup ("");
  both = g_strconcat (title, year, NULL);
  gtk_label_set_markup (self->title, both);
}

static void
show_judgement (RepriseReadingHead *self,
                int                 judgement,
                RepriseScale        scale)
{
  g_autofree char *figure = reprise_format_figure (judgement, scale);

  reprise_line_show (self->figure, figure);
  reprise_stars_set_judgement (self->stars, judgement);
  reprise_stars_set_scale (self->stars, scale);
  gtk_widget_set_visible (GTK_WIDGET (self->stars), judgement != REPRISE_UNJUDGED);
}

/* A note is a small thing: no large title, and no verdict beside it. */
static void
show_kind (RepriseReadingHead *self,
           RepriseReading     *reading)
{
  const gboolean note = !reading->bare && reading->kind == REPRISE_APPRAISAL_KIND_NOTE;

  gtk_widget_remove_css_class (GTK_WIDGET (self->title), note ? "title-1" : "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->title), note ? "title-3" : "title-1");
  show_judgement (self, note ? REPRISE_UNJUDGED : reading->judgement, reading->scale);
  reprise_number_mark_show (self->number_mark, reading->number, reading->others);
}

static void
show_facts (RepriseReadingHead *self,
            GPtrArray          *sheets)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  GtkWidget *next = NULL;

  for (guint i = 0; i < sheets->len; i++, card = gtk_widget_get_next_sibling (card))
    {
      if (card == NULL)
        {
          card = reprise_facts_card_new ();
          gtk_box_append (self->cards, card);
        }
      reprise_facts_card_show_sheet (REPRISE_FACTS_CARD (card), sheets->pdata[i],
                                     sheets->len > 1);
      gtk_widget_set_vexpand (card, i + 1 == sheets->len);
    }

  for (; card != NULL; card = next)
    {
      next = gtk_widget_get_next_sibling (card);
      gtk_box_remove (self->cards, card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cards), sheets->len > 0);
}

static void
reprise_reading_head_class_init (RepriseReadingHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (REPRISE_TYPE_CARDS_LAYOUT);
  g_type_ensure (REPRISE_TYPE_HEAD_LAYOUT);
  g_type_ensure (REPRISE_TYPE_JUKEBOX_CARD);
  g_type_ensure (REPRISE_TYPE_NUMBER_MARK);
  g_type_ensure (REPRISE_TYPE_STARS);
  g_type_ensure (REPRISE_TYPE_TAG_PILLS);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-reading-head.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, series);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, number_mark);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, films);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, figure);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, stars);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, viewing);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, byline);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, tags);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, write);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, hero);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, cards);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingHead, jukebox);
}

static void
reprise_reading_head_init (RepriseReadingHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_reading_head_show_reading:
 * @self: a head
 * @reading: what it is to say
 */
void
reprise_reading_head_show_reading (RepriseReadingHead *self,
                                   RepriseReading     *reading)
{
  g_return_if_fail (REPRISE_IS_READING_HEAD (self));
  g_return_if_fail (reading != NULL);

  reprise_line_show (self->series, reading->series);
  show_title (self, reading);
  reprise_line_show (self->films, reading->films);
  show_kind (self, reading);
  reprise_line_show (self->viewing, reading->viewing);
  reprise_line_show (self->note, reading->note);
  reprise_line_show (self->byline, reading->byline);
  reprise_tag_pills_set_tags (self->tags, (const char * const *) reading->tags);
  gtk_widget_set_visible (self->write, reading->bare);
  show_facts (self, reading->sheets);
}

/**
 * reprise_reading_head_get_hero:
 * @self: a head
 *
 * Returns: (transfer none): the place for the still above the text
 */
AdwBin *
reprise_reading_head_get_hero (RepriseReadingHead *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_HEAD (self), NULL);

  return self->hero;
}

/**
 * reprise_reading_head_get_jukebox:
 * @self: a head
 *
 * Returns: (transfer none): the #RepriseJukeboxCard beside the facts, which shows nothing yet
 */
GtkWidget *
reprise_reading_head_get_jukebox (RepriseReadingHead *self)
{
  g_return_val_if_fail (REPRISE_IS_READING_HEAD (self), NULL);

  return self->jukebox;
}
