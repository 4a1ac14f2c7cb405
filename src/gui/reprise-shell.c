#include "gui/reprise-shell.h"

#include "gui/feeds/reprise-feeds-page.h"
#include "gui/films/reprise-films-page.h"
#include "gui/jukebox/reprise-jukebox-page.h"
#include "gui/queue/reprise-up-next-page.h"
#include "gui/reprise-main-menu.h"
#include "gui/widgets/reprise-focus.h"

#include <glib/gi18n.h>

/**
 * RepriseShell:
 *
 * The pages of an open journal side by side, under one header bar that leads from one to another;
 * in a narrow window a bar at the bottom does.
 *
 * All but the diary are made when they are first looked at. A page that can be searched has a
 * property `searching`, which the header bar's button follows; one that at times has the window to
 * itself has a property `bare`, and there are no bars of the window's then.
 */
struct _RepriseShell
{
  AdwBin                parent_instance;

  RepriseJournal       *journal;       /* (owned) (nullable) */
  RepriseMasthead      *masthead;      /* (owned) (nullable) */
  char                 *title;         /* (owned) (nullable) */
  GBindingGroup        *searching;     /* (owned): of the page that is seen */
  AdwHeaderBar         *header;
  AdwSplitButton       *new_button;
  GtkWidget            *search;
  AdwViewSwitcherTitle *switcher;
  AdwViewStack         *views;
  AdwViewSwitcherBar   *bar;
  RepriseJournalView   *journal_view;
  guint                 squeezed;      /* waits to put right the bars */
};

G_DEFINE_FINAL_TYPE (RepriseShell, reprise_shell, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Beside the diary, in their order. */
static const struct
{
  const char  *name;
  const char  *title;
  const char  *icon_name;
  GtkWidget *(*make) (RepriseJournal  *journal,
                      RepriseMasthead *masthead);
} pages[] = {
  { "films", NC_("page", "_Films"), "video-x-generic-symbolic", reprise_films_page_new },
  { "up-next", NC_("page", "_Up Next"), "view-list-ordered-symbolic", reprise_up_next_page_new },
  { "jukebox", NC_("page", "Juke_box"), "folder-music-symbolic", reprise_jukebox_page_new },
  { "feeds", NC_("page", "F_eeds"), "application-rss+xml-symbolic", reprise_feeds_page_new },
};

/* Who searches from the menu has one button less above. The room that it leaves is the title's, but
 * not the pages' names': they would fit there, bring the button back and go again, for ever. */
static void
show_search (RepriseShell *self,
             gboolean      shown)
{
  gtk_widget_set_visible (self->search, shown);
  if (shown)
    gtk_widget_remove_css_class (GTK_WIDGET (self->switcher), "without-search");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->switcher), "without-search");
}

static gboolean
is_bare (GtkWidget *page)
{
  gboolean bare = FALSE;

  if (page != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (page), "bare") != NULL)
    g_object_get (page, "bare", &bare, NULL);
  return bare;
}

static void
update_bars_cb (RepriseShell *self)
{
  const gboolean bare = is_bare (reprise_shell_get_page (self));
  const gboolean narrow = adw_view_switcher_title_get_title_visible (self->switcher);

  gtk_widget_set_visible (GTK_WIDGET (self->header), !bare);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !bare);
  show_search (self, !narrow);

  /* Where there is no need of it, its buttons are not even made: a start is quicker without. */
  if (narrow)
    adw_view_switcher_bar_set_stack (self->bar, self->views);
  adw_view_switcher_bar_set_reveal (self->bar, narrow);
}

static GtkWidget *
make_page (RepriseShell *self,
           const char   *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return pages[i].make (self->journal, self->masthead);

  return NULL;
}

/* A page that is made later stands in a bin until then. */
static void
add_places (RepriseShell *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *place = adw_bin_new ();
      AdwViewStackPage *page = adw_view_stack_add_titled (
        self->views, place, pages[i].name, g_dpgettext2 (NULL, "page", pages[i].title));

      adw_view_stack_page_set_use_underline (page, TRUE);
      adw_view_stack_page_set_icon_name (page, pages[i].icon_name);
    }
}

static void
fill_place (RepriseShell *self)
{
  GtkWidget *place = adw_view_stack_get_visible_child (self->views);
  GtkWidget *page = NULL;

  if (self->journal == NULL || place == GTK_WIDGET (self->journal_view) ||
      adw_bin_get_child (ADW_BIN (place)) != NULL)
    return;

  page = make_page (self, adw_view_stack_get_visible_child_name (self->views));
  adw_bin_set_child (ADW_BIN (place), page);
  g_signal_connect_object (page, "notify::bare", G_CALLBACK (update_bars_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
squeezed_idle_cb (gpointer data)
{
  RepriseShell *self = data;

  self->squeezed = 0;
  update_bars_cb (self);
  return G_SOURCE_REMOVE;
}

/* It is told while all are given their sizes, when nothing may come into being or go. */
static void
squeezed_cb (RepriseShell *self)
{
  if (self->squeezed == 0)
    self->squeezed = g_idle_add_full (G_PRIORITY_HIGH_IDLE, squeezed_idle_cb, self, NULL);
}

static gboolean
can_be_searched (GtkWidget *page)
{
  return page != NULL &&
         g_object_class_find_property (G_OBJECT_GET_CLASS (page), "searching") != NULL;
}

static void
page_cb (RepriseShell *self)
{
  GtkWidget *page = NULL;

  /* While the first page is put in, there is nothing to put right yet. */
  if (self->searching == NULL)
    return;

  fill_place (self);
  page = reprise_shell_get_page (self);
  g_binding_group_set_source (self->searching, can_be_searched (page) ? page : NULL);
  gtk_widget_set_sensitive (self->search, can_be_searched (page));
  update_bars_cb (self);
}

static void
name_half (GtkWidget  *half,
           const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (half), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Libadwaita has tooltips for them, which are no names. */
static void
name_halves (AdwSplitButton *button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      name_half (gtk_widget_get_first_child (child),
                 adw_split_button_get_dropdown_tooltip (button));
    else if (GTK_IS_BUTTON (child))
      name_half (child, gtk_widget_get_tooltip_text (GTK_WIDGET (button)));
}

static gboolean
reprise_shell_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = reprise_shell_get_page (REPRISE_SHELL (widget));

  return page != NULL && (gtk_widget_grab_focus (page) ||
                          gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD));
}

static void
reprise_shell_dispose (GObject *object)
{
  RepriseShell *self = REPRISE_SHELL (object);

  g_clear_handle_id (&self->squeezed, g_source_remove);
  g_clear_object (&self->searching);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_shell_parent_class)->dispose (object);
}

static void
reprise_shell_finalize (GObject *object)
{
  g_free (REPRISE_SHELL (object)->title);

  G_OBJECT_CLASS (reprise_shell_parent_class)->finalize (object);
}

static void
reprise_shell_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RepriseShell *self = REPRISE_SHELL (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_shell_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RepriseShell *self = REPRISE_SHELL (object);

  switch (id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_shell_class_init (RepriseShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_shell_dispose;
  object_class->finalize = reprise_shell_finalize;
  object_class->get_property = reprise_shell_get_property;
  object_class->set_property = reprise_shell_set_property;
  widget_class->focus = reprise_focus_child;
  widget_class->grab_focus = reprise_shell_grab_focus;

  /**
   * RepriseShell:title:
   *
   * What the header bar says where it has no room for the pages' names.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (REPRISE_TYPE_JOURNAL_VIEW);
  g_type_ensure (REPRISE_TYPE_MAIN_MENU);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-shell.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, header);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, new_button);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, search);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, switcher);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, views);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseShell, journal_view);
  gtk_widget_class_bind_template_callback (widget_class, page_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_bars_cb);
}

static void
reprise_shell_init (RepriseShell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_halves (self->new_button);
  add_places (self);
  /* It makes all its buttons anew for each page that is added. */
  adw_view_switcher_title_set_stack (self->switcher, self->views);

  self->searching = g_binding_group_new ();
  g_binding_group_bind (self->searching, "searching", self->search, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->switcher, "notify::title-visible", G_CALLBACK (squeezed_cb),
                           self, G_CONNECT_SWAPPED);
  page_cb (self);
}

/**
 * reprise_shell_set_journal:
 * @self: a shell that has no journal yet
 * @journal: a journal
 * @desk: where its appraisals are written
 * @masthead: how it presents itself
 *
 * Shows a journal's pages, the diary first.
 */
void
reprise_shell_set_journal (RepriseShell    *self,
                           RepriseJournal  *journal,
                           RepriseDesk     *desk,
                           RepriseMasthead *masthead)
{
  g_return_if_fail (REPRISE_IS_SHELL (self));
  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->masthead = g_object_ref (masthead);
  reprise_journal_view_set_journal (self->journal_view, journal, desk, masthead);
  page_cb (self);
}

/**
 * reprise_shell_get_journal_view:
 * @self: a shell
 *
 * Returns: (transfer none): its page of the diary
 */
RepriseJournalView *
reprise_shell_get_journal_view (RepriseShell *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELL (self), NULL);

  return self->journal_view;
}

/**
 * reprise_shell_get_page:
 * @self: a shell
 *
 * Returns: (transfer none) (nullable): the page that is seen; %NULL where it is not made yet
 */
GtkWidget *
reprise_shell_get_page (RepriseShell *self)
{
  GtkWidget *place = NULL;

  g_return_val_if_fail (REPRISE_IS_SHELL (self), NULL);

  place = adw_view_stack_get_visible_child (self->views);
  return place == NULL || place == GTK_WIDGET (self->journal_view)
           ? place
           : adw_bin_get_child (ADW_BIN (place));
}

/**
 * reprise_shell_show_page:
 * @self: a shell
 * @name: what a page is called in code: "journal", or one of those beside it
 *
 * Shows a page, and gives it the focus.
 */
void
reprise_shell_show_page (RepriseShell *self,
                         const char   *name)
{
  g_return_if_fail (REPRISE_IS_SHELL (self));

  if (adw_view_stack_get_child_by_name (self->views, name) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->views, name);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * reprise_shell_search:
 * @self: a shell
 *
 * Lets the page that is seen be searched; where it cannot be, the diary.
 */
void
reprise_shell_search (RepriseShell *self)
{
  GtkWidget *page = NULL;

  g_return_if_fail (REPRISE_IS_SHELL (self));

  page = reprise_shell_get_page (self);
  if (!can_be_searched (page))
    reprise_shell_show_page (self, "journal");
  g_object_set (reprise_shell_get_page (self), "searching", TRUE, NULL);
}
