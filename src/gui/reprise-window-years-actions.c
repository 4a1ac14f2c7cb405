/* Where a window leads to beside its films: a year of the diary, and people. */

#include "gui/reprise-window-years-actions.h"

#include "gui/calendar/reprise-year-page.h"
#include "gui/people/reprise-person-page.h"
#include "gui/reprise-window.h"

static void
show_person (GtkWidget  *widget,
             const char *action_name,
             GVariant   *name)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseJournal *journal = reprise_window_get_journal (self);

  if (journal != NULL)
    reprise_window_push (self, reprise_person_page_new (journal, reprise_window_get_masthead (self),
                                                        g_variant_get_string (name, NULL)));
}

static void
show_year (GtkWidget  *widget,
           const char *action_name,
           GVariant   *year)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseJournal *journal = reprise_window_get_journal (self);

  if (journal != NULL)
    reprise_window_push (self, reprise_year_page_new (journal, reprise_window_get_masthead (self),
                                                      g_variant_get_int32 (year)));
}

static void
jump (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);

  if (reprise_window_get_journal (self) == NULL)
    return;

  reprise_window_show_page (self, "journal");
  reprise_journal_view_jump (reprise_window_get_view (self));
}

/**
 * reprise_window_years_actions_install:
 * @widget_class: the class of windows
 *
 * Gives all windows the actions that lead to a month of the diary, to a year (0 is this one), and
 * to people.
 */
void
reprise_window_years_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.jump", NULL, jump);
  gtk_widget_class_install_action (widget_class, "win.show-person", "s", show_person);
  gtk_widget_class_install_action (widget_class, "win.show-year", "i", show_year);
}
