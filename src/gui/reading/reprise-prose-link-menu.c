#include "gui/reading/reprise-prose-link-menu.h"

#include "gui/reading/reprise-prose-films.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

static void
enable (RepriseProseLinkMenu *self,
        const char           *name,
        gboolean              enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Returns: (nullable): the film that the link leads to */
static const RepriseLink *
get_film (RepriseProseLinkMenu *self)
{
  const RepriseProseLink *link = self->link;
  const RepriseLink *film = link != NULL && link->kind == REPRISE_SPAN_FILM
                              ? reprise_prose_films_find (self->films, link->target) : NULL;

  return film != NULL && film->kind == REPRISE_LINK_FILM ? film : NULL;
}

static void
activate_open (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RepriseProseLinkMenu *self = data;

  self->open (self->link, self->data);
}

static void
activate_copy (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RepriseProseLinkMenu *self = data;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->view));

  if (self->link != NULL)
    gdk_clipboard_set_text (clipboard, self->link->target);
}

/* A film is put on a list because of what was read about it. */
static void
activate_film (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  RepriseProseLinkMenu *self = data;
  GtkWidget *widget = GTK_WIDGET (self->view);
  const char *name = g_action_get_name (G_ACTION (action));
  const RepriseLink *film = get_film (self);

  if (film == NULL)
    return;

  if (g_str_equal (name, "log"))
    gtk_widget_activate_action (widget, "win.log-film", "s", film->uuid);
  else
    gtk_widget_activate_action (widget, g_str_equal (name, "list") ? "win.add-to-list"
                                                                   : "win.add-to-up-next",
                                "(ss)", film->uuid, self->source);
}

/* One that is not there yet is one to be added. */
static void
activate_track (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  RepriseProseLinkMenu *self = data;
  const RepriseLink *track =
    self->link != NULL ? reprise_prose_films_find (self->films, self->link->target) : NULL;

  if (self->source != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.tracks", "(ss)", self->source,
                                track != NULL ? track->uuid : "");
}

static const GActionEntry action_entries[] = {
  { "open", activate_open },
  { "play", activate_open },
  { "track", activate_track },
  { "copy", activate_copy },
  { "up-next", activate_film },
  { "list", activate_film },
  { "log", activate_film },
};

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  append_item (section, _("_Open Link"), "link.open");
  append_item (section, _("_Play or Pause"), "link.play");
  append_item (section, _("Edit This _Track…"), "link.track");
  append_item (section, _("Copy _Link"), "link.copy");
  append_item (section, _("Add to _Up Next"), "link.up-next");
  append_item (section, _("Add to Lis_t…"), "link.list");
  append_item (section, _("Lo_g a Viewing"), "link.log");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

/**
 * reprise_prose_link_menu_init:
 * @self: what is all zero
 * @view: the view of a text; it gets the menu
 * @open: called when a link shall be opened
 * @data: for @open
 *
 * Adds the menu, which is about no link yet.
 */
void
reprise_prose_link_menu_init (RepriseProseLinkMenu *self,
                              GtkTextView          *view,
                              RepriseProseLinkOpen  open,
                              gpointer              data)
{
  g_autoptr (GMenuModel) menu = make_menu ();

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  self->view = view;
  self->open = open;
  self->data = data;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  reprise_prose_link_menu_set_link (self, NULL);
  gtk_text_view_set_extra_menu (view, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "link", G_ACTION_GROUP (self->actions));
}

/**
 * reprise_prose_link_menu_clear:
 * @self: a menu
 *
 * Frees what it has.
 */
void
reprise_prose_link_menu_clear (RepriseProseLinkMenu *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->films, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_free);
  g_clear_object (&self->actions);
}

/**
 * reprise_prose_link_menu_set_link:
 * @self: a menu
 * @link: (nullable): what it is about; it stays until another is set
 *
 * Offers what can be done with a link.
 */
void
reprise_prose_link_menu_set_link (RepriseProseLinkMenu *self,
                                  RepriseProseLink     *link)
{
  gboolean is_film;
  gboolean is_track;

  g_return_if_fail (self != NULL);

  self->link = link;
  is_film = get_film (self) != NULL;
  is_track = link != NULL && link->kind == REPRISE_SPAN_TRACK;
  enable (self, "open", link != NULL && link->kind != REPRISE_SPAN_SPOILER && !is_track);
  enable (self, "play", is_track);
  enable (self, "track", is_track && self->source != NULL);
  enable (self, "copy", link != NULL && link->kind == REPRISE_SPAN_LINK);
  enable (self, "up-next", is_film);
  enable (self, "list", is_film);
  enable (self, "log", is_film);
}

/**
 * reprise_prose_link_menu_set_films:
 * @self: a menu
 * @films: (element-type RepriseLink) (nullable): what the labels of links lead to
 * @appraisal: whose text it is
 */
void
reprise_prose_link_menu_set_films (RepriseProseLinkMenu *self,
                                   GPtrArray            *films,
                                   const char           *appraisal)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->films, g_ptr_array_unref);
  self->films = films != NULL ? g_ptr_array_ref (films) : NULL;
  reprise_text_replace (&self->source, appraisal);
}
