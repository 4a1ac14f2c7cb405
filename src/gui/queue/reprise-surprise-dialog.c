#include "gui/queue/reprise-surprise-dialog.h"

#include "gui/reprise-format.h"
#include "gui/widgets/reprise-film-poster.h"
#include "gui/widgets/reprise-line.h"

#include <glib/gi18n.h>

/**
 * RepriseSurpriseDialog:
 *
 * A film of a list, picked at random, with why it is there.
 */
struct _RepriseSurpriseDialog
{
  AdwWindow          parent_instance;

  RepriseFilmQueue     *queue;   /* (owned) */
  RepriseListItem   *item;    /* (owned) (nullable) */
  GtkWidget         *page;    /* (unowned) (nullable): whose actions it uses; a weak pointer */
  RepriseFilmPoster *poster;
  GtkLabel          *title;
  GtkLabel          *detail;
  GtkLabel          *note;
  GtkLabel          *source;
};

G_DEFINE_FINAL_TYPE (RepriseSurpriseDialog, reprise_surprise_dialog, ADW_TYPE_WINDOW)

static void
show_item (RepriseSurpriseDialog *self)
{
  const int number = reprise_list_item_get_year (self->item);
  const char *director = reprise_list_item_get_director (self->item);
  const char *source_title = reprise_list_item_get_source_title (self->item);
  g_autofree char *year = number > 0 ? g_strdup_printf ("%d", number) : g_strdup ("");
  g_autofree char *detail = reprise_format_joined (year, director != NULL ? director : "", NULL);
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;

  if (reprise_list_item_get_note (self->item) != NULL)
    note = g_strdup_printf (_("“%s”"), reprise_list_item_get_note (self->item));
  if (reprise_list_item_get_source (self->item) != NULL && source_title != NULL)
    /* Translators: %s is the title of an appraisal, or of the film that it is about. */
    source = g_strdup_printf (_("You thought of it while writing about %s"), source_title);

  reprise_film_poster_set_film (self->poster, reprise_list_item_get_title (self->item), number,
                                director);
  reprise_film_poster_set_image (self->poster, reprise_list_item_get_poster (self->item));
  reprise_line_show (self->title, reprise_list_item_get_title (self->item));
  reprise_line_show (self->detail, detail);
  reprise_line_show (self->note, note);
  reprise_line_show (self->source, source);
  /* As high as what it shows. */
  gtk_window_set_default_size (GTK_WINDOW (self), 360, -1);
}

/* Picks a film at random, and not the same again: one that was not seen, where there are such.
 *
 * Returns: (transfer none) (nullable): the film; %NULL where there is none, or no other
 */
static RepriseListItem *
find_other (RepriseSurpriseDialog *self)
{
  GListModel *items = reprise_film_queue_get_items (self->queue);
  g_autoptr (GPtrArray) unseen = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RepriseListItem) item = g_list_model_get_item (items, i);

      if (item == self->item)
        continue;
      g_ptr_array_add (all, item);
      if (!reprise_list_item_is_seen (item))
        g_ptr_array_add (unseen, item);
    }

  if (unseen->len > 0)
    return unseen->pdata[g_random_int_range (0, (int) unseen->len)];

  return all->len > 0 ? all->pdata[g_random_int_range (0, (int) all->len)] : NULL;
}

static void
pick (RepriseSurpriseDialog *self)
{
  RepriseListItem *item = find_other (self);

  if (item == NULL)
    return;

  g_set_object (&self->item, item);
  show_item (self);
}

static void
pick_another (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  pick (REPRISE_SURPRISE_DIALOG (widget));
}

static void
log_viewing (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseSurpriseDialog *self = REPRISE_SURPRISE_DIALOG (widget);
  g_autofree char *film = g_strdup (reprise_list_item_get_film (self->item));
  GtkWidget *page = self->page;

  gtk_window_close (GTK_WINDOW (self));
  if (page != NULL)
    gtk_widget_activate_action (page, "win.log-film", "s", film);
}

static void
reprise_surprise_dialog_dispose (GObject *object)
{
  RepriseSurpriseDialog *self = REPRISE_SURPRISE_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->item);
  g_clear_object (&self->queue);

  G_OBJECT_CLASS (reprise_surprise_dialog_parent_class)->dispose (object);
}

static void
reprise_surprise_dialog_class_init (RepriseSurpriseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_surprise_dialog_dispose;

  g_type_ensure (REPRISE_TYPE_FILM_POSTER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/queue/reprise-surprise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSurpriseDialog, poster);
  gtk_widget_class_bind_template_child (widget_class, RepriseSurpriseDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseSurpriseDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, RepriseSurpriseDialog, note);
  gtk_widget_class_bind_template_child (widget_class, RepriseSurpriseDialog, source);

  gtk_widget_class_install_action (widget_class, "surprise.another", NULL, pick_another);
  gtk_widget_class_install_action (widget_class, "surprise.log", NULL, log_viewing);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
reprise_surprise_dialog_init (RepriseSurpriseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_surprise_dialog_new:
 * @queue: a list with films
 * @page: a widget in the window that does what is asked for here
 *
 * Returns: (transfer none): a dialog that destroys itself
 */
GtkWidget *
reprise_surprise_dialog_new (RepriseFilmQueue *queue,
                             GtkWidget        *page)
{
  RepriseSurpriseDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM_QUEUE (queue), NULL);

  self = g_object_new (REPRISE_TYPE_SURPRISE_DIALOG, NULL);
  self->queue = g_object_ref (queue);
  g_set_weak_pointer (&self->page, page);
  pick (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "surprise.another",
                                 g_list_model_get_n_items (
                                   reprise_film_queue_get_items (queue)) > 1);
  return GTK_WIDGET (self);
}

/**
 * reprise_surprise_dialog_get_item:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what was picked
 */
RepriseListItem *
reprise_surprise_dialog_get_item (RepriseSurpriseDialog *self)
{
  g_return_val_if_fail (REPRISE_IS_SURPRISE_DIALOG (self), NULL);

  return self->item;
}
