/* What all scenes need: a window with a journal, whatever is seen in it, and the end of all
 * work. */

#include "stage.h"

#include "gui/journal/reprise-diary-row.h"
#include "support/test-gui.h"

#include <string.h>

#define HEIGHT 800

/* Of a narrow window, which is a telephone's. */
#define NARROW_WIDTH  360
#define NARROW_HEIGHT 720

/* What X calls a point: pixels of 96 an inch, in 1024ths. */
#define DPI (96 * 1024)

typedef struct
{
  Stage      *stage;
  const char *text;
} Sight;

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          int       *nth)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) &&
      (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, nth);

  return found;
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static gboolean
is_titled (RepriseDiaryRow *row,
           const char      *title)
{
  RepriseDiaryItem *item = reprise_list_child_get_item (REPRISE_LIST_CHILD (row));
  RepriseEntry *entry = item != NULL ? reprise_diary_item_get_entry (item) : NULL;

  return entry != NULL && g_strcmp0 (reprise_entry_get_title (entry), title) == 0;
}

static GtkWidget *
get_front (Stage *self)
{
  GtkWindow *dialog = stage_get_dialog (self);

  return dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window);
}

static gboolean
is_seen (gpointer data)
{
  Sight *sight = data;

  return find_text (get_front (sight->stage), sight->text) != NULL;
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  int *n_running = data;

  reprise_journal_run_finish (REPRISE_JOURNAL (source), result, NULL);
  (*n_running)--;
}

static gpointer
nothing_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  return database;
}

static RepriseDiaryRow *
find_row (Stage      *self,
          const char *title,
          guint      *position)
{
  RepriseDiaryRow *row = NULL;

  for (*position = 0;
       (row = stage_find (self, REPRISE_TYPE_DIARY_ROW, (int) *position)) != NULL;
       (*position)++)
    if (is_titled (row, title))
      return row;

  g_error ("“%s” is not in view", title);
}

/* Each lane of a journal is a queue: what comes out of it behind all others finds them done. */
static void
wait_for_journal (Stage *self)
{
  int n_running = REPRISE_N_LANES;

  for (int lane = 0; lane < REPRISE_N_LANES; lane++)
    reprise_journal_run_async (self->journal->journal, (RepriseLane) lane, nothing_job, NULL, NULL,
                               NULL, NULL, ran_cb, &n_running);
  while (n_running > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Without a window manager no window is in front, and there is no compositor for round corners. */
static void
put_in_front (GtkWidget *window)
{
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  gtk_widget_remove_css_class (window, "devel");
  gtk_widget_remove_css_class (window, "solid-csd");
  gtk_widget_add_css_class (window, "csd");
}

static void
take_look (const StageLook *look)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-cursor-blink", FALSE,
                "gtk-decoration-layout", ":close",
                "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11",
                "gtk-xft-dpi", (int) (DPI * look->scale),
                NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  gtk_widget_set_default_direction (look->direction);
}

/* What one scene chooses, the next finds as it was. */
static void
forget_choices (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "films-as-table");
  g_settings_reset (settings, "focus-mode");
}

/**
 * stage_new:
 * @application: the program
 * @look: how it looks
 * @width: how wide its window is, in pixels
 *
 * Returns: (transfer full): a stage on which a window waits for its journal
 */
Stage *
stage_new (GtkApplication  *application,
           const StageLook *look,
           int              width)
{
  Stage *self = g_new0 (Stage, 1);

  take_look (look);
  forget_choices ();
  self->application = application;
  self->journal = test_journal_new ();
  self->window = reprise_window_new (application, self->journal->path);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width,
                               width == NARROW_WIDTH ? NARROW_HEIGHT : HEIGHT);
  gtk_widget_realize (GTK_WIDGET (self->window));
  put_in_front (GTK_WIDGET (self->window));
  gtk_window_set_title (GTK_WINDOW (self->window), "Reprise");
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_widget_unset_state_flags (GTK_WIDGET (self->window), GTK_STATE_FLAG_BACKDROP);
  return self;
}

/**
 * stage_free:
 * @self: (transfer full): a stage
 */
void
stage_free (Stage *self)
{
  GtkWindow *dialog;

  while ((dialog = stage_get_dialog (self)) != NULL)
    gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  test_journal_free (self->journal);
  g_free (self);
}

/**
 * stage_open_sample:
 * @self: a stage that waits for its journal
 *
 * Opens the sample journal.
 */
void
stage_open_sample (Stage *self)
{
  test_journal_fill (self->journal);
  stage_open (self);
}

/**
 * stage_open:
 * @self: a stage that waits for its journal
 *
 * Opens the journal with what is in it.
 */
void
stage_open (Stage *self)
{
  reprise_window_show_journal (self->window, self->journal->journal);
  stage_settle (self);
}

/**
 * stage_choose:
 * @self: a stage with a diary
 * @title: the title of an entry that is in view
 *
 * Opens an entry as a click does.
 */
void
stage_choose (Stage      *self,
              const char *title)
{
  guint position = 0;
  RepriseDiaryRow *row = find_row (self, title, &position);
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW);

  gtk_widget_activate_action (list, "list.activate-item", "u", position);
  stage_settle (self);
}

/**
 * stage_act:
 * @self: a stage
 * @widget: (nullable): where the action is looked for; else the window
 * @action: an action without a parameter
 */
void
stage_act (Stage      *self,
           GtkWidget  *widget,
           const char *action)
{
  if (widget == NULL)
    widget = GTK_WIDGET (self->window);
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  stage_settle (self);
}

/**
 * stage_act_on:
 * @self: a stage
 * @action: an action of the window
 * @parameter: (transfer floating): its parameter
 */
void
stage_act_on (Stage      *self,
              const char *action,
              GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, parameter));
  stage_settle (self);
}

/**
 * stage_get_uuid:
 * @self: a stage with a diary
 * @title: the title of an entry that is in view
 *
 * Returns: (transfer none): its UUID
 */
const char *
stage_get_uuid (Stage      *self,
                const char *title)
{
  guint position = 0;
  RepriseListChild *row = REPRISE_LIST_CHILD (find_row (self, title, &position));

  return reprise_entry_get_uuid (reprise_diary_item_get_entry (reprise_list_child_get_item (row)));
}

/**
 * stage_search:
 * @self: a stage with a diary
 * @text: what is typed
 */
void
stage_search (Stage      *self,
              const char *text)
{
  stage_act (self, NULL, "win.search");
  gtk_editable_set_text (stage_find (self, GTK_TYPE_SEARCH_ENTRY, 0), text);
  gtk_editable_set_position (stage_find (self, GTK_TYPE_SEARCH_ENTRY, 0), -1);
}

/**
 * stage_wait_to_see:
 * @self: a stage
 * @text: a part of what a label says
 *
 * Waits until something can be read in the dialog, or else the window.
 */
void
stage_wait_to_see (Stage      *self,
                   const char *text)
{
  Sight sight = { self, text };

  test_wait_until (is_seen, &sight);
}

/**
 * stage_settle:
 * @self: a stage
 *
 * Waits until all that was asked of the journal is answered, and what answers ask for, and shown.
 */
void
stage_settle (Stage *self)
{
  for (int i = 0; i < 3; i++)
    {
      GtkWindow *dialog = stage_get_dialog (self);

      wait_for_journal (self);
      test_gui_wait_for_frame (GTK_WIDGET (self->window));
      if (dialog == NULL)
        continue;

      put_in_front (GTK_WIDGET (dialog));
      test_gui_wait_for_frame (GTK_WIDGET (dialog));
    }
}

/**
 * stage_find:
 * @self: a stage
 * @type: a class of widgets
 * @nth: which of those that are shown, from 0
 *
 * Returns: (transfer none) (nullable): a widget of the dialog, or else the window
 */
gpointer
stage_find (Stage *self,
            GType  type,
            int    nth)
{
  return find_nth (get_front (self), type, &nth);
}

/**
 * stage_get_dialog:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): what lies over the window
 */
GtkWindow *
stage_get_dialog (Stage *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (self->window) &&
        gtk_widget_get_mapped (link->data))
      return link->data;

  return NULL;
}
