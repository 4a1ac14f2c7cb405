/* What is done with entries of a diary that are selected. */

#include "gui/journal/reprise-diary-list-actions.h"

#include "gui/journal/reprise-diary-list.h"

static void
start_selecting (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  reprise_diary_list_start_selecting (REPRISE_DIARY_LIST (widget));
}

static void
stop_selecting (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  reprise_diary_list_stop_selecting (REPRISE_DIARY_LIST (widget));
}

static void
tag_selected (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (widget);

  gtk_widget_activate_action_variant (widget, "win.tag-entries",
                                      reprise_diary_list_dup_selected (self));
}

static void
judge_selected (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (widget);

  gtk_widget_activate_action_variant (widget, "win.judge-entries",
                                      reprise_diary_list_dup_selected (self));
}

static void
export_selected (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (widget);

  gtk_widget_activate_action_variant (widget, "win.export-entries",
                                      reprise_diary_list_dup_selected (self));
}

/* Of the one that is chosen the view around knows more. */
static void
delete_selected (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (widget);

  if (reprise_diary_list_get_n_selected (self) < 0)
    {
      gtk_widget_activate_action (widget, "journal.delete", NULL);
      return;
    }

  gtk_widget_activate_action_variant (widget, "win.delete-entries",
                                      reprise_diary_list_dup_selected (self));
  reprise_diary_list_stop_selecting (self);
}

/* Escape is somebody else's where nothing is selected. */
static gboolean
leave_selection (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  RepriseDiaryList *self = REPRISE_DIARY_LIST (widget);

  if (reprise_diary_list_get_n_selected (self) < 0)
    return GDK_EVENT_PROPAGATE;

  reprise_diary_list_stop_selecting (self);
  return GDK_EVENT_STOP;
}

/**
 * reprise_diary_list_actions_install:
 * @widget_class: the class of lists
 *
 * Gives lists the actions `selection.…` and the keys for them.
 */
void
reprise_diary_list_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "selection.start", NULL, start_selecting);
  gtk_widget_class_install_action (widget_class, "selection.stop", NULL, stop_selecting);
  gtk_widget_class_install_action (widget_class, "selection.tag", NULL, tag_selected);
  gtk_widget_class_install_action (widget_class, "selection.judge", NULL, judge_selected);
  gtk_widget_class_install_action (widget_class, "selection.export", NULL, export_selected);
  gtk_widget_class_install_action (widget_class, "selection.delete", NULL, delete_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "selection.delete", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_selection, NULL);
}
