#include "gui/journal/reprise-journal-view.h"

#include "gui/journal/reprise-diary-pane.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/reprise-message-page.h"
#include "gui/reprise-welcome-page.h"
#include "gui/widgets/reprise-focus.h"

#include <glib/gi18n.h>

/**
 * RepriseJournalView:
 *
 * The diary, and beside it the entry that is chosen; where there is no room for both, one after the
 * other.
 */
struct _RepriseJournalView
{
  AdwBin              parent_instance;

  RepriseJournal     *journal;  /* (owned) (nullable) */
  RepriseDiaryItem   *chosen;   /* (owned) (nullable): held */
  GtkStack           *stack;
  AdwBin             *message;   /* instead of the diary; made when there is one */
  AdwLeaflet         *leaflet;
  RepriseDiaryPane   *pane;
  GtkWidget          *separator;
  GtkStack           *side;
  RepriseEntryPage   *page;
  AdwStatusPage      *selected;
  guint               tick;      /* waits for the first frame of the diary */
  guint               n_ticks;
  gboolean            page_only;
  gboolean            bare;      /* as was told of last */
};

G_DEFINE_FINAL_TYPE (RepriseJournalView, reprise_journal_view, ADW_TYPE_BIN)

enum
{
  PROP_BARE = 1,
  PROP_SEARCHING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void show_chosen_cb (RepriseJournalView *self);

/* A frame's callback comes before it is painted: the diary has been painted at the second one. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (widget);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  show_chosen_cb (self);
  return G_SOURCE_REMOVE;
}

/* To set a page takes longer than to show the diary, which is what is looked for first. */
static gboolean
comes_after_diary (RepriseJournalView *self)
{
  if (self->n_ticks >= 2 || !gtk_widget_get_mapped (GTK_WIDGET (self->pane)))
    return FALSE;

  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  return TRUE;
}

static void
show_chosen_cb (RepriseJournalView *self)
{
  RepriseEntry *entry = self->chosen != NULL ? reprise_diary_item_get_entry (self->chosen) : NULL;

  /* One that is still being read comes in a moment: what was shown stays until then. */
  if (self->chosen == NULL || (entry != NULL && !comes_after_diary (self)))
    reprise_entry_page_show_entry (self->page, entry);
}

static void
choose (RepriseJournalView *self,
        RepriseDiaryItem   *item)
{
  if (self->chosen == item)
    return;

  if (self->chosen != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->chosen, show_chosen_cb, self);
      reprise_row_item_release (REPRISE_ROW_ITEM (self->chosen));
    }
  g_set_object (&self->chosen, item);
  if (item != NULL)
    {
      g_signal_connect_swapped (item, "notify::entry", G_CALLBACK (show_chosen_cb), self);
      reprise_row_item_hold (REPRISE_ROW_ITEM (item));
    }
}

static void
chosen_cb (RepriseJournalView *self)
{
  choose (self, reprise_diary_pane_get_chosen (self->pane));
  show_chosen_cb (self);
}

/* Where one entry is beside the list, several say how many they are. */
static void
selected_cb (RepriseJournalView *self)
{
  const int n = reprise_diary_pane_get_n_selected (self->pane);
  g_autofree char *words = n > 0
    ? g_strdup_printf (ngettext ("%d Entry Selected", "%d Entries Selected", (gulong) n), n)
    : g_strdup (_("No Entries Selected"));

  adw_status_page_set_title (self->selected, words);
  gtk_stack_set_visible_child (self->side, n >= 0 ? GTK_WIDGET (self->selected)
                                                  : GTK_WIDGET (self->page));
}

/* Where the diary is beside it, who is there stays there. */
static void
turn_to_page (RepriseJournalView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  if (!adw_leaflet_get_folded (self->leaflet) && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)))
    gtk_widget_grab_focus (focus);
}

static void
activated_cb (RepriseJournalView *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
go_back (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
bare_cb (RepriseJournalView *self)
{
  const gboolean bare = self->page_only ||
                        (adw_leaflet_get_folded (self->leaflet) &&
                         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->side) &&
                         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "diary") == 0);

  if (self->bare == bare)
    return;

  self->bare = bare;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BARE]);
}

static void
searching_cb (RepriseJournalView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
set_searching (RepriseJournalView *self,
               gboolean            searching)
{
  if (searching)
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  reprise_diary_pane_set_searching (self->pane, searching);
}

static void
delete_chosen (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (REPRISE_JOURNAL_VIEW (widget)->page), "page.delete",
                              NULL);
}

static void
edit_chosen (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (widget);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "page.edit", NULL);
}

static void
edit_tracks_of_chosen (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (REPRISE_JOURNAL_VIEW (widget)->page), "page.tracks",
                              NULL);
}

static void
show_diary (RepriseJournalView *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "diary") == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, "diary");
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
show_message (RepriseJournalView *self,
              GtkWidget          *message)
{
  adw_bin_set_child (self->message, message);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->message));
}

/* A diary that could be read once stays in view when it cannot be read again. */
static void
ready_cb (RepriseJournalView *self)
{
  RepriseDiaryModel *diary = reprise_diary_pane_get_diary (self->pane);
  const GError *error = reprise_diary_model_get_error (diary);
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (diary));

  if (n_items > 0)
    show_diary (self);
  else if (error != NULL)
    show_message (self, reprise_message_page_new_failure (FALSE, _("The Diary Cannot Be Read"),
                                                          error, NULL));
  else if (!REPRISE_IS_WELCOME_PAGE (adw_bin_get_child (self->message)))
    show_message (self, reprise_welcome_page_new ());
}

static gboolean
reprise_journal_view_grab_focus (GtkWidget *widget)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "diary") == 0)
    shown = adw_leaflet_get_folded (self->leaflet) ? adw_leaflet_get_visible_child (self->leaflet)
                                                   : GTK_WIDGET (self->pane);
  return shown != NULL && gtk_widget_grab_focus (shown);
}

static void
reprise_journal_view_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (object);

  switch (id)
    {
    case PROP_BARE:
      g_value_set_boolean (value, self->bare);
      break;

    case PROP_SEARCHING:
      g_value_set_boolean (value, reprise_diary_pane_get_searching (self->pane));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_journal_view_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (object);

  switch (id)
    {
    case PROP_SEARCHING:
      set_searching (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_journal_view_dispose (GObject *object)
{
  RepriseJournalView *self = REPRISE_JOURNAL_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  if (self->pane != NULL)
    g_signal_handlers_disconnect_by_data (self->pane, self);
  choose (self, NULL);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_journal_view_parent_class)->dispose (object);
}

static void
reprise_journal_view_class_init (RepriseJournalViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_journal_view_dispose;
  object_class->get_property = reprise_journal_view_get_property;
  object_class->set_property = reprise_journal_view_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_journal_view_grab_focus;

  /**
   * RepriseJournalView:bare:
   *
   * Whether an entry's page has all the room there is, and its header bar is the window's.
   */
  properties[PROP_BARE] =
    g_param_spec_boolean ("bare", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseJournalView:searching:
   *
   * Whether the diary is being searched.
   */
  properties[PROP_SEARCHING] =
    g_param_spec_boolean ("searching", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_DIARY_PANE);
  g_type_ensure (REPRISE_TYPE_ENTRY_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-journal-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, stack);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, message);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, pane);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, separator);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, page);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, side);
  gtk_widget_class_bind_template_child (widget_class, RepriseJournalView, selected);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bare_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, searching_cb);

  gtk_widget_class_install_action (widget_class, "journal.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "journal.delete", NULL, delete_chosen);
  gtk_widget_class_install_action (widget_class, "journal.edit", NULL, edit_chosen);
  gtk_widget_class_install_action (widget_class, "journal.tracks", NULL, edit_tracks_of_chosen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "journal.edit",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK, "journal.tracks",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "journal.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "journal.back",
                                       NULL);
}

static void
reprise_journal_view_init (RepriseJournalView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_journal_view_set_journal:
 * @self: a view that has no journal yet
 * @journal: a journal
 * @desk: where its appraisals are written
 * @masthead: how it presents itself
 *
 * Shows a journal's diary.
 */
void
reprise_journal_view_set_journal (RepriseJournalView *self,
                                  RepriseJournal     *journal,
                                  RepriseDesk        *desk,
                                  RepriseMasthead    *masthead)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  reprise_entry_page_set_journal (self->page, journal, desk, masthead);
  reprise_diary_pane_set_journal (self->pane, journal);
  reprise_diary_pane_set_masthead (self->pane, masthead);
  g_signal_connect_object (reprise_diary_pane_get_diary (self->pane), "notify::ready",
                           G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
}

/**
 * reprise_journal_view_choose:
 * @self: a view with a journal
 * @uuid: an appraisal or a viewing
 *
 * Shows an entry, now or as soon as it stands in the diary.
 */
void
reprise_journal_view_choose (RepriseJournalView *self,
                             const char         *uuid)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));

  reprise_diary_pane_choose (self->pane, uuid);
  turn_to_page (self);
}

/**
 * reprise_journal_view_write:
 * @self: a view with a journal
 * @uuid: an appraisal
 *
 * Shows an appraisal as soon as it stands in the diary, and lets it be written.
 */
void
reprise_journal_view_write (RepriseJournalView *self,
                            const char         *uuid)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));

  reprise_journal_view_choose (self, uuid);
  reprise_entry_page_write (self->page, uuid);
}

/**
 * reprise_journal_view_search:
 * @self: a view with a journal
 * @query: what to search for, in the search language
 *
 * Shows what of the diary answers a query.
 */
void
reprise_journal_view_search (RepriseJournalView *self,
                             const char         *query)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));
  g_return_if_fail (query != NULL);

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  reprise_diary_pane_search (self->pane, query);
}

/**
 * reprise_journal_view_jump:
 * @self: a view with a journal
 *
 * Lets a month of the diary be chosen, to go on reading from there.
 */
void
reprise_journal_view_jump (RepriseJournalView *self)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_activate_action (GTK_WIDGET (self->pane), "diary.jump", NULL);
}

/**
 * reprise_journal_view_get_bare:
 * @self: a view
 *
 * Returns: whether an entry's page has all the room there is: see #RepriseJournalView:bare
 */
gboolean
reprise_journal_view_get_bare (RepriseJournalView *self)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL_VIEW (self), FALSE);

  return self->bare;
}

/**
 * reprise_journal_view_set_page_only:
 * @self: a view
 * @page_only: whether to show nothing but the page
 *
 * Returns: whether there is a page to show
 */
gboolean
reprise_journal_view_set_page_only (RepriseJournalView *self,
                                    gboolean            page_only)
{
  g_return_val_if_fail (REPRISE_IS_JOURNAL_VIEW (self), FALSE);

  if (page_only && reprise_entry_page_get_entry (self->page) == NULL)
    return FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->pane), !page_only);
  gtk_widget_set_visible (self->separator, !page_only);
  reprise_entry_page_set_page_only (self->page, page_only);
  self->page_only = page_only;
  bare_cb (self);
  return TRUE;
}

/**
 * reprise_journal_view_select:
 * @self: a view
 *
 * Lets several entries of the diary be selected.
 */
void
reprise_journal_view_select (RepriseJournalView *self)
{
  g_return_if_fail (REPRISE_IS_JOURNAL_VIEW (self));

  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
  gtk_widget_activate_action (reprise_diary_pane_get_list (self->pane), "selection.start", NULL);
}
