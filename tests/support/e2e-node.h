#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * E2eNode:
 *
 * Something on the accessibility bus: who has it, and under what path.
 */
typedef struct
{
  char *owner;  /* (owned) (not nullable) */
  char *path;   /* (owned) (not nullable) */
} E2eNode;

/**
 * E2eRole:
 *
 * What it is, in the numbers of the protocol (AT-SPI, atspi-constants.h).
 */
typedef enum
{
  E2E_ROLE_CHECK_BOX = 7,
  E2E_ROLE_COMBO_BOX = 11,
  E2E_ROLE_DIALOG = 16,
  E2E_ROLE_IMAGE = 27,
  E2E_ROLE_LABEL = 29,
  E2E_ROLE_LIST = 31,
  E2E_ROLE_LIST_ITEM = 32,
  E2E_ROLE_MENU = 33,
  E2E_ROLE_MENU_ITEM = 35,
  E2E_ROLE_OPTION = 36,
  E2E_ROLE_TAB = 37,
  E2E_ROLE_GROUP = 39,
  E2E_ROLE_BUTTON = 43,
  E2E_ROLE_SCROLL_PANE = 49,
  E2E_ROLE_SLIDER = 51,
  E2E_ROLE_SPIN_BUTTON = 52,
  E2E_ROLE_GRID = 55,
  E2E_ROLE_GRID_CELL = 56,
  E2E_ROLE_TEXT = 61,
  E2E_ROLE_ENTRY = 79,
  E2E_ROLE_HEADING = 83,
  E2E_ROLE_ROW = 90,
} E2eRole;

/**
 * E2eState:
 *
 * How it is, in the numbers of the protocol.
 */
typedef enum
{
  E2E_STATE_FOCUSABLE = 11,
  E2E_STATE_SENSITIVE = 24,
  E2E_STATE_FOCUSED = 12,
} E2eState;

/**
 * E2eArea:
 *
 * A place in a window, in the window's own pixels.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} E2eArea;

E2eNode   *e2e_node_find_program       (const char    *process);
E2eNode   *e2e_node_copy               (E2eNode       *self);
void       e2e_node_free               (E2eNode       *self);
gboolean   e2e_node_equal              (E2eNode       *self,
                                        E2eNode       *other);
guint      e2e_node_get_role           (E2eNode       *self);
char      *e2e_node_dup_role_name      (E2eNode       *self);
char      *e2e_node_dup_name           (E2eNode       *self);
char      *e2e_node_dup_text           (E2eNode       *self);
gboolean   e2e_node_has_state          (E2eNode       *self,
                                        E2eState       state);
gboolean   e2e_node_get_area           (E2eNode       *self,
                                        const E2eArea *outer,
                                        E2eArea       *area);
gboolean   e2e_node_is_drawn           (E2eNode       *self,
                                        const E2eArea *area);
gboolean   e2e_node_can_be_pointed_at  (E2eNode       *self);
E2eNode   *e2e_node_get_parent         (E2eNode       *self);
GPtrArray *e2e_node_get_children       (E2eNode       *self);
gboolean   e2e_node_click              (E2eNode       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (E2eNode, e2e_node_free)

G_END_DECLS
