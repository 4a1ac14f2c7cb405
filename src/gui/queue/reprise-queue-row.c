#include "gui/queue/reprise-queue-row.h"

#include "gui/queue/reprise-note-popover.h"
#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-line.h"
#include "gui/widgets/reprise-stars.h"
#include "gui/widgets/reprise-wrap-layout.h"

#include <glib/gi18n.h>

/**
 * RepriseQueueRow:
 *
 * A film on a list. What is done with it is asked of the list around, by the actions `queue.*`.
 */
struct _RepriseQueueRow
{
  AdwBin              parent_instance;

  RepriseListItem    *item;          /* (owned) (nullable) */
  RepriseScale        scale;
  RepriseNotePopover *popover;       /* (nullable): once a note was edited here */
  GtkLabel           *number;
  RepriseFilmPoster  *poster;
  GtkLabel           *title;
  GtkLabel           *year;
  GtkWidget          *second;
  GtkLabel           *director;
  GtkWidget          *seen;
  RepriseStars       *stars;
  GtkLabel           *note;
  GtkWidget          *source;
  GtkLabel           *source_words;
  GtkMenuButton      *menu;
};

G_DEFINE_FINAL_TYPE (RepriseQueueRow, reprise_queue_row, ADW_TYPE_BIN)

static char *
dup_source_words (RepriseListItem *item)
{
  const char *title = reprise_list_item_get_source_title (item);
  const int number = reprise_list_item_get_source_number (item);

  if (reprise_list_item_get_source (item) == NULL)
    return g_strdup ("");
  /* Translators: the appraisal where somebody thought of a film: its number and its title. */
  if (number > 0 && title != NULL)
    return g_strdup_printf (_("from № %d, %s"), number, title);
  if (title != NULL)
    return g_strdup_printf (_("from %s"), title);

  return g_strdup (_("from an appraisal"));
}

static void
show_judgement (RepriseQueueRow *self)
{
  const int judgement = reprise_list_item_get_judgement (self->item);
  const gboolean seen = reprise_list_item_is_seen (self->item);
  const gboolean judged = seen && judgement != REPRISE_UNJUDGED;

  /* Stars say so, too. */
  gtk_widget_set_visible (self->seen, seen && !judged);
  gtk_widget_set_visible (GTK_WIDGET (self->stars), judged);
  reprise_stars_set_scale (self->stars, self->scale);
  if (judged)
    reprise_stars_set_judgement (self->stars, judgement);
}

static void
item_cb (RepriseQueueRow *self)
{
  RepriseListItem *item = self->item;
  const int number = item != NULL ? reprise_list_item_get_year (item) : 0;
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : NULL;
  g_autofree char *source = item != NULL ? dup_source_words (item) : NULL;

  if (item == NULL)
    return;

  reprise_film_poster_set_film (self->poster, reprise_list_item_get_title (item), number,
                                reprise_list_item_get_director (item));
  reprise_film_poster_set_image (self->poster, reprise_list_item_get_poster (item));
  reprise_line_show (self->title, reprise_list_item_get_title (item));
  reprise_line_show (self->year, year);
  reprise_line_show (self->director, reprise_list_item_get_director (item));
  show_judgement (self);
  gtk_widget_set_visible (self->second, reprise_list_item_get_director (item) != NULL ||
                                        reprise_list_item_is_seen (item));
  reprise_line_show (self->note, reprise_list_item_get_note (item));
  gtk_label_set_label (self->source_words, source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  source, -1);
  gtk_widget_set_visible (self->source, *source != '\0');
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    reprise_queue_row_name (self, gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
ask_list (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  static const struct
  {
    const char *mine;
    const char *theirs;
  } actions[] = {
    { "row.to-top", "queue.to-top" },
    { "row.take-out", "queue.take-out" },
  };
  RepriseQueueRow *self = REPRISE_QUEUE_ROW (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].mine, action_name))
      gtk_widget_activate_action (widget, actions[i].theirs, "s",
                                  reprise_list_item_get_uuid (self->item));
}

static void
ask_window (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  static const struct
  {
    const char *mine;
    const char *theirs;
  } actions[] = {
    { "row.log", "win.log-film" },
    { "row.write", "win.appraise-film" },
    { "row.facts", "win.facts" },
  };
  RepriseQueueRow *self = REPRISE_QUEUE_ROW (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].mine, action_name))
      gtk_widget_activate_action (widget, actions[i].theirs, "s",
                                  reprise_list_item_get_film (self->item));
}

static void
show_source (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseQueueRow *self = REPRISE_QUEUE_ROW (widget);

  gtk_widget_activate_action (widget, "win.show-entry", "s",
                              reprise_list_item_get_source (self->item));
}

static void
noted_cb (RepriseQueueRow *self,
          const char      *item,
          const char      *note,
          const char      *made_from)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "queue.note", "(sss)", item, note, made_from);
}

static void
edit_note (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  reprise_queue_row_edit_note (REPRISE_QUEUE_ROW (widget));
}

static void
reprise_queue_row_dispose (GObject *object)
{
  RepriseQueueRow *self = REPRISE_QUEUE_ROW (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  reprise_queue_row_set_item (self, NULL);

  G_OBJECT_CLASS (reprise_queue_row_parent_class)->dispose (object);
}

static void
reprise_queue_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RepriseQueueRow *self = REPRISE_QUEUE_ROW (widget);

  GTK_WIDGET_CLASS (reprise_queue_row_parent_class)->size_allocate (widget, width, height,
                                                                    baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
reprise_queue_row_class_init (RepriseQueueRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_queue_row_dispose;
  widget_class->size_allocate = reprise_queue_row_size_allocate;

  g_type_ensure (REPRISE_TYPE_FILM_POSTER);
  g_type_ensure (REPRISE_TYPE_STARS);
  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/queue/reprise-queue-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, number);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, year);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, second);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, director);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, seen);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, stars);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, source);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, source_words);
  gtk_widget_class_bind_template_child (widget_class, RepriseQueueRow, menu);

  gtk_widget_class_install_action (widget_class, "row.to-top", NULL, ask_list);
  gtk_widget_class_install_action (widget_class, "row.take-out", NULL, ask_list);
  gtk_widget_class_install_action (widget_class, "row.log", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "row.write", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "row.facts", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "row.note", NULL, edit_note);
  gtk_widget_class_install_action (widget_class, "row.show-source", NULL, show_source);
}

static void
reprise_queue_row_init (RepriseQueueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_queue_row_new:
 *
 * Returns: (transfer floating): a row without a film
 */
GtkWidget *
reprise_queue_row_new (void)
{
  return g_object_new (REPRISE_TYPE_QUEUE_ROW, NULL);
}

/**
 * reprise_queue_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseListItem *
reprise_queue_row_get_item (RepriseQueueRow *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ROW (self), NULL);

  return self->item;
}

/**
 * reprise_queue_row_get_poster:
 * @self: a row
 *
 * Returns: (transfer none): its poster, which stands for the film where that is dragged
 */
GtkWidget *
reprise_queue_row_get_poster (RepriseQueueRow *self)
{
  g_return_val_if_fail (REPRISE_IS_QUEUE_ROW (self), NULL);

  return GTK_WIDGET (self->poster);
}

/**
 * reprise_queue_row_set_item:
 * @self: a row
 * @item: (nullable): what it shall show; followed while it does
 */
void
reprise_queue_row_set_item (RepriseQueueRow *self,
                            RepriseListItem *item)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_swapped (item, "notify", G_CALLBACK (item_cb), self);
  item_cb (self);
}

/**
 * reprise_queue_row_set_position:
 * @self: a row
 * @position: where its film is on the list, from 0
 */
void
reprise_queue_row_set_position (RepriseQueueRow *self,
                                guint            position)
{
  g_autofree char *number = g_strdup_printf ("%u", position + 1);

  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  gtk_label_set_label (self->number, number);
}

/**
 * reprise_queue_row_set_scale:
 * @self: a row
 * @scale: how it shows a judgement
 */
void
reprise_queue_row_set_scale (RepriseQueueRow *self,
                             RepriseScale     scale)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  self->scale = scale;
  if (self->item != NULL)
    show_judgement (self);
}

/**
 * reprise_queue_row_edit_note:
 * @self: a row
 *
 * Lets its note be written.
 */
void
reprise_queue_row_edit_note (RepriseQueueRow *self)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  if (self->popover == NULL)
    {
      self->popover = REPRISE_NOTE_POPOVER (reprise_note_popover_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
      g_signal_connect_object (self->popover, "noted", G_CALLBACK (noted_cb), self,
                               G_CONNECT_SWAPPED);
    }
  reprise_note_popover_edit (self->popover, self->item);
}

/**
 * reprise_queue_row_open_menu:
 * @self: a row
 */
void
reprise_queue_row_open_menu (RepriseQueueRow *self)
{
  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  gtk_menu_button_popup (self->menu);
}

/**
 * reprise_queue_row_name:
 * @self: a row
 * @list_item: what a screen reader takes for the row
 *
 * Says all of it to who cannot see it.
 */
void
reprise_queue_row_name (RepriseQueueRow *self,
                        GtkWidget       *list_item)
{
  g_autofree char *label = NULL;
  g_autofree char *judgement = NULL;
  g_autofree char *source = NULL;
  g_autofree char *name = NULL;
  const char *director = NULL;
  const char *note = NULL;

  g_return_if_fail (REPRISE_IS_QUEUE_ROW (self));

  if (self->item == NULL)
    return;

  director = reprise_list_item_get_director (self->item);
  note = reprise_list_item_get_note (self->item);
  label = reprise_list_item_dup_label (self->item);
  source = dup_source_words (self->item);
  if (reprise_list_item_get_judgement (self->item) != REPRISE_UNJUDGED)
    judgement = reprise_format_judgement_words (reprise_list_item_get_judgement (self->item),
                                                self->scale);
  name = reprise_format_joined (label, director != NULL ? director : "",
                                reprise_list_item_is_seen (self->item) ? _("seen") : "",
                                judgement != NULL ? judgement : "", note != NULL ? note : "",
                                source, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
