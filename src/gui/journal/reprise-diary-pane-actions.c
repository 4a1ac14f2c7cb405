/* What is done with a diary: jumping to a month of it, and searching it. */

#include "gui/journal/reprise-diary-pane-private.h"

#include "gui/journal/reprise-diary-jump.h"

static void
jumped_cb (RepriseDiaryPane *self,
           guint             position)
{
  reprise_search_bar_set_active (self->search, FALSE);
  reprise_diary_list_show (self->diary, position);
}

static void
open_jump (RepriseDiaryPane   *self,
           const GdkRectangle *place,
           guint               position)
{
  if (self->journal == NULL)
    return;

  if (self->jump == NULL)
    {
      self->jump = reprise_diary_jump_new ();
      gtk_widget_set_parent (self->jump, GTK_WIDGET (self->diary));
      g_signal_connect_object (self->jump, "chosen", G_CALLBACK (jumped_cb), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->jump), place);
  reprise_diary_jump_open (REPRISE_DIARY_JUMP (self->jump), reprise_diary_pane_get_diary (self),
                           position);
}

static void
jump (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseDiaryPane *self = REPRISE_DIARY_PANE (widget);
  graphene_rect_t bounds;

  if (reprise_diary_pane_get_list (self) != reprise_diary_list_get_view (self->diary))
    reprise_search_bar_set_active (self->search, FALSE);
  if (gtk_widget_compute_bounds (self->jump_button, GTK_WIDGET (self->diary), &bounds))
    open_jump (self, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                       (int) bounds.size.width, (int) bounds.size.height },
               reprise_diary_list_get_first (self->diary));
}

/* Escape is somebody else's where nothing is searched for. */
static gboolean
leave_search (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   data)
{
  RepriseDiaryPane *self = REPRISE_DIARY_PANE (widget);

  if (!reprise_search_bar_get_active (self->search))
    return GDK_EVENT_PROPAGATE;

  reprise_search_bar_set_active (self->search, FALSE);
  return GDK_EVENT_STOP;
}

static void
begin_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  reprise_search_bar_set_active (REPRISE_DIARY_PANE (widget)->search, TRUE);
}

static void
clear_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  reprise_search_bar_set_text (REPRISE_DIARY_PANE (widget)->search, "");
}

/**
 * reprise_diary_pane_install_actions:
 * @widget_class: the class of diary panes
 *
 * Gives all diary panes their actions.
 */
void
reprise_diary_pane_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diary.search", NULL, begin_search);
  gtk_widget_class_install_action (widget_class, "diary.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "diary.jump", NULL, jump);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "diary.search",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_search, NULL);
}

/**
 * reprise_diary_pane_jump_from:
 * @self: a pane
 * @x: where in the diary the month was clicked, in pixels
 * @y: the same, downwards
 * @position: the first entry of the month
 *
 * Asks there which month to jump to.
 */
void
reprise_diary_pane_jump_from (RepriseDiaryPane *self,
                              int               x,
                              int               y,
                              guint             position)
{
  g_return_if_fail (REPRISE_IS_DIARY_PANE (self));

  open_jump (self, &(GdkRectangle) { x, y, 1, 1 }, position);
}
