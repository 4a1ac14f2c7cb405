/* The page of feeds, before somebody who wants to know what is new, and what it takes to have
 * one. */

#include "support/e2e-feeds.h"

#define UPDATE "Update All Feeds"

/* What is waited for. */
typedef struct
{
  E2eNginx   *server;
  const char *path;
  guint       n;
} Asking;

static gboolean
is_asked (E2eWindow *window,
          gpointer   data)
{
  Asking *asking = data;

  return e2e_nginx_count (asking->server, asking->path) >= asking->n;
}

static gboolean
can_update_cb (E2eNode       *node,
               const E2eArea *area,
               guint          depth,
               gpointer       data)
{
  gboolean *can = data;
  g_autofree char *name = NULL;

  if (e2e_node_get_role (node) != E2E_ROLE_BUTTON)
    return FALSE;

  name = e2e_node_dup_name (node);
  *can = g_str_equal (name, UPDATE) && e2e_node_has_state (node, E2E_STATE_SENSITIVE);
  return *can;
}

static gboolean
is_at_rest (E2eWindow *window,
            gpointer   data)
{
  gboolean can = FALSE;

  e2e_window_visit (window, can_update_cb, &can);
  return can;
}

/**
 * e2e_feeds_begin:
 * @self: all 0
 *
 * Makes an empty journal and a server, where there is an nginx.
 *
 * Returns: whether there is
 */
gboolean
e2e_feeds_begin (E2eFeeds *self)
{
  if (!e2e_nginx_is_there ())
    return FALSE;

  self->cli = e2e_cli_new ();
  self->server = e2e_nginx_new ();
  return TRUE;
}

/**
 * e2e_feeds_end:
 * @self: what was begun
 *
 * Closes the window, sees that the journal is sound, and ends the server.
 */
void
e2e_feeds_end (E2eFeeds *self)
{
  if (self->server == NULL)
    return;

  g_clear_pointer (&self->window, e2e_window_free);
  e2e_cli_assert_sound (self->cli);
  e2e_nginx_free (self->server);
  e2e_cli_free (self->cli);
}

/**
 * e2e_feeds_is_there:
 * @self: what was begun
 *
 * Returns: whether the test can be done; where it cannot, that is said
 */
gboolean
e2e_feeds_is_there (E2eFeeds *self)
{
  if (self->server == NULL)
    g_test_skip ("There is no nginx.");

  return self->server != NULL;
}

/**
 * e2e_feeds_await_rest:
 * @window: a window with the page of feeds
 *
 * Waits until no feed is being asked, and what was answered is kept.
 */
void
e2e_feeds_await_rest (E2eWindow *window)
{
  e2e_window_await (window, is_at_rest, NULL, "“" UPDATE "” to be there for a click");
}

/**
 * e2e_feeds_update:
 * @window: a window with the page of feeds
 * @server: where there is a feed
 * @path: its path
 *
 * Has all feeds asked, and waits until what the server said is kept.
 *
 * Returns: which time that feed was asked for, from 0
 */
guint
e2e_feeds_update (E2eWindow  *window,
                  E2eNginx   *server,
                  const char *path)
{
  Asking asking = { server, path, e2e_nginx_count (server, path) + 1 };

  e2e_feeds_await_rest (window);
  e2e_window_press (window, E2E_ROLE_BUTTON, UPDATE);
  e2e_window_await (window, is_asked, &asking, "the feed to be asked for");
  e2e_feeds_await_rest (window);
  return asking.n - 1;
}
