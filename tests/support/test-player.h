#pragma once

#include "jukebox/reprise-jukebox.h"
#include "support/test-folder.h"

G_BEGIN_DECLS

/* Longer than anything here sounds. */
#define TEST_PLAYER_PATIENCE 20

/* Waits for something with the main loop running, and not for ever. */
#define TEST_PLAYER_WAIT_UNTIL(condition) \
  G_STMT_START { \
    const gint64 wait_until = g_get_monotonic_time () + TEST_PLAYER_PATIENCE * G_USEC_PER_SEC; \
    const guint wake = g_timeout_add (10, test_player_wake_cb, NULL); \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_until); \
        g_main_context_iteration (NULL, TRUE); \
      } \
    g_source_remove (wake); \
  } G_STMT_END

/**
 * TestPlayer:
 *
 * A jukebox that plays real files to a sink that takes its time, and what it said.
 */
typedef struct
{
  TestFolder          *folder;    /* (owned) */
  RepriseMusicLibrary *library;   /* (owned) */
  RepriseJukebox      *jukebox;   /* (owned) */
  GPtrArray           *items;     /* (owned) of RepriseQueueItem */
  GPtrArray           *troubles;  /* (owned) of char */
  GPtrArray           *heard;     /* (owned) of char: the titles, in their order */
  guint                n_moved;
} TestPlayer;

void         test_player_set_up_with_sink (TestPlayer      *self,
                                           const char      *sink);
void         test_player_set_up           (TestPlayer      *self,
                                           gconstpointer    data);
void         test_player_tear_down        (TestPlayer      *self,
                                           gconstpointer    data);
void         test_player_add              (TestPlayer      *self,
                                           const char      *title,
                                           const char      *location);
char        *test_player_add_file         (TestPlayer      *self,
                                           const char      *name,
                                           double           seconds);
void         test_player_add_tone         (TestPlayer      *self,
                                           const char      *name,
                                           double           seconds);
void         test_player_play             (TestPlayer      *self,
                                           guint            first);
gboolean     test_player_is_stopped       (TestPlayer      *self);
gint64       test_player_get_position     (TestPlayer      *self);
const char  *test_player_get_title        (RepriseJukebox  *jukebox);
void         test_player_assert_heard     (TestPlayer      *self,
                                           const char      *titles);
void         test_player_wait             (double           seconds);
gboolean     test_player_wake_cb          (gpointer         data);

G_END_DECLS
