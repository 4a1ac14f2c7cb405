/* Finds what the program shows by its role and name, and clicks on it. */

#include "support/e2e-window.h"

#include <string.h>

/* What is looked for, and what was found of it. */
typedef struct
{
  E2eRole     role;
  const char *name;   /* (nullable): a pattern */
  const char *words;  /* (nullable): a part of its text */
  E2eNode    *found;  /* (owned) (nullable) */
  E2eArea     area;   /* what shows of it */
  E2eNode    *second; /* (owned) (nullable): what will do where nothing better is found */
  E2eArea     second_area;
} Search;

static gboolean
match_cb (E2eNode       *node,
          const E2eArea *area,
          guint          depth,
          gpointer       data)
{
  Search *search = data;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (e2e_node_get_role (node) != search->role)
    return FALSE;

  name = e2e_node_dup_name (node);
  if (search->name != NULL && !g_pattern_match_simple (search->name, name))
    return FALSE;

  if (search->words != NULL)
    {
      text = e2e_node_dup_text (node);
      if (text == NULL || strstr (text, search->words) == NULL)
        return FALSE;
    }

  /* What lies behind another page has its place all the same. Not all of what shows can be told
   * from it, but what can goes first. */
  if (area->width > 0 && !e2e_node_is_drawn (node, area))
    {
      if (search->second == NULL)
        {
          search->second = e2e_node_copy (node);
          search->second_area = *area;
        }
      return FALSE;
    }

  search->found = e2e_node_copy (node);
  search->area = *area;
  return TRUE;
}

static gboolean
is_found (E2eWindow *self,
          gpointer   data)
{
  Search *search = data;

  g_clear_pointer (&search->second, e2e_node_free);
  e2e_window_visit (self, match_cb, search);
  if (search->found == NULL && search->second != NULL)
    {
      search->found = g_steal_pointer (&search->second);
      search->area = search->second_area;
    }
  g_clear_pointer (&search->second, e2e_node_free);
  return search->found != NULL;
}

static gboolean
is_lost (E2eWindow *self,
         gpointer   data)
{
  Search *search = data;

  g_clear_pointer (&search->found, e2e_node_free);
  return !is_found (self, search);
}

static gboolean
has_focus (E2eWindow *self,
           gpointer   data)
{
  const E2eArea nowhere = { 0 };
  g_autoptr (E2eNode) focus = e2e_window_get_focus (self);

  return focus != NULL && match_cb (focus, &nowhere, 0, data);
}

/* What is looked for goes into the words for where it does not come. */
static void
await_search (E2eWindow    *self,
              E2eCondition  condition,
              Search       *search,
              const char   *verb)
{
  g_autofree char *words = g_strdup_printf ("“%s” %s %s", search->name != NULL ? search->name : "",
                                            verb, search->words != NULL ? search->words : "");

  e2e_window_await (self, condition, search, words);
}

/* A window has a border of its own where nobody else draws one, which its pixels do not count. */
static int
get_border (E2eWindow *self)
{
  g_autoptr (E2eNode) top = e2e_window_get_top (self);
  E2eArea area = { 0 };

  if (top == NULL || !e2e_node_get_area (top, NULL, &area))
    return 0;

  return (e2e_seat_get_width (self->seat) - area.width) / 2 - area.x;
}

/**
 * e2e_window_find:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until something shows in the window on top that has that role and name.
 */
void
e2e_window_find (E2eWindow  *self,
                 E2eRole     role,
                 const char *name)
{
  Search search = { role, name };

  await_search (self, is_found, &search, "to show");
  e2e_node_free (search.found);
}

/**
 * e2e_window_lose:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until nothing has that role and name in the window on top.
 */
void
e2e_window_lose (E2eWindow  *self,
                 E2eRole     role,
                 const char *name)
{
  Search search = { role, name };

  await_search (self, is_lost, &search, "to go");
}

/**
 * e2e_window_press:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until it shows in the window on top, and clicks on the middle of what shows of it.
 */
void
e2e_window_press (E2eWindow  *self,
                  E2eRole     role,
                  const char *name)
{
  Search search = { role, name };
  g_autoptr (E2eNode) found = NULL;
  int border = 0;

  await_search (self, is_found, &search, "to be clicked");
  found = search.found;

  /* Where a menu is, the bus does not know. */
  if (e2e_seat_has_popup (self->seat) && e2e_node_click (found))
    return;

  border = get_border (self);
  e2e_seat_click (self->seat, border + search.area.x + search.area.width / 2,
                  border + search.area.y + search.area.height / 2);
}

/**
 * e2e_window_reach:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until it has the focus.
 */
void
e2e_window_reach (E2eWindow  *self,
                  E2eRole     role,
                  const char *name)
{
  Search search = { role, name };

  await_search (self, has_focus, &search, "to have the focus");
  e2e_node_free (search.found);
}

/**
 * e2e_window_read:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 * @words: a part of a text
 *
 * Waits until it shows and its text has those words.
 */
void
e2e_window_read (E2eWindow  *self,
                 E2eRole     role,
                 const char *name,
                 const char *words)
{
  Search search = { role, name, words };

  await_search (self, is_found, &search, "to have the words");
  e2e_node_free (search.found);
}

/* What leads to a file chooser is a button, and has the focus until that does. */
static gboolean
is_among_files (E2eWindow *self,
                gpointer   data)
{
  g_autoptr (E2eNode) focus = e2e_window_get_focus (self);

  return focus != NULL && e2e_node_get_role (focus) != E2E_ROLE_BUTTON;
}

/**
 * e2e_window_choose_file:
 * @self: a window
 * @path: a file or a folder
 *
 * Waits for a file chooser, and writes the path into it. Whoever begins to write one is given a
 * place to write it in, once the files have the focus.
 */
void
e2e_window_choose_file (E2eWindow  *self,
                        const char *path)
{
  e2e_window_find (self, E2E_ROLE_BUTTON, "Cancel");
  e2e_window_await (self, is_among_files, NULL, "the files to have the focus");
  e2e_seat_type (self->seat, "/");
  e2e_window_reach (self, E2E_ROLE_TEXT, NULL);
  e2e_seat_type (self->seat, path + strlen ("/"));
  e2e_seat_key (self->seat, "Return");
}
